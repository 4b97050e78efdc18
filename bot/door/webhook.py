"""Getting updates by being told: Telegram hears 200 when its update is recorded here."""

import hmac
import json
from collections.abc import Awaitable, Callable
from typing import Any, Final

import structlog
from aiohttp import web

from bot.door.update import ClosedError

log = structlog.get_logger(__name__)

HEADER: Final = "X-Telegram-Bot-Api-Secret-Token"
BIGGEST: Final = 1_000_000  # bytes; Telegram's own are far smaller

Handler = Callable[[web.Request], Awaitable[web.Response]]


def webhook_handler(secret: str, receive: Callable[[Any, str], Awaitable[None]]) -> Handler:
    """`receive` is given the update and its text and returns when it is safe.

    Raises ValueError without a secret: anybody could speak for Telegram.
    """
    if not secret:
        raise ValueError("the webhook needs a secret")
    expected = secret.encode()

    async def handle(request: web.Request) -> web.Response:
        given = request.headers.get(HEADER, "").encode(errors="replace")
        if not hmac.compare_digest(given, expected):
            return web.Response(status=401)
        if (request.content_length or 0) > BIGGEST:
            return web.Response(status=413)
        body = await request.read()  # where no length was told, aiohttp's own limit of 1 MiB holds
        return web.Response(status=await _receive(body, receive))

    return handle


async def _receive(body: bytes, receive: Callable[[Any, str], Awaitable[None]]) -> int:
    try:
        text = body.decode()
        await receive(json.loads(text), text)
    except (ValueError, RecursionError):  # no JSON, or no number: nothing to record it by
        log.exception("webhook.refused")
        return 400
    except ClosedError:
        return 503
    except Exception:
        log.exception("webhook.failed")
        return 503
    return 200
