"""Lists of boards in somebody's private chat: open ones, closed ones, those of a session, those they took part in."""

from collections.abc import Callable, Sequence
from typing import Final

from aiogram.filters.callback_data import CallbackData

from domain.board import Board
from handlers.boards.buttons import Listing, MyBoards, OpenBoard, PastBoards, SessionBoards
from handlers.entrance.buttons import Go, Place
from handlers.entrance.screens import to_menu
from handlers.keyboards import Button, keyboard, page_turns
from handlers.paging import clip
from handlers.screen import Screen
from handlers.sessions.buttons import Open
from handlers.texts import Html, Words
from handlers.when import short_day

ON_PAGE: Final = 8
SUBJECT: Final = 48  # characters of a subject on its button, with the day it was closed


def listing(found: Sequence[Board], page: int, t: Words) -> Screen:
    """«Доски»: those that are open."""
    mine: Button = (t.plain("boards-mine"), MyBoards(page=0))
    past: Button = (t.plain("boards-past"), PastBoards(page=0))
    title = t("boards") if found else t("boards-none")
    return _listed(title, found, page, lambda number: Listing(page=number), [[mine, past], [to_menu(t)]], t)


def closed(found: Sequence[Board], page: int, t: Words) -> Screen:
    """«Закрытые доски»."""
    title = t("boards-past-title") if found else t("boards-past-none")
    return _listed(title, found, page, lambda number: PastBoards(page=number), [[_to_boards(t)]], t)


def of_session(session_id: int, found: Sequence[Board], page: int, t: Words) -> Screen:
    def turn(number: int) -> SessionBoards:
        return SessionBoards(session_id=session_id, page=number)

    title = t("boards-session-title") if found else t("boards-session-none")
    back: Button = (t.plain("to-session"), Open(session_id=session_id))
    return _listed(title, found, page, turn, [[back]], t)


def my_boards(found: Sequence[Board], page: int, t: Words) -> Screen:
    """«Мои доски», also closed ones."""
    rows: list[list[Button]] = [[_to_boards(t)], [(t.plain("place", place=Place.MY), Go(place=Place.MY))]]
    title = t("boards-mine-title") if found else t("boards-mine-none")
    return _listed(title, found, page, lambda number: MyBoards(page=number), rows, t)


def _listed(
    title: Html,
    found: Sequence[Board],
    page: int,
    turn: Callable[[int], CallbackData],
    rows: Sequence[Sequence[Button]],
    t: Words,
) -> Screen:
    last = max(0, len(found) - 1) // ON_PAGE
    page = min(max(page, 0), last)
    opens = [[_open(one, t)] for one in found[page * ON_PAGE : (page + 1) * ON_PAGE]]
    return Screen(title, keyboard(*opens, page_turns(page, last, turn, t), *rows))


def _open(one: Board, t: Words) -> Button:
    closed_at = short_day(one.closed_at, t)
    label = t.plain("board-label", phase=one.phase, closed=closed_at, subject=clip(one.subject, SUBJECT))
    return label, OpenBoard(board_id=one.id)


def _to_boards(t: Words) -> Button:
    return t.plain("place", place=Place.BOARDS), Go(place=Place.BOARDS)
