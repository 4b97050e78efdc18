"""Queries about verdicts: «применю», «с доработкой», «не подойдёт», and what became of the first."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from domain.board import Choice, FollowUp, Phase
from storage.db import Tx
from storage.schema import Utc, board, card, member, poll_answer, verdict


@dataclass(frozen=True, slots=True)
class Promise:
    """Somebody said «применю»."""

    board_id: int
    member_id: int
    telegram_id: int | None


def of(tx: Tx, board_id: int, member_id: int) -> Choice | None:
    found = tx.scalar(_OF, {"board": board_id, "member": member_id})
    return None if found is None else Choice(found)


def given_at(tx: Tx, board_id: int, member_id: int) -> datetime | None:
    at: datetime | None = tx.scalar(_GIVEN_AT, {"board": board_id, "member": member_id})
    return at


def give(tx: Tx, board_id: int, member_id: int, choice: Choice | None, *, now: datetime) -> None:
    """None: taken back. Another choice is another promise: it will be asked about anew."""
    if choice is None:
        tx.execute(_TAKE_BACK, {"board": board_id, "member": member_id})
    else:
        values = {"board_id": board_id, "member_id": member_id, "choice": choice, "at": now}
        tx.execute(_GIVE[tx.dialect.name], values)


def counts(tx: Tx, board_id: int) -> dict[Choice, int]:
    rows = tx.execute(_COUNTS, {"board": board_id})
    return dict.fromkeys(Choice, 0) | {Choice(choice): count for choice, count in rows}


def follow_ups(tx: Tx, board_id: int) -> dict[FollowUp, int]:
    rows = tx.execute(_FOLLOW_UPS, {"board": board_id})
    return dict.fromkeys(FollowUp, 0) | {FollowUp(what): count for what, count in rows}


def to_ask(tx: Tx, since: datetime, limit: int) -> list[Promise]:
    """Promises made by `since`, of which nobody was asked yet; the oldest first."""
    rows = tx.execute(_TO_ASK, {"since": since, "limit": limit})
    return [Promise(*row) for row in rows]


def asked(tx: Tx, one: Promise, *, now: datetime) -> None:
    tx.execute(_ASKED, {"board": one.board_id, "member": one.member_id, "now": now})


def follow_up(tx: Tx, board_id: int, member_id: int, what: FollowUp, *, now: datetime) -> bool:
    """Whether they had promised, and were asked."""
    done = tx.execute(_FOLLOW_UP, {"board": board_id, "member": member_id, "what": what, "now": now})
    return done.rowcount == 1


def board_of_poll(tx: Tx, kind: str, poll_id: str) -> int | None:
    """The board whose verdicts are asked for there; `kind`: of the poll's card."""
    return tx.scalar(_BOARD_OF_POLL, {"in_kind": kind, "poll": poll_id})


def keep_answer(tx: Tx, poll_id: str, member_id: int, choice: Choice | None, *, now: datetime) -> None:
    """Of a poll of which it is not known yet which it is."""
    values = {"poll_id": poll_id, "member_id": member_id, "choice": choice, "at": now}
    tx.execute(_KEEP[tx.dialect.name], values)


def kept_answers(tx: Tx, kind: str) -> list[Any]:
    """Those of polls that are known by now: `board_id`, `poll_id`, `member_id`, `choice`, `at`."""
    return list(tx.execute(_KEPT, {"in_kind": kind}))


def forget_answer(tx: Tx, poll_id: str, member_id: int) -> None:
    tx.execute(_FORGET, {"poll": poll_id, "member": member_id})


def forget_answers(tx: Tx, before: datetime) -> None:
    tx.execute(_FORGET_OLD, {"before": before})


_BOARD: Final = verdict.c.board_id == sa.bindparam("board", type_=sa.BigInteger)
_THIS: Final = sa.and_(_BOARD, verdict.c.member_id == sa.bindparam("member", type_=sa.BigInteger))
_NOW: Final = sa.bindparam("now", type_=Utc)
_OF: Final = sa.select(verdict.c.choice).where(_THIS)
_GIVEN_AT: Final = sa.select(verdict.c.at).where(_THIS)
_TAKE_BACK: Final = sa.delete(verdict).where(_THIS)


def _put(insert: Any, table: sa.Table, key: tuple[str, str], again: dict[str, Any]) -> Any:
    """`again`: what another time sets beside the columns of the same name."""
    new = insert(table)
    fresh = {"choice": new.excluded.choice, "at": new.excluded.at, **again}
    return new.on_conflict_do_update(
        index_elements=key, set_=fresh, where=table.c.choice.is_distinct_from(new.excluded.choice)
    )


_INSERTS: Final = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}
_ANEW: Final = {"asked_at": None, "follow_up": None, "followed_up_at": None}
_GIVE: Final = {
    name: _put(insert, verdict, ("board_id", "member_id"), _ANEW) for name, insert in _INSERTS.items()
}
_KEEP: Final = {
    name: _put(insert, poll_answer, ("poll_id", "member_id"), {}) for name, insert in _INSERTS.items()
}
_COUNTS: Final = sa.select(verdict.c.choice, sa.func.count()).where(_BOARD).group_by(verdict.c.choice)
_FOLLOW_UPS: Final = (
    sa.select(verdict.c.follow_up, sa.func.count())
    .where(_BOARD, verdict.c.follow_up.is_not(None))
    .group_by(verdict.c.follow_up)
)
_TO_ASK: Final = (
    sa.select(verdict.c.board_id, verdict.c.member_id, member.c.telegram_id)
    .join(member, member.c.id == verdict.c.member_id)
    .join(board, board.c.id == verdict.c.board_id)
    .where(
        verdict.c.choice == Choice.APPLY,
        verdict.c.asked_at.is_(None),
        verdict.c.at <= sa.bindparam("since", type_=Utc),
        board.c.phase != Phase.CANCELLED,
    )
    .order_by(verdict.c.at, verdict.c.board_id, verdict.c.member_id)
    .limit(sa.bindparam("limit", type_=sa.Integer))
)
_ASKED: Final = sa.update(verdict).where(_THIS).values(asked_at=_NOW)
_FOLLOW_UP: Final = (
    sa.update(verdict)
    .where(_THIS, verdict.c.choice == Choice.APPLY, verdict.c.asked_at.is_not(None))
    .values(follow_up=sa.bindparam("what"), followed_up_at=_NOW)
)
_BOARD_OF_POLL: Final = sa.select(card.c.subject_id).where(
    card.c.kind == sa.bindparam("in_kind"), card.c.poll_id == sa.bindparam("poll")
)
_KEPT: Final = (
    sa.select(
        card.c.subject_id.label("board_id"),
        poll_answer.c.poll_id,
        poll_answer.c.member_id,
        poll_answer.c.choice,
        poll_answer.c.at,
    )
    .join(card, card.c.poll_id == poll_answer.c.poll_id)
    .where(card.c.kind == sa.bindparam("in_kind"))
    .order_by(poll_answer.c.at)
)
_FORGET: Final = sa.delete(poll_answer).where(
    poll_answer.c.poll_id == sa.bindparam("poll"), poll_answer.c.member_id == sa.bindparam("member")
)
_FORGET_OLD: Final = sa.delete(poll_answer).where(poll_answer.c.at < sa.bindparam("before", type_=Utc))
