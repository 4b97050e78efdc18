"""Processes to be killed. They are forked from one that has imported everything once, so that a start takes no seconds.

A module of victims calls `serve(run)`; the test starts it with `mother` and each victim with `Victim`.
"""

import asyncio
import json
import os
import signal
import subprocess
import sys
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def mother(module: str) -> Iterator["subprocess.Popen[str]"]:
    command = [sys.executable, "-m", module]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
        yield process
        process.kill()  # it has nothing to keep, and would take its time to end by itself


def serve(run: Callable[..., Awaitable[None]]) -> None:
    """Reads a line of JSON for each victim to start and answers with its process id."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for the killed
    print("ready", flush=True)  # noqa: T201 - whoever started it reads this
    for line in sys.stdin:
        request = json.loads(line)
        child = os.fork()
        if child == 0:
            with open(request["log"], "a", encoding="utf-8") as log:  # noqa: PTH123
                os.dup2(log.fileno(), 1)
                os.dup2(log.fileno(), 2)
            asyncio.run(run(**request["arguments"]))  # type: ignore[arg-type]  # a coroutine
            os._exit(0)
        print(child, flush=True)  # noqa: T201


class Victim:
    def __init__(self, mother: "subprocess.Popen[str]", log: Path, **arguments: str | bool) -> None:
        assert mother.stdin
        assert mother.stdout
        mother.stdin.write(json.dumps({"log": str(log), "arguments": arguments}) + "\n")
        mother.stdin.flush()
        self.pid = int(mother.stdout.readline())

    async def end(self, how: signal.Signals | None) -> None:
        """`how`: None where it kills itself."""
        try:
            process = os.pidfd_open(self.pid)
        except ProcessLookupError:
            return
        ended = asyncio.Event()
        loop = asyncio.get_running_loop()
        loop.add_reader(process, ended.set)
        if how is not None:
            os.kill(self.pid, how)
        async with asyncio.timeout(60):
            await ended.wait()
        loop.remove_reader(process)
        os.close(process)
