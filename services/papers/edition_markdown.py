"""Markdown as blocks. Its HTML is shown as it was typed; its pictures lie elsewhere and become links."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from services.papers.edition_blocks import (
    Block,
    Code,
    Heading,
    Listing,
    Paragraph,
    Run,
    address,
    merged,
    plain,
    table,
)

if TYPE_CHECKING:
    from markdown_it.token import Token


def markdown_blocks(text: str) -> list[Block]:
    from markdown_it import MarkdownIt  # noqa: PLC0415 - only an edition's build needs it

    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    return list(_blocks(parser.parse(text)))


def _blocks(tokens: Sequence["Token"], *, quoted: bool = False) -> Iterator[Block]:
    at = 0
    while at < len(tokens):
        token, end = tokens[at], _end(tokens, at)
        inside = tokens[at + 1 : end]
        if token.type == "heading_open":
            yield Heading(int(token.tag[1:]), plain(_runs(inside[0].children or [])))
        elif token.type == "paragraph_open":
            runs = merged(_runs(inside[0].children or []))
            if runs:
                yield Paragraph(runs, quoted)
        elif token.type in {"bullet_list_open", "ordered_list_open"}:
            yield _list(token, inside)
        elif token.type == "blockquote_open":
            yield from _blocks(inside, quoted=True)
        elif token.type in {"fence", "code_block"}:
            yield Code(token.content.rstrip("\n"))
        elif token.type == "table_open":
            yield from _table(inside)
        at = end + 1


def _end(tokens: Sequence["Token"], start: int) -> int:
    """Where what opens at `start` is closed; `start` itself where nothing opens."""
    depth = 0
    for at in range(start, len(tokens)):
        depth += tokens[at].nesting
        if depth <= 0:
            return at
    return len(tokens) - 1


def _list(opening: "Token", inside: Sequence["Token"]) -> Listing:
    items, at = [], 0
    while at < len(inside):
        end = _end(inside, at)
        items.append(tuple(_in_item(_blocks(inside[at + 1 : end]))))
        at = end + 1
    start = opening.attrGet("start")
    return Listing(tuple(items), opening.type == "ordered_list_open", int(start) if start else 1)


def _in_item(blocks: Iterator[Block]) -> Iterator[Paragraph | Listing]:
    """A heading, code or table inside a list's item is its text."""
    for block in blocks:
        if isinstance(block, Paragraph | Listing):
            yield block
        elif isinstance(block, Heading):
            yield Paragraph((Run(block.text, bold=True),))
        elif isinstance(block, Code):
            yield Paragraph((Run(block.text, code=True),))


def _table(tokens: Sequence["Token"]) -> list[Block]:
    rows: list[list[tuple[Run, ...]]] = []
    for token in tokens:
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline":
            rows[-1].append(merged(_runs(token.children or [])))
    return table(rows, has_header=True)


def _runs(tokens: Sequence["Token"]) -> Iterator[Run]:
    bold = italic = 0
    link = ""
    for token in tokens:
        if token.type in {"strong_open", "strong_close"}:
            bold += token.nesting
        elif token.type in {"em_open", "em_close"}:
            italic += token.nesting
        elif token.type == "link_open":
            link = address(str(token.attrGet("href") or ""))
        elif token.type == "link_close":
            link = ""
        else:
            yield _run(token, Run("", bold > 0, italic > 0, link=link))


def _run(token: "Token", look: Run) -> Run:
    if token.type == "softbreak":
        return Run(" ", look.bold, look.italic, link=look.link)
    if token.type == "hardbreak":
        return Run("\n", look.bold, look.italic, link=look.link)
    if token.type == "image":
        source = str(token.attrGet("src") or "")
        return Run(token.content or source, look.bold, look.italic, link=address(source))
    return Run(token.content, look.bold, look.italic, token.type == "code_inline", look.link)
