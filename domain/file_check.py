"""Whether a file may be kept and handed on: judged by its name, its first bytes and, of an archive, its directory.

Nothing is run, and nothing is unpacked but small archives inside an archive, within a limit. What is locked by a password,
or packed as RAR and 7z, is judged by its outside.
"""

import re
from collections.abc import Sequence
from enum import StrEnum
from io import BytesIO
from typing import BinaryIO, Final
from zipfile import BadZipFile, ZipFile, ZipInfo

from domain.file_name import ending


class Harm(StrEnum):
    EMPTY = "empty"
    PROGRAM = "program"  # it would run, or an archive has one that would
    MACROS = "macros"
    SCRIPTED = "scripted"  # a picture or a page with a script
    DISGUISED = "disguised"  # not what its name says
    ARCHIVE = "archive"  # unpacks to far too much, again and again, or to other places
    BROKEN = "broken"  # what its name says, but cut off or damaged


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PROGRAMS: Final = _words(
    "exe com scr pif msi msp mst dll sys cpl ocx drv bat cmd ps1 psm1 vbs vbe js jse mjs wsf wsh wsc "
    "hta lnk url scf reg inf jar apk aab ipa app dmg pkg deb rpm run bin sh bash zsh csh fish "
    "command py pyc pyw pl rb php asp aspx jsp cgi gadget chm hlp iso img vhd vhdx application appx "
    "msix xll svgz mht mhtml"
)
MACRO_FILES: Final = _words("docm dotm xlsm xltm xlam xlsb pptm potm ppsm ppam sldm")
PACKED: Final = {  # a ZIP; and what must be in it
    "docx": "word/",
    "dotx": "word/",
    "pptx": "ppt/",
    "ppsx": "ppt/",
    "potx": "ppt/",
    "xlsx": "xl/",
    "odt": "content.xml",
    "odp": "content.xml",
    "ods": "content.xml",
    "odg": "content.xml",
    "epub": "META-INF/",
    "zip": "",
}
ARCHIVES: Final = _words("zip rar 7z gz tgz bz2 xz tar cab arj zst")
PAGES: Final = frozenset({"svg", "html", "htm", "xhtml", "xml"})
TEXTS: Final = frozenset({"txt", "md", "csv", "json", "ics", "srt", "vtt", *PAGES})
OLD_OFFICE: Final = frozenset({"doc", "dot", "xls", "xlt", "ppt", "pps", "pot"})

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06")
_RUNS: Final = (
    b"MZ",
    b"\x7fELF",
    b"#!",
    b"\xca\xfe\xba\xbe",
    b"\xfe\xed\xfa\xce",
    b"\xfe\xed\xfa\xcf",
    b"\xce\xfa\xed\xfe",
    b"\xcf\xfa\xed\xfe",
    b"L\x00\x00\x00\x01\x14\x02\x00",
)
_BEGINS: Final[dict[str, tuple[bytes, ...]]] = {
    "png": (b"\x89PNG\r\n\x1a\n",),
    "jpg": (b"\xff\xd8\xff",),
    "jpeg": (b"\xff\xd8\xff",),
    "gif": (b"GIF87a", b"GIF89a"),
    "webp": (b"RIFF",),
    "wav": (b"RIFF",),
    "avi": (b"RIFF",),
    "bmp": (b"BM",),
    "rtf": (b"{\\rtf",),
    "rar": (b"Rar!\x1a\x07",),
    "7z": (b"7z\xbc\xaf\x27\x1c",),
    "gz": (b"\x1f\x8b",),
    "tgz": (b"\x1f\x8b",),
    "ogg": (b"OggS",),
    "webm": (b"\x1a\x45\xdf\xa3",),
    "mkv": (b"\x1a\x45\xdf\xa3",),
    "djvu": (b"AT&TFORM",),
    **dict.fromkeys(
        OLD_OFFICE, (_OLE, b"{\\rtf", *_ZIP)
    ),  # Word writes RTF, and others DOCX, under the old name
}
_SCRIPT: Final = re.compile(
    rb"<\s*(?:\w+:)?(?:script|iframe|embed|object|foreignobject|handler)\b|<!entity|[\s\"'/]on[a-z]+\s*=|javascript:|data:text/html",
    re.IGNORECASE,
)
_MACRO_ODF: Final = re.compile(r"(?:Basic/[^/]+/(?!script-l[bc]\.xml).+\.xml|Scripts/.+[^/])")
_MACRO_OLE: Final = tuple(
    name.encode("utf-16-le") for name in ("_VBA_PROJECT", "_VBA_PROJECT_CUR", "VBA_PROJECT")
)
_MACRO_PPT: Final = re.compile(
    rb"\x02\x00\x00\x04\x0c\x00\x00\x00.{4}\x01\x00\x00\x00", re.DOTALL
)  # VbaInfoAtom, with macros

HEAD: Final = 4096  # bytes
MAX_PAGE: Final = 5 * 2**20  # bytes of a text that may be a page: it is read whole
PIECE: Final = 2**18
MAX_ENTRIES: Final = 5000
MAX_DIRECTORY: Final = 2 * 2**20  # bytes: it is read whole
MAX_UNPACKED: Final = 400 * 2**20  # bytes; what is sent to us has 20 MB at most
SMALL: Final = 30 * 2**20  # bytes: up to here any ratio will do
MAX_RATIO: Final = 100
MAX_DEPTH: Final = 2  # an archive in an archive in an archive is no parcel of papers
INNER: Final = 40 * 2**20  # bytes that archives inside an archive may be unpacked to, to be looked at


def judge_name(name: str) -> Harm | None:
    """Known before anything is read."""
    last = ending(name)
    if last in PROGRAMS:
        return Harm.PROGRAM
    return Harm.MACROS if last in MACRO_FILES else None


def judge_file(name: str, file: BinaryIO) -> Harm | None:
    """The first thing that is wrong with it; `file` can seek. Takes up to a second or so: not on the loop."""
    return judge_name(name) or _judge(ending(name), file, 0)


def _judge(last: str, file: BinaryIO, depth: int) -> Harm | None:
    file.seek(0)
    head = file.read(HEAD)
    if not head:
        return Harm.EMPTY
    if head.startswith(_RUNS) and not (last in TEXTS and head.startswith((b"MZ", b"#!")) and _is_text(head)):
        return Harm.PROGRAM
    if _is_disguised(last, head):
        return Harm.DISGUISED
    if last in PAGES or _is_page(head):
        return _judge_page(last, file)
    if head.startswith(_OLE):
        return Harm.MACROS if _has_macros(file) else None
    return _judge_packed(last, file, depth) if head.startswith(_ZIP) else None


def _is_disguised(last: str, head: bytes) -> bool:
    if last in PACKED:
        return not head.startswith(_ZIP) and not (head.startswith(_OLE) and last not in {"zip", "epub"})
    if last in TEXTS:
        return not _is_text(head)
    if last == "pdf":
        return b"%PDF-" not in head[:1024] or head.lstrip()[:1] == b"<"
    if last in {"mp4", "m4v", "m4a", "mov", "heic"}:
        return head[4:8] not in {b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip"}
    if last == "mp3":
        return not (head.startswith((b"ID3", b"\0")) or head[:2] >= b"\xff\xe0")
    return last in _BEGINS and not head.startswith(_BEGINS[last])


def _is_text(head: bytes) -> bool:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True  # UTF-16 says so itself
    return b"\0" not in head and not head.startswith((*_ZIP, b"%PDF-"))


def _is_page(head: bytes) -> bool:
    begin = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return begin.startswith((b"<!doctype html", b"<html", b"<svg", b"<script"))


def _judge_page(last: str, file: BinaryIO) -> Harm | None:
    """A page under another name is disguised; so is one that is too long to be read."""
    if last not in PAGES:
        return Harm.DISGUISED
    file.seek(0)
    page = file.read(MAX_PAGE + 1)
    if len(page) > MAX_PAGE:
        return Harm.SCRIPTED
    if b"\0" in page:  # UTF-16: every script is plain Latin letters
        page = page.replace(b"\0", b"")
    return Harm.SCRIPTED if _SCRIPT.search(page) else None


def _has_macros(file: BinaryIO) -> bool:
    file.seek(0)
    rest = b""
    while piece := file.read(PIECE):
        window = rest + piece
        if any(name in window for name in _MACRO_OLE) or _MACRO_PPT.search(window):
            return True
        rest = window[-64:]
    return False


def _judge_packed(last: str, file: BinaryIO, depth: int) -> Harm | None:
    size = file.seek(0, 2)
    if not _is_short(file, size):
        return Harm.ARCHIVE
    try:
        with ZipFile(file) as archive:
            entries = archive.infolist()
            harm = _judge_directory(entries, size) or _judge_names(entries)
            if harm is None and not any(entry.filename.startswith(PACKED.get(last, "")) for entry in entries):
                harm = Harm.DISGUISED
            return harm or _judge_inner(archive, entries, depth)
    except (BadZipFile, ValueError, NotImplementedError, EOFError, OSError, RuntimeError):
        return Harm.BROKEN


def _is_short(file: BinaryIO, size: int) -> bool:
    """Its directory can be read at all: Python would read any number of entries."""
    file.seek(max(0, size - 65_557))
    end = file.read()
    at = end.rfind(b"PK\x05\x06")
    return at < 0 or int.from_bytes(end[at + 12 : at + 16], "little") <= MAX_DIRECTORY


def _judge_directory(entries: Sequence[ZipInfo], size: int) -> Harm | None:
    unpacked = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries)
    absurd = unpacked > SMALL and unpacked > MAX_RATIO * max(1, packed)
    overlaps = packed > size  # the same bytes are named again and again
    leads_out = any(_leads_out(entry.orig_filename) for entry in entries)
    many = len(entries) > MAX_ENTRIES or unpacked > MAX_UNPACKED
    return Harm.ARCHIVE if many or absurd or overlaps or leads_out else None


def _leads_out(name: str) -> bool:
    parts = re.split(r"[/\\]", name)
    return ".." in parts or name.startswith(("/", "\\")) or name[1:3] in {":\\", ":/"}


def _judge_names(entries: Sequence[ZipInfo]) -> Harm | None:
    for entry in entries:
        name = entry.filename
        if name.rpartition("/")[2].lower() == "vbaproject.bin" or _MACRO_ODF.fullmatch(name):
            return Harm.MACROS
        if not _is_part(name) and (harm := judge_name(name)) is not None:
            return harm
    return None


def _is_part(name: str) -> bool:
    """Of a document: what Office itself names so, as `printerSettings1.bin`."""
    return name.endswith(".bin") and name.startswith(("word/", "ppt/", "xl/"))


def _judge_inner(archive: ZipFile, entries: Sequence[ZipInfo], depth: int) -> Harm | None:
    """Archives inside are looked into; documents, which are archives too, count as papers and not as a depth."""
    left = INNER
    for entry in entries:
        last = ending(entry.filename)
        if last not in PACKED and last not in ARCHIVES and last not in OLD_OFFICE:
            continue
        deeper = depth + (last in ARCHIVES)
        if deeper > MAX_DEPTH:
            return Harm.ARCHIVE
        if entry.flag_bits & 1:  # locked
            continue
        if entry.file_size > left:
            return Harm.ARCHIVE
        left -= entry.file_size
        with archive.open(entry) as inner:
            harm = _judge(last, BytesIO(inner.read(entry.file_size)), deeper)
        if harm not in {None, Harm.EMPTY, Harm.BROKEN, Harm.DISGUISED}:
            return harm
    return None
