"""/privacy: what is stored, «Скачать», «Удалить мои данные»."""

from dataclasses import replace
from datetime import datetime

from aiogram import Bot, F, Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from domain.member import Member
from handlers.commands import offer_anew
from handlers.entrance.buttons import Go, Place
from handlers.privacy import screens
from handlers.privacy.buttons import Download, Erase
from handlers.show import answer, redraw, show
from handlers.texts import Texts, Words
from services import Database
from services import privacy as service


async def privacy(event: Message | CallbackQuery, actor: Member, db: Database, t: Words) -> None:
    await show(event, screens.privacy(await service.stored(db, actor), t))


async def download(query: CallbackQuery, actor: Member, db: Database, t: Words) -> None:
    await answer(query, screens.exported(await service.export(db, actor), t))


async def ask(query: CallbackQuery, actor: Member, db: Database, t: Words) -> None:
    await redraw(query, screens.confirm(await service.stored(db, actor), t))


async def erase(
    query: CallbackQuery,
    callback_data: Erase,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
    texts: Texts,
    bot: Bot,
) -> None:
    await service.erase(db, actor, callback_data.member_id, now=now)
    await state.clear()
    if actor.moderates_something:
        await offer_anew(bot, texts, replace(actor, roles=frozenset(), moderates=frozenset()))
    await redraw(query, screens.erased(t))


def router() -> Router:
    own = Router(name="privacy")
    own.message.register(privacy, Command("privacy"))
    own.callback_query.register(privacy, Go.filter(F.place == Place.PRIVACY))
    own.callback_query.register(download, Download.filter())
    own.callback_query.register(erase, Erase.filter(F.sure))
    own.callback_query.register(ask, Erase.filter())
    return own
