"""«Предложить материал»: from the first file to the catalogue, back and forth with a moderator; adapted, renewed, withdrawn."""

from domain.auction import Mode
from domain.material import Consent, Mark, Material, MaterialKind, MaterialState
from sandbox.people import Person
from sandbox.records import Upload
from services import auctions, bids, material_versions, offer_judging
from services.materials import view
from storage import material_marks, material_offers, materials
from storage.db import Tx
from tests.services.material_house import listed
from tests.stories.auction_steps import acquaint, boss_of, next_lot, on_sale, sell, told
from tests.stories.conftest import Hub, introduce

PDF = b"%PDF-1.4 a lesson"
OFFER = "mn_0"


async def _latest(hub: Hub) -> Material:
    def last(tx: Tx) -> Material:
        number = 1
        while materials.get(tx, number + 1):
            number += 1
        found = materials.get(tx, number)
        assert found
        return found

    return await hub.app.db.read(last)


async def _offer(person: Person, title: str) -> None:
    """As few presses as there may be."""
    await person.start(OFFER)
    await person.send_file("квиз.pdf", PDF + title.encode())
    await person.sees("Принято")
    await person.press("Дальше")
    await person.send(title)
    await person.press("Пропустить всё")
    await person.press("коллеги пользовались")
    await person.press("Отправить")


async def test_an_offer_comes_back_and_is_accepted(hub_on_both: Hub) -> None:
    hub = hub_on_both
    await hub.organiser.start()
    await acquaint(hub, hub.boris)
    await hub.anna.start(OFFER)
    await introduce(hub.anna)
    await hub.anna.sees("Новый материал")
    await hub.anna.send_file("Квест <b>.pdf", PDF)
    await hub.anna.sees("Файлов: 1")
    await hub.anna.send("disk.example/igra")
    await hub.anna.sees("disk.example/igra")
    await hub.anna.press("Дальше")
    await hub.anna.send("т" * 151)
    await hub.anna.sees("символов 151, а можно 150")
    await hub.anna.press("«Квест")
    assert "Что это за материал" not in await hub.anna.sees("Кратко: о чём")
    await hub.restart()
    await hub.anna.send("Игра <i>по станциям</i>")
    await hub.anna.sees("Теги")
    await hub.anna.send("квест, 5 класс, <b>")
    await hub.anna.sees("#квест #5_класс #<b>")
    await hub.anna.press("Дальше")
    await hub.anna.send("ковалев")  # ё is е
    await hub.anna.press("➕ Борис Ковалёв")
    await hub.anna.send("Центр творчества")
    await hub.anna.press("Записать так: Центр творчества")
    await hub.anna.press("Дальше")
    await hub.anna.send("да")
    await hub.anna.sees("Кому можно пользоваться")
    await hub.anna.press("открытой странице")
    preview = await hub.anna.sees("Всё верно?")
    for line in (
        "Игра <i>по станциям</i>",
        "Анна Иванова, Борис Ковалёв, Центр творчества",
        "#квест",
        "Файлов: 1",
    ):
        assert line in preview
    send = preview.button("Отправить")["callback_data"]
    await hub.anna.press("Отправить")
    await hub.anna.sees("отправлен модераторам")
    assert await hub.forge(hub.anna, preview, send) is None
    assert "отправлен модераторам" in preview.text, "pressed twice is the same as once"
    material = await _latest(hub)
    assert (material.id, material.state, material.consent) == (1, MaterialState.OFFERED, Consent.PUBLIC)
    await hub.organiser.press("Предложенные: 1")
    shown = await hub.organiser.sees("Игра <i>по станциям</i>")
    take = shown.button("Принять")["callback_data"]
    await hub.organiser.press("Вернуть")
    await hub.organiser.send("Добавьте правила")
    await hub.organiser.sees("Материал возвращён")
    assert "Добавьте правила" in await hub.anna.sees("Модератор вернул материал")
    await hub.forge(hub.organiser, shown, take)
    assert (await _latest(hub)).state is MaterialState.RETURNED
    await hub.anna.press("Изменить")
    await hub.anna.press("Название")
    await hub.anna.send("Квест с правилами")
    await hub.anna.press("Отправить")
    await hub.anna.sees("отправлен модераторам")
    [waits] = await offer_judging.waiting(hub.app.db, await boss_of(hub))
    assert (waits.title, waits.comment) == ("Квест с правилами", None)
    await hub.forge(hub.organiser, shown, take)
    await hub.organiser.sees("Квест с правилами")
    await hub.organiser.press("файлов: 1")
    await hub.organiser.press("Принять")
    await hub.organiser.sees("Материал принят")
    await hub.anna.sees("принят: он в каталоге")
    await hub.boris.sees("Вас указали автором")
    await hub.boris.press("Отозвать")
    await hub.boris.sees("сейчас никто не находит")
    assert (await _latest(hub)).state is MaterialState.WITHDRAWN
    await hub.boris.press("коллеги пользовались")
    await hub.boris.sees("для коллег")
    assert ((await _latest(hub)).state, (await _latest(hub)).consent) == (MaterialState.LISTED, Consent.HUB)


async def test_a_moderators_own_is_listed_at_once(hub: Hub) -> None:
    await acquaint(hub, hub.organiser)
    await _offer(hub.organiser, "Плакаты")
    await hub.organiser.sees("материал в каталоге")
    assert (await _latest(hub)).is_listed


async def test_a_post_in_the_group_is_offered_with_its_files(hub: Hub) -> None:
    await hub.organiser.start()
    await acquaint(hub, hub.anna)
    await hub.anna.send_file("викторина.pdf", PDF, chat=hub.group)
    await hub.group.sees("Предложите файл")
    await hub.anna.press("Предложить", chat=hub.group)
    await hub.anna.sees("Как назвать материал")
    await hub.anna.press("«викторина»")
    await hub.anna.press("Пропустить всё")
    await hub.anna.press("коллеги пользовались")
    assert "Файлов: 1" in await hub.anna.sees("Игра")
    await hub.anna.press("Отправить")
    await hub.anna.sees("отправлен модераторам")


async def test_an_album_and_an_old_preview(hub: Hub) -> None:
    await hub.organiser.start()
    await acquaint(hub, hub.anna)
    await hub.anna.start(OFFER)
    uploads = [Upload(f"{number}.jpg", b"\xff\xd8" + bytes([number]), "image/jpeg") for number in range(3)]
    await hub.anna.send_album(uploads, media="photo", caption="Три плаката #двор")
    await hub.settled()
    await hub.anna.press("Дальше")
    await hub.anna.press("«Три плаката»")
    await hub.anna.press("Пропустить всё")
    await hub.anna.press("коллеги пользовались")
    preview = await hub.anna.sees("Всё верно?")
    assert "Файлов: 3" in preview
    assert "#двор" in preview
    assert "Фото" in preview
    old = preview.button("Отправить")["callback_data"]
    await hub.anna.press("Название")
    await hub.anna.send("Плакаты")
    await hub.forge(hub.anna, preview, old)
    assert await hub.app.db.read(materials.get, 1) is None
    await hub.anna.sees("Плакаты")
    await hub.anna.press("Отправить")
    await hub.anna.sees("отправлен модераторам")


async def test_what_an_auction_leaves_goes_to_the_hub_by_one_press(hub: Hub) -> None:
    anna, boris = await acquaint(hub, hub.anna, hub.boris)
    auction_id, [sold, left] = await on_sale(hub, [anna, anna], Mode.HALL)
    await next_lot(hub, auction_id, sold)
    await bids.place(hub.app.db, boris, sold, 5, now=hub.now)
    await sell(hub, sold)
    await auctions.close(hub.app.db, await boss_of(hub), auction_id, now=hub.now)
    await told(hub)
    await hub.anna.press("передать в медиа-хаб")
    await hub.anna.sees("материал в каталоге")
    await hub.anna.start(f"l_{left}")
    await hub.anna.press("передать в медиа-хаб")  # pressed again, on the lot's own page
    await hub.anna.sees("материал в каталоге")
    assert await hub.app.db.read(materials.get, 3) is None
    await hub.anna.press("Отозвать")
    assert "никто не находит" in await hub.anna.sees("Находка 1")
    assert [(await hub.app.db.read(materials.get, one)).state for one in (1, 2)] == [  # type: ignore[union-attr]  # there
        MaterialState.WITHDRAWN,
        MaterialState.LISTED,
    ]


async def test_nobody_loses_a_draft_by_a_command(hub: Hub) -> None:
    await acquaint(hub, hub.anna)
    await hub.anna.start(OFFER)
    await hub.anna.send("/sessions")
    await hub.anna.sees("сесси")
    await hub.anna.start(OFFER)
    await hub.anna.send("Как играть: два круга вопросов.")
    await hub.anna.send("/sessions")
    await hub.anna.sees("Продолжить или бросить")
    await hub.anna.press("Продолжить")
    await hub.anna.sees("два круга вопросов")
    await hub.anna.send("/cancel")
    await hub.anna.start(OFFER)
    assert "два круга" not in await hub.anna.sees("Новый материал")


async def test_an_adaptation_of_an_adaptation_names_its_original_while_that_is_there(hub: Hub) -> None:
    await hub.organiser.start()
    anna, boris = await acquaint(hub, hub.anna, hub.boris)
    quiz = await listed(hub.app.db, anna)
    await hub.boris.start(f"mn_{quiz.id}")
    await hub.boris.sees("Адаптация материала «Квиз")
    await hub.boris.send("https://disk.example/a")
    await hub.boris.press("Дальше")
    await hub.boris.sees("Что вы изменили")
    await hub.boris.send("Сократил <b>до урока</b>")
    await hub.boris.press("«Квиз по истории города (адаптация)»")
    await hub.boris.press("Пропустить всё")
    await hub.boris.press("коллеги пользовались")
    assert "Сократил <b>до урока</b>" in await hub.boris.sees("Всё верно?")
    await hub.boris.press("Отправить")
    await hub.boris.sees("отправлен модераторам")
    first = await _latest(hub)
    assert (first.original_id, first.kind) == (quiz.id, MaterialKind.GAME)
    await offer_judging.accept(hub.app.db, await boss_of(hub), first.id, first.revision, now=hub.now)
    await told(hub)
    assert "Сократил <b>до урока</b>" in await hub.anna.sees("адаптировали")
    seen = await view(hub.app.db, boris, first.id)
    assert seen.original
    assert seen.original.id == quiz.id
    await hub.app.db.transaction(
        lambda tx: materials.change(tx, quiz.id, now=hub.now, state=MaterialState.HIDDEN, comment="x")
    )
    assert (await view(hub.app.db, boris, first.id)).original is None
    await hub.anna.start(f"mn_{first.id}")
    await hub.anna.sees("Адаптация материала")


async def test_a_new_version_is_told_to_those_who_used_it(hub: Hub) -> None:
    anna, boris = await acquaint(hub, hub.anna, hub.boris)
    quiz = await listed(hub.app.db, anna)
    await hub.app.db.transaction(
        lambda tx: material_marks.put(tx, quiz.id, boris.id, Mark.APPLIED, now=hub.now)
    )
    await hub.anna.start(f"mc_{quiz.id}")
    await hub.anna.press("Новая версия")
    await hub.anna.send_file("правила.pdf", PDF)
    ready = await hub.anna.sees("Файлов: 1")
    publish = ready.button("Опубликовать версию 2")["callback_data"]
    await hub.anna.press("Опубликовать версию 2")
    await hub.anna.sees("теперь коллеги получают версию 2")
    assert await hub.forge(hub.anna, ready, publish) is None
    assert "теперь коллеги получают версию 2" in ready.text
    await hub.settled()
    assert "новая версия: 2" in await hub.boris.sees("который вы применили")
    seen = await view(hub.app.db, boris, quiz.id)
    assert [one.name for one in seen.content.files] == ["правила.pdf"]
    content = seen.content
    assert await material_versions.add_version(hub.app.db, anna, quiz.id, 1, content, now=hub.now) == 2


async def test_what_was_not_accepted_can_be_taken_back(hub: Hub) -> None:
    await hub.organiser.start()
    [anna] = await acquaint(hub, hub.anna)
    await _offer(hub.anna, "Квиз")
    await hub.anna.press("Забрать")
    await hub.anna.press("Да, забрать")
    await hub.anna.sees("Материал удалён")
    assert await hub.app.db.read(lambda tx: material_offers.unaccepted(tx, anna.id)) == []
