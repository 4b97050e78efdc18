"""Tables as an XLSX workbook. What people typed is written as text, whatever it looks like."""

import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from domain.plan_text import shorten, tidy

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

Cell = str | int | datetime | None

_LONGEST: Final = 1_000  # characters of a cell
_NARROWEST, _WIDEST = 8, 60  # characters of a column
_FILTER: Final = 3  # characters that a heading's button takes
_NAME: Final = 31  # UTF-16 units of a sheet's name
_NOT_IN_NAMES: Final = re.compile(r"[\[\]:*?/\\]")
_RESERVED: Final = frozenset({"history"})
_SIGNS: Final = ("=", "+", "-", "@", "|", "%")


@dataclass(frozen=True, slots=True)
class Table:
    name: str
    head: tuple[str, ...]
    rows: Sequence[tuple[Cell, ...]]
    total: tuple[Cell, ...] = ()


def write_workbook(
    tables: Sequence[Table], zone: ZoneInfo, *, title: str, moment: str, made_at: datetime
) -> bytes:
    """A sheet for each table; moments are the zone's local ones, shown by the format `moment`."""
    import xlsxwriter  # noqa: PLC0415 - a twentieth of a second that no start needs

    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as workbook:
        workbook.set_properties({"title": shorten(tidy(title), 255), "created": _local(made_at, zone)})
        pen = _Pen(workbook, zone, moment)
        for table, name in zip(tables, sheet_names(table.name for table in tables), strict=True):
            _write(workbook.add_worksheet(name), table, pen)
    return out.getvalue()


def sheet_names(names: Iterable[str]) -> list[str]:
    """As spreadsheets allow them: 31 long, no brackets, colons or slashes, none twice in any case."""
    taken = set(_RESERVED)
    found = []
    for number, name in enumerate(names, 1):
        wanted = _NOT_IN_NAMES.sub(" ", tidy(name))
        base = _cut(tidy(wanted), _NAME) or str(number)
        free, again = base, 1
        while free.casefold() in taken:
            again += 1
            suffix = f" ({again})"
            free = _cut(base, _NAME - len(suffix)) + suffix
        taken.add(free.casefold())
        found.append(free)
    return found


def _cut(text: str, units: int) -> str:
    """An emoji counts twice and is not halved."""
    return text.encode("utf-16-le")[: units * 2].decode("utf-16-le", "ignore").strip(" '")


class _Pen:
    """How each sort of cell is written and how it looks."""

    def __init__(self, workbook: "Workbook", zone: ZoneInfo, moment: str) -> None:
        look = {"valign": "top", "text_wrap": True}
        self.zone = zone
        self.head = workbook.add_format({"bold": True, "text_wrap": True, "bg_color": "#E4ECF0", "bottom": 1})
        self.text = workbook.add_format(look)
        self.typed = workbook.add_format({**look, "quote_prefix": True})  # stays text when it is edited
        self.number = workbook.add_format({"valign": "top"})
        self.moment = workbook.add_format({"valign": "top", "align": "left", "num_format": moment})
        self.total = workbook.add_format({"bold": True, "top": 1})
        self.moment_width = len(moment)

    def write(
        self, sheet: "Worksheet", row: int, column: int, cell: Cell, look: "Format | None" = None
    ) -> int:
        """How many characters wide it is."""
        if cell is None:
            return 0
        if isinstance(cell, datetime):
            sheet.write_datetime(row, column, _local(cell, self.zone), look or self.moment)
            return self.moment_width
        if isinstance(cell, int):
            sheet.write_number(row, column, cell, look or self.number)
            return len(str(cell))
        text = shorten(tidy(cell), _LONGEST)
        sheet.write_string(row, column, text, look or (self.typed if text.startswith(_SIGNS) else self.text))
        return len(text)


def _write(sheet: "Worksheet", table: Table, pen: _Pen) -> None:
    widths = [pen.write(sheet, 0, column, name, pen.head) + _FILTER for column, name in enumerate(table.head)]
    looks = [None] * len(table.rows) + [pen.total] * bool(table.total)
    rows = [*table.rows, table.total] if table.total else table.rows
    for at, (cells, look) in enumerate(zip(rows, looks, strict=True), 1):
        for column, cell in enumerate(cells):
            widths[column] = max(widths[column], pen.write(sheet, at, column, cell, look))
    for column, width in enumerate(widths):
        sheet.set_column(column, column, min(max(width + 1, _NARROWEST), _WIDEST))
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(table.rows), len(table.head) - 1)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)


def _local(moment: datetime, zone: ZoneInfo) -> datetime:
    """Spreadsheets know no zones."""
    return moment.astimezone(zone).replace(tzinfo=None)
