"""Pages hold whole items, all of them, in order; a clipped text keeps whole words where it can."""

from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from handlers.paging import PAGE, clip, pages

BETWEEN = "\n\n"
LIMIT = 20

items = st.text(alphabet="абв \n", min_size=1, max_size=LIMIT).filter(lambda item: BETWEEN not in item)
trimmed = items.map(str.strip).filter(bool)


class TestPages:
    @given(st.lists(trimmed, max_size=40))
    @example(["а" * LIMIT] * 3)
    @example(["а" * 9, "б" * 9, "в"])
    def test_lose_nothing_and_keep_the_order(self, given_items: list[str]) -> None:
        found = pages(given_items, LIMIT)
        assert [item for page in found for item in page.split(BETWEEN) if item] == given_items

    @given(st.lists(trimmed, max_size=40))
    def test_never_exceed_the_limit(self, given_items: list[str]) -> None:
        assert all(len(page) <= LIMIT for page in pages(given_items, LIMIT))

    @given(st.lists(trimmed, min_size=2, max_size=40))
    def test_are_as_full_as_can_be(self, given_items: list[str]) -> None:
        found = pages(given_items, LIMIT)
        for page, following in pairwise(found):
            assert len(page + BETWEEN + following.split(BETWEEN)[0]) > LIMIT

    @given(st.lists(st.text(max_size=60), max_size=10))
    def test_give_an_item_that_is_too_long_a_page_of_its_own(self, given_items: list[str]) -> None:
        found = pages(given_items, LIMIT)
        for item in given_items:
            assert len(item) <= LIMIT or item in found

    def test_of_nothing_are_one_empty_page(self) -> None:
        assert pages([]) == [""]

    def test_of_five_hundred_are_within_telegrams_limit(self) -> None:
        names = [f"{number}. Константинопольская Александра Вячеславовна" for number in range(500)]
        found = pages(names)
        assert len(found) > 1
        assert all(len(page) <= PAGE for page in found)
        assert BETWEEN.join(found).split(BETWEEN) == names


class TestClip:
    @given(st.text(alphabet="абв \n", max_size=60), st.integers(1, 40))
    @example("слово", 1)
    def test_never_exceeds_the_limit(self, text: str, limit: int) -> None:
        assert len(clip(text, limit)) <= limit

    @given(st.text(max_size=60), st.integers(0, 9))
    def test_leaves_what_fits_as_it_is(self, text: str, room: int) -> None:
        assert clip(text, len(text) + room) == text

    @given(st.text(alphabet="абв \n", min_size=41, max_size=60), st.integers(2, 40))
    def test_of_what_does_not_fit_is_its_beginning_with_an_ellipsis(self, text: str, limit: int) -> None:
        clipped = clip(text, limit)
        assert clipped.endswith("…")
        assert text.startswith(clipped[:-1])

    @given(st.lists(st.text(alphabet="абв", min_size=1, max_size=8), min_size=10, max_size=12))
    def test_cuts_between_words(self, words: list[str]) -> None:
        text, limit = " ".join(words), 18
        kept = clip(text, limit)[:-1].split(" ")
        assert kept == words[: len(kept)]
        assert len(" ".join(words[: len(kept) + 1])) >= limit, "one more word would have fitted"

    def test_keeps_the_word_that_ends_at_the_limit(self) -> None:
        assert clip("мастер класс для всех", 13) == "мастер класс…"

    def test_cuts_at_the_end_of_a_line_too(self) -> None:
        assert clip("первая строка\nвторая", 16) == "первая строка…"

    def test_breaks_a_word_rather_than_lose_nearly_all(self) -> None:
        assert clip("О человеконенавистничестве", 12) == "О человекон…"
        assert clip("человеконенавистничество", 12) == "человеконен…"

    def test_leaves_no_comma_before_the_ellipsis(self) -> None:
        assert clip("найти, понять, показать", 16) == "найти, понять…"
