"""The rules of an auction as one would explain them to a teacher: slow, whole, and without any of the bot's own.

A lot remembers who said what, and which part of it they could pay when that was reckoned last. Who leads, and at which
price, is read anew from all of it each time.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

ON = ("open", "paused")


@dataclass
class Said:
    """A bid."""

    id: int
    who: int
    amount: int | None  # None: only how far they would go
    most: int
    worth: int  # as much of `most` as they can pay
    counts: bool = True


@dataclass
class Thing:
    """A lot."""

    id: int
    author: int
    state: str = "listed"
    bids: list[Said] = field(default_factory=list)
    price: int | None = None
    leader: int | None = None
    held: int = 0
    end: datetime | None = None
    hard_end: datetime | None = None
    paused: datetime | None = None
    closed: datetime | None = None
    said: int = 0
    sales: int = 0  # by the gavel or the clock
    prices: list[int] = field(default_factory=lambda: [0])  # that buttons were drawn for

    def is_over(self, now: datetime) -> bool:
        return self.state == "open" and self.end is not None and now >= self.end

    def runs(self, now: datetime) -> bool:
        return self.state == "open" and not self.is_over(now)


@dataclass
class Bidding:
    """An auction."""

    purse: int
    start: int
    percent: int
    window: timedelta
    extension: timedelta
    lots: list[Thing] = field(default_factory=list)

    # Points

    def free(self, who: int) -> int:
        """What nothing holds."""
        held = sum(one.held for one in self.lots if one.state in ON and one.leader == who)
        return self.purse - self.spent(who) - held

    def spent(self, who: int) -> int:
        return sum(one.price or 0 for one in self.lots if one.state == "sold" and one.leader == who)

    def means(self, one: Thing, who: int) -> int:
        """What they could pay for this lot."""
        return self.free(who) + (one.held if one.state in ON and one.leader == who else 0)

    # Who leads

    def step(self, price: int) -> int:
        whole, rest = divmod(price * self.percent, 100)
        return max(1, whole + (rest > 0))

    def least(self, one: Thing) -> int:
        return self.start if one.price is None else one.price + self.step(one.price)

    def best(self, said: Sequence[Said]) -> Said | None:
        """Who would pay most, of equals who said so first."""
        return max(said, key=lambda one: one.worth, default=None)

    def reckon(self, one: Thing) -> None:
        """Whoever takes the lead pays at least what they said, and one step above what the best of the others would pay,

        but not more than they would; it is asked whenever somebody else than who leads says something.
        """
        said = [bid for bid in one.bids if bid.counts and bid.worth >= (bid.amount or self.start)]
        prices = []
        for number, bid in enumerate(said, 1):
            before, then = self.best(said[: number - 1]), self.best(said[:number])
            assert then
            if before and before.who == bid.who:
                continue
            others = [other.worth for other in said[:number] if other.who != then.who]
            if others:
                prices.append(min(then.worth, max(others) + self.step(max(others))))
            if then is bid:
                prices.append(bid.amount or self.start)
        best = self.best(said)
        one.price = max(prices, default=None)
        one.leader, one.held = (best.who, best.worth) if best else (None, 0)

    # What people ask for

    def why_not(
        self, one: Thing, who: int, amount: int | None, most: int | None, *, drawn: int | None, now: datetime
    ) -> str | None:
        """Why the bid is refused."""
        least, leads = self.least(one), one.leader == who
        wants = max(least if amount is None else amount, most or 0)
        too_low = (amount is not None and amount < least) or (most is not None and most < least)
        if one.state in ("listed", "paused"):
            return "not_open"
        if not one.runs(now):
            return "over"
        if who == one.author:
            return "author"
        if leads and (most is None or most <= one.held):
            return "leads"
        if too_low and not leads:
            return "stale" if drawn is not None and drawn != (one.price or 0) else "too_low"
        return "too_poor" if (most if leads and most else wants) > self.means(one, who) else None

    def take(
        self, one: Thing, bid_id: int, who: int, amount: int | None, most: int | None, *, now: datetime
    ) -> None:
        before = (one.price, one.leader)
        says = self.least(one) if amount is None and most is None else amount
        if one.leader == who:
            says = None
        top = max(says or 0, most or 0)
        one.bids.append(Said(bid_id, who, says, top, top))
        self.reckon(one)
        if (one.price, one.leader) != before:
            one.said = 0
            one.prices.append(one.price or 0)
            if one.end and one.hard_end and one.end - now <= self.window:
                one.end = min(one.end + self.window, one.hard_end)

    def void(self, one: Thing, said: Said) -> None:
        said.counts = False
        if one.state in ON:
            before = (one.price, one.leader, one.held)
            self.look_into_purses(one)
            if (one.price, one.leader, one.held) != before:
                one.said = 0
                one.prices.append(one.price or 0)
        else:
            self.give_up(one, said.who)

    def give_up(self, one: Thing, who: int) -> None:
        """The sale is none, and nothing that they said counts."""
        for said in one.bids:
            said.counts = said.counts and said.who != who
        self.fall(one)

    def look_into_purses(self, one: Thing) -> None:
        """What everybody said counts as far as they can pay it now."""
        means = {said.who: self.means(one, said.who) for said in one.bids}
        for said in one.bids:
            said.worth = min(said.most, means[said.who])
        self.reckon(one)

    # How a lot goes

    def begin(self, one: Thing, end: datetime) -> None:
        one.state, one.end, one.hard_end = "open", end, end + self.extension

    def pause(self, one: Thing, now: datetime) -> None:
        one.state, one.paused, one.said = "paused", now, 0

    def go_on(self, one: Thing, now: datetime) -> None:
        assert one.end
        assert one.hard_end
        assert one.paused
        left, spare = one.end - one.paused, one.hard_end - one.end
        one.state, one.end, one.hard_end, one.paused = "open", now + left, now + left + spare, None

    def close(self, one: Thing, now: datetime) -> None:
        assert one.end
        one.state, one.closed = "unsold" if one.leader is None else "sold", min(now, one.end)
        one.sales += one.state == "sold"

    def withdraw(self, one: Thing, now: datetime) -> None:
        one.state, one.closed, one.paused = "withdrawn", now, None
        one.price, one.leader, one.held = None, None, 0

    def fall(self, one: Thing) -> None:
        """A sale is none any more."""
        one.state, one.price, one.leader, one.held = "unsold", None, None, 0

    def next_bidder(self, one: Thing) -> tuple[int, int] | None:
        """Whom to ask at which price, of a lot that is unsold."""
        trial = Thing(0, 0, "unsold", [Said(**vars(said)) for said in one.bids])
        self.look_into_purses(trial)
        return None if trial.leader is None or trial.price is None else (trial.leader, trial.price)

    def stop(self, now: datetime) -> None:
        """Cancelled: nothing is sold from here on."""
        for one in self.lots:
            if one.state in (*ON, "listed"):
                self.withdraw(one, now)
            elif one.state == "asked":
                self.fall(one)
