"""Members and sessions for tests of services, made as the bot makes them."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from domain.member import Member
from domain.session import Activity, Day, Kind, Plan, Zone
from services import Database, changes, hub, members, sessions
from storage.db import Tx

ZONE = ZoneInfo("Europe/Minsk")
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
HUB = -1001
ORGANISER = 1001

PLAN = Plan(
    theme="Гражданско-патриотическое воспитание",
    aim="Найти пути взаимодействия",
    tasks=("обновить формы работы", "развить творческий потенциал"),
    activities=(
        Activity(Zone.INTERACTIVE, Kind.BUSINESS_GAME, "Взаимодействие"),
        Activity(Zone.MEDIA_HUB, Kind.AUCTION, "Аукцион методических находок"),
    ),
)
DAYS = (Day(NOW + timedelta(days=24, hours=-2), NOW + timedelta(days=24, hours=4)),)


async def organiser(db: Database) -> Member:
    await members.appoint_organisers(db, [ORGANISER], now=NOW)
    return await members.meet(db, ORGANISER, now=NOW)


async def teacher(db: Database, telegram_id: int, name: str = "Анна Иванова") -> Member:
    """One who has consented and said who they are."""
    newcomer = await members.meet(db, telegram_id, now=NOW)
    await members.consent(db, newcomer, now=NOW)
    return await members.save_profile(db, newcomer, name, "Дворец творчества")


async def crowd_of(db: Database, count: int) -> list[Member]:
    """So many teachers, in one transaction; their Telegram ids count from 5001."""

    def all_of_them(tx: Tx) -> list[Member]:
        found = []
        for number in range(count):
            newcomer = members.meet.within(tx, 5001 + number, now=NOW)
            members.consent.within(tx, newcomer, now=NOW)
            found.append(
                members.save_profile.within(tx, newcomer, f"Педагог {number + 1}", "Дворец творчества")
            )
        return found

    return await db.transaction(all_of_them)


async def whole(db: Database, session_id: int) -> int:
    """The part that is all of the session."""
    boss = await organiser(db)
    return (await sessions.show(db, boss, session_id)).session.whole


async def announced(
    db: Database, *, capacity: int | None = None, chat_id: int = HUB, plan: Plan = PLAN
) -> int:
    """An announced session's id."""
    boss = await organiser(db)
    await hub.configure(db, chat_id)
    session_id = await sessions.create_draft(db, boss, plan, DAYS, zone=ZONE, now=NOW)
    if capacity is not None:
        await changes.set_capacity(db, boss, await whole(db, session_id), capacity, now=NOW)
    version = (await sessions.show(db, boss, session_id)).session.version
    await sessions.announce(db, boss, session_id, version, now=NOW)
    return session_id
