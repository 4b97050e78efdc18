"""How far an announcement has come, what became of it; and what a copy of it says when its turn comes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo
from enum import StrEnum
from typing import Final

from domain.announcement import (
    Announcement,
    AnnouncementState,
    CopyState,
    Recall,
    rate_since,
    rests_until,
    seconds_left,
)
from domain.member import Member
from services.announcements import got
from services.rights import organiser_only
from services.transaction import Reading
from storage import announcement_copies, announcements, audit, members
from storage.announcement_copies import Cause
from storage.audit import Note
from storage.db import Tx

PACE: Final = 28.8  # copies a second, before it is known how fast they go

_S = AnnouncementState


class Done(StrEnum):
    """What an organiser has done with it."""

    PAUSED = "paused"
    RESUMED = "resumed"
    STOPPED = "stopped"
    RECALLED = "recalled"
    CORRECTED = "corrected"


_STEP: Final = "announcement_state"  # the actions of the notes
_ACTIONS: Final = {"announcement_correct": Done.CORRECTED, "announcement_recall": Done.RECALLED}
_STATES: Final = {_S.PAUSED: Done.PAUSED, _S.SENDING: Done.RESUMED, _S.STOPPED: Done.STOPPED}


@dataclass(frozen=True, slots=True)
class Deed:
    done: Done
    by: Member
    at: datetime


@dataclass(frozen=True, slots=True)
class Progress:
    """How far it has come. `waiting` includes the `queued`: those next, or on their way just now."""

    announcement: Announcement
    states: Mapping[CopyState, int]  # people
    queued: int
    rate: float | None  # copies a second, lately; None: it has not been going for long enough to say
    seconds_left: float | None  # None: it does not go on just now, or nothing leaves
    rests_until: datetime | None  # quiet hours, or it is for later
    outdated: int  # copies that are to be corrected still
    corrected: int  # copies that were corrected to what it says now
    recalls: Mapping[Recall, int]  # what became of copies that were taken back
    author: Member
    deeds: tuple[Deed, ...]  # the last step, and the last correction

    @property
    def done(self) -> int:
        return self.announcement.addressed - self.states[CopyState.WAITING]


@dataclass(frozen=True, slots=True)
class Report:
    progress: Progress
    causes: list[Cause]  # why some do not have it, the most frequent first
    troubles: list[tuple[str, int]]  # why a correction or a recall did not reach some, and how many


@dataclass(frozen=True, slots=True)
class Letter:
    """What a copy says, for the reader of one; of the whole announcement as it is now."""

    announcement: Announcement
    message_ids: tuple[int, ...]  # of the copy that stands
    language: str | None
    source_chat: int | None  # where stands what is forwarded


@Reading
def progress(tx: Tx, actor: Member, announcement_id: int, *, zone: tzinfo, now: datetime) -> Progress:
    organiser_only(tx, actor)
    return _progress(tx, announcement_id, zone=zone, now=now)


@Reading
def report(tx: Tx, actor: Member, announcement_id: int, *, zone: tzinfo, now: datetime) -> Report:
    organiser_only(tx, actor)
    return Report(
        _progress(tx, announcement_id, zone=zone, now=now),
        announcement_copies.causes(tx, announcement_id),
        announcement_copies.troubles(tx, announcement_id),
    )


@Reading
def letter(tx: Tx, announcement_id: int, copy_id: int) -> Letter | None:
    """For a copy whose turn has come; None: there is none any more, or what stood there was taken back meanwhile."""
    one, copy = announcements.get(tx, announcement_id), announcement_copies.get(tx, copy_id)
    return (
        None
        if one is None or copy is None
        else Letter(one, copy.message_ids, copy.language, _source(tx, one))
    )


@Reading
def sample(tx: Tx, announcement_id: int, telegram_id: int) -> Letter | None:
    """For its author's own chat."""
    one, reader = announcements.get(tx, announcement_id), members.by_telegram_id(tx, telegram_id)
    return None if one is None or reader is None else Letter(one, (), reader[0].language, _source(tx, one))


def _source(tx: Tx, one: Announcement) -> int | None:
    """A message is known by the chat it stands in, and of that only its member is kept: erased, they are gone from here."""
    source = members.by_id(tx, one.content.source_id) if one.content.source_id else None
    return source.telegram_id if source else None


def _progress(tx: Tx, announcement_id: int, *, zone: tzinfo, now: datetime) -> Progress:
    one = got(tx, announcement_id)
    counts = announcement_copies.counts(tx, one.id, one.version)
    measured = rate_since(one.going_since, now)
    sent = announcement_copies.sent_since(tx, one.id, now - measured) if measured else 0
    rate = sent / measured.total_seconds() if measured else None
    rests = one.not_before or (rests_until(one, zone, now) if one.state is _S.SENDING else None)
    goes_on = one.state is _S.SENDING and rests is None
    left = seconds_left(counts.states[CopyState.WAITING], rate, PACE) if goes_on else None
    return Progress(
        announcement=one,
        states=counts.states,
        queued=counts.queued,
        rate=rate,
        seconds_left=left,
        rests_until=rests,
        outdated=counts.outdated,
        corrected=counts.corrected,
        recalls=counts.recalls,
        author=members.by_ids(tx, {one.author_id})[one.author_id],
        deeds=_deeds(tx, one.id),
    )


def _deeds(tx: Tx, announcement_id: int) -> tuple[Deed, ...]:
    notes = audit.about(tx, f"announcement:{announcement_id}", {_STEP, *_ACTIONS})
    people = members.by_ids(tx, {note.actor_id for note in notes})
    deeds = [Deed(_done(note), people[note.actor_id], note.at) for note in notes]
    corrections = [one for one in deeds if one.done is Done.CORRECTED]
    steps = [one for one in deeds if one.done is not Done.CORRECTED]
    return (*steps[:1], *corrections[:1])


def _done(note: Note) -> Done:
    return _STATES[_S(note.after["sending"])] if note.action == _STEP else _ACTIONS[note.action]
