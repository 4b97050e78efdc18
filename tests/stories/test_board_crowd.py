"""Three hundred people, a hundred and twenty arguments, three thousand votes in a minute, at the pace of production."""

import asyncio
import re
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
import sqlalchemy as sa

from bot.app import App, build_app
from bot.pacing import UNLIMITED, Pace
from bot.settings import load_settings
from domain.board import Phase, Side
from handlers.boards.buttons import Ballots, Vote
from sandbox import acts
from sandbox.people import Group, Person
from sandbox.records import Call, Callback
from sandbox.server import Sandbox
from services import arguments, boards, members
from services.arguments import Added
from services.boards import CardView, Rules
from services.votes import ON_PAGE
from services.wording import seal
from storage.db import Tx
from storage.schema import argument, vote

PEOPLE, ARGUMENTS, EACH = 300, 120, 10
SECONDS = 60.0
SECOND = 1.0
GROUP_MINUTE = 20
MINUTE = 60.0
PATIENCE = 240.0


@dataclass(slots=True)
class Pressed:
    callback: Callback
    at: float


class Crowd:
    """Everybody has the ballot before them."""

    def __init__(self, sandbox: Sandbox, group: Group, people: Sequence[Person]) -> None:
        self.sandbox = sandbox
        self.group = group
        self.people = people
        self.pressed: list[Pressed] = []
        self.board_id = 0
        self.arguments: Sequence[int] = ()

    async def gather(self, app: App) -> None:
        for person in self.people:
            await person.start()
        await self._settled(app)
        await app.db.transaction(self._write)
        for person in self.people:
            self._press(person, Ballots(board_id=self.board_id, page=0).pack())
        await self._settled(app)
        assert all("Довод" in person.last.text for person in self.people[:3])

    def _write(self, tx: Tx) -> None:
        now = _now()
        known = [members.find.within(tx, person.id) for person in self.people]
        crowd = [one[0] for one in known if one]
        self.board_id = boards.open_board.within(tx, crowd[0], "Интеллектуальный квиз", Rules(), now=now)
        self.arguments = [_written(tx, crowd[n], self.board_id, n, now) for n in range(ARGUMENTS)]
        version = boards.show.within(tx, crowd[0], self.board_id).board.version
        boards.step.within(tx, crowd[0], self.board_id, version, Phase.VOTING, now=now)

    async def vote_for_a_minute(self) -> None:
        """Each once in six seconds, whatever their phone shows by then."""
        loop = asyncio.get_running_loop()
        begun, count = loop.time(), PEOPLE * EACH
        for number in range(count):
            await asyncio.sleep(max(0.0, begun + number * SECONDS / count - loop.time()))
            turn, who = divmod(number, PEOPLE)
            chosen = _chosen(who, turn)
            data = Vote(
                board_id=self.board_id,
                argument_id=self.arguments[chosen],
                page=chosen // ON_PAGE,
                on=True,
                sealed=seal(_text(chosen)),
            )
            self._press(self.people[who], data.pack())

    def _press(self, person: Person, data: str) -> None:
        at = asyncio.get_running_loop().time()
        callback = acts.press(person.world, person.profile, person.id, person.last.id, data)
        self.pressed.append(Pressed(callback, at))

    async def _settled(self, app: App) -> None:
        await self.sandbox.idle(PATIENCE)
        await app.door.idle()
        await app.redraws.idle()
        await app.delivery.idle()

    async def settle(self, app: App) -> None:
        keys = tuple(one.callback.id for one in self.pressed)
        world = self.sandbox.world
        assert await world.journal.until(keys, lambda: all(one.callback.answer for one in self.pressed), 60)
        await self._settled(app)


def _now() -> datetime:
    return datetime.now(UTC)  # noqa: TID251 - any


def _written(tx: Tx, author: object, board_id: int, number: int, now: datetime) -> int:
    side = Side.PLUS if number < ARGUMENTS // 2 else Side.MINUS  # written in the ballot's order
    added = arguments.add.within(tx, author, board_id, side, _text(number), now=now)  # type: ignore[arg-type]
    assert isinstance(added, Added)
    return added.argument.id


def _text(number: int) -> str:
    return f"Довод {number}: дети спорят о прочитанном"


def _chosen(who: int, turn: int) -> int:
    """Ten different ones for each; those at the beginning of the board have more."""
    return (who * who + turn * 7 * (1 + who % 3)) % ARGUMENTS


@asynccontextmanager
async def _running(crowd: Crowd, url: str, pace: Pace) -> AsyncIterator[App]:
    sandbox = crowd.sandbox
    settings = load_settings(
        _env_file=None,
        bot_token=sandbox.token,
        bot_api_url=sandbox.url,
        database_url=url,
        hub_chat_id=crowd.group.id,
        organiser_ids=str(crowd.people[0].id),
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
@pytest.mark.timeout(600)
async def test_three_thousand_votes_in_a_minute(sqlite_url: str) -> None:
    async with Sandbox() as sandbox:
        world = sandbox.world
        people = [sandbox.person(f"N{number}") for number in range(PEOPLE)]
        crowd = Crowd(sandbox, sandbox.group("Медиа-хаб", people[:2]), people)
        async with _running(crowd, sqlite_url, UNLIMITED) as app:
            await crowd.gather(app)
        world.limits.on = True
        crowd.pressed.clear()
        before = len(world.calls)
        async with _running(crowd, sqlite_url, Pace()) as app:
            clock = asyncio.get_running_loop().time
            begun = clock()
            await crowd.vote_for_a_minute()
            pressed = clock()
            await crowd.settle(app)
            quiet = clock()
            assert app.door.counts.failed == 0
            kept = await app.db.read(_kept, crowd.board_id)
            board = await boards.card(app.db, crowd.board_id)
        calls = [call for call in world.calls[before:] if call.method != "getUpdates"]
    waits = _waits(crowd.pressed, calls)
    edits = [call for call in calls if call.chat_id == crowd.group.id]
    print(  # noqa: T201 - the figures are the point
        f"pressed within {pressed - begun:.1f} s, all drawn {quiet - pressed:.1f} s later; "
        f"answered p50 {waits[len(waits) // 2]:.2f} s, p95 {waits[len(waits) * 95 // 100]:.2f} s, worst {waits[-1]:.2f} s; "
        f"edits: {sum(call.method == 'editMessageText' for call in calls)}, of the group's card {len(edits)}, "
        f"{_most(edits)} in a minute; refused by Telegram: {world.limits.refused}"
    )
    assert pressed - begun < SECONDS + SECOND
    assert len(waits) == PEOPLE * EACH
    assert waits[len(waits) * 95 // 100] < SECOND
    assert 0 < _most(edits) <= GROUP_MINUTE
    assert world.limits.refused == 0
    assert world.violations == []
    assert kept == (PEOPLE * EACH, PEOPLE * EACH)
    assert board is not None
    assert board.tally.votes == PEOPLE * EACH
    _shows(crowd, board)


def _waits(pressed: Sequence[Pressed], calls: Sequence[Call]) -> list[float]:
    """Seconds until each press was answered, the shortest first; each is answered once."""
    answers = [call for call in calls if call.method == "answerCallbackQuery"]
    at = {str(call.params["callback_query_id"]): call.arrived for call in answers}
    assert len(answers) == len(at)
    return sorted(at[one.callback.id] - one.at for one in pressed)


def _shows(crowd: Crowd, board: CardView) -> None:
    """The card's last edit is of the tables as they are now; and so is the ballot of whoever voted last."""
    card = crowd.group.cards[-1].text
    assert f"голосов: {PEOPLE * EACH} " in card.replace("\u00a0", "").replace("\u202f", "")
    best = board.arguments[0]
    assert re.search(rf"{best.text}\W+{best.votes}\b", card), card
    chosen = f"Довод {_chosen(PEOPLE - 1, EACH - 1)}:"
    label = next(label for label in crowd.people[-1].buttons if chosen in label)
    assert label.startswith("✅"), label


def _kept(tx: Tx, board_id: int) -> tuple[int, int]:
    """Votes that are there; and those that are counted."""
    there = sa.select(sa.func.count()).where(vote.c.board_id == board_id).scalar_subquery()
    counted = sa.select(sa.func.sum(argument.c.votes)).where(argument.c.board_id == board_id)
    row = tx.execute(sa.select(there, counted.scalar_subquery())).one()
    return row[0], row[1]


def _most(calls: Sequence[Call]) -> int:
    """In any minute."""
    at = [call.arrived for call in calls]
    return max((sum(start <= other < start + MINUTE for other in at) for start in at), default=0)
