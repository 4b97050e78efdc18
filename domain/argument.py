"""An argument: one plus or one minus on a board; how it is read from what people write, and when two are the same."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from domain.board import Side

MAX_ARGUMENT: Final = 200
MOST_PER_SIDE: Final = 5
SIGNS: Final = {"+": Side.PLUS, "➕": Side.PLUS, "-": Side.MINUS, "−": Side.MINUS, "–": Side.MINUS} | {
    "—": Side.MINUS,
    "➖": Side.MINUS,
}
_PAGE: Final = 3400  # of the 4096 characters of a message; the rest is headings
_AROUND: Final = 60  # characters beside an argument: its votes, its author's name
_SIGNED: Final = re.compile(rf"\s*([{re.escape(''.join(SIGNS))}])\ufe0f?\s*(.*)", re.DOTALL)
_BETWEEN: Final = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Argument:
    id: int
    board_id: int
    number: int  # on its board, in the order of writing
    side: Side
    text: str
    author_id: int
    anonymous: bool  # was promised when it was written
    shown: bool  # to everybody: not hidden until voting any more
    votes: int  # people who support it, or what was merged into it
    merged_into: int | None = None
    hidden_reason: str | None = None  # a moderator took it off the board; None: it is on it
    decision: str | None = None  # what was decided about a minus afterwards
    created_at: datetime | None = None

    @property
    def on_board(self) -> bool:
        return self.merged_into is None and self.hidden_reason is None


class ArgumentRefusal(StrEnum):
    EMPTY = "empty"
    TOO_LONG = "too_long"
    TOO_MANY = "too_many"
    NOT_COLLECTING = "not_collecting"
    SUPPORTED = "supported"  # others stand behind it: its author changes it no more


def judge_text(text: str, mine_on_side: int) -> ArgumentRefusal | None:
    """`mine_on_side`: how many the author has on that side already. None: it may stand."""
    if not sameness(text):
        return ArgumentRefusal.EMPTY
    if len(text) > MAX_ARGUMENT:
        return ArgumentRefusal.TOO_LONG
    return ArgumentRefusal.TOO_MANY if mine_on_side >= MOST_PER_SIDE else None


def tidy(text: str) -> str:
    """One line, single spaces, nothing invisible at the ends."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def sameness(text: str) -> str:
    """Equal for texts that differ only by case, ё and е, spaces or punctuation; empty where there is neither letter nor digit."""
    apart = _BETWEEN.sub(" ", unicodedata.normalize("NFC", text))  # first, or «№5» would be one word
    folded = unicodedata.normalize("NFKC", apart).casefold().replace("ё", "е")
    return _BETWEEN.sub(" ", folded).strip()


def read(text: str) -> list[tuple[Side, str]]:
    """What a reply to the card says: each line with a sign begins an argument, a line without one goes on with it.

    What comes before the first sign is talk.
    """
    found: list[tuple[Side, str]] = []
    for line in text.splitlines():
        signed = _SIGNED.match(line)
        if signed:
            found.append((SIGNS[signed[1]], tidy(signed[2])))
        elif found:
            side, begun = found[-1]
            found[-1] = side, tidy(f"{begun} {line}")
        # What stands before the first sign is talk.
    return [(side, said) for side, said in found if said]


def typed(text: str, asked: Side) -> list[tuple[Side, str]]:
    """What somebody answers who was asked for arguments of one side: each line is one.

    A sign counts as it does in the group, but a dash before a plus that was asked for is a bullet, unless the text
    tells pluses and minuses apart by their signs.
    """
    lines = [(_SIGNED.match(line), tidy(line)) for line in text.splitlines()]
    apart = any(signed and SIGNS[signed[1]] is Side.PLUS for signed, _ in lines)
    found = []
    for signed, line in lines:
        side, said = (SIGNS[signed[1]], tidy(signed[2])) if signed else (asked, line)
        if said:
            found.append((side if apart else asked, said))
    return found


@dataclass(frozen=True, slots=True)
class Merge:
    """`child` was merged into `parent`; what was merged into the child before went with it."""

    child: int
    parent: int


def roots(merges: Iterable[Merge]) -> dict[int, int]:
    """By each merged argument's id, the one on the board that stands for it."""
    parent = {one.child: one.parent for one in merges}
    found = {}
    for child in parent:
        root = child
        while root in parent:
            root = parent[root]
        found[child] = root
    return found


def unresolved(arguments: Sequence[Argument]) -> list[Argument]:
    """Minuses on the board about which nothing was decided yet, those with most support first."""
    minuses = [one for one in arguments if one.side is Side.MINUS and one.on_board and one.decision is None]
    return sorted(minuses, key=lambda one: (-one.votes, one.number))


def in_results(arguments: Iterable[Argument]) -> list[Argument]:
    """Of all of a board: pluses first, those with most support first, each followed by what was merged into it; none that is hidden."""
    by_id = {one.id: one for one in arguments}
    root_of = roots(Merge(one.id, one.merged_into) for one in by_id.values() if one.merged_into is not None)

    def place(one: Argument) -> tuple[bool, int, int, bool, int]:
        root = by_id[root_of.get(one.id, one.id)]
        return root.side is Side.MINUS, -root.votes, root.number, one is not root, one.number

    kept = [
        one
        for one in by_id.values()
        if one.hidden_reason is None and by_id[root_of.get(one.id, one.id)].on_board
    ]
    return sorted(kept, key=place)


def result_pages(ordered: Sequence[Argument]) -> list[list[Argument]]:
    """As many on a page as one message surely takes."""
    pages: list[list[Argument]] = [[]]
    room = _PAGE
    for one in ordered:
        room -= len(one.text) + _AROUND
        if room < 0 and pages[-1]:
            pages.append([])
            room = _PAGE - len(one.text) - _AROUND
        pages[-1].append(one)
    return pages
