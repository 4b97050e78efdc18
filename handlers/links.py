"""Deep links into the private chat. A payload is at most 64 of `A-Za-z0-9_-`."""

import hmac
import re
from base64 import urlsafe_b64encode
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final


class Target(StrEnum):
    SESSION = "s"  # open its card
    JOIN = "join"  # sign up for it
    PROGRAMME = "p"
    PART = "pt"  # a day or an activity
    BOARD = "b"  # its page
    PLUS = "bp"  # straight to the question for an argument
    MINUS = "bm"
    BALLOT = "bv"  # to its arguments, to vote
    RESULTS = "br"  # to what it came to
    AUCTION = "a"
    LOT = "l"
    FINDING = "f"  # to offer one
    AUCTION_RESULTS = "ar"
    THEME = "th"
    PROPOSE = "tp"  # to the question for a theme; of no subject: 0
    MATERIAL = "m"  # its card and what is in it
    MATERIAL_CARD = "mc"  # its card alone
    DESCRIBE = "md"  # a material: to what its entry says
    OFFER = "mn"  # to bring a material, by the one that it adapts; 0: none
    EDITION = "e"
    OFFER_POST = "mo"  # to offer one's own post in the group, by its number there


@dataclass(frozen=True, slots=True)
class Links:
    username: str  # the bot's, without @
    key: bytes = field(repr=False)  # of the signatures

    def to(self, target: Target, subject_id: int) -> str:
        return self.start(payload(target, subject_id))

    def start(self, with_payload: str) -> str:
        return f"https://t.me/{self.username}?start={with_payload}"

    def signed(self, name: str, *ids: int) -> str:
        """A payload that nobody else can make: `in_12_345_` and 96 bits of a signature."""
        body = "_".join([name, *map(str, ids)])
        return f"{body}_{self._signature(body)}"

    def verified(self, name: str, text: str | None) -> tuple[int, ...] | None:
        """The ids of a payload signed by this bot; None: it is of another name, or forged."""
        body, between, signature = (
            (text or "")[: -SIGNATURE - 1],
            (text or "")[-SIGNATURE - 1 : -SIGNATURE],
            (text or "")[-SIGNATURE:],
        )
        if between != "_" or not _SIGNED.fullmatch(body) or not body.startswith(f"{name}_"):
            return None
        if not hmac.compare_digest(self._signature(body).encode(), signature.encode(errors="replace")):
            return None
        return tuple(int(number) for number in body.split("_")[1:])

    def _signature(self, body: str) -> str:
        digest = hmac.digest(self.key, body.encode(), "sha256")
        return urlsafe_b64encode(digest)[:SIGNATURE].decode()

    @property
    def chat(self) -> str:
        return f"https://t.me/{self.username}"


SIGNATURE: Final = 16  # characters of 6 bits
_SIGNED: Final = re.compile(r"[a-z]+(_[0-9]{1,15})+")
_PAYLOAD: Final = re.compile(r"(?P<target>[a-z]+)_(?P<id>[0-9]{1,15})")


def payload(target: Target, subject_id: int) -> str:
    return f"{target}_{subject_id}"


def read_payload(text: str | None) -> tuple[Target, int] | None:
    match = _PAYLOAD.fullmatch(text or "")
    if match is None or match["target"] not in set(Target):
        return None
    return Target(match["target"]), int(match["id"])
