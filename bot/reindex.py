"""`python -m bot reindex`: what materials are found by is made anew, while the bot runs too."""

from services import search
from storage.db import open_database
from storage.migrate import migrate


async def reindex(url: str) -> None:
    migrate(url)
    db = await open_database(url)
    try:
        await search.forget_terms(db)
        while await search.index_stale(db):
            """There is more."""
    finally:
        await db.close()
