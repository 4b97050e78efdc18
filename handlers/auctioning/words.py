"""Small phrases of auctions: how long, and who."""

from datetime import timedelta

from domain.lot import Lot
from handlers.texts import Words
from services.lots import Person


def duration(time: timedelta, t: Words) -> str:
    """15 с, 2 мин, 1 мин 30 с"""
    minutes, seconds = divmod(int(time.total_seconds()), 60)
    return t.plain("auction-time", minutes=minutes, seconds=seconds)


def name(person: Person | None, t: Words) -> str:
    """Plain text."""
    return person.name if person and person.name else t.plain("person-hidden")


def number(lot: Lot) -> str:
    """«—» until it is accepted."""
    return str(lot.number) if lot.number else "—"
