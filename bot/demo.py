"""The demo: the bot and a local Telegram in one process, a group and a dozen teachers who have not met the bot yet."""

import asyncio
import shutil
import tempfile
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path

from bot.app import build_app, utc_now
from bot.logs import configure_logs
from bot.settings import Settings, load_settings
from bot.tour import tour
from sandbox.cast import Cast, gather
from sandbox.server import Sandbox

PLAN = Path(__file__).parents[1] / "tests/plans/plan_civic_patriotic.docx"
NOTICE = timedelta(weeks=3)  # how far ahead the tour's session is


async def demo(port: int, *, keep: bool) -> None:
    """Leaves nothing behind, unless `keep`."""
    folder = Path("data/demo") if keep else Path(tempfile.mkdtemp(prefix="mediahub-"))
    sandbox = await _start(port)
    cast = gather(sandbox)
    if PLAN.exists():
        _guide(sandbox, cast, (utc_now() + NOTICE).date())
    try:
        app = await build_app(_settings(sandbox, cast, folder))
        print(_welcome(sandbox.url, cast), flush=True)  # noqa: T201 - a command line's own voice
        await app.run()
    finally:
        await sandbox.stop()
        if not keep:
            await asyncio.to_thread(shutil.rmtree, folder, ignore_errors=True)


async def _start(port: int) -> Sandbox:
    """At that port, or at any where it is taken."""
    with suppress(OSError):
        return await Sandbox().start(port=port)
    return await Sandbox().start()


def _guide(sandbox: Sandbox, cast: Cast, day: date) -> None:
    sandbox.guide(
        tour(
            organiser=cast.organiser.id,
            teacher=cast.teachers[0].id,
            onlooker=cast.moderator.id,
            group=cast.group.id,
            plan=sandbox.shelve("План коворкинга.docx", PLAN.read_bytes()),
            day=day,
        )
    )


def _settings(sandbox: Sandbox, cast: Cast, folder: Path) -> Settings:
    settings = load_settings(
        bot_token=sandbox.token,
        bot_api_url=sandbox.url,
        database_url=f"sqlite:///{folder / 'mediahub.db'}",
        hub_chat_id=cast.group.id,
        organiser_ids=str(cast.organiser.id),
        language="ru",
        webhook_url=None,
        redis_url=None,
        metrics_port=None,
        log_level="WARNING",
    )
    configure_logs(settings)
    return settings


def _welcome(url: str, cast: Cast) -> str:
    anna, boris, *_ = cast.teachers
    phones = f"{cast.organiser.id},{anna.id},{boris.id},{cast.moderator.id}:{cast.group.id}"
    return (
        f"The demo is ready: {url}/?people={phones}\n"
        "The page leads you through the main job in six steps: a plan becomes a session, and a teacher signs up.\n"
        "Ctrl+C ends the demo."
    )
