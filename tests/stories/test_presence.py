"""At the entrance: a code is shown and scanned, somebody checks in from the poster, steps out and comes back."""

from datetime import timedelta

import sqlalchemy as sa

from domain.member import Member, Role
from handlers.links import Links
from sandbox.people import Person
from services import attendance, members, registrations, roster, sessions
from storage import members as member_rows
from storage.db import Tx
from storage.schema import audit
from tests.people import DAYS
from tests.stories.conftest import Hub, introduce
from tests.stories.steps import acquainted, announced

START, END = DAYS[0].starts_at, DAYS[0].ends_at
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
FORGER = Links("media_hub_bot", key=b"theirs")


async def signed_up(hub: Hub, session_id: int, person: Person) -> Member:
    member = await acquainted(hub, person)
    whole = (await sessions.show(hub.app.db, member, session_id)).session.whole
    await registrations.join(hub.app.db, member, whole, now=hub.now, may_wait=True, switch=True)
    return member


async def moderator(hub: Hub, person: Person, session_id: int | None = None) -> Member:
    member = await acquainted(hub, person)

    def grant(tx: Tx) -> None:
        member_rows.grant(tx, member.id, Role.MODERATOR, session_id, now=hub.now)

    await hub.app.db.transaction(grant)
    return await members.meet(hub.app.db, person.id, now=hub.now)


def links(hub: Hub) -> Links:
    found: Links = hub.app.dispatcher["links"]
    return found


def code_of(hub: Hub, session_id: int, member: Member) -> str:
    return links(hub).signed("in", session_id, member.id)


async def at_the_door(hub: Hub) -> tuple[int, Member, Member]:
    """A session that begins in half an hour, Boris who moderates it, Anna who is registered."""
    session_id = await announced(hub)
    boris, anna = await moderator(hub, hub.boris, session_id), await signed_up(hub, session_id, hub.anna)
    hub.now = START - HOUR / 2
    return session_id, boris, anna


async def test_a_code_is_shown_and_scanned(hub: Hub) -> None:
    session_id, _, anna = await at_the_door(hub)
    await hub.anna.send("/my")
    await hub.anna.press("Мой QR-код")
    shown = await hub.anna.sees("Покажите этот код модератору")
    assert shown.raw["photo"]
    assert shown.data.startswith(b"\x89PNG")

    await hub.boris.start(code_of(hub, session_id, anna))
    screen = await hub.boris.sees("Анна Иванова")
    for words in ("Дворец творчества", "✅ Вся сессия", "Сейчас не внутри"):
        assert words in screen.text
    await hub.boris.press("Пришёл")
    assert "Внутри: Вся сессия" in screen.text
    hub.now += HOUR
    await hub.boris.press("Вышел")
    assert "Сейчас не внутри" in screen.text
    assert "17.12 09:30–10:30" in screen.text
    await hub.boris.press("Пришёл")  # and is back
    assert "Внутри: Вся сессия" in screen.text


async def test_pressing_again_or_long_ago_changes_nothing(hub: Hub) -> None:
    session_id, boris, anna = await at_the_door(hub)
    await hub.boris.start(code_of(hub, session_id, anna))
    screen = await hub.boris.sees("Анна Иванова")
    came = screen.button("Пришёл")["callback_data"]
    await hub.boris.press("Пришёл")
    went = screen.button("Вышел")["callback_data"]
    hub.now += HOUR
    for data in (came, came, went, went):
        await hub.forge(hub.boris, screen, data)
    seen = await roster.person(hub.app.db, boris, session_id, anna.id, now=hub.now)
    assert [entry.stay.left_at for entry in seen.entries] == [hub.now]


async def test_where_people_come_is_chosen_once(hub: Hub) -> None:
    session_id, boris, anna = await at_the_door(hub)
    vera = await signed_up(hub, session_id, hub.vera)
    await hub.boris.start(code_of(hub, session_id, anna))
    await hub.boris.press("Где отмечаем")
    await hub.boris.sees("Выбор запомнится")
    await hub.boris.press("Взаимодействие")
    screen = await hub.boris.sees("Отмечаем: Взаимодействие")
    await hub.boris.press("Пришёл")
    assert "Внутри: Вся сессия, Взаимодействие" in screen.text
    await hub.boris.send("/roster")  # other business between two scans
    await hub.boris.sees("Списки участников")
    await hub.restart()
    await hub.boris.start(code_of(hub, session_id, vera))
    await hub.boris.sees("Отмечаем: Взаимодействие")
    await hub.boris.press("Пришёл")
    assert (await roster.people(hub.app.db, boris, session_id)).inside == 2
    other = await announced(hub)
    await moderator(hub, hub.boris)
    await hub.boris.start(code_of(hub, other, await signed_up(hub, other, hub.vera)))
    await hub.boris.sees("Отмечаем: Вся сессия")  # the choice was another session's


async def test_a_teacher_who_opens_a_code_is_told_whom_it_is_for(hub: Hub) -> None:
    session_id, boris, anna = await at_the_door(hub)
    await signed_up(hub, session_id, hub.vera)
    await hub.anna.start(code_of(hub, session_id, anna))
    await hub.anna.sees("Это ваш код")
    await hub.vera.start(code_of(hub, session_id, anna))
    seen = await hub.vera.sees("Этот код — для модераторов")
    assert "Анна" not in seen.text
    other = await announced(hub)  # Boris moderates the first only
    await signed_up(hub, other, hub.vera)
    await hub.boris.start(code_of(hub, other, await members.meet(hub.app.db, hub.vera.id, now=hub.now)))
    await hub.boris.sees("Этот код — для модераторов")
    assert (await roster.people(hub.app.db, boris, session_id)).inside == 0


async def test_codes_that_are_not_ours_are_one_clear_sentence(hub: Hub) -> None:
    session_id, _, anna = await at_the_door(hub)
    vera = await acquainted(hub, hub.vera)
    good = code_of(hub, session_id, anna)
    for payload in (
        FORGER.signed("in", session_id, anna.id),
        good[:-1] + ("A" if good[-1] != "A" else "B"),
        f"in_{session_id}_{anna.id}",
        "in_",
        links(hub).signed("in", session_id),
        code_of(hub, session_id, vera),  # she has never signed up
        FORGER.signed("here", session_id),
        f"here_{session_id}",
    ):
        await hub.boris.start(payload)
        await hub.boris.sees("Этот код не подходит")
    assert hub.boris.saw("Вера", ever=True) is None


async def test_too_early_and_after_the_end_is_told(hub: Hub) -> None:
    session_id, boris, anna = await at_the_door(hub)
    hub.now = START - 3 * HOUR
    await hub.boris.start(code_of(hub, session_id, anna))
    early = await hub.boris.press("Пришёл")
    assert "17 декабря 2026, 08:00" in str(early.text)
    hub.now = START
    await hub.boris.press("Пришёл")
    hub.now = END + HOUR
    await attendance.close_due(hub.app.db, now=hub.now)
    await hub.boris.start(code_of(hub, session_id, anna))
    assert "17.12 10:00–16:00" in (await hub.boris.sees("Анна Иванова")).text
    late = await hub.boris.press("Пришёл")
    assert "Время вышло" in str(late.text)
    seen = await roster.person(hub.app.db, boris, session_id, anna.id, now=hub.now)
    assert (len(seen.entries), seen.minutes) == (1, 360)


async def test_the_organiser_lets_teachers_check_in_from_the_poster(hub: Hub) -> None:
    session_id, boris, _ = await at_the_door(hub)
    here = links(hub).signed("here", session_id)
    await hub.anna.start(here)
    await hub.anna.sees("отмечает модератор")
    await hub.organiser.start(f"s_{session_id}")
    card = await hub.organiser.sees("Гражданско")
    switch = card.button("Самоотметка: выкл")["callback_data"]
    await hub.organiser.press("Самоотметка: выкл")
    await hub.organiser.toasted("Самоотметка включена")
    await hub.forge(hub.organiser, card, switch)  # sets, and does not toggle
    assert card.button("Самоотметка: вкл")

    await hub.anna.start(here)
    await hub.anna.sees("Вы отмечены")
    assert (await roster.people(hub.app.db, boris, session_id)).inside == 1
    hub.now += HOUR
    await hub.anna.press("Ухожу")
    await hub.anna.sees("Ваш выход отмечен")
    assert (await roster.people(hub.app.db, boris, session_id)).inside == 0
    await hub.anna.start(here)
    await hub.anna.sees("Вы отмечены")

    await hub.organiser.press("Самоотметка: вкл")
    await hub.vera.start(here)
    await hub.vera.sees("отмечает модератор")


async def test_a_newcomer_checks_in_after_telling_who_they_are(hub: Hub) -> None:
    session_id, boris, _ = await at_the_door(hub)
    organiser = await members.meet(hub.app.db, hub.organiser.id, now=hub.now)
    await attendance.set_self_check_in(hub.app.db, organiser, session_id, on=True, now=hub.now)
    await hub.vera.start(links(hub).signed("here", session_id))
    await hub.vera.sees("Согласны?")
    assert (await roster.people(hub.app.db, boris, session_id)).inside == 0
    await introduce(hub.vera)
    await hub.vera.sees("Осталось отметиться")
    await hub.vera.press("Отметиться")
    await hub.vera.sees("Вы отмечены")
    found = await roster.people(hub.app.db, boris, session_id)
    assert [row.person.name for row in found.rows if row.mark is roster.Mark.INSIDE] == ["Вера Петрова"]


async def test_who_is_full_up_is_sent_to_a_moderator(hub: Hub) -> None:
    session_id = await announced(hub, capacity=1)
    await signed_up(hub, session_id, hub.anna)
    await signed_up(hub, session_id, hub.vera)
    organiser = await members.meet(hub.app.db, hub.organiser.id, now=hub.now)
    await attendance.set_self_check_in(hub.app.db, organiser, session_id, on=True, now=hub.now)
    hub.now = START
    await hub.vera.start(links(hub).signed("here", session_id))
    await hub.vera.sees("Подойдите к модератору")
    await hub.anna.start(links(hub).signed("here", session_id))
    await hub.anna.sees("Вы отмечены")


async def test_times_are_put_right_and_noted(hub: Hub) -> None:
    session_id, boris, anna = await at_the_door(hub)
    await hub.boris.start(code_of(hub, session_id, anna))
    await hub.boris.press("Пришёл")
    hub.now = END - HOUR
    await hub.boris.press("Исправить время")
    await hub.boris.press("Вся сессия: 17.12 09:30")
    await hub.boris.sees("внутри сейчас")
    await hub.boris.press("Изменить")
    await hub.boris.sees("Напишите вход и выход")
    for wrong, said in (
        ("рано", "Не удалось понять"),
        ("10:00–15:30", "ещё не наступило"),
        ("07:00–11:00", "ничего не шло"),
        ("12:00–11:00", "позже входа"),
    ):
        await hub.boris.send(wrong)
        await hub.boris.sees(said)
    await hub.restart()
    await hub.boris.send("10:05–12:30")
    await hub.boris.sees("Отметок: 1")
    await hub.boris.press("Вся сессия: 17.12 10:05–12:30")
    entry = await hub.boris.sees("Выход: четверг, 17 декабря 2026, 12:30")
    strike = entry.button("Удалить")["callback_data"]
    await hub.boris.press("Удалить")
    await hub.boris.sees("Отметок: 0")
    assert "больше нет" in str(await hub.forge(hub.boris, entry, strike))
    await hub.boris.press("Новая отметка")
    await hub.boris.send("10:00–11:00")
    await hub.boris.sees("Отметок: 1")
    seen = await roster.person(hub.app.db, boris, session_id, anna.id, now=hub.now)
    assert seen.minutes == 60
    noted = await hub.app.db.read(_actions)
    assert noted == ["enter", "correct", "strike", "write_down"]


async def test_finishing_early_sees_everybody_out(hub: Hub) -> None:
    session_id, boris, anna = await at_the_door(hub)
    await hub.boris.start(code_of(hub, session_id, anna))
    await hub.boris.press("Пришёл")
    await hub.organiser.start(f"s_{session_id}")
    await hub.organiser.press("Начать")
    hub.now = START + HOUR
    await hub.organiser.press("Завершить")
    await hub.organiser.sees("Завершена")
    seen = await roster.person(hub.app.db, boris, session_id, anna.id, now=hub.now)
    assert ([entry.stay.left_at for entry in seen.entries], seen.minutes) == ([START + HOUR], 60)
    await hub.boris.start(code_of(hub, session_id, anna))
    over = await hub.boris.sees("Сессия не идёт")
    assert not any("Пришёл" in label for label in over.buttons)


def _actions(tx: Tx) -> list[str]:
    about = audit.c.subject.like("attendance:%") | audit.c.subject.like("member:%")
    return list(tx.scalars(sa.select(audit.c.action).where(about).order_by(audit.c.id)))
