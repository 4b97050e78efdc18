"""Queries about boards: their phases and rules, who took part, and what came before on the same method."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa

from domain.argument import sameness
from domain.board import OPEN, Asking, Board, Phase, Side
from storage.db import Tx
from storage.schema import Utc, argument, board, card, verdict, vote


@dataclass(frozen=True, slots=True)
class Tally:
    """A board in figures; arguments that were merged or hidden count as what stands for them, or not at all."""

    pluses: int
    minuses: int
    votes: int  # of one person for one argument on the board
    people: int  # who wrote, voted or gave a verdict
    hidden: int  # arguments a moderator took off


def add(
    tx: Tx,
    subject: str,
    *,
    session_id: int | None,
    activity_id: int | None,
    anonymous: bool,
    hides: bool,
    budget: int | None,
    asking: Asking,
    by: int,
    now: datetime,
) -> int:
    values = {
        "subject": subject,
        "method": sameness(subject),
        "session_id": session_id,
        "activity_id": activity_id,
        "phase": Phase.COLLECTING,
        "version": 1,
        "anonymous": anonymous,
        "hides": hides,
        "budget": budget,
        "asking": asking,
        "created_by": by,
        "created_at": now,
    }
    board_id: int = tx.execute(sa.insert(board).values(values).returning(board.c.id)).scalar_one()
    return board_id


def get(tx: Tx, board_id: int) -> Board | None:
    row = tx.execute(_GET, {"board": board_id}).one_or_none()
    return None if row is None else built(row)


def change(tx: Tx, board_id: int, **values: object) -> None:
    """Buttons drawn before are stale."""
    changed = sa.update(board).where(board.c.id == board_id)
    tx.execute(changed.values(version=board.c.version + 1, **values))


def in_phases(tx: Tx, phases: Collection[Phase]) -> list[Board]:
    """The newest first."""
    return [built(row) for row in tx.execute(_IN_PHASES, {"phases": list(phases)})]


def of_session(tx: Tx, session_id: int) -> list[Board]:
    return [built(row) for row in tx.execute(_OF_SESSION, {"session": session_id})]


def of_member(tx: Tx, member_id: int) -> list[Board]:
    """Those they wrote, voted or gave a verdict on, the newest first."""
    return [built(row) for row in tx.execute(_OF_MEMBER, {"member": member_id})]


def due(tx: Tx, now: datetime) -> list[Board]:
    """Whose phase is over by the clock."""
    return [built(row) for row in tx.execute(_DUE, {"now": now})]


def before(tx: Tx, subjects: Collection[str], board_id: int = 0) -> list[Board]:
    """Closed boards on the same methods, the newest first; not `board_id` itself."""
    methods = [method for method in map(sameness, subjects) if method]
    return [built(row) for row in tx.execute(_BEFORE, {"methods": methods, "board": board_id})]


def tally(tx: Tx, board_id: int) -> Tally:
    sides = {row.side: row for row in tx.execute(_SIDES, {"board": board_id})}
    plus, minus = sides.get(Side.PLUS), sides.get(Side.MINUS)
    return Tally(
        pluses=plus.arguments if plus else 0,
        minuses=minus.arguments if minus else 0,
        votes=sum(row.votes for row in sides.values()),
        people=tx.scalar(_PEOPLE, {"board": board_id}) or 0,
        hidden=tx.scalar(_HIDDEN, {"board": board_id}) or 0,
    )


def built(row: Any) -> Board:
    return Board(
        id=row.id,
        session_id=row.session_id,
        activity_id=row.activity_id,
        subject=row.subject,
        phase=Phase(row.phase),
        version=row.version,
        anonymous=row.anonymous,
        hides=row.hides,
        budget=row.budget,
        asking=Asking(row.asking),
        ends_at=row.ends_at,
        closings=row.closings,
        closed_at=row.closed_at,
        asks=row.asks,
    )


POLL: Final = "board_poll"  # the kind of the card that is its poll
_ASKS: Final = sa.exists().where(card.c.kind == POLL, card.c.subject_id == board.c.id)
COLUMNS: Final = (
    *(board.c[name] for name in Board.__dataclass_fields__ if name != "asks"),
    _ASKS.label("asks"),  # until it was refused: a card that could not be posted is none
)
_BOARDS: Final = sa.select(*COLUMNS)
_THIS: Final = sa.bindparam("board", type_=sa.BigInteger)
_GET: Final = _BOARDS.where(board.c.id == _THIS)
_NEWEST: Final = board.c.id.desc()
_IN_PHASES: Final = _BOARDS.where(board.c.phase.in_(sa.bindparam("phases", expanding=True))).order_by(_NEWEST)
_OF_SESSION: Final = _BOARDS.where(board.c.session_id == sa.bindparam("session")).order_by(board.c.id)
_DUE: Final = _BOARDS.where(
    board.c.phase.in_(OPEN), board.c.ends_at <= sa.bindparam("now", type_=Utc)
).order_by(board.c.ends_at, board.c.id)
_BEFORE: Final = _BOARDS.where(
    board.c.method.in_(sa.bindparam("methods", expanding=True)),
    board.c.phase == Phase.CLOSED,
    board.c.id != _THIS,
).order_by(board.c.closed_at.desc(), _NEWEST)
_ON_BOARD: Final = sa.and_(argument.c.merged_into.is_(None), argument.c.hidden_reason.is_(None))
_SIDES: Final = (
    sa.select(
        argument.c.side,
        sa.func.count().label("arguments"),
        sa.func.coalesce(sa.func.sum(argument.c.votes), 0).label("votes"),
    )
    .where(argument.c.board_id == _THIS, _ON_BOARD)
    .group_by(argument.c.side)
)
_HIDDEN: Final = sa.select(sa.func.count()).where(
    argument.c.board_id == _THIS, argument.c.hidden_reason.is_not(None)
)
_WROTE: Final = sa.select(argument.c.author_id.label("member_id"))
_VOTED: Final = sa.select(vote.c.member_id).join(argument, argument.c.id == vote.c.argument_id)
_SAID: Final = sa.select(verdict.c.member_id)
_PEOPLE: Final = sa.select(sa.func.count()).select_from(
    sa.union(
        _WROTE.where(argument.c.board_id == _THIS),
        _VOTED.where(argument.c.board_id == _THIS),  # by the table's own key: not through all votes there are
        _SAID.where(verdict.c.board_id == _THIS),
    ).subquery()
)
_MEMBER: Final = sa.bindparam("member", type_=sa.BigInteger)
_OF_MEMBER: Final = _BOARDS.where(
    board.c.id.in_(
        sa.union(
            sa.select(argument.c.board_id).where(argument.c.author_id == _MEMBER),
            sa.select(vote.c.board_id).where(vote.c.member_id == _MEMBER),
            sa.select(verdict.c.board_id).where(verdict.c.member_id == _MEMBER),
        )
    )
).order_by(_NEWEST)
