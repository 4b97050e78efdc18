"""Auctions with lots for tests of services, made as the bot makes them."""

from dataclasses import replace
from datetime import datetime, timedelta

from domain.auction import USUAL, Mode, NewAuction, Terms
from domain.finding import Finding, FindingFile
from domain.member import Member
from services import Database, auctions, findings, hub
from storage import lots
from storage.db import Tx
from tests.people import HUB, NOW, organiser

MINUTE = timedelta(minutes=1)
ENDS = NOW + timedelta(days=3)
FILE = FindingFile("AgAD-1", "uniq-1", "document", "игра.pdf", 12_345)
FINDING = Finding("Квест «Мой двор»", "Игра по станциям для 5–6 классов", 5, files=(FILE,))


def terms(mode: Mode, **other: object) -> Terms:
    return replace(USUAL[mode], **other)  # type: ignore[arg-type]  # by name


def new(mode: Mode, session_id: int | None = None, **other: object) -> NewAuction:
    dates = (NOW, ENDS) if mode is Mode.ONLINE else (None, None)
    return NewAuction("Аукцион находок", mode, terms(mode, **other), session_id, *dates)


def made(
    tx: Tx,
    boss: Member,
    authors: list[Member],
    mode: Mode = Mode.ONLINE,
    session_id: int | None = None,
    *,
    start_price: int = 5,
    now: datetime = NOW,
    **other: object,
) -> tuple[int, list[int]]:
    """An open auction with a listed lot of each author: its id and theirs. Online, all are open."""
    auction_id = auctions.create.within(tx, boss, new(mode, session_id, **other), now=now)
    assert isinstance(auction_id, int)
    found = []
    for number, author in enumerate(authors, 1):
        finding = replace(FINDING, title=f"Находка {number}", start_price=start_price)
        lot_id = findings.offer.within(tx, author, auction_id, finding, now=now)
        assert isinstance(lot_id, int)
        findings.accept.within(tx, boss, lot_id, 1, now=now)
        found.append(lot_id)
    auctions.open_now.within(tx, boss, auction_id, now=now)
    return auction_id, found


async def opened(
    db: Database,
    authors: list[Member],
    mode: Mode = Mode.ONLINE,
    session_id: int | None = None,
    **other: object,
) -> tuple[int, list[int]]:
    await hub.configure(db, HUB)
    boss = await organiser(db)
    return await db.transaction(made, boss, authors, mode, session_id, **other)  # type: ignore[arg-type]  # by name


async def version(db: Database, lot_id: int) -> int:
    found = await db.read(lots.get, lot_id)
    assert found
    return found[1].version
