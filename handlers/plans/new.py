"""/new: the same plan, asked question by question, with a way back from each."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from aiogram import F, Router
from aiogram.filters import Command, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.dates import DateProblem, parse_days
from domain.member import Member
from domain.plan import MAX_AIM, MAX_TASK, MAX_TASKS, MAX_THEME, PlanReading, read_activities
from domain.session import MAX_PLACE, Zone
from handlers.entrance.buttons import Go, Place
from handlers.plans import screens
from handlers.plans.buttons import Back, Skip
from handlers.plans.memory import from_data, plan_of, to_data
from handlers.sessions.screens import session_card
from handlers.show import answer
from handlers.texts import Words
from services import Database, sessions
from services.refusal import Reason, RefusedError


class Asking(StatesGroup):
    question = State()


@dataclass(frozen=True, slots=True)
class Question:
    """`fill` puts the answer into the plan, or gives None when it cannot."""

    key: str
    limit: int
    fill: Callable[[PlanReading, str], PlanReading | None]
    may_skip: bool = True


def _theme(plan: PlanReading, text: str) -> PlanReading | None:
    theme = " ".join(text.split())
    return replace(plan, theme=theme) if 1 <= len(theme) <= MAX_THEME else None


def _aim(plan: PlanReading, text: str) -> PlanReading | None:
    return replace(plan, aim=text) if len(text) <= MAX_AIM else None


def _tasks(plan: PlanReading, text: str) -> PlanReading | None:
    tasks = tuple(line.strip() for line in text.splitlines() if line.strip())
    fits = len(tasks) <= MAX_TASKS and all(len(task) <= MAX_TASK for task in tasks)
    return replace(plan, tasks=tasks) if fits else None


def _zone(zone: Zone) -> Callable[[PlanReading, str], PlanReading | None]:
    def fill(plan: PlanReading, text: str) -> PlanReading | None:
        others = tuple(activity for activity in plan.activities if activity.zone is not zone)
        return replace(plan, activities=(*others, *read_activities(text.splitlines(), zone)))

    return fill


def _place(plan: PlanReading, text: str) -> PlanReading | None:
    return replace(plan, place=text) if len(text) <= MAX_PLACE else None


QUESTIONS = (
    Question("theme", MAX_THEME, _theme, may_skip=False),
    Question("aim", MAX_AIM, _aim),
    Question("tasks", MAX_TASK, _tasks),
    *(Question(zone.value, 0, _zone(zone)) for zone in Zone),
    Question("place", MAX_PLACE, _place),
)
TOTAL = len(QUESTIONS) + 1  # the last one asks for the days and makes the draft
EMPTY = PlanReading(theme=None, aim="", tasks=(), activities=(), unclear=())


async def begin(event: Message | CallbackQuery, actor: Member, state: FSMContext, t: Words) -> None:
    if not actor.is_organiser:
        raise RefusedError(Reason.RIGHTS)
    await state.set_state(Asking.question)
    await state.set_data({"step": 0, "reading": to_data(EMPTY)})
    await _ask(event, 0, t)


async def take(
    message: Message, actor: Member, db: Database, state: FSMContext, now: datetime, t: Words
) -> None:
    data = await state.get_data()
    if data["step"] == len(QUESTIONS):
        await _finish(message, data, actor, db, state, now, t)
        return
    question = QUESTIONS[data["step"]]
    text = (message.text or "").strip()
    filled = question.fill(from_data(data["reading"]), text) if text else None
    if filled is None:
        await answer(message, screens.wrong_answer(question.key, question.limit, t))
    else:
        await _go(message, data["step"] + 1, state, t, reading=to_data(filled))


async def skip(query: CallbackQuery, state: FSMContext, t: Words) -> None:
    step = (await state.get_data())["step"]
    if step < len(QUESTIONS) and QUESTIONS[step].may_skip:
        await _go(query, step + 1, state, t)


async def back(query: CallbackQuery, state: FSMContext, t: Words) -> None:
    step = (await state.get_data())["step"]
    await _go(query, max(0, step - 1), state, t)


async def _go(event: Message | CallbackQuery, step: int, state: FSMContext, t: Words, **data: Any) -> None:
    await state.update_data(step=step, **data)
    await _ask(event, step, t)


async def _ask(event: Message | CallbackQuery, step: int, t: Words) -> None:
    if step == len(QUESTIONS):
        await answer(event, screens.question("days", 0, TOTAL, TOTAL, t, may_skip=False))
    else:
        question = QUESTIONS[step]
        await answer(
            event,
            screens.question(question.key, question.limit, step + 1, TOTAL, t, may_skip=question.may_skip),
        )


async def _finish(
    message: Message,
    data: dict[str, Any],
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    days = parse_days(message.text or "", zone=t.zone, now=now)
    if isinstance(days, DateProblem):
        await answer(message, screens.wrong_days(days, t))
        return
    reading = from_data(data["reading"])
    await state.clear()
    session_id = await sessions.create_draft(db, actor, plan_of(reading), days, place=reading.place, now=now)
    await answer(message, session_card(await sessions.show(db, actor, session_id), actor, t))


def router() -> Router:
    own = Router(name="new")
    own.message.register(begin, Command("new"))
    own.callback_query.register(begin, Go.filter(F.place == Place.NEW))
    own.callback_query.register(skip, Skip.filter(), StateFilter(Asking.question))
    own.callback_query.register(back, Back.filter(), StateFilter(Asking.question))
    own.message.register(take, StateFilter(Asking.question))
    return own
