"""An edition from `/edition_new` to the PDF in a teacher's hands; and all that may come between."""

import asyncio
import io
import os
import signal
from dataclasses import replace
from hashlib import sha256

import docx
import pypdf
import sqlalchemy as sa

from domain.edition import EditionState
from domain.material import Author, Consent, Content, FileState, Material
from domain.member import Member, Role
from domain.session import Zone
from sandbox.people import Person
from services import editions, members, roles
from storage import editions as table
from storage import materials, stored_files
from storage.db import Tx
from storage.schema import material, material_file
from tests.editions import development
from tests.people import NOW
from tests.services.material_house import QUIZ, file, list_
from tests.stories.conftest import Hub
from tests.stories.steps import acquainted

PAPER = development(3, 6)


async def catalogued(hub: Hub) -> tuple[Member, list[Material]]:
    """Anna's two materials, one of them with a file that we keep, and one she has not been asked about."""
    await hub.anna.start()
    anna = await acquainted(hub, hub.anna)
    return anna, await hub.app.db.transaction(_list, anna)


def _list(tx: Tx, anna: Member) -> list[Material]:
    authors = (Author(anna.name or "", anna.id),)
    quiz = replace(QUIZ, title="Квиз по истории города", zone=Zone.INTERACTIVE, authors=authors)
    path = replace(QUIZ, title="Экологическая тропа", zone=Zone.MEDIA_HUB, authors=authors)
    unasked = replace(QUIZ, title="Чужой сценарий", authors=authors)
    found = [
        list_(tx, anna, quiz, content=Content("Правила квиза", files=(file(1, name="Ход занятия.docx"),))),
        list_(tx, anna, path, content=Content("Десять остановок")),
        list_(tx, anna, unasked, consent=Consent.UNASKED),
    ]
    digest = sha256(PAPER).hexdigest()
    for position, at in enumerate(range(0, len(PAPER), stored_files.CHUNK)):
        stored_files.put_chunk(tx, digest, position, PAPER[at : at + stored_files.CHUNK])
    assert stored_files.finish(tx, digest, len(PAPER), NOW)
    stored = material_file.update().where(material_file.c.material_id == found[0].id)
    tx.execute(stored.values(state=FileState.STORED, digest=digest, due_at=None))
    return found


def _all(tx: Tx) -> list[Material]:
    return materials.these(tx, list(tx.scalars(sa.select(material.c.id))))


async def compiled(organiser: Person) -> None:
    """The draft with all that may go in, its contents in sight."""
    await organiser.send("/edition_new")
    await organiser.sees("Как назвать сборник")
    await organiser.send("Находки осени")
    await organiser.sees("Материалов: 0")
    await organiser.press("Выбрать материалы")
    await organiser.press("Всё новое с прошлого выпуска")
    await organiser.sees("Без согласия автора (🔒): 1")
    await organiser.press("Взять все")
    await organiser.sees("Выбрано 2 из 3")
    await organiser.press("Готово")
    await organiser.sees("Материалов: 2")
    await organiser.press("Посмотреть содержание")
    await organiser.sees("1. Экологическая тропа")


async def built(hub: Hub) -> None:
    await hub.app.editions.build_due()
    hub.app.delivery.wake()
    await hub.settled()


async def handed(hub: Hub, to: Person, ending: str) -> bytes:
    await hub.settled()
    last = to.messages[-1]
    assert last.file_name
    assert last.file_name.endswith(ending)
    return last.data


async def test_from_the_choice_to_the_teacher_s_hands(hub_on_both: Hub) -> None:
    hub = hub_on_both
    organiser, vera = hub.organiser, hub.vera
    await catalogued(hub)
    await compiled(organiser)
    await organiser.press("Черновик (DOCX)")
    draft = await organiser.sees("Это ещё не выпуск", timeout=60)
    assert draft.file_name == "draft_1.docx"
    await organiser.press("Собрать выпуск")
    await organiser.sees("Собирается сборник")
    await built(hub)
    ready = await organiser.sees("Сборник готов")
    assert "Сборник № 1. Находки осени" in ready.text
    await organiser.press("Объявить в группе")
    await hub.group.sees("Вышел новый сборник")
    await organiser.press("Объявить в группе", message=ready)
    await hub.settled()
    assert sum("Вышел новый сборник" in one for one in hub.group.messages) == 1

    await vera.press("Получить", chat=hub.group)
    await vera.sees("материалов: 2")
    await vera.send("/edition")
    await vera.sees("Электронные сборники")
    await vera.press("№ 1")
    await vera.press("PDF")  # for colleagues: who is she?
    await vera.press("Согласен(на)")
    await vera.press("Всё верно")
    await vera.send("Школа № 5")
    await vera.sees("материалов: 2")
    await vera.press("PDF")
    pdf = pypdf.PdfReader(io.BytesIO(await handed(hub, vera, ".pdf")))
    said = "".join(page.extract_text() for page in pdf.pages)
    for words in (
        "Находки осени",
        "Электронный сборник № 1",
        "Квиз по истории города",
        "Анна Иванова",
        "Ход занятия",
    ):
        assert "".join(words.split()).casefold() in "".join(said.split()).casefold()
    assert "Чужой сценарий" not in said
    await vera.press("DOCX")
    paper = docx.Document(io.BytesIO(await handed(hub, vera, ".docx")))
    assert "Экологическая тропа" in [line.text for line in paper.paragraphs]


async def test_old_buttons_of_a_finished_edition_say_so(hub: Hub) -> None:
    organiser = hub.organiser
    await catalogued(hub)
    await compiled(organiser)
    old = organiser.messages[-1]
    build = old.button("Собрать выпуск")["callback_data"]
    await organiser.press("Назад")
    await organiser.press("Выбрать материалы")
    await organiser.press("Всё новое с прошлого выпуска")
    toggle = organiser.messages[-1].button("Экологическая тропа")["callback_data"]
    assert "Не войдёт" in (await hub.forge(organiser, old, toggle) or "")
    assert "Не войдёт" in (await hub.forge(organiser, old, toggle) or ""), "the same once more"
    await hub.forge(organiser, old, build)
    await built(hub)
    await organiser.sees("Сборник готов")
    before = len(organiser.messages)
    assert "уже готов" in (await hub.forge(organiser, old, build) or "")
    await hub.settled()
    assert len(organiser.messages) == before
    assert await hub.forge(organiser, old, toggle)


async def test_stopped_in_the_middle(hub: Hub) -> None:
    """It is a draft again, with all that was chosen, and can be built anew."""
    await catalogued(hub)
    await compiled(hub.organiser)
    building = await in_the_middle(hub)
    await hub.organiser.press("Отменить")
    await building
    await hub.settled()
    await hub.organiser.sees("Материалов: 2")
    assert await state_of(hub) is EditionState.DRAFT
    await hub.organiser.press("Посмотреть содержание")
    await hub.organiser.press("Собрать выпуск")
    await built(hub)
    await hub.organiser.sees("Сборник № 1")


async def test_its_builder_is_killed(hub: Hub) -> None:
    """`kill -9` of the process that makes the papers: another one makes them."""
    await catalogued(hub)
    await compiled(hub.organiser)
    building = await in_the_middle(hub, signal.SIGKILL)
    await building
    await hub.settled()
    await hub.organiser.sees("Сборник № 1")
    tried = await hub.app.db.read(table.lease, 1)
    assert tried
    assert tried.tries == 2


async def test_the_bot_is_restarted_with_another_token(hub: Hub) -> None:
    """What was half built is built after the start; what is frozen goes out from our own keeping."""
    await catalogued(hub)
    await compiled(hub.organiser)
    await in_the_middle(hub)
    await hub.restart(token="43:another")
    await built(hub)
    assert await state_of(hub) is EditionState.FROZEN
    await acquainted(hub, hub.vera)
    await hub.vera.send("/edition")
    await hub.vera.press("№ 1")
    await hub.vera.press("PDF")
    assert (await handed(hub, hub.vera, ".pdf")).startswith(b"%PDF")


async def test_two_organisers_press_at_once(hub: Hub) -> None:
    await catalogued(hub)
    await compiled(hub.organiser)
    boris = await acquainted(hub, hub.boris)
    await make_organiser(hub, boris)
    await hub.boris.send("/edition_new")
    await hub.boris.press("Находки осени")
    await hub.boris.press("Посмотреть содержание")
    await asyncio.gather(hub.boris.press("Собрать выпуск"), hub.organiser.press("Собрать выпуск"))
    await hub.organiser.press("Собрать выпуск")
    await built(hub)
    for person in (hub.organiser, hub.boris):
        await person.sees("Сборник № 1")
    found = await editions.all_frozen(hub.app.db, boris, skip=0, limit=9)
    assert found.count == 1


async def test_an_author_is_asked_and_agrees(hub: Hub) -> None:
    await catalogued(hub)
    await compiled(hub.organiser)
    await hub.organiser.press("Назад")
    await hub.organiser.press("Выбрать материалы")
    await hub.organiser.press("Всё новое с прошлого выпуска")
    await hub.organiser.press("Чужой сценарий")
    assert "Выбрано 2 из 3" in hub.organiser.last
    for _ in range(2):
        await hub.organiser.press("Спросить согласие")
    await hub.settled()
    letters = [one for one in hub.anna.messages if "Готовится электронный сборник" in one]
    assert len(letters) == 1
    [unasked] = [one for one in await hub.app.db.read(_all) if one.consent is Consent.UNASKED]
    await hub.app.db.transaction(lambda tx: materials.change(tx, unasked.id, now=hub.now, summary="Другое"))
    pressed = await hub.anna.press("Согласен(на), для коллег")
    assert pressed.alert, "since the letter it has changed"
    await hub.anna.press("Согласен(на), для коллег")
    await hub.anna.sees("Спасибо!")
    await hub.organiser.press("Чужой сценарий")
    await hub.organiser.sees("Выбрано 3 из 3")


async def test_an_author_of_several_is_asked_in_one_letter(hub_on_both: Hub) -> None:
    hub = hub_on_both
    anna, _ = await catalogued(hub)
    more = replace(QUIZ, title="Ещё один", authors=(Author(anna.name or "", anna.id),))
    other = await hub.app.db.transaction(list_, anna, more, consent=Consent.UNASKED)
    await compiled_source(hub.organiser)
    for _ in range(2):
        await hub.organiser.press("Спросить согласие")
    await hub.settled()
    (letter,) = [one for one in hub.anna.messages if "Готовится электронный сборник" in one]
    assert letter.buttons[:2] == ["Чужой сценарий", "Ещё один"]
    await hub.anna.press("Ещё один", message=letter)
    await hub.anna.sees("🕘 Версия 1")
    await hub.app.db.transaction(lambda tx: materials.change(tx, other.id, now=hub.now, summary="Другое"))
    pressed = await hub.anna.press("На все: для коллег", message=letter)
    assert pressed.alert, "one of them has changed since the letter"
    await hub.anna.press("Согласен(на), для коллег")
    await hub.settled()
    assert Consent.UNASKED not in {one.consent for one in await hub.app.db.read(_all)}


async def compiled_source(organiser: Person) -> None:
    await organiser.send("/edition_new")
    await organiser.send("Находки осени")
    await organiser.sees("Материалов: 0")
    await organiser.press("Выбрать материалы")
    await organiser.press("Всё новое с прошлого выпуска")


async def test_the_order_is_the_organiser_s(hub: Hub) -> None:
    """Sections move and are renamed; an old button changes nothing."""
    await catalogued(hub)
    await compiled(hub.organiser)
    await hub.organiser.press("Назад")
    await hub.organiser.press("Порядок")
    old = await hub.organiser.sees("▲▼ двигают разделы")
    data = old.button("▲")["callback_data"]
    await hub.organiser.press("▲")
    await hub.settled()
    assert "всё изменилось" in (await hub.forge(hub.organiser, old, data) or "")
    await hub.organiser.press("Интерактивная зона")
    await hub.organiser.press("Переименовать раздел")
    await hub.organiser.sees("Напишите новое название раздела")
    await hub.organiser.send("Игры")
    await hub.organiser.sees("▲▼ двигают разделы")
    (one,) = await editions.unfinished(hub.app.db, await the_organiser(hub))
    found = await editions.show(hub.app.db, await the_organiser(hub), one.id)
    assert {item.section for item in found.items} == {"Игры", "Медиа-хаб"}


async def in_the_middle(hub: Hub, how: signal.Signals = signal.SIGSTOP) -> asyncio.Task[None]:
    """The build has begun, and its process gets that signal."""
    await hub.organiser.press("Собрать выпуск")
    await hub.organiser.sees("Собирается сборник")
    building = asyncio.create_task(hub.app.editions.build_due())
    while (process := hub.app.editions.process) is None:  # noqa: ASYNC110 - it tells nobody that it is there
        await asyncio.sleep(0.01)
    os.kill(process.pid, how)
    return building


async def state_of(hub: Hub) -> EditionState:
    one = await hub.app.db.read(table.get, 1)
    assert one
    return one.state


async def the_organiser(hub: Hub) -> Member:
    return await members.meet(hub.app.db, hub.organiser.id, now=hub.now)


async def make_organiser(hub: Hub, member: Member) -> None:
    await roles.grant(hub.app.db, await the_organiser(hub), member.id, Role.ORGANISER, now=hub.now)
