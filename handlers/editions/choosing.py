"""What goes into an edition: sources, materials with their toggles, boards and auctions."""

from collections.abc import Coroutine
from datetime import datetime
from typing import Any

from aiogram import Router
from aiogram.types import CallbackQuery
from aiogram.utils.callback_answer import CallbackAnswer

from domain.edition import ItemKind
from domain.member import Member
from handlers.editions import screens
from handlers.editions.buttons import AskConsent, Put, PutAll, PutResult, Results, Rows, Sources, Which
from handlers.editions.view import kindly, shown, source_of, titles
from handlers.screen import Screen
from handlers.show import redraw
from handlers.texts import Words
from services import Database, edition_consents, editions
from services.editions import Choices
from services.refusal import Reason, RefusedError


async def sources(
    query: CallbackQuery,
    callback_data: Sources | Which,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    t: Words,
) -> None:
    async def screen() -> Screen:
        found = await editions.sources(db, actor, callback_data.edition_id)
        if isinstance(callback_data, Which):
            return screens.which(found, callback_data.what, callback_data.page, t)
        return screens.sources(found, t)

    await _show(query, screen(), callback_data.edition_id, callback_answer, actor, db, t)


async def rows(
    query: CallbackQuery,
    callback_data: Rows,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    t: Words,
) -> None:
    screen = _rows(db, actor, callback_data, callback_data.page, t)
    await _show(query, screen, callback_data.edition_id, callback_answer, actor, db, t)


async def put(
    query: CallbackQuery,
    callback_data: Put,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    t: Words,
) -> None:
    async def screen() -> Screen:
        number, on = callback_data.edition_id, callback_data.on
        found = await _choices(db, actor, callback_data)
        asked = [one for one in found.rows if one.material.id == callback_data.material_id]
        if on and not any(one.fits for one in asked):
            callback_answer.text, callback_answer.show_alert = t.plain("edition-no-consent"), True
        else:
            callback_answer.text = t.plain("edition-put", on="yes" if on else "no")
        left = await editions.take(db, actor, number, [callback_data.material_id], titles(t), on=on)
        return await _rows(db, actor, callback_data, callback_data.page, t, said=screens.room(left, t))

    await _show(query, screen(), callback_data.edition_id, callback_answer, actor, db, t)


async def put_all(
    query: CallbackQuery,
    callback_data: PutAll,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    t: Words,
) -> None:
    async def screen() -> Screen:
        number = callback_data.edition_id
        source = await source_of(db, actor, number, callback_data.what, callback_data.of)
        left = await editions.take_all(db, actor, number, source, titles(t), on=callback_data.on)
        return await _rows(db, actor, callback_data, 0, t, said=screens.room(left, t))

    await _show(query, screen(), callback_data.edition_id, callback_answer, actor, db, t)


async def ask_consent(
    query: CallbackQuery,
    callback_data: AskConsent,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    now: datetime,
    t: Words,
) -> None:
    """Once for each material and person, however often it is pressed."""

    async def screen() -> Screen:
        found = await _choices(db, actor, callback_data)
        count = await edition_consents.ask(db, actor, [one.id for one in found.unasked], now=now)
        callback_answer.text = t.plain("edition-asked", count=count)
        callback_answer.show_alert = True
        return screens.rows(found, callback_data.page, t)

    await _show(query, screen(), callback_data.edition_id, callback_answer, actor, db, t)


async def results(
    query: CallbackQuery,
    callback_data: Results,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    t: Words,
) -> None:
    screen = _results(db, actor, callback_data.edition_id, callback_data.page, t)
    await _show(query, screen, callback_data.edition_id, callback_answer, actor, db, t)


async def put_result(
    query: CallbackQuery,
    callback_data: PutResult,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    t: Words,
) -> None:
    async def screen() -> Screen:
        if callback_data.kind is ItemKind.MATERIAL:  # no button of ours
            raise RefusedError(Reason.STALE)
        number, key = callback_data.edition_id, (callback_data.kind, callback_data.subject_id)
        await editions.take_result(db, actor, number, key, titles(t), on=callback_data.on)
        callback_answer.text = t.plain("edition-put", on="yes" if callback_data.on else "no")
        return await _results(db, actor, number, callback_data.page, t)

    await _show(query, screen(), callback_data.edition_id, callback_answer, actor, db, t)


async def _show(
    query: CallbackQuery,
    screen: Coroutine[Any, Any, Screen],
    edition_id: int,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    t: Words,
) -> None:
    """The screen; or, where the edition is no draft any more, a word of that and what it is now."""
    drawn = await kindly(screen, callback_answer, t)
    await redraw(query, drawn or await shown(db, actor, edition_id, t))


async def _rows(
    db: Database, actor: Member, pressed: Rows | Put | PutAll, page: int, t: Words, *, said: str = ""
) -> Screen:
    return screens.rows(await _choices(db, actor, pressed), page, t, said=said)


async def _choices(db: Database, actor: Member, pressed: Rows | Put | PutAll | AskConsent) -> Choices:
    source = await source_of(db, actor, pressed.edition_id, pressed.what, pressed.of)
    return await editions.choices(db, actor, pressed.edition_id, source)


async def _results(db: Database, actor: Member, edition_id: int, page: int, t: Words) -> Screen:
    view, found = await editions.results(db, actor, edition_id)
    return screens.results(view, found, page, t)


def router() -> Router:
    own = Router(name="edition_choosing")
    own.callback_query.register(sources, Sources.filter())
    own.callback_query.register(sources, Which.filter())
    own.callback_query.register(rows, Rows.filter())
    own.callback_query.register(put, Put.filter())
    own.callback_query.register(put_all, PutAll.filter())
    own.callback_query.register(ask_consent, AskConsent.filter())
    own.callback_query.register(results, Results.filter())
    own.callback_query.register(put_result, PutResult.filter())
    return own
