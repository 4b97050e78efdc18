"""`@bot слова` in any chat: what is found is sent there as a short card, which leads to the bot for the files.

Nothing but its title leaves the hub of what is not public: the card then is a title and a link, and the bot asks who comes.
"""

from contextlib import suppress
from typing import Final

from aiogram import Router
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import (
    CallbackQuery,
    InlineQuery,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    LinkPreviewOptions,
    Message,
)

from domain.material import Consent
from domain.member import Member
from handlers.cataloguing.card import tag_line
from handlers.keyboards import keyboard
from handlers.links import Links, Target, read_payload
from handlers.materials.words import typed
from handlers.paging import clip
from handlers.texts import Html, Words
from services import Database, catalogue
from services.catalogue import INLINE, Sent

KEPT: Final = 10  # seconds that Telegram may answer the same itself: what is withdrawn is gone soon
TITLE: Final = 100  # characters
SUMMARY: Final = 500
_MOST_OFFSET: Final = 10_000


async def answer(
    query: InlineQuery, db: Database, links: Links, t: Words, actor: Member | None = None
) -> None:
    target = read_payload(query.query.strip())
    one = target[1] if target and target[0] is Target.MATERIAL else None
    offset = _number(query.offset)
    found = await catalogue.inline(db, actor, typed(query.query), offset=offset, material_id=one)
    further = offset + INLINE if offset + INLINE < found.total else None
    button = None
    if found.is_guest:
        button = InlineQueryResultsButton(text=t.plain("materials-inline-open"), start_parameter="hub")
    with suppress(TelegramBadRequest):  # the person has typed on since, or it came too late
        await query.answer(
            [_result(sent, links, t) for sent in found.found],
            cache_time=KEPT,
            is_personal=True,
            next_offset=str(further) if further else "",
            button=button,
        )


async def is_on(event: Message | CallbackQuery) -> bool:
    """Whether BotFather was told that this bot answers so: Telegram may take no button for it otherwise."""
    return event.bot is not None and bool((await event.bot.me()).supports_inline_queries)


def _result(sent: Sent, links: Links, t: Words) -> InlineQueryResultArticle:
    material = sent.material
    kind = t.plain("material-kind", kind=material.kind)
    described = " · ".join(filter(None, [kind, ", ".join(sent.authors)]))
    return InlineQueryResultArticle(
        id=f"m{material.id}",
        title=clip(material.title, TITLE),
        description=clip(described, TITLE),
        input_message_content=InputTextMessageContent(
            message_text=_text(sent, kind, t), link_preview_options=LinkPreviewOptions(is_disabled=True)
        ),
        reply_markup=keyboard([(t.plain("material-get"), links.to(Target.MATERIAL, material.id))]),
    )


def _text(sent: Sent, kind: str, t: Words) -> str:
    material = sent.material
    head = t("material-card", title=material.title, kind=kind)
    if material.consent is not Consent.PUBLIC:
        return head
    lines = [
        head,
        t("materials-card-authors", names=", ".join(sent.authors)) if sent.authors else "",
        t("material-tags", tags=tag_line(sent.tags)) if sent.tags else "",
        t("materials-summary", summary=clip(material.summary, SUMMARY)) if material.summary else "",
    ]
    return Html("\n".join(filter(None, lines)))


def _number(offset: str) -> int:
    """Anything may come as one."""
    return min(int(offset), _MOST_OFFSET) if offset.isdecimal() else 0


def router() -> Router:
    own = Router(name="materials inline")
    own.inline_query.register(answer)
    return own
