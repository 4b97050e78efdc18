"""A certificate: that somebody was at a session, for how long, and at which of its activities."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from domain.attendance import Stay, minutes_present
from domain.session import Day

MAX_REVOKE_REASON: Final = 300


@dataclass(frozen=True, slots=True)
class Visit:
    """Once in and out, of the whole session, of a day or of one activity."""

    stay: Stay
    activity_id: int | None = None
    title: str = ""  # the activity's


@dataclass(frozen=True, slots=True)
class Presence:
    minutes: int
    activities: tuple[str, ...]  # titles, in the order in which the visits were given


@dataclass(frozen=True, slots=True)
class Certificate:
    id: int
    session_id: int
    member_id: int
    issued_at: datetime  # of this issue
    issue: int  # 1; a re-issue keeps the number
    presence: Presence
    revoked_at: datetime | None = None
    revoke_reason: str = ""

    @property
    def is_valid(self) -> bool:
        return self.revoked_at is None


def number(certificate_id: int, session_ends_at: datetime) -> str:
    """«МХ-2026-000123»: the year in which the session ended, by UTC, and the certificate's own number in the database.

    So neither a re-issue in another year, nor another time zone, nor another group of the hub gives it another name.
    """
    return f"МХ-{session_ends_at.astimezone(UTC).year}-{certificate_id:06d}"


def confirmed(visits: Iterable[Visit], days: Sequence[Day], *, now: datetime) -> Presence:
    """Time within the session's days, each minute once, in however many rooms one was noted.

    An activity counts from one minute on.
    """
    whole: list[Stay] = []
    of_activity: dict[int, tuple[str, list[Stay]]] = {}
    for visit in visits:
        whole.append(visit.stay)
        if visit.activity_id is not None:
            of_activity.setdefault(visit.activity_id, (visit.title, []))[1].append(visit.stay)
    attended = (title for title, stays in of_activity.values() if minutes_present(stays, days, now))
    return Presence(minutes_present(whole, days, now), tuple(attended))
