"""The link on a certificate: whoever opens it sees whether it is genuine, and what it confirms."""

from aiogram import F, Router
from aiogram.filters import CommandObject, CommandStart
from aiogram.fsm.context import FSMContext
from aiogram.types import Message

from handlers.certificates import screens
from handlers.links import Links
from handlers.show import answer
from handlers.texts import Words
from services import Database, certificates

CHECK = "cert"  # the name of the signed payload


async def check(
    message: Message, command: CommandObject, db: Database, state: FSMContext, t: Words, links: Links
) -> None:
    await state.clear()
    ids = links.verified(CHECK, command.args)
    view = await certificates.check(db, ids[0]) if ids and len(ids) == 1 else None
    await answer(message, screens.checked(view, t) if view else screens.forged(t))


def router() -> Router:
    own = Router(name="certificate check")
    own.message.register(check, CommandStart(deep_link=True, magic=F.args.regexp(rf"^{CHECK}_")))
    return own
