"""The lines a plan arrives in, and the items they make when wrapped lines are put together again."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from domain.plan_activity import starts_with_time, take_moderator, take_time
from domain.plan_kind import named_kind
from domain.plan_text import CLOSING, first_quote, mark, mask_held, open_quotes, tidy, unmark

MAX_JOINED: Final = 4000  # past this a wrapped line begins something new: no field is that long


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the source, counted as its reader would count; or one row of a table in it."""

    number: int
    text: str = ""
    cells: tuple[str | None, ...] = ()  # None: merged with the cell above
    starts: bool = False  # a paragraph of its own, so it is not the wrapped end of the one before


@dataclass(frozen=True, slots=True)
class Item:
    """One thing a plan says; a row of a table may say some of it in columns of their own."""

    number: int
    text: str
    starts: bool = False
    time: str = ""
    moderator: str = ""
    note: str = ""
    row: bool = False  # from a row under a header: surely an activity of its own

    @property
    def columns(self) -> bool:
        """Whether it is an activity in columns, so that it is no heading whatever its words."""
        return bool(self.row or self.time or self.moderator or self.note)

    @property
    def whole(self) -> str:
        return " | ".join(filter(None, (self.time, self.text, self.note, self.moderator)))


Continues = Callable[[Item, Item], bool]

_SEPARATOR: Final = re.compile(r"[;,]\s+")
_LONGEST_TIME: Final = len("10. Время: с 10:00 до 11:30 часов.")
_SHORTEST_WRAPPED: Final = 40  # a shorter line was ended by hand
_ENDED: Final = re.compile(r"(?:[.;!?…][»”\")]*|[»”\")])$")
_UNFINISHED: Final = re.compile(r"[,:–—-]$")
_FIRST_LETTER: Final = re.compile(r"[^\W\d_]")


def text_items(lines: Sequence[Line]) -> list[Item]:
    """The non-empty lines, tidied; an empty line before one means that it is a paragraph of its own."""
    items, gap = [], True
    for line in lines:
        text = tidy(line.text)
        if any(map(str.isalnum, text)):
            items.append(Item(line.number, text, starts=line.starts or gap))
        gap = not text
    return items


def join(items: Sequence[Item], continues: Continues) -> list[Item]:
    joined: list[Item] = []
    for item in items:
        if joined and len(joined[-1].text) < MAX_JOINED and continues(joined[-1], item):
            joined[-1] = _glued(joined[-1], item)
        else:
            joined.append(item)
    return joined


def _glued(first: Item, more: Item) -> Item:
    broken = re.search(r"[^\W\d_]-$", first.text) and more.text[0].islower()
    return replace(
        first,
        text=first.text + ("" if broken else " ") + more.text,
        time=first.time or more.time,
        moderator=first.moderator or more.moderator,
        note=first.note or more.note,
    )


def is_ended(text: str) -> bool:
    return bool(_ENDED.search(text)) and not (open_quotes(text) and text[-1] not in ".;")


def starts_small(text: str) -> bool:
    first = _FIRST_LETTER.search(text)
    return bool(first and first[0].islower())


def continues_sentence(before: Item, item: Item) -> bool:
    """Prose: whatever is not a new item of a list goes on."""
    if mark(item.text):
        return False
    if _UNFINISHED.search(before.text) or open_quotes(before.text):
        return True
    return not is_ended(before.text) and starts_small(item.text)


def programme(items: Sequence[Item]) -> list[Item]:
    """One item for each activity, though its words are on several lines, or one line has several."""
    said: list[Item] = []
    unused = None  # «Мастер-классы:» before a list of titles; with no title after it, an activity itself
    lead = ""
    for item in join(items, continues_activity):
        bare = unmark(item.text)
        if lead and first_quote(bare) == 0:
            said.append(replace(item, text=f"{lead} {bare}"))
            unused = None
            continue
        said += [unused] if unused else []
        lead = bare[:-1] if _is_lead(bare) else ""
        unused = item if lead else None
        said += [] if lead else _split(item)
    return [*said, unused] if unused else said


def _is_lead(text: str) -> bool:
    return text.endswith(":") and first_quote(text) is None and named_kind(text) is not None


def _split(item: Item) -> list[Item]:
    """At a semicolon before another kind, and at a comma before another kind with its title in quotes."""
    text = item.text
    starts = [0]
    for found in _SEPARATOR.finditer(mask_held(text)):
        rest = text[found.end() :]
        quote = first_quote(rest)
        named = named_kind(rest[:quote])
        if named and (found[0][0] == ";" or (quote is not None and named.end == quote - 1)):
            starts.append(found.end())
    ends = [*starts[1:], len(text)]
    return [replace(item, text=text[start:end].strip()) for start, end in zip(starts, ends, strict=True)]


def is_detail(text: str) -> bool:
    """«(заметка)», «модератор: Иванова И. И.», «Время: 10:00»: nothing that could stand alone."""
    if text.startswith("(") and not mark(text):
        return True
    if text.lower().startswith(("время", "место:", "дата:")):
        return True
    rest, name = take_moderator(text)
    return bool(name) and not rest.strip(" ." + CLOSING)


def continues_task(listed: bool) -> Continues:
    """`listed`: the tasks are told apart by numbers or semicolons, so a line without them goes on."""

    def continues(before: Item, item: Item) -> bool:
        if mark(item.text):
            return False
        if item.starts or not listed:
            return bool(open_quotes(before.text)) and starts_small(item.text)
        return continues_sentence(before, item)

    return continues


def continues_activity(before: Item, item: Item) -> bool:
    text = item.text
    if mark(text) or item.time or item.row:
        return False
    if is_detail(text):
        return True
    if starts_with_time(text):
        return False
    ended, small = is_ended(before.text), starts_small(text)
    wrapped = small and not ended and not item.starts and len(before.text) > _SHORTEST_WRAPPED
    if named_kind(text[: first_quote(text)]) and not (wrapped or (small and _is_unfinished(before.text))):
        return _only_time(before.text)
    if text[0] in '«„“"':
        return first_quote(before.text) is None and not ended
    return _only_time(before.text) or _is_unfinished(before.text) or (small and not ended)


def _is_unfinished(text: str) -> bool:
    return bool(_UNFINISHED.search(text)) or (open_quotes(text) > 0 and not text.endswith((".", ";")))


def _only_time(text: str) -> bool:
    if len(text) > _LONGEST_TIME:
        return False
    rest, time = take_time(unmark(text))
    return bool(time) and not rest.strip(" .")


def looks_like_activity(text: str) -> bool:
    """Surely one, wherever it stands: it begins with its time, or with a kind and then a title in quotes."""
    words = unmark(text)
    start = first_quote(words)
    return starts_with_time(words) or bool(start and named_kind(words[:start]))
