"""Pluses and minuses: written, supported, voted for, and what the board came to."""

from domain.board import Asking, Phase, Side
from services import arguments, boards, changes, members
from services.boards import Rules
from services.votes import ON_PAGE
from storage.db import Tx
from tests.stories.board_steps import SUBJECT, opened, step, view
from tests.stories.conftest import Hub
from tests.stories.steps import acquainted, announced


async def _writes(hub: Hub, person: str, side: str, *texts: str) -> None:
    """From the card in the group: one press, then only words."""
    teacher = getattr(hub, person)
    await teacher.press(side, chat=hub.group)
    for text in texts:
        await teacher.send(text)
        await teacher.sees("добавлен")


async def test_from_the_card_it_is_one_press_and_the_words(hub_on_both: Hub) -> None:
    hub = hub_on_both
    await opened(hub)
    await hub.anna.press("Плюс", chat=hub.group)
    question = await hub.anna.sees("Что в этом хорошо?")
    assert "до 200 знаков" in question
    assert "Вы не говорили боту, как вас зовут, поэтому вашего имени рядом с доводом не будет" in question
    await hub.anna.send("Все <b>участвуют</b>\nЁлки — живой пример")
    said = await hub.anna.sees("Плюс добавлен: «Все <b>участвуют</b>»")
    assert "Плюс добавлен: «Ёлки — живой пример»" in said
    await hub.anna.send("Без подготовки")  # the question stays
    await hub.anna.sees("Плюс добавлен: «Без подготовки»")
    await hub.anna.press("Минус")
    await hub.anna.sees("Что мешает")
    await hub.anna.send("- Шумно")
    await hub.anna.press("Готово")
    page = await hub.anna.sees("плюсов: 3 · ➖ минусов: 1")
    assert SUBJECT in page
    card = await hub.group.sees("плюсов: 3 · ➖ минусов: 1")
    assert "• Все <b>участвуют</b>" in card
    assert "• Шумно" in card
    assert "ответьте на это сообщение" in card
    await hub.anna.send("Это уже не довод")
    await hub.anna.sees("Не понимаю, к чему это")
    assert len(hub.group.cards) == 1


async def test_the_same_words_again_offer_support(hub: Hub) -> None:
    board_id = await opened(hub)
    await _writes(hub, "anna", "Минус", "Нужно много времени")
    await hub.anna.send("нужно много времени!")
    await hub.anna.sees("Его написали вы")
    await hub.boris.press("Минус", chat=hub.group)
    await hub.boris.send("НУЖНО  МНОГО ВРЕМЕНИ…\nДорого")
    offer = await hub.boris.sees("такой довод уже есть. Его можно поддержать")
    assert "Минус добавлен: «Дорого»" in offer
    old = offer.button("Поддержать")["callback_data"]
    await hub.boris.press("Поддержать")
    await hub.boris.toasted("учтён")
    assert "✅ Поддержано — к доске" in offer.buttons
    await hub.forge(hub.boris, offer, old)
    await hub.group.sees("• Нужно много времени — 1")
    assert (await view(hub, board_id)).tally.votes == 1
    await hub.boris.send("нужно много времени")
    await hub.boris.sees("Вы его уже поддерживаете")
    await hub.anna.start(f"b_{board_id}")
    await hub.anna.press("Мои доводы")
    assert "Изменить" not in (await hub.anna.sees("Мои доводы")).buttons
    await step(hub, board_id, Phase.CLOSED)
    assert "не идёт" in (await hub.forge(hub.boris, offer, old) or "")


async def test_what_cannot_be_taken_is_said_and_the_question_stays(hub: Hub) -> None:
    await opened(hub)
    await hub.anna.press("Плюс", chat=hub.group)
    await hub.anna.send("д" * 201)
    await hub.anna.sees("слишком длинно: 201 знак, а можно 200")
    await hub.anna.send("!!!")
    await hub.anna.sees("здесь нет ни слова")
    await hub.anna.send_photo(b"\xff\xd8 no picture")
    await hub.anna.sees("Что в этом хорошо?")
    await hub.anna.send("\n".join(str(number) for number in range(11)))
    await hub.anna.sees("не больше 10 за раз")
    await hub.anna.send("\n".join(f"Довод {number}" for number in range(6)))
    said = await hub.anna.sees("Плюс добавлен: «Довод 4»")
    assert "«Довод 5» — не добавлено: от одного человека — до 5 плюсов" in said
    assert "Больше плюсов от вас не поместится" in said
    assert "следующий" not in said
    await hub.anna.send("+ Плюс шестой\n− Первый минус")
    assert "Минус добавлен: «Первый минус»" in await hub.anna.sees("не добавлено")
    await hub.anna.send("/cancel")
    await hub.anna.send("Просто слова")
    await hub.anna.sees("Не понимаю, к чему это")
    await hub.group.sees("плюсов: 5 · ➖ минусов: 1")


async def test_a_restart_keeps_the_question_and_another_place_leaves_it(hub: Hub) -> None:
    board_id = await opened(hub)
    await hub.anna.press("Плюс", chat=hub.group)
    await hub.restart()
    await hub.anna.send("После перезапуска")
    await hub.anna.sees("Плюс добавлен: «После перезапуска»")
    for elsewhere in ("/sessions", "/boards"):
        await hub.anna.start(f"bp_{board_id}")
        await hub.anna.send(elsewhere)
        await hub.anna.send("Не довод")
        await hub.anna.sees("Не понимаю, к чему это")
    await hub.anna.start(f"bm_{board_id}")
    menu = await hub.anna.sees("Что мешает")
    await hub.forge(hub.anna, menu, "go:menu")
    await hub.anna.send("И это не довод")
    await hub.anna.sees("Не понимаю, к чему это")
    await hub.anna.start(f"bp_{board_id}")
    await hub.anna.sees("Что в этом хорошо?")
    await step(hub, board_id, Phase.VOTING)
    await hub.anna.send("Поздно")
    await hub.anna.sees("уже не собирают")
    assert (await view(hub, board_id)).tally.pluses == 1


async def test_one_rewords_and_takes_back_until_others_support(hub: Hub) -> None:
    board_id = await opened(hub)
    await _writes(hub, "anna", "Плюс", "Интересно", "Быстро")
    await hub.anna.press("Готово")
    await hub.anna.press("Мои доводы: 2")
    await hub.anna.press("1. ➕ Интересно")
    await hub.anna.press("Изменить")
    await hub.anna.send("быстро")
    await hub.anna.sees("такой довод уже есть")
    await hub.anna.send("Очень <i>интересно</i>")
    await hub.anna.sees("Довод изменён")
    await hub.group.sees("• Очень <i>интересно</i>")
    fresh = await hub.anna.sees("Очень <i>интересно</i>", ever=True)
    data = fresh.button("Удалить")["callback_data"]
    await hub.anna.press("Удалить", message=fresh)
    await hub.anna.sees("Довод удалён: «Очень <i>интересно</i>»")
    assert "уже нет" in (await hub.forge(hub.anna, fresh, data) or "")
    await hub.group.sees("плюсов: 1")
    await hub.anna.press("1. ➕ Быстро")
    late = await hub.anna.sees("Голосов: 0")
    hers = late.button("Удалить")["callback_data"]
    await hub.boris.start(f"bv_{board_id}")
    await hub.boris.press("Быстро")
    await hub.anna.press("Удалить", message=late)
    await hub.anna.sees("За ним стоят другие люди")
    await hub.anna.press("Назад", message=late)
    await hub.anna.press("1. ➕ Быстро", message=late)
    await hub.anna.sees("изменить или удалить его уже нельзя")
    assert (await view(hub, board_id)).tally.pluses == 1
    theirs = await hub.forge(hub.boris, hub.boris.last, hers)
    assert theirs is not None
    assert "Это может сделать только" in theirs


async def test_one_press_sets_a_vote_and_an_old_button_sets_it_again(hub_on_both: Hub) -> None:
    hub = hub_on_both
    board_id = await opened(hub, Rules(budget=2))
    await _writes(hub, "anna", "Плюс", "Первый", "Второй", "Третий")
    await step(hub, board_id, Phase.VOTING)
    await hub.boris.press("Голосовать", chat=hub.group)
    ballot = await hub.boris.sees("осталось 2 из 2")
    assert ballot.text.endswith("ещё раз — чтобы снять голос.")  # beside the buttons
    give = ballot.button("Первый")["callback_data"]
    await hub.boris.press("Первый")
    await hub.boris.sees("осталось 1 из 2")
    assert "✅ 1 · ➕ Первый" in ballot.buttons
    await hub.forge(hub.boris, ballot, give)
    await hub.settled()
    assert "✅ 1 · ➕ Первый" in ballot.buttons  # it set, it did not toggle
    await hub.boris.press("Второй")
    await hub.boris.sees("осталось 0 из 2")
    await hub.boris.press("Третий")
    await hub.boris.toasted("Все ваши голоса отданы")
    await hub.boris.press("Первый")
    await hub.boris.sees("осталось 1 из 2")
    await hub.boris.press("Третий")
    await hub.boris.sees("осталось 0 из 2")
    assert "☐ 0 · ➕ Первый" in ballot.buttons
    assert "✅ 1 · ➕ Третий" in ballot.buttons
    await hub.vera.press("Голосовать", chat=hub.group)
    await hub.vera.press("Третий")
    await hub.group.sees("• Третий — 2\n• Второй — 1\n• Первый")
    await step(hub, board_id, Phase.DISCUSSING)
    await hub.vera.press("Третий")
    await hub.vera.toasted("не идёт")
    assert "Третий — 2" in await hub.vera.sees("📖")
    assert (await view(hub, board_id)).tally.votes == 3


async def test_many_arguments_are_turned_page_by_page_and_the_card_stays_readable(hub: Hub) -> None:
    board_id = await opened(hub)
    for number in range(8):
        member = await members.meet(hub.app.db, 7000 + number, now=hub.now)
        for text in (f"Довод {number}-{one} " + "очень подробно " * 11 for one in range(5)):
            await arguments.add(
                hub.app.db, member, board_id, Side.MINUS if number % 2 else Side.PLUS, text, now=hub.now
            )
    await hub.settled()
    card = await hub.group.sees("ещё ")
    assert len(card.text) <= 4096
    await hub.anna.press("Голосовать", chat=hub.group)
    page = await hub.anna.sees("(1 из 5)")
    assert sum("Довод" in label for label in page.buttons) == ON_PAGE
    await hub.anna.press("Дальше")
    await hub.anna.sees("(2 из 5)")
    await hub.anna.press("Довод 4-2")
    assert "(2 из 5)" in page
    await hub.anna.press("К доске")
    await hub.anna.sees("голосов: 1")


async def test_what_is_hidden_shows_at_voting_and_nobody_is_named_on_an_anonymous_board(hub: Hub) -> None:
    await acquainted(hub, hub.anna)
    board_id = await opened(hub, Rules(hides=True, anonymous=True))
    card = await hub.group.sees("Доводы откроются")
    assert "Голосовать" not in card.buttons
    assert "ответьте на это сообщение" not in card  # there all would see the words and the name
    assert "Пишите доводы в личном чате" in card
    assert "Доска анонимная" in card
    await hub.anna.press("Плюс", chat=hub.group)
    question = await hub.anna.sees("Доска анонимная: вашего имени")
    assert "До голосования довод видите только вы" in question
    await hub.anna.send("Тайный довод")
    await hub.anna.sees("Плюс добавлен")
    await hub.boris.start(f"bv_{board_id}")
    page = await hub.boris.sees("плюсов: 1")
    assert "Голосовать" not in page.buttons
    await hub.boris.press("Плюс")
    await hub.boris.send("тайный довод")
    await hub.boris.press("Поддержать")
    await hub.settled()
    assert "Тайный" not in card.text
    await step(hub, board_id, Phase.VOTING)
    await hub.group.sees("• Тайный довод — 1")
    await step(hub, board_id, Phase.COLLECTING)
    assert "Новые доводы откроются" in await hub.group.sees("• Тайный довод — 1")
    await hub.vera.start(f"b_{board_id}")
    await hub.vera.sees("Новые доводы откроются")
    await hub.vera.press("📖 Доводы")
    await hub.vera.sees("Тайный довод — 1")
    await step(hub, board_id, Phase.CLOSED)
    assert "Анна" not in await hub.group.sees("Итоги:")
    await hub.boris.press("Итоги", chat=hub.group)
    assert "Анна" not in await hub.boris.sees("• Тайный довод — 1")


async def test_a_closed_board_publishes_all_once_with_the_names_people_show(hub_on_both: Hub) -> None:
    hub = hub_on_both
    for teacher in (hub.anna, hub.boris):
        await acquainted(hub, teacher)
    board_id = await opened(hub)
    await hub.anna.press("Плюс", chat=hub.group)
    await hub.anna.sees("рядом с доводом будет ваше имя: Анна Иванова")
    await hub.anna.send("Нравится детям")
    boris = await members.meet(hub.app.db, hub.boris.id, now=hub.now)
    await members.hide(hub.app.db, boris, hidden=True)
    await _writes(hub, "boris", "Минус", "Мало времени <20 мин>")
    await _writes(hub, "vera", "Минус", "Нет принтера")
    await hub.anna.press("Готово")
    old = await hub.anna.sees("плюсов: 1")
    await step(hub, board_id, Phase.CLOSED)
    said = (await hub.group.sees("• Нравится детям · Анна Иванова")).text
    assert "• Мало времени <20 мин>\n• Нет принтера" in said
    assert "Ковалёв" not in said
    pictures = [one for one in hub.group.messages if "photo" in one.raw]
    assert len(pictures) == 1
    assert pictures[0].data.startswith(b"\x89PNG")
    await hub.anna.press("Применю", message=old)
    await hub.anna.toasted("Доска закрыта")
    await hub.anna.press("Итоги", message=old)
    await hub.anna.sees("Нет принтера")
    await step(hub, board_id, Phase.DISCUSSING)
    await step(hub, board_id, Phase.CLOSED)
    again = [one for one in hub.group.messages if "· версия 2" in one]
    assert ["photo" in one.raw for one in again] == [True, False]
    await hub.anna.send("/boards")
    await hub.anna.press("Закрытые доски")
    await hub.anna.press(f"🏁 23.11.26 · {SUBJECT}")
    await hub.anna.sees("Доска закрыта")


async def test_the_next_board_on_the_method_opens_with_what_is_left_to_decide(hub: Hub) -> None:
    first = await opened(hub)
    await _writes(hub, "anna", "Минус", "Долго готовить")
    await step(hub, first, Phase.CLOSED)
    await opened(hub)
    card = await hub.group.sees("Минусы прошлого раза: что решили?\n• Долго готовить")
    assert "Плюс" in " ".join(card.buttons)


async def test_boards_are_reached_from_the_menu_and_from_mine(hub: Hub) -> None:
    await hub.anna.send("/boards")
    await hub.anna.sees("Открытых досок сейчас нет")
    number = await announced(hub)
    await opened(hub, session_id=number)
    await hub.anna.send("/menu")
    await hub.anna.press("Доски")
    await hub.anna.press("Квиз")
    await hub.anna.press("Плюс")
    await hub.anna.send("Довод")
    await hub.anna.send("/my")
    await hub.anna.press("Мои доски")
    await hub.anna.press("Квиз")
    assert "✏️ Мои доводы: 1" in (await hub.anna.sees("плюсов: 1")).buttons
    boss = await members.meet(hub.app.db, hub.organiser.id, now=hub.now)
    await changes.start(hub.app.db, boss, number, now=hub.now)
    await hub.boris.start(f"s_{number}")
    await hub.boris.press("Доски")
    await hub.boris.press("Квиз")
    await hub.boris.sees("плюсов: 1")
    await changes.cancel(hub.app.db, boss, number, "", now=hub.now)
    hub.app.delivery.wake()
    card = await hub.group.sees("Доска отменена вместе с сессией")
    assert card.buttons == []
    await hub.anna.press("Плюс")
    await hub.anna.sees("уже не собирают")


async def test_an_author_is_told_why_an_argument_was_taken_off(hub: Hub) -> None:
    board_id = await opened(hub)
    await _writes(hub, "anna", "Минус", "Всё <плохо>", "Шумно")
    await hub.boris.start(f"bv_{board_id}")
    ballot = await hub.boris.sees("Всё <плохо>")
    boss = await members.meet(hub.app.db, hub.organiser.id, now=hub.now)
    _, found = await arguments.of_board(hub.app.db, boss, board_id)
    await arguments.hide(hub.app.db, boss, found[0].id, "не по теме & <грубо>", now=hub.now)
    hub.app.delivery.wake()
    notice = await hub.anna.sees("Модератор убрал ваш довод")
    assert "Причина: не по теме & <грубо>" in notice
    await hub.boris.press("Всё <плохо>", message=ballot)
    await hub.boris.toasted("на доске больше нет")
    await hub.boris.sees("🗳")
    assert "Всё <плохо>" not in ballot.text
    assert "плохо" not in (await hub.group.sees("минусов: 1")).text


async def test_a_poll_that_comes_too_late_is_not_asked(hub: Hub) -> None:
    boss = await members.meet(hub.app.db, hub.organiser.id, now=hub.now)

    def open_and_close(tx: Tx) -> None:
        board_id = boards.open_board.within(tx, boss, SUBJECT, Rules(asking=Asking.POLL), now=hub.now)
        version = boards.show.within(tx, boss, board_id).board.version
        boards.step.within(tx, boss, board_id, version, Phase.CLOSED, now=hub.now)

    await hub.app.db.transaction(open_and_close)
    hub.app.delivery.wake()
    await hub.group.sees("Доска закрыта")
    await hub.settled()
    assert [one for one in hub.group.messages if "poll" in one.raw] == []
