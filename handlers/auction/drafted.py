"""The question about a finding that waits for an answer, drawn from what is kept of it."""

from aiogram.fsm.context import FSMContext

from domain.auction import Auction
from domain.member import Member
from handlers.auction import draft as drafts
from handlers.auction import offering_screens
from handlers.auction.draft import CO_AUTHORS, FILES, PRICE, SUMMARY, TITLE, Draft
from handlers.screen import Screen
from handlers.texts import Words
from services import Database, findings, lots
from services.refusal import RefusedError


async def shown(state: FSMContext, actor: Member, db: Database, t: Words, said: str = "") -> Screen:
    """`said`: HTML of what became of the last answer. What a moderator asks for stays in sight."""
    draft, number = await drafts.read(state), await drafts.step(state)
    asked_for = t("lot-comment", comment=draft.comment) if draft.comment else ""
    said = "\n\n".join(filter(None, [asked_for, said]))
    auction = (await lots.show(db, actor, draft.auction_id)).auction
    if number in {TITLE, SUMMARY, FILES, PRICE}:
        return _alone(draft, number, auction, t, said)
    chosen = await findings.colleagues(db, actor, "", among=draft.co_authors)
    if number == CO_AUTHORS:
        found = await findings.colleagues(db, actor, "", among=draft.found)
        return offering_screens.co_authors(draft, chosen, found, t, said)
    return offering_screens.preview(draft, actor, chosen, t, said)


async def present(state: FSMContext, actor: Member, db: Database, t: Words) -> Screen | None:
    """None: it cannot be offered any more."""
    try:
        return await shown(state, actor, db, t)
    except RefusedError:
        await state.clear()
        return None


def _alone(draft: Draft, number: int | None, auction: Auction, t: Words, said: str) -> Screen:
    """Those that need nobody's name."""
    match number:
        case drafts.TITLE:
            return offering_screens.title(draft, auction, t, said)
        case drafts.SUMMARY:
            return offering_screens.summary(draft, t, said)
        case drafts.FILES:
            return offering_screens.files(draft, t, said)
    return offering_screens.price(draft, auction, t, said)
