"""What people bring to the hub by themselves, on both databases."""

from dataclasses import replace
from datetime import timedelta

import pytest
import sqlalchemy as sa

from domain.material import Author, Consent, Content, Mark, MaterialRefusal, MaterialState
from domain.member import Member
from services import (
    Database,
    auctions,
    bids,
    closings,
    consenting,
    material_versions,
    offer_judging,
    offer_notices,
    offers,
    passed_lots,
    privacy,
    search,
)
from services.offers import Proposal
from services.refusal import Reason, RefusedError
from storage import material_marks, material_offers, material_parts, materials
from storage.schema import outbox
from tests.auctions import ENDS, FILE, opened
from tests.people import NOW, ORGANISER, organiser, teacher
from tests.services.material_house import QUIZ, file, listed

WHOLE = Proposal(QUIZ, Content("Правила", "https://disk.example/q", (file(),)), Consent.HUB)


async def _owed(db: Database, kind: str) -> list[int]:
    found = sa.select(outbox.c.chat_id).where(outbox.c.kind == kind).order_by(outbox.c.chat_id)
    return await db.read(lambda tx: list(tx.scalars(found)))


async def _boss(db: Database) -> Member:
    """An organiser who has said who they are."""
    await organiser(db)
    return await teacher(db, ORGANISER, "Ольга")


async def _refused(doing: object) -> Reason | None:
    try:
        await doing  # type: ignore[misc]  # a service's call
    except RefusedError as refusal:
        return refusal.reason
    return None


async def _offered(db: Database, by: Member, proposal: Proposal = WHOLE) -> int:
    outcome = await offers.propose(db, by, proposal, now=NOW)
    assert isinstance(outcome, int)
    return outcome


async def _found(db: Database, text: str) -> tuple[int, ...]:
    return (await db.read(lambda tx: search.find(tx, text, limit=9))).ids


async def test_a_teachers_offer_waits_and_is_found_when_it_is_accepted(db: Database) -> None:
    boss, anna = await _boss(db), await teacher(db, 1, "Анна")
    first = await _offered(db, anna)
    assert await _offered(db, anna) == first
    second = await _offered(db, anna, replace(WHOLE, description=replace(QUIZ, title="Другой")))
    assert [one.id for one in await offer_judging.waiting(db, boss)] == [first, second]
    assert await offer_judging.waiting(db, anna) == []
    third = await _offered(db, anna, replace(WHOLE, description=replace(QUIZ, title="Третий")))
    assert await _owed(db, offer_notices.WAITS) == [boss.telegram_id] * 2, "at once, and once in an hour"
    assert await _found(db, "викторина квиз") == ()
    for _ in range(2):
        await offer_judging.accept(db, boss, first, 1, now=NOW)
    assert await _found(db, "квиз") == (first,)
    assert await _owed(db, offer_notices.ACCEPTED) == [1]
    assert await _refused(offer_judging.give_back(db, boss, first, 2, "Поздно", now=NOW)) is Reason.STALE
    assert await _offered(db, boss) != first
    assert [one.id for one in await offer_judging.waiting(db, boss)] == [second, third]


async def test_what_was_returned_is_mended_with_other_files(db: Database) -> None:
    boss, anna, boris = await organiser(db), await teacher(db, 1, "Анна"), await teacher(db, 2, "Борис")
    number = await _offered(db, anna)
    await offer_judging.give_back(db, boss, number, 1, "Нет правил", now=NOW)
    assert await _refused(offers.mend(db, boris, number, 2, WHOLE, now=NOW)) is Reason.GONE
    assert await _refused(offers.mend(db, anna, number, 1, WHOLE, now=NOW)) is Reason.STALE
    co_author = replace(QUIZ, authors=(Author("Борис", boris.id), Author("Центр")))
    mended = Proposal(co_author, Content("Вот правила", files=(file(2), file())), Consent.PUBLIC)
    assert await offers.mend(db, anna, number, 2, mended, now=NOW) == number
    found = await db.read(materials.get, number)
    assert found
    assert (found.state, found.consent, found.comment, found.number) == (
        MaterialState.OFFERED,
        Consent.PUBLIC,
        None,
        1,
    )
    content = await db.read(material_parts.content, number, 1)
    assert (content.text, {one.name for one in content.files}) == ("Вот правила", {"1.docx", "2.docx"})
    assert await _refused(offer_judging.accept(db, boss, number, 2, now=NOW)) is Reason.STALE
    await offer_judging.accept(db, boss, number, found.revision, now=NOW)
    assert await _owed(db, offer_notices.NAMED) == [2]
    assert await _refused(offers.mend(db, anna, number, found.revision + 1, WHOLE, now=NOW)) is Reason.STALE
    assert await _refused(offers.take_back(db, anna, number)) is Reason.STALE


@pytest.mark.parametrize(
    ("proposal", "wrong"),
    [
        (replace(WHOLE, content=Content()), MaterialRefusal.NOTHING),
        (replace(WHOLE, description=replace(QUIZ, title="т" * 151)), MaterialRefusal.TITLE),
        (replace(WHOLE, description=replace(QUIZ, authors=(Author("Никто", 999),))), MaterialRefusal.AUTHORS),
        (replace(WHOLE, content=Content(link="javascript:alert(1)")), MaterialRefusal.LINK),
    ],
)
async def test_what_is_wrong_is_said(db: Database, proposal: Proposal, wrong: MaterialRefusal) -> None:
    anna = await teacher(db, 1, "Анна")
    assert await offers.propose(db, anna, proposal, now=NOW) is wrong
    assert await _refused(offers.propose(db, anna, replace(WHOLE, consent=Consent.UNASKED), now=NOW))


async def test_taken_back_it_is_gone_and_consent_cannot_list_it(db: Database) -> None:
    anna = await teacher(db, 1, "Анна")
    number = await _offered(db, anna)
    await consenting.agree(db, anna, number, Consent.PUBLIC, 1, now=NOW)
    found = await db.read(materials.get, number)
    assert found
    assert found.state is MaterialState.OFFERED
    for _ in range(2):
        await offers.take_back(db, anna, number)
    assert await db.read(materials.get, number) is None
    assert await db.read(material_parts.of_version, number, 1) == []


async def test_only_what_is_listed_is_adapted_and_its_authors_hear_once(db: Database) -> None:
    anna, boss = await teacher(db, 1, "Анна"), await _boss(db)
    hidden = await listed(db, anna, state=MaterialState.WITHDRAWN)
    quiz = await listed(db, anna)
    changed = replace(WHOLE, original_id=hidden.id, changes="Короче")
    assert await _refused(offers.propose(db, boss, changed, now=NOW)) is Reason.GONE
    assert await _refused(offers.propose(db, anna, changed, now=NOW)) is Reason.GONE
    assert await _offered(db, boss, replace(changed, original_id=quiz.id))
    own = replace(changed, original_id=quiz.id, description=replace(QUIZ, title="Своя"))
    number = await _offered(db, anna, own)
    await offer_judging.accept(db, boss, number, 1, now=NOW)
    assert await _owed(db, offer_notices.ADAPTED) == [1], "not of their own"


async def test_a_new_version_by_whom_it_belongs_to(db: Database) -> None:
    anna, boris, vera = [await teacher(db, number, f"Имя {number}") for number in (1, 2, 3)]
    boss = await _boss(db)
    quiz = await listed(db, anna)
    for one in (anna, vera):
        await db.transaction(material_marks.put, quiz.id, one.id, Mark.APPLIED, now=NOW)
    newer = Content("Новые правила", files=(file(5),))
    assert (
        await _refused(material_versions.add_version(db, boris, quiz.id, 1, newer, now=NOW)) is Reason.RIGHTS
    )
    for _ in range(2):
        assert await material_versions.add_version(db, anna, quiz.id, 1, newer, now=NOW) == 2
    assert await _owed(db, offer_notices.NEW_VERSION) == [3]
    other = replace(newer, text="Ещё новее")
    assert await _refused(material_versions.add_version(db, boss, quiz.id, 1, other, now=NOW)) is Reason.STALE
    assert (
        await material_versions.add_version(db, boss, quiz.id, 2, Content(), now=NOW)
        is MaterialRefusal.NOTHING
    )
    assert [one.number for one in await db.read(material_parts.versions, quiz.id)] == [2, 1]
    assert await _found(db, "новых правил") == (quiz.id,)


async def test_lots_of_a_closed_auction_go_to_the_hub(db: Database) -> None:
    boss, anna = await _boss(db), await teacher(db, 1, "Анна")
    buyer = await teacher(db, 2, "Борис")
    auction_id, [sold, left] = await opened(db, [anna, anna])
    await bids.place(db, buyer, sold, 5, now=NOW)
    await closings.close_due(db, now=ENDS + timedelta(days=1))
    assert await _refused(passed_lots.bring(db, anna, left, now=ENDS)) is Reason.AUCTION_STATE
    for _ in range(2):
        await auctions.close(db, boss, auction_id, now=ENDS + timedelta(days=1))
    material_id = await db.read(material_offers.of_lot, sold)
    material = await db.read(materials.get, material_id or 0)
    assert material
    assert (material.state, material.consent, material.title) == (
        MaterialState.LISTED,
        Consent.HUB,
        "Находка 1",
    )
    [held] = await db.read(material_parts.of_version, material.id, 1)
    assert held.file_unique_id == FILE.file_unique_id
    assert await _owed(db, offer_notices.LOT_PASSED) == [1]
    assert await _owed(db, offer_notices.LOT_LEFT) == [1]
    assert await db.read(material_offers.of_lot, left) is None
    assert await _refused(passed_lots.bring(db, buyer, left, now=ENDS)) is Reason.GONE
    assert await passed_lots.bring(db, anna, left, now=ENDS) == await passed_lots.bring(
        db, anna, left, now=ENDS
    )
    assert await _found(db, "находки") != ()
    await consenting.withdraw(db, anna, material.id, now=ENDS)
    assert material.id not in await _found(db, "находки")


async def test_erasing_takes_along_what_nobody_else_made(db: Database) -> None:
    anna, boris = await teacher(db, 1, "Анна"), await teacher(db, 2, "Борис")
    alone, both, theirs = [
        await listed(db, anna, replace(QUIZ, authors=tuple(Author("", one.id) for one in by)))
        for by in ((anna,), (anna, boris), (boris,))
    ]
    waits = await _offered(db, anna)
    await privacy.erase(db, anna, anna.id, now=NOW)
    states = [
        (one.state, one.consent) for one in await db.read(materials.these, [alone.id, both.id, theirs.id])
    ]
    assert states == [
        (MaterialState.WITHDRAWN, Consent.UNASKED),
        (MaterialState.LISTED, Consent.UNASKED),
        (MaterialState.LISTED, Consent.HUB),
    ]
    assert await db.read(materials.get, waits) is None
    assert await db.read(material_parts.content, alone.id, 1) == Content()
    names = await db.read(material_parts.authors, [both.id])
    assert [one.name for one in names[both.id]] == ["", "Борис"]
    assert await _found(db, "квиз") == (both.id,)
