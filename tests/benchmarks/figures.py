"""A benchmark: what is measured, of whom, and how its figures are shown."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

Sample = dict[str, float]  # of one run, by the figure's key


@dataclass(frozen=True, slots=True)
class Figure:
    title: str
    unit: str = ""
    digits: int = 0
    aim: str = ""  # of the ratio, or of the figure


@dataclass(frozen=True, slots=True)
class Benchmark:
    name: str
    title: str
    kinds: tuple[str, ...]  # the first is the measure, the second is ours; more are for comparison
    figures: dict[str, Figure]
    measure: Callable[[str, Path], Awaitable[Sample]]  # (kind, an empty folder)


def table(benchmark: Benchmark, samples: dict[str, list[Sample]]) -> str:
    """Markdown: medians, and the median of the ratios within each run with their range."""
    bare, ours, *_ = benchmark.kinds
    head = ["", *benchmark.kinds, f"{ours} / {bare}", "aim"]
    rows = [head, ["---"] * len(head)]
    for key, figure in benchmark.figures.items():
        values = [
            _middle(figure, [one[key] for one in samples[kind] if key in one]) for kind in benchmark.kinds
        ]
        pairs = zip(samples[ours], samples[bare], strict=True)
        ratios = [one[key] / other[key] for one, other in pairs if key in one and other.get(key)]
        rows.append([figure.title, *values, _ratio(ratios), figure.aim])
    lines = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    return f"**{benchmark.title}**\n\n{lines}"


def _middle(figure: Figure, values: list[float]) -> str:
    return f"{median(values):,.{figure.digits}f} {figure.unit}".strip() if values else "–"


def _ratio(ratios: list[float]) -> str:
    return f"{median(ratios):.2f} ({min(ratios):.2f}–{max(ratios):.2f})" if ratios else "–"
