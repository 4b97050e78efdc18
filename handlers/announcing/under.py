"""The buttons under an announcement: to a session, a board, or any address."""

from collections.abc import Sequence

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message
from aiogram.utils.callback_answer import CallbackAnswer

from domain.announcement import Announcement, Button, Flaw, Leads
from domain.auction import AuctionState
from domain.lot import Which
from domain.member import Member
from domain.plan_text import tidy
from handlers.announcing import under_screens as screens
from handlers.announcing.buttons import AddUnder, AskLink, TakeUnder, Thing, Under, UnderWhich
from handlers.announcing.memory import Announcing, ask, no_command, rest, stay
from handlers.announcing.screens import wrong
from handlers.announcing.view import draft, kindly, things
from handlers.screen import Screen
from handlers.show import answer, redraw
from handlers.texts import Words
from services import Database, announcements, lots
from services.refusal import Reason, RefusedError


async def under(
    query: CallbackQuery, callback_data: Under, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    one = await draft(db, actor, callback_data.announcement_id)
    await stay(state, one)
    await redraw(query, await _under(db, actor, one.id, t))


async def which(
    query: CallbackQuery, callback_data: UnderWhich, actor: Member, db: Database, t: Words
) -> None:
    one = await draft(db, actor, callback_data.announcement_id)
    leads, page = callback_data.leads, callback_data.page
    if leads is Leads.LOT and callback_data.of:
        found = await lots.page(db, actor, callback_data.of, Which.ALL, page)
        await redraw(query, screens.which_lot(one, found, t))
    else:
        await redraw(query, screens.which(one, leads, await _led_to(db, actor, leads), page, t))


async def add(
    query: CallbackQuery,
    callback_data: AddUnder,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    t: Words,
) -> None:
    one = await draft(db, actor, callback_data.announcement_id)
    leads = callback_data.leads
    button = Button(screens.label(leads, t), leads, callback_data.to)
    buttons = [*(other for other in one.buttons if other != button), button]
    await kindly(_rewrite(db, actor, one.id, callback_data.version, buttons), callback_answer, t)
    await redraw(query, await _under(db, actor, one.id, t))


async def take_off(
    query: CallbackQuery,
    callback_data: TakeUnder,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    t: Words,
) -> None:
    one = await draft(db, actor, callback_data.announcement_id)
    rest_of_them = [button for number, button in enumerate(one.buttons) if number != callback_data.number]
    await kindly(_rewrite(db, actor, one.id, callback_data.version, rest_of_them), callback_answer, t)
    await redraw(query, await _under(db, actor, one.id, t))


async def ask_link(
    query: CallbackQuery, callback_data: AskLink, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    one = await draft(db, actor, callback_data.announcement_id)
    await ask(state, Announcing.link, announcement_id=one.id, version=one.version)
    await redraw(query, screens.ask_link(one, t))


async def take_link(message: Message, actor: Member, db: Database, state: FSMContext, t: Words) -> None:
    """«Анкета https://…»: the last word is the address."""
    data = await state.get_data()
    label, _, address = tidy(message.text or "").rpartition(" ")
    one = await announcements.show(db, actor, data["announcement_id"])
    buttons = [*one.buttons, Button(label.strip(), Leads.LINK, address)]
    try:
        await _rewrite(db, actor, one.id, data["version"], buttons)
    except RefusedError as refusal:
        if refusal.reason is not Reason.STALE or one.version != data["version"]:
            await rest(state)
            raise
        await answer(message, wrong(screens.ask_link(one, t), Flaw.BUTTONS, t))
        return
    await rest(state)
    await answer(message, await _under(db, actor, one.id, t))


async def present(state: FSMContext, actor: Member, db: Database, t: Words) -> Screen:
    one: Announcement = await announcements.show(db, actor, (await state.get_data())["announcement_id"])
    return screens.ask_link(one, t)


async def _under(db: Database, actor: Member, announcement_id: int, t: Words) -> Screen:
    one = await announcements.show(db, actor, announcement_id)
    there = [leads for leads in screens.TO_THINGS if await _led_to(db, actor, leads)]
    return screens.under(one, there, t)


async def _led_to(db: Database, actor: Member, leads: Leads) -> list[tuple[int, str]]:
    """By number and name; of a lot its auction comes first."""
    if leads in {Leads.AUCTION, Leads.LOT}:
        found = await lots.listed(db, actor)
        return [(one.id, one.title) for one in found if one.state is not AuctionState.CANCELLED]
    return await things(db, actor, Thing.BOARD if leads is Leads.BOARD else Thing.SESSION)


async def _rewrite(
    db: Database, actor: Member, announcement_id: int, version: int, buttons: Sequence[Button]
) -> None:
    """What Telegram would not take is refused: there are as many as can be, or there is no place for any."""
    outcome = await announcements.rewrite(db, actor, announcement_id, version, buttons=buttons)
    if isinstance(outcome, Flaw):
        raise RefusedError(Reason.STALE)


def router() -> Router:
    own = Router(name="announcement_buttons")
    own.callback_query.register(under, Under.filter())
    own.callback_query.register(which, UnderWhich.filter())
    own.callback_query.register(add, AddUnder.filter())
    own.callback_query.register(take_off, TakeUnder.filter())
    own.callback_query.register(ask_link, AskLink.filter())
    own.message.register(take_link, StateFilter(Announcing.link), no_command)
    return own
