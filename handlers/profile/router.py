"""Consent, the name for lists and the institution; then on to where the person was going."""

from datetime import datetime

from aiogram import F, Router
from aiogram.filters import Command, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from domain.member import MAX_INSTITUTION, MAX_NAME, Member
from handlers.entrance.buttons import Go, Place
from handlers.profile import screens
from handlers.profile.asking import Asking, ask_consent, ask_name
from handlers.profile.buttons import Back, Belong, Consent, Keep, Redo, Rename
from handlers.show import answer, show
from handlers.texts import Words
from handlers.visits import go_on
from services import Database, members


async def give_consent(
    query: CallbackQuery, actor: Member, db: Database, state: FSMContext, now: datetime, t: Words
) -> None:
    await members.consent(db, actor, now=now)
    await ask_name(query, query.from_user.full_name, state, t)


async def keep_name(query: CallbackQuery, db: Database, state: FSMContext, t: Words) -> None:
    name = str((await state.get_data()).get("name") or query.from_user.full_name)
    await _ask_institution(query, name[:MAX_NAME], db, state, t)


async def rename(query: CallbackQuery, state: FSMContext, t: Words) -> None:
    await state.set_state(Asking.name)
    await show(query, screens.ask_name(t))


async def take_name(message: Message, db: Database, state: FSMContext, t: Words) -> None:
    name = " ".join((message.text or "").split())
    if not 1 <= len(name) <= MAX_NAME:
        await answer(message, screens.wrong_name(t))
        return
    await _ask_institution(message, name, db, state, t)


async def back_to_name(query: CallbackQuery, state: FSMContext, t: Words) -> None:
    name = str((await state.get_data()).get("name") or query.from_user.full_name)
    await ask_name(query, name, state, t)


async def belong(
    query: CallbackQuery, callback_data: Belong, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    offered = (await state.get_data()).get("offered", [])
    if callback_data.number < len(offered):
        await _save(query, offered[callback_data.number], actor, db, state, t)
    else:
        await _ask_institution(query, query.from_user.full_name, db, state, t)


async def take_institution(
    message: Message, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    name = " ".join((message.text or "").split())
    if not 1 <= len(name) <= MAX_INSTITUTION:
        await answer(message, screens.wrong_institution((await state.get_data()).get("offered", []), t))
        return
    await _save(message, name, actor, db, state, t)


async def profile(event: Message | CallbackQuery, actor: Member, state: FSMContext, t: Words) -> None:
    if actor.has_profile:
        await show(event, screens.profile(actor, t))
    else:
        await ask_consent(event, actor, state, t)


async def redo(query: CallbackQuery, actor: Member, state: FSMContext, t: Words) -> None:
    await ask_consent(query, actor, state, t)


async def repeat_consent(message: Message, t: Words) -> None:
    await answer(message, screens.consent(t))


async def _ask_institution(
    event: Message | CallbackQuery, name: str, db: Database, state: FSMContext, t: Words
) -> None:
    offered = (await members.institutions(db))[: screens.SHOWN]
    await state.set_state(Asking.institution)
    await state.update_data(name=name, offered=offered)
    await show(event, screens.institution(offered, t))


async def _save(
    event: Message | CallbackQuery, institution: str, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    data = await state.get_data()
    await state.clear()
    saved = await members.save_profile(db, actor, data["name"], institution)
    await show(event, screens.saved(saved, t))
    await go_on(event, data.get("then"), saved, db=db, state=state, t=t)


def router() -> Router:
    own = Router(name="profile")
    own.message.register(profile, Command("profile"))
    own.callback_query.register(profile, Go.filter(F.place == Place.PROFILE))
    own.callback_query.register(give_consent, Consent.filter())
    own.callback_query.register(keep_name, Keep.filter(), StateFilter(Asking.name))
    own.callback_query.register(rename, Rename.filter(), StateFilter(Asking.name))
    own.callback_query.register(back_to_name, Back.filter(), StateFilter(Asking.institution))
    own.callback_query.register(belong, Belong.filter(), StateFilter(Asking.institution))
    own.callback_query.register(redo, Redo.filter())
    own.message.register(repeat_consent, StateFilter(Asking.consent))
    own.message.register(take_name, StateFilter(Asking.name))
    own.message.register(take_institution, StateFilter(Asking.institution))
    return own
