"""What holds whatever people do: arrivals, holds, moves and cancellations at random, watched by a second reckoning.

`Witness` keeps every call and counts windows the slow way. Each time the loop would sleep, it checks that nobody
waits who could go.
"""

import asyncio
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import takewhile

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.pacing import Pace, Pacer
from bot.pacing.lines import PATIENCE
from tests.bot.test_pacing import LeapingLoop

PEOPLE, GROUPS = range(1, 6), range(-3, 0)
EVERYBODY = 0
TINY = 1e-6


@dataclass(slots=True, eq=False)
class Wish:
    number: int
    chat: int
    bulk: bool
    at: float


@dataclass(slots=True)
class Witness:
    loop: LeapingLoop
    pacer: Pacer
    everybody: list[tuple[float, bool, int]] = field(default_factory=list)
    had: defaultdict[int, list[float]] = field(default_factory=lambda: defaultdict(list))
    held: defaultdict[int, float] = field(default_factory=lambda: defaultdict(float))
    merged: set[int] = field(default_factory=set)
    waiting: dict[int, Wish] = field(default_factory=dict)
    tasks: dict[int, asyncio.Task[None]] = field(default_factory=dict)
    # Live calls since bulk last went before a live one that was ready; for each chat, since its last bulk.
    passes: Counter[int] = field(default_factory=lambda: Counter({EVERYBODY: PATIENCE}))

    def ask(self, chat: int, *, bulk: bool) -> None:
        wish = Wish(len(self.tasks), chat, bulk, self.loop.time())
        self.waiting[wish.number] = wish
        self.tasks[wish.number] = asyncio.ensure_future(self._call(wish))

    async def _call(self, wish: Wish) -> None:
        try:
            await self.pacer.turn(wish.chat, bulk=wish.bulk)
        finally:
            del self.waiting[wish.number]
        now = self.loop.time()
        assert not [
            other
            for other in self.waiting.values()
            if (other.chat, other.bulk) == (wish.chat, wish.bulk) and other.number < wish.number
        ], "passed by a younger one"
        self.everybody.append((now, wish.bulk, wish.chat))
        self.had[wish.chat].append(now)
        self._check_windows(now, wish)

    def _check_windows(self, now: float, wish: Wish) -> None:
        def at_most(most: int, seconds: float, times: list[float]) -> bool:
            return len(times) <= most or now >= times[-most - 1] + seconds

        overall, chat = [at for at, _, _ in self.everybody], self.had[wish.chat]
        assert at_most(29, 1, overall)
        assert at_most(30, 1.04, overall)
        assert now >= self.held[wish.chat]
        assert wish.chat > 0 or at_most(20, 60, chat)
        if wish.chat in self.merged:
            return  # two histories together need not have kept one chat's burst
        assert all(at_most(3 + seconds, 1 + seconds, chat) for seconds in range(5))

    def cancel(self, nth: int) -> None:
        if self.waiting:
            number = list(self.waiting)[nth % len(self.waiting)]
            self.tasks[number].cancel()

    def hold(self, chat: int, seconds: float) -> None:
        self.held[chat] = max(self.held[chat], self.loop.time() + seconds)
        self.pacer.hold(chat, seconds)

    def move(self, old: int, new: int) -> None:
        self.pacer.move(old, new)
        self.merged |= {old, new}
        self.passes[new] += self.passes.pop(old, 0)
        self.had[new] = sorted(self.had[new] + self.had.pop(old, []))
        self.held[new] = max(self.held[new], self.held.pop(old, 0.0))
        for wish in self.waiting.values():
            wish.chat = new if wish.chat == old else wish.chat

    def before_leap(self, now: float, then: float) -> None:
        self._check_nobody_is_forgotten(then)
        self._check_live_goes_first(now)

    def _check_nobody_is_forgotten(self, then: float) -> None:
        """Whoever could go before the loop wakes again would wait for nothing."""
        for wish in self.waiting.values():
            chat = self.pacer._chats[wish.chat]
            may = max(chat.due(bulk=wish.bulk), self.pacer._overall.due(patient=wish.bulk))
            assert may > then - TINY

    def _check_live_goes_first(self, now: float) -> None:
        """Bulk goes while a live call is kept waiting by nothing but the others only each eighth time."""
        ready = [
            wish
            for wish in self.waiting.values()
            if not wish.bulk and wish.at < now and self.pacer._chats[wish.chat].due(bulk=False) <= now
        ]
        lately = takewhile(lambda call: call[0] == now, reversed(self.everybody))
        for _, bulk, chat in reversed(list(lately)):
            if not bulk:
                self.passes.update((EVERYBODY, chat))
                continue
            if ready:
                assert max(self.passes[EVERYBODY], self.passes[chat]) >= PATIENCE
                self.passes[EVERYBODY] = 0
            self.passes[chat] = 0


chats = st.sampled_from([*PEOPLE, *GROUPS])
many = st.sampled_from([1, 1, 1, 2, 5, 30])
asking = st.tuples(
    st.just("ask"), st.one_of(chats, st.just(0)), st.booleans(), many
)  # 0: each time a new person
holding = st.tuples(st.just("hold"), chats, st.sampled_from([0.5, 3.0, 31.0, 70.0]))
moving = st.tuples(st.just("move"), st.sampled_from(GROUPS), st.sampled_from(GROUPS))
cancelling = st.tuples(st.just("cancel"), st.integers(0, 50))
pause = st.sampled_from([0.0, 0.0, 0.0, 0.01, 1 / 29, 0.3, 1.0, 1.04, 7.0, 30.0])
stories = st.lists(
    st.tuples(pause, st.one_of(asking, asking, holding, moving, cancelling)), min_size=12, max_size=60
)


async def live_through(story: list[tuple[float, tuple[object, ...]]], pace: Pace) -> None:
    loop = asyncio.get_running_loop()
    assert isinstance(loop, LeapingLoop)
    witness = Witness(loop, Pacer(pace, time=loop.time))
    loop.leap.before_leap = witness.before_leap
    strangers = iter(range(100, 10_000))
    for wait, event in story:
        match event:
            case "ask", int(chat), bool(bulk), int(times):
                for _ in range(times):
                    witness.ask(chat or next(strangers), bulk=bulk)
            case "hold", int(chat), float(seconds):
                witness.hold(chat, seconds)
            case "move", int(old), int(new) if old != new:
                witness.move(old, new)
            case "cancel", int(nth):
                witness.cancel(nth)
        await asyncio.sleep(wait)
        for _ in range(4):  # who has asked stands in line, who was given a turn has used it
            await asyncio.sleep(0)
    ends = await asyncio.gather(*witness.tasks.values(), return_exceptions=True)
    assert {type(end) for end in ends} <= {type(None), asyncio.CancelledError}, ends
    assert not any(witness.pacer.waiting)
    await asyncio.sleep(500)
    witness.pacer._forget(loop.time())
    assert not witness.pacer._chats


@settings(max_examples=200, deadline=None)
@given(stories)
def test_the_limits_are_kept_nobody_is_lost_and_nobody_waits_for_nothing(
    story: list[tuple[float, tuple[object, ...]]],
) -> None:
    with asyncio.Runner(loop_factory=LeapingLoop) as runner:
        runner.run(live_through(story, Pace()))


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from([0.1, 0.2, 0.3, 1.0, 1 + 1 / 58, 1.04]), min_size=10, max_size=40))
def test_behind_a_long_outbox_replies_ten_a_second_wait_a_tenth_of_a_second(pauses: list[float]) -> None:
    async def story() -> None:
        loop = asyncio.get_running_loop()
        pacer = Pacer(Pace(), time=loop.time)
        outbox = [asyncio.ensure_future(pacer.turn(person, bulk=True)) for person in range(1, 1201)]
        for person, wait in enumerate(pauses, start=2000):
            await asyncio.sleep(wait)
            began = loop.time()
            await pacer.turn(person)
            assert loop.time() - began <= 0.1
        for task in outbox:
            task.cancel()
        await asyncio.gather(*outbox, return_exceptions=True)

    with asyncio.Runner(loop_factory=LeapingLoop) as runner:
        runner.run(story())
