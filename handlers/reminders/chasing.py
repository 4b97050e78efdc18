"""One gentle word to whoever has not answered: with the buttons that answer."""

from domain.board import Asking, Board, Choice
from domain.session import Session
from handlers.boards import follow_up
from handlers.boards.buttons import Ballots, OpenBoard, Say
from handlers.keyboards import Button, keyboard
from handlers.registration.screens import offered
from handlers.reminders.screens import comes_or_not
from handlers.screen import Screen
from handlers.sessions.buttons import Open
from handlers.texts import Words
from handlers.when import at, when_and_where
from services.sessions import PartView


def move(session: Session, t: Words) -> Screen:
    text = t("chase-move", theme=session.theme, when=when_and_where(session, t))
    opens = (t.plain("to-session"), Open(session_id=session.id))
    return Screen(text, keyboard(comes_or_not(session.id, session.moves, t), [opens]))


def offer(view: PartView, t: Words) -> Screen:
    """The same buttons as under the offer itself."""
    asked = offered(view, t)
    return Screen(t("chase-offer") + "\n\n" + asked.text, asked.keyboard)


def vote(board: Board, t: Words) -> Screen:
    text = t("chase-vote", subject=board.subject, until=_until(board, t))
    return Screen(text, keyboard([(t.plain("board-vote"), Ballots(board_id=board.id, page=0))]))


def verdict(board: Board, t: Words) -> Screen:
    text = t("chase-verdict", subject=board.subject, until=_until(board, t))
    opens: Button = (t.plain("board-say"), OpenBoard(board_id=board.id))
    if board.asks and board.asking is Asking.POLL:
        return Screen(text + "\n" + t("board-in-poll"), keyboard([opens]))
    apply, adapt, reject = (
        (t.plain("verdict", choice=choice), Say(board_id=board.id, choice=choice)) for choice in Choice
    )
    return Screen(text, keyboard([apply, adapt], [reject], [opens]))


def how_it_went(board: Board, t: Words) -> Screen:
    return Screen(t("chase-follow-up", subject=board.subject), follow_up.asked(board, t).keyboard)


def _until(board: Board, t: Words) -> str:
    return at(board.ends_at, t) if board.ends_at else "—"
