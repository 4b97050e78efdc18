"""Points as people type them."""

import re
from typing import Final

from domain.auction import MAX_PURSE

_TYPED: Final = re.compile(r"(?P<digits>[0-9][0-9 \u00a0\u202f]{0,15})[^\W\d_]*\.?")


def typed_points(text: str) -> int | None:
    """«20», «1 200», «20 баллов», «20 б.»; None: no such sum, or more than anybody could have."""
    match = _TYPED.fullmatch(text.strip())
    digits = "".join(match["digits"].split()) if match else ""
    return int(digits) if digits and int(digits) <= MAX_PURSE else None
