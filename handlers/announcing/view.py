"""An announcement as it is now, for whoever may see it: the draft, or how far it has come."""

from collections.abc import Awaitable, Iterable
from datetime import datetime

from aiogram.types import CallbackQuery, Message
from aiogram.utils.callback_answer import CallbackAnswer

from domain.announcement import Announcement, AnnouncementState
from domain.audience import Circle
from domain.member import Member
from handlers.announcing import screens
from handlers.announcing.audience_screens import what_of
from handlers.announcing.buttons import Thing
from handlers.screen import Screen
from handlers.show import redraw
from handlers.texts import Words
from services import (
    Database,
    announcement_reports,
    announcement_sending,
    announcements,
    boards,
    institutions,
    roster,
    sessions,
)
from services.refusal import Reason, RefusedError

KINDLY = {Reason.STALE, Reason.NOBODY, Reason.NOT_CORRECTABLE, Reason.PAST}


async def shown(db: Database, actor: Member, announcement_id: int, now: datetime, t: Words) -> Screen:
    return await drawn(db, actor, await announcements.show(db, actor, announcement_id), now, t)


async def drawn(db: Database, actor: Member, one: Announcement, now: datetime, t: Words) -> Screen:
    if one.state is not AnnouncementState.DRAFT:
        return screens.page(await announcement_reports.progress(db, actor, one.id, zone=t.zone, now=now), t)
    sizes = await announcements.sizes(db, actor, one.audience)
    return screens.draft(one, await names(db, actor, one.audience.circles), sizes.whole, now, t)


async def draft(
    db: Database, actor: Member, announcement_id: int, version: int | None = None
) -> Announcement:
    """Raises Reason.STALE where it is none any more, or another than the button was drawn for."""
    one = await announcements.show(db, actor, announcement_id)
    if one.state is not AnnouncementState.DRAFT or version not in {None, one.version}:
        raise RefusedError(Reason.STALE)
    return one


async def redraw_live(
    query: CallbackQuery, db: Database, actor: Member, announcement_id: int, now: datetime, t: Words
) -> None:
    """The pressed message shows the announcement, and is kept up to date if it was confirmed."""
    await redraw(query, await shown(db, actor, announcement_id, now, t))
    if isinstance(query.message, Message):
        await announcement_sending.follow(db, actor, announcement_id, query.message.message_id, now=now)


async def answer_live(
    message: Message,
    db: Database,
    actor: Member,
    announcement_id: int,
    now: datetime,
    t: Words,
) -> None:
    """The same, below what they have written."""
    screen = await shown(db, actor, announcement_id, now, t)
    sent = await message.answer(screen.text, reply_markup=screen.keyboard)
    await announcement_sending.follow(db, actor, announcement_id, sent.message_id, now=now)


async def names(db: Database, actor: Member, circles: Iterable[Circle]) -> dict[Circle, str]:
    """Of what the circles are about; without what is there no more."""
    found: dict[Circle, str] = {}
    for circle in circles:
        what = what_of(circle)
        if what is not None and circle.of is not None:
            try:
                found[circle] = await _name(db, actor, what, circle.of)
            except RefusedError:
                continue
    return found


async def things(db: Database, actor: Member, what: Thing) -> list[tuple[int, str]]:
    """Those of which people can be chosen, by number and name."""
    if what is Thing.SESSION:
        return [(one.id, one.theme) for one in await roster.led(db, actor)]
    if what is Thing.BOARD:
        return [(one.id, one.subject) for one in await boards.led_by(db, actor)]
    return [(one.id, one.name) for one in await institutions.listed(db, actor)]


async def kindly(doing: Awaitable[object], callback_answer: CallbackAnswer, t: Words) -> bool:
    """Whether it was done; else they are told why, and it is for the caller to show what is so now."""
    try:
        await doing
    except RefusedError as refusal:
        if refusal.reason not in KINDLY:
            raise
        callback_answer.text, callback_answer.show_alert = t.plain("refused", reason=refusal.reason), True
        return False
    return True


async def _name(db: Database, actor: Member, what: Thing, number: int) -> str:
    if what is Thing.SESSION:
        return (await sessions.show(db, actor, number)).session.theme
    if what is Thing.BOARD:
        return (await boards.show(db, actor, number)).board.subject
    return (await institutions.show(db, actor, number))[0].name
