"""Screens of whoever leads a board: which boards, one board's panel, its rules."""

from collections.abc import Sequence
from typing import Final

from domain.argument import Argument
from domain.board import Board, Choice, Phase, after, before
from handlers.boards.buttons import OpenBoard
from handlers.entrance.screens import to_menu
from handlers.keyboards import Button, keyboard, page_turns
from handlers.moderating.buttons import (
    Arguments,
    AskClose,
    AskEnd,
    AskInGroup,
    AskPoll,
    AskTighten,
    Budgets,
    Lead,
    LedBoards,
    Paper,
    PaperKind,
    PostAgain,
    SetBudget,
    Step,
    Subjects,
    Tighten,
)
from handlers.paging import clip
from handlers.screen import Screen
from handlers.texts import Html, Words
from handlers.when import at, short_day
from services.boards import BoardView

ON_PAGE: Final = 8
BUDGETS: Final = (0, 3, 5, 10)  # votes that are offered; 0: any number


def led(found: Sequence[Board], page: int, t: Words) -> Screen:
    last = max(0, len(found) - 1) // ON_PAGE
    page = min(page, last)
    rows = [[_line(one, t)] for one in found[page * ON_PAGE : (page + 1) * ON_PAGE]]
    turns = page_turns(page, last, lambda number: LedBoards(page=number), t)
    new = (t.plain("lead-new"), Subjects(page=0))
    text = t("lead-boards") if found else t("lead-boards-none")
    return Screen(text, keyboard([new], *rows, turns, [to_menu(t)]))


def panel(view: BoardView, t: Words) -> Screen:
    board = view.board
    parts = [
        t("lead-board", subject=board.subject, phase=board.phase, closings=board.closings),
        t(
            "lead-counts",
            pluses=view.tally.pluses,
            minuses=view.tally.minuses,
            votes=view.tally.votes,
            people=view.tally.people,
            hidden=view.tally.hidden,
        ),
    ]
    if view.verdicts:
        given = {choice.value: view.verdicts.get(choice, 0) for choice in Choice}
        parts.append(t("board-verdicts", apply=given["apply"], adapt=given["adapt"], reject=given["reject"]))
    parts.append(rules(board, t))
    if board.ends_at is not None:
        parts.append(t("lead-until", until=at(board.ends_at, t), phase=board.phase))
    again = (t.plain("lead-refresh"), Lead(board_id=board.id))
    return Screen(
        Html("\n\n".join(parts)), keyboard(*_ways(view, t), [_page(board, t), again], [to_boards(t)])
    )


def rules(board: Board, t: Words) -> Html:
    return t(
        "lead-rules",
        named="no" if board.anonymous else "yes",
        hides="yes" if board.hides else "no",
        budget=board.budget or 0,
    )


def confirm_close(view: BoardView, t: Words) -> Screen:
    board, tally = view.board, view.tally
    text = t(
        "lead-close-ask",
        subject=board.subject,
        count=tally.pluses + tally.minuses,
        votes=tally.votes,
        verdicts=sum(view.verdicts.values()),
    )
    yes = (t.plain("lead-close-yes"), Step(board_id=board.id, version=board.version, to=Phase.CLOSED))
    return Screen(text, keyboard([yes], [to_panel(board.id, t)]))


def confirm_tighten(board: Board, t: Words) -> Screen:
    yes = (t.plain("lead-tighten-yes"), Tighten(board_id=board.id))
    return Screen(t("lead-tighten-ask", subject=board.subject), keyboard([yes], [to_panel(board.id, t)]))


def confirm_poll(board: Board, t: Words) -> Screen:
    yes = (t.plain("lead-poll-yes"), AskInGroup(board_id=board.id))
    return Screen(t("lead-poll-ask", subject=board.subject), keyboard([yes], [to_panel(board.id, t)]))


def budgets(board: Board, t: Words) -> Screen:
    row: list[Button] = [
        (chosen(t.plain("lead-budget-line", budget=budget), t, on=(board.budget or 0) == budget), button)
        for budget in BUDGETS
        for button in [SetBudget(board_id=board.id, budget=budget)]
    ]
    text = t("lead-budget-ask", subject=board.subject)
    return Screen(text, keyboard(row[:1], row[1:], [to_panel(board.id, t)]))


def chosen(label: str, t: Words, *, on: bool) -> str:
    return t.plain("lead-chosen", label=label) if on else label


def to_panel(board_id: int, t: Words) -> Button:
    return t.plain("lead-to-board"), Lead(board_id=board_id)


def to_boards(t: Words) -> Button:
    return t.plain("lead-to-boards"), LedBoards(page=0)


def waiting(view_arguments: Sequence[Argument], pluses: int, minuses: int) -> int:
    """How many wait unseen until voting."""
    return pluses + minuses - sum(one.on_board for one in view_arguments)


def _ways(view: BoardView, t: Words) -> list[list[Button]]:
    board = view.board
    if board.phase is Phase.CANCELLED:
        return [[_arguments(view, t)]]
    again: Button = (t.plain("lead-post-again"), PostAgain(board_id=board.id))
    if board.phase is Phase.CLOSED:
        picture = (t.plain("lead-picture"), Paper(board_id=board.id, kind=PaperKind.PICTURE))
        xlsx = (t.plain("lead-xlsx"), Paper(board_id=board.id, kind=PaperKind.XLSX))
        return [[_arguments(view, t)], [picture, xlsx], _back(board, t), [again]]
    end = (t.plain("lead-end"), AskEnd(board_id=board.id))
    return [
        _on(board, t),
        _back(board, t),
        [_arguments(view, t), end],
        _earlier(view, t),
        [*_tighter(board, t), (t.plain("lead-budget"), Budgets(board_id=board.id))],
        [*_poll(board, t), again],
    ]


def _on(board: Board, t: Words) -> list[Button]:
    to = after(board.phase)
    ways: list[Button] = []
    if to is not None and to is not Phase.CLOSED:
        ways.append((t.plain("lead-on", to=to), Step(board_id=board.id, version=board.version, to=to)))
    return [*ways, (t.plain("lead-close"), AskClose(board_id=board.id))]


def _back(board: Board, t: Words) -> list[Button]:
    to = before(board.phase)
    if to is None:
        return []
    step = Step(board_id=board.id, version=board.version, to=to)
    return [(t.plain("lead-reopen") if board.phase is Phase.CLOSED else t.plain("lead-back", to=to), step)]


def _tighter(board: Board, t: Words) -> list[Button]:
    return [] if board.anonymous else [(t.plain("lead-tighten"), AskTighten(board_id=board.id))]


def _poll(board: Board, t: Words) -> list[Button]:
    return [] if board.asks else [(t.plain("lead-poll"), AskPoll(board_id=board.id))]


def _page(board: Board, t: Words) -> Button:
    """Where whoever leads it takes part like everybody."""
    return t.plain("lead-page"), OpenBoard(board_id=board.id)


def _arguments(view: BoardView, t: Words) -> Button:
    count = view.tally.pluses + view.tally.minuses
    return t.plain("lead-arguments", count=count), Arguments(board_id=view.board.id, page=0)


def _earlier(view: BoardView, t: Words) -> list[Button]:
    """To what an earlier board on the method left to decide."""
    if view.earlier_board is None:
        return []
    return [(t.plain("lead-earlier"), Arguments(board_id=view.earlier_board, page=0))]


def _line(board: Board, t: Words) -> Button:
    closed = short_day(board.closed_at, t)
    label = t.plain("lead-line", phase=board.phase, closed=closed, subject=clip(board.subject, 45))
    return label, Lead(board_id=board.id)
