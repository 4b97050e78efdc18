"""Whose word counts about a material: consent, withdrawal, hiding."""

from dataclasses import replace

import pytest

from domain.material import Author, Consent, Description, Material, MaterialRefusal, MaterialState
from domain.member import Member
from services import Database, cataloguing, describing, hiding, hub, materials, others_posts
from services.cataloguing import Post
from services.refusal import Reason, RefusedError
from storage import chats
from storage import materials as table
from tests.people import HUB, NOW, organiser, teacher
from tests.services.board_house import owed
from tests.services.material_house import QUIZ, file, listed


async def refused(call: object) -> Reason:
    with pytest.raises(RefusedError) as refusal:
        await call  # type: ignore[misc]
    return refusal.value.reason


async def now_is(db: Database, one: Material) -> Material:
    found = await db.read(table.get, one.id)
    assert found
    return found


async def brought(db: Database, by: Member, author: Member) -> Material:
    """By one for another, who has not been asked."""
    named = replace(QUIZ, authors=(Author(author.name or "", author.id),))
    return await listed(db, by, named, consent=Consent.UNASKED)


async def test_consent_is_the_authors_or_told_by_who_brought_it(db: Database) -> None:
    anna, boris, other = [await teacher(db, number) for number in (1, 2, 3)]
    boss = await organiser(db)
    quiz = await brought(db, anna, boris)
    for stranger in (other, boss):
        assert (
            await refused(describing.agree(db, stranger, quiz.id, Consent.PUBLIC, now=NOW)) is Reason.RIGHTS
        )
    await describing.agree(db, anna, quiz.id, Consent.HUB, now=NOW)
    assert (await now_is(db, quiz)).consent is Consent.HUB
    await describing.agree(db, boris, quiz.id, Consent.PUBLIC, now=NOW)
    agreed = await now_is(db, quiz)
    assert (agreed.consent, agreed.consented_by) == (Consent.PUBLIC, boris.id)
    await describing.agree(db, boris, quiz.id, Consent.PUBLIC, now=NOW)
    assert await now_is(db, quiz) == agreed


async def test_what_an_author_withdrew_only_an_author_gives_back(db: Database) -> None:
    anna, boris = [await teacher(db, number) for number in (1, 2)]
    boss = await organiser(db)
    quiz = await brought(db, anna, boris)
    await describing.withdraw(db, boris, quiz.id, now=NOW)
    assert await refused(describing.agree(db, anna, quiz.id, Consent.HUB, now=NOW)) is Reason.RIGHTS
    assert await refused(hiding.show_again(db, boss, quiz.id, now=NOW)) is Reason.GONE
    assert await refused(materials.view(db, boss, quiz.id)) is Reason.GONE
    await describing.agree(db, boris, quiz.id, Consent.HUB, now=NOW)
    assert (await now_is(db, quiz)).state is MaterialState.LISTED


async def test_withdrawing_does_not_undo_a_moderators_hiding(db: Database) -> None:
    anna, boss = await teacher(db, 1), await organiser(db)
    quiz = await listed(db, anna)
    for _ in range(2):
        await hiding.hide(db, boss, quiz.id, "Нет согласия детей", now=NOW)
    assert len(await owed(db, hiding.HIDDEN)) == 1
    await describing.withdraw(db, anna, quiz.id, now=NOW)
    await describing.agree(db, anna, quiz.id, Consent.HUB, now=NOW)
    found = await now_is(db, quiz)
    assert (found.state, found.comment) == (MaterialState.HIDDEN, "Нет согласия детей")
    await hiding.show_again(db, boss, quiz.id, now=NOW)
    assert (await now_is(db, quiz)).is_listed


async def test_authors_are_members_or_names_and_each_once(db: Database) -> None:
    anna, boris = [await teacher(db, number) for number in (1, 2)]
    quiz = await listed(db, anna)
    for _ in range(2):
        await describing.name_author(db, anna, quiz.id, Author("", boris.id), now=NOW)
        await describing.name_author(db, anna, quiz.id, Author("Пётр Бровка"), now=NOW)
    seen = await materials.view(db, boris, quiz.id)
    assert [one.name for one in seen.authors] == [anna.name, boris.name, "Пётр Бровка"]
    assert seen.is_author
    nobody = Author("", 9999)
    assert await describing.name_author(db, anna, quiz.id, nobody, now=NOW) is MaterialRefusal.AUTHORS
    before = seen.material.revision
    await describing.drop_author(db, anna, quiz.id, before, 1, now=NOW)
    again = describing.drop_author(db, anna, quiz.id, before, 1, now=NOW)
    assert await refused(again) is Reason.STALE


async def test_what_is_wrong_is_said_and_changes_nothing(db: Database) -> None:
    anna = await teacher(db, 1)
    quiz = await listed(db, anna, Description("Квиз", authors=(Author("", anna.id),)))
    assert await describing.describe(db, anna, quiz.id, {"title": ""}, now=NOW) is MaterialRefusal.TITLE
    assert await describing.describe(db, anna, quiz.id, {"authors": ()}, now=NOW) is MaterialRefusal.AUTHORS
    wrong = describing.describe(db, anna, quiz.id, {"activity_id": 9999}, now=NOW)
    assert await refused(wrong) is Reason.STALE
    assert (await now_is(db, quiz)).described_at is None


async def test_posts_of_an_upgraded_group_stay_behind(db: Database) -> None:
    await hub.configure(db, HUB)
    boss = await organiser(db)
    post = Post(HUB, 10, "Квиз", (file(name="Квиз.docx"),))
    quiz = await cataloguing.take(db, post, boss, "—", now=NOW)
    await db.transaction(chats.migrate_chat, HUB, HUB * 100, now=NOW)
    assert await owed(db, cataloguing.CARD) == []
    other = await cataloguing.take(db, replace(post, chat_id=HUB * 100, text="Другой"), boss, "—", now=NOW)
    assert quiz is not None
    assert other not in {None, quiz}
    assert len((await materials.view(db, boss, quiz)).content.files) == 1


async def test_a_post_of_somebody_else_is_offered_with_all_its_parts_by_them_alone(db: Database) -> None:
    await hub.configure(db, HUB)
    anna, boris = [await teacher(db, number) for number in (1, 2)]
    parts = [Post(HUB, 20 + n, "", (file(n, message_id=20 + n),), album="a") for n in range(3)]
    for part in [*parts, parts[0]]:
        await others_posts.invite(db, part, anna.telegram_id or 0, now=NOW)
    await others_posts.invite(db, Post(HUB, 30, "Ещё", (file(9),)), anna.telegram_id or 0, now=NOW)
    assert len(await owed(db, others_posts.HINT)) == 1
    content = await others_posts.brought(db, anna, 20, now=NOW)
    assert [one.message_id for one in content.files] == [20, 21, 22]
    assert await refused(others_posts.brought(db, boris, 20, now=NOW)) is Reason.GONE
