import pytest

from domain.auction import MAX_PURSE
from domain.points import typed_points


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("20", 20),
        (" 20 баллов", 20),
        ("20б.", 20),
        ("1 200", 1200),
        ("1\u00a0200 балаў", 1200),
        (str(MAX_PURSE), MAX_PURSE),
    ],
)
def test_are_read_as_people_type_them(text: str, points: int) -> None:
    assert typed_points(text) == points


@pytest.mark.parametrize(
    "text", ["", "много", "-5", "+5", "2.5", "2,5", "5-6", "5 и 6", "٢٠", "²", str(MAX_PURSE + 1), "9" * 50]
)
def test_nothing_else_is_a_sum(text: str) -> None:
    assert typed_points(text) is None
