"""The question that waits for somebody's answer, whatever asked it: to be shown again."""

from aiogram.fsm.context import FSMContext

from domain.member import Member
from handlers.changes import router as changes
from handlers.plans import new
from handlers.plans import router as plans
from handlers.profile import asking as profile
from handlers.screen import Screen
from handlers.sessions import edit
from handlers.texts import Words
from services import Database
from services.refusal import RefusedError


async def present(state: FSMContext, actor: Member, db: Database, t: Words) -> Screen | None:
    """None: nothing is asked."""
    asked = await state.get_state() or ""
    if asked in plans.Planning:
        return await plans.present(state, t)
    if asked in new.Asking:
        return await new.present(state, t)
    if asked in profile.Introducing:
        return await profile.present(state, t)
    if asked in changes.Changing:
        return await changes.present(state, actor, db, t)
    if asked in edit.Editing:
        try:
            return await edit.present(state, actor, db, t)
        except RefusedError:
            await state.clear()  # it cannot be edited any more
    return None
