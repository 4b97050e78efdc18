"""Names, languages, and what a person may know and change of themselves."""

from handlers.commands import MODERATOR, ORGANISER
from sandbox.commands import commands_for
from sandbox.people import Person
from tests.stories.conftest import Hub
from tests.stories.steps import acquainted, announced, draft

ODD = 'Анна <b>"Ёж"</b> & 🦔'


async def test_an_odd_name_is_shown_as_it_is_everywhere(hub: Hub) -> None:
    organiser = hub.organiser
    anna = hub.sandbox.person("Анна", last_name='<b>"Ёж"</b> & 🦔')
    number = await announced(hub)
    await anna.start(f"join_{number}")
    await anna.press("Согласен(на)")
    await anna.sees(ODD)
    await anna.press("Всё верно")
    await anna.send("Центр <i>&lt;Юность&gt;</i>")
    await anna.sees(f"Запомнили: {ODD}, Центр <i>&lt;Юность&gt;</i>.")
    for command in ("/profile", "/privacy"):
        await anna.send(command)
        await anna.sees(f"Имя: {ODD}\nУчреждение: Центр <i>&lt;Юность&gt;</i>")
    await organiser.send("/plan")
    await organiser.send(f"Тема: {ODD}\nЦель: <u>{ODD}\nКоворкинг-зона «Медиа-хаб»\nКвиз «<b>Ёж</b> & 🦔»")
    assert "• Квиз <b>Ёж</b> & 🦔" in (await organiser.sees("Вот что понято")).text
    await organiser.sees(f"Тема: {ODD}")
    await organiser.press("Создать сессию")
    await organiser.sees("Когда состоится")
    await organiser.send("17.12.2026")
    await organiser.sees(ODD)
    for label in ("Программа", "К сессии", "Изменить"):
        await organiser.press(label)
        await organiser.sees(ODD)
    await organiser.press("Место")
    await organiser.send(ODD)
    await organiser.sees(f"📍 {ODD}")
    await organiser.press("Объявить")
    await organiser.sees(ODD)
    await organiser.press("Опубликовать")
    await hub.group.sees(ODD)
    await anna.send("/sessions")
    await anna.press(ODD)
    await anna.press("Записаться")
    await anna.press("Вся сессия")
    await anna.sees(ODD)
    await anna.send("/my")
    await anna.sees(ODD)


async def test_a_language_changes_every_screen_at_once(hub: Hub) -> None:
    await acquainted(hub, hub.anna)
    await announced(hub)
    anna = hub.anna
    for label, menu, sessions, programme, my in (
        ("Беларуская", "Меню", "Сесіі", "Праграма", "Мае запісы"),
        ("English", "Menu", "Sessions", "Programme", "My sign-ups"),
        ("Русский", "Меню", "Сессии", "Программа", "Мои записи"),
    ):
        await anna.send("/language")
        await anna.press(label)
        await anna.sees(menu)
        await anna.press(sessions)
        await anna.press("17.12")
        await anna.press(programme)
        await anna.sees("Взаимодействие")
        await anna.send("/menu")
        await anna.press(my)
        await anna.reply()
    await hub.group.sees("Записались: 0")  # the group's own card speaks the hub's language


async def test_a_notice_speaks_the_language_of_its_reader(hub: Hub) -> None:
    await acquainted(hub, hub.anna)
    await acquainted(hub, hub.boris)
    number = await announced(hub, capacity=1)
    await hub.boris.send("/language")
    await hub.boris.press("English")
    await hub.anna.start(f"join_{number}")
    await hub.anna.press("Вся сессия")
    await hub.anna.sees("Вы записаны")
    await hub.boris.start(f"join_{number}")
    await hub.boris.press("The whole session")
    await hub.boris.press("Join the waiting list")
    await hub.boris.sees("waiting list")
    await hub.anna.press("Отменить запись")
    await hub.boris.sees("yours")


async def test_a_profile_is_changed_and_offers_what_it_was(hub: Hub) -> None:
    await acquainted(hub, hub.anna)
    anna = hub.anna
    await anna.send("/profile")
    await anna.press("Изменить")
    await anna.press("Изменить", message=await anna.sees("Как записать вас в списки?"))
    await anna.send("Анна Сергеевна")
    await anna.press("Назад")
    await anna.sees("Анна Сергеевна")
    await anna.press("Всё верно")
    await anna.press("Дворец творчества")
    await anna.sees("Запомнили: Анна Сергеевна, Дворец творчества")
    await anna.send("/profile")
    await anna.press("Изменить")
    await anna.sees("Анна Сергеевна")  # not the name of the Telegram account


async def test_privacy_tells_what_is_stored_before_and_after(hub: Hub) -> None:
    await hub.anna.send("/privacy")
    await hub.anna.sees("Согласие: не дано\nИмя: —")
    await acquainted(hub, hub.anna)
    await hub.anna.send("/privacy")
    await hub.anna.sees(f"Имя: Анна Иванова\nУчреждение: Дворец творчества\nАккаунт: {hub.anna.id}")


async def test_commands_are_offered_by_role_and_language(hub: Hub) -> None:
    """An organiser gets theirs with the first /start: before, Telegram does not know the chat."""
    await hub.anna.start()
    await hub.organiser.start()
    await hub.organiser.sees("Здравствуйте")
    await hub.settled()
    mine = ["start", "menu", "sessions", "my", "boards", "auction", "themes", "propose"]
    mine += ["materials", "find", "edition"]
    mine += ["profile", "language", "privacy", "help", "cancel"]
    for language, menu, plan in (
        ("ru", "Меню", "Сессия из плана"),
        ("be", "Меню", "Сесія з плана"),
        ("en", "Menu", "plan"),
    ):
        anna, organiser = _commands(hub, hub.anna, language), _commands(hub, hub.organiser, language)
        assert list(anna) == mine
        assert set(organiser) == {*mine, *MODERATOR, *ORGANISER}
        assert anna["menu"] == organiser["menu"] == menu
        assert plan in organiser["plan"]


def _commands(hub: Hub, person: Person, language: str) -> dict[str, str]:
    person.profile.language_code = language
    world = hub.sandbox.world
    return {
        c["command"]: c["description"] for c in commands_for(world, world.chats[person.id], person.profile)
    }


async def test_whoever_blocked_the_bot_keeps_the_seat_and_is_reached_again(hub: Hub) -> None:
    hub.refusals_expected = ("bot was blocked by the user",)
    anna, boris = hub.anna, hub.boris
    for teacher in (anna, boris):
        await acquainted(hub, teacher)
    number = await announced(hub, capacity=1)
    for teacher in (anna, boris):
        await teacher.start(f"join_{number}")
        await teacher.press("Вся сессия")
        await teacher.reply()
    await boris.press("Встать в лист ожидания")
    await boris.sees("место в очереди: 1")
    await boris.block()
    await anna.press("Отменить запись")
    await hub.group.sees("Записались: 1 из 1")
    await hub.settled()
    await boris.start()
    await boris.sees("Здравствуйте")
    await boris.press("Мои записи")
    assert "✅" in (await boris.sees("Мои записи")).text


async def test_a_draft_is_nobodys_business_but_the_organisers(hub: Hub) -> None:
    await draft(hub)
    await hub.anna.send("/sessions")
    await hub.anna.sees("Объявленных сессий пока нет")
    await hub.organiser.send("/sessions")
    assert any("черновик" in label for label in (await hub.organiser.sees("Сессии")).buttons)
