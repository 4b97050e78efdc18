"""The build of an edition, from a process that takes it up to its freezing. Called by the builder, asked by nobody.

A try holds the edition until `held_until`; whoever finds that over takes it up anew. Only one edition is built at a time in
the whole hub, so that the number in its papers is still the next one when it is frozen.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from domain.edition import Edition, EditionState, Item, ItemKind, LeftOut
from domain.edition_order import key_of
from domain.material import Author, Content, Material
from services import auction_results, board_results
from services.editions import CARD, TRIES, Line, fits, view_of
from services.papers.edition import Left
from services.transaction import Reading, Transaction
from storage import boards, editions, material_parts, materials, outbox, stored_files
from storage.db import Tx

HELD: Final = timedelta(seconds=60)  # past: whoever built is dead
STEPS: Final = 10  # of the bar: a card is drawn anew for each


@dataclass(frozen=True, slots=True)
class Taken:
    """A try at an edition."""

    edition_id: int
    tries: int
    number: int  # of the edition, if it is frozen
    at: datetime  # the date that its papers bear


@dataclass(frozen=True, slots=True)
class Told:
    """A material as an edition tells of it."""

    material: Material
    authors: tuple[Author, ...]  # without those whose names are hidden, or erased
    content: Content
    original: Material | None  # where that may be named
    original_authors: tuple[Author, ...]


Thing = Told | board_results.Results | auction_results.Results


@dataclass(frozen=True, slots=True)
class Gathered:
    """All that goes into the papers."""

    edition: Edition
    things: Sequence[tuple[Item, Thing]]
    left: tuple[Left, ...]  # what was chosen and may not go in any more


@Transaction
def take(tx: Tx, *, now: datetime) -> Taken | None:
    """The next edition to build, held for this try. One that was tried often enough becomes a draft again."""
    if editions.is_any_held(tx, now):
        return None
    while (edition_id := editions.first_to_build(tx)) is not None:
        held = editions.lease(tx, edition_id)
        tries = held.tries if held else 0
        if tries >= TRIES:
            _give_up(tx, edition_id, now)
            continue
        editions.put(tx, edition_id, tries=tries + 1, held_until=now + HELD, done=0, whole=0)
        return Taken(edition_id, tries + 1, editions.next_number(tx), now)
    return None


@Reading
def is_held(tx: Tx, taken: Taken) -> bool:
    """False: it was cancelled, or another process has taken it up."""
    return _is_held(tx, taken)


@Transaction
def hold(tx: Tx, taken: Taken, done: int, whole: int, *, now: datetime) -> bool:
    """Still at it, so many steps done; False: stop."""
    one = editions.get(tx, taken.edition_id)
    if one is None or not _is_held(tx, taken):
        return False
    whole = max(whole, done)
    editions.put(tx, one.id, held_until=now + HELD, done=done, whole=whole)
    if steps(done, whole) != steps(one.done, one.whole):
        outbox.redraw(tx, CARD, one.id, now=now)
    return True


@Transaction
def let_go(tx: Tx, taken: Taken, *, counts: bool, now: datetime) -> None:
    """To be taken up again; `counts`: the try was a failure, and not just cut short."""
    if not _is_held(tx, taken):
        return
    tries = taken.tries if counts else taken.tries - 1
    editions.put(tx, taken.edition_id, held_until=None, tries=tries)
    if tries >= TRIES:
        _give_up(tx, taken.edition_id, now)


@Reading
def gather(tx: Tx, edition_id: int) -> Gathered:
    one = editions.get(tx, edition_id)
    if one is None:
        raise ValueError(f"there is no edition {edition_id}")
    lines = view_of(tx, one).lines
    told = _told(tx, [line.item.subject_id for line in lines if line.fits and _is_material(line)])
    things: list[tuple[Item, Thing]] = []
    left: list[Left] = []
    for line in lines:
        thing = told.get(line.item.subject_id) if _is_material(line) else _result(tx, line.item)
        if line.fits and thing is not None:
            things.append((line.item, thing))
        else:
            left.append(Left(line.title, "", LeftOut.WITHDRAWN))
    return Gathered(one, things, tuple(left))


@Transaction
def freeze(
    tx: Tx,
    taken: Taken,
    gathered: Gathered,
    *,
    digest: str,
    pdf: tuple[str, int],
    docx: tuple[str, int],
    left: Sequence[Left],
    now: datetime,
) -> bool:
    """It has its number and papers, for good. False: it was not to be, and the try is given back.

    `pdf`, `docx`: digest and bytes of what is stored. Not to be: it is not held any more, its number is gone, its papers
    were swept, or something that it tells of has been hidden meanwhile.
    """
    if not _is_held(tx, taken) or not _still_so(tx, taken, gathered):
        return False
    if not all(stored_files.finish(tx, *one, now) for one in (pdf, docx)):
        return False
    kept = {key_of(item) for item, _ in gathered.things}
    chosen = editions.items(tx, taken.edition_id)
    editions.put_items(tx, taken.edition_id, [item for item in chosen if key_of(item) in kept])
    frozen = {
        "number": taken.number,
        "frozen_at": taken.at,
        "digest": digest,
        "pdf": pdf[0],
        "docx": docx[0],
        "report": json.dumps([asdict(one) for one in (*gathered.left, *left)]),
    }
    editions.change(tx, taken.edition_id, state=EditionState.FROZEN, held_until=None, **frozen)
    outbox.redraw(tx, CARD, taken.edition_id, now=now)
    return True


def report_of(text: str) -> tuple[Left, ...]:
    """What a frozen edition keeps of what is not in it as a text."""
    return tuple(Left(one["chapter"], one["name"], LeftOut(one["reason"])) for one in json.loads(text))


def steps(done: int, whole: int) -> int:
    """Of the bar's."""
    return done * STEPS // whole if whole else 0


def _is_held(tx: Tx, taken: Taken) -> bool:
    held = editions.lease(tx, taken.edition_id)
    return (
        held is not None
        and held.state is EditionState.BUILDING
        and held.tries == taken.tries
        and held.held_until is not None
    )


def _still_so(tx: Tx, taken: Taken, gathered: Gathered) -> bool:
    if editions.next_number(tx) != taken.number:
        return False
    ids = [thing.material.id for _, thing in gathered.things if isinstance(thing, Told)]
    return sum(map(fits, materials.these(tx, ids))) == len(ids)


def _give_up(tx: Tx, edition_id: int, now: datetime) -> None:
    editions.change(tx, edition_id, state=EditionState.DRAFT, held_until=None, done=0, whole=0)
    outbox.redraw(tx, CARD, edition_id, now=now)


def _is_material(line: Line) -> bool:
    return line.item.kind is ItemKind.MATERIAL


def _told(tx: Tx, ids: Sequence[int]) -> dict[int, Told]:
    found = materials.these(tx, ids)
    originals = {
        one.id: one for one in materials.these(tx, [one.original_id for one in found if one.original_id])
    }
    authors = material_parts.authors(tx, {*ids, *originals})
    hidden = material_parts.hidden(
        tx, {author.member_id for named in authors.values() for author in named if author.member_id}
    )

    def named(material_id: int) -> tuple[Author, ...]:
        return tuple(one for one in authors[material_id] if one.name and one.member_id not in hidden)

    told = {}
    for one in found:
        original = originals.get(one.original_id or 0)
        original = original if original is not None and fits(original) else None
        content = material_parts.content(tx, one.id, one.number)
        told[one.id] = Told(one, named(one.id), content, original, named(original.id) if original else ())
    return told


def _result(tx: Tx, item: Item) -> board_results.Results | auction_results.Results | None:
    if item.kind is ItemKind.AUCTION:
        found = auction_results.published.within(tx, item.subject_id)
        return None if found is None else _without_hidden(tx, found)
    board = boards.get(tx, item.subject_id)
    return None if board is None else board_results.published.within(tx, board.id, board.closings)


def _without_hidden(tx: Tx, found: auction_results.Results) -> auction_results.Results:
    """In the auction authors sign what they offer, whoever they are; a paper goes from hand to hand for years."""
    hidden = material_parts.hidden(tx, {one.id for row in found.rows for one in row.authors})

    def named(row: auction_results.Result) -> auction_results.Result:
        authors = tuple(replace(one, name=None) if one.id in hidden else one for one in row.authors)
        return replace(row, authors=authors)

    return replace(found, rows=[named(row) for row in found.rows])
