"""The bot is restarted in the middle of each question; the conversation goes on."""

from tests.stories.conftest import Hub
from tests.stories.steps import announced
from tests.stories.test_new_by_questions import ANSWERS


async def test_a_teacher_introduces_themselves_over_three_restarts(hub: Hub) -> None:
    anna = hub.anna
    await announced(hub)
    await anna.press("Записаться", chat=hub.group)
    await anna.sees("Согласны?")
    await hub.restart()
    await anna.press("Согласен(на)")
    await anna.sees("Как записать вас в списки?")
    await hub.restart()
    await anna.press("Изменить")
    await anna.send("Анна Сергеевна")
    await anna.sees("Из какого вы учреждения?")
    await hub.restart()
    await anna.send("Дворец творчества")
    await anna.press("Вся сессия")
    await anna.sees("Вы записаны")


async def test_a_plan_becomes_an_edited_draft_over_five_restarts(hub: Hub) -> None:
    organiser = hub.organiser
    await organiser.send("/plan")
    await organiser.sees("Пришлите план")
    await hub.restart()
    await organiser.send("Цель: учиться\nКоворкинг-зона «Интерактивная»\nДеловая игра «Диалог»")
    await organiser.sees("Напишите тему")
    await hub.restart()
    await organiser.send("Учимся вместе")
    await organiser.sees("Вот что понято")
    await hub.restart()
    await organiser.press("Создать сессию")
    await organiser.sees("Когда состоится")
    await hub.restart()
    await organiser.send("17.12.2026")
    await organiser.sees("1 мероприятие")
    await organiser.press("Изменить")
    await organiser.press("Место")
    await organiser.sees("Где состоится")
    await hub.restart()
    await organiser.send("Зал 2")
    await organiser.sees("📍 Зал 2")


async def test_every_question_of_new_outlives_a_restart(hub: Hub) -> None:
    await hub.organiser.send("/new")
    for question, answer in ANSWERS:
        await hub.organiser.sees(question)
        await hub.restart()
        await hub.organiser.send(answer)
    await hub.organiser.sees("4 мероприятия")
