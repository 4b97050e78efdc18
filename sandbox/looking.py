"""Finding what a person would see: a text, a button; and saying readably what is there instead."""

from dataclasses import dataclass
from typing import Literal

from sandbox.errors import Json
from sandbox.records import Chat, Posted
from sandbox.sightings import Sighting, fits
from sandbox.world import World

LISTED = 5


async def wait_for(
    world: World,
    chat: Chat,
    fragment: str,
    since: int,
    timeout: float,  # noqa: ASYNC109
) -> Sighting:
    def found() -> Sighting | None:
        return latest(world, chat, fragment, since)

    seen: Sighting | None = await world.journal.until((chat.id,), found, timeout)
    if seen is None:
        raise AssertionError(f"no message with «{fragment}» within {timeout:g} s; {listing(world, chat)}")
    return seen


def latest(world: World, chat: Chat, fragment: str, since: int) -> Sighting | None:
    for posted in reversed(chat.messages.values()):
        if posted.seq > since and (posted.from_bot or posted.inline_id):
            seen = Sighting(world, posted)
            if fragment in seen:
                return seen
    return None


def listing(world: World, chat: Chat) -> str:
    lines = [f"\n  {Sighting(world, posted)!r}" for posted in list(chat.messages.values())[-LISTED:]]
    name = chat.title or f"the private chat {chat.id}"
    return f"the last messages of {name}:" + ("".join(lines) or " none")


@dataclass(frozen=True, slots=True)
class Found:
    """A button where it was found."""

    kind: Literal["inline", "reply"]
    message: Sighting
    button: Json


def buttons_of(world: World, posted: Posted, active: Posted | None) -> list[Found]:
    seen = Sighting(world, posted)
    found = [Found("inline", seen, button) for row in seen.rows for button in row]
    if posted is active:
        found += [Found("reply", seen, button) for row in seen.reply_rows for button in row]
    return found


def active_keyboard(chat: Chat) -> Posted | None:
    """The message whose reply keyboard shows under the chat, or whose removal took it away."""
    return next((posted for posted in reversed(chat.messages.values()) if posted.keyboard is not None), None)


def find_button(world: World, chat: Chat, label: str, since: int, only: Sighting | None) -> Found | None:
    """On the newest message that has it; on one message the exact label goes before a longer one."""
    active = active_keyboard(chat)
    for posted in [only.posted] if only else reversed(chat.messages.values()):
        if posted.seq > since:
            fitting = [one for one in buttons_of(world, posted, active) if fits(one.button["text"], label)]
            if fitting:
                return max(fitting, key=lambda one: fits(one.button["text"], label))
    return None


def newest_buttons(world: World, chat: Chat) -> list[str]:
    """The labels of the newest message that has any."""
    active = active_keyboard(chat)
    for posted in reversed(chat.messages.values()):
        if found := buttons_of(world, posted, active):
            return [str(one.button["text"]) for one in found]
    return []


def visible_buttons(world: World, chat: Chat) -> str:
    active = active_keyboard(chat)
    lines = []
    for posted in list(chat.messages.values())[-LISTED:]:
        labels = [str(one.button["text"]) for one in buttons_of(world, posted, active)]
        if labels:
            lines.append(f"\n  #{posted.id}: " + " | ".join(labels))
    return "visible buttons:" + ("".join(lines) or " none") + "; " + listing(world, chat)
