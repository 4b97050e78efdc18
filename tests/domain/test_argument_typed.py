"""What is typed in answer to the question for arguments of one side: signs count, unless they are bullets."""

import pytest

from domain.argument import typed
from domain.board import Side

PLUS, MINUS = Side.PLUS, Side.MINUS


@pytest.mark.parametrize(
    ("text", "asked", "said"),
    [
        ("Удобно", PLUS, [(PLUS, "Удобно")]),
        ("Удобно\n\n  Быстро ", PLUS, [(PLUS, "Удобно"), (PLUS, "Быстро")]),
        ("- удобно\n– быстро", PLUS, [(PLUS, "удобно"), (PLUS, "быстро")]),  # a list with dashes
        ("- долго\nдорого", MINUS, [(MINUS, "долго"), (MINUS, "дорого")]),
        ("+ удобно", MINUS, [(PLUS, "удобно")]),  # a plus is no bullet
        ("+ удобно\n− долго\nдорого", PLUS, [(PLUS, "удобно"), (MINUS, "долго"), (PLUS, "дорого")]),
        ("+\n-\n ", PLUS, []),
        ("", MINUS, []),
    ],
)
def test_each_line_is_an_argument(text: str, asked: Side, said: list[tuple[Side, str]]) -> None:
    assert typed(text, asked) == said
