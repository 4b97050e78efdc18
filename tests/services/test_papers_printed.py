"""Certificates and posters, read back by a PDF library; codes, by their pixels."""

import io
import re
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pypdf
import pytest
import segno
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from domain.session import Activity, Day, Kind, Session, SessionState, Zone
from handlers.papers import certificate_paper, poster_paper
from handlers.texts import LANGUAGES, Texts
from services.papers.certificate import SHOWN, Certificate
from services.papers.qr import qr_png
from services.papers.typeset import _IN_FONTS, printable, typeset
from tests.plans.civic_patriotic import PLAN

WORDS = Texts(ZoneInfo("Europe/Minsk"))
RU = WORDS.of("ru")
LINK = "https://t.me/hub_bot?start=c_17_8f3a9c2b7d"
ISSUED = datetime(2026, 12, 18, 21, 30, tzinfo=UTC)  # the 19th in Minsk
DAYS = tuple(
    Day(datetime(2026, 12, day, 7, tzinfo=UTC), datetime(2026, 12, day, 13, tzinfo=UTC)) for day in (17, 18)
)
SESSION = Session(
    id=17,
    state=SessionState.ANNOUNCED,
    version=1,
    theme=PLAN.theme,
    aim="",
    days=DAYS,
    place="зал 5",
    capacity=None,
    whole=1,
    activities=11,
)
CERTIFICATE = Certificate(
    number="17",
    hub="Медиа-хаб «Спектр»",
    member="Ёлкина Мария Ўладзіміраўна",
    institution="Центр творчества «Спектр»",
    theme="Игра как метод",
    activities=("Квиз «Родина»", "Мастер-класс «Лепка»"),
    contributions=("модератор квиза", "3 довода"),
    issued_at=ISSUED,
    link=LINK,
)
HOSTILE = [
    "#strong[x] #panic() *b* _i_ $x^2$",
    "\\ @ref <b>&amp;</b> <label> `raw`",
    "\"q\" 'a' -- --- ... // no /* no */ ~",
    "= Heading [x] {y} #{1+1}",
]  # fmt: skip
MONSTERS = [
    "Щ" * 500,
    "Щ " * 250,
    "слово " * 84,
    "W" * 500,
    "🎉" * 9,
    "中文" * 50,
    "\u202eаб\x00в\ud800",
    "а\u0301" * 99,
    "",
]


def read(data: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(data), strict=True)


def text(data: bytes) -> str:
    (page,) = read(data).pages
    return re.sub(r"\s+", " ", page.extract_text().replace("\u200b", ""))


def squeezed(words: str) -> str:
    """Without spaces: spaced-out capitals are read as single letters, and a long link is broken."""
    return words.replace(" ", "")


def fonts(data: bytes) -> dict[str, bool]:
    """Each font, and whether its letters are inside the file."""
    resources: Any = read(data).pages[0]["/Resources"]
    found = [font.get_object() for font in resources["/Font"].values()]
    inner = [font["/DescendantFonts"][0].get_object() for font in found]
    return {
        str(font["/BaseFont"]): any(
            name.startswith("/FontFile") for name in font["/FontDescriptor"].get_object()
        )
        for font in inner
    }


def certificate(language: str = "ru", minutes: int = 360, **other: Any) -> bytes:
    return certificate_paper(replace(CERTIFICATE, **other), DAYS, minutes, WORDS.of(language))


def poster(
    session: Session = SESSION, activities: tuple[Activity, ...] = PLAN.activities, language: str = "ru"
) -> bytes:
    t = WORDS.of(language)
    return poster_paper(session, activities, t, hub="Медиа-хаб", link=LINK, made_at=ISSUED)


class TestCertificate:
    def test_says_who_took_part_in_what(self) -> None:
        said = text(certificate())
        for piece in (
            "Медиа-хаб «Спектр»", "СЕРТИФИКАТ", "Ёлкина Мария Ўладзіміраўна", "Центр творчества «Спектр»",
            "«Игра как метод»", "17–18 декабря 2026 г. · 6 часов", "Квиз «Родина»", "Мастер-класс «Лепка»",
            "модератор квиза; 3 довода", "№ 17", "Выдан 19 декабря 2026 г.", "Организатор", LINK,
        ):  # fmt: skip
            assert squeezed(piece) in squeezed(said)

    def test_is_one_page_across(self) -> None:
        (page,) = read(certificate()).pages
        assert [round(float(side) / 72 * 25.4) for side in page.mediabox[2:]] == [297, 210]

    def test_is_the_same_each_time(self) -> None:
        assert certificate() == certificate()
        assert certificate() != certificate(number="18")
        meta = read(certificate()).metadata
        assert meta is not None
        assert meta.creation_date == ISSUED
        assert meta.title == "Сертификат — Ёлкина Мария Ўладзіміраўна"

    def test_is_tagged_with_its_fonts_inside(self) -> None:
        data = certificate()
        root: Any = read(data).trailer["/Root"]
        assert root["/MarkInfo"]["/Marked"]
        assert root["/Lang"] == "ru-RU"
        assert all(fonts(data).values())
        assert any("Libertinus" in name for name in fonts(data))

    def test_lists_twenty_activities_and_counts_the_rest(self) -> None:
        titles = tuple(f"Мероприятие № {number}." for number in range(1, 26))
        said = text(certificate(activities=titles))
        assert [title in said for title in titles] == [True] * SHOWN + [False] * 5
        assert "и ещё 5" in said
        assert "и ещё" not in text(certificate(activities=titles[:SHOWN]))

    def test_leaves_out_what_there_is_not(self) -> None:
        said = text(certificate(activities=(), contributions=(), institution=""))
        assert "МЕРОПРИЯТИЯ" not in squeezed(said)
        assert "ВКЛАД" not in squeezed(said)

    @pytest.mark.parametrize("name", HOSTILE)
    def test_shows_markup_as_it_was_typed(self, name: str) -> None:
        data = certificate(
            member=name, theme=name, activities=(name,), contributions=(name,), institution=name, hub=name
        )
        assert text(data).count(name) == 6

    @pytest.mark.parametrize("odd", MONSTERS)
    def test_stays_one_page_whatever_is_typed(self, odd: str) -> None:
        data = certificate(
            hub=odd,
            member=odd[:100],
            institution=odd,
            theme=odd,
            activities=(odd,) * 40,
            contributions=(odd,) * 9,
        )
        assert LINK in squeezed(text(data))

    @pytest.mark.parametrize("language", LANGUAGES)
    @pytest.mark.parametrize(("minutes", "hours"), [(45, "45"), (60, "1"), (390, "6"), (0, "0")])
    def test_is_in_the_reader_s_language(self, language: str, minutes: int, hours: str) -> None:
        said = text(certificate(language, minutes))
        assert {"ru": "СЕРТИФИКАТ", "be": "СЕРТЫФІКАТ", "en": "CERTIFICATE"}[language] in squeezed(said)
        assert f"· {hours} " in said

    @pytest.mark.parametrize(
        ("days", "said"),
        [
            ((17,), "17 декабря 2026 г."),
            ((17, 18, 19), "17–19 декабря 2026 г."),
            ((17, 19), "17 декабря 2026 г., 19 декабря 2026 г."),
        ],
    )
    def test_dates_are_a_span_only_without_a_gap(self, days: tuple[int, ...], said: str) -> None:
        some = [
            Day(datetime(2026, 12, day, 7, tzinfo=UTC), datetime(2026, 12, day, 9, tzinfo=UTC))
            for day in days
        ]
        assert f" {said} · " in text(certificate_paper(CERTIFICATE, some, 60, RU))


class TestPoster:
    def test_says_what_when_where_and_how_to_come(self) -> None:
        said = text(poster())
        for piece in (
            "МЕТОДИЧЕСКИЙ КОВОРКИНГ", PLAN.theme, "четверг, 17 декабря 2026, 10:00–16:00", "зал 5",
            "ИНТЕРАКТИВНАЯ", "ПРЕЗЕНТАЦИОННАЯ", "МЕДИА-ХАБ", "Деловая игра «Взаимодействие»",
            "Аукцион методических находок", "чтобы записаться", LINK,
        ):  # fmt: skip
            assert squeezed(piece) in squeezed(said)
        assert "«Аукцион методических находок»" not in said
        assert "День 1" not in said

    def test_is_one_page_with_its_fonts_inside(self) -> None:
        (page,) = read(poster()).pages
        assert [round(float(side) / 72 * 25.4) for side in page.mediabox[2:]] == [210, 297]
        assert all(fonts(poster()).values())
        assert poster() == poster()

    def test_counts_what_has_no_room(self) -> None:
        some = tuple(
            Activity(Zone.INTERACTIVE, Kind.QUIZ, f"Тур {n}", time="10:00", day=2) for n in range(10)
        )
        said = text(poster(activities=some))
        assert "День 2, 10:00 Квиз «Тур 5»" in said
        assert "«Тур 6»" not in said
        assert "и ещё 4" in said

    @pytest.mark.parametrize("odd", [*MONSTERS, *HOSTILE])
    def test_stays_one_page_whatever_is_typed(self, odd: str) -> None:
        some = tuple(
            Activity(zone, Kind.QUIZ, odd, time="10:00–11:30", form=odd[:90])
            for zone in Zone
            for _ in range(9)
        )
        data = poster(replace(SESSION, theme=odd, place=odd[:200], days=DAYS + DAYS[:1]), some)
        assert LINK in squeezed(text(data))
        if odd in HOSTILE:
            assert text(data).count(odd) >= 5

    def test_needs_no_programme_and_no_place(self) -> None:
        assert "МЕДИА-ХАБ" not in squeezed(text(poster(replace(SESSION, place=""), ())))


class TestCode:
    @pytest.mark.parametrize("link", ["https://t.me/b?start=x", f"https://t.me/{'b' * 32}?start={'x' * 64}"])
    def test_is_the_link_with_medium_correction_and_a_quiet_border(self, link: str) -> None:
        picture = Image.open(io.BytesIO(qr_png(link))).convert("1")
        code = segno.make_qr(link, error="m", boost_error=False)
        assert picture.width == picture.height
        assert picture.width % code.symbol_size(border=4)[0] == 0
        assert 600 <= picture.width < 700
        small = picture.resize(code.symbol_size(border=4), Image.Resampling.NEAREST)
        seen = [[not small.getpixel((x, y)) for x in range(small.width)] for y in range(small.height)]
        assert seen == [[bool(dark) for dark in row] for row in code.matrix_iter(border=4)]


class TestPrintable:
    def test_everything_it_keeps_is_in_the_fonts(self) -> None:
        """The PDF is made by a standard that allows no missing letter."""
        kept = [char for char in map(chr, range(0x20, 0x3000)) if _IN_FONTS.match(char) and printable(char)]
        assert len(kept) > 1_700
        data = {
            "language": "ru", "region": "RU", "hub": "", "title": "x", "theme": " ".join(kept), "days": [],
            "place": "", "zones": [], "call": "", "link": LINK, "qr-alt": "x",
        }  # fmt: skip
        assert typeset("poster.typ", data, at=ISSUED, qr=segno.make_qr("x").svg_inline())

    @pytest.mark.parametrize(
        ("typed", "kept"),
        [
            ("Ёлка ў 🎄 лесе", "Ёлка ў лесе"),
            ("𝐌ария", "Мария".replace("М", "M")),
            ("и\u0306", "й"),
            ("中文", "□□"),
            ("❤️", ""),
            ("№ 5 – «а» ½ € →", "№ 5 – «а» ½ € →"),
        ],
    )
    def test_keeps_what_can_be_shown(self, typed: str, kept: str) -> None:
        assert printable(typed) == kept

    def test_lets_only_endless_words_break(self) -> None:
        assert printable("ж" * 40) == "ж" * 40
        assert printable("ж" * 41).count("\u200b") == 5

    @settings(max_examples=60, deadline=None)
    @given(st.text(max_size=100))
    def test_lets_anything_be_printed(self, typed: str) -> None:
        assert len(read(certificate(member=typed, theme=typed)).pages) == 1
