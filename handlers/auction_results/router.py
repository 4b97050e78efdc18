"""«Итоги», «Получить материал», «Поблагодарить автора»."""

import asyncio

from aiogram import Router
from aiogram.types import CallbackQuery, InaccessibleMessage
from aiogram.utils.callback_answer import CallbackAnswer

from domain.member import Member
from handlers.auction_results import screens, thanking
from handlers.auction_results.buttons import Ledger, Material, Picture, Results
from handlers.handing_over import hand_over
from handlers.show import answer, redraw
from handlers.texts import Words
from services import Database, auction_results, findings
from services.refusal import Reason, RefusedError


async def results(
    query: CallbackQuery, callback_data: Results, actor: Member, db: Database, t: Words
) -> None:
    found = await auction_results.table(db, actor, callback_data.auction_id)
    await redraw(query, screens.results(found, callback_data.page, actor, t))


async def material(
    query: CallbackQuery,
    callback_data: Material,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    t: Words,
) -> None:
    try:
        view, files = await findings.material(db, actor, callback_data.lot_id)
    except RefusedError as refusal:
        if refusal.reason is not Reason.RIGHTS:
            raise
        callback_answer.text, callback_answer.show_alert = t.plain("auction-material-later"), True
        return
    message = query.message
    if message is None:
        return  # an old inline message: there is no chat to answer in
    went = not isinstance(message, InaccessibleMessage) and not await hand_over(message, files, db)
    await answer(query, screens.material(view, actor, t, lost=not went))


async def picture(
    query: CallbackQuery, callback_data: Picture, actor: Member, db: Database, t: Words
) -> None:
    found = await auction_results.table(db, actor, callback_data.auction_id)
    if found.auction.closed_at is None:
        raise RefusedError(Reason.AUCTION_STATE)
    from handlers import auction_papers  # noqa: PLC0415 - what draws is loaded when a picture is drawn

    document = await asyncio.to_thread(auction_papers.picture, found, t)
    await answer(query, screens.picture(found, document, t))


async def ledger(query: CallbackQuery, callback_data: Ledger, actor: Member, db: Database, t: Words) -> None:
    found = await auction_results.for_export(db, actor, callback_data.auction_id)
    from handlers import auction_papers  # noqa: PLC0415 - as above

    document = await asyncio.to_thread(auction_papers.workbook, found, t)
    await answer(query, screens.ledger(found.auction, document, t))


def router() -> Router:
    own = Router(name="auction results")
    own.include_router(thanking.router())
    own.callback_query.register(results, Results.filter())
    own.callback_query.register(material, Material.filter())
    own.callback_query.register(picture, Picture.filter())
    own.callback_query.register(ledger, Ledger.filter())
    return own
