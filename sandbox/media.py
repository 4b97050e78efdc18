"""Files in a call: uploaded with it, or known by id."""

from sandbox import formatting
from sandbox.errors import ApiError, Json, MisuseError, bad
from sandbox.files import (
    PHOTO_LIMIT,
    UPLOAD_LIMIT,
    audio_content,
    document_content,
    photo_content,
    picture_size,
    stored_content,
    video_content,
)
from sandbox.records import Upload
from sandbox.request import Request

ATTACHED = "attach://"
MAKERS = {"document": document_content, "video": video_content, "audio": audio_content}


def photo(request: Request, name: str) -> Json:
    return _media(request, name, request.args.get(name, ""), "photo")


def document(request: Request, name: str) -> Json:
    return _media(request, name, request.args.get(name, ""), "document")


def video(request: Request, name: str) -> Json:
    return _media(request, name, request.args.get(name, ""), "video")


def audio(request: Request, name: str) -> Json:
    return _media(request, name, request.args.get(name, ""), "audio")


def input_media(request: Request, item: Json) -> Json:
    """An InputMedia's content, with its caption."""
    if item["type"] not in {"photo", *MAKERS}:
        raise MisuseError(f"the sandbox does not play {item['type']}", 501)
    return {**_media(request, "media", item["media"], item["type"]), **formatting.caption(item)}


def _media(request: Request, name: str, value: str, kind: str) -> Json:
    upload = request.files.get(value.removeprefix(ATTACHED) if value.startswith(ATTACHED) else name)
    if upload is not None:
        return _uploaded(request, upload, kind)
    if value.startswith(("http://", "https://")):
        raise bad("failed to get HTTP URL content")
    file = request.world.files.by_id.get(value)
    if file is None:
        raise bad("wrong file identifier/HTTP URL specified")
    if file.kind != kind:
        raise bad(f"can't use file of type {file.kind.title()} as {kind.title()}")
    return stored_content(file)


def _uploaded(request: Request, upload: Upload, kind: str) -> Json:
    if not upload.data:
        raise bad("file must be non-empty")
    if len(upload.data) > (PHOTO_LIMIT if kind == "photo" else UPLOAD_LIMIT):
        raise ApiError(413, "Request Entity Too Large")
    if kind in MAKERS:
        return MAKERS[kind](request.world.files, upload)
    if picture_size(upload.data) is None:
        raise bad("IMAGE_PROCESS_FAILED")
    return photo_content(request.world.files, upload)
