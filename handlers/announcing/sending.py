"""An announcement goes out: now or at a moment, paused, resumed, stopped, taken back; and what became of it."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Final

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message
from aiogram.utils.callback_answer import CallbackAnswer

from domain.announcement import OPEN, Announcement, AnnouncementState, judge_step
from domain.dates import DateProblem, DateReason
from domain.member import Member
from domain.moment import parse_moment
from handlers.announcing import report_screen, screens, under_screens
from handlers.announcing.buttons import Ask, Later, Report, Send, Take
from handlers.announcing.memory import Announcing, ask, no_command, rest, seal
from handlers.announcing.view import answer_live, kindly, redraw_live
from handlers.screen import Screen
from handlers.show import answer, redraw
from handlers.texts import Words
from handlers.when import at as moment_of
from services import Database, announcement_reports, announcement_sending, announcements, announcing
from services.refusal import Reason, RefusedError

FAR: Final = "far"
YEAR: Final = timedelta(days=366)  # what is later was mistyped
SAID: Final = (DateReason.NO_SUCH_DATE, DateReason.NO_SUCH_TIME, DateReason.PAST)  # with words of their own
OFFERED: Final = (time(9), time(12), time(18))  # hours of today, where they are to come, and of tomorrow
OFFERS: Final = 3


async def send(
    query: CallbackQuery,
    callback_data: Send,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    at = datetime.fromtimestamp(callback_data.at, UTC) if callback_data.at else None
    number, drawn_for = callback_data.announcement_id, (callback_data.version, callback_data.seen)
    was = await announcements.show(db, actor, number)
    done = await kindly(_begin(db, actor, was, drawn_for, at, now, t), callback_answer, t)
    await rest(state)
    if done and was.state is AnnouncementState.DRAFT:
        await redraw(query, screens.begun(t))
        return
    one = await announcements.show(db, actor, number)
    if done and one.not_before and one.not_before != was.not_before:
        callback_answer.text = t.plain("announce-moved", when=moment_of(one.not_before, t))
    await redraw_live(query, db, actor, number, now, t)


async def ask_moment(
    query: CallbackQuery,
    callback_data: Later,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    one = await announcements.show(db, actor, callback_data.announcement_id)
    if not _is_as_seen(one, callback_data.version, callback_data.seen):
        raise RefusedError(Reason.STALE)
    data = {"announcement_id": one.id, "version": callback_data.version, "seen": callback_data.seen}
    await ask(state, Announcing.moment, **data, asked_at=now.timestamp())
    show_ = redraw if one.state is AnnouncementState.DRAFT else answer  # a live message stays
    await show_(query, _question(one, now, t))


async def take_moment(
    message: Message, actor: Member, db: Database, state: FSMContext, now: datetime, t: Words
) -> None:
    data = await state.get_data()
    at = parse_moment(message.text or "", zone=t.zone, now=now)
    was = await announcements.show(db, actor, data["announcement_id"])
    problem = _problem(at, now)
    if isinstance(at, DateProblem) or problem is not None:
        said = problem or DateReason.NOT_UNDERSTOOD
        await answer(message, under_screens.wrong_moment(_question(was, now, t), said, t))
        return
    await rest(state)
    await _begin(db, actor, was, (data["version"], data["seen"]), at, now, t)
    if was.state is AnnouncementState.DRAFT:
        await answer(message, screens.begun(t))
    else:
        await answer_live(message, db, actor, was.id, now, t)


def _problem(at: datetime | DateProblem, now: datetime) -> str | None:
    if isinstance(at, DateProblem):
        return at.reason if at.reason in SAID else DateReason.NOT_UNDERSTOOD
    if at <= now:
        return DateReason.PAST
    return FAR if at - now > YEAR else None


async def ask_step(query: CallbackQuery, callback_data: Ask, actor: Member, db: Database, t: Words) -> None:
    """Below, for the message above is kept up to date."""
    one = await announcements.show(db, actor, callback_data.announcement_id)
    if judge_step(one.state, callback_data.step) in {None, one.state}:
        raise RefusedError(Reason.STALE)
    await answer(query, screens.ask_step(one, callback_data.step, t))


async def take_step(
    query: CallbackQuery,
    callback_data: Take,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    now: datetime,
    t: Words,
) -> None:
    number = callback_data.announcement_id
    doing = announcing.take_step(db, actor, number, callback_data.step, zone=t.zone, now=now)
    await kindly(doing, callback_answer, t)
    await redraw_live(query, db, actor, number, now, t)


async def report(
    query: CallbackQuery, callback_data: Report, actor: Member, db: Database, now: datetime, t: Words
) -> None:
    found = await announcement_reports.report(db, actor, callback_data.announcement_id, zone=t.zone, now=now)
    await answer(query, report_screen.report(found, t))


async def present(state: FSMContext, actor: Member, db: Database, t: Words) -> Screen | None:
    """None: it is another now than it was when the moment was asked."""
    data = await state.get_data()
    one = await announcements.show(db, actor, data["announcement_id"])
    if not _is_as_seen(one, data["version"], data["seen"]):
        return None
    return _question(one, datetime.fromtimestamp(data["asked_at"], UTC), t)


def _question(one: Announcement, now: datetime, t: Words) -> Screen:
    return under_screens.ask_moment(one, _offered(now, t), seal(one), t)


def _offered(now: datetime, t: Words) -> list[datetime]:
    today = now.astimezone(t.zone).date()
    days = (today, today + timedelta(days=1))
    moments = [datetime.combine(day, hour, t.zone) for day in days for hour in OFFERED]
    return [moment.astimezone(UTC) for moment in moments if moment > now][:OFFERS]


def _is_as_seen(one: Announcement, version: int, seen: int) -> bool:
    return one.state in OPEN and (one.version, seal(one)) == (version, seen)


async def _begin(
    db: Database,
    actor: Member,
    one: Announcement,
    drawn_for: tuple[int, int],
    at: datetime | None,
    now: datetime,
    t: Words,
) -> None:
    """`drawn_for`: the version and the seal of what the button or the question was drawn for."""
    as_seen = _is_as_seen(one, *drawn_for)
    pressed_twice = (one.version, seal(replace(one, not_before=None))) == drawn_for
    if not (as_seen or (pressed_twice and one.state is not AnnouncementState.DRAFT)):
        raise RefusedError(Reason.STALE)
    if as_seen and at is not None and at <= now:
        raise RefusedError(Reason.PAST)
    if as_seen and one.state is AnnouncementState.SCHEDULED:
        await announcing.move(db, actor, one.id, one.version, zone=t.zone, now=now, not_before=at)
        return
    begin = announcement_sending.begin
    await begin(
        db, actor, one.id, one.version, one.audience, urgent=one.urgent, zone=t.zone, now=now, not_before=at
    )


def router() -> Router:
    own = Router(name="announcement_sending")
    own.callback_query.register(send, Send.filter())
    own.callback_query.register(ask_moment, Later.filter())
    own.callback_query.register(ask_step, Ask.filter())
    own.callback_query.register(take_step, Take.filter())
    own.callback_query.register(report, Report.filter())
    own.message.register(take_moment, StateFilter(Announcing.moment), no_command)
    return own
