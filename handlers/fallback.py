"""Last of all routers: old buttons, unknown commands, messages that no question waits for."""

from datetime import datetime

from aiogram import F, Router
from aiogram.filters import Command, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message
from aiogram.utils.callback_answer import CallbackAnswer

from domain.member import Member
from handlers import questions
from handlers.commands import EVERYONE, MODERATOR, ORGANISER
from handlers.entrance import screens
from handlers.filters import Is
from handlers.keyboards import keyboard
from handlers.links import Links
from handlers.offering import unasked
from handlers.screen import Screen
from handlers.show import answer, redraw
from handlers.texts import Words
from services import Database, hub


async def stale(
    query: CallbackQuery,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    state: FSMContext,
    t: Words,
) -> None:
    """A button whose time is over shows what is asked now, or the menu."""
    question = await questions.present(state, actor, db, t)
    callback_answer.text = t.plain("question-over" if question else "stale-button")
    await redraw(query, question or screens.menu(actor, t))


async def pressed_in_group(_query: CallbackQuery, callback_answer: CallbackAnswer, t: Words) -> None:
    """The group's cards have addresses only: nobody's press may redraw them for everybody."""
    callback_answer.text, callback_answer.show_alert = t.plain("in-private"), True


async def unknown_command(message: Message, actor: Member, t: Words) -> None:
    await answer(message, Screen(t("unknown-command"), screens.menu(actor, t).keyboard))


async def lost(message: Message, actor: Member, t: Words) -> None:
    await answer(message, screens.lost(actor, t))


async def in_group(message: Message, t: Words, links: Links) -> None:
    """A command in the group: answered there once, and done in private."""
    await answer(message, Screen(t("in-private"), keyboard([(t.plain("to-private"), links.chat)])))


def group_router() -> Router:
    """What is said in groups never reaches the questions of a private chat."""
    own = Router(name="group")
    own.message.filter(Is(F.chat.type != "private"))
    own.message.register(moved, Is(F.migrate_to_chat_id))
    own.message.register(in_group, Command(*EVERYONE, *MODERATOR, *ORGANISER))
    own.message.register(_pass_by)
    own.callback_query.register(pressed_in_group, Is(F.message.chat.type != "private"))
    return own


def router() -> Router:
    own = Router(name="fallback")
    own.callback_query.register(stale)
    own.message.register(unknown_command, Is(F.text.startswith("/")))
    own.message.register(unasked.offer, StateFilter(None), unasked.is_worth_it)
    own.message.register(lost)
    return own


async def moved(message: Message, db: Database, now: datetime) -> None:
    """The group was upgraded; Telegram says so in the old one."""
    if message.migrate_to_chat_id is not None:
        await hub.moved(db, message.chat.id, message.migrate_to_chat_id, now=now)


async def _pass_by(message: Message) -> None:
    """A group talks among itself."""
