"""Where a deep link to themes leads."""

from typing import Final

from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from domain.member import Member
from handlers.links import Target
from handlers.show import answer
from handlers.texts import Words
from handlers.themes import propose, screens
from services import Database, themes

TARGETS: Final = frozenset({Target.THEME, Target.PROPOSE})


async def visit(
    event: Message | CallbackQuery,
    target: tuple[Target, int],
    actor: Member,
    *,
    db: Database,
    state: FSMContext,
    t: Words,
) -> None:
    place, theme_id = target
    if place is Target.PROPOSE:
        await propose.begin(event, actor, state, t)
    else:
        await answer(event, screens.theme(await themes.show(db, actor, theme_id), t))
