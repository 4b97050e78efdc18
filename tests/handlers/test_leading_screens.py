"""The longest that whoever leads a board can be shown fits in one message, and every button in its 64 bytes."""

from collections.abc import Iterator
from datetime import UTC, datetime
from html import unescape
from re import sub
from zoneinfo import ZoneInfo

import pytest

from domain.argument import MAX_ARGUMENT, Argument
from domain.board import MAX_REASON, MAX_SUBJECT, Asking, Board, Choice, Phase, Side
from handlers.moderating import argument_screens, deadline_screens, opening_screens, screens
from handlers.moderating.buttons import Draft
from handlers.screen import Screen
from handlers.texts import LANGUAGES, Texts, Words
from services.boards import BoardView
from storage.boards import Tally

WORDS = Texts(ZoneInfo("Europe/Minsk"))
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
BIG = 2**63 - 1
SUBJECT, TEXT, REASON = "&" * MAX_SUBJECT, "<" * MAX_ARGUMENT, ">" * MAX_REASON


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("phase", Phase)
def test_the_longest_fits(phase: Phase, language: str) -> None:
    for screen in _screens(_board(phase), WORDS.of(language)):
        assert len(unescape(sub("<[^>]*>", "", screen.text))) <= 4096
        assert screen.keyboard
        for button in (one for row in screen.keyboard.inline_keyboard for one in row):
            assert len((button.callback_data or "").encode()) <= 64
            assert len(button.text) <= 64


def _screens(board: Board, t: Words) -> Iterator[Screen]:
    view = BoardView(
        board=board,
        tally=Tally(pluses=500, minuses=500, votes=50_000, people=500, hidden=500),
        verdicts=dict.fromkeys(Choice, 500),
        verdict=None,
        mine=0,
        voted=0,
        leads=True,
        is_shown=True,
        earlier_board=BIG,
    )
    found = [_argument(number) for number in range(1, 201)]
    child, parent = found[3], found[5]
    yield screens.led([board] * 50, 3, t)
    yield screens.panel(view, t)
    yield screens.budgets(board, t)
    if board.is_open:
        yield screens.confirm_close(view, t)
        yield screens.confirm_poll(board, t)
        yield deadline_screens.ask_end(board, NOW, t)
    yield argument_screens.listed(board, found, 500, 60, t)
    yield argument_screens.one(board, child, found, t)
    yield argument_screens.merge_with(board, child, found, 20, t)
    yield argument_screens.confirm_merge(child, parent, t)
    yield argument_screens.ask_reason(board, child, t)
    yield argument_screens.ask_decision(child, t)
    draft = Draft(session_id=BIG, activity_id=BIG, typed=2**32 - 1, anonymous=True, hides=True, budget=10)
    yield opening_screens.draft_rules(SUBJECT, draft, t)


def _board(phase: Phase) -> Board:
    return Board(
        id=BIG,
        session_id=None,
        activity_id=None,
        subject=SUBJECT,
        phase=phase,
        version=9_999,
        anonymous=False,
        hides=True,
        budget=10,
        asking=Asking.BUTTONS,
        ends_at=NOW,
        closings=99,
    )


def _argument(number: int) -> Argument:
    return Argument(
        id=BIG - number,
        board_id=BIG,
        number=number,
        side=Side.MINUS,
        text=TEXT,
        author_id=1,
        anonymous=False,
        shown=True,
        votes=500,
        merged_into=BIG - 4 if number > 150 else None,
        hidden_reason=REASON if number % 7 == 0 else None,
        decision=REASON,
    )
