"""An edition while it is compiled, by organisers; and those that are frozen, for everybody."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from domain.edition import (
    MAX_PREFACE,
    MAX_TITLE,
    Edition,
    EditionState,
    Item,
    ItemKind,
)
from domain.edition_order import (
    MAX_SECTION,
    Key,
    key_of,
    with_moved,
    with_renamed,
    with_section_moved,
    without,
)
from domain.edition_order import with_added as added
from domain.material import Consent, Material, MaterialState
from domain.member import Member
from domain.session import Zone
from services.refusal import Reason, RefusedError
from services.rights import organiser_only
from services.transaction import Reading, Transaction
from storage import auctions, audit, boards, cards, edition_choices, editions, hub, materials, members, outbox
from storage.db import Tx
from storage.edition_choices import Closed, Source, SourceKind
from storage.editions import Frozen

__all__ = ["Closed", "Frozen", "Source", "SourceKind"]

CARD: Final = "edition_card"  # an organiser's own, with the progress: a card in their chat
POSTED: Final = "edition_posted"  # in the group
SUGGESTED: Final = 2
TRIES: Final = 3  # builds of one edition before it is given up


@dataclass(frozen=True, slots=True)
class Titles:
    """What sections are called unless somebody renames them."""

    zones: Mapping[Zone, str]
    other: str
    boards: str
    auctions: str


@dataclass(frozen=True, slots=True)
class Line:
    """A thing in an edition; `fits`: it goes into the papers as it is now."""

    item: Item
    title: str
    fits: bool


@dataclass(frozen=True, slots=True)
class EditionView:
    edition: Edition
    lines: tuple[Line, ...]  # in their order
    failed: bool  # its last build was given up

    @property
    def items(self) -> tuple[Item, ...]:
        return tuple(line.item for line in self.lines)


@dataclass(frozen=True, slots=True)
class Choice:
    """A material that may go into an edition."""

    material: Material
    chosen: bool

    @property
    def fits(self) -> bool:
        return fits(self.material)


@dataclass(frozen=True, slots=True)
class Choices:
    edition: Edition
    source: Source
    rows: tuple[Choice, ...]  # all of the source

    @property
    def unasked(self) -> list[Material]:
        return [row.material for row in self.rows if row.material.consent is Consent.UNASKED]


@dataclass(frozen=True, slots=True)
class Sources:
    edition: Edition
    new: int
    sessions: Sequence[tuple[int, str, int]]  # id, theme, how many materials
    tags: Sequence[tuple[str, int]]
    kinds: Sequence[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class Listed:
    rows: Sequence[Frozen]
    count: int  # of all


def fits(material: Material) -> bool:
    """It may stand in an edition: listed, and its author agrees."""
    return material.is_listed and material.consent is not Consent.UNASKED


@Reading
def unfinished(tx: Tx, actor: Member) -> list[Edition]:
    organiser_only(tx, actor)
    return editions.unfinished(tx)


@Reading
def suggested(tx: Tx, actor: Member) -> list[tuple[int, str]]:
    """The newest sessions that have materials, for a title: id and theme."""
    organiser_only(tx, actor)
    return [(number, theme) for number, theme, _ in edition_choices.sessions(tx)[:SUGGESTED]]


@Transaction
def begin(tx: Tx, actor: Member, title: str, *, now: datetime) -> int:
    """Its number; again, that of the draft that nobody has touched since."""
    organiser_only(tx, actor)
    if not 0 < len(title) <= MAX_TITLE:
        raise RefusedError(Reason.STALE)
    for one in editions.unfinished(tx):
        if (one.title, one.created_by, one.revision) == (title, actor.id, 1):
            return one.id
    edition_id = editions.add(tx, title, by=actor.id, now=now)
    audit.note(tx, "edition_begin", f"edition:{edition_id}", by=actor.id, now=now, after={"title": title})
    return edition_id


@Reading
def show(tx: Tx, actor: Member, edition_id: int) -> EditionView:
    organiser_only(tx, actor)
    return view_of(tx, _got(tx, edition_id))


@Reading
def sources(tx: Tx, actor: Member, edition_id: int) -> Sources:
    one = _draft(tx, actor, edition_id)
    new = edition_choices.count(tx, Source(SourceKind.NEW), since=editions.last_frozen_at(tx))
    found = edition_choices
    return Sources(one, new, found.sessions(tx), found.tags(tx), found.kinds(tx))


@Reading
def choices(tx: Tx, actor: Member, edition_id: int, source: Source) -> Choices:
    return _choices(tx, _draft(tx, actor, edition_id), source)


@Transaction
def take(tx: Tx, actor: Member, edition_id: int, ids: Collection[int], titles: Titles, *, on: bool) -> int:
    """Materials into it or out of it; how many there was no room for. Those that do not fit stay out."""
    one = _draft(tx, actor, edition_id)
    before = editions.items(tx, one.id)
    if on:
        wanted = [material for material in materials.these(tx, ids) if fits(material)]
        new = [Item(ItemKind.MATERIAL, each.id, _section(each, titles)) for each in wanted]
        after = added(before, new)
    else:
        new = []
        after = without(before, {(ItemKind.MATERIAL, each) for each in ids})
    _keep(tx, one, before, after)
    return len({key_of(item) for item in new} - {key_of(item) for item in after})


@Transaction
def take_all(tx: Tx, actor: Member, edition_id: int, source: Source, titles: Titles, *, on: bool) -> int:
    """All of a source; how many there was no room for."""
    one = _draft(tx, actor, edition_id)
    ids = [row.material.id for row in _choices(tx, one, source).rows]
    return take.within(tx, actor, one.id, ids, titles, on=on)


@Reading
def results(
    tx: Tx, actor: Member, edition_id: int
) -> tuple[EditionView, list[tuple[ItemKind, Closed, bool]]]:
    """Closed boards and auctions, and whether they are in it; first those of sessions that its materials are from."""
    one = _draft(tx, actor, edition_id)
    view = view_of(tx, one)
    ids = [line.item.subject_id for line in view.lines if line.item.kind is ItemKind.MATERIAL]
    near = {material.session_id for material in materials.these(tx, ids)} - {None}
    inside = {key_of(item) for item in view.items}
    found = [(ItemKind.BOARD, each) for each in edition_choices.closed_boards(tx)]
    found += [(ItemKind.AUCTION, each) for each in edition_choices.closed_auctions(tx)]
    found.sort(key=lambda row: row[1].session_id not in near)
    return view, [(kind, each, (kind, each.id) in inside) for kind, each in found]


@Transaction
def take_result(tx: Tx, actor: Member, edition_id: int, key: Key, titles: Titles, *, on: bool) -> None:
    """A board's results or an auction's table, into it or out of it."""
    one = _draft(tx, actor, edition_id)
    kind, number = key
    before = editions.items(tx, one.id)
    if on and result_title(tx, key) is None:
        raise RefusedError(Reason.GONE)
    section = titles.boards if kind is ItemKind.BOARD else titles.auctions
    after = added(before, [Item(kind, number, section)]) if on else without(before, {key})
    _keep(tx, one, before, after)


@Transaction
def move(tx: Tx, actor: Member, edition_id: int, revision: int, key: Key, *, step: int) -> None:
    one = _draft(tx, actor, edition_id, revision)
    before = editions.items(tx, one.id)
    _keep(tx, one, before, with_moved(before, key, step))


@Transaction
def move_section(tx: Tx, actor: Member, edition_id: int, revision: int, at: int, *, step: int) -> None:
    one = _draft(tx, actor, edition_id, revision)
    before = editions.items(tx, one.id)
    _keep(tx, one, before, with_section_moved(before, at, step))


@Transaction
def rename_section(tx: Tx, actor: Member, edition_id: int, revision: int, at: int, *, title: str) -> bool:
    """False: the title is none, or too long."""
    one = _draft(tx, actor, edition_id, revision)
    if not 0 < len(title) <= MAX_SECTION:
        return False
    before = editions.items(tx, one.id)
    _keep(tx, one, before, with_renamed(before, at, title))
    return True


@Transaction
def entitle(tx: Tx, actor: Member, edition_id: int, title: str) -> bool:
    """False: the title is none, or too long."""
    one = _draft(tx, actor, edition_id)
    if not 0 < len(title) <= MAX_TITLE:
        return False
    if title != one.title:
        editions.change(tx, one.id, title=title)
    return True


@Transaction
def preface(tx: Tx, actor: Member, edition_id: int, text: str) -> bool:
    """Empty: it has none. False: it is too long."""
    one = _draft(tx, actor, edition_id)
    if len(text) > MAX_PREFACE:
        return False
    if text != one.preface:
        editions.change(tx, one.id, preface=text)
    return True


@Transaction
def drop(tx: Tx, actor: Member, edition_id: int, *, now: datetime) -> None:
    """A draft only; again, it is gone already."""
    organiser_only(tx, actor)
    one = _got(tx, edition_id)
    if one.state is EditionState.DROPPED:
        return
    if one.state is not EditionState.DRAFT:
        raise RefusedError(Reason.STALE)
    editions.change(tx, one.id, state=EditionState.DROPPED)
    _note(tx, "edition_drop", one, by=actor, now=now)
    outbox.redraw(tx, CARD, one.id, now=now)


@Transaction
def build(tx: Tx, actor: Member, edition_id: int, *, now: datetime) -> Edition:
    """To be built in the background; whoever presses has a card of its progress. Pressed again, it is the same build; later, nothing."""
    organiser_only(tx, actor)
    one = _got(tx, edition_id)
    if one.state is EditionState.DRAFT:
        if not any(line.fits for line in view_of(tx, one).lines):
            raise RefusedError(Reason.EDITION_EMPTY)
        started = {"state": EditionState.BUILDING, "done": 0, "whole": 0, "tries": 0, "held_until": None}
        editions.change(tx, one.id, **started)
        _note(tx, "edition_build", one, by=actor, now=now)
        one = _got(tx, edition_id)
    if one.state is EditionState.BUILDING and actor.telegram_id is not None:
        _show_progress(tx, one, actor.telegram_id, now)
    return one


@Transaction
def cancel(tx: Tx, actor: Member, edition_id: int, *, now: datetime) -> Edition:
    """Back to a draft; whoever builds it stops within seconds. Again, it changes nothing."""
    organiser_only(tx, actor)
    one = _got(tx, edition_id)
    if one.state is EditionState.BUILDING:
        editions.change(tx, one.id, state=EditionState.DRAFT, held_until=None, done=0, whole=0, tries=0)
        _note(tx, "edition_cancel", one, by=actor, now=now)
        outbox.redraw(tx, CARD, one.id, now=now)
    return _got(tx, edition_id)


@Transaction
def post(tx: Tx, actor: Member, edition_id: int, *, now: datetime) -> bool:
    """A card in the group, once; whether it is new."""
    organiser_only(tx, actor)
    one = editions.frozen(tx, edition_id)
    if one is None:
        raise RefusedError(Reason.STALE)
    chat_id = hub.chat_id(tx)
    if chat_id is None:
        raise RefusedError(Reason.NO_HUB)
    if cards.of(tx, POSTED, edition_id):
        return False
    outbox.owe_card(tx, POSTED, edition_id, chat_id, now=now, dedupe_key=f"edition:{edition_id}:posted")
    _note(tx, "edition_announce", one.edition, by=actor, now=now)
    return True


@Reading
def all_frozen(tx: Tx, actor: Member, *, skip: int, limit: int) -> Listed:  # noqa: ARG001 - as all that is asked for by somebody
    """The newest first, for everybody."""
    return Listed(editions.all_frozen(tx, skip=skip, limit=limit), editions.count_frozen(tx))


@Reading
def frozen(tx: Tx, actor: Member, edition_id: int) -> Frozen:  # noqa: ARG001 - as above
    found = editions.frozen(tx, edition_id)
    if found is None:
        raise RefusedError(Reason.GONE)
    return found


@Reading
def papers(tx: Tx, actor: Member, edition_id: int) -> Frozen:
    """The same, to be handed out: for colleagues, as what is in them is. Refuses whoever has not said who they are as PROFILE."""
    current = members.by_id(tx, actor.id)
    if current is None or not (current.has_profile or current.moderates_something):
        raise RefusedError(Reason.PROFILE)
    return frozen.within(tx, actor, edition_id)


@Reading
def posted(tx: Tx, edition_id: int) -> Frozen | None:
    """For the group."""
    return editions.frozen(tx, edition_id)


def view_of(tx: Tx, one: Edition) -> EditionView:
    chosen = editions.items(tx, one.id)
    ids = [item.subject_id for item in chosen if item.kind is ItemKind.MATERIAL]
    found = {material.id: material for material in materials.these(tx, ids)}
    held = editions.lease(tx, one.id)
    failed = one.state is EditionState.DRAFT and held is not None and held.tries >= TRIES
    return EditionView(one, tuple(_line(tx, item, found) for item in chosen), failed)


def result_title(tx: Tx, key: Key) -> str | None:
    """Of a board or an auction; None: it is not closed."""
    kind, number = key
    if kind is ItemKind.BOARD:
        board = boards.get(tx, number)
        return board.subject if board is not None and board.phase.value == "closed" else None
    auction = auctions.get(tx, number)
    return auction.title if auction is not None and auction.state.value == "closed" else None


def _line(tx: Tx, item: Item, found: Mapping[int, Material]) -> Line:
    if item.kind is ItemKind.MATERIAL:
        material = found.get(item.subject_id)
        if material is None or material.state is MaterialState.WITHDRAWN:
            return Line(item, "", fits=False)
        return Line(item, material.title, fits(material))
    title = result_title(tx, key_of(item))
    return Line(item, title or "", title is not None)


def _choices(tx: Tx, one: Edition, source: Source) -> Choices:
    since = editions.last_frozen_at(tx) if source.kind is SourceKind.NEW else None
    inside = {key_of(item) for item in editions.items(tx, one.id)}
    found = edition_choices.listed(tx, source, since=since)
    return Choices(one, source, tuple(Choice(each, (ItemKind.MATERIAL, each.id) in inside) for each in found))


def _section(material: Material, titles: Titles) -> str:
    return titles.zones[material.zone] if material.zone else titles.other


def _keep(tx: Tx, one: Edition, before: tuple[Item, ...], after: tuple[Item, ...]) -> None:
    if before != after:
        editions.put_items(tx, one.id, after)
        editions.change(tx, one.id)


def _show_progress(tx: Tx, one: Edition, chat_id: int, now: datetime) -> None:
    """One card below all others; earlier ones in that chat are kept up to date no more."""
    key = f"edition:{one.id}:{one.revision}:{chat_id}"
    old = [card.id for card in cards.of(tx, CARD, one.id) if card.chat_id == chat_id]
    if outbox.owe_card(tx, CARD, one.id, chat_id, now=now, dedupe_key=key):
        cards.discard(tx, old)


def _got(tx: Tx, edition_id: int) -> Edition:
    found = editions.get(tx, edition_id)
    if found is None:
        raise RefusedError(Reason.GONE)
    return found


def _draft(tx: Tx, actor: Member, edition_id: int, revision: int | None = None) -> Edition:
    organiser_only(tx, actor)
    one = _got(tx, edition_id)
    if one.state is not EditionState.DRAFT or revision not in {None, one.revision}:
        raise RefusedError(Reason.STALE)
    return one


def _note(tx: Tx, action: str, one: Edition, *, by: Member, now: datetime) -> None:
    audit.note(tx, action, f"edition:{one.id}", by=by.id, now=now, after={"title": one.title})
