"""An announcement to everybody at the pace of production, while Telegram makes trouble and people press buttons."""

import asyncio
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from statistics import quantiles
from typing import Final

from domain.announcement import CopyState
from sandbox.limits import COUNTED, OVERALL
from sandbox.records import Call
from sandbox.server import Sandbox
from tests.benchmarks.announcement_hall import TEXT, Hall
from tests.benchmarks.figures import Benchmark, Figure, Sample
from tests.benchmarks.people import migrated
from tests.benchmarks.victim import Victim
from tests.bot.delivery_house import most_within

SETTLE: Final = 3.0  # seconds, for what goes on beside the start


async def _measure(folder: Path, count: int, kills: int) -> Sample:
    async with Sandbox(validate=False, limits=True) as sandbox:
        hall = Hall(sandbox, f"sqlite:///{folder / 'announcement.db'}", count)
        async with migrated(hall.database) as db:
            await hall.fill(db)
            async with Victim(sandbox, folder, hall.settings) as victim:
                await asyncio.sleep(SETTLE)
                idle = victim.rss
                await hall.open_chats()
                warm = victim.rss
                hall.trouble()
                before, refused, cpu = (
                    asyncio.get_running_loop().time(),
                    sandbox.world.limits.refused,
                    victim.cpu,
                )
                victim.kill_at(sorted(hall.dice.uniform(0.05, 0.9) * count / OVERALL for _ in range(kills)))
                settled = await victim.during(hall.live_through(db))
                seconds = asyncio.get_running_loop().time() - before
                await asyncio.sleep(SETTLE)  # the log has a silent call when its silence is over
                calls = [call for call in sandbox.world.calls if call.arrived >= before]
                return {
                    **_flow(calls, settled),
                    **_copies(hall, await hall.states(db)),
                    **_waits(hall),
                    "flooded": sandbox.world.limits.refused - refused,
                    "idle": idle,
                    "warm": warm,
                    "peak": victim.peak,
                    "grown": victim.peak - idle,
                    "cpu": 100 * (victim.cpu - cpu) / seconds,
                }


def _flow(calls: Sequence[Call], settled: float) -> Sample:
    """All calls that Telegram counts, repeated ones and those to others too.

    Until everybody has been tried once: from then on only those whom Telegram told to wait are left, for as long as told.
    """
    tries: dict[int | str | None, list[float]] = {}
    for call in calls:
        if call.params.get("text") == TEXT:
            tries.setdefault(call.chat_id, []).append(call.arrived)
    first, tried = min(map(min, tries.values())), max(map(min, tries.values()))
    last = max(map(max, tries.values()))
    counted = sorted(
        call.arrived for call in calls if call.method in COUNTED and first <= call.arrived <= last
    )
    before = [arrived for arrived in counted if arrived <= tried]
    return {
        "calls": len(counted),
        "rate": (len(before) - 1) / (tried - first),
        "whole": (len(counted) - 1) / (last - first),
        "tried": tried - first,
        "most": most_within(counted, 1),
        "seconds": last - first,
        "settled": settled - first,
        "faults": sum(call.fault is not None for call in calls),
    }


def _copies(hall: Hall, states: dict[int, str]) -> Sample:
    had = Counter({chat_id: hall.texts(chat_id).count(TEXT) for chat_id in states})
    may_lack = {CopyState.BLOCKED, CopyState.UNKNOWN}
    return {
        **{state: float(number) for state, number in Counter(states.values()).items()},
        "twice": sum(number > 1 for number in had.values()),
        "lost": sum(not had[chat_id] for chat_id, state in states.items() if state not in may_lack)
        + len(hall.people)
        - len(states),
        "arrived unknown": sum(
            had[chat_id] for chat_id, state in states.items() if state == CopyState.UNKNOWN
        ),
    }


def _waits(hall: Hall) -> Sample:
    answers, shown, notices = (quantiles(waits, n=20) for waits in (hall.answers, hall.shown, hall.notices))
    return {
        "presses": len(hall.answers),
        "p50": 1000 * answers[9],
        "p95": 1000 * answers[18],
        "shown95": 1000 * shown[18],
        "notice50": notices[9],
        "notice95": notices[18],
        "unanswered": hall.unanswered,
        "unheard": hall.unheard,
    }


FIGURES: Final = {
    "rate": Figure("calls a second, until everybody has been tried once", digits=2, aim="≥ 0.95"),
    "whole": Figure("calls a second, until the last who was told to wait", digits=2),
    "most": Figure("most calls that arrive in any second", aim="≤ 30"),
    "tried": Figure("until everybody has been tried once", "s"),
    "seconds": Figure("until the last who was told to wait", "s"),
    "settled": Figure("until nothing is open, with the silence of the last", "s"),
    "flooded": Figure("429 of the flood limits", aim="0"),
    "faults": Figure("other trouble: 403, 429 on order, silence, breaks"),
    "calls": Figure("calls meanwhile"),
    **{str(state): Figure(f"copies {state}") for state in CopyState},
    "arrived unknown": Figure("of those unknown, how many have it"),
    "twice": Figure("people who have it twice", aim="0"),
    "lost": Figure("people who neither have it nor are blocked or unknown", aim="0"),
    "presses": Figure("presses meanwhile"),
    "unanswered": Figure("of those too old to be answered, as the bot was starting"),
    "unheard": Figure("of those whose message never shows it", aim="0"),
    "p50": Figure("p50 of their answers", "ms"),
    "p95": Figure("p95 of their answers", "ms", aim="≤ 1000"),
    "shown95": Figure("p95 until the message shows it", "ms"),
    "notice50": Figure("p50 of a personal notice", "s", 2),
    "notice95": Figure("p95 of a personal notice", "s", 2),
    "idle": Figure("memory of the bot after the start (RSS)", "MB"),
    "warm": Figure("memory when all who will press have opened their chats", "MB"),
    "peak": Figure("most memory meanwhile", "MB"),
    "grown": Figure("most, less that after the start", "MB", aim="≤ 60"),
    "cpu": Figure("CPU of the bot, of one core", "%"),
}


def benchmark(people: int = 10_000, kills: int = 0) -> Benchmark:
    async def measure(kind: str, folder: Path) -> Sample:
        if kind == "allowed":
            return {"rate": OVERALL, "whole": OVERALL, "most": OVERALL}
        return await _measure(folder, people, kills)

    killed = f", with {kills} kill -9" if kills else ""
    return Benchmark(
        "announcement-killed" if kills else "announcement",
        f"An announcement to {people:,} people{killed}",
        ("allowed", "ours"),
        FIGURES,
        measure,
    )


BENCHMARK: Final = benchmark()
