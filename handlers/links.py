"""Deep links into the private chat. A payload is at most 64 of `A-Za-z0-9_-`."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Target(StrEnum):
    SESSION = "s"  # open its card
    JOIN = "join"  # sign up for it
    PROGRAMME = "p"
    PART = "pt"  # a day or an activity


@dataclass(frozen=True, slots=True)
class Links:
    username: str  # the bot's, without @

    def to(self, target: Target, subject_id: int) -> str:
        return f"https://t.me/{self.username}?start={payload(target, subject_id)}"

    @property
    def chat(self) -> str:
        return f"https://t.me/{self.username}"


_PAYLOAD: Final = re.compile(r"(?P<target>[a-z]+)_(?P<id>[0-9]{1,15})")


def payload(target: Target, subject_id: int) -> str:
    return f"{target}_{subject_id}"


def read_payload(text: str | None) -> tuple[Target, int] | None:
    match = _PAYLOAD.fullmatch(text or "")
    if match is None or match["target"] not in set(Target):
        return None
    return Target(match["target"]), int(match["id"])
