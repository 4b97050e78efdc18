"""Consent, the name for lists and the institution; then on to where the person was going."""

from datetime import datetime

from aiogram import F, Router
from aiogram.filters import Command, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from domain.member import MAX_INSTITUTION, MAX_NAME, Member
from domain.plan_text import tidy
from handlers.entrance.buttons import Go, Place
from handlers.profile import screens
from handlers.profile.asking import Introducing, ask_consent, ask_name
from handlers.profile.buttons import Back, Belong, Consent, Hide, Keep, Redo, Rename
from handlers.show import answer, redraw, show
from handlers.texts import Words
from handlers.visits import go_on
from services import Database, institutions, leaders, members


async def give_consent(
    query: CallbackQuery, actor: Member, db: Database, state: FSMContext, now: datetime, t: Words
) -> None:
    await members.consent(db, actor, now=now)
    if actor.name and actor.institution:  # they are known, and have agreed to an older text
        then = (await state.get_data())["then"]
        await _save(query, actor.name, actor.institution, then, actor, db, state, now, t)
    else:
        await ask_name(query, actor.name or query.from_user.full_name, state, t)


async def decline(query: CallbackQuery, state: FSMContext, t: Words) -> None:
    await state.clear()
    await redraw(query, screens.declined(t))


async def keep_name(query: CallbackQuery, actor: Member, db: Database, state: FSMContext, t: Words) -> None:
    await _ask_institution(query, (await state.get_data())["name"], actor, db, state, t)


async def rename(query: CallbackQuery, state: FSMContext, t: Words) -> None:
    await redraw(query, screens.ask_name((await state.get_data())["name"], t))


async def take_name(message: Message, actor: Member, db: Database, state: FSMContext, t: Words) -> None:
    name = tidy(message.text or "")
    if 1 <= len(name) <= MAX_NAME:
        await _ask_institution(message, name, actor, db, state, t)
    else:
        await answer(message, screens.wrong_name((await state.get_data())["name"], t))


async def back_to_name(query: CallbackQuery, state: FSMContext, t: Words) -> None:
    await ask_name(query, (await state.get_data())["name"], state, t)


async def belong(
    query: CallbackQuery,
    callback_data: Belong,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    data = await state.get_data()
    chosen = data["offered"][callback_data.number : callback_data.number + 1]
    if chosen and chosen[0] in await institutions.offered(db, actor):
        await _save(query, data["name"], chosen[0], data["then"], actor, db, state, now, t)
    else:  # it has been renamed since, or joined with another
        await _ask_institution(query, data["name"], actor, db, state, t)


async def belongs_already(query: CallbackQuery, actor: Member, state: FSMContext, t: Words) -> None:
    """Pressed again, or later: it is written down."""
    if actor.has_profile:
        await redraw(query, screens.saved(actor, t))
    else:
        await ask_consent(query, actor, state, t)


async def take_institution(
    message: Message, actor: Member, db: Database, state: FSMContext, now: datetime, t: Words
) -> None:
    name = tidy(message.text or "")
    if 1 <= len(name) <= MAX_INSTITUTION:
        data = await state.get_data()
        await _save(message, data["name"], name, data["then"], actor, db, state, now, t)
    else:
        await answer(message, screens.wrong_institution((await state.get_data())["offered"], t))


async def profile(event: Message | CallbackQuery, actor: Member, state: FSMContext, t: Words) -> None:
    if actor.has_profile:
        await show(event, screens.profile(actor, t))
    else:
        await ask_consent(event, actor, state, t)


async def hide(
    query: CallbackQuery, callback_data: Hide, actor: Member, db: Database, now: datetime, t: Words
) -> None:
    saved = await leaders.hide(db, actor, hidden=callback_data.hidden, now=now)
    await redraw(query, screens.profile(saved, t))


async def redo(query: CallbackQuery, actor: Member, state: FSMContext, t: Words) -> None:
    await ask_consent(query, actor, state, t)


async def repeat_consent(message: Message, t: Words) -> None:
    await answer(message, screens.consent(t))


async def _ask_institution(
    event: Message | CallbackQuery, name: str, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    offered = (await institutions.offered(db, actor))[: screens.SHOWN]
    await state.set_state(Introducing.institution)
    await state.update_data(name=name, offered=offered)
    await show(event, screens.institution(offered, t))


async def _save(
    event: Message | CallbackQuery,
    name: str,
    institution: str,
    then: str,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    await state.clear()
    saved = await leaders.save_profile(db, actor, name, institution, now=now)
    await show(event, screens.saved(saved, t))
    await go_on(event, then, saved, db=db, state=state, now=now, t=t)


def router() -> Router:
    own = Router(name="profile")
    own.message.register(profile, Command("profile"))
    own.callback_query.register(profile, Go.filter(F.place == Place.PROFILE))
    own.callback_query.register(give_consent, Consent.filter(F.given), StateFilter(Introducing.consent))
    own.callback_query.register(profile, Consent.filter(F.given), StateFilter(None))
    own.callback_query.register(decline, Consent.filter(~F.given), StateFilter(Introducing.consent))
    own.callback_query.register(keep_name, Keep.filter(), StateFilter(Introducing.name))
    own.callback_query.register(rename, Rename.filter(), StateFilter(Introducing.name))
    own.callback_query.register(
        back_to_name, Back.filter(), StateFilter(Introducing.name, Introducing.institution)
    )
    own.callback_query.register(belong, Belong.filter(), StateFilter(Introducing.institution))
    own.callback_query.register(belongs_already, Belong.filter(), StateFilter(None))
    own.callback_query.register(redo, Redo.filter())
    own.callback_query.register(hide, Hide.filter())
    own.message.register(repeat_consent, StateFilter(Introducing.consent))
    own.message.register(take_name, StateFilter(Introducing.name))
    own.message.register(take_institution, StateFilter(Introducing.institution))
    return own
