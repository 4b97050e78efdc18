"""The two-month cycle: set by organisers, kept by the clock, seen with its next dates and with what was done."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from typing import Final

from domain.argument import Argument, unresolved
from domain.board import Board, Phase
from domain.cycle import (
    ASKS,
    MONTHS,
    Cycle,
    CycleProblem,
    Occurrence,
    Step,
    StepTime,
    judge_cycle,
    judge_step,
    next_dates,
    occurrences,
    step_times,
)
from domain.member import Member
from domain.quiet import is_quiet, not_quiet
from domain.session import Session, SessionState
from domain.theme import Theme
from services.days_off import countries, is_working
from services.rights import organiser_only
from services.transaction import Reading, Transaction
from storage import arguments, audit, boards, cycles, members, outbox, sessions, themes
from storage.cycles import Done
from storage.db import Tx

__all__ = ["ASKS", "Call", "CycleView", "Done", "call", "change", "go_on", "preview", "show", "stop"]

SUBJECT: Final = "hub:1"  # of what the audit notes
DAYS_OF_A_MONTH: Final = 30
AT_ONCE: Final = 200  # people in one transaction: others wait for it
REMEMBERED: Final = timedelta(days=400)  # how far back a step that was never done is looked for
DONE_SHOWN: Final = 9
THEMES_TOLD: Final = 5
MINUSES_TOLD: Final = 5


@dataclass(frozen=True, slots=True)
class CycleView:
    cycle: Cycle | None  # None: there is none
    dates: tuple[Occurrence, ...]  # the next three
    coming: tuple[StepTime, ...]  # what is still to be done for those dates, soonest first
    done: tuple[Done, ...]  # the latest first


@dataclass(frozen=True, slots=True)
class Call:
    """For a message of the cycle: as things are when it is drawn."""

    reader: Member
    step: Step
    day: date
    sessions: tuple[Session, ...]  # announced, still to come; for organisers also drafts
    themes: tuple[Theme, ...]  # the leading ones
    minuses: tuple[tuple[Board, Argument], ...]  # not decided about yet, of the last boards; for organisers
    words: str = ""  # an organiser's own instead of the standard ones


@Reading
def show(tx: Tx, actor: Member, *, zone: tzinfo, now: datetime) -> CycleView:
    organiser_only(tx, actor)
    done = tuple(cycles.steps(tx, DONE_SHOWN))
    found = cycles.get(tx)
    if found is None:
        return CycleView(None, (), (), done)
    one, changed_at = found
    dates = next_dates(one, now.astimezone(zone).date(), is_working(one.country))
    every = [
        when
        for day in dates
        for when in step_times(one, day, zone, is_working(one.country))
        if when.due_at > changed_at
    ]
    coming = [when for when in every if cycles.step(tx, when.occurrence.nominal, when.step) is None]
    return CycleView(one, tuple(dates), tuple(coming), done)


@Transaction
def change(tx: Tx, actor: Member, one: Cycle, *, now: datetime) -> CycleProblem | None:
    """Set it; what was due before is not made up for. None: it is so."""
    organiser_only(tx, actor)
    problem = judge_cycle(one, countries())
    if problem is not None:
        return problem
    found = cycles.get(tx)
    before = found[0] if found else None
    if before != one:
        cycles.put(tx, one, now=now)
        _break_off(tx, now=now)
        old = _noted(before) if before else None
        audit.note(tx, "cycle", SUBJECT, by=actor.id, now=now, before=old, after=_noted(one))
    return None


@Transaction
def stop(tx: Tx, actor: Member, *, now: datetime) -> None:
    """Nobody is asked any more; what was done stays on record. A second press does nothing."""
    organiser_only(tx, actor)
    found = cycles.get(tx)
    if found is not None:
        cycles.drop(tx)
        _break_off(tx, now=now)
        audit.note(tx, "cycle_stop", SUBJECT, by=actor.id, now=now, before=_noted(found[0]))


@Transaction
def go_on(tx: Tx, *, zone: tzinfo, now: datetime) -> bool:
    """By the clock: the next step that is due, or the next people of one that goes on; whether there is more."""
    found = cycles.get(tx)
    if found is None:
        return False
    for begun in cycles.unfinished(tx):
        if now >= _until(found[0], begun, zone):
            cycles.finish(tx, begun, now=now)
            return True
        if not is_quiet(now, zone):
            _ask(tx, begun, now=now)
            return True
    for when in _due(tx, *found, zone=zone, now=now):
        state = judge_step(when, now, zone)
        if state is not None:
            cycles.begin(tx, when, state, now=now)
            return True
    return False


@Reading
def call(
    tx: Tx, member_id: int, nominal: date, step: Step, *, zone: tzinfo, now: datetime
) -> Call | datetime | None:
    """For a message; None: there is nothing to say any more, for the date is over, or the reader is no organiser.

    A moment: it is night, and then it may be said.
    """
    reader, done = members.by_id(tx, member_id), cycles.step(tx, nominal, step)
    if (
        reader is None
        or done is None
        or now.astimezone(zone).date() > done.day
        or (step is Step.ORGANISERS and not reader.is_organiser)
    ):
        return None
    if is_quiet(now, zone):
        return not_quiet(now, zone)
    return _call(tx, reader, step, done.day, now=now)


@Reading
def preview(tx: Tx, actor: Member, step: Step, *, zone: tzinfo, now: datetime) -> Call | None:
    """What the step's message would say now to that organiser, of the next date; None: there is no cycle."""
    organiser_only(tx, actor)
    found = cycles.get(tx)
    if found is None:
        return None
    (day, *_) = next_dates(found[0], now.astimezone(zone).date(), is_working(found[0].country))
    return _call(tx, actor, step, day.day, now=now)


def _call(tx: Tx, reader: Member, step: Step, day: date, *, now: datetime) -> Call:
    words = cycles.words(tx, step)
    if step is Step.SURVEY:
        return Call(reader, step, day, (), (), (), words)
    for_organisers = step is Step.ORGANISERS
    found = cycles.get(tx)
    months = found[0].months if found else MONTHS
    states = {SessionState.ANNOUNCED} | ({SessionState.DRAFT} if for_organisers else set())
    ahead = [
        one for one in sessions.in_states(tx, states) if _is_of(one, day, months) and one.starts_at > now
    ]
    best = themes.listed(tx, THEMES_TOLD)
    minuses = _last_minuses(tx) if for_organisers else []
    return Call(reader, step, day, tuple(ahead), tuple(best), tuple(minuses), words)


def _is_of(session: Session, day: date, months: int) -> bool:
    """Nearer to that date than to the one before or after it."""
    return abs((session.starts_at.date() - day).days) <= months * DAYS_OF_A_MONTH // 2


def _until(one: Cycle, begun: Done, zone: tzinfo) -> datetime:
    """When what was begun is too late: the next step is due then."""
    times = step_times(one, Occurrence(begun.nominal, begun.day), zone, is_working(one.country))
    return next(when.until for when in times if when.step is begun.step)


def _break_off(tx: Tx, *, now: datetime) -> None:
    """What goes on is over, and what has not been sent yet is not."""
    for begun in cycles.unfinished(tx):
        cycles.finish(tx, begun, now=now)
    for kind in ASKS.values():
        outbox.drop(tx, kind=kind, now=now)


def _due(tx: Tx, one: Cycle, changed_at: datetime, *, zone: tzinfo, now: datetime) -> list[StepTime]:
    """Steps whose time has come and of which nothing is on record, in their order."""
    since = max(changed_at, now - REMEMBERED).astimezone(zone).date()
    last = now.astimezone(zone).date() + timedelta(days=max(one.days(step) for step in Step))
    found: list[StepTime] = []
    for occurrence in occurrences(one, since, is_working(one.country)):
        if occurrence.day > last:
            break
        found += step_times(one, occurrence, zone, is_working(one.country))
    due = [when for when in found if changed_at < when.due_at <= now]
    return [when for when in due if cycles.step(tx, when.occurrence.nominal, when.step) is None]


def _ask(tx: Tx, begun: Done, *, now: datetime) -> None:
    """The next people; when there are none, it is over."""
    found = cycles.readers(tx, begun.step, begun.reached, AT_ONCE)
    told = sum(_owe(tx, begun, *reader, now=now) for reader in found)
    reached = found[-1][0] if found else begun.reached
    cycles.go_on(tx, begun, reached=reached, told=told, is_over=len(found) < AT_ONCE, now=now)


def _owe(tx: Tx, begun: Done, member_id: int, telegram_id: int, *, now: datetime) -> bool:
    kind = ASKS[begun.step]
    parameters = {"member_id": member_id, "nominal": begun.nominal.isoformat()}
    key = f"cycle:{begun.nominal}:{begun.step}:{member_id}"
    return outbox.owe(tx, kind, telegram_id, now=now, parameters=parameters, dedupe_key=key)


def _last_minuses(tx: Tx) -> list[tuple[Board, Argument]]:
    """Of the boards closed last, those with most support first."""
    found: list[tuple[Board, Argument]] = []
    for board in boards.in_phases(tx, [Phase.CLOSED])[:MINUSES_TOLD]:
        found += ((board, one) for one in unresolved(arguments.of_board(tx, board.id)))
        if len(found) >= MINUSES_TOLD:
            break
    return found[:MINUSES_TOLD]


def _noted(one: Cycle) -> dict[str, object]:
    return {
        "anchor": one.anchor.isoformat(),
        "months": one.months,
        "policy": one.policy,
        "country": one.country,
        "days_before": [one.days(step) for step in Step],
    }
