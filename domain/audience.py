"""An audience: whom an announcement is for. Circles of people, put together and taken away."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final


class CircleKind(StrEnum):
    ALL = "all"
    REGISTERED = "registered"  # of a session: have a seat in it, or are offered one
    WAITING = "waiting"  # of a session: for a seat
    UNANSWERED = "unanswered"  # of a session: have neither said whether they come after it was moved, nor taken an offer
    PRESENT = "present"  # of a session: were there; of none: were at one at least
    NEVER_CAME = "never_came"  # to any session
    MODERATORS = "moderators"  # of a session; of none: all who moderate something
    ORGANISERS = "organisers"
    INSTITUTION = "institution"
    BOARD = "board"  # wrote, voted or said their verdict there
    VERDICT = "verdict"  # of a board: said it


OF_NOTHING: Final = frozenset({CircleKind.ALL, CircleKind.NEVER_CAME, CircleKind.ORGANISERS})
OF_SOMETHING_OR_ALL: Final = frozenset({CircleKind.PRESENT, CircleKind.MODERATORS})


@dataclass(frozen=True, slots=True, order=True)
class Circle:
    kind: CircleKind
    of: int | None = None  # the session, the institution or the board

    def __post_init__(self) -> None:
        if self.kind in OF_SOMETHING_OR_ALL:
            return
        if (self.of is None) != (self.kind in OF_NOTHING):
            raise ValueError(f"of what? {self}")


@dataclass(frozen=True, slots=True)
class Audience:
    """Whoever is in one of `included` and in none of `excluded`, each person once."""

    included: tuple[Circle, ...] = ()
    excluded: tuple[Circle, ...] = ()

    @property
    def circles(self) -> tuple[Circle, ...]:
        return self.included + self.excluded

    def including(self, circle: Circle) -> "Audience":
        """A circle stands on one side only; the same again changes nothing."""
        rest = self.without(circle)
        return Audience((*rest.included, circle), rest.excluded)

    def excluding(self, circle: Circle) -> "Audience":
        rest = self.without(circle)
        return Audience(rest.included, (*rest.excluded, circle))

    def without(self, circle: Circle) -> "Audience":
        included, excluded = (
            tuple(one for one in side if one != circle) for side in (self.included, self.excluded)
        )
        return Audience(included, excluded)

    def to_json(self) -> dict[str, list[list[Any]]]:
        return {
            "included": [[one.kind.value, one.of] for one in self.included],
            "excluded": [[one.kind.value, one.of] for one in self.excluded],
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Sequence[Sequence[Any]]]) -> "Audience":
        included, excluded = (
            tuple(Circle(CircleKind(kind), of) for kind, of in stored.get(side, ()))
            for side in ("included", "excluded")
        )
        return cls(included, excluded)
