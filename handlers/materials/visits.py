"""Where a deep link to a material leads: its card, and what is in it, for that is what «Получить» promised."""

from typing import Final

from aiogram.types import CallbackQuery, Message

from domain.member import Member
from handlers.links import Target
from handlers.materials import getting, inline, screens
from handlers.show import answer
from handlers.texts import Words
from services import Database, catalogue
from services.refusal import Reason, RefusedError

TARGETS: Final = frozenset({Target.MATERIAL, Target.MATERIAL_CARD})


async def visit(
    event: Message | CallbackQuery, target: tuple[Target, int], actor: Member, *, db: Database, t: Words
) -> None:
    place, material_id = target
    try:
        shown = await catalogue.card(db, actor, material_id)
    except RefusedError as refusal:
        if refusal.reason is not Reason.GONE:
            raise
        await answer(event, screens.gone(t))
        return
    await answer(event, screens.card(shown, t, shares=await inline.is_on(event)))
    if place is Target.MATERIAL:
        await getting.give(event, shown.view.material, shown.view.content, db, t)
