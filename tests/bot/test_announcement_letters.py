"""Every kind of content as it arrives, is corrected and is taken back."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.pacing import Pace
from domain.announcement import Announcement, Button, Content, ContentKind, File, Leads, Step
from sandbox.errors import Json
from sandbox.people import Person
from sandbox.records import Upload
from services import announcements, announcing, members
from storage.db import Database
from tests.bot.announcement_house import ZONE, Hall, hall
from tests.bot.delivery_house import clock

K = ContentKind
PICTURES = sorted((Path(__file__).parents[2] / "docs/pictures").glob("*.png"))


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """What Telegram is asked does not depend on the database."""
    return sqlite_url


async def test_text_with_buttons_is_corrected_and_taken_back(db: Database) -> None:
    async with hall(db) as here:
        anna, boris = await here.people(2)
        buttons = (
            Button("Записаться", Leads.SIGN_UP, 5),
            Button("Наш сайт", Leads.LINK, "https://example.by/a"),
        )
        one = await here.announce(Content(K.TEXT, "Приходите <b>в пятницу</b>"), buttons=buttons)
        await here.over(one.id)
        [copy] = messages(here, anna)
        assert (copy["text"], copy["entities"][0]["type"]) == ("Приходите в пятницу", "bold")
        rows = copy["reply_markup"]["inline_keyboard"]
        assert [[button["url"] for button in row] for row in rows] == [
            ["https://t.me/media_hub_bot?start=join_5"],
            ["https://example.by/a"],
        ]
        await correct(here, one, Content(K.TEXT, "Приходите в субботу"))
        assert [texts(here, who) for who in (anna, boris)] == [["Приходите в субботу"]] * 2
        assert messages(here, anna)[0]["message_id"] == copy["message_id"]
        await recall(here, one)
        assert [texts(here, who) for who in (anna, boris)] == [[], []]


async def test_a_picture_a_document_a_video_and_an_album(db: Database) -> None:
    async with hall(db) as here:
        [anna] = await here.people(1)
        files = [await file_of(here, anna, kind) for kind in (K.PHOTO, K.DOCUMENT, K.VIDEO)]
        before = len(messages(here, anna))
        for content in (
            Content(K.PHOTO, "Афиша", (files[0],)),
            Content(K.DOCUMENT, "План", (files[1],)),
            Content(K.VIDEO, "Запись", (files[2],)),
            Content(K.ALBUM, "Снимки", (files[0], files[2])),
        ):
            one = await here.announce(content)
            await here.over(one.id)
            assert len(messages(here, anna)) == before + content.cost
            await correct(here, one, replace(content, text="<i>Иначе</i>"))
            assert captions(here, anna)[before] == "Иначе"
            await recall(here, one)
            assert len(messages(here, anna)) == before


async def test_a_poll_and_a_copy_of_a_message(db: Database) -> None:
    async with hall(db) as here:
        anna, boss = await here.people(2)
        said = await boss.send("Посмотрите")
        author = await member_of(db, boss)
        poll = await here.announce(Content(K.POLL, "Когда?", options=("В пятницу", "В субботу")))
        await here.over(poll.id)
        copy = await here.announce(Content(K.FORWARDED, source_id=author, message_id=said.id))
        await here.over(copy.id)
        first, second = messages(here, anna)
        assert [option["text"] for option in first["poll"]["options"]] == ["В пятницу", "В субботу"]
        assert second["text"] == "Посмотрите"
        assert "forward_origin" not in second
        await recall(here, poll)
        await recall(here, copy)
        assert messages(here, anna) == []


async def test_what_is_too_old_to_be_deleted_says_so(db: Database) -> None:
    late = timedelta()

    def now() -> datetime:
        return clock() + late

    async with hall(db, now=now) as here:
        [anna] = await here.people(1)
        photo = await file_of(here, anna, K.PHOTO)
        old = await here.announce(Content(K.TEXT, "Приходите"), buttons=(Button("Да", Leads.SESSION, 1),))
        picture = await here.announce(Content(K.PHOTO, "Афиша", (photo,)))
        poll = await here.announce(Content(K.POLL, "Когда?", options=("В пятницу", "В субботу")))
        for one in (old, picture, poll):
            await here.over(one.id)
        late = timedelta(days=3)
        here.sandbox.world.skew += late.total_seconds()
        for one in (old, picture, poll):
            await recall(here, one)
        text, media, question = messages(here, anna)[-3:]
        words = "Организатор отозвал это объявление."
        assert (text["text"], media["caption"], question["poll"]["is_closed"]) == (words, words, True)
        assert "reply_markup" not in text


async def test_telegram_has_the_last_word_on_what_can_be_deleted(db: Database) -> None:
    async with hall(db) as here:
        [anna] = await here.people(1)
        one = await here.announce(Content(K.TEXT, "Приходите"))
        await here.over(one.id)
        here.sandbox.world.skew += timedelta(days=3).total_seconds()  # its clock is another
        await recall(here, one)
        assert texts(here, anna) == ["Организатор отозвал это объявление."]


async def test_a_sample_comes_to_the_organiser_alone(db: Database) -> None:
    async with hall(db) as here:
        anna, boss = await here.people(2)
        await here.promote(boss)
        draft = await announcements.create(db, here.boss, Content(K.TEXT, "Приходите"), now=clock())
        assert isinstance(draft, Announcement)
        now = clock()
        for _ in range(2):
            await announcements.try_on_oneself(db, here.boss, draft.id, 1, now=now)
        await here.delivery.idle()
        assert (texts(here, boss), texts(here, anna)) == (["Приходите"], [])


@pytest.mark.slow
async def test_an_album_counts_as_all_its_messages(db: Database) -> None:
    async with hall(db, pace=Pace(), limits=True) as here:
        people = await here.people(20)
        files = [await file_of(here, people[0], K.PHOTO) for _ in range(3)]
        one = await here.announce(Content(K.ALBUM, "Снимки", tuple(files)))
        began = asyncio.get_running_loop().time()
        await here.over(one.id)
        assert (
            asyncio.get_running_loop().time() - began > 2
        )  # sixty messages, 28 a second; three to a chat, one a second
        assert here.sandbox.world.limits.refused == 0
        assert [len(messages(here, person)) for person in people] == [3] * 20


async def correct(here: Hall, one: Announcement, content: Content) -> None:
    found = await announcing.correct(
        here.db, here.boss, one.id, 1 + bool(one.buttons), content, zone=ZONE, now=here.now()
    )
    assert isinstance(found, Announcement)
    await here.over(one.id)


async def recall(here: Hall, one: Announcement) -> None:
    await announcing.take_step(here.db, here.boss, one.id, Step.RECALL, zone=ZONE, now=here.now())
    await here.over(one.id)


async def file_of(here: Hall, person: Person, kind: ContentKind) -> File:
    """Something the person has sent to the bot."""
    if kind is K.PHOTO:
        sent = await person.send_photo(PICTURES[0].read_bytes())
    elif kind is K.VIDEO:
        [sent] = await person.send_album([Upload("day.mp4", b"film", "video/mp4")], media="video")
    else:
        [sent] = await person.send_album([Upload("plan.txt", b"plan", "text/plain")])
    message = here.sandbox.world.chats[person.id].messages[sent.id].message
    return File(kind, (message["photo"][-1] if kind is K.PHOTO else message[kind.value])["file_id"])


async def member_of(db: Database, person: Person) -> int:
    return (await members.meet(db, person.id, now=clock())).id


def messages(here: Hall, person: Person) -> list[Json]:
    """The bot's, that stand in their chat."""
    posted = here.sandbox.world.chats[person.id].messages.values()
    return [one.message for one in posted if one.from_bot]


def texts(here: Hall, person: Person) -> list[str]:
    return [one["text"] for one in messages(here, person)]


def captions(here: Hall, person: Person) -> list[str]:
    return [one.get("caption", "") for one in messages(here, person)]
