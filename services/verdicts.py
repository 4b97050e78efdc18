"""Verdicts: what one says of the method itself, by buttons or by the poll in the group; and, later, what came of it."""

from datetime import datetime
from typing import Final

from domain.board import FOLLOW_UP, Board, Choice, FollowUp
from domain.member import Member
from services.boards import CARD, POLL, in_time, prefix
from services.refusal import Reason, RefusedError
from services.transaction import Reading, Transaction
from storage import boards, members, outbox, verdicts
from storage.db import Tx
from storage.verdicts import Promise

ASK: Final = "verdict_follow_up"  # the kind of the question how it went
AT_ONCE: Final = 100  # questions in one transaction: others wait for it
ORDER: Final = tuple(Choice)  # of the poll's options


@Transaction
def give(tx: Tx, actor: Member, board_id: int, choice: Choice, *, now: datetime) -> Board:
    """The same again changes nothing."""
    board = in_time(tx, _get(tx, board_id), now=now)
    if not board.is_open:
        raise RefusedError(Reason.BOARD_CLOSED)
    if verdicts.of(tx, board_id, actor.id) is not choice:
        verdicts.give(tx, board_id, actor.id, choice, now=now)
        outbox.redraw(tx, CARD, board_id, now=now)
    return board


@Transaction
def answer_poll(tx: Tx, actor: Member, poll_id: str, options: list[int], *, now: datetime) -> None:
    """What somebody chose in a poll; nothing chosen takes it back.

    Telegram may tell of an answer before it has told us the number of the poll it posted: that is kept, and counted
    by `count_early_answers`.
    """
    choice = ORDER[options[0]] if options and options[0] < len(ORDER) else None
    board_id = verdicts.board_of_poll(tx, POLL, poll_id)
    if board_id is None:
        verdicts.keep_answer(tx, poll_id, actor.id, choice, now=now)
        return
    verdicts.forget_answer(tx, poll_id, actor.id)  # what was kept is older
    _count(tx, board_id, actor.id, choice, now=now)


@Transaction
def count_early_answers(tx: Tx, *, now: datetime) -> None:  # noqa: ARG001 - as all that the clock calls
    for one in verdicts.kept_answers(tx, POLL):
        given_at = verdicts.given_at(tx, one.board_id, one.member_id)
        if given_at is None or given_at <= one.at:  # not over what they have said since
            _count(tx, one.board_id, one.member_id, Choice(one.choice) if one.choice else None, now=one.at)
        verdicts.forget_answer(tx, one.poll_id, one.member_id)


@Transaction
def ask_how_it_went(tx: Tx, *, now: datetime) -> bool:
    """Everybody who said «применю» two weeks ago, once for each promise; whether there is more."""
    found = verdicts.to_ask(tx, now - FOLLOW_UP, AT_ONCE)
    for promise in found:
        verdicts.asked(tx, promise, now=now)
        _ask(tx, promise, now=now)
    return len(found) == AT_ONCE


@Transaction
def follow_up(tx: Tx, actor: Member, board_id: int, what: FollowUp, *, now: datetime) -> Board:
    """How it went. Refuses as STALE whoever has taken the promise back."""
    board = _get(tx, board_id)
    if not verdicts.follow_up(tx, board_id, actor.id, what, now=now):
        raise RefusedError(Reason.STALE)
    return board


@Reading
def asked(tx: Tx, board_id: int, member_id: int) -> tuple[Board, str | None] | None:
    """For the question how it went: the board and the reader's language; None: there is no promise any more."""
    board, reader = boards.get(tx, board_id), members.by_id(tx, member_id)
    if board is None or reader is None or verdicts.of(tx, board_id, member_id) is not Choice.APPLY:
        return None
    return board, reader.language


def _count(tx: Tx, board_id: int, member_id: int, choice: Choice | None, *, now: datetime) -> None:
    found = boards.get(tx, board_id)
    board = in_time(tx, found, now=now) if found else None
    if board is not None and board.is_open and verdicts.of(tx, board_id, member_id) is not choice:
        verdicts.give(tx, board_id, member_id, choice, now=now)
        outbox.redraw(tx, CARD, board_id, now=now)


def _ask(tx: Tx, promise: Promise, *, now: datetime) -> None:
    board = boards.get(tx, promise.board_id)
    if board is not None and promise.telegram_id is not None:
        parameters = {"board_id": promise.board_id, "member_id": promise.member_id}
        key = f"{prefix(board.session_id, board.id)}{ASK}:{promise.member_id}:{now.timestamp()}"
        outbox.owe(tx, ASK, promise.telegram_id, now=now, parameters=parameters, dedupe_key=key)


def _get(tx: Tx, board_id: int) -> Board:
    board = boards.get(tx, board_id)
    if board is None:
        raise RefusedError(Reason.GONE)
    return board
