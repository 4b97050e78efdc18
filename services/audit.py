"""What was done: who, what, before and after, when; the newest first."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from domain.certificate import number as certificate_number
from domain.member import Member
from services.rights import organiser_only
from services.transaction import Reading
from storage import (
    announcements,
    arguments,
    auctions,
    audit,
    boards,
    certificates,
    editions,
    institutions,
    lots,
    materials,
    members,
    parts,
    sessions,
    themes,
)
from storage.audit import Note
from storage.db import Tx

__all__ = ["ON_PAGE", "Note", "Page", "listed", "subject_of"]

ON_PAGE: Final = 5  # what the longest of them leave room for in one message
NAMING: Final = {  # entries of a state that are a subject's number
    "session_id": "session",
    "session": "session",
    "member": "member",
    "invited_by": "member",
    "part": "part",
    "argument": "argument",
    "theme_id": "theme",
}


@dataclass(frozen=True, slots=True)
class Page:
    notes: tuple[Note, ...]
    names: Mapping[str, str | None]  # what its subjects are called now: "session:12", "member:3"
    number: int  # from 0
    last: int
    count: int


@Reading
def listed(tx: Tx, actor: Member, page: int) -> Page:
    """The last page, where there is none of that number."""
    organiser_only(tx, actor)
    count = audit.count(tx)
    last = max(0, count - 1) // ON_PAGE
    number = min(page, last)
    notes = audit.notes(tx, skip=number * ON_PAGE, limit=ON_PAGE)
    named = {subject for one in notes for subject in (one.subject, *_named_in(one))}
    return Page(tuple(notes), {subject: _name(tx, subject) for subject in named}, number, last, count)


def _named_in(note: Note) -> list[str]:
    """What the states before and after speak of."""
    noted = [pair for state in (note.before, note.after) for pair in state.items()]
    return [named for key, value in noted if (named := subject_of(key, value))]


def subject_of(key: str, value: object) -> str | None:
    """The subject that is meant by an entry of a state: by its value, or, where seats are noted, by the key itself."""
    if key in NAMING:
        return f"{NAMING[key]}:{value}"
    return f"part:{key}" if key.isdecimal() else None


def _name(tx: Tx, subject: str) -> str | None:
    """None: it has no name, or is no more."""
    noun, _, number = subject.partition(":")
    return _NAMES[noun](tx, int(number)) if noun in _NAMES and number.isdecimal() else None


def _session(tx: Tx, session_id: int) -> str | None:
    session = sessions.get(tx, session_id)
    return session.theme if session else None


def _part(tx: Tx, part_id: int) -> str | None:
    part = parts.get(tx, part_id)
    theme = _session(tx, part.session_id) if part else None
    return f"{theme} — {part.title}" if part and theme and part.title else theme


def _member(tx: Tx, member_id: int) -> str | None:
    member = members.by_id(tx, member_id)
    return member.name if member else None


def _institution(tx: Tx, institution_id: int) -> str | None:
    institution = institutions.get(tx, institution_id)
    return institution.name if institution else None


def _certificate(tx: Tx, certificate_id: int) -> str | None:
    found = certificates.get(tx, certificate_id)
    session = sessions.get(tx, found[0].session_id) if found else None
    return certificate_number(certificate_id, session.ends_at) if session else None


def _board(tx: Tx, board_id: int) -> str | None:
    board = boards.get(tx, board_id)
    return board.subject if board else None


def _argument(tx: Tx, argument_id: int) -> str | None:
    """Of what is hidden until voting, nothing."""
    found = arguments.get(tx, argument_id)
    return found[0].text if found and found[0].shown else None


def _auction(tx: Tx, auction_id: int) -> str | None:
    auction = auctions.get(tx, auction_id)
    return auction.title if auction else None


def _lot(tx: Tx, lot_id: int) -> str | None:
    found = lots.get(tx, lot_id)
    return f"{found[0].title} — {found[1].title}" if found else None


def _material(tx: Tx, material_id: int) -> str | None:
    material = materials.get(tx, material_id)
    return material.title if material else None


def _edition(tx: Tx, edition_id: int) -> str | None:
    one = editions.get(tx, edition_id)
    return one.title if one else None


def _theme(tx: Tx, theme_id: int) -> str | None:
    theme = themes.get(tx, theme_id)
    return theme.text if theme else None


def _announcement(tx: Tx, announcement_id: int) -> str | None:
    one = announcements.get(tx, announcement_id)
    return one.content.words or None if one else None


_NAMES: Final = {
    "session": _session,
    "part": _part,
    "member": _member,
    "institution": _institution,
    "certificate": _certificate,
    "board": _board,
    "argument": _argument,
    "auction": _auction,
    "lot": _lot,
    "material": _material,
    "announcement": _announcement,
    "edition": _edition,
    "theme": _theme,
}
