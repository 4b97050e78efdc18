"""An institution of the hub, and when two names are meant for the same one."""

import re
import zlib
from dataclasses import dataclass
from typing import Final

from domain.plan_text import fold

LIKELY: Final = 0.5  # of the words two names have, shared by both

_QUOTES: Final = str.maketrans("", "", "«»„“”‟\"'‘’‚`")
_BESIDE_SIGNS: Final = re.compile(r"\s*([^\w\s])\s*")
_WORDS: Final = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Institution:
    id: int
    name: str
    confirmed: bool  # by an organiser: others are offered it
    members: int


def key(name: str) -> str:
    """Names of one key are one institution: case, ё, quotes, dashes and spaces make no difference."""
    return _BESIDE_SIGNS.sub(r"\1", " ".join(fold(name).translate(_QUOTES).split()))


def may_be_same(one: str, other: str) -> bool:
    """Whether they share most words, and all numbers: «Школа № 5» is not «Школа № 6»."""
    ours, theirs = _words(one), _words(other)
    shared, all_words = ours & theirs, ours | theirs
    return bool(shared) and _numbers(ours) == _numbers(theirs) and len(shared) / len(all_words) >= LIKELY


def seal(*seen: Institution) -> int:
    """What a button was drawn for, in few characters: a number that is free again is given to another institution."""
    return zlib.crc32("\n".join(one.name for one in seen).encode())


def _words(name: str) -> set[str]:
    return set(_WORDS.findall(key(name)))


def _numbers(words: set[str]) -> set[str]:
    return {word for word in words if any(char.isdigit() for char in word)}
