"""What was announced changes: everybody concerned hears of it once, and the card stays true."""

from datetime import timedelta

import pytest

from domain.session import SessionState
from services import members, sessions
from tests.people import DAYS
from tests.stories.conftest import Hub, introduce
from tests.stories.steps import acquainted, announced


async def _three_signed_up(hub: Hub, *, capacity: int | None = None) -> int:
    number = await announced(hub, capacity=capacity)
    for teacher in (hub.anna, hub.boris, hub.vera):
        await acquainted(hub, teacher)
        await teacher.start(f"join_{number}")
        await teacher.press("Вся сессия")
    return number


async def _move(hub: Hub, number: int, when: str) -> None:
    await hub.organiser.start(f"s_{number}")
    await hub.organiser.press("Перенести")
    await hub.organiser.sees("Когда теперь состоится сессия?")
    await hub.organiser.send(when)
    await hub.organiser.sees("Станет:")
    await hub.organiser.press("Да, перенести")


async def test_a_move_is_told_old_and_new_and_asks_who_comes(hub_on_both: Hub) -> None:
    hub = hub_on_both
    number = await _three_signed_up(hub)
    await _move(hub, number, "18.12.2026 11:00–15:00")
    await hub.organiser.sees("Узнают: 3")
    for teacher in (hub.anna, hub.boris, hub.vera):
        notice = await teacher.sees("Сессия перенесена", ever=True)
        assert "Было: четверг, 17 декабря 2026, 10:00–16:00" in notice.text
        assert "Стало: пятница, 18 декабря 2026, 11:00–15:00" in notice.text
    await hub.anna.press("Приду")
    await hub.anna.sees("Ждём вас")
    await hub.boris.press("Не смогу")
    await hub.boris.sees("отменены")
    card = await hub.group.sees("Записались: 2")
    assert "Перенесено. Было: четверг, 17 декабря 2026" in card.text
    await hub.at(hub.now + timedelta(hours=47))
    assert hub.organiser.saw("Не ответили") is None
    await hub.at(hub.now + timedelta(hours=1))
    report = await hub.organiser.sees("Не ответили, придут ли после переноса: 1")
    assert "Вера Петрова" in report.text
    assert "Анна" not in report.text
    await hub.at(hub.now + timedelta(hours=1))
    assert len(_reports(hub)) == 1


def _reports(hub: Hub) -> list[str]:
    chat = hub.sandbox.world.chats[hub.organiser.id]
    texts = [str(one.message.get("text", "")) for one in chat.messages.values()]
    return [text for text in texts if "Не ответили" in text]


async def test_only_the_place_is_moved_too(hub: Hub) -> None:
    number = await _three_signed_up(hub)
    await hub.organiser.start(f"s_{number}")
    await hub.organiser.press("Перенести")
    await hub.organiser.press("Только место")
    await hub.organiser.send("Актовый зал <2>")
    await hub.organiser.press("Да, перенести")
    notice = await hub.anna.sees("Изменилось место")
    assert "Стало: Актовый зал <2>" in notice.text
    assert "Приду" not in notice.buttons  # the time is the same
    assert "📍 Актовый зал <2>" in (await hub.group.sees("Новое место. Было: —")).text


async def test_moving_to_the_same_time_tells_nobody(hub: Hub) -> None:
    number = await _three_signed_up(hub)
    await _move(hub, number, "17.12.2026 10:00–16:00")
    await hub.organiser.toasted("переносить нечего")
    await hub.settled()
    assert hub.anna.saw("Сессия перенесена") is None


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("01.02.2020", "прошл"),
        ("31.02.2027", "Такой даты нет"),
        ("17–20.12.2026", "дн"),
        ("17.12.2026 16:00–10:00", "раньше"),
    ],
)
async def test_a_wrong_date_is_one_sentence_and_moves_nothing(hub: Hub, typed: str, said: str) -> None:
    number = await _three_signed_up(hub)
    await hub.organiser.start(f"s_{number}")
    await hub.organiser.press("Перенести")
    await hub.organiser.send(typed)
    assert said in (await hub.organiser.reply()).text
    await hub.organiser.press("Назад")
    assert "17 декабря 2026, 10:00–16:00" in (await hub.organiser.sees("Гражданско")).text


async def test_cancelling_stops_everything_and_tells_everybody_once(hub_on_both: Hub) -> None:
    hub = hub_on_both
    number = await _three_signed_up(hub)
    await hub.organiser.start(f"s_{number}")
    await hub.organiser.press("Отменить сессию")
    await hub.organiser.send("Карантин <в школе>")
    confirm = await hub.organiser.sees("будет отменена для всех")
    again = confirm.button("Да, отменить")["callback_data"]
    await hub.organiser.press("Да, отменить")
    await hub.organiser.sees("Узнают: 3")
    for teacher in (hub.anna, hub.boris, hub.vera):
        assert "Причина: Карантин <в школе>" in (await teacher.sees("Сессия отменена")).text
    card = await hub.group.sees("Отменена")
    assert "Причина: Карантин <в школе>" in card.text
    assert "Записаться" not in card.buttons
    await hub.anna.start(f"join_{number}")  # an old button of the group's card
    await hub.anna.sees("закрыта")
    await hub.forge(hub.organiser, confirm, again)
    await hub.at(DAYS[0].starts_at)
    cancelled = [
        call for call in hub.sandbox.world.calls if "Сессия отменена" in str(call.params.get("text"))
    ]
    assert len(cancelled) == 3


async def test_cancelling_while_a_seat_is_offered_takes_the_offer_back(hub: Hub) -> None:
    number = await announced(hub, capacity=1)
    for teacher in (hub.anna, hub.boris):
        await acquainted(hub, teacher)
        await teacher.start(f"join_{number}")
        await teacher.press("Вся сессия")
    await hub.boris.press("Встать в лист ожидания")
    await hub.at(DAYS[0].starts_at - timedelta(hours=5))
    await hub.anna.press("Отменить запись")
    offer = await hub.boris.sees("Берёте?")
    await hub.organiser.start(f"s_{number}")
    await hub.organiser.press("Отменить сессию")
    await hub.organiser.press("Без причины")
    await hub.organiser.press("Да, отменить")
    await hub.boris.sees("Сессия отменена")
    await hub.boris.press("Беру место", message=offer)
    await hub.boris.toasted("закрыта")
    await hub.at(DAYS[0].starts_at)
    assert hub.boris.saw("Время ответа истекло") is None


async def test_more_seats_let_in_who_waits_and_fewer_put_nobody_out(hub_on_both: Hub) -> None:
    hub = hub_on_both
    number = await announced(hub, capacity=1)
    for teacher in (hub.anna, hub.boris, hub.vera):
        await acquainted(hub, teacher)
        await teacher.start(f"join_{number}")
        await teacher.press("Вся сессия")
        if teacher is not hub.anna:
            await teacher.press("Встать в лист ожидания")
    for seats, shown in (("2", "Записались: 2 из 2, ждут: 1"), ("1", "Записались: 2 из 1, ждут: 1")):
        await hub.organiser.start(f"s_{number}")
        await hub.organiser.press("Вместимость")
        await hub.organiser.send(seats)
        await hub.organiser.sees(shown)
    await hub.boris.sees("Освободилось место, и оно ваше")
    assert hub.vera.saw("Освободилось") is None
    await hub.group.sees("Записались: 2 из 1, ждут: 1")


@pytest.mark.parametrize("typed", ["-1", "1000000000", "десять", "2.5", ""])
async def test_a_wrong_capacity_is_one_sentence(hub: Hub, typed: str) -> None:
    number = await announced(hub, capacity=1)
    await hub.organiser.start(f"s_{number}")
    await hub.organiser.press("Вместимость")
    await hub.organiser.send(typed or "\u200b")
    await hub.organiser.sees("целое число от 0 до 10")
    await hub.organiser.press("Назад")
    await hub.organiser.sees("Записались: 0 из 1")


async def test_wording_is_changed_silently(hub: Hub) -> None:
    number = await _three_signed_up(hub)
    await hub.organiser.start(f"s_{number}")
    await hub.organiser.press("Изменить")
    await hub.organiser.press("Тема")
    await hub.organiser.send("Новая тема & <слова>")
    await hub.group.sees("Новая тема & <слова>")
    await hub.settled()
    for teacher in (hub.anna, hub.boris, hub.vera):
        assert teacher.saw("Новая тема") is None


async def test_a_session_begins_and_ends_by_the_clock(hub_on_both: Hub) -> None:
    hub = hub_on_both
    number = await _three_signed_up(hub)
    await hub.at(DAYS[0].starts_at - timedelta(seconds=1))
    assert "Идёт сейчас" not in (await hub.group.sees("Записались: 3")).text
    await hub.at(DAYS[0].starts_at)
    await hub.group.sees("Идёт сейчас")
    await hub.at(DAYS[-1].ends_at)
    await hub.group.sees("Завершена")
    await hub.anna.start(f"join_{number}")
    await hub.anna.sees("закрыта")


async def test_a_session_begins_and_ends_by_hand(hub: Hub) -> None:
    number = await announced(hub)
    await hub.organiser.start(f"s_{number}")
    await hub.organiser.press("Начать")
    await hub.organiser.sees("Идёт сейчас")
    await hub.organiser.press("Завершить")
    await hub.organiser.sees("Завершена")
    await hub.group.sees("Завершена")


async def test_an_organiser_interrupted_by_another_command_is_asked_before_the_move_is_dropped(
    hub: Hub,
) -> None:
    number = await announced(hub)
    await hub.organiser.start(f"s_{number}")
    await hub.organiser.press("Перенести")
    await hub.organiser.send("18.12.2026")
    await hub.organiser.send("/sessions")
    await hub.organiser.sees("Продолжить или бросить")
    await hub.restart()
    await hub.organiser.press("Да, перенести", message=await hub.organiser.sees("Станет:", ever=True))
    await hub.organiser.sees("Перенесено")


async def test_a_newcomer_meets_a_moved_session(hub: Hub) -> None:
    number = await announced(hub)
    await _move(hub, number, "18.12.2026 11:00–15:00")
    await hub.anna.start(f"join_{number}")
    await introduce(hub.anna)
    assert "18 декабря" in (await hub.anna.sees("На что вы хотите записаться?")).text


async def test_a_confirmation_is_of_what_its_screen_showed(hub: Hub) -> None:
    """Two sessions are about to be cancelled; the button under the first one cancels no other."""
    first, second = await announced(hub), await announced(hub)
    cards, screens = [], []
    for number in (first, second):
        await hub.organiser.start(f"s_{number}")
        cards.append(await hub.organiser.sees("Записались: 0"))
    for card in cards:
        await hub.organiser.press("Отменить сессию", message=card)
        await hub.organiser.send("Причина")
        screens.append(await hub.organiser.sees("будет отменена для всех"))
    await hub.organiser.press("Да, отменить", message=screens[0])
    await hub.organiser.toasted("С тех пор")
    for number in (first, second):
        view = await sessions.show(
            hub.app.db, await members.meet(hub.app.db, hub.organiser.id, now=hub.now), number
        )
        assert view.session.state is SessionState.ANNOUNCED


async def test_back_leaves_no_question_behind(hub: Hub) -> None:
    number = await announced(hub, capacity=5)
    for label in ("Вместимость", "Перенести", "Отменить сессию"):
        await hub.organiser.start(f"s_{number}")
        await hub.organiser.press(label)
        await hub.organiser.press("Назад")
        await hub.organiser.sees("Записались: 0 из 5")
        await hub.organiser.send("3")
        await hub.organiser.sees("Не понимаю, к чему это")
    await hub.group.sees("Записались: 0 из 5")


async def test_an_answer_to_an_earlier_move_is_no_answer_to_the_last(hub: Hub) -> None:
    number = await _three_signed_up(hub)
    await _move(hub, number, "18.12.2026 11:00–15:00")
    earlier = await hub.anna.sees("Сессия перенесена", ever=True)
    await _move(hub, number, "21.12.2026 11:00–15:00")
    await hub.settled()
    await hub.anna.press("Приду", message=earlier)
    await hub.anna.toasted("С тех пор")
    assert "21 декабря" in earlier.text
    await hub.anna.press("Приду", message=earlier)
    assert "Ждём вас" in earlier.text
    await hub.anna.press("К сессии", message=earlier)


async def test_a_session_put_in_the_place_of_a_cancelled_one_does_not_clash_with_it(hub: Hub) -> None:
    number = await _three_signed_up(hub)
    await hub.organiser.start(f"s_{number}")
    await hub.organiser.press("Отменить сессию")
    await hub.organiser.press("Без причины")
    await hub.organiser.press("Да, отменить")
    await hub.organiser.sees("Узнают: 3")
    await hub.anna.start(f"join_{await announced(hub)}")
    await hub.anna.press("Вся сессия")
    await hub.anna.sees("Вы записаны")
