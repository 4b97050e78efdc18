"""/auction_new: in a hall or online, of what, when, on which terms, and it is there."""

from dataclasses import replace
from datetime import datetime

from aiogram import F, Router
from aiogram.filters import Command, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message
from aiogram.utils.callback_answer import CallbackAnswer

from domain.auction import MAX_PURSE, MAX_TITLE, AuctionState, Mode, TermsRefusal
from domain.dates import DateProblem, DateReason
from domain.member import Member
from domain.plan_text import tidy
from domain.session import Session, SessionState
from domain.span import Span, parse_span
from handlers.auctioning import founding_screens as screens
from handlers.auctioning import running
from handlers.auctioning.buttons import (
    About,
    Abouts,
    Begin,
    Create,
    Edit,
    Led,
    Modes,
    Question,
    SetTerm,
    Term,
    ToQuestion,
)
from handlers.auctioning.draft import Draft, kept
from handlers.auctioning.draft import of as draft_of
from handlers.auctioning.memory import Founding, ask, typed
from handlers.entrance.buttons import Go, Place
from handlers.paging import clip
from handlers.screen import Screen
from handlers.show import answer, redraw, show
from handlers.texts import Words
from handlers.when import at
from services import Database, auctions, sessions
from services.refusal import Reason, RefusedError

SAID = (DateReason.NO_SUCH_DATE, DateReason.NO_SUCH_TIME, DateReason.PAST, DateReason.END_BEFORE_START)


async def modes(event: Message | CallbackQuery, actor: Member, state: FSMContext, t: Words) -> None:
    _organises(actor)
    if await state.get_state() in Founding:
        await state.clear()
    await show(event, screens.modes(t))


async def begin(
    query: CallbackQuery, callback_data: Begin, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    _organises(actor)
    await _ask(query, Question.ABOUT, Draft(callback_data.mode), actor, db, state, t)


async def change(
    query: CallbackQuery,
    callback_data: Edit,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    state: FSMContext,
    t: Words,
) -> None:
    _organises(actor)
    view = await running.view_of(db, actor, callback_data.auction_id)
    if view.auction.state is AuctionState.ENTERING:
        await _ask(query, Question.TERMS, draft_of(view.auction), actor, db, state, t)
        return
    callback_answer.text = t.plain("refused", reason=Reason.AUCTION_STATE)
    callback_answer.show_alert = True
    await redraw(query, await running.drawn(db, actor, view.auction.id, t))


async def turn_about(
    query: CallbackQuery, callback_data: Abouts, actor: Member, db: Database, t: Words
) -> None:
    await redraw(query, screens.about(await _sessions(db, actor), callback_data.page, t))


async def take_about(
    query: CallbackQuery, callback_data: About, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    draft, chosen = kept(await state.get_data()), callback_data.session_id
    if draft.auction_id:
        await _ask(query, Question.TITLE, draft, actor, db, state, t)  # an old button: its session stays
        return
    session = next((one for one in await _sessions(db, actor) if one.id == chosen), None)
    if chosen and session is None:
        raise RefusedError(Reason.GONE)
    title = clip(session.theme, MAX_TITLE) if session else "" if draft.session_id else draft.title
    draft = replace(draft, session_id=chosen, title=title)
    await _ask(query, draft.after(Question.ABOUT), draft, actor, db, state, t)


async def take_title(message: Message, actor: Member, db: Database, state: FSMContext, t: Words) -> None:
    draft, title = kept(await state.get_data()), tidy(message.text or "")
    if not 1 <= len(title) <= MAX_TITLE:
        await answer(message, screens.wrong_title(draft, len(title), t))
        return
    draft = replace(draft, title=title)
    await _ask(message, draft.after(Question.TITLE), draft, actor, db, state, t)


async def take_dates(
    message: Message, actor: Member, db: Database, state: FSMContext, now: datetime, t: Words
) -> None:
    draft = kept(await state.get_data())
    span = parse_span(message.text or "", zone=t.zone, now=now)
    if isinstance(span, DateProblem):
        problem = span.reason if span.reason in SAID else DateReason.NOT_UNDERSTOOD
        await answer(message, screens.wrong_dates(draft, problem, t))
        return
    await _ask(message, Question.TERMS, _dated(draft, span), actor, db, state, t, lead=_told(span, now, t))


async def take_aside(
    message: Message, actor: Member, db: Database, state: FSMContext, now: datetime, t: Words
) -> None:
    """Typed where buttons are pressed: dates are what people put right so."""
    draft = kept(await state.get_data())
    asked = Question((await state.get_state() or "").rpartition(":")[2])
    has_dates = draft.mode is Mode.ONLINE and asked is not Question.ABOUT
    span = parse_span(message.text or "", zone=t.zone, now=now) if has_dates else None
    if isinstance(span, tuple):
        await _ask(
            message, Question.TERMS, _dated(draft, span), actor, db, state, t, lead=_told(span, now, t)
        )
        return
    lead = t("found-aside", dates="yes" if has_dates else "no")
    if span is not None and span.reason in SAID:
        lead = t("found-dates-wrong", problem=span.reason)
    await answer(message, screens.led(lead, await _screen(asked, draft, actor, db, t)))


def _dated(draft: Draft, span: Span) -> Draft:
    return replace(draft, starts_at=span[0], ends_at=span[1])


def _told(span: Span, now: datetime, t: Words) -> str:
    """What one moment alone became."""
    return t("found-dates-alone", ends=at(span[1], t)) if span[0] == now else ""


async def set_term(
    query: CallbackQuery, callback_data: SetTerm, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    draft = kept(await state.get_data())
    if callback_data.value in screens.CHOICES[draft.mode].get(callback_data.term, ()):
        draft = draft.with_term(callback_data.term, callback_data.value)
    await _ask(query, Question.TERMS, draft, actor, db, state, t)


async def take_purse(message: Message, actor: Member, db: Database, state: FSMContext, t: Words) -> None:
    draft, text = kept(await state.get_data()), tidy(message.text or "")
    number = int(text) if text.isascii() and text.isdigit() and len(text) <= len(str(MAX_PURSE)) else 0
    if not 1 <= number <= MAX_PURSE:
        await answer(message, screens.wrong_purse(draft, t))
        return
    await _ask(message, Question.TERMS, draft.with_term(Term.PURSE, number), actor, db, state, t)


async def go_to(
    query: CallbackQuery, callback_data: ToQuestion, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    draft, question = kept(await state.get_data()), callback_data.question
    if question is Question.ABOUT and draft.auction_id:
        question = Question.TITLE
    late = {Question.TERMS, Question.PURSE, Question.CHECK}
    if question is not Question.ABOUT and question is not Question.TITLE and not draft.title:
        question = Question.ABOUT  # an old button, of another auction
    elif question in late and draft.after(Question.TITLE) is Question.DATES and not draft.ends_at:
        question = Question.DATES
    await _ask(query, question, draft, actor, db, state, t)


async def create(
    query: CallbackQuery,
    callback_data: Create,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    draft = kept(await state.get_data())
    if callback_data.shown != draft.seal:
        callback_answer.text, callback_answer.show_alert = t.plain("refused", reason=Reason.STALE), True
        await _ask(query, Question.CHECK, draft, actor, db, state, t)
        return
    try:
        made = await _made(draft, actor, db, now)
    except RefusedError:
        await state.clear()
        raise
    if isinstance(made, TermsRefusal):
        callback_answer.text, callback_answer.show_alert = t.plain("found-wrong", why=made), True
        again = Question.DATES if made is TermsRefusal.DATES else Question.TERMS
        await _ask(query, again, draft, actor, db, state, t)
        return
    await state.clear()
    await redraw(query, await running.drawn(db, actor, made, t))


async def _made(draft: Draft, actor: Member, db: Database, now: datetime) -> int | TermsRefusal:
    """Its id, made or changed."""
    if not draft.auction_id:
        return await auctions.create(db, actor, draft.new(), now=now)
    changing = auctions.change(db, actor, draft.auction_id, draft.version, draft.new(), now=now)
    return await changing or draft.auction_id


async def created(query: CallbackQuery, actor: Member, db: Database, state: FSMContext, t: Words) -> None:
    """Pressed again: what there is."""
    _organises(actor)
    await running.turn_led(query, Led(page=0), actor, db, state, t)


async def present(state: FSMContext, actor: Member, db: Database, t: Words) -> Screen:
    """The question that waits for an answer."""
    asked = (await state.get_state() or "").rpartition(":")[2]
    return await _screen(Question(asked), kept(await state.get_data()), actor, db, t)


async def _ask(
    event: Message | CallbackQuery,
    question: Question,
    draft: Draft,
    actor: Member,
    db: Database,
    state: FSMContext,
    t: Words,
    *,
    lead: str = "",
) -> None:
    _organises(actor)
    await ask(state, getattr(Founding, question.value), **draft.data())
    await show(event, screens.led(lead, await _screen(question, draft, actor, db, t)))


async def _screen(question: Question, draft: Draft, actor: Member, db: Database, t: Words) -> Screen:
    if question is Question.ABOUT:
        return screens.about(await _sessions(db, actor), 0, t)
    drawing = {
        Question.TITLE: screens.title,
        Question.DATES: screens.dates,
        Question.TERMS: screens.terms,
        Question.PURSE: screens.purse,
        Question.CHECK: screens.check,
    }
    return drawing[question](draft, t)


async def _sessions(db: Database, actor: Member) -> list[Session]:
    """Announced ones: the auction's card would tell of a draft."""
    found = [view.session for view in await sessions.listed(db, actor)]
    return [one for one in found if one.state is not SessionState.DRAFT]


def _organises(actor: Member) -> None:
    if not actor.is_organiser:
        raise RefusedError(Reason.RIGHTS)


def router() -> Router:
    own = Router(name="founding")
    own.message.register(modes, Command("auction_new"))
    own.callback_query.register(modes, Go.filter(F.place == Place.AUCTION_NEW))
    own.callback_query.register(modes, Modes.filter())
    own.callback_query.register(begin, Begin.filter())
    own.callback_query.register(change, Edit.filter())
    own.callback_query.register(turn_about, Abouts.filter(), StateFilter(Founding))
    own.callback_query.register(take_about, About.filter(), StateFilter(Founding))
    own.callback_query.register(go_to, ToQuestion.filter(), StateFilter(Founding))
    own.callback_query.register(set_term, SetTerm.filter(), StateFilter(Founding.terms))
    own.callback_query.register(create, Create.filter(), StateFilter(Founding.check))
    own.callback_query.register(created, Create.filter())
    own.message.register(take_title, StateFilter(Founding.title), typed)
    own.message.register(take_dates, StateFilter(Founding.dates), typed)
    own.message.register(take_aside, StateFilter(Founding.about, Founding.terms, Founding.check), typed)
    own.message.register(take_purse, StateFilter(Founding.purse), typed)
    return own
