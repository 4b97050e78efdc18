"""Queries about the parts of a session: the whole of it, its days, its activities."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

import sqlalchemy as sa

from domain.session import Day, Part, Zone
from storage.db import Tx
from storage.schema import activity, part, session_day


def get(tx: Tx, part_id: int) -> Part | None:
    row = found(tx, part_id)
    return None if row is None else built(row, _days(tx, [row.session_id])[row.session_id])


def found(tx: Tx, part_id: int) -> Any:
    """The row, with its `session_id`: for `built`, where the days are at hand."""
    return tx.execute(_PART, {"part": part_id}).one_or_none()


def of_session(tx: Tx, session_id: int) -> list[Part]:
    """The whole, the days in order, the activities in the programme's order; not those of days that are no more."""
    days = _days(tx, [session_id]).get(session_id, [])
    every = [built(row, days) for row in tx.execute(_OF_SESSION, {"session": session_id})]
    return [one for one in every if one.day is None or one.day <= len(days)]


def many(tx: Tx, part_ids: Iterable[int]) -> list[Part]:
    rows = tx.execute(_MANY, {"parts": list(part_ids)}).all()
    days = _days(tx, {row.session_id for row in rows})
    return [built(row, days[row.session_id]) for row in rows]


def set_capacity(tx: Tx, part_id: int, capacity: int | None) -> None:
    tx.execute(sa.update(part).where(part.c.id == part_id).values(capacity=capacity))


def complete(tx: Tx, session_id: int) -> None:
    """Give a part to the session, to each day where there are several, and to each activity that has none."""
    there = {(one.day, one.activity_id) for one in tx.execute(_KEYS, {"session": session_id})}
    count = len(_days(tx, [session_id]).get(session_id, []))
    activities = tx.scalars(sa.select(activity.c.id).where(activity.c.session_id == session_id))
    wanted: list[tuple[int | None, int | None]] = [(None, None), *((None, one) for one in activities)]
    if count > 1:
        wanted += [(day, None) for day in range(1, count + 1)]
    rows = [
        {"session_id": session_id, "day": day, "activity_id": activity_id}
        for day, activity_id in wanted
        if (day, activity_id) not in there
    ]
    if rows:
        tx.execute(sa.insert(part), rows)


def _days(tx: Tx, session_ids: Iterable[int]) -> dict[int, list[Day]]:
    days: dict[int, list[Day]] = {}
    for session_id, starts_at, ends_at in tx.execute(_DAYS, {"sessions": list(session_ids)}):
        days.setdefault(session_id, []).append(Day(starts_at, ends_at))
    return days


def built(row: Any, days: Sequence[Day]) -> Part:
    spans: tuple[Day, ...]
    around: tuple[Day, ...] = ()
    if row.activity_id is not None:
        spans = (Day(row.starts_at, row.ends_at),) if row.starts_at else ()
        around = spans or tuple(days[row.on_day - 1 : row.on_day]) or tuple(days)
    else:
        spans = tuple(days) if row.day is None else tuple(days[row.day - 1 : row.day])
    return Part(
        id=row.id,
        session_id=row.session_id,
        capacity=row.capacity,
        spans=spans,
        day=row.day,
        activity_id=row.activity_id,
        title=row.title or "",
        zone=Zone(row.zone) if row.zone else None,
        around=around or spans,
    )


_PARTS: Final = sa.select(
    part.c.id,
    part.c.session_id,
    part.c.capacity,
    part.c.day,
    part.c.activity_id,
    activity.c.title,
    activity.c.zone,
    activity.c.day.label("on_day"),
    activity.c.starts_at,
    activity.c.ends_at,
).select_from(part.outerjoin(activity))
_PART: Final = _PARTS.where(part.c.id == sa.bindparam("part"))
_MANY: Final = _PARTS.where(part.c.id.in_(sa.bindparam("parts", expanding=True))).order_by(part.c.id)
_OF_SESSION: Final = _PARTS.where(part.c.session_id == sa.bindparam("session")).order_by(
    part.c.activity_id.is_not(None), part.c.day.is_not(None), part.c.day, activity.c.position
)
_KEYS: Final = sa.select(part.c.day, part.c.activity_id).where(part.c.session_id == sa.bindparam("session"))
_DAYS: Final = (
    sa.select(session_day.c.session_id, session_day.c.starts_at, session_day.c.ends_at)
    .where(session_day.c.session_id.in_(sa.bindparam("sessions", expanding=True)))
    .order_by(session_day.c.session_id, session_day.c.number)
)
