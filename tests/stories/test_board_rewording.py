"""An author chooses other words while others have the old ones before their eyes."""

from domain.board import Side
from services import arguments, members
from tests.stories.board_steps import opened, view
from tests.stories.conftest import Hub
from tests.stories.leading_steps import argued


async def _rewords(hub: Hub, argument_id: int, text: str) -> None:
    author = await members.meet(hub.app.db, hub.anna.id, now=hub.now)
    await arguments.reword(hub.app.db, author, argument_id, text, now=hub.now)


async def test_a_vote_is_for_the_words_that_were_read(hub_on_both: Hub) -> None:
    hub = hub_on_both
    board_id = await opened(hub)
    quiet = await argued(hub, hub.anna, board_id, Side.PLUS, "Тихо")
    await hub.boris.start(f"bv_{board_id}")
    ballot = await hub.boris.sees("➕ Тихо")
    await _rewords(hub, quiet, "Громко")
    await hub.boris.press("Тихо")
    await hub.boris.toasted("Автор изменил текст. Прочитайте и нажмите ещё раз.")
    await hub.settled()
    assert "➕ Громко" in ballot
    assert (await view(hub, board_id)).tally.votes == 0
    await hub.boris.press("Громко")
    await hub.boris.toasted("Голос учтён")
    assert (await view(hub, board_id)).tally.votes == 1


async def test_support_is_for_the_words_that_were_written(hub: Hub) -> None:
    board_id = await opened(hub)
    quiet = await argued(hub, hub.anna, board_id, Side.PLUS, "Тихо")
    await hub.boris.press("Плюс", chat=hub.group)
    await hub.boris.send("тихо!")
    offer = await hub.boris.sees("Его можно поддержать")
    await _rewords(hub, quiet, "Громко")
    await hub.boris.press("Поддержать")
    await hub.boris.toasted("Автор уже изменил свой довод")
    assert "👍 Поддержать" not in offer.buttons
    assert "◀️ К доске" in offer.buttons
    assert (await view(hub, board_id)).tally.votes == 0


async def test_what_is_taken_back_is_not_asked_about_any_more(hub: Hub) -> None:
    board_id = await opened(hub)
    quiet = await argued(hub, hub.anna, board_id, Side.PLUS, "Тихо")
    loud = await argued(hub, hub.anna, board_id, Side.MINUS, "Громко")
    await hub.anna.start(f"b_{board_id}")
    await hub.anna.press("Мои доводы")
    await hub.anna.press("Тихо")
    old = (await hub.anna.sees("Голосов: 0")).button("Удалить")["callback_data"]
    await hub.anna.press("Изменить")
    await hub.forge(hub.anna, hub.anna.last, old)
    await hub.anna.sees("Довод удалён: «Тихо»")
    await hub.anna.send("Спокойно")
    await hub.anna.sees("Не понимаю, к чему это")
    await hub.forge(hub.anna, hub.anna.last, old.replace(str(quiet), str(loud)).replace("bx", "br"))
    await hub.anna.sees("Напишите довод по-новому")
    author = await members.meet(hub.app.db, hub.anna.id, now=hub.now)
    await arguments.take_back(hub.app.db, author, loud, now=hub.now)
    await hub.anna.send("Шумно")
    await hub.anna.sees("Этого здесь больше нет")
    await hub.anna.send("Шумно")
    await hub.anna.sees("Не понимаю, к чему это")


async def test_a_question_is_not_drawn_over_by_what_was_pressed_before(hub: Hub) -> None:
    board_id = await opened(hub)
    await hub.anna.start(f"b_{board_id}")
    page = await hub.anna.sees("Применю: 0")
    hub.sandbox.fault("stall", "editMessageText", chat_id=hub.anna.id, seconds=0.2)
    await hub.anna.press("Применю")
    await hub.anna.press("Плюс", message=page)
    await hub.settled()
    assert "Что в этом хорошо?" in page
