"""An announcement: one broadcast, what it says, and the states it goes through."""

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum
from html import unescape
from typing import Any, Final

from domain.audience import Audience
from domain.quiet import is_quiet, not_quiet

MAX_TEXT: Final = 4096  # characters after parsing, as Telegram counts
MAX_CAPTION: Final = 1024
MAX_QUESTION: Final = 300
MAX_OPTION: Final = 100
MAX_OPTIONS: Final = 12
MAX_ALBUM: Final = 10
MAX_BUTTONS: Final = 8
MAX_LABEL: Final = 40
MAX_URL: Final = 2000
DELETABLE: Final = timedelta(hours=48, minutes=-5)  # Telegram's limit, less what may wait on the way
LATELY: Final = timedelta(seconds=30)  # what the rate is measured over,
ENOUGH: Final = timedelta(seconds=5)  # and what is too short for that
TAKEN_BACK: Final = timedelta(seconds=30)  # before the quiet hours: what the outbox has is not left to luck

COPY: Final = "announcement"  # the outbox's kinds: a copy to be sent;
CORRECTION: Final = "announcement_correction"  # one that stands, edited;
REMOVAL: Final = "announcement_removal"  # deleted;
REPLACEMENT: Final = "announcement_replacement"  # too old for that: its words are taken away
CORRECTED: Final = "corrected"  # the reason why a copy that was sent says something else by now


class AnnouncementState(StrEnum):
    DRAFT = "draft"
    SCHEDULED = "scheduled"  # confirmed; waits for its time
    SENDING = "sending"
    PAUSED = "paused"
    STOPPED = "stopped"  # before everybody had it
    DONE = "done"
    RECALLED = "recalled"


class Step(StrEnum):
    PAUSE = "pause"
    RESUME = "resume"
    STOP = "stop"
    RECALL = "recall"


_S = AnnouncementState
_STEPS: Final[Mapping[Step, tuple[AnnouncementState, frozenset[AnnouncementState]]]] = {
    Step.PAUSE: (_S.PAUSED, frozenset({_S.SENDING})),
    Step.RESUME: (_S.SENDING, frozenset({_S.PAUSED})),
    Step.STOP: (_S.STOPPED, frozenset({_S.SCHEDULED, _S.SENDING, _S.PAUSED})),
    Step.RECALL: (_S.RECALLED, frozenset({_S.SENDING, _S.PAUSED, _S.STOPPED, _S.DONE})),
}
CONFIRMED: Final = frozenset(_S) - {_S.DRAFT}
CORRECTABLE: Final = CONFIRMED - {_S.RECALLED}
UNDER_WAY: Final = frozenset({_S.SCHEDULED, _S.SENDING, _S.PAUSED})  # some may get it yet
OPEN: Final = frozenset({_S.DRAFT, _S.SCHEDULED})  # nobody has it yet: its moment may be another
HELD: Final = frozenset({_S.PAUSED, _S.STOPPED, _S.RECALLED})  # no copy of it is sent


def judge_step(state: AnnouncementState, step: Step) -> AnnouncementState | None:
    """The state after it; the same if it is so already; None: it cannot be done any more, or not yet."""
    after, before = _STEPS[step]
    return after if state is after or state in before else None


class CopyState(StrEnum):
    """What became of one person's copy."""

    WAITING = "waiting"
    SENT = "sent"
    BLOCKED = "blocked"
    FAILED = "failed"
    UNKNOWN = "unknown"  # it may have arrived; it is not sent again
    DROPPED = "dropped"  # there was nobody to write to, or nothing to say; the reason tells


class Missing(StrEnum):
    """Reasons of the bot's own why a copy was not sent; all others are Telegram's words."""

    ERASED = "erased"  # the person
    SOURCE = "source"  # erased is whoever had the message that was to be copied
    UNREACHABLE = "unreachable"  # the person has blocked the bot


class Recall(StrEnum):
    """What became of a copy when the announcement was taken back."""

    DELETED = "deleted"
    REPLACED = "replaced"  # too old to be deleted
    FAILED = "failed"


class ContentKind(StrEnum):
    TEXT = "text"
    PHOTO = "photo"
    VIDEO = "video"
    DOCUMENT = "document"
    ALBUM = "album"
    POLL = "poll"
    FORWARDED = "forwarded"  # or whatever else: copied from a message that stands in a chat with the bot


@dataclass(frozen=True, slots=True)
class File:
    kind: ContentKind  # photo, video or document
    file_id: str  # as Telegram gave it to this bot


@dataclass(frozen=True, slots=True)
class Content:
    """`text`: HTML made from what Telegram gave, the caption where there are files; of a poll the question, plain."""

    kind: ContentKind
    text: str = ""
    files: tuple[File, ...] = ()
    options: tuple[str, ...] = ()
    is_anonymous: bool = True
    allows_multiple: bool = False
    source_id: int = 0  # of what is forwarded: the member in whose chat with the bot it stands
    message_id: int = 0
    is_captioned: bool = False  # what is forwarded has a caption and no text
    is_forwarded: bool = False  # it was somebody else's message; its author is not shown
    copied: str = ""  # what kind of message is copied, as Telegram calls it

    @property
    def cost(self) -> int:
        """How many messages Telegram counts."""
        return max(1, len(self.files))

    @property
    def words(self) -> str:
        """As they are read: plain. Of a poll the question, in which a mark is no mark."""
        return self.text if self.kind is ContentKind.POLL else visible(self.text)

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> "Content":
        files = tuple(File(ContentKind(one["kind"]), one["file_id"]) for one in stored["files"])
        plain = {**stored, "kind": ContentKind(stored["kind"]), "files": files}
        return cls(**{**plain, "options": tuple(stored["options"])})


class Leads(StrEnum):
    """Where a button under an announcement leads."""

    SESSION = "session"
    SIGN_UP = "sign_up"
    BOARD = "board"
    AUCTION = "auction"
    LOT = "lot"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Button:
    label: str
    leads: Leads
    to: int | str  # an id, or an https address


@dataclass(frozen=True, slots=True)
class Announcement:
    id: int
    author_id: int
    state: AnnouncementState
    version: int  # grows with every change a reader could see
    content: Content
    buttons: tuple[Button, ...]
    audience: Audience
    urgent: bool  # does not wait for the morning
    not_before: datetime | None
    created_at: datetime
    confirmed_at: datetime | None
    finished_at: datetime | None
    addressed: int  # people in the audience, as it was when it was confirmed
    following_up: bool  # copies that stand are being corrected or taken back
    going_since: datetime | None  # sending, without a pause or a night between


class Flaw(StrEnum):
    """Why Telegram would not take it."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    FILES = "files"  # none, too many, or of kinds that do not go together
    OPTIONS = "options"  # of a poll: too few, too many, too long
    BUTTONS = "buttons"  # an album has none; elsewhere too many, or one leads nowhere


def flaw_of(content: Content, buttons: tuple[Button, ...]) -> Flaw | None:
    if not _has_its_files(content):
        return Flaw.FILES
    if content.kind is ContentKind.POLL and not _is_poll(content):
        return Flaw.OPTIONS
    if content.kind in {ContentKind.TEXT, ContentKind.POLL} and not content.words.strip():
        return Flaw.EMPTY
    if len(content.words) > _longest(content):
        return Flaw.TOO_LONG
    wrong = any(not _leads_somewhere(one) for one in buttons)
    if wrong or len(buttons) > (0 if content.kind is ContentKind.ALBUM else MAX_BUTTONS):
        return Flaw.BUTTONS
    return None


def is_correctable(before: Content, after: Content) -> bool:
    """Whether Telegram can turn the copies that stand into that: another text, another caption, another single file."""
    if before.kind is not after.kind or before.kind in {ContentKind.POLL, ContentKind.FORWARDED}:
        return False
    return before.kind is not ContentKind.ALBUM or before.files == after.files


def visible(html: str) -> str:
    """Without its marks, as Telegram counts it."""
    return unescape(re.sub(r"<[^>]*>", "", html))


def rests_until(one: Announcement, zone: tzinfo, now: datetime) -> datetime | None:
    """The end of the quiet hours, in which nothing is sent that is not urgent; None: it is day."""
    moments = () if one.urgent else (now, now + TAKEN_BACK)
    return next((not_quiet(moment, zone) for moment in moments if is_quiet(moment, zone)), None)


def rate_since(since: datetime | None, now: datetime) -> timedelta | None:
    """Over how long the rate is measured; None: it has not been going for long enough to say."""
    going = now - since if since else timedelta()
    return min(going, LATELY) if going >= ENOUGH else None


def seconds_left(waiting: int, rate: float | None, pace: float) -> float | None:
    """`rate` is what left lately, a second; None: before that is known, the pace is a fair guess.

    None where nothing leaves just now.
    """
    speed = pace if rate is None else rate
    return waiting / speed if speed else None


def _longest(content: Content) -> int:
    if content.kind is ContentKind.POLL:
        return MAX_QUESTION
    return MAX_TEXT if content.kind in {ContentKind.TEXT, ContentKind.FORWARDED} else MAX_CAPTION


def _has_its_files(content: Content) -> bool:
    if content.kind is ContentKind.ALBUM:
        return 1 < len(content.files) <= MAX_ALBUM and goes_together(content.files)
    if content.kind is ContentKind.FORWARDED:
        return content.message_id > 0
    has_one = content.kind in {ContentKind.PHOTO, ContentKind.VIDEO, ContentKind.DOCUMENT}
    return len(content.files) == int(has_one)


def goes_together(files: tuple[File, ...]) -> bool:
    """In one album: photos and videos, or documents alone."""
    return len({file.kind is ContentKind.DOCUMENT for file in files}) == 1


def _is_poll(content: Content) -> bool:
    sizes = [len(option) for option in content.options]
    return 1 < len(sizes) <= MAX_OPTIONS and min(sizes) > 0 and max(sizes) <= MAX_OPTION


def _leads_somewhere(button: Button) -> bool:
    if not 0 < len(button.label) <= MAX_LABEL:
        return False
    if button.leads is not Leads.LINK:
        return isinstance(button.to, int)
    address = button.to if isinstance(button.to, str) else ""
    return re.fullmatch(r"https://[^\s/.]+\.[^\s]+", address) is not None and len(address) <= MAX_URL
