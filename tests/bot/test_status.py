"""`python -m bot status` where there is something to say, and where there is nothing."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.status import StatusError, print_status
from storage import inbox
from storage.db import Database
from storage.inbox import Entry
from tests.benchmarks.bots import TOKEN
from tests.bot.test_command_line import bot

NOW = datetime(2026, 5, 17, 18, 30, tzinfo=UTC)


def test_a_database_that_does_not_exist_is_named_and_not_made(tmp_path: Path) -> None:
    path = tmp_path / "none" / "hub.db"
    result = bot("status", folder=tmp_path, BOT_TOKEN=TOKEN, DATABASE_URL=f"sqlite:///{path}")
    assert result.returncode == 2
    assert result.stdout == ""
    assert len(result.stderr.splitlines()) == 1
    assert str(path) in result.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", ["", "Not a database, but a note. " * 100], ids=["empty", "a note"])
async def test_a_file_without_our_tables_is_one_line_too(tmp_path: Path, content: str) -> None:
    path = tmp_path / "hub.db"
    path.write_text(content)
    with pytest.raises(StatusError) as raised:
        await print_status(f"sqlite:///{path}")
    assert len(str(raised.value).splitlines()) == 1


async def test_what_waits_in_the_inbox_is_counted(
    db: Database, database_url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    entries = [Entry(1, 1, "{}"), Entry(2, 1, "{}"), Entry(3, 1, "{}", failure="no update")]
    await db.transaction(inbox.record, entries, db.worker, NOW)
    await print_status(database_url)
    printed = capsys.readouterr().out.splitlines()
    assert "inbox, undone: 2" in printed
    assert "unknown: 0" in printed
