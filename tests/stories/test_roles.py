"""Roles: given and taken by an organiser, offered by a link, and what becomes of each at once."""

import re
from dataclasses import replace
from datetime import timedelta

from domain.member import Member, Role
from handlers.commands import EVERYONE, FIRST, MODERATOR, ORGANISER
from sandbox.commands import commands_for
from sandbox.people import Person
from sandbox.sightings import Sighting
from services import changes, members, roles
from storage.db import Tx
from tests.people import DAYS, PLAN, ZONE
from tests.stories.conftest import Hub
from tests.stories.steps import acquainted, announced

ONLY = "только организатор"
MOST = 4096


async def test_a_teacher_becomes_an_organiser_and_is_none_again(hub: Hub) -> None:
    organiser, anna = hub.organiser, hub.anna
    await organiser.start()
    await acquainted(hub, anna)
    await anna.start()
    assert not _offered(hub, anna, "roles")
    await organiser.send("/menu")
    await organiser.press("Роли")
    await organiser.press("Анна Иванова")
    await organiser.sees("Ролей нет")
    card = await organiser.sees("Анна Иванова")
    await organiser.press("Сделать организатором")
    await organiser.sees("👑 Организатор")
    await anna.sees("Вы — организатор медиа-хаба")
    await hub.settled()
    assert _offered(hub, anna, *ORGANISER)
    await anna.send("/plan")
    plan = await anna.sees("Пришлите план")
    await organiser.press("Снять роль", message=card)
    await organiser.sees("Ролей нет")
    await anna.sees("Вы больше не организатор медиа-хаба")
    await hub.settled()
    assert not _offered(hub, anna, "plan")
    assert [command["command"] for command in _commands(hub, anna)] == [*EVERYONE]
    assert ONLY in str(await hub.forge(anna, plan, "rol:0"))
    for command in ("/roles", "/audit"):
        await anna.send(command)
        await anna.sees(ONLY)


async def test_an_outside_specialist_comes_by_a_link_and_moderates_that_session(hub: Hub) -> None:
    organiser = hub.organiser
    number = await announced(hub)
    other = await announced(hub, replace(PLAN, theme="Другая"))
    specialist = hub.sandbox.person("Игорь", last_name="Гость")
    await organiser.send("/roles")
    await organiser.press("Пригласить на сессию")
    await organiser.sees("Модератор какой сессии?")
    await organiser.press(PLAN.theme[:30])
    await organiser.sees("Ссылка действует до: понедельник, 30 ноября 2026, 12:00")
    link = await organiser.sees("Вас приглашают в медиа-хаб")
    assert f"модератором сессии «{PLAN.theme}»" in link.text
    assert link.buttons == []
    await specialist.start(payload_of(link))
    welcome = await specialist.sees(f"Вы — модератор сессии «{PLAN.theme}»")
    assert "представьтесь" in welcome.text
    await organiser.sees("Приглашение принято")
    assert "Участник №" in (await organiser.sees("Приглашение принято")).text
    found = await _member(hub, specialist)
    assert found.moderates == {number}
    assert not found.may_moderate(other)
    assert not found.consented
    await specialist.press("К сессии")
    await specialist.sees(PLAN.theme)
    await specialist.send("/roles")
    await specialist.sees(ONLY)
    await hub.settled()
    assert [command["command"] for command in _commands(hub, specialist)] == [
        *EVERYONE[:FIRST],
        *MODERATOR,
        *EVERYONE[FIRST:],
    ]


async def test_a_moderator_of_a_session_loses_it_with_the_buttons_they_still_have(hub: Hub) -> None:
    organiser, boris = hub.organiser, hub.boris
    await acquainted(hub, boris)
    await boris.start()
    number = await announced(hub)
    boss = await _member(hub, organiser)
    who = await _member(hub, boris)
    await roles.grant(hub.app.db, boss, who.id, Role.MODERATOR, number, now=hub.now)
    hub.app.delivery.wake()
    await boris.sees("/roster")
    await boris.send("/roster")
    listed = await boris.reply()
    await boris.press(PLAN.theme[:20], message=listed)
    await organiser.send("/roles ковалёв")
    await organiser.press("Борис Ковалёв")
    await organiser.press("Снять роль")
    await organiser.sees("Ролей нет")
    await boris.sees("Вы больше не модератор сессии")
    await hub.settled()
    assert [command["command"] for command in _commands(hub, boris)] == [*EVERYONE]
    pressed = await boris.press(listed.buttons[0], message=listed)
    assert ONLY in str(pressed.text)


async def test_a_link_serves_one_and_greets_them_again(hub: Hub) -> None:
    link = await _invitation(hub, "Пригласить модератора")
    for _ in range(2):
        await hub.anna.start(payload_of(link))
        await hub.anna.sees("Вы — модератор медиа-хаба")
    await hub.boris.start(payload_of(link))
    await hub.boris.sees("Приглашение не действует")
    await hub.boris.start(payload_of(link)[:-1] + "x")
    await hub.boris.sees("Приглашение не действует")
    assert not (await _member(hub, hub.boris)).moderates_something
    accepted = await hub.organiser.sees("Приглашение принято")
    await hub.settled()
    texts = [one.text for one in hub.organiser.messages if "Приглашение принято" in one.text]
    assert texts == [accepted.text]


async def test_a_withdrawn_link_and_one_that_is_over_do_nothing(hub: Hub) -> None:
    organiser = hub.organiser
    withdrawn = await _invitation(hub, "Пригласить организатора")
    await organiser.press("Отозвать")
    await organiser.sees("Приглашение отозвано")
    over = await _invitation(hub, "Пригласить организатора")
    await organiser.send("/roles")
    await organiser.press("Открытые приглашения: 1")
    await organiser.press("Организатор · до")
    shown = await organiser.sees("Ссылка действует до")
    hub.now += timedelta(days=7)
    await organiser.press("Отозвать", message=shown)
    await organiser.sees("Срок приглашения вышел")
    for link in (withdrawn, over):
        await hub.anna.start(payload_of(link))
        await hub.anna.sees("Приглашение не действует")
    assert not (await _member(hub, hub.anna)).is_organiser


async def test_an_old_button_pressed_again_makes_no_second_invitation(hub: Hub) -> None:
    organiser = hub.organiser
    await organiser.send("/roles")
    listed = await organiser.sees("Роли")
    data = listed.button("Пригласить модератора")["callback_data"]
    await organiser.press("Пригласить модератора")
    await organiser.sees("Вас приглашают")
    assert "всё изменилось" in str(await hub.forge(organiser, listed, data))
    assert "Открытые приглашения: 1" in listed.buttons[-2]


async def test_the_last_organiser_stays_and_another_may_leave(hub: Hub) -> None:
    organiser, anna = hub.organiser, hub.anna
    await acquainted(hub, anna)
    await anna.start()
    await acquainted(hub, organiser)
    await organiser.send("/roles")
    await organiser.press("Ольга Методист")
    pressed = await organiser.press("Снять роль")
    assert "последний организатор" in str(pressed.text)
    await organiser.press("К ролям")
    await organiser.press("Анна Иванова")
    await organiser.press("Сделать организатором")
    await organiser.press("К ролям")
    await organiser.press("Ольга Методист")
    await organiser.press("Снять роль")
    await organiser.sees("Вы больше не организатор")
    await organiser.send("/roles")
    await organiser.sees(ONLY)
    assert (await _member(hub, anna)).is_organiser


async def test_of_several_roles_one_is_taken_away(hub: Hub) -> None:
    organiser, boris = hub.organiser, hub.boris
    await acquainted(hub, boris)
    await boris.start()
    for theme in ("Первая", "Вторая"):
        await announced(hub, replace(PLAN, theme=theme))
    await organiser.send("/roles")
    await organiser.press("Борис Ковалёв")
    for theme in ("Первая", "Вторая"):
        await organiser.press("Модератор сессии…")
        await organiser.press(theme)
        await organiser.sees(f"Модератор сессии «{theme}»")
        await boris.sees(f"Вы — модератор сессии «{theme}»")
    await organiser.press("Снять роль")
    await organiser.sees("Какую роль снять?")
    await organiser.press("«Первая»")
    card = await organiser.sees("Модератор сессии «Вторая»")
    assert "Первая" not in card.text
    await boris.sees("Вы больше не модератор сессии «Первая»")


async def test_a_role_given_and_taken_back_at_once_is_not_announced(hub: Hub) -> None:
    anna = await acquainted(hub, hub.anna)
    await hub.anna.start()
    boss = await _member(hub, hub.organiser)
    await hub.settled()
    db = hub.app.db

    def both(tx: Tx) -> None:
        roles.grant.within(tx, boss, anna.id, Role.MODERATOR, now=hub.now)
        roles.revoke.within(tx, boss, anna.id, Role.MODERATOR, now=hub.now)

    await db.transaction(both)
    hub.app.delivery.wake()
    await hub.anna.sees("Вы больше не модератор")
    await hub.settled()
    assert hub.anna.saw("Вы — модератор", ever=True) is None


async def test_five_hundred_people_page_and_are_found(hub: Hub) -> None:
    organiser = hub.organiser

    def crowd(tx: Tx) -> None:
        for number in range(500):
            newcomer = members.meet.within(tx, 10_000 + number, now=hub.now)
            members.consent.within(tx, newcomer, now=hub.now)
            name = f"Педагог {number:03} " + "я" * 80
            members.save_profile.within(tx, newcomer, name, "Дворец")

    await hub.app.db.transaction(crowd)
    await organiser.send("/roles")
    listed = await organiser.sees("Людей: 501; страница 1 из 63")
    await organiser.press("Дальше")
    await organiser.sees("страница 2 из 63")
    await hub.forge(organiser, listed, "rol:62")
    await organiser.sees("страница 63 из 63")
    await organiser.send("/roles педагог 4")
    await organiser.sees("С именем «педагог 4»: 100. Показаны не все, ещё 92")
    await organiser.send("/roles 477")
    await organiser.press("Педагог 477")
    await organiser.sees("Ролей нет")
    await organiser.send("/roles <b>")
    await organiser.sees("Никого с именем «<b>» нет")


async def test_the_log_says_in_words_who_did_what_and_what_was_before(hub: Hub) -> None:
    organiser = hub.organiser
    await acquainted(hub, organiser)
    anna = await acquainted(hub, hub.anna)
    await hub.anna.start()
    number = await announced(hub, capacity=10)
    boss = await _member(hub, organiser)
    moved = [replace(day, ends_at=day.ends_at + timedelta(hours=1)) for day in DAYS]
    await changes.move(hub.app.db, boss, number, moved, "Актовый зал", zone=ZONE, now=hub.now)
    await roles.grant(hub.app.db, boss, anna.id, Role.MODERATOR, number, now=hub.now)
    await organiser.send("/audit")
    log = await organiser.sees("Журнал")
    newest, before = log.text.split("\n\n")[1:3]
    assert newest == (
        "🕙 понедельник, 23 ноября 2026, 12:00\n"
        "Ольга Методист\n"
        "Дана роль: участник Анна Иванова\n"
        f"Роль: модератор\nСессия: {PLAN.theme}"
    )
    assert before == (
        "🕙 понедельник, 23 ноября 2026, 12:00\n"
        "Ольга Методист\n"
        f"Перенесено: сессия «{PLAN.theme}»\n"
        "Дата и время: 17.12.2026 10:00–16:00 → 17.12.2026 10:00–17:00\n"
        "Место: — → Актовый зал"
    )


async def test_the_longest_log_fits_a_message(hub: Hub) -> None:
    organiser = hub.organiser
    await acquainted(hub, organiser)
    boss = await _member(hub, organiser)
    number = await announced(hub, replace(PLAN, theme="«&» " * 75))
    for step in range(12):
        later = [replace(day, ends_at=day.ends_at + timedelta(minutes=step + 1)) for day in DAYS]
        place = f"{step} " + "м" * 190
        await changes.move(hub.app.db, boss, number, later, place, zone=ZONE, now=hub.now)
    await organiser.send("/audit")
    for page in (1, 2, 3):
        log = await organiser.sees(f"страница {page} из 3")
        assert len(log.text) < MOST
        if page < 3:
            await organiser.press("Дальше")
    assert "Создан черновик" in log.text


async def _invitation(hub: Hub, label: str) -> Sighting:
    """The message to forward."""
    await hub.organiser.send("/roles")
    await hub.organiser.press(label)
    return await hub.organiser.sees("Вас приглашают")


def payload_of(link: Sighting) -> str:
    found = re.search(r"\?start=([A-Za-z0-9_-]{1,64})(?![A-Za-z0-9_-])", link.text)
    assert found, link.text
    return found[1]


async def _member(hub: Hub, person: Person) -> Member:
    found = await members.find(hub.app.db, person.id)
    assert found is not None
    return found[0]


def _commands(hub: Hub, person: Person) -> list[dict[str, str]]:
    world = hub.sandbox.world
    return commands_for(world, world.chats[person.id], person.profile)


def _offered(hub: Hub, person: Person, *names: str) -> bool:
    return set(names) <= {command["command"] for command in _commands(hub, person)}
