"""Copies of the hub's files in our own keeping: downloaded one at a time, judged, and put away in small pieces.

Everything may stop anywhere, as by `kill -9`: the download is in a file without a name, pieces stand for themselves, and the
file's row says what is to be done; whoever comes next goes on.
"""

import asyncio
import tempfile
import threading
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import IO, BinaryIO, Final, cast

import structlog
from aiogram import Bot
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramBadRequest,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiohttp import ClientError

from domain.file_check import Harm, judge_file
from services import Database, files
from services.files import CHUNK, MOST
from storage.file_copies import Waiting

AT_ONCE: Final = 20  # files in one go: what is due then waits for the next
DOWNLOAD: Final = 240  # seconds that one may take, well within what it is held for
JUDGING: Final = 60  # seconds: on any machine it takes a few
AGAIN: Final = 3  # times that pieces swept under one's hands are put anew
REST: Final = 1.0  # of the time that a piece took to be written: others write then

log = structlog.get_logger(__name__)


class TooBigError(Exception):
    """More than Telegram said, and more than we keep."""


@dataclass(frozen=True, slots=True)
class _Download:
    held: IO[bytes]
    digest: str
    size: int


class Copies:
    def __init__(self, db: Database, bot: Bot, clock: Callable[[], datetime]) -> None:
        self._db = db
        self._bot = bot
        self._clock = clock

    async def copy_due(self) -> int:
        """Copy what is due, one after the other; how many were dealt with. An outage ends it until the next time."""
        for count in range(AT_ONCE):
            file = await files.take(self._db, now=self._clock())
            if file is None or not await self._copy(file):
                return count
        return AT_ONCE

    async def _copy(self, file: Waiting) -> bool:
        """Whether it makes sense to go on with others."""
        try:
            await self._download_and_keep(file)
        except TooBigError:
            await files.too_big(self._db, file.id, now=self._clock())
        except (TelegramAPIError, ClientError, TimeoutError) as error:
            return await self._after(file, error)
        except OSError:
            log.exception("file.no_room", file=file.id)
            await files.later(self._db, file.id, now=self._clock())
            return False
        except Exception:
            log.exception("file.not_copied", file=file.id)  # one file's trouble is not the others'
            await files.later(self._db, file.id, now=self._clock())
        return True

    async def _after(self, file: Waiting, error: Exception) -> bool:
        """The error's own words may have the token in them, as it is a part of the address."""
        if isinstance(error, TelegramBadRequest) and "too big" in error.message.lower():
            await files.too_big(self._db, file.id, now=self._clock())
            return True
        log.warning("file.not_copied", file=file.id, why=type(error).__name__)
        await files.later(self._db, file.id, now=self._clock())
        return not isinstance(
            error,
            TelegramRetryAfter
            | TelegramNetworkError
            | TelegramServerError
            | TelegramUnauthorizedError
            | TimeoutError,
        )

    async def _download_and_keep(self, file: Waiting) -> None:
        with tempfile.TemporaryFile() as held:
            async with asyncio.timeout(DOWNLOAD):
                download = await self._download(file.file_id, held)
            harm = await _judge(file, cast("BinaryIO", held))
            if harm is not None:
                log.info("file.refused", file=file.id, harm=harm)
                await files.refuse(self._db, file.id, harm, now=self._clock())
                return
            await self._keep(file.id, download)

    async def _download(self, file_id: str, held: IO[bytes]) -> _Download:
        told = await self._bot.get_file(file_id)
        digest, size = sha256(), 0

        def take(piece: bytes) -> None:
            digest.update(piece)
            held.write(piece)

        async for piece in self._pieces(told.file_path or ""):
            size += len(piece)
            if size > MOST:
                raise TooBigError
            await asyncio.to_thread(take, piece)
        return _Download(held, digest.hexdigest(), size)

    def _pieces(self, path: str) -> AsyncIterator[bytes]:
        url = self._bot.session.api.file_url(self._bot.token, path)
        return self._bot.session.stream_content(url, timeout=DOWNLOAD, chunk_size=CHUNK)

    async def _keep(self, number: int, download: _Download) -> None:
        for _ in range(AGAIN):
            if not await files.is_stored(self._db, download.digest):
                await self._put(download)
            if await files.keep(self._db, number, download.digest, download.size, now=self._clock()):
                return
        await files.later(self._db, number, now=self._clock())

    async def _put(self, download: _Download) -> None:
        await put(self._db, download.digest, download.held)


async def put(db: Database, digest: str, held: IO[bytes]) -> None:
    """Write a file's pieces, each alone, with a rest after each: presses are written in between."""
    time = asyncio.get_running_loop().time
    held.seek(0)
    position = 0
    while piece := await asyncio.to_thread(held.read, CHUNK):
        began = time()
        await files.put_chunk(db, digest, position, piece)
        await asyncio.sleep(REST * (time() - began))
        position += 1


async def _judge(file: Waiting, held: BinaryIO) -> Harm | None:
    """What cannot be judged, or not in time, is neither kept nor handed out."""
    stopped = threading.Event()
    limit = asyncio.get_running_loop().call_later(JUDGING, stopped.set)
    try:
        return await asyncio.to_thread(judge_file, file.name, held, stopped.is_set)
    except OSError:
        raise  # our own disk's
    except Exception:
        log.exception("file.not_judged", file=file.id)
        return Harm.UNCHECKED
    finally:
        limit.cancel()
        stopped.set()  # nobody waits for the thread any more
