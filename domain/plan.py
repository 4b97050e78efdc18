"""A methodologist's plan as data: what was understood, and line by line what was not."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Final

from domain.plan_activity import read_activity, take_time
from domain.plan_blocks import Block, blocks_of, items_of
from domain.plan_headings import Section
from domain.plan_lines import (
    MAX_JOINED,
    Item,
    Line,
    continues_sentence,
    continues_task,
    join,
    programme,
)
from domain.plan_reading import PlanReading, Reason, Unclear
from domain.plan_table import spread_times
from domain.plan_text import mark, shorten, strip_end, tidy, unmark, unquote
from domain.plan_words import USUAL_ZONE
from domain.session import Activity, Kind, Zone

__all__ = ["Line", "PlanReading", "Reason", "Unclear", "by_zone", "read_activities", "read_plan"]

MAX_THEME: Final = 300
MAX_AIM: Final = 1500
MAX_TASK: Final = 500
MAX_TASKS: Final = 30
MAX_TITLE: Final = 300
MAX_NOTE: Final = 500
MAX_NAME: Final = 200  # of a moderator, a form, a place, a date
MAX_ACTIVITIES: Final = 60


def read_plan(lines: Sequence[Line]) -> PlanReading:
    draft = _Draft()
    items = [draft.bounded(item) for item in items_of(lines)]
    for block in blocks_of(items):
        draft.take(block)
    return draft.reading()


def read_activities(lines: Sequence[str], zone: Zone) -> tuple[Activity, ...]:
    """The programme of one zone, an activity a line, as somebody types it when asked."""
    draft = _Draft()
    items = [
        Item(number, tidy(text), starts=True) for number, text in enumerate(lines, start=1) if tidy(text)
    ]
    draft.take(Block(Section.ZONE, zone=zone, items=items))
    return draft.reading().activities


def by_zone(activities: Iterable[Activity]) -> dict[Zone, list[Activity]]:
    """The zones in the order in which they first appear, the activities of each in their own order."""
    zones: dict[Zone, list[Activity]] = {}
    for activity in activities:
        zones.setdefault(activity.zone, []).append(activity)
    return zones


class _Draft:
    """A reading under way."""

    def __init__(self) -> None:
        self._once: dict[Section, str] = {}
        self._tasks: list[str] = []
        self._activities: list[Activity] = []
        self._unclear: dict[tuple[int, str, Reason], None] = {}

    def bounded(self, item: Item) -> Item:
        return replace(item, text=self._fit(item.text, MAX_JOINED, item))

    def take(self, block: Block) -> None:
        if block.section in {Section.ZONE, Section.PROGRAMME}:
            self._take_programme(block)
        elif block.section is Section.TASKS:
            self._take_tasks(block)
        elif block.section in _ONCE:
            self._take_once(block)
        else:
            reason = Reason.DAY if block.section is Section.DAY else Reason.OUTSIDE
            self._list(block.items, reason)

    def reading(self) -> PlanReading:
        theme = unquote(strip_end(self._once.get(Section.THEME, "")))
        return PlanReading(
            theme=theme or None,
            aim=self._once.get(Section.AIM, ""),
            tasks=tuple(self._tasks),
            activities=tuple(self._activities),
            unclear=tuple(Unclear(*key) for key in sorted(self._unclear, key=lambda key: key[0])),
            when=self._once.get(Section.WHEN, ""),
            place=strip_end(self._once.get(Section.PLACE, "")),
        )

    def _take_once(self, block: Block) -> None:
        limit, continues = _ONCE[block.section]
        items = join(block.items, continues)
        if not items:
            return
        first, *others = items
        said = self._once.get(block.section, "")
        if not said or (
            block.section is Section.WHEN and not take_time(said)[1]
        ):  # the date, then «Время: …»
            self._once[block.section] = self._fit(f"{said} {first.text}".strip(), limit, first)
        else:
            self._list([first], Reason.REPEATED)
        self._list(others, Reason.OUTSIDE)

    def _take_tasks(self, block: Block) -> None:
        items = block.items
        if len(items) == 1 and block.head and items[0].number == block.head.number:
            items = [replace(items[0], text=part, starts=True) for part in items[0].text.split(";")]
        listed = any(mark(item.text) or item.text.endswith(";") for item in items)
        for item in join(items, continues_task(listed=listed)):
            task = strip_end(unmark(item.text))
            if len(self._tasks) == MAX_TASKS:
                self._list([item], Reason.TOO_MANY)
            elif task:
                self._tasks.append(self._fit(task, MAX_TASK, item))

    def _take_programme(self, block: Block) -> None:
        if block.head and block.section is Section.ZONE and (block.zone is None or block.detail):
            self._list([block.head], Reason.ZONE_DETAIL if block.zone else Reason.UNKNOWN_ZONE)
        for item in programme(block.items):
            if len(self._activities) == MAX_ACTIVITIES:
                self._list([item], Reason.TOO_MANY)
                continue
            if block.section is Section.PROGRAMME:
                self._list([item], Reason.NO_ZONE)
            self._activities.append(self._activity(spread_times(item), block.zone))

    def _activity(self, item: Item, zone: Zone | None) -> Activity:
        read = read_activity(item.text)
        if read.kind is None:
            self._list([item], Reason.UNKNOWN_KIND)
        kind = read.kind or Kind.OTHER
        twice = read.time if item.time and read.time != item.time else ""
        notes = filter(None, (read.note, item.note, twice))
        names = filter(None, (read.moderator, item.moderator))
        return Activity(
            zone=zone or USUAL_ZONE.get(kind, Zone.INTERACTIVE),
            kind=kind,
            title=self._fit(read.title or item.text, MAX_TITLE, item),
            note=self._fit("; ".join(notes), MAX_NOTE, item),
            time=item.time or read.time,
            moderator=self._fit(", ".join(names), MAX_NAME, item),
            form=self._fit(read.form, MAX_NAME, item),
        )

    def _fit(self, text: str, limit: int, item: Item) -> str:
        if len(text) > limit:
            self._list([item], Reason.TOO_LONG)
        return shorten(text, limit)

    def _list(self, items: Iterable[Item], reason: Reason) -> None:
        for item in items:
            self._unclear[item.number, item.whole, reason] = None


def _goes_on(_before: Item, _item: Item) -> bool:
    return True


def _is_number(_before: Item, item: Item) -> bool:
    return item.text[0].isdigit()


_ONCE: Final[dict[Section, tuple[int, Callable[[Item, Item], bool]]]] = {
    Section.THEME: (MAX_THEME, continues_sentence),
    Section.AIM: (MAX_AIM, _goes_on),
    Section.WHEN: (MAX_NAME, _is_number),
    Section.PLACE: (MAX_NAME, continues_sentence),
}
