"""Screens of /lots: a finding that waits, and why it is returned."""

from typing import Final

from handlers.auctioning.buttons import Accept, AskReturn, Files, Led, Offered
from handlers.auctioning.words import name
from handlers.entrance.screens import to_menu
from handlers.keyboards import Button, keyboard, page_turns
from handlers.screen import Screen
from handlers.texts import Html, Words
from services.lots import LotView

MAX_COMMENT: Final = 200


def none_waits(t: Words) -> Screen:
    return Screen(t("judge-none"), keyboard([(t.plain("run-list"), Led(page=0))], [to_menu(t)]))


def offered(view: LotView, page: int, count: int, t: Words) -> Screen:
    lot = view.lot
    text = Html(t("judge", number=page + 1, count=count) + "\n\n" + _finding(view, t))
    turns = page_turns(page, count - 1, lambda number: Offered(page=number), t)
    accept = (t.plain("judge-accept"), Accept(lot_id=lot.id, version=lot.version))
    back = (t.plain("judge-return"), AskReturn(lot_id=lot.id, version=lot.version))
    ends = [(t.plain("run-list"), Led(page=0)), to_menu(t)]
    return Screen(text, keyboard([accept, back], _files(view, t), turns, ends))


def ask_comment(view: LotView, t: Words) -> Screen:
    text = t("judge-return-ask", title=view.lot.title, limit=MAX_COMMENT)
    return Screen(text, keyboard([(t.plain("back"), Offered(page=0))]))


def wrong_text(asked: Screen, length: int, t: Words) -> Screen:
    return Screen(t("words-wrong", limit=MAX_COMMENT, length=length), asked.keyboard)


def _finding(view: LotView, t: Words) -> str:
    lot = view.lot
    said = t(
        "judge-finding",
        auction=view.auction.title,
        title=lot.title,
        authors=", ".join(name(one, t) for one in view.authors),
        summary=lot.summary,
        price=str(lot.start_price),
    )
    return said + "\n" + t("judge-link", link=lot.link) if lot.link else said


def _files(view: LotView, t: Words) -> list[Button]:
    return [(t.plain("judge-files", count=len(view.files)), Files(lot_id=view.lot.id))] if view.files else []
