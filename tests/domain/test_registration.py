"""The rules of the queue, as pure functions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.registration import (
    JoinRefusal,
    RegistrationState,
    Seats,
    judge_join,
    promotions,
)
from domain.session import SessionState

OPEN = SessionState.ANNOUNCED
seats = st.builds(
    Seats,
    capacity=st.none() | st.integers(1, 600),
    taken=st.integers(0, 600),
    waiting=st.integers(0, 600),
)


def test_a_free_seat_is_taken() -> None:
    assert judge_join(OPEN, None, Seats(5, 4, 0), may_wait=False) is RegistrationState.CONFIRMED


def test_the_last_seat_is_not_taken_twice() -> None:
    assert judge_join(OPEN, None, Seats(5, 5, 0), may_wait=False) is JoinRefusal.FULL
    assert judge_join(OPEN, None, Seats(5, 5, 0), may_wait=True) is RegistrationState.WAITING


def test_nobody_newer_passes_those_who_wait() -> None:
    assert judge_join(OPEN, None, Seats(5, 4, 1), may_wait=True) is RegistrationState.WAITING


def test_without_a_capacity_there_is_room_for_everyone() -> None:
    assert judge_join(OPEN, None, Seats(None, 10_000, 0), may_wait=False) is RegistrationState.CONFIRMED


@pytest.mark.parametrize("state", [RegistrationState.LEFT, RegistrationState.REMOVED])
def test_who_left_may_come_back(state: RegistrationState) -> None:
    assert judge_join(OPEN, state, Seats(5, 0, 0), may_wait=False) is RegistrationState.CONFIRMED


@pytest.mark.parametrize(
    "state", [s for s in SessionState if s not in {SessionState.ANNOUNCED, SessionState.RUNNING}]
)
def test_only_an_announced_or_running_session_takes_registrations(state: SessionState) -> None:
    assert judge_join(state, None, Seats(None, 0, 0), may_wait=True) is JoinRefusal.NOT_OPEN


@given(seats, st.booleans())
def test_asking_again_changes_nothing(seats: Seats, may_wait: bool) -> None:
    for state in (RegistrationState.CONFIRMED, RegistrationState.WAITING):
        assert judge_join(OPEN, state, seats, may_wait=may_wait) is state


@given(seats, st.booleans())
def test_who_is_offered_a_seat_takes_it_by_asking(seats: Seats, may_wait: bool) -> None:
    verdict = judge_join(OPEN, RegistrationState.OFFERED, seats, may_wait=may_wait)
    assert verdict is RegistrationState.CONFIRMED


@given(seats)
def test_a_join_never_overfills(seats: Seats) -> None:
    if judge_join(OPEN, None, seats, may_wait=True) is RegistrationState.CONFIRMED:
        assert seats.capacity is None or seats.taken + seats.waiting < seats.capacity


@given(seats)
def test_promotions_fill_the_seats_and_no_more(seats: Seats) -> None:
    count = promotions(seats)
    assert 0 <= count <= seats.waiting
    if seats.capacity is not None:
        assert seats.taken + count <= max(seats.capacity, seats.taken)
        assert count == seats.waiting or seats.taken + count >= seats.capacity
