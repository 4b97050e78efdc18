"""The two-month cycle: on which days a session should be, and who is asked to do what before each."""

import calendar
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from itertools import count, islice
from typing import Final

from domain.plan_text import tidy
from domain.quiet import is_quiet, not_quiet

MONTHS: Final = 2
MAX_MONTHS: Final = 12
LAST_YEAR: Final = 2100
HOUR: Final = time(10)  # of the hub's zone: when people are asked
DATES_SHOWN: Final = 3
MAX_WORDS: Final = 600  # of an invitation; what the bot adds to them fits in the same message
PUNCTUAL: Final = timedelta(hours=1)  # what begins later than this is noted as late

IsWorking = Callable[[date], bool]


class Policy(StrEnum):
    """What becomes of a date that falls on a day off."""

    NONE = "none"
    NEXT = "next"  # the next working day
    PREVIOUS = "previous"


class Step(StrEnum):
    """What is done before each date, and in this order."""

    SURVEY = "survey"  # teachers are asked what they do that others could learn from
    ORGANISERS = "organisers"  # «пора назначить сессию»
    TEACHERS = "teachers"  # «предложите тему» or «запишитесь»


ASKS: Final = {  # the kinds of the messages
    Step.SURVEY: "cycle_survey",
    Step.ORGANISERS: "cycle_organisers",
    Step.TEACHERS: "cycle_teachers",
}
REWORDABLE: Final = frozenset({Step.ORGANISERS, Step.TEACHERS})
SURVEY_DAYS: Final = 28
ORGANISERS_DAYS: Final = 21
TEACHERS_DAYS: Final = 14
MAX_DAYS: Final = 60


class StepState(StrEnum):
    DONE = "done"
    LATE = "late"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Cycle:
    anchor: date
    months: int = MONTHS
    policy: Policy = Policy.NEXT
    country: str = "BY"
    survey_days: int = SURVEY_DAYS
    organisers_days: int = ORGANISERS_DAYS
    teachers_days: int = TEACHERS_DAYS

    def days(self, step: Step) -> int:
        """How long before the date."""
        if step is Step.SURVEY:
            return self.survey_days
        return self.organisers_days if step is Step.ORGANISERS else self.teachers_days


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One date of the cycle."""

    nominal: date  # as reckoned from the anchor
    day: date  # moved, where that is a day off


@dataclass(frozen=True, slots=True)
class StepTime:
    """A step may begin from `due_at` on, before `until`: then the next one is near."""

    occurrence: Occurrence
    step: Step
    due_at: datetime
    until: datetime


class WordsProblem(StrEnum):
    EMPTY = "empty"
    TOO_LONG = "too_long"


class CycleProblem(StrEnum):
    MONTHS = "months"
    DAYS = "days"  # out of range
    ORDER = "order"  # teachers before organisers, or organisers before the survey
    TOO_LONG = "too_long"  # a step of one date would come before the date before it
    COUNTRY = "country"  # nobody knows its holidays
    ANCHOR = "anchor"


def judge_cycle(cycle: Cycle, countries: frozenset[str]) -> CycleProblem | None:
    days = (cycle.teachers_days, cycle.organisers_days, cycle.survey_days)
    if not 1 <= cycle.months <= MAX_MONTHS:
        return CycleProblem.MONTHS
    if not 2000 <= cycle.anchor.year < LAST_YEAR:  # noqa: PLR2004 - nobody plans for another century
        return CycleProblem.ANCHOR
    if not all(1 <= number <= MAX_DAYS for number in days):
        return CycleProblem.DAYS
    if list(days) != sorted(set(days)):
        return CycleProblem.ORDER
    if cycle.survey_days >= cycle.months * 28:
        return CycleProblem.TOO_LONG
    return None if cycle.country in countries else CycleProblem.COUNTRY


def tidy_words(text: str) -> str:
    """In lines, with one empty line between paragraphs at most."""
    lines = "\n".join(map(tidy, text.strip().splitlines()))
    return re.sub(r"\n{3,}", "\n\n", lines)


def judge_words(words: str) -> WordsProblem | None:
    if not words:
        return WordsProblem.EMPTY
    return WordsProblem.TOO_LONG if len(words) > MAX_WORDS else None


def nth(anchor: date, months: int, number: int) -> date:
    """Reckoned from the anchor, never from the date before: 31 Dec, 28 Feb, 30 Apr, 30 Jun, 31 Aug."""
    year, month = divmod(anchor.year * 12 + anchor.month - 1 + months * number, 12)
    return date(year, month + 1, min(anchor.day, calendar.monthrange(year, month + 1)[1]))


def moved(day: date, policy: Policy, is_working: IsWorking) -> date:
    """Where `day` is one off; where all days of a fortnight are, it stays."""
    if policy is Policy.NONE:
        return day
    step = timedelta(days=1 if policy is Policy.NEXT else -1)
    return next((found for n in range(15) if is_working(found := day + n * step)), day)


def occurrences(cycle: Cycle, since: date, is_working: IsWorking) -> Iterator[Occurrence]:
    """Those whose day is `since` or later, from the anchor on, without end."""
    months = (since.year - cycle.anchor.year) * 12 + since.month - cycle.anchor.month
    for number in count(max(0, months // cycle.months - 1)):
        nominal = nth(cycle.anchor, cycle.months, number)
        day = moved(nominal, cycle.policy, is_working)
        if day >= since:
            yield Occurrence(nominal, day)


def next_dates(cycle: Cycle, today: date, is_working: IsWorking) -> list[Occurrence]:
    return list(islice(occurrences(cycle, today, is_working), DATES_SHOWN))


def step_times(cycle: Cycle, occurrence: Occurrence, zone: tzinfo, is_working: IsWorking) -> list[StepTime]:
    """In their order. A step that has not begun when the next one is due is left out.

    Where dates are moved off days off, letters are too: to the working day before, unless two would come at once.
    """
    days = [occurrence.day - timedelta(days=cycle.days(step)) for step in Step]
    if cycle.policy is not Policy.NONE:
        earlier = [moved(day, Policy.PREVIOUS, is_working) for day in days]
        days = earlier if len(set(earlier)) == len(days) else days
    moments = [_moment(day, zone) for day in days]
    ends = [*moments[1:], _moment(occurrence.day, zone)]
    return [
        StepTime(occurrence, step, due_at, until)
        for step, due_at, until in zip(Step, moments, ends, strict=True)
    ]


def judge_step(when: StepTime, now: datetime, zone: tzinfo) -> StepState | None:
    """What becomes of it now; None: it is early, or it is night and the morning is not too late."""
    if now < when.due_at:
        return None
    if now >= when.until:
        return StepState.SKIPPED
    if is_quiet(now, zone):
        return None if not_quiet(now, zone) < when.until else StepState.SKIPPED
    return StepState.DONE if now < when.due_at + PUNCTUAL else StepState.LATE


def _moment(day: date, zone: tzinfo) -> datetime:
    return datetime.combine(day, HOUR, zone).astimezone(UTC)
