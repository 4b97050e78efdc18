"""Bad weather, drawn by hypothesis: what the bot has to do, and what Telegram and the network do to it meanwhile.

In the ordinary run the same few evenings each time. `HYPOTHESIS_PROFILE=storm` draws many, others each time;
STORM_EXAMPLES says how many, STORM_SEED (printed by each run) draws the same again. A storm's failure is told as it was
drawn: making it smaller takes longer than looking at it.
"""

import os
import secrets
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

TIMEOUT = 10.0  # seconds the bot waits for an answer
ANNA, BORIS, GROUP = range(3)  # the chats

STORM = os.environ.get("HYPOTHESIS_PROFILE") == "storm"
SEED = int(os.environ.get("STORM_SEED") or secrets.randbits(32)) if STORM else None
MANY = int(os.environ.get("STORM_EXAMPLES", "1000"))


@dataclass(frozen=True, slots=True)
class Tell:
    """A message is owed to a chat."""

    chat: int


@dataclass(frozen=True, slots=True)
class Say:
    """A live reply."""

    chat: int


@dataclass(frozen=True, slots=True)
class Change:
    """What the card shows has changed."""


@dataclass(frozen=True, slots=True)
class Wait:
    seconds: float


@dataclass(frozen=True, slots=True)
class Upgrade:
    """The group becomes a supergroup; the bot may hear of it before it notices."""

    told: bool


@dataclass(frozen=True, slots=True)
class Restart:
    """The bot ends in the middle of what it does, and another one goes on."""


@dataclass(frozen=True, slots=True)
class Trouble:
    kind: str
    method: str
    chat: int | None
    times: int | None  # None: until the weather clears
    retry_after: int = 1
    seconds: float = 1.0


Step = Tell | Say | Change | Wait | Upgrade | Restart | Trouble

METHODS = st.sampled_from(["sendMessage", "editMessageText", "editMessageText", "pinChatMessage", "*"])
CHATS = st.sampled_from([ANNA, BORIS, GROUP])
TIMES = st.sampled_from([1, 1, 1, 2, 5, None])


def troubles() -> st.SearchStrategy[Trouble]:
    where = {"method": METHODS, "chat": st.none() | CHATS}
    refusals = st.builds(
        Trouble, st.just("429"), times=TIMES, retry_after=st.integers(1, 300) | st.integers(1, 5), **where
    )
    answers = st.builds(Trouble, st.sampled_from(["403", "400", "500"]), times=TIMES, **where)
    cuts = st.builds(Trouble, st.sampled_from(["drop_before", "drop_after"]), times=TIMES, **where)
    slow = st.builds(
        Trouble,
        st.sampled_from(["stall", "stall_after"]),
        times=st.sampled_from([1, 1, 2]),
        seconds=st.sampled_from([0.5, 3.0, TIMEOUT + 2, 4 * TIMEOUT]),
        **where,
    )
    return refusals | answers | cuts | slow


def evenings(*, restarts: bool = True) -> st.SearchStrategy[list[Step]]:
    work = st.one_of(st.builds(Tell, CHATS), st.builds(Say, CHATS), st.just(Change()), st.just(Change()))
    waits = st.builds(Wait, st.sampled_from([0.0, 0.01, 0.3, 1.0, 5.0, 30.0, 120.0]))
    rare: st.SearchStrategy[Step] = st.builds(Upgrade, st.booleans())
    if restarts:
        rare |= st.just(Restart())
    step = st.one_of(work, work, troubles(), waits, rare)
    return st.lists(step, min_size=10, max_size=40)


@dataclass
class Tally:
    """What a test has lived through, for its last line."""

    evenings: int = 0
    met: Counter[str] = field(default_factory=Counter)  # calls that met a trouble, by its kind
    calls: Counter[str] = field(default_factory=Counter)  # that arrived, by the method
    ends: Counter[str] = field(default_factory=Counter)  # rows, by what became of them

    def report(self, record: Callable[[str, object], None]) -> None:
        for name, value in (("seed", SEED), ("evenings", self.evenings), ("met", dict(self.met))):
            record(name, value)
        record("calls", dict(self.calls))
        record("rows", dict(self.ends))
        print(  # noqa: T201 - the figures are what a storm is for (pytest -s)
            f"\n{self.evenings} evenings (seed {SEED or 'fixed'}); troubles met {self.met.total()}: {_list(self.met)}; "
            f"calls {self.calls.total()}: {_list(self.calls)}; rows: {_list(self.ends)}"
        )


def _list(counts: Counter[str]) -> str:
    return ", ".join(f"{name} {count}" for name, count in counts.most_common())


def weathered(
    *drawn: st.SearchStrategy[Any], few: int
) -> Callable[[Callable[..., None]], Callable[[], None]]:
    """As `given`: `few` examples in the ordinary run."""
    chosen = settings(
        max_examples=MANY if STORM else few,
        derandomize=not STORM,
        deadline=None,
        database=None,
        print_blob=STORM,
        phases=[Phase.explicit, Phase.generate, *([] if STORM else [Phase.shrink])],
        suppress_health_check=list(HealthCheck),
    )

    def wrap(test: Callable[..., None]) -> Callable[[], None]:
        made: Callable[[], None] = chosen(given(*drawn)(test))
        return made if SEED is None else seed(SEED)(made)

    return wrap
