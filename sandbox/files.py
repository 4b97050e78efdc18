"""Files people and the bot sent, by id and by path."""

import base64
import mimetypes
import struct

from sandbox.errors import Json, bad
from sandbox.records import StoredFile, Upload

DOWNLOAD_LIMIT = 20 * 1024 * 1024
UPLOAD_LIMIT = 50 * 1024 * 1024
PHOTO_LIMIT = 10 * 1024 * 1024
THUMBNAIL = 90
PREFIXES = {"photo": "AgACAgI", "document": "BQACAgI", "video": "BAACAgI", "audio": "CQACAgI"}
FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # JPEG's frame headers


class Files:
    def __init__(self) -> None:
        self.by_id: dict[str, StoredFile] = {}
        self.by_path: dict[str, StoredFile] = {}

    def add(self, kind: str, upload: Upload, size: tuple[int, int] = (0, 0)) -> StoredFile:
        number = len(self.by_path) + 1
        suffix = "." + upload.name.rpartition(".")[2] if "." in upload.name else ""
        file = StoredFile(
            id=_opaque(PREFIXES[kind], number),
            unique_id=_opaque("AQAD" if kind == "photo" else "AgAD", number),
            kind=kind,
            data=upload.data,
            name=upload.name,
            mime=upload.mime,
            path=f"{kind}s/file_{number}{'.jpg' if kind == 'photo' else suffix}",
            width=size[0],
            height=size[1],
        )
        self.by_id[file.id] = self.by_path[file.path] = file
        return file


def _opaque(prefix: str, number: int) -> str:
    return prefix + base64.urlsafe_b64encode(struct.pack(">QQ", number * 0x9E3779B1, number)).decode().rstrip(
        "="
    )


def picture_size(data: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG, GIF, JPEG or WebP; None for anything else."""
    if data[:8] == b"\x89PNG\r\n\x1a\n" and len(data) >= 24:  # noqa: PLR2004 - the header's length
        return struct.unpack(">II", data[16:24])
    if data[:4] == b"GIF8" and len(data) >= 10:  # noqa: PLR2004 - the header's length
        return struct.unpack("<HH", data[6:10])
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return 512, 512
    return _jpeg_size(data) if data[:2] == b"\xff\xd8" else None


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 9 <= len(data):
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if marker in FRAMES:
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        at += 2 + length
    return None


def photo_content(files: Files, upload: Upload) -> Json:
    """`photo` of a message; what is no picture is taken too when a person sent it (size 1x1)."""
    width, height = picture_size(upload.data) or (1, 1)
    file = files.add("photo", upload, (width, height))
    return stored_content(file)


def document_content(files: Files, upload: Upload) -> Json:
    return stored_content(files.add("document", upload))


def video_content(files: Files, upload: Upload) -> Json:
    return stored_content(files.add("video", upload))


def audio_content(files: Files, upload: Upload) -> Json:
    return stored_content(files.add("audio", upload))


def stored_content(file: StoredFile) -> Json:
    known: Json = {"file_id": file.id, "file_unique_id": file.unique_id, "file_size": len(file.data)}
    if file.kind == "document":
        return {"document": {"file_name": file.name, "mime_type": file.mime, **known}}
    if file.kind in {"video", "audio"}:
        shape = {"width": 320, "height": 180} if file.kind == "video" else {}
        named = {"file_name": file.name, "mime_type": file.mime, "duration": 1}
        return {file.kind: {**known, **named, **shape}}
    small = THUMBNAIL / max(file.width, file.height, THUMBNAIL)
    sizes = [{**known, "width": file.width, "height": file.height}]
    if small < 1:
        thumbnail = {"width": max(1, int(file.width * small)), "height": max(1, int(file.height * small))}
        sizes.insert(0, {**known, **thumbnail})
    return {"photo": sizes}


def guessed_mime(name: str) -> str:
    return mimetypes.guess_type(name)[0] or "application/octet-stream"


def file_result(files: Files, file_id: str) -> Json:
    file = files.by_id.get(file_id)
    if file is None:
        raise bad("wrong file_id or the file is temporarily unavailable")
    if len(file.data) > DOWNLOAD_LIMIT:
        raise bad("file is too big")
    return {
        "file_id": file.id,
        "file_unique_id": file.unique_id,
        "file_size": len(file.data),
        "file_path": file.path,
    }
