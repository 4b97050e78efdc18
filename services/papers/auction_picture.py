"""What an auction came to, as one picture for a phone: its lots as bars by price, with how many wanted each."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from domain.plan_text import shorten
from services.papers.typeset import Data, draw

MOST: Final = 15  # lots; the rest are counted
_SHORT: Final = 44  # characters of a title where there are many: one line; the table has it in full


@dataclass(frozen=True, slots=True)
class Bar:
    title: str
    authors: str  # empty: nobody is to know
    price: int | None  # None: nobody has it
    bidders: int


@dataclass(frozen=True, slots=True)
class PictureWords:
    language: str  # "ru-RU"
    title: str
    facts: tuple[str, ...]  # when it was closed, how many took part
    legend: str
    price: Callable[[int], str]
    bidders: Callable[[int], str]
    unsold: str  # instead of a price
    more: Callable[[int], str]  # lots that are only counted
    empty: str  # instead of lots


def draw_auction(subject: str, bars: Sequence[Bar], words: PictureWords) -> bytes:
    """PNG, 1080 pixels wide. The first are shown, as many as there is room for."""
    language, _, region = words.language.partition("-")
    shown = bars[:MOST]
    data: dict[str, Data] = {
        "language": language,
        "region": region,
        "title": words.title,
        "subject": subject,
        "facts": words.facts,
        "legend": words.legend,
        "lots": [_row(one, words) for one in shown],
        "most": max((one.price or 0 for one in bars), default=0),
        "more": [
            words.more(len(bars) - count) if count < len(bars) else "" for count in range(len(shown) + 1)
        ],
        "empty": words.empty,
    }
    return draw("auction_picture.typ", data)


def _row(one: Bar, words: PictureWords) -> dict[str, Data]:
    return {
        "text": one.title,
        "short": shorten(one.title, _SHORT),
        "authors": one.authors,
        "count": one.price or 0,
        "sold": int(one.price is not None),
        "price": words.unsold if one.price is None else words.price(one.price),
        "bidders": words.bidders(one.bidders) if one.bidders else "",
    }
