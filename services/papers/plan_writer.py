"""A plan as a DOCX in the form of the source document's appendix."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from domain.plan import by_zone, read_activities
from domain.plan_headings import heading
from domain.plan_text import strip_end, tidy
from domain.session import Activity, Kind, Plan, Zone

if TYPE_CHECKING:
    from docx.document import Document

_ENDS: Final = (".", "…", "!", "?")


@dataclass(frozen=True, slots=True)
class PlanWords:
    """The texts of the form in one language."""

    title: tuple[str, ...]  # its lines
    theme: str
    aim: str
    tasks: str
    zone: str
    when: str
    place: str
    moderator: str
    zones: Mapping[Zone, str]
    kinds: Mapping[Kind, str]
    language: str = "ru-RU"
    quotes: tuple[str, str] = ("«", "»")


def write_plan(plan: Plan, words: PlanWords, *, when: str = "", place: str = "") -> bytes:
    """The same plan and words give the same bytes.

    In Russian words it reads back as the same plan, if activities stand zone by zone and kinds fit their words.
    """
    from services.papers.docx_paper import new_paper, sealed  # noqa: PLC0415 - python-docx: 7 MB that no start needs

    document = new_paper(words.language, tidy(plan.theme))
    for line in words.title:
        document.add_paragraph(tidy(line), style="Title")
    document.add_paragraph(f"{words.theme}: {_quoted(plan.theme, words)}")
    for label, value in ((words.when, when), (words.place, place), (words.aim, plan.aim)):
        if tidy(value):
            document.add_paragraph(f"{label}: {tidy(value)}")
    _add_tasks(document, plan, words)
    for zone, activities in by_zone(plan.activities).items():
        document.add_heading(f"{words.zone} {_quoted(words.zones[zone], words)}", level=1)
        for activity in activities:
            document.add_paragraph(activity_line(activity, words))
    return sealed(document)


def activity_line(activity: Activity, words: PlanWords) -> str:
    """As the source writes it: «Мастер-класс «Название» (заметка).»; the kind is not said twice."""
    clean = _tidied(activity)
    plain = _line(clean, clean.title, words)
    if _reads_as(plain, clean):
        return plain
    kind = clean.form or words.kinds[clean.kind]
    return _line(clean, f"{kind} {_quoted(clean.title, words)}", words)


def _line(activity: Activity, named: str, words: PlanWords) -> str:
    time = f"{activity.time} " if activity.time else ""
    note = f" ({activity.note})" if activity.note else ""
    moderator = f", {words.moderator}: {activity.moderator}" if activity.moderator else ""
    return _ended(f"{time}{named}{note}{moderator}")


def _reads_as(line: str, activity: Activity) -> bool:
    return not heading(line) and read_activities([line], activity.zone) == (activity,)


def _tidied(activity: Activity) -> Activity:
    return replace(
        activity,
        title=tidy(activity.title),
        note=tidy(activity.note),
        time=tidy(activity.time),
        moderator=tidy(activity.moderator),
        form=tidy(activity.form),
    )


def _quoted(text: str, words: PlanWords) -> str:
    opening, closing = words.quotes
    return f"{opening}{tidy(text)}{closing}"


def _add_tasks(document: "Document", plan: Plan, words: PlanWords) -> None:
    tasks = [task for task in (strip_end(tidy(task)) for task in plan.tasks) if task]
    if not tasks:
        return
    document.add_paragraph(f"{words.tasks}:")
    for task in tasks[:-1]:
        document.add_paragraph(f"{task};", style="List Bullet")
    document.add_paragraph(_ended(tasks[-1]), style="List Bullet")


def _ended(line: str) -> str:
    return line if line.endswith(_ENDS) else f"{line}."
