"""Whether a file is what its name says, by its first bytes."""

from typing import Final

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
ARCHIVES: Final = frozenset({"zip", "rar", "7z", "gz", "tgz", "bz2", "xz", "tar", "cab", "arj", "zst"})
DRAWN: Final = frozenset({"svg", "xml"})
TEXTS: Final = frozenset({"txt", "md", "csv", "json", "ics", "srt", "vtt", *DRAWN})
OLD_OFFICE: Final = frozenset({"doc", "dot", "xls", "xlt", "ppt", "pps", "pot"})

OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06")
RUNS: Final = (
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
        OLD_OFFICE, (OLE, b"{\\rtf", *ZIP)
    ),  # Word writes RTF, and others DOCX, under the old name
}
HEAD: Final = 4096  # bytes


def is_disguised(last: str, head: bytes) -> bool:
    if last in PACKED:
        return not head.startswith(ZIP) and not (head.startswith(OLE) and last not in {"zip", "epub"})
    if last in TEXTS:
        return not is_text(head)
    if last == "pdf":
        return b"%PDF-" not in head[:1024] or head.lstrip()[:1] == b"<"
    if last in {"mp4", "m4v", "m4a", "mov", "heic"}:
        return head[4:8] not in {b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip"}
    if last == "mp3":
        return not (head.startswith((b"ID3", b"\0")) or head[:2] >= b"\xff\xe0")
    return last in _BEGINS and not head.startswith(_BEGINS[last])


def is_text(head: bytes) -> bool:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True  # UTF-16 says so itself
    return b"\0" not in head and not head.startswith((*ZIP, b"%PDF-"))


def is_page(head: bytes) -> bool:
    begin = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return begin.startswith((b"<!doctype html", b"<html", b"<svg", b"<script", b"<head", b"<body"))
