"""Where a deep link to an auction leads; the cards in the group have several."""

from datetime import datetime
from typing import Final

from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from domain.member import Member
from handlers.auction import lot_screen, offering, screens
from handlers.links import Target
from handlers.show import answer
from handlers.texts import Words
from services import Database, lots

TARGETS: Final = frozenset({Target.AUCTION, Target.LOT, Target.FINDING})


async def visit(
    event: Message | CallbackQuery,
    target: tuple[Target, int],
    actor: Member,
    *,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    place, subject_id = target
    if place is Target.LOT:
        view = await lots.lot(db, actor, subject_id)
        await answer(event, lot_screen.lot(view, actor.id, now, t))
    elif place is Target.FINDING:
        screen = await offering.begin(event, subject_id, actor, db, state, t)
        if screen is not None:
            await answer(event, screen)
    else:
        await answer(event, screens.auction(await lots.show(db, actor, subject_id), actor, t))
