"""What a start does not load: it would take memory for as long as the bot runs."""

import subprocess
import sys
from pathlib import Path

from storage.migrate import migrate

RARE = {
    "alembic",
    "docx",
    "icalendar",
    "lxml",
    "prometheus_client",
    "psycopg",
    "pymorphy3",
    "redis",
    "segno",
    "Stemmer",
    "throttled",
    "typst",
    "xlsxwriter",
}
START = """
import sys
import bot.app, bot.logs
from storage.migrate import migrate
migrate(sys.argv[1])
print(*sys.modules)
"""


def test_what_is_rarely_needed_is_not_loaded(tmp_path: Path) -> None:
    database = f"sqlite:///{tmp_path / 'hub.db'}"
    migrate(database)
    command = [sys.executable, "-c", START, database]
    loaded = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)  # noqa: S603 - our own
    assert "aiogram" in loaded.stdout.split()
    assert RARE & set(loaded.stdout.split()) == set()
