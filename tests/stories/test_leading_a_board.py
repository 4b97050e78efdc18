"""A moderator opens a board, leads it from phase to phase, and closes it; two of them do not disturb each other."""

from datetime import UTC, datetime, timedelta
from io import BytesIO
from zipfile import ZipFile

import pytest

from domain.board import Asking, Board, Phase, Side
from handlers.entrance.buttons import Go, Place
from services import boards, changes, members
from services.boards import Rules
from tests.people import PLAN
from tests.stories.board_steps import SUBJECT, opened, step, view
from tests.stories.conftest import Hub
from tests.stories.leading_steps import argued, demoted, made_moderator, panel, supported
from tests.stories.steps import announced

ACTIVITY = PLAN.activities[0].title
PNG = b"\x89PNG"


async def test_from_the_programme_to_the_results(hub_on_both: Hub) -> None:
    hub = hub_on_both
    boss = hub.organiser
    await announced(hub)
    await boss.send("/menu")
    await boss.press("Вести доску")
    await boss.sees("Досок у вас пока нет")
    await boss.press("Открыть")
    await boss.sees("О чём доска?")
    await boss.press(ACTIVITY)
    rules = await boss.sees(f"Новая доска: {ACTIVITY}")
    await boss.press("5 голосов")
    await boss.sees("Голосов на человека: 5.")
    await boss.press("Голоса без счёта")
    await boss.press("3 голоса")
    await boss.sees("Голосов на человека: 3.")
    await boss.press("3 голоса", message=rules)  # sets, does not toggle
    assert "Голосов на человека: 3." in rules
    assert "✅ 3 голоса" in rules.buttons
    await boss.press("Открыть")
    collecting = await boss.sees("Сбор доводов: люди пишут")
    assert sum("🗳" in one for one in collecting.buttons) == 1
    await hub.group.sees(ACTIVITY)
    board_id = (await _only(hub)).id
    plus = await argued(hub, hub.anna, board_id, Side.PLUS, "Дети говорят сами")
    await argued(hub, hub.boris, board_id, Side.MINUS, "Шумно")
    await boss.press("Голосование")
    assert "голосов на человека: 3" in await boss.sees("Голосование: люди отмечают")
    await supported(hub, plus, hub.boris, hub.vera)
    await boss.press("Обсуждение")
    await boss.sees("голосов: 2 · людей: 3")
    await boss.press("Закрыть")
    asked = await boss.sees(f"Закрыть доску?\n{ACTIVITY}")
    assert "Доводов: 2, в том числе без голосов; голосов: 2" in asked
    assert (await _only(hub)).phase is Phase.DISCUSSING
    await boss.press("Да, закрыть")
    await boss.sees("Доска закрыта. Итоги в группе, версия 1.")
    await hub.settled()
    results = await hub.group.sees("Итоги:")
    assert "Дети говорят сами" in results
    assert "Шумно" in results
    assert len([one for one in hub.group.messages if "photo" in one.raw]) == 1


async def test_a_subject_is_typed_and_survives_a_restart(hub: Hub) -> None:
    boss = hub.organiser
    await boss.send("/board")
    await boss.press("Открыть доску")
    await boss.press("Другое")
    await boss.sees("Какой метод или приём обсуждаем?")
    await hub.restart()
    await boss.send("я" * 151)
    await boss.sees("от 1 до 150 знаков; в вашем 151")
    await boss.send_photo(b"...")
    await boss.sees("в вашем 0")
    await boss.send(SUBJECT)
    drawn = await boss.sees(f"Новая доска: {SUBJECT}")
    await hub.restart()
    await boss.press("Без имён")
    await boss.press("Скрыты до голосования")
    await boss.press("Вердикт опросом")
    assert "Вердикт — опросом в группе" in await boss.sees("Доводы скрыты до голосования")
    go = drawn.button("Открыть")["callback_data"]
    await boss.press("Открыть")
    await boss.sees("Без имён · доводы скрыты до голосования · голоса без счёта")
    assert await hub.forge(boss, drawn, go) is None  # again: the board it opened
    assert "Сбор доводов" in drawn
    await hub.settled()
    board = await _only(hub)
    assert (board.session_id, board.subject, board.anonymous, board.hides) == (None, SUBJECT, True, True)
    assert len([one for one in hub.group.messages if "poll" in one.raw]) == 1
    assert "Опрос в группе" not in " ".join(drawn.buttons)
    await boss.send("Не тема")
    await boss.sees("Не понимаю")


async def test_a_question_is_left_by_a_button_or_a_command(hub: Hub) -> None:
    boss = hub.organiser
    for leave in ("/cancel", "/help", "Назад", "Меню"):
        await boss.send("/board")
        if leave == "Меню":
            card = await boss.sees("Досок у вас пока нет")
        await boss.press("Открыть доску")
        await boss.press("Другое")
        await boss.sees("Какой метод")
        if leave.startswith("/"):
            await boss.send(leave)
        elif leave == "Меню":
            await hub.forge(boss, card, Go(place=Place.MENU).pack())
        else:
            await boss.press(leave)
        await boss.send("Квиз")
        await boss.sees("Не понимаю")


async def test_what_is_hidden_until_voting_is_hidden_from_whoever_leads(hub: Hub) -> None:
    board_id = await opened(hub, Rules(hides=True))
    await argued(hub, hub.anna, board_id, Side.PLUS, "Тайное до поры")
    await panel(hub.organiser, SUBJECT)
    await hub.organiser.press("Доводы: 1")
    listed = await hub.organiser.sees("до него их не видит никто: 1")
    assert "Показать пока нечего" in listed
    await hub.settled()
    assert "Тайное" not in str([call.params for call in hub.sandbox.world.calls])
    await hub.organiser.press("К доске")
    await hub.organiser.press("Голосование")
    await hub.organiser.press("Доводы: 1")
    await hub.organiser.sees("№ 1 ➕ Тайное до поры · голосов: 0")


async def test_a_deadline_leads_on_by_the_clock(hub: Hub) -> None:
    boss, begun = hub.organiser, hub.now
    board_id = await opened(hub)
    await argued(hub, hub.anna, board_id, Side.MINUS, "Долго")
    await panel(boss, SUBJECT)
    await boss.press("Срок")
    await boss.sees("До какого времени собираем доводы?")
    twice = await boss.sees("До какого времени")
    data = twice.button("10 мин")["callback_data"]
    await boss.press("10 мин")
    assert await hub.forge(boss, twice, data) is None
    await boss.sees("12:10. Потом само начнётся голосование")
    await hub.at(begun + timedelta(minutes=9, seconds=59))
    assert (await view(hub, board_id)).board.phase is Phase.COLLECTING
    await hub.at(begun + timedelta(minutes=10))
    assert (await view(hub, board_id)).board.phase is Phase.VOTING
    shown = await panel(boss, SUBJECT)
    assert "Потом" not in shown  # each phase has its own
    await boss.press("Срок")
    for typed, said in (("31.02 18:00", "Такой даты нет"), ("11:00", "уже прошло"), ("потом", "понять дату")):
        await boss.send(typed)
        await boss.sees(said)
    await boss.send("24.11.2026 18:00")
    await boss.sees("вторник, 24 ноября 2026, 18:00. Потом само начнётся обсуждение")
    await boss.press("Срок")
    await boss.press("Без срока")
    await hub.at(datetime(2026, 11, 24, 15, 0, tzinfo=UTC))
    assert (await view(hub, board_id)).board.phase is Phase.VOTING
    await boss.press("Обсуждение")
    await boss.press("Срок")
    await boss.press("среда, 25 ноября 2026, 18:00")
    await boss.sees("доска закроется сама")
    await hub.at(datetime(2026, 11, 25, 15, 0, tzinfo=UTC))
    await hub.group.sees("Итоги:")
    assert (await view(hub, board_id)).board.phase is Phase.CLOSED


async def test_a_deadline_meant_for_a_phase_that_is_over_is_not_set(hub: Hub) -> None:
    board_id = await opened(hub)
    await panel(hub.organiser, SUBJECT)
    await hub.organiser.press("Срок")
    asked = await hub.organiser.sees("До какого времени")
    await step(hub, board_id, Phase.VOTING)
    await hub.organiser.press("10 мин", message=asked)
    await hub.organiser.toasted("всё изменилось")
    assert "Голосование: люди отмечают" in asked
    await hub.organiser.press("Срок")
    await step(hub, board_id, Phase.DISCUSSING)
    await hub.organiser.send("18:00")
    await hub.organiser.sees("всё изменилось")
    await hub.organiser.sees("Обсуждение: доводы и голоса")
    assert (await view(hub, board_id)).board.ends_at is None


async def test_two_moderators_at_once(hub_on_both: Hub) -> None:
    hub = hub_on_both
    board_id = await opened(hub)
    await made_moderator(hub, hub.vera)
    ours, theirs = await panel(hub.organiser, SUBJECT), await panel(hub.vera, SUBJECT)
    await hub.organiser.press("Голосование", message=ours)
    await hub.vera.press("Голосование", message=theirs)  # the same: it is so
    assert hub.vera.toast is None
    ask = await panel(hub.vera, SUBJECT)
    await hub.organiser.press("Обсуждение", message=ours)
    await hub.vera.press("Назад к сбору доводов", message=ask)
    await hub.vera.toasted("всё изменилось")
    assert "Обсуждение: доводы и голоса" in ask
    await hub.organiser.press("Закрыть", message=ours)
    await hub.vera.press("Закрыть", message=ask)
    await hub.organiser.press("Да, закрыть", message=ours)
    await hub.vera.press("Да, закрыть", message=ask)
    await hub.settled()
    assert (await view(hub, board_id)).board.closings == 1
    assert len([one for one in hub.group.messages if "Итоги:" in one and "photo" not in one.raw]) == 1


async def test_a_moderator_of_one_session_leads_only_its_boards(hub: Hub) -> None:
    mine, other = await announced(hub), await announced(hub)
    await opened(hub, session_id=other)
    await opened(hub)
    await made_moderator(hub, hub.vera, mine)
    await hub.vera.send("/board")
    assert "Квиз" not in " ".join((await hub.vera.sees("Досок у вас пока нет")).buttons)
    await hub.vera.press("Открыть доску")
    offered = await hub.vera.sees("О чём доска?")
    assert [one for one in offered.buttons if PLAN.theme in one] == [f"📅 {PLAN.theme}"]
    await hub.vera.press("Другое")
    await hub.vera.send("Своё дело")
    await hub.vera.press("Открыть")
    shown = await hub.vera.sees("Сбор доводов")
    await hub.settled()
    assert [one.session_id for one in await _boards(hub) if one.subject == "Своё дело"] == [mine]
    await demoted(hub, hub.vera, mine)
    for label in ("Голосование", "Обновить", "Закрыть", "Доводы: 0", "Срок"):
        await hub.vera.press(label, message=shown)
        await hub.vera.toasted("только организатор")
        assert "Сбор доводов" in shown
    await hub.vera.send("/board")
    await hub.vera.sees("Откройте доску, чтобы добавить довод")


async def test_an_open_board_with_other_rules_is_named(hub: Hub) -> None:
    boss = hub.organiser
    session_id = await announced(hub)
    await boss.send("/board")
    await boss.press("Открыть доску")
    await boss.press(PLAN.theme)
    await boss.press("Без имён")
    member = await members.meet(hub.app.db, boss.id, now=hub.now)
    await boards.open_board(hub.app.db, member, PLAN.theme, Rules(), now=hub.now, session_id=session_id)
    await boss.press("Открыть")
    await boss.toasted("Доска об этом уже открыта, с другими правилами: она в /board.")
    assert not (await _only(hub)).anonymous


async def test_a_board_that_is_opened_again_asks_anew(hub: Hub) -> None:
    boss = hub.organiser
    board_id = await opened(hub, Rules(asking=Asking.POLL))
    assert "Опрос в группе" not in " ".join((await panel(boss, SUBJECT)).buttons)
    hub.now += timedelta(hours=1)
    for phase in (Phase.CLOSED, Phase.DISCUSSING):
        await step(hub, board_id, phase)
    await hub.anna.start(f"b_{board_id}")
    await hub.anna.press("Применю")
    await hub.anna.toasted("Ваше решение: Применю")
    await panel(boss, SUBJECT)
    await boss.press("Опрос в группе")
    await boss.press("Да, отправить опрос")
    await boss.toasted("Опрос отправлен")
    await hub.settled()
    polls = [one for one in hub.group.messages if "poll" in one.raw]
    assert [one.poll["is_closed"] for one in polls] == [True, False]


async def test_a_board_that_is_opened_again_publishes_its_second_version(hub: Hub) -> None:
    boss = hub.organiser
    board_id = await opened(hub)
    await argued(hub, hub.anna, board_id, Side.PLUS, "Первое")
    await panel(boss, SUBJECT)
    for version in (1, 2):
        await boss.press("Закрыть")
        await boss.press("Да, закрыть")
        await boss.sees(f"версия {version}")
        await hub.settled()
        assert (
            len([one for one in hub.group.messages if "Итоги:" in one and "photo" not in one.raw]) == version
        )
        if version == 1:
            await boss.press("Открыть снова")
            await boss.sees("Обсуждение:")
    assert (await view(hub, board_id)).board.closings == 2


async def test_a_cancelled_session_stops_its_board(hub: Hub) -> None:
    session_id = await announced(hub)
    board_id = await opened(hub, session_id=session_id)
    await argued(hub, hub.anna, board_id, Side.PLUS, "Осталось")
    shown = await panel(hub.organiser, SUBJECT)
    boss = await members.meet(hub.app.db, hub.organiser.id, now=hub.now)
    await changes.cancel(hub.app.db, boss, session_id, "", now=hub.now)
    await hub.organiser.press("Голосование", message=shown)
    await hub.organiser.toasted("Доска закрыта")
    assert "Доска остановлена: сессия отменена" in shown
    await hub.organiser.press("Доводы: 1", message=shown)
    await hub.organiser.sees("Осталось")
    await hub.at(hub.now + timedelta(days=30))
    assert not [one for one in hub.group.messages if "Итоги:" in one]


async def test_rules_are_tightened_and_the_card_is_shown_again(hub: Hub) -> None:
    boss = hub.organiser
    board_id = await opened(hub)
    shown = await panel(boss, SUBJECT)
    await boss.press("Скрыть имена")
    await boss.sees("Вернуть имена будет нельзя")
    await boss.press("К доске")
    await boss.sees("Имена в итогах")
    await boss.press("Скрыть имена")
    await boss.press("Да, скрыть имена")
    assert "Скрыть имена" not in " ".join((await boss.sees("Без имён")).buttons)
    await boss.press("Голосов на человека")
    await boss.press("10 голосов")
    await boss.sees("голосов на человека: 10")
    await boss.press("Опрос в группе")
    await boss.sees("виден всем, с именами; отозвать его нельзя")
    assert not (await view(hub, board_id)).board.asks
    await boss.press("Да, отправить опрос")
    await boss.toasted("Опрос отправлен")
    for _ in range(2):  # pressed twice: one more
        await boss.press("Показать ещё раз", message=shown)
        await boss.toasted("Карточка в группе")
    await hub.settled()
    board = (await view(hub, board_id)).board
    assert (board.anonymous, board.budget, board.asks) == (True, 10, True)
    assert len([one for one in hub.group.messages if "poll" in one.raw]) == 1
    assert len([one for one in hub.group.messages if "Собираем доводы" in one]) == 2
    old = shown.button("Голосов на человека")["callback_data"]
    await step(hub, board_id, Phase.CLOSED)
    await hub.forge(boss, shown, old)
    assert "Доска закрыта" in shown


async def test_papers_of_a_closed_board(hub: Hub) -> None:
    board_id = await opened(hub)
    await argued(hub, hub.anna, board_id, Side.PLUS, "=1+1 <b>")
    await step(hub, board_id, Phase.CLOSED)
    await hub.organiser.send("/board")
    await hub.organiser.press(f"🏁 23.11.26 · {SUBJECT}")
    await hub.organiser.press("XLSX")
    file = await hub.organiser.sees(f"Итоги доски: {SUBJECT}")
    assert (file.file_name or "").endswith(".xlsx")
    assert any("sheet" in name for name in ZipFile(BytesIO(file.data)).namelist())
    await hub.organiser.press("Картинка")
    picture = await hub.organiser.reply()
    assert picture.data.startswith(PNG)
    await step(hub, board_id, Phase.DISCUSSING)
    await hub.organiser.press("XLSX")
    await hub.organiser.toasted("всё изменилось")
    await hub.organiser.sees("Обсуждение:")


@pytest.mark.parametrize("language", ["be", "en"])
async def test_all_of_it_in_another_language(hub: Hub, language: str) -> None:
    boss = hub.organiser
    member = await members.meet(hub.app.db, boss.id, now=hub.now)
    await members.choose_language(hub.app.db, member, language)
    board_id = await opened(hub)
    await argued(hub, hub.anna, board_id, Side.MINUS, "Долго")
    await boss.send("/board")
    await boss.press(SUBJECT)
    panel_ = await boss.sees("➕ 0 · ➖ 1")
    assert len(panel_.buttons) >= 8
    await boss.press("Довады: 1" if language == "be" else "Arguments: 1")
    await boss.sees("Долго · галасоў: 0" if language == "be" else "Долго · votes: 0")


async def _only(hub: Hub) -> Board:
    (board,) = await _boards(hub)
    return board


async def _boards(hub: Hub) -> list[Board]:
    boss = await members.meet(hub.app.db, hub.organiser.id, now=hub.now)
    return await boards.led_by(hub.app.db, boss)
