"""The message that is to be announced: asked for, taken, an album piece by piece; another instead of it."""

from collections.abc import Sequence
from datetime import datetime

from aiogram import F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from domain.announcement import (
    Announcement,
    AnnouncementState,
    Button,
    Content,
    ContentKind,
    Flaw,
    goes_together,
)
from domain.member import Member
from handlers.announcing import screens
from handlers.announcing.buttons import New, Replace
from handlers.announcing.content import joined, read
from handlers.announcing.memory import Announcing, ask, no_command, rest, stay
from handlers.announcing.preview import answer_as_seen
from handlers.announcing.view import draft, drawn
from handlers.filters import Is
from handlers.links import Links
from handlers.screen import Screen
from handlers.show import Redraws, answer, redraw
from handlers.texts import Words
from services import Database, announcements
from services.refusal import RefusedError

NO_KIND = "kind"  # beside the flaws: not a message that could be sent to others


async def ask_new(query: CallbackQuery, actor: Member, db: Database, state: FSMContext, t: Words) -> None:
    screen = await question(actor, db, t)
    await ask(state, Announcing.message)
    await redraw(query, screen)


async def ask_other(
    query: CallbackQuery,
    callback_data: Replace,
    actor: Member,
    db: Database,
    state: FSMContext,
    t: Words,
) -> None:
    one = await draft(db, actor, callback_data.announcement_id)
    await ask(state, Announcing.message, announcement_id=one.id, version=one.version)
    await redraw(query, screens.ask_other(one, t))


async def take_message(
    message: Message,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
    links: Links,
) -> None:
    content = read(message, actor)
    one = NO_KIND if content is None else await _keep(content, actor, db, state, now)
    if isinstance(one, str):
        asked = await present(state, actor, db, t) or await question(actor, db, t)
        await answer(message, screens.wrong(asked, one, t))
        return
    screen = await drawn(db, actor, one, now, t)
    if message.media_group_id is None:
        await rest(state)
        await stay(state, one)
        await answer_as_seen(message, one, screen, links, t)
        return
    sent = await message.answer(screen.text, reply_markup=screen.keyboard)
    await ask(
        state, Announcing.album, announcement_id=one.id, group=message.media_group_id, below=sent.message_id
    )


async def take_next(
    message: Message,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
    redraws: Redraws,
) -> None:
    """One file more; what was answered to the first is redrawn."""
    data, content = await state.get_data(), read(message, actor)
    if message.media_group_id != data["group"]:
        await rest(state)
        raise SkipHandler
    before = await announcements.show(db, actor, data["announcement_id"])
    album: Announcement | Flaw = Flaw.FILES
    if content is not None and before.content.files:
        whole = joined(before.content, content) if content.files else content
        if goes_together(whole.files) and content.files[0] not in before.content.files:
            album = await announcements.rewrite(  # under an album there are no buttons
                db, actor, before.id, before.version, content=whole, buttons=()
            )
    if isinstance(album, Flaw):
        await answer(message, Screen(t("announce-wrong", flaw=album)))
        return
    answered = message.model_copy(update={"message_id": data["below"]})
    redraws(answered, await drawn(db, actor, album, now, t))


async def question(actor: Member, db: Database, t: Words) -> Screen:
    found = await announcements.listed(db, actor, skip=0, limit=0)
    return screens.ask_message(found.count, t)


async def present(state: FSMContext, actor: Member, db: Database, t: Words) -> Screen | None:
    """None: it is no draft any more."""
    data = await state.get_data()
    if "announcement_id" not in data:
        return await question(actor, db, t)
    one = await announcements.show(db, actor, data["announcement_id"])
    return screens.ask_other(one, t) if one.state is AnnouncementState.DRAFT else None


async def _keep(
    content: Content, actor: Member, db: Database, state: FSMContext, now: datetime
) -> Announcement | Flaw:
    """As a new draft, or instead of what a draft said."""
    data = await state.get_data()
    if "announcement_id" not in data:
        return await announcements.create(db, actor, content, now=now)
    buttons: Sequence[Button] | None = [] if content.kind is ContentKind.ALBUM else None
    try:
        return await announcements.rewrite(
            db, actor, data["announcement_id"], data["version"], content=content, buttons=buttons
        )
    except RefusedError:
        await rest(state)
        raise


def router() -> Router:
    own = Router(name="announcement_writing")
    own.callback_query.register(ask_new, New.filter())
    own.callback_query.register(ask_other, Replace.filter())
    own.message.register(take_next, StateFilter(Announcing.album), Is(F.media_group_id))
    own.message.register(take_message, StateFilter(Announcing.message), no_command)
    return own
