"""How an argument is read from what people write, when two are the same, and how all of them fit into messages."""

import string
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from domain.argument import (
    MAX_ARGUMENT,
    MOST_PER_SIDE,
    SIGNS,
    Argument,
    ArgumentRefusal,
    Merge,
    in_results,
    judge_text,
    read,
    result_pages,
    roots,
    sameness,
    tidy,
    unresolved,
)
from domain.board import Side

PLUS, MINUS = Side.PLUS, Side.MINUS
LONGEST_MESSAGE = 4096
BESIDE = 60  # the longest that stands beside one argument in the results: its votes and a name
HEADINGS = 600

letters = st.sampled_from("абвгдеёжийўіъыэюяABCxyz0123456789")
words = st.text(letters, min_size=1, max_size=9)
phrases = st.lists(words, min_size=1, max_size=6)
between = st.text(st.sampled_from(" \t\u00a0.,!?…;:()«»\"'-–—−_/№👍🙂"), min_size=1, max_size=4)


# When two are the same


@given(phrases, st.data())
def test_case_yo_spaces_and_punctuation_make_no_other_argument(said: list[str], data: st.DataObject) -> None:
    other = data.draw(between, "before")
    for word in said:
        loud = data.draw(st.sampled_from([word, word.upper(), word.capitalize()]), "case")
        yo = data.draw(st.sampled_from([loud, loud.replace("ё", "е").replace("Ё", "Е")]), "ё")
        other += yo + data.draw(between, "between")
    assert sameness(other) == sameness(" ".join(said)) != ""


@given(phrases, phrases)
def test_other_words_make_another_argument(one: list[str], other: list[str]) -> None:
    folded = [[word.lower().replace("ё", "е") for word in said] for said in (one, other)]
    assert (sameness(" ".join(one)) == sameness(" ".join(other))) is (folded[0] == folded[1])


@pytest.mark.parametrize("nothing", ["", "  \n", "👍", "🙂🙂🙂!", "+", "№", "…", "—", "***", "\u200b", "❤️"])
def test_without_a_letter_or_a_digit_there_is_nothing_to_be_the_same(nothing: str) -> None:
    assert sameness(nothing) == ""
    assert judge_text(nothing, 0) is ArgumentRefusal.EMPTY


@given(st.text(max_size=60))
def test_tidying_changes_no_words(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)
    assert sameness(tidy(text)) == sameness(text)
    assert not set(tidy(text)) & set("\n\r\t")


# What may stand


def test_the_limits_of_a_text_are_its_last_good_ones() -> None:
    assert judge_text("я" * MAX_ARGUMENT, 0) is None
    assert judge_text("я" * (MAX_ARGUMENT + 1), 0) is ArgumentRefusal.TOO_LONG
    assert judge_text("я", MOST_PER_SIDE - 1) is None
    assert judge_text("я", MOST_PER_SIDE) is ArgumentRefusal.TOO_MANY
    assert judge_text("👍" * (MAX_ARGUMENT + 1), MOST_PER_SIDE) is ArgumentRefusal.EMPTY


# How a reply is read


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("+ Живо", [(PLUS, "Живо")]),
        ("+Живо", [(PLUS, "Живо")]),
        ("➕ Живо", [(PLUS, "Живо")]),
        ("- Долго", [(MINUS, "Долго")]),
        ("− Долго", [(MINUS, "Долго")]),
        ("– Долго", [(MINUS, "Долго")]),
        ("— Долго", [(MINUS, "Долго")]),
        ("➖️ Долго", [(MINUS, "Долго")]),
        ("\n  + Живо \n\n - Долго\n", [(PLUS, "Живо"), (MINUS, "Долго")]),
        ("+ Живо,\nи дети\tрады\n- Долго", [(PLUS, "Живо, и дети рады"), (MINUS, "Долго")]),
        ("+\nЖиво", [(PLUS, "Живо")]),
        ("+ Живо - и недолго", [(PLUS, "Живо - и недолго")]),
        ("+\n- ", []),
        ("+ \n- Долго", [(MINUS, "Долго")]),
        ("Живо", []),
        ("Думаю так:\n+ Живо", [(PLUS, "Живо")]),
        ("", []),
        (" \n ", []),
    ],
)
def test_a_reply_is_read_line_by_line(text: str, said: list[tuple[Side, str]]) -> None:
    assert read(text) == said


signed = st.tuples(st.sampled_from(sorted(SIGNS)), phrases, st.lists(phrases, max_size=2))


@given(st.lists(signed, min_size=1, max_size=6), st.sampled_from(["", " ", "\t", "\u00a0"]))
def test_whatever_is_signed_is_read_and_nothing_of_it_is_lost(
    lines: list[tuple[str, list[str], list[list[str]]]], gap: str
) -> None:
    text = "\n".join(
        "\n".join([sign + gap + " ".join(first), *(" ".join(more) for more in rest)])
        for sign, first, rest in lines
    )
    assert read(text) == [
        (SIGNS[sign], " ".join(word for part in (first, *rest) for word in part))
        for sign, first, rest in lines
    ]


@given(st.text(string.printable + "+-−–—➕➖\ufe0fяё \n", max_size=80))
def test_reading_fails_on_nothing(text: str) -> None:
    for _, said in read(text):
        assert said == tidy(said) != ""


# What was merged


@given(st.lists(st.integers(0, 100), max_size=12))
def test_each_in_a_chain_is_stood_for_by_what_is_merged_into_nothing(parents: list[int]) -> None:
    """The argument after the n-th is merged into one of those before it, or into none."""
    merges = {
        child: number % (child + 1)
        for child, number in enumerate(parents, 1)
        if number % (child + 1) < child  # else into none
    }
    found = roots(Merge(child, parent) for child, parent in merges.items())
    assert set(found) == set(merges)
    for child, root in found.items():
        walked = child
        while walked in merges:
            walked = merges[walked]
        assert root == walked


# The results


def argument(number: int, side: Side, text: str = "Довод", votes: int = 0, **more: object) -> Argument:
    plain: dict[str, Any] = {"author_id": 1, "anonymous": False, "shown": True, **more}
    return Argument(number, 1, number, side, text, votes=votes, **plain)


def test_results_leave_out_what_was_hidden_also_beneath_what_it_was_merged_into() -> None:
    found = [
        argument(1, MINUS, votes=3),
        argument(2, PLUS),
        argument(3, PLUS, votes=2),
        argument(4, PLUS, merged_into=2),
        argument(5, PLUS, merged_into=2, hidden_reason="Грубо"),
        argument(6, PLUS, votes=9, hidden_reason="Грубо"),
        argument(7, PLUS, merged_into=6),
    ]
    assert [one.number for one in in_results(found)] == [3, 2, 4, 1]


def test_unresolved_are_minuses_on_the_board_without_a_decision_most_wanted_first() -> None:
    found = unresolved(
        [
            argument(1, PLUS, votes=9),
            argument(2, MINUS),
            argument(3, MINUS, votes=2),
            argument(4, MINUS, votes=3, decision="Короче"),
            argument(5, MINUS, votes=3, hidden_reason="Грубо"),
            argument(6, MINUS, votes=3, merged_into=2),
            argument(7, MINUS, votes=2),
        ]
    )
    assert [one.number for one in found] == [3, 7, 2]


boards = st.lists(
    st.tuples(st.sampled_from(Side), st.integers(1, MAX_ARGUMENT), st.integers(0, 9)), max_size=80
).map(
    lambda rows: [argument(n, side, "я" * length, votes) for n, (side, length, votes) in enumerate(rows, 1)]
)


@given(boards)
@example([argument(number, MINUS, "я" * MAX_ARGUMENT, 1) for number in range(1, 121)])
@example([argument(number, PLUS, "я") for number in range(1, 301)])
def test_each_argument_is_on_one_page_and_every_page_fits(found: list[Argument]) -> None:
    pages = result_pages(in_results(found))
    shown = [one for page in pages for one in page]
    assert Counter(one.id for one in shown) == Counter(one.id for one in found)
    for page in pages:
        assert sum(len(one.text) + BESIDE for one in page) + HEADINGS <= LONGEST_MESSAGE
    assert all(pages) or pages == [[]]
    for one, following in pairwise(shown):
        assert (one.side is MINUS, -one.votes) <= (following.side is MINUS, -following.votes)
    for page, following_page in pairwise(pages):  # none is broken sooner than it must be
        together = [*page, following_page[0]]
        assert sum(len(one.text) + BESIDE for one in together) > LONGEST_MESSAGE - HEADINGS - 100


def test_in_the_results_what_was_merged_follows_what_it_was_merged_into() -> None:
    first, second, third = (argument(number, PLUS, f"довод {number}", number) for number in (1, 2, 3))
    chain = [first, replace(second, merged_into=3), replace(third, merged_into=1, votes=0)]
    popular = argument(4, PLUS, "все согласны", 9)
    lost = argument(5, MINUS, "не по теме", 3)
    hidden = [replace(lost, hidden_reason="реклама"), replace(argument(6, MINUS, "и это"), merged_into=5)]
    assert [one.number for one in in_results([*chain, popular, *hidden])] == [4, 1, 2, 3]
