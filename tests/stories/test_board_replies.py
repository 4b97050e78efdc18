"""In the group a reply to a board's card is enough; the bot answers with a reaction, and in private if it must."""

from datetime import timedelta

from domain.board import Phase
from handlers.boards.reactions import MOST
from services import boards, members
from services.boards import Rules
from storage import outbox
from tests.stories.board_steps import opened, step, view
from tests.stories.conftest import Hub


async def test_each_signed_line_is_an_argument_of_whoever_writes_it(hub_on_both: Hub) -> None:
    hub = hub_on_both
    board_id = await opened(hub)
    card = await hub.group.sees("Собираем доводы")
    said = await hub.anna.send(
        "+ Живо <i>и</i> ясно\n- Шумно\n– Долго\nготовить", chat=hub.group, reply_to=card
    )
    await hub.anna.sees_reaction(said, "👍")
    await hub.group.sees("➖ минусов: 2")
    assert "• Живо <i>и</i> ясно" in card
    assert "• Долго готовить" in card
    for number, sign in enumerate("−—➖"):
        await hub.boris.send(f"{sign} Довод {number}", chat=hub.group, reply_to=card)
    await hub.settled()
    assert (await view(hub, board_id)).tally.minuses == 5
    assert hub.anna.messages == []  # she has never come in private, and needs not


async def test_what_is_not_taken_is_said_in_private_never_in_the_group(hub: Hub) -> None:
    board_id = await opened(hub)
    card = await hub.group.sees("Собираем доводы")
    await hub.boris.start()
    await hub.anna.send("+ Наглядно", chat=hub.group, reply_to=card)
    before = len(hub.group.messages)
    said = await hub.boris.send(f"+ наглядно\n+ Просто\n- {'д' * 201}", chat=hub.group, reply_to=card)
    await hub.boris.sees_reaction(said, "🤔")
    notice = await hub.boris.sees("Из вашего ответа в группе не добавлено:")
    assert "«наглядно» — такой довод уже есть" in notice
    assert "слишком длинно: 201" in notice
    assert "Просто" not in notice
    await hub.boris.press("Поддержать")
    await hub.group.sees("• Наглядно — 1")
    hub.now += timedelta(minutes=1)
    await hub.boris.send("- Шумно\n- шумно!\n+ наглядно", chat=hub.group, reply_to=card)
    again = await hub.boris.sees("«шумно!» — такой довод уже есть. Его написали вы.")
    assert "«наглядно» — такой довод уже есть. Вы его уже поддерживаете." in again
    assert again.buttons == ["◀️ К доске"]
    assert len(hub.group.messages) == before + 2  # his own
    hub.now += timedelta(minutes=1)
    await step(hub, board_id, Phase.VOTING)
    late = await hub.boris.send("+ Поздно", chat=hub.group, reply_to=card)
    await hub.boris.sees_reaction(late, "🤔")
    await hub.boris.sees("уже не собирают")


async def test_what_comes_before_the_first_sign_is_talk(hub: Hub) -> None:
    await opened(hub)
    card = await hub.group.sees("Собираем доводы")
    said = await hub.anna.send("Спасибо!\n+ понравилось детям", chat=hub.group, reply_to=card)
    await hub.anna.sees_reaction(said, "👍")
    await hub.group.sees("понравилось детям")


async def test_talk_is_left_alone(hub: Hub) -> None:
    board_id = await opened(hub)
    card = await hub.group.sees("Собираем доводы")
    other = await hub.anna.send("+ Без ответа на карточку", chat=hub.group)
    for said in (
        await hub.anna.send("Согласна", chat=hub.group, reply_to=card),
        await hub.boris.send("- Это Анне", chat=hub.group, reply_to=other),
        await hub.boris.send("Да, но", chat=hub.group, reply_to=card),
        await hub.boris.send("+", chat=hub.group, reply_to=card),
        other,
    ):
        await hub.settled()
        assert said.reactions == []
    assert (await view(hub, board_id)).tally.people == 0
    assert await members.find(hub.app.db, hub.anna.id) is None  # nothing is kept of who only talks


async def test_hidden_ones_are_taken_and_the_card_shows_only_how_many(hub: Hub) -> None:
    await opened(hub, Rules(hides=True))
    card = await hub.group.sees("Доводы откроются")
    said = await hub.anna.send("+ Секретно", chat=hub.group, reply_to=card)
    await hub.anna.sees_reaction(said, "👍")
    await hub.group.sees("плюсов: 1")
    assert "Секретно" not in card.text


async def test_a_reaction_that_is_refused_stops_nothing(hub: Hub) -> None:
    hub.refusals_expected = ("Too Many Requests",)
    board_id = await opened(hub)
    card = await hub.group.sees("Собираем доводы")
    hub.sandbox.fault("429", "setMessageReaction", retry_after=30)
    await hub.anna.send("+ Первый", chat=hub.group, reply_to=card)
    await hub.group.sees("• Первый")
    second = await hub.anna.send("+ Второй", chat=hub.group, reply_to=card)
    await hub.group.sees("• Второй")
    await hub.settled()
    assert second.reactions == []  # Telegram asked to wait
    assert (await view(hub, board_id)).tally.pluses == 2


async def test_many_at_once_are_all_taken_with_no_more_reactions_than_a_group_bears(hub: Hub) -> None:
    board_id = await opened(hub)
    card = await hub.group.sees("Собираем доводы")
    for number in range(8):
        for teacher in (hub.anna, hub.boris, hub.vera):
            sign = "+" if number < 5 else "-"
            said = f"{sign} Довод {number} {teacher.first_name}"
            await teacher.send(said, chat=hub.group, reply_to=card)
    await hub.settled()
    tally = (await view(hub, board_id)).tally
    assert (tally.pluses, tally.minuses) == (15, 9)
    given = [call for call in hub.sandbox.world.calls if call.method == "setMessageReaction"]
    assert len(given) == MOST


async def test_in_a_topic_too(hub: Hub) -> None:
    board_id = await opened(hub)
    forum = hub.sandbox.group("Форум", members=[hub.anna], forum=True)
    topic = forum.topic("Обсуждение")
    await hub.app.db.transaction(
        outbox.owe_card, boards.CARD, board_id, forum.id, now=hub.now, dedupe_key="there", thread_id=topic
    )
    hub.app.delivery.wake()
    await hub.settled()
    card = forum.last
    assert card.topic == topic
    said = await hub.anna.send("+ Из темы", chat=forum, reply_to=card, topic=topic)
    await hub.anna.sees_reaction(said, "👍")
    await hub.group.sees("• Из темы")
    await forum.sees("• Из темы")
    assert len(hub.group.cards) == len(forum.cards) == 1
