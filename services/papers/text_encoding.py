"""Russian text out of bytes that do not say how they are encoded."""

import codecs
from typing import Final

from services.papers.file_kind import looks_utf16

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_GUESSES: Final = ("cp1251", "koi8-r", "cp866", "iso8859-5", "mac-cyrillic")
_COMMON: Final = frozenset("оеаинтсрвлкмдпу ")
_LETTERS: Final = frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюяіўАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯІЎ")
_SAMPLE: Final = 20_000


def decode(data: bytes) -> str:
    """Never fails: what cannot be decoded becomes the replacement character."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    if b"\0" in data and looks_utf16(data):
        return max((data.decode(name, "replace") for name in ("utf-16-le", "utf-16-be")), key=_likeness)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        guesses = (data.decode(name, "replace") for name in ("utf-8", *_GUESSES))
        return max(guesses, key=_likeness)


def _likeness(text: str) -> float:
    """How much this looks like Russian: common letters, small ones after small ones, nothing odd."""
    sample = text[:_SAMPLE]
    score = 0.0
    before = " "
    for char in sample:
        if char in _COMMON:
            score += 1
        elif not (char in _LETTERS or char.isascii() or char in "«»–—№„“”…•\xa0"):
            score -= 4
        if char.isupper() and before.islower():
            score -= 2
        before = char
    return score / max(len(sample), 1)
