"""An organiser writes to many: the draft, whom it is for, the sending, and what is done about it afterwards."""

from datetime import timedelta

from domain.announcement import AnnouncementState
from domain.member import Member
from sandbox import records
from services import announcements, members
from tests.stories.conftest import Hub
from tests.stories.steps import acquainted, announced

WORDS = "Встречаемся в пятницу"


async def came(hub: Hub) -> None:
    """All four have a chat with the bot."""
    for person in (hub.organiser, hub.anna, hub.boris, hub.vera):
        await person.send("/start")
        await person.sees("Здравствуйте")
    await hub.settled()


async def drafted(hub: Hub, text: str = WORDS) -> None:
    await hub.organiser.send("/announce")
    await hub.organiser.sees("Новое объявление")
    await hub.organiser.send(text)
    await hub.organiser.sees("Черновик объявления")


async def to_all(hub: Hub) -> None:
    await hub.organiser.press("Кому")
    await hub.organiser.press("Все · 4")
    await hub.organiser.press("Готово")
    await hub.organiser.sees("Людей: 4")


async def ticked(hub: Hub, seconds: int = 5) -> None:
    await hub.at(hub.now + timedelta(seconds=seconds))


async def test_from_the_message_to_the_report(hub: Hub) -> None:
    boss = hub.organiser
    await came(hub)
    await drafted(hub)
    assert "Отправить сейчас" not in " ".join((await boss.sees("пока не выбрано")).buttons)
    await to_all(hub)
    await boss.press("Кому")
    mistaken = await boss.sees("Кому: все. Людей: 4")
    await boss.press("исключить", message=mistaken)  # the first: all of them
    await boss.sees("Кому: пока не выбрано")
    await boss.press("Все · 4")
    await boss.press("Готово")
    await boss.press("Проверить на себе")
    await hub.settled()
    assert len([one for one in boss.messages if one.text == WORDS]) == 2  # what was sent, and what came
    assert hub.anna.saw(WORDS) is None
    await boss.press("Отправить сейчас")
    await boss.sees("Принято")
    await ticked(hub)
    await ticked(hub)
    await hub.anna.sees(WORDS)
    await hub.vera.sees(WORDS)
    card = await boss.sees("Объявление отправлено")
    assert "4 из 4" in card
    assert "Отправлено: 4" in card
    await boss.send("/audit")
    assert WORDS in await boss.sees("Отправлено объявление")


async def test_what_was_chosen_meanwhile_is_not_sent_by_an_old_button(hub: Hub) -> None:
    boss = hub.organiser
    await came(hub)
    await drafted(hub)
    await boss.press("Кому")
    await boss.press("Организаторы · 1")
    await boss.press("Готово")
    old = (await boss.sees("Людей: 1")).button("Отправить сейчас")["callback_data"]
    await to_all(hub)
    shown = await boss.sees("Людей: 4")
    answer = await hub.forge(boss, shown, old)
    assert answer is not None
    assert "изменилось" in answer
    await ticked(hub)
    assert hub.anna.saw(WORDS) is None
    send = shown.button("Отправить сейчас")["callback_data"]
    for _ in range(2):  # a double press sends once
        await hub.forge(boss, shown, send)
    await ticked(hub)
    await ticked(hub)
    assert len([one for one in hub.anna.messages if one.text == WORDS]) == 1


async def test_later_by_night_and_stopped(hub: Hub) -> None:
    boss, day = hub.organiser, hub.now
    await came(hub)
    await drafted(hub)
    await to_all(hub)
    await boss.press("Отложить")
    await boss.sees("Когда отправить?")
    await boss.send("когда-нибудь")
    await boss.sees("Не получилось понять")
    await boss.send("11:00")
    await boss.sees("уже прошло")
    await boss.send("23.11.2026 22:00")
    await boss.sees("Принято")
    await hub.settled()
    await boss.sees("вторник, 24 ноября 2026, 08:00")  # the quiet hours are over
    await hub.at(day + timedelta(hours=12))
    assert hub.anna.saw(WORDS) is None
    await boss.press("Остановить")
    await boss.press("Да, остановить")
    await boss.sees("Отправка остановлена")
    await hub.at(day + timedelta(days=1))
    assert hub.anna.saw(WORDS) is None


async def test_reported_corrected_and_recalled(hub: Hub) -> None:
    boss = hub.organiser
    await came(hub)
    await drafted(hub)
    await to_all(hub)
    await boss.press("Отложить")
    await boss.sees("Когда отправить?")
    await boss.send("15:00")
    await boss.sees("Принято")
    await hub.settled()
    await hub.boris.block()  # after he was counted
    await hub.at(hub.now + timedelta(hours=4))
    await ticked(hub)
    await hub.anna.sees(WORDS)
    await boss.press("Отчёт")
    told = await boss.sees("Почему не получили")
    assert "Отправлено: 3" in told
    assert "Заблокировали бота: 1" in told
    await boss.press("Исправить")
    await boss.sees("Пришлите сообщение")
    await boss.send_photo(b"...")
    await boss.sees("нельзя превратить")
    await boss.send("Встречаемся <в субботу>")
    await boss.sees("Объявление отправлено")
    await ticked(hub)
    await ticked(hub)
    await hub.anna.sees("Встречаемся <в субботу>")
    assert hub.anna.saw(WORDS) is None
    await boss.press("Отозвать")
    await boss.press("Да, отозвать")
    await boss.sees("Объявление отозвано")
    await ticked(hub)
    await ticked(hub)
    assert hub.anna.saw("Встречаемся") is None


async def test_people_of_a_session_with_buttons_to_it(hub: Hub) -> None:
    boss = hub.organiser
    await came(hub)
    session_id = await announced(hub)
    anna = await acquainted(hub, hub.anna)
    await hub.anna.start(f"join_{session_id}")
    await hub.anna.press("Вся сессия")
    await hub.anna.sees("Вы записаны")
    await drafted(hub, "Возьмите ноутбук")
    await boss.press("Кому")
    await boss.press("Люди сессии…")
    await boss.sees("Какая сессия?")
    [theme] = [label for label in (await boss.sees("Какая сессия?")).buttons if "К аудитории" not in label]
    await boss.press(theme)
    await boss.press("Записаны · 1")
    await boss.sees("Людей: 1")
    await boss.press("К аудитории")
    await boss.press("Готово")
    await boss.press("Кнопки")
    await boss.press("Записаться на сессию")
    await boss.press(theme)
    await boss.press("Ссылка")
    await boss.send("Анкета http://не-то")
    await boss.sees("Так кнопка не получится")
    await boss.send("Анкета https://forms.example.by/1")
    await boss.sees("Кнопок под сообщением: 2")
    await boss.press("Готово")
    await boss.press("Отправить сейчас")
    await ticked(hub)
    got = await hub.anna.sees("Возьмите ноутбук")
    assert got.buttons == ["🎟 Записаться", "Анкета"]
    assert hub.boris.saw("Возьмите ноутбук") is None
    assert (await members.find(hub.app.db, hub.anna.id) or (anna, True))[0].id == anna.id


async def test_an_album_is_put_together(hub: Hub) -> None:
    boss = hub.organiser
    await came(hub)
    await boss.send("/announce")
    await boss.sees("Новое объявление")
    uploads = [records.Upload(f"{n}.jpg", b"...", "image/jpeg") for n in range(3)]
    await boss.send_album(uploads, "Фото с сессии", media="photo")
    await boss.sees("Альбом, файлов: 3. Фото с сессии")
    await to_all(hub)
    await boss.press("Отложить")
    await boss.press("понедельник, 23 ноября 2026, 18:00")
    await hub.settled()
    await hub.at(hub.now + timedelta(hours=6))
    await ticked(hub)
    assert len([one for one in hub.vera.messages if "photo" in one.raw]) == 3


async def test_paused_and_resumed(hub: Hub) -> None:
    """What waits in the outbox for its turn is taken back by the pause."""
    boss = hub.organiser
    await came(hub)
    await drafted(hub)
    await to_all(hub)
    await boss.press("Срочно")
    await boss.sees("уйдёт и ночью")
    one = (await announcements.listed(hub.app.db, await _member(hub), skip=0, limit=1)).announcements[0]
    await hub.app.delivery.stop()  # nothing goes out for now
    await boss.press("Отправить сейчас")
    await boss.press("Все объявления")
    await boss.press(WORDS)
    await boss.sees("0 из 4")
    await boss.press("Пауза")
    await boss.sees("Отправка на паузе")
    await hub.close()
    hub.sandbox.polling.dismiss()
    await hub.open()
    await ticked(hub)
    assert hub.anna.saw(WORDS) is None
    await boss.press("Продолжить")
    await ticked(hub)
    await ticked(hub)
    await hub.anna.sees(WORDS)
    assert (await announcements.show(hub.app.db, await _member(hub), one.id)).state is AnnouncementState.DONE


async def _member(hub: Hub) -> Member:
    return await members.meet(hub.app.db, hub.organiser.id, now=hub.now)


async def test_only_organisers_announce(hub: Hub) -> None:
    await hub.anna.send("/announce")
    await hub.anna.sees("только организатор")
    await hub.anna.send(WORDS)
    await hub.anna.sees("Не понимаю")


async def test_a_draft_waits_through_a_restart_and_is_thrown_away(hub: Hub) -> None:
    boss = hub.organiser
    await came(hub)
    await drafted(hub)
    await hub.restart()
    await boss.send("/menu")
    await boss.press("Объявления")
    await boss.press("Все объявления: 1")
    await boss.press(WORDS)
    await boss.press("Другое сообщение")
    await boss.sees("которое заменит")
    await hub.restart()
    await boss.send("Встречаемся в понедельник")
    await boss.sees("в понедельник")
    await boss.press("Удалить черновик")
    await boss.sees("Всего: 0")
