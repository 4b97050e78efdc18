"""Whose word counts about a material: consent, withdrawal, hiding."""

from dataclasses import replace
from datetime import timedelta

import pytest
import sqlalchemy as sa

from domain.material import Author, Consent, Content, Description, Material, MaterialRefusal, MaterialState
from domain.member import Member, Role
from domain.outbox import OutboxState
from services import (
    Database,
    cataloguing,
    consenting,
    describing,
    hiding,
    hub,
    leaders,
    material_versions,
    materials,
    offer_judging,
    others_posts,
    privacy,
    roles,
)
from services.cataloguing import Post
from services.offer_notices import DROPPED, RENEWED, WIDENED
from services.refusal import Reason, RefusedError
from storage import chats
from storage import materials as table
from storage.db import Tx
from storage.schema import outbox
from tests.people import HUB, NOW, announced, organiser, teacher
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


async def agree(db: Database, who: Member, one: Material, consent: Consent) -> None:
    """With a button that was drawn just now."""
    await consenting.agree(db, who, one.id, consent, (await now_is(db, one)).revision, now=NOW)


async def told(db: Database, kind: str) -> list[int]:
    return sorted(one.chat_id for one in await owed(db, kind))


async def brought(db: Database, by: Member, author: Member) -> Material:
    """By one for another, who has not been asked."""
    named = replace(QUIZ, authors=(Author(author.name or "", author.id),))
    return await listed(db, by, named, consent=Consent.UNASKED)


async def test_consent_is_the_authors_or_told_by_who_brought_it(db: Database) -> None:
    anna, boris, other = [await teacher(db, number) for number in (1, 2, 3)]
    boss = await organiser(db)
    quiz = await brought(db, anna, boris)
    for stranger in (other, boss):
        assert await refused(agree(db, stranger, quiz, Consent.PUBLIC)) is Reason.RIGHTS
    await agree(db, anna, quiz, Consent.HUB)
    assert (await now_is(db, quiz)).consent is Consent.HUB
    await agree(db, boris, quiz, Consent.PUBLIC)
    agreed = await now_is(db, quiz)
    assert (agreed.consent, agreed.consented_by) == (Consent.PUBLIC, boris.id)
    await agree(db, boris, quiz, Consent.PUBLIC)
    assert await now_is(db, quiz) == agreed


async def test_what_an_author_withdrew_only_an_author_gives_back(db: Database) -> None:
    anna, boris = [await teacher(db, number) for number in (1, 2)]
    boss = await organiser(db)
    quiz = await brought(db, anna, boris)
    await consenting.withdraw(db, boris, quiz.id, now=NOW)
    assert await refused(agree(db, anna, quiz, Consent.HUB)) is Reason.RIGHTS
    assert await refused(hiding.show_again(db, boss, quiz.id, now=NOW)) is Reason.GONE
    assert await refused(materials.view(db, boss, quiz.id)) is Reason.GONE
    await agree(db, boris, quiz, Consent.HUB)
    assert (await now_is(db, quiz)).state is MaterialState.LISTED


async def test_who_only_brought_it_does_not_become_the_author_of_what_is_withdrawn(db: Database) -> None:
    anna, boris, vera = [await teacher(db, number) for number in (1, 2, 3)]
    quiz = await brought(db, anna, boris)
    await describing.name_author(db, boris, quiz.id, Author("", vera.id), now=NOW)
    await consenting.withdraw(db, boris, quiz.id, now=NOW)
    revision = (await now_is(db, quiz)).revision
    for who in (anna, vera):  # nor does a co-author overrule the one who withdrew it
        assert await refused(agree(db, who, quiz, Consent.PUBLIC)) is Reason.RIGHTS
        named = describing.name_author(db, who, quiz.id, Author("", anna.id), now=NOW)
        assert await refused(named) is Reason.RIGHTS
        dropped = describing.drop_author(db, who, quiz.id, revision, 0, now=NOW)
        assert await refused(dropped) is Reason.RIGHTS
        renamed = describing.describe(db, who, quiz.id, {"title": "Мой"}, now=NOW)
        assert await refused(renamed) is Reason.RIGHTS
    assert not (await describing.entry(db, anna, quiz.id)).may_mend
    await agree(db, boris, quiz, Consent.HUB)
    assert (await now_is(db, quiz)).is_listed


async def test_nobody_names_themselves_beside_an_author_and_a_dropped_author_hears(db: Database) -> None:
    anna, boris = [await teacher(db, number) for number in (1, 2)]
    boss = await organiser(db)
    quiz = await brought(db, anna, boris)
    await agree(db, boris, quiz, Consent.HUB)
    for who in (anna, boss):
        joined = describing.name_author(db, who, quiz.id, Author("", who.id), now=NOW)
        assert await refused(joined) is Reason.RIGHTS
        assert await refused(agree(db, who, quiz, Consent.PUBLIC)) is Reason.RIGHTS
        assert who.id not in dict(await describing.people(db, who, quiz.id, "анна"))
    revision = (await now_is(db, quiz)).revision
    await describing.drop_author(db, anna, quiz.id, revision, 0, now=NOW)
    assert await told(db, DROPPED) == [boris.telegram_id]
    assert (await now_is(db, quiz)).consent is Consent.UNASKED, "it was his word"


async def test_authors_hear_what_others_allow_for_them(db: Database) -> None:
    anna, boris, vera = [await teacher(db, number) for number in (1, 2, 3)]
    quiz = await brought(db, anna, boris)
    await describing.name_author(db, anna, quiz.id, Author("", vera.id), now=NOW)
    await agree(db, anna, quiz, Consent.HUB)
    assert await told(db, WIDENED) == [2, 3]
    await agree(db, boris, quiz, Consent.PUBLIC)
    assert await told(db, WIDENED) == [2, 3, 3]
    await agree(db, boris, quiz, Consent.HUB)
    assert await told(db, WIDENED) == [2, 3, 3], "less is allowed by that, not more"


async def test_an_old_button_gives_no_consent(db: Database) -> None:
    anna = await teacher(db, 1)
    quiz = await listed(db, anna)
    drawn_for = quiz.revision
    await consenting.withdraw(db, anna, quiz.id, now=NOW)
    old = consenting.agree(db, anna, quiz.id, Consent.PUBLIC, drawn_for, now=NOW)
    assert await refused(old) is Reason.STALE
    fresh = (await now_is(db, quiz)).revision
    for _ in range(2):  # a second press
        await consenting.agree(db, anna, quiz.id, Consent.PUBLIC, fresh, now=NOW)
    assert (await now_is(db, quiz)).consent is Consent.PUBLIC


async def test_a_version_by_somebody_else_is_not_public_before_an_author_agrees(db: Database) -> None:
    anna, boss = await teacher(db, 1), await teacher(db, 2)
    await roles.grant(db, await organiser(db), boss.id, Role.MODERATOR, now=NOW)
    quiz = await listed(db, anna, consent=Consent.PUBLIC)
    await material_versions.add_version(db, boss, quiz.id, 1, Content("Другие правила"), now=NOW)
    assert (await now_is(db, quiz)).consent is Consent.HUB
    assert await told(db, RENEWED) == [1]
    await agree(db, anna, quiz, Consent.PUBLIC)
    await material_versions.add_version(db, anna, quiz.id, 2, Content("Мои правила"), now=NOW)
    assert (await now_is(db, quiz)).consent is Consent.PUBLIC


@pytest.mark.parametrize("state", [MaterialState.HIDDEN, MaterialState.OFFERED])
async def test_a_moderator_takes_nothing_to_where_they_judge(db: Database, state: MaterialState) -> None:
    vera = await teacher(db, 1)
    session_id = await announced(db)
    boss = await organiser(db)
    await roles.grant(db, boss, vera.id, Role.MODERATOR, session_id, now=NOW)
    comment = "Дубль" if state is MaterialState.HIDDEN else None
    quiz = await listed(db, vera, state=state, comment=comment)
    moved = describing.describe(db, vera, quiz.id, {"session_id": session_id}, now=NOW)
    assert await refused(moved) is Reason.RIGHTS
    assert not (await describing.entry(db, vera, quiz.id)).has_sessions
    await describing.describe(db, boss, quiz.id, {"session_id": session_id}, now=NOW)
    if state is MaterialState.OFFERED:
        assert await offer_judging.waiting(db, vera) == []
        accepted = offer_judging.accept(db, vera, quiz.id, (await now_is(db, quiz)).revision, now=NOW)
        assert await refused(accepted) is Reason.RIGHTS


async def test_cards_in_the_group_follow_the_names_of_authors(db: Database) -> None:
    await hub.configure(db, HUB)
    await organiser(db)
    anna = await teacher(db, 1001)
    post = Post(HUB, 10, "Квиз", (file(name="Квиз.docx"),))
    number = await cataloguing.take(db, post, anna, "—", now=NOW)
    boris = await teacher(db, 2)
    await describing.name_author(db, anna, number or 0, Author("", boris.id), now=NOW)
    quiz = (await materials.view(db, anna, number or 0)).material
    await agree(db, boris, quiz, Consent.HUB)  # or erasing would change its consent, and draw it by that

    async def redrawn() -> int:
        """How many drawings wait; they are made by that."""
        waiting = len(await owed(db, cataloguing.CARD))
        await db.transaction(
            lambda tx: tx.execute(sa.delete(outbox).where(outbox.c.kind == cataloguing.CARD))
        )
        return waiting

    assert await redrawn() == 1
    await leaders.hide(db, anna, hidden=True, now=NOW)
    assert await redrawn() == 1
    await leaders.save_profile(db, anna, "Анна Петрова", "Дворец творчества", now=NOW)
    assert await redrawn() == 1
    await roles.grant(db, await organiser(db), boris.id, Role.ORGANISER, now=NOW)
    await privacy.erase(db, anna, anna.id, now=NOW)
    assert await redrawn() == 1


async def test_withdrawing_does_not_undo_a_moderators_hiding(db: Database) -> None:
    anna, boss = await teacher(db, 1), await organiser(db)
    quiz = await listed(db, anna)
    for _ in range(2):
        await hiding.hide(db, boss, quiz.id, "Нет согласия детей", now=NOW)
    assert len(await owed(db, hiding.HIDDEN)) == 1
    await consenting.withdraw(db, anna, quiz.id, now=NOW)
    await agree(db, anna, quiz, Consent.HUB)
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


async def test_what_strangers_posted_is_forgotten_with_them_and_after_a_week(db: Database) -> None:
    await hub.configure(db, HUB)
    anna, boris = [await teacher(db, number) for number in (41, 42)]
    for number, one in ((20, anna), (30, boris)):
        await others_posts.invite(db, Post(HUB, number, "Тайна", (file(),)), one.telegram_id or 0, now=NOW)
    assert [one["parameters"]["text"] for one in (await privacy.export(db, anna))["posts_in_the_group"]] == [
        "Тайна"
    ]
    await privacy.erase(db, anna, anna.id, now=NOW)
    assert [one.parameters["message_id"] for one in await owed(db, others_posts.HINT)] == [30]
    await db.transaction(
        lambda tx: tx.execute(sa.update(outbox).values(state=OutboxState.SENT, settled_at=NOW))
    )
    await others_posts.forget(db, now=NOW + timedelta(days=7))
    assert (await others_posts.brought(db, boris, 30, now=NOW)).text == "Тайна"
    await others_posts.forget(db, now=NOW + timedelta(days=7, seconds=1))

    def left(tx: Tx) -> list[tuple[object, object]]:
        rows = tx.execute(sa.select(outbox).where(outbox.c.kind == others_posts.HINT))
        return [(row.parameters, row.dedupe_key) for row in rows]

    assert await db.read(left) == [({}, None)]
