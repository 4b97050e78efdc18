"""What reading a plan gives: what was understood, and what was not."""

from dataclasses import dataclass
from enum import StrEnum

from domain.session import Activity


class Reason(StrEnum):
    OUTSIDE = "outside"  # no part of the form: before the plan, or something the form has no place for
    UNKNOWN_KIND = "unknown_kind"  # kept as Kind.OTHER
    UNKNOWN_ZONE = "unknown_zone"  # its activities stand in the zone usual for their kinds
    NO_ZONE = "no_zone"  # no zone was named before it; stands in the zone usual for its kind
    ZONE_DETAIL = "zone_detail"  # the zone is understood, what else is said of it has no place
    DAY = "day"  # the heading of a day: days are given when the session is created
    REPEATED = "repeated"  # a second theme, aim, date or place; the first one counts
    TOO_LONG = "too_long"  # kept shortened; the whole is here
    TOO_MANY = "too_many"  # one task or activity more than a plan may have


@dataclass(frozen=True, slots=True)
class Unclear:
    line: int
    text: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class PlanReading:
    """No word of the source is lost: each is here, in `unclear`, or belonged to a heading."""

    theme: str | None  # None: the plan names none, and a session cannot be made of it yet
    aim: str
    tasks: tuple[str, ...]
    activities: tuple[Activity, ...]
    unclear: tuple[Unclear, ...]
    when: str = ""  # the words of the «Дата» line: ask dates.parse_days
    place: str = ""
