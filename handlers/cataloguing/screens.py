"""«Описать»: what an entry says, and what can be done with it."""

from collections.abc import Sequence
from typing import Final

from domain.material import Consent, MaterialKind, MaterialState
from handlers.cataloguing.buttons import (
    Ask,
    Asked,
    AskHide,
    AskWithdraw,
    Describe,
    ShowAgain,
    Withdraw,
)
from handlers.cataloguing.card import tag_line
from handlers.keyboards import Button, keyboard
from handlers.screen import Screen
from handlers.texts import Html, Words
from services.describing import Entry

_HIDEABLE: Final = frozenset({MaterialState.LISTED})
_WITHDRAWABLE: Final = frozenset({MaterialState.LISTED, MaterialState.HIDDEN})


def missing(entry: Entry) -> list[Asked]:
    """What is not known, in the order in which it is asked for."""
    material = entry.view.material
    lacks = {
        Asked.AUTHORS: not entry.view.authors,
        Asked.CONSENT: material.consent is Consent.UNASKED and entry.may_agree,
        Asked.KIND: material.kind is MaterialKind.OTHER,
        Asked.SESSION: material.session_id is None and entry.has_sessions,
        Asked.ACTIVITY: material.activity_id is None and entry.has_activities,
        Asked.ZONE: material.zone is None,
        Asked.TAGS: not entry.view.tags,
        Asked.SUMMARY: not material.summary,
    }
    return [asked for asked in Asked if lacks.get(asked)]


def panel(entry: Entry, t: Words, said: str = "") -> Screen:
    material = entry.view.material
    rows: list[list[Button]] = []
    if entry.may_mend and (lacking := missing(entry)):
        first = Ask(material_id=material.id, asked=lacking[0], walk=True)
        rows.append([(t.plain("describe-missing", count=len(lacking)), first)])
    fields = [one for one in Asked if entry.may_mend and _may_ask(one, entry)]
    buttons: list[Button] = [
        (t.plain("describe-field", field=one), Ask(material_id=material.id, asked=one)) for one in fields
    ]
    rows += [buttons[at : at + 2] for at in range(0, len(buttons), 2)]
    rows.append(_endings(entry, t))
    text = "\n\n".join(filter(None, [said, _state(entry, t), told(entry, t)]))
    return Screen(text, keyboard(*rows))


def told(entry: Entry, t: Words) -> Html:
    """What the entry says now."""
    view, material = entry.view, entry.view.material
    lines = [
        t("describe-title", title=material.title),
        t("describe-authors", names=author_names(entry, t) or t.plain("describe-none")),
        t("describe-kind", kind=t.plain("material-kind", kind=material.kind)),
        t("describe-session", theme=entry.theme) if entry.theme else "",
        t("describe-activity", title=entry.activity) if entry.activity else "",
        t("describe-zone", zone=t.plain("zone-name", zone=material.zone)) if material.zone else "",
        t("material-tags", tags=tag_line(view.tags)) if view.tags else "",
        t("material-files", count=len(view.content.files)) if view.content.files else "",
        t("describe-consent", consent=material.consent),
        t("describe-summary", summary=material.summary) if material.summary else "",
    ]
    return Html("\n".join(filter(None, lines)))


def author_names(entry: Entry, t: Words) -> str:
    return ", ".join(one.name or t.plain("person-erased") for one in entry.view.authors)


def hide(entry: Entry, t: Words, said: str = "") -> Screen:
    back = Describe(material_id=entry.view.material.id)
    text = t("material-hide-why", title=entry.view.material.title)
    return Screen("\n\n".join(filter(None, [said, text])), keyboard([(t.plain("back"), back)]))


def withdraw(entry: Entry, t: Words) -> Screen:
    number = entry.view.material.id
    return Screen(
        t("material-withdraw-ask", title=entry.view.material.title),
        keyboard(
            [(t.plain("material-withdraw-yes"), Withdraw(material_id=number))],
            [(t.plain("back"), Describe(material_id=number))],
        ),
    )


def hidden(title: str, comment: str, material_id: int, t: Words) -> Screen:
    """To its authors."""
    look: Sequence[Button] = [(t.plain("material-look"), Describe(material_id=material_id))]
    return Screen(t("material-hidden-notice", title=title, comment=comment), keyboard(look))


def _state(entry: Entry, t: Words) -> str:
    material = entry.view.material
    if material.state is MaterialState.HIDDEN:
        return t("material-is-hidden", comment=material.comment or "")
    if material.state is MaterialState.WITHDRAWN:
        return t("material-is-withdrawn")
    return ""


def _may_ask(asked: Asked, entry: Entry) -> bool:
    if asked is Asked.CONSENT:
        return entry.may_agree
    if asked is Asked.SESSION:
        return entry.has_sessions
    return asked is not Asked.ACTIVITY or entry.has_activities


def _endings(entry: Entry, t: Words) -> list[Button]:
    view, material = entry.view, entry.view.material
    row: list[Button] = []
    if view.is_author and material.state in _WITHDRAWABLE:
        row.append((t.plain("material-withdraw"), AskWithdraw(material_id=material.id)))
    if view.may_moderate and material.state in _HIDEABLE:
        row.append((t.plain("material-hide"), AskHide(material_id=material.id)))
    if view.may_moderate and material.state is MaterialState.HIDDEN:
        row.append((t.plain("material-show"), ShowAgain(material_id=material.id)))
    return row
