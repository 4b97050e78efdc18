"""/roles, /audit, and the invitation that somebody opens."""

from datetime import datetime

from aiogram import Bot, F, Router
from aiogram.filters import Command, CommandObject, CommandStart
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message
from aiogram.utils.callback_answer import CallbackAnswer

from domain.member import Member
from domain.plan_text import tidy
from handlers.commands import offer_anew
from handlers.entrance.buttons import Go, Place
from handlers.links import Links
from handlers.roles import audit_screen, screens
from handlers.roles.buttons import (
    AuditPage,
    Give,
    Invitations,
    Invite,
    People,
    ShowInvitation,
    ShowPerson,
    Take,
    TakeWhich,
    WhichSession,
    Withdraw,
)
from handlers.show import answer, redraw, show
from handlers.texts import Texts, Words
from services import Database, audit, roles
from services.refusal import Reason, RefusedError


async def people(
    event: Message | CallbackQuery,
    actor: Member,
    db: Database,
    now: datetime,
    t: Words,
    command: CommandObject | None = None,
) -> None:
    """`/roles Анна`: those of that name."""
    name = tidy(command.args or "") if command else ""
    found = await roles.listed(db, actor, name, now=now)
    await show(event, screens.searched(found.people, name, t) if name else screens.people(found, 0, t))


async def turn_people(
    query: CallbackQuery, callback_data: People, actor: Member, db: Database, now: datetime, t: Words
) -> None:
    found = await roles.listed(db, actor, now=now)
    await redraw(query, screens.people(found, callback_data.page, t))


async def show_person(
    query: CallbackQuery, callback_data: ShowPerson, actor: Member, db: Database, t: Words
) -> None:
    await redraw(query, screens.person(await roles.show(db, actor, callback_data.member_id), t))


async def give(
    query: CallbackQuery,
    callback_data: Give,
    actor: Member,
    bot: Bot,
    db: Database,
    now: datetime,
    t: Words,
    texts: Texts,
) -> None:
    whom, role, session_id = callback_data.member_id, callback_data.role, callback_data.session_id
    person = await roles.grant(db, actor, whom, role, session_id, now=now)
    await redraw(query, screens.person(person, t))
    await offer_anew(bot, texts, person.member)


async def take(
    query: CallbackQuery,
    callback_data: Take,
    actor: Member,
    bot: Bot,
    db: Database,
    now: datetime,
    t: Words,
    texts: Texts,
) -> None:
    whom, role, session_id = callback_data.member_id, callback_data.role, callback_data.session_id
    person = await roles.revoke(db, actor, whom, role, session_id, now=now)
    has_left = whom == actor.id and not person.member.is_organiser
    await redraw(query, screens.left(t) if has_left else screens.person(person, t))
    await offer_anew(bot, texts, person.member)


async def take_which(
    query: CallbackQuery, callback_data: TakeWhich, actor: Member, db: Database, t: Words
) -> None:
    await redraw(query, screens.take_which(await roles.show(db, actor, callback_data.member_id), t))


async def which_session(
    query: CallbackQuery, callback_data: WhichSession, actor: Member, db: Database, t: Words
) -> None:
    found = await roles.to_moderate(db, actor)
    await redraw(query, screens.which_session(found, callback_data, t))


async def invite(
    query: CallbackQuery,
    callback_data: Invite,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    now: datetime,
    t: Words,
    links: Links,
) -> None:
    role, session_id = callback_data.role, callback_data.session_id
    try:
        offer = await roles.invite(db, actor, role, session_id, now=now, made=callback_data.made)
    except RefusedError as refusal:
        if refusal.reason is not Reason.STALE:
            raise
        callback_answer.text, callback_answer.show_alert = t.plain("refused", reason=refusal.reason), True
        await redraw(query, screens.people(await roles.listed(db, actor, now=now), 0, t))
        return
    await redraw(query, screens.invitation(offer, t))
    await answer(query, screens.to_forward(offer, t, links))


async def invitations(
    query: CallbackQuery, callback_data: Invitations, actor: Member, db: Database, now: datetime, t: Words
) -> None:
    found = await roles.invitations(db, actor, now=now)
    await redraw(query, screens.invitations(found, callback_data.page, t))


async def show_invitation(
    query: CallbackQuery, callback_data: ShowInvitation, actor: Member, db: Database, now: datetime, t: Words
) -> None:
    offer = await roles.invitation(db, actor, callback_data.token, now=now)
    await redraw(query, screens.invitation(offer, t))


async def withdraw(
    query: CallbackQuery, callback_data: Withdraw, actor: Member, db: Database, now: datetime, t: Words
) -> None:
    offer = await roles.revoke_invitation(db, actor, callback_data.token, now=now)
    await redraw(query, screens.invitation(offer, t))


async def accept(
    message: Message,
    command: CommandObject,
    actor: Member,
    bot: Bot,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
    texts: Texts,
) -> None:
    """Somebody opens an invitation's link."""
    await state.clear()
    token = (command.args or "").removeprefix(screens.MAGIC)
    found = await roles.accept(db, actor, token, now=now)
    await answer(message, screens.welcome(found, t))
    await offer_anew(bot, texts, found.member)


async def read_audit(event: Message | CallbackQuery, actor: Member, db: Database, t: Words) -> None:
    await show(event, audit_screen.audit(await audit.listed(db, actor, 0), t))


async def turn_audit(
    query: CallbackQuery, callback_data: AuditPage, actor: Member, db: Database, t: Words
) -> None:
    await redraw(query, audit_screen.audit(await audit.listed(db, actor, callback_data.page), t))


def router() -> Router:
    own = Router(name="roles")
    own.message.register(accept, CommandStart(deep_link=True, magic=F.args.startswith(screens.MAGIC)))
    own.message.register(people, Command("roles"))
    own.callback_query.register(people, Go.filter(F.place == Place.ROLES))
    own.callback_query.register(turn_people, People.filter())
    own.callback_query.register(show_person, ShowPerson.filter())
    own.callback_query.register(give, Give.filter())
    own.callback_query.register(take, Take.filter())
    own.callback_query.register(take_which, TakeWhich.filter())
    own.callback_query.register(which_session, WhichSession.filter())
    own.callback_query.register(invite, Invite.filter())
    own.callback_query.register(invitations, Invitations.filter())
    own.callback_query.register(show_invitation, ShowInvitation.filter())
    own.callback_query.register(withdraw, Withdraw.filter())
    own.message.register(read_audit, Command("audit"))
    own.callback_query.register(read_audit, Go.filter(F.place == Place.AUDIT))
    own.callback_query.register(turn_audit, AuditPage.filter())
    return own
