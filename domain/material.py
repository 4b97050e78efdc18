"""A material: anything catalogued in the Media-hub. It has versions, may be an adaptation of another, and asks for consent."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from domain.file_check import Harm
from domain.session import Zone

MAX_TITLE: Final = 150
MAX_SUMMARY: Final = 1000
MAX_TEXT: Final = 4096  # a version's own text: a post, a caption
MAX_LINK: Final = 300
MAX_COMMENT: Final = 500  # a moderator's; what an adaptation changed
MAX_AUTHOR: Final = 100  # a name typed by hand
MAX_AUTHORS: Final = 6
MAX_TAG: Final = 40
MAX_TAGS: Final = 10
MAX_FILES: Final = 10  # an album's
LINKS: Final = ("https://", "http://")


class MaterialState(StrEnum):
    OFFERED = "offered"  # waits for a moderator
    RETURNED = "returned"  # to its author, with a word
    LISTED = "listed"  # in the catalogue
    HIDDEN = "hidden"  # by a moderator, with a reason; or it is empty: see Material.is_emptied
    WITHDRAWN = "withdrawn"  # by its author, or by who posted it: consent is taken back


class MaterialKind(StrEnum):
    DEVELOPMENT = "development"  # разработка
    SCENARIO = "scenario"
    PRESENTATION = "presentation"
    GUIDE = "guide"  # методичка
    VIDEO = "video"
    ARTICLE = "article"
    GAME = "game"
    PHOTO = "photo"
    OTHER = "other"


class Consent(StrEnum):
    """What the author has agreed to. Nothing leaves the hub without PUBLIC."""

    UNASKED = "unasked"  # posted by somebody for them: for colleagues in the hub
    HUB = "hub"  # colleagues only, editions for colleagues included
    PUBLIC = "public"  # the web page too


class Mark(StrEnum):
    THANKS = "thanks"
    APPLIED = "applied"  # «применил(а)»


class FileState(StrEnum):
    """Of a file's copy in our own storage."""

    WAITING = "waiting"
    STORED = "stored"
    TOO_BIG = "too_big"  # Telegram hands out 20 MB at most
    FAILED = "failed"  # Telegram would not hand it out, or it could not be written
    REFUSED = "refused"  # harmful, or not what it says it is


class MaterialRefusal(StrEnum):
    TITLE = "title"  # none, or too long
    SUMMARY = "summary"
    LINK = "link"  # too long, or no address
    NOTHING = "nothing"  # neither a file, nor a link, nor a text
    FILES = "files"  # too many
    AUTHORS = "authors"  # none, too many, too long, or nobody known
    TAGS = "tags"  # too many, or too long


@dataclass(frozen=True, slots=True)
class MaterialFile:
    """A file as Telegram knows it, and its copy."""

    file_id: str
    file_unique_id: str
    kind: str  # photo, document, video, audio
    name: str
    size: int | None  # bytes
    message_id: int | None = None  # its own post in the group, of an album's part
    caption: str = ""  # what that part of an album says; the version's text is all of them
    caption_link: str = ""
    state: FileState = FileState.WAITING
    digest: str | None = None  # SHA-256 of its copy
    harm: Harm | None = None  # why it was refused
    id: int = 0


@dataclass(frozen=True, slots=True)
class Author:
    """A member, or a name of somebody who is none."""

    name: str
    member_id: int | None = None
    institution: str | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """What one version holds."""

    text: str = ""  # plain
    link: str = ""
    files: tuple[MaterialFile, ...] = ()


@dataclass(frozen=True, slots=True)
class Description:
    """What a catalogue's entry says of it."""

    title: str
    kind: MaterialKind = MaterialKind.OTHER
    summary: str = ""
    zone: Zone | None = None
    session_id: int | None = None
    activity_id: int | None = None
    tags: tuple[str, ...] = ()
    authors: tuple[Author, ...] = ()


@dataclass(frozen=True, slots=True)
class Material:
    """One entry of the catalogue, without its lists."""

    id: int
    state: MaterialState
    revision: int  # grows with each change; a button says which one it was drawn for
    number: int  # of the newest version, from 1
    title: str
    kind: MaterialKind
    summary: str
    zone: Zone | None
    session_id: int | None
    activity_id: int | None
    consent: Consent
    added_by: int | None  # None: an administrator who is anonymous in the group
    added_at: datetime
    changed_at: datetime
    original_id: int | None = None  # of an adaptation
    changes: str = ""  # what the adaptation changed
    comment: str | None = None  # why it was returned or hidden
    chat_id: int | None = None  # its post in the group
    message_id: int | None = None
    thread_id: int | None = None
    described_at: datetime | None = None  # by a person; None: it says what its post says of itself
    consented_by: int | None = None  # the author, or who brought it and told of the author's consent

    @property
    def is_listed(self) -> bool:
        return self.state is MaterialState.LISTED

    @property
    def is_emptied(self) -> bool:
        """Out of the catalogue as its files were refused and nothing else is in it. A moderator who hides gives a reason."""
        return self.state is MaterialState.HIDDEN and not self.comment


def judge_description(description: Description) -> MaterialRefusal | None:
    """The first thing that is wrong with it; the texts are trimmed already."""
    names = [author.name for author in description.authors]
    wrong = {
        MaterialRefusal.TITLE: not 0 < len(description.title) <= MAX_TITLE,
        MaterialRefusal.SUMMARY: len(description.summary) > MAX_SUMMARY,
        MaterialRefusal.AUTHORS: not 0 < len(names) <= MAX_AUTHORS
        or not all(0 < len(name) <= MAX_AUTHOR for name in names),
        MaterialRefusal.TAGS: len(description.tags) > MAX_TAGS
        or not all(0 < len(tag) <= MAX_TAG for tag in description.tags),
    }
    return next((refusal for refusal, is_so in wrong.items() if is_so), None)


def judge_content(content: Content) -> MaterialRefusal | None:
    wrong = {
        MaterialRefusal.LINK: bool(content.link) and not is_link(content.link),
        MaterialRefusal.NOTHING: not (content.text or content.link or content.files),
        MaterialRefusal.FILES: len(content.files) > MAX_FILES,
    }
    return next((refusal for refusal, is_so in wrong.items() if is_so), None)


def is_link(text: str) -> bool:
    return len(text) <= MAX_LINK and text.startswith(LINKS) and not any(sign.isspace() for sign in text)
