"""From being recorded to being marked done: order, bounds, and failures."""

import asyncio
from collections import defaultdict

from aiogram.fsm.context import FSMContext
from aiogram.methods import SendMessage
from aiogram.types import Message, Update
from structlog.testing import capture_logs

from bot.door.bound import Bound
from storage.db import Database
from tests.bot.door_house import NOW, make_door, on_message, polling, rows
from tests.bot.door_telegram import message, press, telegram
from tests.databases import postgres_is_slow


async def test_an_update_is_handled_with_its_database_and_the_time_and_is_done(db: Database) -> None:
    given = []

    async def handler(message: Message, **data: object) -> SendMessage:
        given.append((data["now"], type(data["db"])))
        return message.answer("called for the handler")

    async with telegram() as server:
        bot = server.bot()
        await server.send(message(5))
        async with polling(make_door(db, bot, on_message(handler)), bot) as door:
            await server.until(lambda: server.texts() == ["called for the handler"])
            await door.idle()
            assert sum(door.waiting) == 0
    assert given == [(NOW, Bound)]
    assert await rows(db) == {5: (True, None)}


async def test_a_lane_keeps_the_order_of_numbers_and_each_number_is_handled_once(db: Database) -> None:
    handled = defaultdict(list)

    async def handler(message: Message, event_update: Update) -> None:
        handled[message.chat.id].append(event_update.update_id)

    async with telegram() as server:
        bot = server.bot()
        await server.send(*(message(n, person=n % 3) for n in (9, 2, 7, 1, 2, 8, 3, 9, 6, 5, 4)))
        async with polling(make_door(db, bot, on_message(handler)), bot) as door:
            await server.until(lambda: len(server.polls) == 2)
            await server.send(*(message(n, person=n % 3) for n in (10, 9, 11)))
            await server.until(lambda: len(server.polls) == 3)
            await door.idle()
            assert (door.counts.received, door.counts.repeated) == (11, 3)
    assert handled == {0: [3, 6, 9], 1: [1, 4, 7, 10], 2: [2, 5, 8, 11]}


async def test_a_person_who_presses_in_a_group_does_not_wait_for_the_group(db: Database) -> None:
    gate = asyncio.Event()
    pressed = asyncio.Event()

    async def slow(_message: Message) -> None:
        await gate.wait()

    async def on_press(_event: object) -> None:
        pressed.set()

    router = on_message(slow)
    router.callback_query.register(on_press)
    async with telegram() as server:
        bot = server.bot()
        await server.send(message(1, person=7, chat=-5), press(2, person=7, chat=-5))
        async with polling(make_door(db, bot, router), bot) as door:
            await asyncio.wait_for(pressed.wait(), 30)
            assert door.waiting.handling == 1
            gate.set()
            await door.idle()


async def test_a_slow_lane_holds_up_only_itself(db: Database) -> None:
    gate = asyncio.Event()
    handled = []

    async def handler(message: Message, event_update: Update) -> None:
        if message.chat.id == 1:
            await gate.wait()
        handled.append(event_update.update_id)

    async with telegram() as server:
        bot = server.bot()
        await server.send(*(message(n, person=1 if n in {1, 30} else n) for n in range(1, 60)))
        async with polling(make_door(db, bot, on_message(handler), in_flight=3), bot) as door:
            await server.until(lambda: len(server.polls) == 2)
            while len(handled) < 57:  # noqa: ASYNC110 - the lanes run between the steps of this loop
                await asyncio.sleep(0)
            assert not {1, 30} & set(handled)
            gate.set()
            await door.idle()
    assert handled[-2:] == [1, 30]


@postgres_is_slow
async def test_five_thousand_queued_updates_never_crowd_in(db: Database) -> None:
    most = [0, 0]

    async def handler(_message: Message) -> None:
        most[:] = max(most[0], sum(door.waiting)), max(most[1], door.waiting.handling)
        await asyncio.sleep(0)

    async with telegram() as server:
        bot = server.bot()
        await server.send(*(message(n, person=n % 97) for n in range(1, 5001)))
        door = make_door(db, bot, on_message(handler), in_flight=20, backlog=300)
        async with polling(door, bot):
            await server.until(lambda: not server.queue)
            await door.idle()
    assert most[0] <= 300
    assert most[1] == 20
    done = await rows(db)
    assert len(done) == 5000
    assert set(done.values()) == {(True, None)}


async def test_a_full_house_asks_for_no_more(db: Database) -> None:
    gate = asyncio.Event()

    async def handler(_message: Message) -> None:
        await gate.wait()

    async with telegram() as server:
        bot = server.bot()
        await server.send(*(message(n, person=n) for n in range(1, 400)))
        door = make_door(db, bot, on_message(handler), in_flight=10, backlog=200)
        async with polling(door, bot):
            await server.until(lambda: len(server.polls) == 2)
            while sum(door.waiting) < 200:  # noqa: ASYNC110 - the second batch is on its way
                await asyncio.sleep(0)
            assert door.waiting == (190, 10, 0)
            assert len(server.polls) == 2  # a third would have confirmed the second batch
            gate.set()
            await server.until(lambda: not server.queue)
            await door.idle()
            assert sum(door.waiting) == 0


async def test_what_no_model_takes_is_stepped_over_and_said(db: Database) -> None:
    handled = []

    async def handler(_message: Message, event_update: Update) -> None:
        handled.append(event_update.update_id)

    broken = {"update_id": 2, "message": {"chat": "\0 not a chat \ud800"}}
    unknown = {"update_id": 3, "telepathy": {"from": 7}}
    huge = message(4, person=2**70)
    async with telegram() as server:
        bot = server.bot()
        await server.send(message(1), broken, "noise", unknown, huge, {"no": 1}, message(5))
        with capture_logs() as logs:
            async with polling(make_door(db, bot, on_message(handler)), bot) as door:
                await server.until(lambda: len(server.polls) == 2)
                await door.idle()
                assert door.counts.undecodable == 5
    assert handled == [1, 5]
    found = await rows(db)
    assert [n for n, (done, failure) in sorted(found.items()) if done and failure] == [2, 3, 4]
    assert found[3] == (True, "UpdateTypeLookupError: Update does not contain any known event type.")
    assert [line["update_id"] for line in logs if line["event"] == "update.undecodable"] == [2, 3, 4]
    assert server.polls[1]["offset"] == "6"


async def test_a_handler_that_raises_is_reported_and_its_lane_goes_on(db: Database) -> None:
    async def handler(message: Message, state: FSMContext) -> None:
        if message.text == "cancelled":
            raise asyncio.CancelledError
        if message.text == "broken":
            await state.set_state("told")
            raise ValueError("no such lot\0")
        await message.answer(f"{message.text}, {await state.get_state()}")

    async with telegram() as server:
        bot = server.bot()
        await server.send(message(1, text="broken"), message(2, text="cancelled"), message(3, text="whole"))
        with capture_logs() as logs:
            async with polling(make_door(db, bot, on_message(handler)), bot) as door:
                await server.until(lambda: server.texts() == ["whole, told"])
                await door.idle()
                assert door.counts.failed == 2
    assert await rows(db) == {
        1: (True, "ValueError: no such lot"),
        2: (True, "CancelledError: "),
        3: (True, None),
    }
    assert [line["update_id"] for line in logs if line["event"] == "update.failed"] == [1, 2]


async def test_one_message_after_the_other_sees_the_conversation_before_it_is_saved(db: Database) -> None:
    async def handler(message: Message, state: FSMContext) -> None:
        before = await state.get_data()
        await state.set_data({"seen": [*before.get("seen", []), message.message_id]})

    async with telegram() as server:
        bot = server.bot()
        await server.send(*(message(n) for n in range(1, 61)))
        async with polling(make_door(db, bot, on_message(handler)), bot) as door:
            await server.until(lambda: len(server.polls) == 2)
            await door.idle()
            state = door._handling._dispatcher.fsm.get_context(bot, 7, 7)
            assert await state.get_data() == {"seen": list(range(1, 61))}
