"""Files, albums, polls, copies, reactions, inline."""

import io
from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramEntityTooLarge, TelegramUnauthorizedError
from aiogram.types import (
    BufferedInputFile,
    InputMediaAudio,
    InputMediaDocument,
    InputMediaPhoto,
    InputMediaVideo,
)
from aiohttp import FormData

from sandbox.acts import NotPossibleError
from sandbox.people import Person
from sandbox.records import Upload
from sandbox.server import Sandbox
from tests.sandbox.conftest import Api

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + (400).to_bytes(4, "big") + (200).to_bytes(4, "big")


@pytest.fixture
async def anna(sandbox: Sandbox) -> Person:
    anna = sandbox.person("Анна")
    await anna.start()
    return anna


async def test_upload_download_and_file_ids(bot: Bot, anna: Person) -> None:
    sent = await bot.send_document(
        anna.id, BufferedInputFile(b"x" * 100, "план.docx"), caption="<b>вот</b>", parse_mode="HTML"
    )
    assert sent.document
    assert (sent.document.file_name, sent.caption) == ("план.docx", "вот")
    assert (
        sent.document.mime_type == "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    )
    held = await bot.download(sent.document, io.BytesIO())
    assert held
    assert held.read() == anna.last.data == b"x" * 100
    again = await bot.send_document(anna.id, sent.document.file_id)
    assert again.document == sent.document
    with pytest.raises(TelegramBadRequest, match="can't use file of type Document as Photo"):
        await bot.send_photo(anna.id, sent.document.file_id)


async def test_photos(bot: Bot, anna: Person) -> None:
    sent = await bot.send_photo(anna.id, BufferedInputFile(PNG, "p.png"))
    assert sent.photo
    assert [(size.width, size.height) for size in sent.photo] == [(90, 45), (400, 200)]
    with pytest.raises(TelegramBadRequest, match="IMAGE_PROCESS_FAILED"):
        await bot.send_photo(anna.id, BufferedInputFile(b"text", "p.png"))
    with pytest.raises(TelegramBadRequest, match="failed to get HTTP URL content"):
        await bot.send_photo(anna.id, "https://a.by/p.png")
    with pytest.raises(TelegramBadRequest, match="message caption is too long"):
        await bot.send_photo(anna.id, BufferedInputFile(PNG, "p.png"), caption="я" * 1025)


async def test_sizes(bot: Bot, api: Api, anna: Person) -> None:
    large = await anna.send_file("large.bin", bytes(20 * 1024 * 1024 + 1))
    refusal = await api.refused("getFile", file_id=large.raw["document"]["file_id"])
    assert refusal == "Bad Request: file is too big"
    with pytest.raises(TelegramEntityTooLarge):
        await bot.send_photo(anna.id, BufferedInputFile(PNG + bytes(10 * 1024 * 1024), "p.png"))
    with pytest.raises(TelegramEntityTooLarge):
        await bot.send_document(anna.id, BufferedInputFile(bytes(50 * 1024 * 1024 + 1), "huge.bin"))
    with pytest.raises(TelegramBadRequest, match="file must be non-empty"):
        await bot.send_document(anna.id, BufferedInputFile(b"", "empty.txt"))


async def test_direct_part(api: Api, anna: Person) -> None:
    form = FormData()
    form.add_field("chat_id", str(anna.id))
    form.add_field("document", b"abc", filename="a.txt")
    status, answer = await api.form("sendDocument", form)
    assert (status, answer["result"]["document"]["file_name"]) == (200, "a.txt")


async def test_albums(bot: Bot, anna: Person, api: Api) -> None:
    photos = [InputMediaPhoto(media=BufferedInputFile(PNG, f"{n}.png"), caption=f"{n}") for n in range(3)]
    sent = await bot.send_media_group(anna.id, list(photos))
    assert len({message.media_group_id for message in sent}) == 1
    assert [message.caption for message in sent] == ["0", "1", "2"]
    document = InputMediaDocument(media=BufferedInputFile(b"x", "x.txt"))
    with pytest.raises(TelegramBadRequest, match="too many messages to send as an album"):
        await bot.send_media_group(anna.id, [document] * 11)
    with pytest.raises(TelegramBadRequest, match="document can't be mixed with other media types"):
        await bot.send_media_group(anna.id, [document, photos[0]])
    copied = await api.ok(
        "copyMessages", chat_id=anna.id, from_chat_id=anna.id, message_ids=[m.message_id for m in sent]
    )
    assert len(copied) == 3
    edited = await bot.edit_message_media(
        InputMediaPhoto(media=BufferedInputFile(PNG, "n.png"), caption="новое"),
        chat_id=anna.id,
        message_id=sent[0].message_id,
    )
    assert not isinstance(edited, bool)
    assert edited.caption == "новое"


async def test_an_album_from_a_person(api: Api, anna: Person) -> None:
    await anna.send_album([Upload(f"{n}.txt", b"x", "text/plain") for n in range(2)], "подпись")
    first, second = [update["message"] for update in (await api.ok("getUpdates"))[-2:]]
    assert first["media_group_id"] == second["media_group_id"]
    assert (first["caption"], second.get("caption")) == ("подпись", None)
    late = await anna.send_file("3.txt", b"x", joins=anna.messages[-1])
    assert late.raw["media_group_id"] == first["media_group_id"]
    alone = await anna.send("слово")
    with pytest.raises(NotPossibleError, match="no part of an album"):
        await anna.send_file("4.txt", b"x", joins=alone)


POLLS: list[tuple[dict[str, Any], str]] = [
    ({"question": "?", "options": []}, "poll must have at least one answer option"),
    ({"question": "?", "options": [{"text": "x"}] * 13}, "poll can't have more than 12 options"),
    ({"question": "?", "options": [{"text": "я" * 101}]}, "poll options length must not exceed 100"),
    ({"question": "я" * 301, "options": [{"text": "x"}]}, "poll question length must not exceed 300"),
    ({"question": "?", "options": "x"}, "can't parse options JSON object"),
    ({"options": [{"text": "x"}]}, "poll question must be non-empty"),
]


@pytest.mark.parametrize(("params", "words"), POLLS)
async def test_poll_refusals(api: Api, anna: Person, params: dict[str, Any], words: str) -> None:
    assert await api.refused("sendPoll", chat_id=anna.id, **params) == f"Bad Request: {words}"


async def test_poll_votes_and_end(api: Api, anna: Person) -> None:
    options = [{"text": "да"}, {"text": "нет"}]
    sent = await api.ok("sendPoll", chat_id=anna.id, question="?", options=options, is_anonymous=False)
    await anna.vote(anna.last, 1)
    poll, answer = (await api.ok("getUpdates"))[-2:]
    assert [option["voter_count"] for option in poll["poll"]["options"]] == [0, 1]
    assert answer["poll_answer"]["option_ids"] == [1]
    closed = await api.ok("stopPoll", chat_id=anna.id, message_id=sent["message_id"])
    assert (closed["is_closed"], closed["total_voter_count"]) == (True, 1)
    again = await api.refused("stopPoll", chat_id=anna.id, message_id=sent["message_id"])
    assert again == "Bad Request: poll has already been closed"
    unknown = await api.refused("stopPoll", chat_id=anna.id, message_id=999)
    assert unknown == "Bad Request: message with poll to stop not found"


async def test_copies_and_forwards(api: Api, sandbox: Sandbox, anna: Person) -> None:
    group = sandbox.group("Группа", [anna])
    post = await anna.send_file("a.txt", b"x", "подпись", chat=group)
    where = {"chat_id": anna.id, "from_chat_id": group.id}
    await api.ok("copyMessage", **where, message_id=post.id, caption="иначе")
    assert (anna.last.text, anna.last.data) == ("иначе", b"x")
    forwarded = await api.ok("forwardMessage", **where, message_id=post.id)
    assert forwarded["forward_origin"]["sender_user"]["id"] == anna.id
    refusal = await api.refused(
        "editMessageCaption", chat_id=anna.id, message_id=forwarded["message_id"], caption="x"
    )
    assert refusal == "Bad Request: message can't be edited"
    assert (
        await api.refused("copyMessage", **where, message_id=999) == "Bad Request: message to copy not found"
    )
    assert (
        await api.refused("forwardMessage", **where, message_id=999)
        == "Bad Request: message to forward not found"
    )


async def test_reactions(api: Api, anna: Person) -> None:
    message = await anna.send("привет")
    where: dict[str, Any] = {"chat_id": anna.id, "message_id": message.id}
    await api.ok("setMessageReaction", **where, reaction=[{"type": "emoji", "emoji": "👍"}])
    assert message.posted.reactions[0]["emoji"] == "👍"
    wrong = await api.refused("setMessageReaction", **where, reaction=[{"type": "emoji", "emoji": "x"}])
    assert wrong == "Bad Request: REACTION_INVALID"
    assert (
        await api.refused("setMessageReaction", chat_id=anna.id, message_id=999)
        == "Bad Request: message to react not found"
    )
    await api.ok("getUpdates", allowed_updates=["message_reaction"])
    await anna.react(message, "🔥")
    update = (await api.ok("getUpdates"))[-1]["message_reaction"]
    assert update["new_reaction"] == [{"type": "emoji", "emoji": "🔥"}]


async def test_inline_answers(api: Api, sandbox: Sandbox, anna: Person) -> None:
    content = {"message_text": "текст"}
    markup = {"inline_keyboard": [[{"text": "x", "callback_data": "x"}]]}
    result = {
        "type": "article",
        "id": "1",
        "title": "т",
        "input_message_content": content,
        "reply_markup": markup,
    }
    with pytest.raises(AssertionError, match="not answered"):
        await anna.inline("поиск", timeout=0.01)
    query = (await api.ok("getUpdates"))[-1]["inline_query"]
    where = {"inline_query_id": query["id"]}
    assert (
        await api.refused("answerInlineQuery", **where, results=[result] * 2)
        == "Bad Request: RESULT_ID_DUPLICATE"
    )
    many = [{**result, "id": str(n)} for n in range(51)]
    assert await api.refused("answerInlineQuery", **where, results=many) == "Bad Request: RESULTS_TOO_MUCH"
    await api.ok("answerInlineQuery", **where, results=[result])
    chosen = await anna.choose("1")
    assert chosen.raw["via_bot"]["id"] == sandbox.world.bot.id
    inline_id = (await api.ok("getUpdates"))[-2]["chosen_inline_result"]["inline_message_id"]
    assert await api.ok("editMessageText", inline_message_id=inline_id, text="новое") is True
    assert chosen.text == "новое"
    sandbox.world.advance(31)
    assert "query is too old" in await api.refused("answerInlineQuery", **where, results=[result])


async def test_videos_and_audios(bot: Bot, anna: Person) -> None:
    video = await bot.send_video(anna.id, BufferedInputFile(b"film", "урок.mp4"), caption="Урок")
    audio = await bot.send_audio(anna.id, BufferedInputFile(b"song", "песня.mp3"))
    assert video.video
    assert audio.audio
    assert (video.video.file_name, video.caption, audio.audio.file_name) == ("урок.mp4", "Урок", "песня.mp3")
    theirs = await anna.send_file("моё.mp4", b"theirs", media="video")
    assert (theirs.file_name, theirs.data) == ("моё.mp4", b"theirs")
    album = await bot.send_media_group(
        anna.id,
        [InputMediaPhoto(media=BufferedInputFile(PNG, "p.png")), InputMediaVideo(media=video.video.file_id)],
    )
    assert album[1].video == video.video
    await bot.copy_message(anna.id, anna.id, video.message_id)
    assert (anna.last.data, anna.last.text) == (b"film", "Урок")
    with pytest.raises(TelegramBadRequest, match="audio can't be mixed"):
        await bot.send_media_group(
            anna.id, [InputMediaAudio(media=audio.audio.file_id), InputMediaVideo(media=video.video.file_id)]
        )
    with pytest.raises(TelegramBadRequest, match="can't use file of type Video as Document"):
        await bot.send_document(anna.id, video.video.file_id)


async def test_file_ids_of_another_token(sandbox: Sandbox, bot: Bot, anna: Person) -> None:
    old = await bot.send_document(anna.id, BufferedInputFile(b"text", "a.txt"))
    assert old.document
    sandbox.change_token("42:ANOTHER")
    with pytest.raises(TelegramUnauthorizedError):
        await bot.get_me()
    other = Bot(sandbox.token, session=bot.session)
    for refused, words in (
        (other.send_document(anna.id, old.document.file_id), "wrong file identifier/HTTP URL specified"),
        (other.get_file(old.document.file_id), "wrong file_id or the file is temporarily unavailable"),
    ):
        with pytest.raises(TelegramBadRequest, match=words):
            await refused
    assert anna.last.data == b"text"  # who has it, has it
    new = await other.send_document(anna.id, BufferedInputFile(b"text", "a.txt"))
    assert new.document
    await other.get_file(new.document.file_id)
