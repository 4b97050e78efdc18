"""An organiser writes to many: the draft, whom it is for, the sending, and what is done about it afterwards."""

from dataclasses import replace
from datetime import timedelta

from domain.announcement import AnnouncementState
from domain.member import Member, Role
from sandbox import records
from sandbox.people import Person
from sandbox.posting import post_as_person
from services import announcements, announcing, members, roles
from tests.people import ZONE
from tests.stories.auction_steps import acquaint, on_sale
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
    await boss.press("кроме: не были ни разу", message=mistaken)
    await boss.sees("Людей: 0")
    await boss.press("кроме: не были ни разу", message=mistaken)
    await boss.press("Готово")
    await boss.press("Проверить на себе")
    await hub.settled()
    assert len([one for one in boss.messages if one.text == WORDS]) == 3  # what was sent, seen and tried
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
    hub.refusals_expected = ("bot was blocked",)
    await hub.boris.block()  # after he was counted
    await hub.at(hub.now + timedelta(hours=4))
    await ticked(hub)
    await hub.anna.sees(WORDS)
    card = await boss.sees("Объявление отправлено")
    await boss.press("Отчёт")
    told = await boss.sees("Почему не получили")
    assert "Отправлено: 3" in told
    assert told.text.count("Заблокировали бота: 1") == 2
    assert "(" not in told.text  # nothing of what only the bot understands
    await boss.press("Исправить")
    await boss.sees("Пришлите сообщение")
    await boss.send_photo(b"...")
    await boss.sees("нельзя превратить")
    await boss.send("Встречаемся <в субботу>")
    shown = await boss.sees("Так станет у 3 человек")
    await boss.send_photo(b"...")  # what was shown may be made all the same
    await boss.sees("нельзя превратить")
    await ticked(hub)
    await hub.anna.sees(WORDS)
    await boss.press("Исправить", message=card)  # so it may, asked again
    await boss.sees("Пришлите сообщение")
    fix = shown.button("Исправить")["callback_data"]
    for _ in range(2):
        assert "изменилось" not in str(await hub.forge(boss, shown, fix))
    await ticked(hub)
    await ticked(hub)
    await hub.anna.sees("Встречаемся <в субботу>")
    assert hub.anna.saw(WORDS) is None
    assert "Исправлено: 3" in shown.text
    assert "✏️ Последняя правка: Участник, понедельник, 23 ноября 2026, 16:00" in shown.text
    await boss.press("Исправить", message=shown)
    await boss.sees("Пришлите сообщение")
    await _corrected_by_another(hub, "Встречаемся в понедельник")
    await boss.send("Встречаемся во вторник")
    await boss.sees("это объявление уже исправили")
    await hub.settled()
    assert "Встречаемся в понедельник" in boss.messages[-1].text
    await boss.press("Исправить", message=shown)
    await boss.press("Отозвать", message=shown)
    await boss.press("Да, отозвать")
    await boss.sees("Объявление отозвано")
    await boss.send("Встречаемся в воскресенье")
    await boss.sees("уже отозвано: исправлять нечего")
    await hub.settled()
    assert "Объявление отозвано" in boss.messages[-1].text
    assert "уже отозвано" in str(await hub.forge(boss, shown, fix))
    await ticked(hub)
    await ticked(hub)
    assert hub.anna.saw("Встречаемся") is None
    await boss.press("Отчёт")
    told = await boss.sees("Почему не получили")
    assert "Исправлено: 3\nОтозвано: 3" in told.text
    assert "↩️ Отзыв: Участник" in told.text


async def _corrected_by_another(hub: Hub, words: str) -> None:
    chief = await _member(hub)
    [one] = (await announcements.listed(hub.app.db, chief, skip=0, limit=1)).announcements
    content = replace(one.content, text=words)
    await announcing.correct(hub.app.db, chief, one.id, one.version, content, zone=ZONE, now=hub.now)


async def test_what_a_former_organiser_had_scheduled_is_the_others(hub: Hub) -> None:
    """They hear of it with its buttons; the former one's message has none."""
    boss, day = hub.organiser, hub.now
    await came(hub)
    anna, chief = await acquainted(hub, hub.anna), await _member(hub)
    await roles.grant(hub.app.db, chief, anna.id, Role.ORGANISER, now=hub.now)
    await hub.anna.send("/announce")
    await hub.anna.sees("Новое объявление")
    await hub.anna.send(WORDS)
    await hub.anna.press("Кому")
    await hub.anna.press("Все · 4")
    await hub.anna.press("Готово")
    await hub.anna.press("Отложить")
    await hub.anna.send("завтра в 10")
    await hub.settled()
    card = await hub.anna.sees("Объявление ждёт отправки")
    await roles.revoke(hub.app.db, chief, anna.id, Role.ORGANISER, now=hub.now)
    await hub.settled()
    assert ("другие организаторы" in card.text, card.buttons) == (True, [])
    got = await boss.sees("Анна Иванова больше не организатор")
    assert "Объявление ждёт отправки" in got.text
    await boss.press("Остановить", message=got)
    await boss.press("Да, остановить")
    await boss.sees("Остановлено: Участник")
    await boss.press("Все объявления")
    assert any("Встречаемся" in label and "Анна" in label for label in boss.messages[-1].buttons)
    await hub.at(day + timedelta(days=2))
    assert hub.boris.saw(WORDS) is None


async def test_people_of_a_session_with_buttons_to_it(hub: Hub) -> None:
    boss = hub.organiser
    await came(hub)
    session_id = await announced(hub)
    anna = await acquainted(hub, hub.anna)
    await hub.anna.start(f"join_{session_id}")
    await hub.anna.press("Вся сессия")
    await hub.anna.sees("Вы записаны")
    await on_sale(hub, await acquaint(hub, hub.vera))
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
    await boss.press("Открыть аукцион")
    await boss.press("Аукцион находок")
    await boss.press("Открыть лот")
    await boss.press("Аукцион находок")
    await boss.press("№ 1.")
    await boss.sees("Кнопок под сообщением: 4")
    await boss.press("Готово")
    await boss.press("Отправить сейчас")
    await ticked(hub)
    got = await hub.anna.sees("Возьмите ноутбук")
    assert got.buttons == ["🎟 Записаться", "Анкета", "🔨 Открыть аукцион", "🏷 Посмотреть лот"]
    await hub.anna.press("Посмотреть лот", message=got)
    await hub.anna.sees("Лот № 1.")
    await hub.anna.press("Открыть аукцион", message=got)
    await hub.anna.sees("Аукцион находок")
    assert hub.boris.saw("Возьмите ноутбук") is None
    assert (await members.find(hub.app.db, hub.anna.id) or (anna, True))[0].id == anna.id


async def sent(hub: Hub) -> None:
    """The draft in sight goes to all."""
    await to_all(hub)
    await hub.organiser.press("Отправить сейчас")
    await ticked(hub)
    await ticked(hub)


async def recalled(hub: Hub) -> None:
    await hub.organiser.press("Отозвать")
    await hub.organiser.press("Да, отозвать")
    await hub.organiser.sees("Объявление отозвано")
    await ticked(hub)
    await ticked(hub)


async def agreed(hub: Hub) -> None:
    """The correction is as it was meant."""
    await hub.organiser.press("Исправить", message=await hub.organiser.sees("Так станет у"))


async def not_corrected(hub: Hub) -> None:
    """There is no button for it, and a forged one helps nobody."""
    card = await hub.organiser.sees("Объявление отправлено")
    assert not any("Исправить" in label for label in card.buttons)
    [last, *_] = (await announcements.listed(hub.app.db, await _member(hub), skip=0, limit=1)).announcements
    await hub.forge(hub.organiser, card, f"anf:{last.id}:{last.version}")
    await hub.organiser.send("Другие слова")
    await ticked(hub)
    kept = await announcements.show(hub.app.db, await _member(hub), last.id)
    assert (kept.version, kept.content) == (last.version, last.content)


def asks(person: Person, question: str, *options: str) -> None:
    """A poll, made by hand in the chat with the bot."""
    listed = [{"persistent_id": str(n), "text": one, "voter_count": 0} for n, one in enumerate(options)]
    flags = {"is_closed": False, "is_anonymous": False, "allows_multiple_answers": True}
    more = {"allows_revoting": True, "members_only": False, "total_voter_count": 0, "type": "regular"}
    poll = {"id": "1", "question": question, "options": listed, **flags, **more}
    world = person.world
    post_as_person(world, world.chats[person.id], person.profile, {"poll": poll})


async def test_a_document_arrives_is_corrected_and_is_recalled(hub: Hub) -> None:
    boss = hub.organiser
    await came(hub)
    await boss.send("/announce")
    await boss.sees("Новое объявление")
    await boss.send_file("Программа.pdf", b"%PDF-1", "Программа <b>дня</b>")
    await boss.sees("Программа <b>дня</b>")
    await sent(hub)
    got = await hub.anna.sees("Программа <b>дня</b>")
    assert (got.file_name, got.data) == ("Программа.pdf", b"%PDF-1")
    await boss.press("Исправить")
    await boss.send("Программа дня, новая")  # the file stays
    await agreed(hub)
    await ticked(hub)
    await ticked(hub)
    assert (got.text, got.data) == ("Программа дня, новая", b"%PDF-1")
    await boss.press("Исправить")
    await boss.send_file("Программа 2.pdf", b"%PDF-2", "Программа дня, вторая")
    await agreed(hub)
    await ticked(hub)
    await ticked(hub)
    assert (got.text, got.file_name, got.data) == ("Программа дня, вторая", "Программа 2.pdf", b"%PDF-2")
    hub.now += timedelta(hours=49)  # too old to be deleted
    await recalled(hub)
    assert got.text == "Организатор отозвал это объявление."


async def test_a_poll_and_what_is_forwarded_arrive_cannot_be_corrected_and_are_recalled(hub: Hub) -> None:
    boss, anna = hub.organiser, hub.anna
    await came(hub)
    await boss.send("/announce")
    await boss.sees("Новое объявление")
    asks(boss, "Когда удобно?", "Пятница", "Суббота")
    await boss.sees("Когда удобно?")
    await sent(hub)
    poll = await anna.sees("Когда удобно?")
    assert (poll.voted, poll.poll["is_anonymous"]) == ({"Пятница": 0, "Суббота": 0}, False)
    await not_corrected(hub)
    hub.now += timedelta(hours=49)
    await recalled(hub)
    assert poll.poll["is_closed"]

    said = await hub.vera.send("Приходите с материалами", chat=hub.group)
    for what in ("words", "contact"):
        await boss.send("/announce")
        await boss.sees("Новое объявление")
        await (boss.forward(said) if what == "words" else boss.share_contact())
        await boss.sees("Черновик объявления")
        await sent(hub)
        got = anna.messages[-1]
        assert ("contact" in got.raw) is (what == "contact")
        assert ("Приходите с материалами" in got.text) is (what == "words")
        assert "forward_origin" not in got.raw
        if what == "contact":
            await not_corrected(hub)
        await recalled(hub)
        assert got.id not in {one.id for one in anna.messages}


async def test_an_album_is_put_together_captioned_anew_and_recalled(hub: Hub) -> None:
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
    album = [one for one in hub.vera.messages if "photo" in one.raw]
    assert [one.text for one in album] == ["Фото с сессии", "", ""]
    await boss.press("Исправить")
    await boss.send_photo(b"...")
    await boss.sees("нельзя превратить")
    await boss.send("Фото с первой сессии")
    await agreed(hub)
    await ticked(hub)
    await ticked(hub)
    assert [one.text for one in album] == ["Фото с первой сессии", "", ""]
    await recalled(hub)
    assert not [one for one in hub.vera.messages if "photo" in one.raw]


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


async def test_another_message_below_a_draft_is_asked_about(hub: Hub) -> None:
    boss = hub.organiser
    await came(hub)
    await drafted(hub, "Встречаемся <в пятницу>")
    await boss.sees("Выберите, кому отправить")
    await boss.send("Встречаемся <в субботу>")
    await boss.sees("Заменить этим сообщением черновик «Встречаемся <в пятницу>»?")
    await boss.press("Да, заменить")
    draft = await boss.sees("Черновик объявления")
    assert "в субботу" in draft
    await boss.press("Кнопки", message=draft)
    assert (await boss.sees("Кнопок под сообщением: 0")).buttons == [
        "➕ Ссылка",
        "✔️ Готово",
    ]  # there is nothing else
    await boss.press("Готово")
    await boss.send("Ещё одно")
    await boss.press("это новое объявление")
    await boss.sees("Черновик объявления")
    await boss.send("/announce")
    await boss.press("Все объявления: 2")


async def test_what_waits_is_moved_and_sent_now(hub: Hub) -> None:
    boss = hub.organiser
    await came(hub)
    await drafted(hub)
    await to_all(hub)
    await boss.press("Отложить")
    await boss.sees("Когда отправить?")
    await boss.send("17.12.2036 10:00")
    await boss.sees("больше чем через год")
    await boss.send("завтра в 10")
    await boss.sees("Принято")
    await hub.settled()
    card = await boss.sees("Начнём: вторник, 24 ноября 2026, 10:00")
    old = card.button("Другое время")["callback_data"]
    await boss.press("Другое время", message=card)
    await boss.sees("Когда отправить?")
    await boss.send("послезавтра в 9:30")
    await boss.sees("Начнём: среда, 25 ноября 2026, 09:30")
    await hub.settled()
    assert "среда" in card.text  # both show it
    assert "изменилось" in str(await hub.forge(boss, card, old))
    await boss.press("Отправить сейчас", message=card)
    await ticked(hub)
    await ticked(hub)
    await hub.anna.sees(WORDS)
    await hub.settled()
    assert "Объявление отправлено" in card.text
    assert "изменилось" in str(await hub.forge(boss, card, old))


async def test_every_message_that_shows_it_is_kept_current(hub: Hub) -> None:
    boss = hub.organiser
    await came(hub)
    await drafted(hub)
    await to_all(hub)
    old = (await boss.sees("Людей: 4")).button("Кому")["callback_data"]
    await boss.press("Отправить сейчас")
    await ticked(hub)
    await ticked(hub)
    card = await boss.sees("Объявление отправлено")
    await boss.press("Исправить")
    await boss.send(WORDS)
    await boss.sees("ничего не изменилось")
    await boss.send("Встречаемся в субботу")
    await agreed(hub)
    second = await boss.sees("Ещё исправляется: 4")
    await ticked(hub)
    await ticked(hub)
    await hub.settled()
    assert "исправляется" not in second.text + card.text
    stop = f"anq:{_number(old)}:stop"
    assert "изменилось" in str(await hub.forge(boss, second, stop))
    assert "изменилось" in str(await hub.forge(boss, second, old))
    assert "Объявление отправлено" in second.text
    await boss.press("Отозвать", message=second)
    await boss.press("Да, отозвать")
    third = await boss.sees("Объявление отозвано")
    await ticked(hub)
    await ticked(hub)
    await hub.settled()
    assert all("Удалено у получателей: 4" in one.text for one in (card, second, third))
    await boss.send("/audit")
    await boss.sees("Отозвано объявление")


def _number(data: str) -> str:
    return data.split(":")[1]


async def test_photos_and_videos_in_one_album(hub: Hub) -> None:
    boss = hub.organiser
    await came(hub)
    await boss.send("/announce")
    await boss.sees("Новое объявление")
    uploads = [records.Upload(f"{n}", b"...", "image/jpeg") for n in range(4)]
    await boss.send_album(uploads, "Как это было", media="photo+video")
    await boss.sees("Альбом, файлов: 4. Как это было")
    await sent(hub)
    got = [next(kind for kind in ("photo", "video") if kind in one.raw) for one in hub.vera.messages[-4:]]
    assert got == ["photo", "video", "photo", "video"]


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
