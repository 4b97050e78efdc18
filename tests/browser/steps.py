"""What people do at the page, with whatever hands."""

from tests.browser.page import Phone
from tests.stories.steps import DOCX


async def announce_the_plan(organiser: Phone) -> None:
    """The seed's plan becomes a session in the group."""
    await organiser.begin()
    await organiser.sees("Здравствуйте")
    await organiser.write("/plan")
    await organiser.sees("Пришлите план")
    await organiser.send_file(DOCX)
    await organiser.sees("Вот что понято")
    await organiser.press("Создать сессию")
    await organiser.sees("Когда состоится сессия?")
    await organiser.write("17.12.2026 10:00–16:00")
    await organiser.sees("Черновик")
    await organiser.press("Объявить")
    await organiser.sees("Так будет выглядеть карточка")
    await organiser.press("Опубликовать")
    await organiser.sees("Объявлено")


async def sign_up(teacher: Phone) -> None:
    """For the first time, from the card in the group."""
    await teacher.open("Медиа-хаб")
    await teacher.press("Записаться")
    await teacher.sees("бот сохранит ваше имя")
    await teacher.press("Согласен(на)")
    await teacher.sees("Анна Иванова")
    await teacher.press("Всё верно")
    await teacher.sees("Из какого вы учреждения?")
    await teacher.write("Дворец творчества")
    await teacher.sees("На что вы хотите записаться?")
    await teacher.press("Вся сессия")
    await teacher.sees("Вы записаны")
