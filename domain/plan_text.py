"""A plan's characters: odd spaces, dashes, quotes that nest or are left open."""

import re
import unicodedata
from typing import Final

SHORTENED: Final = "…"
MASKED: Final = "\0"
CLOSING: Final = "»”"

_SYMBOL_FONT: Final = range(0xF000, 0xF100)  # Word's bullets are from it, once pasted
_NO_CHARACTER: Final = 0xFFFE  # the last two of each plane; no XML may hold them
_SPACES = re.compile(r"\s+")
_MARK = re.compile(
    r"\s*(?:[-–—−‒―•●○▪■◦*·∙‣⁃➢✓✔]|№?\s?\d{1,2}(?:\.\d){0,2}[.)]|[IVX]{1,4}[.)]|[А-Яа-яa-z]\))"
    r"(?:\s+|(?=[^\W\d]|[«„“\"]))"
)
_ABBREVIATED = re.compile(r"(?:\b[А-ЯЁA-Z]|\.\s?[а-я]|\b(?:др|пр|гг|им|ул|стр|каб))\.$")


def tidy(text: str) -> str:
    """One line of printable characters: control and invisible ones are gone, every space is a plain single one."""
    return _SPACES.sub(" ", "".join(map(_printable, text))).strip()


def _printable(char: str) -> str:
    code = ord(char)
    if char.isspace() or char == "\u200d":  # the joiner holds a composed emoji together
        return char
    if code in _SYMBOL_FONT:
        return "•"
    if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Co"} or code & _NO_CHARACTER == _NO_CHARACTER:
        return ""
    return char


def fold(text: str) -> str:
    """For comparing: lower case, е for ё, "-" for any dash. Keeps every position where it was."""
    return "".join(_folded(c) for c in text)


def _folded(char: str) -> str:
    lower = char.lower()
    if lower == "ё":
        return "е"
    if char in "‐‑‒–—―−":
        return "-"
    return lower if len(lower) == 1 else char


def mark(text: str) -> str:
    """The number or bullet a line starts with, "" when it has none."""
    found = _MARK.match(text)
    return found[0] if found else ""


def unmark(text: str) -> str:
    return text[len(mark(text)) :]


def strip_end(text: str) -> str:
    """Without the full stop or semicolon of a list's item; those of «и т. д.» and «И. И.» stay."""
    text = text.strip()
    while text and text[-1] in ".;," and not (text.endswith(("..", "...")) or _ABBREVIATED.search(text)):
        text = text[:-1].rstrip()
    return text


def shorten(text: str, limit: int) -> str:
    """At most `limit` characters, cut after a word where there is one to cut after."""
    if len(text) <= limit:
        return text
    room = text[:limit]
    at = room.rfind(" ")
    return room[: at if at > limit // 2 else limit - 1].rstrip(" ,;:–-") + SHORTENED


def quote_steps(text: str) -> list[tuple[int, int]]:
    """Where a quote opens (+1) or closes (-1); straight ones are told apart by what stands before them."""
    steps = []
    for at, char in enumerate(text):
        if char in "«„":
            steps.append((at, 1))
        elif char in CLOSING:
            steps.append((at, -1))
        elif char in '"“':
            opens = at == 0 or text[at - 1].isspace() or text[at - 1] in "([{«„-–—"
            steps.append((at, 1 if opens else -1))
    return steps


def open_quotes(text: str) -> int:
    depth = 0
    for _, step in quote_steps(text):
        depth = max(0, depth + step)
    return depth


def quote_end(text: str, start: int) -> int:
    """The index of the quote that closes the one at `start`.

    Where the outer one was left open, as in «Проект «Память», the last that closes anything serves both;
    where none closes, the end of the text.
    """
    depth, last = 0, len(text)
    for at, step in quote_steps(text[start:]):
        depth += step
        if step < 0:
            last = start + at
        if depth == 0:
            return start + at
    return last


def first_quote(text: str) -> int | None:
    """Where the first quoted phrase outside parentheses begins; an open parenthesis hides nothing after it."""
    opens = {at for at, step in quote_steps(text) if step > 0}
    depth = 0
    for at, char in enumerate(text):
        if char == "(" and text.find(")", at) > 0:
            depth += 1
        elif char == ")":
            depth = max(0, depth - 1)
        elif at in opens and depth == 0:
            return at
    return None


def mask_quoted(text: str) -> str:
    """The same length, with what is inside quotes hidden, so that it is not searched."""
    chars, at = list(text), first_quote(text)
    while at is not None:
        end = quote_end(text, at)
        chars[at : end + 1] = MASKED * (min(end, len(text) - 1) - at + 1)
        following = first_quote(text[end + 1 :])
        at = None if following is None else end + 1 + following
    return "".join(chars)


def mask_held(text: str) -> str:
    """The same length, with what is inside quotes or parentheses hidden; one left open hides the rest."""
    chars, depth = list(mask_quoted(text)), 0
    for at, char in enumerate(chars):
        depth = max(0, depth + (char == "(") - (char == ")"))
        chars[at] = MASKED if depth else char
    return "".join(chars)


def unquote(text: str) -> str:
    """Without the quotes around the whole, if they are around the whole."""
    text = text.strip()
    if not text or first_quote(text) != 0:
        return text
    end = quote_end(text, 0)
    if end < len(text) - 1:
        return text
    return inner(text, 0, end)


def inner(text: str, start: int, end: int) -> str:
    """What is between two quotes; a quote opened inside keeps the one that closes it."""
    inside = text[start + 1 : end].strip()
    if end == len(text):
        return strip_end(inside)
    return inside + text[end] if open_quotes(inside) else inside


def take_notes(text: str) -> tuple[str, tuple[str, ...]]:
    """The text without its parentheses, and what they held; one left open goes on to the end."""
    outside, notes, held = [], [], []
    quotes = dict(quote_steps(text))
    depth = quoted = 0
    for at, char in enumerate(text):
        if depth == 0:
            quoted = max(0, quoted + quotes.get(at, 0))
        if char == "(" and not quoted:
            depth += 1
        if depth == 0:
            outside.append(char)
            continue
        held.append(char)
        if char == ")":
            depth -= 1
            if depth == 0:
                notes.append("".join(held)[1:-1].strip())
                held = []
    if held:
        notes.append(strip_end("".join(held)[1:].strip().rstrip(".;" + CLOSING)))
    return " ".join("".join(outside).split()), tuple(note for note in notes if note)
