"""The nouns of the sandbox's world."""

from dataclasses import dataclass, field

from sandbox.errors import Json
from sandbox.faults import Fault

INSIDE = frozenset({"creator", "administrator", "member", "restricted"})
LEADING = frozenset({"creator", "administrator"})


@dataclass(slots=True)
class Person:
    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str = "ru"
    is_bot: bool = False
    started: bool = False
    blocked: bool = False
    deactivated: bool = False
    known: bool = False  # the bot has met them: in a private chat, in a group, by a press

    def user(self) -> Json:
        user: Json = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        if self.last_name:
            user["last_name"] = self.last_name
        if self.username:
            user["username"] = self.username
        if not self.is_bot:
            user["language_code"] = self.language_code
        return user

    def state(self) -> Json:
        return {
            **self.user(),
            "started": self.started,
            "blocked": self.blocked,
            "deactivated": self.deactivated,
        }


@dataclass(slots=True)
class Member:
    status: str
    rights: Json = field(default_factory=dict)
    until_date: int = 0


@dataclass(slots=True)
class Topic:
    id: int
    name: str
    icon_color: int = 7322096
    icon_custom_emoji_id: str | None = None
    closed: bool = False

    def result(self) -> Json:
        topic: Json = {"message_thread_id": self.id, "name": self.name, "icon_color": self.icon_color}
        if self.icon_custom_emoji_id:
            topic["icon_custom_emoji_id"] = self.icon_custom_emoji_id
        return topic


@dataclass(slots=True)
class Posted:
    """A message as it stands; `message` is replaced, never changed in place."""

    chat_id: int
    id: int
    message: Json
    sent_at: float
    from_bot: bool
    seq: int  # of the last event that created or edited it
    keyboard: Json | None = None
    frozen: bool = False  # sent with a reply keyboard, so it can never be edited
    reactions: list[Json] = field(default_factory=list)
    inline_id: str | None = None

    def shown(self) -> Json:
        return {
            "chat_id": self.chat_id,
            "message": self.message,
            "keyboard": self.keyboard,
            "reactions": self.reactions,
        }


@dataclass(slots=True)
class Chat:
    id: int
    kind: str
    title: str | None = None
    is_forum: bool = False
    description: str | None = None
    migrated_to: int | None = None
    migrated_from: int | None = None
    invite_link: str | None = None
    last_message_id: int = 0
    members: dict[int, Member] = field(default_factory=dict)
    topics: dict[int, Topic] = field(default_factory=dict)
    messages: dict[int, Posted] = field(default_factory=dict)
    pinned: list[int] = field(default_factory=list)

    @property
    def is_private(self) -> bool:
        return self.kind == "private"

    @property
    def is_super(self) -> bool:
        return self.kind == "supergroup"

    def inside(self, user_id: int) -> bool:
        member = self.members.get(user_id)
        return member is not None and member.status in INSIDE

    def leads(self, user_id: int) -> bool:
        member = self.members.get(user_id)
        return member is not None and member.status in LEADING


@dataclass(slots=True)
class Callback:
    id: str
    person_id: int
    chat_id: int
    message_id: int
    asked_at: float
    answer: Json | None = None


@dataclass(frozen=True, slots=True)
class Toast:
    seq: int
    text: str
    alert: bool


@dataclass(slots=True)
class InlineQuery:
    id: str
    person_id: int
    query: str
    asked_at: float
    results: list[Json] | None = None
    next_offset: str = ""
    button: Json | None = None


@dataclass(slots=True)
class Poll:
    chat_id: int
    message_id: int
    poll: Json
    correct: list[int] = field(default_factory=list)
    votes: dict[int, list[int]] = field(default_factory=dict)


@dataclass(slots=True)
class StoredFile:
    id: str
    unique_id: str
    kind: str  # photo | document | video | audio
    data: bytes
    name: str
    mime: str
    path: str
    width: int = 0
    height: int = 0


@dataclass(slots=True)
class Upload:
    name: str
    data: bytes
    mime: str


@dataclass(slots=True)
class Call:
    """One arrival at the Bot API: `arrived` is the loop's time, `at` is wall time; `fault` is the trouble it met."""

    n: int
    arrived: float
    at: float
    method: str
    chat_id: int | str | None
    params: Json
    ok: bool
    code: int
    description: str | None
    ms: float
    fault: Fault | None = None

    def state(self) -> Json:
        names = ("n", "at", "method", "chat_id", "ok", "code", "description", "ms")
        return {name: getattr(self, name) for name in names}
