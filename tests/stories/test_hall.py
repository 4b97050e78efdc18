"""An evening in the hall: the auctioneer leads by one panel, teachers bid from the group's card."""

from datetime import timedelta

from domain.lot import LotState
from tests.stories.auction_steps import acquaint, lot_of, told
from tests.stories.auctioneer_steps import TITLE, bid, demoted, made_moderator, open_with, ticked
from tests.stories.conftest import Hub


async def test_three_lots_and_two_bidders_in_the_group(hub_on_both: Hub) -> None:
    hub, boss = hub_on_both, hub_on_both.organiser
    _, [first, second, third] = await open_with(hub, "Квест <b>двор</b>", "Лэпбук", "Дебаты")
    await acquaint(hub, hub.anna, hub.boris)
    await boss.send("/hall")
    panel = await boss.sees("Следующий: № 1. Квест <b>двор</b>")
    await boss.press("Следующий лот")
    await boss.sees("Ставок пока нет, начальная цена: 5")
    await hub.group.sees("Квест <b>двор</b>")
    await hub.anna.press("Поднять до 5", chat=hub.group)
    await told(hub)
    await hub.boris.press("Поднять до 6", chat=hub.group)
    await ticked(hub)
    seen = await boss.sees("Лидирует: Борис Ковалёв")
    assert "Цена: 6" in seen
    assert "Делали ставки: 2, всего ставок: 2" in seen
    assert seen.id == panel.id  # one message that is redrawn
    await boss.press("Раз")
    await boss.sees("Сказано «Раз»")
    await boss.press("Продано")
    await boss.toasted("Два")
    await boss.press("Два")
    await boss.sees("Сказано «Раз», «Два»")
    sell = (await boss.sees("«Два»")).button("Продано")["callback_data"]
    await boss.press("Продано")
    await boss.sees("продан за 6: Борис Ковалёв")
    assert await hub.forge(boss, panel, sell) is None  # again: it is sold
    await boss.sees("продан за 6: Борис Ковалёв")
    assert (await lot_of(hub, first)).state is LotState.SOLD
    await boss.press("Выбрать лот")
    await boss.sees("Какой лот следующий? Ждут очереди: 2")
    await boss.press("№ 3. Дебаты")
    await boss.sees("Лот № 3. Дебаты")
    for word in ("Раз", "Два"):
        await boss.press(word)
        await told(hub)
    await boss.press("Без продажи")
    await boss.sees("Лот № 3 «Дебаты» остался без продажи")
    await boss.press("Следующий лот")
    await boss.sees("Лот № 2. Лэпбук")
    await hub.at(hub.now + timedelta(minutes=2))  # nobody said a word: the clock ends it
    await boss.sees("Лот № 2 «Лэпбук» остался без продажи")
    assert [(await lot_of(hub, one)).state for one in (second, third)] == [LotState.UNSOLD] * 2
    await boss.press("Закрыть аукцион")
    await boss.sees("Лотов, которые ждут очереди, нет")
    await boss.press("Да, закрыть")
    await boss.sees("Проданы: 1, без продажи: 2")
    await boss.sees("Торги закрыты")  # the panel goes on above it


async def test_a_word_said_for_an_older_bid_is_not_taken(hub: Hub) -> None:
    boss = hub.organiser
    _, [lot_id] = await open_with(hub, "Квест")
    await boss.send("/hall")
    await boss.press("Следующий лот")
    panel = await boss.sees("Ставок пока нет")
    once = panel.button("Раз")["callback_data"]
    await bid(hub, hub.anna, lot_id, 5)
    said = await hub.forge(boss, panel, once)  # there was no bid on the panel
    assert said == "Новая ставка: 5. Скажите «Раз» снова."
    await boss.sees("Лидирует: Анна Иванова", ever=True)
    await boss.press("Раз")
    await boss.sees("Сказано «Раз»")
    await boss.press("Два")
    await boss.sees("«Два»")
    old = panel.button("Продано")["callback_data"]
    await bid(hub, hub.boris, lot_id, 10)
    assert await hub.forge(boss, panel, old) == "Новая ставка: 10. Скажите «Раз» снова."
    seen = await boss.sees("Лидирует: Борис Ковалёв")
    assert "Сказано" not in seen
    assert (await lot_of(hub, lot_id)).state is LotState.OPEN


async def test_a_pause_keeps_the_time_and_a_restart_the_panel(hub: Hub) -> None:
    boss = hub.organiser
    _, [lot_id] = await open_with(hub, "Квест")
    await boss.send("/hall")
    await boss.press("Следующий лот")
    await boss.sees("Осталось: 1:00")
    auction_id = (await lot_of(hub, lot_id)).auction_id
    await hub.forge(boss, await boss.sees("Осталось"), f"grc:{auction_id}")
    seen = await boss.sees("Аукцион пока не закрыть: на торгах лот № 1 «Квест»")
    assert "Да, закрыть" not in " ".join(seen.buttons)
    await boss.press("Вести в зале", message=seen)
    await ticked(hub, 20)
    await boss.sees("Осталось: 0:40")
    await boss.press("Пауза")
    await boss.sees("Пауза. Осталось: 0:40")
    await hub.restart()
    await hub.at(hub.now + timedelta(hours=1))
    await boss.press("Продолжить")
    assert "Осталось: 0:40" in await boss.sees("⏳")
    await bid(hub, hub.anna, lot_id, 5)
    await boss.press("Снять лот")
    await boss.sees("Снять лот № 1 «Квест» с торгов?")
    await boss.send("Нет <материала>")
    await boss.sees("Лот № 1 «Квест» снят")
    await hub.anna.sees("Нет <материала>", ever=True)
    assert (await lot_of(hub, lot_id)).state is LotState.WITHDRAWN
    await hub.settled()
    assert len([one for one in boss.messages if one.posted.from_bot and TITLE in one and "🔨" in one]) == 1


async def test_who_is_no_moderator_any_more_leads_nothing(hub: Hub) -> None:
    _, [lot_id] = await open_with(hub, "Квест")
    await made_moderator(hub, hub.boris)
    await hub.boris.send("/menu")
    await hub.boris.press("Вести аукцион")
    panel = await hub.boris.sees("Следующий: № 1")
    go = panel.button("Следующий лот")["callback_data"]
    await demoted(hub, hub.boris)
    assert "только организатор" in (await hub.forge(hub.boris, panel, go) or "")
    assert (await lot_of(hub, lot_id)).state is LotState.LISTED
    await hub.organiser.send("/hall")
    await hub.organiser.press("Следующий лот")
    await bid(hub, hub.anna, lot_id, 5)
    await ticked(hub)
    assert hub.boris.saw("Анна", ever=True) is None
