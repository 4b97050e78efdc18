"""Names of files as people gave them, made safe to store, to show, and to save on any computer."""

import re
import unicodedata
from typing import Final

MAX_NAME: Final = 120  # characters, the ending included
MAX_ENDING: Final = (
    40  # Windows has some that long; an ending has no spaces, unlike what a sentence has after its dot
)
_UNWANTED: Final = frozenset(
    {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
)  # control, direction, and what nobody sees
_FORBIDDEN: Final = re.compile(r'[<>:"|?*]')  # by Windows
_RESERVED: Final = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)


def safe_name(name: str, otherwise: str = "file") -> str:
    """Without folders, control and direction signs; short, with its ending kept; `otherwise` where nothing is left."""
    seen = "".join(
        sign for sign in unicodedata.normalize("NFC", name) if unicodedata.category(sign) not in _UNWANTED
    )
    last = re.split(r"[/\\]", seen)[-1]
    clean = _FORBIDDEN.sub("_", " ".join(last.split())).strip(". ")
    if not clean:
        return otherwise
    if _RESERVED.match(clean):
        clean = f"_{clean}"
    return _short(clean)


def ending(name: str) -> str:
    """What stands after the last dot, in small letters; empty where it is none."""
    stem, dot, last = safe_name(name, "").rpartition(".")
    return last.lower() if dot and stem and _is_ending(last) else ""


def _short(name: str) -> str:
    if len(name) <= MAX_NAME:
        return name
    stem, dot, last = name.rpartition(".")
    if not dot or not _is_ending(last):
        return name[: MAX_NAME - 1].rstrip(". ") + "…"
    return stem[: MAX_NAME - len(last) - 2].rstrip(". ") + "…." + last


def _is_ending(last: str) -> bool:
    return len(last) <= MAX_ENDING and " " not in last
