"""Each privileged action that a service notes has words of its own in /audit."""

import ast
from collections.abc import Iterator

from handlers.roles.audit_screen import ACTIONS
from tests.handlers.texts_used import ROOT


def test_every_noted_action_has_words_and_no_others() -> None:
    noted = set(_noted())
    assert noted - set(ACTIONS) == set(), "add them to ACTIONS and to `audit-action` in locales/*/roles.ftl"
    assert set(ACTIONS) - noted == set(), "nobody notes these any more"


def _noted() -> Iterator[str]:
    """The action in every `audit.note(tx, "action", …)`, also through a module's own `_note(…)`."""
    for path in (ROOT / "services").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and _name(node.func) in {"note", "_note"}:
                yield from (
                    one.value
                    for one in node.args
                    if isinstance(one, ast.Constant) and isinstance(one.value, str)
                )


def _name(called: ast.expr) -> str:
    match called:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
    return ""
