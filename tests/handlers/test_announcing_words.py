"""A circle of people is called the same wherever it is chosen, left out, or named."""

from zoneinfo import ZoneInfo

import pytest

from domain.audience import Circle, CircleKind
from handlers.announcing import lines
from handlers.announcing.audience_screens import ABOUT, GENERAL
from handlers.texts import LANGUAGES, Texts

WORDS = Texts(ZoneInfo("Europe/Minsk"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_name_for_one_circle(language: str) -> None:
    t = WORDS.of(language)
    near = [Circle(kind, 1) for kinds in ABOUT.values() for kind in kinds]
    for circle in (*GENERAL, *near):
        take = t.plain("announce-take", kind=circle.kind, chosen="no", count=1).removesuffix(" · 1").lower()
        leave = t.plain("announce-leave", kind=circle.kind, chosen="no").partition(": ")[2]
        named = lines.circle(circle, {circle: "Х"}, t)
        assert leave == take, circle
        if circle.kind not in {CircleKind.UNANSWERED, CircleKind.BOARD}:
            assert named.startswith(take), circle
