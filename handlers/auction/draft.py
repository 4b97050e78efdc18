"""A finding that is being written: what a conversation remembers of it, and which question comes next."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from domain.finding import Finding, FindingFile, FindingRefusal
from domain.lot import LotState
from services.lots import LotView


class Offering(StatesGroup):
    title = State()
    summary = State()
    files = State()
    co_authors = State()
    price = State()
    preview = State()


STEPS: Final = (
    Offering.title,
    Offering.summary,
    Offering.files,
    Offering.co_authors,
    Offering.price,
    Offering.preview,
)
TITLE, SUMMARY, FILES, CO_AUTHORS, PRICE, PREVIEW = range(len(STEPS))
WRONG: Final = {
    FindingRefusal.TITLE: TITLE,
    FindingRefusal.SUMMARY: SUMMARY,
    FindingRefusal.LINK: FILES,
    FindingRefusal.NOTHING: FILES,
    FindingRefusal.FILES: FILES,
    FindingRefusal.CO_AUTHORS: CO_AUTHORS,
    FindingRefusal.START_PRICE: PRICE,
}


@dataclass(frozen=True, slots=True)
class Draft:
    auction_id: int
    lot_id: int | None = None  # None: it was never offered
    version: int = 0  # of that lot
    title: str = ""
    summary: str = ""
    link: str = ""
    files: tuple[FindingFile, ...] = ()
    co_authors: tuple[int, ...] = ()
    start_price: int | None = None
    album: str | None = None  # the one that is being sent
    found: tuple[int, ...] = ()  # members whose names were asked for
    comment: str = ""  # why a moderator returned it

    @property
    def missing(self) -> int:
        """The first question that has no answer yet; PREVIEW: none."""
        answered = {
            TITLE: bool(self.title),
            SUMMARY: bool(self.summary),
            FILES: bool(self.files or self.link),
            PRICE: self.start_price is not None,
        }
        return next((number for number, is_answered in answered.items() if not is_answered), PREVIEW)

    def after(self, number: int) -> int:
        """Where an answer leads: what is missing after it, or the end of what is being mended."""
        return PREVIEW if self.missing == PREVIEW else number + 1

    @property
    def finding(self) -> Finding:
        return Finding(
            title=self.title,
            summary=self.summary,
            start_price=self.start_price or 0,
            link=self.link,
            files=self.files,
            co_authors=self.co_authors,
        )


def of_lot(view: LotView) -> Draft:
    """To be changed."""
    lot = view.lot
    return Draft(
        auction_id=view.auction.id,
        lot_id=lot.id,
        version=lot.version,
        title=lot.title,
        summary=lot.summary,
        link=lot.link,
        files=view.files,
        co_authors=tuple(one.id for one in view.authors if one.id != lot.author_id),
        start_price=lot.start_price,
        comment=(lot.comment or "") if lot.state is LotState.RETURNED else "",
    )


async def read(state: FSMContext) -> Draft:
    return _built(await state.get_data())


async def write(state: FSMContext, draft: Draft) -> None:
    files = [[one.file_id, one.file_unique_id, one.kind, one.name, one.size] for one in draft.files]
    await state.set_data(
        {
            "auction_id": draft.auction_id,
            "lot_id": draft.lot_id,
            "version": draft.version,
            "title": draft.title,
            "summary": draft.summary,
            "link": draft.link,
            "files": files,
            "co_authors": list(draft.co_authors),
            "start_price": draft.start_price,
            "album": draft.album,
            "found": list(draft.found),
            "comment": draft.comment,
        }
    )


async def go_to(state: FSMContext, draft: Draft, number: int) -> int:
    """The question that is asked next: `number`, or what comes before it and has no answer."""
    number = min(number, draft.missing)
    await write(state, replace(draft, found=()))
    await state.set_state(STEPS[number])
    return number


async def leave_empty(state: FSMContext) -> None:
    """Nothing is written yet: whoever goes elsewhere has given it up."""
    if await state.get_state() == Offering.title.state and not (await read(state)).title:
        await state.clear()


async def step(state: FSMContext) -> int | None:
    """The question that waits; None: no finding is being written."""
    asked = await state.get_state()
    return next((number for number, one in enumerate(STEPS) if one.state == asked), None)


def _built(data: Mapping[str, Any]) -> Draft:
    many = {
        "files": tuple(FindingFile(*one) for one in data["files"]),
        "co_authors": tuple(data["co_authors"]),
        "found": tuple(data["found"]),
    }
    return Draft(**{**data, **many})
