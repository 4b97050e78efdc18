"""«Выставить находку»: from the first question to a numbered lot, back and forth with the moderator."""

from dataclasses import replace

from domain.lot import LotState
from sandbox.records import Upload
from services import auctions, findings
from services import lots as of_lots
from tests.auctions import FINDING
from tests.stories.auction_steps import accept, acquaint, boss_of, entering, give_back, lot_of, told
from tests.stories.conftest import Hub, introduce

PDF = b"%PDF-1.4 a game"
PHOTO = b"\xff\xd8 a picture"


async def _to_preview(hub: Hub) -> None:
    """By Anna, from the card in the group."""
    await hub.anna.press("Выставить находку", chat=hub.group)
    await hub.anna.sees("Как она называется?")
    await hub.anna.send("Квест <b>«Мой двор»</b> & Ко")
    await hub.anna.sees("Опишите находку")
    await hub.anna.send("Игра по станциям\nдля 5–6 классов")
    await hub.anna.sees("до 10 файлов")
    await hub.anna.send_file("игра.pdf", PDF)
    await hub.anna.sees("Файл принят")
    await hub.anna.press("Дальше")
    await hub.anna.press("Пропустить")
    await hub.anna.press("10")
    await hub.anna.sees("Всё верно?")


async def _own_lot(hub: Hub) -> int:
    [found] = await findings.mine(hub.app.db, (await acquaint(hub, hub.anna))[0])
    return found.lot.id


async def test_a_finding_becomes_a_lot(hub_on_both: Hub) -> None:
    hub = hub_on_both
    await acquaint(hub, hub.anna, hub.boris)
    auction_id = await entering(hub)
    assert "Принимаем находки" in await hub.group.sees("Аукцион находок")
    await hub.anna.press("Выставить находку", chat=hub.group)
    await hub.anna.send_photo(PHOTO)
    await hub.anna.sees("Как она называется?")
    await hub.anna.send("т" * 151)
    await hub.anna.sees("символов 151, а можно 150")
    await hub.anna.send("Квест <b>«Мой двор»</b> & Ко")
    question = await hub.anna.sees("Опишите находку")
    assert "Квест <b>«Мой двор»</b> & Ко" in question
    await hub.anna.press("Назад")
    await hub.anna.send("Квест <i>«Двор»</i>")
    await hub.anna.send("Игра по станциям")
    files = await hub.anna.sees("до 10 файлов")
    assert not [label for label in files.buttons if "Дальше" in label or "Без файла" in label]
    await hub.anna.send("нет у меня файла")
    await hub.anna.sees("не похоже на ссылку")
    await hub.anna.send("disk.example/igra?a=<1>")
    assert "Без файла ›" in (await hub.anna.sees("Ссылка принята")).buttons
    await hub.restart()
    await hub.anna.send_file("игра.pdf", PDF)
    await hub.anna.sees("Файлов: 1")
    await hub.anna.press("Дальше")
    await hub.anna.sees("Есть соавторы?")
    await hub.anna.send("нетак")
    await hub.anna.sees("Никого не нашлось")
    await hub.anna.send("ковал")
    await hub.anna.press("Борис Ковалёв")
    assert "Соавторы: Борис Ковалёв" in await hub.anna.sees("✍️")
    await hub.anna.press("Дальше")
    await hub.anna.send("21")
    await hub.anna.sees("Нужно целое число от 1 до 20")
    await hub.anna.send("7")
    preview = await hub.anna.sees("Всё верно?")
    for line in (
        "Квест <i>«Двор»</i>",
        "Анна Иванова, Борис Ковалёв",
        "Файлов: 1",
        "disk.example/igra?a=<1>",
        "7 баллов",
    ):
        assert line in preview
    send = preview.button("Отправить")["callback_data"]
    await hub.anna.press("Отправить")
    await hub.anna.sees("Находка отправлена модераторам")
    await hub.forge(hub.anna, preview, send)
    lot_id = await _own_lot(hub)
    await hub.anna.start(f"l_{lot_id}")
    assert "На рассмотрении у модератора" in await hub.anna.sees("Находка «Квест <i>«Двор»</i>»")
    await accept(hub, lot_id)
    for author in (hub.anna, hub.boris):
        assert "Квест <i>«Двор»</i>" in await author.sees("Находка принята: лот № 1")
    await auctions.open_now(hub.app.db, await boss_of(hub), auction_id, now=hub.now)
    await told(hub)
    await hub.group.sees("Торги идут")
    await hub.vera.start(f"l_{lot_id}")
    page = await hub.vera.sees("Лот № 1. Квест <i>«Двор»</i>")
    assert "Начальная цена: 7 баллов" in page
    assert "disk.example" not in page
    assert "📎 Материал" not in page.buttons
    boris = await hub.boris.sees("принята", ever=True)
    assert "Это ваша находка" in (await hub.forge(hub.boris, boris, f"lr:{lot_id}:7:0") or "")


async def test_what_is_returned_is_mended_and_sent_again(hub: Hub) -> None:
    await acquaint(hub, hub.anna)
    await entering(hub)
    await _to_preview(hub)
    await hub.anna.press("Отправить")
    lot_id = await _own_lot(hub)
    await give_back(hub, lot_id, "Кому <это>?")
    notice = await hub.anna.sees("Модератор вернул находку")
    assert "Комментарий: Кому <это>?" in notice
    await hub.anna.press("Изменить")
    assert "Кому <это>?" in await hub.anna.sees("Всё верно?")
    await hub.anna.press("Описание")
    assert "Кому <это>?" in await hub.anna.sees("Опишите находку")
    await hub.anna.press("Назад")
    await hub.anna.press("Описание")
    await hub.anna.send("Игра для 5 класса")
    assert "Игра для 5 класса" in await hub.anna.sees("Всё верно?")
    await hub.anna.press("Отправить")
    await hub.anna.sees("отправлена")
    assert (await lot_of(hub, lot_id)).state is LotState.OFFERED
    await accept(hub, lot_id)
    await hub.anna.sees("лот № 1")
    await hub.forge(hub.anna, notice, f"fe:{lot_id}")  # it is too late for that
    await hub.anna.sees("Ждёт начала торгов")


async def test_what_is_offered_is_taken_back(hub: Hub) -> None:
    await acquaint(hub, hub.anna)
    await entering(hub)
    await _to_preview(hub)
    await hub.anna.press("Назад")
    await hub.anna.sees("Начальная цена")
    await hub.anna.press("5")
    await hub.anna.press("Отменить", message=await hub.anna.sees("Всё верно?"))
    await hub.anna.sees("прервали")
    await _to_preview(hub)
    await hub.anna.press("Отправить")
    lot_id = await _own_lot(hub)
    await hub.anna.send("/my")
    await hub.anna.press("Мои лоты")
    assert "На рассмотрении" in await hub.anna.sees("📦 Мои лоты")
    await hub.anna.press("Квест")
    await hub.anna.press("Снять находку")
    sure = await hub.anna.sees("с аукциона?")
    yes = sure.button("Да, снять")["callback_data"]
    await hub.anna.press("Да, снять")
    await hub.anna.sees("Находка снята")
    await hub.forge(hub.anna, sure, yes)
    assert (await lot_of(hub, lot_id)).state is LotState.WITHDRAWN


async def test_the_same_again_is_no_second_finding(hub: Hub) -> None:
    """As after a crash between sending and forgetting the draft."""
    [anna] = await acquaint(hub, hub.anna)
    auction_id = await entering(hub)
    first = await findings.offer(hub.app.db, anna, auction_id, FINDING, now=hub.now)
    again = await findings.offer(hub.app.db, anna, auction_id, FINDING, now=hub.now)
    other = await findings.offer(
        hub.app.db, anna, auction_id, replace(FINDING, link="https://x.example"), now=hub.now
    )
    assert again == first != other


async def test_an_album_is_answered_once(hub: Hub) -> None:
    await acquaint(hub, hub.anna)
    await entering(hub)
    await hub.anna.press("Выставить находку", chat=hub.group)
    await hub.anna.send("Плакаты")
    await hub.anna.send("Три плаката")
    uploads = [Upload(f"{number}.jpg", PHOTO + bytes([number]), "image/jpeg") for number in range(3)]
    await hub.anna.send_album(uploads, media="photo")
    await hub.settled()
    chat = hub.sandbox.world.chats[hub.anna.id]
    texts = [str(one.message.get("text", "")) for one in chat.messages.values()]
    assert len([text for text in texts if "Файл принят" in text]) == 1
    await hub.anna.press("Дальше")
    await hub.anna.press("Пропустить")
    await hub.anna.press("20")
    await hub.anna.sees("Файлов: 3")


async def test_another_command_asks_before_it_drops_the_draft(hub: Hub) -> None:
    await hub.anna.start()
    auction_id = await entering(hub)
    await hub.anna.press("Выставить находку", chat=hub.group)
    await introduce(hub.anna)
    await hub.anna.sees("Как она называется?")
    await hub.anna.send("Плакаты")
    await hub.anna.send("/sessions")
    await hub.anna.sees("Продолжить или бросить")
    await hub.anna.press("Продолжить")
    await hub.anna.sees("Опишите находку")
    await auctions.cancel(hub.app.db, await boss_of(hub), auction_id, now=hub.now)
    await hub.anna.send("Три плаката")
    await hub.anna.send("https://disk.example/p")
    await hub.anna.press("Без файла")
    await hub.anna.press("Пропустить")
    await hub.anna.press("5")
    await hub.anna.press("Отправить")
    await hub.anna.sees("Аукцион отменён")
    [anna] = await acquaint(hub, hub.anna)
    assert await findings.mine(hub.app.db, anna) == []
    assert len(await of_lots.listed(hub.app.db, anna)) == 1
