"""Steps of whoever makes and leads auctions, and of those who fill them."""

from dataclasses import replace
from datetime import timedelta

from domain.auction import Mode
from domain.member import Role
from sandbox.people import Person
from services import auctions, bids, findings, members, roles
from services.bids import Placed
from tests.auctions import FILE, FINDING, new
from tests.stories.auction_steps import boss_of, told
from tests.stories.conftest import Hub
from tests.stories.steps import acquainted

TITLE = "Аукцион находок"


async def offered(hub: Hub, author: Person, auction_id: int, title: str, start_price: int = 5) -> int:
    """What they offered, with a file, without the way there; its number."""
    await author.start()
    document = (await author.send_file("игра.pdf", b"rules")).raw["document"]
    member = await acquainted(hub, author)
    file = replace(FILE, file_id=document["file_id"], file_unique_id=document["file_unique_id"])
    finding = replace(FINDING, title=title, start_price=start_price, files=(file,))
    found = await findings.offer(hub.app.db, member, auction_id, finding, now=hub.now)
    assert isinstance(found, int)
    await told(hub)
    return found


async def entering(hub: Hub, mode: Mode = Mode.HALL) -> int:
    await hub.organiser.start()
    made = await auctions.create(hub.app.db, await boss_of(hub), new(mode), now=hub.now)
    assert isinstance(made, int)
    await told(hub)
    return made


async def open_with(hub: Hub, *titles: str, mode: Mode = Mode.HALL) -> tuple[int, list[int]]:
    """An open auction with lots of Вера's; its number and theirs."""
    auction_id = await entering(hub, mode)
    boss, found = await boss_of(hub), []
    for title in titles:
        lot_id = await offered(hub, hub.vera, auction_id, title)
        await findings.accept(hub.app.db, boss, lot_id, 1, now=hub.now)
        found.append(lot_id)
    await auctions.open_now(hub.app.db, boss, auction_id, now=hub.now)
    await told(hub)
    return auction_id, found


async def bid(hub: Hub, person: Person, lot_id: int, amount: int, maximum: int | None = None) -> Placed:
    await person.start()
    member = await acquainted(hub, person)
    placed = await bids.place(hub.app.db, member, lot_id, amount, maximum=maximum, now=hub.now)
    assert isinstance(placed, Placed)
    await told(hub)
    return placed


async def ticked(hub: Hub, seconds: float = 1) -> None:
    await hub.at(hub.now + timedelta(seconds=seconds))


async def made_moderator(hub: Hub, person: Person) -> None:
    await person.start()
    member = await members.meet(hub.app.db, person.id, now=hub.now)
    await roles.grant(hub.app.db, await boss_of(hub), member.id, Role.MODERATOR, None, now=hub.now)


async def demoted(hub: Hub, person: Person) -> None:
    member = await members.meet(hub.app.db, person.id, now=hub.now)
    await roles.revoke(hub.app.db, await boss_of(hub), member.id, Role.MODERATOR, None, now=hub.now)
