"""«Выставить находку»: its questions one by one, and what it came to."""

from collections.abc import Sequence

from domain.auction import Auction
from domain.finding import MAX_CO_AUTHORS, MAX_FILES, MAX_SUMMARY, MAX_TITLE
from domain.member import Member
from handlers.auction import lines, screens
from handlers.auction.buttons import CoAuthor, DropFiles, MyLots, OpenLot, Send, StartPrice, Step
from handlers.auction.draft import CO_AUTHORS, FILES, PREVIEW, PRICE, SUMMARY, TITLE, Draft
from handlers.entrance.buttons import Drop
from handlers.keyboards import Button, keyboard
from handlers.screen import Screen
from handlers.texts import Html, Words

Named = Sequence[tuple[int, str]]  # members' ids and names


def title(draft: Draft, auction: Auction, t: Words, said: str = "") -> Screen:
    text = t("finding-title", auction=auction.title, limit=MAX_TITLE)
    back = screens.to_auction(auction.id, t) if draft.missing < PREVIEW else _step(PREVIEW, t)
    return _asked(text, said, [back])


def summary(draft: Draft, t: Words, said: str = "") -> Screen:
    text = t("finding-summary", title=draft.title, limit=MAX_SUMMARY)
    return _asked(text, said, [_back(SUMMARY, draft, t)])


def files(draft: Draft, t: Words, said: str = "") -> Screen:
    """A link will do without a file, a file without a link; one of them there must be."""
    rows: list[list[Button]] = []
    if draft.files or draft.link:
        label = t.plain("finding-files-on") if draft.files else t.plain("finding-no-files")
        rows.append([(label, Step(number=draft.after(FILES)))])
        rows.append([(t.plain("finding-files-anew"), DropFiles())])
    return _asked(
        t("finding-files", most=MAX_FILES), "\n\n".join(filter(None, [said, material(draft, t)])), *rows,
        [_back(FILES, draft, t)],
    )  # fmt: skip


def co_authors(draft: Draft, chosen: Named, found: Named, t: Words, said: str = "") -> Screen:
    taken = [
        [(t.plain("co-author-drop", name=name), CoAuthor(member_id=one, on=False))] for one, name in chosen
    ]
    offered = [
        [(t.plain("co-author-add", name=name), CoAuthor(member_id=one, on=True))]
        for one, name in found
        if one not in draft.co_authors
    ]
    on = t.plain("finding-on") if chosen else t.plain("skip")
    text = (
        (t("finding-co-authors-chosen", names=_names(chosen)) if chosen else t("finding-co-authors-none"))
        + "\n\n"
        + t("finding-co-authors", most=MAX_CO_AUTHORS)
    )
    onward: list[Button] = [(on, Step(number=draft.after(CO_AUTHORS)))]
    return _asked(text, said, *taken, *offered, onward, [_back(CO_AUTHORS, draft, t)])


def price(draft: Draft, auction: Auction, t: Words, said: str = "") -> Screen:
    least, most = auction.terms.min_start, auction.terms.max_start
    offered = sorted({least, *(one for one in (5, 10) if least < one < most), most})
    row: list[Button] = [(str(one), StartPrice(amount=one)) for one in offered]
    text = t("finding-price", least=least, most=most)
    return _asked(text, said, row, [_back(PRICE, draft, t)])


def preview(draft: Draft, author: Member, chosen: Named, t: Words, said: str = "") -> Screen:
    names = ", ".join([author.name or "", *(name for _, name in chosen)])
    text = t(
        "finding-preview",
        title=draft.title,
        summary=draft.summary,
        authors=names,
        material=material(draft, t),
        price=lines.points(draft.start_price or 0, t),
    )
    steps = [_step(one, t) for one in (TITLE, SUMMARY, FILES, CO_AUTHORS, PRICE)]
    send: list[Button] = [(t.plain("finding-send"), Send())]
    out: list[Button] = [(t.plain("back"), Step(number=PRICE)), (t.plain("finding-drop"), Drop(drop=True))]
    return _asked(text, said, send, steps[:2], steps[2:4], steps[4:], out)


def sent(lot_id: int, t: Words) -> Screen:
    to_lot = (t.plain("finding-open"), OpenLot(lot_id=lot_id))
    return Screen(t("finding-sent"), keyboard([to_lot], [(t.plain("my-lots-button"), MyLots(page=0))]))


def material(draft: Draft, t: Words) -> Html:
    """What the winner gets."""
    found = [t("finding-file-count", count=len(draft.files))] if draft.files else []
    found += [t("finding-link", link=draft.link)] if draft.link else []
    return Html("\n".join(found))


def _names(people: Named) -> str:
    return ", ".join(name for _, name in people)


def _asked(text: str, said: str, *rows: Sequence[Button]) -> Screen:
    return Screen("\n\n".join(filter(None, [said, text])), keyboard(*rows))


def _back(number: int, draft: Draft, t: Words) -> Button:
    """To the question before, or to the whole where one thing is mended."""
    to = PREVIEW if draft.missing == PREVIEW else number - 1
    return t.plain("back"), Step(number=to)


def _step(number: int, t: Words) -> Button:
    if number == PREVIEW:
        return t.plain("back"), Step(number=PREVIEW)
    return t.plain("finding-step", step=("title", "summary", "files", "co_authors", "price")[number]), Step(
        number=number
    )
