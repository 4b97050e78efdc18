"""«Сертификаты»: issued, corrected and revoked by organisers, taken by their holders."""

import asyncio
from datetime import datetime

from aiogram import Bot, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message
from aiogram.utils.callback_answer import CallbackAnswer

from domain.certificate import MAX_REVOKE_REASON
from domain.member import Member
from domain.plan_text import tidy
from handlers.certificates import screens
from handlers.certificates.buttons import (
    Finished,
    Issue,
    Issued,
    Mine,
    OfSession,
    Paper,
    Reissue,
    ReissueChanged,
    Revoke,
    Show,
)
from handlers.certificates.check import CHECK
from handlers.documents.hub_name import hub_name
from handlers.links import Links
from handlers.papers import certificate_paper
from handlers.screen import Screen
from handlers.show import answer, redraw
from handlers.texts import Words
from services import Database, certificates
from services.certificates import View
from services.papers.certificate import Certificate
from services.refusal import RefusedError


class Revoking(StatesGroup):
    reason = State()


async def overview(
    query: CallbackQuery, callback_data: OfSession, actor: Member, db: Database, now: datetime, t: Words
) -> None:
    found = await certificates.overview(db, actor, callback_data.session_id, now=now)
    await redraw(query, screens.overview(found, t))


async def issue(
    query: CallbackQuery,
    callback_data: Issue,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    now: datetime,
    t: Words,
) -> None:
    session_id = callback_data.session_id
    count = await certificates.issue(db, actor, session_id, now=now)
    callback_answer.text = t.plain("certificates-issued-now", count=count)
    await redraw(query, screens.overview(await certificates.overview(db, actor, session_id, now=now), t))


async def reissue_changed(
    query: CallbackQuery,
    callback_data: ReissueChanged,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    now: datetime,
    t: Words,
) -> None:
    session_id = callback_data.session_id
    count = await certificates.reissue_changed(db, actor, session_id, now=now)
    callback_answer.text = t.plain("certificates-reissued-now", count=count)
    await redraw(query, screens.overview(await certificates.overview(db, actor, session_id, now=now), t))


async def issued(query: CallbackQuery, callback_data: Issued, actor: Member, db: Database, t: Words) -> None:
    session, views = await certificates.issued(db, actor, callback_data.session_id)
    await redraw(query, screens.issued(session, views, callback_data.page, t))


async def show(
    query: CallbackQuery, callback_data: Show, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    """For an organiser; for its holder, what anyone sees."""
    view = await certificates.show(db, actor, callback_data.certificate_id)
    if await state.get_state() == Revoking.reason.state:
        await state.clear()
    await redraw(query, screens.one(view, t) if actor.is_organiser else screens.checked(view, t))


async def reissue(
    query: CallbackQuery, callback_data: Reissue, actor: Member, db: Database, now: datetime, t: Words
) -> None:
    certificate_id, replaced = callback_data.certificate_id, callback_data.issue
    view = await certificates.reissue(db, actor, certificate_id, issue=replaced, now=now)
    await redraw(query, screens.one(view, t))


async def ask_reason(
    query: CallbackQuery, callback_data: Revoke, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    data = {"certificate_id": callback_data.certificate_id, "issue": callback_data.issue}
    view = await certificates.to_revoke(db, actor, data["certificate_id"], issue=data["issue"])
    await state.set_state(Revoking.reason)
    await state.set_data(data)
    await redraw(query, screens.ask_reason(view, t))


async def take_reason(
    message: Message, actor: Member, db: Database, state: FSMContext, now: datetime, t: Words
) -> None:
    data = await state.get_data()
    certificate_id, revoked = data["certificate_id"], data["issue"]
    reason = tidy(message.text or "")
    if len(reason) > MAX_REVOKE_REASON:
        await answer(message, screens.wrong_reason(certificate_id, len(reason), t))
        return
    if not reason:
        asked = await present(state, actor, db, t)
        if asked is not None:
            await answer(message, asked)
        return
    await state.clear()
    view = await certificates.revoke(db, actor, certificate_id, reason, issue=revoked, now=now)
    await answer(message, screens.one(view, t))


async def present(state: FSMContext, actor: Member, db: Database, t: Words) -> Screen | None:
    """The question that waits for an answer; None: there is nothing to revoke any more."""
    data = await state.get_data()
    try:
        view = await certificates.to_revoke(db, actor, data["certificate_id"], issue=data["issue"])
    except RefusedError:
        await state.clear()
        return None
    return screens.ask_reason(view, t)


async def mine(query: CallbackQuery, callback_data: Mine, actor: Member, db: Database, t: Words) -> None:
    await redraw(query, screens.mine(await certificates.mine(db, actor), callback_data.page, actor, t))


async def finished(
    query: CallbackQuery, callback_data: Finished, actor: Member, db: Database, t: Words
) -> None:
    await redraw(query, screens.finished(await certificates.finished(db, actor), callback_data.page, t))


async def paper(
    query: CallbackQuery,
    callback_data: Paper,
    actor: Member,
    db: Database,
    bot: Bot,
    t: Words,
    links: Links,
) -> None:
    view, wrote = await certificates.to_print(db, actor, callback_data.certificate_id)
    if not view.certificate.is_valid:
        await answer(query, screens.revoked(view, t))
        return
    filled = _filled(view, wrote, await hub_name(bot, db, t), links, t)
    found = view.certificate
    data = await asyncio.to_thread(
        certificate_paper, filled, view.session.days, found.presence.minutes, t, issue=found.issue
    )
    await answer(query, screens.paper(view, data, t))


def _filled(view: View, wrote: int, hub: str, links: Links, t: Words) -> Certificate:
    return Certificate(
        number=view.number,
        hub=hub,
        member=view.holder.name or t.plain("certificate-nobody"),
        institution=view.holder.institution,
        theme=view.session.theme,
        activities=view.certificate.presence.activities,
        contributions=(t.plain("certificate-arguments", count=wrote),) if wrote else (),
        issued_at=view.certificate.issued_at,
        link=links.start(links.signed(CHECK, view.certificate.id)),
    )


def router() -> Router:
    own = Router(name="certificates")
    own.callback_query.register(overview, OfSession.filter())
    own.callback_query.register(issue, Issue.filter())
    own.callback_query.register(reissue_changed, ReissueChanged.filter())
    own.callback_query.register(issued, Issued.filter())
    own.callback_query.register(show, Show.filter())
    own.callback_query.register(reissue, Reissue.filter())
    own.callback_query.register(ask_reason, Revoke.filter())
    own.callback_query.register(mine, Mine.filter())
    own.callback_query.register(finished, Finished.filter())
    own.callback_query.register(paper, Paper.filter())
    own.message.register(take_reason, StateFilter(Revoking.reason))
    return own
