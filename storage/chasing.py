"""Queries about who has not answered yet, and was not reminded of that."""

from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from domain.board import Choice, Phase
from domain.registration import OPEN, RegistrationState
from storage.db import Tx
from storage.registrations import Reader
from storage.schema import Utc, board, chase, member, part, registration, session, verdict, vote


def first_time(tx: Tx, about: str, *, now: datetime) -> bool:
    """Whether nobody was chased about it yet; from now on they were."""
    return tx.scalar(_FIRST_TIME[tx.dialect.name], {"what": about, "now": now}) is not None


def forget(tx: Tx, before: datetime) -> None:
    tx.execute(_FORGET, {"before": before})


def moves(tx: Tx, now: datetime) -> list[Any]:
    """Sessions that were moved and whose people still have time to answer: `id`, `moves`, `moved_at`, `answer_by`."""
    return list(tx.execute(_MOVES, {"now": now}))


def offers(tx: Tx, now: datetime, before: datetime) -> list[Any]:
    """Offers that end soon: `session_id`, `part_id`, `member_id`, `telegram_id`, `offered_at`, `until`."""
    return list(tx.execute(_OFFERS, {"now": now, "before": before}))


def deadlines(tx: Tx, now: datetime, before: datetime) -> list[Any]:
    """Boards of a session whose phase ends soon, and is voting or discussing: `id`, `session_id`, `phase`, `closings`, `ends_at`."""
    return list(tx.execute(_DEADLINES, {"now": now, "before": before}))


def silent(tx: Tx, board_id: int, session_id: int, phase: Phase) -> list[Reader]:
    """Who has a seat in the session and has not voted, or, while it is discussed, has not said their verdict."""
    query = _NOT_VOTED if phase is Phase.VOTING else _NO_VERDICT
    return [Reader(*row) for row in tx.execute(query, {"board": board_id, "session": session_id})]


def unanswered_moves(tx: Tx, session_id: int) -> list[Reader]:
    return [Reader(*row) for row in tx.execute(_UNANSWERED, {"session": session_id})]


def follow_ups(tx: Tx, after: datetime, until: datetime) -> list[Any]:
    """Promises asked about in between, without an answer: `board_id`, `session_id`, `member_id`, `telegram_id`, `asked_at`."""
    return list(tx.execute(_FOLLOW_UPS, {"after": after, "until": until}))


def has_voted(tx: Tx, board_id: int, member_id: int) -> bool:
    return tx.scalar(_VOTED, {"board": board_id, "member": member_id}) is not None


def is_asked(tx: Tx, board_id: int, member_id: int) -> bool:
    """Whether they have promised something, were asked how it went, and have not said."""
    return tx.scalar(_ASKED, {"board": board_id, "member": member_id}) is not None


_NOW: Final = sa.bindparam("now", type_=Utc)
_BEFORE: Final = sa.bindparam("before", type_=Utc)
_SESSION: Final = sa.bindparam("session", type_=sa.BigInteger)
_BOARD: Final = sa.bindparam("board", type_=sa.BigInteger)


def _first_time(insert: Any) -> Any:
    new = insert(chase).values(about=sa.bindparam("what"), at=_NOW)
    return new.on_conflict_do_nothing().returning(chase.c.about)


_FIRST_TIME: Final = {"sqlite": _first_time(sqlite.insert), "postgresql": _first_time(postgresql.insert)}
_FORGET: Final = sa.delete(chase).where(chase.c.at < _BEFORE)
_MOVES: Final = sa.select(session.c.id, session.c.moves, session.c.moved_at, session.c.answer_by).where(
    session.c.state.in_(OPEN), session.c.answer_by > _NOW, session.c.moved_at.is_not(None)
)
_OFFERS: Final = (
    sa.select(
        part.c.session_id,
        registration.c.part_id,
        registration.c.member_id,
        member.c.telegram_id,
        registration.c.changed_at.label("offered_at"),
        registration.c.offered_until.label("until"),
    )
    .join(part, part.c.id == registration.c.part_id)
    .join(member, member.c.id == registration.c.member_id)
    .where(
        registration.c.offered_until > _NOW,
        registration.c.offered_until <= _BEFORE,
        member.c.telegram_id.is_not(None),
        member.c.reachable,
    )
)
_DEADLINES: Final = (
    sa.select(board.c.id, board.c.session_id, board.c.phase, board.c.closings, board.c.ends_at)
    .where(
        board.c.session_id.is_not(None),
        board.c.phase.in_((Phase.VOTING, Phase.DISCUSSING)),
        board.c.ends_at > _NOW,
        board.c.ends_at <= _BEFORE,
    )
    .order_by(board.c.id)
)
_IN_SESSION: Final = sa.select(part.c.id).where(part.c.session_id == _SESSION)
_SEATED: Final = sa.select(registration.c.member_id).where(
    registration.c.part_id.in_(_IN_SESSION), registration.c.state == RegistrationState.CONFIRMED
)
_REACHED: Final = (
    sa.select(member.c.id, member.c.telegram_id)
    .where(member.c.telegram_id.is_not(None), member.c.reachable)
    .order_by(member.c.id)
)
_NOT_VOTED: Final = _REACHED.where(
    member.c.id.in_(_SEATED), member.c.id.not_in(sa.select(vote.c.member_id).where(vote.c.board_id == _BOARD))
)
_NO_VERDICT: Final = _REACHED.where(
    member.c.id.in_(_SEATED),
    member.c.id.not_in(sa.select(verdict.c.member_id).where(verdict.c.board_id == _BOARD)),
)
_UNANSWERED: Final = _REACHED.where(
    member.c.id.in_(
        sa.select(registration.c.member_id).where(
            registration.c.part_id.in_(_IN_SESSION),
            registration.c.state.in_(
                (RegistrationState.CONFIRMED, RegistrationState.OFFERED, RegistrationState.WAITING)
            ),
            registration.c.answer == "asked",
        )
    )
)
_FOLLOW_UPS: Final = (
    sa.select(
        verdict.c.board_id, board.c.session_id, verdict.c.member_id, member.c.telegram_id, verdict.c.asked_at
    )
    .join(board, board.c.id == verdict.c.board_id)
    .join(member, member.c.id == verdict.c.member_id)
    .where(
        verdict.c.choice == Choice.APPLY,
        verdict.c.follow_up.is_(None),
        verdict.c.asked_at > sa.bindparam("after", type_=Utc),
        verdict.c.asked_at <= sa.bindparam("until", type_=Utc),
        member.c.telegram_id.is_not(None),
        member.c.reachable,
        board.c.phase != Phase.CANCELLED,
    )
    .order_by(verdict.c.asked_at, verdict.c.board_id, verdict.c.member_id)
)
_MEMBER: Final = sa.bindparam("member", type_=sa.BigInteger)
_VOTED: Final = (
    sa.select(vote.c.member_id).where(vote.c.board_id == _BOARD, vote.c.member_id == _MEMBER).limit(1)
)
_ASKED: Final = sa.select(verdict.c.member_id).where(
    verdict.c.board_id == _BOARD,
    verdict.c.member_id == _MEMBER,
    verdict.c.choice == Choice.APPLY,
    verdict.c.asked_at.is_not(None),
    verdict.c.follow_up.is_(None),
)
