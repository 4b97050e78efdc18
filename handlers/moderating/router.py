"""Leading boards: /board, opening one, its phases and rules, its arguments."""

from aiogram import Router
from aiogram.fsm.context import FSMContext

from domain.member import Member
from handlers.moderating import arguments, deadline, opening, panel, rules, words
from handlers.moderating.memory import Leading, rest
from handlers.screen import Screen
from handlers.texts import Words
from services import Database
from services.refusal import RefusedError


async def present(state: FSMContext, actor: Member, db: Database, t: Words) -> Screen | None:
    """The question that waits for an answer; None: it cannot be answered any more."""
    asked = await state.get_state()
    question = None
    try:
        if asked in {Leading.subject.state, Leading.rules.state}:
            return await opening.present(state, t)
        if asked == Leading.end.state:
            question = await deadline.present(state, actor, db, t)
        else:
            question = await words.present(state, actor, db, t)
    except RefusedError:
        """It is not theirs to answer."""
    if question is None:
        await rest(state)
    return question


def router() -> Router:
    own = Router(name="moderating")
    own.include_routers(
        panel.router(),
        rules.router(),
        opening.router(),
        arguments.router(),
        words.router(),
        deadline.router(),
    )
    return own
