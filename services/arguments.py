"""Pluses and minuses: written, reworded, taken back by their authors; merged, hidden and decided about by moderators."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from domain.argument import Argument, ArgumentRefusal, judge_text, read, tidy
from domain.board import Board, Phase, Side
from domain.member import Member
from services.boards import CARD, in_time, leads_in, led, prefix, redraw
from services.refusal import Reason, RefusedError
from services.transaction import Reading, Transaction
from storage import arguments, audit, boards, cards, members, outbox
from storage.db import Tx

HIDDEN: Final = "argument_hidden"  # the kinds of the notices: to the author, why it was taken off the board;
REPLIED: Final = "board_replied"  # to whoever replied to the card, what of it could not be taken


@dataclass(frozen=True, slots=True)
class Added:
    argument: Argument
    board: Board


@dataclass(frozen=True, slots=True)
class Same:
    """Somebody wrote that already. It may be hidden from the reader: nothing of it but its id is to be shown."""

    argument_id: int
    board: Board
    is_mine: bool
    voted: bool


@dataclass(frozen=True, slots=True)
class Refused:
    refusal: ArgumentRefusal
    board: Board
    length: int = 0


Outcome = Added | Same | Refused


@dataclass(frozen=True, slots=True)
class Reply:
    """What became of a reply to a board's card, line by line."""

    board: Board
    said: tuple[tuple[Side, str, Outcome], ...]

    @property
    def all_taken(self) -> bool:
        return all(isinstance(outcome, Added) for _, _, outcome in self.said)


@dataclass(frozen=True, slots=True)
class Own:
    """An argument as its author sees it."""

    argument: Argument
    board: Board
    may_change: bool


@Transaction
def add(tx: Tx, actor: Member, board_id: int, side: Side, text: str, *, now: datetime) -> Outcome:
    board = boards.get(tx, board_id)
    if board is None:
        raise RefusedError(Reason.GONE)
    return _add(tx, actor, board, side, text, now=now)


@Transaction
def reply(
    tx: Tx, actor: Member, chat_id: int, card_message_id: int, text: str, *, now: datetime
) -> Reply | None:
    """What somebody wrote in the group under a board's card; None: that is no such card, or no argument.

    Of what could not be taken they hear in private, for the group is not to be filled with it.
    """
    card = cards.at(tx, chat_id, card_message_id)
    board = boards.get(tx, card.subject_id) if card is not None and card.kind == CARD else None
    said = read(text) if board is not None else []
    if board is None or not said:
        return None
    outcomes = [(side, one, _add(tx, actor, board, side, one, now=now)) for side, one in said]
    found = Reply(board, tuple(outcomes))
    if not found.all_taken and actor.telegram_id is not None:
        rest = [_untaken(*one) for one in outcomes if not isinstance(one[2], Added)]
        key = f"{prefix(board.session_id, board.id)}reply:{actor.id}:{now.timestamp()}"
        parameters = {"board_id": board.id, "member_id": actor.id, "rest": rest}
        outbox.owe(tx, REPLIED, actor.telegram_id, now=now, parameters=parameters, dedupe_key=key)
    return found


@Transaction
def reword(tx: Tx, actor: Member, argument_id: int, text: str, *, now: datetime) -> Added | Same | Refused:
    """Until somebody else supports it."""
    argument, board = _own(tx, actor, argument_id)
    board = in_time(tx, board, now=now)
    if not _may_change(tx, actor, argument, board):
        return Refused(ArgumentRefusal.SUPPORTED, board)
    said = tidy(text)
    refusal = judge_text(said, 0)
    if refusal is not None:
        return Refused(refusal, board, len(said))
    twin = arguments.same(tx, board.id, argument.side, said)
    if twin is not None and twin.id != argument_id:
        stands = arguments.root(tx, twin.id)
        return Same(stands, board, twin.author_id == actor.id, stands in _voted(tx, board, actor))
    arguments.change(tx, argument_id, text=said)
    redraw(tx, board.id, now=now)
    return Added(_get(tx, argument_id)[0], board)


@Transaction
def take_back(tx: Tx, actor: Member, argument_id: int, *, now: datetime) -> Board | Refused:
    """Until somebody else supports it; a second press does nothing."""
    found = arguments.get(tx, argument_id)
    if found is None:
        raise RefusedError(Reason.GONE)
    argument, board = _own(tx, actor, argument_id)
    board = in_time(tx, board, now=now)
    if not _may_change(tx, actor, argument, board):
        return Refused(ArgumentRefusal.SUPPORTED, board)
    arguments.delete(tx, argument_id)
    redraw(tx, board.id, now=now)
    return board


@Transaction
def hide(tx: Tx, actor: Member, argument_id: int, reason: str, *, now: datetime) -> Board:
    """Off the board, also out of its results; its author is told why. What was merged into it stands where it would without it."""
    argument, board = _led(tx, actor, argument_id)
    if argument.hidden_reason is None:
        arguments.change(tx, argument_id, hidden_reason=reason)
        if arguments.has_merged(tx, argument_id):
            arguments.hand_on(tx, argument_id, argument.merged_into)
            arguments.reckon(tx, board.id)
        redraw(tx, board.id, now=now)
        _tell_author(tx, argument, board, now=now)
        _note(tx, actor, "argument_hide", argument, now=now, after={"reason": reason})
    return board


@Transaction
def unhide(tx: Tx, actor: Member, argument_id: int, *, now: datetime) -> Board:
    """On the board again, with its votes; not where the same was written meanwhile."""
    argument, board = _led(tx, actor, argument_id)
    if argument.hidden_reason is not None:
        if arguments.same(tx, board.id, argument.side, argument.text) is not None:
            raise RefusedError(Reason.SAME_ARGUMENT)
        arguments.change(tx, argument_id, hidden_reason=None)
        redraw(tx, board.id, now=now)
        _note(tx, actor, "argument_unhide", argument, now=now)
    return board


@Transaction
def merge(tx: Tx, actor: Member, child_id: int, parent_id: int, *, now: datetime) -> Board:
    """`child` stands behind `parent` from now on, and who supports it supports that, each person once.

    Refuses as STALE what is not on the board any more, or on the other side.
    """
    child, board = _led(tx, actor, child_id)
    parent, _ = _led(tx, actor, parent_id)
    _not_closed(board)
    if child.merged_into == parent_id:
        return board
    apart = child.board_id != parent.board_id or child.side is not parent.side or child_id == parent_id
    if apart or not child.on_board or not parent.on_board:
        raise RefusedError(Reason.STALE)
    arguments.change(tx, child_id, merged_into=parent_id)
    arguments.reckon(tx, board.id)
    redraw(tx, board.id, now=now)
    _note(tx, actor, "argument_merge", child, now=now, after={"argument": parent_id})
    return board


@Transaction
def unmerge(tx: Tx, actor: Member, child_id: int, *, now: datetime) -> Board:
    """It stands for itself again, with the votes it had; those given since stay where they were given."""
    child, board = _led(tx, actor, child_id)
    _not_closed(board)
    if child.merged_into is not None:
        arguments.change(tx, child_id, merged_into=None)
        arguments.reckon(tx, board.id)
        redraw(tx, board.id, now=now)
        _note(tx, actor, "argument_unmerge", child, now=now, before={"argument": child.merged_into})
    return board


@Transaction
def decide(tx: Tx, actor: Member, argument_id: int, decision: str, *, now: datetime) -> Board:
    """What was decided about a minus; after that the next board on the method does not ask again."""
    argument, board = _led(tx, actor, argument_id)
    if board.phase not in {Phase.DISCUSSING, Phase.CLOSED} or argument.side is not Side.MINUS:
        raise RefusedError(Reason.BOARD_OPEN)
    if argument.decision != decision:
        arguments.change(tx, argument_id, decision=decision)
        redraw(tx, board.id, now=now)
        before, after = {"decision": argument.decision}, {"decision": decision}
        _note(tx, actor, "argument_decide", argument, now=now, before=before, after=after)
    return board


@Reading
def is_card(tx: Tx, chat_id: int, message_id: int) -> bool:
    """Whether that message is a board's card, under which one writes arguments."""
    card = cards.at(tx, chat_id, message_id)
    return card is not None and card.kind == CARD


@Reading
def own(tx: Tx, actor: Member, board_id: int) -> tuple[Board, list[Own]]:
    """What the member wrote on a board, pluses first."""
    board = boards.get(tx, board_id)
    if board is None:
        raise RefusedError(Reason.GONE)
    found = arguments.by_author(tx, board_id, actor.id)
    return board, [Own(one, board, _may_change(tx, actor, one, board)) for one in found]


@Reading
def one_own(tx: Tx, actor: Member, argument_id: int) -> Own:
    argument, board = _own(tx, actor, argument_id)
    return Own(argument, board, _may_change(tx, actor, argument, board))


@Reading
def of_board(tx: Tx, actor: Member, board_id: int) -> tuple[Board, list[Argument]]:
    """For whoever leads it: also merged and hidden ones, in the order of writing; of what is hidden until voting, nothing."""
    board = boards.get(tx, board_id)
    if board is None:
        raise RefusedError(Reason.GONE)
    leads_in(tx, actor, board.session_id)
    return board, [one for one in arguments.of_board(tx, board_id) if one.shown]


@Reading
def one_led(tx: Tx, actor: Member, argument_id: int) -> tuple[Board, Argument, list[Argument]]:
    """For whoever leads the board: an argument, and what it could be merged into."""
    argument, board = _led(tx, actor, argument_id)
    others = [
        one
        for one in arguments.on_board(tx, board.id)
        if one.shown and one.side is argument.side and one.id != argument_id
    ]
    return board, argument, others


@Reading
def hidden_one(tx: Tx, argument_id: int) -> tuple[Argument, Board, str | None] | None:
    """For the notice to its author, with their language; None: it is on the board again."""
    found = arguments.get(tx, argument_id)
    if found is None or found[0].hidden_reason is None:
        return None
    author = members.by_id(tx, found[0].author_id)
    return *found, author.language if author else None


def _add(tx: Tx, actor: Member, board: Board, side: Side, text: str, *, now: datetime) -> Outcome:
    said = tidy(text)
    board = in_time(tx, board, now=now)
    if not board.takes_arguments:
        return Refused(ArgumentRefusal.NOT_COLLECTING, board)
    twin = arguments.same(tx, board.id, side, said)
    if twin is not None:
        stands = arguments.root(tx, twin.id)
        return Same(stands, board, twin.author_id == actor.id, stands in _voted(tx, board, actor))
    refusal = judge_text(said, arguments.count_of_author(tx, board.id, side, actor.id))
    if refusal is not None:
        return Refused(refusal, board, len(said))
    added = arguments.add(
        tx, board.id, side, said, by=actor.id, anonymous=board.anonymous, shown=not board.hides, now=now
    )
    redraw(tx, board.id, now=now)
    return Added(_get(tx, added)[0], board)


def _may_change(tx: Tx, actor: Member, argument: Argument, board: Board) -> bool:
    if board.phase not in {Phase.COLLECTING, Phase.VOTING} or not argument.on_board:
        return False
    return arguments.supporters(tx, argument.id) <= {actor.id} and not arguments.has_merged(tx, argument.id)


def _voted(tx: Tx, board: Board, actor: Member) -> set[int]:
    return arguments.voted(tx, board.id, actor.id)


def _untaken(side: Side, text: str, outcome: Outcome) -> Mapping[str, object]:
    """Told again when it is sent: nothing that somebody else wrote."""
    refusal = outcome.refusal if isinstance(outcome, Refused) else "same"
    return {
        "side": side,
        "text": text,
        "why": refusal,
        "argument_id": outcome.argument_id if isinstance(outcome, Same) else None,
        "mine": isinstance(outcome, Same) and outcome.is_mine,
        "voted": isinstance(outcome, Same) and outcome.voted,
    }


def _tell_author(tx: Tx, argument: Argument, board: Board, *, now: datetime) -> None:
    author = members.by_id(tx, argument.author_id)
    if author is not None and author.telegram_id is not None:
        key = f"{prefix(board.session_id, board.id)}{HIDDEN}:{argument.id}:{now.timestamp()}"
        parameters = {"argument_id": argument.id}
        outbox.owe(tx, HIDDEN, author.telegram_id, now=now, parameters=parameters, dedupe_key=key)


def _not_closed(board: Board) -> None:
    """The results that were published would say something else."""
    if not board.is_open:
        raise RefusedError(Reason.BOARD_CLOSED)


def _own(tx: Tx, actor: Member, argument_id: int) -> tuple[Argument, Board]:
    argument, board = _get(tx, argument_id)
    if argument.author_id != actor.id:
        raise RefusedError(Reason.RIGHTS)
    return argument, board


def _led(tx: Tx, actor: Member, argument_id: int) -> tuple[Argument, Board]:
    """What is hidden until voting is hidden from whoever leads, too."""
    argument, board = _get(tx, argument_id)
    led(tx, actor, board.id)
    if not argument.shown:
        raise RefusedError(Reason.STALE)
    return argument, board


def _get(tx: Tx, argument_id: int) -> tuple[Argument, Board]:
    found = arguments.get(tx, argument_id)
    if found is None:
        raise RefusedError(Reason.GONE)
    return found


def _note(
    tx: Tx,
    actor: Member,
    action: str,
    argument: Argument,
    *,
    now: datetime,
    before: Mapping[str, object] | None = None,
    after: Mapping[str, object] | None = None,
) -> None:
    subject = f"argument:{argument.id}"
    audit.note(tx, action, subject, by=actor.id, now=now, before=before, after=after)
