"""`make bench`: medians of several runs, ours and the bare thing in turn, so that a busy machine meets both alike."""

import argparse
import asyncio
import tempfile
from pathlib import Path
from statistics import median

from tests.benchmarks import press, transactions


def main() -> None:
    parser = argparse.ArgumentParser(prog="make bench")
    parser.add_argument("--runs", type=int, default=5)
    asyncio.run(_bench(parser.parse_args().runs))


async def _bench(runs: int) -> None:
    presses: dict[str, list[press.Figures]] = {"echo": [], "ours": []}
    rates: dict[str, list[float]] = {"plain": [], "ours": []}
    for number in range(runs):
        with tempfile.TemporaryDirectory() as folder:
            for kind, figures in presses.items():
                figures.append(await press.measure(kind, Path(folder)))
            rates["plain"].append(await asyncio.to_thread(transactions.plain, Path(folder)))
            rates["ours"].append(await transactions.ours(Path(folder)))
        print(f"run {number + 1} of {runs}", flush=True)
    _print(presses, rates)


def _print(presses: dict[str, list[press.Figures]], rates: dict[str, list[float]]) -> None:
    middle = {
        kind: press.Figures(*(median(getattr(f, name) for f in figures) for name in press.Figures.__slots__))
        for kind, figures in presses.items()
    }
    ratio = median(o.rate / e.rate for o, e in zip(presses["ours"], presses["echo"], strict=True))
    print("\n| «Записаться» | presses/s | p50, 50 at once | p95 | CPU a press |\n|---|---|---|---|---|")
    for kind, f in middle.items():
        print(f"| {kind} | {f.rate:.0f} | {1000 * f.p50:.0f} ms | {1000 * f.p95:.0f} ms | {f.cpu:.2f} ms |")
    print(f"\nratio to the echo: {ratio:.2f}")
    seats = median(o / p for o, p in zip(rates["ours"], rates["plain"], strict=True))
    print(
        f"seats/s: ours {median(rates['ours']):.0f}, plain sqlite3 {median(rates['plain']):.0f}, ratio {seats:.2f}"
    )


if __name__ == "__main__":
    main()
