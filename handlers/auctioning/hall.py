"""/hall: the auctioneer's panel. It is a card: what is pressed on it changes the hall, and the outbox redraws it."""

from collections.abc import Awaitable
from contextlib import suppress
from datetime import datetime

from aiogram import Bot, F, Router
from aiogram.exceptions import TelegramAPIError
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message
from aiogram.utils.callback_answer import CallbackAnswer

from domain.auction import AuctionState, Mode
from domain.lot import Lot, LotState
from domain.member import Member
from handlers.auctioning import hall_screens as screens
from handlers.auctioning import running, running_screens
from handlers.auctioning.buttons import (
    Hall,
    Leave,
    Next,
    Pause,
    Pick,
    Refresh,
    Resume,
    Say,
    Sell,
)
from handlers.auctioning.kindly import kindly
from handlers.auctioning.memory import rest
from handlers.auctioning.panel import is_panel, show_below
from handlers.entrance.buttons import Go, Place
from handlers.show import redraw, show
from handlers.texts import Words
from services import Database, hall, hall_panels, lots


async def lead(
    event: Message | CallbackQuery,
    actor: Member,
    bot: Bot,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    """The panel, where one hall is open; else the auctions to choose from."""
    found = await running.led_by(db, actor)
    await rest(state)
    halls = [one for one in found if one.mode is Mode.HALL and one.state is AuctionState.OPEN]
    if len(halls) == 1:
        await put(halls[0].id, actor, bot, db, now)
    else:
        await show(event, running_screens.led(found, 0, actor, t))


async def take_panel(
    _query: CallbackQuery,
    callback_data: Hall,
    actor: Member,
    bot: Bot,
    db: Database,
    now: datetime,
) -> None:
    await put(callback_data.auction_id, actor, bot, db, now)


async def leave(query: CallbackQuery, callback_data: Leave, actor: Member, db: Database, t: Words) -> None:
    screen = await running.drawn(db, actor, callback_data.auction_id, t)
    await hall_panels.leave(db, actor)
    await redraw(query, screen)


async def refresh(
    query: CallbackQuery, callback_data: Refresh, actor: Member, bot: Bot, db: Database, now: datetime
) -> None:
    await _shown(query, callback_data.auction_id, actor, bot, db, now)


async def pick(query: CallbackQuery, callback_data: Pick, actor: Member, db: Database, t: Words) -> None:
    """Below the panel, or its own message turned to another page."""
    auction, found = await hall_panels.queue(db, actor, callback_data.auction_id)
    screen = screens.pick(auction, found, callback_data.page, t)
    await show_below(query, auction.id, db, screen)


async def next_lot(
    query: CallbackQuery,
    callback_data: Next,
    callback_answer: CallbackAnswer,
    actor: Member,
    bot: Bot,
    db: Database,
    now: datetime,
    t: Words,
) -> None:
    auction_id = callback_data.auction_id
    doing = hall.next_lot(db, actor, auction_id, callback_data.lot_id, now=now)
    await kindly(doing, callback_answer, t)
    await _shown(query, auction_id, actor, bot, db, now)


async def strike(
    query: CallbackQuery,
    callback_data: Say | Sell | Pause | Resume,
    callback_answer: CallbackAnswer,
    actor: Member,
    bot: Bot,
    db: Database,
    now: datetime,
    t: Words,
) -> None:
    """«Раз», «Два», «Продано», «Пауза», «Продолжить»."""
    is_done = await kindly(_doing(callback_data, actor, db, now), callback_answer, t)
    view = await lots.lot(db, actor, callback_data.lot_id)
    if not is_done and _is_outdone(callback_data, view.lot):
        again = "pause" if isinstance(callback_data, Pause) else "word"
        callback_answer.text = t.plain("gavel-newer", price=str(view.lot.price), again=again)
        callback_answer.show_alert = False  # seconds matter: nothing is to be closed first
    await _shown(query, view.auction.id, actor, bot, db, now)


async def put(auction_id: int, actor: Member, bot: Bot, db: Database, now: datetime) -> None:
    """The panel comes as a new message; the one before it goes, for only one is kept current."""
    for message_id in await hall_panels.put(db, actor, auction_id, now=now):
        with suppress(TelegramAPIError):  # too old to be deleted, or gone
            await bot.delete_message(actor.telegram_id or 0, message_id)


def _doing(
    pressed: Say | Sell | Pause | Resume, actor: Member, db: Database, now: datetime
) -> Awaitable[object]:
    number, version = pressed.lot_id, pressed.version
    match pressed:
        case Say(said=said):
            return hall.say(db, actor, number, said, version, now=now)
        case Sell():
            return hall.sell(db, actor, number, version, now=now)
        case Pause():
            return hall.pause(db, actor, number, version, now=now)
    return hall.resume(db, actor, number, version, now=now)


def _is_outdone(pressed: Say | Sell | Pause | Resume, lot: Lot) -> bool:
    """A bid slipped in between."""
    is_newer = lot.state is LotState.OPEN and lot.said == 0 and lot.price is not None
    return is_newer and lot.version != pressed.version and not isinstance(pressed, Resume)


async def _shown(
    query: CallbackQuery, auction_id: int, actor: Member, bot: Bot, db: Database, now: datetime
) -> None:
    """The panel as it is now. What is no panel, a list or an old one, makes room for it."""
    await hall.panel(db, actor, auction_id)  # refuses whoever does not lead it
    if await is_panel(query, auction_id, db):
        await hall_panels.keep(db, [auction_id], now=now)
        return
    await put(auction_id, actor, bot, db, now)
    if isinstance(query.message, Message):
        with suppress(TelegramAPIError):
            await query.message.delete()


def router() -> Router:
    own = Router(name="hall")
    own.message.register(lead, Command("hall"))
    own.callback_query.register(lead, Go.filter(F.place == Place.HALL))
    own.callback_query.register(take_panel, Hall.filter())
    own.callback_query.register(leave, Leave.filter())
    own.callback_query.register(refresh, Refresh.filter())
    own.callback_query.register(pick, Pick.filter())
    own.callback_query.register(next_lot, Next.filter())
    for pressed in (Say, Sell, Pause, Resume):
        own.callback_query.register(strike, pressed.filter())
    return own
