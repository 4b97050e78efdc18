"""The figures in docs/benchmarks.md: each part between its own marks."""

from pathlib import Path

PAGE = Path(__file__).parents[2] / "docs" / "benchmarks.md"


def write(parts: dict[str, str], page: Path = PAGE) -> None:
    """Put each text between `<!-- name -->` and `<!-- end of name -->`; the rest stays as it is.

    Raises ValueError, and writes nothing, where a mark is missing.
    """
    text = page.read_text(encoding="utf-8")
    for name, figures in parts.items():
        before, mark, rest = text.partition(f"<!-- {name} -->\n")
        _, end, after = rest.partition(f"<!-- end of {name} -->")
        if not mark or not end:
            raise ValueError(f"{page} has no marks for {name}")
        text = f"{before}{mark}{figures}\n{end}{after}"
    page.write_text(text, encoding="utf-8")
