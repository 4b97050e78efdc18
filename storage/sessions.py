"""Queries about sessions and their programmes."""

from collections.abc import Collection, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Final

import sqlalchemy as sa

from domain.session import Activity, Day, Kind, Plan, Session, SessionState, Zone
from storage.db import Tx
from storage.schema import activity, session, session_day


def add(
    tx: Tx, plan: Plan, days: Sequence[Day], place: str, capacity: int | None, *, by: int, now: datetime
) -> int:
    values = {
        "state": SessionState.DRAFT,
        "version": 1,
        "theme": plan.theme,
        "aim": plan.aim,
        "tasks": list(plan.tasks),
        "place": place,
        "capacity": capacity,
        "created_by": by,
        "created_at": now,
    }
    session_id: int = tx.execute(sa.insert(session).values(values).returning(session.c.id)).scalar_one()
    set_days(tx, session_id, days)
    if plan.activities:
        rows = [{"session_id": session_id, "position": n, **asdict(a)} for n, a in enumerate(plan.activities)]
        tx.execute(sa.insert(activity), rows)
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
        activities=row.activities,
    )


def plan(tx: Tx, session_id: int) -> Plan | None:
    row = tx.execute(_PLAN, {"session": session_id}).one_or_none()
    return (
        None
        if row is None
        else Plan(row.theme, row.aim, tuple(row.tasks), tuple(_activities(tx, session_id)))
    )


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


def set_days(tx: Tx, session_id: int, days: Sequence[Day]) -> None:
    tx.execute(sa.delete(session_day).where(session_day.c.session_id == session_id))
    rows = [{"session_id": session_id, "number": n, **asdict(day)} for n, day in enumerate(days, start=1)]
    tx.execute(sa.insert(session_day), rows)


def _activities(tx: Tx, session_id: int) -> list[Activity]:
    return [
        Activity(Zone(row.zone), Kind(row.kind), row.title, row.note, row.time, row.moderator, row.form)
        for row in tx.execute(_ACTIVITIES, {"session": session_id})
    ]


_SESSION: Final = sa.select(
    *(session.c[name] for name in ("id", "state", "version", "theme", "aim", "place", "capacity")),
    sa.select(sa.func.count())
    .where(activity.c.session_id == session.c.id)
    .scalar_subquery()
    .label("activities"),
).where(session.c.id == sa.bindparam("session"))
_PLAN: Final = sa.select(session.c.theme, session.c.aim, session.c.tasks).where(
    session.c.id == sa.bindparam("session")
)
_DAYS: Final = (
    sa.select(session_day.c.starts_at, session_day.c.ends_at)
    .where(session_day.c.session_id == sa.bindparam("session"))
    .order_by(session_day.c.number)
)
_ACTIVITIES: Final = (
    sa.select(activity).where(activity.c.session_id == sa.bindparam("session")).order_by(activity.c.position)
)
