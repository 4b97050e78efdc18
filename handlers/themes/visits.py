"""Where a deep link to themes leads, and what was pressed before the introduction and is done after it."""

from datetime import datetime
from typing import Final

from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from domain.member import Member
from handlers.links import Target
from handlers.show import answer
from handlers.texts import Words
from handlers.themes import propose, screens
from handlers.themes.buttons import Support, Volunteer
from services import Database, themes
from services.refusal import Reason, RefusedError

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


async def finish(
    event: Message | CallbackQuery,
    pressed: Support | Volunteer,
    actor: Member,
    *,
    db: Database,
    now: datetime,
    t: Words,
) -> None:
    """«Поддержать» or «Готов(а) вести», pressed before the introduction; what has become of the theme meanwhile is told."""
    theme_id, on = pressed.theme_id, pressed.on
    try:
        if isinstance(pressed, Support):
            await themes.support(db, actor, theme_id, on=on, now=now)
            said = t("theme-supported") if on else t("theme-unsupported")
        else:
            await themes.volunteer(db, actor, theme_id, on=on, now=now)
            said = t("theme-volunteered") if on else t("theme-unvolunteered")
    except RefusedError as refusal:
        if refusal.reason is not Reason.STALE:
            raise
        said = t("refused", reason=refusal.reason)
    await answer(event, screens.theme(await themes.show(db, actor, theme_id), t, said))
