"""The answers about a finding, one by one."""

from dataclasses import replace

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from domain.finding import MAX_CO_AUTHORS, MAX_SUMMARY, MAX_TITLE
from domain.member import Member
from domain.plan_text import tidy
from domain.points import typed_points
from handlers.auction import draft as drafts
from handlers.auction import materials
from handlers.auction.buttons import CoAuthor, DropFiles, StartPrice
from handlers.auction.draft import FILES, PREVIEW, SUMMARY, TITLE, Offering
from handlers.auction.drafted import shown
from handlers.filters import Is
from handlers.show import answer, redraw
from handlers.texts import Words
from services import Database, findings, lots


async def take_title(message: Message, actor: Member, db: Database, state: FSMContext, t: Words) -> None:
    await _take_text(message, TITLE, MAX_TITLE, actor, db, state, t)


async def take_summary(message: Message, actor: Member, db: Database, state: FSMContext, t: Words) -> None:
    await _take_text(message, SUMMARY, MAX_SUMMARY, actor, db, state, t)


async def _take_text(
    message: Message, number: int, limit: int, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    text = tidy(message.text or "") if number == TITLE else (message.text or "").strip()
    if not 1 <= len(text) <= limit:
        said = t("too-long", length=len(text), limit=limit) if text else ""
        await answer(message, await shown(state, actor, db, t, said))
        return
    old = await drafts.read(state)
    draft = replace(old, title=text) if number == TITLE else replace(old, summary=text)
    await drafts.go_to(state, draft, draft.after(number))
    await answer(message, await shown(state, actor, db, t))


async def take_material(message: Message, actor: Member, db: Database, state: FSMContext, t: Words) -> None:
    """A file, a photo or a link; of an album the first is answered for all."""
    draft = await drafts.read(state)
    if message.text is not None:
        link = materials.link(message.text)
        if link is not None:
            await drafts.write(state, replace(draft, link=link))
        said = t("finding-link-taken") if link else t("finding-link-wrong")
        await answer(message, await shown(state, actor, db, t, said))
        return
    file = materials.file(message)
    files = materials.with_file(draft.files, file) if file is not None else None
    if files is None:
        said = t("finding-files-full") if file is not None else t("finding-file-wrong")
        await answer(message, await shown(state, actor, db, t, said))
        return
    await drafts.write(state, replace(draft, files=files, album=message.media_group_id))
    if message.media_group_id is None or message.media_group_id != draft.album:
        await answer(message, await shown(state, actor, db, t, t("finding-file-taken")))


async def drop_files(query: CallbackQuery, actor: Member, db: Database, state: FSMContext, t: Words) -> None:
    draft = replace(await drafts.read(state), files=(), link="", album=None)
    await drafts.go_to(state, draft, FILES)
    await redraw(query, await shown(state, actor, db, t))


async def find(message: Message, actor: Member, db: Database, state: FSMContext, t: Words) -> None:
    """A co-author, by a part of the name."""
    if not (message.text or "").strip():
        await answer(message, await shown(state, actor, db, t))
        return
    found = await findings.colleagues(db, actor, message.text or "")
    draft = await drafts.read(state)
    await drafts.write(state, replace(draft, found=tuple(one for one, _ in found)))
    await answer(message, await shown(state, actor, db, t, "" if found else t("co-author-none")))


async def co_author(
    query: CallbackQuery, callback_data: CoAuthor, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    """Set or taken off, as its label said."""
    draft, member_id = await drafts.read(state), callback_data.member_id
    others = tuple(one for one in draft.co_authors if one != member_id)
    said = ""
    if not callback_data.on:
        draft = replace(draft, co_authors=others)
    elif len(others) < MAX_CO_AUTHORS:
        known = await findings.colleagues(db, actor, "", among=[member_id])
        draft = replace(draft, co_authors=(*others, *(one for one, _ in known)), found=())
    else:
        said = t("co-authors-full", most=MAX_CO_AUTHORS)
    await drafts.write(state, draft)
    await redraw(query, await shown(state, actor, db, t, said))


async def choose_price(
    query: CallbackQuery, callback_data: StartPrice, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    said = await _set_price(callback_data.amount, actor, db, state, t)
    await redraw(query, await shown(state, actor, db, t, said))


async def take_price(message: Message, actor: Member, db: Database, state: FSMContext, t: Words) -> None:
    said = await _set_price(typed_points(message.text or ""), actor, db, state, t)
    await answer(message, await shown(state, actor, db, t, said))


async def _set_price(amount: int | None, actor: Member, db: Database, state: FSMContext, t: Words) -> str:
    """What was wrong with it."""
    draft = await drafts.read(state)
    terms = (await lots.show(db, actor, draft.auction_id)).auction.terms
    if amount is None or not terms.min_start <= amount <= terms.max_start:
        return t("finding-price-wrong", least=terms.min_start, most=terms.max_start)
    await drafts.go_to(state, replace(draft, start_price=amount), PREVIEW)
    return ""


async def repeat(message: Message, actor: Member, db: Database, state: FSMContext, t: Words) -> None:
    await answer(message, await shown(state, actor, db, t))


def router() -> Router:
    own = Router(name="answers about a finding")
    typed = ~Is(F.text.startswith("/"))
    own.message.register(take_title, StateFilter(Offering.title), typed)
    own.message.register(take_summary, StateFilter(Offering.summary), typed)
    own.message.register(take_material, StateFilter(Offering.files), typed)
    own.message.register(find, StateFilter(Offering.co_authors), typed)
    own.message.register(take_price, StateFilter(Offering.price), typed)
    own.message.register(repeat, StateFilter(Offering.preview), typed)
    own.callback_query.register(drop_files, DropFiles.filter(), StateFilter(Offering))
    own.callback_query.register(co_author, CoAuthor.filter(), StateFilter(Offering))
    own.callback_query.register(choose_price, StartPrice.filter(), StateFilter(Offering))
    return own
