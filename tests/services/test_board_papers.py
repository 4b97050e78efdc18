"""A board's picture, by its pixels and by the words in it; its workbook, read back by another library."""

import io
import os
import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import openpyxl
import pypdf
import pytest
import typst
from PIL import Image

from domain.argument import MAX_ARGUMENT, Argument
from domain.board import MAX_SUBJECT, Asking, Board, Choice, FollowUp, Phase, Side
from domain.member import Member
from handlers.board_papers import picture, workbook
from handlers.texts import LANGUAGES, Texts
from services.board_results import Results
from services.boards import Voice
from services.papers.board_picture import by_weight
from storage.boards import Tally
from tests.services.test_papers_printed import HOSTILE, MONSTERS

WORDS = Texts(ZoneInfo("Europe/Minsk"))
RU = WORDS.of("ru")
PLUS, MINUS = Side.PLUS, Side.MINUS
CLOSED_AT = datetime(2026, 12, 18, 21, 30, tzinfo=UTC)  # the 19th in Minsk
ANNA = Member(1, 1001, "Анна Ковалёва", "Спектр", None, 1)
BOARD = Board(
    id=17,
    session_id=3,
    activity_id=None,
    subject="Аукцион методических находок",
    phase=Phase.CLOSED,
    version=5,
    anonymous=False,
    hides=True,
    budget=None,
    asking=Asking.BUTTONS,
    ends_at=None,
    closings=1,
    closed_at=CLOSED_AT,
)
SAID = [
    (PLUS, "Дети сами предлагают тему и спорят до последнего", 14),
    (PLUS, "Легко приспособить под любой возраст", 11),
    (PLUS, "Не нужно оборудования, только карточки и таймер", 9),
    (PLUS, "Видно находки друг друга, и их сразу можно взять на своё занятие", 7),
    (PLUS, "Азарт: даже тихие участники включаются", 4),
    (PLUS, "Можно провести онлайн", 1),
    (PLUS, "Подходит для родительского собрания", 0),
    (MINUS, "Занимает больше времени, чем обещано: вместо сорока минут вышло полтора часа", 10),
    (MINUS, "Побеждает тот, кто громче рассказывает", 8),
    (MINUS, "Сложно вести без помощника", 5),
    (MINUS, "Нужна заранее подготовленная таблица ставок", 2),
    (MINUS, "Не хватило места, чтобы записать все находки", 0),
]
MANY = [(PLUS if at % 3 else MINUS, f"Довод номер {at}, каких много", at % 60) for at in range(120)]
WIDTH, TALLEST, MARGIN = 1080, 2400, 50
PAPER, BLUE, ORANGE = (0xFA, 0xF7, 0xF0), (0x0B, 0x6E, 0x8F), (0xB4, 0x52, 0x1A)
FOLDER = os.environ.get("PICTURES")


def argument(number: int, side: Side, text: str, votes: int) -> Argument:
    return Argument(number, 17, number, side, text, ANNA.id, anonymous=False, shown=True, votes=votes)


def results(
    said: Iterable[tuple[Side, str, int]] = SAID, verdicts: tuple[int, ...] = (12, 5, 2), **board: Any
) -> Results:
    arguments = [argument(number, *one) for number, one in enumerate(said, 1)]
    tally = Tally(
        pluses=sum(one.side is PLUS for one in arguments),
        minuses=sum(one.side is MINUS for one in arguments),
        votes=sum(one.votes for one in arguments),
        people=23,
        hidden=0,
    )
    return Results(
        replace(BOARD, **board),
        tuple(Voice(one, ANNA) for one in arguments),
        tally,
        dict(zip(Choice, verdicts, strict=True)),
        {FollowUp.APPLIED: 7, FollowUp.NOT_YET: 2, FollowUp.DID_NOT_WORK: 1},
    )


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
    def test_says_all_of_a_usual_board(self, said: Callable[..., str]) -> None:
        words = said(results())
        assert all(text in words for _, text, _ in SAID)
        assert "Аукцион методических находок" in words
        assert "19 декабря 2026 г. · 23 участника · 71 голос" in words
        assert "Плюсы · 7" in words
        assert "Минусы · 5" in words
        assert len(re.findall(r"\b0 голосов", words)) == 2, "also those without votes"
        assert "Вердикты · 19" in words
        assert "и ещё" not in words
        assert "версия" not in words
        assert "версия 2" in said(results(closings=2))

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_counts_what_has_no_room(self, said: Callable[..., str], language: str) -> None:
        words = said(results(MANY), language)
        shown = len(re.findall(r"Довод номер \d+", words))
        (rest,) = map(int, re.findall(r"(?:ещё|яшчэ|and) (\d+) ", words))
        assert shown >= 8
        assert shown + rest == 120

    def test_of_an_empty_board_says_so(self, said: Callable[..., str]) -> None:
        words = said(results([], (0, 0, 0)))
        assert "Доводов на доске нет" in words
        assert "Вердикты" not in words

    def test_bars_are_as_long_as_the_votes_say(self) -> None:
        image = drawn(
            results([(PLUS, "Да", 10), (PLUS, "Да-да", 5), (PLUS, "?", 0), (MINUS, "Нет", 4)], (0, 0, 0))
        )
        assert bars(image, BLUE) == {(540, 1030), (540, 785)}
        assert bars(image, ORANGE) == {(344, 540)}

    def test_verdicts_share_one_bar(self) -> None:
        image = drawn(results([], (2, 1, 1)))
        ((start, end),) = bars(image, BLUE)
        assert (start, round((end - start) / 484, 1)) == (50, 1.0)  # half of it, less the gaps

    @pytest.mark.parametrize(
        "found",
        [
            results(MANY),
            results((side, text[:MAX_ARGUMENT], 3) for side in Side for text in HOSTILE + MONSTERS),
            results([(PLUS, "Щ" * MAX_ARGUMENT, 300)] * 24, (300, 1, 0), subject="Щ" * MAX_SUBJECT),
            results([(MINUS, "W" * 30 + " слово", 0)], subject="🎉 <b>#x</b>"),
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

    def test_is_the_same_for_the_same_board(self) -> None:
        first, second = picture(results(), RU), picture(results(), RU)
        assert first == second
        assert (first.name, first.is_picture) == ("доска-17.png", True)
        assert picture(results(closings=2), RU).name == "доска-17-версия-2.png"

    def test_stands_out_in_light_and_dark_chats(self) -> None:
        folder = Path(__file__).parent.parent.parent / "services" / "papers"
        source = "".join((folder / name).read_text() for name in ("typeset.typ", "board_picture.typ"))
        colour = {
            name: _light(value) for name, value in re.findall(r'(\w+)(?: =|:) rgb\("#(\w{6})"\)', source)
        }
        texts = {
            contrast(colour[name], colour["paper"]) for name in ("ink", "grey", "bronze", "plus", "minus")
        }
        assert min(texts) >= 4.5
        assert contrast(colour["ink"], colour["faint"]) >= 4.5
        assert min(contrast(colour[name], colour["faint"]) for name in ("plus", "minus")) >= 3
        verdicts = [colour[name] for name in ("apply", "adapt", "reject")]
        assert min(contrast(one, colour["paper"]) for one in verdicts) >= 3
        light = sorted(verdicts)  # told apart without any colour
        assert min(contrast(one, other) for one, other in pairwise(light)) >= 1.4

    def test_for_the_readme(self, tmp_path: Path) -> None:
        path = Path(FOLDER or tmp_path) / "board.png"
        drawn(results()).quantize().save(path, optimize=True)
        assert path.stat().st_size < 200_000


def test_most_support_goes_first_and_no_side_is_left_out() -> None:
    found = by_weight([argument(n, side, "", votes) for n, (side, _, votes) in enumerate(MANY, 1)])
    assert len(set(found)) == 120
    crowd = [argument(n, PLUS, "", 50) for n in range(20)] + [
        argument(n, MINUS, "", 1) for n in range(20, 26)
    ]
    for shown in (3, 9, 12):
        sides = [one.side for one in by_weight(crowd)[:shown]]
        assert sides.count(MINUS) == shown // 3
    assert [one.votes for one in by_weight([*crowd[:3], argument(9, PLUS, "", 60)])] == [60, 50, 50, 50]


class TestWorkbook:
    def test_has_every_argument_and_what_was_decided(self) -> None:
        found = results([(PLUS, "Просто", 3), (MINUS, "Долго", 0)])
        voices = (
            found.voices[0],
            Voice(replace(found.voices[1].argument, decision="Делим на два дня"), None),
        )
        rows, verdicts = sheets(replace(found, voices=voices))
        assert rows == [
            ("Плюс или минус", "Довод", "Голосов", "Автор", "Что решили"),
            ("плюс", "Просто", 3, "Анна Ковалёва", None),
            ("минус", "Долго", 0, None, "Делим на два дня"),
        ]
        assert verdicts == [
            ("Вердикт", "Участников"),
            ("Применю", 12),
            ("С доработкой", 5),
            ("Не подойдёт", 2),
            ("Всего", 19),
            ("Через две недели: получилось", 7),
            ("Через две недели: ещё не пробовали", 2),
            ("Через две недели: не получилось", 1),
        ]

    @pytest.mark.parametrize(
        ("author", "shown"),
        [
            (replace(ANNA, hidden=True), "Участник"),
            (replace(ANNA, name=None), None),
            (None, None),
        ],
    )
    def test_names_nobody_who_does_not_want_it(self, author: Member | None, shown: str | None) -> None:
        found = results([(PLUS, "Просто", 3)])
        rows, _ = sheets(replace(found, voices=(Voice(found.voices[0].argument, author),)))
        assert rows[1][3] == shown

    def test_of_an_anonymous_board_has_no_authors(self) -> None:
        rows, _ = sheets(results(anonymous=True))
        assert rows[0] == ("Плюс или минус", "Довод", "Голосов", "Что решили")
        assert len(rows) == 1 + len(SAID)
        assert not any("Анна" in str(cell) for row in rows for cell in row)

    @pytest.mark.parametrize("text", ["=1+1", "+7 29 123", "-5", "@SUM(A1)", "http://x.by", "<b>&\"'"])
    def test_what_people_typed_stays_text(self, text: str) -> None:
        found = results([(PLUS, text, 1)], subject=text)
        data = workbook(found, RU).data
        cell = openpyxl.load_workbook(io.BytesIO(data))["Доводы"]["B2"]
        assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


def sheets(found: Results) -> tuple[list[tuple[Any, ...]], list[tuple[Any, ...]]]:
    document = workbook(found, RU)
    assert document.name == "доска-17.xlsx"
    book = openpyxl.load_workbook(io.BytesIO(document.data))
    assert book.sheetnames == ["Доводы", "Вердикты"]
    first, second = ([tuple(row) for row in sheet.iter_rows(values_only=True)] for sheet in book.worksheets)
    return first, second


def bars(image: Image.Image, colour: tuple[int, int, int]) -> set[tuple[int, int]]:
    """Where the bars of that colour begin and end; the line in the middle, two pixels each way, counts to them."""
    found = set()
    for y in range(image.height):
        across = [x for x in range(image.width) if image.getpixel((x, y)) == colour]
        if len(across) > 100 and across[-1] - across[0] == len(across) - 1:
            found.add((_middle(across[0]), _middle(across[-1] + 1)))
    return found


def _middle(x: int) -> int:
    return 540 if abs(x - 540) <= 2 else x


def _light(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: float, other: float) -> float:
    """As WCAG reckons it."""
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
