"""/materials and /find: lists, one material, its files, and what readers say of it."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime

from aiogram import F, Router
from aiogram.filters import Command, CommandObject, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message
from aiogram.utils.callback_answer import CallbackAnswer

from domain.member import Member
from handlers.entrance.buttons import Go, Place
from handlers.filters import Is
from handlers.links import Target, payload
from handlers.materials import getting, inline, lists, screens, words
from handlers.materials.buttons import (
    Adapted,
    AskWords,
    Card,
    Choose,
    Get,
    Give,
    Introduce,
    List,
    Narrow,
    OfMine,
    Open,
    Sort,
    Versions,
)
from handlers.materials.words import Seeking
from handlers.profile.asking import ask_consent
from handlers.screen import Screen
from handlers.show import answer, redraw, show
from handlers.texts import Words
from services import Database, catalogue, marks
from services.refusal import Reason, RefusedError

Shows = Callable[[CallbackQuery, Screen], Awaitable[None]]


async def home(
    event: Message | CallbackQuery, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    await words.leave(state)
    await show(event, screens.home(await catalogue.home(db, actor), t))


async def find(
    message: Message, command: CommandObject, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    if sought := words.typed(command.args or ""):
        await _found(message, List(sort=Sort.BEST, said=True), sought, actor, db, t)
    else:
        await answer(message, await words.ask(state, List(), db, t))


async def ask_words(
    query: CallbackQuery, callback_data: AskWords, db: Database, state: FSMContext, t: Words
) -> None:
    await redraw(query, await words.ask(state, callback_data, db, t))


async def seek(message: Message, actor: Member, db: Database, state: FSMContext, t: Words) -> None:
    narrowed = await words.narrowed(state)
    sought = words.typed(message.text or "")
    if not sought:
        await answer(message, await words.ask(state, narrowed, db, t))
        return
    await state.clear()
    same = narrowed.model_dump() | {"sort": Sort.BEST, "said": True, "page": 0}
    await _found(message, List(**same), sought, actor, db, t)


async def turn(
    query: CallbackQuery, callback_data: List, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    await words.leave(state)
    sought = words.said(query) if callback_data.said else ""
    if callback_data.said and not sought:  # the message is too old to be read
        await answer(query, await words.ask(state, callback_data, db, t))
    else:
        await _found(query, callback_data, sought, actor, db, t)


async def narrow(query: CallbackQuery, callback_data: Narrow, db: Database, t: Words) -> None:
    named = await catalogue.named(db, callback_data.narrowed)
    await redraw(query, lists.narrow(named, callback_data, _said(query, callback_data), t))


async def choose(
    query: CallbackQuery, callback_data: Choose, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    named = await catalogue.named(db, callback_data.narrowed)
    try:
        values = await catalogue.values(db, actor, callback_data.facet)
    except RefusedError as refusal:
        if refusal.reason is not Reason.PROFILE:
            raise
        await ask_consent(query, actor, state, t)
        return
    await redraw(query, lists.choose(values, named, callback_data, _said(query, callback_data), t))


async def introduce(
    query: CallbackQuery, callback_data: Introduce, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    sought = _said(query, callback_data)
    if actor.has_profile:  # an old button
        await _found(query, List(**callback_data.model_dump()), sought, actor, db, t)
    else:
        await ask_consent(query, actor, state, t, then=words.later(callback_data, sought))


async def mine(query: CallbackQuery, callback_data: OfMine, actor: Member, db: Database, t: Words) -> None:
    await redraw(query, lists.mine(await catalogue.mine(db, actor, callback_data.page), t))


async def open_(
    query: CallbackQuery, callback_data: Open, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    """Below the list, which stays for the next one."""
    number = callback_data.material_id
    async with _refused(query, number, answer, actor, state, t):
        await answer(query, await _card(query, actor, number, db, t))


async def card(
    query: CallbackQuery, callback_data: Card, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    number = callback_data.material_id
    async with _refused(query, number, redraw, actor, state, t):
        await redraw(query, await _card(query, actor, number, db, t))


async def get(
    query: CallbackQuery, callback_data: Get, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    number = callback_data.material_id
    async with _refused(query, number, redraw, actor, state, t):
        found = await catalogue.content(db, actor, number, callback_data.number)
        await getting.give(query, found.material, found.content, db, t, unjudged=found.may_change)


async def versions(
    query: CallbackQuery, callback_data: Versions, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    number = callback_data.material_id
    async with _refused(query, number, redraw, actor, state, t):
        material, found = await catalogue.versions(db, actor, number)
        await redraw(query, screens.versions(material, found, callback_data.page, t))


async def adapted(
    query: CallbackQuery, callback_data: Adapted, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    number = callback_data.material_id
    async with _refused(query, number, redraw, actor, state, t):
        found = await catalogue.adaptations(db, actor, number, callback_data.page)
        await redraw(query, lists.adapted(*found, t))


async def give(
    query: CallbackQuery,
    callback_data: Give,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    number, mark, on = callback_data.material_id, callback_data.mark, callback_data.on
    if not actor.has_profile:
        await ask_consent(query, actor, state, t, then=payload(Target.MATERIAL_CARD, number))
        return
    async with _refused(query, number, redraw, actor, state, t):
        try:
            await marks.put(db, actor, number, mark, on=on, now=now)
        except RefusedError as refusal:
            if refusal.reason is not Reason.OWN_MATERIAL:
                raise
            callback_answer.text, callback_answer.show_alert = t.plain("refused", reason=refusal.reason), True
        else:
            callback_answer.text = t.plain("materials-marked", mark=f"{mark}-given" if on else mark)
        await redraw(query, await _card(query, actor, number, db, t))


def _said(query: CallbackQuery, pressed: List) -> str:
    return words.said(query) if pressed.said else ""


async def _found(
    event: Message | CallbackQuery, pressed: List, sought: str, actor: Member, db: Database, t: Words
) -> None:
    page = await catalogue.listing(db, actor, sought, pressed.narrowed, pressed.sort.order, page=pressed.page)
    await show(event, lists.found(page, pressed, sought, t))


async def _card(query: CallbackQuery, actor: Member, material_id: int, db: Database, t: Words) -> Screen:
    found = await catalogue.card(db, actor, material_id)
    return screens.card(found, t, shares=await inline.is_on(query))


@asynccontextmanager
async def _refused(
    query: CallbackQuery, material_id: int, shows: Shows, actor: Member, state: FSMContext, t: Words
) -> AsyncIterator[None]:
    """Gone: said on its card, if the button was there; below a list, which still has the others.

    For colleagues only: who they are is asked first, and the material follows.
    """
    try:
        yield
    except RefusedError as refusal:
        if refusal.reason is Reason.PROFILE:
            await ask_consent(query, actor, state, t, then=payload(Target.MATERIAL_CARD, material_id))
        elif refusal.reason is Reason.GONE:
            await shows(query, screens.gone(t))
        else:
            raise


def router() -> Router:
    own = Router(name="materials")
    own.message.register(home, Command("materials"))
    own.message.register(find, Command("find"))
    own.message.register(seek, StateFilter(Seeking.words), ~Is(F.text.startswith("/")))
    own.callback_query.register(home, Go.filter(F.place == Place.MATERIALS))
    own.callback_query.register(ask_words, AskWords.filter())
    own.callback_query.register(turn, List.filter())
    own.callback_query.register(narrow, Narrow.filter())
    own.callback_query.register(choose, Choose.filter())
    own.callback_query.register(introduce, Introduce.filter())
    own.callback_query.register(mine, OfMine.filter())
    own.callback_query.register(open_, Open.filter())
    own.callback_query.register(card, Card.filter())
    own.callback_query.register(get, Get.filter())
    own.callback_query.register(versions, Versions.filter())
    own.callback_query.register(adapted, Adapted.filter())
    own.callback_query.register(give, Give.filter())
    return own
