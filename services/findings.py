"""Findings: offered by teachers, accepted as numbered lots or returned by moderators."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from domain.auction import Auction, AuctionState, Mode
from domain.finding import Finding, FindingFile, FindingRefusal, judge_finding
from domain.lot import EDITABLE, Lot, LotState
from domain.member import Member
from domain.plan_text import fold
from services.auction_notices import (
    LOT_ACCEPTED,
    LOT_RETURNED,
    tell_of_lot,
    tell_offered,
)
from services.auctions import begin_lot
from services.lot_ends import redraw_auction
from services.lots import LotView, auction_of, get, moderate, view_of
from services.refusal import Reason, RefusedError
from services.rights import with_profile
from services.transaction import Reading, Transaction
from storage import audit, findings, followers, lot_lists, lots, members
from storage.db import Tx

SUGGESTED = 8  # people, to choose a co-author from


@dataclass(frozen=True, slots=True)
class MyFinding:
    auction: Auction
    lot: Lot


@Transaction
def offer(tx: Tx, actor: Member, auction_id: int, finding: Finding, *, now: datetime) -> int | FindingRefusal:
    """The lot's id; the same again, while it waits, is no second one. Moderators hear of it, at most once an hour from one person."""
    with_profile(tx, actor)
    auction = _takes(auction_of(tx, auction_id), now)
    if wrong := _judge(tx, finding, auction):
        return wrong
    if (same := _same(tx, actor, auction_id, finding)) is not None:
        return same
    lot_id = lots.add(tx, auction, finding, by=actor.id, now=now)
    findings.put(tx, lot_id, finding, by=actor.id)
    _ask_moderators(tx, auction, actor, now=now)
    return lot_id


@Transaction
def edit(
    tx: Tx, actor: Member, lot_id: int, version: int, finding: Finding, *, now: datetime
) -> int | FindingRefusal:
    """By who offered it, until it is accepted; one that was returned is offered again. The lot's id."""
    with_profile(tx, actor)
    auction, lot = _own(tx, actor, lot_id)
    _takes(auction, now)
    if lot.state not in EDITABLE:
        raise RefusedError(Reason.LOT_STATE)
    if lot.version != version:
        raise RefusedError(Reason.STALE)
    if wrong := _judge(tx, finding, auction):
        return wrong
    told = {"title": finding.title, "summary": finding.summary, "link": finding.link}
    lots.change(tx, lot_id, state=LotState.OFFERED, start_price=finding.start_price, **told)
    findings.put(tx, lot_id, finding, by=actor.id)
    if lot.state is LotState.RETURNED:
        _ask_moderators(tx, auction, actor, now=now)
    return lot_id


@Transaction
def take_back(tx: Tx, actor: Member, lot_id: int, *, now: datetime) -> Lot:
    """By who offered it, before its auction opens or it is accepted. A second press does nothing."""
    auction, lot = _own(tx, actor, lot_id)
    if lot.state is LotState.WITHDRAWN:
        return lot
    if lot.state not in EDITABLE and not (
        lot.state is LotState.LISTED and auction.state is AuctionState.ENTERING
    ):
        raise RefusedError(Reason.LOT_STATE)
    lots.change(tx, lot_id, state=LotState.WITHDRAWN, closed_at=now)
    redraw_auction(tx, auction, now=now)
    return get(tx, lot_id)[1]


@Transaction
def accept(tx: Tx, actor: Member, lot_id: int, version: int, *, now: datetime) -> Lot:
    """It has a number from now on; online, in an auction that is open, it begins at once. A second press does nothing.

    `version`: of the finding that the moderator has read; STALE, if it is another.
    """
    auction, lot = get(tx, lot_id)
    moderate(tx, actor, auction)
    if lot.number is not None:
        return lot
    _judged(auction, lot, version, now)
    number = lots.next_number(tx, auction.id)
    lots.change(tx, lot_id, state=LotState.LISTED, number=number, comment=None)
    if auction.mode is Mode.ONLINE and auction.state is AuctionState.OPEN:
        begin_lot(tx, auction, lot_id, number, now=now)
    tell_of_lot(tx, LOT_ACCEPTED, auction, lot, followers.authors(tx, lot_id), now=now)
    after: dict[str, object] = {"number": number}
    audit.note(tx, "lot_accept", f"lot:{lot_id}", by=actor.id, now=now, after=after)
    redraw_auction(tx, auction, now=now)
    return get(tx, lot_id)[1]


@Transaction
def give_back(tx: Tx, actor: Member, lot_id: int, version: int, comment: str, *, now: datetime) -> Lot:
    """«Вернуть»: the author may put it right and offer it again."""
    auction, lot = get(tx, lot_id)
    moderate(tx, actor, auction)
    if lot.state is LotState.RETURNED and lot.comment == comment:
        return lot
    _judged(auction, lot, version, now)
    lots.change(tx, lot_id, state=LotState.RETURNED, comment=comment)
    tell_of_lot(tx, LOT_RETURNED, auction, lot, followers.authors(tx, lot_id), now=now)
    audit.note(tx, "lot_return", f"lot:{lot_id}", by=actor.id, now=now, after={"comment": comment})
    return get(tx, lot_id)[1]


@Reading
def waiting(tx: Tx, actor: Member) -> list[MyFinding]:
    """What waits for this moderator, the oldest first; of auctions they do not moderate, nothing."""
    current = members.by_id(tx, actor.id)
    return [
        MyFinding(auction, lot)
        for auction, lot in lot_lists.offered(tx)
        if current is not None and current.may_moderate(auction.session_id or 0)
    ]


@Reading
def mine(tx: Tx, actor: Member) -> list[MyFinding]:
    """Those they have made alone or with others, the newest first."""
    return [MyFinding(auction, lot) for auction, lot in lot_lists.of_author(tx, actor.id)]


@Reading
def material(tx: Tx, actor: Member, lot_id: int) -> tuple[LotView, tuple[FindingFile, ...]]:
    """The files of a lot, for its authors, its winner and moderators; for everybody when the auction is closed.

    Refuses all others as RIGHTS.
    """
    current = members.by_id(tx, actor.id)
    view = None if current is None else view_of(tx, lot_id, current)
    if view is None:
        raise RefusedError(Reason.GONE)
    if not view.may_have:
        raise RefusedError(Reason.RIGHTS)
    return view, view.files


@Reading
def colleagues(
    tx: Tx, actor: Member, text: str, *, among: Collection[int] | None = None
) -> list[tuple[int, str]]:
    """Members whose name has these words, as co-authors to choose from: id and name, the first few.

    `among`: only of these.
    """
    with_profile(tx, actor)
    wanted = fold(text).split()
    found = [one for one in findings.people(tx) if one[0] != actor.id and (among is None or one[0] in among)]
    return [one for one in found if all(word in fold(one[1]) for word in wanted)][:SUGGESTED]


def take_back_all(tx: Tx, member_id: int, *, now: datetime) -> None:
    """Of somebody who is no member any more: what nobody has accepted goes with them."""
    for lot_id in findings.unlisted(tx, member_id):
        emptied = {"title": "—", "summary": "", "link": ""}
        lots.change(tx, lot_id, state=LotState.WITHDRAWN, closed_at=now, **emptied)
        findings.drop_files(tx, lot_id)


def _same(tx: Tx, actor: Member, auction_id: int, finding: Finding) -> int | None:
    """What they offered in the very same words, with the same files and people, at the same price."""
    files = {one.file_unique_id for one in finding.files}
    people = {actor.id, *finding.co_authors}
    wanted = finding.title, finding.summary, finding.link, finding.start_price, files, people
    waiting = (
        lot
        for auction, lot in lot_lists.of_author(tx, actor.id)
        if auction.id == auction_id and lot.state is LotState.OFFERED and lot.title == finding.title
    )
    for lot in waiting:
        files = {one.file_unique_id for one in findings.files(tx, lot.id)}
        people = {member_id for member_id, _ in findings.authors(tx, [lot.id])[lot.id]}
        if (lot.title, lot.summary, lot.link, lot.start_price, files, people) == wanted:
            return lot.id
    return None


def _ask_moderators(tx: Tx, auction: Auction, author: Member, *, now: datetime) -> None:
    for reader in followers.moderators(tx, auction.session_id):
        tell_offered(tx, auction, author.id, reader, now=now)


def _judge(tx: Tx, finding: Finding, auction: Auction) -> FindingRefusal | None:
    if not findings.known(tx, finding.co_authors):
        return FindingRefusal.CO_AUTHORS
    return judge_finding(finding, auction.terms)


def _judged(auction: Auction, lot: Lot, version: int, now: datetime) -> None:
    _takes(auction, now)
    if lot.state is not LotState.OFFERED:
        raise RefusedError(Reason.LOT_STATE)
    if lot.version != version:
        raise RefusedError(Reason.STALE)


def _takes(auction: Auction, now: datetime) -> Auction:
    is_past = auction.mode is Mode.ONLINE and auction.ends_at is not None and now >= auction.ends_at
    if not auction.takes_findings or is_past:
        raise RefusedError(Reason.AUCTION_STATE)
    return auction


def _own(tx: Tx, actor: Member, lot_id: int) -> tuple[Auction, Lot]:
    found = get(tx, lot_id)
    if found[1].author_id != actor.id:
        raise RefusedError(Reason.GONE)
    return found
