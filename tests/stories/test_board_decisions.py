"""After closing: what was decided about the minuses, and who is reminded of those that were not."""

from domain.board import Phase, Side
from tests.stories.board_steps import SUBJECT, opened, step
from tests.stories.conftest import Hub
from tests.stories.leading_steps import argued, panel, supported

LOUD, LONG = "Шумно <b>", "Долго"


async def test_a_decided_minus_is_not_asked_about_again(hub_on_both: Hub) -> None:
    hub, boss = hub_on_both, hub_on_both.organiser
    board_id = await opened(hub)
    await argued(hub, hub.anna, board_id, Side.PLUS, "Весело")
    await argued(hub, hub.boris, board_id, Side.MINUS, LOUD)
    long = await argued(hub, hub.vera, board_id, Side.MINUS, LONG)
    await supported(hub, long, hub.anna)
    await panel(boss, SUBJECT)
    await boss.press("Доводы: 3")
    await boss.press("№ 2")
    assert "Что решили?" not in " ".join((await boss.sees(LOUD)).buttons)  # nobody has discussed it yet
    for phase in (Phase.VOTING, Phase.DISCUSSING):
        await step(hub, board_id, phase)
    await panel(boss, SUBJECT)
    await boss.press("Доводы: 3")
    listed = await boss.sees("Доводов: 3")
    assert listed.buttons[:3] == ["№ 3", "№ 2", "№ 1"]  # first what is to be decided, by support
    await boss.press("№ 1")
    shown = await boss.sees("Весело")
    assert [one for one in shown.buttons if "решили" in one or "Объединить" in one] == []
    await boss.press("К доводам")
    await boss.press("№ 2")
    await boss.press("Что решили?")
    asked = await boss.sees("Решения пока нет")
    await hub.restart()
    await boss.send("в" * 201)
    await boss.sees("в вашем 201")
    await boss.send("Делимся на <две> группы")
    await boss.sees("Решили: Делимся на <две> группы")
    assert LOUD in asked
    await boss.press("Что решили?")
    await boss.sees("Сейчас записано: Делимся на <две> группы")
    await boss.press("Назад")
    await step(hub, board_id, Phase.CLOSED)
    await opened(hub)  # on the same method
    reminder = await hub.group.sees("что решили?")
    assert LONG in reminder
    assert LOUD not in reminder
    await panel(boss, SUBJECT)
    for label in ("Минусы прошлого раза", "№ 3", "Что решили?"):
        await boss.press(label)
    await boss.send("Готовим заранее")
    await boss.sees("Решили: Готовим заранее")
    await panel(boss, SUBJECT)
    await boss.sees("Сбор доводов")
    assert "Минусы прошлого раза" not in " ".join(boss.last.buttons)


async def test_reopening_takes_the_question_away(hub: Hub) -> None:
    boss = hub.organiser
    board_id = await opened(hub)
    await argued(hub, hub.boris, board_id, Side.MINUS, LONG)
    await step(hub, board_id, Phase.CLOSED)
    await panel(boss, SUBJECT)
    for label in ("Доводы: 1", "№ 1", "Что решили?"):
        await boss.press(label)
    await boss.sees("Решения пока нет")
    for phase in (Phase.DISCUSSING, Phase.VOTING):
        await step(hub, board_id, phase)
    await boss.send("Поздно")
    shown = await boss.sees(LONG)
    assert "Решили" not in shown
    await boss.send("Ещё раз")
    await boss.sees("Не понимаю")
