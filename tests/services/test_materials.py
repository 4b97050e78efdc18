"""What one material is to whom: its author, a colleague, a moderator."""

from dataclasses import replace

import pytest

from domain.material import Author, Content, Mark, MaterialState
from services import Database, materials
from services.refusal import Reason, RefusedError
from storage import material_marks, material_parts
from storage import materials as table
from storage.db import Tx
from tests.people import NOW, organiser, teacher
from tests.services.material_house import QUIZ, file, listed


async def test_an_entry_says_who_made_it_and_what_it_holds(db: Database) -> None:
    anna, boris = await teacher(db, 1, "Анна"), await teacher(db, 2, "Борис")
    authors = (Author("Анна", anna.id), Author("Центр <творчества>"))
    quiz = await listed(
        db, anna, replace(QUIZ, authors=authors), content=Content("Правила", files=(file(2), file()))
    )
    seen = await materials.view(db, boris, quiz.id)
    assert [(one.name, one.member_id) for one in seen.authors] == [
        ("Анна", anna.id),
        ("Центр <творчества>", None),
    ]
    assert (seen.content.text, [one.name for one in seen.content.files]) == ("Правила", ["2.docx", "1.docx"])
    assert seen.tags == ("история", "квиз")
    assert (seen.is_author, seen.may_change) == (False, False)
    assert (await materials.view(db, anna, quiz.id)).is_author


async def test_a_new_version_is_shown_and_the_older_stays(db: Database) -> None:
    anna = await teacher(db, 1, "Анна")
    quiz = await listed(db, anna)
    await db.transaction(_add_version, quiz.id, anna.id)
    assert (await materials.view(db, anna, quiz.id)).content.files[0].name == "7.docx"
    versions = await db.read(material_parts.versions, quiz.id)
    assert [one.number for one in versions] == [2, 1]
    assert (await db.read(material_parts.content, quiz.id, 1)).files[0].name == "1.docx"
    newest = await db.read(material_parts.newest_files, [quiz.id])
    assert [one.name for one in newest[quiz.id]] == ["7.docx"]


def _add_version(tx: Tx, material_id: int, by: int) -> None:
    material = table.get(tx, material_id)
    assert material
    table.add_version(tx, material, Content("Новое", files=(file(7), file(7))), by=by, now=NOW)


@pytest.mark.parametrize("state", [state for state in MaterialState if state is not MaterialState.LISTED])
async def test_what_is_not_in_the_catalogue_is_for_its_author_and_moderators(
    db: Database, state: MaterialState
) -> None:
    boss, anna, boris = await organiser(db), await teacher(db, 1, "Анна"), await teacher(db, 2, "Борис")
    quiz = await listed(db, anna, state=state, comment="Проверьте ссылки")
    assert (await materials.view(db, anna, quiz.id)).material.state is state
    with pytest.raises(RefusedError) as refused:
        await materials.view(db, boris, quiz.id)
    assert refused.value.reason is Reason.GONE
    if state is MaterialState.WITHDRAWN:
        with pytest.raises(RefusedError):
            await materials.view(db, boss, quiz.id)
    else:
        assert (await materials.view(db, boss, quiz.id)).may_moderate


async def test_thanks_are_counted_once(db: Database) -> None:
    anna, boris = await teacher(db, 1, "Анна"), await teacher(db, 2, "Борис")
    quiz = await listed(db, anna)
    put = [
        await db.transaction(lambda tx: material_marks.put(tx, quiz.id, boris.id, Mark.THANKS, now=NOW))
        for _ in range(2)
    ]
    assert put == [True, False]
    assert (await materials.view(db, boris, quiz.id)).marks == {Mark.THANKS: 1, Mark.APPLIED: 0}
    assert (await materials.view(db, boris, quiz.id)).mine == {Mark.THANKS}
