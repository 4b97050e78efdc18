"""Where the code takes its texts from: every `t("key", …)` and `t.plain("key", …)`, read from the source; templates too."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, nodes

ROOT = Path(__file__).parent.parent.parent
FOLDERS = ("bot", "handlers", "scheduler")
SPEAKERS = frozenset({"t", "words"})
HELPERS = {"_tell": 2}  # functions that are given a key and pass it on: its place among their arguments


@dataclass(frozen=True, slots=True)
class Use:
    where: str
    keys: tuple[str, ...]  # none: the key is not written out
    arguments: frozenset[str | None]  # None: `**arguments`
    is_plain: bool
    inside: str  # the function's name


def uses() -> list[Use]:
    paths = [path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*.py"))]
    found = [use for path in paths for use in read_uses(path.read_text("utf-8"), str(path.relative_to(ROOT)))]
    templates = sorted((ROOT / "handlers").rglob("templates/*.html"))
    return [*found, *(use for path in templates for use in read_template(path.read_text("utf-8"), path.name))]


def read_uses(source: str, name: str) -> Iterator[Use]:
    yield from _uses_in(ast.parse(source), name, inside="")


def read_template(source: str, name: str) -> Iterator[Use]:
    for call in Environment(autoescape=True).parse(source).find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name in SPEAKERS:
            key = call.args[0]
            yield Use(
                where=f"{name}:{call.lineno}",
                keys=(key.value,) if isinstance(key, nodes.Const) else (),
                arguments=frozenset(keyword.key for keyword in call.kwargs),
                is_plain=True,
                inside="",
            )


def _uses_in(node: ast.AST, name: str, inside: str) -> Iterator[Use]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call) and (place := _place_of_key(child.func)) is not None:
            yield Use(
                where=f"{name}:{child.lineno}",
                keys=_literals(child.args[place]) if len(child.args) > place else (),
                arguments=frozenset(keyword.arg for keyword in child.keywords),
                is_plain=place > 0 or isinstance(child.func, ast.Attribute),
                inside=inside,
            )
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
            yield from _uses_in(child, name, child.name)
        else:
            yield from _uses_in(child, name, inside)


def _place_of_key(called: ast.expr) -> int | None:
    """None: not a call that says something."""
    match called:
        case ast.Name(id=name) if name in HELPERS:
            return HELPERS[name]
        case ast.Name(id=name) if name in SPEAKERS:
            return 0
        case ast.Attribute(attr="plain"):
            return 0
        case ast.Subscript(slice=ast.Constant(value=str(name))) if name in SPEAKERS:  # data["t"](…)
            return 0
        case ast.Call(func=ast.Attribute(attr="of")):  # texts.of(language)(…)
            return 0
    return None


def _literals(key: ast.expr) -> tuple[str, ...]:
    match key:
        case ast.Constant(value=str(text)):
            return (text,)
        case ast.IfExp(body=body, orelse=orelse):
            return _literals(body) + _literals(orelse)
    return ()
