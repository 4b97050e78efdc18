"""The phases of a board: in one order, there and back; what may be done in which."""

import pytest

from domain.board import OPEN, Asking, Board, Phase, after, before


def board(phase: Phase, *, hides: bool = False) -> Board:
    return Board(
        id=1,
        session_id=None,
        activity_id=None,
        subject="Игра",
        phase=phase,
        version=1,
        anonymous=False,
        hides=hides,
        budget=None,
        asking=Asking.BUTTONS,
        ends_at=None,
        closings=0,
    )


def test_the_phases_follow_each_other_to_the_end() -> None:
    path = [Phase.COLLECTING]
    while (following := after(path[-1])) is not None:
        path.append(following)
    assert path == [Phase.COLLECTING, Phase.VOTING, Phase.DISCUSSING, Phase.CLOSED]


def test_each_step_can_be_taken_back_also_the_last_one() -> None:
    for phase in OPEN:
        following = after(phase)
        assert following is not None
        assert before(following) is phase
    assert before(Phase.COLLECTING) is None


def test_nothing_leads_to_a_cancelled_board_or_out_of_it() -> None:
    assert after(Phase.CANCELLED) is before(Phase.CANCELLED) is None
    assert Phase.CANCELLED not in {step(phase) for phase in Phase for step in (after, before)}


@pytest.mark.parametrize(
    ("phase", "is_open", "arguments", "votes", "votes_where_it_hides"),
    [
        (Phase.COLLECTING, True, True, True, False),
        (Phase.VOTING, True, False, True, True),
        (Phase.DISCUSSING, True, False, False, False),
        (Phase.CLOSED, False, False, False, False),
        (Phase.CANCELLED, False, False, False, False),
    ],
)
def test_what_a_phase_takes(
    phase: Phase, *, is_open: bool, arguments: bool, votes: bool, votes_where_it_hides: bool
) -> None:
    shows, hides = board(phase), board(phase, hides=True)
    assert (shows.is_open, hides.is_open) == (is_open, is_open)
    assert (shows.takes_arguments, hides.takes_arguments) == (arguments, arguments)
    assert (shows.takes_votes, hides.takes_votes) == (votes, votes_where_it_hides)
