"""What only organisers may do is refused to others, whatever screen or button it came from."""

import sqlalchemy as sa

from sandbox.people import Person
from storage.db import Tx
from storage.schema import member, member_role
from tests.stories.conftest import Hub
from tests.stories.steps import announced, draft

ONLY = "только организатор"


async def test_a_teacher_is_told_who_may_plan_a_session(hub: Hub) -> None:
    for command in ("/plan", "/new"):
        await hub.anna.send(command)
        await hub.anna.sees(ONLY)
    await hub.anna.send("/menu")
    menu = await hub.anna.sees("Меню")
    assert not any("плана" in label or "Новая" in label for label in menu.buttons)
    await hub.forge(hub.anna, menu, "go:plan")
    await hub.anna.send("Тема: «Моя»")
    await hub.anna.sees("Не понимаю, к чему это")


async def test_forged_buttons_change_nothing_and_show_no_draft(hub: Hub) -> None:
    card = await draft(hub)
    number = card.button("Изменить")["callback_data"].split(":")[1]
    before = card.text
    await hub.anna.send("/menu")
    menu = await hub.anna.sees("Меню")
    for data in (f"ed:{number}", f"ef:{number}:theme", f"pub:{number}:1", f"docx:{number}", f"pv:{number}"):
        assert ONLY in str(await hub.forge(hub.anna, menu, data)), data
    for data in (f"s:{number}", f"pr:{number}:0", f"rg:{number}", f"s:{10**30}", f"docx:{10**30}"):
        await hub.forge(hub.anna, menu, data)
    assert hub.anna.saw("воспитание", ever=True) is None
    await hub.anna.start(f"s_{number}")
    await hub.anna.sees("Этого здесь больше нет")
    await hub.anna.send("Украдено")
    await hub.organiser.press("Программа")
    await hub.organiser.press("К сессии")
    assert card.text == before
    assert hub.group.cards == []


async def test_a_demotion_acts_at_once_on_old_buttons(hub: Hub) -> None:
    organiser = hub.organiser
    await draft(hub)
    await organiser.press("Объявить")
    preview = await organiser.sees("Так будет выглядеть карточка")
    await organiser.send("/new")
    await organiser.sees("Какая тема")
    await demote(hub, organiser)
    pressed = await organiser.press("Опубликовать", message=preview)
    assert ONLY in str(pressed.text)
    for answer in ("Тема", "Цель", "задача"):
        await organiser.send(answer)
    for question in ("Интерактивная", "Презентационная", "Медиа-хаб", "Где состоится", "Когда состоится"):
        await organiser.sees(question)
        if question != "Когда состоится":
            await organiser.press("Пропустить")
    await organiser.send("17.12.2026")
    await organiser.sees(ONLY)
    await organiser.send("17.12.2026")
    await organiser.sees("Не понимаю, к чему это")
    assert hub.group.cards == []


async def test_nobody_redraws_the_groups_card(hub: Hub) -> None:
    number = await announced(hub)
    card = hub.group.cards[0]
    before = (card.text, card.buttons)
    for data in (f"lv:{number}:0", f"s:{number}", "go:menu", "nonsense"):
        assert "в личном чате" in str(await hub.forge(hub.boris, card, data))
    assert (card.text, card.buttons) == before


async def demote(hub: Hub, person: Person) -> None:
    def forget_roles(tx: Tx) -> None:
        whose = sa.select(member.c.id).where(member.c.telegram_id == person.id)
        tx.execute(sa.delete(member_role).where(member_role.c.member_id.in_(whose)))

    await hub.settled()
    await hub.app.db.transaction(forget_roles)
