"""«Напоминания» in the profile: which of them one gets."""

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.member import Member
from handlers.reminders import screens
from handlers.reminders.buttons import Choices, Turn
from handlers.show import redraw
from handlers.texts import Words
from services import Database, reminders


async def choices(query: CallbackQuery, actor: Member, db: Database, t: Words) -> None:
    await redraw(query, screens.choices(await reminders.choices(db, actor), t))


async def turn(query: CallbackQuery, callback_data: Turn, actor: Member, db: Database, t: Words) -> None:
    chosen = await reminders.choose(db, actor, callback_data.kind, on=callback_data.on)
    await redraw(query, screens.choices(chosen, t))


def router() -> Router:
    own = Router(name="reminders")
    own.callback_query.register(choices, Choices.filter())
    own.callback_query.register(turn, Turn.filter())
    return own
