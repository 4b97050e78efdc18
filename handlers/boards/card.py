"""A board in the Media-hub's group: its card, its poll, what it came to and what it left to decide."""

from collections.abc import Mapping, Sequence
from typing import Final

from domain.argument import Argument
from domain.board import Asking, Board, Phase, Side
from handlers.boards import lines
from handlers.keyboards import Button, keyboard
from handlers.links import Links, Target
from handlers.paging import clip
from handlers.screen import Poll, Screen
from handlers.texts import Html, Words
from services.boards import CardView
from services.verdicts import ORDER

OF_A_SIDE: Final = 1_150  # characters; with those of last time a card stays within 4096
OF_EARLIER: Final = 700
OF_A_LIST: Final = 3_400
QUESTION: Final = 300  # of a poll; a session's theme has as many
AROUND: Final = 12  # characters beside an argument: its bullet and its votes
SIMILAR: Final = 20  # how many say the same


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
        _hidden(view, t),
        *(_side(view, side, t) for side in Side),
        lines.verdicts(view.verdicts, t) if board.phase is not Phase.CANCELLED else "",
        _how(board, t),
    ]
    return Screen("\n\n".join(filter(None, said)), keyboard(*_links(board, t, links)))


def poll(view: CardView, t: Words) -> Screen:
    """Telegram's own; closed with its board."""
    board = view.board
    options = tuple(t.plain("verdict", choice=choice) for choice in ORDER)
    room = QUESTION - len(t.plain("board-poll", subject=""))
    question = t.plain("board-poll", subject=clip(board.subject, room))
    return Screen(question, poll=Poll(options, is_closed=not board.is_open))


def unresolved(board: Board, minuses: Sequence[Argument], t: Words, links: Links) -> Screen:
    """At the start of what comes next on the method."""
    text = t("board-unresolved", subject=board.subject, minuses=_fitting(minuses, OF_A_LIST, {}, t))
    return Screen(text, keyboard([(t.plain("board-results-open"), links.to(Target.RESULTS, board.id))]))


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
        rows.append([(t.plain("board-results-open"), links.to(Target.RESULTS, board.id))])
    elif board.is_open and not (board.asks and board.asking is Asking.POLL):
        rows.append([(t.plain("board-say"), links.to(Target.BOARD, board.id))])
    return rows


def _earlier(minuses: Sequence[Argument], t: Words) -> str:
    return t("board-card-earlier", minuses=_fitting(minuses, OF_EARLIER, {}, t)) if minuses else ""


def _how(board: Board, t: Words) -> str:
    """A reply in the group has a name above it, and is read at once: not where either was promised not to be."""
    if not board.takes_arguments:
        return ""
    if not (board.hides or board.anonymous):
        return t("board-card-how")
    why = ("both" if board.anonymous else "hidden") if board.hides else "anonymous"
    return t("board-card-private", why=why)


def _hidden(view: CardView, t: Words) -> str:
    """After a step back to collecting some stand there already."""
    if not (view.board.takes_arguments and view.board.hides):
        return ""
    return t("board-card-hidden", shown="yes" if view.arguments else "no")


def _side(view: CardView, side: Side, t: Words) -> str:
    found = [one for one in view.arguments if one.side is side]
    if not found:
        return ""
    similar = {root: len(texts) for root, texts in view.merged.items()}
    return t("board-card-side", side=side, arguments=_fitting(found, OF_A_SIDE, similar, t))


def _fitting(arguments: Sequence[Argument], room: int, similar: Mapping[int, int], t: Words) -> Html:
    """As many as have room, those with most support first; how many are left out. `similar`: merged into each."""
    shown: list[str] = []
    for one in arguments:
        alike = similar.get(one.id, 0)
        room -= len(one.text) + AROUND + (SIMILAR if alike else 0)
        if room < 0:
            break
        line = t("board-card-line", text=one.text, votes=one.votes)
        shown.append(t("board-card-similar", line=line, count=alike) if alike else line)
    left = len(arguments) - len(shown)
    return Html("\n".join([*shown, t("board-card-more", count=left)] if left else shown))
