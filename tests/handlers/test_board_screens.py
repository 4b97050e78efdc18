"""The longest that people can be shown of a board fits in one message, and every button in its 64 bytes."""

from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from re import sub

import pytest

from domain.board import Board, Choice, Phase, Side
from domain.plan import MAX_THEME
from handlers.boards import ballot, card, writing
from handlers.boards.writing import Untaken
from handlers.links import Links
from handlers.screen import Screen
from handlers.texts import LANGUAGES, Words
from services.arguments import Own
from services.boards import CardView
from services.votes import ON_PAGE, Ballot
from storage.boards import Tally
from tests.handlers.test_leading_screens import BIG, TEXT, WORDS, _argument, _board

LINKS = Links("media_hub_bot", key=b"key")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_longest_fits(language: str) -> None:
    for screen in _screens(WORDS.of(language)):
        assert len(unescape(sub("<[^>]*>", "", screen.text))) <= 4096
        assert screen.keyboard
        for button in (one for row in screen.keyboard.inline_keyboard for one in row):
            assert len((button.callback_data or "").encode()) <= 64


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_poll_about_the_longest_theme_is_asked(language: str) -> None:
    view = _card(_about_the_longest_theme(Phase.VOTING))
    question = card.poll(view, WORDS.of(language)).text
    assert 290 < len(question) <= 300
    assert question.endswith("?")


def _screens(t: Words) -> Iterator[Screen]:
    board = _about_the_longest_theme(Phase.COLLECTING)
    own = [Own(_argument(203), board, may_change=True)] * 35
    for page in (0, 3):
        yield writing.own_list(board, own, t, t("own-taken-back", text=TEXT), page)
    for hides, anonymous in ((False, True), (True, False), (True, True)):
        yield card.group_card(_card(replace(board, hides=hides, anonymous=anonymous)), t, LINKS)
    yield writing.untaken(board, [Untaken(TEXT, "same", BIG)] * 40, t)
    on_page = [replace(_argument(number), merged_into=None, hidden_reason=None) for number in range(ON_PAGE)]
    voting = _about_the_longest_theme(Phase.VOTING)
    yield ballot.ballot(Ballot(voting, tuple(on_page), frozenset(), 9_998, 9_999, 80_000), t)


def _about_the_longest_theme(phase: Phase) -> Board:
    return replace(_board(phase), subject="&" * MAX_THEME)


def _card(board: Board) -> CardView:
    shown = tuple(
        replace(_argument(number), side=side, merged_into=None, hidden_reason=None)
        for side in Side
        for number in range(20)
    )
    tally = Tally(pluses=500, minuses=500, votes=50_000, people=500, hidden=500)
    return CardView(board, tally, shown, dict.fromkeys(Choice, 500), shown[20:])
