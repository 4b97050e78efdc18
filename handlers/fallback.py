"""Last of all routers: old buttons, unknown commands, messages that no question waits for."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.member import Member
from handlers.entrance import screens
from handlers.keyboards import keyboard
from handlers.links import Links
from handlers.screen import Screen
from handlers.show import answer, redraw
from handlers.texts import Words
from services import Database, hub


async def stale(query: CallbackQuery, actor: Member, t: Words) -> None:
    await query.answer(t.plain("stale-button"))
    await redraw(query, screens.menu(actor, t))


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
    own.message.filter(F.chat.type != "private")
    own.message.register(moved, F.migrate_to_chat_id)
    own.message.register(in_group, F.text.startswith("/"))
    own.message.register(_pass_by)
    own.edited_message.register(_pass_by)
    return own


def router() -> Router:
    own = Router(name="fallback")
    own.callback_query.register(stale)
    own.message.register(unknown_command, F.text.startswith("/"))
    own.message.register(lost)
    return own


async def moved(message: Message, db: Database) -> None:
    """The group was upgraded; Telegram says so in the old one."""
    if message.migrate_to_chat_id is not None:
        await hub.moved(db, message.chat.id, message.migrate_to_chat_id)


async def _pass_by(message: Message) -> None:
    """A group talks among itself."""
