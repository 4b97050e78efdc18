"""A call's parameters and files out of whatever body they came in."""

import json
from urllib.parse import parse_qsl

from aiohttp import BodyPartReader, web

from sandbox.errors import ApiError, Json, bad
from sandbox.files import UPLOAD_LIMIT, guessed_mime
from sandbox.records import Upload

FORM = "application/x-www-form-urlencoded"
CHUNK = 1 << 18


async def read(request: web.BaseRequest) -> tuple[Json, dict[str, Upload]]:
    raw: Json = dict(request.query) if request.query_string else {}
    if request.method == "GET" or not request.body_exists:
        return raw, {}
    kind = request.content_type
    if kind == "multipart/form-data":
        fields, files, _ = await read_multipart(request)
        return {**raw, **fields}, files
    body = await request.content.read()
    if kind == FORM:
        raw.update(parse_qsl(body.decode(), keep_blank_values=True))
    elif body:
        raw.update(_object(body))
    return raw, {}


def _object(body: bytes) -> Json:
    try:
        given = json.loads(body)
    except ValueError:
        given = None
    if not isinstance(given, dict):
        raise bad("can't parse the request's JSON object")
    return given


async def read_multipart(request: web.BaseRequest) -> tuple[Json, dict[str, Upload], list[Upload]]:
    """Fields, files by the name of their part, and all files in order. Too large a body is read to its end, then refused."""
    fields: Json = {}
    files: dict[str, Upload] = {}
    in_order: list[Upload] = []
    excess = False
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader) or part.name is None:
            continue
        data = await _part(part)
        excess = excess or data is None
        if part.filename is None:
            fields[part.name] = (data or b"").decode()
            continue
        mime = part.headers.get("Content-Type", "").partition(";")[0]
        if mime in {"", "application/octet-stream"}:
            mime = guessed_mime(part.filename)
        files[part.name] = Upload(part.filename, data or b"", mime)
        in_order.append(files[part.name])
    if excess:
        raise ApiError(413, "Request Entity Too Large")
    return fields, files, in_order


async def _part(part: BodyPartReader) -> bytes | None:
    data: bytearray | None = bytearray()
    while chunk := await part.read_chunk(CHUNK):
        if data is not None:
            data += chunk
            if len(data) > UPLOAD_LIMIT:
                data = None
    return bytes(data) if data is not None else None
