"""Screens where sections and what is in them are put in order."""

from typing import Final

from domain.edition import ItemKind
from domain.edition_order import MAX_SECTION, key_of, sections
from handlers.editions.buttons import Move, MoveSection, Order, Out, Rename, Section
from handlers.editions.screens import LABEL, back
from handlers.keyboards import Button, keyboard, page_turns
from handlers.paging import clip
from handlers.screen import Screen
from handlers.texts import Words
from services.editions import EditionView

ON_PAGE: Final = 8


def order(view: EditionView, number: int, t: Words) -> Screen:
    one, found = view.edition, sections(view.items)
    last = max(0, len(found) - 1) // ON_PAGE
    page = min(number, last)
    rows: list[list[Button]] = []
    for at, section in enumerate(found):
        if at // ON_PAGE != page:
            continue
        label = t.plain("edition-source", name=clip(section.title, LABEL), count=len(section.items))
        up = MoveSection(edition_id=one.id, revision=one.revision, at=at, step=-1)
        down = MoveSection(edition_id=one.id, revision=one.revision, at=at, step=1)
        moves: list[Button] = [*([("▲", up)] if at else []), *([("▼", down)] if at + 1 < len(found) else [])]
        rows.append([(label, Section(edition_id=one.id, at=at, page=0)), *moves])
    turns = page_turns(page, last, lambda to: Order(edition_id=one.id, page=to), t)
    text = t("edition-order-ask") if found else t("edition-nothing-yet")
    return Screen(text, keyboard(*rows, turns, [back(one.id, t)]))


def section(view: EditionView, at: int, number: int, t: Words) -> Screen:
    """Its things, with buttons to move them; where it is gone, all sections."""
    one, found = view.edition, sections(view.items)
    if at >= len(found):
        return order(view, 0, t)
    items = found[at].items
    last = max(0, len(items) - 1) // ON_PAGE
    page = min(number, last)
    titles = {key_of(line.item): line.title for line in view.lines}
    rows: list[list[Button]] = []
    for place, item in enumerate(items):
        if place // ON_PAGE != page:
            continue
        kind, subject_id = key_of(item)
        up, down = (
            Move(edition_id=one.id, revision=one.revision, at=at, kind=kind, subject_id=subject_id, step=step)
            for step in (-1, 1)
        )
        out = Out(edition_id=one.id, at=at, page=page, kind=kind, subject_id=subject_id)
        title = titles[kind, subject_id] or t.plain("edition-gone")
        label = t.plain("edition-take-out", title=clip(title, LABEL - 15))
        moves: list[Button] = [
            *([("▲", up)] if place else []),
            *([("▼", down)] if place + 1 < len(items) else []),
        ]
        rows.append([(label, out), *moves])
    turns = page_turns(page, last, lambda to: Section(edition_id=one.id, at=at, page=to), t)
    rename = (t.plain("edition-rename"), Rename(edition_id=one.id, revision=one.revision, at=at))
    to_order = (t.plain("back"), Order(edition_id=one.id, page=at // ON_PAGE))
    text = t("edition-section-ask", title=found[at].title)
    return Screen(text, keyboard(*rows, turns, [rename], [to_order]))


def ask_rename(view: EditionView, at: int, t: Words) -> Screen:
    found = sections(view.items)
    if at >= len(found):
        return order(view, 0, t)
    to_section = (t.plain("back"), Section(edition_id=view.edition.id, at=at, page=0))
    text = t("edition-ask-section", title=found[at].title, limit=MAX_SECTION)
    return Screen(text, keyboard([to_section]))


def page_of(view: EditionView, kind: ItemKind, subject_id: int) -> tuple[int, int]:
    """In which section a thing stands, and on which page of it."""
    for at, one in enumerate(sections(view.items)):
        for place, item in enumerate(one.items):
            if key_of(item) == (kind, subject_id):
                return at, place // ON_PAGE
    return 0, 0
