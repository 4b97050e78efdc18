"""Auctions in a story, without the organiser's way there."""

from domain.auction import Mode
from domain.lot import Lot
from domain.member import Member
from sandbox.people import Person
from services import auctions, bids, findings, hall, lots, members
from tests.auctions import made, new, version
from tests.stories.conftest import Hub
from tests.stories.steps import acquainted


async def boss_of(hub: Hub) -> Member:
    return await members.meet(hub.app.db, hub.organiser.id, now=hub.now)


async def acquaint(hub: Hub, *people: Person) -> list[Member]:
    """They have told who they are, and notices reach them."""
    for one in people:
        await one.start()
    return [await acquainted(hub, one) for one in people]


async def on_sale(
    hub: Hub, authors: list[Member], mode: Mode = Mode.ONLINE, **terms: object
) -> tuple[int, list[int]]:
    """An open auction with a lot of each author, and its card in the group: its id and theirs."""
    await hub.organiser.start()
    boss = await boss_of(hub)
    found = await hub.app.db.transaction(made, boss, authors, mode, now=hub.now, **terms)  # type: ignore[arg-type]  # by name
    await told(hub)
    return found


async def entering(hub: Hub, mode: Mode = Mode.ONLINE) -> int:
    """An auction that takes findings, with its card in the group."""
    await hub.organiser.start()
    auction_id = await auctions.create(hub.app.db, await boss_of(hub), new(mode), now=hub.now)
    assert isinstance(auction_id, int)
    await told(hub)
    return auction_id


async def accept(hub: Hub, lot_id: int) -> None:
    await findings.accept(
        hub.app.db, await boss_of(hub), lot_id, await version(hub.app.db, lot_id), now=hub.now
    )
    await told(hub)


async def give_back(hub: Hub, lot_id: int, comment: str) -> None:
    await findings.give_back(
        hub.app.db, await boss_of(hub), lot_id, await version(hub.app.db, lot_id), comment, now=hub.now
    )
    await told(hub)


async def next_lot(hub: Hub, auction_id: int, lot_id: int) -> None:
    await hall.next_lot(hub.app.db, await boss_of(hub), auction_id, lot_id, now=hub.now)
    await told(hub)


async def sell(hub: Hub, lot_id: int) -> None:
    """«Раз, два, продано»."""
    boss = await boss_of(hub)
    for said in (1, 2):
        await hall.say(hub.app.db, boss, lot_id, said, await version(hub.app.db, lot_id), now=hub.now)
    await hall.sell(hub.app.db, boss, lot_id, await version(hub.app.db, lot_id), now=hub.now)
    await told(hub)


async def void_last(hub: Hub, lot_id: int, reason: str) -> None:
    boss = await boss_of(hub)
    _, shown = await bids.history(hub.app.db, boss, lot_id)
    await bids.void(hub.app.db, boss, shown[0].bid.id, reason, now=hub.now)
    await told(hub)


async def lot_of(hub: Hub, lot_id: int) -> Lot:
    return (await lots.lot(hub.app.db, await boss_of(hub), lot_id)).lot


async def told(hub: Hub) -> None:
    hub.app.delivery.wake()
    await hub.settled()
