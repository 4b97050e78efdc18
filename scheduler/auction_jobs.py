"""The jobs of auctions: a hall counts seconds, online ones can wait for some."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from scheduler.metronome import Job
from services import Database, closings, hall_panels

SECOND: Final = 1
COUNT_DOWN: Final = 10  # a group takes 20 edits a minute, and bids are to be seen
OFTEN: Final = 15
PANEL_STEP: Final = 5


def auction_jobs(db: Database, clock: Callable[[], datetime]) -> list[Job]:
    async def close_lots() -> None:
        while await closings.is_due(db, now=clock()) and await closings.close_due(db, now=clock()):
            """There is more."""

    async def count_down() -> None:
        if await closings.in_halls(db):
            await closings.count_down(db, now=clock())

    shown: dict[int, tuple[int, int]] = {}  # by auction: its lot's version, and how many fives of seconds

    async def show_panels() -> None:
        """The auctioneer sees each bid within a second, and what is left each five: a chat takes one edit a second."""
        now = clock()
        found = {
            one.auction_id: (one.version, int((one.ends_at - now).total_seconds()) // PANEL_STEP)
            for one in await hall_panels.running(db)
        }
        news = [auction_id for auction_id, seen in found.items() if shown.get(auction_id) != seen]
        shown.clear()
        shown.update(found)
        if news:
            await hall_panels.keep(db, news, now=now)

    async def go_on() -> None:
        await closings.go_on(db, now=clock())

    return [
        Job("close_lots", SECOND, close_lots),
        Job("count_down", COUNT_DOWN, count_down),
        Job("show_panels", SECOND, show_panels),
        Job("go_on_with_auctions", OFTEN, go_on),
    ]
