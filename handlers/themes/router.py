"""/themes: the list, one of them, «Поддержать», «Готов(а) вести»."""

from datetime import datetime

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message
from aiogram.utils.callback_answer import CallbackAnswer

from domain.member import Member
from handlers.entrance.buttons import Go, Place
from handlers.profile.asking import ask_consent
from handlers.show import redraw, show
from handlers.texts import Words
from handlers.themes import leading, memory, propose, screens
from handlers.themes.buttons import Listing, Mine, OpenTheme, Support, TakeBack, Volunteer
from services import Database, themes
from services.refusal import Reason, RefusedError


async def listing(event: Message | CallbackQuery, actor: Member, db: Database, t: Words) -> None:
    await show(event, screens.listing(await themes.listed(db, actor), t, organises=actor.is_organiser))


async def turn(query: CallbackQuery, callback_data: Listing, actor: Member, db: Database, t: Words) -> None:
    found = await themes.listed(db, actor, callback_data.page)
    await redraw(query, screens.listing(found, t, organises=actor.is_organiser))


async def mine(query: CallbackQuery, callback_data: Mine, actor: Member, db: Database, t: Words) -> None:
    await redraw(query, screens.mine(await themes.mine(db, actor), callback_data.page, t))


async def open_(
    query: CallbackQuery, callback_data: OpenTheme, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    await memory.rest(state)
    await redraw(query, screens.theme(await themes.show(db, actor, callback_data.theme_id), t))


async def support(
    query: CallbackQuery,
    callback_data: Support,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    """Where they were about to propose the same words, that question is answered so."""
    theme_id, on = callback_data.theme_id, callback_data.on
    if not actor.has_profile:
        await ask_consent(query, actor, state, t, then=callback_data.pack())
        return
    try:
        await themes.support(db, actor, theme_id, on=on, now=now)
    except RefusedError as refusal:
        _say_stale(refusal, callback_answer, t)
    else:
        await memory.drop_unbegun(state)
        callback_answer.text = t.plain("theme-supported") if on else t.plain("theme-unsupported")
    await redraw(query, screens.theme(await themes.show(db, actor, theme_id), t))


async def volunteer(
    query: CallbackQuery,
    callback_data: Volunteer,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    theme_id, on = callback_data.theme_id, callback_data.on
    if not actor.has_profile:
        await ask_consent(query, actor, state, t, then=callback_data.pack())
        return
    try:
        await themes.volunteer(db, actor, theme_id, on=on, now=now)
    except RefusedError as refusal:
        _say_stale(refusal, callback_answer, t)
    else:
        callback_answer.text = t.plain("theme-volunteered") if on else t.plain("theme-unvolunteered")
    await redraw(query, screens.theme(await themes.show(db, actor, theme_id), t))


async def take_back(
    query: CallbackQuery,
    callback_data: TakeBack,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    t: Words,
) -> None:
    """Its words are shown once more, so that they can be proposed again."""
    said = ""
    try:
        view = await themes.show(db, actor, callback_data.theme_id)
        await themes.take_back(db, actor, callback_data.theme_id)
        said = t("theme-taken-back", text=view.theme.text)
    except RefusedError as refusal:
        if refusal.reason is Reason.STALE:
            _say_stale(refusal, callback_answer, t)
            await redraw(query, screens.theme(view, t))
            return
        if refusal.reason is not Reason.GONE:
            raise
        callback_answer.text = t.plain("refused", reason=refusal.reason)
    found = await themes.listed(db, actor)
    await redraw(query, screens.listing(found, t, organises=actor.is_organiser, said=said))


def _say_stale(refusal: RefusedError, callback_answer: CallbackAnswer, t: Words) -> None:
    """The screen is drawn as it is now; other refusals are told by themselves."""
    if refusal.reason is not Reason.STALE:
        raise refusal
    callback_answer.text, callback_answer.show_alert = t.plain("refused", reason=refusal.reason), True


def router() -> Router:
    own = Router(name="themes")
    own.include_routers(propose.router(), leading.router())
    own.message.register(listing, Command("themes"))
    own.callback_query.register(listing, Go.filter(F.place == Place.THEMES))
    own.callback_query.register(turn, Listing.filter())
    own.callback_query.register(mine, Mine.filter())
    own.callback_query.register(open_, OpenTheme.filter())
    own.callback_query.register(support, Support.filter())
    own.callback_query.register(volunteer, Volunteer.filter())
    own.callback_query.register(take_back, TakeBack.filter())
    return own
