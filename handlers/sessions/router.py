"""/sessions, a session's card and programme, its announcement and its export."""

import asyncio
from datetime import datetime

from aiogram import Bot, F, Router
from aiogram.exceptions import TelegramAPIError
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message
from aiogram.utils.callback_answer import CallbackAnswer

from domain.member import Member
from handlers.entrance.buttons import Go, Place
from handlers.links import Links
from handlers.papers import plan_paper
from handlers.screen import Document, Screen
from handlers.sessions import screens
from handlers.sessions.buttons import Export, Listing, Open, PostAgain, Preview, Programme, Publish
from handlers.show import answer, redraw, show
from handlers.texts import Texts, Words
from services import Database, hub, sessions
from services.refusal import Reason, RefusedError


async def listing(event: Message | CallbackQuery, actor: Member, db: Database, t: Words) -> None:
    await show(event, screens.listing(await sessions.listed(db, actor), 0, t))


async def turn_listing(
    query: CallbackQuery, callback_data: Listing, actor: Member, db: Database, t: Words
) -> None:
    await redraw(query, screens.listing(await sessions.listed(db, actor), callback_data.page, t))


async def open_session(
    query: CallbackQuery, callback_data: Open, actor: Member, db: Database, t: Words
) -> None:
    view = await sessions.show(db, actor, callback_data.session_id)
    await redraw(query, screens.session_card(view, actor, t))


async def programme(
    query: CallbackQuery, callback_data: Programme, actor: Member, db: Database, t: Words
) -> None:
    session, plan = await sessions.programme(db, actor, callback_data.session_id)
    await redraw(
        query, screens.programme(session, plan, callback_data.page, t, by_time=callback_data.by_time)
    )


async def preview(
    query: CallbackQuery,
    callback_data: Preview,
    actor: Member,
    db: Database,
    bot: Bot,
    t: Words,
    texts: Texts,
    links: Links,
) -> None:
    await _preview(query, callback_data.session_id, actor, db, bot, t, texts.of(None), links)


async def publish(
    query: CallbackQuery,
    callback_data: Publish,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    bot: Bot,
    now: datetime,
    t: Words,
    texts: Texts,
    links: Links,
) -> None:
    await _hub_title(bot, await hub.chat(db))  # what cannot be posted is not announced
    try:
        await sessions.announce(db, actor, callback_data.session_id, callback_data.version, now=now)
    except RefusedError as refusal:
        if refusal.reason is not Reason.STALE:
            raise
        callback_answer.text, callback_answer.show_alert = t.plain("preview-stale"), True
        await _preview(query, callback_data.session_id, actor, db, bot, t, texts.of(None), links)
        return
    view = await sessions.show(db, actor, callback_data.session_id)
    await redraw(query, screens.published(view.session, t))


async def post_again(
    query: CallbackQuery, callback_data: PostAgain, actor: Member, db: Database, now: datetime, t: Words
) -> None:
    await sessions.post_again(db, actor, callback_data.session_id, now=now)
    view = await sessions.show(db, actor, callback_data.session_id)
    await redraw(query, screens.session_card(view, actor, t))


async def export(query: CallbackQuery, callback_data: Export, actor: Member, db: Database, t: Words) -> None:
    session, plan = await sessions.for_export(db, actor, callback_data.session_id)
    data = await asyncio.to_thread(plan_paper, session, plan, t)
    name = t.plain("export-name", number=str(session.id))
    await answer(query, Screen(t("export-caption", theme=session.theme), document=Document(name, data)))


async def _preview(
    query: CallbackQuery,
    session_id: int,
    actor: Member,
    db: Database,
    bot: Bot,
    t: Words,
    in_group: Words,
    links: Links,
) -> None:
    session, leaders = await sessions.to_announce(db, actor, session_id)
    title = await _hub_title(bot, await hub.chat(db))
    await redraw(query, screens.preview(session, leaders, title, t, in_group, links))


async def _hub_title(bot: Bot, chat_id: int | None) -> str:
    if chat_id is None:
        raise RefusedError(Reason.NO_HUB)
    try:
        return (await bot.get_chat(chat_id)).title or str(chat_id)
    except TelegramAPIError as error:
        raise RefusedError(Reason.HUB_CLOSED) from error


def router() -> Router:
    own = Router(name="sessions")
    own.message.register(listing, Command("sessions"))
    own.callback_query.register(listing, Go.filter(F.place == Place.SESSIONS))
    own.callback_query.register(turn_listing, Listing.filter())
    own.callback_query.register(open_session, Open.filter())
    own.callback_query.register(programme, Programme.filter())
    own.callback_query.register(preview, Preview.filter())
    own.callback_query.register(publish, Publish.filter())
    own.callback_query.register(post_again, PostAgain.filter())
    own.callback_query.register(export, Export.filter())
    return own
