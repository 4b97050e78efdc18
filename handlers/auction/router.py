"""/auction, an auction's page; bids, lots and findings."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from domain.auction import Auction, AuctionState
from domain.member import Member
from handlers.auction import asking, bidding, complaining, draft, lots, offering, own, sale, screens
from handlers.auction.buttons import OpenAuction, Past
from handlers.entrance.buttons import Go, Place
from handlers.show import redraw, show
from handlers.texts import Words
from services import Database
from services import lots as of_lots

RECENT: Final = timedelta(days=3)


async def listing(
    event: Message | CallbackQuery, actor: Member, db: Database, now: datetime, t: Words
) -> None:
    """Where one goes on, that one; where none does, the one that has just ended; else the choice."""
    found = await of_lots.listed(db, actor)
    current = [one for one in found if one.state in screens.CURRENT] or _just_ended(found, now)
    if len(current) == 1:
        await show(event, screens.auction(await of_lots.show(db, actor, current[0].id), actor, t))
    else:
        await show(event, screens.listing(found, t))


async def open_(
    query: CallbackQuery, callback_data: OpenAuction, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    await asking.leave(state)
    await draft.leave_empty(state)
    await redraw(query, screens.auction(await of_lots.show(db, actor, callback_data.auction_id), actor, t))


async def past(query: CallbackQuery, callback_data: Past, actor: Member, db: Database, t: Words) -> None:
    await redraw(query, screens.past(await of_lots.listed(db, actor), callback_data.page, t))


def _just_ended(found: Sequence[Auction], now: datetime) -> list[Auction]:
    """The last one, while people still ask what it came to."""
    ended = [(one.closed_at, one) for one in found if one.state is AuctionState.CLOSED and one.closed_at]
    last = max(ended, key=lambda pair: pair[0], default=None)
    return [last[1]] if last is not None and now - last[0] < RECENT else []


def router() -> Router:
    here = Router(name="auction")
    here.include_routers(
        bidding.router(), lots.router(), offering.router(), own.router(), sale.router(), complaining.router()
    )
    here.message.register(listing, Command("auction"))
    here.callback_query.register(listing, Go.filter(F.place == Place.AUCTION))
    here.callback_query.register(open_, OpenAuction.filter())
    here.callback_query.register(past, Past.filter())
    return here
