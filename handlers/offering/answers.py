"""The answers about a material, one by one."""

from dataclasses import replace

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from domain.material import (
    MAX_AUTHOR,
    MAX_AUTHORS,
    MAX_COMMENT,
    MAX_SUMMARY,
    MAX_TAG,
    MAX_TAGS,
    MAX_TITLE,
    Author,
)
from domain.member import Member
from domain.plan_text import tidy
from domain.post import tags_typed
from handlers.filters import Is
from handlers.offering import draft as drafts
from handlers.offering import screens, taking
from handlers.offering.asked import shown
from handlers.offering.buttons import (
    AddAuthor,
    Anew,
    DropAuthor,
    TakeConsent,
    TakeKind,
    TakeTag,
    TakeTitle,
)
from handlers.offering.draft import CHANGES, CONTENT, KIND, PREVIEW, SUMMARY, TITLE, Bringing, Draft
from handlers.show import answer, redraw
from handlers.texts import Words
from services import Database, findings

_LIMITS = {CHANGES: MAX_COMMENT, TITLE: MAX_TITLE, SUMMARY: MAX_SUMMARY}


async def take_content(message: Message, actor: Member, db: Database, state: FSMContext, t: Words) -> None:
    """A file with its caption, a link, a text; of an album the first is answered for all."""
    draft = await drafts.read(state)
    more = taking.take(draft, message, t)
    if not isinstance(more, Draft):
        await answer(message, await shown(state, actor, db, t, more))
        return
    await drafts.write(state, more)
    if message.media_group_id is None or message.media_group_id != draft.album:
        await answer(message, await shown(state, actor, db, t, t("offer-content-taken")))


async def anew(query: CallbackQuery, actor: Member, db: Database, state: FSMContext, t: Words) -> None:
    draft = replace(await drafts.read(state), files=(), link="", text="", album=None)
    await drafts.go_to(state, draft, CONTENT)
    await redraw(query, await shown(state, actor, db, t))


async def take_words(message: Message, actor: Member, db: Database, state: FSMContext, t: Words) -> None:
    """What was changed, the title, the summary."""
    number, draft = await drafts.step(state), await drafts.read(state)
    said, limit = (message.text or "").strip(), _LIMITS[number]
    said = tidy(said) if number == TITLE else said
    if not 1 <= len(said) <= limit:
        wrong = t("too-long", length=len(said), limit=limit) if said else ""
        await answer(message, await shown(state, actor, db, t, wrong))
        return
    name = {CHANGES: "changes", TITLE: "title", SUMMARY: "summary"}[number]
    draft = replace(draft, **{name: said})  # type: ignore[arg-type]
    await drafts.go_to(state, draft, draft.after(number))
    await answer(message, await shown(state, actor, db, t))


async def take_title(query: CallbackQuery, actor: Member, db: Database, state: FSMContext, t: Words) -> None:
    draft = await drafts.read(state)
    draft = replace(draft, title=draft.title or screens.suggested(draft, t))
    await drafts.go_to(state, draft, draft.after(TITLE))
    await redraw(query, await shown(state, actor, db, t))


async def take_kind(
    query: CallbackQuery, callback_data: TakeKind, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    draft = replace(await drafts.read(state), kind=callback_data.kind)
    await drafts.go_to(state, draft, draft.after(KIND))
    await redraw(query, await shown(state, actor, db, t))


async def take_tags(message: Message, actor: Member, db: Database, state: FSMContext, t: Words) -> None:
    """Typed ones join those that are there."""
    draft = await drafts.read(state)
    tags = tuple(dict.fromkeys((*draft.tags, *tags_typed(message.text or ""))))
    wrong = len(tags) > MAX_TAGS or any(len(tag) > MAX_TAG for tag in tags)
    if not wrong:
        await drafts.write(state, replace(draft, tags=tags))
    said = t("tags-wrong", most=MAX_TAGS, limit=MAX_TAG) if wrong else ""
    await answer(message, await shown(state, actor, db, t, said))


async def take_tag(
    query: CallbackQuery, callback_data: TakeTag, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    """Set or taken off, as its label said."""
    draft, said = await drafts.read(state), ""
    chosen = draft.offered[callback_data.number : callback_data.number + 1]
    tags = tuple(one for one in draft.tags if one not in chosen)
    if callback_data.on and len(tags) < MAX_TAGS:
        tags += chosen
    elif callback_data.on:
        said = t("tags-wrong", most=MAX_TAGS, limit=MAX_TAG)
    await drafts.write(state, replace(draft, tags=tags))
    await redraw(query, await shown(state, actor, db, t, said))


async def find(message: Message, actor: Member, db: Database, state: FSMContext, t: Words) -> None:
    """A co-author, by a part of the name; or whoever is no member, as it was typed."""
    draft, name = await drafts.read(state), tidy(message.text or "")
    if not 1 <= len(name) <= MAX_AUTHOR:
        wrong = t("too-long", length=len(name), limit=MAX_AUTHOR) if name else ""
        await answer(message, await shown(state, actor, db, t, wrong))
        return
    found = await findings.colleagues(db, actor, name)
    await drafts.write(state, replace(draft, found=tuple(one for one, _ in found), typed=name))
    await answer(message, await shown(state, actor, db, t, "" if found else t("offer-author-unknown")))


async def add_author(
    query: CallbackQuery, callback_data: AddAuthor, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    draft, member_id = await drafts.read(state), callback_data.member_id
    known = await findings.colleagues(db, actor, "", among=[member_id]) if member_id else []
    named = [Author(name, one) for one, name in known]
    if not member_id and draft.typed:
        named = [Author(draft.typed)]
    others = tuple(one for one in draft.authors if one not in named)
    said = ""
    if len(others) + len(named) < MAX_AUTHORS:
        draft = replace(draft, authors=(*others, *named), found=(), typed="")
    else:
        said = t("co-authors-full", most=MAX_AUTHORS - 1)
    await drafts.write(state, draft)
    await redraw(query, await shown(state, actor, db, t, said))


async def drop_author(
    query: CallbackQuery, callback_data: DropAuthor, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    draft = await drafts.read(state)
    left = tuple(one for number, one in enumerate(draft.authors) if number != callback_data.number)
    await drafts.write(state, replace(draft, authors=left))
    await redraw(query, await shown(state, actor, db, t))


async def take_consent(
    query: CallbackQuery, callback_data: TakeConsent, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    draft = replace(await drafts.read(state), consent=callback_data.consent)
    await drafts.go_to(state, draft, PREVIEW)
    await redraw(query, await shown(state, actor, db, t))


async def repeat(message: Message, actor: Member, db: Database, state: FSMContext, t: Words) -> None:
    await answer(message, await shown(state, actor, db, t))


def router() -> Router:
    own = Router(name="answers about a material")
    typed = ~Is(F.text.startswith("/"))
    own.message.register(take_content, StateFilter(Bringing.content), typed)
    own.message.register(take_words, StateFilter(Bringing.changes, Bringing.title, Bringing.summary), typed)
    own.message.register(take_tags, StateFilter(Bringing.tags), typed)
    own.message.register(find, StateFilter(Bringing.authors), typed)
    own.message.register(repeat, StateFilter(Bringing.kind, Bringing.consent, Bringing.preview), typed)
    for take, button in (
        (anew, Anew),
        (take_title, TakeTitle),
        (take_kind, TakeKind),
        (take_tag, TakeTag),
        (add_author, AddAuthor),
        (drop_author, DropAuthor),
        (take_consent, TakeConsent),
    ):
        own.callback_query.register(take, button.filter(), StateFilter(Bringing))
    return own
