"""What is stored about one person: counted, and erased."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa

from domain.moderation import OPEN as MODERATING
from domain.moderation import ModerationState
from domain.outbox import OutboxState
from domain.registration import PRESENT
from storage import cards, offer_hints, outbox
from storage.db import Tx
from storage.outbox_rows import PENDING
from storage.schema import (
    Utc,
    announcement_copy,
    argument,
    attendance,
    bid,
    card,
    certificate,
    complaint,
    effect,
    fsm,
    inbox,
    invitation,
    lot_author,
    lot_watch,
    material_author,
    member,
    member_role,
    metadata,
    moderation,
    poll_answer,
    registration,
    reminder,
    reminder_off,
    thanks,
    theme,
    theme_volunteer,
    vote,
)
from storage.schema import outbox as messages


@dataclass(frozen=True, slots=True)
class Facts:
    """About a member, beyond what every handler knows."""

    consented_at: datetime | None
    registrations: int  # with a seat, or waiting
    past: int  # all others
    visits: int
    certificates: int
    arguments: int
    votes: int
    findings: int  # offered to auctions, alone or with others
    bids: int
    materials: int  # they are an author of


def facts(tx: Tx, member_id: int) -> Facts:
    row = tx.execute(_FACTS, {"member": member_id}).one()
    return Facts(*row)


def held(tx: Tx, member_id: int) -> list[int]:
    """Parts in which the member has a seat, is offered one, or waits."""
    return list(tx.scalars(_HELD, {"member": member_id}))


def has_left_traces(tx: Tx, member_id: int) -> bool:
    """Whether they have consented to anything, or something names them."""
    return any(tx.scalar(query, {"member": member_id}) is not None for query in _TRACES)


def forget_chat(tx: Tx, member_id: int, *, now: datetime) -> None:
    """What is owed and was sent to them, what they wrote, and where their conversation stands.

    An update that is being handled keeps its body, or a crash would lose it: see `forget_strangers`.
    """
    chat = private_chat(tx, member_id)
    if chat["chat"] is None:
        return
    outbox.settle(
        tx, sa.and_(PENDING, messages.c.chat_id == chat["chat"]), OutboxState.DROPPED, None, now=now
    )
    if shown := list(tx.scalars(_CARDS, chat)):
        cards.discard(tx, shown)
    for statement in (_FORGET_MESSAGES, _FORGET_EFFECTS, _FORGET_BODIES, _FORGET_CONVERSATIONS):
        tx.execute(statement, chat)
    offer_hints.forget(tx, chat["chat"], now=now)


def erase(tx: Tx, member_id: int, *, now: datetime) -> None:
    """Nothing tells any more who it was. The row stays, for the counts and results that name it."""
    for statement in (
        _LEAVE_ROLES,
        _REVOKE_INVITATIONS,
        _GO_OUT,
        _FORGET_ANSWERS,
        _FORGET_COPIES,
        *_LEAVE_THEMES,
        *_SAY_NOTHING,
        _ERASE,
    ):
        tx.execute(statement, {"member": member_id, "now": now})


def delete(tx: Tx, member_id: int) -> None:
    """Somebody of whom nothing is known but that they wrote."""
    tx.execute(_DELETE, {"member": member_id})


def forget_strangers(tx: Tx) -> None:
    """What people who are no members (any more) said, and what they were told."""
    for statement in (
        _FORGET_EFFECTS_OF_STRANGERS,
        _FORGET_BODIES_OF_STRANGERS,
        _FORGET_MESSAGES_TO_STRANGERS,
    ):
        tx.execute(statement)


def private_chat(tx: Tx, member_id: int) -> Mapping[str, Any]:
    """As a number, and as it stands in keys and bodies; of who has none, nothing matches."""
    telegram_id = tx.scalar(_TELEGRAM, {"member": member_id})
    if telegram_id is None:
        return {"chat": None, "in_key": "", "in_body": "", "in_hint": ""}
    return {
        "chat": telegram_id,
        "in_key": f"%:{telegram_id}:%",
        "in_body": f"%{telegram_id}%",
        "in_hint": offer_hints.pattern(telegram_id),
    }


def _count(of: sa.FromClause, *which: sa.ColumnElement[bool]) -> sa.ScalarSelect[int]:
    return sa.select(sa.func.count()).select_from(of).where(*which).scalar_subquery()


_MEMBER: Final = sa.bindparam("member", type_=sa.BigInteger)
_CHAT: Final = sa.bindparam("chat", type_=sa.BigInteger)
_NOW: Final = sa.bindparam("now", type_=Utc)

_TELEGRAM: Final = sa.select(member.c.telegram_id).where(member.c.id == _MEMBER)
_REGISTERED: Final = registration.c.member_id == _MEMBER
_HELD: Final = (
    sa.select(registration.c.part_id)
    .where(_REGISTERED, registration.c.state.in_(PRESENT))
    .order_by(registration.c.part_id)
)
_FACTS: Final = sa.select(
    member.c.consented_at,
    _count(registration, _REGISTERED, registration.c.state.in_(PRESENT)).label("registrations"),
    _count(registration, _REGISTERED, registration.c.state.not_in(PRESENT)).label("past"),
    _count(attendance, attendance.c.member_id == _MEMBER).label("visits"),
    _count(certificate, certificate.c.member_id == _MEMBER).label("certificates"),
    _count(argument, argument.c.author_id == _MEMBER).label("arguments"),
    _count(vote, vote.c.member_id == _MEMBER).label("votes"),
    _count(lot_author, lot_author.c.member_id == _MEMBER).label("findings"),
    _count(bid, bid.c.member_id == _MEMBER).label("bids"),
    _count(material_author, material_author.c.member_id == _MEMBER).label("materials"),
).where(member.c.id == _MEMBER)

_NAMING: Final = tuple(
    column
    for table in metadata.sorted_tables
    for column in table.columns
    if any(key.column is member.c.id for key in column.foreign_keys)
)
_TRACES: Final = (
    sa.select(member.c.id).where(member.c.id == _MEMBER, member.c.consent_version.is_not(None)),
    *(sa.select(column).where(column == _MEMBER).limit(1) for column in _NAMING),
)

_CARDS: Final = sa.select(card.c.id).where(card.c.chat_id == _CHAT)
_OVER: Final = messages.c.state.not_in((OutboxState.PENDING, OutboxState.SENDING))
_FORGET_MESSAGES: Final = sa.delete(messages).where(messages.c.chat_id == _CHAT, _OVER)
_THEIRS: Final = sa.and_(  # also what they wrote in a group, where the lane is the group's
    inbox.c.done_at.is_not(None),
    sa.or_(inbox.c.lane == _CHAT, inbox.c.body.like(sa.bindparam("in_body"))),
)
_NOBODYS: Final = {"lane": 0, "body": "{}"}  # the number stays: a repeated update is known by it
_FORGET_EFFECTS: Final = sa.delete(effect).where(
    effect.c.update_id.in_(sa.select(inbox.c.update_id).where(_THEIRS))
)
_FORGET_BODIES: Final = sa.update(inbox).where(_THEIRS).values(**_NOBODYS)
_FORGET_CONVERSATIONS: Final = sa.delete(fsm).where((":" + fsm.c.key + ":").like(sa.bindparam("in_key")))

_LEAVE_ROLES: Final = sa.delete(member_role).where(member_role.c.member_id == _MEMBER)
_REVOKE_INVITATIONS: Final = (
    sa.update(invitation)
    .where(
        invitation.c.created_by == _MEMBER, invitation.c.used_at.is_(None), invitation.c.revoked_at.is_(None)
    )
    .values(revoked_at=_NOW)
)
_GO_OUT: Final = (
    sa.update(attendance)
    .where(attendance.c.member_id == _MEMBER, attendance.c.left_at.is_(None), attendance.c.entered_at <= _NOW)
    .values(left_at=_NOW)
)
_FORGET_ANSWERS: Final = sa.delete(poll_answer).where(poll_answer.c.member_id == _MEMBER)
_SAY_NOTHING: Final = (  # what they wrote of others' lots; what they bid is a result, and stays
    sa.update(complaint).where(complaint.c.member_id == _MEMBER).values(text=""),
    sa.update(thanks).where(thanks.c.member_id == _MEMBER).values(text=""),
    sa.delete(lot_watch).where(lot_watch.c.member_id == _MEMBER),
)
_FORGET_COPIES: Final = (  # that there was one is counted; where it stands is known no more
    sa.update(announcement_copy).where(announcement_copy.c.member_id == _MEMBER).values(message_ids=sa.null())
)
_LEAVE_THEMES: Final = (  # what was proposed and supported stays; what they told of themselves, and promised, does not
    sa.update(theme).where(theme.c.author_id == _MEMBER).values(practice=""),
    sa.delete(theme_volunteer).where(theme_volunteer.c.member_id == _MEMBER),
    sa.delete(reminder).where(reminder.c.member_id == _MEMBER),
    sa.delete(reminder_off).where(reminder_off.c.member_id == _MEMBER),
    sa.update(moderation)
    .where(moderation.c.member_id == _MEMBER, moderation.c.state.in_(MODERATING))
    .values(state=ModerationState.WITHDRAWN, changed_at=_NOW),
)
_ERASE: Final = (
    sa.update(member)
    .where(member.c.id == _MEMBER)
    .values(
        telegram_id=None,
        name=None,
        institution_id=None,
        language=None,
        consent_version=None,
        consented_at=None,
        hidden=False,
        reachable=False,
        erased_at=_NOW,
    )
)
_DELETE: Final = sa.delete(member).where(member.c.id == _MEMBER)

_BY_STRANGERS: Final = sa.and_(  # chats of people have positive numbers
    inbox.c.done_at.is_not(None),
    inbox.c.lane > 0,
    ~sa.exists().where(member.c.telegram_id == inbox.c.lane),
)
_FORGET_EFFECTS_OF_STRANGERS: Final = sa.delete(effect).where(
    effect.c.update_id.in_(sa.select(inbox.c.update_id).where(_BY_STRANGERS))
)
_FORGET_BODIES_OF_STRANGERS: Final = sa.update(inbox).where(_BY_STRANGERS).values(**_NOBODYS)
_FORGET_MESSAGES_TO_STRANGERS: Final = sa.delete(messages).where(
    messages.c.chat_id > 0, _OVER, ~sa.exists().where(member.c.telegram_id == messages.c.chat_id)
)
