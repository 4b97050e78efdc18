"""An author is asked whether their material may stand in editions, and answers with one press."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message
from aiogram.utils.callback_answer import CallbackAnswer

from domain.material import Consent, Material
from domain.member import Member
from handlers.editions.buttons import Agree, AgreeAll, Asked
from handlers.keyboards import Button, keyboard
from handlers.links import Target
from handlers.materials.visits import visit
from handlers.paging import clip
from handlers.screen import Screen
from handlers.show import redraw
from handlers.texts import Words
from services import Database, consenting, describing, edition_consents
from services.refusal import Reason, RefusedError

LABEL: Final = 45


def letter(those: Sequence[Material], t: Words) -> Screen:
    """Of one: it is asked for in words; of several: each can be looked at, and all are agreed to at once."""
    if len(those) > 1:
        looks: list[list[Button]] = [
            [(clip(one.title, LABEL), Asked(material_id=one.id, revision=one.revision))] for one in those
        ]
        every: list[list[Button]] = [
            [(t.plain("edition-agree-all", consent=consent), AgreeAll(consent=consent))]
            for consent in (Consent.HUB, Consent.PUBLIC)
        ]
        return Screen(t("edition-consent-ask-all", count=len(those)), keyboard(*looks, *every))
    material = those[0]
    rows = [
        [
            (
                t.plain("edition-agree", consent=consent),
                Agree(material_id=material.id, consent=consent, revision=material.revision),
            )
        ]
        for consent in (Consent.HUB, Consent.PUBLIC)
    ]
    return Screen(t("edition-consent-ask", title=clip(material.title, 150)), keyboard(*rows))


async def agree(
    query: CallbackQuery,
    callback_data: Agree,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    now: datetime,
    t: Words,
) -> None:
    """What has changed since the letter is said; as long as nothing else was answered, it can be answered still."""
    number, consent = callback_data.material_id, callback_data.consent
    try:
        await consenting.agree(db, actor, number, consent, callback_data.revision, now=now)
    except RefusedError as refusal:
        if refusal.reason is not Reason.STALE:
            raise
        callback_answer.text, callback_answer.show_alert = t.plain("refused", reason=refusal.reason), True
        if found := await edition_consents.asked(db, [number], actor.telegram_id or 0):
            await redraw(query, letter(found[0], t))
            return
    given = (await describing.entry(db, actor, number)).view.material
    await redraw(query, Screen(t("edition-agreed", title=given.title, consent=given.consent)))


async def agree_all(
    query: CallbackQuery,
    callback_data: AgreeAll,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    now: datetime,
    t: Words,
) -> None:
    """What has changed since the letter, and what is not theirs to allow any more, stays as it is."""
    those, agreed, consent = _of_letter(query), 0, callback_data.consent
    for one in those:
        try:
            await consenting.agree(db, actor, one.material_id, consent, one.revision, now=now)
            agreed += 1
        except RefusedError as refusal:
            if refusal.reason not in {Reason.STALE, Reason.GONE, Reason.RIGHTS}:
                raise
    if agreed < len(those) or not those:
        callback_answer.text, callback_answer.show_alert = t.plain("refused", reason=Reason.STALE), True
    ids = [one.material_id for one in those]
    if found := await edition_consents.asked(db, ids, actor.telegram_id or 0):
        await redraw(query, letter(found[0], t))
    elif agreed:
        await redraw(query, Screen(t("edition-agreed-all", count=agreed)))


def _of_letter(query: CallbackQuery) -> list[Asked]:
    """What stands above the pressed button; [] where the message is too old to be read."""
    message = query.message
    markup = message.reply_markup if isinstance(message, Message) else None
    pressed = [
        button.callback_data or "" for row in (markup.inline_keyboard if markup else ()) for button in row
    ]
    return [Asked.unpack(data) for data in pressed if data.startswith(f"{Asked.__prefix__}:")]


async def look(
    query: CallbackQuery, callback_data: Asked, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    await visit(query, (Target.MATERIAL_CARD, callback_data.material_id), actor, db=db, state=state, t=t)


def router() -> Router:
    own = Router(name="edition_consents")
    own.callback_query.register(agree, Agree.filter())
    own.callback_query.register(agree_all, AgreeAll.filter())
    own.callback_query.register(look, Asked.filter())
    return own
