"""What templates of the page call: words, dates, sizes, names."""

from collections.abc import Callable
from typing import Any, Final
from urllib.parse import urlsplit

from domain.material import MaterialKind
from domain.session import Activity, Kind, SessionState, Zone
from handlers.papers import TAGS, long_date
from handlers.texts import Words
from handlers.when import day_line
from services.site.catalogue import PublicMaterial, PublicSession

KILOBYTE: Final = 1024
MEGABYTE: Final = 1024 * KILOBYTE


def spoken(words: Words) -> dict[str, Any]:
    """By the names that templates use. Nothing here is HTML: templates escape all."""
    t = words.plain
    return {
        "t": t,
        "tag": TAGS[words.language],
        "places": (
            ("index", "index.html", t("site-new")),
            ("materials", "materials.html", t("site-materials")),
            ("sessions", "sessions.html", t("site-sessions")),
            ("editions", "editions.html", t("site-editions")),
            ("search", "search.html", t("site-search")),
        ),
        "kinds": {kind: t("site-kind", kind=kind) for kind in MaterialKind},
        "zones": {zone: t("zone-name", zone=zone) for zone in Zone},
        "states": {
            state: t("site-session-state", state=state)
            for state in SessionState
            if state not in {SessionState.DRAFT, SessionState.CANCELLED}
        },
        "date": lambda moment: long_date(moment, words),
        "size": _size(words),
        "names": _names(words),
        "days": _days(words),
        "forms": _forms(words),
        "host": lambda link: urlsplit(link).hostname,
    }


def kind_heading(words: Words, kind: MaterialKind) -> str:
    return words.plain("site-kinds", kind=kind)


def _size(t: Words) -> Callable[[int], str]:
    def size(many: int) -> str:
        if many < MEGABYTE:
            return t.plain("site-kilobytes", size=str(max(1, round(many / KILOBYTE))))
        mark = "." if t.language == "en" else ","
        return t.plain("site-megabytes", size=f"{many / MEGABYTE:.1f}".replace(".", mark))

    return size


def _names(t: Words) -> Callable[[PublicMaterial], str]:
    """Those who are named; of the others only that there are some."""

    def names(one: PublicMaterial) -> str:
        told = [author.name for author in one.authors if author.name]
        if not told:
            return t.plain("site-no-author") if one.authors else ""
        others = f" {t.plain('site-more-authors')}" if len(told) < len(one.authors) else ""
        return ", ".join(told) + others

    return names


def _days(t: Words) -> Callable[[PublicSession], list[str]]:
    return lambda one: [day_line(day, t) for day in one.session.days]


def _forms(t: Words) -> Callable[[Activity], str]:
    """What kind of activity it is, as its plan or its kind says, unless its title says that."""

    def forms(activity: Activity) -> str:
        kind = "" if activity.kind is Kind.OTHER else t.plain("kind-name", kind=activity.kind)
        said = activity.form or kind
        return "" if said.casefold() in activity.title.casefold() else said

    return forms
