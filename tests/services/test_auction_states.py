"""An auction as a whole, against a model: whatever bidders, moderators, restarts and the clock do, in whatever order.

After each step the tables must say what the model (auction_model.py) says, and the ledger must explain every purse.
`HYPOTHESIS_PROFILE=storm` draws other auctions each time, STORM_EXAMPLES says how many.
"""

import os
from collections import Counter
from datetime import timedelta
from functools import partial
from random import Random

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from domain.auction import Mode
from services import auctions, bids, closings, hall, second_offers
from tests.auctions import ENDS, made
from tests.services.auction_hands import PEOPLE, PURSE, RARE, START, Hands, House
from tests.services.auction_model import ON, Bidding, Said, Thing

STORM = (
    int(os.environ.get("STORM_EXAMPLES", "1000")) if os.environ.get("HYPOTHESIS_PROFILE") == "storm" else 0
)
STEPS, SOON, LATE = 30, 5, 20  # in an auction; from when on lots may end, and it may be cancelled
LOT_TIME = timedelta(minutes=10)
MICROSECOND, SECOND = timedelta(microseconds=1), timedelta(seconds=1)

REACHED = (  # what is rare, and what would be missed
    "accepted",
    "bids at the end",
    "bids of equals",
    "cancelled with holds",
    "cut to the purse",
    "defended late",
    "maxima raised late",
    "ends stopped at the hard end",
    "gone on",
    "interrupted by a bid",
    "leaders changed by voiding",
    "prices fallen by voiding",
    "purses spent to zero",
    "raised maxima",
    "refused: stale",
    "second offers",
    "sold below the maximum",
    "sold by the gavel",
    "unsold",
    "voided sales",
    "withdrawn with a hold",
)


def some(luck: Random, **weights: int) -> str:
    return luck.choices(list(weights), list(weights.values()))[0]


def number(luck: Random) -> int:
    """Of what there is: see `pick` and `bidder`."""
    return luck.randrange(12)


BIDS = {
    "press": 4,
    "go_further": 3,
    "press_an_old_button": 2,
    "name_a_sum": 2,
    "meet_the_maximum": 3,
    "stake_much": 3,
    "bid_at_the_end": 2,
    "go_elsewhere": 3,
    "bid_for_another": 1,
}


AFTER = {  # what may be pressed of a lot that is over
    "sold": {"decline": 4, "ask_the_next": 1, "accept": 1},
    "asked": {"accept": 4, "decline": 2, "ask_the_next": 1},
    "unsold": {"ask_the_next": 4, "accept": 1},
}


class Auction(Hands):
    @initialize(luck=st.randoms(use_true_random=True))
    def people_have_bid(self, luck: Random) -> None:
        """An auction of three lots has begun. What happens in a step is evenly likely: hypothesis is fond of repeating."""
        self.luck = luck
        mode, percent = luck.choice(list(Mode)), luck.choice((5, 20))
        windows = luck.choice((1.6, 20.0, 1.6, 0.0))  # the most by which late bids move an end
        self.mode = mode
        window = timedelta(seconds=120 if mode is Mode.ONLINE else 15)
        self.model = Bidding(PURSE, START, percent, window, window * windows)
        with self.tx() as tx:
            self.id, found = made(
                tx,
                self.boss,
                self.people[:3],
                mode,
                start_price=START,
                purse=PURSE,
                step_percent=percent,
                lot_time=LOT_TIME,
                extension=window * windows,
            )
        self.model.lots = [Thing(one, author) for author, one in enumerate(found)]
        if mode is Mode.HALL:
            self.open_lot(self.model.lots[0])
        else:
            for number, one in enumerate(self.model.lots):
                self.model.begin(one, ENDS + number * timedelta(seconds=30))
        self.seen["auctions"] += 1
        for _ in range(luck.randint(0, 3)):
            self.people_bid()

    @rule()
    def something_happens(self) -> None:
        """One rule, for each step to be as likely in every auction: hypothesis would leave half of many rules out."""
        lots, is_hall = self.model.lots, self.mode is Mode.HALL
        may = {
            self.people_bid: 6 if self.running() else 0,
            self.a_moderator_voids: 2 if any(one.bids for one in lots) else 0,
            self.the_auctioneer_leads: 4 if is_hall else 0,
            self.a_sale_falls_through: 2 if self.those(*AFTER) else 0,
            self.time_goes_on: 2,
            self.time_is_up: 1 if self.running() and self.steps > SOON else 0,
            self.something_ends: 2 if self.steps > LATE else 0,
        }
        self.luck.choices(list(may), list(may.values()))[0]()

    # What bidders do

    def people_bid(self) -> None:
        """For one lot, one after another."""
        luck = self.luck
        one = luck.choice(self.running() or self.model.lots)
        for _ in range(luck.randint(1, 5)):
            how = some(luck, **BIDS)
            getattr(self, how)(one, self.bidder(one, number(luck)), number(luck))
            self.check()

    def press(self, one: Thing, who: int, _: int) -> None:
        self.place(one, who, drawn=one.price or 0)

    def go_further(self, one: Thing, who: int, more: int) -> None:
        self.place(one, who, most=self.model.least(one) + more, drawn=one.price or 0)

    def press_an_old_button(self, one: Thing, who: int, more: int) -> None:
        drawn = self.of(one.prices, -1 - more)
        self.place(one, who, START if drawn == 0 else drawn + self.model.step(drawn), drawn=drawn)

    def name_a_sum(self, one: Thing, who: int, more: int) -> None:
        """So much more than the least there is; with a maximum, or plainly."""
        amount = max(1, self.model.least(one) + self.of((-2, -1, 0, 1, 2, 5), more))
        top = self.of((None, None, -3, 0, 1, 4, 9), more + who)
        self.place(one, who, amount, None if top is None else max(1, amount + top))

    def meet_the_maximum(self, one: Thing, who: int, more: int) -> None:
        """Of whoever leads; or nearly."""
        self.place(one, who, most=max(1, one.held + self.of((-1, 0, 0, 0, 1, 2), more)))

    def stake_much(self, one: Thing, who: int, more: int) -> None:
        """A part of all they could pay; all of it, or a point more."""
        means = self.model.means(one, who)
        points = means + 1 if more == RARE else max(1, means * self.of((5, 6, 7, 8, 10), more) // 10)
        self.place(one, who, *self.of(((points, None), (None, points)), more // 5))

    def bid_at_the_end(self, one: Thing, who: int, more: int) -> None:
        """When so much is left, or the window, or just more than that: above whoever leads, about as much, or plainly."""
        window = self.model.window
        left = self.of((timedelta(0), MICROSECOND, MICROSECOND, SECOND, window, window + MICROSECOND), more)
        if one.end:
            self.now = max(self.now, one.end - left)
        self.seen["bids at the end"] += left < SECOND
        if who % 2:
            self.place(one, who, most=max(self.model.least(one), one.held + 1))
        else:
            self.of((self.press, self.meet_the_maximum), more // 3)(one, who, more)

    def go_elsewhere(self, one: Thing, who: int, more: int) -> None:
        """Whoever leads is outbid, and stakes much on another lot."""
        led = one.leader
        self.place(one, who, most=max(self.model.least(one), one.held + 1))
        others = [other for other in self.running() if other is not one]
        if led is not None and others:
            self.stake_much(self.of(others, more), led, more)
        if more > 6 and one.bids:
            self.void(one, one.bids[-1])  # and now?

    def bid_for_another(self, one: Thing, who: int, more: int) -> None:
        """That may not be open."""
        others = [other for other in self.model.lots if other is not one]
        self.press(self.of(others, more), who, more)

    # What moderators do

    def a_moderator_voids(self) -> None:
        """Often what leads, mostly of a lot that is open."""
        luck = self.luck
        one = self.pick(number(luck), [one for one in self.model.lots if one.bids])
        theirs = [said for said in one.bids if said.counts and said.who == one.leader]
        if theirs and luck.random() < 0.5:
            self.void(one, max(theirs, key=lambda said: said.worth))
        else:
            self.void(one, luck.choice(one.bids[-5:]))

    def void(self, one: Thing, said: Said) -> None:
        of_sale = one.state in ("sold", "asked") and one.leader == said.who
        may = of_sale or one.state == "paused" or one.runs(self.now)
        if self.acts(bids.void.within, said.id, "Ошибка", may=may or not said.counts) and said.counts:
            led, price = one.leader, one.price
            self.model.void(one, said)
            self.note_void(one, led, price, of_sale=of_sale)

    def note_void(self, one: Thing, led: int | None, price: int | None, *, of_sale: bool) -> None:
        self.seen["voided"] += 1
        self.seen["voided sales"] += of_sale
        self.seen["leaders changed by voiding"] += one.leader not in (None, led)
        self.seen["prices fallen by voiding"] += one.price is not None and one.price < (price or 0)
        self.seen["cut to the purse"] += any(
            one.state in ON and said.counts and said.worth < said.most for said in one.bids
        )

    def withdraw(self, which: int) -> None:
        one = self.of(self.running() or self.model.lots, which)
        may = one.state in (*ON, "listed", "withdrawn") and not one.is_over(self.now)
        if self.acts(hall.withdraw.within, one.id, "Нет автора", may=may) and one.state != "withdrawn":
            self.seen["withdrawn"] += 1
            self.seen["withdrawn with a hold"] += one.leader is not None
            self.model.withdraw(one, self.now)

    def the_auctioneer_leads(self) -> None:
        """Goes on after a pause, and with the next lot, mostly at once."""
        luck = self.luck
        how, which = some(luck, call=3, pause_or_go_on=2, next_lot=1), number(luck)
        if self.those("paused") and which != RARE:
            how = "pause_or_go_on"
        elif not self.running() and which != RARE:
            how = "next_lot"
        getattr(self, how)(which, number(luck))
        called = [one for one in self.running() if one.said]
        if called and luck.random() < 0.6:
            self.interrupt(called[0], luck)

    def interrupt(self, one: Thing, luck: Random) -> None:
        """Between «Раз», «Два» and «Продано»."""
        self.check()
        what = some(luck, bid=4, void=2, pause=1)
        if what == "bid":
            how = some(luck, press=1, go_further=1, meet_the_maximum=2, stake_much=1)
            getattr(self, how)(one, self.bidder(one, number(luck)), number(luck))
        elif what == "void" and one.bids:
            self.void(one, luck.choice(one.bids[-2:]))
        else:
            self.pause_or_go_on(0, 0)

    def next_lot(self, which: int, _: int) -> None:
        waiting = self.those("listed") if which != RARE else []
        self.open_lot(self.of(waiting or self.model.lots, which))

    def open_lot(self, one: Thing) -> None:
        on = [other for other in self.model.lots if other.state in ON]
        may = one.state == "listed" and self.state == "open" and all(other.is_over(self.now) for other in on)
        if self.acts(hall.next_lot.within, self.id, one.id, may=may or one in on) and one not in on:
            for other in on:
                self.close(other)
            self.model.begin(one, self.now + LOT_TIME)

    def call(self, which: int, more: int) -> None:
        """«Раз», «Два», «Продано»; the last with a button of now or of before."""
        one = self.pick(which)
        calls, is_stale = self.of(((1,), (1, 2), (1, 2, 3), (1, 2, 3), (3,), (2,)), more), which == RARE
        for number in calls:
            if number == 3:
                self.sell(one, stale=is_stale)
            else:
                self.say(one, number, stale=is_stale and number == calls[-1])

    def say(self, one: Thing, number: int, *, stale: bool) -> None:
        runs = one.runs(self.now)
        may = runs and (one.said == number or (one.said == number - 1 and not stale))
        version = self.version(one) - stale
        if self.acts(hall.say.within, one.id, number, version, may=may):
            self.seen["called"] += 1
            one.said = number

    def sell(self, one: Thing, *, stale: bool) -> None:
        done = one.closed is not None
        may = one.state == "open" and (one.said == 2 or one.is_over(self.now)) and not stale
        version = self.version(one) - stale
        if self.acts(hall.sell.within, one.id, version, may=may or done) and not done:
            self.seen["sold by the gavel"] += one.leader is not None
            self.close(one)

    def pause_or_go_on(self, which: int, more: int) -> None:
        one, is_stale = self.of(self.those(*ON) or self.model.lots, which), more == RARE
        on = (one.state == "paused") is (more < 10)
        self.now += self.of((0, 1, 10), more) * SECOND * on
        done = one.runs(self.now) if on else one.state == "paused"
        may = one.state == "paused" if on else one.runs(self.now)
        service = hall.resume if on else hall.pause
        version = self.version(one) - is_stale
        if self.acts(service.within, one.id, version, may=done or (may and not is_stale)) and not done:
            self.seen["gone on" if on else "paused"] += 1
            (self.model.go_on if on else self.model.pause)(one, self.now)

    def something_ends(self) -> None:
        """Not early: nothing happens afterwards."""
        luck = self.luck
        how = some(luck, withdraw=5, cancel=2, close=1)
        on = any(one.state in ON for one in self.model.lots)
        if how == "withdraw":
            self.withdraw(number(luck))
        elif how == "cancel":
            if self.mode is Mode.HALL and self.running() and luck.random() < 0.7:
                self.pause_or_go_on(0, 0)
            if (
                self.acts(auctions.cancel.within, self.id, may=self.state != "closed")
                and self.state == "open"
            ):
                self.seen["cancelled"] += 1
                self.seen["cancelled with holds"] += any(one.leader is not None for one in self.those(*ON))
                self.state = "cancelled"
                self.model.stop(self.now)
                self.outbid.clear()  # nobody hears of anything but that
        elif self.mode is Mode.HALL:
            may = self.state == "closed" or (self.state == "open" and not on)
            if self.acts(auctions.close.within, self.id, may=may):
                self.ended()

    def ended(self) -> None:
        self.state = "closed"
        for one in self.model.lots:
            if one.state == "listed":
                one.state, one.closed = "unsold", self.now

    # After the sale

    def a_sale_falls_through(self) -> None:
        """Or the next bidder takes the lot, or is asked in vain; each mostly by whom it is for."""
        luck = self.luck
        one = luck.choice(self.those(*AFTER))
        for _ in range(luck.randint(1, 4)):
            who = luck.choice(PEOPLE) if one.leader is None or luck.random() < 0.1 else one.leader
            getattr(self, some(luck, **AFTER[one.state]))(one, who, luck)
            self.check()

    def decline(self, one: Thing, who: int, _: Random) -> None:
        is_theirs = one.leader == who
        if self.acts(second_offers.decline.within, one.id, may=is_theirs, by=self.people[who]):
            self.seen["declined"] += 1
            self.model.give_up(one, who)

    def ask_the_next(self, one: Thing, _: int, __: Random) -> None:
        then = self.model.next_bidder(one) if one.state == "unsold" and self.state != "cancelled" else None
        may = one.state == "asked" or then is not None
        if self.acts(second_offers.offer.within, one.id, may=may) and then is not None:
            self.seen["second offers"] += 1
            one.state, (one.leader, one.price) = "asked", then

    def accept(self, one: Thing, who: int, luck: Random) -> None:
        others = [other for other in self.running() if who not in (other.author, other.leader)]
        if others and luck.random() < 0.7:  # points may go while they think
            spare = self.model.free(who) - (one.price or 0) + luck.choice((0, 1))
            self.place(min(others, key=lambda other: other.held), who, most=max(1, spare))
        is_theirs, is_poor = one.leader == who, self.model.free(who) < (one.price or 0)
        may = is_theirs and (one.state == "sold" or not is_poor)
        self.seen["too poor to accept"] += is_theirs and not may
        if self.acts(second_offers.accept.within, one.id, may=may, by=self.people[who]):
            self.seen["accepted"] += one.state == "asked"
            one.state = "sold"

    # What time does

    def time_goes_on(self) -> None:
        luck = self.luck
        self.now += luck.choice((0, 0, 1, 10, 50)) * SECOND
        how = some(luck, tick=2, start_again=1, pass_by=1)
        if how == "tick":
            self.the_clock_ticks()
        elif how == "start_again":
            self.house.reopen()

    def time_is_up(self) -> None:
        """The clock looks at once, late, twice, or not yet."""
        luck = self.luck
        first = min(one.end for one in self.running() if one.end)
        self.now = max(self.now, first + luck.choice((0, 0, 5, 300)) * SECOND)
        for _ in range(luck.randrange(3)):
            self.the_clock_ticks()
        if self.those("sold") and luck.random() < 0.5:
            self.a_sale_falls_through()

    def the_clock_ticks(self) -> None:
        for again in (False, True):
            with self.tx() as tx:
                before = self.traces(tx)
                closings.close_due.within(tx, now=self.now)
                closings.go_on.within(tx, now=self.now)
                assert not again or self.traces(tx) == before, "the second time does nothing"
        for one in self.model.lots:
            if one.is_over(self.now):
                self.close(one)
        on = any(one.state in ON for one in self.model.lots)
        if self.mode is Mode.ONLINE and self.state == "open" and self.now >= ENDS and not on:
            self.ended()

    # What must hold

    @invariant()
    def all_holds(self) -> None:
        self.steps += 1
        self.check()


def hold(url: str, examples: int) -> Counter[str]:
    """So many auctions; what happened in them."""
    house = House(url)
    run_state_machine_as_test(
        partial(Auction, house),  # type: ignore[arg-type]  # what makes one will do
        settings=settings(
            max_examples=STORM or examples,
            derandomize=not STORM,
            database=None,
            phases=[
                Phase.generate
            ],  # told as it was drawn: making it smaller takes longer than looking at it
            stateful_step_count=STEPS,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
    house.engine.dispose()
    return house.tally


def test_whatever_happens_on_sqlite_the_tables_say_what_the_model_says(sqlite_url: str) -> None:
    happened = hold(sqlite_url, 30)
    assert not {what for what in REACHED if not happened[what]}, "or the test is weaker than it looks"


@pytest.mark.postgres
def test_whatever_happens_on_postgres_the_tables_say_what_the_model_says(postgres_url: str) -> None:
    assert hold(postgres_url, 6)["bids"]


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_in_many_more_auctions_the_tables_say_what_the_model_says(database_url: str) -> None:
    happened = hold(database_url, 200)
    print(dict(sorted(happened.items())))  # noqa: T201 - `-s` shows how much was tried
    assert happened["too poor to accept"]
