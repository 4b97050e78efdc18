"""A bid that should not have been is voided, a sale falls through, the next bidder is asked; complaints are read."""

from datetime import timedelta

from domain.auction import Mode
from domain.lot import LotState
from services import lot_words, second_offers
from tests.auctions import ENDS
from tests.stories.auction_steps import lot_of, told
from tests.stories.auctioneer_steps import TITLE, bid, demoted, made_moderator, open_with
from tests.stories.conftest import Hub
from tests.stories.steps import acquainted


async def _to_lot(hub: Hub, title: str) -> None:
    boss = hub.organiser
    await boss.send("/hall")
    await boss.press(TITLE)
    await boss.press("Лоты")
    await boss.press(title)
    await boss.sees("Делали ставки: 2")


async def test_a_voided_bid_gives_the_lot_back_to_who_led(hub_on_both: Hub) -> None:
    hub, boss = hub_on_both, hub_on_both.organiser
    _, [lot_id] = await open_with(hub, "Квест <b>двор</b>", mode=Mode.ONLINE)
    await bid(hub, hub.anna, lot_id, 5, 20)
    await bid(hub, hub.boris, lot_id, 50)
    await _to_lot(hub, "Квест")
    await boss.press("Ставки: 2")
    page = await boss.sees("Чтобы аннулировать ставку")
    assert "Анна Иванова — 5\n" in page  # her maximum is nobody's to read while others bid
    assert "Борис Ковалёв — 50" in page
    mistaken = page.button("🚫 2")["callback_data"]
    await boss.press("🚫 2")
    await boss.sees("Аннулировать ставку?")
    await hub.restart()
    await boss.send("Описка <лишний ноль>")
    await boss.sees("Ставка аннулирована")
    assert "Аннулирована: Описка <лишний ноль>" in await boss.sees("Ставок: 2")
    lot = await lot_of(hub, lot_id)
    assert lot.price == 5
    await boss.send("/audit")
    assert "аксимум" not in await boss.sees("Описка <лишний ноль>")  # the lot is still on
    await hub.boris.sees("Описка <лишний ноль>", ever=True)
    await hub.anna.sees("Квест <b>двор</b>", ever=True)
    assert await hub.forge(boss, page, mistaken) is not None  # voided already
    assert (await lot_of(hub, lot_id)).version == lot.version


async def test_a_sale_falls_through_and_the_next_is_asked(hub: Hub) -> None:
    boss = hub.organiser
    _, [lot_id] = await open_with(hub, "Квест", mode=Mode.ONLINE)
    await bid(hub, hub.anna, lot_id, 5)
    await bid(hub, hub.boris, lot_id, 10, 30)
    await hub.at(ENDS + timedelta(hours=1))
    assert (await lot_of(hub, lot_id)).state is LotState.SOLD
    await _to_lot(hub, "Квест")
    await boss.press("Ставки: 2")
    page = await boss.sees("Ставок: 2")
    assert "Борис Ковалёв — 10 (максимум 30)" in page
    assert "🚫 1" not in page.buttons  # only the winner's
    await boss.press("🚫 2")
    await boss.sees("Продажа не состоится")
    await boss.send("Не отвечает")
    await boss.sees("Ставка аннулирована")
    await boss.press("К лоту")
    await boss.press("Предложить следующему")
    await boss.toasted("Спросили: Анна Иванова")
    await boss.sees("Спросили следующего участника")
    await hub.anna.press("Согласиться")
    await told(hub)
    lot = await lot_of(hub, lot_id)
    assert (lot.state, lot.price) == (LotState.SOLD, 5)


async def test_who_does_not_answer_is_passed_over(hub: Hub) -> None:
    boss = hub.organiser
    _, [lot_id] = await open_with(hub, "Квест", mode=Mode.ONLINE)
    for person, amount in ((hub.anna, 5), (hub.boris, 10)):
        await bid(hub, person, lot_id, amount)
    dina = hub.sandbox.person("Дина", last_name="Мороз")
    await bid(hub, dina, lot_id, 20)
    await hub.at(ENDS + timedelta(hours=1))
    await boss.start(f"ar_{(await lot_of(hub, lot_id)).auction_id}")
    await hub.group.sees("20 баллов — Дина Мороз; хотели: 3")
    await second_offers.decline(hub.app.db, await acquainted(hub, dina), lot_id, now=hub.now)
    await told(hub)
    fell = await boss.sees("Отказ от лота № 1 «Квест»: Дина", ever=True)
    assert "Лот можно предложить следующему" in fell
    await hub.group.sees("Не продан; хотели: 3")  # what is posted follows, and a refusal wipes no interest
    await boss.press("К лоту", message=fell)
    await boss.press("Ставки: 3")
    assert "Отказ: участник отказался от лота" in await boss.sees("Ставок: 3")
    await boss.press("К лоту")
    await boss.press("Предложить следующему")
    await hub.boris.sees("Ответьте до: ", ever=True)
    asked_at = hub.now
    await hub.at(asked_at + timedelta(hours=23))
    assert (await lot_of(hub, lot_id)).state is LotState.ASKED
    await hub.at(asked_at + timedelta(hours=24))
    silent = await boss.sees("Нет ответа по лоту № 1 «Квест»: Борис Ковалёв", ever=True)
    assert "уже предложен следующему" in silent
    await hub.boris.press("Согласиться")
    assert (await lot_of(hub, lot_id)).state is LotState.ASKED  # too late: it is Анна's to answer
    await hub.anna.press("Согласиться")
    await told(hub)
    await hub.group.sees("5 баллов — Анна Иванова; хотели: 3")
    assert "вместо неё" in await hub.vera.sees("получит другой участник: № 1. Квест", ever=True)
    await second_offers.decline(hub.app.db, await acquainted(hub, hub.anna), lot_id, now=hub.now)
    await told(hub)
    last = await boss.sees("Больше предложить некому", ever=True)
    await boss.press("К лоту", message=last)
    assert "Предложить следующему" not in " ".join((await boss.sees("Без продажи")).buttons)


async def test_complaints_are_read_by_moderators_only(hub: Hub) -> None:
    _, [lot_id] = await open_with(hub, "Квест", mode=Mode.ONLINE)
    await made_moderator(hub, hub.boris)
    await hub.anna.start()
    anna = await acquainted(hub, hub.anna)
    await lot_words.complain(hub.app.db, anna, lot_id, "Это <чужая> игра", now=hub.now)
    await told(hub)
    await hub.boris.sees("Жалоба на лот № 1 «Квест»", ever=True)
    pressed = await hub.boris.press("Посмотреть")
    assert "Это <чужая> игра" in await hub.boris.sees("Жалоб: 1")
    await demoted(hub, hub.boris)
    assert "только организатор" in (await hub.forge(hub.boris, pressed.message, f"glc:{lot_id}:0") or "")
