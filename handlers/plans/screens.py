from dataclasses import replace

from aiogram.filters.callback_data import CallbackData

from domain.dates import DateProblem
from domain.plan import MAX_THEME, PlanReading, by_zone
from handlers.entrance.screens import to_menu
from handlers.keyboards import Button, keyboard, page_turns
from handlers.paging import clip, pages
from handlers.plans.buttons import Back, Create, Reading, Skip
from handlers.plans.questions import QUESTIONS, TOTAL
from handlers.screen import Screen
from handlers.sessions.activities import activity_line
from handlers.texts import Html, Words
from services.papers.file_kind import FileProblem


def ask_plan(t: Words) -> Screen:
    return Screen(t("plan-ask"), keyboard([to_menu(t)]))


def wrong_message(t: Words) -> Screen:
    return Screen(t("plan-wrong-message"))


def wrong_file(problem: FileProblem, t: Words) -> Screen:
    return Screen(t("plan-wrong-file", problem=problem))


def understood(reading: PlanReading, plan: int, page: int, t: Words) -> Screen:
    """What was understood, then line by line what was not; `plan` is the message that brought it."""
    found = pages([_head(reading, t), *_activities(reading, t), *_unclear(reading, t)])
    page = min(max(page, 0), len(found) - 1)
    turns = page_turns(page, len(found) - 1, lambda number: Reading(plan=plan, page=number), t)
    create = (t.plain("plan-create"), Create(plan=plan))
    return Screen(found[page], keyboard(turns, [create], [to_menu(t)]))


def no_theme(t: Words) -> Screen:
    return Screen(t("plan-no-theme", limit=MAX_THEME))


def wrong_theme(t: Words) -> Screen:
    return Screen(t("answer-wrong", question="theme", limit=MAX_THEME, count=1))


def ask_days(plan: int, t: Words) -> Screen:
    return Screen(t("days-ask"), keyboard([(t.plain("back"), Reading(plan=plan, page=0))]))


def wrong_days(problem: DateProblem, back: CallbackData, t: Words) -> Screen:
    """Whoever asks for days says where «Назад» leads."""
    text = t("days-wrong", problem=problem.reason) + "\n\n" + t("days-example")
    return Screen(text, keyboard([(t.plain("back"), back)]))


def question(step: int, plan: PlanReading, t: Words) -> Screen:
    """One of the questions of /new, with what was answered before."""
    if step == len(QUESTIONS):
        text, said = t("question", question="days", limit=0, count=0), ""
    else:
        asked = QUESTIONS[step]
        text = t("question", question=asked.key, limit=asked.limit, count=asked.most)
        said = asked.said(plan)
    head = t("question-number", number=step + 1, total=TOTAL) + "\n\n"
    before = "\n\n" + t("question-said", said=clip(said, 1500)) if said else ""
    return Screen(head + text + before, keyboard(_ways(step, said, t)))


def wrong_answer(step: int, plan: PlanReading, t: Words) -> Screen:
    asked = QUESTIONS[step]
    text = t("answer-wrong", question=asked.key, limit=asked.limit, count=asked.most)
    return Screen(text, keyboard(_ways(step, asked.said(plan), t)))


def _ways(step: int, said: str, t: Words) -> list[Button]:
    """Back, and on without an answer where there may be none or is one already."""
    ways: list[Button] = [(t.plain("back"), Back(step=step))] if step > 0 else []
    if step < len(QUESTIONS) and (said or QUESTIONS[step].may_skip):
        ways.append((t.plain("keep-answer" if said else "skip"), Skip(step=step)))
    return ways


def _head(reading: PlanReading, t: Words) -> Html:
    return t(
        "plan-understood",
        theme=reading.theme or "—",
        aim=clip(reading.aim, 600) or "—",
        tasks=len(reading.tasks),
        activities=len(reading.activities),
        unclear=len(reading.unclear),
    )


def _activities(reading: PlanReading, t: Words) -> list[str]:
    found = []
    for zone, activities in by_zone(reading.activities).items():
        heading = t("zone-heading", zone=zone)
        lines = [activity_line(replace(a, title=clip(a.title, 120)), t) for a in activities]
        found.append(heading + "\n" + lines[0])
        found.extend(lines[1:])
    return found


def _unclear(reading: PlanReading, t: Words) -> list[str]:
    lines: list[str] = [
        t("plan-unclear", line=item.line, text=clip(item.text, 200), reason=item.reason)
        for item in reading.unclear
    ]
    if lines:
        lines[0] = t("plan-unclear-heading") + "\n" + lines[0]  # the heading stays with its first line
    return lines
