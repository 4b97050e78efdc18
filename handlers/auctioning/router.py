"""Making and leading auctions: /auction_new, /lots, /hall, bids that are voided."""

from aiogram import Router
from aiogram.fsm.context import FSMContext

from domain.member import Member
from handlers.auctioning import findings, founding, hall, lots, running, voiding
from handlers.auctioning.memory import Judging, rest
from handlers.screen import Screen
from handlers.texts import Words
from services import Database
from services.refusal import RefusedError


async def present(state: FSMContext, actor: Member, db: Database, t: Words) -> Screen | None:
    """What a moderator is asked; None: it cannot be answered any more."""
    asks = findings if await state.get_state() == Judging.comment else voiding
    question = None
    try:
        question = await asks.present(state, actor, db, t)
    except RefusedError:
        """It is not theirs to answer."""
    if question is None:
        await rest(state)
    return question


def router() -> Router:
    own = Router(name="auctioning")
    own.include_routers(
        hall.router(),  # where seconds matter
        findings.router(),
        running.router(),
        lots.router(),
        voiding.router(),
        founding.router(),
    )
    return own
