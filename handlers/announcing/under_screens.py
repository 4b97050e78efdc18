"""Screens of the buttons under an announcement, and of the moment when it is to go out."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from aiogram.filters.callback_data import CallbackData

from domain.announcement import MAX_BUTTONS, MAX_LABEL, Announcement, Leads
from domain.lot import Lot
from handlers.announcing.buttons import AddUnder, AskLink, Send, TakeUnder, Under, UnderWhich
from handlers.announcing.screens import to_one
from handlers.keyboards import Button, keyboard, page_turns
from handlers.paging import clip
from handlers.screen import Screen
from handlers.texts import Words
from handlers.when import at
from services.lots import LotPage

ON_PAGE: Final = 8
LABEL: Final = 45
TO_THINGS: Final = (Leads.SESSION, Leads.SIGN_UP, Leads.BOARD, Leads.AUCTION, Leads.LOT)
KINDS: Final = {  # what is asked for
    Leads.SESSION: "session",
    Leads.SIGN_UP: "session",
    Leads.BOARD: "board",
    Leads.AUCTION: "auction",
    Leads.LOT: "auction",
}


def under(one: Announcement, there: Sequence[Leads], t: Words) -> Screen:
    """`there`: what there is something of to lead to."""
    rows: list[list[Button]] = [
        [(_off(button.label, t), TakeUnder(announcement_id=one.id, version=one.version, number=number))]
        for number, button in enumerate(one.buttons)
    ]
    if len(one.buttons) < MAX_BUTTONS:
        rows += [
            [(_leads(leads, t), UnderWhich(announcement_id=one.id, leads=leads, page=0))] for leads in there
        ]
        rows.append([(_leads(Leads.LINK, t), AskLink(announcement_id=one.id, version=one.version))])
    ready = (t.plain("announce-ready"), to_one(one.id, t)[1])
    text = t("announce-under-ask", count=len(one.buttons), limit=MAX_BUTTONS)
    return Screen(text, keyboard(*rows, [ready]))


def which(one: Announcement, leads: Leads, found: Sequence[tuple[int, str]], page: int, t: Words) -> Screen:
    last = max(0, len(found) - 1) // ON_PAGE
    page = min(page, last)
    shown = found[page * ON_PAGE : (page + 1) * ON_PAGE]
    rows = [[(clip(name, LABEL), _chosen(one, leads, number))] for number, name in shown]
    turns = page_turns(page, last, lambda at: UnderWhich(announcement_id=one.id, leads=leads, page=at), t)
    what = KINDS[leads]
    return Screen(
        t("announce-which", what=what) if found else t("announce-which-none", what=what),
        keyboard(*rows, turns, [_back(one, t)]),
    )


def which_lot(one: Announcement, found: LotPage, t: Words) -> Screen:
    rows = [[(_lot_label(row.lot, t), _adds(one, Leads.LOT, row.lot.id))] for row in found.rows]
    ask = UnderWhich(announcement_id=one.id, leads=Leads.LOT, page=0, of=found.auction.id)
    turns = page_turns(found.number, found.last, lambda at: ask.model_copy(update={"page": at}), t)
    text = t("announce-which", what="lot") if rows else t("announce-which-none", what="lot")
    return Screen(text, keyboard(*rows, turns, [_back(one, t)]))


def ask_link(one: Announcement, t: Words) -> Screen:
    return Screen(t("announce-link-ask", limit=MAX_LABEL), keyboard([_back(one, t)]))


def ask_moment(one: Announcement, offered: Sequence[datetime], seen: int, t: Words) -> Screen:
    rows: list[list[Button]] = []
    for moment in offered:
        then = int(moment.timestamp())
        send = Send(announcement_id=one.id, version=one.version, seen=seen, at=then)
        rows.append([(t.plain("announce-at", when=at(moment, t)), send)])
    urgent = "yes" if one.urgent else "no"
    return Screen(t("announce-moment-ask", urgent=urgent), keyboard(*rows, [to_one(one.id, t)]))


def wrong_moment(asked: Screen, problem: str, t: Words) -> Screen:
    return Screen(t("announce-moment-wrong", problem=problem), asked.keyboard)


def label(leads: Leads, t: Words) -> str:
    """What stands on the button under the announcement."""
    return t.plain("announce-label", leads=leads)


def _chosen(one: Announcement, leads: Leads, number: int) -> CallbackData:
    """Of an auction for a lot, its lots come next."""
    if leads is Leads.LOT:
        return UnderWhich(announcement_id=one.id, leads=leads, page=0, of=number)
    return _adds(one, leads, number)


def _adds(one: Announcement, leads: Leads, number: int) -> AddUnder:
    return AddUnder(announcement_id=one.id, version=one.version, leads=leads, to=number)


def _lot_label(lot: Lot, t: Words) -> str:
    return t.plain("lot-label", number=lot.number or 0, title=clip(lot.title, LABEL))


def _leads(leads: Leads, t: Words) -> str:
    return t.plain("announce-leads", leads=leads)


def _off(name: str, t: Words) -> str:
    return t.plain("announce-under-off", label=clip(name, LABEL))


def _back(one: Announcement, t: Words) -> Button:
    return t.plain("back"), Under(announcement_id=one.id)
