"""setMessageReaction, and people's reactions."""

from sandbox.access import member_chat, message_in
from sandbox.errors import Json, bad
from sandbox.records import Chat, Person, Posted
from sandbox.request import Request
from sandbox.views import chat_json
from sandbox.world import World

EMOJI = frozenset(
    [
        "👍",
        "👎",
        "❤",
        "🔥",
        "🥰",
        "👏",
        "😁",
        "🤔",
        "🤯",
        "😱",
        "🤬",
        "😢",
        "🎉",
        "🤩",
        "🤮",
        "💩",
        "🙏",
        "👌",
        "🕊",
        "🤡",
        "🥱",
        "🥴",
        "😍",
        "🐳",
        "❤\u200d🔥",
        "🌚",
        "🌭",
        "💯",
        "🤣",
        "⚡",
        "🍌",
        "🏆",
        "💔",
        "🤨",
        "😐",
        "🍓",
        "🍾",
        "💋",
        "🖕",
        "😈",
        "😴",
        "😭",
        "🤓",
        "👻",
        "👨\u200d💻",
        "👀",
        "🎃",
        "🙈",
        "😇",
        "😨",
        "🤝",
        "✍",
        "🤗",
        "🫡",
        "🎅",
        "🎄",
        "☃",
        "💅",
        "🤪",
        "🗿",
        "🆒",
        "💘",
        "🙉",
        "🦄",
        "😘",
        "💊",
        "🙊",
        "😎",
        "👾",
        "🤷\u200d♂",
        "🤷",
        "🤷\u200d♀",
        "😡",
    ],
)


def set_reaction(request: Request) -> bool:
    chat = member_chat(request.world, request.args["chat_id"])
    posted = message_in(chat, request.args["message_id"], "message to react not found")
    wanted = request.args.get("reaction") or []
    if len(wanted) > 1:
        raise bad("REACTIONS_TOO_MANY")
    for reaction in wanted:
        if reaction["type"] != "emoji" or reaction["emoji"] not in EMOJI:
            raise bad("REACTION_INVALID")
    _set(request.world, posted, request.world.bot, wanted[0]["emoji"] if wanted else None)
    return True


def react(world: World, chat: Chat, person: Person, posted: Posted, emoji: str | None) -> None:
    """A person's reaction; the bot hears of it when it asked to, in a group only as an administrator."""
    old = [_emoji(r["emoji"]) for r in posted.reactions if r["user_id"] == person.id]
    _set(world, posted, person, emoji)
    if not chat.is_private and not chat.leads(world.bot.id):
        return
    update = {
        "chat": chat_json(world, chat),
        "message_id": posted.id,
        "user": person.user(),
        "date": int(world.now()),
        "old_reaction": old,
        "new_reaction": [_emoji(emoji)] if emoji else [],
    }
    world.updates.put("message_reaction", update, chat.id)


def _emoji(emoji: str) -> Json:
    return {"type": "emoji", "emoji": emoji}


def _set(world: World, posted: Posted, person: Person, emoji: str | None) -> None:
    others = [reaction for reaction in posted.reactions if reaction["user_id"] != person.id]
    posted.reactions = [*others, {"emoji": emoji, "user_id": person.id}] if emoji else others
    data = {"chat_id": posted.chat_id, "message_id": posted.id, "reactions": posted.reactions}
    world.journal.record("reaction", data, posted.chat_id)
