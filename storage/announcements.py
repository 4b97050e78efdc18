"""Announcements: what they say, to whom, and how far they have come. The copies are in storage/announcement_copies.py."""

from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa

from domain.announcement import UNDER_WAY as SOME_MAY_GET_IT
from domain.announcement import Announcement, AnnouncementState, Button, Content, Leads
from domain.audience import Audience
from storage.db import Tx
from storage.schema import announcement

UNDER_WAY: Final = (AnnouncementState.SCHEDULED, AnnouncementState.SENDING)


def add(tx: Tx, author_id: int, content: Content, *, now: datetime) -> int:
    values = {
        "author_id": author_id,
        "state": AnnouncementState.DRAFT,
        "version": 1,
        "content": content.to_json(),
        "buttons": [],
        "audience": Audience().to_json(),
        "urgent": False,
        "created_at": now,
    }
    return tx.scalar(_ADD, values) or 0


def get(tx: Tx, announcement_id: int) -> Announcement | None:
    row = tx.execute(_GET, {"id": announcement_id}).one_or_none()
    return None if row is None else _announcement(row)


def change(tx: Tx, announcement_id: int, **values: Any) -> None:
    """`content`, `buttons` and `audience` as the domain has them; other columns as they are."""
    for name in ("content", "audience"):
        if name in values:
            values[name] = values[name].to_json()
    if "buttons" in values:
        values["buttons"] = [[one.label, one.leads.value, one.to] for one in values["buttons"]]
    tx.execute(sa.update(announcement).where(announcement.c.id == announcement_id).values(**values))


def delete(tx: Tx, announcement_id: int) -> None:
    tx.execute(sa.delete(announcement).where(announcement.c.id == announcement_id))


def count(tx: Tx) -> int:
    return tx.scalar(_COUNT) or 0


def listed(tx: Tx, *, skip: int, limit: int) -> list[Announcement]:
    """The newest first."""
    return [_announcement(row) for row in tx.execute(_LISTED, {"skip": skip, "limit": limit})]


def under_way(tx: Tx) -> list[int]:
    """What waits for its time, is being sent, corrected or taken back."""
    return list(tx.scalars(_UNDER_WAY))


def left_by(tx: Tx, author_id: int) -> list[int]:
    """Theirs that some may get yet."""
    return list(tx.scalars(_LEFT_BY, {"author": author_id}))


def _announcement(row: Any) -> Announcement:
    values = dict(row._mapping)  # noqa: SLF001 - a row's public name for itself
    values["state"] = AnnouncementState(row.state)
    values["content"] = Content.from_json(row.content)
    values["buttons"] = tuple(Button(label, Leads(leads), to) for label, leads, to in row.buttons)
    values["audience"] = Audience.from_json(row.audience)
    return Announcement(**values)


_COLUMNS: Final = tuple(announcement.c[name] for name in Announcement.__dataclass_fields__)
_ADD: Final = sa.insert(announcement).returning(announcement.c.id)
_GET: Final = sa.select(*_COLUMNS).where(announcement.c.id == sa.bindparam("id"))
_COUNT: Final = sa.select(sa.func.count()).select_from(announcement)
_LISTED: Final = (
    sa.select(*_COLUMNS)
    .order_by(announcement.c.id.desc())
    .limit(sa.bindparam("limit", type_=sa.Integer))
    .offset(sa.bindparam("skip", type_=sa.Integer))
)
_LEFT_BY: Final = (
    sa.select(announcement.c.id)
    .where(announcement.c.author_id == sa.bindparam("author"), announcement.c.state.in_(SOME_MAY_GET_IT))
    .order_by(announcement.c.id)
)
_UNDER_WAY: Final = (
    sa.select(announcement.c.id)
    .where(sa.or_(announcement.c.state.in_(UNDER_WAY), announcement.c.following_up))
    .order_by(announcement.c.id)
)
