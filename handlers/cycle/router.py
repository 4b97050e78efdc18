"""/cycle: from which date, how often, what becomes of days off, when people are asked, and with what words."""

import re
from dataclasses import replace
from datetime import datetime
from typing import Final

from aiogram import F, Router
from aiogram.filters import Command, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message
from aiogram.utils.callback_answer import CallbackAnswer

from domain.cycle import Cycle, CycleProblem
from domain.dates import DateProblem, DateReason
from domain.member import Member
from domain.moment import parse_moment
from handlers.cycle import asking, screens, wording
from handlers.cycle.asking import Cycling
from handlers.cycle.buttons import Ask, DaysOff, Months, SetCountry, SetPolicy, Stop, What
from handlers.entrance.buttons import Go, Place
from handlers.show import answer, redraw, show
from handlers.texts import Words
from services import Database, cycles
from services.refusal import Reason, RefusedError

THREE: Final = re.compile(r"\D*(\d{1,3})\D+(\d{1,3})\D+(\d{1,3})\D*")
SAID: Final = (DateReason.NO_SUCH_DATE, DateReason.PAST)  # with words of their own


async def open_(
    event: Message | CallbackQuery, actor: Member, db: Database, state: FSMContext, now: datetime, t: Words
) -> None:
    await asking.rest(state)
    await show(event, screens.cycle(await cycles.show(db, actor, zone=t.zone, now=now), t))


async def ask(query: CallbackQuery, callback_data: Ask, actor: Member, state: FSMContext, t: Words) -> None:
    if not actor.is_organiser:
        raise RefusedError(Reason.RIGHTS)
    await asking.ask(state, callback_data.what)
    await redraw(query, screens.ask(callback_data.what, t))


async def take(
    message: Message, actor: Member, db: Database, state: FSMContext, now: datetime, t: Words
) -> None:
    view = await cycles.show(db, actor, zone=t.zone, now=now)
    what = await asking.asked(state)
    wanted = _read(what, message.text or "", view.cycle, now, t)
    problem = wanted if isinstance(wanted, str) else await cycles.change(db, actor, wanted, now=now)
    if problem is not None:
        await answer(message, screens.wrong(problem, t))
        return
    await state.clear()
    shown = await cycles.show(db, actor, zone=t.zone, now=now)
    await answer(message, screens.cycle(shown, t, t("cycle-changed")))


async def set_months(
    query: CallbackQuery,
    callback_data: Months,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    now: datetime,
    t: Words,
) -> None:
    one = await _current(query, actor, db, now, t)
    if one is None:
        return
    if callback_data.months:
        changed = replace(one, months=callback_data.months)
        await _set(query, changed, callback_answer, actor, db, now, t)
    else:
        await redraw(query, screens.how_often(one, t))


async def days_off(query: CallbackQuery, actor: Member, db: Database, now: datetime, t: Words) -> None:
    one = await _current(query, actor, db, now, t)
    if one is not None:
        await redraw(query, screens.days_off(one, t))


async def set_policy(
    query: CallbackQuery,
    callback_data: SetPolicy,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    now: datetime,
    t: Words,
) -> None:
    one = await _current(query, actor, db, now, t)
    if one is not None:
        changed = replace(one, policy=callback_data.policy)
        await _set(query, changed, callback_answer, actor, db, now, t)


async def set_country(
    query: CallbackQuery,
    callback_data: SetCountry,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    one = await _current(query, actor, db, now, t)
    if one is not None:
        await asking.rest(state)
        changed = replace(one, country=callback_data.country)
        await _set(query, changed, callback_answer, actor, db, now, t)


async def stop(
    query: CallbackQuery, callback_data: Stop, actor: Member, db: Database, now: datetime, t: Words
) -> None:
    one = await _current(query, actor, db, now, t)
    if one is None:
        return
    if not callback_data.sure:
        await redraw(query, screens.ask_stop(t))
        return
    await cycles.stop(db, actor, now=now)
    shown = await cycles.show(db, actor, zone=t.zone, now=now)
    await redraw(query, screens.cycle(shown, t, t("cycle-stopped")))


async def _current(
    query: CallbackQuery, actor: Member, db: Database, now: datetime, t: Words
) -> Cycle | None:
    """None: there is no cycle any more, and that is shown."""
    view = await cycles.show(db, actor, zone=t.zone, now=now)
    if view.cycle is None:
        await redraw(query, screens.cycle(view, t))
    return view.cycle


async def _set(
    query: CallbackQuery,
    changed: Cycle,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    now: datetime,
    t: Words,
) -> None:
    problem = await cycles.change(db, actor, changed, now=now)
    if problem is None:
        callback_answer.text = t.plain("cycle-changed")
    else:
        callback_answer.text, callback_answer.show_alert = t.plain("cycle-wrong", problem=problem), True
    await redraw(query, screens.cycle(await cycles.show(db, actor, zone=t.zone, now=now), t))


def _read(what: What, text: str, one: Cycle | None, now: datetime, t: Words) -> Cycle | str:
    """The cycle as it would be, or why what was typed will not do."""
    if what is What.ANCHOR:
        moment = parse_moment(text, zone=t.zone, now=now)
        if isinstance(moment, DateProblem):
            return moment.reason if moment.reason in SAID else DateReason.NOT_UNDERSTOOD
        anchor = moment.astimezone(t.zone).date()
        return replace(one, anchor=anchor) if one else Cycle(anchor)
    if one is None:
        raise RefusedError(Reason.GONE)
    if what is What.COUNTRY:
        return replace(one, country=text.strip().upper())
    found = THREE.fullmatch(text)
    if found is None:
        return CycleProblem.DAYS
    survey, organisers, teachers = map(int, found.groups())
    return replace(one, survey_days=survey, organisers_days=organisers, teachers_days=teachers)


def router() -> Router:
    own = Router(name="cycle")
    own.include_router(wording.router())
    own.message.register(open_, Command("cycle"))
    own.callback_query.register(open_, Go.filter(F.place == Place.CYCLE))
    own.callback_query.register(ask, Ask.filter())
    own.callback_query.register(set_months, Months.filter())
    own.callback_query.register(days_off, DaysOff.filter())
    own.callback_query.register(set_policy, SetPolicy.filter())
    own.callback_query.register(set_country, SetCountry.filter())
    own.callback_query.register(stop, Stop.filter())
    own.message.register(take, StateFilter(Cycling), asking.typed)
    return own
