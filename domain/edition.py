"""An edition: one electronic collection, compiled, built once, and frozen."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

MAX_TITLE: Final = 150
MAX_PREFACE: Final = 3000
MAX_ITEMS: Final = 200
MAX_SECTIONS: Final = 30


class EditionState(StrEnum):
    DRAFT = "draft"
    BUILDING = "building"
    FROZEN = "frozen"  # has a number, a date, and papers that never change
    DROPPED = "dropped"


class ItemKind(StrEnum):
    MATERIAL = "material"
    BOARD = "board"  # its results
    AUCTION = "auction"  # its table


class LeftOut(StrEnum):
    """Why something of an edition is not in its papers as a text."""

    LARGE = "large"
    MISSING = "missing"  # there is no copy of the file
    UNREADABLE = "unreadable"
    APPENDIX = "appendix"  # a file that is no text: named in the appendix, with its link
    WITHDRAWN = "withdrawn"  # hidden or taken back since it was chosen


@dataclass(frozen=True, slots=True)
class Edition:
    id: int
    state: EditionState
    revision: int
    title: str
    preface: str
    created_by: int
    created_at: datetime
    number: int | None = None
    frozen_at: datetime | None = None
    digest: str | None = None  # SHA-256 of what it was built from
    done: int = 0  # of `whole` steps, while it is built
    whole: int = 0


@dataclass(frozen=True, slots=True)
class Item:
    """One thing in it, in its section's order."""

    kind: ItemKind
    subject_id: int  # of the material, board or auction
    section: str  # its title; sections stand in the order of their first item
