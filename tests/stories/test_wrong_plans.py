"""What organisers send instead of a plan: one clear sentence each, and the way goes on."""

import struct

from sandbox.errors import Json
from tests.stories.conftest import Hub
from tests.stories.steps import DOCX, send_docx

PNG = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 640, 480) + bytes(9)
OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "WordDocument".encode("utf-16-le")
FILES = [
    ("photo.png", PNG, "Это не план: нужен файл .docx или .txt"),
    ("empty.txt", b"  \r\n", "Файл пустой"),
    ("empty.docx", b"", "Файл пустой"),
    ("plan.docx", DOCX.read_bytes()[:3000], "Файл .docx повреждён"),
    ("plan.doc", OLD_WORD, "Это старый формат .doc"),
    ("notes.txt", "Купить мел".encode(), "Это не похоже на план"),
]


async def test_wrong_files_are_named_and_the_right_one_is_taken(hub: Hub) -> None:
    organiser = hub.organiser
    await organiser.send("/plan")
    for name, data, said in FILES:
        await organiser.send_file(name, data)
        await organiser.sees(said)
    await organiser.send_photo(PNG)
    await organiser.sees("Это не похоже на план")
    await organiser.send("доброе утро")
    await organiser.sees("Это не похоже на план")
    await send_docx(organiser)
    await organiser.press("Создать сессию")
    await organiser.send("17.12.2026")
    await organiser.sees("Черновик")


async def test_a_file_of_30_megabytes_is_refused_whether_its_size_is_told_or_not(hub: Hub) -> None:
    hub.refusals_expected = ("file is too big",)
    organiser = hub.organiser
    await organiser.send("/plan")
    sent = await organiser.send_file("plan.docx", bytes(30 * 1024 * 1024))
    await organiser.sees("Файл слишком большой: бот принимает до 20 МБ")
    document = {name: value for name, value in sent.raw["document"].items() if name != "file_size"}
    untold = {**sent.raw, "message_id": sent.id + 1000, "document": document}
    answers = len(organiser.messages)
    hub.sandbox.queue({"message": untold})
    await hub.settled()
    assert [seen.text[:23] for seen in organiser.messages[answers:]] == ["Файл слишком большой: б"]
    await send_docx(organiser)
    await organiser.sees("Вот что понято")


async def test_voices_stickers_and_places_are_no_plans_either(hub: Hub) -> None:
    """The sandbox's people cannot send these: they come as Telegram would bring them."""
    organiser = hub.organiser
    await organiser.send("/plan")
    asked = await organiser.sees("Пришлите план")
    sender = {
        "message_id": 1,
        "date": asked.raw["date"],
        "chat": asked.raw["chat"],
        "from": organiser.profile.user(),
    }
    file = {"file_id": "AwACAgI", "file_unique_id": "AgAD"}
    kinds: list[Json] = [
        {"voice": {**file, "duration": 3}},
        {"sticker": {**file, "type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}},
        {"location": {"latitude": 53.9, "longitude": 27.6}},
        {"contact": {"phone_number": "+375", "first_name": "Анна"}},
    ]  # fmt: skip
    for number, kind in enumerate(kinds, 1):
        hub.sandbox.queue({"message": {**sender, "message_id": 1000 + number, **kind}})
    await hub.settled()
    assert [seen.text[:21] for seen in organiser.messages[-4:]] == ["Это не похоже на план"] * 4


async def test_a_plan_without_a_theme_asks_for_it_and_loses_nothing(hub: Hub) -> None:
    organiser = hub.organiser
    await organiser.send("/plan")
    await organiser.send("Коворкинг-зона «Интерактивная»\nДеловая игра «Диалог»\nОткрытый микрофон «Опыт»")
    await organiser.sees("Напишите тему сессии одной строкой")
    await organiser.send("ж" * 301)
    await organiser.sees("не длиннее 300 знаков")
    await organiser.send_photo(PNG)
    await organiser.sees("не длиннее 300 знаков")
    await organiser.send("Учимся\nвместе")
    assert "Тема: Учимся вместе" in (await organiser.sees("Мероприятия: 2")).text
    await organiser.press("Создать сессию")
    await organiser.send("17.12.2026")
    await organiser.sees("2 мероприятия")


async def test_unknown_zones_and_kinds_are_listed_by_line_and_kept(hub: Hub) -> None:
    organiser = hub.organiser
    await organiser.send("/plan")
    await organiser.send(
        "Тема: «Опыт»\nКоворкинг-зона «Космическая»\nПолёт «К звёздам»\nМастер-класс «Ракета»\nКоворкинг-зона «Медиа-хаб»\nКвиз «Луна»"
    )
    understood = await organiser.sees("Не понято строк: 2")
    assert "Строка 2: «Коворкинг-зона «Космическая»» — неизвестная зона" in understood.text
    assert "Строка 3: «Полёт «К звёздам»» — неизвестный вид" in understood.text
    await organiser.press("Создать сессию")
    await organiser.send("17.12.2026")
    await organiser.sees("3 мероприятия")
    await organiser.press("Программа")
    await organiser.sees("К звёздам")


async def test_a_plan_with_its_date_and_place_needs_no_question(hub: Hub) -> None:
    organiser = hub.organiser
    await organiser.send("/plan")
    await organiser.send("Тема: «Опыт»\nДата: 17–18.12.2026\nМесто: Дворец творчества, зал 2")
    await organiser.press("Создать сессию")
    draft = await organiser.sees("Черновик")
    assert "пятница, 18 декабря 2026" in draft.text
    assert "Дворец творчества, зал 2" in draft.text


async def test_a_wrong_date_is_explained_and_asked_again(hub: Hub) -> None:
    organiser = hub.organiser
    await organiser.send("/plan")
    await send_docx(organiser)
    await organiser.press("Создать сессию")
    await organiser.sees("Когда состоится сессия?")
    for typed, said in (
        ("31.02.2027", "Такой даты нет"),
        ("01.02.2026", "Эта дата уже прошла"),
        ("17.12.2026 25:00–26:00", "Такого времени нет"),
        ("17.12.2026 16:00–10:00", "Окончание раньше начала"),
        ("17–20.12.2026", "от одного до трёх дней"),
        ("17.12.2026, 17.12.2026", "назван дважды"),
        ("когда-нибудь", "Не получилось понять дату"),
    ):
        await organiser.send(typed)
        await organiser.sees(said)
        await organiser.sees("Напишите так: 17.12.2026 10:00–16:00")
    await organiser.send_photo(PNG)
    await organiser.sees("Не получилось понять дату")
    await organiser.press("Назад")
    await organiser.sees("Вот что понято")
    await organiser.press("Создать сессию")
    await organiser.send("17–18.12.2026")
    await organiser.sees("пятница, 18 декабря 2026, 10:00–16:00")
