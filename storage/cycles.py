"""Queries about the two-month cycle: how it is set, and which of its steps were done."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

import sqlalchemy as sa

from domain.cycle import Cycle, Policy, Step, StepState, StepTime
from domain.member import Role
from domain.reminder import ReminderKind
from storage.db import Tx
from storage.schema import cycle, cycle_step, cycle_words, member, member_role, reminder_off


@dataclass(frozen=True, slots=True)
class Done:
    """What became of a step."""

    nominal: date
    step: Step
    day: date
    due_at: datetime
    state: StepState
    began_at: datetime
    finished_at: datetime | None  # None: there are people yet who have not been told
    reached: int  # members up to this id have been told
    told: int


def get(tx: Tx) -> tuple[Cycle, datetime] | None:
    """With the moment when it was set; None: there is none."""
    row = tx.execute(_GET).one_or_none()
    if row is None:
        return None
    days = (row.survey_days, row.organisers_days, row.teachers_days)
    return Cycle(row.anchor, row.months, Policy(row.policy), row.country, *days), row.changed_at


def put(tx: Tx, one: Cycle, *, now: datetime) -> None:
    drop(tx)
    days = {name: getattr(one, name) for name in ("survey_days", "organisers_days", "teachers_days")}
    what = {"anchor": one.anchor, "months": one.months, "policy": one.policy, "country": one.country}
    tx.execute(sa.insert(cycle).values(id=1, **what, **days, changed_at=now))


def drop(tx: Tx) -> None:
    tx.execute(sa.delete(cycle))


def words(tx: Tx, which: Step) -> str:
    """An organiser's own; empty: the standard ones hold."""
    return tx.scalar(_WORDS, {"which": which}) or ""


def set_words(tx: Tx, which: Step, own: str) -> None:
    """Empty: the standard ones again."""
    tx.execute(sa.delete(cycle_words).where(cycle_words.c.step == which))
    if own:
        tx.execute(sa.insert(cycle_words).values(step=which, words=own))


def step(tx: Tx, nominal: date, which: Step) -> Done | None:
    row = tx.execute(_STEP, {"of": nominal, "which": which}).one_or_none()
    return None if row is None else _done(row)


def steps(tx: Tx, limit: int) -> list[Done]:
    """The latest first."""
    return [_done(row) for row in tx.execute(_STEPS, {"limit": limit})]


def unfinished(tx: Tx) -> list[Done]:
    return [_done(row) for row in tx.execute(_UNFINISHED)]


def begin(tx: Tx, one: StepTime, state: StepState, *, now: datetime) -> None:
    values = {
        "nominal": one.occurrence.nominal,
        "day": one.occurrence.day,
        "step": one.step,
        "due_at": one.due_at,
        "state": state,
        "began_at": now,
        "finished_at": now if state is StepState.SKIPPED else None,
    }
    tx.execute(sa.insert(cycle_step).values(values))


def go_on(tx: Tx, one: Done, *, reached: int, told: int, is_over: bool, now: datetime) -> None:
    which = (cycle_step.c.nominal == one.nominal, cycle_step.c.step == one.step)
    values = {"reached": reached, "told": one.told + told, "finished_at": now if is_over else None}
    tx.execute(sa.update(cycle_step).where(*which).values(values))


def finish(tx: Tx, one: Done, *, now: datetime) -> None:
    """Whoever has not been told is not told any more."""
    go_on(tx, one, reached=one.reached, told=0, is_over=True, now=now)


def readers(tx: Tx, which: Step, after: int, limit: int) -> list[tuple[int, int]]:
    """(member, Telegram id) of those a step is for, after that member in the order of ids."""
    query = _ORGANISERS if which is Step.ORGANISERS else _TEACHERS
    return [(row.id, row.telegram_id) for row in tx.execute(query, {"after": after, "limit": limit})]


def _done(row: Any) -> Done:
    values = {name: getattr(row, name) for name in Done.__dataclass_fields__}
    return Done(**{**values, "step": Step(row.step), "state": StepState(row.state)})


_GET: Final = sa.select(cycle)
_WORDS: Final = sa.select(cycle_words.c.words).where(cycle_words.c.step == sa.bindparam("which"))
_STEP: Final = sa.select(cycle_step).where(
    cycle_step.c.nominal == sa.bindparam("of", type_=sa.Date), cycle_step.c.step == sa.bindparam("which")
)
_STEPS: Final = (
    sa.select(cycle_step)
    .order_by(cycle_step.c.due_at.desc(), cycle_step.c.step)
    .limit(sa.bindparam("limit", type_=sa.Integer))
)
_UNFINISHED: Final = (
    sa.select(cycle_step).where(cycle_step.c.finished_at.is_(None)).order_by(cycle_step.c.due_at)
)
_READERS: Final = (
    sa.select(member.c.id, member.c.telegram_id)
    .where(
        member.c.telegram_id.is_not(None),
        member.c.reachable,
        member.c.id > sa.bindparam("after", type_=sa.BigInteger),
    )
    .order_by(member.c.id)
    .limit(sa.bindparam("limit", type_=sa.Integer))
)
_ORGANISERS: Final = _READERS.where(
    member.c.id.in_(sa.select(member_role.c.member_id).where(member_role.c.role == Role.ORGANISER))
)
_TEACHERS: Final = _READERS.where(
    member.c.consent_version.is_not(None),
    member.c.name.is_not(None),
    member.c.id.not_in(sa.select(reminder_off.c.member_id).where(reminder_off.c.kind == ReminderKind.CYCLE)),
)
