"""Whether a picture of SVG, or a text of XML, does more than show itself: runs a script, or fetches from elsewhere.

What is harmless is listed for addresses; for the rest what is harmful, read as a browser would: with references
(`&#115;`) resolved. It is searched in short pieces, as other threads have to wait while one is.
"""

import re
from collections.abc import Callable
from html import unescape
from typing import Final

_SCRIPT: Final = re.compile(
    r"<(?:[^\s<>/:]{1,100}:)?(?:script|iframe|embed|object|foreignobject|handler|listener|form)\b|<[^\s<>/:!?]{100}"
    r"|<! ?(?:entity|attlist)|<\?xml-stylesheet|[\s\"'/]on[a-z]{1,40} ?=|http-equiv"
    r"|attributename ?= ?[\"'](?:[^\"'>]{0,40}href|[^\"'>]{41})",
    re.IGNORECASE,
)
_RUNS: Final = re.compile(
    r"(?:java|vb|live)script:|(?<![a-z])data:(?:text|application|image/svg)", re.IGNORECASE
)
_SVG: Final = re.compile(r"<(?:[^\s<>/:]{1,100}:)?svg\b", re.IGNORECASE)
_HERE: Final = r"(?:#|data:image/(?:png|jpe?g|gif|webp)[;,])"
_FOREIGN: Final = re.compile(
    rf"(?:href|src) ?= ?(?:\"(?! ?(?:{_HERE}|\"))|'(?! ?(?:{_HERE}|')))"
    rf"|url\( ?[\"']? ?(?!{_HERE}|[ \"'])|@import|image-set\(",
    re.IGNORECASE,
)
_CSS: Final = re.compile(r"\\([0-9a-f]{1,6})\s?", re.IGNORECASE)
_LATIN: Final = range(1, 0x250)
_WINDOW: Final = 2**16  # characters
_OVERLAP: Final = 256  # no pattern is as long


def does_more(page: bytes, go_on: Callable[[], None]) -> bool:
    """UTF-16 is read too: whatever matters is in plain Latin letters. `go_on` is called often, and may raise."""
    try:
        words = unescape(page.replace(b"\0", b"").decode(errors="replace")).split()
    except ValueError:
        return True  # a reference of thousands of digits
    text = " ".join(words)

    def has(pattern: re.Pattern[str], where: str) -> bool:
        return any(_begins_in(pattern, where, at, go_on) for at in range(0, len(where), _WINDOW))

    if has(_SCRIPT, text) or has(_RUNS, "".join(words)):
        return True
    return has(_SVG, text) and has(_FOREIGN, _CSS.sub(_letter, text))


def _begins_in(pattern: re.Pattern[str], text: str, at: int, go_on: Callable[[], None]) -> bool:
    go_on()
    found = pattern.finditer(text, at, at + _WINDOW + _OVERLAP)
    return any(one.start() < at + _WINDOW for one in found)


def _letter(found: re.Match[str]) -> str:
    number = int(found[1], 16)
    return chr(number) if number in _LATIN else " "
