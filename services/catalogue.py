"""The Media-hub's lists: what is new, what is useful, what was found, one's own; and what is sent into other chats."""

import zlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from difflib import get_close_matches
from enum import StrEnum
from typing import Final

from domain import terms
from domain.material import Author, Consent, Content, Material, MaterialKind
from domain.member import Member
from domain.session import Zone
from services import offer_judging, search
from services.materials import MaterialView, is_guest, is_theirs, may_moderate, seen, view_of
from services.refusal import Reason, RefusedError
from services.search import Filters, Found, Order
from services.transaction import Reading
from storage import material_lists, material_parts, materials, members, sessions
from storage.db import Tx
from storage.material_parts import Version

__all__ = ["Order", "Version"]

ON_PAGE: Final = 8
TOP_TAGS: Final = 9
NEAREST: Final = 6  # tags that stand in for what was not found
LOOKED_THROUGH: Final = 300  # of the most used tags, for those; comparing takes its time
COMPARED: Final = 3  # words of the query, with each
INLINE: Final = 20  # results in one answer
_PUBLIC: Final = Filters(consent=Consent.PUBLIC)


class Facet(StrEnum):
    """By what a list is narrowed."""

    KIND = "k"
    ZONE = "z"
    SESSION = "s"
    TAG = "t"
    INSTITUTION = "i"


@dataclass(frozen=True, slots=True)
class Narrowed:
    """A list's filters, as small as a button needs them."""

    kind: MaterialKind | None = None
    zone: Zone | None = None
    session_id: int | None = None
    institution_id: int | None = None
    tag: int | None = None  # its seal


@dataclass(frozen=True, slots=True)
class Named:
    """The same in words."""

    narrowed: Narrowed = Narrowed()
    theme: str = ""
    institution: str = ""
    tag: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A material in a list; the names that this reader does not see are «»."""

    material: Material
    authors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    lines: tuple[Line, ...]
    total: int
    number: int  # from 0
    last: int
    named: Named = Named()
    anywhere: int = 0  # where the filters leave nothing: how many there are without them
    nearest: tuple[str, ...] = ()  # tags, where nothing was found at all
    is_guest: bool = False  # nobody who has told who they are: only what is public


@dataclass(frozen=True, slots=True)
class Home:
    listed: int
    tags: tuple[tuple[str, int], ...]  # the most used ones
    has_own: bool
    has_sessions: bool = False
    has_institutions: bool = False
    waiting: int = 0  # offered ones that this moderator may accept
    is_guest: bool = False


@dataclass(frozen=True, slots=True)
class Value:
    """One of those that a list can be narrowed to."""

    key: str  # a kind, a zone, a number, a tag's seal
    name: str  # a theme, an institution, a tag; of kinds and zones the screens know it
    many: int


@dataclass(frozen=True, slots=True)
class Card:
    view: MaterialView
    theme: str  # of its session, or «»
    activity: str
    may_mark: bool  # nobody thanks themselves
    last_added_at: datetime | None = None  # of its newest version


@dataclass(frozen=True, slots=True)
class Got:
    material: Material
    content: Content  # of the version that was asked for
    may_change: bool


@dataclass(frozen=True, slots=True)
class Sent:
    """As it may stand in any chat: no name that is hidden from anybody."""

    material: Material
    authors: tuple[str, ...]
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Inline:
    found: tuple[Sent, ...]
    total: int
    is_guest: bool  # nobody who has told who they are: only what is public


def seal(tag: str) -> int:
    """What a button says of a tag: the word itself does not fit there."""
    return zlib.crc32(tag.encode())


@Reading
def home(tx: Tx, actor: Member) -> Home:
    if is_guest(_now(tx, actor)):
        own = material_lists.mine(tx, actor.id, limit=1, offset=0).total
        return Home(search.find(tx, "", _PUBLIC, limit=1).total, (), bool(own), is_guest=True)
    return Home(
        search.find(tx, "", limit=1).total,
        tuple(material_lists.tags(tx)[:TOP_TAGS]),
        bool(material_lists.mine(tx, actor.id, limit=1, offset=0).total),
        bool(material_lists.sessions(tx)),
        bool(material_lists.institutions(tx)),
        len(offer_judging.waiting.within(tx, actor)),
    )


@Reading
def listing(tx: Tx, actor: Member, text: str, narrowed: Narrowed, order: Order, *, page: int = 0) -> Page:
    """Of the listed ones. A page that is there no more is the last one."""
    named, guest = _named(tx, narrowed), is_guest(_now(tx, actor))
    all_of_them = _PUBLIC if guest else Filters()
    if narrowed.tag is not None and not named.tag:  # nobody uses it any more
        return Page((), 0, 0, 0, named, search.find(tx, text, all_of_them, limit=1).total, is_guest=guest)
    filters = replace(_filters(named), consent=all_of_them.consent)

    def part(limit: int, offset: int) -> Found:
        return search.find(tx, text, filters, order, limit=limit, offset=offset)

    found, number, last = _turned(part, page)
    if found.total:
        return Page(_lines(tx, actor, found.ids), found.total, number, last, named, is_guest=guest)
    anywhere = search.find(tx, text, all_of_them, limit=1).total if narrowed != Narrowed() else 0
    nearest = () if anywhere or guest else _nearest(tx, text)
    return Page((), 0, 0, 0, named, anywhere, nearest, guest)


@Reading
def values(tx: Tx, actor: Member, facet: Facet) -> list[Value]:
    """All that listed materials have; PROFILE for whom most of those are not."""
    if is_guest(_now(tx, actor)):
        raise RefusedError(Reason.PROFILE)
    match facet:
        case Facet.KIND:
            return [Value(kind, "", many) for kind, many in material_lists.kinds(tx)]
        case Facet.ZONE:
            return [Value(zone, "", many) for zone, many in material_lists.zones(tx)]
        case Facet.TAG:
            return [Value(str(seal(tag)), tag, many) for tag, many in material_lists.tags(tx)]
        case Facet.SESSION:
            found = material_lists.sessions(tx)
        case Facet.INSTITUTION:
            found = material_lists.institutions(tx)
    return [Value(str(number), name, many) for number, name, many in found]


@Reading
def named(tx: Tx, narrowed: Narrowed) -> Named:
    return _named(tx, narrowed)


@Reading
def mine(tx: Tx, actor: Member, page: int = 0) -> Page:
    """What they made or brought, in whatever state."""

    def part(limit: int, offset: int) -> Found:
        return material_lists.mine(tx, actor.id, limit=limit, offset=offset)

    found, number, last = _turned(part, page)
    return Page(_lines(tx, actor, found.ids), found.total, number, last)


@Reading
def adaptations(tx: Tx, actor: Member, material_id: int, page: int = 0) -> tuple[Material, Page]:
    """Of one that they may see; PROFILE where those made of it may be for colleagues."""
    current, material = seen(tx, actor, material_id)
    if is_guest(current):
        raise RefusedError(Reason.PROFILE)

    def part(limit: int, offset: int) -> Found:
        return material_lists.adaptations(tx, material_id, limit=limit, offset=offset)

    found, number, last = _turned(part, page)
    return material, Page(_lines(tx, current, found.ids), found.total, number, last)


@Reading
def card(tx: Tx, actor: Member, material_id: int) -> Card:
    current, material = seen(tx, actor, material_id)
    view = view_of(tx, current, material)
    theme, _ = material_lists.names(tx, material.session_id, None)
    titles = dict(sessions.activities(tx, material.session_id)) if theme and material.session_id else {}
    is_maker = any(one.member_id == current.id for one in view.authors)
    newest = material_parts.versions(tx, material_id)[0]
    return Card(
        view,
        theme,
        titles.get(material.activity_id or 0, ""),
        material.is_listed and not is_maker,
        newest.added_at,
    )


@Reading
def versions(tx: Tx, actor: Member, material_id: int) -> tuple[Material, list[Version]]:
    """The newest first."""
    _, material = seen(tx, actor, material_id)
    return material, material_parts.versions(tx, material_id)


@Reading
def content(tx: Tx, actor: Member, material_id: int, number: int = 0) -> Got:
    """Of that version; 0: of the newest."""
    current, material = seen(tx, actor, material_id)
    wanted = number or material.number
    if wanted > material.number:
        raise RefusedError(Reason.GONE)
    authors = material_parts.authors(tx, [material_id])[material_id]
    may_change = is_theirs(material, authors, current) or may_moderate(material, current)
    return Got(material, material_parts.content(tx, material_id, wanted), may_change)


@Reading
def inline(
    tx: Tx, actor: Member | None, text: str, *, offset: int = 0, material_id: int | None = None
) -> Inline:
    """What whoever types `@bot слова` may send on. `material_id`: just that one."""
    current = members.by_id(tx, actor.id) if actor else None
    guest = current is None or not current.has_profile
    if material_id is not None:
        one = materials.get(tx, material_id)
        may = one is not None and one.is_listed and (one.consent is Consent.PUBLIC or not guest)
        return Inline(_sent(tx, [material_id]) if may else (), int(may), guest)
    filters = _PUBLIC if guest else Filters()
    found = search.find(tx, text, filters, limit=INLINE, offset=offset)
    return Inline(_sent(tx, found.ids), found.total, guest)


def _now(tx: Tx, actor: Member) -> Member:
    """As they are: they may have told who they are since."""
    return members.by_id(tx, actor.id) or actor


def _turned(part: Callable[[int, int], Found], page: int) -> tuple[Found, int, int]:
    """Of that page, or of the last one; its number, and the last one's."""
    found = part(ON_PAGE, page * ON_PAGE)
    last = max(found.total - 1, 0) // ON_PAGE
    if page > last:
        return part(ON_PAGE, last * ON_PAGE), last, last
    return found, page, last


def _lines(tx: Tx, viewer: Member, ids: Sequence[int]) -> tuple[Line, ...]:
    authors = material_parts.authors(tx, ids)
    unseen = set[int]() if viewer.is_moderator else _hidden(tx, authors.values()) - {viewer.id}
    return tuple(
        Line(one, tuple("" if who.member_id in unseen else who.name for who in authors[one.id]))
        for one in materials.these(tx, ids)
    )


def _sent(tx: Tx, ids: Sequence[int]) -> tuple[Sent, ...]:
    authors, tags = material_parts.authors(tx, ids), material_parts.tags(tx, ids)
    unseen = _hidden(tx, authors.values())
    return tuple(
        Sent(
            one,
            tuple(who.name for who in authors[one.id] if who.name and who.member_id not in unseen),
            tuple(tags[one.id]),
        )
        for one in materials.these(tx, ids)
    )


def _hidden(tx: Tx, authors: Iterable[Sequence[Author]]) -> set[int]:
    found = {one.member_id for those in authors for one in those if one.member_id}
    return material_parts.hidden(tx, found) if found else set()


def _named(tx: Tx, narrowed: Narrowed) -> Named:
    theme, institution = material_lists.names(tx, narrowed.session_id, narrowed.institution_id)
    tags = material_lists.tags(tx) if narrowed.tag is not None else []
    tag = next((tag for tag, _ in tags if seal(tag) == narrowed.tag), "")
    return Named(narrowed, theme, institution, tag)


def _filters(named: Named) -> Filters:
    narrowed = named.narrowed
    return Filters(
        narrowed.kind,
        narrowed.zone,
        narrowed.session_id,
        narrowed.institution_id,
        tags=(named.tag,) if named.tag else (),
    )


def _nearest(tx: Tx, text: str) -> tuple[str, ...]:
    """Tags that look like a word of it, then those that are used most."""
    known = [tag for tag, _ in material_lists.tags(tx)[:LOOKED_THROUGH]]
    words = [word.text for word in terms.query(text).words[:COMPARED]]
    near = [tag for word in words for tag in get_close_matches(word, known, 3, 0.6)]
    return tuple(dict.fromkeys((*near, *known)))[:NEAREST]
