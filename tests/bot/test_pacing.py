"""The pacer by example. The loop's clock leaps from event to event, so minutes of pacing take no time."""

import asyncio
import itertools
import selectors
import sys
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

from bot.pacing import UNLIMITED, Pace, Pacer, Waiting
from bot.pacing.dispatcher import FORGET_ABOVE

PACE = Pace()
GROUP = -100


class _Leap(selectors.SelectSelector):
    """Waiting for the next event sets the clock to it."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 1000.3  # no round number: sums of floats must not matter
        self.before_leap: Callable[[float, float], None] | None = None

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is None:
            pytest.fail("Somebody waits, and nobody will ever wake them")
        if timeout > 0:
            if self.before_leap:
                self.before_leap(self.now, self.now + timeout)
            self.now += timeout
        return []


class LeapingLoop(asyncio.SelectorEventLoop):
    def __init__(self) -> None:
        self.leap = _Leap()
        super().__init__(self.leap)

    def time(self) -> float:
        return self.leap.now


class Office:
    """A pacer, the calls it let go, and those who wait."""

    def __init__(self, loop: LeapingLoop, pace: Pace = PACE) -> None:
        self.loop = loop
        self.began = loop.time()
        self.pacer = Pacer(pace, time=loop.time)
        self.calls: list[tuple[float, str]] = []
        self.asked: list[asyncio.Task[None]] = []

    def ask(self, name: str, chat: int, *, bulk: bool = False) -> asyncio.Task[None]:
        async def call() -> None:
            await self.pacer.turn(chat, bulk=bulk)
            self.calls.append((self.loop.time() - self.began, name))

        self.asked.append(asyncio.ensure_future(call()))
        return self.asked[-1]

    async def all_gone(self) -> list[str]:
        await asyncio.gather(*self.asked, return_exceptions=True)
        return [name for _, name in self.calls]

    def times(self, prefix: str = "") -> list[float]:
        return [round(at, 3) for at, name in self.calls if name.startswith(prefix)]


def run(story: Callable[[Office], Coroutine[Any, Any, None]], pace: Pace = PACE) -> None:
    async def main() -> None:
        loop = asyncio.get_running_loop()
        assert isinstance(loop, LeapingLoop)
        await story(Office(loop, pace))

    with asyncio.Runner(loop_factory=LeapingLoop) as runner:
        runner.run(main())


def test_a_live_burst_goes_at_once_up_to_a_seconds_worth() -> None:
    async def story(office: Office) -> None:
        for person in range(1, 32):
            office.ask("reply", person)
        await office.all_gone()
        # One more after a second, and not the next: it could arrive less than a second after the late first ones.
        assert office.times() == [0] * 29 + [1, 1.04]

    run(story)


def test_after_a_process_that_was_cut_off_a_second_passes_first() -> None:
    async def story(office: Office) -> None:
        office.pacer.begin_spent()
        office.ask("reply", 1)
        office.ask("news", 2, bulk=True)
        await office.all_gone()
        assert office.times("reply") == [1.04]
        assert office.times("news")[0] >= 1.04

    run(story)


def test_bulk_goes_evenly() -> None:
    async def story(office: Office) -> None:
        for person in range(1, 271):
            office.ask("news", person, bulk=True)
        await office.all_gone()
        times = office.times()
        gaps = [after - before for before, after in itertools.pairwise(times)]
        assert max(gaps) - min(gaps) < 0.002
        assert times[-1] == pytest.approx(269 * 1.04 / 30, abs=0.01)

    run(story)


def test_bulk_and_replies_together_are_even() -> None:
    async def story(office: Office) -> None:
        for person in range(1, 201):
            office.ask("news", person, bulk=True)
        for person in range(1001, 1031):
            await asyncio.sleep(0.1)
            office.ask("reply", person)
        await office.all_gone()
        times = sorted(office.times())
        assert max(after - before for before, after in itertools.pairwise(times)) < 2 * 1.04 / 30
        assert times[-1] == pytest.approx(229 * 1.04 / 30, abs=0.05)

    run(story)


def test_bulk_does_not_wait_for_more_than_a_second_after_much_talk() -> None:
    async def story(office: Office) -> None:
        for person in range(1, 2001):
            office.ask("reply", person)
        await office.all_gone()
        last = office.calls[-1][0]
        office.ask("news", 1, bulk=True)
        await office.all_gone()
        assert office.calls[-1][0] - last <= 1.04

    run(story)


def test_a_reply_passes_bulk_that_asked_before_also_in_its_own_chat() -> None:
    async def story(office: Office) -> None:
        for person in range(1, 4):
            office.ask(f"news {person}", person, bulk=True)
        office.ask("reply", 3)
        assert await office.all_gone() == ["news 1", "reply", "news 2", "news 3"]

    run(story)


def test_of_two_chats_the_one_goes_first_whose_oldest_still_waiting_asked_first() -> None:
    async def story(office: Office) -> None:
        office.ask("before", 1, bulk=True)
        given_up = office.ask("given up", 2, bulk=True)
        office.ask("older", 3, bulk=True)
        office.ask("younger", 2, bulk=True)
        await asyncio.sleep(0.01)
        given_up.cancel()
        assert await office.all_gone() == ["before", "older", "younger"]

    run(story)


def test_bulk_keeps_an_eighth_however_many_people_talk() -> None:
    async def story(office: Office) -> None:
        for person in range(1, 1001):
            office.ask("news", person, bulk=True)
            office.ask("reply", 1000 + person)
        await asyncio.sleep(20)
        assert len(office.times("news")) / len(office.times()) == pytest.approx(1 / 8, abs=0.01)
        for task in office.asked:
            task.cancel()

    run(story)


def test_bulk_keeps_an_eighth_in_a_chat_that_never_falls_silent() -> None:
    async def story(office: Office) -> None:
        for _ in range(100):
            office.ask("news", 1, bulk=True)
            office.ask("reply", 1)
        await asyncio.sleep(60)
        assert len(office.times("news")) / len(office.times()) == pytest.approx(1 / 8, abs=0.03)
        for task in office.asked:
            task.cancel()

    run(story)


def test_one_person_gets_three_replies_at_once_then_one_a_second() -> None:
    async def story(office: Office) -> None:
        for _ in range(5):
            office.ask("reply", 1)
        await office.all_gone()
        assert office.times() == [0, 0, 0, 1.04, 2.08]

    run(story)


def test_one_person_gets_one_bulk_message_a_second() -> None:
    async def story(office: Office) -> None:
        for _ in range(3):
            office.ask("news", 1, bulk=True)
        await office.all_gone()
        assert office.times() == [0, 1.04, 2.08]

    run(story)


def test_a_group_gets_twenty_a_minute_the_last_two_are_for_replies() -> None:
    async def story(office: Office) -> None:
        for _ in range(40):
            office.ask("card", GROUP, bulk=True)
        await asyncio.sleep(50)
        for _ in range(3):
            office.ask("reply", GROUP)
        await office.all_gone()
        first_minute = [at for at in office.times("card") if at < 60]
        assert len(first_minute) == 18
        assert first_minute[:7] == [0, 1.04, 2.08, 3.12, 4.16, 5.2, pytest.approx(8.536, abs=0.001)]
        assert office.times("reply") == [50, 50, 60.04]

    run(story)


def test_a_card_that_changes_all_the_time_never_freezes() -> None:
    async def story(office: Office) -> None:
        for _ in range(100):
            office.ask("card", GROUP, bulk=True)
        await office.all_gone()
        steady = [at for at in office.times() if at > 70]
        assert max(after - before for before, after in itertools.pairwise(steady)) < 3.5

    run(story)


def test_a_refused_chat_waits_alone() -> None:
    async def story(office: Office) -> None:
        office.pacer.hold(1, 31)
        office.pacer.hold(1, 5)  # never shortens
        office.ask("held reply", 1)
        office.ask("held news", 1, bulk=True)
        office.ask("reply", 2)
        office.ask("news", 3, bulk=True)
        assert await office.all_gone() == ["reply", "news", "held reply", "held news"]
        assert office.times() == [0, 0.035, 31, 32.04]  # the news a slot after the reply

    run(story)


def test_a_hold_stops_those_who_wait_already() -> None:
    async def story(office: Office) -> None:
        for _ in range(2):
            office.ask("news", 1, bulk=True)
        await asyncio.sleep(0.5)
        office.pacer.hold(1, 31)
        await office.all_gone()
        assert office.times() == [0, 31.5]

    run(story)


def test_a_cancelled_waiter_leaves_no_trace() -> None:
    async def story(office: Office) -> None:
        office.pacer.hold(1, 30)
        office.ask("first", 1)
        given_up = [office.ask("given up", 1, bulk=bulk) for bulk in (False, True) for _ in range(1000)]
        office.ask("last", 1)
        await asyncio.sleep(1)
        assert office.pacer.waiting == Waiting(live=1002, bulk=1000)
        for task in given_up:
            task.cancel()
        await asyncio.sleep(0)
        assert office.pacer.waiting == Waiting(live=2, bulk=0)
        assert [len(line.tickets) for line in office.pacer._chats[1].lines] == [2, 0]
        assert await office.all_gone() == ["first", "last"]
        assert office.times() == [30, 30]

    run(story)


def test_who_gives_up_as_turns_are_given_is_stepped_over() -> None:
    async def story(office: Office) -> None:
        office.pacer.hold(1, 10)
        given_up = office.ask("given up", 1)
        office.ask("next", 1)
        await asyncio.sleep(9.99)
        office.loop.leap.now += 0.01
        given_up.cancel()  # its task has not run yet
        office.pacer._give_turns()
        assert await office.all_gone() == ["next"]
        assert office.times() == [10]

    run(story)


def test_coming_and_giving_up_again_and_again_costs_no_memory() -> None:
    async def story(office: Office) -> None:
        office.pacer.hold(1, 300)
        for _ in range(100):
            task = office.ask("given up", 1)
            await asyncio.sleep(0.1)
            task.cancel()
        assert sum(len(lane.ready) + len(lane.resting) for lane in office.pacer._lanes) == 1

    run(story)


def test_a_moved_group_takes_its_queue_its_minute_and_its_hold_along() -> None:
    async def story(office: Office) -> None:
        for number in range(20):
            office.ask(f"{number:02}", GROUP)
        await asyncio.sleep(17.5)
        office.ask("20", GROUP)
        await asyncio.sleep(0)
        office.pacer.hold(GROUP, 10)
        office.pacer.move(GROUP, -1001)
        office.ask("21", -1001)
        names = await office.all_gone()
        assert names == sorted(names)
        assert office.times()[-4:] == [16.64, 27.5, 60.04, 60.04]

    run(story)


def test_two_queues_of_one_moved_group_become_one_in_the_order_of_asking() -> None:
    async def story(office: Office) -> None:
        for chat in (GROUP, -1001):
            office.pacer.hold(chat, 10)
        for number, chat in enumerate([-1001, GROUP, -1001, GROUP]):
            office.ask(f"{number}", chat, bulk=True)
        cancelled = office.ask("given up", GROUP, bulk=True)
        await asyncio.sleep(1)
        office.pacer.move(GROUP, -1001)
        cancelled.cancel()
        await asyncio.sleep(0)
        assert len(office.pacer._chats[-1001].lines[True].tickets) == 4
        assert await office.all_gone() == ["0", "1", "2", "3"]
        assert office.times()[0] == 10
        assert GROUP not in office.pacer._chats

    run(story)


def test_nobody_passes_one_whose_turn_was_given_but_who_has_not_run_yet() -> None:
    async def story(office: Office) -> None:
        office.pacer.hold(1, 10)
        office.ask("first", 1)
        # Runs in the same round of the loop as the pacer's own alarm, after it.
        office.loop.call_at(office.began + 10, office.ask, "second", 1)
        await asyncio.sleep(11)
        assert await office.all_gone() == ["first", "second"]

    run(story)


def test_idle_chats_are_forgotten() -> None:
    async def story(office: Office) -> None:
        office.pacer.hold(-7, 10_000)
        for person in range(20 * FORGET_ABOVE):
            await office.pacer.turn(person, bulk=True)
        assert len(office.pacer._chats) <= 2 * FORGET_ABOVE
        assert -7 in office.pacer._chats

    run(story)


def test_unlimited_never_gives_way_to_others() -> None:
    async def story(office: Office) -> None:
        for _ in range(1000):
            for chat in (1, GROUP):
                turn = office.pacer.turn(chat)
                with pytest.raises(StopIteration):
                    turn.send(None)

    run(story, UNLIMITED)


def test_a_turn_costs_the_same_with_ten_thousand_waiting() -> None:
    """Counted in function calls, so that a busy machine cannot fail it."""
    costs: dict[int, int] = {}

    async def story(office: Office, waiting: int) -> None:
        for person in range(1, waiting + 1):
            office.ask("news", person % 7000, bulk=True)
        await asyncio.sleep(1)
        await office.pacer.turn(10_001)
        made = 0

        def note(_frame: object, _event: str, _argument: object) -> None:
            nonlocal made
            made += 1

        sys.setprofile(note)
        try:
            for _ in range(5):
                await asyncio.sleep(2)
                await office.pacer.turn(10_001)
        finally:
            sys.setprofile(None)
        costs[waiting] = made
        for task in office.asked:
            task.cancel()
        await office.all_gone()
        assert office.pacer.waiting == Waiting(live=0, bulk=0)

    for waiting in (1000, 10_000):
        run(lambda office, waiting=waiting: story(office, waiting))  # type: ignore[misc]
    assert costs[10_000] < 1.5 * costs[1000]
