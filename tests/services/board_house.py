"""Boards with people and arguments on them, for tests of services."""

from typing import Any, NamedTuple

import sqlalchemy as sa

from domain.argument import Argument
from domain.board import Phase, Side
from domain.member import Member
from domain.outbox import OutboxState
from services import Database, arguments, boards, hub
from services.arguments import Added
from services.boards import Rules
from storage.schema import argument, outbox, vote
from tests.people import HUB, NOW, organiser

METHOD = "Деловая игра «Дебаты»"


class Owed(NamedTuple):
    chat_id: int
    parameters: dict[str, Any]


async def opened(db: Database, subject: str = METHOD, rules: Rules | None = None) -> int:
    """A board of no session."""
    await hub.configure(db, HUB)
    return await boards.open_board(db, await organiser(db), subject, rules or Rules(), now=NOW)


async def wrote(
    db: Database, who: Member, board_id: int, text: str = "Живо и весело", side: Side = Side.PLUS
) -> int:
    """The new argument's id."""
    outcome = await arguments.add(db, who, board_id, side, text, now=NOW)
    assert isinstance(outcome, Added)
    return outcome.argument.id


async def stepped(db: Database, board_id: int, *phases: Phase) -> None:
    boss = await organiser(db)
    for phase in phases:
        version = (await boards.show(db, boss, board_id)).board.version
        await boards.step(db, boss, board_id, version, phase, now=NOW)


async def all_of(db: Database, board_id: int) -> list[Argument]:
    return (await arguments.of_board(db, await organiser(db), board_id))[1]


async def owed(db: Database, kind: str) -> list[Owed]:
    """In the order in which it was owed."""
    pending = sa.select(outbox.c.chat_id, outbox.c.parameters).where(
        outbox.c.kind == kind, outbox.c.state == OutboxState.PENDING
    )
    return await db.read(lambda tx: [Owed(*row) for row in tx.execute(pending.order_by(outbox.c.id))])


async def votes_given(db: Database) -> dict[int, int]:
    """Rows of votes, by the argument."""
    counted = (
        sa.select(argument.c.id, sa.func.count(vote.c.member_id)).outerjoin(vote).group_by(argument.c.id)
    )
    return await db.read(lambda tx: {row[0]: row[1] for row in tx.execute(counted)})
