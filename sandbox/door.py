"""What each address leads to."""

import asyncio
import json
import mimetypes
from pathlib import Path
from urllib.parse import quote

from aiohttp import web

from sandbox import body, stage
from sandbox.acts import NotPossibleError
from sandbox.errors import ApiError, Json
from sandbox.files import DOWNLOAD_LIMIT
from sandbox.gateway import Gateway, Reply
from sandbox.journal import Listener
from sandbox.records import Upload
from sandbox.updates import dump
from sandbox.views import state
from sandbox.world import World

PAGE = Path(__file__).with_name("page")
HEARTBEAT = 15.0
JSON = "application/json"
NOT_FOUND = '{"ok":false,"error_code":404,"description":"Not Found"}'


class Door:
    def __init__(self, world: World, gateway: Gateway) -> None:
        self.world = world
        self.gateway = gateway
        self._stage = {
            "/sandbox/state": self._state,
            "/sandbox/events": self._events,
            "/sandbox/act": self._act,
            "/sandbox/calls": self._calls,
            "/sandbox/tour": self._tour,
        }

    async def __call__(self, request: web.BaseRequest) -> web.StreamResponse:
        path = request.path
        if path.startswith("/bot"):
            return await self._bot(request, path)
        if path.startswith("/file/bot"):
            return self._download(path)
        if path in self._stage:
            return await self._stage[path](request)
        if path.startswith("/sandbox/file/"):
            return self._file(path.removeprefix("/sandbox/file/"))
        return _page(path)

    async def _bot(self, request: web.BaseRequest, path: str) -> web.Response:
        token, _, method = path.removeprefix("/bot").partition("/")
        if token != self.world.token:
            code = (
                ApiError(401, "Unauthorized")
                if ":" in token
                else ApiError(401, "Unauthorized: invalid token specified")
            )
            await request.content.read()
            return _answer(Reply(code.code, dump(code.answer())))
        try:
            raw, files = await body.read(request)
        except ApiError as error:
            return _answer(Reply(error.code, dump(error.answer())))
        reply = await self.gateway.call(method, raw, files)
        if reply.dropped and request.transport:
            request.transport.abort()
        return _answer(reply)

    def _download(self, path: str) -> web.Response:
        token, _, name = path.removeprefix("/file/bot").partition("/")
        file = self.world.files.by_path.get(name)
        if token != self.world.token or file is None or len(file.data) > DOWNLOAD_LIMIT:
            return web.Response(status=404, text=NOT_FOUND, content_type=JSON)
        return web.Response(body=file.data, content_type=file.mime)

    def _file(self, file_id: str) -> web.Response:
        file = self.world.files.by_id.get(file_id)
        if file is None:
            return web.Response(status=404, text=NOT_FOUND, content_type=JSON)
        shown = "inline" if file.kind == "photo" else "attachment"
        headers = {"Content-Disposition": f"{shown}; filename*=UTF-8''{quote(file.name)}"}
        return web.Response(body=file.data, content_type=file.mime, headers=headers)

    async def _state(self, _request: web.BaseRequest) -> web.Response:
        return web.Response(text=dump(state(self.world)), content_type=JSON)

    async def _calls(self, request: web.BaseRequest) -> web.Response:
        since = int(request.query.get("since", "0"))
        calls = [call.state() for call in self.world.calls[since:]]
        return web.Response(text=dump({"calls": calls}), content_type=JSON)

    async def _tour(self, _request: web.BaseRequest) -> web.Response:
        return web.Response(text=dump(self.world.tour), content_type=JSON)

    async def _act(self, request: web.BaseRequest) -> web.Response:
        answer: Json
        try:
            act, files = await _acted(request)
            answer = {"ok": True, "result": stage.perform(self.world, act, files)}
        except (NotPossibleError, ApiError) as refusal:
            answer = {"ok": False, "description": str(refusal)}
        except (KeyError, TypeError, ValueError) as error:
            answer = {"ok": False, "description": f"the act cannot be read: {type(error).__name__} {error}"}
        return web.Response(text=dump(answer), content_type=JSON, status=200 if answer["ok"] else 400)

    async def _events(self, request: web.BaseRequest) -> web.StreamResponse:
        headers = {"Content-Type": "text/event-stream", "Cache-Control": "no-store"}
        response = web.StreamResponse(headers=headers)
        await response.prepare(request)
        await response.write(b": welcome\n\n")
        listener: Listener = asyncio.Queue()
        self.world.journal.listeners.add(listener)
        try:
            await _stream(listener, response)
        except ConnectionError:
            pass
        finally:
            self.world.journal.listeners.discard(listener)
        return response


async def _stream(listener: Listener, response: web.StreamResponse) -> None:
    while True:
        try:
            event = await asyncio.wait_for(listener.get(), HEARTBEAT)
        except TimeoutError:
            await response.write(b": still here\n\n")
            continue
        if event is None:
            return
        seq, kind, data = event
        await response.write(f"id: {seq}\nevent: {kind}\ndata: {dump(data)}\n\n".encode())


async def _acted(request: web.BaseRequest) -> tuple[Json, list[Upload]]:
    if request.content_type == "multipart/form-data":
        fields, _, files = await body.read_multipart(request)
        return json.loads(fields["act"]), files
    return json.loads(await request.content.read()), []


def _answer(reply: Reply) -> web.Response:
    headers = {"Retry-After": str(reply.retry_after)} if reply.retry_after else None
    return web.Response(
        body=reply.body.encode(), status=reply.code or 500, content_type=JSON, headers=headers
    )


def _page(path: str) -> web.StreamResponse:
    name = "index.html" if path == "/" else path.removeprefix("/page/")
    file = (PAGE / name).resolve()
    if not file.is_relative_to(PAGE) or not file.is_file():
        return web.Response(status=404, text=NOT_FOUND, content_type=JSON)
    kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    headers = {"Content-Type": kind, "Cache-Control": "no-cache"}
    return web.FileResponse(file, headers=headers)
