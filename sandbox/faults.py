"""Trouble on order: which calls it meets, how often, and what happens to them."""

import random
from dataclasses import dataclass
from fnmatch import fnmatchcase

from sandbox.errors import ApiError, Json, bad, forbidden, too_many

KINDS = frozenset(
    {"429", "403", "400", "500", "drop_before", "drop_after", "stall", "stall_after"},
)


@dataclass(slots=True)
class Fault:
    kind: str
    method: str = "*"
    chat_id: int | None = None
    times: int | None = 1  # None: until cleared
    probability: float = 1.0
    retry_after: int = 1
    seconds: float = 1.0

    def state(self) -> Json:
        return {name: getattr(self, name) for name in self.__slots__}

    def meets(self, method: str, chat_id: int | str | None) -> bool:
        # A glob meets the polling too only when it says so: a bot that cannot poll hears nothing at all.
        if self.method == "*" and method == "getUpdates":
            return False
        return fnmatchcase(method, self.method) and self.chat_id in {None, chat_id}

    def refusal(self) -> ApiError | None:
        if self.kind == "429":
            return too_many(self.retry_after)
        if self.kind == "403":
            return forbidden("bot was blocked by the user")
        if self.kind == "400":
            return bad("chat not found")
        if self.kind == "500":
            return ApiError(500, "Internal Server Error")
        return None


def strike(
    faults: list[Fault], method: str, chat_id: int | str | None, chance: random.Random
) -> Fault | None:
    """The first fault that meets this call, counted; those used up leave the list."""
    for fault in faults:
        if not fault.meets(method, chat_id):
            continue
        if fault.probability < 1 and chance.random() >= fault.probability:
            continue
        if fault.times is not None:
            fault.times -= 1
            if fault.times <= 0:
                faults.remove(fault)
        return fault
    return None
