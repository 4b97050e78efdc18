"""Four hundred lots with the longest titles: each page within Telegram's limits and a second; all end while the bot is away."""

import asyncio
from collections import Counter
from datetime import timedelta

import pytest
import sqlalchemy as sa

from domain.finding import MAX_SUMMARY, MAX_TITLE
from domain.lot import LotState
from domain.outbox import OutboxState
from sandbox.people import Person
from services import bids
from services.auction_notices import SOLD, UNSOLD, WON
from services.bids import Placed
from storage import lot_lists, purses
from storage.db import Tx
from storage.schema import lot, outbox
from tests.auctions import ENDS
from tests.people import crowd_of
from tests.stories.auction_steps import acquaint, on_sale
from tests.stories.conftest import Hub

LOTS, ON_PAGE = 400, 8
OWN, WATCHED, LED, OUTBID = 40, 30, 20, 20  # of one person
SECOND = 1.0
MOST = 4096
TITLE = ("«Квест» & <игра> по станциям: " * 10)[:MAX_TITLE]
SUMMARY = ("Для 5–6 классов, & <всё> в коробке. " * 40)[:MAX_SUMMARY]


async def _fair(hub: Hub) -> int:
    """The auction's number. Anna made some lots, watches some, leads in some and was outbid in some, Boris there leads."""
    anna, boris = await acquaint(hub, hub.anna, hub.boris)
    crowd = await crowd_of(hub.app.db, LOTS - OWN)
    auction_id, found = await on_sale(hub, [anna] * OWN + crowd, purse=1000, start_price=1)

    def all_follow(tx: Tx) -> None:
        tx.execute(sa.update(lot).values(title=TITLE, summary=SUMMARY))
        others = found[OWN:]
        for lot_id in others[:WATCHED]:
            bids.watch.within(tx, anna, lot_id, on=True, now=hub.now)
        for number, lot_id in enumerate(others[: LED + OUTBID]):
            assert isinstance(bids.place.within(tx, anna, lot_id, 5, now=hub.now), Placed)
            if number >= LED:
                assert isinstance(bids.place.within(tx, boris, lot_id, now=hub.now), Placed)

    hub.refusals_expected = ("chat not found",)  # the other authors have never met the bot
    await hub.app.db.transaction(all_follow)
    hub.app.delivery.wake()
    await hub.settled()
    hub.sandbox.world.advance(60)
    return auction_id


async def _quickly(person: Person, label: str) -> None:
    clock = asyncio.get_running_loop().time
    begun = clock()
    await person.press(label)
    assert clock() - begun < SECOND, f"«{label}» took {clock() - begun:.2f} s"
    assert len(person.last.text) <= MOST


@pytest.mark.slow
async def test_each_page_of_four_hundred_lots_is_small_and_quick(hub: Hub) -> None:
    anna = hub.anna
    await _fair(hub)
    await anna.send("/auction")
    await anna.sees("Торги идут")
    await _quickly(anna, "Лоты")
    pages = LOTS // ON_PAGE
    for page in range(2, pages + 1):
        await _quickly(anna, "Дальше")
        await anna.sees(f"{page} из {pages}")
    assert "№ 400." in anna.last.text
    for label, count in (("Мои", OWN), ("Слежу", WATCHED), ("Лидирую", LED), ("Перебили", OUTBID)):
        await _quickly(anna, label)
        await anna.sees(f"(1 из {-(-count // ON_PAGE)})")
        while "Дальше ›" in anna.buttons:
            await _quickly(anna, "Дальше")
    await anna.sees("вас перебили")
    await _quickly(anna, f"№ {OWN + LED + OUTBID}")
    await anna.sees("До конца")
    said = [str(call.params.get("text") or "") for call in hub.sandbox.world.calls]
    assert max(map(len, said)) <= MOST


@pytest.mark.slow
async def test_all_end_while_the_bot_is_away(hub: Hub) -> None:
    """Staggered, but all are due when it is back: each ends once, and each of its people hears of it once."""
    auction_id = await _fair(hub)
    await hub.settled()
    await hub.close()
    hub.sandbox.polling.dismiss()
    while hub.sandbox.polling.waiting:  # noqa: ASYNC110 - for the poller that is gone
        await asyncio.sleep(0)
    hub.now = ENDS + timedelta(days=1)
    await hub.open()
    clock = asyncio.get_running_loop().time
    begun = clock()
    await hub.at(hub.now)
    print(f"{LOTS} lots closed and told of in {clock() - begun:.1f} s")  # noqa: T201
    await hub.at(hub.now + timedelta(minutes=1))
    states = await hub.app.db.read(lot_lists.states, auction_id)
    assert states == {LotState.SOLD: LED + OUTBID, LotState.UNSOLD: LOTS - LED - OUTBID}
    everybody = await hub.app.db.read(purses.of_all, auction_id)
    assert sorted(one.spent for one in everybody.values()) == [5 * LED, 6 * OUTBID]
    assert not any(one.held for one in everybody.values())
    told = await hub.app.db.read(_told)
    assert max(told.values()) == 1
    kinds = Counter(kind for kind, _, _ in told)
    assert kinds == {WON: LED + OUTBID, SOLD: LED + OUTBID, UNSOLD: LOTS - LED - OUTBID}
    assert await hub.app.db.read(_sent, hub.anna.id) == {WON: LED, UNSOLD: OWN}
    assert await hub.app.db.read(_sent, hub.boris.id) == {WON: OUTBID}
    texts = Counter(one.text for one in hub.anna.messages if "Лот ваш" in one.text)
    assert (len(texts), sum(texts.values())) == (LED, LED)
    await hub.group.sees("Итоги")


def _told(tx: Tx) -> Counter[tuple[str, int, int]]:
    rows = tx.execute(
        sa.select(outbox.c.kind, outbox.c.parameters).where(outbox.c.kind.in_((WON, SOLD, UNSOLD)))
    )
    return Counter((row.kind, row.parameters["lot_id"], row.parameters["member_id"]) for row in rows)


def _sent(tx: Tx, chat_id: int) -> dict[str, int]:
    """Notices of ends that this chat has."""
    ends = (outbox.c.kind.in_((WON, SOLD, UNSOLD)), outbox.c.state == OutboxState.SENT)
    query = sa.select(outbox.c.kind, sa.func.count()).where(outbox.c.chat_id == chat_id, *ends)
    return {row[0]: row[1] for row in tx.execute(query.group_by(outbox.c.kind))}
