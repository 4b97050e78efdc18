"""A full hall: fifty people press «Поднять до N» of the group's card at once, again and again, at the pace of production."""

import asyncio
import re
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from bot.app import App, build_app
from bot.pacing import UNLIMITED, Pace
from bot.settings import load_settings
from domain.auction import Mode
from domain.bid import Bid, Standing, after
from domain.lot import Lot
from domain.member import Member
from domain.purse import Purse
from handlers.auction.buttons import Raise
from sandbox import acts
from sandbox.people import Group, Person
from sandbox.records import Call, Callback
from sandbox.server import Sandbox
from services import bids, hall, members
from services.bids import Placed
from storage import bids as bid_rows
from storage import lots, purses
from storage.db import Tx
from tests.auctions import made, terms

PEOPLE, ROUNDS = 50, 60
PAUSE = 1.0  # between the rounds, s
SECOND, MINUTE = 1.0, 60.0
GROUP_MINUTE = 20
PURSE = 100_000
MAXIMUM = 200  # of one who has left it to the bot
LONG = timedelta(hours=1)
LEADS, BELOW = "Вы лидируете", "принята, но"
LABEL = "Поднять до"


@dataclass(slots=True)
class Pressed:
    who: int  # the place among the people
    amount: int
    callback: Callback
    at: float

    @property
    def said(self) -> str:
        assert self.callback.answer
        return str(self.callback.answer["text"])


class Hall:
    def __init__(self, sandbox: Sandbox, group: Group, people: Sequence[Person]) -> None:
        self.sandbox = sandbox
        self.group = group
        self.people = people
        self.pressed: list[Pressed] = []
        self.dice = Random(50)  # noqa: S311 - the same order each time
        self.lot_id = 0
        self.crowd: list[
            Member
        ] = []  # by the place among the people; before them the organiser and the author

    async def gather(self, app: App) -> None:
        for person in self.people:
            await person.start()
        await self.settled(app)
        await app.db.transaction(self._prepare)
        await self.settled(app)
        await self.group.sees("Лидирует")

    def _prepare(self, tx: Tx) -> None:
        now = _now()
        self.crowd = [_known(tx, person, now) for person in self.people]
        boss, author, patient, *_ = self.crowd
        auction_id, [self.lot_id] = made(
            tx, boss, [author], Mode.HALL, start_price=1, now=now, purse=PURSE, step_percent=0, lot_time=LONG
        )
        hall.next_lot.within(tx, boss, auction_id, self.lot_id, now=now)
        outcome = bids.place.within(tx, patient, self.lot_id, 1, maximum=MAXIMUM, now=now)
        assert isinstance(outcome, Placed)

    async def bid(self) -> None:
        """In every other round all press what the card offers; in the others each bids a sum of their own above it."""
        loop = asyncio.get_running_loop()
        begun = loop.time()
        for number in range(ROUNDS):
            await asyncio.sleep(max(0.0, begun + number * PAUSE - loop.time()))
            data = Raise.unpack(self.group.cards[-1].button(self.offered())["callback_data"])
            for who in self.dice.sample(range(2, len(self.people)), PEOPLE):
                more = self.dice.randrange(PEOPLE) if number % 2 else 0
                self._press(who, data.model_copy(update={"amount": data.amount + more}))

    def offered(self) -> str:
        return next(label for label in self.group.cards[-1].buttons if LABEL in label)

    def _press(self, who: int, data: Raise) -> None:
        person, card = self.people[who], self.group.cards[-1]
        at = asyncio.get_running_loop().time()
        callback = acts.press(person.world, person.profile, self.group.id, card.id, data.pack())
        self.pressed.append(Pressed(who, data.amount, callback, at))

    async def settle(self, app: App) -> None:
        keys = tuple(one.callback.id for one in self.pressed)
        world = self.sandbox.world
        assert await world.journal.until(keys, lambda: all(one.callback.answer for one in self.pressed), 60)
        await self.settled(app)

    async def settled(self, app: App) -> None:
        await self.sandbox.idle(MINUTE)
        await app.door.idle()
        await app.delivery.idle()


def _now() -> datetime:
    return datetime.now(UTC)  # noqa: TID251 - the bot's own pace is what is looked at


def _known(tx: Tx, person: Person, now: datetime) -> Member:
    member = members.meet.within(tx, person.id, now=now)
    members.consent.within(tx, member, now=now)
    return members.save_profile.within(tx, member, person.first_name, "Дворец творчества")


@asynccontextmanager
async def _running(here: Hall, url: str, pace: Pace) -> AsyncIterator[App]:
    sandbox = here.sandbox
    settings = load_settings(
        _env_file=None,
        bot_token=sandbox.token,
        bot_api_url=sandbox.url,
        database_url=url,
        hub_chat_id=here.group.id,
        organiser_ids=str(here.people[0].id),
    )
    app = await build_app(settings, clock=_now, pace=pace)
    running = asyncio.create_task(app.run())
    await sandbox.polled()
    try:
        yield app
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        sandbox.polling.dismiss()
        while sandbox.polling.waiting:  # noqa: ASYNC110 - for the poller that is gone
            await asyncio.sleep(0)


@pytest.mark.slow
@pytest.mark.timeout(300)
async def test_fifty_people_bid_from_the_card_at_once(sqlite_url: str) -> None:
    async with Sandbox() as sandbox:
        world = sandbox.world
        people = [sandbox.person(f"N{number}") for number in range(2 + PEOPLE)]
        here = Hall(sandbox, sandbox.group("Медиа-хаб", people), people)
        async with _running(here, sqlite_url, UNLIMITED) as app:
            await here.gather(app)
        world.limits.on = True
        before = len(world.calls)
        async with _running(here, sqlite_url, Pace()) as app:
            await here.bid()
            await here.settle(app)
            assert app.door.counts.failed == 0
            lot, told, everybody = await app.db.read(_kept, here.lot_id)
            _shows(here, lot.price or 0)
            await _sold(app, here, lot)
            await here.settled(app)
            await here.group.sees("Продан")
        calls = [call for call in world.calls[before:] if call.method != "getUpdates"]
    waits = _waits(here.pressed, calls)
    edits = [call for call in calls if call.chat_id == here.group.id]
    print(  # noqa: T201 - the figures are the point
        f"{len(here.pressed)} presses, {len(told)} bids, the price {lot.price}; "
        f"answered p50 {waits[len(waits) // 2]:.2f} s, p95 {waits[len(waits) * 95 // 100]:.2f} s, worst {waits[-1]:.2f} s; "
        f"edits in the group: {len(edits)}, {_most(edits)} in a minute; refused by Telegram: {world.limits.refused}"
    )
    assert len(waits) == PEOPLE * ROUNDS
    assert waits[len(waits) * 95 // 100] < SECOND
    assert 0 < _most(edits) <= GROUP_MINUTE
    assert world.limits.refused == 0
    assert world.violations == []
    _fair(here, lot, told)
    assert {who: one.held for who, one in everybody.items() if one.held} == {lot.leader_id: lot.held}
    assert all(one.granted == PURSE and not one.spent for one in everybody.values())


def _shows(here: Hall, price: int) -> None:
    """The card's last edit is of the lot as it is now."""
    assert here.offered().endswith(str(price + 1))
    assert re.search(rf"\b{price} балл", here.group.cards[-1].text), here.group.cards[-1].text


async def _sold(app: App, here: Hall, lot: Lot) -> None:
    boss, version = here.crowd[0], lot.version
    for said in (1, 2):
        version = (await hall.say(app.db, boss, lot.id, said, version, now=_now())).version
    await hall.sell(app.db, boss, lot.id, version, now=_now())


def _kept(tx: Tx, lot_id: int) -> tuple[Lot, list[Bid], dict[int, Purse]]:
    found = lots.get(tx, lot_id)
    assert found
    return found[1], bid_rows.of_lot(tx, lot_id), purses.of_all(tx, found[0].id)


def _fair(here: Hall, lot: Lot, told: Sequence[Bid]) -> None:
    """The bids in their order make the price; whoever heard that they lead did so then, and nobody else heard it."""
    rules = terms(Mode.HALL, step_percent=0)
    now, led = Standing(), set[tuple[int, int]]()
    for one in told:
        assert now.price is None or one.amount >= rules.minimum(now.price, 1)
        now = after(now, one.member_id, one.amount, one.maximum, rules)
        if now.leader == one.member_id:
            led.add((one.member_id, one.amount))
    assert (lot.price, lot.leader_id, lot.held) == (now.price, now.leader, now.held)
    assert max(one.maximum for one in told) == lot.held
    heard = [(here.crowd[one.who].id, one.amount) for one in here.pressed if LEADS in one.said]
    below = [one for one in here.pressed if BELOW in one.said]
    assert len(heard) == len(set(heard))
    assert set(heard) == led - {(here.crowd[2].id, 1)}
    assert len(heard) + len(below) == len(told) - 1
    assert below
    refused = ("Цена уже", "Этого мало", "Вы уже лидируете")
    rest = [one.said for one in here.pressed if LEADS not in one.said and BELOW not in one.said]
    assert [said for said in rest if not said.startswith(refused)] == []


def _waits(pressed: Sequence[Pressed], calls: Sequence[Call]) -> list[float]:
    """Seconds until each press was answered, the shortest first; each is answered once."""
    answers = [call for call in calls if call.method == "answerCallbackQuery"]
    at = {str(call.params["callback_query_id"]): call.arrived for call in answers}
    assert len(answers) == len(at)
    return sorted(at[one.callback.id] - one.at for one in pressed)


def _most(calls: Sequence[Call]) -> int:
    """In any minute."""
    at = [call.arrived for call in calls]
    return max((sum(start <= other < start + MINUTE for other in at) for start in at), default=0)
