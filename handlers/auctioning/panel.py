"""The auctioneer's panel is a card: what is asked from it comes below it, and it goes on showing the hall."""

from aiogram.types import CallbackQuery

from handlers.screen import Screen
from handlers.show import answer, redraw
from services import Database, hall_panels


async def is_panel(query: CallbackQuery, auction_id: int, db: Database) -> bool:
    message = query.message
    return message is not None and await hall_panels.is_kept(
        db, auction_id, message.chat.id, message.message_id
    )


async def show_below(query: CallbackQuery, auction_id: int, db: Database, screen: Screen) -> None:
    """Any other message becomes the screen."""
    show = answer if await is_panel(query, auction_id, db) else redraw
    await show(query, screen)
