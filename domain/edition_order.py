"""The order of an edition: sections in the order of their first item, and items in their section."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeVar

from domain.edition import MAX_ITEMS, MAX_SECTIONS, Item, ItemKind

MAX_SECTION: Final = 80  # characters of a section's title

Key = tuple[ItemKind, int]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Section:
    title: str
    items: tuple[Item, ...]


def key_of(item: Item) -> Key:
    return item.kind, item.subject_id


def sections(items: Iterable[Item]) -> list[Section]:
    found: dict[str, list[Item]] = {}
    for item in items:
        found.setdefault(item.section, []).append(item)
    return [Section(title, tuple(inside)) for title, inside in found.items()]


def with_added(items: Sequence[Item], new: Iterable[Item]) -> tuple[Item, ...]:
    """Those that are not in it yet, each at its section's end; as many as there is room for.

    Where no further section may be begun, they go into the last one.
    """
    known, all_of_them = {key_of(item) for item in items}, list(items)
    titles = {item.section for item in items}
    for item in new:
        if key_of(item) in known or len(all_of_them) >= MAX_ITEMS:
            continue
        if item.section not in titles and len(titles) >= MAX_SECTIONS:
            item = replace(item, section=all_of_them[-1].section)  # noqa: PLW2901 - the same thing elsewhere
        known.add(key_of(item))
        titles.add(item.section)
        all_of_them.append(item)
    return joined(sections(all_of_them))


def without(items: Iterable[Item], keys: Collection[Key]) -> tuple[Item, ...]:
    return tuple(item for item in items if key_of(item) not in keys)


def with_moved(items: Sequence[Item], key: Key, step: int) -> tuple[Item, ...]:
    """One place on (1) or back (-1) within its section; where there is no place it stays."""

    def move(section: Section) -> Section:
        at = next((at for at, item in enumerate(section.items) if key_of(item) == key), None)
        return section if at is None else replace(section, items=_swapped(section.items, at, step))

    return joined(map(move, sections(items)))


def with_section_moved(items: Sequence[Item], at: int, step: int) -> tuple[Item, ...]:
    return joined(_swapped(tuple(sections(items)), at, step))


def with_renamed(items: Sequence[Item], at: int, title: str) -> tuple[Item, ...]:
    """With the title of another section it becomes a part of that."""
    found = sections(items)
    if not 0 <= at < len(found):
        return tuple(items)
    old = found[at].title
    renamed = [replace(item, section=title) if item.section == old else item for item in items]
    return joined(sections(renamed))


def joined(found: Iterable[Section]) -> tuple[Item, ...]:
    return tuple(item for section in found for item in section.items)


def _swapped(row: tuple[T, ...], at: int, step: int) -> tuple[T, ...]:
    to = at + step
    if not (0 <= at < len(row) and 0 <= to < len(row)):
        return row
    moved = list(row)
    moved[at], moved[to] = moved[to], moved[at]
    return tuple(moved)
