"""What a board came to: every argument on it, also those without votes, and the verdicts."""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.argument import in_results, result_pages
from domain.board import Board, Choice, FollowUp, Phase
from domain.member import Member
from services.boards import Voice, leads_in
from services.refusal import Reason, RefusedError
from services.transaction import Reading
from storage import arguments, boards, members, verdicts
from storage.boards import Tally
from storage.db import Tx


@dataclass(frozen=True, slots=True)
class Results:
    board: Board
    voices: tuple[Voice, ...]  # as `in_results` orders them: what was merged into one follows it
    tally: Tally
    verdicts: Mapping[Choice, int]
    follow_ups: Mapping[FollowUp, int]


@Reading
def published(tx: Tx, board_id: int, closing: int) -> Results | None:
    """For the group; None: it was opened again since, and its next closing will publish anew."""
    board = boards.get(tx, board_id)
    if board is None or board.phase is not Phase.CLOSED or board.closings != closing:
        return None
    return _results(tx, board)


@Reading
def show(tx: Tx, actor: Member, board_id: int) -> Results:  # noqa: ARG001 - as all that is asked for by somebody
    """For everybody, once it is closed."""
    board = boards.get(tx, board_id)
    if board is None:
        raise RefusedError(Reason.GONE)
    if board.phase is not Phase.CLOSED:
        raise RefusedError(Reason.BOARD_OPEN)
    return _results(tx, board)


@Reading
def for_export(tx: Tx, actor: Member, board_id: int) -> Results:
    """For whoever leads it, once it is closed."""
    board = boards.get(tx, board_id)
    if board is None:
        raise RefusedError(Reason.GONE)
    leads_in(tx, actor, board.session_id)
    if board.phase is not Phase.CLOSED:
        raise RefusedError(Reason.BOARD_OPEN)
    return _results(tx, board)


def page_of(results: Results, page: int) -> tuple[Voice, ...]:
    """One message of its text; empty: there are not so many."""
    by_id = {one.argument.id: one for one in results.voices}
    found = result_pages([one.argument for one in results.voices])
    return tuple(by_id[one.id] for one in found[page]) if page < len(found) else ()


def _results(tx: Tx, board: Board) -> Results:
    ordered = in_results(arguments.of_board(tx, board.id))
    named = {one.author_id for one in ordered if not one.anonymous and not board.anonymous}
    authors = members.by_ids(tx, named)
    voices = [Voice(one, None if one.anonymous else authors.get(one.author_id)) for one in ordered]
    return Results(
        board,
        tuple(voices),
        boards.tally(tx, board.id),
        verdicts.counts(tx, board.id),
        verdicts.follow_ups(tx, board.id),
    )
