"""The question that waits for somebody's answer, whatever asked it: to be shown again."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Final

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import StatesGroup

from domain.member import Member
from handlers.announcing import router as announcing
from handlers.announcing.memory import Announcing
from handlers.auction import asking as at_lot
from handlers.auction import draft as finding
from handlers.auction import drafted
from handlers.auction_results import thanking
from handlers.auctioning import founding
from handlers.auctioning import memory as auctioning
from handlers.auctioning import router as judging
from handlers.boards import asking as boards
from handlers.cataloguing import questions as describing
from handlers.cataloguing.memory import Describing
from handlers.certificates import router as certificates
from handlers.changes import router as changes
from handlers.cycle import asking as cycle
from handlers.cycle import wording as cycle_words
from handlers.editions import router as editions
from handlers.editions.memory import Compiling
from handlers.institutions import router as institutions
from handlers.judging import router as judging_offers
from handlers.judging.memory import JudgingOffers
from handlers.materials import words as seeking
from handlers.moderating import memory as leading
from handlers.moderating import router as moderating
from handlers.moderators import memory as choosing
from handlers.moderators import router as moderators
from handlers.offering import asked as bringing
from handlers.offering.draft import Bringing
from handlers.plans import new
from handlers.plans import router as plans
from handlers.presence import adding, memory, roster, times
from handlers.profile import asking as profile
from handlers.screen import Screen
from handlers.sessions import edit
from handlers.texts import Words
from handlers.themes import leading as steering
from handlers.themes import memory as themes
from handlers.themes import propose
from services import Database
from services.refusal import RefusedError


async def present(state: FSMContext, actor: Member, db: Database, t: Words) -> Screen | None:
    """None: nothing is asked."""
    asked = await state.get_state() or ""
    for states, tells in _OF_THEIRS.items():
        if asked in states:
            return await tells(state, t)
    for states, finds in _OF_THE_HUB.items():
        if asked in states:
            return await finds(state, actor, db, t)
    if asked in edit.Editing:
        try:
            return await edit.present(state, actor, db, t)
        except RefusedError:
            await state.clear()  # it cannot be edited any more
    return None


_OF_THEIRS: Final[Mapping[type[StatesGroup], Callable[[FSMContext, Words], Awaitable[Screen | None]]]] = {
    plans.Planning: plans.present,
    new.Asking: new.present,
    profile.Introducing: profile.present,
    memory.Adding: adding.present,
}
_OF_THE_HUB: Final[
    Mapping[type[StatesGroup], Callable[[FSMContext, Member, Database, Words], Awaitable[Screen | None]]]
] = {
    boards.Arguing: boards.present,
    leading.Leading: moderating.present,
    choosing.Choosing: moderators.present,
    Announcing: announcing.present,
    Compiling: editions.present,
    institutions.Renaming: institutions.present,
    certificates.Revoking: certificates.present,
    Describing: describing.present,
    at_lot.AtLot: at_lot.present,
    finding.Offering: drafted.present,
    thanking.Thanking: thanking.present,
    auctioning.Founding: founding.present,
    auctioning.Judging: judging.present,
    Bringing: bringing.present,
    JudgingOffers: judging_offers.present,
    changes.Changing: changes.present,
    cycle.Cycling: cycle.present,
    cycle.Rewording: cycle_words.present,
    memory.Searching: roster.present,
    memory.Timing: times.present,
    themes.Steering: steering.present,
    seeking.Seeking: seeking.present,
    themes.Proposing: propose.present,
}
