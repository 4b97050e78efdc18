"""What goes into people's own calendars."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain.member import Member
from domain.registration import RegistrationState
from domain.session import Activity, Day, Part, Session, SessionState
from services.refusal import Reason, RefusedError
from services.transaction import Reading
from storage import activities, parts, registrations, sessions
from storage.db import Tx


@dataclass(frozen=True, slots=True)
class Own:
    """What a member has a seat for in one session."""

    session: Session
    whole: bool
    days: tuple[int, ...]  # numbers of single days
    activities: tuple[tuple[int, Activity, Day], ...]


@Reading
def of_session(tx: Tx, actor: Member, session_id: int) -> Session:  # noqa: ARG001 - everybody may
    """Refuses with GONE a draft: its days are not settled yet."""
    session = sessions.get(tx, session_id)
    if session is None or session.state is SessionState.DRAFT:
        raise RefusedError(Reason.GONE)
    return session


@Reading
def own(tx: Tx, actor: Member) -> list[Own]:
    """All the member has a seat for, soonest session first; a place in a waitlist is none."""
    held = [
        one.part_id
        for one in registrations.of_member(tx, actor.id)
        if one.state is RegistrationState.CONFIRMED
    ]
    there = {part.id: part for part in parts.many(tx, held)}
    known = activities.many(tx, [part.activity_id for part in there.values() if part.activity_id is not None])
    session_ids = dict.fromkeys(there[part_id].session_id for part_id in held)
    return [
        _own(session, [part for part in there.values() if part.session_id == session.id], known)
        for session in filter(None, (sessions.get(tx, session_id) for session_id in session_ids))
    ]


def _own(session: Session, held: Sequence[Part], known: Mapping[int, tuple[Activity, Day | None]]) -> Own:
    """An activity to which the plan gives no time lasts its day."""
    found = []
    for part in held:
        if part.activity_id is not None:
            activity, times = known[part.activity_id]
            on = session.days[min(activity.day, len(session.days)) - 1]
            found.append((part.activity_id, activity, times or on))
    return Own(
        session=session,
        whole=any(part.is_whole for part in held),
        days=tuple(sorted(part.day for part in held if part.day is not None)),
        activities=tuple(sorted(found, key=lambda one: (one[2].starts_at, one[0]))),
    )
