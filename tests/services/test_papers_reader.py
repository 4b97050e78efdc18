"""A plan comes as .docx, .txt in any Russian encoding, or pasted; tables and odd Word files included."""

import io
import zipfile

import docx
import pytest
from docx.document import Document

from domain.plan import PlanReading, Reason
from domain.session import Activity, Kind, Zone
from services.papers.plan_reader import read_plan_file, read_plan_text
from tests.plans.civic_patriotic import DOCX, PLAN, TXT

TEXT = TXT.read_text("utf-8")


def read(name: str, data: bytes) -> PlanReading:
    reading = read_plan_file(name, data)
    assert isinstance(reading, PlanReading)
    return reading


def saved(document: Document) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def with_table(*rows: tuple[str, ...]) -> Document:
    document = docx.Document()
    table = document.add_table(len(rows), len(rows[0]))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    return document


def with_body(xml: str) -> bytes:
    """The real plan's file with another body: for what python-docx cannot write."""
    namespaces = (
        'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    )
    out = io.BytesIO()
    with zipfile.ZipFile(DOCX) as source, zipfile.ZipFile(out, "w") as target:
        for part in source.infolist():
            whole = f"<w:document {namespaces}><w:body>{xml}</w:body></w:document>"
            target.writestr(
                part.filename, whole if part.filename == "word/document.xml" else source.read(part)
            )
    return out.getvalue()


def p(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


class TestTheRealPlan:
    def test_is_the_same_in_three_forms(self) -> None:
        forms = [
            read("план.docx", DOCX.read_bytes()),
            read("план.txt", TXT.read_bytes()),
            read_plan_text(TEXT),
        ]
        for reading in forms:
            assert isinstance(reading, PlanReading)
            assert (reading.theme, reading.aim, reading.tasks) == (PLAN.theme, PLAN.aim, PLAN.tasks)
            assert reading.activities == PLAN.activities
            assert reading.unclear == ()

    @pytest.mark.parametrize(
        "encoding",
        [
            "utf-8",
            "utf-8-sig",
            "utf-16",
            "utf-16-le",
            "utf-16-be",
            "cp1251",
            "koi8-r",
            "cp866",
            "mac-cyrillic",
        ],
    )
    def test_is_the_same_in_every_encoding(self, encoding: str) -> None:
        reading = read("plan.txt", TEXT.encode(encoding, "replace"))
        assert [a.kind for a in reading.activities] == [a.kind for a in PLAN.activities]
        assert reading.tasks == PLAN.tasks

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "cp1251", "koi8-r"])
    def test_even_one_line_is_decoded(self, encoding: str) -> None:
        assert read("plan.txt", "Тема: Наставничество".encode(encoding)).theme == "Наставничество"


class TestTables:
    ACTIVITIES = (
        Activity(Zone.INTERACTIVE, Kind.LECTURE, "А", "", "10:00–11:00", "Иванова И.И."),
        Activity(Zone.INTERACTIVE, Kind.QUIZ, "Б", "", "11:00–12:00", "Петров П.П."),
        Activity(Zone.MEDIA_HUB, Kind.AUCTION, "Аукцион методических находок", "онлайн", "12:00", ""),
    )

    @pytest.mark.parametrize("order", [(0, 1, 2, 3), (3, 2, 1, 0), (2, 0, 3, 1)])
    def test_columns_stand_in_any_order(self, order: tuple[int, ...]) -> None:
        rows = [
            ("Зона", "Мероприятие", "Время", "Модератор"),
            ("Интерактивная", "Лекция «А»", "10.00–11.00", "Иванова И.И."),
            ("", "Квиз «Б»", "11:00-12:00", "Петров П.П."),
            ("Медиа-хаб", "Аукцион методических находок (онлайн)", "12:00", ""),
        ]
        reading = read("t.docx", saved(with_table(*(tuple(row[at] for at in order) for row in rows))))
        assert reading.activities == self.ACTIVITIES
        assert reading.unclear == ()

    def test_a_merged_zone_holds_for_all_its_rows(self) -> None:
        document = with_table(
            ("Коворкинг-зона", "Время проведения", "Название мероприятия", "Ответственный"),
            ("Интерактивная", "10.00–11.00", "Лекция «А»", "Иванова И.И."),
            ("", "11:00-12:00", "Квиз «Б»", "Петров П.П."),
            ("Медиа-хаб", "12:00", "Аукцион методических находок (онлайн)", ""),
        )
        table = document.tables[0]
        table.cell(1, 0).merge(table.cell(2, 0))
        assert read("t.docx", saved(document)).activities == self.ACTIVITIES

    def test_a_row_merged_across_is_a_heading(self) -> None:
        document = with_table(
            ("№", "Мероприятие", "Время"),
            ("Коворкинг-зона «Интерактивная»", "", ""),
            ("1.", "Лекция «А»", "10:00"),
            ("Коворкинг-зона «Медиа-хаб»", "", ""),
            ("2.", "Квиз «Б»", ""),
        )
        for row in (1, 3):
            document.tables[0].cell(row, 0).merge(document.tables[0].cell(row, 2))
        assert [(a.zone, a.title, a.time) for a in read("t.docx", saved(document)).activities] == [
            (Zone.INTERACTIVE, "А", "10:00"),
            (Zone.MEDIA_HUB, "Б", ""),
        ]

    def test_kind_and_title_may_have_columns_of_their_own(self) -> None:
        table = with_table(
            ("Форма", "Тема", "Место проведения"),
            ("Мастер-класс", "Лепка", "каб. 5"),
            ("Выставка", "«Наше»", ""),
        )
        reading = read("t.docx", saved(table))
        assert reading.activities == (
            Activity(Zone.PRESENTATION, Kind.WORKSHOP, "Лепка", "каб. 5"),
            Activity(Zone.INTERACTIVE, Kind.OTHER, "Наше", form="Выставка"),
        )
        assert {u.reason for u in reading.unclear} == {Reason.NO_ZONE, Reason.UNKNOWN_KIND}

    def test_one_cell_may_hold_all_activities_of_a_zone(self) -> None:
        table = with_table(
            ("Зона", "Мероприятия", "Время"),
            ("Интерактивная", "Лекция «А»\nКвиз\n«Б»", "10:00–11:00\n11:00–12:00"),
        )
        assert [(a.title, a.time) for a in read("t.docx", saved(table)).activities] == [
            ("А", "10:00–11:00"),
            ("Б", "11:00–12:00"),
        ]

    def test_without_a_header_cells_say_what_they_are(self) -> None:
        table = with_table(("Интерактивная", "10:00–11:00", "Лекция «А»"), ("", "11:00–12:00", "Квиз «Б»"))
        assert [(a.zone, a.time, a.title) for a in read("t.docx", saved(table)).activities] == [
            (Zone.INTERACTIVE, "10:00–11:00", "А"),
            (Zone.INTERACTIVE, "11:00–12:00", "Б"),
        ]

    def test_the_whole_plan_may_be_a_table_of_labels(self) -> None:
        table = with_table(
            ("Тема", "«Наставничество»"),
            ("Цель:", "учиться"),
            ("Задачи", "найти;\nпонять."),
            ("Дата", "17.12.2026"),
        )
        reading = read("t.docx", saved(table))
        assert (reading.theme, reading.aim) == ("Наставничество", "учиться")
        assert (reading.tasks, reading.when) == (("найти", "понять"), "17.12.2026")

    def test_paragraphs_and_tables_mix(self) -> None:
        document = with_table(("Время", "Мероприятие"), ("10:00", "Лекция «А»"))
        body = document.element.body
        for text in ("Медиа-хаб", "Тема: «Т»"):
            body.insert(0, document.add_paragraph(text)._p)
        document.add_paragraph("Квиз «Б»")
        reading = read("t.docx", saved(document))
        assert reading.theme == "Т"
        assert [(a.zone, a.time, a.title) for a in reading.activities] == [
            (Zone.MEDIA_HUB, "10:00", "А"),
            (Zone.MEDIA_HUB, "", "Б"),
        ]

    def test_one_pasted_out_of_word_has_tabs(self) -> None:
        reading = read_plan_text("Зона\tМероприятие\tВремя\nМедиа-хаб\tКвиз «Б»\t11:00\n1.\tне таблица")
        assert isinstance(reading, PlanReading)
        assert reading.activities[0] == Activity(Zone.MEDIA_HUB, Kind.QUIZ, "Б", "", "11:00")


class TestWord:
    def test_a_line_break_inside_a_paragraph_begins_a_line(self) -> None:
        document = docx.Document()
        document.add_paragraph("Тема: «Т»\nЗадачи:\nнайти;\nпонять.")
        reading = read("t.docx", saved(document))
        assert (reading.theme, reading.tasks) == ("Т", ("найти", "понять"))

    def test_each_item_of_a_list_is_a_task_without_any_punctuation(self) -> None:
        document = docx.Document()
        document.add_paragraph("Задачи")
        for task in ("найти", "понять"):
            document.add_paragraph(task, style="List Number")
        assert read("t.docx", saved(document)).tasks == ("найти", "понять")

    def test_content_controls_insertions_and_text_boxes_are_read_deletions_are_not(self) -> None:
        box = "<w:r><w:pict><w:txbxContent>" + p("Место: зал") + "</w:txbxContent></w:pict></w:r>"
        data = with_body(
            f"<w:sdt><w:sdtContent>{p('Тема: «Т»')}</w:sdtContent></w:sdt>"
            "<w:p><w:r><w:t>Цель: </w:t></w:r><w:ins><w:r><w:t>учиться</w:t></w:r></w:ins>"
            "<w:del><w:r><w:delText>спать</w:delText></w:r></w:del></w:p>"
            f"<w:p>{box}<mc:AlternateContent><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:p>"
        )
        reading = read("t.docx", data)
        assert (reading.theme, reading.aim, reading.place) == ("Т", "учиться", "зал")
        assert reading.unclear == ()
