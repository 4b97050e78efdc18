"""A new auction while its questions are answered: what is kept between them, and which comes next."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Final
from zlib import crc32

from domain.auction import USUAL, Auction, Mode, NewAuction, Terms
from handlers.auctioning.buttons import Question, Term

_TIMES: Final = (Term.LOT_TIME, Term.STAGGER, Term.WINDOW)


@dataclass(frozen=True, slots=True)
class Draft:
    mode: Mode
    session_id: int = 0  # 0: on its own
    title: str = ""
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    chosen: tuple[tuple[str, int], ...] = ()  # terms that are not the usual ones
    auction_id: int = 0  # 0: it is a new one; else this one is changed,
    version: int = 0  # as it was then

    @property
    def terms(self) -> Terms:
        """A start price is never above the purse."""
        found = USUAL[self.mode]
        for name, value in self.chosen:
            found = replace(found, **{name: timedelta(seconds=value) if name in _TIMES else value})  # type: ignore[arg-type]  # by name
        return replace(found, max_start=min(found.max_start, found.purse))

    def with_term(self, term: Term, value: int) -> "Draft":
        kept = dict(self.chosen) | {term.value: value}
        return replace(self, chosen=tuple(sorted(kept.items())))

    def value(self, term: Term) -> int:
        """Points, percent or seconds."""
        found = getattr(self.terms, term.value)
        return int(found.total_seconds()) if isinstance(found, timedelta) else int(found)

    def new(self) -> NewAuction:
        return NewAuction(
            self.title, self.mode, self.terms, self.session_id or None, self.starts_at, self.ends_at
        )

    @property
    def seal(self) -> int:
        return crc32(repr(self.data()).encode())

    def data(self) -> dict[str, Any]:
        """As it is kept between two answers."""
        return {
            "mode": self.mode.value,
            "session_id": self.session_id,
            "title": self.title,
            "starts_at": self.starts_at and self.starts_at.isoformat(),
            "ends_at": self.ends_at and self.ends_at.isoformat(),
            "chosen": [list(one) for one in self.chosen],
            "auction_id": self.auction_id,
            "version": self.version,
        }

    def after(self, question: Question) -> Question:
        """What is asked next."""
        if question is Question.ABOUT and not self.session_id:
            return Question.TITLE
        asks_dates = self.mode is Mode.ONLINE and not self.auction_id
        if question in {Question.ABOUT, Question.TITLE} and asks_dates:
            return Question.DATES
        return Question.CHECK if question is Question.TERMS else Question.TERMS

    def before(self, question: Question) -> Question:
        """Where «Назад» leads."""
        if question is Question.TITLE:
            return Question.ABOUT
        if question is Question.TERMS and self.mode is Mode.ONLINE:
            return Question.DATES
        if question in {Question.TERMS, Question.DATES}:
            return Question.ABOUT if self.session_id and not self.auction_id else Question.TITLE
        return Question.TERMS


def of(auction: Auction) -> Draft:
    """To be changed."""
    found = Draft(
        auction.mode,
        auction.session_id or 0,
        auction.title,
        auction.starts_at,
        auction.ends_at,
        auction_id=auction.id,
        version=auction.version,
    )
    for term in Term:
        value = getattr(auction.terms, term.value)
        seconds = int(value.total_seconds()) if isinstance(value, timedelta) else value
        found = found.with_term(term, seconds)
    return found


def kept(data: dict[str, Any]) -> Draft:
    moments = {
        name: datetime.fromisoformat(data[name]) if data[name] else None for name in ("starts_at", "ends_at")
    }
    return Draft(
        mode=Mode(data["mode"]),
        session_id=data["session_id"],
        title=data["title"],
        chosen=tuple((name, value) for name, value in data["chosen"]),
        auction_id=data["auction_id"],
        version=data["version"],
        **moments,
    )
