"""A material that is being brought: what a conversation remembers of it, and which question comes next."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any, Final
from zlib import crc32

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from domain.material import (
    Author,
    Consent,
    Content,
    Description,
    FileState,
    Material,
    MaterialFile,
    MaterialKind,
    MaterialRefusal,
    MaterialState,
)
from domain.post import kind_of, tags_of, title_of
from services.materials import MaterialView
from services.offers import Proposal


class Bringing(StatesGroup):
    content = State()
    changes = State()
    title = State()
    kind = State()
    summary = State()
    tags = State()
    authors = State()
    consent = State()
    preview = State()


STEPS: Final = Bringing.__states__
CONTENT, CHANGES, TITLE, KIND, SUMMARY, TAGS, AUTHORS, CONSENT, PREVIEW = range(len(STEPS))
WRONG: Final = {
    MaterialRefusal.TITLE: TITLE,
    MaterialRefusal.SUMMARY: SUMMARY,
    MaterialRefusal.LINK: CONTENT,
    MaterialRefusal.NOTHING: CONTENT,
    MaterialRefusal.FILES: CONTENT,
    MaterialRefusal.AUTHORS: AUTHORS,
    MaterialRefusal.TAGS: TAGS,
}


@dataclass(frozen=True, slots=True)
class Draft:
    original: int = 0  # the material that it adapts
    original_title: str = ""
    mended: int = 0  # the material that was offered already
    revision: int = 0  # of that
    renewed: int = 0  # the material that gets a new version: nothing but content is asked
    number: int = 0  # of its newest version
    text: str = ""
    link: str = ""
    files: tuple[MaterialFile, ...] = ()
    changes: str = ""
    title: str = ""
    kind: MaterialKind | None = None
    summary: str = ""
    tags: tuple[str, ...] = ()
    authors: tuple[Author, ...] = ()  # beside who brings it
    consent: Consent = Consent.UNASKED
    album: str | None = None  # the one that is being sent
    offered: tuple[str, ...] = ()  # tags to choose from
    found: tuple[int, ...] = ()  # members whose names were asked for
    typed: str = ""  # a co-author's name
    comment: str = ""  # why a moderator returned it
    began: int = 0  # the message that was sent unasked

    @property
    def content(self) -> Content:
        return Content(self.text, self.link, self.files)

    @property
    def is_empty(self) -> bool:
        return not (self.text or self.link or self.files)

    @property
    def missing(self) -> int:
        """The first question that needs an answer and has none yet; PREVIEW: none."""
        lacks = {
            CONTENT: self.is_empty or bool(self.renewed),
            CHANGES: bool(self.original) and not self.changes,
            TITLE: not self.title,
            CONSENT: self.consent is Consent.UNASKED,
        }
        return next((number for number, is_so in lacks.items() if is_so), PREVIEW)

    def after(self, number: int) -> int:
        """Where an answer leads: to the next that is not known yet, or to the end of what is being mended."""
        return PREVIEW if self.missing == PREVIEW else self._near(number, 1)

    def before(self, number: int) -> int:
        return PREVIEW if self.missing == PREVIEW else self._near(number, -1)

    def _near(self, number: int, way: int) -> int:
        known = {CHANGES: not self.original}
        if way > 0:  # on the way back everything can be looked at again
            known |= {KIND: self.kind not in {None, MaterialKind.OTHER}, TAGS: bool(self.tags)}
        number += way
        while known.get(number):
            number += way
        return number

    @property
    def proposal(self) -> Proposal:
        described = Description(
            self.title, self.kind or MaterialKind.OTHER, self.summary, tags=self.tags, authors=self.authors
        )
        return Proposal(described, self.content, self.consent, self.original or None, self.changes)

    @property
    def seal(self) -> int:
        """Another one for each change. Of a new version all parts that have come go together."""
        return crc32(repr(self.renewed or self.proposal).encode())

    @property
    def suggested(self) -> str:
        """A name for it."""
        return title_of(self.text, self.files)

    def guessed(self) -> "Draft":
        """With what its content says of itself, where nothing else is known."""
        tags = self.tags or tags_of(self.text)
        kind = self.kind or kind_of(self.text, tags, self.files)
        return replace(self, tags=tags, kind=kind)


def of_view(view: MaterialView, member_id: int) -> Draft:
    """To be mended."""
    material = view.material
    return Draft(
        original=material.original_id or 0,
        original_title=view.original.title if view.original else "",
        mended=material.id,
        revision=material.revision,
        text=view.content.text,
        link=view.content.link,
        files=view.content.files,
        changes=material.changes,
        title=material.title,
        kind=material.kind,
        summary=material.summary,
        tags=view.tags,
        authors=tuple(one for one in view.authors if one.member_id != member_id),
        consent=material.consent,
        comment=(material.comment or "") if material.state is MaterialState.RETURNED else "",
    )


def of_original(original: Material, tags: tuple[str, ...]) -> Draft:
    return Draft(original=original.id, original_title=original.title, kind=original.kind, tags=tags)


async def read(state: FSMContext) -> Draft:
    return built(await state.get_data())


async def write(state: FSMContext, draft: Draft) -> None:
    await state.set_data(packed(draft))


def packed(draft: Draft) -> dict[str, Any]:
    """The files without what our own storage knows of them."""
    return {**asdict(draft), "files": [_kept(one) for one in draft.files], "authors": _names(draft)}


async def go_to(state: FSMContext, draft: Draft, number: int) -> int:
    """The question that is asked next: `number`, or what comes before it and has no answer."""
    number = min(TITLE if number == CHANGES and not draft.original else number, draft.missing)
    await write(state, replace(draft, found=(), typed=""))
    await state.set_state(STEPS[number])
    return number


async def step(state: FSMContext) -> int:
    """The question that waits; whoever calls it knows that one does."""
    asked = await state.get_state()
    return next(number for number, one in enumerate(STEPS) if one.state == asked)


async def leave_empty(state: FSMContext) -> bool:
    """Nothing is sent yet: whoever goes elsewhere has given it up. Whether they have."""
    is_so = await state.get_state() == Bringing.content.state and (await read(state)).is_empty
    if is_so:
        await state.clear()
    return is_so


def _kept(file: MaterialFile) -> dict[str, Any]:
    kept = ("file_id", "file_unique_id", "kind", "name", "size", "message_id")
    return {name: getattr(file, name) for name in kept}


def _names(draft: Draft) -> list[list[Any]]:
    return [[one.name, one.member_id] for one in draft.authors]


def built(data: Mapping[str, Any]) -> Draft:
    many: dict[str, Any] = {
        "files": tuple(MaterialFile(**one, state=FileState.WAITING) for one in data["files"]),
        "authors": tuple(Author(*one) for one in data["authors"]),
        "kind": MaterialKind(data["kind"]) if data["kind"] else None,
        "consent": Consent(data["consent"]),
        **{name: tuple(data[name]) for name in ("tags", "offered", "found")},
    }
    return Draft(**{**data, **many})
