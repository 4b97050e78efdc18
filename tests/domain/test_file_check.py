"""What may be kept and handed on, and what is refused: the hostile and the ordinary."""

import struct
import zipfile
from io import BytesIO

import pytest

from domain.file_check import MAX_ENTRIES, Harm, judge_file, judge_name
from domain.file_name import MAX_NAME, ending, safe_name
from domain.unpacking import StoppedError

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
TYPES = "[Content_Types].xml"


def packed(*names: str, **contents: bytes) -> bytes:
    """A ZIP with small parts of those names, and those with contents: `part_docx` is `part.docx`."""
    held = BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            archive.writestr(name, b"<x/>")
        for name, data in contents.items():
            archive.writestr(name.replace("_", "."), data)
    return held.getvalue()


def compressed(name: str, data: bytes, method: int) -> bytes:
    held = BytesIO()
    with zipfile.ZipFile(held, "w", method) as archive:
        archive.writestr(name, data)
    return held.getvalue()


def damaged() -> bytes:
    """The directory is whole, and what it names does not unpack."""
    data = bytearray(parcel("a_zip", bytes(range(256)) * 200))
    data[40:120] = b"\xff" * 80
    return bytes(data)


def two_directories() -> bytes:
    """A directory of 3 MB, with a record of it that has another in its fields."""
    data = bytearray(packed(*(f"{n:05}" + "a" * 60_000 for n in range(50))))
    struct.pack_into("<L", data, len(data) - 6, 0x06054B50)
    return bytes(data)


def parcel(name: str, data: bytes) -> bytes:
    return packed(**{name: data})


def nested(times: int) -> bytes:
    data = packed("план.txt")
    for _ in range(times):
        data = parcel("inner_zip", data)
    return data


def locked() -> bytes:
    """As if with a password: the flag is all that is looked at."""
    data = bytearray(parcel("a_zip", b"whatever"))
    data[data.find(b"PK\x01\x02") + 8] |= 1
    data[6] |= 1
    return bytes(data)


def papers_in_papers(times: int) -> bytes:
    data = DOCX
    for _ in range(times):
        data = packed(TYPES, "word/document.xml", inner_docx=data)
    return data


def overlapping() -> bytes:
    """Its directory names the same bytes again and again."""
    data = parcel("a_txt", bytes(range(256)) * 40)
    start = data.find(b"PK\x01\x02")
    entry, end = data[start:-22], bytearray(data[-22:])
    struct.pack_into("<HHLL", end, 8, 300, 300, len(entry) * 300, start)
    return data[:start] + entry * 300 + bytes(end)


DOCX = packed(TYPES, "word/document.xml")
PPTX = packed(TYPES, "ppt/presentation.xml", "ppt/printerSettings1.bin")
VBA = OLE + "_VBA_PROJECT".encode("utf-16-le") + bytes(400)
MACRO_PPT = OLE + b"\x02\x00\x00\x04\x0c\x00\x00\x00" + b"\x07\x00\x00\x00\x01\x00\x00\x00\x02\x00\x00\x00"
LONG_DOC = OLE + bytes(25 * 2**20)
PDF = b"%PDF-1.7\n1 0 obj"

GOOD = [
    ("план.docx", DOCX),
    ("слайды.pptx", PPTX),
    ("Сценарий.PDF", PDF),
    ("старый.doc", OLE + "WordDocument".encode("utf-16-le")),
    ("переименован.doc", DOCX),
    ("закрыт паролем.docx", OLE + "EncryptedPackage".encode("utf-16-le")),
    ("", b"\xff\xd8\xff\xe0 a photo has no name"),
    ("ролик.mp4", b"\0\0\0\x18ftypmp42"),
    ("песня.mp3", b"\xff\xfb\x90\x00"),
    ("заметки.txt", "#! это заголовок, а не программа; MZ тоже".encode()),
    ("заметки.txt", b"MZ is how the name of this note begins"),
    ("таблица.csv", "имя;класс".encode("utf-16")),
    ("картинка.svg", b'<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>'),
    (
        "картинка.svg",
        b'<svg><use href="#a" fill="url(#b)"/><image xlink:href="data:image/png;base64,AA"/></svg>',
    ),
    ("слайды.pptx", packed("ppt/presentation.xml", image_svg=b'<svg><a href="https://example.org"/></svg>')),
    ("книга.epub", packed("META-INF/container.xml", "1.xhtml")),
    ("с остатками.zip", packed(**{"~$план_docx": b"Anna", "план_docx": DOCX})),
    ("один длинный.zip", parcel("a_doc", LONG_DOC)),
    ("план с таблицами.docx", papers_in_papers(2)),
    ("всё для урока.zip", packed("урок/план.txt", papers_docx=DOCX)),
    ("два.zip", nested(1)),
    ("закрыт.zip", locked()),
    ("большая картинка.zip", parcel("a_bmp", bytes(8 * 2**20))),
    ("archive.rar", b"Rar!\x1a\x07\x01\x00"),
    ("unknown.xyz", b"whatever it is"),
    ("без окончания", b"whatever"),
    ("модуль.odt", packed("mimetype", "content.xml", "Basic/Standard/script-lb.xml")),
]
BAD = [
    ("пусто.docx", b"", Harm.EMPTY),
    ("игра.exe", b"MZ\x90\0", Harm.PROGRAM),
    ("игра.pdf", b"MZ\x90\0\x03\0", Harm.PROGRAM),
    ("игра.txt", b"MZ\x90\0\x03\0", Harm.PROGRAM),
    ("игра", b"\x7fELF\x02", Harm.PROGRAM),
    ("план", b"#!/bin/sh\nrm -rf ~", Harm.PROGRAM),
    ("план.pdf.vbs", b"MsgBox 1", Harm.PROGRAM),
    ("фото\u202egpj.exe", b"x", Harm.PROGRAM),
    ("ИГРА.EXE ", b"x", Harm.PROGRAM),
    ("урок.zip", packed("урок/setup.exe"), Harm.PROGRAM),
    ("урок.zip", parcel("inner_zip", packed("a.bat")), Harm.PROGRAM),
    ("ярлык.pdf", b"L\x00\x00\x00\x01\x14\x02\x00", Harm.PROGRAM),
    ("план.docm", DOCX, Harm.MACROS),
    ("план.xlsm", b"", Harm.MACROS),
    ("план.pptm", PPTX, Harm.MACROS),
    ("план.docx", packed(TYPES, "word/document.xml", "word/vbaProject.bin"), Harm.MACROS),
    ("план.doc", VBA, Harm.MACROS),
    ("план.docx", VBA, Harm.MACROS),
    ("план.xls", OLE + bytes(2**18 - 520) + VBA[512:], Harm.MACROS),  # across two pieces that are read
    ("план.ppt", MACRO_PPT, Harm.MACROS),
    ("план.odt", packed("content.xml", "Basic/Standard/Module1.xml"), Harm.MACROS),
    ("урок.zip", parcel("plan_doc", VBA), Harm.MACROS),
    ("рисунок.svg", b"<svg><script>alert(1)</script></svg>", Harm.SCRIPTED),
    ("рисунок.svg", b'<svg><a onclick="x()"/></svg>', Harm.SCRIPTED),
    ("рисунок.svg", "<svg><script/></svg>".encode("utf-16"), Harm.SCRIPTED),
    ("рисунок.svg", b'<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg>&a;</svg>', Harm.SCRIPTED),
    ("рисунок.svg", b'<svg><a href="java&#115;cript:alert(1)"/></svg>', Harm.SCRIPTED),
    ("рисунок.svg", b'<svg><a href="java&#9;script&colon;alert(1)"/></svg>', Harm.SCRIPTED),
    ("рисунок.svg", "<svg><я:script xmlns:я='http://www.w3.org/2000/svg'/></svg>".encode(), Harm.SCRIPTED),
    ("рисунок.svg", b'<!DOCTYPE svg [<!ATTLIST svg onload CDATA "x()">]><svg/>', Harm.SCRIPTED),
    ("рисунок.svg", b'<svg><image href="https://example.org/1.png"/></svg>', Harm.SCRIPTED),
    ("рисунок.svg", b"<svg><style>a{fill:u\\72l(//example.org/1)}</style></svg>", Harm.SCRIPTED),
    ("рисунок.svg", b"<svg>" + b" " * 65_529 + b"<script/></svg>", Harm.SCRIPTED),
    ("рисунок.svg", b"<svg>" + b"aaaaaaa " * 8191 + b"<g>a<script/></svg>", Harm.SCRIPTED),  # across pieces
    ("рисунок.svg", b"<svg>&#" + b"0" * 5000 + b"60;</svg>", Harm.SCRIPTED),
    ("рисунок.svg", b'<svg><set attributeName="href" to="//example.org"/></svg>', Harm.SCRIPTED),
    ("урок.zip", parcel("a_svg", b"<svg><script/></svg>"), Harm.SCRIPTED),
    ("данные.xml", b'<?xml-stylesheet href="a.xsl"?><a/>', Harm.SCRIPTED),
    ("страница.html", b"<html><form action='https://example.org'>", Harm.PAGE),
    ("урок.zip", packed("урок/index.HTM"), Harm.PAGE),
    ("план.pdf", b"<!DOCTYPE html><html>", Harm.DISGUISED),
    ("план.pdf", b"  <html>%PDF-", Harm.DISGUISED),
    ("план.docx", PDF, Harm.DISGUISED),
    ("план.docx", packed("a.txt"), Harm.DISGUISED),
    ("план.txt", b"\0\1\2", Harm.DISGUISED),
    ("фото.png", b"<svg><script/></svg>", Harm.DISGUISED),
    ("фото.jpg", b"GIF89a", Harm.DISGUISED),
    ("ролик.mp4", b"not a film", Harm.DISGUISED),
    ("план", b"<html><script>", Harm.DISGUISED),
    ("бомба.zip", parcel("a_txt", bytes(60 * 2**20)), Harm.ARCHIVE),
    ("бомба.docx", packed(TYPES, "word/document.xml", a_xml=bytes(60 * 2**20)), Harm.ARCHIVE),
    ("бомба.zip", packed(*(f"{n}" for n in range(MAX_ENTRIES + 1))), Harm.ARCHIVE),
    ("бомба.zip", nested(3), Harm.ARCHIVE),
    ("бомба.zip", overlapping(), Harm.ARCHIVE),
    ("бомба.docx", papers_in_papers(3), Harm.ARCHIVE),
    ("бомба.doc", papers_in_papers(3), Harm.ARCHIVE),
    ("бомба.zip", packed(a_doc=LONG_DOC, b_zip=parcel("a_doc", LONG_DOC)), Harm.ARCHIVE),
    ("бомба.zip", packed(**{f"{n}_docx": DOCX for n in range(301)}), Harm.ARCHIVE),
    ("бомба.zip", compressed("a.doc", bytes(2**20), zipfile.ZIP_BZIP2), Harm.ARCHIVE),
    ("бомба.zip", two_directories(), Harm.ARCHIVE),
    ("урок.zip", parcel("a_rar", packed("setup.exe")), Harm.DISGUISED),
    ("урок.zip", parcel("a_docx", packed(b_zip=packed("setup.exe"))), Harm.PROGRAM),
    ("урок.zip", damaged(), Harm.BROKEN),
    ("урок.zip", packed("../../autorun"), Harm.ARCHIVE),
    ("урок.zip", packed("C:\\windows\\a"), Harm.ARCHIVE),
    ("план.docx", DOCX[:60], Harm.BROKEN),
    ("урок.zip", b"PK\x03\x04" + bytes(100), Harm.BROKEN),
]


@pytest.mark.parametrize(("name", "data"), GOOD, ids=[f"{n} {name}" for n, (name, _) in enumerate(GOOD)])
def test_ordinary_files_are_kept(name: str, data: bytes) -> None:
    assert judge_file(name, BytesIO(data)) is None


@pytest.mark.parametrize(("name", "data", "harm"), BAD, ids=[f"{n} {row[0]}" for n, row in enumerate(BAD)])
def test_hostile_files_are_refused(name: str, data: bytes, harm: Harm) -> None:
    assert judge_file(name, BytesIO(data)) is harm


def test_a_name_is_enough_to_refuse_a_program() -> None:
    assert judge_name("setup.msi") is Harm.PROGRAM
    assert judge_name("план.docx") is None


UNWANTED = (
    "xla ppa slk jnlp website desktop shb shs sct vb ws iqy xht shtml settingcontent-ms appref-ms library-ms "
    "application html mdb {3050f4d8-98b5-11cf-bb82-00aa00bdce0b}"
)


@pytest.mark.parametrize("last", UNWANTED.split())
def test_an_ending_is_enough_however_long(last: str) -> None:
    assert judge_name(f"план.{last.upper()}") is not None
    assert judge_name(safe_name("я" * 300 + f".{last}")) is not None


def test_where_a_picture_is_cut_to_be_read_makes_no_difference() -> None:
    for step in range(40):
        drawn = b"<svg>" + b"a" * (2**16 + 240 + step) + b'<use href="#a" fill="url(#b)"/>'
        assert judge_file("a.svg", BytesIO(drawn.replace(b"a" * 50, b"a" * 49 + b" "))) is None


def test_whoever_asks_may_stop_it() -> None:
    with pytest.raises(StoppedError):
        judge_file("план.zip", BytesIO(parcel("план_docx", DOCX)), lambda: True)


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Сценарий урока №5 (2026).docx", "Сценарий урока №5 (2026).docx"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\Анна\\план.docx", "план.docx"),
        ("фото\u202egpj.exe", "фотоgpj.exe"),
        ("a\r\nb\0\tc.txt", "abc.txt"),
        ('<b>"план"</b>?.pdf', "b__.pdf"),
        ("CON.txt", "_CON.txt"),
        (" .. ", "file"),
        ("..", "file"),
        ("", "file"),
        ("е\u0308ж.pdf", "ёж.pdf"),
        ("...план.docx. ", "план.docx"),
    ],
)
def test_names_are_made_safe(name: str, safe: str) -> None:
    assert safe_name(name) == safe
    assert safe_name(safe) == safe


def test_a_long_name_keeps_its_ending() -> None:
    short = safe_name("я" * 300 + ".docx")
    assert len(short) == MAX_NAME
    assert short.endswith("я….docx")
    assert len(safe_name("я" * 300)) == MAX_NAME
    assert ending("я" * 300 + ".ExE") == "exe"
