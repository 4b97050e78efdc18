"""What one says of the method: by buttons, in the group's poll, and two weeks later."""

from datetime import timedelta

from domain.board import FOLLOW_UP, Asking, Choice, Phase
from services import board_results, members
from services.boards import Rules
from tests.stories.board_steps import SUBJECT, opened, step, view
from tests.stories.conftest import Hub


async def test_by_buttons_ones_own_is_marked_and_can_be_changed(hub_on_both: Hub) -> None:
    hub = hub_on_both
    board_id = await opened(hub)
    await hub.anna.press("Открыть доску", chat=hub.group)
    page = await hub.anna.sees("Применю: 0")
    old = page.button("Применю")["callback_data"]
    await hub.anna.press("Применю")
    await hub.anna.toasted("Ваше решение: Применю")
    await hub.settled()
    assert "✅ Применю" in page.buttons
    await hub.anna.press("С доработкой")
    await hub.settled()
    assert "Применю" in page.buttons
    assert "✅ С доработкой" in page.buttons
    await hub.forge(hub.anna, page, old)
    await hub.forge(hub.anna, page, old)
    await hub.boris.start(f"b_{board_id}")
    await hub.boris.press("Не подойдёт")
    await hub.group.sees("Применю: 1 · С доработкой: 0 · Не подойдёт: 1")
    await step(hub, board_id, Phase.CLOSED)
    assert "закрыта" in (await hub.forge(hub.anna, page, old) or "")


async def test_in_the_groups_poll_votes_are_changed_and_taken_back(hub_on_both: Hub) -> None:
    hub = hub_on_both
    board_id = await opened(hub, Rules(asking=Asking.POLL))
    poll = next(one for one in hub.group.messages if "poll" in one.raw)
    assert poll.text == f"{SUBJECT}: будете применять?"
    await hub.anna.vote(poll, "Применю")
    await hub.boris.vote(poll, "Применю")
    await hub.group.sees("Применю: 2")
    await hub.boris.vote(poll, "Не подойдёт")
    await hub.group.sees("Применю: 1 · С доработкой: 0 · Не подойдёт: 1")
    await hub.boris.vote(poll)
    await hub.group.sees("Применю: 1 · С доработкой: 0 · Не подойдёт: 0")
    await hub.anna.start(f"b_{board_id}")
    page = await hub.anna.sees("в опросе в группе")
    assert "Применю" not in page.buttons
    await step(hub, board_id, Phase.CLOSED)
    assert poll.poll["is_closed"]
    assert (await view(hub, board_id)).verdicts[Choice.APPLY] == 1


async def test_two_weeks_later_who_said_so_is_asked_how_it_went(hub: Hub) -> None:
    board_id = await opened(hub)
    for teacher in (hub.anna, hub.boris, hub.vera):
        await teacher.start(f"b_{board_id}")
    await hub.anna.press("Применю")
    await hub.boris.press("Применю")
    await hub.vera.press("С доработкой")
    await step(hub, board_id, Phase.CLOSED)
    begun = hub.now
    await hub.at(begun + FOLLOW_UP - timedelta(minutes=1))
    assert hub.anna.saw("Получилось применить?") is None
    await hub.at(begun + FOLLOW_UP)
    question = await hub.anna.sees("Получилось применить?", ever=True)
    assert SUBJECT in question
    data = question.button("Ещё не пробовал(а)")["callback_data"]
    await hub.anna.press("Ещё не пробовал(а)", message=question)
    await hub.anna.sees("ещё не пробовали. Когда попробуете, нажмите другой ответ")
    await hub.anna.press("Получилось", message=question)  # a month later, in the same message
    await hub.anna.sees("получилось применить")
    assert question.buttons == ["◀️ К доске"]
    await hub.boris.press("Не получилось", message=await hub.boris.sees("Получилось применить?", ever=True))
    await hub.at(begun + FOLLOW_UP + timedelta(days=1))
    assert hub.vera.saw("Получилось применить?") is None
    boss = await members.meet(hub.app.db, hub.organiser.id, now=hub.now)
    results = await board_results.show(hub.app.db, boss, board_id)
    assert dict(results.follow_ups) == {"applied": 1, "not_yet": 0, "did_not_work": 1}
    refused = await hub.forge(hub.vera, hub.vera.last, data)
    assert refused is not None
    assert "всё изменилось" in refused
