"""`make bench`: medians of several runs, ours and the bare thing in turn, so that a busy machine meets both alike."""

import argparse
import asyncio
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bot import memory
from tests.benchmarks import (
    announcement,
    bids,
    broadcast,
    edition,
    machine,
    page,
    press,
    start,
    transactions,
    votes,
)
from tests.benchmarks.figures import Benchmark, Sample, table

PARTS = (press, votes, bids, transactions, start, broadcast, announcement, edition)
LONG = {announcement.BENCHMARK.name}  # only when asked for
BENCHMARKS = {one.name: one for one in (module.BENCHMARK for module in PARTS)}


def main() -> None:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument(
        "--only",
        type=_chosen,
        default=[name for name in BENCHMARKS if name not in LONG],
        help=f"of: {','.join(BENCHMARKS)}",
    )
    parser.add_argument("--write", action="store_true", help="put the figures into docs/benchmarks.md")
    parser.add_argument("--people", type=int, default=10_000, help="of the announcement")
    parser.add_argument("--kills", type=int, default=0, help="kill -9 while the announcement goes out")
    options = parser.parse_args()
    chosen = BENCHMARKS | {"announcement": announcement.benchmark(options.people, options.kills)}
    asyncio.run(_bench([chosen[name] for name in options.only], options.runs, write=options.write))


def _chosen(names: str) -> list[str]:
    chosen = names.split(",")
    if unknown := set(chosen) - set(BENCHMARKS):
        raise argparse.ArgumentTypeError(f"there is no {', '.join(sorted(unknown))}")
    return chosen


async def _bench(benchmarks: Sequence[Benchmark], runs: int, *, write: bool) -> None:
    memory.settle()  # Telegram lives here, and would stand still for 0.2 s at each full collection
    parts = {"machine": machine.description(runs)}
    for benchmark in benchmarks:
        parts[benchmark.name] = table(benchmark, await _samples(benchmark, runs))
    print("\n\n".join(parts.values()))
    if write:
        page.write(parts)


async def _samples(benchmark: Benchmark, runs: int) -> dict[str, list[Sample]]:
    """Each run begins with the other one."""
    samples: dict[str, list[Sample]] = {kind: [] for kind in benchmark.kinds}
    for number in range(runs):
        for kind in benchmark.kinds[:: -1 if number % 2 else 1]:
            with tempfile.TemporaryDirectory() as folder:
                samples[kind].append(await benchmark.measure(kind, Path(folder)))
        print(f"{benchmark.name}: run {number + 1} of {runs}", flush=True)
    return samples


if __name__ == "__main__":
    main()
