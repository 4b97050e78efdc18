"""A plan cut into its sections."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from domain.plan_headings import Heading, Section, heading
from domain.plan_lines import Item, Line, is_detail, looks_like_activity, text_items
from domain.plan_table import Table
from domain.plan_text import unquote
from domain.session import Zone


@dataclass(slots=True)
class Block:
    section: Section
    head: Item | None = None  # the line that opened it; None where a line that cannot belong elsewhere did
    zone: Zone | None = None
    detail: bool = False
    items: list[Item] = field(default_factory=list)


_PROSE: Final = {Section.THEME, Section.AIM, Section.TASKS, Section.WHEN, Section.PLACE}
_PROGRAMME: Final = {Section.ZONE, Section.PROGRAMME}
_ASIDES: Final = {Section.DAY, Section.FOREIGN, Section.WHEN, Section.PLACE}


def items_of(lines: Sequence[Line]) -> list[Item]:
    """Lines and rows alike; a table ends where a line stands between two rows."""
    items: list[Item] = []
    table, plain = Table(), list[Line]()
    for line in lines:
        if not line.cells:
            plain.append(line)
            continue
        if any(before.text.strip() for before in plain):
            table = Table()
        items += text_items(plain)
        plain = []
        items += table.items(line)
    return items + text_items(plain)


def blocks_of(items: Sequence[Item]) -> list[Block]:
    start = _start(items)
    before = [item for item in items[:start] if not _is(item, Section.APPENDIX)]
    blocks = [Block(Section.OUTSIDE, items=before), Block(Section.OUTSIDE)]
    for item in items[start:]:
        found = None if item.columns else _heading_of(item, blocks[-1])
        if found and not _belongs(found, item, blocks[-1]):
            blocks += _opened(found, item, blocks[-1])
        elif blocks[-1].section not in _PROGRAMME and _begins_programme(item, blocks[-1]):
            blocks.append(Block(Section.PROGRAMME, items=[item]))
        else:
            blocks[-1].items.append(item)
    return blocks


def _heading_of(item: Item, block: Block) -> Heading | None:
    """After «План» come «проведения методического коворкинга», in small letters, and «Тема» in quotes alone."""
    text = item.text
    if block.section is not Section.TITLE or block.items:
        return heading(text)
    if unquote(text) != text:
        return Heading(Section.THEME, text)
    return heading(text[:1].upper() + text[1:])


def _start(items: Sequence[Item]) -> int:
    """Where the plan begins: at its title, if that comes before the theme; all before it is something else."""
    for at, item in enumerate(items):
        if _is(item, Section.TITLE):
            return at
        if _is(item, Section.THEME):
            break
    return 0


def _is(item: Item, section: Section) -> bool:
    found = heading(item.text)
    return found is not None and found.section is section


def _belongs(found: Heading, item: Item, block: Block) -> bool:
    """«Время: …», «Место: …», «Ответственный: …» after an activity are its own."""
    return (
        found.section in _ASIDES
        and block.section in _PROGRAMME
        and bool(block.items)
        and is_detail(item.text)
    )


def _opened(found: Heading, item: Item, before: Block) -> list[Block]:
    if found.section is Section.PROGRAMME and before.section is Section.ZONE:
        return []
    rest = [replace(item, text=found.rest, starts=True)] if found.rest else []
    opened = Block(found.section, item, found.zone, found.detail, rest)
    if found.section not in _ASIDES or before.section not in _PROGRAMME:
        return [opened]
    return [opened, Block(before.section, zone=before.zone)]  # after the aside the same zone goes on


def _begins_programme(item: Item, block: Block) -> bool:
    if item.columns:
        return True
    if not looks_like_activity(item.text):
        return False
    if block.section in _PROSE and not block.items:  # «Тема:» with the theme itself on the next line
        return False
    return not (block.section is Section.WHEN and item.text[0].isdigit())
