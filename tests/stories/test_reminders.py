"""What the clock says to people: reminders of their seats, a word to whoever has not answered, and what they chose."""

from datetime import timedelta

from domain.board import Choice, Phase
from domain.session import Day
from sandbox.people import Person
from services import boards, members
from services.boards import Rules
from tests.people import DAYS
from tests.stories.conftest import Hub
from tests.stories.steps import acquainted, announced

START = DAYS[0].starts_at
HOUR = timedelta(hours=1)


async def _with_a_seat(hub: Hub, *people: Person, days: tuple[Day, ...] = DAYS) -> int:
    number = await announced(hub, days=days)
    for one in people:
        await acquainted(hub, one)
        await one.start(f"join_{number}")
        await one.press("Вся сессия")
    return number


async def test_each_reminder_comes_at_its_time_and_is_answered_under_it(hub: Hub) -> None:
    number = await _with_a_seat(hub, hub.anna, hub.boris)
    await hub.at(START - timedelta(days=7))
    week = await hub.anna.sees("Через неделю")
    assert "четверг, 17 декабря 2026, 10:00–16:00" in week.text
    assert {"Отменить запись", "В календарь"} <= {label.split(" ", 1)[-1] for label in week.buttons}
    await hub.boris.sees("Через неделю")
    await hub.boris.press("Отменить запись")
    await hub.boris.sees("отменена")
    await hub.at(START - timedelta(days=1))
    await hub.anna.sees("Завтра")
    await hub.at(START - 2 * HOUR)
    await hub.anna.sees("Сегодня")
    assert hub.boris.saw("Завтра") is None
    await hub.organiser.start(f"s_{number}")
    await hub.organiser.press("Как ушли напоминания")
    shown = await hub.organiser.sees("Напоминания об этой сессии")
    assert "За неделю: отправлено 2, не успели 0\n• За день: отправлено 1" in shown.text
    assert "только" in str(await hub.forge(hub.anna, week, f"rmf:{number}"))


async def test_two_sessions_due_together_are_one_message(hub: Hub) -> None:
    """The second begins when the first is over; each can be opened, and given up, from there."""
    await _with_a_seat(hub, hub.anna, days=(Day(START, START + timedelta(minutes=15)),))
    await _with_a_seat(hub, hub.anna, days=(Day(START + timedelta(minutes=20), START + 2 * HOUR),))
    await hub.at(START - timedelta(days=7))
    both = await hub.anna.sees("Скоро: вы записаны")
    assert "Всего: 2" in both.text
    assert both.text.count("Через неделю") == 1
    assert "10:00–10:15" in both.text
    assert "10:20–12:00" in both.text
    await hub.anna.press("17.12 10:20 Гражданско-патриотическое воспитание", message=both)
    await hub.anna.press("Отменить запись")
    await hub.at(START - timedelta(days=1))
    assert "10:20" not in (await hub.anna.sees("Завтра")).text


async def test_what_one_turned_off_in_the_profile_does_not_come(hub: Hub) -> None:
    await _with_a_seat(hub, hub.anna, hub.boris)
    await hub.anna.send("/profile")
    await hub.anna.press("Напоминания")
    await hub.anna.sees("не ночью")
    await hub.anna.press("За неделю")
    shown = await hub.anna.sees("не ночью")
    assert "⬜️ За неделю" in shown.buttons
    await hub.anna.press("За день")
    await hub.anna.press("За день")
    await hub.at(START - timedelta(days=7))
    await hub.boris.sees("Через неделю")
    assert hub.anna.saw("Через неделю") is None
    await hub.at(START - timedelta(days=1))
    await hub.anna.sees("Завтра")


async def test_who_has_not_answered_a_move_is_asked_once_more_and_only_they(hub: Hub) -> None:
    number = await _with_a_seat(hub, hub.anna, hub.boris)
    await hub.organiser.start(f"s_{number}")
    await hub.organiser.press("Перенести")
    await hub.organiser.send("18.12.2026 10:00–16:00")
    await hub.organiser.press("Да, перенести")
    await hub.anna.sees("Сессия перенесена")
    await hub.anna.press("Приду")
    await hub.at(hub.now + 24 * HOUR)
    await hub.boris.sees("вашего ответа пока нет")
    assert hub.anna.saw("вашего ответа пока нет") is None
    await hub.at(START + 24 * HOUR - timedelta(days=7))
    reminder = await hub.boris.sees("Через неделю")
    assert "вы ещё не ответили" in reminder.text
    await hub.boris.press("Не смогу", message=reminder)
    await hub.boris.sees("отменены")
    assert "не ответили" not in (await hub.anna.sees("Через неделю")).text


async def test_an_offer_is_remembered_and_taken_from_the_second_message(hub: Hub) -> None:
    number = await announced(hub, capacity=1)
    for one in (hub.anna, hub.boris):
        await acquainted(hub, one)
        await one.start(f"join_{number}")
        await one.press("Вся сессия")
    await hub.boris.press("Встать в лист ожидания")
    await hub.at(START - 20 * HOUR)
    await hub.anna.press("Отменить запись")
    await hub.boris.sees("Берёте?")
    await hub.at(hub.now + timedelta(minutes=90))
    await hub.boris.sees("Место ещё ждёт вас")
    await hub.boris.press("Беру место")
    await hub.boris.sees("Вы записаны")


async def test_a_deadline_of_a_board_asks_for_the_vote_then_for_the_verdict_then_how_it_went(
    hub: Hub,
) -> None:
    number = await _with_a_seat(hub, hub.anna)
    db = hub.app.db
    boss = await members.meet(db, hub.organiser.id, now=hub.now)
    anna = await members.meet(db, hub.anna.id, now=hub.now)
    board = await boards.open_board(db, boss, "Квиз", Rules(), now=hub.now, session_id=number)
    for phase, said in (
        (Phase.VOTING, "Голосование скоро закончится"),
        (Phase.DISCUSSING, "Доска скоро закроется"),
    ):
        version = (await boards.show(db, boss, board)).board.version
        await boards.step(db, boss, board, version, phase, now=hub.now)
        await boards.set_end(db, boss, board, hub.now + 5 * HOUR, now=hub.now)
        await hub.at(hub.now + 3 * HOUR)
        await hub.anna.sees(said)
    await hub.anna.press("Применю")
    await hub.settled()
    assert (await boards.show(db, anna, board)).verdict is Choice.APPLY
    await hub.at(hub.now + timedelta(days=14))
    await hub.anna.sees("Получилось")
    await hub.at(hub.now + timedelta(days=7))
    await hub.anna.sees("Неделю назад мы уже спрашивали")
