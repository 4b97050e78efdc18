"""Screens of writing an argument: the question, what became of each line, one's own arguments."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from domain.argument import MAX_ARGUMENT, MOST_PER_SIDE, ArgumentRefusal
from domain.board import Board, Phase, Side
from domain.member import Member
from handlers.boards import screens
from handlers.boards.buttons import OpenBoard, Own, OwnOne, Reword, Support, TakeBack
from handlers.keyboards import Button, keyboard, page_turns
from handlers.paging import clip
from handlers.screen import Screen
from handlers.texts import Html, Words
from services.arguments import Added, Outcome, Refused, Same
from services.arguments import Own as OwnArgument
from services.wording import seal_of_same

QUOTED = 120  # characters of what could not be taken: it stands in full in what they sent
LINES = 2 * MOST_PER_SIDE
ON_PAGE = 10  # of one's own: the limits allow as many; there are more only where some were hidden
Said = Sequence[tuple[Side, str, Outcome]]


def question(board: Board, side: Side, actor: Member, t: Words) -> Screen:
    """Whose name will be seen is said before anything is written."""
    told = [t("board-ask-name", named=_named(board, actor), name=actor.name or "")]
    told += [t("board-ask-hides")] if board.hides else []
    text = t("board-ask", side=side, subject=board.subject, limit=MAX_ARGUMENT, told=Html("\n".join(told)))
    return Screen(text, keyboard(*_leaving(board, side, t)))


def taken(board: Board, side: Side, said: Said, full: Collection[Side], t: Words) -> Screen:
    """What became of each line; the question goes on. `full`: sides on which they have as many as one may."""
    lines = [_became(*one, t) for one in said]
    offers = _offers([one for _, text, outcome in said for one in _to_support(text, outcome)], t)
    text = "\n\n".join([*lines, _what_next(side, full, t)])
    return Screen(text, keyboard(*offers, *_leaving(board, side, t, full)))


def too_many_lines(board: Board, side: Side, t: Words) -> Screen:
    return Screen(t("board-lines", most=LINES), keyboard(*_leaving(board, side, t)))


@dataclass(frozen=True, slots=True)
class Untaken:
    """A line of a reply in the group that could not be taken."""

    text: str
    why: str  # an ArgumentRefusal, or "same"
    same_id: int | None = None  # what says the same
    by: str = "other"  # who stands behind that: "mine", "voted" or "other"


def untaken(board: Board, rest: Sequence[Untaken], t: Words) -> Screen:
    lines = [t("reply-untaken", subject=board.subject)]
    lines += [_why_not(one.text, one.why, t, by=one.by) for one in rest[:LINES]]
    if len(rest) > LINES:
        lines.append(t("and-more", count=len(rest) - LINES))
    offers = _offers(
        [(one.text, one.same_id) for one in rest[:LINES] if one.same_id and one.by == "other"], t
    )
    return Screen("\n\n".join(lines), keyboard(*offers, [screens.to_board(board, t)]))


def supported(board_id: int, t: Words) -> Button:
    """In the place of «Поддержать»."""
    return t.plain("board-supported"), OpenBoard(board_id=board_id)


def own_list(board: Board, found: Sequence[OwnArgument], t: Words, said: str = "", page: int = 0) -> Screen:
    """`said`: HTML of what has just been done."""
    title = t("own" if found else "own-none", subject=board.subject)
    last = max(0, len(found) - 1) // ON_PAGE
    page = min(page, last)
    shown = list(enumerate(found, start=1))[page * ON_PAGE : (page + 1) * ON_PAGE]
    lines = [_own_line(number, one, t) for number, one in shown]
    rows: list[list[Button]] = [
        [
            (
                t.plain("own-label", number=number, side=one.argument.side, text=clip(one.argument.text, 34)),
                OwnOne(board_id=board.id, argument_id=one.argument.id),
            )
        ]
        for number, one in shown
    ]
    turns = page_turns(page, last, lambda number: Own(board_id=board.id, page=number), t)
    text = "\n\n".join(filter(None, [said, title, *lines]))
    return Screen(text, keyboard(*rows, turns, [screens.to_board(board, t)]))


def own_one(one: OwnArgument, t: Words, said: str = "") -> Screen:
    argument, board = one.argument, one.board
    text = t("own-one", side=argument.side, text=argument.text, votes=argument.votes)
    back: Button = (t.plain("back"), Own(board_id=board.id))
    if not one.may_change:
        return Screen(f"{text}\n\n{t('own-fixed', why=_why_fixed(one))}", keyboard([back]))
    reword = (t.plain("own-reword"), Reword(board_id=board.id, argument_id=argument.id))
    take_back = (t.plain("own-take-back"), TakeBack(board_id=board.id, argument_id=argument.id))
    return Screen("\n\n".join(filter(None, [said, text])), keyboard([reword, take_back], [back]))


def _why_fixed(one: OwnArgument) -> str:
    if one.argument.hidden_reason is not None:
        return "hidden"
    if one.board.phase not in {Phase.COLLECTING, Phase.VOTING}:
        return "over"
    return "merged" if one.argument.merged_into else "supported"


def ask_words(one: OwnArgument, t: Words) -> Screen:
    text = t("own-ask", side=one.argument.side, text=one.argument.text, limit=MAX_ARGUMENT)
    return Screen(text, keyboard([_not_reworded(one, t)]))


def wrong_words(one: OwnArgument, outcome: Same | Refused, text: str, t: Words) -> Screen:
    """One sentence; the question stays."""
    offers = _offers(_to_support(text, outcome), t)
    return Screen(_became(one.argument.side, text, outcome, t), keyboard(*offers, [_not_reworded(one, t)]))


def _named(board: Board, actor: Member) -> str:
    if board.anonymous:
        return "anonymous"
    return "no" if not actor.name else "hidden" if actor.hidden else "yes"


def _what_next(side: Side, full: Collection[Side], t: Words) -> Html:
    if side not in full:
        return t("board-next")
    return t("board-full", side="both" if _other(side) in full else side, most=MOST_PER_SIDE)


def _leaving(board: Board, side: Side, t: Words, full: Collection[Side] = ()) -> list[list[Button]]:
    other = [] if _other(side) in full else [screens.write(board.id, _other(side), t)]
    return [[*other, (t.plain("board-done"), OpenBoard(board_id=board.id))]]


def _other(side: Side) -> Side:
    return Side.MINUS if side is Side.PLUS else Side.PLUS


def _became(side: Side, text: str, outcome: Outcome, t: Words) -> Html:
    match outcome:
        case Added():
            return t("board-added", side=side, text=text)
        case Same():
            by = "mine" if outcome.is_mine else "voted" if outcome.voted else "other"
            return t("board-same", text=clip(text, MAX_ARGUMENT), by=by)
        case Refused():
            return _why_not(text, outcome.refusal, t, length=outcome.length)


def _why_not(text: str, why: str, t: Words, *, length: int = 0, by: str = "other") -> Html:
    if why == "same":
        return t("board-same", text=clip(text, MAX_ARGUMENT), by=by)
    quoted = clip(text, QUOTED)
    if why == ArgumentRefusal.TOO_LONG:
        return t("board-too-long", text=quoted, length=length or len(text), limit=MAX_ARGUMENT)
    return t("board-untaken", why=why, text=quoted, most=MOST_PER_SIDE)


def _to_support(text: str, outcome: Outcome) -> list[tuple[str, int]]:
    """What somebody else wrote in the same words, by its id."""
    if isinstance(outcome, Same) and not outcome.is_mine and not outcome.voted:
        return [(text, outcome.argument_id)]
    return []


def _offers(found: Sequence[tuple[str, int]], t: Words) -> list[list[Button]]:
    """«Поддержать»; where there are several, with the words."""
    if len(found) == 1:
        return [[(t.plain("board-support"), _support(*found[0]))]]
    return [[(t.plain("board-support-one", text=clip(one[0], 28)), _support(*one))] for one in found]


def _support(text: str, argument_id: int) -> Support:
    return Support(argument_id=argument_id, sealed=seal_of_same(text))


def _own_line(number: int, one: OwnArgument, t: Words) -> Html:
    argument = one.argument
    state = "hidden" if argument.hidden_reason is not None else "merged" if argument.merged_into else "on"
    return t(
        "own-line", number=number, side=argument.side, text=argument.text, state=state, votes=argument.votes
    )


def _not_reworded(one: OwnArgument, t: Words) -> Button:
    return t.plain("back"), OwnOne(board_id=one.board.id, argument_id=one.argument.id)
