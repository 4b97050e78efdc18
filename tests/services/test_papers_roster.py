"""The roster, read back by another library."""

import io
import zipfile
from datetime import UTC, datetime, timedelta
from time import perf_counter
from zoneinfo import ZoneInfo

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from domain.registration import RegistrationState
from services.papers.roster import RosterRow, RosterWords, Visit, write_roster
from services.papers.workbook import sheet_names

MINSK = ZoneInfo("Europe/Minsk")
NOW = datetime(2026, 12, 17, 7, tzinfo=UTC)
WORDS = RosterWords(
    title="Список",
    roster="Записались",
    institutions="По учреждениям",
    attendance="Присутствие",
    name="Участник",
    institution="Учреждение",
    part="На что",
    state="Запись",
    since="Когда",
    came="Вход",
    left="Выход",
    minutes="Минут",
    seats="Есть место",
    waiting="Ждут",
    present="Пришли",
    states={state: state.value for state in RegistrationState},
    no_institution="без учреждения",
    total="Всего",
)
CONFIRMED, WAITING = RegistrationState.CONFIRMED, RegistrationState.WAITING
HOSTILE = [
    "=1+1",
    "+7 29 123",
    "@SUM(A1)",
    "-5",
    "http://x.by",
    "mailto:a@b",
    "<b>&\"'",
    "{=1}",
    "007",
    "_x0041_",
]


def row(member: int, name: str = "Анна", institution: str = "Спектр", **other: object) -> RosterRow:
    given: dict[str, object] = {"part": "Вся сессия", "state": CONFIRMED, "since": NOW, **other}
    return RosterRow(member, name, institution, **given)  # type: ignore[arg-type]


def write(*rows: RosterRow, visits: tuple[Visit, ...] = (), by_part: bool = False) -> bytes:
    return write_roster(rows, visits, WORDS, MINSK, made_at=NOW, by_part=by_part)


def sheets(data: bytes) -> dict[str, Worksheet]:
    return {sheet.title: sheet for sheet in openpyxl.load_workbook(io.BytesIO(data)).worksheets}


def values(sheet: Worksheet) -> list[tuple[object, ...]]:
    return [tuple(cell.value for cell in cells) for cells in sheet.iter_rows()]


def test_a_row_says_who_what_and_when_in_local_time() -> None:
    came = NOW + timedelta(hours=1)
    found = sheets(write(row(1, came_at=came, left_at=came + timedelta(hours=2))))
    assert list(found) == ["Записались", "По учреждениям", "Присутствие"]
    assert values(found["Записались"]) == [
        ("Участник", "Учреждение", "На что", "Запись", "Когда", "Вход", "Выход"),
        (
            "Анна", "Спектр", "Вся сессия", "confirmed",
            datetime(2026, 12, 17, 10), datetime(2026, 12, 17, 11), datetime(2026, 12, 17, 13),  # noqa: DTZ001 - a sheet has no zones
        ),
    ]  # fmt: skip


def test_institutions_count_people_once() -> None:
    found = write(
        row(1),
        row(1, part="Квиз", state=WAITING),
        row(2, state=WAITING),
        row(3, institution="", state=RegistrationState.LEFT),
        row(4, institution="Алые паруса", state=RegistrationState.OFFERED, came_at=NOW),
        visits=(Visit(1, "Анна", "Спектр", "Квиз", NOW), Visit(1, "Анна", "Спектр", "Игра", NOW)),
    )
    assert values(sheets(found)["По учреждениям"]) == [
        ("Учреждение", "Есть место", "Ждут", "Пришли"),
        ("Алые паруса", 1, 0, 1),
        ("Спектр", 1, 1, 1),
        ("без учреждения", 0, 0, 0),
        ("Всего", 2, 1, 2),
    ]


def test_attendance_has_each_visit_with_its_minutes() -> None:
    inside = Visit(1, "Анна", "Спектр", "Квиз", NOW)
    over = Visit(2, "Борис", "", "Квиз", NOW, NOW + timedelta(minutes=90))
    _, first, second = values(sheets(write(visits=(inside, over)))["Присутствие"])
    assert first[3:] == (datetime(2026, 12, 17, 10), None, None)  # noqa: DTZ001 - a sheet has no zones
    assert second[3:] == (datetime(2026, 12, 17, 10), datetime(2026, 12, 17, 11, 30), 90)  # noqa: DTZ001 - as above


@pytest.mark.parametrize("text", HOSTILE)
def test_what_people_typed_stays_text(text: str) -> None:
    data = write(row(1, text, text, part=text), visits=(Visit(1, text, text, text, NOW),))
    for sheet in sheets(data).values():
        for cells in sheet.iter_rows():
            for cell in cells:
                assert cell.data_type != "f"
                assert cell.hyperlink is None
    cell = sheets(data)["Записались"]["A2"]
    assert (cell.data_type, cell.quotePrefix) == ("s", text.startswith(("=", "+", "-", "@")))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert not any(b"<f>" in archive.read(name) for name in archive.namelist())
        assert not any(
            "hyperlink" in archive.read(name).decode() for name in archive.namelist() if "rels" in name
        )
    if text != "_x0041_":  # openpyxl unescapes what it finds twice
        assert cell.value == text


def test_what_a_workbook_cannot_hold_is_left_out() -> None:
    found = sheets(write(row(1, "а\x00б\x0b\ud800в\ufffe\u202eг", "д" * 40_000)))["Записались"]
    assert found["A2"].value == "аб вг"
    assert len(str(found["B2"].value)) <= 1_000


def test_sheets_are_ready_for_use_and_print() -> None:
    sheet = sheets(write(row(1, "Константинопольская Александра Валентиновна"), row(2)))["Записались"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:G3")
    assert sheet.column_dimensions["A"].width > 40
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.page_setup.orientation == "landscape"


def test_each_part_has_its_sheet_if_asked() -> None:
    parts = ["Квиз: «Родина»/1", "Квиз: «Родина»/1".upper(), "ж" * 60, "ж" * 59, "", "'Игра'", "🎲" * 30]
    rows = [row(number, part=part) for number, part in enumerate(parts)]
    found = sheets(write(*rows, by_part=True))
    assert list(found)[3:6] == ["Квиз «Родина» 1", "КВИЗ «РОДИНА» 1 (2)", "ж" * 31]
    assert len(found) == 3 + len(parts)
    assert len({name.casefold() for name in found}) == len(found)
    assert all(len(name.encode("utf-16-le")) <= 62 for name in found)
    assert [len(values(sheet)) for sheet in list(found.values())[3:]] == [2] * len(parts)


def test_names_of_sheets_are_allowed_and_differ() -> None:
    names = ["", "///", "History", "a" * 31, "A" * 40, "'x", "x'"]
    assert sheet_names(names) == ["1", "2", "History (2)", "a" * 31, "A" * 27 + " (2)", "x", "x (2)"]


def test_nobody_yet_is_a_roster_too() -> None:
    found = sheets(write(by_part=True))
    assert [len(values(sheet)) for sheet in found.values()] == [1, 2, 1]


def test_five_hundred_are_written_at_once_and_the_same_way() -> None:
    rows = [row(n, f"Участник {n}", f"Учреждение {n % 30}", part=f"Мероприятие {n % 12}") for n in range(500)]
    visits = tuple(Visit(n, f"Участник {n}", "Спектр", "Квиз", NOW, NOW) for n in range(500))
    data = write(*rows, visits=visits, by_part=True)
    started = perf_counter()
    assert write(*rows, visits=visits, by_part=True) == data
    assert perf_counter() - started < 0.5
    assert sheets(data)["Записались"].max_row == 501
