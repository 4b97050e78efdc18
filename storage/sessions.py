"""Queries about sessions and their programmes."""

from collections.abc import Collection, Sequence
from dataclasses import asdict
from datetime import datetime, tzinfo
from typing import Any, Final

import sqlalchemy as sa

from domain.programme import spans
from domain.session import Activity, Before, Day, Kind, Part, Plan, Session, SessionState, Zone
from storage import parts
from storage.db import Tx
from storage.schema import Utc, activity, part, session, session_day


def add(tx: Tx, plan: Plan, days: Sequence[Day], place: str, *, zone: tzinfo, by: int, now: datetime) -> int:
    values = {
        "state": SessionState.DRAFT,
        "version": 1,
        "theme": plan.theme,
        "aim": plan.aim,
        "tasks": list(plan.tasks),
        "place": place,
        "created_by": by,
        "created_at": now,
    }
    session_id: int = tx.execute(sa.insert(session).values(values).returning(session.c.id)).scalar_one()
    if plan.activities:
        rows = [{"session_id": session_id, "position": n, **asdict(a)} for n, a in enumerate(plan.activities)]
        tx.execute(sa.insert(activity), rows)
    set_days(tx, session_id, days, zone=zone)
    return session_id


def get(tx: Tx, session_id: int) -> Session | None:
    row = tx.execute(_SESSION, {"session": session_id}).one_or_none()
    if row is None:
        return None
    return Session(
        id=row.id,
        state=SessionState(row.state),
        version=row.version,
        theme=row.theme,
        aim=row.aim,
        days=tuple(Day(*day) for day in tx.execute(_DAYS, {"session": session_id})),
        place=row.place,
        capacity=row.capacity,
        whole=row.whole,
        activities=row.activities,
        moves=row.moves,
        moved_from=_before(row.moved_from),
        cancel_reason=row.cancel_reason or "",
        self_check_in=row.self_check_in,
    )


def with_part(tx: Tx, part_id: int) -> tuple[Session, Part] | None:
    row = parts.found(tx, part_id)
    session_of = get(tx, row.session_id) if row else None
    return None if session_of is None else (session_of, parts.built(row, session_of.days))


def plan(tx: Tx, session_id: int) -> Plan | None:
    row = tx.execute(_PLAN, {"session": session_id}).one_or_none()
    return (
        None
        if row is None
        else Plan(row.theme, row.aim, tuple(row.tasks), tuple(_activities(tx, session_id)))
    )


def activities(tx: Tx, session_id: int) -> list[tuple[int, str]]:
    """(id, title) in the order of the programme."""
    return [(row.id, row.title) for row in tx.execute(_TITLES, {"session": session_id})]


def in_states(tx: Tx, states: Collection[SessionState]) -> list[Session]:
    """Those that begin soonest first."""
    begins = sa.select(sa.func.min(session_day.c.starts_at)).where(session_day.c.session_id == session.c.id)
    query = sa.select(session.c.id).where(session.c.state.in_(states))
    ids = tx.scalars(query.order_by(begins.scalar_subquery(), session.c.id)).all()
    return [found for session_id in ids if (found := get(tx, session_id))]


def change(tx: Tx, session_id: int, **values: object) -> None:
    """Set columns of the session; every change is a new version."""
    query = sa.update(session).where(session.c.id == session_id)
    tx.execute(query.values(version=session.c.version + 1, **values))


def set_days(tx: Tx, session_id: int, days: Sequence[Day], *, zone: tzinfo) -> None:
    """With the moments of its activities, and a part for each day that is new."""
    tx.execute(sa.delete(session_day).where(session_day.c.session_id == session_id))
    rows = [{"session_id": session_id, "number": n, **asdict(day)} for n, day in enumerate(days, start=1)]
    tx.execute(sa.insert(session_day), rows)
    activities = tx.execute(_ACTIVITIES, {"session": session_id}).all()
    moments = spans([(one.day, one.time) for one in activities], days, zone)
    for one, when in zip(activities, moments, strict=True):
        starts_at, ends_at = (when.starts_at, when.ends_at) if when else (None, None)
        values = {"starts_at": starts_at, "ends_at": ends_at}
        tx.execute(sa.update(activity).where(activity.c.id == one.id).values(values))
    parts.complete(tx, session_id)


def to_begin(tx: Tx, now: datetime) -> list[int]:
    """Announced sessions whose time has come."""
    return list(tx.scalars(_TO_BEGIN, {"now": now}))


def to_end(tx: Tx, now: datetime) -> list[int]:
    """Running sessions whose last day is over."""
    return list(tx.scalars(_TO_END, {"now": now}))


def to_report(tx: Tx, now: datetime) -> list[int]:
    """Those moved, where the time for an answer is over."""
    return list(tx.scalars(sa.select(session.c.id).where(session.c.answer_by <= now)))


def before(days: Sequence[Day], place: str) -> dict[str, Any]:
    """As `moved_from` is kept."""
    return {"days": [[day.starts_at.isoformat(), day.ends_at.isoformat()] for day in days], "place": place}


def _before(kept: dict[str, Any] | None) -> Before | None:
    if kept is None:
        return None
    moments = [[datetime.fromisoformat(moment) for moment in day] for day in kept["days"]]
    return Before(tuple(Day(*day) for day in moments), kept["place"])


def _activities(tx: Tx, session_id: int) -> list[Activity]:
    return [
        Activity(
            Zone(row.zone), Kind(row.kind), row.title, row.note, row.time, row.moderator, row.form, row.day
        )
        for row in tx.execute(_ACTIVITIES, {"session": session_id})
    ]


_SESSION: Final = (
    sa.select(
        *(
            session.c[name]
            for name in ("id", "state", "version", "theme", "aim", "place", "moves", "moved_from")
        ),
        session.c.cancel_reason,
        session.c.self_check_in,
        part.c.id.label("whole"),
        part.c.capacity,
        sa.select(sa.func.count())
        .where(activity.c.session_id == session.c.id)
        .scalar_subquery()
        .label("activities"),
    )
    .select_from(
        session.join(
            part,
            sa.and_(part.c.session_id == session.c.id, part.c.day.is_(None), part.c.activity_id.is_(None)),
        )
    )
    .where(session.c.id == sa.bindparam("session"))
)
_PLAN: Final = sa.select(session.c.theme, session.c.aim, session.c.tasks).where(
    session.c.id == sa.bindparam("session")
)
_DAYS: Final = (
    sa.select(session_day.c.starts_at, session_day.c.ends_at)
    .where(session_day.c.session_id == sa.bindparam("session"))
    .order_by(session_day.c.number)
)
_ENDS: Final = (
    sa.select(sa.func.max(session_day.c.ends_at))
    .where(session_day.c.session_id == session.c.id)
    .scalar_subquery()
)
_STARTS: Final = (
    sa.select(sa.func.min(session_day.c.starts_at))
    .where(session_day.c.session_id == session.c.id)
    .scalar_subquery()
)
_TO_BEGIN: Final = sa.select(session.c.id).where(
    session.c.state == SessionState.ANNOUNCED, sa.bindparam("now", type_=Utc) >= _STARTS
)
_TO_END: Final = sa.select(session.c.id).where(
    session.c.state == SessionState.RUNNING, sa.bindparam("now", type_=Utc) >= _ENDS
)
_TITLES: Final = (
    sa.select(activity.c.id, activity.c.title)
    .where(activity.c.session_id == sa.bindparam("session"))
    .order_by(activity.c.position)
)
_ACTIVITIES: Final = (
    sa.select(activity).where(activity.c.session_id == sa.bindparam("session")).order_by(activity.c.position)
)
