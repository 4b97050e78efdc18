"""Each privileged action has words of its own in /audit, and what it noted can be read."""

import ast
from collections.abc import Iterator
from zoneinfo import ZoneInfo

from domain.member import Member
from handlers.roles.audit_screen import ACTIONS, audit
from handlers.texts import LANGUAGES, Texts
from services import Database
from services import audit as log
from services.audit import Page
from services.refusal import RefusedError
from storage.db import Tx
from tests.databases import postgres_is_slow
from tests.handlers.texts_used import ROOT
from tests.services.rights_house import House, house_of
from tests.services.test_rights_table import TABLE, all_services

WORDS = Texts(ZoneInfo("Europe/Minsk"))


def test_every_noted_action_has_words_and_no_others() -> None:
    noted = set(_noted())
    assert noted - set(ACTIONS) == set(), "add them to ACTIONS and to `audit-action` in locales/*/roles.ftl"
    assert set(ACTIONS) - noted == set(), "nobody notes these any more"


@postgres_is_slow
async def test_whatever_services_note_can_be_read_in_every_language(db: Database) -> None:
    house = await house_of(db)
    found = await db.transaction(_done_by, house.people["organiser"], house)
    assert len(found) > 20
    for language in LANGUAGES:
        t = WORDS.of(language)
        for name, page in found.items():
            text = audit(page, t).text
            assert t.plain("audit-action", action="other") not in text, name
            assert t.plain("audit-field", field="other") + ":" not in text, name
            assert "None" not in text, name
            assert len(text) < 4096


def _done_by(tx: Tx, actor: Member, house: House) -> dict[str, Page]:
    """What the log shows first after each service that notes something; each is undone."""
    before = log.listed.within(tx, actor, 0).count
    found: dict[str, Page] = {}
    for name, service in all_services():
        how = TABLE[name][1]
        if how is None:
            continue
        args, kwargs = how(house, actor)
        nested = tx.begin_nested()
        try:
            service.within(tx, *args, **kwargs)
            page = log.listed.within(tx, actor, 0)
            if page.count > before:
                found[name] = page
        except RefusedError:
            """As whoever erases themselves and is no organiser then: nothing can be read."""
        nested.rollback()
    return found


def _noted() -> Iterator[str]:
    """The action in every `audit.note(tx, "action", …)`, also through a module's own `_note(…)`."""
    for path in (ROOT / "services").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and _name(node.func) in {"note", "_note"}:
                constants = (one.value for one in node.args if isinstance(one, ast.Constant))
                yield from (value for value in constants if isinstance(value, str))


def _name(called: ast.expr) -> str:
    match called:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
    return ""
