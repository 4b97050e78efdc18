"""What was cut off is handled again: it goes the same way, and nothing has its effect twice."""

import asyncio
from dataclasses import dataclass

import pytest
import sqlalchemy as sa
from aiogram.fsm.context import FSMContext
from aiogram.types import Message, Update
from structlog.testing import capture_logs

from services.transaction import Transaction
from storage.db import Database, Tx
from storage.schema import effect, institution
from tests.bot.door_house import make_door, on_message, polling, rows
from tests.bot.door_telegram import message, telegram


@dataclass(frozen=True)
class Named:
    nth: int


@Transaction
def name(tx: Tx, text: str) -> Named:
    """A visible effect; its text may be there once only."""
    tx.execute(sa.insert(institution).values(name=text))
    return Named(tx.scalar(sa.select(sa.func.count()).select_from(institution)) or 0)


async def names(db: Database) -> list[str]:
    return await db.read(
        lambda tx: list(tx.scalars(sa.select(institution.c.name).order_by(institution.c.id)))
    )


async def test_what_is_in_hand_may_finish_and_the_rest_is_handled_after_the_next_start(db: Database) -> None:
    gate = asyncio.Event()
    begun = asyncio.Event()
    handled = []

    async def handler(_message: Message, event_update: Update) -> None:
        begun.set()
        await gate.wait()
        handled.append(event_update.update_id)

    async with telegram() as server:
        bot = server.bot()
        await server.send(message(1), message(2))
        door = make_door(db, bot, on_message(handler))
        async with polling(door, bot):
            await begun.wait()
            stopping = asyncio.create_task(door.stop(30))
            await asyncio.sleep(0)
            gate.set()
            await stopping
        assert handled == [1]
        assert await rows(db) == {1: (True, None), 2: (False, None)}
        bot = server.bot()
        async with polling(make_door(db, bot, on_message(handler)), bot) as door:
            await door.idle()
            assert door.counts.adopted == 1
    assert handled == [1, 2]


async def test_what_was_cut_off_goes_the_same_way_again_without_a_second_effect(db: Database) -> None:
    """Two steps, a conversation and an answer; cut off after the first step, then after the second."""
    lives = iter([1, 2, None])
    reached = asyncio.Event()

    async def handler(message: Message, db: Database, state: FSMContext) -> None:
        asked = await state.get_state()
        outcomes = []
        for step in (1, 2):
            outcomes.append(await name(db, f"{asked} {step}"))
            await state.set_state(f"step {step}")
            if step == life:
                reached.set()
                await asyncio.Event().wait()
        await message.answer(f"{outcomes[0].nth} {outcomes[1].nth}")

    async with telegram() as server:
        await server.send(message(1))
        for life in lives:
            bot = server.bot()
            reached.clear()
            async with polling(make_door(db, bot, on_message(handler)), bot, grace=0) as door:
                await (reached.wait() if life else door.idle())
        assert server.texts() == ["1 2"]
    assert await names(db) == ["None 1", "None 2"]
    assert await db.read(lambda tx: tx.exec_driver_sql("SELECT state FROM fsm").scalar()) == "step 2"


async def test_an_outcome_that_cannot_be_read_any_more_is_a_failure_and_no_second_effect(
    db: Database,
) -> None:
    reached = asyncio.Event()

    async def handler(_message: Message, db: Database) -> None:
        await name(db, "once")
        reached.set()
        await asyncio.Event().wait()

    async with telegram() as server:
        bot = server.bot()
        await server.send(message(1))
        async with polling(make_door(db, bot, on_message(handler)), bot, grace=0):
            await reached.wait()
        await db.transaction(
            lambda tx: tx.execute(sa.update(effect).values(outcome=b"\x80\x04cgone\nGone\n."))
        )
        bot = server.bot()
        with capture_logs():
            async with polling(make_door(db, bot, on_message(handler)), bot) as door:
                await door.idle()
    done, failure = (await rows(db))[1]
    assert done
    assert failure == f"OutcomeLostError: the outcome of {__name__}.name#1 cannot be read any more"
    assert await names(db) == ["once"]


async def test_what_can_no_longer_be_decoded_is_given_up_at_the_start(db: Database) -> None:
    await db.transaction(
        lambda tx: tx.exec_driver_sql(
            "INSERT INTO inbox (update_id, lane, body, worker, received_at)"
            """ VALUES (1, 1, '{"update_id": 1, "message": 3}', 5, '2026-01-01')"""
        )
    )
    async with telegram() as server:
        bot = server.bot()
        async with polling(make_door(db, bot, on_message(pytest.fail)), bot) as door:
            await door.idle()
    done, failure = (await rows(db))[1]
    assert done
    assert failure
