"""A plain text as blocks: paragraphs, and lists where lines begin as a list's do."""

import re
from collections.abc import Iterator
from typing import Final

from services.papers.edition_blocks import Block, Item, Paragraph, Run, listings

_BULLET: Final = re.compile(r"\s*[-–—•●○▪■◦*·‣]\s+(?=\S)")
_NUMBER: Final = re.compile(r"\s*(\d{1,3})[.)]\s+(?=\S)")
_LINK: Final = re.compile(r"https?://[^\s<>\"«»]+[^\s<>\"«».,;:!?)]")
_BROKEN: Final = range(60, 101)  # characters of a line that was broken by its width, and goes on in the next
_ENDS: Final = (*'.!?…:;»"', "”")  # of what a line says to its end


def plain_blocks(text: str) -> list[Block]:
    blocks: list[Block] = []
    for group in re.split(r"\n\s*\n", re.sub(r"\r\n?|[\f\v\x85\u2028\u2029]", "\n", text)):
        blocks += _group([line for line in group.split("\n") if line.strip()])
    return blocks


def linked(text: str) -> tuple[Run, ...]:
    """Addresses in it can be pressed."""
    runs, at = [], 0
    for found in _LINK.finditer(text):
        runs += [Run(text[at : found.start()]), Run(found[0], link=found[0])]
        at = found.end()
    return tuple(run for run in (*runs, Run(text[at:])) if run.text)


def _group(lines: list[str]) -> list[Block]:
    """Lines between two empty ones; after an item, a line without a mark goes on with it."""
    items: list[Item] = []
    said: list[str] = []
    for line in lines:
        item = _item(line, goes_on=bool(items), alone=len(lines) == 1)
        if item:
            items.append(item)
        elif items:
            last = items.pop()
            items.append(Item(last.level, last.ordered, (*last.runs, Run(" "), *linked(line.strip()))))
        else:
            said.append(line.strip())
    return [*_paragraphs(said), *listings(items)]


def _item(line: str, *, goes_on: bool, alone: bool) -> Item | None:
    """A dash begins a list; before a single line it begins a remark, as in a dialogue."""
    bullet, number = _BULLET.match(line), _NUMBER.match(line)
    if bullet and not alone:
        return Item(0, ordered=False, runs=linked(line[bullet.end() :].strip()))
    if number and (goes_on or number[1] == "1") and not alone:
        return Item(0, ordered=True, runs=linked(line[number.end() :].strip()))
    return None


def _paragraphs(lines: list[str]) -> Iterator[Block]:
    """Lines broken by a width are one paragraph; short ones are lines of their own, as in a poem."""
    said = last = ""
    for line in lines:
        if said:
            said += (" " if len(last) in _BROKEN and not last.endswith(_ENDS) else "\n") + line
        else:
            said = line
        last = line
    if said:
        yield Paragraph(linked(said))
