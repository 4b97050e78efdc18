"""The command lists: who gets which, and what the page shows."""

import re

from sandbox.errors import Json, bad
from sandbox.records import Chat, Person
from sandbox.world import World

MOST_COMMANDS = 100
Scope = str


def scope_key(world: World, scope: Json | None) -> Scope:
    scope = scope or {"type": "default"}
    if "chat_id" not in scope:
        return str(scope["type"])
    chat_id = scope["chat_id"]
    chat_id = world.usernames.get(str(chat_id), 0) if str(chat_id).startswith("@") else int(chat_id)
    person = world.people.get(chat_id)
    if chat_id not in world.chats and not (person and person.known):
        raise bad("chat not found")
    return ":".join(str(part) for part in (scope["type"], chat_id, scope.get("user_id", "")) if part != "")


def checked(commands: list[Json]) -> list[Json]:
    if len(commands) > MOST_COMMANDS:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not re.fullmatch(r"/?[a-z0-9_]{1,32}", command["command"]):
            raise bad("BOT_COMMAND_INVALID")
        if not command["description"].strip():
            raise bad("command description must be non-empty")
    return [
        {"command": c["command"].removeprefix("/"), "description": c["description"].strip()} for c in commands
    ]


def commands_shown(world: World, chat: Chat) -> Json:
    """By user id; `*` is what everybody else in the chat sees."""
    if chat.is_private:
        return {"*": commands_for(world, chat, world.people[chat.id])}
    common = _first(world, _group_scopes(chat, None), "")
    shown: Json = {"*": common}
    for user_id in chat.members:
        person = world.people.get(user_id)
        if person and (own := commands_for(world, chat, person)) != common:
            shown[str(user_id)] = own
    return shown


def commands_for(world: World, chat: Chat, person: Person) -> list[Json]:
    if chat.is_private:
        scopes = [f"chat:{chat.id}", "all_private_chats", "default"]
    else:
        scopes = _group_scopes(chat, person)
    return _first(world, scopes, person.language_code)


def _group_scopes(chat: Chat, person: Person | None) -> list[Scope]:
    everybody = [f"chat:{chat.id}", "all_group_chats", "default"]
    if person is None:
        return everybody
    own = f"chat_member:{chat.id}:{person.id}"
    if not chat.leads(person.id):
        return [own, *everybody]
    leaders = f"chat_administrators:{chat.id}"
    return [own, leaders, f"chat:{chat.id}", "all_chat_administrators", "all_group_chats", "default"]


def _first(world: World, scopes: list[Scope], language: str) -> list[Json]:
    for scope in scopes:
        for code in (language, ""):
            if commands := world.commands.get((scope, code)):
                return commands
    return []
