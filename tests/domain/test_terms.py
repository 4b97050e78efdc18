import pytest

from domain import terms
from domain.terms import Word


@pytest.mark.parametrize(
    ("text", "spelt"),
    [
        ("Ёлка ЁЖ", "елка еж"),
        ("за\u0301мок, и\u0306од", "замок, йод"),
        ("сям’я, п'еса", "сямя, песа"),
        ("ＷｏｒＤ ²", "word 2"),
        ("ЎЗОР і Іва", "ўзор і іва"),
    ],
)
def test_what_is_one_for_the_reader_is_spelt_alike(text: str, spelt: str) -> None:
    assert terms.spelt(text) == spelt


def test_words_with_hyphens_are_their_parts_and_the_whole() -> None:
    assert list(terms.words("Мастер-класс по-русски, 5-6 лет «Я»_и #лего")) == [
        Word("мастер", "мастеркласс"),
        Word("класс", "мастеркласс"),
        Word("русски", "порусски"),
        Word("5", "56"),
        Word("6", "56"),
        Word("лет"),
        Word("лего"),
    ]


def test_a_query_has_words_and_tags() -> None:
    query = terms.query("Сценарий  для #Лего #лего_2, а ещё C#: сценарий")
    assert [word.text for word in query.words] == ["сценарий", "еще", "c"]
    assert query.tags == ("лего", "лего 2")


def test_stop_words_count_where_there_is_nothing_else() -> None:
    assert [word.text for word in terms.query("что и как").words] == ["что", "и", "как"]
    assert [word.text for word in terms.query("что такое лето").words] == ["такое", "лето"]


@pytest.mark.parametrize(
    ("text", "is_typed"),
    [("лет", True), ("лето ", False), ("лето и", False), ("#лето", False), ("", False), ("лето!", False)],
)
def test_only_the_last_word_is_still_being_typed(text: str, is_typed: bool) -> None:
    assert terms.query(text).is_typed is is_typed


def test_a_long_query_is_its_first_words() -> None:
    query = terms.query(" ".join(f"слово{number}" for number in range(500)))
    assert len(query.words) == terms.MAX_WORDS <= 8  # each asks the index eight times
    assert not query.is_typed
    assert len(terms.query("ж" * 5000).words[0].text) == terms.MAX_TERM


def test_near_is_one_letter() -> None:
    near = terms.near("лепка")
    assert {"лпка", "леппка", "лебка", "елпка", "лепкаж"} <= near
    assert near.isdisjoint({"лепка", "лка", "лепкааа", "палка"})
    assert "schol" in terms.near("school")
    assert terms.near("кот") == terms.near("2026") == set()
