import json
from collections.abc import Mapping
from typing import Any

from domain.member import Role
from handlers.entrance.buttons import Go, Place
from handlers.entrance.screens import to_menu
from handlers.keyboards import keyboard
from handlers.privacy.buttons import Download, Erase
from handlers.screen import Document, Screen
from handlers.texts import Html, Words
from handlers.when import at
from services.privacy import Stored

FILE = "my-data.json"


def privacy(stored: Stored, t: Words) -> Screen:
    member, facts = stored.member, stored.facts
    consented = facts.consented_at is not None and member.consent_version is not None
    text = t(
        "privacy-stored",
        consented="yes" if consented else "no",
        version=str(member.consent_version or ""),
        date=at(facts.consented_at, t) if facts.consented_at else "",
        name=member.name or "—",
        institution=member.institution or "—",
        telegram=str(member.telegram_id),
    )
    counts = t(
        "privacy-counts",
        hidden="yes" if member.hidden else "no",
        roles=", ".join(_roles(stored, t)) or "—",
        registrations=facts.registrations,
        past=facts.past,
        visits=facts.visits,
        certificates=facts.certificates,
        arguments=facts.arguments,
        votes=facts.votes,
        materials=facts.materials,
    )
    download = (t.plain("privacy-download"), Download())
    erase = (t.plain("privacy-erase"), Erase(member_id=member.id, sure=False))
    whole = Html("\n\n".join([t("privacy"), f"{text}\n{counts}", t("privacy-kept")]))
    return Screen(whole, keyboard([download], [erase], [to_menu(t)]))


def exported(everything: Mapping[str, Any], t: Words) -> Screen:
    data = json.dumps(everything, ensure_ascii=False, indent=2).encode()
    return Screen(t("privacy-file"), document=Document(FILE, data))


def confirm(stored: Stored, t: Words) -> Screen:
    yes = (t.plain("privacy-erase-yes"), Erase(member_id=stored.member.id, sure=True))
    back = (t.plain("back"), Go(place=Place.PRIVACY))
    text = t("privacy-erase-ask", registrations=stored.facts.registrations)
    return Screen(text, keyboard([yes], [back]))


def erased(t: Words) -> Screen:
    """Without a button: whoever presses one is a member again."""
    return Screen(t("privacy-erased"))


def _roles(stored: Stored, t: Words) -> list[str]:
    member = stored.member
    always = [t.plain("privacy-role", role=role) for role in Role if role in member.roles]
    some = [t.plain("privacy-moderates", count=len(member.moderates))] if member.moderates else []
    return always + some
