"""A full session: who waits, and who comes in when a seat is free."""

from tests.stories.conftest import Hub
from tests.stories.steps import acquainted, announced


async def test_the_first_who_waits_gets_the_seat_and_is_told(hub: Hub) -> None:
    anna, boris, vera = hub.anna, hub.boris, hub.vera
    for teacher in (anna, boris, vera):
        await acquainted(hub, teacher)
    await announced(hub, capacity=1)
    await anna.press("Записаться", chat=hub.group)
    await anna.press("Вся сессия")
    await anna.sees("Вы записаны")
    for position, teacher in enumerate((boris, vera), 1):
        await teacher.press("Записаться", chat=hub.group)
        await teacher.press("Вся сессия")
        await teacher.sees("больше нет")
        await teacher.press("Встать в лист ожидания")
        await teacher.sees(f"Вы в листе ожидания, место в очереди: {position}")
    await hub.group.sees("Записались: 1 из 1, ждут: 2")

    await anna.send("/my")
    await anna.press("Отменить запись")
    await boris.sees("Освободилось место, и оно ваше", ever=True)
    await hub.group.sees("Записались: 1 из 1, ждут: 1")
    await boris.send("/my")
    assert "✅" in (await boris.sees("Мои записи")).text
    await vera.send("/my")
    await vera.sees("в листе ожидания, место 1")
    assert vera.saw("Освободилось", ever=True) is None

    await anna.press("Записаться")  # who left comes back to the end of the queue
    await anna.press("Вся сессия")
    await anna.press("Встать в лист ожидания")
    await anna.sees("место в очереди: 2")
    await vera.press("К сессии")
    await vera.sees("Вы в листе ожидания, ваше место в очереди: 1")
    await vera.press("Отменить запись")
    await vera.sees("отменена")
    await anna.send("/my")
    await anna.sees("в листе ожидания, место 1")


async def test_a_press_repeated_changes_nothing(hub: Hub) -> None:
    await acquainted(hub, hub.anna)
    number = await announced(hub, capacity=1)
    await hub.anna.start(f"join_{number}")
    choice = await hub.anna.sees("На что вы хотите записаться?")
    part = choice.button("Вся сессия")["callback_data"].split(":")[1]
    for data in (f"j:{part}:0:0", f"j:{part}:0:0", f"j:{part}:1:0"):
        await hub.forge(hub.anna, choice, data)
        assert "Вы записаны" in choice.text
    for _ in range(2):
        await hub.forge(hub.anna, choice, f"l:{part}:0")
        assert "отменена" in choice.text
    await hub.group.sees("Записались: 0 из 1")


async def test_an_old_button_of_the_waitlist_does_not_cost_the_seat_got_since(hub: Hub) -> None:
    for teacher in (hub.anna, hub.boris):
        await acquainted(hub, teacher)
    number = await announced(hub, capacity=1)
    for teacher in (hub.anna, hub.boris):
        await teacher.start(f"join_{number}")
        await teacher.press("Вся сессия")
    await hub.boris.press("Встать в лист ожидания")
    waiting = await hub.boris.sees("место в очереди: 1")
    await hub.anna.press("Отменить запись")
    await hub.boris.sees("Освободилось место", ever=True)
    pressed = await hub.boris.press("Отменить запись", message=waiting)
    assert "Ничего не отменено" in str(pressed.text)
    assert "Вы записаны" in waiting.text
    await hub.group.sees("Записались: 1 из 1")
