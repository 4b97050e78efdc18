"""One line of a programme becomes a kind, a title, a note, a time and a moderator."""

import pytest

from domain.plan_activity import Reading, read_activity
from domain.session import Kind


def reading(
    kind: Kind | None, title: str, note: str = "", *, time: str = "", moderator: str = "", form: str = ""
) -> Reading:
    return Reading(kind, title, note, time, moderator, form)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Методическая оперативка", Kind.BRIEFING),
        ("Планёрка", Kind.BRIEFING),
        ("деловая игра", Kind.BUSINESS_GAME),
        ("Организационно-деятельностная игра", Kind.BUSINESS_GAME),
        ("ОТКРЫТЫЙ МИКРОФОН", Kind.OPEN_MIC),
        ("Свободный микрофон", Kind.OPEN_MIC),
        ("Мозговой штурм", Kind.BRAINSTORM),
        ("Мозговая атака", Kind.BRAINSTORM),
        ("Брейнсторминг", Kind.BRAINSTORM),
        ("Методический диалог", Kind.DEBATE),
        ("Дебаты", Kind.DEBATE),
        ("Мастер-класс", Kind.WORKSHOP),
        ("Мастер\u2011класс", Kind.WORKSHOP),
        ("Мастер класс", Kind.WORKSHOP),
        ("Мастер-классы", Kind.WORKSHOP),
        ("Творческая мастерская", Kind.WORKSHOP),
        ("Круглый стол", Kind.ROUND_TABLE),
        ("Фокус-группа", Kind.ROUND_TABLE),
        ("Квиз", Kind.QUIZ),
        ("Онлайн-квиз", Kind.QUIZ),
        ("Интеллектуальная игра", Kind.QUIZ),
        ("Викторина", Kind.QUIZ),
        ("Аукцион методических находок", Kind.AUCTION),
        ("Методический аукцион", Kind.AUCTION),
        ("Работа в группах", Kind.GROUP_WORK),
        ("Работа в малых группах", Kind.GROUP_WORK),
        ("Групповая работа", Kind.GROUP_WORK),
        ("Создание электронного сборника", Kind.EDITION),
        ("Публичная лекция", Kind.LECTURE),
        ("Видеолекция", Kind.LECTURE),
        ("Семинар-практикум", Kind.SEMINAR),
        ("Проблемный семинар для педагогов", Kind.SEMINAR),
        ("Практикум", Kind.PRACTICUM),
        ("Тренинг", Kind.PRACTICUM),
        ("Встреча", Kind.MEETING),
        ("Научно-практическая конференция", Kind.CONFERENCE),
        ("Проведение мастер-класса", Kind.WORKSHOP),
        ("Интерактивная площадка", None),
        ("Выставка", None),
        ("Обсуждение итогов семинара", None),
        ("Реквизит", None),
        ("", None),
    ],
)
def test_the_kind_is_what_the_words_before_the_title_name_first(words: str, kind: Kind | None) -> None:
    assert read_activity(f"{words} «Название»").kind is kind


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Мастер-класс «А».", reading(Kind.WORKSHOP, "А")),
        ("1. Мастер-класс «А»;", reading(Kind.WORKSHOP, "А")),
        ("2) Мастер-класс: «А»", reading(Kind.WORKSHOP, "А")),
        ("– Мастер-класс – “А”", reading(Kind.WORKSHOP, "А")),
        ('• мастер-класс "А"', reading(Kind.WORKSHOP, "А")),
        ("Мастер-класс „А“", reading(Kind.WORKSHOP, "А")),
        ("Мастер-класс", reading(Kind.WORKSHOP, "Мастер-класс")),
        ("Мастер-класс по керамике", reading(Kind.WORKSHOP, "Мастер-класс по керамике")),
        ("Работа в группах. Создание сборника.", reading(Kind.GROUP_WORK, "Создание сборника")),
        ("Лекция: Новое в воспитании", reading(Kind.LECTURE, "Новое в воспитании")),
        ("Квиз – Музыка Родины", reading(Kind.QUIZ, "Музыка Родины")),
        ("Открытый семинар «А»", reading(Kind.SEMINAR, "А", form="Открытый семинар")),
        ("Интерактивная площадка «MUZ КВИЗ»", reading(Kind.QUIZ, "MUZ КВИЗ", form="Интерактивная площадка")),
        ("Мероприятие «А»", reading(Kind.OTHER, "А")),
    ],
)
def test_the_title_is_in_quotes_or_after_the_kind_or_all_of_it(line: str, expected: Reading) -> None:
    assert read_activity(line) == expected


@pytest.mark.parametrize(
    ("line", "title", "note"),
    [
        ("Лекция «Проект «Память» в школе» (А)", "Проект «Память» в школе", "А"),
        ("Лекция «Проект «Память» (А)", "Проект «Память»", "А"),
        ('Лекция "Проект "Память" в школе"', 'Проект "Память" в школе', ""),
        ("Лекция «Открытая", "Открытая", ""),
        ("Лекция «Формы (новые) работы»", "Формы (новые) работы", ""),
        ("Лекция (часть «первая») «Название»", "Название", "часть «первая»"),
        ("Лекция «Название» (часть (первая))", "Название", "часть (первая)"),
        ("Лекция «Название» (А) (Б)", "Название", "А; Б"),
        ("Лекция «Название» (не закрыта».", "Название", "не закрыта"),
        ("Лекция «Название» для педагогов", "Название", "для педагогов"),
        ("Лекция «Первая» и «Вторая»", "Первая", "и «Вторая»"),
        ("Лекция «Название»» (А)", "Название", "А"),
    ],
)
def test_quotes_and_parentheses_nest_or_are_left_open(line: str, title: str, note: str) -> None:
    read = read_activity(line)
    assert (read.title, read.note) == (title, note)


@pytest.mark.parametrize(
    ("line", "time"),
    [
        ("10:00–11:30 Лекция «А»", "10:00–11:30"),
        ("10.00-11.30 Лекция «А»", "10:00–11:30"),
        ("9:00 — 10:30. Лекция «А»", "09:00–10:30"),
        ("1. 10-00 – 11-30 Лекция «А»", "10:00–11:30"),
        ("с 10:00 до 11:30 Лекция «А»", "10:00–11:30"),
        ("10.00 Лекция «А»", "10:00"),
        ("Лекция «А», 14:30", "14:30"),
        ("Лекция «А» (10:00–11:30)", "10:00–11:30"),
        ("Лекция «А». Время: 10.00–11.30", "10:00–11:30"),
        ("Лекция «А»", ""),
    ],
)
def test_the_time_may_stand_anywhere(line: str, time: str) -> None:
    assert read_activity(line) == reading(Kind.LECTURE, "А", time=time)


def test_a_title_is_not_searched_for_times_and_moderators() -> None:
    title = "10:00–11:30, модератор: Иванова"
    assert read_activity(f"Лекция «{title}»") == reading(Kind.LECTURE, title)


@pytest.mark.parametrize(
    ("line", "moderator", "note"),
    [
        ("Лекция «А», модератор: Иванова И.И.", "Иванова И.И.", ""),
        ("Лекция «А». Модератор – Иванова И. И.", "Иванова И. И.", ""),
        ("Лекция «А» ведущий Пётр Петров.", "Пётр Петров", ""),
        ("Лекция «А» (ведущие: Иванова, Петров)", "Иванова, Петров", ""),
        ("Лекция «А» (заметка; модератор Иванова И.И.)", "Иванова И.И.", "заметка"),
        ("Лекция «А» (заметка), модератор: Иванова (школа «Лад»)", "Иванова (школа «Лад»)", "заметка"),
        ("Лекция «А» (ведущие тенденции)", "", "ведущие тенденции"),
    ],
)
def test_the_moderator_is_named_after_the_word(line: str, moderator: str, note: str) -> None:
    assert read_activity(line) == reading(Kind.LECTURE, "А", note, moderator=moderator)
