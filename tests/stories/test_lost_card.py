"""The card that is not there: lost on the way, or deleted by somebody; the organiser posts another, and only one."""

from tests.stories.conftest import Hub
from tests.stories.steps import announce, announced, draft


async def test_when_nobody_knows_whether_the_card_arrived_the_organiser_can_post_it_again(hub: Hub) -> None:
    organiser = hub.organiser
    hub.refusals_expected = ("the connection was closed",)
    hub.sandbox.fault("drop_before", "sendMessage", chat_id=hub.group.id)
    await draft(hub)
    await organiser.press("Объявить")
    await organiser.press("Опубликовать")
    await hub.settled()
    assert hub.group.cards == []
    await organiser.press("К сессии")
    await organiser.press("Карточка в группу")
    await hub.settled()
    [card] = hub.group.cards
    assert "Записались: 0" in card.text
    assert not any("Карточка в группу" in label for label in organiser.buttons)


async def test_a_card_that_stands_is_not_posted_twice(hub: Hub) -> None:
    await draft(hub)
    await announce(hub)
    await hub.organiser.press("К сессии")
    assert not any("Карточка в группу" in label for label in hub.organiser.buttons)


async def test_a_deleted_card_is_missed_at_the_next_change(hub: Hub) -> None:
    hub.refusals_expected = ("message to edit not found",)
    session_id = await announced(hub)
    [card] = hub.group.cards
    await hub.app.bot.delete_message(hub.group.id, card.id)
    await hub.anna.start(f"join_{session_id}")
    await hub.anna.press("Согласен(на)")
    await hub.anna.press("Всё верно")
    await hub.anna.send("Школа № 1")
    await hub.anna.press("Вся сессия")
    await hub.settled()
    await hub.organiser.start(f"s_{session_id}")
    await hub.organiser.press("Карточка в группу")
    await hub.group.sees("Записались: 1")
