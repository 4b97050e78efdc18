"""A file that is no plan is named for what it is, before anything in it is opened."""

import io
import zipfile
from collections.abc import Mapping

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.plan import PlanReading
from services.papers import file_kind
from services.papers.plan_reader import FileProblem, read_plan_file, read_plan_text
from tests.plans.civic_patriotic import DOCX

TYPES = {"[Content_Types].xml": b"<Types/>"}
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def zipped(parts: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def word(xml: str) -> bytes:
    return zipped({**TYPES, "word/document.xml": xml.encode()})


def utf16(name: str) -> bytes:
    return name.encode("utf-16-le")


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("plan.txt", b"", FileProblem.EMPTY),
        ("plan.txt", b" \r\n\t\n", FileProblem.EMPTY),
        ("plan.txt", b"\xef\xbb\xbf", FileProblem.EMPTY),
        ("plan.docx", word(f"<w:document xmlns:w='{W}'><w:body/></w:document>"), FileProblem.EMPTY),
        ("plan.pdf", b"%PDF-1.7\n...", FileProblem.WRONG_TYPE),
        ("plan.docx", b"%PDF-1.7\n...", FileProblem.WRONG_TYPE),
        ("plan.txt", b"\x89PNG\r\n\x1a\n" + bytes(40), FileProblem.WRONG_TYPE),
        ("plan.jpg", b"\xff\xd8\xff\xe0" + bytes(range(256)), FileProblem.WRONG_TYPE),
        ("plan.rtf", b"{\\rtf1 \xcf\xeb\xe0\xed}", FileProblem.WRONG_TYPE),
        ("plan.html", b"<!DOCTYPE html><p>plan", FileProblem.WRONG_TYPE),
        ("plan.txt", bytes(range(256)) * 8, FileProblem.WRONG_TYPE),
        ("plan.doc", OLE + utf16("WordDocument"), FileProblem.OLD_WORD),
        ("plan.xls", OLE + utf16("Workbook"), FileProblem.WRONG_TYPE),
        ("plan.docx", OLE + utf16("EncryptedPackage"), FileProblem.ENCRYPTED),
        ("plan.xlsx", zipped({**TYPES, "xl/workbook.xml": b"<a/>"}), FileProblem.WRONG_TYPE),
        (
            "plan.docx",
            zipped({"mimetype": b"application/vnd.oasis.opendocument.text"}),
            FileProblem.WRONG_TYPE,
        ),
        (
            "plan.docm",
            zipped({**TYPES, "word/document.xml": b"", "word/vbaProject.bin": b"."}),
            FileProblem.MACROS,
        ),
        ("plan.docx", zipped({**TYPES, "word/styles.xml": b"<a/>"}), FileProblem.BROKEN),
        ("plan.docx", DOCX.read_bytes()[:5000], FileProblem.BROKEN),
        ("plan.docx", "Тема: Т".encode(), FileProblem.BROKEN),
        ("plan.zip", b"PK\x03\x04 no archive", FileProblem.WRONG_TYPE),
        ("plan.docx", word("<w:document"), FileProblem.BROKEN),
        ("plan.docx", word("<a/>"), FileProblem.BROKEN),
    ],
)
def test_the_problem_is_told_by_the_content(name: str, data: bytes, problem: FileProblem) -> None:
    assert read_plan_file(name, data) is problem


def test_the_name_does_not_decide() -> None:
    assert isinstance(read_plan_file("plan.pdf", DOCX.read_bytes()), PlanReading)
    assert isinstance(read_plan_file("", "Тема: Т".encode()), PlanReading)


def test_too_big_a_file_is_not_opened() -> None:
    assert read_plan_file("plan.txt", b"a" * (file_kind.MAX_FILE + 1)) is FileProblem.TOO_BIG


def test_a_zip_bomb_is_refused_by_the_sizes_it_declares(monkeypatch: pytest.MonkeyPatch) -> None:
    def opened(*_: object, **__: object) -> None:
        pytest.fail("a part was unpacked")

    bomb = zipped({**TYPES, "word/document.xml": b" " * (file_kind.MAX_UNPACKED + 1)})
    dense = zipped({**TYPES, "word/document.xml": b" " * 2_000_000})
    monkeypatch.setattr(zipfile.ZipFile, "open", opened)
    assert read_plan_file("plan.docx", bomb) is FileProblem.TOO_BIG
    assert read_plan_file("plan.docx", dense) is FileProblem.TOO_BIG


def test_a_zip_bomb_that_lies_about_its_size_is_cut_off() -> None:
    bomb = zipped({**TYPES, "word/document.xml": b" " * 3_000_000})
    lying = bomb.replace((3_000_000).to_bytes(4, "little"), (300).to_bytes(4, "little"))
    assert read_plan_file("plan.docx", lying) is FileProblem.BROKEN


def test_an_encrypted_zip_is_named() -> None:
    data = bytearray(zipped({**TYPES, "word/document.xml": b"<a/>"}))
    at = data.rindex(b"PK\x01\x02")
    data[at + 8] |= 1
    assert read_plan_file("plan.docx", bytes(data)) is FileProblem.ENCRYPTED


def test_entities_are_not_expanded_and_no_file_is_read() -> None:
    body = f"<w:document xmlns:w='{W}'><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>"
    laughs = "<!ENTITY a 'ha'>" + "".join(
        f"<!ENTITY {b} '{f'&{a};' * 20}'>" for a, b in zip("abcdfg", "bcdfge", strict=True)
    )
    for entities in ("<!ENTITY e SYSTEM 'file:///etc/passwd'>", "<!ENTITY e 'text'>", laughs):
        assert read_plan_file("plan.docx", word(f"<!DOCTYPE x [{entities}]>{body}")) is FileProblem.BROKEN


def test_more_text_than_any_plan_has_is_refused() -> None:
    assert read_plan_text("слово\n" * 2_001) is FileProblem.TOO_LONG
    assert read_plan_file("plan.txt", b"a" * 200_001) is FileProblem.TOO_LONG
    document = docx.Document()
    document.add_paragraph("слово " * 40_000)
    out = io.BytesIO()
    document.save(out)
    assert read_plan_file("plan.docx", out.getvalue()) is FileProblem.TOO_LONG


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "unit", ["(", "«", "»", "«(", "1. ", "10:00", "модератор: ", "-", "Зона ", "А", "Семинар «", "\t"]
)
def test_the_worst_texts_that_are_allowed_are_read_in_time(unit: str) -> None:
    long = (unit * 200_000)[:199_000]
    lines = ("\n".join([(unit * 100)[:98]] * 1_990))[:199_000]
    for text in (long, lines):
        assert isinstance(read_plan_text(f"Тема: Т\nИнтерактивная\n{text}"), PlanReading)


@given(st.binary(max_size=300), st.sampled_from(["", "PK\x03\x04", "\xef\xbb\xbf", "\xff\xfe"]))
def test_any_bytes_are_answered(data: bytes, head: str) -> None:
    assert isinstance(read_plan_file("plan.txt", head.encode("latin-1") + data), PlanReading | FileProblem)


@given(st.data())
def test_a_damaged_word_file_is_answered(data: st.DataObject) -> None:
    damaged = bytearray(DOCX.read_bytes())
    for _ in range(data.draw(st.integers(1, 5))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    assert isinstance(read_plan_file("plan.docx", bytes(damaged)), PlanReading | FileProblem)
