"""A collection such as teachers make: for tests of its papers, and to measure how long they take."""

import hashlib
import io
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import docx
from PIL import Image, ImageDraw

from handlers.edition_paper import edition_words
from handlers.texts import Words
from services.papers.edition import (
    Argument,
    Attachment,
    AuctionPart,
    Author,
    BoardPart,
    Book,
    Chapter,
    LotRow,
    Section,
)

AT = datetime(2026, 12, 20, 9, tzinfo=UTC)
_WORDS = tuple(
    """
    игра метод учащиеся педагог воспитание патриотизм краеведение мастер-класс результат наблюдение вместе занятие
    объединение рефлексия команда задание маршрут музей память экспедиция взаимодействие самостоятельность проект
    обсуждение листовка интервью ветеран школа район поездка дети родители вопрос ответ праздник мероприятие
""".split()  # noqa: SIM905 - forty words are read better so
)
_LINKS = ("и", "в", "на", "для", "с", "о", "что", "как", "после", "при")
_NAMES = (
    "Ёлкина Мария",
    "Еремеев Пётр",
    "Іваноў Алесь",
    "Жук Анна",
    "Ўласенка Ян",
    "Ярош Ольга",
    "Умная Вера",
    "Абрамова Нина",
)


def stored(folder: Path, name: str, data: bytes, *, caption: str = "") -> Attachment:
    digest = hashlib.sha256(data).hexdigest()
    (folder / digest).write_bytes(data)
    link = f"https://t.me/hub_bot?start=f_{digest[:16]}"
    return Attachment(name, digest, link, caption, len(data))


def chance_of(seed: int) -> Random:
    return Random(seed)  # noqa: S311 - the same words each time, and no secret


def sentence(chance: Random) -> str:
    said = []
    for _ in range(chance.randint(5, 14)):
        said += [chance.choice(_LINKS)] * chance.randint(0, 1) + [chance.choice(_WORDS)]
    return " ".join(said).capitalize() + "."


def paragraph(chance: Random) -> str:
    return " ".join(sentence(chance) for _ in range(chance.randint(3, 6)))


def photo(seed: int, size: tuple[int, int] = (1280, 960)) -> bytes:
    """With enough in it to weigh what photographs do."""
    noise = Image.frombytes("RGB", (160, 120), chance_of(seed).randbytes(160 * 120 * 3))
    image = noise.resize(size, Image.Resampling.BICUBIC)
    ImageDraw.Draw(image).ellipse(
        (size[0] // 4, size[1] // 4, size[0] // 2, size[1] // 2), "white", "navy", 9
    )
    out = io.BytesIO()
    image.save(out, "JPEG", quality=88)
    return out.getvalue()


def development(seed: int, paragraphs: int = 24) -> bytes:
    """A .docx with headings, a list, a table and a picture."""
    chance = chance_of(seed)
    document = docx.Document()
    document.add_heading("Ход занятия", 1)
    for number in range(paragraphs):
        if number and number % 8 == 0:
            document.add_heading(sentence(chance)[:60], 2)
        added = document.add_paragraph(paragraph(chance))
        added.add_run(" Важно: ").bold = True
        added.add_run(sentence(chance)).italic = True
    for _ in range(4):
        document.add_paragraph(sentence(chance), style="List Bullet")
    for _ in range(3):
        document.add_paragraph(sentence(chance), style="List Number")
    table = document.add_table(4, 3)
    for at, name in enumerate(("Этап", "Что делает педагог", "Время, мин")):
        table.cell(0, at).paragraphs[0].add_run(name).bold = True
    for row in range(1, 4):
        for at, said in enumerate((f"Этап {row}", sentence(chance), str(5 * row))):
            table.cell(row, at).text = said
    document.add_picture(io.BytesIO(photo(seed, (640, 480))))
    document.add_paragraph(f"Рисунок. {sentence(chance)}", style="Caption")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def chapter(folder: Path, number: int, paragraphs: int = 24) -> Chapter:
    chance = chance_of(number)
    name, other = _NAMES[number % len(_NAMES)], _NAMES[(number * 3 + 1) % len(_NAMES)]
    authors = (Author(name, "Центр творчества «Спектр»"), Author(other, "Гимназия № 5 г. Гомеля"))[
        : 1 + number % 2
    ]
    return Chapter(
        f"Разработка {number + 1}: {sentence(chance)[:60].rstrip('.')}",
        authors,
        ("Разработка", "Сценарий", "Методичка")[number % 3],
        paragraph(chance),
        text="Пост в группе.\n\n- первое\n- второе" if number % 5 == 0 else "",
        link=f"https://example.org/materials/{number}" if number % 3 == 0 else "",
        original=f"«Исходная игра», {other}" if number % 7 == 3 else "",
        changes="Сокращено до 30 минут." if number % 7 == 3 else "",
        attachments=(
            stored(folder, f"разработка {number}.docx", development(number, paragraphs)),
            stored(
                folder,
                f"фото {number}.jpg",
                photo(number),
                caption="Команда на маршруте" if number % 2 else "",
            ),
            *([stored(folder, f"слайды {number}.pptx", b"PK\3\4 slides %d" % number)] if number % 2 else []),
        ),
    )


def board(title: str = "Игра или лекция?") -> BoardPart:
    return BoardPart(
        title,
        ("закрыта 18 декабря 2026 г.", "14 участников"),
        (Argument("Дети вовлечены с первой минуты", 12), Argument("Легко повторить в своей школе", 7)),
        (Argument("Нужно много распечатывать", 5), Argument("Шумно", 1)),
        (("Применю", 9), ("С доработкой", 4), ("Не подойдёт", 1)),
    )


def auction() -> AuctionPart:
    lots = tuple(
        LotRow(
            str(n),
            f"Находка {n}: маршрут по городу с заданиями",
            "Жук Анна",
            "продан",
            f"{40 + n} баллов",
            "Ярош Ольга",
        )
        for n in range(1, 8)
    )
    return AuctionPart("Аукцион методических находок", ("7 лотов", "15 участников"), lots)


def collection(folder: Path, t: Words, chapters: int = 6, paragraphs: int = 6) -> Book:
    zones = ("Интерактивная зона", "Презентационная зона", "Медиа-хаб")
    made = [chapter(folder, number, paragraphs) for number in range(chapters)]
    share = -(-chapters // len(zones))
    sections = [Section(zone, tuple(made[at * share : (at + 1) * share])) for at, zone in enumerate(zones)]
    return Book(
        hub="Медиа-хаб «Спектр»",
        institution="Гомельский областной центр творчества",
        title="Игра как метод гражданско-патриотического воспитания",
        number="Электронный сборник № 3",
        date="20 декабря 2026 г.",
        at=AT,
        preface=f"{paragraph(chance_of(1))}\n\n{paragraph(chance_of(2))}",
        sections=(*sections, Section("Итоги", (board(), auction()))),
        words=edition_words(t),
        colophon=(
            "Сборник составлен ботом Медиа-хаба из материалов участников.",
            "Собран 20 декабря 2026 г.",
        ),
    )
