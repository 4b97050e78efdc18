"""A board in the Media-hub's group: its card, its poll, what it came to and what it left to decide."""

from collections.abc import Sequence
from typing import Final

from domain.argument import Argument
from domain.board import Asking, Board, Phase, Side
from handlers.boards import lines
from handlers.keyboards import Button, keyboard
from handlers.links import Links, Target
from handlers.screen import Poll, Screen
from handlers.texts import Html, Words
from services.boards import CardView
from services.verdicts import ORDER

OF_A_SIDE: Final = 1_150  # characters; with those of last time a card stays within 4096
OF_EARLIER: Final = 700
OF_A_LIST: Final = 3_400
AROUND: Final = 12  # characters beside an argument: its bullet and its votes


def group_card(view: CardView, t: Words, links: Links) -> Screen:
    """Of what is hidden until voting it has the counts only: the view does not know it."""
    board = view.board
    said = [
        t(
            "board-card",
            subject=board.subject,
            phase=lines.phase(board, t),
            counts=lines.counts(view, t),
        ),
        _earlier(view.earlier, t),
        _hidden(board, t),
        *(_side(view.arguments, side, t) for side in Side),
        lines.verdicts(view.verdicts, t) if board.phase is not Phase.CANCELLED else "",
        t("board-card-how") if board.takes_arguments else "",
    ]
    return Screen("\n\n".join(filter(None, said)), keyboard(*_links(board, t, links)))


def poll(view: CardView, t: Words) -> Screen:
    """Telegram's own; closed with its board."""
    board = view.board
    options = tuple(t.plain("verdict", choice=choice) for choice in ORDER)
    question = t.plain("board-poll", subject=board.subject)
    return Screen(question, poll=Poll(options, is_closed=not board.is_open))


def unresolved(board: Board, minuses: Sequence[Argument], t: Words, links: Links) -> Screen:
    """At the start of what comes next on the method."""
    text = t("board-unresolved", subject=board.subject, minuses=_fitting(minuses, OF_A_LIST, t))
    return Screen(text, keyboard([(t.plain("board-results-open"), links.to(Target.BOARD, board.id))]))


def _links(board: Board, t: Words, links: Links) -> list[list[Button]]:
    """Into everybody's private chat: nobody's press redraws the group's card."""
    rows: list[list[Button]] = []
    if board.takes_arguments:
        rows.append(
            [
                (t.plain("board-write", side=Side.PLUS), links.to(Target.PLUS, board.id)),
                (t.plain("board-write", side=Side.MINUS), links.to(Target.MINUS, board.id)),
            ]
        )
    if board.takes_votes:
        rows.append([(t.plain("board-vote"), links.to(Target.BALLOT, board.id))])
    if board.phase is Phase.CLOSED:
        rows.append([(t.plain("board-results-open"), links.to(Target.BOARD, board.id))])
    elif board.is_open and not (board.asks and board.asking is Asking.POLL):
        rows.append([(t.plain("board-say"), links.to(Target.BOARD, board.id))])
    return rows


def _earlier(minuses: Sequence[Argument], t: Words) -> str:
    return t("board-card-earlier", minuses=_fitting(minuses, OF_EARLIER, t)) if minuses else ""


def _hidden(board: Board, t: Words) -> str:
    return t("board-card-hidden") if board.takes_arguments and board.hides else ""


def _side(arguments: Sequence[Argument], side: Side, t: Words) -> str:
    found = [one for one in arguments if one.side is side]
    return t("board-card-side", side=side, arguments=_fitting(found, OF_A_SIDE, t)) if found else ""


def _fitting(arguments: Sequence[Argument], room: int, t: Words) -> Html:
    """As many as have room, those with most support first; how many are left out."""
    shown: list[str] = []
    for one in arguments:
        room -= len(one.text) + AROUND
        if room < 0:
            break
        shown.append(t("board-card-line", text=one.text, votes=one.votes))
    left = len(arguments) - len(shown)
    return Html("\n".join([*shown, t("board-card-more", count=left)] if left else shown))
