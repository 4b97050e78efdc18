"""An announcement before it is sent: what it says, to whom, how it looks; and the list of all."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from domain.announcement import Announcement, AnnouncementState, Button, Content, Flaw, flaw_of
from domain.audience import Audience, Circle
from domain.member import Member
from services.refusal import Reason, RefusedError
from services.rights import organiser_only
from services.transaction import Reading, Transaction
from storage import announcements, audiences, members, outbox
from storage.db import Tx

CARD: Final = "announcement_card"  # the author's own, with the progress: a card in their chat
DOUBLE: Final = 2  # seconds; two presses in them are one
SAMPLE: Final = "announcement_sample"  # a copy for the author alone, before all others


@dataclass(frozen=True, slots=True)
class Sizes:
    """People whom the bot can write to."""

    whole: int  # each once
    circles: dict[Circle, int]


@dataclass(frozen=True, slots=True)
class Listed:
    announcements: list[Announcement]
    count: int  # of all
    authors: dict[int, Member]


@Transaction
def create(tx: Tx, actor: Member, content: Content, *, now: datetime) -> Announcement | Flaw:
    """A draft that nobody else sees."""
    organiser_only(tx, actor)
    return flaw_of(content, ()) or got(tx, announcements.add(tx, actor.id, content, now=now))


@Transaction
def rewrite(
    tx: Tx,
    actor: Member,
    announcement_id: int,
    version: int,
    *,
    content: Content | None = None,
    buttons: Sequence[Button] | None = None,
) -> Announcement | Flaw:
    """Another content, other buttons, or both; None leaves them as they are."""
    one = _draft(tx, actor, announcement_id, version)
    content = one.content if content is None else content
    buttons = one.buttons if buttons is None else tuple(buttons)
    if flaw := flaw_of(content, buttons):
        return flaw
    if (content, buttons) != (one.content, one.buttons):
        announcements.change(tx, one.id, content=content, buttons=buttons, version=one.version + 1)
    return got(tx, one.id)


@Transaction
def address(tx: Tx, actor: Member, announcement_id: int, audience: Audience) -> Announcement:
    """Whom it is for; asked again when it is confirmed."""
    one = _draft(tx, actor, announcement_id)
    announcements.change(tx, one.id, audience=audience)
    return got(tx, one.id)


@Transaction
def set_urgent(tx: Tx, actor: Member, announcement_id: int, *, urgent: bool) -> Announcement:
    """Whether it goes out at night, too."""
    one = _draft(tx, actor, announcement_id)
    announcements.change(tx, one.id, urgent=urgent)
    return got(tx, one.id)


@Transaction
def try_on_oneself(tx: Tx, actor: Member, announcement_id: int, version: int, *, now: datetime) -> None:
    """It comes to the actor just as it will to the others, each time; a double press is one."""
    one = _draft(tx, actor, announcement_id, version)
    parameters = {"announcement_id": one.id, "turns": one.content.cost}
    press = int(now.timestamp()) // DOUBLE
    key = f"announcement_sample:{one.id}:{version}:{actor.id}:{press}"
    if actor.telegram_id is not None:
        outbox.owe(tx, SAMPLE, actor.telegram_id, now=now, parameters=parameters, dedupe_key=key)


@Transaction
def discard(tx: Tx, actor: Member, announcement_id: int) -> None:
    """A draft only; again, it is gone already."""
    organiser_only(tx, actor)
    one = announcements.get(tx, announcement_id)
    if one is not None and one.state is not AnnouncementState.DRAFT:
        raise RefusedError(Reason.STALE)
    announcements.delete(tx, announcement_id)


@Reading
def sizes(tx: Tx, actor: Member, audience: Audience, others: Sequence[Circle] = ()) -> Sizes:
    """Of the audience, of its circles, and of `others` that might be chosen."""
    organiser_only(tx, actor)
    circles = dict.fromkeys((*audience.circles, *others))
    return Sizes(audiences.size(tx, audience), {one: audiences.circle_size(tx, one) for one in circles})


@Reading
def show(tx: Tx, actor: Member, announcement_id: int) -> Announcement:
    organiser_only(tx, actor)
    return got(tx, announcement_id)


@Reading
def listed(tx: Tx, actor: Member, *, skip: int, limit: int) -> Listed:
    """The newest first."""
    organiser_only(tx, actor)
    found = announcements.listed(tx, skip=skip, limit=limit)
    authors = members.by_ids(tx, {one.author_id for one in found})
    return Listed(found, announcements.count(tx), authors)


def got(tx: Tx, announcement_id: int) -> Announcement:
    found = announcements.get(tx, announcement_id)
    if found is None:
        raise RefusedError(Reason.GONE)
    return found


def _draft(tx: Tx, actor: Member, announcement_id: int, version: int | None = None) -> Announcement:
    organiser_only(tx, actor)
    one = got(tx, announcement_id)
    if one.state is not AnnouncementState.DRAFT or version not in {None, one.version}:
        raise RefusedError(Reason.STALE)
    return one
