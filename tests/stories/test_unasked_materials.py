"""What is sent to the bot unasked is offered to be brought; what is harmful by its name is refused at once."""

from sandbox.records import Upload
from storage import materials
from tests.stories.auction_steps import acquaint
from tests.stories.conftest import Hub

PDF = b"%PDF-1.4 a lesson"
QUESTION = "Предложить этот материал"


async def test_a_file_that_may_not_be_kept_is_refused_at_once(hub: Hub) -> None:
    await acquaint(hub, hub.anna)
    await hub.anna.start("mn_0")
    for name, content, why in (
        ("вирус.exe", b"MZ", "Это программа"),
        ("пусто.pdf", b"", "Файл пустой"),
        ("отчёт.docm", b"PK", "макросы"),
    ):
        await hub.anna.send_file(name, content)
        refused = await hub.anna.sees(why)
        assert f"«{name}» не принят" in refused
        assert "Дальше" not in str(refused.buttons)
    await hub.anna.send_file("план.pdf", PDF)
    await hub.anna.sees("Файлов: 1")


async def test_a_file_unasked_begins_an_offer(hub: Hub) -> None:
    await acquaint(hub, hub.organiser)
    await hub.organiser.send_file("вирус.exe", b"MZ")
    await hub.organiser.sees("Это программа")
    await hub.organiser.send_file("Квиз.pdf", PDF)
    asked = await hub.organiser.sees(QUESTION)
    bring = asked.button("Предложить материал")["callback_data"]
    await hub.restart()
    await hub.organiser.press("Предложить материал")
    await hub.organiser.sees("Как назвать материал")
    assert await hub.forge(hub.organiser, asked, bring) is None
    assert "Как назвать материал" in asked.text, "pressed twice is the same as once"
    await hub.organiser.press("«Квиз»")
    await hub.organiser.press("Пропустить всё")
    await hub.organiser.press("коллеги пользовались")
    assert "Файлов: 1" in await hub.organiser.sees("Всё верно?")
    await hub.organiser.press("Отправить")
    await hub.organiser.sees("материал в каталоге")


async def test_an_album_unasked_is_one_offer_and_words_with_a_tag_another(hub: Hub) -> None:
    await acquaint(hub, hub.anna)
    uploads = [Upload(f"{number}.jpg", b"\xff\xd8" + bytes([number]), "image/jpeg") for number in range(3)]
    await hub.anna.send_album(uploads, media="photo", caption="Три плаката")
    await hub.settled()
    of_album = await hub.anna.sees(QUESTION)
    await hub.anna.send("Как играть: два круга вопросов #квиз")
    await hub.anna.sees(QUESTION)
    await hub.anna.press("Предложить материал")
    await hub.anna.press("«Как играть: два круга вопросов»")
    await hub.anna.send("/cancel")
    await hub.anna.press("Предложить материал", message=of_album)
    await hub.anna.sees("Пришлите файлы")  # that content is not known any more
    await hub.anna.send("/cancel")
    await hub.anna.send_album(uploads, media="photo", caption="Три плаката")
    await hub.settled()
    await hub.anna.press("Предложить материал")
    await hub.anna.press("«Три плаката»")
    await hub.anna.press("Пропустить всё")
    await hub.anna.press("коллеги пользовались")
    assert "Файлов: 3" in await hub.anna.sees("Всё верно?")
    await hub.anna.send("Здравствуйте!")
    await hub.anna.sees("Всё верно?")
    assert await hub.app.db.read(materials.get, 1) is None


async def test_a_harmful_post_in_the_group_is_not_brought(hub: Hub) -> None:
    await hub.organiser.start()
    await acquaint(hub, hub.anna)
    await hub.anna.send_file("вирус.exe", b"MZ", chat=hub.group)
    await hub.group.sees("Предложите файл")
    await hub.anna.press("Предложить", chat=hub.group)
    refused = await hub.anna.sees("Это программа")
    assert "Пришлите файлы" in refused
