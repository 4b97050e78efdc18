"""A board in somebody's private chat."""

from domain.board import Asking, Board, Choice, Phase, Side
from handlers.boards import lines
from handlers.boards.buttons import Ballots, OpenBoard, Own, ResultsPage, Say, Write
from handlers.entrance.buttons import Go, Place
from handlers.entrance.screens import to_menu
from handlers.keyboards import Button, keyboard
from handlers.moderating.buttons import Lead
from handlers.screen import Screen
from handlers.texts import Words
from services.boards import BoardView


def board(view: BoardView, t: Words) -> Screen:
    one = view.board
    said = [
        t("board", subject=one.subject, phase=lines.phase(one, t), counts=lines.counts(view, t)),
        lines.verdicts(view.verdicts, t),
        _notes(view, t),
    ]
    return Screen("\n\n".join(filter(None, said)), keyboard(*_rows(view, t)))


def to_board(one: Board, t: Words) -> Button:
    return t.plain("board-back"), OpenBoard(board_id=one.id)


def write(board_id: int, side: Side, t: Words) -> Button:
    """«➕ Плюс» or «➖ Минус»."""
    return t.plain("board-write", side=side), Write(board_id=board_id, side=side)


def _notes(view: BoardView, t: Words) -> str:
    one = view.board
    if not one.is_open:
        return ""
    notes = []
    if one.takes_arguments and one.hides:
        notes.append(t("board-hides", shown="yes" if view.shown else "no"))
    if one.anonymous:
        notes.append(t("board-anonymous"))
    if one.takes_votes and one.budget is not None:
        notes.append(t("board-budget", left=max(0, one.budget - view.voted), budget=one.budget))
    if _asked_in_group(one):
        notes.append(t("board-in-poll"))
    return "\n".join(notes)


def _rows(view: BoardView, t: Words) -> list[list[Button]]:
    one = view.board
    rows: list[list[Button]] = []
    if one.takes_arguments:
        rows.append([write(one.id, side, t) for side in Side])
    if one.phase is Phase.CLOSED:
        rows.append([(t.plain("board-results-open"), ResultsPage(board_id=one.id, page=0))])
    elif one.takes_votes:
        rows.append([(t.plain("board-vote"), Ballots(board_id=one.id, page=0))])
    elif one.phase is Phase.DISCUSSING or (one.takes_arguments and view.shown):
        rows.append([(t.plain("board-read"), Ballots(board_id=one.id, page=0))])
    if one.is_open and not _asked_in_group(one):
        apply, adapt, reject = (_say(one, choice, view.verdict, t) for choice in Choice)
        rows += [[apply, adapt], [reject]]
    if view.mine:
        rows.append([(t.plain("board-own", count=view.mine), Own(board_id=one.id))])
    if view.leads and one.phase is not Phase.CANCELLED:
        rows.append([(t.plain("board-lead"), Lead(board_id=one.id))])
    return [*rows, [_to_boards(t), to_menu(t)]]


def _asked_in_group(one: Board) -> bool:
    return one.asks and one.asking is Asking.POLL


def _say(one: Board, choice: Choice, mine: Choice | None, t: Words) -> Button:
    label = t.plain("verdict", choice=choice)
    chosen = t.plain("verdict-mine", verdict=label) if choice is mine else label
    return chosen, Say(board_id=one.id, choice=choice)


def _to_boards(t: Words) -> Button:
    return t.plain("place", place=Place.BOARDS), Go(place=Place.BOARDS)
