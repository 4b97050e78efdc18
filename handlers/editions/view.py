"""An edition as an organiser finds it now; and kind words where a button was too late."""

from collections.abc import Awaitable
from typing import TypeVar

from aiogram.utils.callback_answer import CallbackAnswer

from domain.edition import EditionState
from domain.material import MaterialKind
from domain.member import Member
from domain.session import Zone
from handlers.editions import screens, shelf_screens
from handlers.screen import Screen
from handlers.texts import Words
from services import Database, editions
from services.editions import Source, SourceKind, Titles
from services.refusal import Reason, RefusedError

T = TypeVar("T")

KINDLY = {Reason.STALE, Reason.EDITION_EMPTY, Reason.NO_HUB}


async def shown(db: Database, actor: Member, edition_id: int, t: Words) -> Screen:
    view = await editions.show(db, actor, edition_id)
    if view.edition.state is EditionState.FROZEN:
        return shelf_screens.one(await editions.frozen(db, actor, edition_id), actor, t)
    return screens.page(view, t)


async def kindly(doing: Awaitable[T], callback_answer: CallbackAnswer, t: Words) -> T | None:
    """What came of it; None: they are told why not, and it is for the caller to show what is so now."""
    try:
        return await doing
    except RefusedError as refusal:
        if refusal.reason not in KINDLY:
            raise
        callback_answer.text, callback_answer.show_alert = t.plain("refused", reason=refusal.reason), True
        return None


async def source_of(db: Database, actor: Member, edition_id: int, what: SourceKind, of: int) -> Source:
    """What a button means; GONE: there is no such tag any more."""
    if what in {SourceKind.NEW, SourceKind.SESSION}:
        return Source(what, of)
    found = await editions.sources(db, actor, edition_id)
    names = [tag for tag, _ in found.tags] if what is SourceKind.TAG else list(MaterialKind)
    for name in names:
        if screens.seal(Source(what, name)) == of:
            return Source(what, name)
    raise RefusedError(Reason.GONE)


def titles(t: Words) -> Titles:
    """Of sections, in the hub's words of whoever compiles."""
    return Titles(
        zones={zone: t.plain("edition-zone", zone=zone) for zone in Zone},
        other=t.plain("edition-other"),
        boards=t.plain("edition-boards"),
        auctions=t.plain("edition-auctions"),
    )
