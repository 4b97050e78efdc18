"""What the page's search reads: a script, because a page that is opened from a disk may load no other data."""

import json
from collections.abc import Sequence
from itertools import pairwise
from string import ascii_lowercase, digits
from typing import Final

from domain import terms
from handlers.site.words import spoken
from handlers.texts import Words
from services import word_forms
from services.site.catalogue import Folder
from services.site.index import Index

DIGITS: Final = digits + ascii_lowercase  # as parseInt reads them


def index_script(folder: Folder, found: Index, words: Words) -> str:
    told = spoken(words)
    data = {
        "rules": {
            "weights": found.weights,
            "stop": sorted(terms.STOP),
            "suffixes": word_forms.SUFFIXES,
            "belarusian": word_forms.BELARUSIAN,
            "minStem": word_forms.MIN_STEM,
            "minRoot": word_forms.MIN_ROOT,
            "minPrefix": terms.MIN_PREFIX,
            "minNear": terms.MIN_NEAR,
            "maxTerm": terms.MAX_TERM,
            "maxWords": terms.MAX_WORDS,
        },
        "titles": [
            [one.material.id, one.material.title, told["kinds"][one.material.kind], told["names"](one)]
            for one in folder.materials
        ],
        "places": {term: _steps(places) for term, places in found.places.items()},
        "tags": found.tags,
        "lemmas": found.lemmas,
    }
    return f"globalThis.HUB = {json.dumps(data, ensure_ascii=False, separators=(',', ':'))};\n"


def _steps(places: Sequence[int]) -> str:
    """From each to the next, for those are short: numbers to the base 36, which grow."""
    return " ".join(_number(after - before) for before, after in pairwise((0, *places)))


def _number(value: int) -> str:
    left, last = divmod(value, len(DIGITS))
    return (_number(left) if left else "") + DIGITS[last]
