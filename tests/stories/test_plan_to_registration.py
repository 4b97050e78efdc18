"""The main job, as people do it: a plan becomes an announced session, and teachers sign up for it."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from sandbox.people import Person
from tests.stories.conftest import Hub, introduce

PLANS = Path(__file__).parent.parent / "plans"
THEME = "Гражданско-патриотическое воспитание как основа формирования гражданского самосознания учащихся"


async def send_docx(organiser: Person) -> None:
    name = "plan_civic_patriotic.docx"
    await organiser.send_file(name, (PLANS / name).read_bytes())


async def send_txt(organiser: Person) -> None:
    name = "plan_civic_patriotic.txt"
    await organiser.send_file(name, (PLANS / name).read_bytes())


async def paste(organiser: Person) -> None:
    await organiser.send((PLANS / "plan_civic_patriotic.txt").read_text(encoding="utf-8"))


async def announce(hub: Hub, send_plan: Callable[[Person], Awaitable[None]] = send_docx) -> None:
    organiser = hub.organiser
    await organiser.send("/start")
    await organiser.send("/plan")
    await organiser.sees("Пришлите план")
    await send_plan(organiser)
    understood = await organiser.sees("Вот что понято")
    assert THEME in understood.text
    await organiser.press("Создать сессию")
    await organiser.sees("Когда состоится сессия?")
    await organiser.send("17.12.2026 10:00–16:00")
    await organiser.sees("Черновик")
    await organiser.press("Объявить")
    await organiser.sees("Так будет выглядеть карточка")
    await organiser.press("Опубликовать")
    await organiser.sees("Объявлено")
    await organiser.sees("Записались: 0", chat=hub.group)


@pytest.mark.parametrize("send_plan", [send_docx, send_txt, paste])
async def test_a_plan_becomes_a_card_in_the_group(
    hub: Hub, send_plan: Callable[[Person], Awaitable[None]]
) -> None:
    await announce(hub, send_plan)
    card = await hub.anna.sees(THEME, chat=hub.group)
    assert "четверг, 17 декабря 2026" in card.text
    assert "11 мероприятий" in card.text
    await hub.settled()
    assert hub.group.pinned == [card.id]


async def test_three_teachers_sign_up_and_one_leaves(hub_on_both: Hub) -> None:
    hub = hub_on_both
    await announce(hub)
    for teacher in (hub.anna, hub.boris, hub.vera):
        await teacher.press("Записаться", chat=hub.group)
        await introduce(teacher)
        await teacher.press("Вся сессия")
        await teacher.sees("Вы записаны")
    await hub.anna.sees("Записались: 3", chat=hub.group)
    await hub.boris.send("/my")
    await hub.boris.sees("Мои записи")
    await hub.boris.press("Отменить запись")
    await hub.boris.sees("отменена")
    await hub.anna.sees("Записались: 2", chat=hub.group)
