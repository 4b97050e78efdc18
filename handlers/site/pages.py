"""All pages of the hub's public page, as text: the same folder gives the same bytes."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from domain.material import MaterialKind
from handlers.site.words import kind_heading, spoken
from handlers.texts import Words
from services.site.catalogue import Folder, PublicMaterial

HERE: Final = Path(__file__).parent
NEWEST: Final = 10  # materials on the first page
ON_PAGE: Final = 50
TAGS: Final = 30  # the most used ones, beside the list
AROUND: Final = 2  # pages named on both sides of the one that is open

Chip = tuple[str, str, int | None, bool]  # address, name, how many, whether it is the page itself


@dataclass(frozen=True, slots=True)
class Pager:
    number: int
    links: tuple[tuple[int, str | None], ...]  # None: some are left out here
    before: str | None
    after: str | None


class Pages:
    def __init__(self, folder: Folder, words: Words) -> None:
        from jinja2 import (  # noqa: PLC0415 - the bot draws no page, and has no memory to spare
            Environment,
            FileSystemLoader,
            StrictUndefined,
        )

        self._folder = folder
        self._words = words
        self._environment = Environment(
            loader=FileSystemLoader(HERE / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self._environment.globals.update(spoken(words), folder=folder, newest=NEWEST)
        self._environment.globals["changed"] = max(
            (one.material.changed_at for one in folder.materials), default=None
        )
        self._materials = {one.material.id: one for one in folder.materials}
        self._sessions = {one.session.id: one for one in folder.sessions}
        self._kinds = Counter(one.material.kind for one in folder.materials)
        self._tags = Counter(tag for one in folder.materials for tag in one.tags)

    def drawn(self) -> Iterator[tuple[str, str]]:
        """(path, text)"""
        yield self._page("index", kind_links=self._kind_links(""))
        yield from self._lists()
        yield self._page("tags", tag_links=self._tag_links("", most=None))
        for one in self._folder.materials:
            yield self._material(one)
        yield self._page("sessions")
        for session in self._folder.sessions:
            materials = [self._materials[which] for which in session.materials]
            zones = dict.fromkeys(activity.zone for activity in session.programme)
            programme = [(zone, [one for one in session.programme if one.zone is zone]) for zone in zones]
            yield self._page(
                "session",
                f"session/{session.session.id}.html",
                here="sessions",
                one=session,
                programme=programme,
                several=len(session.session.days) > 1,
                materials=materials,
            )
        yield self._page("editions")
        yield self._page("search", kind_links=self._kind_links(""), tag_links=self._tag_links(""))

    def _lists(self) -> Iterator[tuple[str, str]]:
        t = self._words
        everything = self._folder.materials
        yield from self._list("materials", t.plain("site-materials"), everything)
        for kind in self._kinds:
            found = [one for one in everything if one.material.kind is kind]
            yield from self._list(f"kind/{kind}", kind_heading(t, kind), found, kind=kind)
        for tag in self._tags:
            found = [one for one in everything if tag in one.tags]
            yield from self._list(f"tag/{_key(tag)}", _marked(tag), found, tag=tag)

    def _list(
        self,
        path: str,
        heading: str,
        found: Sequence[PublicMaterial],
        *,
        kind: MaterialKind | None = None,
        tag: str | None = None,
    ) -> Iterator[tuple[str, str]]:
        count = max(1, -(-len(found) // ON_PAGE))
        name = path.rpartition("/")[2]
        root = "../" if "/" in path else ""
        for number in range(1, count + 1):
            yield self._page(
                "materials",
                _numbered(path, number),
                heading=heading,
                total=len(found),
                found=found[(number - 1) * ON_PAGE : number * ON_PAGE],
                pager=_pager(name, number, count),
                kind_links=self._kind_links(root, kind),
                tag_links=self._tag_links(root, tag),
                is_tag=tag is not None,
            )

    def _material(self, one: PublicMaterial) -> tuple[str, str]:
        return self._page(
            "material",
            f"material/{one.material.id}.html",
            here="materials",
            one=one,
            session=self._sessions.get(one.material.session_id or 0),
            original=self._materials.get(one.original or 0),
            adaptations=[self._materials[which] for which in one.adaptations],
            tag_links=[(f"../tag/{_key(tag)}.html", _marked(tag), None, False) for tag in one.tags],
        )

    def _page(self, template: str, path: str = "", *, here: str = "", **values: Any) -> tuple[str, str]:
        path = path or f"{template}.html"
        root = "../" if "/" in path else ""
        drawn = self._environment.get_template(f"{template}.html")
        return path, drawn.render(root=root, here=here or template, **values)

    def _kind_links(self, root: str, here: MaterialKind | None = None) -> list[Chip]:
        return [
            (f"{root}kind/{kind}.html", kind_heading(self._words, kind), self._kinds[kind], kind is here)
            for kind in MaterialKind
            if kind in self._kinds
        ]

    def _tag_links(self, root: str, here: str | None = None, most: int | None = TAGS) -> list[Chip]:
        ordered = sorted(self._tags, key=lambda tag: (-self._tags[tag], tag))
        told = ordered[:most]
        if here is not None and here not in told:
            told.append(here)
        links: list[Chip] = [
            (f"{root}tag/{_key(tag)}.html", _marked(tag), self._tags[tag], tag == here) for tag in told
        ]
        if len(told) < len(ordered):
            links.append((f"{root}tags.html", self._words.plain("site-all-tags"), len(ordered), False))
        return links


def _key(tag: str) -> str:
    """An address that every server and every disk can hold, and that stays the same."""
    return sha256(tag.encode()).hexdigest()[:12]


def _marked(tag: str) -> str:
    """As people write it in a post and in the search."""
    return "#" + tag.replace(" ", "_")


def _numbered(path: str, number: int) -> str:
    return f"{path}.html" if number == 1 else f"{path}-{number}.html"


def _pager(name: str, number: int, count: int) -> Pager:
    shown = sorted({1, count, *range(max(1, number - AROUND), min(count, number + AROUND) + 1)})
    links: list[tuple[int, str | None]] = []
    for one in shown:
        if links and one - links[-1][0] > 1:
            links.append((one - 1, None))
        links.append((one, _numbered(name, one)))
    before = _numbered(name, number - 1) if number > 1 else None
    return Pager(number, tuple(links), before, _numbered(name, number + 1) if number < count else None)
