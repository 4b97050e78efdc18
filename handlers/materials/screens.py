"""The catalogue's first screen, a material's card, its versions, and what its authors hear."""

from collections.abc import Sequence
from typing import Final

from domain.file_check import Harm
from domain.file_name import safe_name
from domain.material import Author, FileState, Mark, Material, MaterialFile, MaterialState
from handlers.cataloguing.buttons import Describe
from handlers.cataloguing.card import tag_line
from handlers.entrance.screens import to_menu
from handlers.judging.buttons import Waiting
from handlers.keyboards import Button, Share, keyboard, page_turns
from handlers.links import Target, payload
from handlers.materials.buttons import (
    Adapted,
    AskWords,
    Card,
    Choose,
    Get,
    Give,
    List,
    OfMine,
    Open,
    Sort,
    Versions,
)
from handlers.materials.places import to_introduction, to_materials, to_propose
from handlers.offering.buttons import NewVersion
from handlers.offering.screens import own_buttons
from handlers.paging import clip
from handlers.screen import Screen
from handlers.texts import Html, Words
from handlers.when import short_day
from services.catalogue import Card as Shown
from services.catalogue import Facet, Home, Version, seal
from services.marks import Digest

TITLE: Final = 100  # characters of another material's title
LABEL: Final = 40
PERSON: Final = 120  # a name with its institution
PLACE: Final = 150  # a session's theme, an activity's title
ON_PAGE: Final = 10  # versions
TOLD: Final = 10  # materials in a digest


def home(found: Home, t: Words) -> Screen:
    by: list[Button] = [(t.plain("materials-by", facet="kind"), Choose(sort=Sort.BEST, facet=Facet.KIND))]
    by.append((t.plain("materials-by", facet="zone"), Choose(sort=Sort.BEST, facet=Facet.ZONE)))
    more: list[Button] = []
    if found.has_sessions:
        more.append((t.plain("materials-by", facet="session"), Choose(sort=Sort.BEST, facet=Facet.SESSION)))
    if found.has_institutions:
        more.append(
            (t.plain("materials-by", facet="institution"), Choose(sort=Sort.BEST, facet=Facet.INSTITUTION))
        )
    tags: list[Button] = [
        (f"#{clip(tag, LABEL)}", List(sort=Sort.BEST, tag=seal(tag))) for tag, _ in found.tags
    ]
    all_tags: list[Button] = [(t.plain("materials-by", facet="tag"), Choose(sort=Sort.BEST, facet=Facet.TAG))]
    rows: list[list[Button]] = [[(t.plain("materials-search"), AskWords())]]
    if found.is_guest:
        rows = [*rows, [to_introduction(t)]]
    if found.listed:
        rows.append(
            [
                (t.plain("materials-new"), List(sort=Sort.NEWEST)),
                (t.plain("materials-useful"), List(sort=Sort.USEFUL)),
            ]
        )
        if not found.is_guest:
            all_of_them = all_tags if tags else []
            rows += [by, more, *(tags[at : at + 3] for at in range(0, len(tags), 3)), all_of_them]
    elif not found.is_guest:
        rows = []
    if found.waiting:
        rows.append([(t.plain("materials-offered", count=found.waiting), Waiting(page=0))])
    rows.append([(t.plain("materials-mine"), OfMine()), to_propose(t)] if found.has_own else [to_propose(t)])
    text = t("materials-home", count=found.listed) if found.listed else t("materials-home-none")
    if found.is_guest:
        text = t("materials-home-guest", count=found.listed)
    return Screen(text, keyboard(*rows, [to_menu(t)]))


def card(found: Shown, t: Words, *, shares: bool) -> Screen:
    """`shares`: it can be sent into other chats."""
    view, material = found.view, found.view.material
    number = material.id
    rows: list[list[Button]] = [[(t.plain("material-get"), Get(material_id=number))], _marks(found, t)]
    tree: list[Button] = []
    if view.original is not None:
        label = t.plain("materials-original", title=clip(view.original.title, LABEL))
        tree.append((label, Open(material_id=view.original.id)))
    if view.adaptations:
        label = t.plain("materials-adaptations", count=view.adaptations)
        tree.append((label, Adapted(material_id=number)))
    rows += [[one] for one in tree]
    if material.is_listed:
        share = (t.plain("materials-share"), Share(payload(Target.MATERIAL, number)))
        rows.append([to_propose(t, number), *([share] if shares else [])])
    own: list[Button] = []
    if view.is_author and material.state in {MaterialState.OFFERED, MaterialState.RETURNED}:
        rows.append(own_buttons(number, t))
    if material.number > 1:
        rows.append([(t.plain("materials-versions", count=material.number), Versions(material_id=number))])
    if view.may_change:
        own.append((t.plain("material-describe"), Describe(material_id=number)))
        if material.is_listed or material.is_emptied:
            own.append((t.plain("materials-new-version"), NewVersion(material_id=number)))
    rows += [own, [to_materials(t), to_menu(t)]]
    return Screen(_told(found, t), keyboard(*rows))


def gone(t: Words) -> Screen:
    """It was hidden or withdrawn since its button was drawn, or never was."""
    return Screen(t("materials-gone"), keyboard([to_materials(t)], [to_menu(t)]))


def versions(material: Material, found: Sequence[Version], page: int, t: Words) -> Screen:
    last = max(len(found) - 1, 0) // ON_PAGE
    page = min(page, last)
    rows: list[list[Button]] = []
    for one in found[page * ON_PAGE : (page + 1) * ON_PAGE]:
        label = t.plain("materials-version", number=one.number, date=short_day(one.added_at, t))
        rows.append([(label, Get(material_id=material.id, number=one.number))])
    turns = page_turns(page, last, lambda to: Versions(material_id=material.id, page=to), t)
    back: list[Button] = [(t.plain("back"), Card(material_id=material.id))]
    title = clip(material.title, TITLE)
    return Screen(t("materials-versions-title", title=title), keyboard(*rows, turns, back))


def digest(found: Digest, t: Words) -> Screen:
    """To an author, in the evening."""
    lines = [
        t(
            "materials-thanked-line",
            title=clip(one.title, TITLE),
            thanks=one.marks[Mark.THANKS],
            applied=one.marks[Mark.APPLIED],
        )
        for one in found.said[:TOLD]
    ]
    if more := len(found.said[TOLD:]):
        lines.append(t("materials-thanked-more", count=more))
    rows: list[list[Button]] = [
        [(clip(one.title, LABEL), Card(material_id=one.material_id))] for one in found.said[:3]
    ]
    return Screen(t("materials-thanked") + "\n\n" + "\n".join(lines), keyboard(*rows))


def missed(files: Sequence[MaterialFile], t: Words) -> Screen:
    """Of a material's files: what is refused, what is looked into just now, and what Telegram did not hand out."""
    waiting = [_name(one, t) for one in files if one.state is FileState.WAITING]
    lost = [_name(one, t) for one in files if one.state not in {FileState.WAITING, FileState.REFUSED}]
    parts = [
        *not_taken(files, t),
        t("materials-unjudged", names=", ".join(waiting), count=len(waiting)) if waiting else "",
        t("materials-missed", names=", ".join(lost), count=len(lost)) if lost else "",
    ]
    return Screen(Html("\n\n".join(filter(None, parts))))


def not_taken(files: Sequence[MaterialFile], t: Words) -> list[Html]:
    """A line for each file that was refused, and why."""
    return [
        Html(t("file-not-taken", name=_name(one, t)) + " " + t("file-harm", harm=one.harm or Harm.UNCHECKED))
        for one in files
        if one.state is FileState.REFUSED
    ]


def state(material: Material, t: Words) -> Html:
    return t("materials-emptied") if material.is_emptied else t("materials-state", state=material.state)


def _name(one: MaterialFile, t: Words) -> str:
    return safe_name(one.name, t.plain("file-nameless"))


def _told(found: Shown, t: Words) -> Html:
    view, material = found.view, found.view.material
    kind = t.plain("material-kind", kind=material.kind)
    where = [t.plain("zone-name", zone=material.zone)] if material.zone else []
    where += [clip(one, PLACE) for one in (found.theme, found.activity) if one]
    version = t("materials-now", number=material.number, date=short_day(found.last_added_at, t))
    counts = t("materials-counts", thanks=view.marks[Mark.THANKS], applied=view.marks[Mark.APPLIED])
    facts = [
        t("material-card", title=material.title, kind=kind),
        t("materials-card-authors", names=authors(view.authors, t)) if view.authors else "",
        t("materials-where", where=" · ".join(where)) if where else "",
        t("material-tags", tags=tag_line(view.tags)) if view.tags else "",
        version,
        counts if any(view.marks.values()) else "",
    ]
    parts = [
        "" if material.is_listed else state(material, t),
        *not_taken(view.content.files, t),
        t("materials-comment", comment=material.comment) if material.comment and view.may_change else "",
        "\n".join(filter(None, facts)),
        t("materials-summary", summary=material.summary) if material.summary else "",
        t("materials-changes", changes=material.changes) if material.changes else "",
    ]
    return Html("\n\n".join(filter(None, parts)))


def authors(those: Sequence[Author], t: Words) -> str:
    """Each with their institution; whose name is not shown here is a participant."""
    named = (
        ", ".join(filter(None, [one.name or t.plain("person-hidden"), one.institution])) for one in those
    )
    return "; ".join(clip(one, PERSON) for one in named)


def _marks(found: Shown, t: Words) -> list[Button]:
    if not found.may_mark:
        return []
    buttons: list[Button] = []
    for mark in Mark:
        on = mark not in found.view.mine
        label = t.plain("materials-mark", mark=mark if on else f"{mark}-given")
        buttons.append((label, Give(material_id=found.view.material.id, mark=mark, on=on)))
    return buttons
