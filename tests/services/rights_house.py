"""A hub with somebody of each role, and with things for every service to be tried on."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from domain.board import FOLLOW_UP, Choice, Phase, Side
from domain.institution import Institution
from domain.material import MaterialState
from domain.member import Member, Role
from services import (
    Database,
    attendance,
    boards,
    certificates,
    changes,
    institutions,
    members,
    moderation,
    others_posts,
    registrations,
    roles,
    roster,
    sessions,
    verdicts,
)
from services.boards import Rules
from services.cataloguing import Post
from storage import themes
from storage.db import Tx
from tests.people import DAYS, HUB, NOW, PLAN, ZONE, announced, organiser, teacher, whole
from tests.presence import was_there
from tests.services.announcement_house import confirmed, drafted
from tests.services.auction_house import Auctions, auctions_of
from tests.services.board_house import stepped, wrote
from tests.services.edition_house import Editions, editions_of
from tests.services.material_house import QUIZ, file, listed

START: Final = DAYS[0].starts_at
LATER: Final = DAYS[0].ends_at + timedelta(hours=1)

# The demoted hold a button from before, and the bot still takes them for what they were.
LEADERS: Final = ("moderator of it", "moderator", "organiser")
ALL: Final = (
    "stranger",
    "teacher",
    "moderator of another",
    "demoted moderator",
    "demoted organiser",
    *LEADERS,
)


@dataclass(frozen=True)
class Boards:
    """Of the session."""

    open: int
    argument: int  # the target's, on the open one
    other_argument: int  # on the same side
    own: dict[int, int]  # each one's argument there, by the member's id
    closed: int
    minus: int  # on the closed one


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
    board: Boards
    auctions: Auctions
    theme: int  # the target's, on the list; the teacher is asked to lead the session
    other_theme: int
    own_themes: dict[int, int]  # each one's, by the member's id
    material: int  # the target's, of the session
    offered: int  # the target's, waits for a moderator
    own_offers: dict[int, int]  # each one's, that waits, by the member's id
    own_materials: dict[int, int]  # each one's, by the member's id; of no session
    own_posts: dict[int, int]  # the number of each one's, in the group
    editions: Editions
    announcement: int  # a draft to everybody
    sent: int  # another, on its way
    waiting: int  # a third, for tomorrow


async def house_of(db: Database) -> House:
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
    people = await _people(db, boss, session_id, other)
    token = (await roles.invite(db, boss, Role.MODERATOR, session_id, now=NOW)).invitation.token
    people = await _people(db, boss, session_id, other)
    await moderation.invite(db, boss, session_id, people["teacher"].id, now=NOW)
    own_themes = {
        one.id: await db.transaction(_theme, f"Тема {one.id}", one.id) for one in (*people.values(), target)
    }
    return House(
        people=people,
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
        board=await _boards(db, boss, session_id, [*people.values(), target]),
        auctions=await db.transaction(auctions_of, boss, target, people, session_id),
        theme=own_themes[target.id],
        other_theme=own_themes[people["teacher"].id],
        own_themes=own_themes,
        material=(await listed(db, target, replace(QUIZ, session_id=session_id))).id,
        offered=(await listed(db, target, state=MaterialState.OFFERED)).id,
        own_offers={
            one.id: (await listed(db, one, state=MaterialState.OFFERED)).id for one in people.values()
        },
        own_materials={one.id: (await listed(db, one)).id for one in people.values()},
        own_posts=await db.transaction(_posts, people.values()),
        editions=await db.transaction(editions_of, boss, [*people.values(), target]),
        announcement=(await drafted(db, boss)).id,
        sent=(await confirmed(db, boss)).id,
        waiting=(await confirmed(db, boss, not_before=NOW + timedelta(days=1))).id,
    )


def _theme(tx: Tx, text: str, author_id: int) -> int:
    return themes.add(tx, text, "", by=author_id, now=NOW)


def _posts(tx: Tx, people: Collection[Member]) -> dict[int, int]:
    """With a file each, which the bot has offered to bring to the hub."""
    for one in people:
        others_posts.invite.within(tx, Post(HUB, one.id, files=(file(),)), one.telegram_id or 0, now=NOW)
    return {one.id: one.id for one in people}


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


async def _boards(db: Database, boss: Member, session_id: int, people: list[Member]) -> Boards:
    """Each has written something and said «применю»; those were asked how it went."""
    going, closed = [
        await boards.open_board(db, boss, subject, Rules(), now=NOW, session_id=session_id)
        for subject in ("Квиз", "Дебаты")
    ]
    own = {one.id: await wrote(db, one, going, f"Довод {one.id}") for one in people}
    other = await wrote(db, people[-1], going, "Другой довод")
    minus = await wrote(db, people[-1], closed, "Долго", Side.MINUS)
    for one in people:
        await verdicts.give(db, one, going, Choice.APPLY, now=NOW)
    await verdicts.ask_how_it_went(db, now=NOW + FOLLOW_UP)
    await stepped(db, closed, Phase.CLOSED)
    return Boards(going, own[people[-1].id], other, own, closed, minus)


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
