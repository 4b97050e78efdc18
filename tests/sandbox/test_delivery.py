"""Updates on their way: polling, webhook, limits, faults."""

import asyncio
import time
from collections.abc import AsyncIterator

import pytest
from aiogram import Bot, Dispatcher
from aiogram.exceptions import TelegramNetworkError, TelegramRetryAfter
from aiogram.webhook.aiohttp_server import SimpleRequestHandler
from aiohttp import web

from sandbox.people import Person
from sandbox.server import Sandbox
from tests.sandbox.conftest import Api
from tests.sandbox.echo import echo_router

DISPLACED = (
    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
)


@pytest.fixture
async def anna(sandbox: Sandbox) -> Person:
    anna = sandbox.person("Анна")
    await anna.start()
    return anna


async def test_updates_stay_until_confirmed(api: Api, sandbox: Sandbox, anna: Person) -> None:
    await anna.send("раз")
    first = await api.ok("getUpdates", limit=1)
    assert await api.ok("getUpdates", limit=1) == first
    assert sandbox.bot_pending() == 2
    rest = await api.ok("getUpdates", offset=first[0]["update_id"] + 1)
    assert [update["message"]["text"] for update in rest] == ["раз"]
    assert await api.ok("getUpdates", offset=-1) == rest
    assert await api.ok("getUpdates", offset=rest[0]["update_id"] + 1) == []
    await sandbox.idle(0)


async def test_long_poll_wakes_and_is_displaced(api: Api, sandbox: Sandbox, anna: Person) -> None:
    await api.ok("getUpdates", offset=2**40)
    waiting = asyncio.create_task(api("getUpdates", timeout=20))
    await sandbox.polled()
    await anna.send("раз")
    assert len((await waiting)["result"]) == 1
    await api.ok("getUpdates", offset=2**40)
    first = asyncio.create_task(api("getUpdates", timeout=20))
    await sandbox.polled()
    second = asyncio.create_task(api("getUpdates", timeout=20))
    assert (await first)["description"] == DISPLACED
    await api.ok("setWebhook", url="http://127.0.0.1:9/hook")
    assert (await second)["description"] == "Conflict: terminated by setWebhook request"
    refusal = await api.refused("getUpdates")
    assert refusal.startswith("Conflict: can't use getUpdates method while webhook is active")
    await api.ok("deleteWebhook")
    assert await api.ok("getUpdates", timeout=1) == []


async def test_excluded_kinds_are_never_queued(api: Api, sandbox: Sandbox, anna: Person) -> None:
    await api.ok("getUpdates", allowed_updates=["callback_query"])
    await anna.send("не дойдёт")
    assert sandbox.bot_pending() == 1
    await api.ok("getUpdates", allowed_updates=[])
    await anna.send("дойдёт")
    assert sandbox.bot_pending() == 2


async def test_old_ones_are_forgotten(api: Api, sandbox: Sandbox, anna: Person) -> None:
    await anna.send("раз")
    sandbox.world.advance(24 * 3600 + 1)
    assert await api.ok("getUpdates") == []


async def test_repeated_and_raw_updates(api: Api, sandbox: Sandbox, anna: Person) -> None:
    number = (await api.ok("getUpdates"))[0]["update_id"]
    assert await api.ok("getUpdates", offset=number + 1) == []
    sandbox.world.updates.repeat(number)
    assert [update["update_id"] for update in await api.ok("getUpdates", offset=number + 1)] == [number]
    sandbox.queue({"message": {"nonsense": True}}, {"news": 1})
    assert [min(update) for update in await api.ok("getUpdates")] == ["message", "news"]
    assert anna.messages[0].text == "/start"


class Receiver:
    """aiogram behind its own webhook, which can be told to fail first."""

    def __init__(self, bot: Bot) -> None:
        dispatcher = Dispatcher()
        dispatcher.include_router(echo_router())
        self.handler = SimpleRequestHandler(dispatcher, bot, handle_in_background=False, secret_token="s")
        self.failures = 0
        self.times: list[float] = []
        self.url = ""

    async def receive(self, request: web.Request) -> web.StreamResponse:
        self.times.append(time.monotonic())
        if self.failures:
            self.failures -= 1
            return web.Response(status=500)
        return await self.handler.handle(request)


@pytest.fixture
async def receiver(bot: Bot) -> AsyncIterator[Receiver]:
    receiver = Receiver(bot)
    application = web.Application()
    application.router.add_post("/hook", receiver.receive)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    receiver.url = "http://{}:{}/hook".format(*runner.addresses[0])
    yield receiver
    await runner.cleanup()


async def test_webhook(sandbox: Sandbox, bot: Bot, receiver: Receiver, anna: Person) -> None:
    receiver.failures = 3
    await bot.set_webhook(receiver.url, secret_token="s")
    await anna.sees("Здравствуйте")
    assert len(receiver.times) == 4
    assert receiver.times[3] - receiver.times[2] >= 0.04
    await asyncio.gather(*(anna.send(str(number)) for number in range(20)))
    await sandbox.idle()
    echoed = [seen.text for seen in anna.messages if seen.posted.from_bot][1:]
    assert echoed == [str(number) for number in range(20)]
    info = await bot.get_webhook_info()
    assert info.last_error_message == "Wrong response from the webhook: 500 Internal Server Error"
    assert info.pending_update_count == 0


@pytest.mark.usefixtures("anna")
async def test_webhook_without_its_secret(sandbox: Sandbox, bot: Bot, receiver: Receiver) -> None:
    await bot.set_webhook(receiver.url)
    with pytest.raises(AssertionError, match="1 updates are unconfirmed"):
        await sandbox.idle(0.1)
    await bot.delete_webhook(drop_pending_updates=True)
    await sandbox.idle(0)


async def test_a_chat_takes_a_burst_then_one_a_second(api: Api, sandbox: Sandbox, anna: Person) -> None:
    sandbox.world.limits.on = True
    sandbox.world.limits.clock = lambda: 0.0
    for _ in range(6):
        await api.ok("sendMessage", chat_id=anna.id, text="a")
    async with api.session.post(
        f"{api.address}/sendMessage", json={"chat_id": anna.id, "text": "a"}
    ) as response:
        assert (response.status, response.headers["Retry-After"]) == (429, "1")
        assert await response.json() == {
            "ok": False,
            "error_code": 429,
            "description": "Too Many Requests: retry after 1",
            "parameters": {"retry_after": 1},
        }
    assert await api.ok("sendChatAction", chat_id=anna.id, action="typing")
    sandbox.world.limits.clock = lambda: 1.0
    await api.ok("editMessageText", chat_id=anna.id, message_id=anna.last.id, text="b")
    assert "retry after 1" in await api.refused(
        "editMessageText", chat_id=anna.id, message_id=anna.last.id, text="c"
    )


async def test_a_group_takes_twenty_a_minute(api: Api, sandbox: Sandbox) -> None:
    group = sandbox.group("Группа")
    limits = sandbox.world.limits
    limits.on = True
    for second in range(20):
        limits.clock = lambda second=second: second * 1.0  # type: ignore[misc]
        await api.ok("sendMessage", chat_id=group.id, text="a")
    limits.clock = lambda: 30.0
    assert await api.refused("sendMessage", chat_id=group.id, text="a") == "Too Many Requests: retry after 30"
    limits.clock = lambda: 61.0
    await api.ok("sendMessage", chat_id=group.id, text="a")


async def test_thirty_a_second_overall(api: Api, sandbox: Sandbox) -> None:
    people = [sandbox.person(f"П{number}") for number in range(31)]
    for person in people:
        await person.start()
    sandbox.world.limits.on = True
    sandbox.world.limits.clock = lambda: 0.0
    answers = [await api("sendMessage", chat_id=person.id, text="a") for person in people]
    assert [answer["ok"] for answer in answers] == [True] * 30 + [False]


FAULTS = [
    ("429", "Too Many Requests: retry after 7"),
    ("403", "Forbidden: bot was blocked by the user"),
    ("400", "Bad Request: chat not found"),
    ("500", "Internal Server Error"),
]


@pytest.mark.parametrize(("kind", "words"), FAULTS)
async def test_faults_that_refuse(api: Api, sandbox: Sandbox, anna: Person, kind: str, words: str) -> None:
    sandbox.fault(kind, "send*", chat_id=anna.id, retry_after=7)
    await api.ok("getMe")
    answer = await api("sendMessage", chat_id=anna.id, text="a")
    assert (answer["error_code"], answer["description"]) == (int(kind), words)
    assert len(anna.messages) == 1
    await api.ok("sendMessage", chat_id=anna.id, text="a")


@pytest.mark.parametrize(("kind", "happened"), [("drop_before", 0), ("drop_after", 1)])
async def test_dropped_connections(
    sandbox: Sandbox, bot: Bot, anna: Person, kind: str, happened: int
) -> None:
    sandbox.fault(kind, "sendMessage")
    with pytest.raises(TelegramNetworkError):
        await bot.send_message(anna.id, "a")
    assert len(anna.messages) == 1 + happened


async def test_stalls(sandbox: Sandbox, bot: Bot, anna: Person) -> None:
    sandbox.fault("stall_after", "sendMessage", seconds=30)
    with pytest.raises(TelegramNetworkError):
        await bot.send_message(anna.id, "a", request_timeout=0.05)  # type: ignore[arg-type]
    assert anna.last.text == "a"
    sandbox.fault("stall", seconds=0.05)
    await bot.send_message(anna.id, "b")
    assert sandbox.world.calls[-1].ms >= 50


async def test_chance_repeats() -> None:
    async def run(sandbox: Sandbox) -> list[bool]:
        sandbox.fault("500", times=None, probability=0.5)
        return [(await sandbox.gateway.call("getMe", {})).code == 200 for _ in range(30)]

    assert await run(Sandbox(seed=5)) == await run(Sandbox(seed=5)) != await run(Sandbox(seed=6))


async def test_retry_after_reaches_aiogram(sandbox: Sandbox, bot: Bot, anna: Person) -> None:
    sandbox.fault("429", retry_after=3)
    with pytest.raises(TelegramRetryAfter) as refusal:
        await bot.send_message(anna.id, "a")
    assert refusal.value.retry_after == 3


async def test_arrivals_are_logged(api: Api, sandbox: Sandbox, anna: Person) -> None:
    await api("sendMessage", chat_id=anna.id, text="a")
    await api("sendMessage", chat_id=1, text="a")
    good, wrong = sandbox.world.calls
    assert (good.method, good.chat_id, good.params["text"], good.ok, good.code) == (
        "sendMessage",
        anna.id,
        "a",
        True,
        200,
    )
    assert (wrong.ok, wrong.code, wrong.description) == (False, 400, "Bad Request: chat not found")
    assert wrong.arrived >= good.arrived
