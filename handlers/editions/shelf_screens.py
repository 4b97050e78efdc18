"""Screens of frozen editions: the shelf, one of them, what is not in it, its card in the group."""

from typing import Final

from domain.member import Member
from handlers.editions.buttons import LeftOutOf, One, Paper, Post, Shelf
from handlers.entrance.screens import to_menu
from handlers.keyboards import Button, keyboard, page_turns
from handlers.links import Links, Target
from handlers.paging import clip, pages
from handlers.papers import long_date
from handlers.screen import Screen
from handlers.texts import Html, Words
from services.edition_building import report_of
from services.editions import Frozen, Listed
from services.papers.edition import Left

ON_PAGE: Final = 8
LABEL: Final = 45


def shelf(found: Listed, page: int, t: Words) -> Screen:
    rows: list[list[Button]] = []
    lines = []
    for one in found.rows:
        edition = one.edition
        lines.append(_line(one, t))
        label = t.plain("edition-on-shelf", number=str(edition.number), title=clip(edition.title, LABEL))
        rows.append([(label, One(edition_id=edition.id))])
    last = max(0, found.count - 1) // ON_PAGE
    turns = page_turns(page, last, lambda to: Shelf(page=to), t)
    text = Html("\n\n".join([t("edition-shelf-head"), *lines])) if lines else t("edition-shelf-empty")
    return Screen(text, keyboard(*rows, turns, [to_menu(t)]))


def one(found: Frozen, actor: Member, t: Words) -> Screen:
    """For organisers with what is not in it, and a button to tell the group."""
    number = found.edition.id
    texts = [_line(found, t)]
    rows: list[list[Button]] = [
        [
            (t.plain("edition-pdf"), Paper(edition_id=number, docx=False)),
            (t.plain("edition-docx"), Paper(edition_id=number, docx=True)),
        ]
    ]
    if actor.is_organiser:
        left = report_of(found.report)
        if left:
            texts.append(t("edition-left-count", count=len(left)))
            rows.append([(t.plain("edition-left"), LeftOutOf(edition_id=number, page=0))])
        rows.append([(t.plain("edition-post"), Post(edition_id=number))])
    rows.append([(t.plain("edition-shelf"), Shelf(page=0))])
    return Screen(Html("\n\n".join(texts)), keyboard(*rows))


def frozen_card(found: Frozen, actor: Member, t: Words) -> Screen:
    """What the card of its progress becomes."""
    screen = one(found, actor, t)
    return Screen(Html("\n\n".join([t("edition-built"), screen.text])), screen.keyboard)


def left_out(found: Frozen, page: int, t: Words) -> Screen:
    texts = pages([_left(each, t) for each in report_of(found.report)])
    at = min(page, len(texts) - 1)
    number = found.edition.id
    turns = page_turns(at, len(texts) - 1, lambda to: LeftOutOf(edition_id=number, page=to), t)
    text = Html("\n\n".join([t("edition-left-head"), texts[at]]))
    return Screen(text, keyboard(turns, [(t.plain("back"), One(edition_id=number))]))


def in_group(found: Frozen, links: Links, t: Words) -> Screen:
    get = (t.plain("edition-get"), links.to(Target.EDITION, found.edition.id))
    return Screen(Html("\n\n".join([t("edition-posted-head"), _line(found, t)])), keyboard([get]))


def name(found: Frozen, t: Words, *, docx: bool) -> str:
    """Of its file."""
    return t.plain("edition-paper-name", number=str(found.edition.number), kind="docx" if docx else "pdf")


def _line(found: Frozen, t: Words) -> str:
    edition = found.edition
    assert edition.frozen_at is not None  # noqa: S101 - the table sees to it
    return t(
        "edition-frozen",
        number=str(edition.number),
        title=edition.title,
        date=long_date(edition.frozen_at, t),
        count=found.count,
    )


def _left(one: Left, t: Words) -> str:
    chapter = clip(one.chapter, 150) or t.plain("edition-gone")
    if one.name:
        return t("edition-left-file", name=clip(one.name, 100), chapter=chapter, reason=one.reason)
    return t("edition-left-whole", chapter=chapter, reason=one.reason)
