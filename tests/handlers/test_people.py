"""What people are called, and by whom."""

import pytest

from domain.member import Member, Role
from handlers.people import name_for_others, shown_name
from tests.handlers.test_texts import WORDS

T = WORDS.of("ru")
ANNA = Member(1, 1, "Анна <3", "Дворец", None, 1, hidden=True)
TEACHER = Member(2, 2, "Борис", "Дворец", None, 1)
MODERATOR = Member(3, 3, "Вера", "Дворец", None, 1, roles=frozenset({Role.MODERATOR}))
ORGANISER = Member(4, 4, None, None, None, None, roles=frozenset({Role.ORGANISER}))
OF_TWELVE = Member(5, 5, "Глеб", "Дворец", None, 1, moderates=frozenset({12}))


@pytest.mark.parametrize(
    ("viewer", "session_id", "name"),
    [
        (TEACHER, None, "Участник"),
        (TEACHER, 12, "Участник"),
        (OF_TWELVE, None, "Участник"),
        (OF_TWELVE, 13, "Участник"),
        (OF_TWELVE, 12, "Анна <3"),
        (MODERATOR, None, "Анна <3"),
        (ORGANISER, 12, "Анна <3"),
        (ANNA, None, "Анна <3"),  # oneself
    ],
)
def test_a_hidden_name_is_for_moderators_and_organisers(
    viewer: Member, session_id: int | None, name: str
) -> None:
    assert shown_name(ANNA, viewer, T, session_id) == name


def test_a_name_that_is_not_hidden_is_everybodys() -> None:
    assert shown_name(TEACHER, ANNA, T) == name_for_others(TEACHER, T) == "Борис"
    assert name_for_others(ANNA, T) == "Участник"


@pytest.mark.parametrize("viewer", [TEACHER, ORGANISER])
def test_of_who_erased_their_data_nobody_sees_a_name(viewer: Member) -> None:
    gone = Member(9, None, None, None, None, None, erased=True)
    assert shown_name(gone, viewer, T) == name_for_others(gone, T) == "Удалённый участник"
    assert shown_name(ORGANISER, TEACHER, T) == "Участник"  # who has not said a name
