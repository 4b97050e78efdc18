"""Half of a crowd in a process of its own: `python -m tests.services.auction_rival URL LOT HALF`."""

import asyncio
import sys

from services import members
from storage.db import open_database
from tests.people import NOW
from tests.services.test_auction_races import bidding


async def main(url: str, lot_id: int, half: int) -> None:
    db = await open_database(url)
    crowd = [await members.meet(db, 5001 + number, now=NOW) for number in range(20)]
    mine = [one for one in crowd if one.id % 2 == half]
    await asyncio.gather(*(bidding(db, one, lot_id, one.id, 10) for one in mine))
    await db.close()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])))
