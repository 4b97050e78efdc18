"""A hall: one lot at a time, and everybody bids from its card in the group."""

from datetime import timedelta

from domain.auction import Mode
from domain.lot import LotState
from sandbox.sightings import Sighting
from services import bids, members
from tests.stories.auction_steps import acquaint, lot_of, next_lot, on_sale, sell, told
from tests.stories.conftest import Hub, introduce

SECOND = timedelta(seconds=1)


async def _opened(hub: Hub) -> tuple[int, list[int], Sighting]:
    """Two lots of Anna's, the first is on; its card in the group."""
    [anna] = await acquaint(hub, hub.anna)
    auction_id, found = await on_sale(hub, [anna] * 2, Mode.HALL)
    await next_lot(hub, auction_id, found[0])
    return auction_id, found, await hub.group.sees("Лот № 1")


async def test_an_evening_from_the_card(hub_on_both: Hub) -> None:
    hub = hub_on_both
    await acquaint(hub, hub.boris, hub.vera)
    auction_id, [first, second], card = await _opened(hub)
    assert "Начальная цена: 5 баллов" in card
    assert "До конца: 1:00" in card
    await hub.boris.press("Поднять до 5", message=card)
    await hub.boris.toasted("Ставка 5 принята. Вы лидируете!")
    await told(hub)
    assert "Цена: 5 баллов\nЛидирует: Борис Ковалёв" in card
    hub.now += 50 * SECOND
    await hub.vera.press("Поднять до 6", message=card)
    await hub.vera.toasted("Торги продлены")
    await hub.at(hub.now)
    assert "До конца: 0:25" in card
    assert "⬆️ Поднять до 7" in (await hub.boris.sees("Вашу ставку перебили")).buttons
    await sell(hub, first)
    assert "Продано: Вера Петрова — 6 баллов" in card
    assert card.buttons == ["📦 Открыть лот"]
    await hub.vera.sees("Лот ваш")
    await hub.boris.start(f"l_{second}")
    await hub.boris.press("Следить")
    await hub.boris.toasted("Когда он выйдет на торги, бот напишет")
    await next_lot(hub, auction_id, second)
    watched = await hub.boris.sees("Лот, за которым вы следите, на торгах: № 2. Находка 2")
    assert watched.buttons == ["⬆️ Поднять до 5", "📦 Открыть лот"]
    await hub.group.sees("Лот № 2")
    await hub.vera.send("/auction")
    page = await hub.vera.sees("Сейчас на торгах: № 2. Находка 2")
    assert "свободно 94, в резерве 0, потрачено 6" in page
    await hub.vera.press("К лоту на торгах")
    assert "карточка в группе обновляется сама" in await hub.vera.sees("Лот № 2")
    await hub.at(hub.now + timedelta(minutes=2))
    assert (await lot_of(hub, second)).state is LotState.UNSOLD
    await hub.anna.sees("без продажи")


async def test_a_press_in_the_group_is_answered_with_what_would_be_right(hub: Hub) -> None:
    await acquaint(hub, hub.boris)
    _, [lot_id, _], card = await _opened(hub)
    data = card.button("Поднять до 5")["callback_data"]
    await hub.boris.press("Поднять до 5", message=card)
    await told(hub)
    expected = (
        (hub.boris, data, "Вы уже лидируете"),
        (hub.anna, data, "Это ваша находка"),
        (hub.vera, data, "Вы ещё не писали боту"),
    )
    for person, pressed, said in expected:
        assert said in (await hub.forge(person, card, pressed) or "")
    await hub.vera.press("Открыть лот", message=card)
    await hub.vera.sees("Лот № 1")
    assert "представьтесь" in (await hub.forge(hub.vera, card, data) or "")
    await hub.vera.press("Поднять до 6", message=await hub.vera.sees("Лот № 1", ever=True))
    await introduce(hub.vera)
    await hub.vera.sees("Лот № 1")
    assert "Цена уже 5. Теперь нужно от 6" in (await hub.forge(hub.vera, card, data) or "")
    assert "не больше 100" in (await hub.forge(hub.vera, card, f"lr:{lot_id}:101:5") or "")
    assert (await lot_of(hub, lot_id)).price == 5


async def test_names_are_shown_as_people_wish_and_as_they_wrote_them(hub: Hub) -> None:
    [boris] = await acquaint(hub, hub.boris)
    await members.save_profile(hub.app.db, boris, "Борис <b>К.</b>", "Дворец творчества")
    _, _, card = await _opened(hub)
    await hub.boris.press("Поднять до 5", message=card)
    await told(hub)
    assert "Лидирует: Борис <b>К.</b>" in card
    await members.hide(hub.app.db, boris, hidden=True)
    await hub.at(hub.now + SECOND)
    assert "Лидирует: Участник" in card


async def test_above_every_purse_there_is_nothing_to_raise(hub: Hub) -> None:
    [anna, boris] = await acquaint(hub, hub.anna, hub.boris)
    auction_id, [lot_id] = await on_sale(hub, [anna], Mode.HALL, purse=20)
    await next_lot(hub, auction_id, lot_id)
    card = await hub.group.sees("Лот № 1")
    await bids.place(hub.app.db, boris, lot_id, 20, now=hub.now)
    await hub.at(hub.now + SECOND)
    assert "Выше поставить уже нельзя: у каждого участника было 20, а нужно от 21" in card
    assert card.buttons == ["📦 Открыть лот"]
    await hub.boris.start(f"l_{lot_id}")
    page = await hub.boris.sees("Вы лидируете")
    await hub.forge(hub.boris, page, f"lm:{lot_id}")
    await hub.boris.sees("Выше поставить уже нельзя")
    await hub.boris.send("30")
    await hub.boris.sees("Не понимаю, к чему это")
