"""Boards: opened by a moderator, led from phase to phase, shown to everybody."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from domain.argument import Argument, in_results, result_pages, sameness, unresolved
from domain.board import OPEN, Asking, Board, Choice, Phase, after, before
from domain.member import Member
from domain.registration import OPEN as SESSION_OPEN
from services.refusal import Reason, RefusedError
from services.transaction import Reading, Transaction
from storage import arguments, audit, boards, cards, hub, members, outbox, sessions, verdicts
from storage.boards import Tally
from storage.db import Tx

CARD: Final = "board"  # the kinds of what the outbox owes: the board's card in the group,
POLL: Final = boards.POLL  # its poll, a card of its own,
RESULTS: Final = "board_results"  # one page of what it came to, in the group,
PICTURE: Final = "board_picture"  # the same as a picture,
UNRESOLVED: Final = "board_unresolved"  # what last time's minuses left to decide, in the group
MOST_ACTIVITIES: Final = 50


@dataclass(frozen=True, slots=True)
class Rules:
    anonymous: bool = False
    hides: bool = False
    budget: int | None = None
    asking: Asking = Asking.BUTTONS


@dataclass(frozen=True, slots=True)
class Voice:
    """An argument and who wrote it; None: nobody is to know."""

    argument: Argument
    author: Member | None


@dataclass(frozen=True, slots=True)
class BoardView:
    """A board as one member sees it."""

    board: Board
    tally: Tally
    verdicts: Mapping[Choice, int]
    verdict: Choice | None  # theirs
    mine: int  # arguments of theirs on it
    voted: int  # their votes
    leads: bool  # they may lead it
    is_shown: bool  # a card of it stands in the group, or is on its way
    earlier_board: int | None = None  # on the same method, with minuses that they may decide about
    shown: int = 0  # arguments that everybody may read


@dataclass(frozen=True, slots=True)
class CardView:
    """A board as everybody sees it: hidden arguments are not in it."""

    board: Board
    tally: Tally
    arguments: tuple[Argument, ...]  # on the board and shown, those with most support first
    verdicts: Mapping[Choice, int]
    earlier: tuple[Argument, ...] = ()  # minuses of an earlier board on the method, not decided yet
    merged: Mapping[int, tuple[str, ...]] = field(
        default_factory=dict
    )  # by what stands for them on the board


@dataclass(frozen=True, slots=True)
class Subject:
    """What a moderator may open a board about."""

    session_id: int
    activity_id: int | None  # None: the session's theme
    title: str
    board: int | None  # that is open on it already


@Transaction
def open_board(
    tx: Tx,
    actor: Member,
    subject: str,
    rules: Rules,
    *,
    now: datetime,
    session_id: int | None = None,
    activity_id: int | None = None,
) -> int:
    """Its card goes to the group, and its poll where it has one. One open board about a thing: a second press gives its id.

    Refuses as BOARD_EXISTS where that has other rules.
    """
    leads_in(tx, actor, session_id)
    chat_id = _hub(tx)
    if session_id is not None:
        _open_session(tx, session_id)
    for one in boards.in_phases(tx, OPEN):
        if (one.session_id, one.activity_id, one.subject) == (session_id, activity_id, subject):
            if rules != Rules(one.anonymous, one.hides, one.budget, one.asking):
                raise RefusedError(Reason.BOARD_EXISTS)
            return one.id
    board_id = boards.add(
        tx,
        subject,
        session_id=session_id,
        activity_id=activity_id,
        anonymous=rules.anonymous,
        hides=rules.hides,
        budget=rules.budget,
        asking=rules.asking,
        by=actor.id,
        now=now,
    )
    outbox.owe_card(tx, CARD, board_id, chat_id, now=now, dedupe_key=f"{prefix(session_id, board_id)}card")
    if rules.asking is Asking.POLL:
        _owe_poll(tx, board_id, session_id, chat_id, now=now)
    _note(tx, actor, "board_open", board_id, now=now, after={"subject": subject})
    return board_id


@Transaction
def step(tx: Tx, actor: Member, board_id: int, version: int, to: Phase, *, now: datetime) -> Board:
    """To the phase after or before this one, or to the end; a second press changes nothing.

    Refuses as STALE what was drawn for another phase.
    """
    board = led(tx, actor, board_id)
    if board.phase is to:
        return board
    if board.version != version or to not in {after(board.phase), before(board.phase), Phase.CLOSED}:
        raise RefusedError(Reason.STALE)
    enter(tx, board, to, now=now)
    _note(tx, actor, "board_phase", board_id, now=now, before={"phase": board.phase}, after={"phase": to})
    return _get(tx, board_id)


@Transaction
def tighten(tx: Tx, actor: Member, board_id: int, *, now: datetime) -> Board:
    """Nobody's name is shown any more, also beside what stands already; there is no way back."""
    board = led(tx, actor, board_id)
    if not board.anonymous:
        boards.change(tx, board_id, anonymous=True)
        redraw(tx, board_id, now=now)
        _note(tx, actor, "board_anonymous", board_id, now=now)
    return _get(tx, board_id)


@Transaction
def set_budget(tx: Tx, actor: Member, board_id: int, budget: int | None, *, now: datetime) -> Board:
    """Votes a person has; None: any number. Who has given more keeps them."""
    board = led(tx, actor, board_id)
    _still_open(board)
    if board.budget != budget:
        boards.change(tx, board_id, budget=budget)
        redraw(tx, board_id, now=now)
        _note(
            tx,
            actor,
            "board_budget",
            board_id,
            now=now,
            before={"budget": board.budget},
            after={"budget": budget},
        )
    return _get(tx, board_id)


@Transaction
def set_end(
    tx: Tx,
    actor: Member,
    board_id: int,
    ends_at: datetime | None,
    *,
    now: datetime,
    version: int | None = None,
) -> Board:
    """When the phase ends by the clock; None: by hand. Refuses as PAST a moment that is over.

    As STALE what was meant for another `version`: its phase may be over.
    """
    board = led(tx, actor, board_id)
    _still_open(board)
    if ends_at is not None and ends_at <= now:
        raise RefusedError(Reason.PAST)
    if board.ends_at == ends_at:
        return board
    if version not in {None, board.version}:
        raise RefusedError(Reason.STALE)
    boards.change(tx, board_id, ends_at=ends_at)
    redraw(tx, board_id, now=now)
    until = {"until": ends_at.isoformat() if ends_at else None}
    _note(tx, actor, "board_end", board_id, now=now, after=until)
    return _get(tx, board_id)


@Transaction
def ask_in_group(tx: Tx, actor: Member, board_id: int, *, now: datetime) -> Board:
    """The verdict by a poll in the group; one stands there at a time."""
    board = led(tx, actor, board_id)
    _still_open(board)
    if not board.asks:
        _owe_poll(tx, board_id, board.session_id, _hub(tx), now=now)
        redraw(tx, board_id, now=now)
        _note(tx, actor, "board_poll", board_id, now=now)
    return _get(tx, board_id)


@Transaction
def post_again(tx: Tx, actor: Member, board_id: int, *, now: datetime) -> Board:
    """Another copy of the card below all that was written since; all copies are kept current. At most one a minute."""
    board = led(tx, actor, board_id)
    key = f"{prefix(board.session_id, board_id)}card:{now:%Y%m%d%H%M}"
    if outbox.owe_card(tx, CARD, board_id, _hub(tx), now=now, dedupe_key=key):
        _note(tx, actor, "board_copy", board_id, now=now)
    return board


@Transaction
def go_on(tx: Tx, *, now: datetime) -> None:
    """By the clock: each phase whose time is over gives way to the next."""
    for board in boards.due(tx, now):
        in_time(tx, board, now=now)


@Reading
def show(tx: Tx, actor: Member, board_id: int) -> BoardView:
    return view(tx, actor, _get(tx, board_id))


@Reading
def listed(tx: Tx, actor: Member) -> list[Board]:  # noqa: ARG001 - as all that is asked for by somebody
    """Those that are open, the newest first."""
    return boards.in_phases(tx, OPEN)


@Reading
def past(tx: Tx, actor: Member) -> list[Board]:  # noqa: ARG001 - as all that is asked for by somebody
    """Those that are closed, the newest first."""
    return boards.in_phases(tx, [Phase.CLOSED])


@Reading
def of_session(tx: Tx, actor: Member, session_id: int) -> list[Board]:  # noqa: ARG001 - as all that is asked for by somebody
    """Open and closed ones, in the order of their opening."""
    return [one for one in boards.of_session(tx, session_id) if one.phase is not Phase.CANCELLED]


@Reading
def mine(tx: Tx, actor: Member) -> list[Board]:
    """Those the member took part in, the newest first."""
    return boards.of_member(tx, actor.id)


@Reading
def led_by(tx: Tx, actor: Member) -> list[Board]:
    """Those the member may lead: open ones first, then closed ones, the newest first."""
    current = _current(tx, actor)
    found = [*boards.in_phases(tx, OPEN), *boards.in_phases(tx, [Phase.CLOSED])]
    return [board for board in found if _may_lead(current, board.session_id)]


@Reading
def subjects(tx: Tx, actor: Member) -> list[Subject]:
    """Themes and activities of the sessions that go on or come, of which the member may open a board."""
    current = _current(tx, actor)
    if not current.moderates_something:
        raise RefusedError(Reason.RIGHTS)
    return [
        subject
        for session in sessions.in_states(tx, SESSION_OPEN)
        if current.may_moderate(session.id)
        for subject in _subjects(tx, session.id, session.theme)
    ]


@Reading
def card(tx: Tx, board_id: int) -> CardView | None:
    """For the group; None: there is no such board."""
    board = boards.get(tx, board_id)
    if board is None:
        return None
    shown = [one for one in arguments.on_board(tx, board_id) if one.shown]  # also where it was cancelled
    left = _left(tx, [board.subject], board_id) if board.is_open else []
    return CardView(
        board,
        boards.tally(tx, board_id),
        tuple(sorted(shown, key=lambda one: (-one.votes, one.number))),
        verdicts.counts(tx, board_id),
        tuple(left[0][1]) if left else (),
        arguments.merged(tx, board_id),
    )


@Reading
def left_unresolved(tx: Tx, board_id: int) -> tuple[Board, list[Argument]] | None:
    """What a closed board's minuses left to decide; None: nothing."""
    board = boards.get(tx, board_id)
    if board is None or board.phase is not Phase.CLOSED:
        return None  # it was opened again, and may hide something
    found = unresolved(arguments.of_board(tx, board_id))
    return (board, found) if found else None


def enter(tx: Tx, board: Board, to: Phase, *, now: datetime) -> None:
    """All that goes with a phase: what was hidden is shown from voting on, closing publishes the results."""
    closes = to is Phase.CLOSED
    closing = {"closings": board.closings + 1, "closed_at": now} if closes else {}
    reopens = board.phase is Phase.CLOSED and board.asks
    if reopens:  # Telegram opens no poll again
        cards.discard(tx, [one.id for one in cards.of(tx, POLL, board.id)])
    again = {"asking": Asking.BUTTONS} if reopens else {}
    boards.change(tx, board.id, phase=to, ends_at=None, **closing, **again)
    if to is not Phase.COLLECTING:
        arguments.show_all(tx, board.id)
    redraw(tx, board.id, now=now)
    outbox.redraw(tx, POLL, board.id, now=now)
    if closes:
        _publish(tx, board, board.closings + 1, now=now)


def cancel_of_session(tx: Tx, session_id: int, *, now: datetime) -> None:
    """With their session; what was written stays to be read by those who lead them."""
    for board in boards.of_session(tx, session_id):
        if board.is_open:
            boards.change(tx, board.id, phase=Phase.CANCELLED, ends_at=None)
            redraw(tx, board.id, now=now)
            outbox.redraw(tx, POLL, board.id, now=now)


def owe_unresolved(tx: Tx, about: list[str], chat_id: int, key: str, *, now: datetime) -> None:
    """Once for the `key`: what the last boards on these methods left to decide."""
    for board, _ in _left(tx, about):
        parameters = {"board_id": board.id}
        outbox.owe(tx, UNRESOLVED, chat_id, now=now, parameters=parameters, dedupe_key=f"{key}:{board.id}")


def begin_session(tx: Tx, session_id: int, *, now: datetime) -> None:
    """It opens with what last time's minuses left to decide about its methods."""
    session, plan, chat_id = sessions.get(tx, session_id), sessions.plan(tx, session_id), hub.chat_id(tx)
    if session is not None and plan is not None and chat_id is not None:
        about = [session.theme, *(activity.title for activity in plan.activities)]
        owe_unresolved(tx, about, chat_id, f"session:{session_id}:unresolved", now=now)


def redraw(tx: Tx, board_id: int, *, now: datetime) -> None:
    """Its cards. A poll shows no more than whether it is open: drawing it would waste a turn of the group."""
    outbox.redraw(tx, CARD, board_id, now=now)


def in_time(tx: Tx, board: Board, *, now: datetime) -> Board:
    """The board as it is at `now`: a phase whose time is over has given way, also before the clock's next tick."""
    to = after(board.phase)
    if to is None or board.ends_at is None or now < board.ends_at:
        return board
    enter(tx, board, to, now=now)
    return _get(tx, board.id)


def prefix(session_id: int | None, board_id: int) -> str:
    """Of the dedupe keys: cancelling a session withdraws what is owed for it."""
    return f"board:{board_id}:" if session_id is None else f"session:{session_id}:board:{board_id}:"


def view(tx: Tx, actor: Member, board: Board) -> BoardView:
    return BoardView(
        board=board,
        tally=boards.tally(tx, board.id),
        verdicts=verdicts.counts(tx, board.id),
        verdict=verdicts.of(tx, board.id, actor.id),
        mine=sum(one.hidden_reason is None for one in arguments.by_author(tx, board.id, actor.id)),
        voted=len(arguments.voted(tx, board.id, actor.id)),
        leads=_may_lead(actor, board.session_id),
        is_shown=bool(cards.of(tx, CARD, board.id)),
        earlier_board=_earlier(tx, actor, board),
        shown=arguments.count_shown(tx, board.id),
    )


def _earlier(tx: Tx, actor: Member, board: Board) -> int | None:
    """For whoever may decide about its minuses."""
    if not board.is_open or not _may_lead(actor, board.session_id):
        return None
    left = [one for one, _ in _left(tx, [board.subject], board.id)]
    return next((one.id for one in left if _may_lead(actor, one.session_id)), None)


def _left(tx: Tx, subjects: list[str], but: int = 0) -> list[tuple[Board, list[Argument]]]:
    """Of each method the last closed board, other than `but`, with minuses that are not decided yet, and these."""
    found: dict[str, tuple[Board, list[Argument]]] = {}
    for board in boards.before(tx, subjects, but):
        left = [] if sameness(board.subject) in found else unresolved(arguments.of_board(tx, board.id))
        if left:
            found[sameness(board.subject)] = board, left
    return list(found.values())


def led(tx: Tx, actor: Member, board_id: int) -> Board:
    """For whoever may lead it."""
    board = _get(tx, board_id)
    leads_in(tx, actor, board.session_id)
    if board.phase is Phase.CANCELLED:
        raise RefusedError(Reason.BOARD_CLOSED)
    return board


def leads_in(tx: Tx, actor: Member, session_id: int | None) -> None:
    """A moderator of that session; what belongs to none is led by moderators of all."""
    if not _may_lead(_current(tx, actor), session_id):
        raise RefusedError(Reason.RIGHTS)


def _may_lead(member: Member, session_id: int | None) -> bool:
    return member.is_moderator if session_id is None else member.may_moderate(session_id)


def _current(tx: Tx, actor: Member) -> Member:
    return members.by_id(tx, actor.id) or actor


def _subjects(tx: Tx, session_id: int, theme: str) -> list[Subject]:
    open_on = {
        (one.activity_id, one.subject): one.id for one in boards.of_session(tx, session_id) if one.is_open
    }
    found = [(None, theme), *sessions.activities(tx, session_id)][:MOST_ACTIVITIES]
    return [
        Subject(session_id, activity_id, title, open_on.get((activity_id, title)))
        for activity_id, title in found
    ]


def _publish(tx: Tx, board: Board, closing: int, *, now: datetime) -> None:
    """Once for each closing: the picture, then the text page by page."""
    chat_id = hub.chat_id(tx)
    if chat_id is None:
        return
    parameters = {"board_id": board.id, "closing": closing}
    key = f"{prefix(board.session_id, board.id)}results:{closing}"
    outbox.owe(tx, PICTURE, chat_id, now=now, parameters=parameters, dedupe_key=f"{key}:picture")
    for page in range(len(result_pages(in_results(arguments.of_board(tx, board.id))))):
        paged = {**parameters, "page": page}
        outbox.owe(tx, RESULTS, chat_id, now=now, parameters=paged, dedupe_key=f"{key}:{page}")


def _owe_poll(tx: Tx, board_id: int, session_id: int | None, chat_id: int, *, now: datetime) -> None:
    boards.change(tx, board_id, asking=Asking.POLL)
    key = f"{prefix(session_id, board_id)}poll:{now.timestamp()}"
    outbox.owe_card(tx, POLL, board_id, chat_id, now=now, dedupe_key=key)


def _open_session(tx: Tx, session_id: int) -> None:
    session = sessions.get(tx, session_id)
    if session is None:
        raise RefusedError(Reason.GONE)
    if session.state not in SESSION_OPEN:
        raise RefusedError(Reason.NOT_OPEN)


def _still_open(board: Board) -> None:
    if not board.is_open:
        raise RefusedError(Reason.BOARD_CLOSED)


def _hub(tx: Tx) -> int:
    chat_id = hub.chat_id(tx)
    if chat_id is None:
        raise RefusedError(Reason.NO_HUB)
    return chat_id


def _get(tx: Tx, board_id: int) -> Board:
    board = boards.get(tx, board_id)
    if board is None:
        raise RefusedError(Reason.GONE)
    return board


def _note(
    tx: Tx,
    actor: Member,
    action: str,
    board_id: int,
    *,
    now: datetime,
    before: Mapping[str, object] | None = None,
    after: Mapping[str, object] | None = None,
) -> None:
    audit.note(tx, action, f"board:{board_id}", by=actor.id, now=now, before=before, after=after)
