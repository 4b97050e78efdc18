"""A book as JSON: how it crosses to the process that builds its papers, and what its digest is of."""

import json
import types
import typing
from dataclasses import fields, is_dataclass
from datetime import datetime
from typing import Any

from services.papers.edition import AuctionPart, BoardPart, Book, Chapter, Part

_KINDS: dict[str, type[Part]] = {"chapter": Chapter, "board": BoardPart, "auction": AuctionPart}
_MADE = {"blocks", "appended", "entries"}  # when it is composed: never in the JSON


def book_json(book: Book) -> str:
    """The same book gives the same text."""
    return json.dumps(_plain(book), sort_keys=True, separators=(",", ":"))


def read_book(text: str) -> Book:
    """Of what book_json wrote; anything else raises TypeError, KeyError or ValueError."""
    return typing.cast("Book", _read(json.loads(text), Book))


def _plain(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        kind = next((name for name, one in _KINDS.items() if type(value) is one), None)
        said = {one.name: _plain(getattr(value, one.name)) for one in fields(value) if one.name not in _MADE}
        return {"is": kind, **said} if kind else said
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return value.isoformat() if isinstance(value, datetime) else value


def _read(value: Any, kind: Any) -> Any:
    if isinstance(kind, types.UnionType):
        return _read(value, _KINDS[value["is"]])
    if is_dataclass(kind) and isinstance(kind, type):
        hints = typing.get_type_hints(kind)
        return kind(**{name: _read(one, hints[name]) for name, one in value.items() if name != "is"})
    if typing.get_origin(kind) is tuple:
        inner = typing.get_args(kind)
        if inner[-1] is Ellipsis:
            return tuple(_read(one, inner[0]) for one in value)
        return tuple(_read(one, each) for one, each in zip(value, inner, strict=True))
    return datetime.fromisoformat(value) if kind is datetime else value
