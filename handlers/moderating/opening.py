"""«Открыть доску»: about what, by which rules, and it is open."""

from datetime import datetime

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message
from aiogram.utils.callback_answer import CallbackAnswer

from domain.board import MAX_SUBJECT, Asking
from domain.member import Member
from domain.plan_text import tidy
from handlers.moderating import opening_screens, screens
from handlers.moderating.buttons import Draft, OpenNew, Other, Subjects
from handlers.moderating.memory import Leading, ask, rest, typed
from handlers.moderating.panel import led_view
from handlers.screen import Screen
from handlers.show import answer, redraw
from handlers.texts import Words
from services import Database, boards
from services.boards import Rules, Subject
from services.refusal import Reason, RefusedError


async def choose(
    query: CallbackQuery, callback_data: Subjects, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    found = await boards.subjects(db, actor)
    await rest(state)
    await redraw(query, opening_screens.subjects(found, callback_data.page, actor, t))


async def ask_subject(
    query: CallbackQuery, callback_data: Other, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    _may_name(actor, await boards.subjects(db, actor), callback_data.session_id)
    await ask(state, Leading.subject, session_id=callback_data.session_id)
    await redraw(query, opening_screens.ask_subject(t))


async def take_subject(message: Message, state: FSMContext, t: Words) -> None:
    """Typed again, while the rules are in sight, it is another one."""
    session_id = (await state.get_data())["session_id"]
    subject = tidy(message.text or "")
    if not 1 <= len(subject) <= MAX_SUBJECT:
        await answer(message, opening_screens.wrong_subject(len(subject), t))
        return
    await ask(state, Leading.rules, session_id=session_id, subject=subject)
    draft = Draft(session_id=session_id, typed=opening_screens.seal(subject))
    await answer(message, opening_screens.draft_rules(subject, draft, t))


async def set_rules(
    query: CallbackQuery,
    callback_data: Draft,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    state: FSMContext,
    t: Words,
) -> None:
    subject = await _subject(callback_data, actor, db, state)
    if subject is None:
        await _stale(query, callback_data, callback_answer, actor, db, t)
    else:
        await redraw(query, opening_screens.draft_rules(subject, callback_data, t))


async def open_board(
    query: CallbackQuery,
    callback_data: OpenNew,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    draft = callback_data
    subject = await _subject(draft, actor, db, state)
    if subject is None:
        await _stale(query, draft, callback_answer, actor, db, t)
        return
    board_id = await boards.open_board(
        db,
        actor,
        subject,
        _rules(draft),
        now=now,
        session_id=draft.session_id or None,
        activity_id=draft.activity_id or None,
    )
    await rest(state)
    await redraw(query, screens.panel(await led_view(db, actor, board_id), t))


async def present(state: FSMContext, t: Words) -> Screen:
    """The question about a board that is not opened yet."""
    data = await state.get_data()
    subject = data.get("subject")
    if subject is None:
        return opening_screens.ask_subject(t)
    draft = Draft(session_id=data["session_id"], typed=opening_screens.seal(subject))
    return opening_screens.draft_rules(subject, draft, t)


async def _subject(draft: Draft, actor: Member, db: Database, state: FSMContext) -> str | None:
    """What the board would be about; None: that was typed long ago, or is in no plan any more."""
    if draft.typed:
        typed_last = (await state.get_data()).get("subject", "")
        is_it = await state.get_state() == Leading.rules and opening_screens.seal(typed_last) == draft.typed
        return typed_last if is_it else None
    wanted = draft.session_id, draft.activity_id or None
    found = await boards.subjects(db, actor)
    return next((one.title for one in found if (one.session_id, one.activity_id) == wanted), None)


async def _stale(
    query: CallbackQuery,
    draft: Draft,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    t: Words,
) -> None:
    """Pressed again, it shows the board that it opened."""
    for board in await boards.led_by(db, actor):
        same = (board.session_id or 0) == draft.session_id and opening_screens.seal(
            board.subject
        ) == draft.typed
        if board.is_open and same:
            await redraw(query, screens.panel(await led_view(db, actor, board.id), t))
            return
    callback_answer.text, callback_answer.show_alert = t.plain("refused", reason=Reason.STALE), True
    await redraw(query, opening_screens.subjects(await boards.subjects(db, actor), 0, actor, t))


def _rules(draft: Draft) -> Rules:
    return Rules(
        anonymous=draft.anonymous,
        hides=draft.hides,
        budget=draft.budget or None,
        asking=Asking.POLL if draft.poll else Asking.BUTTONS,
    )


def _may_name(actor: Member, found: list[Subject], session_id: int) -> None:
    mine = session_id in {one.session_id for one in found} if session_id else actor.is_moderator
    if not mine:
        raise RefusedError(Reason.RIGHTS)


def router() -> Router:
    own = Router(name="opening")
    own.callback_query.register(choose, Subjects.filter())
    own.callback_query.register(ask_subject, Other.filter())
    own.callback_query.register(set_rules, Draft.filter())
    own.callback_query.register(open_board, OpenNew.filter())
    own.message.register(take_subject, StateFilter(Leading.subject, Leading.rules), typed)
    return own
