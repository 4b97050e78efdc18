"""What a post in the group is, and what it says of itself."""

import pytest

from domain.material import MAX_TAGS, MAX_TITLE, Content, MaterialFile, MaterialKind
from domain.post import beyond_title, is_material, kind_of, link_of, tags_of, title_of


def file(name: str = "Квиз_по_истории.docx", kind: str = "document") -> MaterialFile:
    return MaterialFile("id", "unique", kind, name, 10)


DOCUMENT, PHOTO = Content(files=(file(),)), Content(files=(file("", "photo"),))


@pytest.mark.parametrize(
    ("content", "tags", "album", "reply", "is_one"),
    [
        (DOCUMENT, (), False, False, True),
        (PHOTO, (), False, False, False),
        (PHOTO, (), True, False, True),
        (Content("Наш стенд", files=PHOTO.files), (), False, False, True),
        (Content("Смотрите https://a.by", "https://a.by"), (), False, False, True),
        (Content("Завтра в десять"), (), False, False, False),
        (Content("Приём «светофор»"), ("приём",), False, False, True),
        (DOCUMENT, (), False, True, False),
        (DOCUMENT, ("квиз",), False, True, True),
    ],
)
def test_talk_is_no_material(
    content: Content, tags: tuple[str, ...], album: bool, reply: bool, is_one: bool
) -> None:
    assert is_material(content, tags, album=album, reply=reply) is is_one


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("#Квиз по #истории_города, #квиз", ("квиз", "истории города")),
        ("#сям'я #сям’я, #кейс-метод", ("сям'я", "сям’я", "кейс-метод")),
        ("C#, a#b и https://a.by/#top", ()),
        ("&#39; #", ()),
        ("#" + "а" * 41, ()),
        (" ".join(f"#т{n}" for n in range(20)), tuple(f"т{n}" for n in range(MAX_TAGS))),
    ],
)
def test_tags(text: str, tags: tuple[str, ...]) -> None:
    assert tags_of(text) == tags


def test_the_first_link_without_the_end_of_its_sentence() -> None:
    assert link_of("Вот (https://a.by/x?y=1#z). И http://b.by") == "https://a.by/x?y=1#z"
    assert link_of("https://a.by/" + "x" * 300) == ""
    assert link_of("a.by") == ""


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("#квиз\nКвиз «Мой город»\nПравила внутри", "Квиз «Мой город»"),
        ("Сценарий праздника: #праздник", "Сценарий праздника"),
        ("https://a.by/x", "Квиз по истории"),
        ("", "Квиз по истории"),
        ("а" * 300, "а" * (MAX_TITLE - 1) + "…"),
        ("слово " * 60, "слово " * 23 + "слово…"),
    ],
)
def test_its_title_is_the_first_line_or_the_files_name(text: str, title: str) -> None:
    assert title_of(text, [file()]) == title
    assert len(title) <= MAX_TITLE


def test_nothing_to_call_it_by() -> None:
    assert title_of("#приём", [file("photo.jpg", "photo")]) == ""


@pytest.mark.parametrize(
    ("text", "tags", "files", "kind"),
    [
        ("Презентация к игре", ("игра",), [], MaterialKind.GAME),
        ("Презентация к игре", (), [], MaterialKind.PRESENTATION),
        ("", (), [file("Сценарий.docx")], MaterialKind.SCENARIO),
        ("Смотрите", (), [file("1.PPTX")], MaterialKind.PRESENTATION),
        ("Смотрите", (), [file("", "video")], MaterialKind.VIDEO),
        ("Наши дети", (), [file("", "photo")], MaterialKind.PHOTO),
        ("Смотрите", (), [file("a.docx")], MaterialKind.OTHER),
        ("Сыграем завтра", (), [], MaterialKind.OTHER),
    ],
)
def test_its_kind_by_words_and_files(
    text: str, tags: tuple[str, ...], files: list[MaterialFile], kind: MaterialKind
) -> None:
    assert kind_of(text, tags, files) is kind


def test_beyond_the_title_the_text_is_what_the_entry_does_not_say() -> None:
    assert beyond_title(
        "Квиз «Мой город» #история #5_класс\n#игра, #город\nВопросы и #правила внутри", "Квиз «Мой город»"
    ) == ("Вопросы и #правила внутри")
    assert beyond_title("#игра", "Квиз") == ""
    assert beyond_title("Квиз начнём в три", "Квиз") == "Квиз начнём в три"
