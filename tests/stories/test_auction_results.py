"""After the last lot: results in the group and in private, the material handed over, thanks, the workbook."""

import io
from dataclasses import replace

import openpyxl
from PIL import Image

from domain.auction import USUAL, Mode, NewAuction
from domain.finding import Finding, FindingFile
from domain.lot_results import IN_GROUP, ON_PAGE
from domain.member import Member
from sandbox.people import Person
from sandbox.sightings import Sighting
from services import auctions, bids, findings, hall, members
from storage.db import Tx
from tests.stories.conftest import Hub
from tests.stories.steps import acquainted

QUEST = Finding("Квест <b>«Мой двор»</b>", "Игра по станциям", 5, link="https://example.org/quest")
CARDS = Finding("Карточки «за и против»", "Для диалога", 5, link="https://example.org/cards")


async def met(hub: Hub, person: Person) -> Member:
    """Somebody who has opened the bot and told who they are."""
    await person.start()
    await person.reply()
    return await acquainted(hub, person)


async def boss_of(hub: Hub) -> Member:
    await hub.organiser.start()
    await hub.organiser.reply()
    return await members.meet(hub.app.db, hub.organiser.id, now=hub.now)


async def kept(hub: Hub, person: Person, name: str, kind: str) -> FindingFile:
    """A file that Telegram has."""
    if kind == "photo":
        picture = io.BytesIO()
        Image.new("RGB", (90, 90), "white").save(picture, "PNG")
        raw = (await person.send_photo(picture.getvalue())).raw["photo"][-1]
    else:
        raw = (await person.send_file(name, b"rules")).raw["document"]
    await hub.settled()
    return FindingFile(raw["file_id"], raw["file_unique_id"], kind, name, raw["file_size"])


def opened(
    tx: Tx, boss: Member, author: Member, offered: list[Finding], now: object
) -> tuple[int, list[int]]:
    """An auction in a hall with these lots."""
    new = NewAuction("Находки декабря", Mode.HALL, USUAL[Mode.HALL])
    auction_id = auctions.create.within(tx, boss, new, now=now)  # type: ignore[arg-type]  # a moment
    assert isinstance(auction_id, int)
    lot_ids = []
    for finding in offered:
        lot_id = findings.offer.within(tx, author, auction_id, finding, now=now)  # type: ignore[arg-type]
        assert isinstance(lot_id, int)
        findings.accept.within(tx, boss, lot_id, 1, now=now)  # type: ignore[arg-type]
        lot_ids.append(lot_id)
    auctions.open_now.within(tx, boss, auction_id, now=now)  # type: ignore[arg-type]
    return auction_id, lot_ids


async def sold(hub: Hub, boss: Member, auction_id: int, lot_id: int, *bidders: Member) -> None:
    """The last of them has it."""
    db, now = hub.app.db, hub.now
    lot = await hall.next_lot(db, boss, auction_id, lot_id, now=now)
    for one in bidders:
        placed = await bids.place(db, one, lot_id, now=now)
        assert isinstance(placed, bids.Placed)
        lot = placed.lot
    for said in (1, 2):
        lot = await hall.say(db, boss, lot_id, said, lot.version, now=now)
    await hall.sell(db, boss, lot_id, lot.version, now=now)
    hub.app.delivery.wake()
    await hub.settled()


async def closed(hub: Hub, boss: Member, auction_id: int) -> None:
    for _ in range(2):
        await auctions.close(hub.app.db, boss, auction_id, now=hub.now)
    hub.app.delivery.wake()
    await hub.settled()


def posted_picture(hub: Hub) -> Sighting:
    (found,) = [one for one in hub.group.chat.messages.values() if "photo" in one.message]
    return Sighting(hub.sandbox.world, found)


async def test_from_the_last_lot_to_the_thanks(hub_on_both: Hub) -> None:
    hub = hub_on_both
    boss = await boss_of(hub)
    anna, boris, vera = [await met(hub, one) for one in (hub.anna, hub.boris, hub.vera)]
    files = [await kept(hub, hub.anna, "правила.pdf", "document") for _ in range(2)]
    files.append(await kept(hub, hub.anna, "", "photo"))
    offered = [replace(QUEST, files=tuple(files), co_authors=(vera.id,)), CARDS]
    auction_id, [quest, cards] = await hub.app.db.transaction(opened, boss, anna, offered, hub.now)
    await sold(hub, boss, auction_id, quest, boris)

    await hub.boris.start(f"ar_{auction_id}")
    seen = await hub.boris.sees("ещё идёт")
    assert "Ваши лоты: № 1 Квест <b>«Мой двор»</b>" in seen.text
    await hub.boris.press("Получить материал: № 1")
    given = await hub.boris.sees("https://example.org/quest")
    assert "Анна Иванова, Вера Петрова" in given.text
    told = [one.method for one in hub.sandbox.world.calls if one.params.get("chat_id") == hub.boris.id]
    assert told[-3:] == ["sendMediaGroup", "sendPhoto", "sendMessage"]
    outsider = hub.sandbox.person("Гость")
    await outsider.start()
    seen = await outsider.reply()
    assert "когда аукцион закончится" in str(await hub.forge(outsider, seen, f"arm:{quest}"))
    await acquainted(hub, outsider)
    assert "так сделать уже нельзя" in str(await hub.forge(outsider, seen, f"art:{quest}"))

    await closed(hub, boss, auction_id)
    picture = posted_picture(hub)
    assert "Лотов: 2 · делали ставки: 1 · ставок: 1 · потрачено баллов: 5" in picture.text
    assert Image.open(io.BytesIO(picture.data)).width == 1080
    table = await hub.group.sees("№ 1. Квест <b>«Мой двор»</b>")
    assert "5 баллов — Борис Ковалёв; хотели: 1" in table.text
    assert "Не продан; хотели: 0" in table.text
    posted = [one for one in hub.sandbox.world.calls if str(one.params.get("chat_id")) == str(hub.group.id)]
    assert [one.method for one in posted if "Итоги аукциона" in str(one.params)] == [
        "sendPhoto",
        "sendMessage",
    ]

    await outsider.press("Все лоты и материалы", message=table)
    await outsider.sees("Итоги аукциона")
    assert await hub.forge(outsider, await outsider.sees("Итоги аукциона"), f"arm:{cards}") is None
    await outsider.sees("https://example.org/cards")
    assert "может сделать только" in str(await hub.forge(outsider, seen, f"arx:{auction_id}"))
    await hub.vera.start(f"ar_{auction_id}")
    mine = await hub.vera.sees("Ваши итоги")
    assert "находок на аукционе: 1, продано: 1, получено за них баллов: 5" in mine.text
    assert await hub.forge(hub.vera, mine, f"art:{quest}")
    assert hub.vera.saw("до 300 знаков") is None, "nobody thanks themselves"

    await hub.boris.press("Поблагодарить автора", message=given)
    await hub.boris.press("Итоги", message=await hub.boris.sees("до 300 знаков"))
    await hub.boris.sees("Ваши итоги")
    await hub.boris.send("Этого автор не увидит")
    await hub.boris.sees("Не понимаю")
    for command, said in (("/menu", "Меню"), ("/cancel", "прервали")):
        await hub.boris.press("Поблагодарить автора", message=given)
        await hub.boris.sees("до 300 знаков")
        await hub.boris.send(command)
        await hub.boris.sees(said)
    await hub.boris.press("Поблагодарить автора", message=given)
    await hub.boris.press("К лоту", message=await hub.boris.sees("до 300 знаков"))
    await hub.boris.sees("Лот № 1")
    await hub.boris.send("И этого автор не увидит")
    await hub.boris.sees("Не понимаю")
    await hub.boris.press("Поблагодарить автора", message=given)
    await hub.boris.sees("до 300 знаков")
    await hub.restart()
    await hub.boris.send_photo(b"")
    await hub.boris.sees("до 300 знаков")
    await hub.boris.send("да" * 151)
    await hub.boris.sees("Получилось 302")
    await hub.boris.send("Попробовал в пятницу, <i>дети в восторге</i>!")
    await hub.boris.sees("Ваша благодарность передана")
    assert hub.anna.saw("не увидит", ever=True) is None
    for author in (hub.anna, hub.vera):
        await author.sees("<i>дети в восторге</i>", ever=True)
    await hub.boris.press("Поблагодарить автора", message=given)
    await hub.boris.sees("уже поблагодарили")

    await hub.organiser.start(f"ar_{auction_id}")
    await hub.organiser.press("XLSX")
    file = await hub.organiser.sees("журнал аукциона")
    assert file.file_name == f"аукцион-{auction_id}.xlsx"
    book = openpyxl.load_workbook(io.BytesIO(file.data))
    assert [cell.value for cell in book["Участники"][2]] == ["Борис Ковалёв", 100, 5, 0, 95]
    await hub.organiser.press("Картинка")
    again = await hub.organiser.sees("Итоги аукциона")
    assert again.data == picture.data


async def test_forty_lots_are_read_in_pages(hub: Hub) -> None:
    boss, anna = await boss_of(hub), await met(hub, hub.anna)
    offered = [replace(QUEST, title=f"Находка {number} " + "Щ" * 130) for number in range(1, 41)]
    auction_id, _ = await hub.app.db.transaction(opened, boss, anna, offered, hub.now)
    await closed(hub, boss, auction_id)
    last = await hub.group.sees(f"И ещё {40 - IN_GROUP * ON_PAGE} лота")
    posted = [one.message for one in hub.group.chat.messages.values()]
    assert sum("Все лоты" in str(one) for one in posted) == sum("И ещё" in str(one) for one in posted) == 1
    await hub.boris.press("Все лоты и материалы", message=last)
    await hub.boris.sees("№ 1. Находка 1")
    for first in (13, 25, 37):
        await hub.boris.press("Дальше")
        await hub.boris.sees(f"№ {first}. Находка {first}")
    await hub.boris.sees("№ 40. Находка 40")


async def test_an_auction_without_lots_or_cancelled_posts_nothing(hub: Hub) -> None:
    boss, anna = await boss_of(hub), await met(hub, hub.anna)
    empty, _ = await hub.app.db.transaction(opened, boss, anna, [], hub.now)
    await closed(hub, boss, empty)
    cancelled, _ = await hub.app.db.transaction(opened, boss, anna, [QUEST], hub.now)
    await auctions.cancel(hub.app.db, boss, cancelled, now=hub.now)
    hub.app.delivery.wake()
    await hub.settled()
    assert [one for one in hub.sandbox.world.calls if "Итоги аукциона" in str(one.params)] == []
    await hub.boris.start(f"ar_{cancelled}")
    await hub.boris.sees("отменён")
