"""The questions about an entry, one by one; each can be skipped."""

from collections.abc import Sequence

from domain.material import (
    MAX_AUTHOR,
    MAX_AUTHORS,
    MAX_SUMMARY,
    MAX_TAG,
    MAX_TAGS,
    MAX_TITLE,
    Consent,
    MaterialKind,
)
from domain.session import Zone
from handlers.cataloguing.buttons import (
    NONE,
    Ask,
    Asked,
    Describe,
    DropAuthor,
    NameAuthor,
    NameTyped,
    Put,
    Skip,
)
from handlers.cataloguing.card import tag_line
from handlers.cataloguing.screens import author_names
from handlers.keyboards import Button, keyboard
from handlers.paging import clip
from handlers.screen import Screen
from handlers.texts import Words
from services.catalogue import seal
from services.describing import Entry

Choices = Sequence[tuple[int, str]]  # ids and what they are called
LABEL = 60  # characters of a button


def typed(entry: Entry, asked: Asked, walk: bool, t: Words, said: str = "") -> Screen:
    """Title, tags, summary: by words."""
    material = entry.view.material
    if asked is Asked.TITLE:
        text = t("ask-material-title", title=material.title, limit=MAX_TITLE)
    elif asked is Asked.TAGS:
        now = tag_line(entry.view.tags) or t.plain("describe-none")
        text = t("ask-material-tags", tags=now, most=MAX_TAGS, limit=MAX_TAG)
    else:
        text = t("ask-material-summary", title=material.title, limit=MAX_SUMMARY)
    emptied: list[Button] = []
    if (asked is Asked.TAGS and entry.view.tags) or (asked is Asked.SUMMARY and material.summary):
        put = Put(material_id=material.id, asked=asked, value=NONE, walk=walk)
        emptied = [(t.plain("describe-empty"), put)]
    return _asked(entry, asked, walk, t, text, said, emptied)


def authors(entry: Entry, walk: bool, looked_for: str, found: Choices, t: Words, said: str = "") -> Screen:
    """Those there are, to be taken off; those found, to be named; and the words as they were typed."""
    material = entry.view.material
    there = {one.member_id for one in entry.view.authors}
    rows: list[list[Button]] = [
        [(
            t.plain("author-drop", name=clip(one.name or t.plain("person-erased"), LABEL)),
            DropAuthor(material_id=material.id, revision=material.revision, position=position, walk=walk),
        )]
        for position, one in enumerate(entry.view.authors)
    ]  # fmt: skip
    rows += [
        [(t.plain("author-add", name=clip(name, LABEL)),
          NameAuthor(material_id=material.id, member_id=one, walk=walk))]
        for one, name in found
        if one not in there
    ]  # fmt: skip
    if looked_for:
        named = NameTyped(material_id=material.id, typed=seal(looked_for), walk=walk)
        rows.append([(t.plain("author-typed", name=clip(looked_for, LABEL)), named)])
    names = author_names(entry, t) or t.plain("describe-none")
    text = t("ask-material-authors", names=names, most=MAX_AUTHORS, limit=MAX_AUTHOR)
    return _asked(entry, Asked.AUTHORS, walk, t, text, said, *rows, on=bool(entry.view.authors))


def kind(entry: Entry, walk: bool, t: Words) -> Screen:
    values = [(one.value, t.plain("material-kind", kind=one)) for one in MaterialKind]
    return _choice(entry, Asked.KIND, walk, t, t("ask-material-kind"), values, across=3)


def zone(entry: Entry, walk: bool, t: Words) -> Screen:
    values = [(one.value, t.plain("zone-name", zone=one)) for one in Zone]
    none = [(NONE, t.plain("zone-none"))] if entry.view.material.zone else []
    return _choice(entry, Asked.ZONE, walk, t, t("ask-material-zone"), [*values, *none])


def of_which(entry: Entry, asked: Asked, walk: bool, found: Choices, t: Words) -> Screen:
    """A session, or an activity of it."""
    text = t("ask-material-session") if asked is Asked.SESSION else t("ask-material-activity")
    values = [(str(one), name) for one, name in found]
    material = entry.view.material
    chosen = material.session_id if asked is Asked.SESSION else material.activity_id
    none = [(NONE, t.plain("describe-of-none"))] if chosen is not None else []
    return _choice(entry, asked, walk, t, text, [*values, *none])


def consent(entry: Entry, walk: bool, t: Words) -> Screen:
    values = [(one.value, t.plain("consent-name", consent=one)) for one in (Consent.HUB, Consent.PUBLIC)]
    text = t("ask-material-consent") if entry.is_own else t("ask-authors-consent")
    return _choice(entry, Asked.CONSENT, walk, t, text, values)


def _choice(
    entry: Entry, asked: Asked, walk: bool, t: Words, text: str,
    values: Sequence[tuple[str, str]], across: int = 1,
) -> Screen:  # fmt: skip
    number = entry.view.material.id
    revision = entry.view.material.revision if asked is Asked.CONSENT else 0
    buttons: list[Button] = [
        (clip(name, LABEL),
         Put(material_id=number, asked=asked, value=value, walk=walk, revision=revision))
        for value, name in values
    ]  # fmt: skip
    rows = [buttons[at : at + across] for at in range(0, len(buttons), across)]
    return _asked(entry, asked, walk, t, text, "", *rows)


def _asked(
    entry: Entry, asked: Asked, walk: bool, t: Words, text: str, said: str,
    *rows: Sequence[Button], on: bool = False,
) -> Screen:  # fmt: skip
    """`on`: the question has an answer already, and can take another."""
    number = entry.view.material.id
    onward: list[Button] = []
    if walk:
        label = t.plain("describe-on") if on else t.plain("skip")
        onward = [(label, Skip(material_id=number, asked=asked))]
    back: list[Button] = [(t.plain("back"), _before(entry, asked, walk))]
    if walk:
        back.append((t.plain("describe-done"), Describe(material_id=number)))
    return Screen("\n\n".join(filter(None, [said, text])), keyboard(*rows, onward, back))


def _before(entry: Entry, asked: Asked, walk: bool) -> Ask | Describe:
    """The question before it in a walk, where that can be asked; else the whole."""
    number = entry.view.material.id
    can = {
        Asked.CONSENT: entry.may_agree,
        Asked.SESSION: entry.has_sessions,
        Asked.ACTIVITY: entry.has_activities,
    }
    earlier = [one for one in Asked if can.get(one, True)]
    earlier = earlier[: earlier.index(asked)] if asked in earlier else []
    if not walk or not earlier:
        return Describe(material_id=number)
    return Ask(material_id=number, asked=earlier[-1], walk=True)
