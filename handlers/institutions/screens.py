from collections.abc import Sequence

from domain.institution import seal
from domain.member import MAX_INSTITUTION
from domain.session import Session
from handlers.entrance.screens import to_menu
from handlers.institutions.buttons import Candidates, Confirm, Listing, Merge, Open, Preview, Rename, Sums
from handlers.keyboards import Button, keyboard, page_turns
from handlers.paging import clip, pages
from handlers.presence.buttons import Roster
from handlers.screen import Screen
from handlers.texts import Html, Words
from services.institutions import Candidate, Institution, Merged, Sum, Twin

ON_PAGE = 8
LABEL = 45  # characters of a name on a button
LIKELY = 5  # suggestions on an institution's own screen


def listing(found: Sequence[Institution], page: int, t: Words) -> Screen:
    if not found:
        return Screen(t("institutions-none"), keyboard([to_menu(t)]))
    last = (len(found) - 1) // ON_PAGE
    page = min(page, last)
    rows = [
        [(_line(one, t), Open(institution_id=one.id))] for one in found[page * ON_PAGE : (page + 1) * ON_PAGE]
    ]
    turns = page_turns(page, last, lambda number: Listing(page=number), t)
    unconfirmed = sum(not one.confirmed for one in found)
    text = t("institutions", count=len(found), unconfirmed=unconfirmed)
    return Screen(text, keyboard(*rows, turns, [to_menu(t)]))


def institution(one: Institution, likely: Sequence[Institution], t: Words) -> Screen:
    rows: list[list[Button]] = []
    if not one.confirmed:
        rows.append([(t.plain("institution-confirm"), Confirm(institution_id=one.id, seen=seal(one)))])
    rows.append([(t.plain("institution-rename"), Rename(institution_id=one.id))])
    rows += [[_merge_with(one, other, t)] for other in likely[:LIKELY]]
    rows.append([(t.plain("institution-merge"), Candidates(institution_id=one.id, page=0))])
    text = t(
        "institution",
        name=one.name,
        members=one.members,
        confirmed="yes" if one.confirmed else "no",
        likely=len(likely),
    )
    return Screen(text, keyboard(*rows, [_to_all(t)]))


def ask_name(one: Institution, t: Words) -> Screen:
    text = t("institution-rename-ask", name=one.name, limit=MAX_INSTITUTION)
    return Screen(text, keyboard([_open(one, t)]))


def wrong_name(one: Institution, t: Words) -> Screen:
    return Screen(t("institution-wrong", limit=MAX_INSTITUTION), keyboard([_open(one, t)]))


def twin(found: Twin, t: Words) -> Screen:
    """The new name is that of another: are they one?"""
    merge = _merge_with(found.institution, found.other, t)
    text = t("institution-twin", name=found.other.name)
    return Screen(text, keyboard([merge], [_open(found.institution, t)]))


def candidates(one: Institution, others: Sequence[Candidate], page: int, t: Words) -> Screen:
    last = max(0, len(others) - 1) // ON_PAGE
    page = min(page, last)
    rows = [
        [(_candidate(other, t), Preview(institution_id=one.id, into_id=other.institution.id))]
        for other in others[page * ON_PAGE : (page + 1) * ON_PAGE]
    ]
    turns = page_turns(page, last, lambda number: Candidates(institution_id=one.id, page=number), t)
    text = t("institution-merge-ask", name=one.name, others=len(others))
    return Screen(text, keyboard(*rows, turns, [_open(one, t)]))


def preview(one: Institution, into: Institution, t: Words) -> Screen:
    yes = (
        t.plain("institution-merge-yes"),
        Merge(institution_id=one.id, into_id=into.id, seen=seal(one, into)),
    )
    other_way = (t.plain("institution-merge-other-way"), Preview(institution_id=into.id, into_id=one.id))
    text = t("institution-merge-preview", name=one.name, into=into.name, count=one.members)
    return Screen(text, keyboard([yes], [other_way], [_open(one, t)]))


def merged(outcome: Merged, t: Words) -> Screen:
    text = t("institution-merged", name=outcome.into.name, members=outcome.into.members)
    return Screen(text, keyboard([_open(outcome.into, t)], [_to_all(t)]))


def sums(session: Session, rows: Sequence[Sum], page: int, t: Words) -> Screen:
    lines = [
        t(
            "institution-sums-line",
            name=row.institution or t.plain("institution-sums-nowhere"),
            confirmed=row.confirmed,
            waiting=row.waiting,
            present=row.present,
        )
        for row in rows
    ]
    found = pages(lines)
    page = min(page, len(found) - 1)
    turns = page_turns(page, len(found) - 1, lambda number: Sums(session_id=session.id, page=number), t)
    total = t(
        "institution-sums",
        theme=session.theme,
        confirmed=sum(row.confirmed for row in rows),
        waiting=sum(row.waiting for row in rows),
        present=sum(row.present for row in rows),
    )
    back = (t.plain("back"), Roster(session_id=session.id))
    return Screen(Html(f"{total}\n\n{found[page]}".strip()), keyboard(turns, [back]))


def _line(one: Institution, t: Words) -> str:
    return t.plain(
        "institution-line",
        name=clip(one.name, LABEL),
        members=one.members,
        confirmed="yes" if one.confirmed else "no",
    )


def _candidate(other: Candidate, t: Words) -> str:
    name, members = clip(other.institution.name, LABEL), other.institution.members
    return t.plain(
        "institution-candidate", name=name, members=members, likely="yes" if other.likely else "no"
    )


def _merge_with(one: Institution, other: Institution, t: Words) -> Button:
    label = t.plain("institution-merge-with", name=clip(other.name, LABEL))
    return label, Preview(institution_id=one.id, into_id=other.id)


def _open(one: Institution, t: Words) -> Button:
    return t.plain("back"), Open(institution_id=one.id)


def _to_all(t: Words) -> Button:
    return t.plain("institutions-all"), Listing(page=0)
