"""A moderator merges what says the same, parts it again, and hides what does not belong on the board."""

from domain.board import Phase, Side
from services.boards import Rules
from tests.stories.board_steps import SUBJECT, opened, step, view
from tests.stories.conftest import Hub
from tests.stories.leading_steps import argued, demoted, made_moderator, panel, supported

CALM, QUIET, LONG = "Слишком <b>шумно</b>", "Стоит шум", "Долго готовить"


async def _three(hub: Hub) -> tuple[int, int, int, int]:
    """A board with three minuses and a plus; the numbers of the board and of the minuses."""
    board_id = await opened(hub)
    calm = await argued(hub, hub.anna, board_id, Side.MINUS, CALM)
    quiet = await argued(hub, hub.boris, board_id, Side.MINUS, QUIET)
    long = await argued(hub, hub.vera, board_id, Side.MINUS, LONG)
    await argued(hub, hub.vera, board_id, Side.PLUS, "Стоит того")
    return board_id, calm, quiet, long


async def test_two_that_say_the_same_become_one_and_two_again(hub_on_both: Hub) -> None:
    hub, boss = hub_on_both, hub_on_both.organiser
    board_id, calm, quiet, _ = await _three(hub)
    await supported(hub, calm, hub.anna, hub.boris)
    await supported(hub, quiet, hub.boris, hub.vera)
    await panel(boss, SUBJECT)
    await boss.press("Доводы: 4")
    assert f"№ 1 ➖ {CALM} · голосов: 2" in await boss.sees("Доводов: 4")
    await boss.press("№ 1")
    await boss.press("Объединить")
    offered = await boss.sees("С каким доводом объединить?")
    assert offered.buttons == ["№ 2", "№ 3", "◀️ Назад"]  # of the same side
    await boss.press("№ 2")
    asked = await boss.sees("Останется на доске:")
    assert asked.text.index(QUIET) < asked.text.index(CALM)
    await boss.press("Оставить другой текст")
    await boss.sees("Присоединится к нему:")
    assert asked.text.index(CALM) < asked.text.index(QUIET)
    again = asked.button("Да, объединить")["callback_data"]
    await boss.press("Да, объединить")
    merged = await boss.sees("К нему присоединены")
    assert f"№ 1 ➖ {CALM} · голосов: 3" in merged
    assert f"№ 2 {QUIET}" in merged
    assert await hub.forge(boss, asked, again) is None  # pressed twice: it is so
    await hub.settled()
    card = await hub.group.sees("минусов: 2")
    assert QUIET not in card
    assert f"• {CALM} — 3 (+1 похожий)" in card
    await hub.boris.start(f"bv_{board_id}")
    await hub.boris.sees(f"{CALM} — 3\n↳ также: {QUIET}")  # he finds his own words
    await boss.press("К доводам")
    await boss.sees("Доводов: 3 · присоединены или скрыты: 1")
    await boss.press("К доске")
    await boss.press("Доводы: 3")
    await boss.press("№ 1")
    await boss.press("№ 2")
    await boss.sees("присоединён к № 1")
    await boss.press("Разъединить")
    await boss.sees(f"№ 2 ➖ {QUIET} · голосов: 2")
    await boss.press("К доводам")
    assert f"№ 1 ➖ {CALM} · голосов: 2" in await boss.sees("Доводов: 4")
    await hub.settled()
    assert QUIET in await hub.group.sees("минусов: 3")


async def test_two_moderators_merge_the_same(hub: Hub) -> None:
    board_id, *_ = await _three(hub)
    await made_moderator(hub, hub.anna)
    asked = {}
    for person, first, second in ((hub.organiser, "№ 1", "№ 2"), (hub.anna, "№ 2", "№ 3")):
        await panel(person, SUBJECT)
        for label in ("Доводы: 4", first, "Объединить", second):
            await person.press(label)
        asked[person] = await person.sees("Останется на доске:")
    await hub.organiser.press("Оставить другой текст")  # № 1 stays
    await hub.organiser.press("Да, объединить")
    await hub.anna.press("Да, объединить", message=asked[hub.anna])
    await hub.anna.toasted("всё изменилось")
    assert "присоединён к № 1" in asked[hub.anna]
    assert (await view(hub, board_id)).tally.minuses == 2


async def test_published_results_are_not_merged_by_an_old_button(hub: Hub) -> None:
    board_id, *_ = await _three(hub)
    await panel(hub.organiser, SUBJECT)
    for label in ("Доводы: 4", "№ 1", "Объединить", "№ 2"):
        await hub.organiser.press(label)
    await step(hub, board_id, Phase.CLOSED)
    await hub.organiser.press("Да, объединить")
    await hub.organiser.toasted("Доска закрыта")
    shown = await hub.organiser.sees("голосов: 0")
    assert [one for one in shown.buttons if "Объединить" in one] == []
    assert (await view(hub, board_id)).tally.minuses == 3


async def test_a_reason_typed_after_the_demotion_hides_nothing(hub: Hub) -> None:
    board_id, *_ = await _three(hub)
    await made_moderator(hub, hub.vera)
    await panel(hub.vera, SUBJECT)
    for label in ("Доводы: 4", "№ 2", "Скрыть"):
        await hub.vera.press(label)
    await hub.vera.sees("её прочитает автор")
    await demoted(hub, hub.vera)
    await hub.vera.send("Хочу")
    await hub.vera.sees("только организатор")
    await hub.vera.send("Хочу")
    await hub.vera.sees("Не понимаю")
    assert (await view(hub, board_id)).tally.hidden == 0


async def test_hiding_tells_the_author_why_and_can_be_undone(hub_on_both: Hub) -> None:
    hub, boss = hub_on_both, hub_on_both.organiser
    await hub.anna.start()
    board_id, calm, *_ = await _three(hub)
    await supported(hub, calm, hub.boris)
    await panel(boss, SUBJECT)
    await boss.press("Доводы: 4")
    await boss.press("№ 1")
    shown = await boss.sees(CALM)
    old = shown.button("Скрыть")["callback_data"]
    await boss.press("Скрыть")
    asked = await boss.sees("её прочитает автор")
    assert "Доводы, которые к нему присоединены, снова встанут на доску сами" in asked
    await hub.restart()
    await boss.send("б" * 201)
    await boss.sees("в вашем 201")
    await boss.send("Не про <метод>")
    await boss.sees("Автору сказали, почему довод скрыт: Не про <метод>")
    await hub.anna.sees("Не про <метод>")
    await hub.settled()
    assert CALM not in await hub.group.sees("минусов: 2")
    await hub.forge(boss, asked, old)  # hidden already: nothing is asked
    assert "🚫 скрыт" in asked
    await boss.send("Другая причина")
    await boss.sees("Не понимаю")
    await boss.press("Вернуть", message=asked)
    await boss.sees(f"№ 1 ➖ {CALM} · голосов: 1")
    assert (await view(hub, board_id)).tally.hidden == 0
    await hub.settled()
    assert CALM in await hub.group.sees("минусов: 3")


async def test_what_was_written_again_meanwhile_does_not_come_back(hub: Hub) -> None:
    await hub.boris.start()
    board_id, *_ = await _three(hub)
    await panel(hub.organiser, SUBJECT)
    for label in ("Доводы: 4", "№ 2", "Скрыть"):
        await hub.organiser.press(label)
    await hub.organiser.send("Повтор")
    await hub.organiser.sees("🚫 скрыт")
    await argued(hub, hub.vera, board_id, Side.MINUS, QUIET)
    await hub.organiser.press("Вернуть")
    await hub.organiser.toasted("такой же довод написали снова")
    await hub.organiser.sees("🚫 скрыт", ever=True)


async def test_many_arguments_come_in_pages_that_fit(hub: Hub) -> None:
    board_id = await opened(hub, Rules(hides=True))
    for number in range(20):
        author = (hub.anna, hub.boris, hub.vera, hub.organiser)[number % 4]
        await argued(hub, author, board_id, Side.PLUS, f"{number} " + "&" * 197)
    await step(hub, board_id, Phase.VOTING)
    boss = hub.organiser
    await panel(boss, SUBJECT)
    await boss.press("Доводы: 20")
    await boss.sees("страница 1 из 3")
    await boss.press("Дальше")
    await boss.sees("страница 2 из 3")
    await boss.press("№ 12")
    await boss.press("Объединить")
    await boss.press("Дальше")
    await boss.press("Дальше")
    await boss.press("№ 20")
    await boss.press("Да, объединить")
    assert "№ 12 11 &&&" in await boss.sees("К нему присоединены")
    await boss.press("К доводам")
    await boss.sees("страница 3 из 3")
