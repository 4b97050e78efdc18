"""What a board came to, as one picture for a phone: diverging bars, pluses to the right and minuses to the left."""

from collections import Counter, deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from domain.argument import Argument
from domain.board import Choice, Side
from domain.plan_text import shorten
from services.papers.typeset import Data, draw

_MOST: Final = 24  # arguments that could ever find room; the rest are counted
_SHORT: Final = (
    90  # characters of one, where there are many: two lines; the text that follows has them in full
)
_PART: Final = 3  # each side has at least one of so many, while it has any


@dataclass(frozen=True, slots=True)
class PictureWords:
    language: str  # "ru-RU"
    title: str
    facts: tuple[str, ...]  # when it was closed, how many took part
    sides: Mapping[Side, str]
    votes: Callable[[int], str]
    more: Callable[[int], str]  # arguments that are only counted
    empty: str  # instead of arguments
    verdicts: str
    choices: Mapping[Choice, str]


def draw_board(
    subject: str, arguments: Sequence[Argument], verdicts: Mapping[Choice, int], words: PictureWords
) -> bytes:
    """PNG, 1080 pixels wide. What has no room is counted: those with most support are shown."""
    language, _, region = words.language.partition("-")
    ranked = by_weight(arguments)[:_MOST]
    data: dict[str, Data] = {
        "language": language,
        "region": region,
        "title": words.title,
        "subject": subject,
        "facts": words.facts,
        "sides": [
            {
                "side": side,
                "name": words.sides[side],
                "count": sum(one.side is side for one in arguments),
                "arguments": [_row(one, rank, words) for rank, one in enumerate(ranked) if one.side is side],
            }
            for side in Side
        ],
        "most": max((one.votes for one in arguments), default=0),
        "more": [
            words.more(len(arguments) - shown) if shown < len(arguments) else ""
            for shown in range(len(ranked) + 1)
        ],
        "empty": words.empty,
        "verdicts": words.verdicts,
        "choices": [
            {"choice": choice, "name": words.choices[choice], "count": verdicts.get(choice, 0)}
            for choice in Choice
        ],
    }
    return draw("board_picture.typ", data)


def by_weight(arguments: Sequence[Argument]) -> list[Argument]:
    """Those with most support first, but never a whole side after the other: how strong the objections were matters too."""
    ordered = sorted(arguments, key=lambda one: (-one.votes, one.number))
    left = {side: deque(one for one in ordered if one.side is side) for side in Side}
    taken: Counter[Side] = Counter()
    ranked: list[Argument] = []
    while len(ranked) < len(ordered):
        rest = [side for side in Side if left[side]]
        scarce = [side for side in rest if taken[side] * _PART < len(ranked)]
        side = max(scarce or rest, key=lambda side: left[side][0].votes)
        taken[side] += 1
        ranked.append(left[side].popleft())
    return ranked


def _row(one: Argument, rank: int, words: PictureWords) -> dict[str, Data]:
    return {
        "rank": rank,
        "text": one.text,
        "short": shorten(one.text, _SHORT),
        "count": one.votes,
        "votes": words.votes(one.votes),
    }
