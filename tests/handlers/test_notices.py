"""Everything that services owe to people has somebody who draws it."""

import ast
from collections.abc import Iterator
from importlib import import_module
from typing import cast
from zoneinfo import ZoneInfo

from domain import announcement
from handlers.links import Links
from handlers.notices import draws
from handlers.texts import Texts
from services import Database, cycles, hub
from tests.handlers.texts_used import ROOT
from tests.people import NOW

OWING = {"owe", "owe_card", "redraw", "_owe", "_tell_all", "tell", "_tell"}
FLOORS = ("domain", "storage", "services")
COPIES = {announcement.COPY, announcement.CORRECTION, announcement.REMOVAL, announcement.REPLACEMENT}


def test_every_kind_that_is_owed_is_drawn() -> None:
    """Found by the constants that are given to whatever owes; what is chosen from a table stands here by name."""
    owed = {*_owed(), *COPIES, *cycles.ASKS.values(), hub.TOPIC_LOST}
    assert {"session", "moved", "reminder", "moderation_duty", "chase_move", "board"} <= owed
    links = Links("media_hub_bot", key=b"")
    texts = Texts(ZoneInfo("Europe/Minsk"))
    drawn = draws(cast("Database", None), texts, links, lambda: NOW)
    assert owed - set(drawn) == set(), "nobody draws them: see handlers/notices.py"
    said = {*_said()}
    assert {kind for kind in drawn if kind.rstrip("_0123456789") not in said} == set(), "nobody owes them"


def _owed() -> Iterator[str]:
    for path in sorted((ROOT / "services").rglob("*.py")):
        module = import_module(".".join(path.relative_to(ROOT).with_suffix("").parts))
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and _name(node.func) in OWING:
                yield from (kind for given in node.args for kind in _constants(module, given))
            if isinstance(node, ast.Assign) and _is_kind(node.targets[0]):
                yield from _constants(module, node.value)


def _said() -> Iterator[str]:
    """Every string constant below the handlers: a kind is one of them, by whatever table it is chosen."""
    for path in (one for floor in FLOORS for one in (ROOT / floor).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


def _constants(module: object, given: ast.expr) -> Iterator[str]:
    names = (one.id for one in ast.walk(given) if isinstance(one, ast.Name) and one.id.isupper())
    yield from (value for name in names if isinstance(value := getattr(module, name, None), str))


def _is_kind(target: ast.expr) -> bool:
    return isinstance(target, ast.Name) and target.id == "kind"


def _name(called: ast.expr) -> str:
    return (
        called.attr
        if isinstance(called, ast.Attribute)
        else called.id
        if isinstance(called, ast.Name)
        else ""
    )
