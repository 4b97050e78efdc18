"""A message as a test looks at it."""

import re
from typing import Any

from sandbox.errors import Json
from sandbox.records import Posted
from sandbox.world import World

EMOJI_BEFORE = re.compile(r"^[^\w«\"+\-−/(]+")

NAMED = ("document", "video", "audio")


def bare(label: str) -> str:
    """A label without the emoji before it."""
    return EMOJI_BEFORE.sub("", label).strip()


def fits(label: str, wanted: str) -> int:
    """2 when it is the label (an emoji aside), 1 when the label contains it, 0 otherwise."""
    if wanted in {label, bare(label)}:
        return 2
    return int(wanted in label)


class Sighting:
    """Reads the message as it is now: an edit shows."""

    def __init__(self, world: World, posted: Posted) -> None:
        self._world = world
        self._posted = posted

    def __repr__(self) -> str:
        buttons = f" [{' | '.join(self.buttons)}]" if self.buttons else ""
        return f"#{self.id} {self.raw.get('from', {}).get('first_name')}: {self.text!r}{buttons}"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sighting) and other._posted is self._posted

    def __hash__(self) -> int:
        return hash((self.chat_id, self.id))

    def __contains__(self, fragment: str) -> bool:
        return fragment in self.text

    @property
    def posted(self) -> Posted:
        return self._posted

    @property
    def raw(self) -> Json:
        """The Bot API's `Message`."""
        return self._posted.message

    @property
    def id(self) -> int:
        return self._posted.id

    @property
    def chat_id(self) -> int:
        return self._posted.chat_id

    @property
    def text(self) -> str:
        """The text, the caption or the poll's question."""
        poll = self.raw.get("poll", {})
        return str(self.raw.get("text") or self.raw.get("caption") or poll.get("question") or "")

    @property
    def html_entities(self) -> list[Json]:
        return list(self.raw.get("entities") or self.raw.get("caption_entities") or [])

    @property
    def rows(self) -> list[list[Json]]:
        """The inline buttons."""
        return list(self.raw.get("reply_markup", {}).get("inline_keyboard", []))

    @property
    def reply_rows(self) -> list[list[Json]]:
        return list((self._posted.keyboard or {}).get("keyboard", []))

    @property
    def buttons(self) -> list[str]:
        return [str(button["text"]) for row in (*self.rows, *self.reply_rows) for button in row]

    def button(self, label: str) -> Json:
        """The inline button whose label it is, or contains it."""
        best = max(
            (button for row in self.rows for button in row),
            key=lambda b: fits(b["text"], label),
            default=None,
        )
        if best is None or not fits(best["text"], label):
            raise AssertionError(f"no button «{label}» on {self!r}")
        return best

    @property
    def deleted(self) -> bool:
        return self.id not in self._world.chats[self.chat_id].messages

    @property
    def topic(self) -> int | None:
        return self.raw.get("message_thread_id") if self.raw.get("is_topic_message") else None

    @property
    def poll(self) -> Json:
        return dict(self.raw["poll"])

    @property
    def voted(self) -> dict[str, int]:
        """Of a poll: how many chose each option, by its label, in order."""
        return {str(option["text"]): option["voter_count"] for option in self.raw["poll"]["options"]}

    @property
    def reactions(self) -> list[str]:
        """The emoji people and the bot have put under it, in order."""
        return [str(reaction["emoji"]) for reaction in self._posted.reactions]

    def option(self, label: str) -> int:
        """The number of the poll's option whose label it is, or contains it."""
        best = max(enumerate(self.voted), key=lambda one: fits(one[1], label))
        if not fits(best[1], label):
            raise AssertionError(f"no option «{label}» in {self!r}: {' | '.join(self.voted)}")
        return best[0]

    @property
    def file_name(self) -> str | None:
        held: Any = next((self.raw[kind] for kind in NAMED if kind in self.raw), None)
        return held["file_name"] if held else None

    @property
    def data(self) -> bytes:
        """The bytes of the document, video or audio, or of the largest photo."""
        named = next((kind for kind in NAMED if kind in self.raw), None)
        held: Json = self.raw[named] if named else self.raw["photo"][-1]
        return self._world.files.by_id[held["file_id"]].data
