"""One activity of a plan, read from its line."""

import re
from typing import Final, NamedTuple

from domain.plan_kind import is_name_of, kind_of, named_kind
from domain.plan_text import (
    CLOSING,
    first_quote,
    fold,
    inner,
    mask_quoted,
    quote_end,
    strip_end,
    take_notes,
    tidy,
    unmark,
)
from domain.plan_words import MODERATOR
from domain.session import Kind

_CLOCK: Final = r"([01]?\d|2[0-4])[:.\-]([0-5]\d)(?![\d:])"
_LEAD: Final = r"(?:\bвремя\s*[:-]?\s*)?(?:\b[вс]\s+)?"
_RANGE: Final = re.compile(rf"{_LEAD}(?<![\d.:]){_CLOCK}\s*(?:-|\bдо\b|\bпо\b)\s*{_CLOCK}(?!\.\d)")
_AT_START: Final = re.compile(rf"\s*{_LEAD}(?<![\d.:])([01]\d|2[0-4])[:.]([0-5]\d)(?![\d:]|\.\d)")
_MOMENT: Final = re.compile(rf"{_LEAD}(?<![\d.:])([01]?\d|2[0-4]):([0-5]\d)(?![\d:])")
_MODERATOR: Final = re.compile(
    rf"(?<![\w«„\"“-])(?i:{MODERATOR})(?:\s*[:–—-]\s*|\s+(?=[A-ZА-ЯЁ]))(?=[\w«\"„“])"
)
_SEPARATED: Final = re.compile(r"\s*\.\s+|[^.«(]{0,60}?(?::\s*|\s-\s+)")
_NAME: Final = re.compile(r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)? [А-ЯЁ]\.(?: ?[А-ЯЁ]\.)?(?!\w)")
_EDGE: Final = " ,;:–—-"


class Reading(NamedTuple):
    """An activity before its zone is known."""

    kind: Kind | None  # None: the words name no kind we know
    title: str
    note: str
    time: str
    moderator: str
    form: str


def read_activity(text: str) -> Reading:
    text, time = take_time(unmark(tidy(text)))
    text, moderator = take_moderator(text)
    start = first_quote(text)
    if start is None:
        body, notes = take_notes(text)
        head, title = _split_head(strip_end(body).strip(_EDGE))
    else:
        end = quote_end(text, start)
        head, before = take_notes(text[:start])
        tail, after = take_notes(text[end + 1 :])
        rest = _bare(tail)
        if _NAME.match(rest) and not moderator:
            rest, moderator = "", rest
        notes = (*before, *after, *filter(None, [rest]))
        head, title = _bare(head), inner(text, start, end) or _bare(head)
    kind = kind_of(head or title, title) if start is None else kind_of(head, title)
    if kind is None and is_name_of(head, Kind.OTHER):
        kind = Kind.OTHER
    form = "" if is_name_of(head, kind or Kind.OTHER) else head
    return Reading(
        kind,
        title or form,
        "; ".join(filter(None, (note.strip(_EDGE) for note in notes))),
        time,
        moderator,
        form,
    )


def _split_head(body: str) -> tuple[str, str]:
    """«Работа в группах. Создание сборника» → its kind and its title; words in one piece are the title."""
    named = named_kind(body)
    separated = named and _SEPARATED.match(fold(body), named.end)
    if not (separated and body[separated.end() :].strip(_EDGE)):
        return "", body
    return _bare(body[: separated.end()]), body[separated.end() :].strip()


def take_time(text: str) -> tuple[str, str]:
    """The text without its time, and the time as "10:00–11:30" or "10:00"; "" when it tells none."""
    masked = fold(mask_quoted(text))
    found = _RANGE.search(masked) or _AT_START.match(masked) or _MOMENT.search(masked)
    if not found:
        return text, ""
    clock = found.groups()
    time = "–".join(f"{int(clock[n]):02d}:{clock[n + 1]}" for n in range(0, len(clock), 2))
    before, after = text[: found.start()].rstrip(_EDGE), text[found.end() :].lstrip(_EDGE + ".")
    return f"{before} {after}".strip(), time


def starts_with_time(text: str) -> bool:
    folded = fold(text)
    return bool(_RANGE.match(folded) or _AT_START.match(folded))


def take_moderator(text: str) -> tuple[str, str]:
    """The text without «модератор: …», which goes on to its closing parenthesis or to the end, and the name."""
    masked = mask_quoted(text)
    found = _MODERATOR.search(masked)
    if not found or (found.start() == 0 and named_kind(text[found.end() :])):
        return text, ""
    before = text[: found.start()]
    end = len(text)
    if masked[: found.start()].count("(") > masked[: found.start()].count(")"):
        closing = masked.find(")", found.end())
        end = closing if closing > 0 else end
    return f"{before.rstrip(_EDGE)}{text[end:]}".strip(), strip_end(text[found.end() : end])


def _bare(words: str) -> str:
    """Without the punctuation that only joined the words to something else, or a quote nobody opened."""
    return strip_end(words.lstrip(_EDGE + "." + CLOSING)).strip(_EDGE)
