from domain.dates import DateProblem
from domain.plan import MAX_TASKS, MAX_THEME, PlanReading, by_zone
from handlers.entrance.screens import to_menu
from handlers.keyboards import Button, keyboard, page_turns
from handlers.paging import clip, pages
from handlers.plans.buttons import Back, Create, Reading, Skip
from handlers.screen import Screen
from handlers.texts import Html, Words
from services.papers.file_kind import FileProblem


def ask_plan(t: Words) -> Screen:
    return Screen(t("plan-ask"), keyboard([to_menu(t)]))


def wrong_message(t: Words) -> Screen:
    return Screen(t("plan-wrong-message"))


def wrong_file(problem: FileProblem, t: Words) -> Screen:
    return Screen(t("plan-wrong-file", problem=problem))


def understood(reading: PlanReading, page: int, t: Words) -> Screen:
    """What was understood, then line by line what was not."""
    found = pages([_head(reading, t), *_activities(reading, t), *_unclear(reading, t)])
    page = min(max(page, 0), len(found) - 1)
    turns = page_turns(page, len(found) - 1, lambda number: Reading(page=number), t)
    create = (t.plain("plan-create"), Create())
    return Screen(found[page], keyboard(turns, [create], [to_menu(t)]))


def no_theme(t: Words) -> Screen:
    return Screen(t("plan-no-theme", limit=MAX_THEME))


def ask_days(t: Words) -> Screen:
    return Screen(t("days-ask"), keyboard([(t.plain("back"), Back())]))


def wrong_days(problem: DateProblem, t: Words) -> Screen:
    back = [(t.plain("back"), Back())]
    return Screen(t("days-wrong", problem=problem.reason) + "\n\n" + t("days-example"), keyboard(back))


def question(key: str, limit: int, number: int, total: int, t: Words, *, may_skip: bool) -> Screen:
    """One of the questions of /new."""
    row: list[Button] = [(t.plain("back"), Back())] if number > 1 else []
    if may_skip:
        row.append((t.plain("skip"), Skip()))
    head = t("question-number", number=number, total=total)
    return Screen(head + "\n\n" + t("question", question=key, limit=limit, count=MAX_TASKS), keyboard(row))


def wrong_answer(key: str, limit: int, t: Words) -> Screen:
    return Screen(t("answer-wrong", question=key, limit=limit, count=MAX_TASKS))


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
        lines = [
            t("plan-activity", form=a.form or t.plain("kind-name", kind=a.kind), title=clip(a.title, 120))
            for a in activities
        ]
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
