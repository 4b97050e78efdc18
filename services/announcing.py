"""An announcement from its confirmation on: sent, paused, stopped, corrected, taken back; by people and by the clock."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, tzinfo

from domain.announcement import (
    COPY,
    CORRECTABLE,
    Announcement,
    AnnouncementState,
    Button,
    Content,
    Flaw,
    Step,
    flaw_of,
    is_correctable,
    judge_step,
    rests_until,
)
from domain.member import Member
from domain.quiet import not_quiet
from services.announcements import CARD, got
from services.refusal import Reason, RefusedError
from services.rights import organiser_only
from services.transaction import Reading, Transaction
from storage import announcement_copies, announcement_queue, announcements, audit, outbox
from storage.db import Tx

_S = AnnouncementState


@Transaction
def confirm(
    tx: Tx,
    actor: Member,
    announcement_id: int,
    version: int,
    *,
    zone: tzinfo,
    now: datetime,
    not_before: datetime | None = None,
) -> Announcement:
    """From here on the audience is what it is now. Sending begins now, at `not_before`, or when the night is over.

    Again, it changes nothing.
    """
    organiser_only(tx, actor)
    one = got(tx, announcement_id)
    if one.version != version:
        raise RefusedError(Reason.STALE)
    if one.state is not _S.DRAFT:
        return one
    begins = max(not_before or now, now)
    if not one.urgent:
        begins = not_quiet(begins, zone)
    people = announcement_copies.freeze(tx, one.id, one.audience)
    if not people:
        raise RefusedError(Reason.NOBODY)
    later = begins > now
    state = _S.SCHEDULED if later else _S.SENDING
    announcements.change(
        tx, one.id, state=state, not_before=begins if later else None, confirmed_at=now, addressed=people
    )
    _note(tx, "announcement_confirm", one, by=actor, now=now, after={"people": people, "later": later})
    go_on.within(tx, one.id, zone=zone, now=now)
    return got(tx, one.id)


@Transaction
def move(
    tx: Tx,
    actor: Member,
    announcement_id: int,
    version: int,
    *,
    zone: tzinfo,
    now: datetime,
    not_before: datetime | None = None,
) -> Announcement:
    """What waits for its time goes at another, or now; if it is urgent, at night too."""
    organiser_only(tx, actor)
    one = got(tx, announcement_id)
    if one.state is not _S.SCHEDULED or one.version != version:
        raise RefusedError(Reason.STALE)
    begins = max(not_before or now, now)
    if not one.urgent:
        begins = not_quiet(begins, zone)
    if begins == one.not_before:
        return one
    announcements.change(tx, one.id, not_before=begins)
    _note(tx, "announcement_move", one, by=actor, now=now)
    outbox.redraw(tx, CARD, one.id, now=now)
    go_on.within(tx, one.id, zone=zone, now=now)
    return got(tx, one.id)


@Transaction
def take_step(
    tx: Tx, actor: Member, announcement_id: int, step: Step, *, zone: tzinfo, now: datetime
) -> Announcement:
    """Pause, resume, stop or recall. Again, it changes nothing. What is just on its way still arrives."""
    organiser_only(tx, actor)
    one = got(tx, announcement_id)
    after = judge_step(one.state, step)
    if after is None:
        raise RefusedError(Reason.STALE)
    if after is one.state:
        return one
    if step is not Step.RESUME:  # corrections go on, unless all is taken back
        announcement_queue.withdraw(tx, one.id, kind=None if step is Step.RECALL else COPY)
    follows = {"following_up": True} if step is Step.RECALL else {}
    changed = {"state": after, "not_before": None, "going_since": None}
    announcements.change(tx, one.id, **changed, **_over(after, now), **follows)
    before, after_it = {"sending": one.state}, {"sending": after}
    if step is Step.RECALL:
        _note(tx, "announcement_recall", one, by=actor, now=now, before=before)
    else:
        _note(tx, "announcement_state", one, by=actor, now=now, before=before, after=after_it)
    outbox.redraw(tx, CARD, one.id, now=now)
    go_on.within(tx, one.id, zone=zone, now=now)
    return got(tx, one.id)


@Transaction
def correct(
    tx: Tx,
    actor: Member,
    announcement_id: int,
    version: int,
    content: Content,
    *,
    buttons: Sequence[Button] | None = None,
    zone: tzinfo,
    now: datetime,
) -> Announcement | Flaw:
    """Copies that stand are edited; those still to be sent say the new thing. `buttons`: None leaves them as they are.

    Again, it changes nothing.
    """
    organiser_only(tx, actor)
    one = got(tx, announcement_id)
    buttons = one.buttons if buttons is None else tuple(buttons)
    if one.state not in CORRECTABLE:
        raise RefusedError(Reason.STALE)
    if (content, buttons) == (one.content, one.buttons):
        return one
    if one.version != version:
        raise RefusedError(Reason.STALE)
    if flaw := _flaw(one, content, buttons):
        return flaw
    announcements.change(
        tx, one.id, content=content, buttons=buttons, version=one.version + 1, following_up=True
    )
    before, after = {"text": one.content.text}, {"text": content.text}
    _note(tx, "announcement_correct", one, by=actor, now=now, before=before, after=after)
    go_on.within(tx, one.id, zone=zone, now=now)
    return got(tx, one.id)


@Reading
def judge_correction(
    tx: Tx, actor: Member, announcement_id: int, version: int, content: Content
) -> Announcement | Flaw:
    """What `correct` would make of it, which changes nothing yet."""
    organiser_only(tx, actor)
    one = got(tx, announcement_id)
    if one.state not in CORRECTABLE or one.version != version:
        raise RefusedError(Reason.STALE)
    return _flaw(one, content, one.buttons) or replace(one, content=content)


@Transaction
def go_on(tx: Tx, announcement_id: int, *, zone: tzinfo, now: datetime) -> None:
    """By the clock, every few seconds: begin what is due, owe the next copies, rest at night, notice the end."""
    one = announcements.get(tx, announcement_id)
    if one is None:
        return
    if one.following_up and not announcement_queue.follow_up(tx, one, now=now):
        announcements.change(tx, one.id, following_up=False)
    if one.state is _S.SCHEDULED and one.not_before is not None and one.not_before <= now:
        announcements.change(tx, one.id, state=_S.SENDING, not_before=None)
        one = got(tx, announcement_id)
    if one.state is _S.SENDING:
        _send_on(tx, one, zone=zone, now=now)
    if one.state is _S.SENDING or one.following_up:
        outbox.redraw(tx, CARD, one.id, now=now)


def _send_on(tx: Tx, one: Announcement, *, zone: tzinfo, now: datetime) -> None:
    going = None
    if rests_until(one, zone, now):
        announcement_queue.withdraw(tx, one.id, kind=COPY)
    elif announcement_queue.feed(tx, one, now=now):
        going = one.going_since or now
    else:
        announcements.change(tx, one.id, state=_S.DONE, **_over(_S.DONE, now))
    if going != one.going_since:
        announcements.change(tx, one.id, going_since=going)


@Reading
def under_way(tx: Tx) -> list[int]:
    """The ids of those that `go_on` has something to do for."""
    return announcements.under_way(tx)


def _flaw(one: Announcement, content: Content, buttons: tuple[Button, ...]) -> Flaw | None:
    """Raises Reason.NOT_CORRECTABLE where what stands there cannot become that."""
    flaw = flaw_of(content, buttons)
    if flaw is None and not is_correctable(one.content, content):
        raise RefusedError(Reason.NOT_CORRECTABLE)
    return flaw


def _over(after: AnnouncementState, now: datetime) -> Mapping[str, datetime]:
    return {"finished_at": now} if after in {_S.DONE, _S.STOPPED, _S.RECALLED} else {}


def _note(
    tx: Tx,
    action: str,
    one: Announcement,
    *,
    by: Member,
    now: datetime,
    before: Mapping[str, object] | None = None,
    after: Mapping[str, object] | None = None,
) -> None:
    audit.note(tx, action, f"announcement:{one.id}", by=by.id, now=now, before=before, after=after)
