"""The forms by which a word is found: «воспитания» as «воспитание», a word no dictionary has by its stem.

The dictionary takes 27 MB and 60 ms, so it is loaded when a word is first asked for: in the database's thread.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from domain.terms import CYRILLIC, LATIN

LIKELY: Final = 0.05  # of a reading among those a form may have: «стали» is «стать», and hardly «сталь»
READINGS: Final = 3
REMEMBERED: Final = 20_000  # words
DERIVED: Final = frozenset({"COMP", "PRTF", "PRTS", "GRND"})  # the dictionary's names
MIN_STEM: Final = 3
MIN_ROOT: Final = 5
SUFFIXES: Final = tuple(  # what makes «экологический» of «экология», «музыкальный» of «музыка»
    sorted(
        [
            "ическ",
            "ск",
            "еск",
            "ик",
            "ник",
            "н",
            "енн",
            "онн",
            "ов",
            "ев",
            "очн",
            "ичн",
            "альн",
            "ельн",
            "тельн",
            "ательск",
            "тельск",
            "ован",
            "ова",
            "изм",
            "ист",
            "ость",
            "ост",
            "изац",
            "ир",
            "ализован",
            "ализова",
        ],
        key=len,
        reverse=True,
    )
)

BELARUSIAN: Final = (
    "амі",
    "ямі",
    "аў",
    "яў",
    "оў",
    "еў",
    "ў",
    "і",
)  # endings that no Russian word has, the longest first


@dataclass(frozen=True, slots=True)
class Forms:
    exact: frozenset[str]  # the word itself and its lemmas
    loose: frozenset[str]  # its stem and its root


@lru_cache(maxsize=REMEMBERED)
def forms(word: str) -> Forms:
    """Of a word as domain.terms.spelt writes it."""
    if set(word) <= _CYRILLIC:
        stem = _stemmer("russian")(_without_belarusian(word))
        return Forms(frozenset({word, *_lemmas(word)}), frozenset({stem, root(stem)}))
    if set(word) <= _LATIN:
        return Forms(frozenset({word}), frozenset({_stemmer("english")(word)}))
    return Forms(frozenset({word}), frozenset())


def inflected(lemma: str) -> list[str]:
    """Forms of a lemma, in no order that matters; none of what is no lemma. Comparatives and participles are left out."""
    readings = _dictionary()(lemma) if set(lemma) <= _CYRILLIC else []
    found = [
        form.word.replace("ё", "е").replace("-", "")
        for reading in readings
        if reading.score >= LIKELY and reading.normal_form.replace("ё", "е") == lemma
        for form in reading.lexeme
        if form.tag.POS not in DERIVED
    ]
    return sorted(set(found))


def root(stem: str) -> str:
    """The stem without the endings that make other words of it, as long as five letters are left."""
    while suffix := next(
        (one for one in SUFFIXES if stem.endswith(one) and len(stem) - len(one) >= MIN_ROOT), None
    ):
        stem = stem.removesuffix(suffix)
    return stem


def _without_belarusian(word: str) -> str:
    """So that «продкаў» has the stem that «продкам» has."""
    ending = next((one for one in BELARUSIAN if word.endswith(one)), "")
    return word.removesuffix(ending) if len(word) - len(ending) >= MIN_STEM else word


def _lemmas(word: str) -> list[str]:
    likely = [reading for reading in _dictionary()(word) if reading.score >= LIKELY]
    return list(dict.fromkeys(one.normal_form.replace("ё", "е").replace("-", "") for one in likely))[
        :READINGS
    ]


@cache
def _dictionary() -> Callable[[str], list["_Reading"]]:
    from pymorphy3 import MorphAnalyzer  # noqa: PLC0415 - 27 MB, and a start needs none of it

    parse: Callable[[str], list[_Reading]] = MorphAnalyzer(lang="ru").parse
    return parse


@cache
def _stemmer(language: str) -> Callable[[str], str]:
    from Stemmer import Stemmer  # noqa: PLC0415 - as above

    # Without its own cache, which threads would share: PostgreSQL's functions run on several.
    stem: Callable[[str], str] = Stemmer(language, 0).stemWord
    return stem


class _Tag:
    POS: str | None


class _Form:
    word: str
    tag: _Tag


class _Reading:
    normal_form: str
    score: float
    lexeme: list[_Form]


_CYRILLIC: Final = frozenset(CYRILLIC)
_LATIN: Final = frozenset(LATIN)
