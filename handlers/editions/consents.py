"""An author is asked whether their material may stand in editions, and answers with one press."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.material import Consent, Material
from domain.member import Member
from handlers.editions.buttons import Agree
from handlers.keyboards import keyboard
from handlers.paging import clip
from handlers.screen import Screen
from handlers.show import redraw
from handlers.texts import Words
from services import Database, edition_consents


def letter(material: Material, t: Words) -> Screen:
    rows = [
        [(t.plain("edition-agree", consent=consent), Agree(material_id=material.id, consent=consent))]
        for consent in (Consent.HUB, Consent.PUBLIC)
    ]
    return Screen(t("edition-consent-ask", title=clip(material.title, 150)), keyboard(*rows))


async def agree(
    query: CallbackQuery, callback_data: Agree, actor: Member, db: Database, now: datetime, t: Words
) -> None:
    given = await edition_consents.agree(db, actor, callback_data.material_id, callback_data.consent, now=now)
    await redraw(query, Screen(t("edition-agreed", title=given.title, consent=given.consent)))


def router() -> Router:
    own = Router(name="edition_consents")
    own.callback_query.register(agree, Agree.filter())
    return own
