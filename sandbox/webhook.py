"""Delivery of updates by webhook: in order for each chat, repeated until taken."""

import asyncio
import json
import re
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp

from sandbox.errors import Json, MisuseError, bad
from sandbox.updates import Update
from sandbox.world import World

CONNECTIONS = 40
PATIENCE = 60.0
LONGEST_PAUSE = 60.0
HEADER = "X-Telegram-Bot-Api-Secret-Token"

Caller = Callable[[str, Json], Awaitable[object]]


class Webhook:
    def __init__(self, world: World, retry_base: float = 1.0) -> None:
        self.world = world
        self.retry_base = retry_base
        self.call: Caller | None = None
        self.url = ""
        self._secret: str | None = None
        self._connections = CONNECTIONS
        self._gate = asyncio.Semaphore(CONNECTIONS)
        self._queues: dict[int, deque[Update]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._session: aiohttp.ClientSession | None = None
        self._error: Json = {}

    def set(self, args: Json) -> None:
        url = args["url"]
        if not re.match(r"https?://[^\s/]+", url):
            raise bad("invalid webhook URL specified")
        secret = args.get("secret_token")
        if secret and not re.fullmatch(r"[A-Za-z0-9_-]+", secret):
            raise MisuseError("secret token contains unallowed characters")
        self.remove()
        self.url, self._secret, self._error = url, secret, {}
        self._connections = args.get("max_connections") or CONNECTIONS
        self._gate = asyncio.Semaphore(self._connections)
        self.world.updates.on_put = self._enqueue
        for update in list(self.world.updates.pending.values()):
            self._enqueue(update)

    def remove(self) -> None:
        self.url = ""
        self.world.updates.on_put = None
        for task in self._tasks:
            task.cancel()
        self._queues.clear()

    async def close(self) -> None:
        self.remove()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._session:
            await self._session.close()

    def info(self) -> Json:
        info: Json = {
            "url": self.url,
            "has_custom_certificate": False,
            "pending_update_count": len(self.world.updates.pending),
        }
        if self.url:
            info |= {"max_connections": self._connections, **self._error}
        if self.world.updates.allowed:
            info["allowed_updates"] = sorted(self.world.updates.allowed)
        return info

    def _enqueue(self, update: Update) -> None:
        queue = self._queues.get(update.key)
        if queue is not None:
            queue.append(update)
            return
        self._queues[update.key] = deque([update])
        task = asyncio.get_running_loop().create_task(self._drain(update.key))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _drain(self, key: int) -> None:
        queue = self._queues[key]
        while queue:
            await self._deliver(queue[0])
            queue.popleft()
        del self._queues[key]

    async def _deliver(self, update: Update) -> None:
        attempt = 0
        while not await self._delivered(update):
            await asyncio.sleep(min(self.retry_base * 2**attempt, LONGEST_PAUSE) if attempt else 0)
            attempt += 1
        self.world.updates.confirm(update.id)

    async def _delivered(self, update: Update) -> bool:
        headers = {"Content-Type": "application/json", **({HEADER: self._secret} if self._secret else {})}
        async with self._gate:
            try:
                timeout = aiohttp.ClientTimeout(PATIENCE)
                async with self._client().post(
                    self.url, data=update.body.encode(), headers=headers, timeout=timeout
                ) as response:
                    body = await response.read()
                    if response.ok:
                        await self._obey(body, response.headers.get("Content-Type", ""))
                        return True
                    self._note(f"Wrong response from the webhook: {response.status} {response.reason}")
            except (aiohttp.ClientError, TimeoutError) as error:
                self._note(f"Connection failed: {error}")
        return False

    def _client(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=CONNECTIONS))
        return self._session

    def _note(self, text: str) -> None:
        self._error = {"last_error_date": int(self.world.now()), "last_error_message": text}

    async def _obey(self, body: bytes, kind: str) -> None:
        """The answer may be one call of a method; its result stays unknown to the bot."""
        call = await _called(body, kind)
        if call and self.call:
            await self.call(str(call.pop("method")), call)


async def _called(body: bytes, kind: str) -> Json | None:
    if kind.startswith("multipart/form-data"):
        given: Any = await _parts(body, kind)
    else:
        try:
            given = json.loads(body or b"null")
        except ValueError:
            return None
    return given if isinstance(given, dict) and "method" in given else None


async def _parts(body: bytes, kind: str) -> Json:
    stream = aiohttp.StreamReader(_Unread(), 2**16, loop=asyncio.get_running_loop())  # type: ignore[arg-type]
    stream.feed_data(body)
    stream.feed_eof()
    fields: Json = {}
    async for part in aiohttp.MultipartReader({"Content-Type": kind}, stream):
        if isinstance(part, aiohttp.BodyPartReader) and part.name:
            fields[part.name] = (await part.read()).decode()
    return fields


class _Unread:
    """The protocol of a stream that is already whole."""

    _reading_paused = False

    def pause_reading(self) -> None: ...

    def resume_reading(self) -> None: ...
