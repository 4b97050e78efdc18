"""`python -m bot status`: the outbox and the inbox in a few lines."""

from storage import outbox
from storage.db import open_database


async def print_status(url: str) -> None:
    db = await open_database(url)
    try:
        counts = await db.read(outbox.counts)
        unknown = await db.read(outbox.unknown)
    finally:
        await db.close()
    for state, count in sorted(counts.items()):
        print(f"{state}: {count}")  # noqa: T201 - a command line's own voice
    for row in unknown:
        print(f"unknown: {row.kind} to {row.chat_id}, {row.created_at:%Y-%m-%d %H:%M} UTC")  # noqa: T201 - as above
