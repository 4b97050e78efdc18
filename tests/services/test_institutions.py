"""Institutions: offered when they are confirmed, one by whatever spelling, merged once; on both databases."""

import asyncio
from datetime import timedelta

import pytest
import sqlalchemy as sa

from domain.institution import Institution, key, may_be_same, seal
from domain.member import Member, Role
from services import Database, institutions, members, registrations
from services.institutions import Merged, Sum, Twin
from services.refusal import Reason, RefusedError
from storage import members as table
from storage.db import Tx
from storage.schema import attendance, audit, member
from tests.people import NOW, announced, organiser, teacher, whole

PALACE = "Дворец творчества"


async def of(db: Database, telegram_id: int, institution: str) -> Member:
    newcomer = await members.meet(db, telegram_id, now=NOW)
    await members.consent(db, newcomer, now=NOW)
    return await members.save_profile(db, newcomer, f"Педагог {telegram_id}", institution)


async def named(db: Database, name: str) -> Institution:
    boss = await organiser(db)
    return next(one for one in await institutions.listed(db, boss) if one.name == name)


async def audited(db: Database) -> list[tuple[str, str, object, object]]:
    def rows(tx: Tx) -> list[tuple[str, str, object, object]]:
        columns = (audit.c.action, audit.c.subject, audit.c.before, audit.c.after)
        return [(*row,) for row in tx.execute(sa.select(*columns).order_by(audit.c.id))]

    return await db.read(rows)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Дворец творчества", "дворец  ТВОРЧЕСТВА"),
        ("Центр «Самолёт»", 'центр "самолет"'),
        ("Школа № 5", "Школа №5"),
        ("Детско–юношеский центр", "Детско-юношеский центр"),
        ("Центр“Юность”", "ЦентрЮность"),
    ],
)
def test_spellings_of_one_name_have_one_key(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other", "likely"),
    [
        ("Дворец творчества детей", "Дворец творчества", True),
        ("Дворец творчества детей и молодёжи", "Творчества дворец детей", True),
        ("Гимназия № 5 г. Минска", "Гимназия № 6 г. Минска", False),
        ("Школа № 5", "Школа № 15", False),
        ("Дворец творчества", "Центр «Юность»", False),
    ],
)
def test_likely_duplicates_share_most_words_and_all_numbers(one: str, other: str, likely: bool) -> None:
    assert key(one) != key(other)
    assert may_be_same(one, other) is likely


async def test_a_typed_one_is_offered_to_others_when_an_organiser_has_confirmed_it(db: Database) -> None:
    anna = await of(db, 1, PALACE)
    boris = await members.meet(db, 2, now=NOW)
    boss = await organiser(db)
    assert await institutions.offered(db, boris) == []
    assert await institutions.offered(db, anna) == [PALACE]  # one's own
    found = await named(db, PALACE)
    for _ in range(2):
        confirmed = await institutions.confirm(db, boss, found.id, seen=seal(found), now=NOW)
        assert confirmed == Institution(found.id, PALACE, confirmed=True, members=1)
    assert await institutions.offered(db, boris) == [PALACE]
    assert [row[:2] for row in await audited(db)] == [("confirm", f"institution:{found.id}")]


async def test_another_spelling_joins_instead_of_making_a_twin(db: Database) -> None:
    await of(db, 1, "Центр «Самолёт»")
    boris = await of(db, 2, 'центр  "самолет"')
    assert boris.institution == "Центр «Самолёт»"
    boss = await organiser(db)
    assert [(one.name, one.members) for one in await institutions.listed(db, boss)] == [
        ("Центр «Самолёт»", 2)
    ]


async def test_spellings_typed_at_once_make_one(db: Database) -> None:
    spellings = ["Школа № 5", "школа №5", "ШКОЛА №  5", "«Школа № 5»"]
    crowd = [await members.meet(db, number, now=NOW) for number in range(1, 5)]
    for one in crowd:
        await members.consent(db, one, now=NOW)
    crowd = [await members.meet(db, number, now=NOW) for number in range(1, 5)]
    await asyncio.gather(
        *(members.save_profile(db, one, "Имя", text) for one, text in zip(crowd, spellings, strict=True))
    )
    [found] = await institutions.listed(db, await organiser(db))
    assert found.members == 4


async def test_unconfirmed_ones_come_first_then_the_large(db: Database) -> None:
    boss = await organiser(db)
    for number, name in enumerate(("Первая", "Вторая", "Вторая", "Третья"), 1):
        await of(db, number, name)
    for name in ("Первая", "Вторая"):
        found = await named(db, name)
        await institutions.confirm(db, boss, found.id, seen=seal(found), now=NOW)
    assert [one.name for one in await institutions.listed(db, boss)] == ["Третья", "Вторая", "Первая"]


async def test_a_new_name_is_everybodys_and_not_anothers(db: Database) -> None:
    anna = await of(db, 1, "Дворец")
    await of(db, 2, "Центр")
    boss, found = await organiser(db), await named(db, "Дворец")
    outcome = await institutions.rename(db, boss, found.id, " центр ".strip(), seen=seal(found), now=NOW)
    assert isinstance(outcome, Twin)
    assert outcome.other.name == "Центр"
    renamed = await institutions.rename(db, boss, found.id, PALACE, seen=seal(found), now=NOW)
    assert isinstance(renamed, Institution)
    assert (await members.meet(db, 1, now=NOW)).institution == PALACE
    assert anna.institution == "Дворец"
    with pytest.raises(RefusedError) as refusal:  # what was looked at had another name
        await institutions.rename(db, boss, found.id, "Третье", seen=seal(found), now=NOW)
    assert refusal.value.reason is Reason.STALE
    [row] = await audited(db)
    assert row == ("rename", f"institution:{found.id}", {"name": "Дворец"}, {"name": PALACE})


async def test_merging_moves_all_members_and_pressed_twice_nobody_more(db: Database) -> None:
    for number, name in enumerate(("Дворец", "Дворец", "Дворец творчества"), 1):
        await of(db, number, name)
    boss = await organiser(db)
    small, large = await named(db, "Дворец"), await named(db, PALACE)
    await institutions.confirm(db, boss, small.id, seen=seal(small), now=NOW)
    shown, likely = await institutions.show(db, boss, small.id)
    assert (shown.members, [one.name for one in likely]) == (2, [PALACE])
    seen = seal(small, large)
    for moved in (2, 0):
        outcome = await institutions.merge(db, boss, small.id, large.id, seen=seen, now=NOW)
        assert outcome == Merged(Institution(large.id, PALACE, confirmed=True, members=3), moved)
    merged = [row for row in await audited(db) if row[0] == "merge"]
    before, after = {"merged": "Дворец", "members": 1}, {"members": 3}
    assert merged == [("merge", f"institution:{large.id}", before, after)]


async def test_an_old_button_does_not_merge_who_has_got_the_number_since(db: Database) -> None:
    await of(db, 1, "Первая")
    await of(db, 2, "Вторая")
    boss = await organiser(db)
    first, second = await named(db, "Первая"), await named(db, "Вторая")
    await institutions.merge(db, boss, second.id, first.id, seen=seal(second, first), now=NOW)
    await of(db, 3, "Третья")  # on SQLite it may have the number of the one that is gone
    third = await named(db, "Третья")
    if third.id == second.id:
        with pytest.raises(RefusedError) as refusal:
            await institutions.merge(db, boss, third.id, first.id, seen=seal(second, first), now=NOW)
        assert refusal.value.reason is Reason.STALE
    assert (await named(db, "Третья")).members == 1


@pytest.mark.parametrize("crosswise", [False, True])
async def test_two_organisers_merge_the_same_two_at_once(db: Database, crosswise: bool) -> None:
    for number in range(1, 11):
        await of(db, number, "Первая" if number % 2 else "Вторая")
    boss = await organiser(db)
    await members.appoint_organisers(db, [1002], now=NOW)
    other = await members.meet(db, 1002, now=NOW)
    one, two = await named(db, "Первая"), await named(db, "Вторая")
    pairs = [(one, two), (two, one) if crosswise else (one, two)]
    outcomes = await asyncio.gather(
        *(
            institutions.merge(db, who, a.id, b.id, seen=seal(a, b), now=NOW)
            for who, (a, b) in zip((boss, other), pairs, strict=True)
        ),
        return_exceptions=True,
    )
    moved = sorted(outcome.moved for outcome in outcomes if isinstance(outcome, Merged))
    refused = [outcome.reason for outcome in outcomes if isinstance(outcome, RefusedError)]
    assert (moved, refused) == (([5], [Reason.GONE]) if crosswise else ([0, 5], []))
    [left] = await institutions.listed(db, boss)
    assert left.members == 10
    assert [row[0] for row in await audited(db)] == ["merge"]


async def test_only_organisers_see_and_change_them(db: Database) -> None:
    anna = await teacher(db, 1)
    found = await named(db, PALACE)
    with pytest.raises(RefusedError):
        await institutions.listed(db, anna)
    with pytest.raises(RefusedError):
        await institutions.confirm(db, anna, found.id, seen=seal(found), now=NOW)
    with pytest.raises(RefusedError):
        await institutions.merge(db, anna, found.id, found.id, seen=seal(found, found), now=NOW)
    assert not (await named(db, PALACE)).confirmed


async def test_sums_count_each_person_once(db: Database) -> None:
    session_id = await announced(db, capacity=2)
    part_id = await whole(db, session_id)
    boss = await organiser(db)
    crowd = [await of(db, number, name) for number, name in ((1, "Б"), (2, "А"), (3, "А"), (4, "А"))]
    for one in crowd:
        await registrations.join(db, one, part_id, now=NOW, may_wait=True)
    places = (await registrations.offerings(db, boss, session_id)).places
    activity = next(one.part.id for one in places if one.part.activity_id)
    for one in crowd[:3]:  # whoever waits for the whole has a seat in an activity
        await registrations.join(db, one, activity, now=NOW, switch=True)
    await db.transaction(_came, activity, [crowd[1].id, crowd[3].id])
    await db.transaction(_came, part_id, [crowd[1].id])
    expected = [Sum("А", confirmed=2, waiting=1, present=2), Sum("Б", confirmed=1, waiting=0, present=0)]
    assert await institutions.sums(db, boss, session_id) == expected
    with pytest.raises(RefusedError):
        await institutions.sums(db, crowd[0], session_id)
    await db.transaction(_moderates, crowd[0].id, session_id)
    assert await institutions.sums(db, crowd[0], session_id) == expected
    await db.transaction(_belongs_nowhere, crowd[0].id)
    assert (await institutions.sums(db, boss, session_id))[-1] == Sum(None, 1, 0, 0)


def _came(tx: Tx, part_id: int, member_ids: list[int]) -> None:
    for member_id in member_ids:
        for after in (0, 1):  # in and out, twice
            entered = NOW + timedelta(hours=after)
            left = entered + timedelta(minutes=30)
            values = {"part_id": part_id, "member_id": member_id, "entered_at": entered, "left_at": left}
            tx.execute(sa.insert(attendance).values(**values, entered_by=member_id))


def _moderates(tx: Tx, member_id: int, session_id: int) -> None:
    table.grant(tx, member_id, Role.MODERATOR, session_id, now=NOW)


def _belongs_nowhere(tx: Tx, member_id: int) -> None:
    tx.execute(sa.update(member).where(member.c.id == member_id).values(institution_id=None))


async def test_what_was_mistyped_is_gone_when_nobody_belongs_to_it_any_more(db: Database) -> None:
    anna = await of(db, 1, "Дворец тврочества")
    await members.save_profile(db, anna, "Анна", PALACE)
    boss = await organiser(db)
    assert [one.name for one in await institutions.listed(db, boss)] == [PALACE]
    found = await named(db, PALACE)
    await institutions.confirm(db, boss, found.id, seen=seal(found), now=NOW)
    await members.save_profile(db, anna, "Анна", "Центр")
    assert {one.name for one in await institutions.listed(db, boss)} == {PALACE, "Центр"}
