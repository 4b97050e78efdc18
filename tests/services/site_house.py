"""A hub whose page would tell a lot, were it not for consent: «секрет» is in all that nobody may find there."""

import asyncio
import shutil
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

import sqlalchemy as sa

from bot.site import export
from domain.edition import EditionState, ItemKind
from domain.material import (
    Author,
    Consent,
    Content,
    Description,
    FileState,
    MaterialFile,
    MaterialKind,
    MaterialState,
)
from domain.member import Member
from domain.session import Activity, Kind, Plan, Zone
from services import Database, members, privacy, sessions
from storage import material_parts, stored_files
from storage.db import Tx, open_database
from storage.schema import edition, edition_item, material, material_file
from tests.people import DAYS, NOW, PLAN, ZONE, announced, organiser, teacher
from tests.services.material_house import file, list_

PAPER = b"%PDF-1.7 a paper\n" * 40_000  # of more than one piece
LINK = "https://example.org/quiz?a=1&b=2"
QUIZ = Description(
    "Квиз <b>«Мой город»</b> & дети",
    MaterialKind.GAME,
    "Вопросы, правила и таблица очков для игры с <script>alert(1)</script> детьми.",
    Zone.INTERACTIVE,
    tags=("квиз", "история <i>", "мастер класс"),
    authors=(),
)


@dataclass(frozen=True, slots=True)
class Hub:
    quiz: int
    adaptation: int  # by somebody who hides the name
    erased: int  # by somebody who is no more, and somebody who is
    lonely: int  # public, of an original that is not
    session: int
    draft: int


def exported(template: Path, folder: Path) -> tuple[Hub, Path]:
    """The hub's page, of a copy of that database."""

    async def made() -> Hub:
        url = f"sqlite:///{shutil.copyfile(template, folder / 'test.db')}"
        db = await open_database(url)
        try:
            hub = await furnish(db)
        finally:
            await db.close()
        await export(url, folder / "out", zone=ZONE, language="ru")
        return hub

    return asyncio.run(made()), folder / "out"


async def furnish(db: Database) -> Hub:
    boss = await organiser(db)
    named = await teacher(db, 101)
    shy = await teacher(db, 102, "Борис Секретов")
    gone = await teacher(db, 103, "Вера Секретова")
    shown = replace(
        PLAN,
        activities=(
            *PLAN.activities,
            Activity(Zone.PRESENTATION, Kind.WORKSHOP, "Мастер-класс", "секрет", "10:00–11:30", "Секретов"),
        ),
    )
    session = await announced(db, plan=shown)
    draft = await sessions.create_draft(
        db, boss, Plan("Секрет черновика", "секрет", (), ()), DAYS, zone=ZONE, now=NOW
    )
    hub = await db.transaction(_furnish, named, shy, gone, session=session, draft=draft)
    await members.hide(db, shy, hidden=True)
    await privacy.erase(db, gone, gone.id, now=NOW)
    return hub


def _furnish(tx: Tx, named: Member, shy: Member, gone: Member, *, session: int, draft: int) -> Hub:
    authors = (Author(named.name or "", named.id), Author("Иван Петров"))
    files = (
        file(1, name="../../Квиз «Город».docx"),
        file(2, name="Правила.svg"),
        file(3, name="Без копии.pdf"),
        file(4, name="секрет.exe"),
        file(5, name="секрет.pdf", state=FileState.REFUSED),
    )
    quiz = _public(
        tx,
        named,
        replace(QUIZ, session_id=session, authors=authors),
        Content(
            "Как провести.\n</div><script>alert(2)</script>\nВоспитание и игры для девочек.", LINK, files
        ),
    )
    digest = _store(tx, PAPER)
    _copied(tx, quiz, digest, 1, 2, 4)
    _refused(tx, quiz, 5)
    secret = replace(QUIZ, title="Секрет", summary="секрет", tags=("секрет",), session_id=session)
    for consent in (Consent.UNASKED, Consent.HUB):
        list_(tx, named, secret, consent=consent, original_id=quiz)
    for state in set(MaterialState) - {MaterialState.LISTED}:
        list_(tx, named, secret, consent=Consent.PUBLIC, state=state, comment="секрет", original_id=quiz)
    inside = list_(tx, named, secret).id
    adaptation = _public(
        tx, shy, replace(QUIZ, title="Квиз для малышей"), Content("Проще", "javascript:alert(3)"),
        original_id=quiz, changes="Меньше вопросов",
    )  # fmt: skip
    both = (Author(gone.name or "", gone.id), Author(named.name or "", named.id))
    trail = replace(QUIZ, title="Экологическая тропа", kind=MaterialKind.GUIDE, authors=both)
    erased = _public(tx, named, trail, Content("Т"))
    _public(tx, gone, replace(QUIZ, title="Секрет"), Content("секрет"))  # goes with its author
    lonely = _public(
        tx, named, replace(QUIZ, title="Театр теней", kind=MaterialKind.SCENARIO, session_id=draft),
        Content("Ширма и лампа"), original_id=inside,
    )  # fmt: skip
    _editions(tx, named, digest, [[quiz, lonely], [quiz, inside], [quiz, adaptation], [quiz, erased]])
    return Hub(quiz, adaptation, erased, lonely, session, draft)


def _public(tx: Tx, by: Member, described: Description, content: Content, **values: object) -> int:
    return list_(tx, by, described, content=content, consent=Consent.PUBLIC, **values).id


def _store(tx: Tx, data: bytes) -> str:
    digest = sha256(data).hexdigest()
    for position, at in enumerate(range(0, len(data), stored_files.CHUNK)):
        stored_files.put_chunk(tx, digest, position, data[at : at + stored_files.CHUNK])
    assert stored_files.finish(tx, digest, len(data), NOW)
    return digest


def _of(tx: Tx, material_id: int) -> list[MaterialFile]:
    return material_parts.newest_files(tx, [material_id])[material_id]


def _copied(tx: Tx, material_id: int, digest: str, *places: int) -> None:
    ids = [_of(tx, material_id)[place - 1].id for place in places]
    values = {"state": FileState.STORED, "digest": digest}
    tx.execute(sa.update(material_file).where(material_file.c.id.in_(ids)).values(values))


def _refused(tx: Tx, material_id: int, place: int) -> None:
    which = _of(tx, material_id)[place - 1].id
    tx.execute(sa.update(material_file).where(material_file.c.id == which).values(state=FileState.REFUSED))


def _editions(tx: Tx, by: Member, digest: str, contents: list[list[int]]) -> None:
    """One of each list, and one that has a board's results too."""
    for number, subjects in enumerate([*contents, contents[0]], 1):
        row = {
            "state": EditionState.FROZEN, "title": f"Выпуск <{number}>", "preface": "", "created_by": by.id,
            "created_at": NOW, "number": number, "frozen_at": NOW, "digest": digest, "pdf": digest, "docx": digest,
        }  # fmt: skip
        edition_id = tx.execute(sa.insert(edition).values(row).returning(edition.c.id)).scalar_one()
        items = [(ItemKind.MATERIAL, one) for one in subjects]
        if number > len(contents):
            items.append((ItemKind.BOARD, 1))
        rows = [
            {
                "edition_id": edition_id,
                "kind": kind,
                "subject_id": subject,
                "position": at,
                "section": "Раздел",
            }
            for at, (kind, subject) in enumerate(items)
        ]
        tx.execute(sa.insert(edition_item), rows)
    draft = {
        "state": EditionState.DRAFT,
        "title": "Секрет",
        "preface": "",
        "created_by": by.id,
        "created_at": NOW,
    }
    tx.execute(sa.insert(edition).values(draft))


def withdraw(tx: Tx, material_id: int) -> None:
    tx.execute(sa.update(material).where(material.c.id == material_id).values(consent=Consent.HUB))
