"""The real bot in a process of its own, at any pace: `python -m tests.process`, settings from the environment.

Its address in webhook mode is that of the settings; whoever started it may kill it at any moment.
"""

import asyncio

from bot.app import build_app
from bot.logs import configure_logs
from bot.pacing import UNLIMITED
from bot.settings import load_settings


async def serve() -> None:
    settings = load_settings(_env_file=None)
    configure_logs(settings)
    await (await build_app(settings, pace=UNLIMITED)).run()


if __name__ == "__main__":
    asyncio.run(serve())
