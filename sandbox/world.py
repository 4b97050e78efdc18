"""All there is: people, chats, messages, updates on their way, and the log of what the bot called."""

import random
import time
from collections import defaultdict

from sandbox import validation
from sandbox.errors import Json
from sandbox.faults import Fault
from sandbox.files import Files
from sandbox.journal import Journal
from sandbox.limits import Limits
from sandbox.records import Call, Callback, Chat, InlineQuery, Person, Poll, Posted, Toast
from sandbox.updates import Updates

FIRST_PERSON = 500_000_001
FIRST_GROUP = -4_000_001
FIRST_SUPERGROUP = -1_002_000_000_001
CALLBACK_WINDOW = 15.0


class World:
    def __init__(
        self,
        token: str,
        username: str,
        *,
        limits: bool = False,
        validate: bool = True,
        privacy: bool = True,
        seed: int = 1,
    ) -> None:
        self.bot = Person(int(token.partition(":")[0]), "Медиа-хаб", username=username, is_bot=True)
        self.token = token
        self.validate = validate
        self.privacy = privacy
        self.callback_window = CALLBACK_WINDOW
        self.random = random.Random(seed)  # noqa: S311 - repeatable chance is the point
        self.skew = 0.0
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.usernames: dict[str, int] = {}
        self.toasts: defaultdict[int, list[Toast]] = defaultdict(list)
        self.callbacks: dict[str, Callback] = {}
        self.queries: dict[str, InlineQuery] = {}
        self.polls: dict[str, Poll] = {}
        self.inline_messages: dict[str, Posted] = {}
        self.commands: dict[tuple[str, str], list[Json]] = {}
        self.profile: dict[tuple[str, str], str] = {}
        self.menu_buttons: dict[int, Json] = {}
        self.calls: list[Call] = []
        self.violations: list[str] = []
        self.faults: list[Fault] = []
        self.tour: Json = {"steps": []}  # what the page walks a newcomer through
        self.last_message_id = 0
        self.next_group = FIRST_GROUP
        self.next_supergroup = FIRST_SUPERGROUP
        self._serial = 0
        self.journal = Journal()
        self.files = Files()
        self.limits = Limits(on=limits)
        self.updates = Updates(self.journal, self.now, self._check_update)

    def now(self) -> float:
        return time.time() + self.skew

    def advance(self, seconds: float) -> None:
        """Moves Telegram's clock, for what expires."""
        self.skew += seconds

    def serial(self, prefix: str = "") -> str:
        self._serial += 1
        return f"{prefix}{4_000_000_000_000_000 + self._serial}"

    def violate(self, text: str) -> None:
        self.violations.append(text)

    def _check_update(self, update: Json) -> None:
        if self.validate and (fault := validation.update_fault(update)):
            self.violate(f"the sandbox made a bad update: {fault}")

    def check_result(self, method: str, result: object) -> None:
        if self.validate and (fault := validation.result_fault(method, result)):
            self.violate(f"the sandbox made a bad answer to {method}: {fault}")

    def user(self, user_id: int) -> Person | None:
        return self.bot if user_id == self.bot.id else self.people.get(user_id)
