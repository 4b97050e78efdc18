"""Who may call which service: every service, as every role, on both databases.

All `Transaction`s and `Reading`s of `services/` are found by themselves; one without a row here fails. To add a service,
add a row under its name (`module.function`):

    "roster.people": (Who.MODERATOR_OF_IT, lambda h, actor: call(actor, h.session)),

First who may call it, then how: what follows the transaction, with the things of `House`. What a moderator of one session
may do is tried on `h.session`; `h.there` is its whole, `h.entry` a presence in it, `h.target` somebody on its list. Services
that take no `actor` have nobody's rights to ask, being called by the clock, by the bot itself or for a notice: `NOBODY`.

Each call is made alone on the same state and undone. Of whoever may make it at least one must succeed, or else the row
would show nothing; others may be refused for another reason than their rights.
"""

import inspect
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from importlib import import_module
from typing import Any

import services
from domain.attendance import Stay
from domain.institution import Institution, seal
from domain.member import Member, Role
from services import (
    Database,
    attendance,
    certificates,
    changes,
    institutions,
    members,
    registrations,
    roles,
    roster,
    sessions,
)
from services.refusal import Reason, RefusedError
from services.transaction import Reading, Transaction
from storage.db import Tx
from tests.people import DAYS, NOW, PLAN, ZONE, announced, organiser, teacher, whole
from tests.presence import was_there

Service = Transaction[..., Any] | Reading[..., Any]

START = DAYS[0].starts_at
LATER = DAYS[0].ends_at + timedelta(hours=1)


class Who(StrEnum):
    NOBODY = "nobody's rights are asked"
    EVERYONE = "everyone"
    PROFILE = "whoever has said who they are"
    MODERATOR_OF_IT = "a moderator of that session, or of all"
    MODERATOR = "a moderator of all sessions"
    ORGANISER = "an organiser"


# Who is refused, and why. The demoted hold a button from before, and the bot still takes them for what they were.
LEADERS = ("moderator of it", "moderator", "organiser")
ALL = ("stranger", "teacher", "moderator of another", "demoted moderator", "demoted organiser", *LEADERS)
MAY = {
    Who.EVERYONE: set(ALL),
    Who.PROFILE: set(ALL) - {"stranger"},
    Who.MODERATOR_OF_IT: set(LEADERS),
    Who.MODERATOR: {"moderator", "organiser"},
    Who.ORGANISER: {"organiser"},
}


@dataclass(frozen=True)
class House:
    people: dict[str, Member]
    target: Member  # none of them; has a seat in the session and was in it
    session: int  # announced
    there: int  # the whole of it
    entry: int
    draft: int
    finished: int
    certificate: int  # of the target, in what is finished
    token: str  # of an invitation
    institution: Institution
    other_institution: Institution


Call = tuple[tuple[Any, ...], dict[str, Any]]


def call(*args: object, **kwargs: object) -> Call:
    return args, kwargs


Row = tuple[Who, Callable[[House, Member], Call] | None]

NOBODY: Row = (Who.NOBODY, None)

TABLE: dict[str, Row] = {
    "attendance.check_in": (Who.PROFILE, lambda h, a: call(a, h.session, now=START)),
    "attendance.check_out": (Who.EVERYONE, lambda h, a: call(a, h.session, now=START)),
    "attendance.close_due": NOBODY,
    "attendance.correct": (
        Who.MODERATOR_OF_IT,
        lambda h, a: call(a, h.entry, START, START + timedelta(hours=1), now=LATER),
    ),
    "attendance.enter": (
        Who.MODERATOR_OF_IT,
        lambda h, a: call(a, h.there, h.target.id, now=START),
    ),
    "attendance.leave": (
        Who.MODERATOR_OF_IT,
        lambda h, a: call(a, h.there, h.target.id, now=START),
    ),
    "attendance.set_self_check_in": (Who.ORGANISER, lambda h, a: call(a, h.session, on=False, now=NOW)),
    "attendance.strike": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.entry, now=LATER)),
    "attendance.visit": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.entry)),
    "attendance.write_down": (
        Who.MODERATOR_OF_IT,
        lambda h, a: call(a, h.there, h.target.id, Stay(START, START + timedelta(minutes=5)), now=LATER),
    ),
    "audit.listed": (Who.ORGANISER, lambda _, a: call(a, 0)),
    "calendars.of_session": (Who.EVERYONE, lambda h, a: call(a, h.session)),
    "calendars.own": (Who.EVERYONE, lambda _, a: call(a)),
    "certificates.check": NOBODY,  # whoever has the link
    "certificates.finished": (Who.ORGANISER, lambda _, a: call(a)),
    "certificates.issue": (Who.ORGANISER, lambda h, a: call(a, h.finished, now=LATER)),
    "certificates.issued": (Who.ORGANISER, lambda h, a: call(a, h.finished)),
    "certificates.mine": (Who.EVERYONE, lambda _, a: call(a)),
    "certificates.overview": (Who.ORGANISER, lambda h, a: call(a, h.finished, now=LATER)),
    "certificates.reissue": (Who.ORGANISER, lambda h, a: call(a, h.certificate, issue=1, now=LATER)),
    "certificates.reissue_changed": (Who.ORGANISER, lambda h, a: call(a, h.finished, now=LATER)),
    "certificates.revoke": (
        Who.ORGANISER,
        lambda h, a: call(a, h.certificate, "Ошибка", issue=1, now=LATER),
    ),
    "certificates.show": (Who.ORGANISER, lambda h, a: call(a, h.certificate)),  # its holder aside
    "certificates.to_revoke": (Who.ORGANISER, lambda h, a: call(a, h.certificate, issue=1)),
    "changes.cancel": (Who.ORGANISER, lambda h, a: call(a, h.session, "", now=NOW)),
    "changes.finish": (Who.ORGANISER, lambda h, a: call(a, h.finished, now=NOW)),
    "changes.for_change": (Who.ORGANISER, lambda h, a: call(a, h.session)),
    "changes.go_on": NOBODY,
    "changes.move": (Who.ORGANISER, lambda h, a: call(a, h.session, DAYS, "Зал", zone=ZONE, now=NOW)),
    "changes.set_capacity": (Who.ORGANISER, lambda h, a: call(a, h.there, 7, now=NOW)),
    "changes.start": (Who.ORGANISER, lambda h, a: call(a, h.session, now=NOW)),
    "changes.to_be_told": (Who.ORGANISER, lambda h, a: call(a, h.session)),
    "changes.told": NOBODY,
    "changes.unanswered": NOBODY,
    "housekeeping.forget_messages": NOBODY,
    "housekeeping.forget_strangers": NOBODY,
    "housekeeping.forget_updates": NOBODY,
    "hub.chat": NOBODY,
    "hub.configure": NOBODY,
    "hub.moved": NOBODY,
    "institutions.candidates": (Who.ORGANISER, lambda h, a: call(a, h.institution.id)),
    "institutions.confirm": (
        Who.ORGANISER,
        lambda h, a: call(a, h.institution.id, seen=seal(h.institution), now=NOW),
    ),
    "institutions.in_session": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.session)),
    "institutions.listed": (Who.ORGANISER, lambda _, a: call(a)),
    "institutions.merge": (
        Who.ORGANISER,
        lambda h, a: call(
            a,
            h.institution.id,
            h.other_institution.id,
            seen=seal(h.institution, h.other_institution),
            now=NOW,
        ),
    ),
    "institutions.offered": (Who.EVERYONE, lambda _, a: call(a)),
    "institutions.pair": (
        Who.ORGANISER,
        lambda h, a: call(a, h.institution.id, h.other_institution.id),
    ),
    "institutions.rename": (
        Who.ORGANISER,
        lambda h, a: call(a, h.institution.id, "Лицей", seen=seal(h.institution), now=NOW),
    ),
    "institutions.show": (Who.ORGANISER, lambda h, a: call(a, h.institution.id)),
    "institutions.sums": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.session)),
    "members.appoint_organisers": NOBODY,
    "members.choose_language": (Who.EVERYONE, lambda _, a: call(a, "be")),
    "members.consent": (Who.EVERYONE, lambda _, a: call(a, now=NOW)),
    "members.find": NOBODY,
    "members.find_all": NOBODY,
    "members.hide": (Who.EVERYONE, lambda _, a: call(a, hidden=True)),
    "members.meet": NOBODY,
    "members.notice": NOBODY,
    "members.save_profile": (Who.PROFILE, lambda _, a: call(a, "Имя", "Лицей")),
    "members.set_reachable": NOBODY,
    "posters.of_session": (Who.ORGANISER, lambda h, a: call(a, h.session, here=True)),
    "privacy.erase": (Who.EVERYONE, lambda _, a: call(a, a.id, now=NOW)),
    "privacy.export": (Who.EVERYONE, lambda _, a: call(a)),
    "privacy.stored": (Who.EVERYONE, lambda _, a: call(a)),
    "queue.expire_offers": NOBODY,
    "registrations.comes": (Who.EVERYONE, lambda h, a: call(a, h.session, now=NOW)),
    "registrations.comes_not": (Who.EVERYONE, lambda h, a: call(a, h.session, now=NOW)),
    "registrations.join": (Who.PROFILE, lambda h, a: call(a, h.there, now=NOW)),
    "registrations.leave": (Who.EVERYONE, lambda h, a: call(a, h.there, waits=False, now=NOW)),
    "registrations.mine": (Who.EVERYONE, lambda _, a: call(a)),
    "registrations.offerings": (Who.EVERYONE, lambda h, a: call(a, h.session)),
    "registrations.place": (Who.EVERYONE, lambda h, a: call(a, h.there)),
    "roles.accept": (Who.EVERYONE, lambda h, a: call(a, h.token, now=NOW)),
    "roles.grant": (Who.ORGANISER, lambda h, a: call(a, h.target.id, Role.MODERATOR, h.session, now=NOW)),
    "roles.invitation": (Who.ORGANISER, lambda h, a: call(a, h.token, now=NOW)),
    "roles.invitations": (Who.ORGANISER, lambda _, a: call(a, now=NOW)),
    "roles.invite": (Who.ORGANISER, lambda h, a: call(a, Role.MODERATOR, h.session, now=NOW)),
    "roles.listed": (Who.ORGANISER, lambda _, a: call(a, now=NOW)),
    "roles.news": NOBODY,
    "roles.revoke": (Who.ORGANISER, lambda h, a: call(a, h.target.id, Role.MODERATOR, now=NOW)),
    "roles.revoke_invitation": (Who.ORGANISER, lambda h, a: call(a, h.token, now=NOW)),
    "roles.show": (Who.ORGANISER, lambda h, a: call(a, h.target.id)),
    "roles.to_moderate": (Who.ORGANISER, lambda _, a: call(a)),
    "roster.add": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.session, "Гость", "Лицей", now=NOW)),
    "roster.code": (Who.EVERYONE, lambda h, a: call(a, h.session)),  # who is in it
    "roster.export": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.session)),
    "roster.led": (Who.EVERYONE, lambda _, a: call(a)),  # finds theirs only
    "roster.people": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.session)),
    "roster.person": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.session, h.target.id, now=NOW)),
    "roster.remove": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.session, h.target.id, now=NOW)),
    "roster.sign_up": (Who.MODERATOR_OF_IT, lambda h, a: call(a, h.session, h.target.id, now=NOW)),
    "sessions.announce": (Who.ORGANISER, lambda h, a: call(a, h.draft, 1, now=NOW)),
    "sessions.card": NOBODY,
    "sessions.create_draft": (Who.ORGANISER, lambda _, a: call(a, PLAN, DAYS, zone=ZONE, now=NOW)),
    "sessions.draft": (Who.ORGANISER, lambda h, a: call(a, h.draft)),
    "sessions.for_export": (Who.ORGANISER, lambda h, a: call(a, h.session)),
    "sessions.listed": (Who.EVERYONE, lambda _, a: call(a)),  # drafts: tests/services/test_sessions.py
    "sessions.part_of": NOBODY,
    "sessions.post_again": (Who.ORGANISER, lambda h, a: call(a, h.session, now=NOW)),
    "sessions.programme": (Who.EVERYONE, lambda h, a: call(a, h.session)),
    "sessions.rewrite": (Who.ORGANISER, lambda h, a: call(a, h.session, {"theme": "Моя"}, now=NOW)),
    "sessions.set_days": (Who.ORGANISER, lambda h, a: call(a, h.draft, DAYS, zone=ZONE, now=NOW)),
    "sessions.show": (Who.EVERYONE, lambda h, a: call(a, h.session)),
}


def test_every_service_has_a_row() -> None:
    found = {name for name, _ in _services()}
    assert found - set(TABLE) == set(), "add rows: the docstring says how"
    assert set(TABLE) - found == set(), "these are no more"


def test_whatever_takes_an_actor_asks_for_rights() -> None:
    takes = {name for name, service in _services() if "actor" in inspect.signature(service.within).parameters}
    assert takes == {name for name, (who, _) in TABLE.items() if who is not Who.NOBODY}


async def test_each_service_refuses_whom_it_should_and_nobody_else(db: Database) -> None:
    house = await _house(db)
    wrong: dict[str, object] = {}
    for name, service in _services():
        who, how = TABLE.get(name, NOBODY)  # the first test says what is missing
        if how is None:
            continue
        reasons = {role: await _tried(db, service, how(house, actor)) for role, actor in house.people.items()}
        refusal = Reason.PROFILE if who is Who.PROFILE else Reason.RIGHTS
        refused = {role for role, reason in reasons.items() if reason is refusal}
        if refused != set(ALL) - MAY[who] or None not in {reasons[role] for role in MAY[who]}:
            wrong[name] = {role: reason and reason.value for role, reason in reasons.items()}
    assert wrong == {}


class _UndoneError(Exception):
    """The call is over; nothing of it is to stay."""

    def __init__(self, reason: Reason | None) -> None:
        super().__init__(reason)
        self.reason = reason


async def _tried(db: Database, service: Service, how: Call) -> Reason | None:
    """Why it was refused; None: it was not."""

    def try_it(tx: Tx) -> None:
        args, kwargs = how
        try:
            service.within(tx, *args, **kwargs)
        except RefusedError as refusal:
            raise _UndoneError(refusal.reason) from refusal
        raise _UndoneError(None)

    try:
        await db.transaction(try_it)
    except _UndoneError as undone:
        return undone.reason
    raise AssertionError


def _services() -> Iterator[tuple[str, Service]]:
    """By the module that makes them, however many import them."""
    for found in pkgutil.walk_packages(services.__path__, "services."):
        module = import_module(found.name)
        for name, value in vars(module).items():
            if isinstance(value, Transaction | Reading) and value.within.__module__ == found.name:
                yield f"{found.name.removeprefix('services.')}.{name}", value


async def _house(db: Database) -> House:
    boss = await organiser(db)
    session_id, other, finished = [await announced(db) for _ in range(3)]
    draft = await sessions.create_draft(db, boss, PLAN, DAYS, zone=ZONE, now=NOW)
    there = await whole(db, session_id)
    target = await teacher(db, 100, "Дарья Целевая")
    await registrations.join(db, target, there, now=NOW)
    await attendance.set_self_check_in(db, boss, session_id, on=True, now=NOW)
    entry = await _entry(db, boss, there, target)
    certificate = await _certificate(db, boss, finished, target)
    elsewhere = await teacher(db, 101)
    await members.save_profile(db, elsewhere, "Вера", "Школа № 5")
    found = await institutions.listed(db, boss)
    token = (await roles.invite(db, boss, Role.MODERATOR, session_id, now=NOW)).invitation.token
    return House(
        people=await _people(db, boss, session_id, other),
        target=target,
        session=session_id,
        there=there,
        entry=entry,
        draft=draft,
        finished=finished,
        certificate=certificate,
        token=token,
        institution=found[0],
        other_institution=found[1],
    )


async def _people(db: Database, boss: Member, session_id: int, other: int) -> dict[str, Member]:
    async def with_role(number: int, role: Role, of: int | None = None, *, demoted: bool = False) -> Member:
        one = await teacher(db, number)
        held = (await roles.grant(db, boss, one.id, role, of, now=NOW)).member
        if demoted:
            await roles.revoke(db, boss, one.id, role, of, now=NOW)
        return held

    found = {
        "stranger": await members.meet(db, 1, now=NOW),
        "teacher": await teacher(db, 2),
        "moderator of another": await with_role(3, Role.MODERATOR, other),
        "demoted moderator": await with_role(4, Role.MODERATOR, session_id, demoted=True),
        "demoted organiser": await with_role(5, Role.ORGANISER, demoted=True),
        "moderator of it": await with_role(6, Role.MODERATOR, session_id),
        "moderator": await with_role(7, Role.MODERATOR),
        "organiser": await with_role(8, Role.ORGANISER),
    }
    assert tuple(found) == ALL
    part_id = await whole(db, session_id)
    for one in found.values():
        if one.has_profile and not one.is_organiser:
            await registrations.join(db, one, part_id, now=NOW)
    return found


async def _entry(db: Database, boss: Member, part_id: int, member: Member) -> int:
    """The number of a presence that was noted."""
    session_id = (await registrations.place(db, boss, part_id))[0].id
    await was_there(db, part_id, member.id, START, START + timedelta(hours=2))

    return (await roster.person(db, boss, session_id, member.id, now=LATER)).entries[0].id


async def _certificate(db: Database, boss: Member, session_id: int, member: Member) -> int:
    """The session is finished by it."""
    await was_there(db, await whole(db, session_id), member.id, START, START + timedelta(hours=2))
    await changes.start(db, boss, session_id, now=START)
    await changes.finish(db, boss, session_id, now=LATER)
    await certificates.issue(db, boss, session_id, now=LATER)
    return (await certificates.issued(db, boss, session_id))[1][0].certificate.id
