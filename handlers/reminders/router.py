"""«Напоминания» in the profile: which of them one gets; and of a session, how they went."""

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.member import Member
from handlers.reminders import screens
from handlers.reminders.buttons import Choices, Figures, Turn
from handlers.show import redraw
from handlers.texts import Words
from services import Database, reminders, sessions


async def choices(query: CallbackQuery, actor: Member, db: Database, t: Words) -> None:
    await redraw(query, screens.choices(await reminders.choices(db, actor), t))


async def turn(query: CallbackQuery, callback_data: Turn, actor: Member, db: Database, t: Words) -> None:
    chosen = await reminders.choose(db, actor, callback_data.kind, on=callback_data.on)
    await redraw(query, screens.choices(chosen, t))


async def figures(
    query: CallbackQuery, callback_data: Figures, actor: Member, db: Database, t: Words
) -> None:
    """For who leads the session."""
    found = await reminders.figures(db, actor, callback_data.session_id)
    session = (await sessions.show(db, actor, callback_data.session_id)).session
    await redraw(query, screens.figures(session, found, t))


def router() -> Router:
    own = Router(name="reminders")
    own.callback_query.register(choices, Choices.filter())
    own.callback_query.register(turn, Turn.filter())
    own.callback_query.register(figures, Figures.filter())
    return own
