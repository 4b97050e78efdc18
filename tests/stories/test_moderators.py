"""Who leads a session: teachers offer, organisers ask; both hear of it, and moderators hear what is expected when."""

from datetime import timedelta

from services import members, moderation, sessions
from tests.people import DAYS, PLAN, ZONE
from tests.stories.conftest import Hub, introduce
from tests.stories.steps import acquainted, announced

START = DAYS[0].starts_at


async def test_a_teacher_offers_is_accepted_and_told_what_is_expected_when(hub_on_both: Hub) -> None:
    hub = hub_on_both
    number = await announced(hub)
    await hub.organiser.start()
    await hub.anna.start(f"s_{number}")
    await hub.anna.press("Готов(а) вести")
    await introduce(hub.anna)
    await hub.anna.press("Готов(а) вести")
    await hub.anna.sees("Организатор узнает")
    await hub.organiser.sees("Анна Иванова (Дворец творчества) — готов(а) вести")
    await hub.organiser.press("Принять")
    await hub.organiser.sees("Модераторы")
    expected = await hub.anna.sees("Что и когда от вас ожидается")
    assert all(word in expected.text for word in ("До сессии", "Во время сессии", "После сессии"))
    for moment, said in (
        (START - timedelta(days=3), "Скоро ваша сессия"),
        (START - timedelta(hours=2), "вот-вот начнётся"),
        (DAYS[0].ends_at, "завершена. Спасибо"),
    ):
        await hub.at(moment)
        await hub.anna.sees(said)


async def test_an_old_button_does_not_take_away_what_was_given_since(hub: Hub) -> None:
    number = await announced(hub)
    await hub.organiser.start()
    await acquainted(hub, hub.anna)
    await hub.anna.start(f"s_{number}")
    await hub.anna.press("Готов(а) вести")
    offer = await hub.organiser.sees("готов(а) вести сессию")
    old = offer.button("Не нужно")["callback_data"]
    await hub.organiser.press("Принять")
    await hub.settled()
    assert "изменилось" in (await hub.forge(hub.organiser, offer, old) or "")
    anna = await members.meet(hub.app.db, hub.anna.id, now=hub.now)
    assert anna.may_moderate(number)


async def test_whoever_is_asked_for_a_draft_accepts_opens_it_steps_back_and_another_is_asked(
    hub: Hub,
) -> None:
    db = hub.app.db
    for one in (hub.anna, hub.boris):
        await one.start()
        await acquainted(hub, one)
    boss = await members.meet(db, hub.organiser.id, now=hub.now)
    draft = await sessions.create_draft(db, boss, PLAN, DAYS, zone=ZONE, now=hub.now)
    await hub.anna.start(f"s_{draft}")
    await hub.anna.sees("больше нет")
    await hub.organiser.start(f"s_{draft}")
    await hub.organiser.press("Модераторы")
    await hub.organiser.press("Пригласить модератора")
    await hub.organiser.send("иван")
    await hub.organiser.sees("С именем «иван»: 1")
    await hub.organiser.press("Анна Иванова · Дворец творчества")
    await hub.organiser.sees("Нажмите на человека")
    await hub.anna.sees("Вас приглашают вести сессию")
    await hub.anna.press("Готов(а) вести")
    await hub.anna.sees("Вы ведёте сессию")
    await hub.organiser.sees("Анна Иванова ведёт сессию")
    await hub.anna.press("К сессии")
    card = await hub.anna.sees("Черновик")
    assert not {"Изменить", "Объявить", "Модераторы"} & {one.split(" ", 1)[-1] for one in card.buttons}
    await hub.anna.send("/sessions")
    await hub.anna.press("черновик · 17.12 · Гражданско-патриотическое воспитание")
    await hub.anna.sees("Черновик")
    await hub.anna.press("Не смогу вести", message=card)
    await hub.anna.press("Да, отказаться")
    await hub.anna.sees("узнает")
    await hub.organiser.sees("нужен кто-нибудь другой")
    await hub.organiser.press("Пригласить модератора")
    await hub.organiser.press("Борис Ковалёв · Дворец творчества")
    invitation = await hub.boris.sees("Вас приглашают")
    await hub.organiser.press("✉️ Борис Ковалёв — ждём ответа")
    await hub.organiser.press("Заменить")
    await hub.organiser.press("Анна Иванова · Дворец творчества")
    await hub.boris.sees("ведёт кто-нибудь другой")
    await hub.boris.press("Готов(а) вести", message=invitation)
    await hub.boris.sees("уже не действует")
    await hub.anna.sees("Вас приглашают")
    await hub.anna.press("Не смогу")
    await hub.organiser.sees("Анна Иванова не сможет вести")
    assert (await moderation.leaders(db, boss, draft)).leaders == ()
    await hub.organiser.send("/audit")
    assert "Приглашён модератор сессии" in (await hub.organiser.sees("Журнал")).text
