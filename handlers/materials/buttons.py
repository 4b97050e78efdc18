from enum import StrEnum
from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from pydantic import BeforeValidator, PlainSerializer

from domain.material import Mark, MaterialKind
from domain.session import Zone
from handlers.numbers import Count, Id, Seal
from services.catalogue import Facet, Narrowed, Order


class Sort(StrEnum):
    """An order in one letter: these buttons are nearly full."""

    BEST = "b"
    NEWEST = "n"
    USEFUL = "u"

    @property
    def order(self) -> Order:
        return Order[self.name]


def _beginning(value: str) -> str:
    """Two letters tell kinds from one another, and zones; what is longer is one of an older button."""
    return value[:2]


def _kind(told: str) -> str:
    return next((one for one in MaterialKind if one.startswith(_beginning(told))), told)


def _zone(told: str) -> str:
    return next((one for one in Zone if one.startswith(_beginning(told))), told)


_SHORT = PlainSerializer(_beginning)
Kind = Annotated[MaterialKind, BeforeValidator(_kind), _SHORT]
InZone = Annotated[Zone, BeforeValidator(_zone), _SHORT]


class List(CallbackData, prefix="ul"):
    """A list as it is narrowed. `said`: the words that are sought stand in the message itself."""

    sort: Sort = Sort.NEWEST
    kind: Kind | None = None
    zone: InZone | None = None
    session: Id | None = None
    institution: Id | None = None
    tag: Seal | None = None
    page: Count = 0
    said: bool = False

    @property
    def narrowed(self) -> Narrowed:
        return Narrowed(self.kind, self.zone, self.session, self.institution, self.tag)


class Narrow(List, prefix="un"):
    """Of that list: by what else?"""


class Choose(List, prefix="uf"):
    """Of that list: by which of these? `page` is one of theirs."""

    facet: Facet


class AskWords(List, prefix="uq"):
    """«Найти», in what the list is narrowed to."""


class Introduce(List, prefix="ui"):
    """«Представиться», and then on with that search."""


class OfMine(CallbackData, prefix="um"):
    page: Count = 0


class Open(CallbackData, prefix="uo"):
    """Its card, below the list."""

    material_id: Id


class Card(CallbackData, prefix="uc"):
    """Its card, instead of what is there."""

    material_id: Id


class Get(CallbackData, prefix="ug"):
    material_id: Id
    number: Count = 0  # the version; 0: the newest


class Versions(CallbackData, prefix="uv"):
    material_id: Id
    page: Count = 0


class Adapted(CallbackData, prefix="ua"):
    """What was made of it."""

    material_id: Id
    page: Count = 0


class Give(CallbackData, prefix="uk"):
    material_id: Id
    mark: Mark
    on: bool
