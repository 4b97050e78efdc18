from aiogram.types import InlineKeyboardMarkup

from domain.member import Member
from handlers.entrance.buttons import Drop, Go, Place, Speak
from handlers.keyboards import Button, keyboard
from handlers.screen import Screen
from handlers.texts import LANGUAGES, Words

MINE = (
    (Place.SESSIONS, Place.MY),
    (Place.BOARDS, Place.AUCTION),
    (Place.MATERIALS, Place.EDITION),
    (Place.THEMES, Place.PROFILE),
    (Place.LANGUAGE, Place.HELP, Place.PRIVACY),
)
MODERATOR = ((Place.ROSTER, Place.BOARD), (Place.LOTS, Place.HALL))
ORGANISER = (
    (Place.PLAN, Place.NEW),
    (Place.ANNOUNCE, Place.AUCTION_NEW),
    (Place.EDITION_NEW, Place.CYCLE),
    (Place.ROLES, Place.AUDIT),
    (Place.INSTITUTIONS,),
)


def greeting(actor: Member, t: Words) -> Screen:
    return Screen(t("greeting"), _menu_keyboard(actor, t))


def menu(actor: Member, t: Words) -> Screen:
    return Screen(t("menu"), _menu_keyboard(actor, t))


def help_(actor: Member, t: Words) -> Screen:
    text: str = t("help")
    text += "\n\n" + t("help-moderator") if actor.moderates_something else ""
    text += "\n\n" + t("help-organiser") if actor.is_organiser else ""
    return Screen(text, keyboard([to_menu(t)]))


def language(t: Words) -> Screen:
    row = [(t.plain("language-name", language=name), Speak(language=name)) for name in LANGUAGES]
    return Screen(t("language-ask"), keyboard(row, [to_menu(t)]))


def cancelled(actor: Member, t: Words) -> Screen:
    return Screen(t("cancelled"), _menu_keyboard(actor, t))


def nothing_to_cancel(actor: Member, t: Words) -> Screen:
    return Screen(t("nothing-to-cancel"), _menu_keyboard(actor, t))


def draft_in_the_way(t: Words) -> Screen:
    keep = (t.plain("draft-keep"), Drop(drop=False))
    drop = (t.plain("draft-drop"), Drop(drop=True))
    return Screen(t("draft-in-the-way"), keyboard([keep], [drop]))


def goes_on(question: Screen, t: Words) -> Screen:
    return Screen(t("draft-goes-on") + "\n\n" + question.text, question.keyboard)


def lost(actor: Member, t: Words) -> Screen:
    """Something was written that no question waits for."""
    return Screen(t("lost"), _menu_keyboard(actor, t))


def to_menu(t: Words) -> Button:
    return t.plain("place", place=Place.MENU), Go(place=Place.MENU)


def _menu_keyboard(actor: Member, t: Words) -> InlineKeyboardMarkup:
    rows = (ORGANISER if actor.is_organiser else ()) + (MODERATOR if actor.moderates_something else ()) + MINE
    return keyboard(*([(t.plain("place", place=place), Go(place=place)) for place in row] for row in rows))
