"""What is hidden until voting is told to nobody but its author: in no message, label, toast, file, export or log line."""

import asyncio
import logging
import tempfile
from collections.abc import Awaitable, Callable, Iterator, Sequence
from pathlib import Path
from shutil import copyfile
from types import ModuleType

import pytest
from aiogram.filters.callback_data import CallbackData
from hypothesis import strategies as st
from structlog.testing import capture_logs

from domain.board import Choice, FollowUp, Phase, Side
from handlers.boards import buttons as board_buttons
from handlers.moderating import buttons as moderating
from handlers.privacy.buttons import Erase
from handlers.roles.buttons import Give
from sandbox.people import Person
from sandbox.server import Sandbox
from services import arguments, boards, members, privacy
from services.arguments import Added
from services.boards import Rules
from tests.bot.weather import weathered
from tests.stories.conftest import Hub
from tests.stories.explorer import Explorer
from tests.stories.steps import acquainted
from tests.stories.told import told

SUBJECT = "Интеллектуальный квиз"
LEFT_ALONE = [one.__prefix__ for one in (moderating.Step, moderating.OpenNew, Erase, Give)]
PUBLIC = ("/menu", "/boards", "/my", "/privacy")
LEADING = ("/board", "/audit", "/roles")
MOST = 7  # arguments of an evening
ANY = {
    "page": 0,
    "on": True,
    "side": Side.MINUS,
    "choice": Choice.APPLY,
    "what": FollowUp.APPLIED,
    "kind": "xlsx",
    "version": 1,
    "minutes": 0,
    "at": 1,
    "budget": 0,
    "session_id": 1,
    "sealed": 1,
}  # what else buttons say

# The first words, so that a label that is cut short is found too.
BY_BUTTON, BY_REPLY, SECOND_LINE = "Бурмолаз", "Зырянчик", "Кукумявка"
BY_SERVICE, TWICE, AFTERWARDS = "Мымрелло", "Хлюстикан", "Ёрзликан"
WORDS = (BY_BUTTON, BY_REPLY, SECOND_LINE, BY_SERVICE, TWICE, AFTERWARDS)


class Evening:
    """A board that hides, and those around it; `knows`: who may read what before voting."""

    def __init__(self, hub: Hub, board_id: int) -> None:
        self.hub = hub
        self.board_id = board_id
        self.knows: dict[str, set[int]] = {}

    async def anna_writes_by_button(self) -> None:
        anna = self.hub.anna
        await self._begins_a_minus(anna)
        self.knows[BY_BUTTON] = {anna.id}
        await anna.send(f"{BY_BUTTON} мешает слушать")
        await anna.sees(BY_BUTTON)

    async def boris_replies_in_the_group(self) -> None:
        hub = self.hub
        self.knows |= {BY_REPLY: {hub.boris.id}, SECOND_LINE: {hub.boris.id}}
        card = await hub.group.sees("Собираем доводы")  # its poll names the subject too
        said = f"+ {BY_REPLY} всем нравится\n- {SECOND_LINE} долго готовить"
        await hub.boris.send(said, chat=hub.group, reply_to=card)

    async def vera_writes(self) -> None:
        self.knows[BY_SERVICE] = {self.hub.vera.id}
        await self._writes(self.hub.vera, BY_SERVICE)

    async def two_write_the_same(self) -> None:
        hub, vera = self.hub, self.hub.vera
        self.knows[TWICE] = {hub.anna.id, vera.id}
        assert isinstance(await self._writes(hub.anna, f"{TWICE}!"), Added)
        await self._begins_a_minus(vera)
        await vera.send(f"{TWICE} непонятен младшим")
        await vera.press("Поддержать")
        await hub.settled()

    async def the_organiser_looks_at_everything(self) -> None:
        await Explorer(self.hub, self.hub.organiser, LEFT_ALONE).look(*PUBLIC, *LEADING)
        await self._forges(self.hub.organiser)

    async def a_stranger_looks_at_everything(self) -> None:
        stranger = self.hub.sandbox.person("Галина")
        await Explorer(self.hub, stranger, LEFT_ALONE).look(*PUBLIC)
        await self._forges(stranger)

    async def the_card_is_posted_again(self) -> None:
        hub = self.hub
        organiser = await members.meet(hub.app.db, hub.organiser.id, now=hub.now)
        await boards.post_again(hub.app.db, organiser, self.board_id, now=hub.now)
        await boards.tighten(hub.app.db, organiser, self.board_id, now=hub.now)
        hub.app.delivery.wake()

    async def _begins_a_minus(self, person: Person) -> None:
        await person.send("/boards")
        await person.press(SUBJECT)
        await person.press("Минус")
        await self.hub.settled()

    async def _writes(self, person: Person, word: str) -> arguments.Outcome:
        hub = self.hub
        who = await members.meet(hub.app.db, person.id, now=hub.now)
        text = f"{word} непонятен младшим"
        done = await arguments.add(hub.app.db, who, self.board_id, Side.MINUS, text, now=hub.now)
        hub.app.delivery.wake()
        return done

    async def _forges(self, person: Person) -> None:
        """Buttons that nobody showed them, with the numbers of what is hidden."""
        message = person.last
        for data in dict.fromkeys(data for one in range(1, MOST + 1) for data in _forged(self.board_id, one)):
            await self.hub.forge(person, message, data)
        await person.send("/cancel")
        await self.hub.settled()

    async def nothing_leaked(self) -> None:
        hub = self.hub
        await hub.settled()
        world = hub.sandbox.world
        for word, knows in self.knows.items():
            assert told(world, word) <= knows, f"{word} was told to others"
        for one in (hub.organiser, hub.anna, hub.boris, hub.vera):
            member = await members.meet(hub.app.db, one.id, now=hub.now)
            export = str(await privacy.export(hub.app.db, member))
            for word, knows in self.knows.items():
                assert one.id in knows or word not in export, f"{word} is in the export of {one}"

    async def voting_begins(self) -> None:
        await self._steps(Phase.VOTING)

    async def a_step_back_hides_what_is_written_then(self) -> None:
        await self._steps(Phase.COLLECTING)
        self.knows = {AFTERWARDS: {self.hub.vera.id}}
        await self._writes(self.hub.vera, AFTERWARDS)
        await self.the_organiser_looks_at_everything()
        await self.nothing_leaked()
        await self.voting_begins()
        await self.everybody_reads_all()

    async def _steps(self, to: Phase) -> None:
        hub = self.hub
        organiser = await members.meet(hub.app.db, hub.organiser.id, now=hub.now)
        version = (await boards.show(hub.app.db, organiser, self.board_id)).board.version
        await boards.step(hub.app.db, organiser, self.board_id, version, to, now=hub.now)
        hub.app.delivery.wake()
        await hub.settled()

    async def everybody_reads_all(self) -> None:
        """What could leak was there to leak."""
        hub = self.hub
        before = len(hub.sandbox.world.calls)
        await Explorer(hub, hub.sandbox.person("Дарья"), LEFT_ALONE).look("/boards")
        for word, knows in self.knows.items():
            assert told(hub.sandbox.world, word, since=before) - knows, f"{word} is hidden still"


def _forged(board_id: int, one: int) -> Iterator[str]:
    """Each button that boards have, as if it had been drawn for that argument."""
    fields = {"board_id": board_id, "argument_id": one, "child_id": one, "parent_id": one % MOST + 1}
    for made in (*_buttons(board_buttons), *_buttons(moderating)):
        names = [name for name, field in made.model_fields.items() if field.is_required()]
        if made.__prefix__ not in LEFT_ALONE:
            yield made(**{name: fields[name] if name in fields else ANY[name] for name in names}).pack()


def _buttons(module: ModuleType) -> list[type[CallbackData]]:
    return [
        one
        for one in vars(module).values()
        if isinstance(one, type) and issubclass(one, CallbackData) and one.__module__ == module.__name__
    ]


Act = Callable[[Evening], Awaitable[None]]
ACTS: list[Act] = [
    Evening.anna_writes_by_button,
    Evening.boris_replies_in_the_group,
    Evening.vera_writes,
    Evening.two_write_the_same,
    Evening.the_organiser_looks_at_everything,
    Evening.a_stranger_looks_at_everything,
    Evening.the_card_is_posted_again,
]


async def _opened(hub: Hub) -> Evening:
    for one in (hub.anna, hub.vera):
        await acquainted(hub, one)
    await hub.organiser.start()
    organiser = await members.meet(hub.app.db, hub.organiser.id, now=hub.now)
    rules = Rules(hides=True)
    board_id = await boards.open_board(hub.app.db, organiser, SUBJECT, rules, now=hub.now)
    hub.app.delivery.wake()
    await hub.settled()
    return Evening(hub, board_id)


async def _live_through(order: Sequence[Act], url: str) -> None:
    async with Sandbox() as sandbox:
        hub = Hub(sandbox, url)
        await hub.open()
        try:
            evening = await _opened(hub)
            for act in (*order, Evening.the_organiser_looks_at_everything):
                await act(evening)
            await evening.nothing_leaked()
            await evening.voting_begins()
            await evening.everybody_reads_all()
            await evening.a_step_back_hides_what_is_written_then()
        finally:
            await hub.close()
        hub.check()


def test_what_is_hidden_is_told_to_its_author_only(
    sqlite_template: Path, caplog: pytest.LogCaptureFixture
) -> None:
    _in_order(sqlite_template, caplog, ACTS)


@pytest.mark.slow
@weathered(st.permutations(ACTS), few=5)
def test_so_it_is_in_any_order(
    sqlite_template: Path, caplog: pytest.LogCaptureFixture, order: list[Act]
) -> None:
    _in_order(sqlite_template, caplog, order)


def _in_order(template: Path, caplog: pytest.LogCaptureFixture, order: Sequence[Act]) -> None:
    caplog.clear()
    caplog.set_level(logging.DEBUG)
    caplog.set_level(logging.WARNING, logger="aiosqlite")  # as bot/logs.py has it
    with tempfile.TemporaryDirectory() as folder, capture_logs() as logs:
        copied = copyfile(template, Path(folder, "evening.db"))
        asyncio.run(_live_through(order, f"sqlite:///{copied}"))
    lines = f"{logs}\n{caplog.text}".casefold()
    assert "bot.started" in lines
    for word in WORDS:
        assert word.casefold() not in lines, f"{word} is in the log"
