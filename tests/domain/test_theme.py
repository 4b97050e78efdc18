"""What may be proposed, which statuses follow which, which themes lead; what a moderator hears when."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from domain.chasing import of_deadline, of_move, of_offer
from domain.moderation import Duty, ModerationState, duties, judge_invitation, judge_volunteer
from domain.session import Day, Session, SessionState
from domain.theme import (
    MAX_PRACTICE,
    MAX_THEME,
    MOST_OPEN,
    Theme,
    ThemeRefusal,
    ThemeStatus,
    judge_theme,
    leading,
    may_become,
)

MINSK = ZoneInfo("Europe/Minsk")


@pytest.mark.parametrize(
    ("text", "practice", "mine", "refusal"),
    [
        ("Квиз", "", 0, None),
        ("…", "", 0, ThemeRefusal.EMPTY),
        ("а" * MAX_THEME, "б" * MAX_PRACTICE, MOST_OPEN - 1, None),
        ("а" * (MAX_THEME + 1), "", 0, ThemeRefusal.TOO_LONG),
        ("Квиз", "б" * (MAX_PRACTICE + 1), 0, ThemeRefusal.PRACTICE_TOO_LONG),
        ("Квиз", "", MOST_OPEN, ThemeRefusal.TOO_MANY),
    ],
)
def test_what_may_be_proposed(text: str, practice: str, mine: int, refusal: ThemeRefusal | None) -> None:
    assert judge_theme(text, practice, mine) is refusal


def test_those_with_most_support_lead_and_what_is_merged_or_over_does_not() -> None:
    def theme(
        number: int, supporters: int, status: ThemeStatus = ThemeStatus.NEW, into: int | None = None
    ) -> Theme:
        return Theme(number, "Квиз", "", 1, status, 1, supporters, merged_into=into)

    every = [
        theme(1, 2),
        theme(2, 5, into=1),
        theme(3, 3, ThemeStatus.IN_WORK),
        theme(4, 9, ThemeStatus.POSTPONED),
    ]
    assert [one.id for one in leading([*every, theme(5, 2), theme(6, 9, ThemeStatus.SESSION)])] == [3, 1, 5]


def test_which_status_may_follow_which() -> None:
    allowed = {(a.value, b.value) for a in ThemeStatus for b in ThemeStatus if may_become(a, b)}
    assert allowed == {
        ("new", "in_work"),
        ("new", "postponed"),
        ("new", "session"),
        ("in_work", "new"),
        ("in_work", "postponed"),
        ("in_work", "session"),
        ("postponed", "new"),
        ("postponed", "in_work"),
        ("session", "new"),
    }


def test_whoever_offers_and_is_asked_has_accepted_whichever_came_first() -> None:
    state = ModerationState
    assert {one: judge_volunteer(one) for one in (None, *state)} == {
        None: state.VOLUNTEERED,
        state.VOLUNTEERED: state.VOLUNTEERED,
        state.INVITED: state.ACCEPTED,
        state.ACCEPTED: state.ACCEPTED,
        state.DECLINED: state.VOLUNTEERED,
        state.WITHDRAWN: state.VOLUNTEERED,
        state.REPLACED: state.VOLUNTEERED,
    }
    assert {one: judge_invitation(one) for one in (None, *state)} == {
        None: state.INVITED,
        state.VOLUNTEERED: state.ACCEPTED,
        state.INVITED: state.INVITED,
        state.ACCEPTED: state.ACCEPTED,
        state.DECLINED: state.INVITED,
        state.WITHDRAWN: state.INVITED,
        state.REPLACED: state.INVITED,
    }


def test_what_a_moderator_hears_when() -> None:
    day = Day(
        datetime(2026, 12, 17, 5, 30, tzinfo=UTC), datetime(2026, 12, 17, 19, 0, tzinfo=UTC)
    )  # 8:30–22:00
    session = Session(1, SessionState.ANNOUNCED, 1, "Квиз", "", (day,), "", None, 1, 0)
    found = {duty: f"{when.due_at.astimezone(MINSK):%d %H:%M}" for duty, when in duties(session, MINSK)}
    assert found == {Duty.BEFORE: "14 08:30", Duty.DURING: "16 20:00", Duty.AFTER: "18 08:00"}


def test_nobody_is_chased_too_soon_too_late_or_at_night() -> None:
    noon = datetime(2026, 12, 17, 9, 0, tzinfo=UTC)
    hour = timedelta(hours=1)
    told = [hours for hours in range(49) if of_move(noon, noon + 48 * hour, noon + hours * hour, MINSK)]
    assert told == [*range(24, 33), *range(44, 48)]  # from noon to nine, and from eight to noon
    chased = [m for m in range(0, 125, 5) if of_offer(noon, noon + 2 * hour, noon + m * hour / 60, MINSK)]
    assert chased == list(range(90, 120, 5))
    assert not of_offer(noon, noon + hour / 2, noon + hour / 3, MINSK)
    assert not of_offer(noon + 10 * hour, noon + 12 * hour, noon + 11.6 * hour, MINSK)
    due = [m for m in range(0, 185, 15) if of_deadline(noon + 3 * hour, noon + m * hour / 60, MINSK)]
    assert due == [60, 75, 90, 105]  # two hours before, while there is more than one
