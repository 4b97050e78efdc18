"""/edition: frozen editions for everybody; their PDF and DOCX; a card in the group."""

from datetime import datetime

from aiogram import F, Router
from aiogram.exceptions import TelegramEntityTooLarge
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, InaccessibleMessage, Message
from aiogram.utils.callback_answer import CallbackAnswer

from domain.member import Member
from handlers.editions import shelf_screens as screens
from handlers.editions.buttons import LeftOutOf, One, Paper, Post, Shelf
from handlers.editions.view import kindly
from handlers.entrance.buttons import Go, Place
from handlers.handing_over import StoredInput
from handlers.links import Target, payload
from handlers.profile.asking import ask_consent
from handlers.screen import Screen
from handlers.show import answer, redraw, show
from handlers.texts import Words
from services import Database, editions
from services.refusal import Reason, RefusedError


async def begin(event: Message | CallbackQuery, actor: Member, db: Database, t: Words) -> None:
    await show(event, await _shelf(db, actor, 0, t))


async def turn(query: CallbackQuery, callback_data: Shelf, actor: Member, db: Database, t: Words) -> None:
    await redraw(query, await _shelf(db, actor, callback_data.page, t))


async def open_(query: CallbackQuery, callback_data: One, actor: Member, db: Database, t: Words) -> None:
    await redraw(query, screens.one(await editions.frozen(db, actor, callback_data.edition_id), actor, t))


async def visit(
    event: Message | CallbackQuery, edition_id: int, actor: Member, db: Database, t: Words
) -> None:
    """From the card in the group."""
    await answer(event, screens.one(await editions.frozen(db, actor, edition_id), actor, t))


async def paper(
    query: CallbackQuery, callback_data: Paper, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    """From our own keeping, so whatever token the bot has. Who has to say first who they are goes on to it afterwards."""
    try:
        found, message = await editions.papers(db, actor, callback_data.edition_id), query.message
    except RefusedError as refusal:
        if refusal.reason is not Reason.PROFILE:
            raise
        await ask_consent(query, actor, state, t, then=payload(Target.EDITION, callback_data.edition_id))
        return
    if message is None or isinstance(message, InaccessibleMessage):
        await answer(query, screens.one(found, actor, t))
        return
    digest = found.docx if callback_data.docx else found.pdf
    name = screens.name(found, t, docx=callback_data.docx)
    try:
        await message.answer_document(StoredInput(db, digest, name))
    except TelegramEntityTooLarge:
        await answer(query, Screen(t("edition-too-large")))


async def left_out(
    query: CallbackQuery, callback_data: LeftOutOf, actor: Member, db: Database, t: Words
) -> None:
    if not actor.is_organiser:
        raise RefusedError(Reason.RIGHTS)
    found = await editions.frozen(db, actor, callback_data.edition_id)
    await redraw(query, screens.left_out(found, callback_data.page, t))


async def post(
    _query: CallbackQuery,
    callback_data: Post,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    now: datetime,
    t: Words,
) -> None:
    is_new = await kindly(editions.post(db, actor, callback_data.edition_id, now=now), callback_answer, t)
    if is_new is not None:
        callback_answer.text = t.plain("edition-posted") if is_new else t.plain("edition-posted-before")


async def _shelf(db: Database, actor: Member, page: int, t: Words) -> Screen:
    on_page = screens.ON_PAGE
    found = await editions.all_frozen(db, actor, skip=page * on_page, limit=on_page)
    if not found.rows and page:
        return await _shelf(db, actor, max(0, found.count - 1) // on_page, t)
    return screens.shelf(found, page, t)


def router() -> Router:
    own = Router(name="edition_shelf")
    own.message.register(begin, Command("edition"))
    own.callback_query.register(begin, Go.filter(F.place == Place.EDITION))
    own.callback_query.register(turn, Shelf.filter())
    own.callback_query.register(open_, One.filter())
    own.callback_query.register(paper, Paper.filter())
    own.callback_query.register(left_out, LeftOutOf.filter())
    own.callback_query.register(post, Post.filter())
    return own
