"""`python -m bot` runs the bot; `demo`, `migrate`, `backup FILE`, `reindex`, `site FOLDER` and `status` do what they say."""

import argparse
import asyncio
import contextlib
import signal
import sys
from collections.abc import Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.memory import importing
from bot.settings import Settings, SettingsError, load_settings

if TYPE_CHECKING:
    from bot.pacing import Pace


def main() -> int:
    options = _parser().parse_args()
    try:
        return int(options.command(options) or 0)
    except SettingsError as error:
        return _complain("The settings are not right (see .env.example):", error)
    except KeyboardInterrupt:
        return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot", description=__doc__)
    parser.set_defaults(command=_run)
    commands = parser.add_subparsers(title="commands")
    commands.add_parser("run", help="run the bot (the default)")
    demo = commands.add_parser("demo", help="the bot and a local Telegram, in a browser")
    demo.add_argument("--port", type=int, default=8081, help="of the chat page (default: 8081)")
    demo.add_argument("--keep", action="store_true", help="keep the bot's data in data/demo")
    demo.set_defaults(command=_demo)
    commands.add_parser("migrate", help="bring the database up to this version").set_defaults(
        command=_migrate
    )
    backup = commands.add_parser("backup", help="write a checked copy of the database, while the bot runs")
    backup.add_argument("file", type=Path)
    backup.set_defaults(command=_backup)
    commands.add_parser("reindex", help="make anew what materials are found by").set_defaults(
        command=_reindex
    )
    site = commands.add_parser("site", help="write the public page of the hub into a folder")
    site.add_argument("folder", type=Path)
    site.set_defaults(command=_site)
    commands.add_parser("status", help="what waits, what was sent, what is unknown").set_defaults(
        command=_status
    )
    return parser


def _run(_: argparse.Namespace) -> int:
    return run_until_stopped(load_settings())


def run_until_stopped(settings: Settings, *, pace: "Pace | None" = None) -> int:
    """`pace`: another than that of production."""
    with importing():  # aiogram takes seconds to import; the other commands go without
        from aiogram.exceptions import TelegramNetworkError, TelegramUnauthorizedError  # noqa: PLC0415 - as above

        from bot.app import build_app  # noqa: PLC0415 - as above
        from bot.logs import configure_logs  # noqa: PLC0415 - as above
        from storage.db import DatabaseInUseError  # noqa: PLC0415 - as above
        from storage.migrate import DatabaseTooNewError, DatabaseTooOldError  # noqa: PLC0415 - as above

    configure_logs(settings)

    async def serve() -> None:
        app = await build_app(settings, pace=pace)
        await until_signal(app.run())

    try:
        asyncio.run(serve())
    except (DatabaseInUseError, DatabaseTooNewError, DatabaseTooOldError, TelegramNetworkError) as error:
        return _complain("The bot cannot start:", error)
    except TelegramUnauthorizedError as error:
        return _complain("The bot cannot start: BOT_TOKEN is not a token that Telegram knows.", error)
    return 0


async def until_signal(running: Coroutine[Any, Any, None]) -> None:
    """SIGTERM and Ctrl+C let what is being handled finish."""
    task = asyncio.create_task(running)
    await asyncio.sleep(0)  # it has begun, so it will also end: cancelled before, it would close nothing
    with contextlib.suppress(
        NotImplementedError
    ):  # Windows has no signal handlers in the loop: Ctrl+C interrupts it
        for number in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(number, task.cancel)
    with contextlib.suppress(asyncio.CancelledError):
        await task


def _demo(options: argparse.Namespace) -> int:
    with importing():
        from bot.demo import demo  # noqa: PLC0415 - only the demo knows the sandbox

    asyncio.run(until_signal(demo(options.port, keep=options.keep)))
    return 0


def _migrate(_: argparse.Namespace) -> int:
    from storage.migrate import migrate  # noqa: PLC0415 - alembic only where it is needed

    migrate(load_settings().database_url)
    return 0


def _backup(options: argparse.Namespace) -> int:
    from storage.backup import BackupError, backup  # noqa: PLC0415 - only here

    try:
        backup(load_settings().database_url, options.file)
    except BackupError as error:
        return _complain("No backup was made:", error)
    return 0


def _reindex(_: argparse.Namespace) -> int:
    from bot.reindex import reindex  # noqa: PLC0415 - only here

    asyncio.run(reindex(load_settings().database_url))
    return 0


def _site(options: argparse.Namespace) -> int:
    from bot.site import SiteError, export  # noqa: PLC0415 - only here
    from bot.status import StatusError  # noqa: PLC0415 - only here

    settings = load_settings()
    folder: Path = options.folder
    made = export(settings.database_url, folder, zone=settings.zone, language=settings.language)
    try:
        count = asyncio.run(made)
    except (SiteError, StatusError) as error:
        return _complain("No page was written:", error)
    print(f"{folder / 'index.html'}: {count} materials")  # noqa: T201 - a command line's own voice
    return 0


def _status(_: argparse.Namespace) -> int:
    from bot.status import StatusError, print_status  # noqa: PLC0415 - only here

    try:
        asyncio.run(print_status(load_settings().database_url))
    except StatusError as error:
        print(error, file=sys.stderr)  # noqa: T201 - a command line's own voice
        return 2
    return 0


def _complain(about: str, error: Exception) -> int:
    print(about, error, sep="\n", file=sys.stderr)  # noqa: T201 - a command line's own voice
    return 2


if __name__ == "__main__":
    sys.exit(main())
