"""`python -m bot …`, as an administrator types it."""

import asyncio
import os
import signal
import subprocess
import sys
from pathlib import Path

from sandbox.server import Sandbox
from tests.benchmarks.bots import TOKEN

ROOT = Path(__file__).parents[2]


def bot(*arguments: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    clean = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **environment}
    return subprocess.run(  # noqa: S603 - our own
        [sys.executable, "-m", "bot", *arguments],
        cwd=folder,
        env=clean,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_without_a_token_the_bot_says_which_setting_is_missing(tmp_path: Path) -> None:
    result = bot(folder=tmp_path)
    assert result.returncode == 2
    assert "BOT_TOKEN" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_database_is_made_looked_at_and_copied(tmp_path: Path) -> None:
    settings = {"BOT_TOKEN": TOKEN, "DATABASE_URL": f"sqlite:///{tmp_path / 'hub.db'}"}
    assert bot("migrate", folder=tmp_path, **settings).returncode == 0
    status = bot("status", folder=tmp_path, **settings)
    assert "unknown: 0" in status.stdout
    assert bot("reindex", folder=tmp_path, **settings).returncode == 0
    assert bot("site", "public", folder=tmp_path, **settings).returncode == 0
    assert (tmp_path / "public" / "index.html").is_file()
    refused = bot("site", ".", folder=tmp_path, **settings)
    assert refused.returncode == 2
    assert "Traceback" not in refused.stderr
    assert bot("backup", "copy.db", folder=tmp_path, **settings).returncode == 0
    again = bot("backup", "copy.db", folder=tmp_path, **settings)
    assert again.returncode == 2
    assert "Traceback" not in again.stderr


async def test_a_stopped_bot_ends_by_itself_and_cleanly(tmp_path: Path) -> None:
    async with Sandbox() as sandbox:
        settings = {
            "BOT_TOKEN": TOKEN,
            "BOT_API_URL": sandbox.url,
            "DATABASE_URL": f"sqlite:///{tmp_path / 'hub.db'}",
        }
        clean = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **settings}
        process = await asyncio.create_subprocess_exec(sys.executable, "-m", "bot", cwd=tmp_path, env=clean)
        await sandbox.polled(timeout=60)
        process.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(process.wait(), 20) == 0
