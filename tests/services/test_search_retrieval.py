"""Sixty queries over two thousand materials (search_house.py): what is found, how soon, and the same on both databases."""

from collections.abc import AsyncIterator
from statistics import fmean
from time import perf_counter

import pytest

from services import search
from storage.db import Database, open_database
from tests.people import crowd_of
from tests.services.search_house import ASKED, MANY, Entry, answers, entries, furnish

FIRST = 10
TRIES = 3  # of each query; the best counts, for a machine may have other things to do
LONG = (  # words that very many have, and such that nobody has
    "занятие конспект старшая группа материал работа детей класс игры внимания памяти урок",
    "зонятие канспект сторшая групппа матириал роботы дитей клас игрры внемания пометя уррок",
)
TWICE = ("лепка", "проект 5 класс", "#эбру", "васпитание", "")  # pages of many


async def quickest(db: Database, text: str) -> tuple[float, search.Found]:
    """Seconds, and what was found."""
    spent = []
    for _ in range(TRIES):
        begun = perf_counter()
        found = await db.read(search.find, text, limit=FIRST)
        spent.append(perf_counter() - begun)
    return min(spent), found


async def furnished(db: Database) -> dict[int, Entry]:
    people = [member.id for member in await crowd_of(db, 2)]
    return await db.transaction(furnish, people)


def test_the_queries_are_sixty_and_what_is_relevant_is_little() -> None:
    house = dict(enumerate(entries()))
    assert len({asked.text for asked in ASKED}) == 60
    assert len(house) == MANY
    assert all(0 < len(relevant) <= FIRST for _, relevant in answers(house))


@pytest.mark.slow
async def test_what_teachers_look_for_is_among_the_first_ten(db: Database) -> None:
    house = await furnished(db)
    await db.read(search.find, "словарь", limit=FIRST)  # is loaded
    recalls, ranks, times = [], [], []
    for asked, relevant in answers(house):
        spent, found = await quickest(db, asked.text)
        times.append(spent)
        recalls.append(len(relevant & set(found.ids)) / len(relevant))
        ranks.append(next((1 / at for at, one in enumerate(found.ids, 1) if one in relevant), 0))
    p95 = sorted(times)[int(len(times) * 0.95)]
    longest = max([(await quickest(db, text))[0] for text in LONG])
    told = f"recall@10 {fmean(recalls):.3f}, MRR {fmean(ranks):.3f}, p95 {p95 * 1000:.1f} ms"
    told += f", a long query {longest * 1000:.1f} ms"
    print(told)  # noqa: T201 - for docs/benchmarks.md
    assert fmean(recalls) >= 0.9, told
    assert fmean(ranks) >= 0.9, told
    assert p95 < 0.05, told
    assert longest < 0.15, told  # others wait for it, and inline answers ask at each keystroke


@pytest.mark.slow
@pytest.mark.postgres
async def test_both_databases_find_the_same_in_the_same_order(sqlite_url: str, postgres_url: str) -> None:
    seen = [[page async for page in _pages(url)] for url in (sqlite_url, postgres_url)]
    assert seen[0] == seen[1]
    assert any(total > 100 for _, _, total in seen[0])


async def _pages(url: str) -> AsyncIterator[tuple[str, tuple[int, ...], int]]:
    db = await open_database(url)
    try:
        await furnished(db)
        for text in (*(asked.text for asked in ASKED), *TWICE):
            for offset in (0, 20):
                found = await db.read(search.find, text, limit=20, offset=offset)
                yield text, found.ids, found.total
    finally:
        await db.close()
