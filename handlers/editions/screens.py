"""Screens of an edition that is compiled: its page, its sources, its contents."""

from collections.abc import Iterator, Sequence
from typing import Final
from zlib import crc32

from domain.edition import MAX_ITEMS, MAX_PREFACE, MAX_TITLE, Edition, EditionState, Item, ItemKind
from domain.edition_order import sections
from domain.material import MaterialKind
from handlers.editions.buttons import (
    All,
    AskConsent,
    AskDrop,
    Begin,
    Build,
    Cancel,
    Contents,
    DraftPaper,
    DropDraft,
    Entitle,
    New,
    NoPreface,
    Open,
    Order,
    Preface,
    Put,
    PutAll,
    PutResult,
    Results,
    Rows,
    Shelf,
    Sources,
    Which,
)
from handlers.entrance.screens import to_menu
from handlers.keyboards import Button, keyboard, page_turns
from handlers.paging import clip, pages
from handlers.screen import Screen
from handlers.texts import Html, Words
from services.edition_building import STEPS, steps
from services.editions import Choice, Choices, Closed, EditionView, Source, SourceKind
from services.editions import Sources as Found

ON_PAGE: Final = 8
LABEL: Final = 45
DRAFTS: Final = 20  # the newest; who has more deletes some
LINES: Final = 15  # of a section in one piece: 120 characters each


def unfinished(found: Sequence[Edition], t: Words) -> Screen:
    rows: list[list[Button]] = [
        [(t.plain("edition-open", state=one.state, title=clip(one.title, LABEL)), Open(edition_id=one.id))]
        for one in found[:DRAFTS]
    ]
    more = (t.plain("edition-new"), New())
    return Screen(t("edition-unfinished"), keyboard(*rows, [more], [_shelf(t)], [to_menu(t)]))


def ask_new(suggested: Sequence[tuple[int, str]], t: Words) -> Screen:
    """`suggested`: a session's id (0: of none) and the title."""
    rows: list[list[Button]] = [
        [(clip(title, LABEL), Begin(session_id=number))] for number, title in suggested
    ]
    lines = "\n".join(t("edition-suggested", title=title) for _, title in suggested)
    text = Html("\n\n".join([t("edition-ask-title", limit=MAX_TITLE), lines]))
    return Screen(text, keyboard(*rows, [_shelf(t)], [to_menu(t)]))


def page(view: EditionView, t: Words) -> Screen:
    """Of an organiser, in whatever state it is but frozen."""
    one = view.edition
    if one.state is EditionState.BUILDING:
        return building(one, t)
    if one.state is EditionState.DROPPED:
        return Screen(t("edition-dropped", title=one.title), keyboard([_all(t)], [to_menu(t)]))
    texts = [t("edition-failed")] if view.failed else []
    number = one.id
    rows: list[list[Button]] = [
        [(t.plain("edition-choose"), Sources(edition_id=number))],
        [
            (t.plain("edition-order"), Order(edition_id=number, page=0)),
            (t.plain("edition-results"), Results(edition_id=number, page=0)),
        ],
        [
            (t.plain("edition-title-button"), Entitle(edition_id=number)),
            (t.plain("edition-preface", has="yes" if one.preface else "no"), Preface(edition_id=number)),
        ],
        [(t.plain("edition-contents"), Contents(edition_id=number, page=0))] if view.lines else [],
        [(t.plain("edition-drop"), AskDrop(edition_id=number)), _all(t)],
    ]
    return Screen(Html("\n\n".join([*texts, _summary(view, t)])), keyboard(*rows))


def building(one: Edition, t: Words) -> Screen:
    done = steps(one.done, one.whole)
    bar = "▰" * done + "▱" * (STEPS - done)
    text = t("edition-building", title=one.title, bar=bar, percent=done * 100 // STEPS)
    return Screen(text, keyboard([(t.plain("edition-cancel"), Cancel(edition_id=one.id))]))


def sources(found: Found, t: Words) -> Screen:
    number = found.edition.id
    rows: list[list[Button]] = []
    if found.new:
        rows.append([(t.plain("edition-new-ones", count=found.new), _rows(number, Source(SourceKind.NEW)))])
    for kind, rest in (
        (SourceKind.SESSION, found.sessions),
        (SourceKind.TAG, found.tags),
        (SourceKind.KIND, found.kinds),
    ):
        if rest:
            rows.append([(t.plain("edition-by", what=kind), Which(edition_id=number, what=kind, page=0))])
    text = t("edition-sources") if rows else t("edition-no-materials")
    return Screen(text, keyboard(*rows, [back(number, t)]))


def which(found: Found, what: SourceKind, number: int, t: Words) -> Screen:
    named = _named(found, what, t)
    last = max(0, len(named) - 1) // ON_PAGE
    at = min(number, last)
    edition_id = found.edition.id
    rows: list[list[Button]] = [
        [(t.plain("edition-source", name=clip(name, LABEL), count=count), _rows(edition_id, source))]
        for source, name, count in named[at * ON_PAGE : (at + 1) * ON_PAGE]
    ]
    turns = page_turns(at, last, lambda to: Which(edition_id=edition_id, what=what, page=to), t)
    return Screen(t("edition-which", what=what), keyboard(*rows, turns, [_to_sources(edition_id, t)]))


def rows(found: Choices, number: int, t: Words, *, said: str = "") -> Screen:
    """A page of a source's materials, each to be taken in or out."""
    last = max(0, len(found.rows) - 1) // ON_PAGE
    at = min(number, last)
    one, what, of = found.edition, found.source.kind, seal(found.source)
    lines = [
        [
            _choice(
                row,
                Put(
                    edition_id=one.id,
                    what=what,
                    of=of,
                    page=at,
                    material_id=row.material.id,
                    on=not row.chosen,
                ),
                t,
            )
        ]
        for row in found.rows[at * ON_PAGE : (at + 1) * ON_PAGE]
    ]
    turns = page_turns(at, last, lambda to: Rows(edition_id=one.id, what=what, of=of, page=to), t)
    chosen = sum(row.chosen for row in found.rows)
    may = sum(row.fits for row in found.rows)
    every: list[Button] = []
    if chosen < may:
        every.append((t.plain("edition-take-all"), PutAll(edition_id=one.id, what=what, of=of, on=True)))
    if chosen:
        every.append((t.plain("edition-take-none"), PutAll(edition_id=one.id, what=what, of=of, on=False)))
    ask: list[Button] = []
    if found.unasked:
        label = t.plain("edition-ask-consent", count=len(found.unasked))
        ask.append((label, AskConsent(edition_id=one.id, what=what, of=of, page=at)))
    text = t("edition-rows", chosen=chosen, count=len(found.rows), unasked=len(found.unasked))
    done: list[Button] = [_to_sources(one.id, t), (t.plain("edition-ready"), Open(edition_id=one.id))]
    return Screen(Html("\n\n".join(filter(None, [said, text]))), keyboard(*lines, turns, every, ask, done))


def results(
    view: EditionView, found: Sequence[tuple[ItemKind, Closed, bool]], number: int, t: Words
) -> Screen:
    last = max(0, len(found) - 1) // ON_PAGE
    at, edition_id = min(number, last), view.edition.id
    lines: list[list[Button]] = []
    for kind, one, inside in found[at * ON_PAGE : (at + 1) * ON_PAGE]:
        title = clip(one.title, LABEL)
        label = t.plain("edition-result", kind=kind, mark="✅" if inside else "⬜", title=title)
        put = PutResult(edition_id=edition_id, page=at, kind=kind, subject_id=one.id, on=not inside)
        lines.append([(label, put)])
    turns = page_turns(at, last, lambda to: Results(edition_id=edition_id, page=to), t)
    text = t("edition-results-ask") if found else t("edition-no-results")
    return Screen(text, keyboard(*lines, turns, [back(edition_id, t)]))


def contents(view: EditionView, number: int, t: Words) -> Screen:
    """All that will be in it, as text."""
    pieces = [
        piece for section in sections(view.items) for piece in _section(section.title, section.items, view, t)
    ]
    found = pages(pieces)
    at = min(number, len(found) - 1)
    one = view.edition
    turns = page_turns(at, len(found) - 1, lambda to: Contents(edition_id=one.id, page=to), t)
    text = Html("\n\n".join([t("edition-contents-head", title=one.title), found[at]]))
    make: list[Button] = [(t.plain("edition-draft-paper"), DraftPaper(edition_id=one.id))]
    go: list[Button] = [(t.plain("edition-build"), Build(edition_id=one.id))]
    return Screen(text, keyboard(turns, make, go, [back(one.id, t)]))


def ask_title(one: Edition, t: Words) -> Screen:
    return Screen(t("edition-ask-other-title", title=one.title, limit=MAX_TITLE), keyboard([back(one.id, t)]))


def ask_preface(one: Edition, t: Words) -> Screen:
    none: list[Button] = []
    if one.preface:
        none.append((t.plain("edition-no-preface"), NoPreface(edition_id=one.id)))
    now = t("edition-preface-now", text=one.preface) if one.preface else ""
    text = Html("\n\n".join(filter(None, [t("edition-ask-preface", limit=MAX_PREFACE), now])))
    return Screen(text, keyboard(none, [back(one.id, t)]))


def ask_drop(one: Edition, t: Words) -> Screen:
    sure = (t.plain("edition-drop-sure"), DropDraft(edition_id=one.id))
    return Screen(t("edition-ask-drop", title=one.title), keyboard([sure], [back(one.id, t)]))


def wrong(asked: Screen, limit: int, t: Words) -> Screen:
    return Screen(t("edition-wrong-text", limit=limit), asked.keyboard)


def seal(source: Source) -> int:
    """A tag or a kind in few characters."""
    return source.of if isinstance(source.of, int) else crc32(source.of.encode())


def back(edition_id: int, t: Words) -> Button:
    return t.plain("back"), Open(edition_id=edition_id)


def room(left: int, t: Words) -> str:
    return t("edition-full", count=left, limit=MAX_ITEMS) if left else ""


def _summary(view: EditionView, t: Words) -> str:
    kinds = [line.item.kind for line in view.lines]
    return t(
        "edition-page",
        title=view.edition.title,
        materials=kinds.count(ItemKind.MATERIAL),
        boards=kinds.count(ItemKind.BOARD),
        auctions=kinds.count(ItemKind.AUCTION),
        sections=len(sections(view.items)),
    )


def _section(title: str, items: Sequence[Item], view: EditionView, t: Words) -> Iterator[str]:
    """In pieces that a message takes."""
    inside = [line for line in view.lines if line.item in items]
    lines = [
        t("edition-line", number=str(at), title=clip(line.title, 120), fits="yes" if line.fits else "no")
        for at, line in enumerate(inside, 1)
    ]
    for at in range(0, len(lines), LINES):
        yield "\n".join([t("edition-section", title=title), *lines[at : at + LINES]])


def _choice(row: Choice, put: Put, t: Words) -> Button:
    stands = "yes" if row.chosen else "no" if row.fits else "unasked"
    return t.plain("edition-choice", stands=stands, title=clip(row.material.title, LABEL)), put


def _rows(edition_id: int, source: Source) -> Rows:
    return Rows(edition_id=edition_id, what=source.kind, of=seal(source), page=0)


def _named(found: Found, what: SourceKind, t: Words) -> list[tuple[Source, str, int]]:
    match what:
        case SourceKind.SESSION:
            return [(Source(what, number), theme, count) for number, theme, count in found.sessions]
        case SourceKind.TAG:
            return [(Source(what, tag), f"#{tag}", count) for tag, count in found.tags]
        case _:
            return [
                (Source(SourceKind.KIND, kind), t.plain("edition-kind", kind=MaterialKind(kind)), count)
                for kind, count in found.kinds
            ]


def _to_sources(edition_id: int, t: Words) -> Button:
    return t.plain("back"), Sources(edition_id=edition_id)


def _all(t: Words) -> Button:
    return t.plain("edition-all"), All()


def _shelf(t: Words) -> Button:
    return t.plain("edition-shelf"), Shelf(page=0)
