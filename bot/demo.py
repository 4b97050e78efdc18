"""The demo: the bot and a local Telegram in one process, a group and a dozen teachers who have not met the bot yet."""

import asyncio
import shutil
import tempfile
from pathlib import Path

from bot.app import build_app
from bot.logs import configure_logs
from bot.settings import Settings, load_settings
from sandbox.cast import gather
from sandbox.server import Sandbox


async def demo(port: int, *, keep: bool) -> None:
    """Leaves nothing behind, unless `keep`."""
    folder = Path("data/demo") if keep else Path(tempfile.mkdtemp(prefix="mediahub-"))
    sandbox = Sandbox()
    await sandbox.start(port=port)
    try:
        app = await build_app(_settings(sandbox, folder))
        _welcome(sandbox)
        await app.run()
    finally:
        await sandbox.stop()
        if not keep:
            await asyncio.to_thread(shutil.rmtree, folder, ignore_errors=True)


def _settings(sandbox: Sandbox, folder: Path) -> Settings:
    cast = gather(sandbox)
    settings = load_settings(
        bot_token=sandbox.token,
        bot_api_url=sandbox.url,
        database_url=f"sqlite:///{folder / 'mediahub.db'}",
        hub_chat_id=cast.group.id,
        organiser_ids=str(cast.organiser.id),
        webhook_url=None,
        redis_url=None,
        metrics_port=None,
        log_level="WARNING",
    )
    configure_logs(settings)
    return settings


def _welcome(sandbox: Sandbox) -> None:
    print(  # noqa: T201 - a command line's own voice
        f"The demo is ready: {sandbox.url}/\n"
        "Write /start as the organiser, send her a plan with /plan, and sign up as a teacher.\n"
        "A plan to try: tests/plans/plan_civic_patriotic.docx. Ctrl+C ends the demo.",
        flush=True,
    )
