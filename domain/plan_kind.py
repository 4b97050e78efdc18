"""Which kind of activity some words name."""

import re
from typing import Final, NamedTuple

from domain.plan_text import fold
from domain.plan_words import (
    ADJECTIVE,
    KIND_NAMES,
    KIND_PATTERNS,
    KIND_PREFIXES,
    KINDS_A_TITLE_TELLS,
    LEAD_WORDS,
    NOUNS_LIKE_ADJECTIVES,
    VESSELS,
)
from domain.session import Kind


class Named(NamedTuple):
    kind: Kind
    end: int  # where the words that name it end


_PATTERNS: Final = {
    kind: re.compile(rf"(?<!\w){KIND_PREFIXES}?-?(?:{pattern})") for kind, pattern in KIND_PATTERNS.items()
}
_ADJECTIVE: Final = re.compile(ADJECTIVE)
_NOUN: Final = re.compile(NOUNS_LIKE_ADJECTIVES)
_VESSEL: Final = re.compile(rf"(?<!\w)(?:{VESSELS})")


def named_kind(words: str) -> Named | None:
    """The kind these words name first, if only adjectives stand before it.

    «Открытый методический семинар» is a seminar, «Обсуждение итогов семинара» is not: nobody knows what it is.
    """
    folded = fold(words)
    found = _first(folded, tuple(_PATTERNS))
    if found is None or not _only_describes(folded[: found[0]]):
        return None
    return Named(found[1], found[2])


def kind_of(head: str, title: str) -> Kind | None:
    """The kind of an activity whose title stands in quotes after `head`; None where neither tells it."""
    named = named_kind(head)
    if named:
        return named.kind
    if head and not _VESSEL.search(fold(head)):
        return None
    found = _first(fold(title), tuple(KINDS_A_TITLE_TELLS))
    return found[1] if found else None


def is_name_of(words: str, kind: Kind) -> bool:
    """Whether the words say no more than the kind's own name, of one or of several."""
    name = fold(KIND_NAMES[kind])
    return fold(words) in {name, f"{name}ы", f"{name[:-1]}и"}


def _first(folded: str, kinds: tuple[Kind, ...]) -> tuple[int, Kind, int] | None:
    """The earliest of them, the longest of those that start together."""
    found = [(m.start(), kind, m.end()) for kind in kinds if (m := _PATTERNS[kind].search(folded))]
    return min(found, key=lambda hit: (hit[0], -hit[2]), default=None)


def _only_describes(before: str) -> bool:
    return all(
        word in LEAD_WORDS or (_ADJECTIVE.fullmatch(word) and not _NOUN.fullmatch(word))
        for word in before.split()
    )
