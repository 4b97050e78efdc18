"""What people have brought, and what they decide about it."""

from domain.material import Consent, Material, MaterialState
from handlers.entrance.screens import to_menu
from handlers.keyboards import Button, keyboard
from handlers.materials.buttons import Open
from handlers.offering.buttons import Say, TakeBack
from handlers.screen import Screen
from handlers.texts import Words
from services.describing import Entry
from services.materials import MaterialView


def renewed(material_id: int, number: int, t: Words) -> Screen:
    text = t("offer-renewed", number=number)
    return Screen(text, keyboard([(t.plain("offer-open"), Open(material_id=material_id))], [to_menu(t)]))


def ask_take_back(material_id: int, title: str, t: Words) -> Screen:
    yes = (t.plain("offer-take-back-yes"), TakeBack(material_id=material_id, sure=True))
    no = (t.plain("back"), Open(material_id=material_id))
    return Screen(t("offer-take-back-ask", title=title), keyboard([yes], [no]))


def taken_back(t: Words) -> Screen:
    return Screen(t("offer-taken-back"), keyboard([to_menu(t)]))


def named(view: MaterialView, t: Words) -> Screen:
    """To an author: what they allow."""
    material = view.material
    text = t("told-named", title=material.title) + "\n\n" + t("offer-consent-short")
    return Screen(text, keyboard(*_sayings(material, t), [_open(material.id, t)]))


def widened(view: MaterialView, t: Words) -> Screen:
    """To an author: somebody else has allowed that for them."""
    material = view.material
    text = t("told-widened", title=material.title, consent=material.consent)
    return Screen(text, keyboard(*_sayings(material, t), [_open(material.id, t)]))


def renewed_by_another(view: MaterialView, number: int, t: Words) -> Screen:
    """To an author: what they allowed may be less by that."""
    material = view.material
    text = t("told-renewed", title=material.title, number=number) + "\n" + _agreed(material, t)
    return Screen(text, keyboard(*_sayings(material, t), [_open(material.id, t)]))


def said(entry: Entry, t: Words) -> Screen:
    """What an author has allowed, and how to change it."""
    material = entry.view.material
    consent = Consent.UNASKED if material.state is MaterialState.WITHDRAWN else material.consent
    text = t("offer-saying", title=material.title, consent=consent)
    return Screen(text, keyboard(*_sayings(material, t), [_open(material.id, t)]))


def _sayings(material: Material, t: Words) -> list[list[Button]]:
    """All but the one that is so."""
    is_withdrawn = material.state is MaterialState.WITHDRAWN
    rows: list[list[Button]] = [
        [(t.plain("offer-consent-take", consent=one), _say(material, one))]
        for one in (Consent.HUB, Consent.PUBLIC)
        if is_withdrawn or material.consent is not one
    ]
    withdraw: list[Button] = [(t.plain("material-withdraw"), _say(material, Consent.UNASKED))]
    return rows if is_withdrawn else [*rows, withdraw]


def _say(material: Material, consent: Consent) -> Say:
    return Say(material_id=material.id, consent=consent, revision=material.revision)


def _agreed(material: Material, t: Words) -> str:
    return t("offer-agreed", consent=material.consent)


def _open(material_id: int, t: Words) -> Button:
    return t.plain("offer-open"), Open(material_id=material_id)
