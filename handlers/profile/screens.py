from collections.abc import Sequence

from aiogram.types import InlineKeyboardMarkup

from domain.member import MAX_INSTITUTION, MAX_NAME, Member
from handlers.entrance.screens import to_menu
from handlers.keyboards import keyboard
from handlers.paging import clip
from handlers.people import name_for_others
from handlers.profile.buttons import Back, Belong, Consent, Hide, Keep, Redo, Rename
from handlers.reminders.buttons import Choices
from handlers.screen import Screen
from handlers.texts import Words

SHOWN = 8  # institutions offered as buttons; any other is typed


def consent(t: Words) -> Screen:
    give = (t.plain("consent-give"), Consent(given=True))
    return Screen(t("consent"), keyboard([give], [(t.plain("consent-later"), Consent(given=False))]))


def declined(t: Words) -> Screen:
    return Screen(t("consent-declined"), keyboard([to_menu(t)]))


def name(suggested: str, t: Words) -> Screen:
    keep = (t.plain("name-keep"), Keep())
    change = (t.plain("name-change"), Rename())
    return Screen(t("name-suggest", name=suggested), keyboard([keep, change]))


def ask_name(suggested: str, t: Words) -> Screen:
    return Screen(t("name-ask", limit=MAX_NAME), _back(suggested, t))


def wrong_name(suggested: str, t: Words) -> Screen:
    return Screen(t("name-wrong", limit=MAX_NAME), _back(suggested, t))


def institution(known: Sequence[str], t: Words) -> Screen:
    rows = [[(clip(known_name, 60), Belong(number=n))] for n, known_name in enumerate(known[:SHOWN])]
    back = [(t.plain("back"), Back())]
    return Screen(t("institution-ask", limit=MAX_INSTITUTION), keyboard(*rows, back))


def _back(suggested: str, t: Words) -> InlineKeyboardMarkup:
    """To the name that was suggested, if there was one."""
    return keyboard([(t.plain("back"), Back())] if suggested else [])


def wrong_institution(known: Sequence[str], t: Words) -> Screen:
    asked = institution(known, t)
    return Screen(t("institution-wrong", limit=MAX_INSTITUTION), asked.keyboard)


def profile(actor: Member, t: Words) -> Screen:
    text = t(
        "profile",
        name=actor.name or "—",
        institution=actor.institution or "—",
        hidden="yes" if actor.hidden else "no",
        shown=name_for_others(actor, t),
    )
    hide = (t.plain("profile-show" if actor.hidden else "profile-hide"), Hide(hidden=not actor.hidden))
    reminders = (t.plain("reminders"), Choices())
    return Screen(text, keyboard([(t.plain("profile-change"), Redo())], [hide], [reminders], [to_menu(t)]))


def saved(actor: Member, t: Words) -> Screen:
    return Screen(t("profile-saved", name=actor.name or "", institution=actor.institution or ""))
