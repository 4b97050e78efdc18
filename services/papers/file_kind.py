"""What a file is, told by its content, and whether it is safe to open."""

import io
import zipfile
import zlib
from enum import StrEnum
from typing import Final

MEBIBYTE: Final = 1024 * 1024
MAX_FILE: Final = 20 * MEBIBYTE  # what a bot may download from Telegram
MAX_UNPACKED: Final = 50 * MEBIBYTE
MAX_RATIO: Final = 200  # a real plan packs its styles some 30 times; deflate's own limit is about 1,030
MAX_PARTS: Final = 2_000

MAIN_PART: Final = "word/document.xml"

_ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06")
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FOREIGN: Final = (
    b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"{\\rtf", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"OggS",
)  # fmt: skip  # more kinds betray themselves by their zero bytes
_MARKUP: Final = (b"<!doctype", b"<html", b"<?xml", b"<svg")
_BOMS: Final = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_SOME, _MOST = 0.5, 0.9
_ALLOWED_CONTROLS: Final = frozenset(b"\t\n\r\f\v\x1a\x1e\x1f")
_SUFFIXES_OF_WORD: Final = (".docx", ".docm", ".dotx")


class FileProblem(StrEnum):
    EMPTY = "empty"
    TOO_BIG = "too_big"  # the file, or what it unpacks to
    TOO_LONG = "too_long"  # more text than any plan has
    BROKEN = "broken"  # a Word file that cannot be opened
    WRONG_TYPE = "wrong_type"
    OLD_WORD = "old_word"  # .doc of Word 97–2003: to be saved as .docx
    ENCRYPTED = "encrypted"
    MACROS = "macros"


def is_docx(data: bytes) -> bool:
    return data.startswith(_ZIP)


def file_problem(name: str, data: bytes) -> FileProblem | None:
    """Why this file is not opened; None for a .docx or a text whose size is safe."""
    if not data.strip(b"\0 \t\r\n") or data in _BOMS:
        return FileProblem.EMPTY
    if len(data) > MAX_FILE:
        return FileProblem.TOO_BIG
    if is_docx(data):
        return _zip_problem(name, data)
    if data.startswith(_OLE):
        return _ole_problem(data)
    return None if _is_text(data) and not name.lower().endswith(_SUFFIXES_OF_WORD) else _not_text(name, data)


def _not_text(name: str, data: bytes) -> FileProblem:
    named_word = name.lower().endswith(_SUFFIXES_OF_WORD)
    return FileProblem.BROKEN if named_word and not data.startswith(_FOREIGN) else FileProblem.WRONG_TYPE


def _zip_problem(name: str, data: bytes) -> FileProblem | None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, zlib.error, ValueError, NotImplementedError, OSError, EOFError):
        return _not_text(name, data)
    names = {part.filename for part in parts}
    unpacked = sum(part.file_size for part in parts)
    if unpacked > MAX_UNPACKED or len(parts) > MAX_PARTS or unpacked > MAX_RATIO * len(data):
        return FileProblem.TOO_BIG
    if "[Content_Types].xml" not in names or not any(part.startswith("word/") for part in names):
        return FileProblem.WRONG_TYPE
    if any(part.lower().endswith("vbaproject.bin") for part in names):
        return FileProblem.MACROS
    if any(part.flag_bits & 1 for part in parts):
        return FileProblem.ENCRYPTED
    return None if MAIN_PART in names else FileProblem.BROKEN


def _ole_problem(data: bytes) -> FileProblem:
    """Names in an OLE file's directory are UTF-16; a .docx with a password is one too."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return FileProblem.ENCRYPTED
    return FileProblem.OLD_WORD if "WordDocument".encode("utf-16-le") in data else FileProblem.WRONG_TYPE


def _is_text(data: bytes) -> bool:
    head = data[:4096]
    if head.startswith(_FOREIGN) or head.lstrip(b"\xef\xbb\xbf \r\n\t").lower().startswith(_MARKUP):
        return False
    if data.startswith(_BOMS) or b"\0" in head:
        return looks_utf16(data)
    controls = sum(byte < ord(" ") and byte not in _ALLOWED_CONTROLS for byte in head)
    return controls * 100 <= len(head)


def looks_utf16(data: bytes) -> bool:
    """By its mark; without one, because every other byte of Cyrillic, Latin and their spaces is 0x04, 0x00 or 0x20."""
    if data.startswith(_BOMS):
        return True
    head = data[:4096]
    shares = sorted(
        sum(byte in b"\x00\x04\x20" for byte in half) / len(half) for half in (head[::2], head[1::2] or head)
    )
    return shares[0] < _SOME < _MOST < shares[1]
