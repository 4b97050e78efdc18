"""The rules of an auction, as pure functions: steps, maxima, the end, the gavel."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.auction import USUAL, Mode, NewAuction, Terms, TermsRefusal, judge_new
from domain.bid import Bid, BidRefusal, Offer, Refused, Standing, Taken, after, judge_bid, replay
from domain.finding import Finding, FindingRefusal, judge_finding
from domain.lot import GavelRefusal, Lot, LotState, end_after, judge_call, judge_sale, resumed

NOW = datetime(2026, 12, 17, 7, tzinfo=UTC)
SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)
TERMS = Terms()
ANNA, BORIS, VERA = 1, 2, 3
LOT = Lot(
    id=1,
    auction_id=1,
    number=1,
    state=LotState.OPEN,
    version=1,
    title="Квест",
    summary="Игра",
    link="",
    author_id=9,
    start_price=5,
    ends_at=NOW + 10 * MINUTE,
    hard_end_at=NOW + 40 * MINUTE,
)
LED = replace(LOT, price=20, leader_id=ANNA, held=30)  # Anna pays up to 30


def judged(
    lot: Lot = LOT, offer: Offer | None = None, free: int = 100, now: datetime = NOW
) -> Taken | Refused:
    return judge_bid(lot, TERMS, free, offer or Offer(BORIS), now)


def refused(lot: Lot, offer: Offer, free: int = 100, now: datetime = NOW) -> tuple[BidRefusal, int, int]:
    verdict = judged(lot, offer, free, now)
    assert isinstance(verdict, Refused)
    return verdict.why, verdict.minimum, verdict.free


def standing(lot: Lot, offer: Offer, free: int = 100) -> tuple[int | None, int | None, int, bool]:
    verdict = judged(lot, offer, free)
    assert isinstance(verdict, Taken)
    return verdict.standing.price, verdict.standing.leader, verdict.standing.held, verdict.changed


@pytest.mark.parametrize(("price", "step"), [(1, 1), (20, 1), (21, 2), (40, 2), (41, 3), (100, 5)])
def test_a_step_is_five_percent_rounded_up_and_never_nothing(price: int, step: int) -> None:
    assert TERMS.step(price) == step


def test_the_first_bid_is_the_start_price_or_more() -> None:
    assert standing(LOT, Offer(BORIS)) == (5, BORIS, 5, True)
    assert standing(LOT, Offer(BORIS, 7, drawn=0)) == (7, BORIS, 7, True)
    assert refused(LOT, Offer(BORIS, 4)) == (BidRefusal.TOO_LOW, 5, 100)


def test_a_bid_above_the_maximum_leads_and_one_below_it_makes_the_leader_pay_more() -> None:
    assert standing(LED, Offer(BORIS, 21)) == (23, ANNA, 30, True)  # 21 and its step of 2
    assert standing(LED, Offer(BORIS, 29)) == (30, ANNA, 30, True)  # never above the leader's maximum
    assert standing(LED, Offer(BORIS, 31)) == (31, BORIS, 31, True)
    assert standing(LED, Offer(BORIS, None, 50)) == (32, BORIS, 50, True)  # 30 and its step


def test_of_equal_maxima_the_earlier_leads() -> None:
    assert standing(LED, Offer(BORIS, None, 30)) == (30, ANNA, 30, True)


def test_what_the_leader_adds_to_their_maximum_changes_no_price() -> None:
    assert standing(LED, Offer(ANNA, None, 60), free=70) == (20, ANNA, 60, False)
    for offer in (Offer(ANNA), Offer(ANNA, 21, drawn=20), Offer(ANNA, None, 30), Offer(ANNA, None, 10)):
        assert refused(LED, offer, free=70)[0] is BidRefusal.LEADS


def test_a_button_whose_price_is_still_enough_is_taken_and_another_says_what_it_is_now() -> None:
    assert standing(LED, Offer(BORIS, 31, drawn=12))[1] == BORIS
    assert refused(LED, Offer(BORIS, 20, drawn=19)) == (BidRefusal.STALE, 21, 100)
    assert refused(LED, Offer(BORIS, 20, drawn=20))[0] is BidRefusal.TOO_LOW
    assert refused(LED, Offer(BORIS, 20))[0] is BidRefusal.TOO_LOW
    assert refused(LED, Offer(BORIS, None, 20))[0] is BidRefusal.TOO_LOW


def test_a_purse_covers_the_maximum_with_what_is_held_for_the_same_lot() -> None:
    assert refused(LED, Offer(BORIS, 31), free=30) == (BidRefusal.TOO_POOR, 21, 30)
    assert refused(LED, Offer(BORIS, 21, 31), free=30)[0] is BidRefusal.TOO_POOR
    assert standing(LED, Offer(BORIS, 31), free=31)[1] == BORIS
    assert standing(LED, Offer(ANNA, None, 50), free=20)[2] == 50
    assert refused(LED, Offer(ANNA, None, 51), free=20) == (BidRefusal.TOO_POOR, 21, 50)


def test_authors_do_not_bid_and_nobody_does_when_it_is_not_open() -> None:
    assert refused(LED, Offer(BORIS, 25, is_author=True))[0] is BidRefusal.AUTHOR
    paused = replace(LED, state=LotState.PAUSED, paused_at=NOW)
    sold = replace(LED, state=LotState.SOLD, winner_id=ANNA, held=0, closed_at=NOW)
    assert refused(paused, Offer(BORIS, 25))[0] is BidRefusal.NOT_OPEN
    assert refused(replace(LOT, state=LotState.LISTED), Offer(BORIS))[0] is BidRefusal.NOT_OPEN
    assert refused(sold, Offer(BORIS, 25))[0] is BidRefusal.OVER


def test_until_the_end_is_in_time_and_the_end_is_not() -> None:
    assert LOT.ends_at
    assert isinstance(judged(now=LOT.ends_at - timedelta(microseconds=1)), Taken)
    assert refused(LOT, Offer(BORIS), now=LOT.ends_at)[0] is BidRefusal.OVER


def test_a_late_bid_moves_the_end_by_the_window_and_never_past_the_hard_end() -> None:
    end, window = NOW + 10 * MINUTE, 2 * MINUTE

    def moved(left: timedelta, hard: timedelta = 40 * MINUTE, *, changed: bool = True) -> timedelta:
        return end_after(end, NOW + hard, window, changed=changed, now=end - left) - end

    assert moved(window + SECOND) == timedelta(0)
    assert moved(window) == moved(SECOND) == window
    assert moved(SECOND, changed=False) == timedelta(0)
    assert moved(SECOND, hard=11 * MINUTE) == MINUTE
    assert moved(SECOND, hard=10 * MINUTE) == timedelta(0)


def test_a_pause_takes_nothing_of_the_time() -> None:
    paused = replace(LOT, state=LotState.PAUSED, paused_at=NOW + MINUTE)
    assert paused.left(NOW + 30 * MINUTE) == 9 * MINUTE
    assert resumed(paused, NOW + 31 * MINUTE) == (NOW + 40 * MINUTE, NOW + 70 * MINUTE)


def test_one_two_and_sold_come_one_after_another() -> None:
    once, twice = replace(LED, said=1), replace(LED, said=2)
    assert judge_call(LED, 1, NOW) is judge_call(once, 1, NOW) is judge_call(once, 2, NOW) is None
    assert judge_call(LED, 2, NOW) is judge_sale(once, NOW) is GavelRefusal.NOT_SAID
    assert judge_sale(twice, NOW) is None
    assert LED.ends_at
    assert judge_call(once, 2, LED.ends_at) is GavelRefusal.NOT_OPEN
    assert judge_sale(LED, LED.ends_at) is None  # as the clock would
    assert judge_sale(replace(twice, state=LotState.PAUSED), NOW) is GavelRefusal.NOT_OPEN


def bid(number: int, member: int, amount: int, maximum: int | None = None, *, voided: bool = False) -> Bid:
    return Bid(number, 1, member, amount, maximum or amount, NOW, NOW if voided else None)


def test_without_a_voided_bid_it_stands_as_if_it_had_not_been() -> None:
    rich = {ANNA: 100, BORIS: 100, VERA: 100}
    told = [bid(1, ANNA, 5, 20), bid(2, BORIS, 6), bid(3, VERA, 60)]
    assert replay(told, TERMS, rich) == Standing(60, VERA, 60)
    assert replay([*told[:2], bid(3, VERA, 60, voided=True)], TERMS, rich) == Standing(7, ANNA, 20)
    assert replay([bid(1, ANNA, 5, voided=True)], TERMS, rich) == Standing()


def test_a_maximum_counts_as_far_as_it_is_covered_and_a_bid_that_is_not_is_passed_over() -> None:
    told = [bid(1, ANNA, 5, 40), bid(2, BORIS, 9, 30)]
    assert replay(told, TERMS, {ANNA: 100, BORIS: 100}) == Standing(32, ANNA, 40)
    assert replay(told, TERMS, {ANNA: 20, BORIS: 100}) == Standing(21, BORIS, 30)
    assert replay(told, TERMS, {ANNA: 4, BORIS: 100}) == Standing(9, BORIS, 30)
    assert replay(told, TERMS, {ANNA: 40, BORIS: 8}) == Standing(5, ANNA, 40)


@given(
    st.lists(
        st.tuples(st.sampled_from((ANNA, BORIS, VERA)), st.integers(1, 90), st.integers(0, 90)), max_size=12
    )
)
def test_what_is_judged_bid_by_bid_is_what_the_replay_says(asked: list[tuple[int, int, int]]) -> None:
    """And the price only rises, within what the leader pays; nobody with a lower maximum leads."""
    lot, told = LOT, list[Bid]()
    for number, (member, amount, more) in enumerate(asked, 1):
        verdict = judged(lot, Offer(member, amount, amount + more if more else None))
        if isinstance(verdict, Refused):
            continue
        told.append(bid(number, member, verdict.amount, verdict.maximum))
        price, leader, held = verdict.standing.price, verdict.standing.leader, verdict.standing.held
        assert price
        assert (lot.price or 0) <= price <= held == max(one.maximum for one in told)
        assert leader == next(one.member_id for one in told if one.maximum == held)
        lot = replace(lot, price=price, leader_id=leader, held=held)
    everything = dict.fromkeys((ANNA, BORIS, VERA), 1000)
    assert replay(told, TERMS, everything) == Standing(lot.price, lot.leader_id, lot.held)


def test_a_first_bid_states_its_own_price() -> None:
    assert after(Standing(), ANNA, 7, 30, TERMS) == Standing(7, ANNA, 30)


@pytest.mark.parametrize(
    ("terms", "refusal"),
    [
        (Terms(), None),
        (Terms(purse=0), TermsRefusal.POINTS),
        (Terms(max_start=101), TermsRefusal.POINTS),
        (Terms(min_start=0), TermsRefusal.POINTS),
        (Terms(step_min=0), TermsRefusal.POINTS),
        (Terms(step_percent=101), TermsRefusal.POINTS),
        (Terms(window=timedelta(0)), TermsRefusal.TIMES),
        (Terms(extension=-SECOND), TermsRefusal.TIMES),
        (Terms(extension=timedelta(0), stagger=timedelta(0)), None),
    ],
)
def test_terms_by_which_nobody_could_bid_are_refused(terms: Terms, refusal: TermsRefusal | None) -> None:
    assert judge_new(NewAuction("Аукцион", Mode.HALL, terms), NOW) is refusal


def test_an_online_auction_has_its_dates_and_its_lots_end_apart() -> None:
    online = NewAuction("Аукцион", Mode.ONLINE, USUAL[Mode.ONLINE], None, NOW, NOW + MINUTE)
    assert judge_new(online, NOW) is None
    assert judge_new(online, NOW + MINUTE) is TermsRefusal.DATES
    assert judge_new(replace(online, ends_at=NOW), NOW - MINUTE) is TermsRefusal.DATES
    assert judge_new(replace(online, starts_at=None), NOW) is TermsRefusal.DATES


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({}, None),
        ({"title": ""}, FindingRefusal.TITLE),
        ({"summary": "я" * 1001}, FindingRefusal.SUMMARY),
        ({"link": ""}, FindingRefusal.NOTHING),
        ({"link": "javascript:alert(1)"}, FindingRefusal.LINK),
        ({"link": "https://example.org/a b"}, FindingRefusal.LINK),
        ({"co_authors": tuple(range(6))}, FindingRefusal.CO_AUTHORS),
        ({"start_price": 0}, FindingRefusal.START_PRICE),
        ({"start_price": 21}, FindingRefusal.START_PRICE),
    ],
)
def test_a_finding_says_what_it_is_and_where(
    change: dict[str, object], refusal: FindingRefusal | None
) -> None:
    finding = Finding("Квест", "Игра", 5, "https://example.org/quest")
    assert judge_finding(replace(finding, **change), TERMS) is refusal  # type: ignore[arg-type]  # by name
