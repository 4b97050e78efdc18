from aiogram.filters.callback_data import CallbackData

from domain.board import Choice, FollowUp, Side
from handlers.numbers import Count, Id, Seal


class Listing(CallbackData, prefix="bl"):
    """The open boards."""

    page: Count


class MyBoards(CallbackData, prefix="bn"):
    """Those one took part in."""

    page: Count


class PastBoards(CallbackData, prefix="bz"):
    """The closed ones."""

    page: Count


class SessionBoards(CallbackData, prefix="bs"):
    """Those of a session, open and closed."""

    session_id: Id
    page: Count = 0


class OpenBoard(CallbackData, prefix="bo"):
    """A board's page; it leaves the question that waits for arguments."""

    board_id: Id


class Write(CallbackData, prefix="bw"):
    """Asks for an argument of that side."""

    board_id: Id
    side: Side


class Ballots(CallbackData, prefix="bv"):
    """A page of the arguments, to be read and voted for."""

    board_id: Id
    page: Count


class Vote(CallbackData, prefix="bt"):
    """Sets the vote or takes it back, as its label said; `page`: where the argument stood; `sealed`: its words."""

    board_id: Id
    argument_id: Id
    page: Count
    on: bool
    sealed: Seal


class Support(CallbackData, prefix="bu"):
    """Behind what somebody wrote before in the same words, which `sealed` stands for."""

    argument_id: Id
    sealed: Seal


class Say(CallbackData, prefix="bc"):
    """One's verdict."""

    board_id: Id
    choice: Choice


class Own(CallbackData, prefix="bm"):
    """What one wrote on a board."""

    board_id: Id
    page: Count = 0


class OwnOne(CallbackData, prefix="ba"):
    board_id: Id
    argument_id: Id


class Reword(CallbackData, prefix="br"):
    board_id: Id
    argument_id: Id


class TakeBack(CallbackData, prefix="bx"):
    board_id: Id
    argument_id: Id


class ResultsPage(CallbackData, prefix="bp"):
    board_id: Id
    page: Count


class HowItWent(CallbackData, prefix="bh"):
    """Two weeks after «применю»."""

    board_id: Id
    what: FollowUp
