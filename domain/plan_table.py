"""A table of a plan, turned into the lines and items it would be without one."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from domain.plan_activity import take_time
from domain.plan_headings import Section, heading, zone_named
from domain.plan_lines import Item, Line, continues_activity, join, looks_like_activity
from domain.plan_text import first_quote, fold, mark, tidy
from domain.plan_words import COLUMN_WORD, COLUMNS

_COLUMNS: Final = {role: re.compile(pattern) for role, pattern in COLUMNS.items()}
_LABELLED: Final = {Section.THEME, Section.AIM, Section.TASKS, Section.WHEN, Section.PLACE, Section.FOREIGN}
_COLUMN_WORD: Final = re.compile(COLUMN_WORD)
_ZONE_PREFIX: Final = "Зона: "

Columns = tuple[str, ...]


class Table:
    """Reads rows one by one; remembers what the header named and which zone a blank cell continues."""

    def __init__(self) -> None:
        self._columns: Columns = ()
        self._zone = ""
        self._above: tuple[str, ...] = ()

    def items(self, row: Line) -> list[Item]:
        cells = self._unmerged(row.cells)
        if header := _header(cells):
            self._columns, self._above = header, ()
            return []
        filled = [cell for cell in cells if tidy(cell)]
        if len(filled) <= 1:
            return _lines(row.number, filled)
        label = heading(tidy(cells[0]))
        if label and label.section in _LABELLED and not self._columns:
            return _lines(row.number, [f"{tidy(cells[0]).rstrip(':')}: " + "\n".join(filled[1:])])
        return self._row(row.number, cells)

    def _unmerged(self, cells: Sequence[str | None]) -> list[str]:
        """A cell merged with the one above says the same, unless it is an activity, which is said once."""
        roles = self._columns
        full = [
            cell
            if cell is not None
            else self._above[at]
            if at < len(self._above) and roles[at : at + 1] in {("zone",), ("time",), ("moderator",)}
            else ""
            for at, cell in enumerate(cells)
        ]
        self._above = tuple(full)
        return full

    def _row(self, number: int, cells: Sequence[str]) -> list[Item]:
        roles = self._columns if len(self._columns) == len(cells) else tuple(map(_guess, cells))
        by_role: dict[str, list[str]] = {}
        for role, cell in zip(roles, cells, strict=True):
            counts = role == "number" and not any(map(str.isalpha, cell))
            if tidy(cell) and not counts:
                by_role.setdefault("note" if role == "number" else role, []).append(cell)
        zone = tidy(" ".join(by_role.get("zone", [])))
        said = _activities(number, by_role, headed=roles is self._columns)
        if not zone or zone == self._zone:
            return said
        self._zone = zone
        return [Item(number, zone if heading(zone) else _ZONE_PREFIX + zone, starts=True), *said]


def _header(cells: Sequence[str]) -> Columns:
    """What each column is, if these cells name at least two kinds of columns and say nothing else."""
    if any(looks_like_activity(tidy(cell)) for cell in cells):
        return ()
    roles = tuple(_role(fold(tidy(cell))) for cell in cells)
    told = {role for role in roles if role not in {"", "number"}}
    filled = sum(bool(tidy(cell)) for cell in cells)
    return (
        roles
        if len(told) > 1 and all(roles[at] or not tidy(c) for at, c in enumerate(cells)) and filled
        else ()
    )


def _role(name: str) -> str:
    if not all(map(_COLUMN_WORD.fullmatch, re.findall(r"\w+", name))):
        return ""
    return next((role for role, pattern in _COLUMNS.items() if pattern.fullmatch(name)), "")


def _guess(cell: str) -> str:
    """The column of a cell under no header."""
    text = tidy(cell)
    if zone_named(text):
        return "zone"
    rest, time = take_time(text)
    if time and not rest:
        return "time"
    return "number" if re.fullmatch(r"\d{0,2}[.)]?", text) else "title"


def _activities(number: int, cells: dict[str, list[str]], *, headed: bool) -> list[Item]:
    lines = [Item(number, tidy(line)) for line in _titled(cells).split("\n") if tidy(line)]
    said = join(lines, continues_activity)
    times = _spread(cells.get("time", []), len(said))
    moderators = _spread(cells.get("moderator", []), len(said))
    note = "; ".join(tidy(cell) for role in ("note", "") for cell in cells.get(role, []))
    if not said:
        return _lines(number, [" ".join([*times, *moderators, note])])
    return [
        replace(
            item,
            time=time,
            moderator=moderator,
            note=note if item is said[0] else "",
            starts=True,
            row=headed,
        )
        for item, time, moderator in zip(said, times, moderators, strict=True)
    ]


def _titled(cells: dict[str, list[str]]) -> str:
    """The kind's column and the title's as one text, the title in quotes to be told from the kind."""
    kind, title = "\n".join(cells.get("kind", [])), "\n".join(cells.get("title", []))
    if not kind or not title:
        return kind or title
    quoted = first_quote(tidy(title)) is not None
    return f"{tidy(kind)} {tidy(title) if quoted else f'«{tidy(title)}»'}"


def _spread(cells: Iterable[str], count: int) -> list[str]:
    """One for each activity of the row where the cell has as many lines, else the whole for each."""
    said = [tidy(line) for cell in cells for line in cell.split("\n") if tidy(line)]
    return said if len(said) == count else [" ".join(said)] * max(count, 1)


def _lines(number: int, cells: Sequence[str]) -> list[Item]:
    lines = [tidy(line) for cell in cells for line in cell.split("\n")]
    return [Item(number, line, starts=at == 0 or bool(mark(line))) for at, line in enumerate(lines) if line]


def spread_times(item: Item) -> Item:
    """A time column's words that are no time become the note."""
    rest, time = take_time(item.time)
    words = rest if time else item.time
    return replace(item, time=time, note="; ".join(filter(None, [item.note, words.strip(" ()")])))
