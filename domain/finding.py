"""A finding: a methodical development as its author offers it to an auction."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from domain.auction import Terms

MAX_TITLE: Final = 150
MAX_SUMMARY: Final = 1000
MAX_LINK: Final = 300
MAX_COMMENT: Final = 500  # a moderator's, a complaint
MAX_THANKS: Final = 300
MAX_FILES: Final = 10
MAX_CO_AUTHORS: Final = 5
LINKS: Final = ("https://", "http://")


class FindingRefusal(StrEnum):
    TITLE = "title"  # none, or too long
    SUMMARY = "summary"
    LINK = "link"  # too long, or no address
    NOTHING = "nothing"  # neither a file nor a link
    FILES = "files"  # too many
    CO_AUTHORS = "co_authors"  # too many
    START_PRICE = "start_price"  # out of bounds


@dataclass(frozen=True, slots=True)
class FindingFile:
    """A file that Telegram keeps."""

    file_id: str
    file_unique_id: str
    kind: str  # photo, document, video, audio
    name: str
    size: int | None  # bytes


@dataclass(frozen=True, slots=True)
class Finding:
    title: str
    summary: str
    start_price: int
    link: str = ""
    files: tuple[FindingFile, ...] = ()
    co_authors: tuple[int, ...] = ()  # members' ids


def judge_finding(finding: Finding, terms: Terms) -> FindingRefusal | None:
    """The first thing that is wrong with it; the texts are trimmed already."""
    wrong = {
        FindingRefusal.TITLE: not 0 < len(finding.title) <= MAX_TITLE,
        FindingRefusal.SUMMARY: not 0 < len(finding.summary) <= MAX_SUMMARY,
        FindingRefusal.LINK: bool(finding.link) and not _is_link(finding.link),
        FindingRefusal.NOTHING: not finding.link and not finding.files,
        FindingRefusal.FILES: len(finding.files) > MAX_FILES,
        FindingRefusal.CO_AUTHORS: len(finding.co_authors) > MAX_CO_AUTHORS,
        FindingRefusal.START_PRICE: not terms.min_start <= finding.start_price <= terms.max_start,
    }
    return next((refusal for refusal, is_so in wrong.items() if is_so), None)


def _is_link(text: str) -> bool:
    return len(text) <= MAX_LINK and text.startswith(LINKS) and not any(sign.isspace() for sign in text)
