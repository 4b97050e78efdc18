"""Asking authors, once, whether what they made may stand in editions. What they answer is as any word on consent: consenting.agree."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Final

from domain.material import Consent, Material
from domain.member import Member
from services.rights import organiser_only
from services.transaction import Reading, Transaction
from storage import material_parts, materials, members, outbox
from storage.db import Tx

ASKED: Final = "edition_consent"
AT_ONCE: Final = 20  # materials in one letter


@Transaction
def ask(tx: Tx, actor: Member, material_ids: Collection[int], *, now: datetime) -> int:
    """Their authors who have met the bot, or else who posted them: each in one letter. How many letters are new."""
    organiser_only(tx, actor)
    those: dict[int, list[int]] = {}
    for material in materials.these(tx, material_ids):
        if _is_open(material):
            for who in _whom(tx, material):
                those.setdefault(who.telegram_id or 0, []).append(material.id)
    return sum(_owe(tx, telegram_id, ids, now) for telegram_id, ids in those.items())


@Reading
def asked(
    tx: Tx, material_ids: Collection[int], telegram_id: int
) -> tuple[list[Material], str | None] | None:
    """For the letter, with its reader's language; None: there is nothing to ask any more."""
    found = members.by_telegram_id(tx, telegram_id)
    those = [one for one in materials.these(tx, material_ids) if _is_open(one)]
    return (those, found[0].language) if found and those else None


def _is_open(material: Material) -> bool:
    return material.is_listed and material.consent is Consent.UNASKED


def _whom(tx: Tx, material: Material) -> list[Member]:
    """Authors whom the bot can write to; where there are none, who posted it."""
    authors = material_parts.authors(tx, [material.id])[material.id]
    found = members.by_ids(tx, {one.member_id for one in authors if one.member_id})
    poster = members.by_ids(tx, [material.added_by] if material.added_by else [])
    return _reachable(tx, found) or _reachable(tx, poster)


def _reachable(tx: Tx, found: Mapping[int, Member]) -> list[Member]:
    known = members.by_telegram_ids(tx, [one.telegram_id for one in found.values() if one.telegram_id])
    return [one for one, reachable in known.values() if reachable]


def _owe(tx: Tx, telegram_id: int, material_ids: Collection[int], now: datetime) -> int:
    """How many letters: of what they were not asked about before, so many at once as one message shows."""
    before = {one for said in outbox.owed(tx, ASKED, telegram_id) for one in said["materials"]}
    new = [one for one in material_ids if one not in before]
    letters = [new[at : at + AT_ONCE] for at in range(0, len(new), AT_ONCE)]
    for ids in letters:
        key = f"{ASKED}:{telegram_id}:{ids[0]}"
        outbox.owe(tx, ASKED, telegram_id, now=now, parameters={"materials": ids}, dedupe_key=key)
    return len(letters)
