"""The last look before something leaves: aiogram's own models, which is how the bot will read it."""

import functools
from typing import Any

from sandbox.errors import Json


@functools.cache
def _adapter(method: str) -> Any:
    from aiogram import methods  # noqa: PLC0415 - seconds and 170 MB, not needed when validation is off
    from pydantic import TypeAdapter  # noqa: PLC0415

    return TypeAdapter(getattr(methods, method[0].upper() + method[1:]).__returning__)


@functools.cache
def _update() -> Any:
    from aiogram.types import Update  # noqa: PLC0415
    from pydantic import TypeAdapter  # noqa: PLC0415

    return TypeAdapter(Update)


def result_fault(method: str, result: Any) -> str | None:
    """Why aiogram would not read this result; None when it would."""
    return _fault(_adapter(method), result)


def update_fault(update: Json) -> str | None:
    return _fault(_update(), update)


def _fault(adapter: Any, value: Any) -> str | None:
    try:
        adapter.validate_python(value)
    except ValueError as error:
        return str(error)
    return None
