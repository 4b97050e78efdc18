"""Editions on both databases: who builds them, what goes in, and that what is frozen stays so."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from domain.auction import Mode
from domain.board import Phase
from domain.edition import EditionState, Item, ItemKind, LeftOut
from domain.material import Author, Consent, Content, MaterialState
from domain.member import Member
from handlers.editions.book import book
from handlers.links import Links
from handlers.texts import Texts
from services import (
    Database,
    arguments,
    auctions,
    bids,
    boards,
    closings,
    edition_building,
    editions,
    hub,
    members,
)
from services.boards import Rules
from services.edition_building import HELD, Taken
from services.editions import TRIES, Source, SourceKind
from services.papers.edition import AuctionPart, BoardPart, Chapter
from services.papers.edition_json import book_json
from services.refusal import Reason, RefusedError
from storage import editions as table
from storage import materials
from storage.db import Tx
from tests.auctions import ENDS
from tests.auctions import made as made_auction
from tests.people import HUB, NOW, organiser, teacher
from tests.services.board_house import stepped, wrote
from tests.services.edition_house import TITLES, freeze, stored
from tests.services.material_house import QUIZ, list_, listed

T = Texts(ZoneInfo("Europe/Minsk")).of("ru")
LINKS = Links("hub_bot", b"key")
NEW = Source(SourceKind.NEW)


async def drafted(db: Database, title: str = "Сборник") -> tuple[Member, int]:
    """With all that may go in."""
    boss = await organiser(db)
    edition_id = await editions.begin(db, boss, title, now=NOW)
    await editions.take_all(db, boss, edition_id, NEW, TITLES, on=True)
    return boss, edition_id


async def building(db: Database) -> tuple[Member, int, Taken]:
    anna = await teacher(db, 2)
    await listed(db, anna)
    boss, edition_id = await drafted(db)
    await editions.build(db, boss, edition_id, now=NOW)
    taken = await edition_building.take(db, now=NOW)
    assert taken
    return boss, edition_id, taken


async def state_of(db: Database, edition_id: int) -> EditionState:
    one = await db.read(table.get, edition_id)
    assert one
    return one.state


class TestBuilding:
    async def test_one_at_a_time_and_taken_up_when_its_builder_is_dead(self, db: Database) -> None:
        boss, edition_id, first = await building(db)
        _, other = await drafted(db, "Другой")
        await editions.build(db, boss, other, now=NOW)
        assert await edition_building.take(db, now=NOW + HELD / 2) is None
        assert await edition_building.hold(db, first, 1, 5, now=NOW + HELD / 2)
        assert await edition_building.take(db, now=NOW + HELD) is None
        second = await edition_building.take(db, now=NOW + 2 * HELD)
        assert second
        assert (second.edition_id, second.tries) == (edition_id, 2)
        assert not await edition_building.hold(db, first, 2, 5, now=NOW + 2 * HELD)
        assert await edition_building.is_held(db, second)

    async def test_is_given_up_after_some_tries_with_a_word(self, db: Database) -> None:
        boss, edition_id, taken = await building(db)
        now = NOW
        for _ in range(TRIES - 1):
            await edition_building.let_go(db, taken, counts=True, now=now)
            again = await edition_building.take(db, now=now)
            assert again
            taken = again
        now += 2 * HELD  # the last one died without a word
        assert await edition_building.take(db, now=now) is None
        view = await editions.show(db, boss, edition_id)
        assert view.edition.state is EditionState.DRAFT
        assert view.failed
        await editions.build(db, boss, edition_id, now=now)
        assert not (await editions.show(db, boss, edition_id)).failed

    async def test_that_was_cut_short_does_not_count(self, db: Database) -> None:
        _, _, taken = await building(db)
        for _ in range(TRIES + 1):
            await edition_building.let_go(db, taken, counts=False, now=NOW)
            again = await edition_building.take(db, now=NOW)
            assert again
            taken = again
        assert taken.tries == 1

    async def test_cancelled_it_is_nobody_s(self, db: Database) -> None:
        boss, edition_id, taken = await building(db)
        for _ in range(2):
            await editions.cancel(db, boss, edition_id, now=NOW)
        assert not await edition_building.hold(db, taken, 1, 5, now=NOW)
        assert await state_of(db, edition_id) is EditionState.DRAFT
        assert await edition_building.take(db, now=NOW) is None

    async def test_what_is_hidden_meanwhile_does_not_get_in(self, db: Database) -> None:
        _, edition_id, taken = await building(db)
        gathered = await edition_building.gather(db, edition_id)
        pdf, docx = [await db.transaction(stored, name) for name in (b"pdf", b"docx")]
        await db.transaction(_hide, gathered.things[0][0].subject_id)
        assert not await edition_building.freeze(
            db, taken, gathered, digest="0", pdf=pdf, docx=docx, left=(), now=NOW
        )
        assert await state_of(db, edition_id) is EditionState.BUILDING
        again = await edition_building.gather(db, edition_id)
        assert not again.things
        assert [one.reason for one in again.left] == [LeftOut.WITHDRAWN]


class TestFrozen:
    async def test_has_a_number_and_stays_as_it_is(self, db: Database) -> None:
        anna = await teacher(db, 2)
        one = await listed(db, anna)
        boss, first = await drafted(db)
        await db.transaction(freeze, boss, first)
        await db.transaction(_hide, one.id)
        found = await editions.frozen(db, anna, first)
        assert (found.edition.number, found.count) == (1, 1)
        for changing in (
            editions.entitle(db, boss, first, "Иначе"),
            editions.take(db, boss, first, [one.id], TITLES, on=False),
            editions.drop(db, boss, first, now=NOW),
        ):
            with pytest.raises(RefusedError) as refused:
                await changing
            assert refused.value.reason is Reason.STALE
        assert (await editions.cancel(db, boss, first, now=NOW)).state is EditionState.FROZEN
        later = NOW + timedelta(days=1)
        await listed(db, anna, replace(QUIZ, title="Новое"), now=later)
        _, second = await drafted(db, "Второй")
        assert [line.title for line in (await editions.show(db, boss, second)).lines] == ["Новое"]
        await db.transaction(freeze, boss, second)
        assert (await editions.frozen(db, anna, second)).edition.number == 2


class TestWhatGoesIn:
    async def test_nothing_without_consent(self, db: Database) -> None:
        anna = await teacher(db, 2)
        unasked = await listed(db, anna, consent=Consent.UNASKED)
        boss, edition_id = await drafted(db)
        assert await editions.take(db, boss, edition_id, [unasked.id], TITLES, on=True) == 0
        assert not (await editions.show(db, boss, edition_id)).lines
        with pytest.raises(RefusedError) as refused:
            await editions.build(db, boss, edition_id, now=NOW)
        assert refused.value.reason is Reason.EDITION_EMPTY

    async def test_hidden_names_and_arguments_stay_out(self, db: Database) -> None:
        anna, boris = await teacher(db, 2, "Анна Тайная"), await teacher(db, 3, "Борис Открытый")
        await members.hide(db, anna, hidden=True)
        both = (Author("Анна Тайная", anna.id), Author("Борис Открытый", boris.id))
        original = await listed(
            db, anna, replace(QUIZ, title="Первоисточник"), state=MaterialState.HIDDEN, comment="x"
        )
        await listed(db, boris, replace(QUIZ, authors=both), original_id=original.id, changes="Короче")
        boss, edition_id = await drafted(db)
        await hub.configure(db, HUB)
        board_id = await boards.open_board(db, boss, "Метод", Rules(), now=NOW)
        await wrote(db, anna, board_id, "Живо")
        rude = await wrote(db, boris, board_id, "Грубость")
        await arguments.hide(db, boss, rude, "Грубо", now=NOW)
        key = ItemKind.BOARD, board_id
        with pytest.raises(RefusedError):
            await editions.take_result(db, boss, edition_id, key, TITLES, on=True)
        await stepped(db, board_id, Phase.CLOSED)
        for _ in range(2):
            await editions.take_result(db, boss, edition_id, key, TITLES, on=True)
        made = book(await edition_building.gather(db, edition_id), T, LINKS, number=3, at=NOW)
        chapter, part = (section.parts[0] for section in made.sections)
        assert isinstance(chapter, Chapter)
        assert isinstance(part, BoardPart)
        assert [one.name for one in chapter.authors] == ["Борис Открытый"]
        assert (chapter.original, chapter.changes) == ("", "Короче")
        assert [one.text for one in part.pluses] == ["Живо"]
        said = book_json(made)
        assert not [word for word in ("Тайная", "Грубость", "Первоисточник") if _json(word) in said]

    async def test_an_auction_s_table_names_nobody_who_hides(self, db: Database) -> None:
        anna, boris = await teacher(db, 2, "Анна Тайная"), await teacher(db, 3, "Борис Открытый")
        await members.hide(db, anna, hidden=True)
        await hub.configure(db, HUB)
        boss, edition_id = await drafted(db)
        auction_id = await db.transaction(_sold, boss, anna, boris)
        key = ItemKind.AUCTION, auction_id
        await editions.take_result(db, boss, edition_id, key, TITLES, on=True)
        made = book(await edition_building.gather(db, edition_id), T, LINKS, number=None, at=NOW)
        (part,) = made.sections[0].parts
        assert isinstance(part, AuctionPart)
        told = [(row.authors, row.outcome, row.winner) for row in part.lots]
        assert told == [("Участник", "продан", "Борис Открытый"), ("Участник", "не продан", "")]
        await editions.take_result(db, boss, edition_id, key, TITLES, on=False)
        assert not (await editions.show(db, boss, edition_id)).lines

    async def test_the_same_gives_the_same(self, db: Database) -> None:
        """In both orders of looking; another date is another book."""
        _, edition_id, taken = await building(db)

        def told(at: datetime) -> str:
            return book_json(book(gathered, T, LINKS, number=taken.number, at=at))

        gathered = await edition_building.gather(db, edition_id)
        before = told(NOW)
        gathered = await edition_building.gather(db, edition_id)
        assert told(NOW) == before != told(NOW + timedelta(days=1))

    async def test_two_hundred_at_most(self, db: Database) -> None:
        anna = await teacher(db, 2)
        boss, edition_id = await drafted(db)

        def many(tx: Tx) -> None:
            for number in range(203):
                list_(tx, anna, replace(QUIZ, title=f"№ {number}"), content=Content("Текст"))

        await db.transaction(many)
        assert await editions.take_all(db, boss, edition_id, NEW, TITLES, on=True) == 3
        view = await editions.show(db, boss, edition_id)
        assert view.items[0] == Item(ItemKind.MATERIAL, view.items[0].subject_id, TITLES.other)
        assert len(view.items) == 200


def _hide(tx: Tx, material_id: int) -> None:
    materials.change(tx, material_id, now=NOW, state=MaterialState.HIDDEN, comment="Ошибка")


def _sold(tx: Tx, boss: Member, author: Member, buyer: Member) -> int:
    """Two lots, one of them bought."""
    auction_id, (sold, _) = made_auction(tx, boss, [author] * 2, Mode.ONLINE, None)
    bids.place.within(tx, buyer, sold, 5, now=NOW)
    closings.close_due.within(tx, now=ENDS + (ENDS - NOW))
    auctions.close.within(tx, boss, auction_id, now=ENDS + (ENDS - NOW))
    return auction_id


def _json(word: str) -> str:
    """As JSON has it."""
    return word.encode("unicode_escape").decode()
