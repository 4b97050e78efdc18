"""Whether a file may be kept and handed on: judged by its name, its first bytes and, of an archive, its directory.

Nothing is run, and nothing is unpacked but archives and pictures of SVG inside an archive, within one limit for the whole
file. What is locked by a password, or packed as RAR and 7z, is judged by its outside.
"""

import re
import struct
import zlib
from collections.abc import Callable, Sequence
from enum import StrEnum
from io import SEEK_END
from lzma import LZMAError
from tempfile import TemporaryFile
from typing import IO, BinaryIO, Final, cast
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from domain.file_endings import MACRO_FILES, PROGRAMS, WEB_PAGES
from domain.file_form import (
    ARCHIVES,
    DRAWN,
    HEAD,
    OLD_OFFICE,
    OLE,
    PACKED,
    RUNS,
    TEXTS,
    ZIP,
    is_disguised,
    is_page,
    is_text,
)
from domain.file_name import ending
from domain.page_check import does_more
from domain.unpacking import Allowance, Bounded, Depth, TooMuchError


class Harm(StrEnum):
    EMPTY = "empty"
    PROGRAM = "program"  # it would run, or an archive has one that would
    MACROS = "macros"
    PAGE = "page"  # of the web, or an archive has one: it may ask for passwords, and fetch whatever it likes
    SCRIPTED = "scripted"  # a picture with a script, or with parts from elsewhere
    DISGUISED = "disguised"  # not what its name says
    ARCHIVE = "archive"  # unpacks to far too much, again and again, or to other places
    BROKEN = "broken"  # what its name says, but cut off or damaged
    UNCHECKED = "unchecked"  # nobody could say


_LEFTOVERS: Final = (
    "~$",
    "._",
)  # of Office and macOS: named like the file beside them, and nothing of the kind
_DAMAGED: Final = (
    BadZipFile,
    ValueError,
    NotImplementedError,
    EOFError,
    RuntimeError,
    zlib.error,
    LZMAError,
    struct.error,
    OverflowError,
)
_MACRO_ODF: Final = re.compile(r"(?:Basic/[^/]+/(?!script-l[bc]\.xml).+\.xml|Scripts/.+[^/])")
_CLASS: Final = re.compile(r"\{[0-9a-f-]{36}\}")  # an ending: Windows opens it as that says
_MACRO_OLE: Final = tuple(
    name.encode("utf-16-le") for name in ("_VBA_PROJECT", "_VBA_PROJECT_CUR", "VBA_PROJECT")
)
_MACRO_PPT: Final = re.compile(
    rb"\x02\x00\x00\x04\x0c\x00\x00\x00.{4}\x01\x00\x00\x00", re.DOTALL
)  # VbaInfoAtom, with macros

MAX_PAGE: Final = 3 * 2**20  # bytes of a text that may be a page: it is read whole
DEAR: Final = 5  # times as long as an archive of its size takes to look at, at least
PIECE: Final = 2**18
MAX_ENTRIES: Final = 5000
MAX_UNPACKED: Final = 400 * 2**20  # bytes; what is sent to us has 20 MB at most
SMALL: Final = 30 * 2**20  # bytes: up to here any ratio will do
MAX_RATIO: Final = 100


def judge_name(name: str) -> Harm | None:
    """Known before anything is read."""
    last = ending(name)
    if last in PROGRAMS or _CLASS.fullmatch(last):
        return Harm.PROGRAM
    if last in MACRO_FILES:
        return Harm.MACROS
    return Harm.PAGE if last in WEB_PAGES else None


def judge_file(name: str, file: BinaryIO, is_over: Callable[[], bool] = lambda: False) -> Harm | None:
    """The first thing that is wrong with it; `file` can seek. Takes up to a second or so: not on the loop.

    Raises StoppedError soon after `is_over` says so.
    """
    try:
        return judge_name(name) or _judge(ending(name), file, Depth(), Allowance(is_over))
    except TooMuchError:
        return Harm.ARCHIVE


def _judge(last: str, file: BinaryIO, depth: Depth, allowed: Allowance) -> Harm | None:
    file.seek(0)
    head = file.read(HEAD)
    if not head:
        return Harm.EMPTY
    if head.startswith(RUNS) and not (last in TEXTS and head.startswith((b"MZ", b"#!")) and is_text(head)):
        return Harm.PROGRAM
    if is_disguised(last, head):
        return Harm.DISGUISED
    if last in DRAWN or is_page(head):
        return _judge_page(last, file, allowed)
    if head.startswith(OLE):
        return Harm.MACROS if _has_macros(file, allowed) else None
    return _judge_packed(last, file, depth, allowed) if head.startswith(ZIP) else None


def _judge_page(last: str, file: BinaryIO, allowed: Allowance) -> Harm | None:
    """A page under another name is disguised; one that is too long to be read counts as harmful."""
    if last not in DRAWN:
        return Harm.DISGUISED
    file.seek(0)
    page = file.read(MAX_PAGE + 1)
    return Harm.SCRIPTED if len(page) > MAX_PAGE or does_more(page, allowed.go_on) else None


def _has_macros(file: BinaryIO, allowed: Allowance) -> bool:
    file.seek(0)
    rest = b""
    while piece := file.read(PIECE):
        allowed.go_on()
        window = rest + piece
        if any(name in window for name in _MACRO_OLE) or _MACRO_PPT.search(window):
            return True
        rest = window[-64:]
    return False


def _judge_packed(last: str, file: BinaryIO, depth: Depth, allowed: Allowance) -> Harm | None:
    size = file.seek(0, SEEK_END)
    try:
        with ZipFile(cast("IO[bytes]", Bounded(file))) as archive:
            entries = archive.infolist()
            allowed.list_some(len(entries))
            harm = _judge_directory(entries, size) or _judge_names(last, entries)
            harm = harm or _judge_inner(archive, _looked_into(last, entries), depth, allowed)
    except _DAMAGED:
        return Harm.BROKEN
    begins = PACKED.get(last, "")
    is_right = any(entry.filename.startswith(begins) for entry in entries)
    return harm or (None if is_right else Harm.DISGUISED)


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


def _judge_names(last: str, entries: Sequence[ZipInfo]) -> Harm | None:
    for entry in entries:
        name = entry.filename
        if name.rpartition("/")[2].lower() == "vbaproject.bin" or _MACRO_ODF.fullmatch(name):
            return Harm.MACROS
        harm = judge_name(name)
        if harm is not None and not _is_part(name) and not (harm is Harm.PAGE and last == "epub"):
            return harm
    return None


def _is_part(name: str) -> bool:
    """Of a document: what Office itself names so, as `printerSettings1.bin`."""
    return name.endswith(".bin") and name.startswith(("word/", "ppt/", "xl/"))


def _looked_into(last: str, entries: Sequence[ZipInfo]) -> list[ZipInfo]:
    """What is packed, and not locked. A document shows pictures as pictures; beside one they are pages."""
    kinds = {*PACKED, *ARCHIVES, *OLD_OFFICE} | (DRAWN if last in ARCHIVES else set())
    return [one for one in entries if ending(one.filename) in kinds and not one.flag_bits & 1]


def _judge_inner(
    archive: ZipFile, entries: Sequence[ZipInfo], depth: Depth, allowed: Allowance
) -> Harm | None:
    for entry in entries:
        deeper = depth.deeper(last := ending(entry.filename))
        if deeper.is_too_deep or entry.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
            return Harm.ARCHIVE  # other ways of packing are unpacked without a limit
        allowed.open_one(entry.file_size * (DEAR if last in DRAWN else 1))
        with TemporaryFile() as inner:
            _unpack(archive, entry, inner, allowed)
            harm = _judge(last, inner, deeper, allowed)
        is_leftover = entry.filename.rpartition("/")[2].startswith(_LEFTOVERS)
        if harm not in {None, Harm.EMPTY} and not (harm is Harm.DISGUISED and is_leftover):
            return harm
    return None


def _unpack(archive: ZipFile, entry: ZipInfo, to: IO[bytes], allowed: Allowance) -> None:
    """No more than its directory says it has."""
    with archive.open(entry) as packed:
        while piece := packed.read(PIECE):
            allowed.go_on()
            to.write(piece)
