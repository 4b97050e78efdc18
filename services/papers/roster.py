"""Who signed up and who came, as a workbook for the office."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from domain.plan_text import fold, tidy
from domain.registration import HOLDING, RegistrationState
from services.papers.workbook import Cell, Table, write_workbook

_MINUTE: Final = 60


@dataclass(frozen=True, slots=True)
class RosterRow:
    """A member's place in one part of a session."""

    member_id: int
    name: str
    institution: str  # may be empty
    part: str  # «Вся сессия», «День 2», or an activity's title
    state: RegistrationState
    since: datetime
    came_at: datetime | None = None  # the first entry
    left_at: datetime | None = None  # the last exit


@dataclass(frozen=True, slots=True)
class Visit:
    """Once in and out."""

    member_id: int
    name: str
    institution: str
    part: str
    came_at: datetime
    left_at: datetime | None = None  # None: inside now


@dataclass(frozen=True, slots=True)
class RosterWords:
    title: str  # of the file
    roster: str  # sheets
    institutions: str
    attendance: str
    name: str  # columns
    institution: str
    part: str
    state: str
    since: str
    came: str
    left: str
    minutes: str
    seats: str
    waiting: str
    present: str
    states: Mapping[RegistrationState, str]
    no_institution: str
    total: str
    moment: str = "dd.mm.yyyy hh:mm"  # as spreadsheets write formats


def write_roster(
    rows: Sequence[RosterRow],
    visits: Sequence[Visit],
    words: RosterWords,
    zone: ZoneInfo,
    *,
    made_at: datetime,
    by_part: bool = False,
) -> bytes:
    """XLSX: the whole list, a summary per institution, the attendance sheet and, if asked, a sheet per part."""
    tables = [
        _list(words.roster, rows, words),
        _institutions(rows, visits, words),
        _attendance(visits, words),
    ]
    if by_part:
        tables += [_list(part, some, words) for part, some in _by_part(rows).items()]
    return write_workbook(tables, zone, title=words.title, moment=words.moment, made_at=made_at)


def _list(name: str, rows: Iterable[RosterRow], words: RosterWords) -> Table:
    head = (words.name, words.institution, words.part, words.state, words.since, words.came, words.left)
    return Table(name, head, tuple(_cells(row, words) for row in rows))


def _cells(row: RosterRow, words: RosterWords) -> tuple[Cell, ...]:
    state = words.states[row.state]
    return row.name, row.institution, row.part, state, row.since, row.came_at, row.left_at


def _by_part(rows: Iterable[RosterRow]) -> dict[str, list[RosterRow]]:
    """In the order in which the parts first appear."""
    parts: dict[str, list[RosterRow]] = {}
    for row in rows:
        parts.setdefault(row.part, []).append(row)
    return parts


@dataclass(slots=True)
class _People:
    """Members, each counted once whatever they signed up for."""

    seated: set[int] = field(default_factory=set)
    waiting: set[int] = field(default_factory=set)
    present: set[int] = field(default_factory=set)

    def counts(self) -> tuple[int, int, int]:
        """Who has a seat somewhere is not waiting."""
        return len(self.seated), len(self.waiting - self.seated), len(self.present)


def _institutions(rows: Iterable[RosterRow], visits: Iterable[Visit], words: RosterWords) -> Table:
    people: dict[str, _People] = {}
    for row in rows:
        some = people.setdefault(tidy(row.institution), _People())
        if row.state in HOLDING:
            some.seated.add(row.member_id)
        if row.state is RegistrationState.WAITING:
            some.waiting.add(row.member_id)
        if row.came_at is not None:
            some.present.add(row.member_id)
    for visit in visits:
        people.setdefault(tidy(visit.institution), _People()).present.add(visit.member_id)
    counts = {name: people[name].counts() for name in sorted(people, key=lambda name: (not name, fold(name)))}
    return Table(
        words.institutions,
        (words.institution, words.seats, words.waiting, words.present),
        tuple((name or words.no_institution, *numbers) for name, numbers in counts.items()),
        total=(words.total, *map(sum, zip(*counts.values(), strict=True))),
    )


def _attendance(visits: Iterable[Visit], words: RosterWords) -> Table:
    return Table(
        words.attendance,
        (words.name, words.institution, words.part, words.came, words.left, words.minutes),
        tuple(
            (v.name, v.institution, v.part, v.came_at, v.left_at, _minutes(v.came_at, v.left_at))
            for v in visits
        ),
    )


def _minutes(came: datetime, left: datetime | None) -> int | None:
    return None if left is None else int((left - came).total_seconds()) // _MINUTE
