"""Where a deep link to a material leads: its card, and what is in it, for that is what «Получить» promised."""

from typing import Final

from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from domain.member import Member
from handlers.links import Target, payload
from handlers.materials import getting, inline, lists, screens
from handlers.materials.buttons import List
from handlers.profile.asking import ask_consent
from handlers.show import answer
from handlers.texts import Words
from services import Database, catalogue
from services.refusal import Reason, RefusedError

TARGETS: Final = frozenset({Target.MATERIAL, Target.MATERIAL_CARD})


async def visit(
    event: Message | CallbackQuery,
    target: tuple[Target, int],
    actor: Member,
    *,
    db: Database,
    state: FSMContext,
    t: Words,
) -> None:
    """Who has to say first who they are goes on to it afterwards."""
    place, material_id = target
    try:
        shown = await catalogue.card(db, actor, material_id)
    except RefusedError as refusal:
        if refusal.reason is Reason.PROFILE:
            await ask_consent(event, actor, state, t, then=payload(*target))
        elif refusal.reason is Reason.GONE:
            await answer(event, screens.gone(t))
        else:
            raise
        return
    await answer(event, screens.card(shown, t, shares=await inline.is_on(event)))
    if place is Target.MATERIAL:
        view = shown.view
        await getting.give(event, view.material, view.content, db, t, unjudged=view.may_change)


async def go_on(
    event: Message | CallbackQuery, pressed: List, sought: str, actor: Member, *, db: Database, t: Words
) -> None:
    """With a search that waited until they had said who they are."""
    page = await catalogue.listing(db, actor, sought, pressed.narrowed, pressed.sort.order)
    await answer(event, lists.found(page, pressed.model_copy(update={"page": 0}), sought, t))
