"""Live cards: many changes make few edits, and the last edit shows the last change, whatever happens on the way."""

import asyncio
import random

import pytest

from bot import errand
from bot.pacing import UNLIMITED, Pace
from sandbox import deleting
from storage import cards
from storage.cards import Card
from storage.db import Database
from tests.bot.delivery_house import CARD, House, clock, house
from tests.databases import postgres_is_slow

FOUR_A_SECOND = Pace(overall=UNLIMITED.overall, chat=4, group_minute=None, jitter=0)


async def group_with_card(here: House, *, pin: bool = False) -> int:
    await here.crowd(1)
    group = here.sandbox.group("Медиа-хаб", here.people, supergroup=True)
    await here.owe_card(group.id, pin=pin)
    await here.idle()
    return group.id


async def all_cards(db: Database) -> list[Card]:
    return await db.read(cards.of, CARD, 1)


async def test_a_card_is_posted_pinned_and_kept(db: Database) -> None:
    async with house(db) as here:
        chat = await group_with_card(here, pin=True)
        [card] = await all_cards(db)
        assert here.sandbox.world.chats[chat].pinned == [card.message_id]
        await here.change(1)
        await here.idle()
        assert here.texts(chat) == ["value 1"]
        assert await here.states() == ["sent"] * 3  # posted, pinned, edited
        [pin] = here.calls("pinChatMessage")
        assert pin["ok"]


async def test_without_the_right_to_pin_the_card_stands_all_the_same(db: Database) -> None:
    async with house(db) as here:
        await here.crowd(1)
        group = here.sandbox.group("Медиа-хаб", here.people, bot="member")
        await here.owe_card(group.id, pin=True)
        await here.change(1)
        await here.idle()
        assert here.texts(group.id) == ["value 1"]
        assert len(here.calls("pinChatMessage")) == 1
        assert "failed" not in await here.states()


async def test_a_redraw_that_shows_nothing_new_makes_no_call(db: Database) -> None:
    async with house(db) as here:
        await group_with_card(here)
        for _ in range(3):
            await here.change(0)
            await here.idle()
        assert here.calls("edit") == []
        assert await here.states() == ["sent", "dropped", "dropped", "dropped"]


async def test_five_hundred_changes_make_few_edits_and_the_last_is_shown(db: Database) -> None:
    async with house(db, pace=FOUR_A_SECOND) as here:
        chat = await group_with_card(here)
        started = clock()
        for value in range(1, 501):
            await here.change(value)
        seconds = (clock() - started).total_seconds()
        await here.idle()
        assert here.texts(chat) == ["value 500"]
        assert 1 <= len(here.calls("edit")) <= 4 * (seconds + 1) + 1


@postgres_is_slow
@pytest.mark.parametrize("seed", [0, *(pytest.param(seed, marks=pytest.mark.slow) for seed in (1, 2))])
async def test_the_last_edit_is_made_through_all_failures(
    db: Database, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(errand, "LONGEST_DELAY", 0.05)
    dice = random.Random(seed)  # noqa: S311 - repeatable chance is the point
    async with house(db, timeout=0.3) as here:
        chat = await group_with_card(here)
        kinds = ["500", "500", "drop_before", "drop_before", "drop_after", "drop_after", "stall_after", "429"]
        dice.shuffle(kinds)
        for value in range(1, 21):
            await here.change(value)
            await asyncio.sleep(dice.random() * 0.01)  # the world's own unevenness
        for kind in kinds:
            here.sandbox.fault(kind, "editMessageText", times=1, seconds=0.5, retry_after=1)
        await here.change(21)
        await here.idle()
        assert here.texts(chat) == ["value 21"]
        assert here.sandbox.world.faults == []
        states = await here.states()
        assert set(states) <= {"sent", "dropped"}


async def test_a_change_during_an_edit_is_shown_after_it(db: Database) -> None:
    async with house(db) as here:
        chat = await group_with_card(here)
        here.sandbox.fault("stall", "editMessageText", times=1, seconds=0.5)
        await here.change(1)
        while not here.sandbox.gateway.in_flight:  # noqa: ASYNC110 - a stalled call is told by nobody
            await asyncio.sleep(0.01)
        for value in range(2, 30):
            await here.change(value)
        await here.idle()
        assert (here.texts(chat), len(here.calls("edit"))) == (["value 29"], 2)


async def test_a_change_while_the_card_is_being_posted_is_shown(db: Database) -> None:
    async with house(db) as here:
        [anna] = await here.crowd(1)
        here.sandbox.fault("stall", "sendMessage", times=1, seconds=0.5)
        await here.owe_card(anna)
        while not here.sandbox.gateway.in_flight:  # noqa: ASYNC110 - a stalled call is told by nobody
            await asyncio.sleep(0.01)
        await here.change(5)
        await here.idle()
        assert (here.texts(anna), len(here.calls("sendMessage"))) == (["value 5"], 1)


async def test_a_card_somebody_deleted_is_forgotten(db: Database) -> None:
    async with house(db) as here:
        chat = await group_with_card(here)
        world = here.sandbox.world
        deleting.remove(world, world.chats[chat], next(iter(world.chats[chat].messages.values())))
        [card] = await all_cards(db)
        world.chats[chat].messages.pop(card.message_id or 0, None)
        await here.change(1)
        await here.idle()
        await here.change(2)
        await here.idle()
        assert (await all_cards(db), await here.states()) == ([], ["sent", "failed"])


async def test_a_card_that_may_have_been_posted_is_not_posted_again(db: Database) -> None:
    async with house(db) as here:
        [anna] = await here.crowd(1)
        here.sandbox.fault("drop_after", "sendMessage", times=1)
        await here.owe_card(anna)
        await here.idle()
        await here.change(1)
        await here.idle()
        assert (here.texts(anna), await here.states()) == (["value 0"], ["unknown"])


async def test_an_upgraded_group_gets_its_card_anew_with_the_next_change(db: Database) -> None:
    async with house(db) as here:
        await here.crowd(1)
        group = here.sandbox.group("Медиа-хаб", here.people)
        await here.owe_card(group.id, pin=True)
        await here.idle()
        new = group.upgrade()
        await here.change(1)
        await here.idle()
        assert here.texts(new) == ["value 1"]
        await here.change(2)
        await here.idle()
        [card] = await all_cards(db)
        assert (here.texts(new), card.chat_id) == (["value 2"], new)
        assert here.sandbox.world.chats[new].pinned == [card.message_id]
