"""Somebody curious: presses whatever they are shown, old buttons too, and reads all that comes."""

from collections import Counter, deque
from collections.abc import Collection

from sandbox.links import start_payload
from sandbox.people import Person
from sandbox.sightings import Sighting
from tests.stories.conftest import Hub

ALIKE = 3  # presses of buttons of one kind: of a long list, its beginning


class Explorer:
    def __init__(self, hub: Hub, person: Person, leaves_alone: Collection[str]) -> None:
        """`leaves_alone`: what the data of buttons that they do not press begin with."""
        self._hub = hub
        self._person = person
        self._leaves_alone = leaves_alone
        self._pressed: set[str] = set()
        self._kinds: Counter[str] = Counter()
        self._ahead: deque[tuple[Sighting, str]] = deque()

    async def look(self, *commands: str) -> None:
        """Each command, and all that can be reached from it; then the buttons in the group."""
        for command in commands:
            await self._person.send(command)
            await self._press_all()
        for card in self._hub.group.cards:
            self._notice(card)
        await self._press_all()
        await self._person.send("/cancel")
        await self._hub.settled()

    async def _press_all(self) -> None:
        await self._hub.settled()
        self._notice(*self._person.messages)
        while self._ahead:
            message, data = self._ahead.popleft()
            if data.startswith("https:"):
                await self._person.start(start_payload(data, self._hub.sandbox.world.bot.username or ""))
            else:
                await self._hub.forge(self._person, message, data)
            await self._hub.settled()
            self._notice(*self._person.messages)

    def _notice(self, *messages: Sighting) -> None:
        for message in messages:
            for button in (button for row in message.rows for button in row):
                data = str(button.get("callback_data") or button.get("url") or "")
                kind = data.partition(":")[0]
                known = not data or data in self._pressed or self._kinds[kind] >= ALIKE
                if not known and kind not in self._leaves_alone:
                    self._pressed.add(data)
                    self._kinds[kind] += 1
                    self._ahead.append((message, data))
