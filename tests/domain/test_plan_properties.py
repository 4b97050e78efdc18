"""Whatever is sent as a plan, it is read without failing and no word of it is lost."""

import re
from collections.abc import Sequence

from hypothesis import example, given
from hypothesis import strategies as st

from domain.plan import Line, PlanReading, read_plan
from domain.plan_text import fold, tidy
from tests.plans.civic_patriotic import TXT

# Words of the source are made of letters that no heading has, so none is found back by chance.
words = st.text("жюыщ", min_size=3, max_size=7)
phrases = st.lists(words, min_size=1, max_size=5).map(" ".join)
pieces = st.one_of(
    phrases,
    phrases.map(str.capitalize),
    phrases.map("«{}»".format),
    phrases.map("({})".format),
    phrases.map("({}: ".format),
    phrases.map(", модератор: {}".format),
    st.sampled_from(
        ["Тема: ", "Тема", "Цель: ", "Цели.", "Задачи:", "Дата: ", "Место: ", "Время: ", "Участники: "]
    ),
    st.sampled_from(
        ["План", "Приложение", "Программа", "День 1 ", "Коворкинг-зона «Интерактивная»", "Зона ", "зона "]
    ),
    st.sampled_from(
        ["Медиа-хаб: ", "Презентационная ", "Мастер-класс ", "квиз ", "Квиз. ", "Работа в группах. "]
    ),
    st.sampled_from(
        ["Интерактивная площадка ", "10:00–11:30 ", "10.00 ", "№ ", "ведущий ", "1. ", "• ", "а) "]
    ),
    st.sampled_from([*'«»"“();.,-\u00a0\u00ad\uf0b7\x01\t', " – ", ": "]),
)
texts = st.lists(pieces, max_size=6).map("".join)
cells = st.lists(
    st.one_of(st.none(), texts, st.lists(texts, max_size=3).map("\n".join)), min_size=1, max_size=5
)
headers = st.sampled_from(
    [
        ("Зона", "Мероприятие", "Время"),
        ("№", "Время", "Форма", "Тема", "Модератор"),
        ("Название", "Примечание"),
    ]
)
rows = st.one_of(cells.map(tuple), headers)
documents = st.lists(st.one_of(texts, rows), max_size=12)


def as_lines(document: Sequence[str | tuple[str | None, ...]]) -> list[Line]:
    return [
        Line(number, said) if isinstance(said, str) else Line(number, cells=said)
        for number, said in enumerate(document, 1)
    ]


def said_in(lines: Sequence[Line]) -> set[str]:
    """The words that carry the plan's own matter."""
    said = (tidy(text) for line in lines for text in (line.text, *filter(None, line.cells)))
    return {word for text in said for word in re.findall("[жюыщ]{3,}", fold(text))}


def kept_in(reading: PlanReading) -> set[str]:
    kept = [reading.theme or "", reading.aim, *reading.tasks, reading.when, reading.place]
    for activity in reading.activities:
        kept += [activity.title, activity.note, activity.time, activity.moderator, activity.form]
    kept += [unclear.text for unclear in reading.unclear]
    return set(re.findall(r"[^\W\d_]+", fold(" ".join(kept))))


@given(documents)
@example(
    ["Тема: жжж", ("Зона", "Мероприятие", "Время"), ("ююю", "Квиз «ыыы»\nЛекция «щщщ»", "жюы\nжюыщ\nюж ы")]
)
def test_no_word_is_lost(document: list[str | tuple[str | None, ...]]) -> None:
    lines = as_lines(document)
    kept = " ".join(kept_in(read_plan(lines)))  # a word broken by a hyphen at a line's end is kept whole
    assert {word for word in said_in(lines) if word not in kept} == set()


@given(st.lists(st.text(max_size=60), max_size=20))
def test_any_text_is_read(document: list[str]) -> None:
    reading = read_plan(as_lines(document))
    assert all(activity.title for activity in reading.activities)


@given(st.data())
def test_every_unclear_line_is_a_line_of_the_source(data: st.DataObject) -> None:
    document = data.draw(documents)
    reading = read_plan(as_lines(document))
    assert all(1 <= unclear.line <= len(document) and unclear.text for unclear in reading.unclear)
    assert list(reading.unclear) == sorted(reading.unclear, key=lambda unclear: unclear.line)


@given(st.data())
def test_the_real_plan_loses_nothing_when_lines_are_lost_doubled_or_moved(data: st.DataObject) -> None:
    source = [line for line in TXT.read_text("utf-8").split("\n") if line.strip()]
    shuffled = data.draw(st.lists(st.sampled_from(source), max_size=30))
    kept = kept_in(read_plan(as_lines(shuffled)))
    headings = set(fold(" ".join(line for line in source if len(line) < 50 and "«В" not in line)).split())
    for line in shuffled:
        said = re.findall(r"[^\W\d_]{4,}", fold(line))
        known = re.findall(r"[^\W\d_]+", fold(" ".join(headings)) + " тема цель задачи" + KIND_WORDS)
        assert set(said) - kept - set(known) == set()


KIND_WORDS = (
    " методическая оперативка деловая игра открытый микрофон мозговой штурм методический диалог мастер класс круглый"
    " стол квиз аукцион работа группах"
)
