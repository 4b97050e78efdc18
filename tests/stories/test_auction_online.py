"""An online auction as teachers see it: bids, maxima, notices, the end."""

from dataclasses import replace
from datetime import timedelta

from domain.lot import LotState
from domain.member import Member
from services import auctions, bids, closings, findings, lots, members, second_offers
from tests.auctions import ENDS, FINDING
from tests.stories.auction_steps import accept, acquaint, boss_of, entering, lot_of, on_sale, told, void_last
from tests.stories.conftest import Hub, introduce

SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)


async def _two_bidders(hub: Hub) -> tuple[int, int, list[Member]]:
    """Anna's finding, for which Boris and Vera may bid."""
    people = await acquaint(hub, hub.anna, hub.boris, hub.vera)
    auction_id, [lot_id] = await on_sale(hub, people[:1])
    return auction_id, lot_id, people


async def test_from_the_card_to_the_material(hub_on_both: Hub) -> None:
    hub = hub_on_both
    _, lot_id, _ = await _two_bidders(hub)
    card = await hub.group.sees("Торги идут")
    assert "Лотов: 1, продано: 0" in card
    assert "делали ставки" not in card  # no bid redraws it
    await hub.boris.press("Открыть аукцион", chat=hub.group)
    assert "свободно 100, в резерве 0, потрачено 0" in await hub.boris.sees("Аукцион находок")
    await hub.boris.press("Лоты")
    await hub.boris.press("№ 1. Находка 1")
    page = await hub.boris.sees("Лот № 1. Находка 1")
    assert "✍️ Анна Иванова" in page
    assert "До конца: 3 дн. 0 ч" in page
    assert "Следующая ставка: от 5" in page
    await hub.boris.press("Поднять до 5")
    await hub.boris.toasted("Ставка 5 принята. Вы лидируете!")
    leads = await hub.boris.sees("свободно 95, в резерве 5")
    assert "Ваш максимум" not in leads  # it was a plain bid
    assert "Следующая ставка" not in leads
    await hub.vera.send("/auction")
    await hub.vera.press("Лоты")
    await hub.vera.press("Находка 1")
    await hub.vera.sees("Лидирует: Борис Ковалёв")
    await hub.vera.press("Поднять до 6")
    await hub.vera.toasted("Вы лидируете!")
    notice = await hub.boris.sees("Вашу ставку перебили")
    assert "Лидирует: Вера Петрова" in notice
    await hub.boris.press("Поднять до 7", message=notice)
    await hub.boris.toasted("Ставка 7 принята")
    assert "Вы лидируете" in notice  # it became the lot's page
    await hub.vera.send("/my")
    await hub.vera.press("Мои ставки")
    await hub.vera.sees("Лидирую: 0 · перебили: 1")
    await hub.vera.press("Перебили: 1")
    assert "вас перебили" in await hub.vera.sees("Лоты, где вашу ставку перебили")
    await hub.at(ENDS - 30 * MINUTE)
    assert "№ 1. Находка 1 — 🥇 вы лидируете" in await hub.boris.sees("Скоро закончится аукцион")
    await hub.vera.sees("вас перебили")
    await hub.at(ENDS)
    won = await hub.boris.sees("Лот ваш: № 1. Находка 1")
    assert "Цена: 7 баллов" in won
    assert [label for label in won.buttons if "Материал" in label or "Поблагодарить" in label] == [
        "📎 Материал",
        "💐 Поблагодарить автора",
    ]
    sold = await hub.anna.sees("Вашу находку оценили")
    assert "7 баллов — Борис Ковалёв\nДелали ставки: 2, всего ставок: 3" in sold
    await hub.vera.start(f"l_{lot_id}")
    assert "Продано: Борис Ковалёв — 7 баллов" in await hub.vera.sees("Лот № 1")
    assert (await lot_of(hub, lot_id)).state is LotState.SOLD
    await hub.vera.send("/auction")
    assert "🏁 Итоги" in (await hub.vera.sees("Торги завершены")).buttons
    await hub.at(ENDS + timedelta(days=4))
    await hub.vera.send("/auction")
    await hub.vera.sees("Сейчас аукцион не идёт")


async def test_one_sees_nobody_who_hides_their_name_and_no_other_s_maximum(hub: Hub) -> None:
    _, lot_id, [_, boris, _] = await _two_bidders(hub)
    await members.hide(hub.app.db, boris, hidden=True)
    await hub.boris.start(f"l_{lot_id}")
    await hub.boris.press("Максимум")
    await hub.boris.send("41")
    assert "Ваш максимум: 41" in await hub.boris.sees("Максимум 41 принят")
    await hub.vera.start(f"l_{lot_id}")
    page = await hub.vera.sees("Лидирует: Участник")
    assert "41" not in page
    assert "Цена: 5 баллов" in page


async def test_maximum_against_maximum(hub: Hub) -> None:
    _, lot_id, _ = await _two_bidders(hub)
    await hub.boris.start(f"l_{lot_id}")
    await hub.boris.press("Максимум")
    question = await hub.boris.sees("бот сам будет повышать")
    assert "От 5; ваших баллов хватит на 100" in question
    for typed, said in (("много", "Здесь нужно число"), ("3", "ставка от 5"), ("101", "не больше 100")):
        await hub.boris.send(typed)
        await hub.boris.sees(said)
    await hub.boris.send_photo(b"\xff\xd8 no picture")
    await hub.boris.sees("бот сам будет повышать")
    await hub.boris.send("20 баллов")
    await hub.boris.sees("Максимум 20 принят")
    await hub.vera.start(f"l_{lot_id}")
    await hub.vera.press("Максимум")
    await hub.vera.send("20")
    await hub.vera.sees("максимум другого участника не меньше: цена теперь 20")
    await hub.vera.press("Максимум")
    await hub.vera.send("30")
    await hub.vera.sees("Максимум 30 принят. Вы лидируете, цена сейчас 21")
    assert "Цена: 21 балл" in await hub.boris.sees("Вашу ставку перебили")
    await hub.vera.press("Максимум")
    await hub.vera.send("25")
    await hub.vera.sees("Новый максимум должен быть больше прежнего")
    await hub.vera.send("40")
    assert "в резерве 40" in await hub.vera.sees("Максимум 40 принят")
    lot = await lot_of(hub, lot_id)
    assert (lot.price, lot.held) == (21, 40)


async def test_an_own_sum_twice_the_price_is_asked_about(hub: Hub) -> None:
    _, lot_id, _ = await _two_bidders(hub)
    await hub.boris.start(f"l_{lot_id}")
    await hub.boris.press("Своя ставка")
    await hub.boris.send("9")
    await hub.boris.sees("Ставка 9 принята")
    await hub.vera.start(f"l_{lot_id}")
    await hub.vera.press("Своя ставка")
    await hub.vera.send("9")
    await hub.vera.sees("Этого мало: сейчас принимается ставка от 10")
    await hub.vera.send("18")
    sure = await hub.vera.sees("поставить сразу 18?")
    yes = sure.button("Да, поставить 18")["callback_data"]
    assert (await lot_of(hub, lot_id)).price == 9
    await hub.vera.send("20")  # no answer to anything
    await hub.vera.sees("Не понимаю, к чему это")
    await hub.vera.press("Нет, вернуться", message=sure)
    await hub.vera.sees("Цена: 9 баллов")
    await hub.forge(hub.vera, sure, yes)
    assert (await lot_of(hub, lot_id)).price == 18
    await hub.forge(hub.vera, sure, yes)
    await hub.vera.toasted("Вы уже лидируете")
    assert (await lot_of(hub, lot_id)).price == 18


async def test_an_old_price_is_not_bid(hub: Hub) -> None:
    _, lot_id, _ = await _two_bidders(hub)
    for bidder in (hub.boris, hub.vera):
        await bidder.start(f"l_{lot_id}")
    await hub.boris.press("Поднять до 5")
    await hub.vera.press("Поднять до 5")
    await hub.vera.toasted("Цена уже 5. Теперь нужно от 6")
    page = await hub.vera.sees("Лидирует: Борис Ковалёв")
    assert "⬆️ Поднять до 6" in page.buttons
    assert (await lot_of(hub, lot_id)).price == 5


async def test_being_outbid_is_told_once_a_minute_and_not_to_who_leads_again(hub: Hub) -> None:
    _, lot_id, [_, boris, vera] = await _two_bidders(hub)

    async def in_turn(*amounts: int) -> None:
        for number, amount in enumerate(amounts):
            bidder = vera if number % 2 else boris
            await bids.place(hub.app.db, bidder, lot_id, amount, now=hub.now)
        await told(hub)

    def notices() -> list[str]:
        texts = [
            str(one.message.get("text")) for one in hub.sandbox.world.chats[hub.boris.id].messages.values()
        ]
        return [text for text in texts if "Вашу ставку перебили" in text]

    await in_turn(5, 6)
    assert len(notices()) == 1
    await in_turn(7, 8)
    await in_turn(9)
    await hub.at(hub.now + MINUTE)
    assert len(notices()) == 1
    await in_turn(10)  # theirs already
    await bids.place(hub.app.db, vera, lot_id, 11, now=hub.now)
    await hub.at(hub.now + MINUTE)
    assert len(notices()) == 2


async def test_an_author_does_not_bid(hub: Hub) -> None:
    _, lot_id, _ = await _two_bidders(hub)
    await hub.anna.start(f"l_{lot_id}")
    page = await hub.anna.sees("Это ваша находка")
    assert "Следующая ставка" not in page
    assert not [label for label in page.buttons if "Поднять" in label or "Максимум" in label]
    assert "Это ваша находка" in (await hub.forge(hub.anna, page, f"lr:{lot_id}:5:0") or "")
    await hub.forge(hub.anna, page, f"ls:{lot_id}")
    await hub.anna.sees("Лот № 1")
    assert (await lot_of(hub, lot_id)).price is None


async def test_a_purse_is_spent_to_zero(hub: Hub) -> None:
    people = await acquaint(hub, hub.anna, hub.boris, hub.vera)
    _, [first, second] = await on_sale(hub, [people[0]] * 2, purse=20)
    await hub.boris.start(f"l_{first}")
    await hub.boris.press("Максимум")
    await hub.boris.send("20")
    page = await hub.boris.sees("свободно 0, в резерве 20")
    assert not [label for label in page.buttons if "Максимум" in label]
    await hub.forge(hub.boris, page, f"lm:{first}")
    await hub.boris.sees("Ваши баллы закончились")
    await hub.vera.start(f"l_{first}")
    await hub.vera.press("Своя ставка")
    await hub.vera.send("20")
    await hub.vera.press("Да, поставить 20")
    await hub.vera.toasted("максимум другого участника не меньше: цена теперь 20.")
    page = await hub.vera.sees("Выше поставить уже нельзя: у каждого участника было 20, а нужно от 21")
    assert not [label for label in page.buttons if "Поднять" in label or "Максимум" in label]
    await hub.boris.start(f"l_{second}")
    page = await hub.boris.sees("Ваши баллы закончились")
    assert not [label for label in page.buttons if "Поднять" in label]
    said = await hub.forge(hub.boris, page, f"lr:{second}:5:0")
    assert said == "Ваши баллы закончились."
    await hub.at(ENDS)
    await hub.boris.sees("Лот ваш")
    await hub.boris.start(f"l_{second}")
    await hub.boris.sees("свободно 0, в резерве 0, потрачено 20")


async def test_a_bid_at_the_very_end_moves_it_and_one_after_it_is_late(hub: Hub) -> None:
    _, lot_id, _ = await _two_bidders(hub)
    for bidder in (hub.boris, hub.vera):
        await bidder.start(f"l_{lot_id}")
    hub.now = ENDS - SECOND
    await hub.boris.press("Поднять до 5")
    await hub.boris.toasted("Торги продлены")
    assert "До конца: 2:01" in await hub.boris.sees("Вы лидируете")
    await hub.at(ENDS + 2 * MINUTE - SECOND)
    assert (await lot_of(hub, lot_id)).state is LotState.OPEN
    hub.now = ENDS + 2 * MINUTE
    await hub.vera.press("Обновить")
    page = await hub.vera.sees("Время вышло")
    assert "уже закончились" in (await hub.forge(hub.vera, page, f"lr:{lot_id}:6:5") or "")
    await hub.at(hub.now)
    await hub.boris.sees("Лот ваш")


async def test_who_is_unknown_tells_who_they_are_and_comes_back(hub: Hub) -> None:
    [anna] = await acquaint(hub, hub.anna)
    _, [lot_id] = await on_sale(hub, [anna])
    await hub.boris.start(f"l_{lot_id}")
    await hub.boris.press("Поднять до 5")
    await introduce(hub.boris)
    await hub.boris.sees("Следующая ставка: от 5")
    await hub.boris.press("Поднять до 5")
    await hub.boris.toasted("Вы лидируете")


async def test_a_question_is_left_by_going_elsewhere(hub: Hub) -> None:
    auction_id, lot_id, _ = await _two_bidders(hub)
    await hub.boris.start(f"l_{lot_id}")
    for elsewhere in (f"auo:{auction_id}", f"lot:{lot_id}", "go:menu"):
        await hub.forge(hub.boris, hub.boris.last, f"ls:{lot_id}")
        question = await hub.boris.sees("Напишите сумму")
        await hub.forge(hub.boris, question, elsewhere)
        await hub.boris.send("30")
        await hub.boris.sees("Не понимаю, к чему это")
    await hub.boris.start(f"l_{lot_id}")
    await hub.boris.press("Своя ставка")
    await hub.restart()
    await hub.boris.send("6")
    await hub.boris.sees("Ставка 6 принята")
    assert (await lot_of(hub, lot_id)).price == 6


async def test_a_voided_bid_gives_the_lead_back(hub: Hub) -> None:
    _, lot_id, _ = await _two_bidders(hub)
    for bidder, amount in ((hub.boris, 5), (hub.vera, 6)):
        await bidder.start(f"l_{lot_id}")
        await bidder.press(f"Поднять до {amount}")
    await void_last(hub, lot_id, "по ошибке & <случайно>")
    assert "Причина: по ошибке & <случайно>" in await hub.vera.sees("Вашу ставку 6 аннулировали")
    assert "Цена: 5 баллов" in await hub.boris.sees("Вы снова лидируете")


async def test_a_winner_refuses_and_the_next_is_asked(hub: Hub) -> None:
    _, lot_id, _ = await _two_bidders(hub)
    for bidder, amount in ((hub.boris, 5), (hub.vera, 6)):
        await bidder.start(f"l_{lot_id}")
        await bidder.press(f"Поднять до {amount}")
    await hub.at(ENDS)
    await hub.vera.start(f"l_{lot_id}")
    await hub.vera.press("Отказаться от лота")
    await hub.vera.press("Да, отказаться")
    await hub.vera.sees("Вы отказались от лота")
    await second_offers.offer(hub.app.db, await boss_of(hub), lot_id, now=hub.now)
    await told(hub)
    offer = await hub.boris.sees("Лот может стать вашим")
    agree = offer.button("Согласиться")["callback_data"]
    await hub.boris.press("Согласиться")
    await hub.boris.sees("Лот ваш!")
    await hub.forge(hub.boris, offer, agree)
    assert (await lot_of(hub, lot_id)).state is LotState.SOLD
    await hub.anna.sees("5 баллов — Борис Ковалёв")


async def test_one_watches_filters_and_complains(hub: Hub) -> None:
    people = await acquaint(hub, hub.anna, hub.boris)
    auction_id, found = await on_sale(hub, [people[0]] * 9 + [people[1]])
    await hub.boris.start(f"l_{found[8]}")
    await hub.boris.press("Следить")
    await hub.boris.toasted("За час до конца торгов бот напомнит")
    await hub.boris.sees("Лот № 9")
    await hub.boris.press("К лотам")
    await hub.boris.sees("Все лоты (2 из 2)")
    await hub.boris.press("Слежу")
    page = await hub.boris.sees("Лоты, за которыми вы следите")
    assert "№ 9. Находка 9" in page
    assert "№ 8" not in page
    await hub.boris.press("Мои")
    assert "ваша находка" in await hub.boris.sees("№ 10. Находка 10")
    await hub.boris.press("Лидирую")
    await hub.boris.sees("Здесь пока пусто")
    await hub.boris.start(f"l_{found[0]}")
    await hub.boris.press("Пожаловаться")
    await hub.boris.send("ж" * 501)
    await hub.boris.sees("символов 501, а можно 500")
    await hub.boris.send("Это <не> находка")
    await hub.boris.sees("модераторы посмотрят")
    await told(hub)
    view = await lots.lot(hub.app.db, people[1], found[0])
    assert view.lot.state is LotState.OPEN
    assert hub.organiser.saw("алоб", ever=True) is not None
    await hub.anna.send("/my")
    await hub.anna.press("Мои лоты")
    await hub.anna.sees("№ 9. Находка 9")
    await hub.anna.start(f"a_{auction_id}")


async def test_authors_and_watchers_hear_that_bidding_begins(hub: Hub) -> None:
    anna, boris = await acquaint(hub, hub.anna, hub.boris)
    auction_id = await entering(hub)
    found = []
    for title in ("Квест", "Плакаты"):
        lot_id = await findings.offer(
            hub.app.db, anna, auction_id, replace(FINDING, title=title), now=hub.now
        )
        assert isinstance(lot_id, int)
        await accept(hub, lot_id)
        await bids.watch(hub.app.db, boris, lot_id, on=True, now=hub.now)
        found.append(lot_id)
    await hub.vera.start()
    for _ in range(2):
        await auctions.open_now(hub.app.db, await boss_of(hub), auction_id, now=hub.now)
    await told(hub)
    for person in (hub.anna, hub.boris):
        begun = await person.sees("Торги начались: «Аукцион находок»")
        assert [one.text for one in person.messages].count(begun.text) == 1
        await person.press("Лоты", message=begun)
        await person.sees("№ 2. Плакаты")
    assert hub.vera.saw("Торги начались", ever=True) is None


async def test_a_cancelled_auction_says_what_stays(hub: Hub) -> None:
    auction_id, lot_id, [_, boris, _] = await _two_bidders(hub)
    await bids.place(hub.app.db, boris, lot_id, 5, now=hub.now)
    await closings.close_due(hub.app.db, now=ENDS)
    await auctions.cancel(hub.app.db, await boss_of(hub), auction_id, now=hub.now)
    await told(hub)
    gone = await hub.boris.sees("отменён")
    assert "Что уже продано, остаётся" in gone
    await hub.boris.press("Открыть аукцион", message=gone)
    await hub.boris.sees("Аукцион отменён")
