"""getUpdates: one poller at a time."""

from sandbox.errors import Json, conflict
from sandbox.updates import Update
from sandbox.world import World

MOST = 100
LONGEST = 50
DISPLACED = "terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"


class Polling:
    def __init__(self, world: World) -> None:
        self.world = world
        self.waiting = 0
        self.closed = False
        self.hooked = False
        self._turn = 0

    async def get_updates(self, args: Json) -> list[Update]:
        if self.hooked:
            raise conflict(WEBHOOK)
        updates, journal = self.world.updates, self.world.journal
        self._turn += 1
        turn = self._turn
        journal.ring("updates")
        updates.allow(args.get("allowed_updates"))
        limit = min(max(args.get("limit") or MOST, 1), MOST)
        batch = updates.fetch(args.get("offset") or 0, limit)
        timeout = min(max(args.get("timeout") or 0, 0), LONGEST)
        if batch or not timeout:
            return batch
        self.waiting += 1
        journal.ring("polling", "confirmed")
        try:
            await journal.until(
                ("updates",), lambda: self._turn != turn or len(updates) or self.closed, timeout
            )
        finally:
            self.waiting -= 1
        if self._turn != turn:
            raise conflict(self._displaced())
        return updates.fetch(args.get("offset") or 0, limit)

    def _displaced(self) -> str:
        return "terminated by setWebhook request" if self.hooked else DISPLACED

    def dismiss(self) -> None:
        """Whoever waits gets a conflict."""
        self._turn += 1
        self.world.journal.ring("updates")

    def close(self) -> None:
        """Whoever waits gets an empty answer, now and from now on."""
        self.closed = True
        self.world.journal.ring("updates")
