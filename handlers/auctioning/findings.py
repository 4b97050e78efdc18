"""/lots: findings that wait for a moderator, «Принять», «Вернуть»."""

from datetime import datetime

from aiogram import F, Router
from aiogram.filters import Command, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message
from aiogram.utils.callback_answer import CallbackAnswer

from domain.lot import LotState
from domain.member import Member
from domain.plan_text import tidy
from handlers.auctioning import findings_screens as screens
from handlers.auctioning.buttons import Accept, AskReturn, Files, Offered
from handlers.auctioning.kindly import kindly
from handlers.auctioning.memory import Judging, ask, rest, typed
from handlers.entrance.buttons import Go, Place
from handlers.handing_over import hand_over
from handlers.screen import Screen
from handlers.show import answer, redraw, show
from handlers.texts import Words
from services import Database, findings, lots
from services.refusal import Reason, RefusedError


async def first(
    event: Message | CallbackQuery, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    screen = await waiting(db, actor, 0, t)
    await rest(state)
    await show(event, screen)


async def turn(
    query: CallbackQuery, callback_data: Offered, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    screen = await waiting(db, actor, callback_data.page, t)
    await rest(state)
    await redraw(query, screen)


async def files(query: CallbackQuery, callback_data: Files, actor: Member, db: Database, t: Words) -> None:
    """Below them the decision again: they push the buttons out of sight."""
    view, message = await lots.lot(db, actor, callback_data.lot_id), query.message
    if not view.may_moderate:
        raise RefusedError(Reason.RIGHTS)
    if not isinstance(message, Message) or await hand_over(message, view.files, db, unjudged=True):
        await answer(query, Screen(t("auction-material-lost")))
    await answer(query, await waiting(db, actor, await _page_of(db, actor, view.lot.id), t))


async def accept(
    query: CallbackQuery,
    callback_data: Accept,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    now: datetime,
    t: Words,
) -> None:
    number = callback_data.lot_id
    page = await _page_of(db, actor, number)
    doing = findings.accept(db, actor, number, callback_data.version, now=now)
    if await kindly(doing, callback_answer, t):
        lot = (await lots.lot(db, actor, number)).lot
        callback_answer.text = t.plain("judge-accepted", number=lot.number or 0)
    await redraw(query, await waiting(db, actor, page, t))


async def ask_comment(
    query: CallbackQuery,
    callback_data: AskReturn,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    state: FSMContext,
    t: Words,
) -> None:
    number, version = callback_data.lot_id, callback_data.version
    asked = await _question(db, actor, number, version, t)
    if asked is None:
        callback_answer.text, callback_answer.show_alert = t.plain("refused", reason=Reason.STALE), True
        await redraw(query, await waiting(db, actor, 0, t))
        return
    await ask(state, Judging.comment, lot_id=number, version=version)
    await redraw(query, asked)


async def take_comment(
    message: Message, actor: Member, db: Database, state: FSMContext, now: datetime, t: Words
) -> None:
    data, said = await state.get_data(), tidy(message.text or "")
    try:
        asked = await present(state, actor, db, t)
    except RefusedError:
        await rest(state)
        raise
    if asked is not None and not 1 <= len(said) <= screens.MAX_COMMENT:
        await answer(message, screens.wrong_text(asked, len(said), t))
        return
    await rest(state)
    if asked is None:
        raise RefusedError(Reason.STALE)
    await findings.give_back(db, actor, data["lot_id"], data["version"], said, now=now)
    await answer(message, Screen(t("judge-returned")))
    await answer(message, await waiting(db, actor, 0, t))


async def present(state: FSMContext, actor: Member, db: Database, t: Words) -> Screen | None:
    """None: it is judged already, or is another finding now."""
    data = await state.get_data()
    return await _question(db, actor, data["lot_id"], data["version"], t)


async def waiting(db: Database, actor: Member, page: int, t: Words) -> Screen:
    """The last one, where there is none of that number."""
    if not actor.moderates_something:
        raise RefusedError(Reason.RIGHTS)
    found = await findings.waiting(db, actor)
    if not found:
        return screens.none_waits(t)
    page = min(page, len(found) - 1)
    return screens.offered(await lots.lot(db, actor, found[page].lot.id), page, len(found), t)


async def _question(db: Database, actor: Member, lot_id: int, version: int, t: Words) -> Screen | None:
    if not actor.moderates_something:
        raise RefusedError(Reason.RIGHTS)
    view = await lots.lot(db, actor, lot_id)
    if not view.may_moderate:
        raise RefusedError(Reason.RIGHTS)
    is_it = view.lot.state is LotState.OFFERED and view.lot.version == version
    return screens.ask_comment(view, t) if is_it else None


async def _page_of(db: Database, actor: Member, lot_id: int) -> int:
    """Where it stands among those that wait: the next one takes its place."""
    found = [one.lot.id for one in await findings.waiting(db, actor)]
    return found.index(lot_id) if lot_id in found else 0


def router() -> Router:
    own = Router(name="judging")
    own.message.register(first, Command("lots"))
    own.callback_query.register(first, Go.filter(F.place == Place.LOTS))
    own.callback_query.register(turn, Offered.filter())
    own.callback_query.register(files, Files.filter())
    own.callback_query.register(accept, Accept.filter())
    own.callback_query.register(ask_comment, AskReturn.filter())
    own.message.register(take_comment, StateFilter(Judging.comment), typed)
    return own
