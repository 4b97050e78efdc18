"""Who leads a session: teachers offer, organisers ask; both hear of it, and moderators hear what is expected when."""

from datetime import timedelta

from services import members, moderation, privacy, sessions
from tests.people import DAYS, PLAN, ZONE
from tests.stories.conftest import Hub, introduce
from tests.stories.leading_steps import made_moderator
from tests.stories.steps import acquainted, announced

START = DAYS[0].starts_at


async def test_a_teacher_offers_is_accepted_and_told_what_is_expected_when(hub_on_both: Hub) -> None:
    hub = hub_on_both
    number = await announced(hub)
    await hub.organiser.start()
    await hub.anna.start(f"s_{number}")
    await hub.anna.press("Готов(а) вести")
    await introduce(hub.anna)
    await hub.anna.sees("Организатор узнает")
    await hub.organiser.sees("Анна Иванова (Дворец творчества) — готов(а) вести")
    await hub.organiser.press("Принять")
    await hub.organiser.sees("Модераторы")
    expected = await hub.anna.sees("Что и когда от вас ожидается")
    assert all(word in expected.text for word in ("До начала", "Во время сессии", "После сессии"))
    card = await hub.group.sees("Ведёт: Анна Иванова")
    await hub.boris.start(f"s_{number}")
    await hub.boris.sees("Ведёт: Анна Иванова")
    await hub.anna.send("/profile")
    await hub.anna.press("Скрыть моё имя в списках")
    await hub.settled()
    assert "Ведёт" not in card.text
    await hub.anna.press("Показывать моё имя")
    await hub.group.sees("Ведёт: Анна Иванова")
    boris = await acquainted(hub, hub.boris)
    await made_moderator(hub, hub.boris, number)
    hub.app.delivery.wake()
    await hub.group.sees("Ведут: Анна Иванова, Борис Ковалёв")
    await privacy.erase(hub.app.db, boris, boris.id, now=hub.now)
    hub.app.delivery.wake()
    await hub.settled()
    assert "Ведёт: Анна Иванова" in card.text
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
    await hub.anna.send("/my")
    mine = await hub.anna.sees("Вас просят вести сессию и ждут ответа: 1")
    await hub.anna.press("❗ ответьте · 17.12")
    await hub.anna.press("Готов(а) вести", message=mine)
    await hub.anna.sees("Вы ведёте сессию")
    await hub.organiser.sees("Анна Иванова ведёт сессию")
    await hub.organiser.start(f"s_{draft}")
    await hub.organiser.press("Объявить")
    assert "Ведёт: Анна Иванова" in (await hub.organiser.sees("Так будет выглядеть карточка")).text
    await hub.organiser.press("Назад")
    await hub.organiser.press("Модераторы")
    await hub.anna.send("/my")
    await hub.anna.sees("Вы ведёте сессий: 1")
    await hub.anna.press("Я веду")
    await hub.anna.press("🎙 · 17.12")
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


async def test_whoever_leads_or_is_asked_hears_of_a_cancellation_and_old_buttons_say_so(hub: Hub) -> None:
    db, number = hub.app.db, await announced(hub)
    boss = await members.meet(db, hub.organiser.id, now=hub.now)
    for one in (hub.anna, hub.boris, hub.organiser):
        await one.start()
    for one in (hub.anna, hub.boris):
        member = await acquainted(hub, one)
        await moderation.invite(db, boss, number, member.id, now=hub.now)
    hub.app.delivery.wake()
    invitation = await hub.anna.sees("Вас приглашают вести сессию")
    await hub.boris.press("Готов(а) вести")
    await hub.boris.sees("Вы ведёте сессию")
    await hub.vera.start(f"s_{number}")
    offer = await hub.vera.sees("Записались: 0")
    ready = offer.button("Готов(а) вести")["callback_data"]
    await hub.organiser.start(f"s_{number}")
    await hub.organiser.press("Отменить сессию")
    await hub.organiser.press("Без причины")
    assert "Узнают: 2" in (await hub.organiser.sees("будет отменена для всех")).text
    await hub.organiser.press("Да, отменить")
    for one in (hub.anna, hub.boris):
        await one.sees("Сессия отменена")
    assert "отменена: вести её не нужно" in str((await hub.anna.press("Не смогу", message=invitation)).text)
    assert "вести её не нужно" in invitation.text
    assert not {"Готов(а) вести", "Не смогу"} & {one.split(" ", 1)[-1] for one in invitation.buttons}
    await acquainted(hub, hub.vera)
    assert "вести её не нужно" in str(await hub.forge(hub.vera, offer, ready))
    assert "вести её не нужно" in offer.text


async def test_an_offer_taken_back_alarms_nobody_and_its_button_asks_nobody(hub: Hub) -> None:
    number = await announced(hub)
    await hub.organiser.start()
    await acquainted(hub, hub.anna)
    await hub.anna.start(f"s_{number}")
    await hub.anna.press("Готов(а) вести")
    offer = await hub.organiser.sees("готов(а) вести сессию")
    accept = offer.button("Принять")["callback_data"]
    await hub.anna.press("Отозвать предложение")
    await hub.anna.sees("вы не ведёте эту сессию")
    assert "изменилось" in str(await hub.forge(hub.organiser, offer, accept))
    boss = await members.meet(hub.app.db, hub.organiser.id, now=hub.now)
    assert (await moderation.leaders(hub.app.db, boss, number)).leaders == ()


async def test_an_invitation_drawn_for_another_day_shows_the_new_one_and_asks_again(hub: Hub) -> None:
    db, number = hub.app.db, await announced(hub)
    boss = await members.meet(db, hub.organiser.id, now=hub.now)
    for one in (hub.anna, hub.organiser):
        await one.start()
    anna = await acquainted(hub, hub.anna)
    await moderation.invite(db, boss, number, anna.id, now=hub.now)
    hub.app.delivery.wake()
    invitation = await hub.anna.sees("Вас приглашают вести сессию")
    old = invitation.button("Готов(а) вести")["callback_data"]
    await hub.organiser.start(f"s_{number}")
    await hub.organiser.press("Перенести")
    await hub.organiser.send("24.12.2026 10:00–16:00")
    asked = await hub.organiser.sees("Об этом узнают: 1.")
    assert "спросим" not in asked.text  # nobody is signed up
    await hub.organiser.press("Да, перенести")
    await hub.anna.sees("Изменилась сессия, которую вас просят вести")
    assert "изменились" in (await hub.forge(hub.anna, invitation, old) or "")
    assert "24 декабря" in invitation.text
    assert not (await members.meet(db, hub.anna.id, now=hub.now)).may_moderate(number)
    await hub.anna.press("Готов(а) вести", message=invitation)
    await hub.anna.sees("Вы ведёте сессию")
