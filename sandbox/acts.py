"""What people do: each function is one act of a person."""

from sandbox import callbacks, polls, reactions
from sandbox.copying import forwarded
from sandbox.detection import detect
from sandbox.errors import Json
from sandbox.files import audio_content, document_content, photo_content, video_content
from sandbox.members import set_blocked
from sandbox.posting import heard, post_as_person, replace
from sandbox.records import Callback, Chat, Person, Posted, Topic, Upload
from sandbox.views import emit_person, person_chat
from sandbox.world import World

PHONE = "+375291234567"
MAKERS = {
    "photo": photo_content,
    "document": document_content,
    "video": video_content,
    "audio": audio_content,
}


class NotPossibleError(Exception):
    """A person cannot do that in Telegram either."""


def place(world: World, person: Person, chat_id: int | None) -> Chat:
    """The chat this person would write in."""
    if person.deactivated:
        raise NotPossibleError(f"{person.first_name}: the account is deleted")
    if chat_id is None or chat_id == person.id:
        return _open_private(world, person)
    chat = world.chats.get(chat_id)
    if chat is None or not chat.inside(person.id):
        raise NotPossibleError(f"{person.first_name} is not in chat {chat_id}")
    if chat.migrated_to:
        raise NotPossibleError(f"chat {chat_id} was upgraded to {chat.migrated_to}")
    return chat


def _open_private(world: World, person: Person) -> Chat:
    if person.blocked:
        raise NotPossibleError(f"{person.first_name} has blocked the bot: `start` or `unblock` first")
    chat = person_chat(world, person)
    if not person.started:
        person.started = person.known = True
        emit_person(world, person)
    return chat


def start(world: World, person: Person, payload: str | None = None) -> Posted:
    set_blocked(world, person, blocked=False)
    return send(world, person, person.id, f"/start {payload}" if payload else "/start")


def send(
    world: World,
    person: Person,
    chat_id: int | None,
    text: str,
    *,
    reply_to: int | None = None,
    topic: int | None = None,
    anonymous: bool = False,
) -> Posted:
    chat = place(world, person, chat_id)
    where, answered = _topic(chat, person, topic), _reply(chat, reply_to)
    entities = detect(text, [])
    content: Json = {"text": text, **({"entities": entities} if entities else {})}
    masked = anonymous and _masked(chat, person)
    return post_as_person(world, chat, person, content, topic=where, reply_to=answered, anonymous=masked)


def send_files(
    world: World,
    person: Person,
    chat_id: int | None,
    uploads: list[Upload],
    *,
    caption: str | None = None,
    media: str = "document",
    reply_to: int | None = None,
    topic: int | None = None,
    anonymous: bool = False,
    joins: int | None = None,
) -> list[Posted]:
    """One message a file; several make an album, whose first carries the caption. `media`: "photo+video" is in turn.

    `joins`: a message of an album that these are late parts of, as when the network of the phone was away meanwhile.
    """
    chat = place(world, person, chat_id)
    masked = anonymous and _masked(chat, person)
    album: Json = {"media_group_id": world.serial("1")} if len(uploads) > 1 else {}
    if joins:
        album = _album(find(chat, joins))
    where, answered = _topic(chat, person, topic), _reply(chat, reply_to)
    posted: list[Posted] = []
    for upload in uploads:
        kinds = media.split("+")
        content = {**album, **MAKERS[kinds[len(posted) % len(kinds)]](world.files, upload)}
        if caption and not posted:
            content["caption"] = caption
            if entities := detect(caption, []):
                content["caption_entities"] = entities
        posted.append(
            post_as_person(world, chat, person, content, topic=where, reply_to=answered, anonymous=masked)
        )
    return posted


def _album(part: Posted) -> Json:
    if "media_group_id" not in part.message:
        raise NotPossibleError(f"message {part.id} is no part of an album")
    return {"media_group_id": part.message["media_group_id"]}


def _masked(chat: Chat, person: Person) -> bool:
    """Only administrators of a supergroup may post in its name."""
    if not (chat.is_super and chat.leads(person.id)):
        raise NotPossibleError(f"{person.first_name} cannot post as chat {chat.id}")
    return True


def _topic(chat: Chat, person: Person, thread: int | None) -> Topic | None:
    if not thread:
        return None
    topic = chat.topics.get(thread)
    if topic is None:
        raise NotPossibleError(f"there is no topic {thread} in chat {chat.id}")
    if topic.closed and not chat.leads(person.id):
        raise NotPossibleError(f"topic {topic.name} is closed")
    return topic


def _reply(chat: Chat, message_id: int | None) -> Posted | None:
    return find(chat, message_id) if message_id else None


def find(chat: Chat, message_id: int) -> Posted:
    posted = chat.messages.get(message_id)
    if posted is None:
        raise NotPossibleError(f"there is no message {message_id} in chat {chat.id}")
    return posted


def edit(world: World, person: Person, chat_id: int, message_id: int, text: str) -> Posted:
    chat = place(world, person, chat_id)
    posted = find(chat, message_id)
    in_its_name = "sender_chat" in posted.message and chat.leads(person.id)
    if posted.message["from"]["id"] != person.id and not in_its_name:
        raise NotPossibleError(f"message {message_id} is not {person.first_name}'s")
    field = "text" if "text" in posted.message else "caption"
    marks = "entities" if field == "text" else "caption_entities"
    message = {name: value for name, value in posted.message.items() if name != marks}
    message |= {field: text, "edit_date": int(world.now())}
    if entities := detect(text, []):
        message[marks] = entities
    replace(world, posted, message)
    if heard(world, chat, message):
        world.updates.put("edited_message", message, chat.id)
    return posted


def forward(world: World, person: Person, from_chat_id: int, message_id: int, chat_id: int | None) -> Posted:
    """A message of a chat the person sees, sent on to another (None: the bot's private chat)."""
    source = place(world, person, from_chat_id)
    content = forwarded(find(source, message_id))
    return post_as_person(world, place(world, person, chat_id), person, content)


def press(world: World, person: Person, chat_id: int, message_id: int, data: str) -> Callback:
    """An inline button; its message may be gone already, as on a phone that did not notice."""
    chat = world.chats.get(chat_id)
    if chat is None or not (chat.id == person.id or chat.inside(person.id)):
        raise NotPossibleError(f"{person.first_name} is not in chat {chat_id}")
    gone = Posted(chat.id, message_id, {}, 0.0, from_bot=True, seq=0)
    return callbacks.press(world, chat, person, chat.messages.get(message_id, gone), data)


def vote(world: World, person: Person, chat_id: int, message_id: int, options: list[int]) -> None:
    posted = find(place(world, person, chat_id), message_id)
    known = world.polls.get(posted.message.get("poll", {}).get("id"))
    if known is None:
        raise NotPossibleError(f"message {message_id} is no poll")
    polls.vote(world, known, person, options)


def react(world: World, person: Person, chat_id: int, message_id: int, emoji: str | None) -> None:
    chat = place(world, person, chat_id)
    reactions.react(world, chat, person, find(chat, message_id), emoji)


def share_contact(world: World, person: Person, chat_id: int | None) -> Posted:
    contact = {"phone_number": PHONE, "first_name": person.first_name, "user_id": person.id}
    return post_as_person(world, place(world, person, chat_id), person, {"contact": contact})
