"""`python -m sandbox`: a local Telegram with a chat page; its address is the first line of the output."""

import argparse
import asyncio
import contextlib

from sandbox.server import Sandbox


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m sandbox", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8081)
    parser.add_argument("--token", default="42:SANDBOX")
    parser.add_argument("--username", default="media_hub_bot")
    parser.add_argument("--limits", action="store_true", help="enforce the flood limits")
    parser.add_argument(
        "--no-validate", action="store_true", help="do not check what leaves with aiogram's models"
    )
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(serve(parser.parse_args()))


async def serve(options: argparse.Namespace) -> None:
    sandbox = Sandbox(
        options.token, options.username, limits=options.limits, validate=not options.no_validate
    )
    await sandbox.start(options.host, options.port)
    print(sandbox.url, flush=True)  # noqa: T201 - whoever started it reads the address here
    try:
        await asyncio.Event().wait()
    finally:
        await sandbox.stop()


if __name__ == "__main__":
    main()
