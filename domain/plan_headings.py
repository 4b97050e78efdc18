"""What a line announces: the theme, the aim, the tasks, a zone, or nothing."""

import re
from enum import Enum, auto
from typing import Final, NamedTuple

from domain.plan_kind import named_kind
from domain.plan_lines import looks_like_activity
from domain.plan_text import first_quote, fold, unmark, unquote
from domain.plan_words import (
    AIM,
    APPENDIX,
    DAY,
    FOREIGN,
    PLACE,
    PLAN_TITLE,
    PROGRAMME,
    QUALIFIERS,
    TASKS,
    THEME,
    WHEN,
    ZONE_PATTERNS,
    ZONE_WORD,
)
from domain.session import Zone


class Section(Enum):
    OUTSIDE = auto()
    TITLE = auto()
    APPENDIX = auto()
    THEME = auto()
    AIM = auto()
    TASKS = auto()
    WHEN = auto()
    PLACE = auto()
    FOREIGN = auto()
    PROGRAMME = auto()
    DAY = auto()
    ZONE = auto()


class Heading(NamedTuple):
    section: Section
    rest: str = ""  # what the line says after the heading's own words
    zone: Zone | None = None
    detail: bool = False  # the zone's line says something that is neither its name nor an activity


_AFTER: Final = r"\s*(?:[:.]\s*|\s-\s*|$|(?=[«„“\"]))"
_LABELS: Final = [
    (section, re.compile(rf"(?:{words})(?: {QUALIFIERS}){{0,3}}{_AFTER}"))
    for section, words in (
        (Section.THEME, THEME),
        (Section.AIM, AIM),
        (Section.TASKS, TASKS),
        (Section.WHEN, WHEN),
        (Section.PLACE, PLACE),
    )
]
_FOREIGN: Final = re.compile(rf"(?:{FOREIGN})(?: {QUALIFIERS}){{0,3}}(?::|$)")
_WHOLE: Final = [
    (Section.APPENDIX, re.compile(rf"(?:{APPENDIX})[.:]?")),
    (Section.TITLE, re.compile(rf"(?:{PLAN_TITLE})[.:]?")),
    (Section.PROGRAMME, re.compile(rf"{PROGRAMME}(?: {QUALIFIERS}){{0,3}}[.:]?")),
]
_TITLED: Final = re.compile(rf"(?:{PLAN_TITLE})(?: (?:по теме|на тему))?:?\s*(?=[«„“\"])")
_DAY: Final = re.compile(rf"(?:{DAY})\b")
_NUMBERED: Final = r"(?:№ ?)?\d?[.:]?"
_NAME: Final = "|".join(f"(?P<{zone.name}>{pattern})" for zone, pattern in ZONE_PATTERNS.items())
_QUOTES: Final = r"[«»„“”\"]*"
_ZONE_NAMED: Final = [
    re.compile(
        rf"(?:\d-?я )?{ZONE_WORD}\s*{_NUMBERED}\s*[:-]?\s*{_QUOTES}(?:{_NAME})(?: зона)?{_QUOTES}(?!\w)"
    ),
    re.compile(rf"{_QUOTES}(?:{_NAME}) {ZONE_WORD}{_QUOTES}(?!\w)"),
    re.compile(rf"{_QUOTES}(?:{_NAME}){_QUOTES}(?=\s*(?:\([^)]*\)\s*)?(?:[:.]|$))"),
]
_ZONE_OTHER: Final = re.compile(
    rf"(?:\d-?я )?(?:{ZONE_WORD}(?!\w)[^:]{{0,80}}|[\w-]{{3,30}}(?: [\w-]{{3,30}})? {ZONE_WORD}(?!\w)[^:]{{0,40}})(?::|$)"
)


def heading(line: str) -> Heading | None:
    text = unmark(line)
    folded = fold(text)
    small = text[:1].islower()  # a wrapped line may begin with «цели.» or «мероприятия»
    if not small and (whole := next((s for s, pattern in _WHOLE if pattern.fullmatch(folded)), None)):
        return Heading(whole)
    if titled := _TITLED.match(folded):
        return Heading(Section.THEME, text[titled.end() :])
    for section, pattern in _LABELS:
        label = pattern.match(folded)
        if label and (not small or ":" in label[0]):
            return Heading(section, text[label.end() :].strip())
    if _FOREIGN.match(folded) and not small:
        return Heading(Section.FOREIGN, line)
    if _is_day(folded):
        return Heading(Section.DAY, line)
    return _zone(text, folded)


def _is_day(folded: str) -> bool:
    day = _DAY.match(folded)
    return bool(day) and first_quote(folded) is None and not named_kind(folded[day.end() if day else 0 :])


def zone_named(cell: str) -> Zone | None:
    """The zone that the cell of a table names, with the word «зона» or without it."""
    found = heading(unquote(cell))
    return found.zone if found and not found.rest else None


def _zone(text: str, folded: str) -> Heading | None:
    for pattern in _ZONE_NAMED:
        if found := pattern.match(folded):
            zone = next(zone for zone in Zone if found[zone.name])
            return _with_rest(zone, text[found.end() :])
    found = _ZONE_OTHER.match(folded)
    if found and not text[0].islower():
        named = text[: found.end()]
        start = first_quote(named)
        if not named_kind(named[:start]):
            return Heading(Section.ZONE, text[found.end() :].strip())
    return None


def _with_rest(zone: Zone, rest: str) -> Heading:
    """After the name and a colon come activities; anything else is said of the zone itself, as its room."""
    after = rest.lstrip()
    if after.startswith("("):
        inside, _, after = after.partition(")")
        return Heading(Section.ZONE, after.lstrip(" .:"), zone, detail=bool(inside.strip("( ")))
    separated = not after or after[0] in ":." or looks_like_activity(after)
    return Heading(Section.ZONE, after.lstrip(" .:") if separated else "", zone, detail=not separated)
