"""A session's poster: one A4 page for the staff room, with a code that opens the session in the bot."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from domain.plan import by_zone
from domain.plan_kind import named_kind
from domain.plan_text import shorten, tidy
from domain.session import Activity, Kind, Zone
from services.papers.qr import qr_png, qr_svg
from services.papers.typeset import Data, typeset

__all__ = ["Poster", "PosterWords", "qr_png", "write_poster"]

_SHOWN: Final = 6  # activities of a zone; the rest are counted
_LONGEST: Final = 90  # characters of one
_NAME: Final = 150
_PLACE: Final = 200


@dataclass(frozen=True, slots=True)
class Poster:
    hub: str
    theme: str
    place: str  # may be empty
    activities: tuple[Activity, ...]
    link: str
    made_at: datetime  # when this wording was made: the file's date


@dataclass(frozen=True, slots=True)
class PosterWords:
    language: str  # "ru-RU"
    title: str
    days: tuple[str, ...]  # each said already
    zones: Mapping[Zone, str]
    kinds: Mapping[Kind, str]
    day: Callable[[int], str]  # «День 2»
    more: Callable[[int], str]  # activities that are only counted
    call: str  # to scan
    qr_alt: str
    quotes: tuple[str, str] = ("«", "»")


def write_poster(poster: Poster, words: PosterWords) -> bytes:
    """PDF. The same poster and words give the same bytes."""
    language, _, region = words.language.partition("-")
    days = any(activity.day > 1 for activity in poster.activities)  # else the plan does not tell them apart
    data: dict[str, Data] = {
        "language": language,
        "region": region,
        "hub": shorten(tidy(poster.hub), _NAME),
        "title": words.title,
        "theme": poster.theme,
        "days": words.days,
        "place": shorten(tidy(poster.place), _PLACE),
        "zones": [
            {
                "name": words.zones[zone],
                "activities": [_brief(activity, words, days=days) for activity in activities[:_SHOWN]],
                "more": words.more(len(activities) - _SHOWN) if len(activities) > _SHOWN else "",
            }
            for zone, activities in by_zone(poster.activities).items()
        ],
        "call": words.call,
        "link": poster.link,
        "qr-alt": words.qr_alt,
    }
    return typeset("poster.typ", data, at=poster.made_at, qr=qr_svg(poster.link))


def _brief(activity: Activity, words: PosterWords, *, days: bool) -> dict[str, str]:
    """The kind is not said twice: «Аукцион методических находок» is its own title."""
    title = shorten(tidy(activity.title), _LONGEST)
    named = named_kind(title)
    form = activity.form or words.kinds[activity.kind]
    told = title.startswith(activity.form) if activity.form else named and named.kind is activity.kind
    opening, closing = words.quotes
    day = words.day(activity.day) if days else ""
    return {
        "time": ", ".join(filter(None, (day, activity.time))),
        "name": title if told else f"{form} {opening}{title}{closing}",
    }
