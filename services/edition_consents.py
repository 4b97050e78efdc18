"""Asking authors, once, whether what they made may stand in editions; and what they answer."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Final

from domain.material import Consent, Material
from domain.member import Member
from services.materials import is_theirs
from services.refusal import Reason, RefusedError
from services.rights import organiser_only
from services.transaction import Reading, Transaction
from storage import audit, material_parts, materials, members, outbox
from storage.db import Tx

ASKED: Final = "edition_consent"


@Transaction
def ask(tx: Tx, actor: Member, material_ids: Collection[int], *, now: datetime) -> int:
    """Its authors who have met the bot, or else who posted it; how many letters are new."""
    organiser_only(tx, actor)
    new = 0
    for material in materials.these(tx, material_ids):
        if material.is_listed and material.consent is Consent.UNASKED:
            new += sum(_owe(tx, material, who, now) for who in _whom(tx, material))
    return new


@Reading
def asked(tx: Tx, material_id: int, telegram_id: int) -> tuple[Material, str | None] | None:
    """For the letter, with its reader's language; None: there is nothing to ask any more."""
    material = materials.get(tx, material_id)
    found = members.by_telegram_id(tx, telegram_id)
    if material is None or found is None or not material.is_listed or material.consent is not Consent.UNASKED:
        return None
    return material, found[0].language


@Transaction
def agree(tx: Tx, actor: Member, material_id: int, consent: Consent, *, now: datetime) -> Material:
    """An author's word, or that of who posted it for them. What was said before stays."""
    current = members.by_id(tx, actor.id)
    material = materials.get(tx, material_id)
    if current is None or material is None or not material.is_listed:
        raise RefusedError(Reason.GONE)
    authors = material_parts.authors(tx, [material_id])[material_id]
    if not is_theirs(material, authors, current):
        raise RefusedError(Reason.RIGHTS)
    if material.consent is not Consent.UNASKED or consent is Consent.UNASKED:
        return material
    materials.change(tx, material_id, now=now, consent=consent, consented_by=current.id, consented_at=now)
    if all(one.member_id != current.id for one in authors):
        after = {"title": material.title}
        audit.note(tx, "material_consent", f"material:{material_id}", by=current.id, now=now, after=after)
    return materials.get(tx, material_id) or material


def _whom(tx: Tx, material: Material) -> list[Member]:
    """Authors whom the bot can write to; where there are none, who posted it."""
    authors = material_parts.authors(tx, [material.id])[material.id]
    found = members.by_ids(tx, {one.member_id for one in authors if one.member_id})
    poster = members.by_ids(tx, [material.added_by] if material.added_by else [])
    return _reachable(tx, found) or _reachable(tx, poster)


def _reachable(tx: Tx, found: Mapping[int, Member]) -> list[Member]:
    known = members.by_telegram_ids(tx, [one.telegram_id for one in found.values() if one.telegram_id])
    return [one for one, reachable in known.values() if reachable]


def _owe(tx: Tx, material: Material, who: Member, now: datetime) -> bool:
    key = f"{ASKED}:{material.id}:{who.id}"
    parameters = {"material": material.id}
    return outbox.owe(tx, ASKED, who.telegram_id or 0, now=now, parameters=parameters, dedupe_key=key)
