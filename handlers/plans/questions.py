"""The questions of /new: what each puts into the plan, what it takes, what was answered before."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from domain.plan import (
    MAX_ACTIVITIES,
    MAX_AIM,
    MAX_TASK,
    MAX_TASKS,
    MAX_THEME,
    MAX_TITLE,
    PlanReading,
    read_activities,
)
from domain.plan_text import tidy
from domain.session import MAX_PLACE, Zone


@dataclass(frozen=True, slots=True)
class Question:
    """`fill` puts the answer into the plan, or gives None when it cannot; `said` is the answer that is there."""

    key: str
    limit: int  # characters, of each line where there may be several
    fill: Callable[[PlanReading, str], PlanReading | None]
    said: Callable[[PlanReading], str]
    most: int = 1  # lines
    may_skip: bool = True


def _theme(plan: PlanReading, text: str) -> PlanReading | None:
    theme = tidy(text)
    return replace(plan, theme=theme) if 1 <= len(theme) <= MAX_THEME else None


def _aim(plan: PlanReading, text: str) -> PlanReading | None:
    aim = tidy(text)
    return replace(plan, aim=aim) if 1 <= len(aim) <= MAX_AIM else None


def _tasks(plan: PlanReading, text: str) -> PlanReading | None:
    tasks = _lines(text, MAX_TASK, MAX_TASKS)
    return replace(plan, tasks=tasks) if tasks else None


def _place(plan: PlanReading, text: str) -> PlanReading | None:
    place = tidy(text)
    return replace(plan, place=place) if 1 <= len(place) <= MAX_PLACE else None


def _zone(zone: Zone) -> Question:
    def fill(plan: PlanReading, text: str) -> PlanReading | None:
        others = tuple(activity for activity in plan.activities if activity.zone is not zone)
        lines = _lines(text, MAX_TITLE, MAX_ACTIVITIES - len(others))
        return replace(plan, activities=(*others, *read_activities(lines, zone))) if lines else None

    def said(plan: PlanReading) -> str:
        return "\n".join(activity.title for activity in plan.activities if activity.zone is zone)

    return Question(zone.value, MAX_TITLE, fill, said, MAX_ACTIVITIES)


def _lines(text: str, limit: int, most: int) -> tuple[str, ...]:
    """None of them where one is too long, or there are too many."""
    lines = tuple(filter(None, map(tidy, text.splitlines())))
    return lines if len(lines) <= most and all(len(line) <= limit for line in lines) else ()


QUESTIONS: Final = (
    Question("theme", MAX_THEME, _theme, lambda plan: plan.theme or "", may_skip=False),
    Question("aim", MAX_AIM, _aim, lambda plan: plan.aim),
    Question("tasks", MAX_TASK, _tasks, lambda plan: "\n".join(plan.tasks), MAX_TASKS),
    *map(_zone, Zone),
    Question("place", MAX_PLACE, _place, lambda plan: plan.place),
)
TOTAL: Final = len(QUESTIONS) + 1  # the last one asks for the days and makes the draft
EMPTY: Final = PlanReading(theme=None, aim="", tasks=(), activities=(), unclear=())
