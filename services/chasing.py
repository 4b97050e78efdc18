"""Chasing: one gentle reminder to each who has not answered a move, an offer, a board's deadline, a question."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from typing import Final

from domain.board import Board, Phase
from domain.chasing import (
    FOLLOW_UP_AFTER,
    FOLLOW_UP_GRACE,
    OFFER_LEFT,
    of_deadline,
    of_follow_up,
    of_move,
    of_offer,
)
from domain.registration import OPEN
from services.boards import prefix
from services.transaction import Reading, Transaction
from storage import boards, chasing, members, outbox, registrations, sessions, verdicts
from storage.db import Tx
from storage.registrations import Reader

MOVE: Final = "chase_move"  # the kinds of the notices: do you come, although it was moved;
OFFER: Final = "chase_offer"  # the seat that is offered is yours for half an hour more;
VOTE: Final = "chase_vote"  # the voting ends soon;
VERDICT: Final = "chase_verdict"  # the board closes soon, and you have not said what you think of the method;
FOLLOW_UP: Final = "chase_follow_up"  # you have not said how it went
REMEMBERED: Final = timedelta(days=90)  # longer than anything waits for an answer
_SOON: Final = timedelta(
    days=1
)  # how long before a deadline it is looked at: two hours, or the evening before


@dataclass(frozen=True, slots=True)
class Silence:
    """For a notice about a board: its reader has not answered still."""

    board: Board
    language: str | None


@Transaction
def chase(tx: Tx, *, zone: tzinfo, now: datetime) -> None:
    """By the clock. Each is chased about each thing once, however often this is run."""
    chasing.forget(tx, now - REMEMBERED)
    _moves(tx, zone=zone, now=now)
    _offers(tx, zone=zone, now=now)
    _deadlines(tx, zone=zone, now=now)
    _follow_ups(tx, zone=zone, now=now)


@Reading
def silence(tx: Tx, kind: str, board_id: int, member_id: int) -> Silence | None:
    """None: they have answered, or cannot any more."""
    board, reader = boards.get(tx, board_id), members.by_id(tx, member_id)
    if board is None or reader is None:
        return None
    if kind == VOTE:
        still = board.phase is Phase.VOTING and not chasing.has_voted(tx, board_id, member_id)
    elif kind == VERDICT:
        still = board.is_open and verdicts.of(tx, board_id, member_id) is None
    else:
        still = chasing.is_asked(tx, board_id, member_id)
    return Silence(board, reader.language) if still else None


@Reading
def is_unanswered(tx: Tx, session_id: int, member_id: int) -> bool:
    """Of a move: whether they have not said yet whether they come."""
    session = sessions.get(tx, session_id)
    return (
        session is not None
        and session.state in OPEN
        and member_id in registrations.unanswered(tx, session_id)
    )


def _moves(tx: Tx, *, zone: tzinfo, now: datetime) -> None:
    for one in chasing.moves(tx, now):
        about = f"move:{one.id}:{one.moves}"
        if of_move(one.moved_at, one.answer_by, now, zone) and chasing.first_time(tx, about, now=now):
            key = f"session:{one.id}:{MOVE}:{one.moves}"
            _owe(tx, MOVE, chasing.unanswered_moves(tx, one.id), {"session_id": one.id}, key, now=now)


def _offers(tx: Tx, *, zone: tzinfo, now: datetime) -> None:
    for one in chasing.offers(tx, now, now + OFFER_LEFT):
        if of_offer(one.offered_at, one.until, now, zone):
            what = {"session_id": one.session_id, "part_id": one.part_id}
            key = f"session:{one.session_id}:{OFFER}:{one.part_id}:{one.until.timestamp()}"
            _owe(tx, OFFER, [Reader(one.member_id, one.telegram_id)], what, key, now=now)


def _deadlines(tx: Tx, *, zone: tzinfo, now: datetime) -> None:
    for one in chasing.deadlines(tx, now, now + _SOON):
        phase, about = Phase(one.phase), f"board:{one.id}:{one.phase}:{one.closings}"
        if of_deadline(one.ends_at, now, zone) and chasing.first_time(tx, about, now=now):
            kind = VOTE if phase is Phase.VOTING else VERDICT
            key = f"{prefix(one.session_id, one.id)}{kind}:{one.closings}"
            readers = chasing.silent(tx, one.id, one.session_id, phase)
            _owe(tx, kind, readers, {"board_id": one.id}, key, now=now)


def _follow_ups(tx: Tx, *, zone: tzinfo, now: datetime) -> None:
    after = now - FOLLOW_UP_AFTER
    for one in chasing.follow_ups(tx, after - FOLLOW_UP_GRACE, after):
        if of_follow_up(one.asked_at, now, zone):
            key = f"{prefix(one.session_id, one.board_id)}{FOLLOW_UP}:{one.asked_at.timestamp()}"
            reader = Reader(one.member_id, one.telegram_id)
            _owe(tx, FOLLOW_UP, [reader], {"board_id": one.board_id}, key, now=now)


def _owe(
    tx: Tx, kind: str, readers: Iterable[Reader], what: dict[str, object], key: str, *, now: datetime
) -> None:
    for reader in readers:
        parameters = {**what, "member_id": reader.member_id}
        dedupe_key = f"{key}:{reader.member_id}"
        outbox.owe(tx, kind, reader.telegram_id, now=now, parameters=parameters, dedupe_key=dedupe_key)
