"""Just enough of a Bot API server for the door: it queues updates, gives or delivers them, and notes the answers."""

import asyncio
import json
from collections import defaultdict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiohttp import web

TOKEN = "42:TEST"
SECRET = "secret"
HEADER = "X-Telegram-Bot-Api-Secret-Token"
PATIENCE = 60  # seconds; only for what never comes


def message(update_id: int, person: int = 7, text: str = "", chat: int | None = None) -> dict[str, Any]:
    kind = {"type": "private", "first_name": "Имя"} if chat is None else {"type": "group", "title": "Группа"}
    return {
        "update_id": update_id,
        "message": {
            "message_id": update_id,
            "date": 1_700_000_000,
            "chat": {"id": chat or person, **kind},
            "from": {"id": person, "is_bot": False, "first_name": "Имя"},
            "text": text or f"№{update_id}",
        },
    }


def press(update_id: int, person: int, chat: int) -> dict[str, Any]:
    return {
        "update_id": update_id,
        "callback_query": {
            "id": str(update_id),
            "from": {"id": person, "is_bot": False, "first_name": "Имя"},
            "chat_instance": "1",
            "data": f"№{update_id}",
            "message": {"message_id": 1, "date": 0, "chat": {"id": chat, "type": "group", "title": "Группа"}},
        },
    }


class Telegram:
    def __init__(self) -> None:
        self.queue: list[Any] = []
        self.answers: list[tuple[int, str]] = []
        self.polls: list[dict[str, str]] = []
        self.troubles: list[tuple[int, str]] = []  # what the next getUpdates are answered instead
        self.on_contact: Callable[[str], None] = lambda _text: None  # an answer's text, before it is noted
        self.url = ""
        self._news = asyncio.Condition()
        self._closed = False

    def bot(self) -> Bot:
        return Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(self.url)))

    async def send(self, *updates: Any) -> None:
        self.queue.extend(updates)
        await self._tell()

    async def until(self, happened: Callable[[], bool]) -> None:
        async with asyncio.timeout(PATIENCE), self._news:
            await self._news.wait_for(happened)

    async def close(self) -> None:
        self._closed = True
        await self._tell()

    def texts(self) -> list[str]:
        return [text for _, text in self.answers]

    async def deliver(self, socket: str) -> None:
        """As a webhook: each chat in its order, a confirmed update leaves the queue, another one is tried again."""
        lanes: dict[int, list[dict[str, Any]]] = defaultdict(list)
        for update in self.queue:
            lanes[update["message"]["chat"]["id"]].append(update)
        async with aiohttp.ClientSession(connector=aiohttp.UnixConnector(socket, limit=40)) as session:
            await asyncio.gather(*(self._deliver(session, lane) for lane in lanes.values()))

    async def _deliver(self, session: aiohttp.ClientSession, lane: list[dict[str, Any]]) -> None:
        for update in lane:
            while not await self._delivered(session, update):  # noqa: ASYNC110 - as Telegram, it tries again
                await asyncio.sleep(0.05)
            self.queue.remove(update)
            self.on_contact("")
            await self._tell()

    async def _delivered(self, session: aiohttp.ClientSession, update: dict[str, Any]) -> bool:
        try:
            async with session.post("http://bot/", json=update, headers={HEADER: SECRET}) as response:
                return response.status == 200
        except aiohttp.ClientError:
            return False

    async def serve(self, request: web.Request) -> web.Response:
        form = {key: str(value) for key, value in (await request.post()).items()}
        if request.match_info["method"] == "getUpdates":
            return await self._get_updates(form)
        return await self._send_message(form)

    async def _get_updates(self, form: dict[str, str]) -> web.Response:
        self.polls.append(form)
        self.on_contact("")
        offset = int(form.get("offset", 0))
        self.queue = [update for update in self.queue if _number(update) >= offset]
        await self._tell()
        if self.troubles:
            status, body = self.troubles.pop(0)
            return web.Response(status=status, text=body, content_type="application/json")
        try:
            async with asyncio.timeout(float(form.get("timeout", 0))), self._news:
                await self._news.wait_for(lambda: bool(self.queue) or self._closed)
        except TimeoutError:
            pass
        return _ok(self.queue[: int(form.get("limit", 100))])

    async def _send_message(self, form: dict[str, str]) -> web.Response:
        self.on_contact(form["text"])
        self.answers.append((int(form["chat_id"]), form["text"]))
        await self._tell()
        return _ok(message(0, int(form["chat_id"]), form["text"])["message"])

    async def _tell(self) -> None:
        async with self._news:
            self._news.notify_all()


def _number(update: Any) -> int:
    number: int = update.get("update_id", 0) if isinstance(update, dict) else 0
    return number


def _ok(result: Any) -> web.Response:
    return web.Response(text=json.dumps({"ok": True, "result": result}), content_type="application/json")


@asynccontextmanager
async def telegram() -> AsyncIterator[Telegram]:
    server = Telegram()
    app = web.Application()
    app.router.add_post("/bot{token}/{method}", server.serve)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    server.url = f"http://{host}:{port}"
    try:
        yield server
    finally:
        await server.close()
        await runner.cleanup()
