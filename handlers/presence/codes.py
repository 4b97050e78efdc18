"""QR codes: one's own, the poster's, and what a moderator sees who scans one."""

import asyncio
from datetime import datetime

from aiogram import F, Router
from aiogram.filters import CommandObject, CommandStart
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message
from aiogram.utils.callback_answer import CallbackAnswer

from domain.member import Member
from handlers.documents.router import CHECK_IN
from handlers.links import Links
from handlers.presence import screens
from handlers.presence.buttons import GoOut, MyCode, MyCodes, SelfCheckIn
from handlers.presence.memory import at
from handlers.profile.asking import ask_consent
from handlers.sessions.screens import session_card
from handlers.show import answer, redraw
from handlers.texts import Words
from services import Database, attendance, registrations, roster, sessions
from services.attendance import NotAlone, NotNow
from services.papers.qr import qr_png
from services.refusal import Reason, RefusedError

PERSONAL = "in"  # the name of the signed payload that a person shows at the door


async def my_code(
    query: CallbackQuery, callback_data: MyCode, actor: Member, db: Database, links: Links, t: Words
) -> None:
    session = await roster.code(db, actor, callback_data.session_id)
    link = links.start(links.signed(PERSONAL, session.id, actor.id))
    await answer(query, screens.code(session, await asyncio.to_thread(qr_png, link), t))


async def my_codes(
    query: CallbackQuery, callback_data: MyCodes, actor: Member, db: Database, t: Words
) -> None:
    await redraw(query, screens.codes(await registrations.mine(db, actor), callback_data.page, t))


async def scan(
    message: Message,
    command: CommandObject,
    actor: Member,
    db: Database,
    links: Links,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    """A person's code, by the camera of somebody's phone."""
    match links.verified(PERSONAL, command.args):
        case (session_id, member_id) if actor.may_moderate(session_id):
            try:
                view = await roster.person(db, actor, session_id, member_id, await at(state), now=now)
            except RefusedError as refusal:
                if refusal.reason is not Reason.GONE:
                    raise
                await answer(message, screens.code_wrong(t))
            else:
                await answer(message, screens.person(view, t))
        case (_, member_id):
            await answer(message, screens.code_not_for_you(t, own=member_id == actor.id))
        case _:
            await answer(message, screens.code_wrong(t))


async def here(
    message: Message,
    command: CommandObject,
    actor: Member,
    db: Database,
    links: Links,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    """The poster's code: somebody checks in by themselves."""
    match links.verified(CHECK_IN, command.args):
        case (session_id,):
            try:
                outcome = await attendance.check_in(db, actor, session_id, now=now)
            except RefusedError as refusal:
                if refusal.reason is not Reason.PROFILE:
                    raise
                await ask_consent(message, actor, state, t, then=links.start(command.args or ""))
                return
            match outcome:
                case NotNow():
                    await answer(message, screens.not_now(outcome, t))
                case NotAlone():
                    await answer(message, screens.not_alone(outcome, t))
                case _:
                    await answer(message, screens.checked_in(outcome, t))
        case _:
            await answer(message, screens.code_wrong(t))


async def go_out(
    query: CallbackQuery, callback_data: GoOut, actor: Member, db: Database, now: datetime, t: Words
) -> None:
    session = await attendance.check_out(db, actor, callback_data.session_id, now=now)
    await redraw(query, screens.checked_out(session, t))


async def set_self_check_in(
    query: CallbackQuery,
    callback_data: SelfCheckIn,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    now: datetime,
    t: Words,
) -> None:
    await attendance.set_self_check_in(db, actor, callback_data.session_id, on=callback_data.on, now=now)
    callback_answer.text = t.plain("self-on" if callback_data.on else "self-off")
    await redraw(query, session_card(await sessions.show(db, actor, callback_data.session_id), actor, t))


def router() -> Router:
    own = Router(name="codes")
    own.message.register(scan, CommandStart(magic=F.args.regexp(rf"^{PERSONAL}_")))
    own.message.register(here, CommandStart(magic=F.args.regexp(rf"^{CHECK_IN}_")))
    own.callback_query.register(my_code, MyCode.filter())
    own.callback_query.register(my_codes, MyCodes.filter())
    own.callback_query.register(go_out, GoOut.filter())
    own.callback_query.register(set_self_check_in, SelfCheckIn.filter())
    return own
