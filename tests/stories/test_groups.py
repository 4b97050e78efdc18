"""What happens in the Media-hub's group."""

from tests.stories.conftest import Hub
from tests.stories.steps import acquainted, announced


async def test_a_command_in_the_group_leads_to_the_private_chat(hub: Hub) -> None:
    for command in ("/plan", "/sessions@media_hub_bot"):
        await hub.anna.send(command, chat=hub.group)
        await hub.anna.sees("в личном чате", chat=hub.group)
    answers = len(hub.group.cards)
    for said in ("/start@another_bot", "/weather", "Доброе утро!", "+ хорошо"):
        await hub.anna.send(said, chat=hub.group)
    await hub.settled()
    assert len(hub.group.cards) == answers
    assert hub.anna.messages == []


async def test_talk_in_the_group_answers_no_question_of_a_private_chat(hub: Hub) -> None:
    await hub.organiser.send("/new")
    await hub.organiser.sees("Какая тема")
    await hub.organiser.send("Не тема", chat=hub.group)
    await hub.organiser.send("Тема")
    await hub.organiser.sees("Какая у неё цель?")
    await hub.organiser.press("Назад")
    await hub.organiser.sees("Сейчас: Тема")


async def test_an_upgraded_group_keeps_a_true_card(hub: Hub) -> None:
    hub.refusals_expected = ("upgraded to a supergroup",)
    for teacher in (hub.anna, hub.boris):
        await acquainted(hub, teacher)
    number = await announced(hub)
    await hub.anna.press("Записаться", chat=hub.group)
    await hub.anna.press("Вся сессия")
    await hub.group.sees("Записались: 1")
    hub.group.upgrade()
    await hub.boris.start(f"join_{number}")  # the link of the old card, which people still see
    await hub.boris.press("Вся сессия")
    await hub.boris.sees("Вы записаны")
    await hub.group.sees("Записались: 2")
    await hub.settled()
    assert len(hub.group.cards) == 1
    await hub.restart()  # the setting still names the old id
    await hub.vera.press("Записаться", chat=hub.group)
    await hub.vera.sees("Согласны?")
    await hub.boris.send("/my")
    await hub.boris.press("Отменить запись")
    await hub.group.sees("Записались: 1")
    assert len(hub.group.cards) == 1
