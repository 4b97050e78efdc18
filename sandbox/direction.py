"""What the director does: people and groups come to be, and change."""

from sandbox import topics
from sandbox.acts import NotPossibleError
from sandbox.errors import Json
from sandbox.members import ADMIN_RIGHTS, set_status
from sandbox.posting import service
from sandbox.records import Chat, Member, Person
from sandbox.views import emit_chat, emit_person
from sandbox.world import FIRST_PERSON, World

STATUSES = frozenset({"creator", "administrator", "member", "restricted", "left", "kicked"})


def add_person(
    world: World,
    first_name: str,
    *,
    last_name: str | None = None,
    username: str | None = None,
    language_code: str = "ru",
    user_id: int | None = None,
) -> Person:
    number = user_id or FIRST_PERSON + len(world.people)
    if number in world.people:
        raise NotPossibleError(f"there is a person {number} already")
    person = Person(number, first_name, last_name, username and username.removeprefix("@"), language_code)
    world.people[number] = person
    if person.username:
        world.usernames[f"@{person.username.lower()}"] = number
    emit_person(world, person)
    return person


def add_group(
    world: World,
    title: str,
    *,
    is_forum: bool = False,
    supergroup: bool = False,
    members: tuple[Person, ...] = (),
    bot: str | None = "administrator",
    rights: Json | None = None,
    chat_id: int | None = None,
) -> Chat:
    """The first of `members` is its creator; the bot comes last, so that it hears of nothing before."""
    kind = "supergroup" if is_forum or supergroup else "group"
    chat = Chat(chat_id or _next_id(world, kind), kind, title, is_forum)
    chat.last_message_id = 1  # in a supergroup the first message is its creation
    world.chats[chat.id] = chat
    for person in members:
        chat.members[person.id] = Member("member" if chat.members else "creator")
    emit_chat(world, chat)
    if bot:
        set_status(world, chat, world.bot, bot, rights=rights, by=members[0] if members else None)
    return chat


def _next_id(world: World, kind: str) -> int:
    if kind == "supergroup":
        world.next_supergroup -= 1
        return world.next_supergroup
    world.next_group -= 1
    return world.next_group


def change_status(world: World, chat: Chat, user_id: int, status: str, rights: Json | None = None) -> None:
    person = world.user(user_id)
    if person is None or status not in STATUSES:
        raise NotPossibleError(f"no person {user_id} or no status {status}")
    set_status(world, chat, person, status, rights=rights, by=creator(world, chat))


def creator(world: World, chat: Chat) -> Person | None:
    found = (world.people.get(key) for key, member in chat.members.items() if member.status == "creator")
    return next((person for person in found if person), None)


def upgrade(world: World, chat: Chat) -> Chat:
    """A basic group becomes a supergroup: a new chat with a new id; the old one refuses and says so."""
    if chat.is_super or chat.migrated_to:
        raise NotPossibleError(f"chat {chat.id} is a supergroup already")
    new = Chat(_next_id(world, "supergroup"), "supergroup", chat.title, chat.is_forum)
    new.members = dict(chat.members)
    bot = new.members.get(world.bot.id)
    if bot and bot.status == "administrator":
        bot.rights = {**ADMIN_RIGHTS, **bot.rights}
    new.migrated_from = chat.id
    world.chats[new.id] = new
    by = creator(world, chat) or next(iter(world.people.values()), world.bot)
    emit_chat(world, new, migrated_from=chat.id)
    service(world, chat, by, {"migrate_to_chat_id": new.id})
    service(world, new, by, {"migrate_from_chat_id": chat.id})
    chat.migrated_to = new.id
    return new


def add_topic(world: World, chat: Chat, name: str) -> int:
    if not chat.is_forum:
        raise NotPossibleError(f"chat {chat.id} is not a forum")
    return topics.open_topic(world, chat, creator(world, chat) or world.bot, name).id


def change_topic(world: World, chat: Chat, thread: int, change: str) -> None:
    topic = chat.topics.get(thread)
    if topic is None:
        raise NotPossibleError(f"there is no topic {thread} in chat {chat.id}")
    if change == "delete_topic":
        topics.discard(world, chat, topic)
    else:
        topics.switch(world, chat, creator(world, chat) or world.bot, topic, closed=change == "close_topic")


def deactivate(world: World, person: Person) -> None:
    person.deactivated = True
    emit_person(world, person)
