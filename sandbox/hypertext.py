"""Telegram's HTML: text with tags to text with entities, with Telegram's own complaints (offsets in bytes)."""

import re
from dataclasses import dataclass, field
from typing import NoReturn

from sandbox.errors import Json, bad
from sandbox.tags import KINDS, argument_of, entity_of, merged

TAGS = frozenset({*KINDS, "a", "tg-emoji", "blockquote"})
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
SPECIAL = re.compile(r"[<&]")
REFERENCE = re.compile(r"&(?:#(\d{1,8})|#[xX]([0-9a-fA-F]{1,8})|(lt|gt|amp|quot));?")
TAG_END = re.compile(r"[\s>]")
ATTRIBUTE = re.compile(r"([^\s=>]*)\s*(=?)\s*")
TOKEN = re.compile(r"[\w.\-]*")


def units(text: str) -> int:
    """Length in UTF-16 code units, which is how Telegram counts offsets."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def decode_references(text: str) -> str:
    return REFERENCE.sub(_reference, text) if "&" in text else text


def _reference(found: re.Match[str]) -> str:
    decimal, hexadecimal, name = found.groups()
    if name:
        return NAMED[name]
    code = int(decimal) if decimal else int(hexadecimal, 16)
    return chr(code) if 0 < code < 0x110000 else found[0]  # noqa: PLR2004 - the last code point of Unicode


@dataclass(slots=True)
class Open:
    tag: str
    argument: str
    offset: int
    start: int


@dataclass(slots=True)
class Reader:
    source: str
    at: int = 0
    offset: int = 0
    pieces: list[str] = field(default_factory=list)
    opened: list[Open] = field(default_factory=list)
    entities: list[Json] = field(default_factory=list)

    def fail(self, what: str, at: int, rest: str = "") -> NoReturn:
        offset = len(self.source[:at].encode())
        raise bad(f"can't parse entities: {what} at byte offset {offset}{rest}")

    def take(self, text: str) -> None:
        self.pieces.append(text)
        self.offset += units(text)

    def parse(self) -> tuple[str, list[Json]]:
        while found := SPECIAL.search(self.source, self.at):
            self.take(self.source[self.at : found.start()])
            self.at = found.start()
            if found[0] == "&":
                self.reference()
            elif self.source.startswith("</", self.at):
                self.end_tag()
            else:
                self.start_tag()
        self.take(self.source[self.at :])
        if self.opened:
            tag = self.opened[-1].tag
            raise bad(f"can't parse entities: Can't find end tag corresponding to start tag \"{tag}\"")
        return "".join(self.pieces), merged(self.entities)

    def reference(self) -> None:
        found = REFERENCE.match(self.source, self.at)
        self.take(_reference(found) if found else "&")
        self.at = found.end() if found else self.at + 1

    def start_tag(self) -> None:
        begin = self.at
        end = TAG_END.search(self.source, begin + 1)
        if not end:
            self.fail("Unclosed start tag", begin)
        tag = self.source[begin + 1 : end.start()].lower()
        if tag not in TAGS:
            self.fail(f'Unsupported start tag "{tag}"', begin)
        self.at = end.start()
        argument = self.attributes(tag, begin)
        if tag == "span" and argument != "spoiler":
            self.fail('Tag "span" must have class "tg-spoiler"', begin)
        self.opened.append(Open(tag, argument, self.offset, len(self.pieces)))

    def attributes(self, tag: str, begin: int) -> str:
        argument = ""
        while (following := self.next_visible()) != ">":
            if not following:
                self.fail("Unclosed start tag", begin)
            argument = self.attribute(tag, begin) or argument
        self.at += 1
        return argument

    def attribute(self, tag: str, begin: int) -> str:
        found = ATTRIBUTE.match(self.source, self.at)
        if not found or not found[1]:
            self.fail(f'Empty attribute name in the tag "{tag}"', begin)
        self.at = found.end()
        if found[2]:
            return argument_of(tag, found[1].lower(), self.value(begin))
        if (tag, found[1].lower()) != ("blockquote", "expandable"):
            self.fail(f'Expected equal sign in declaration of an attribute of the tag "{tag}"', begin)
        return "expandable"

    def value(self, begin: int) -> str:
        quote = self.source[self.at : self.at + 1]
        if quote in {'"', "'"}:
            end = self.source.find(quote, self.at + 1)
            if end < 0:
                self.fail("Unclosed start tag", begin)
            value = decode_references(self.source[self.at + 1 : end])
            self.at = end + 1
            return value
        found = TOKEN.match(self.source, self.at)
        token = found[0] if found else ""
        after = self.source[self.at + len(token) : self.at + len(token) + 1]
        if not (after.isspace() or after == ">"):
            self.fail("Unexpected end of name token", self.at)
        self.at += len(token)
        return token.lower()

    def next_visible(self) -> str:
        """Steps over space; what stands there, "" at the end."""
        while self.source[self.at : self.at + 1].isspace():
            self.at += 1
        return self.source[self.at : self.at + 1]

    def end_tag(self) -> None:
        begin = self.at
        if not self.opened:
            self.fail("Unexpected end tag", begin)
        end = TAG_END.search(self.source, begin)
        name = self.source[begin + 2 : end.start() if end else len(self.source)].lower()
        self.at = end.start() if end else len(self.source)
        if self.next_visible() != ">":
            self.fail("Unclosed end tag", begin)
        self.at += 1
        tag = self.opened[-1].tag
        if name and name != tag:
            self.fail("Unmatched end tag", begin, f', expected "</{tag}>", found "</{name}>"')
        self.close(self.opened.pop())

    def close(self, begun: Open) -> None:
        length = self.offset - begun.offset
        inner = "".join(self.pieces[begun.start :])
        if length > 0 and (entity := entity_of(begun.tag, begun.argument, inner)):
            self.entities.append(
                {"type": entity.pop("type"), "offset": begun.offset, "length": length, **entity}
            )


def parse_html(source: str) -> tuple[str, list[Json]]:
    if not SPECIAL.search(source):
        return source, []
    return Reader(source).parse()
