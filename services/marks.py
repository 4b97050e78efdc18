"""«Спасибо» and «Применил(а)»: what readers say of materials, and how their authors hear of it, once a day."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Final

from domain.material import Mark
from domain.member import Member
from services.materials import seen
from services.refusal import Reason, RefusedError
from services.rights import with_profile
from services.transaction import Reading, Transaction
from storage import followers, material_lists, material_marks, material_parts, members, outbox
from storage.db import Tx
from storage.material_lists import Thanked

__all__ = ["Thanked"]

THANKED: Final = "material_thanked"  # the kind of a notice to an author: parameters member_id, until (ISO)
HOUR: Final = time(15, tzinfo=UTC)  # of that notice: the end of a working day in Minsk, and nobody's night
DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Digest:
    said: tuple[Thanked, ...]
    language: str | None


@Transaction
def put(tx: Tx, actor: Member, material_id: int, mark: Mark, *, on: bool, now: datetime) -> bool:
    """Set or taken back; whether that was news. Its authors do not mark their own."""
    with_profile(tx, actor)
    current, material = seen(tx, actor, material_id)
    if not material.is_listed:
        raise RefusedError(Reason.GONE)
    authors = {
        one.member_id for one in material_parts.authors(tx, [material_id])[material_id] if one.member_id
    }
    if current.id in authors:
        raise RefusedError(Reason.OWN_MATERIAL)
    if not on:
        was = mark in material_marks.given(tx, material_id, current.id)
        material_marks.drop(tx, material_id, current.id, mark)
        return was
    is_new = material_marks.put(tx, material_id, current.id, mark, now=now)
    if is_new:
        _owe(tx, authors, now)
    return is_new


@Reading
def digest(tx: Tx, member_id: int, until: datetime) -> Digest | None:
    """For the notice: what came in the day before; None: it was all taken back, or is not theirs any more."""
    reader = members.by_id(tx, member_id)
    said = material_lists.thanked(tx, member_id, until - DAY, until)
    return Digest(tuple(said), reader.language) if reader and said else None


def _owe(tx: Tx, authors: set[int], now: datetime) -> None:
    until = datetime.combine(now.astimezone(UTC).date(), HOUR)
    if until <= now:
        until += DAY
    for reader in followers.these(tx, authors):
        outbox.owe(
            tx,
            THANKED,
            reader.telegram_id,
            now=now,
            parameters={"member_id": reader.member_id, "until": until.isoformat()},
            dedupe_key=f"{THANKED}:{reader.member_id}:{until.date()}",
            not_before=until,
        )
