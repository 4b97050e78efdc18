"""A board's arguments and verdicts as a workbook for the office."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.argument import Argument
from domain.board import Choice, FollowUp, Side
from services.papers.workbook import Cell, Table, write_workbook


@dataclass(frozen=True, slots=True)
class BoardRow:
    argument: Argument
    author: str  # empty: nobody is to know


@dataclass(frozen=True, slots=True)
class BoardWords:
    title: str  # of the file
    arguments: str  # sheets
    verdicts: str
    side: str  # columns
    text: str
    votes: str
    author: str
    decision: str
    verdict: str
    people: str
    sides: Mapping[Side, str]
    choices: Mapping[Choice, str]
    follow_ups: Mapping[FollowUp, str]
    total: str
    merged: str  # before the text of what was merged into the argument above it
    moment: str = "dd.mm.yyyy hh:mm"  # as spreadsheets write formats


def write_board(
    rows: Sequence[BoardRow],
    verdicts: Mapping[Choice, int],
    follow_ups: Mapping[FollowUp, int],
    words: BoardWords,
    zone: ZoneInfo,
    *,
    named: bool,
    made_at: datetime,
) -> bytes:
    """XLSX: the arguments, and the verdicts with what became of them. `named`: there is a column for authors."""
    tables = [_arguments(rows, words, named=named), _verdicts(verdicts, follow_ups, words)]
    return write_workbook(tables, zone, title=words.title, moment=words.moment, made_at=made_at)


def _arguments(rows: Sequence[BoardRow], words: BoardWords, *, named: bool) -> Table:
    author = (words.author,) * named
    return Table(
        words.arguments,
        (words.side, words.text, words.votes, *author, words.decision),
        tuple(_cells(row, words, named=named) for row in rows),
    )


def _cells(row: BoardRow, words: BoardWords, *, named: bool) -> tuple[Cell, ...]:
    one = row.argument
    author = (row.author or None,) * named
    text, votes = (one.text, one.votes) if one.on_board else (f"{words.merged} {one.text}", None)
    return words.sides[one.side], text, votes, *author, one.decision


def _verdicts(verdicts: Mapping[Choice, int], follow_ups: Mapping[FollowUp, int], words: BoardWords) -> Table:
    """How it went stands below the total: those who tell it have been counted once."""
    given: list[tuple[Cell, ...]] = [(words.choices[choice], verdicts.get(choice, 0)) for choice in Choice]
    total = (words.total, sum(verdicts.values()))
    later = [(words.follow_ups[what], follow_ups.get(what, 0)) for what in FollowUp]
    return Table(words.verdicts, (words.verdict, words.people), (*given, total, *later))
