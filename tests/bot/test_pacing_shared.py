"""Two bots on one Redis keep the limits that one of them alone would fill."""

import asyncio
import os
import shutil
import subprocess
from collections.abc import Iterator
from math import inf
from pathlib import Path

import pytest

from bot.pacing import Pace
from bot.pacing.shared import SharedPacer

FAST = Pace(overall=200, chat=1000, group_minute=None, jitter=0)


@pytest.fixture
def redis_url(tmp_path: Path) -> Iterator[str]:
    program = shutil.which("redis-server")
    if program is None:
        if os.environ.get("CI") == "true":
            pytest.fail("redis-server is not installed, and CI must not skip what needs it")
        pytest.skip("REDIS WAS NOT TESTED: install redis-server")
    socket = tmp_path / "redis.sock"
    options = ["--port", "0", "--unixsocket", str(socket), "--save", "", "--dir", str(tmp_path)]
    with subprocess.Popen([program, *options], stdout=subprocess.PIPE, text=True) as server:  # noqa: S603 - our own
        assert server.stdout is not None
        assert any("ready to accept" in line.lower() for line in server.stdout)
        yield f"unix://{socket}"
        server.terminate()


async def _send(pacer: SharedPacer, chats: range, sent: list[float]) -> None:
    time = asyncio.get_running_loop().time

    async def one(chat_id: int) -> None:
        await pacer.turn(chat_id, bulk=True)
        sent.append(time())

    await asyncio.gather(*(one(chat_id) for chat_id in chats))


async def test_two_bots_together_keep_the_pace_of_one(redis_url: str) -> None:
    time = asyncio.get_running_loop().time
    first, second = (SharedPacer(FAST, redis_url, time=time) for _ in range(2))
    sent: list[float] = []
    began = time()
    await asyncio.gather(_send(first, range(1, 101), sent), _send(second, range(101, 201), sent))
    for pacer in (first, second):
        await pacer.close()
    assert len(sent) == 200
    assert 200 / (time() - began) <= 210


async def test_two_bots_together_keep_the_pace_of_production(redis_url: str) -> None:
    time = asyncio.get_running_loop().time
    pacers = [SharedPacer(Pace(), redis_url, time=time) for _ in range(2)]
    sent: list[float] = []
    began = time()
    await asyncio.gather(*(_send(pacer, range(n, 300, 2), sent) for n, pacer in enumerate(pacers, 1)))
    for pacer in pacers:
        await pacer.close()
    rate = (len(sent) - 1) / (time() - began)
    print(f"{rate:.2f} a second")  # noqa: T201
    assert rate <= 28.9


async def test_two_bots_together_keep_the_pace_of_one_chat(redis_url: str) -> None:
    time = asyncio.get_running_loop().time
    pace = Pace(overall=200, chat=1, group_minute=None, jitter=0)
    pacers = [SharedPacer(pace, redis_url, time=time) for _ in range(2)]
    began = time()
    await asyncio.gather(*(pacer.turn(7, bulk=True) for pacer in pacers for _ in range(2)))
    for pacer in pacers:
        await pacer.close()
    assert time() - began >= 0.9  # three pass at once, the fourth a second later


async def test_without_redis_a_bot_goes_on_alone() -> None:
    pacer = SharedPacer(FAST, "redis://127.0.0.1:1/0", time=asyncio.get_running_loop().time)
    await pacer.turn(7)
    await pacer.close()


async def test_two_bots_together_keep_the_minute_of_one_group(redis_url: str) -> None:
    time = asyncio.get_running_loop().time
    pace = Pace(overall=inf, chat=inf, group_minute=6, jitter=0)
    pacers = [SharedPacer(pace, redis_url, time=time) for _ in range(2)]
    turns = [asyncio.create_task(pacer.turn(-7, bulk=True)) for pacer in pacers for _ in range(3)]
    done, waiting = await asyncio.wait(turns, timeout=1)
    for turn in waiting:
        turn.cancel()
    await asyncio.gather(*waiting, return_exceptions=True)
    for pacer in pacers:
        await pacer.close()
    assert 1 <= len(done) <= 3  # the burst; the others wait for most of a minute
