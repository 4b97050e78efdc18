"""Words of a text and of a query: how they are cut and spelt alike. Their forms are in services/word_forms.py."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

MAX_TERM: Final = 64
MAX_WORDS: Final = 8  # of a query; what follows is not looked at
MIN_PREFIX: Final = 3  # letters of a word that is still being typed
MIN_NEAR: Final = 4  # letters of a word that may have a wrong one
CYRILLIC: Final = "абвгдежзийклмнопрстуфхцчшщъыьэюяіў"
LATIN: Final = "abcdefghijklmnopqrstuvwxyz"
STOP: Final = frozenset(
    # Russian, then Belarusian, then English; ё is е already.
    [
        "а",
        "без",
        "бы",
        "в",
        "во",
        "да",
        "для",
        "до",
        "же",
        "за",
        "и",
        "из",
        "или",
        "к",
        "как",
        "ко",
        "ли",
        "между",
        "на",
        "над",
        "не",
        "ни",
        "но",
        "о",
        "об",
        "обо",
        "от",
        "по",
        "под",
        "при",
        "про",
        "с",
        "со",
        "у",
        "чтобы",
        "что",
        "это",
        "я",
        "мы",
        "вы",
        "он",
        "она",
        "они",
        "их",
        "его",
        "ее",
        "аб",
        "абу",
        "альбо",
        "без",
        "ва",
        "для",
        "да",
        "з",
        "за",
        "і",
        "й",
        "каля",
        "ад",
        "пад",
        "пра",
        "праз",
        "са",
        "што",
        "як",
        "яго",
        "яе",
        "ў",
        "a",
        "an",
        "and",
        "at",
        "by",
        "for",
        "from",
        "in",
        "is",
        "of",
        "on",
        "or",
        "the",
        "to",
        "with",
    ]
)

_APOSTROPHES: Final = re.compile(r"(?<=\w)['’ʼ`](?=\w)")
_STRESS: Final = re.compile("[\u0300\u0301]")
_WORD: Final = re.compile(r"[^\W_]+(?:[-‐‑][^\W_]+)*")
_HYPHEN: Final = re.compile("[-‐‑]")
_TAG: Final = re.compile(r"(?<![\w#])#([^\W_][\w‐‑-]*)")


@dataclass(frozen=True, slots=True)
class Word:
    """A word, or a part of one with hyphens; `whole` is then all of it, written together."""

    text: str
    whole: str | None = None


@dataclass(frozen=True, slots=True)
class Query:
    words: tuple[Word, ...]
    tags: tuple[str, ...]  # all of them are asked for
    is_typed: bool  # the last word may go on


def spelt(text: str) -> str:
    """Small letters, ё as е, without stress marks and apostrophes: what is one for the reader is one here."""
    plain = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    return _APOSTROPHES.sub("", _STRESS.sub("", plain).replace("ё", "е"))


def tag(text: str) -> str:
    """As tags are compared: `_` stands for a space, as no tag has one in the group."""
    return " ".join(_HYPHEN.sub("-", spelt(text)).replace("_", " ").split())


def words(text: str) -> Iterator[Word]:
    """All of them, in their order; no stop words."""
    return (word for word in _cut(spelt(text)) if word.text not in STOP)


def query(text: str) -> Query:
    """Stop words count only where there is nothing else."""
    plain = spelt(text)
    tags = tuple(dict.fromkeys(map(tag, _TAG.findall(plain))))
    rest = _TAG.sub(" ", plain)
    all_words = list(dict.fromkeys(_cut(rest)))
    told = [word for word in all_words if word.text not in STOP] or all_words
    last = rest[-1:]
    is_typed = bool(told) and told[-1] == all_words[-1] and (last.isalnum() or last == "-")
    return Query(tuple(told[:MAX_WORDS]), tags, is_typed and len(told) <= MAX_WORDS)


def near(term: str) -> set[str]:
    """All that differ in one letter: left out, too many, another, or two in the wrong order."""
    if len(term) < MIN_NEAR or term.isdigit():
        return set()
    letters = LATIN if term[0] in LATIN else CYRILLIC
    cuts = [(term[:at], term[at:]) for at in range(len(term) + 1)]
    fewer = {left + right[1:] for left, right in cuts if right}
    swapped = {left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1}
    other = {left + letter + right[1:] for left, right in cuts if right for letter in letters}
    more = {left + letter + right for left, right in cuts for letter in letters}
    return (fewer | swapped | other | more) - {term}


def _cut(plain: str) -> Iterator[Word]:
    for found in _WORD.finditer(plain):
        parts = _HYPHEN.split(found[0])
        whole = "".join(parts)[:MAX_TERM] if len(parts) > 1 else None
        yield from (Word(part[:MAX_TERM], whole) for part in parts)
