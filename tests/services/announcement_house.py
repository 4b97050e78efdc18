"""People with Telegram, an announcement to them, and a sender that does what the test says."""

from collections.abc import Iterable
from datetime import datetime

import sqlalchemy as sa

from domain.announcement import Announcement, Content, ContentKind, CopyState
from domain.audience import Audience, Circle, CircleKind
from domain.member import Member
from domain.outbox import OutboxState
from services import Database, announcements, announcing
from storage import deliveries
from storage import outbox as rows_of_outbox
from storage.announcement_copies import table as copies
from storage.db import Tx
from storage.schema import member, outbox
from tests.people import NOW, ZONE

ALL = Audience((Circle(CircleKind.ALL),))
TEXT = Content(ContentKind.TEXT, "Приходите <b>в пятницу</b>")


async def people(db: Database, count: int) -> None:
    """So many who have pressed Start; their Telegram ids count from 20,001."""

    def insert(tx: Tx) -> None:
        rows = [{"telegram_id": 20_001 + number, "created_at": NOW} for number in range(count)]
        tx.execute(sa.insert(member), rows)

    await db.transaction(insert)


async def drafted(
    db: Database, boss: Member, audience: Audience = ALL, content: Content = TEXT
) -> Announcement:
    one = await announcements.create(db, boss, content, now=NOW)
    assert isinstance(one, Announcement)
    return await announcements.address(db, boss, one.id, audience)


async def confirmed(
    db: Database,
    boss: Member,
    *,
    audience: Audience = ALL,
    content: Content = TEXT,
    now: datetime = NOW,
    not_before: datetime | None = None,
) -> Announcement:
    one = await drafted(db, boss, audience, content)
    confirm = announcing.confirm
    return await confirm(db, boss, one.id, one.version, zone=ZONE, now=now, not_before=not_before)


async def send(
    db: Database, *, now: datetime = NOW, limit: int = 10_000, worker: int | None = None
) -> list[int]:
    """Whoever is due now gets it; their chats."""

    def all_of_them(tx: Tx) -> list[int]:
        chats = []
        for row in rows_of_outbox.due(tx, now, limit):
            if claim := deliveries.claim(tx, row.id, worker or db.worker, now):
                deliveries.delivered(tx, claim.row, db.worker, [row.id], now=now)
                chats.append(row.chat_id)
        return chats

    return await db.transaction(all_of_them)


async def send_all(db: Database, announcement_id: int, *, now: datetime = NOW) -> list[int]:
    """Tick and send, until nothing is due any more; the chats, each as often as it got something."""
    chats: list[int] = []
    while True:
        await announcing.go_on(db, announcement_id, zone=ZONE, now=now)
        sent = await send(db, now=now)
        if not sent:
            return chats
        chats += sent


async def states(db: Database, announcement_id: int) -> dict[CopyState, int]:
    def read(tx: Tx) -> dict[CopyState, int]:
        query = sa.select(copies.c.state, sa.func.count()).where(copies.c.announcement_id == announcement_id)
        return {CopyState(state): count for state, count in tx.execute(query.group_by(copies.c.state))}

    return await db.read(read)


async def pending(db: Database) -> int:
    """Rows of the outbox that wait."""
    query = sa.select(sa.func.count()).select_from(outbox).where(outbox.c.state == OutboxState.PENDING)
    return await db.read(lambda tx: tx.scalar(query)) or 0


def repeated(chats: Iterable[int]) -> set[int]:
    seen: set[int] = set()
    return {chat for chat in chats if chat in seen or seen.add(chat)}  # type: ignore[func-returns-value]  # None: not seen before
