"""Much of everything: lists page, nothing outgrows a message."""

from dataclasses import replace
from datetime import timedelta

from domain.session import Activity, Day, Kind, Plan, Zone
from tests.people import DAYS, PLAN
from tests.stories.conftest import Hub
from tests.stories.steps import acquainted, announced

LONG = "Очень длинная тема " * 15 + "ещё немного слов"  # 301, less the last
MOST = 4096
WEEK = timedelta(weeks=1)


async def test_thirty_sessions_page(hub: Hub) -> None:
    for number in range(30):
        await announced(hub, replace(PLAN, theme=f"Сессия {number}"))
    await hub.anna.send("/sessions")
    seen: list[str] = []
    for page in (1, 2, 3, 4):
        listed = await hub.anna.sees(f"страница {page} из 4 (всего 30)")
        seen += [label for label in listed.buttons if "Сессия" in label]
        if page < 4:
            await hub.anna.press("Дальше")
    assert seen == [f"17.12 · Сессия {number}" for number in range(30)]
    await hub.anna.press("‹ Назад")
    await hub.anna.sees("страница 3 из 4")
    await hub.anna.press("Сессия 20")
    await hub.anna.sees("Сессия 20")


async def test_all_of_ones_registrations_page(hub: Hub) -> None:
    await acquainted(hub, hub.anna)
    for week in range(7):
        later = [Day(day.starts_at + week * WEEK, day.ends_at + week * WEEK) for day in DAYS]
        number = await announced(hub, replace(PLAN, theme=LONG[:300]), days=later)
        await hub.anna.start(f"join_{number}")
        await hub.anna.press("Вся сессия", message=await hub.anna.sees("На что вы хотите записаться?"))
        await hub.anna.sees("Вы записаны")
    await hub.anna.send("/my")
    await hub.anna.sees("Мои записи: 7")
    await hub.anna.press("Дальше")
    assert (await hub.anna.sees("Мои записи: 7")).text.count("✅") == 3


async def test_sixty_activities_with_long_titles_page(hub: Hub) -> None:
    organiser = hub.organiser
    titles = [f"{n}-е {'важное и полезное дело & ' * 8}".strip() for n in range(1, 61)]
    lines = [f"Мастер-класс «{title}» (на {n} минут)" for n, title in enumerate(titles, 1)]
    text = "\n".join([f"Тема: «{LONG[:300]}»", "Коворкинг-зона «Презентационная»", *lines, "Квиз «Лишний»"])
    await organiser.send("/plan")
    await organiser.send_file("plan.txt", text.encode())
    await organiser.sees("Мероприятия: 60")
    last = await _turned(hub, "Вот что понято")
    assert "больше, чем помещается в план" in last
    await organiser.press("Создать сессию")
    await organiser.sees("Когда состоится")
    await organiser.send("17–19.12.2026")
    await organiser.sees("60 мероприятий")
    await organiser.press("Программа")
    assert titles[-1] in await _turned(hub, "Программа:")


async def _turned(hub: Hub, first: str) -> str:
    """The last page."""
    page = await hub.organiser.sees(first)
    while any("Дальше" in label for label in page.buttons):
        assert len(page.text) < MOST
        before = page.text
        await hub.organiser.press("Дальше", message=page)
        assert page.text != before
    return page.text


async def test_the_longest_theme_fits_every_screen(hub: Hub) -> None:
    organiser, theme = hub.organiser, "«&» " * 75
    activity = Activity(Zone.MEDIA_HUB, Kind.QUIZ, "т" * 300, "н" * 500, "10:00–11:30", "м" * 200, "ф" * 200)
    number = await announced(hub, Plan(theme.strip(), "ц" * 1500, ("з" * 500,) * 30, (activity,) * 60))
    await acquainted(hub, hub.anna)
    await hub.group.sees("«&» «&»")
    await hub.anna.start(f"join_{number}")
    for label in ("Вся сессия", "К сессии", "Программа", "К сессии", "Отменить запись", "Записаться"):
        await hub.anna.press(label)
        await hub.anna.sees("«&» «&»")
    await organiser.start(f"s_{number}")
    await organiser.press("План (DOCX)")
    await organiser.sees("План сессии «")
    assert len((await organiser.sees("План сессии «")).text) <= 1024
