"""Screens of arguments for whoever leads the board: all, one, which to merge, why to hide."""

from collections.abc import Sequence
from typing import Final

from domain.argument import Argument, unresolved
from domain.board import MAX_REASON, Board, Phase, Side
from handlers.keyboards import Button, keyboard, page_turns
from handlers.moderating.buttons import (
    Arguments,
    AskDecide,
    AskHide,
    Merge,
    MergeWith,
    OneArgument,
    Pair,
    Unhide,
    Unmerge,
)
from handlers.moderating.screens import to_panel
from handlers.paging import clip
from handlers.screen import Screen
from handlers.texts import Html, Words

ON_PAGE: Final = 8  # with the longest texts and decisions they fit in one message
IN_ROW: Final = 4
MERGED: Final = 20  # that are named, and
MERGED_TEXT: Final = 60  # characters of each
DECIDING: Final = (Phase.DISCUSSING, Phase.CLOSED)  # when it is said what was decided about minuses


def listed(board: Board, found: Sequence[Argument], waiting: int, page: int, t: Words) -> Screen:
    """`waiting`: how many nobody sees until voting."""
    ordered = _ordered(board, found)
    last = max(0, len(ordered) - 1) // ON_PAGE
    page = min(page, last)
    shown = ordered[page * ON_PAGE : (page + 1) * ON_PAGE]
    numbers = {one.id: one.number for one in found}
    on_board = sum(one.on_board for one in found)
    heading = t(
        "lead-list",
        subject=board.subject,
        count=on_board + waiting,
        aside=len(found) - on_board,
        shown=len(found),
        page=page + 1,
        pages=last + 1,
        waiting=waiting,
    )
    text = "\n\n".join([heading, *(_line(one, numbers, t) for one in shown)])
    buttons = [_number(one, OneArgument(board_id=board.id, argument_id=one.id), t) for one in shown]
    turns = page_turns(page, last, lambda number: Arguments(board_id=board.id, page=number), t)
    return Screen(Html(text), keyboard(*_rows(buttons), turns, [to_panel(board.id, t)]))


def one(
    board: Board, argument: Argument, found: Sequence[Argument], t: Words, page: int | None = None
) -> Screen:
    """`page`: of the list one came from; None: where the argument stands in it now."""
    numbers = {other.id: other.number for other in found}
    parts = [_line(argument, numbers, t)]
    if argument.hidden_reason is not None:
        parts.append(t("lead-argument-reason", reason=argument.hidden_reason))
    merged = [other for other in found if other.merged_into == argument.id][:MERGED]
    if merged:
        parts.append(t("lead-argument-merged", arguments=_named(merged, t)))
    rows = [] if board.phase is Phase.CANCELLED else _ways(board, argument, found, t)
    parts_of_it = [
        _number(other, OneArgument(board_id=board.id, argument_id=other.id), t) for other in merged
    ]
    page = page_of(board, argument, found) if page is None else page
    ends = [(t.plain("lead-to-list"), Arguments(board_id=board.id, page=page)), to_panel(board.id, t)]
    return Screen(Html("\n\n".join(parts)), keyboard(*_rows(parts_of_it), *rows, ends))


def page_of(board: Board, argument: Argument, found: Sequence[Argument]) -> int:
    """Of the list, on which the argument stands."""
    return _ordered(board, found).index(argument) // ON_PAGE


def merge_with(board: Board, argument: Argument, found: Sequence[Argument], page: int, t: Words) -> Screen:
    others = mates(argument, found)
    last = max(0, len(others) - 1) // ON_PAGE
    page = min(page, last)
    shown = others[page * ON_PAGE : (page + 1) * ON_PAGE]
    numbers = {one.id: one.number for one in found}
    parts: list[str] = [t("lead-merge-which", number=argument.number, text=argument.text)]
    parts += [_line(one, numbers, t) for one in shown]
    buttons = [
        _number(one, Pair(board_id=board.id, child_id=argument.id, parent_id=one.id), t) for one in shown
    ]

    def turn(number: int) -> MergeWith:
        return MergeWith(board_id=board.id, argument_id=argument.id, page=number)

    turns = page_turns(page, last, turn, t)
    return Screen(Html("\n\n".join(parts)), keyboard(*_rows(buttons), turns, [_to_one(argument, t)]))


def confirm_merge(child: Argument, parent: Argument, t: Words) -> Screen:
    board_id = child.board_id
    text = t(
        "lead-merge-ask",
        number=parent.number,
        text=parent.text,
        votes=parent.votes,
        child=child.number,
        goes=child.text,
        theirs=child.votes,
    )
    yes = (t.plain("lead-merge-yes"), Merge(board_id=board_id, child_id=child.id, parent_id=parent.id))
    swap = (t.plain("lead-merge-swap"), Pair(board_id=board_id, child_id=parent.id, parent_id=child.id))
    return Screen(text, keyboard([yes], [swap], [_to_one(child, t)]))


def ask_reason(board: Board, argument: Argument, t: Words) -> Screen:
    closed = "no" if board.is_open else "yes"
    text = t("lead-hide-ask", number=argument.number, text=argument.text, limit=MAX_REASON, closed=closed)
    return Screen(text, keyboard([_to_one(argument, t)]))


def ask_decision(argument: Argument, t: Words) -> Screen:
    text = t(
        "lead-decide-ask",
        number=argument.number,
        text=argument.text,
        limit=MAX_REASON,
        said="yes" if argument.decision else "no",
        decision=argument.decision or "—",
    )
    return Screen(text, keyboard([_to_one(argument, t)]))


def wrong_text(asked: Screen, length: int, t: Words) -> Screen:
    return Screen(t("lead-text-wrong", limit=MAX_REASON, length=length), asked.keyboard)


def mates(argument: Argument, found: Sequence[Argument]) -> list[Argument]:
    """What it could be merged with."""
    return [one for one in found if one.on_board and one.side is argument.side and one.id != argument.id]


def _ordered(board: Board, found: Sequence[Argument]) -> list[Argument]:
    """As they were written; where decisions are made, first what is to be decided about."""
    if board.phase not in DECIDING:
        return list(found)
    first = unresolved(found)
    ids = {one.id for one in first}
    return [*first, *(one for one in found if one.id not in ids)]


def _ways(board: Board, argument: Argument, found: Sequence[Argument], t: Words) -> list[list[Button]]:
    ids = {"board_id": board.id, "argument_id": argument.id}
    if argument.hidden_reason is not None:
        return [[(t.plain("lead-unhide"), Unhide(**ids))]]
    if argument.merged_into is not None:
        return [[(t.plain("lead-unmerge"), Unmerge(**ids))]] if board.is_open else []
    rows: list[list[Button]] = []
    if board.phase in DECIDING and argument.side is Side.MINUS:
        rows.append([(t.plain("lead-decide"), AskDecide(**ids))])
    if board.is_open and mates(argument, found):
        rows.append([(t.plain("lead-merge"), MergeWith(**ids, page=0))])
    return [*rows, [(t.plain("lead-hide"), AskHide(**ids))]]


def _line(one: Argument, numbers: dict[int, int], t: Words) -> str:
    state = "hidden" if one.hidden_reason is not None else "merged" if one.merged_into else "on"
    into = numbers.get(one.merged_into or 0, 0)
    line = t(
        "lead-argument",
        number=one.number,
        side=one.side,
        text=one.text,
        votes=one.votes,
        state=state,
        into=into,
    )
    return line + "\n" + t("lead-argument-decision", decision=one.decision) if one.decision else line


def _number(one: Argument, button: OneArgument | Pair, t: Words) -> Button:
    return t.plain("lead-number", number=one.number), button


def _rows(buttons: Sequence[Button]) -> list[Sequence[Button]]:
    return [buttons[n : n + IN_ROW] for n in range(0, len(buttons), IN_ROW)]


def _named(merged: Sequence[Argument], t: Words) -> Html:
    lines = [
        t("lead-argument-merged-one", number=one.number, text=clip(one.text, MERGED_TEXT)) for one in merged
    ]
    return Html("\n".join(lines))


def _to_one(argument: Argument, t: Words) -> Button:
    return t.plain("back"), OneArgument(board_id=argument.board_id, argument_id=argument.id)
