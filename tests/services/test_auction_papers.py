"""An auction's picture, by its pixels and by the words in it; its workbook, read back by another library."""

import io
import os
import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import openpyxl
import pypdf
import pytest
import typst
from PIL import Image

from domain.auction import MAX_TITLE, USUAL, Auction, AuctionState, Mode
from domain.finding import MAX_TITLE as LONGEST
from domain.lot import Lot, LotState
from domain.member import Member
from handlers.auction_papers import picture, workbook
from handlers.texts import LANGUAGES, Texts
from services import Database, auction_results, auctions, bids, closings, hall, members, second_offers
from services.auction_results import Result, Results
from services.lots import Person
from services.refusal import Reason, RefusedError
from storage import bids as bid_rows
from tests.auctions import ENDS, opened
from tests.people import NOW, crowd_of, organiser
from tests.services.test_papers_printed import HOSTILE, MONSTERS

WORDS = Texts(ZoneInfo("Europe/Minsk"))
RU = WORDS.of("ru")
CLOSED_AT = datetime(2026, 12, 18, 21, 30, tzinfo=UTC)  # the 19th in Minsk
ANNA, BORIS = Person(1, "Анна Ковалёва"), Person(2, "Борис Петров")
AUCTION = Auction(
    id=7,
    session_id=None,
    title="Находки декабря",
    mode=Mode.HALL,
    state=AuctionState.CLOSED,
    version=5,
    terms=USUAL[Mode.HALL],
    starts_at=None,
    ends_at=None,
    closed_at=CLOSED_AT,
)
LOTS = [  # title, price, bidders, bids
    ("Квест «Мой двор»: игра по станциям для 5–6 классов", 62, 9, 17),
    ("Карточки-перевёртыши для диалога «за и против»", 45, 7, 12),
    ("Родительское собрание без доклада", 38, 5, 9),
    ("Чек-лист наставника на первую неделю", 21, 4, 6),
    ("Шаблон дневника наблюдений", 12, 2, 3),
    ("Песочные часы: время круглого стола", 5, 1, 1),
    ("Настольная игра о правах ребёнка", None, 0, 0),
]
MANY = [(f"Находка номер {at}, каких много", 100 - at, at % 9, at) for at in range(1, 41)]
WIDTH, TALLEST, MARGIN = 1080, 2400, 50
PAPER, BLUE = (0xFA, 0xF7, 0xF0), (0x0B, 0x6E, 0x8F)
FOLDER = os.environ.get("PICTURES")


def results(lots: Iterable[tuple[str, int | None, int, int]] = LOTS, title: str = AUCTION.title) -> Results:
    rows = [
        Result(
            lot=Lot(
                id=number,
                auction_id=7,
                number=number,
                state=LotState.UNSOLD if price is None else LotState.SOLD,
                version=3,
                title=name,
                summary="О чём она",
                link="",
                author_id=1,
                start_price=5,
                price=price,
            ),
            authors=(ANNA,) if number % 2 else (BORIS, ANNA),
            winner=None if price is None else BORIS,
            bidders=bidders,
            bids=count,
            watchers=0,
        )
        for number, (name, price, bidders, count) in enumerate(lots, 1)
    ]
    return Results(replace(AUCTION, title=title), rows, people=23, spent=183)


def drawn(found: Results) -> Image.Image:
    image = Image.open(io.BytesIO(picture(found, RU).data)).convert("RGBA")
    assert image.getchannel("A").getextrema() == (255, 255), "the chat's own background shines through"
    return image.convert("RGB")


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """The words on the picture: the same drawing as a PDF, which can be read."""
    draw: Callable[..., bytes] = typst.compile

    def readable(source: bytes, **how: Any) -> bytes:
        return draw(source, **{name: how[name] for name in how if name not in {"format", "ppi"}})

    def read(found: Results, language: str = "ru") -> str:
        with monkeypatch.context() as patched:
            patched.setattr(typst, "compile", readable)
            (page,) = pypdf.PdfReader(io.BytesIO(picture(found, WORDS.of(language)).data)).pages
        return re.sub(r"\s+", " ", page.extract_text().replace("\u200b", ""))

    return read


class TestPicture:
    def test_says_all_of_a_usual_auction(self, said: Callable[..., str]) -> None:
        words = said(results())
        assert all(title in words for title, *_ in LOTS)
        assert "19 декабря 2026 г. · 23 участника · 48 ставок" in words
        assert "№ 1. Квест" in words
        assert "62 балла" in words
        assert "9 человек" in words
        assert words.count("не продан") == 1
        assert "Анна Ковалёва" in words
        assert "и ещё" not in words

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_counts_what_has_no_room(self, said: Callable[..., str], language: str) -> None:
        words = said(results(MANY), language)
        shown = len(re.findall(r"Находка номер \d+", words))
        (rest,) = map(int, re.findall(r"(?:ещё|яшчэ|and) (\d+) ", words))
        assert shown == 15
        assert shown + rest == 40

    def test_of_no_lots_says_so(self, said: Callable[..., str]) -> None:
        assert "Лотов на аукционе не было" in said(results([]))

    def test_names_nobody_who_does_not_want_it(self, said: Callable[..., str]) -> None:
        found = results(LOTS[:1])
        nameless = replace(found.rows[0], authors=(Person(1, None),))
        words = said(replace(found, rows=[nameless]))
        assert "Участник" in words
        assert "Анна" not in words

    def test_bars_are_as_long_as_the_prices_say(self) -> None:
        lots = [("А", 40, 1, 1), ("Б", 20, 1, 1), ("В", 10, 1, 1), ("Г", None, 3, 3)]
        assert bars(drawn(results(lots))) == [430, 215, 108]

    @pytest.mark.parametrize(
        "found",
        [
            results(MANY),
            results((text[:LONGEST], 3, 2, 2) for text in HOSTILE + MONSTERS),
            results([("Щ" * LONGEST, 100_000, 500, 9_999)] * 24, "Щ" * MAX_TITLE),
            results([("W" * 30 + " слово", None, 0, 0)], "🎉 <b>#x</b>"),
        ],
        ids=["many", "odd", "wide", "signs"],
    )
    def test_stays_inside_whatever_is_put_in(self, found: Results) -> None:
        image = drawn(found)
        assert image.width == WIDTH
        assert image.height <= TALLEST
        for left in (0, WIDTH - MARGIN + 8):  # letters lean out a little
            edge = image.crop((left, 0, left + MARGIN - 8, image.height))
            assert edge.getcolors() == [(edge.width * edge.height, PAPER)]

    def test_is_the_same_for_the_same_auction(self) -> None:
        first, second = picture(results(), RU), picture(results(), RU)
        assert first == second
        assert (first.name, first.is_picture) == ("аукцион-7.png", True)

    def test_stands_out_in_light_and_dark_chats(self) -> None:
        folder = Path(__file__).parent.parent.parent / "services" / "papers"
        source = "".join((folder / name).read_text() for name in ("typeset.typ", "auction_picture.typ"))
        colour = {name: _light(value) for name, value in re.findall(r'(\w+) = rgb\("#(\w{6})"\)', source)}
        assert min(contrast(colour[name], colour["paper"]) for name in ("ink", "grey", "bronze")) >= 4.5
        assert contrast(colour["sold"], colour["faint"]) >= 3

    def test_for_the_readme(self, tmp_path: Path) -> None:
        path = Path(FOLDER or tmp_path) / "auction.png"
        drawn(results()).quantize().save(path, optimize=True)
        assert path.stat().st_size < 200_000


class TestWorkbook:
    async def test_adds_up_to_the_ledger(self, db: Database) -> None:
        auction_id = await _lived_through(db)
        sheets = await _sheets(db, auction_id)
        purses = {row[0]: row[1:] for row in sheets["Участники"][1:]}
        *granted, spent, held, left = purses.pop("Всего")
        assert (granted, held) == ([400], 0)
        assert spent + left == 400
        assert spent == sum(row[5] or 0 for row in sheets["Лоты"][1:-1]) == sheets["Лоты"][-1][5]
        journal = sheets["Журнал"][1:]
        last = {row[1]: row[6:] for row in journal}  # by the person: what the last line leaves
        assert last == {name: (row[3], row[2], row[1]) for name, row in purses.items()}
        by_kind = {kind: sum(row[3] for row in journal if row[2] == kind) for kind in {r[2] for r in journal}}
        assert by_kind["получен кошелёк"] == 400
        assert by_kind["отложено под ставку"] == by_kind["вернулось в кошелёк"]
        assert by_kind["оплачен лот"] - by_kind["возвращена плата за лот"] == spent
        assert all(min(row[6:]) >= 0 and sum(row[6:]) == 100 for row in journal)

    async def test_tells_who_bid_what_and_why_some_bids_do_not_count(self, db: Database) -> None:
        sheets = await _sheets(db, await _lived_through(db))
        assert sheets["Ставки"][0] == (
            *("Когда", "№", "Находка", "Участник", "Ставка", "Максимум", "Почему не считается"),
        )
        told = [row[1:] for row in sheets["Ставки"][1:]]
        assert told[1] == (1, "Находка 1", "Педагог 3", 10, 30, "участник отказался от лота")
        assert [row[-1] for row in told if row[-1]] == ["участник отказался от лота", "=Ошибка()"]
        assert [row[3] for row in sheets["Лоты"][1:-1]] == ["продан", "продан", "снят с торгов", "не продан"]
        assert sheets["Лоты"][1][6] == "Педагог 2"
        assert sheets["Лоты"][3][1] == "Находка 3"

    async def test_names_nobody_who_hides_and_tells_them_apart(self, db: Database) -> None:
        auction_id = await _lived_through(db, hidden=(2, 3))
        sheets = await _sheets(db, auction_id)
        names = {row[0] for row in sheets["Участники"][1:-1]}
        assert names == {"Участник (1)", "Участник (2)", "Педагог 4", "Педагог 5"}
        assert {row[1] for row in sheets["Журнал"][1:]} == names
        assert not any("Педагог 2" in str(cell) for rows in sheets.values() for row in rows for cell in row)

    async def test_is_there_when_it_is_over(self, db: Database) -> None:
        (author,) = await crowd_of(db, 1)
        auction_id, _ = await opened(db, [author], Mode.HALL)
        boss = await organiser(db)
        with pytest.raises(RefusedError) as refusal:
            await auction_results.for_export(db, boss, auction_id)
        assert refusal.value.reason is Reason.AUCTION_STATE
        await auctions.cancel(db, boss, auction_id, now=NOW)
        assert len((await _sheets(db, auction_id))["Лоты"]) == 3

    @pytest.mark.parametrize("text", ["=1+1", "+7 29 123", "@SUM(A1)", "http://x.by", "<b>&\"'"])
    async def test_what_people_typed_stays_text(self, db: Database, text: str) -> None:
        (author,) = await crowd_of(db, 1)
        auction_id, _ = await opened(db, [author], Mode.HALL)
        boss = await organiser(db)
        await auctions.close(db, boss, auction_id, now=NOW)
        export = await auction_results.for_export(db, boss, auction_id)
        (row,) = export.rows
        export = replace(export, rows=[replace(row, lot=replace(row.lot, title=text))])
        cell = openpyxl.load_workbook(io.BytesIO(workbook(export, RU).data))["Лоты"]["B2"]
        assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


async def _lived_through(db: Database, hidden: tuple[int, ...] = ()) -> int:
    """A sale that fell through and went to the next bidder, a voided bid, a lot withdrawn, one that nobody wanted."""
    author, *crowd = await crowd_of(db, 5)
    for number in hidden:
        await members.hide(db, crowd[number - 2], hidden=True)
    auction_id, [first, second, third, _] = await opened(db, [author] * 4)
    boss = await organiser(db)
    two, three, four, five = crowd
    await bids.place(db, two, first, 8, maximum=20, now=NOW)
    await bids.place(db, three, first, 10, maximum=30, now=NOW)
    await _voided(db, boss, four, second)
    await bids.place(db, five, second, 15, now=NOW)
    await bids.place(db, four, third, now=NOW)
    await hall.withdraw(db, boss, third, "Авторы передумали", now=NOW)
    late = ENDS + (ENDS - NOW)
    await closings.close_due(db, now=late)
    await closings.go_on(db, now=late)
    await second_offers.decline(db, three, first, now=late)
    await second_offers.offer(db, boss, first, now=late)
    await second_offers.accept(db, two, first, now=late)
    return auction_id


async def _voided(db: Database, boss: Member, who: Member, lot_id: int) -> None:
    await bids.place(db, who, lot_id, 40, now=NOW)
    (bid,) = await db.read(bid_rows.of_lot, lot_id)
    await bids.void(db, boss, bid.id, "=Ошибка()", now=NOW)


async def _sheets(db: Database, auction_id: int) -> dict[str, list[tuple[Any, ...]]]:
    export = await auction_results.for_export(db, await organiser(db), auction_id)
    document = workbook(export, RU)
    assert document.name == f"аукцион-{auction_id}.xlsx"
    book = openpyxl.load_workbook(io.BytesIO(document.data))
    assert book.sheetnames == ["Лоты", "Ставки", "Журнал", "Участники"]
    return {
        sheet.title: [tuple(row) for row in sheet.iter_rows(values_only=True)] for sheet in book.worksheets
    }


def bars(image: Image.Image) -> list[int]:
    """How long the bars are, from above; the line they begin at, four pixels, counts to them."""
    found: list[int] = []
    for y in range(image.height):
        long = sum(1 for x in range(image.width) if image.getpixel((x, y)) == BLUE)
        if long > 60 and (not found or image.getpixel((MARGIN + 5, y - 1)) != BLUE):
            found.append(long + 4)
    return found


def _light(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: float, other: float) -> float:
    """As WCAG reckons it."""
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
