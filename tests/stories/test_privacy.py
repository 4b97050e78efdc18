"""«Мои данные»: shown, downloaded, erased; a name that is hidden; a consent whose text has changed."""

import json

import pytest
import sqlalchemy as sa

from domain import member as rules
from services import members
from storage import members as table
from storage.schema import outbox
from tests.stories.conftest import Hub
from tests.stories.steps import acquainted, announced

ASKS = "Удалить ваши данные?"
ERASED = "Ваши данные удалены"


async def test_one_sees_what_is_stored_and_takes_it_along(hub: Hub) -> None:
    anna = hub.anna
    await acquainted(hub, anna)
    number = await announced(hub)
    await anna.start(f"join_{number}")
    await anna.press("Вся сессия")
    await anna.sees("Вы записаны")
    await anna.send("/menu")
    await anna.press("Мои данные")
    shown = (await anna.sees("Ваши данные")).text
    for line in (
        "Согласие: дано (понедельник, 23 ноября 2026, 12:00, версия текста 1)\nИмя: Анна Иванова",
        "Имя в списках для участников: видно",
        "Записи: 1, отменённые: 0\nПосещения: 0\nСертификаты: 0\nДоводы: 0, голоса: 0",
        "Всё, что вы пишете боту и что он видит от вас в группе, хранится три дня",
    ):
        assert line in shown
    await anna.press("Скачать")
    file = await anna.sees("Всё, что бот о вас хранит")
    assert file.file_name == "my-data.json"
    text = file.data.decode()
    everything = json.loads(text)
    assert "Анна Иванова" in text  # not by numbers of characters
    assert everything["member"][0]["telegram_id"] == anna.id
    assert everything["registrations"][0]["state"] == "confirmed"
    assert any("message" in one["body"] for one in everything["messages_from_you"])


async def test_erasing_frees_the_seat_and_one_comes_back_as_a_stranger(hub_on_both: Hub) -> None:
    hub = hub_on_both
    anna, boris = hub.anna, hub.boris
    for teacher in (anna, boris):
        await acquainted(hub, teacher)
    number = await announced(hub, capacity=1)
    for teacher in (anna, boris):
        await teacher.start(f"join_{number}")
        await teacher.press("Вся сессия")
        await teacher.reply()
    await boris.press("Встать в лист ожидания")
    await boris.sees("место в очереди: 1")
    await anna.send("/privacy")
    await anna.press("Удалить мои данные")
    asked = await anna.sees(ASKS)
    assert "Останутся без имени" in asked.text
    await anna.press("Назад")
    await anna.sees("Имя: Анна Иванова")
    await anna.press("Удалить мои данные")
    asked = await anna.sees(ASKS)
    data = asked.button("Да, удалить")["callback_data"]
    await anna.press("Да, удалить")
    await anna.sees(ERASED)
    await boris.sees("Освободилось место, и оно ваше", ever=True)
    await hub.group.sees("Записались: 1 из 1")
    await hub.forge(anna, asked, data)  # a second press
    await hub.settled()
    assert ERASED in asked.text
    assert await hub.app.db.read(table.by_telegram_id, anna.id) is None
    await anna.start()
    await anna.sees("Здравствуйте")
    await anna.send("/privacy")
    shown = await anna.sees("Согласие: не дано\nИмя: —")
    assert "Записи: 0, отменённые: 0" in shown.text
    await anna.start(f"join_{number}")
    await anna.sees("Согласны?")
    await hub.forge(anna, asked, data)  # who comes back is asked for their own data only
    await anna.send("/my")
    await anna.sees("Вы пока никуда не записаны")


async def test_nothing_is_sent_to_whoever_erased_their_data(hub: Hub) -> None:
    anna = hub.anna
    member = await acquainted(hub, anna)
    await announced(hub)
    await hub.settled()
    later = hub.now.replace(year=hub.now.year + 1)

    def owe(tx: sa.Connection) -> None:
        tx.execute(
            sa.insert(outbox).values(
                kind="promoted",
                chat_id=anna.id,
                parameters={"part_id": 1, "member_id": member.id},
                state="pending",
                not_before=later,
                created_at=hub.now,
                attempts=0,
            )
        )

    await hub.app.db.transaction(owe)
    await anna.send("/privacy")
    await anna.press("Удалить мои данные")
    await anna.press("Да, удалить")
    await anna.sees(ERASED)
    hub.now = later
    hub.app.delivery.wake()
    await hub.settled()
    assert anna.saw("Освободилось", ever=True) is None
    left = sa.select(sa.func.count()).where(outbox.c.chat_id == anna.id)
    assert await hub.app.db.read(lambda tx: tx.scalar(left)) == 0


async def test_the_last_organiser_is_asked_to_appoint_another(hub: Hub) -> None:
    organiser = hub.organiser
    await organiser.start()
    await organiser.send("/privacy")
    assert "Роли: организатор" in (await organiser.sees("Ваши данные")).text
    await organiser.press("Удалить мои данные")
    pressed = await organiser.press("Да, удалить")
    assert "Сначала сделайте организатором кого-нибудь ещё" in str(pressed.text)
    await organiser.send("/menu")
    await organiser.sees("Меню")
    assert "📄 Сессия из плана" in (await organiser.sees("Меню")).buttons


async def test_a_name_is_hidden_and_shown_again(hub: Hub) -> None:
    anna = hub.anna
    await acquainted(hub, anna)
    await anna.send("/profile")
    profile = await anna.sees("В списках для участников: Анна Иванова")
    hide = profile.button("Скрыть моё имя в списках")["callback_data"]
    for _ in range(2):  # it sets, it does not toggle
        await hub.forge(anna, profile, hide)
        assert "Имя скрыто: другие участники видят «Участник»" in profile.text
    await anna.send("/privacy")
    await anna.sees("Имя в списках для участников: скрыто")
    await anna.send("/profile")
    await anna.press("Показывать моё имя")
    await anna.sees("В списках для участников: Анна Иванова")


async def test_a_new_text_of_the_consent_is_asked_once_more_and_nothing_else(
    hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna = hub.anna
    await acquainted(hub, anna)
    number = await announced(hub)
    for module in (rules, members):
        monkeypatch.setattr(module, "CONSENT_VERSION", 2)
    await anna.start(f"join_{number}")
    await anna.sees("Согласны?")
    await anna.press("Согласен(на)")
    await anna.sees("На что вы хотите записаться?")
    await anna.press("Вся сессия")
    await anna.sees("Вы записаны")
    await anna.send("/privacy")
    assert "версия текста 2" in (await anna.sees("Ваши данные")).text


async def test_every_language_asks_before_it_erases(hub: Hub) -> None:
    for person, label, erase, asks in (
        (hub.anna, "Беларуская", "Выдаліць мае даныя", "Выдаліць вашы даныя?"),
        (hub.boris, "English", "Delete my data", "Delete your data?"),
    ):
        await acquainted(hub, person)
        await person.send("/language")
        await person.press(label)
        await person.send("/privacy")
        await person.press(erase)
        assert len((await person.sees(asks)).text) < 4096
