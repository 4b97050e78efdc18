"""Conditions on what came, beyond those of aiogram."""

from typing import Any

from aiogram.filters import Filter
from aiogram.utils.magic_filter import MagicFilter


class Is(Filter):
    """`Is(F.text.startswith("/"))`: a bare `F…` is asked by aiogram on a thread of its own, a hop for each update."""

    def __init__(self, condition: MagicFilter) -> None:
        self._condition = condition

    async def __call__(self, event: Any) -> bool:
        return bool(self._condition.resolve(event))
