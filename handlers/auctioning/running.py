"""The auctions one leads; opening one, closing it, cancelling it."""

from datetime import datetime

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message
from aiogram.utils.callback_answer import CallbackAnswer

from domain.auction import Auction, AuctionState
from domain.member import Member
from handlers.auctioning import running_screens as screens
from handlers.auctioning.buttons import (
    AskCancel,
    AskClose,
    AskOpen,
    Cancel,
    Close,
    Led,
    OpenSale,
    PostAgain,
    Run,
)
from handlers.auctioning.kindly import kindly
from handlers.auctioning.memory import rest
from handlers.auctioning.panel import show_below
from handlers.screen import Screen
from handlers.show import redraw, show
from handlers.texts import Words
from services import Database, auctions, lots
from services.lots import AuctionView
from services.refusal import Reason, RefusedError

ASKED_IN = {AskOpen: {AuctionState.ENTERING}, AskClose: {AuctionState.OPEN}, AskCancel: set(screens.ALIVE)}
ASKING = {
    AskOpen: screens.confirm_open,
    AskClose: screens.confirm_close,
    AskCancel: screens.confirm_cancel,
}
DOING = {
    OpenSale: auctions.open_now,
    Close: auctions.close,
    Cancel: auctions.cancel,
}


async def turn_led(
    event: Message | CallbackQuery,
    callback_data: Led,
    actor: Member,
    db: Database,
    state: FSMContext,
    t: Words,
) -> None:
    found = await led_by(db, actor)
    await rest(state)
    await show(event, screens.led(found, callback_data.page, actor, t))


async def run(
    query: CallbackQuery, callback_data: Run, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    screen = await drawn(db, actor, callback_data.auction_id, t)
    await rest(state)
    await redraw(query, screen)


async def confirm(
    query: CallbackQuery,
    callback_data: AskOpen | AskClose | AskCancel,
    actor: Member,
    db: Database,
    t: Words,
) -> None:
    """Where there is nothing to be asked any more, the auction as it is."""
    view, kind = await view_of(db, actor, callback_data.auction_id), type(callback_data)
    is_asked = view.auction.state in ASKED_IN[kind] and (
        kind is not AskClose or screens.is_closed_by_hand(view)
    )
    screen = ASKING[kind](view, t) if is_asked else screens.auction(view, actor, t)
    await show_below(query, view.auction.id, db, screen)


async def do(
    query: CallbackQuery,
    callback_data: OpenSale | Close | Cancel,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    now: datetime,
    t: Words,
) -> None:
    number = callback_data.auction_id
    await kindly(DOING[type(callback_data)](db, actor, number, now=now), callback_answer, t)
    await redraw(query, await drawn(db, actor, number, t))


async def post_again(
    query: CallbackQuery,
    callback_data: PostAgain,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    now: datetime,
    t: Words,
) -> None:
    number = callback_data.auction_id
    if await kindly(auctions.post_again(db, actor, number, now=now), callback_answer, t):
        callback_answer.text = t.plain("run-posted")
    await redraw(query, await drawn(db, actor, number, t))


async def drawn(db: Database, actor: Member, auction_id: int, t: Words) -> Screen:
    return screens.auction(await view_of(db, actor, auction_id), actor, t)


async def view_of(db: Database, actor: Member, auction_id: int) -> AuctionView:
    """For whoever may lead it."""
    view = await lots.show(db, actor, auction_id)
    if not actor.may_moderate(view.auction.session_id or 0):
        raise RefusedError(Reason.RIGHTS)
    return view


async def led_by(db: Database, actor: Member) -> list[Auction]:
    """Those that go on first, of them the newest first."""
    if not actor.moderates_something:
        raise RefusedError(Reason.RIGHTS)
    found = [one for one in await lots.listed(db, actor) if actor.may_moderate(one.session_id or 0)]
    return sorted(found, key=lambda one: one.state not in screens.ALIVE)


def router() -> Router:
    own = Router(name="running")
    own.callback_query.register(turn_led, Led.filter())
    own.callback_query.register(run, Run.filter())
    for asking in ASKING:
        own.callback_query.register(confirm, asking.filter())
    for doing in DOING:
        own.callback_query.register(do, doing.filter())
    own.callback_query.register(post_again, PostAgain.filter())
    return own
