"""The question about a material that waits for an answer, drawn from what is kept of it."""

from collections.abc import Callable, Mapping
from typing import Final

from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from domain.member import Member
from handlers.offering import draft as drafts
from handlers.offering import screens
from handlers.offering.draft import Draft
from handlers.screen import Screen
from handlers.show import show
from handlers.texts import Words
from services import Database, findings
from services.refusal import RefusedError


async def shown(state: FSMContext, actor: Member, db: Database, t: Words, said: str = "") -> Screen:
    """`said`: HTML of what became of the last answer. What a moderator asks for stays in sight."""
    draft, number = await drafts.read(state), await drafts.step(state)
    asked_for = t("offer-comment", comment=draft.comment) if draft.comment else ""
    said = "\n\n".join(filter(None, [asked_for, said]))
    if number == drafts.AUTHORS:
        found = await findings.colleagues(db, actor, "", among=draft.found) if draft.found else []
        return screens.authors(draft, found, t, said)
    if number == drafts.PREVIEW:
        return screens.preview(draft, actor, t, said)
    return _ALONE[number](draft, t, said)


async def ask(
    event: Message | CallbackQuery,
    draft: Draft,
    number: int,
    actor: Member,
    db: Database,
    state: FSMContext,
    t: Words,
    said: str = "",
) -> None:
    """That question, or one before it that has no answer."""
    await drafts.go_to(state, draft, number)
    await show(event, await shown(state, actor, db, t, said))


async def present(state: FSMContext, actor: Member, db: Database, t: Words) -> Screen | None:
    """None: they may bring nothing any more."""
    try:
        return await shown(state, actor, db, t)
    except RefusedError:
        await state.clear()
        return None


_ALONE: Final[Mapping[int, Callable[[Draft, Words, str], Screen]]] = {  # those that need nobody's name
    drafts.CONTENT: screens.content,
    drafts.CHANGES: screens.changes,
    drafts.TITLE: screens.title,
    drafts.KIND: screens.kind,
    drafts.SUMMARY: screens.summary,
    drafts.TAGS: screens.tags,
    drafts.CONSENT: screens.consent,
}
