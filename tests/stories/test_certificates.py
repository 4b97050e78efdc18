"""Certificates: issued after the session, read as PDF, checked by anyone, corrected, revoked and issued again."""

import asyncio
from collections.abc import Sequence
from datetime import timedelta

import pytest

from domain.board import Side
from domain.member import Member
from domain.session import Day
from sandbox.people import Person
from sandbox.sightings import Sighting
from services import arguments, attendance, boards, certificates, changes, members, registrations
from services.boards import Rules
from tests.pdfs import pdf_link, pdf_text
from tests.people import DAYS, PLAN
from tests.presence import forget_presence, were_there
from tests.stories.conftest import Hub
from tests.stories.steps import acquainted, announced

START = DAYS[0].starts_at
HOUR = timedelta(hours=1)


async def met(hub: Hub, person: Person) -> Member:
    """Somebody who has opened the bot and told who they are."""
    await person.start()
    await person.reply()
    return await acquainted(hub, person)


async def boss_of(hub: Hub) -> Member:
    return await members.meet(hub.app.db, hub.organiser.id, now=hub.now)


async def held(hub: Hub, present: Sequence[Member] = (), *, hours: int = 3) -> tuple[int, list[int]]:
    """A session that was announced and has begun, with those there; its number and its parts."""
    number = await announced(hub)
    boss = await boss_of(hub)
    await changes.start(hub.app.db, boss, number, now=START)
    offered = await registrations.offerings(hub.app.db, boss, number)
    parts = [place.part.id for place in offered.places]
    if present:
        await were_there(hub.app.db, parts[0], [one.id for one in present], Day(START, START + hours * HOUR))
    hub.now = DAYS[0].ends_at + HOUR
    return number, parts


async def discussed(hub: Hub, number: int, author: Member, *texts: str) -> None:
    """A board of the session, with these pluses of one author."""
    board_id = await boards.open_board(
        hub.app.db, await boss_of(hub), "Игра", Rules(), now=hub.now, session_id=number
    )
    for text in texts:
        await arguments.add(hub.app.db, author, board_id, Side.PLUS, text, now=hub.now)


async def finished(hub: Hub, number: int) -> Sighting:
    """By the organiser's press; the card with what can be done after."""
    await hub.organiser.start(f"s_{number}")
    await hub.organiser.press("Завершить")
    return await hub.organiser.sees("Завершена")


async def got(person: Person, label: str = "Получить PDF", message: Sighting | None = None) -> Sighting:
    await person.press(label, message=message)
    paper = await person.reply()
    assert paper.file_name
    return paper


async def opened(person: Person, link: str) -> str:
    """What anyone sees who follows the code."""
    await person.start(link.partition("start=")[2])
    return (await person.reply()).text


async def test_from_the_last_minute_to_the_paper_and_its_check(hub_on_both: Hub) -> None:
    hub = hub_on_both
    anna, boris = await met(hub, hub.anna), await met(hub, hub.boris)
    number, parts = await held(hub, [anna, boris])
    await were_there(hub.app.db, parts[1], [anna.id], Day(START + 2 * HOUR, START + 5 * HOUR))
    await discussed(hub, number, anna, "Живо", "Дети рады", "Наглядно")
    await finished(hub, number)
    await hub.organiser.press("Сертификаты")
    seen = await hub.organiser.sees("Присутствовали: 2")
    assert "Можно выдать: 2" in seen.text
    pressed = await hub.organiser.press("Выдать: 2")
    assert "Выдано сертификатов: 2" in str(pressed.text)
    assert "Выданы: 2" in seen.text
    assert "Выдать" not in str(seen.buttons)
    assert "Выдано сертификатов: 0" in str(await hub.forge(hub.organiser, seen, f"cti:{number}"))

    notice = await hub.anna.sees("Ваш сертификат готов", ever=True)
    paper = await got(hub.anna, message=notice)
    said = pdf_text(paper.data)
    assert str(paper.file_name).startswith("certificate-MH-2026-00000")
    for words in (
        "Анна Иванова",
        "Дворец творчества",
        PLAN.theme,
        "17 декабря 2026",
        "5 часов",
        "Взаимодействие",
        "В К Л А Д 3 довода при обсуждении методов",
    ):
        assert words in said
    assert "№ МХ-2026-" in said
    assert hub.group.title.upper() in said.upper()

    checked = await opened(hub.vera, pdf_link(paper.data))
    for words in ("Сертификат действителен", "МХ-2026-", "Анна Иванова", PLAN.theme, "17 декабря", "5 часов"):
        assert words in checked
    assert "выдача" not in checked
    await hub.settled()
    assert hub.vera.saw("Ваш сертификат", ever=True) is None

    await hub.boris.send("/my")
    await hub.boris.press("Сертификаты")
    mine = await hub.boris.sees("Мои сертификаты: 1")
    other = pdf_text((await got(hub.boris, "17.12", mine)).data)
    assert "Борис Ковалёв" in other
    assert "3 часа" in other
    assert "В К Л А Д" not in other


async def test_a_link_that_was_not_given_out_is_not_believed(hub: Hub) -> None:
    anna = await met(hub, hub.anna)
    number, _ = await held(hub, [anna])
    await changes.finish(hub.app.db, await boss_of(hub), number, now=hub.now)
    links = hub.app.dispatcher["links"]
    genuine = links.signed("cert", 1)
    assert "верить нельзя" in await opened(hub.vera, f"start={genuine}")  # there is none yet
    await certificates.issue(hub.app.db, await boss_of(hub), number, now=hub.now)
    for payload in (
        "cert_1",
        "cert_",
        f"{genuine[:-1]}{'A' if genuine[-1] != 'A' else 'B'}",
        genuine.replace("cert_1", "cert_2"),
        links.signed("cert", 1, 1),
        links.signed("here", 1).replace("here", "cert"),
        links.signed("cert", 10**14),
    ):
        assert "верить нельзя" in await opened(hub.vera, f"start={payload}")
    assert "Сертификат действителен" in await opened(hub.vera, f"start={genuine}")


async def test_a_correction_and_a_revocation_are_told_and_seen_by_whoever_checks(hub: Hub) -> None:
    anna = await met(hub, hub.anna)
    number, parts = await held(hub, [anna])
    await finished(hub, number)
    await hub.organiser.press("Сертификаты")
    await hub.organiser.press("Выдать: 1")
    overview = await hub.organiser.sees("Выданы: 1")
    first = await got(hub.anna, message=await hub.anna.sees("Ваш сертификат готов", ever=True))
    link = pdf_link(first.data)

    await were_there(hub.app.db, parts[0], [anna.id], Day(START + 3 * HOUR, START + 4 * HOUR))
    await hub.forge(hub.organiser, overview, f"ct:{number}")
    assert "исправлено после выдачи: 1" in overview.text
    pressed = await hub.organiser.press("Выдать заново исправленные: 1", message=overview)
    assert "Выдано заново: 1" in str(pressed.text)
    again = await got(hub.anna, message=await hub.anna.sees("выдан заново", ever=True))
    assert again.file_name == first.file_name
    assert "4 часа" in pdf_text(again.data)
    assert "выдача 2" in pdf_text(again.data)
    assert pdf_link(again.data) == link

    await hub.organiser.press("Выданные", message=overview)
    await hub.organiser.press("Анна Иванова")
    card = await hub.organiser.sees("Сертификат действителен")
    await hub.organiser.press("Отозвать")
    await hub.organiser.sees("Напишите причину")
    await hub.organiser.send("ж" * 301)
    await hub.organiser.sees("не длиннее 300 знаков; в вашем 301")
    await hub.organiser.send("<b>перепутали</b> с другой Анной")
    card = await hub.organiser.sees("Сертификат отозван")
    assert "<b>перепутали</b> с другой Анной" in card.text
    await hub.anna.sees("отозван", ever=True)
    checked = await opened(hub.vera, link)
    assert "Сертификат отозван" in checked
    assert "перепутали" in checked
    await hub.anna.press("Получить PDF", message=await hub.anna.sees("выдан заново", ever=True))
    assert "Сертификат отозван" in (await hub.anna.reply()).text  # an old button brings no paper

    await hub.organiser.press("Выдать заново", message=card)
    assert "Сертификат действителен" in card.text
    assert "выдача 3" in card.text
    assert "Сертификат действителен" in await opened(hub.vera, link)
    stale = await hub.forge(hub.organiser, card, "ctv:1:2")
    assert "изменилось" in str(stale)


async def test_the_question_for_a_reason_can_be_left(hub: Hub) -> None:
    anna = await met(hub, hub.anna)
    number, _ = await held(hub, [anna])
    boss = await boss_of(hub)
    await changes.finish(hub.app.db, boss, number, now=hub.now)
    await certificates.issue(hub.app.db, boss, number, now=hub.now)
    await hub.organiser.start()
    for leaving in ("Назад", "/cancel", "/menu"):
        await hub.organiser.send("/my")
        await hub.organiser.press("Сертификаты")
        await hub.organiser.press("Выдача по сессиям")
        await hub.organiser.press("17.12")
        await hub.organiser.press("Выданные")
        await hub.organiser.press("Анна Иванова")
        await hub.organiser.press("Отозвать")
        await hub.organiser.sees("Напишите причину")
        if leaving.startswith("/"):
            await hub.organiser.send(leaving)
            await hub.organiser.sees("Меню" if leaving == "/menu" else "прервали")
        else:
            await hub.restart()  # the question outlives it
            await hub.organiser.press(leaving)
            await hub.organiser.sees("Сертификат действителен")
        await hub.organiser.send("не причина")
        await hub.organiser.reply()
    view = await certificates.check(hub.app.db, 1)
    assert view is not None
    assert view.certificate.is_valid


async def test_old_buttons_of_others_do_nothing(hub: Hub) -> None:
    anna = await met(hub, hub.anna)
    await met(hub, hub.boris)
    number, _ = await held(hub, [anna])
    boss = await boss_of(hub)
    await hub.boris.start()
    menu = await hub.boris.reply()
    await hub.organiser.start()
    organisers = await hub.organiser.reply()
    assert "не завершена" in str(await hub.forge(hub.organiser, organisers, f"cti:{number}"))
    await changes.finish(hub.app.db, boss, number, now=hub.now)
    await certificates.issue(hub.app.db, boss, number, now=hub.now)
    for data in (
        f"ct:{number}",
        f"cti:{number}",
        f"ctc:{number}",
        f"ctl:{number}:0",
        "cto:1",
        "ctr:1:1",
        "ctv:1:1",
        "ctp:1",
        "ctf:0",
    ):
        assert "организатор" in str(await hub.forge(hub.boris, menu, data)), data
    assert "больше нет" in str(await hub.forge(hub.boris, menu, f"ctp:{2**60}"))
    await forget_presence(hub.app.db, anna.id)
    await certificates.revoke(hub.app.db, boss, 1, "не был(а)", issue=1, now=hub.now)
    assert "не отмечено" in str(await hub.forge(hub.organiser, organisers, "ctr:1:1"))


async def test_by_the_posters_code_to_a_certificate(hub: Hub) -> None:
    """Presence as the bot itself notes it."""
    anna = await met(hub, hub.anna)
    number = await announced(hub)
    boss = await boss_of(hub)
    await attendance.set_self_check_in(hub.app.db, boss, number, on=True, now=hub.now)
    hub.now = START
    await changes.start(hub.app.db, boss, number, now=hub.now)
    await attendance.check_in(hub.app.db, anna, number, now=hub.now)
    hub.now = START + 2 * HOUR
    await attendance.check_out(hub.app.db, anna, number, now=hub.now)
    hub.now = DAYS[0].ends_at + HOUR
    await finished(hub, number)
    await hub.organiser.press("Сертификаты")
    await hub.organiser.press("Выдать: 1")
    paper = await got(hub.anna, message=await hub.anna.sees("Ваш сертификат готов", ever=True))
    assert "2 часа" in pdf_text(paper.data)


@pytest.mark.slow
async def test_three_hundred_certificates_at_once_and_nobody_waits(hub: Hub) -> None:
    crowd = [hub.sandbox.person(f"Педагог{n}", last_name="Занятой") for n in range(300)]
    people = await asyncio.gather(*(met(hub, person) for person in crowd))
    number, _ = await held(hub, people)
    await finished(hub, number)
    await hub.organiser.press("Сертификаты")
    card = await hub.organiser.sees("Можно выдать: 300")
    loop = asyncio.get_running_loop()
    before = loop.time()
    issuing = asyncio.create_task(hub.organiser.press("Выдать: 300", message=card))
    waits = []
    while not issuing.done():  # others go on pressing meanwhile
        asked = loop.time()
        await hub.vera.send("/menu")
        await hub.vera.reply()
        waits.append(loop.time() - asked)
    await issuing
    assert loop.time() - before < 5
    assert max(waits) < 1
    assert "Выданы: 300" in card.text
    await hub.settled()
    for person in (crowd[0], crowd[150], crowd[299]):
        await person.sees("Ваш сертификат готов", ever=True)
    papers = await asyncio.gather(*(got(person) for person in crowd[:20]))
    assert len({pdf_link(paper.data) for paper in papers}) == 20
    await hub.organiser.press("Выданные", message=card)
    listed = await hub.organiser.sees("Всего: 300")
    assert len(listed.buttons) == 8 + 2
