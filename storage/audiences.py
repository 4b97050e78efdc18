"""Who is in a circle of people, and whom an audience means: those whom the bot can write to."""

from collections.abc import Callable
from typing import Any, Final

import sqlalchemy as sa

from domain.audience import Audience, Circle, CircleKind
from domain.member import Role
from domain.registration import HOLDING, PRESENT, Answer, RegistrationState
from storage.db import Tx
from storage.schema import argument, attendance, member, member_role, part, registration, verdict, vote

REACHABLE: Final = sa.and_(
    member.c.telegram_id.is_not(None), member.c.reachable.is_(True), member.c.erased_at.is_(None)
)
Ids = sa.Select[Any] | sa.CompoundSelect[Any]


def size(tx: Tx, audience: Audience) -> int:
    return tx.scalar(sa.select(sa.func.count()).select_from(member).where(meant(audience))) or 0


def circle_size(tx: Tx, circle: Circle) -> int:
    """Of those whom the bot can write to."""
    return size(tx, Audience(included=(circle,)))


def meant(audience: Audience) -> sa.ColumnElement[bool]:
    """The condition for a member to be in it."""
    included = sa.or_(sa.false(), *(member.c.id.in_(_ids(one)) for one in audience.included))
    excluded = sa.or_(sa.false(), *(member.c.id.in_(_ids(one)) for one in audience.excluded))
    return sa.and_(REACHABLE, included, sa.not_(excluded))


def _ids(circle: Circle) -> Ids:
    return _CIRCLES[circle.kind](circle.of)


def _registered(*which: sa.ColumnElement[bool]) -> Callable[[int | None], Ids]:
    def ids(session_id: int | None) -> Ids:
        return sa.select(registration.c.member_id).where(
            registration.c.part_id.in_(_parts(session_id)), *which
        )

    return ids


def _present(session_id: int | None) -> Ids:
    there = sa.select(attendance.c.member_id)
    return there if session_id is None else there.where(attendance.c.part_id.in_(_parts(session_id)))


def _moderators(session_id: int | None) -> Ids:
    held = sa.select(member_role.c.member_id).where(member_role.c.role == Role.MODERATOR)
    return held if session_id is None else held.where(member_role.c.session_id == session_id)


def _took_part(board_id: int | None) -> Ids:
    wrote = sa.select(argument.c.author_id).where(argument.c.board_id == board_id)
    voted = sa.select(vote.c.member_id).where(vote.c.board_id == board_id)
    return sa.union(wrote, voted, _said_verdict(board_id))


def _said_verdict(board_id: int | None) -> sa.Select[Any]:
    return sa.select(verdict.c.member_id).where(verdict.c.board_id == board_id)


def _parts(session_id: int | None) -> sa.Select[Any]:
    return sa.select(part.c.id).where(part.c.session_id == session_id)


_CIRCLES: Final[dict[CircleKind, Callable[[int | None], Ids]]] = {
    CircleKind.ALL: lambda _: sa.select(member.c.id),
    CircleKind.REGISTERED: _registered(registration.c.state.in_(HOLDING)),
    CircleKind.WAITING: _registered(registration.c.state == RegistrationState.WAITING),
    CircleKind.UNANSWERED: _registered(
        sa.or_(
            registration.c.state == RegistrationState.OFFERED,
            sa.and_(registration.c.state.in_(PRESENT), registration.c.answer == Answer.ASKED),
        )
    ),
    CircleKind.PRESENT: _present,
    CircleKind.NEVER_CAME: lambda _: sa.select(member.c.id).where(
        member.c.id.not_in(sa.select(attendance.c.member_id))
    ),
    CircleKind.MODERATORS: _moderators,
    CircleKind.ORGANISERS: lambda _: sa.select(member_role.c.member_id).where(
        member_role.c.role == Role.ORGANISER
    ),
    CircleKind.INSTITUTION: lambda of: sa.select(member.c.id).where(member.c.institution_id == of),
    CircleKind.BOARD: _took_part,
    CircleKind.VERDICT: _said_verdict,
}
