"""What is stored about a person is shown, handed out and erased, on both databases; no table is forgotten."""

import asyncio
import json
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from domain import member as rules
from domain.announcement import Content, ContentKind, CopyState
from domain.board import Asking, Choice, Side
from domain.material import Author, Mark
from domain.material import Content as MaterialContent
from domain.member import Member, Role
from domain.moderation import ModerationState
from domain.outbox import OutboxState
from domain.registration import RegistrationState
from domain.reminder import ReminderKind
from domain.session import SessionState
from services import (
    Database,
    housekeeping,
    institutions,
    members,
    privacy,
    registrations,
    search,
    sessions,
)
from services.queue import PROMOTED
from services.refusal import Reason, RefusedError
from storage import (
    announcements,
    arguments,
    boards,
    exports,
    fsm,
    inbox,
    material_marks,
    moderations,
    outbox,
    parts,
    reminders,
    themes,
    verdicts,
)
from storage import members as table
from storage import privacy as storage
from storage.db import Tx
from storage.fsm import Conversation
from storage.inbox import Entry, Finished
from storage.schema import (
    announcement_copy,
    attendance,
    audit,
    certificate,
    effect,
    invitation,
    member,
    member_role,
    metadata,
    registration,
    session,
)
from storage.schema import inbox as updates
from storage.schema import outbox as messages
from tests.people import DAYS, NOW, announced, organiser, teacher, whole
from tests.services import material_house
from tests.services.material_house import QUIZ

ANNA = 770_001
SECRET = "Анна Секретная"


def test_every_column_that_names_a_person_is_exported_or_excluded() -> None:
    """A new table that names people must be thought of: in the export, and in erasing."""
    naming = {
        f"{one.name}.{column.name}"
        for one in metadata.sorted_tables
        for column in one.columns
        if column.name in {"telegram_id", "chat_id", "lane"}
        or any(foreign.column is member.c.id for foreign in column.foreign_keys)
    }
    of_groups = {"card.chat_id", "hub.chat_id", "material.chat_id", "session_topic.chat_id"}
    known = exports.EXPORTED | set(exports.OF_OTHERS)
    assert naming - of_groups <= known
    columns = {f"{one.name}.{column.name}" for one in metadata.sorted_tables for column in one.columns}
    assert known <= columns, "no such column"
    assert not exports.EXPORTED & set(exports.OF_OTHERS)


async def full(db: Database) -> tuple[Member, int]:
    """Somebody of whom there is something in every table; the session they are signed up for."""
    session_id = await announced(db, capacity=1)
    part_id = await whole(db, session_id)
    anna = await teacher(db, ANNA, SECRET)
    await registrations.join(db, anna, part_id, now=NOW)
    await members.choose_language(db, anna, "be")
    await members.meet(db, 5, now=NOW)
    await db.transaction(_fill, anna.id, session_id, part_id)
    return await members.meet(db, ANNA, now=NOW), session_id


def _fill(tx: Tx, anna: int, session_id: int, part_id: int) -> None:
    table.grant(tx, anna, Role.MODERATOR, session_id, now=NOW)
    visit = {"part_id": part_id, "member_id": anna, "entered_at": NOW, "entered_by": anna}
    tx.execute(sa.insert(attendance).values(**visit))
    paper = {"session_id": session_id, "member_id": anna, "issued_at": NOW, "issue": 1, "minutes": 90}
    tx.execute(sa.insert(certificate).values(**paper, activities=["Квиз"]))
    invited = {
        "token": "secret-token",
        "role": Role.MODERATOR,
        "session_id": session_id,
        "created_by": anna,
        "created_at": NOW,
        "expires_at": NOW + timedelta(days=7),
    }
    tx.execute(sa.insert(invitation).values(invited))
    _discuss(tx, anna)
    _announce(tx, anna)
    _propose(tx, anna, session_id, part_id)
    _bring(tx, anna)
    outbox.owe(tx, PROMOTED, ANNA, now=NOW, parameters={"member_id": anna}, dedupe_key="one")
    outbox.owe(tx, PROMOTED, ANNA, now=NOW, parameters={"member_id": anna}, dedupe_key="two")
    tx.execute(sa.update(messages).where(messages.c.dedupe_key == "two").values(state=OutboxState.SENT))
    said = {"message": {"from": {"id": ANNA, "first_name": SECRET}, "text": "тайна"}}
    bodies = [(1, ANNA), (2, -1001), (3, ANNA), (4, 5)]
    entries = [Entry(number, lane, json.dumps({**said, "update_id": number})) for number, lane in bodies[:3]]
    others = json.dumps({"message": {"from": {"id": 6}, "answer": {"from": {"id": ANNA}}}})
    inbox.record(tx, [*entries, Entry(4, 5, "{other}"), Entry(7, -1001, others)], 1, NOW)
    for number, outcome in ((1, SECRET), (2, SECRET), (4, "another")):
        inbox.keep_outcome(tx, number, "x", outcome.encode())
    inbox.finish(tx, [Finished(number, None, {}) for number in (1, 2, 4, 7)], 1, NOW)
    mine = Conversation("name", {"name": SECRET})
    fsm.save(tx, {f"fsm:42:{ANNA}:{ANNA}": mine, f"fsm:42:{ANNA}1:{ANNA}1": Conversation("x")})


def _bring(tx: Tx, anna: int) -> None:
    """One of theirs alone, and a mark on another's."""
    [(boris, _)] = table.by_telegram_ids(tx, [5]).values()
    mine, other = [
        material_house.list_(
            tx,
            one,
            replace(QUIZ, title=title, authors=(Author(title, one.id),)),
            content=MaterialContent(text),
        )
        for one, title, text in (
            (table.by_id(tx, anna) or boris, SECRET, SECRET),
            (boris, "Другой", "Чужая тайна"),
        )
    ]
    material_marks.put(tx, other.id, anna, Mark.APPLIED, now=NOW)
    search.index(tx, mine.id)


def _propose(tx: Tx, anna: int, session_id: int, part_id: int) -> None:
    theme_id = themes.add(tx, "Квиз", f"Веду кружок, {SECRET}", by=anna, now=NOW)
    themes.support(tx, theme_id, anna, now=NOW)
    themes.volunteer(tx, theme_id, anna, now=NOW)
    moderations.put(tx, session_id, anna, ModerationState.ACCEPTED, now=NOW)
    reminders.turn(tx, anna, ReminderKind.WEEK, on=False)
    if found := parts.get(tx, part_id):
        reminders.note(tx, found, ReminderKind.DAY, [anna], missed=False, now=NOW)


def _announce(tx: Tx, anna: int) -> None:
    """One has come to them."""
    [(boris, _)] = table.by_telegram_ids(tx, [5]).values()
    text = Content(ContentKind.TEXT, "Приходите")
    announcement_id = announcements.add(tx, boris.id, text, now=NOW)
    copy = {"announcement_id": announcement_id, "member_id": anna, "state": CopyState.SENT}
    tx.execute(sa.insert(announcement_copy).values(**copy, message_ids=[ANNA]))


def _discuss(tx: Tx, anna: int) -> None:
    """An argument of theirs and their support of one that nobody may read yet."""
    [(boris, _)] = table.by_telegram_ids(tx, [5]).values()
    rules: dict[str, Any] = {"anonymous": False, "hides": True, "budget": None, "asking": Asking.BUTTONS}
    board_id = boards.add(tx, "Игра", session_id=None, activity_id=None, **rules, by=anna, now=NOW)
    for who, text in ((anna, "Живо"), (boris.id, "Чужая тайна")):
        argument_id = arguments.add(
            tx, board_id, Side.PLUS, text, by=who, anonymous=False, shown=False, now=NOW
        )
        arguments.put_vote(tx, argument_id, board_id, anna, now=NOW)
    verdicts.give(tx, board_id, anna, Choice.APPLY, now=NOW)
    verdicts.keep_answer(tx, "5001", anna, Choice.ADAPT, now=NOW)


async def test_everything_about_oneself_is_handed_out_as_json(db: Database) -> None:
    anna, _ = await full(db)
    boris = await teacher(db, 2, "Борис Чужой")
    await registrations.join(db, boris, 1, now=NOW, may_wait=True)
    everything = await privacy.export(db, anna)
    text = json.dumps(everything, ensure_ascii=False)
    assert "Чужой" not in text
    assert "Чужая" not in text
    assert [one["text"] for one in everything["votes"]] == ["Живо", None]
    assert everything["arguments"][0]["text"] == "Живо"
    assert "secret-token" not in text
    [who] = everything["member"]
    assert (who["name"], who["institution"], who["telegram_id"]) == (SECRET, "Дворец творчества", ANNA)
    assert (who["consent_version"], who["consented_at"]) == (1, NOW.isoformat())
    [one] = everything["registrations"]
    assert (one["session"], one["state"]) == ("Гражданско-патриотическое воспитание", "confirmed")
    counts = {name: len(rows) for name, rows in everything.items() if rows}
    assert counts == {
        "member": 1,
        "roles": 1,
        "registrations": 1,
        "attendance": 1,
        "certificates": 1,
        "boards_made": 1,
        "arguments": 1,
        "votes": 2,
        "verdicts": 1,
        "poll_answers": 1,
        "reminders": 1,
        "reminders_unwanted": 1,
        "themes": 1,
        "themes_supported": 1,
        "themes_to_lead": 1,
        "materials": 1,
        "versions_of_materials": 1,
        "marks_of_materials": 1,
        "sessions_to_lead": 1,
        "announcements_to_you": 1,
        "invitations": 1,
        "messages_to_you": 2,
        "messages_from_you": 3,
        "conversations": 1,
    }
    assert not any("answer" in one["body"]["message"] for one in everything["messages_from_you"])
    assert everything["messages_from_you"][0]["body"]["message"]["text"] == "тайна"
    boss = await privacy.export(db, await organiser(db))
    assert [row["action"] for row in boss["actions"]][:2] == ["draft", "capacity"]
    assert len(boss["sessions_made"]) == 1


async def test_who_has_no_telegram_is_given_nobody_elses_messages(db: Database) -> None:
    await full(db)
    by_hand = await db.transaction(_by_hand)
    everything = await privacy.export(db, by_hand)
    assert {name for name, rows in everything.items() if rows} == {"member"}


def _by_hand(tx: Tx) -> Member:
    found = tx.scalar(sa.insert(member).values(name="Глеб", created_at=NOW).returning(member.c.id))
    return table.by_id(tx, found or 0) or Member(0, None, None, None, None, None)


async def test_what_is_shown_counts_what_is_there(db: Database) -> None:
    anna, _ = await full(db)
    facts = (await privacy.stored(db, anna)).facts
    assert facts == storage.Facts(
        NOW,
        registrations=1,
        past=0,
        visits=1,
        certificates=1,
        arguments=1,
        votes=2,
        findings=0,
        bids=0,
        materials=1,
    )


async def test_an_erased_person_is_in_no_column_of_any_table(db: Database) -> None:
    anna, session_id = await full(db)
    await privacy.erase(db, anna, anna.id, now=NOW)
    found = await db.read(_anywhere, [SECRET, str(ANNA)])
    assert found == [("fsm", f"fsm:42:{ANNA}1:{ANNA}1"), ("inbox", 3)]  # another's, and one being handled
    await db.transaction(inbox.finish, [Finished(3, None, {})], 1, NOW)
    await housekeeping.forget_strangers(db)
    assert await db.read(_anywhere, [SECRET, str(ANNA)]) == [("fsm", f"fsm:42:{ANNA}1:{ANNA}1")]
    assert (
        await db.read(lambda tx: tx.scalar(sa.select(updates.c.body).where(updates.c.update_id == 4)))
        == "{other}"
    )
    gone = await db.read(table.by_id, anna.id)
    assert gone == Member(anna.id, None, None, None, None, None, erased=True)
    assert await db.read(_kept, anna.id) == {"registration": 1, "attendance": 1, "certificate": 1, "audit": 1}
    assert (await sessions.show(db, await organiser(db), session_id)).seats.taken == 0
    assert (await db.read(_inside)) == 0
    assert await db.read(lambda tx: tx.scalar(sa.select(invitation.c.revoked_at))) == NOW


def _anywhere(tx: Tx, words: list[str]) -> list[tuple[str, Any]]:
    """(table, key) of the rows in which one of the words is found, whatever the column."""
    found = []
    for one in metadata.sorted_tables:
        first = next(iter(one.primary_key.columns))
        for row in tx.execute(sa.select(one).order_by(first)).mappings():
            said = " ".join(
                value.decode(errors="ignore")
                if isinstance(value, bytes)
                else json.dumps(value, ensure_ascii=False)
                if isinstance(value, dict | list)
                else str(value)
                for value in row.values()
            )
            body = row.get("body") or ""
            if any(word in said or word in _unescaped(body) for word in words):
                found.append((one.name, row[first.name]))
    return found


def _unescaped(body: str) -> str:
    try:
        return json.dumps(json.loads(body), ensure_ascii=False)
    except ValueError:
        return body


def _kept(tx: Tx, member_id: int) -> dict[str, int]:
    columns = (registration.c.member_id, attendance.c.member_id, certificate.c.member_id, audit.c.actor_id)
    return {
        column.table.name: tx.scalar(sa.select(sa.func.count()).where(column == member_id)) or 0
        for column in columns
    }


def _inside(tx: Tx) -> int:
    return tx.scalar(sa.select(sa.func.count()).where(attendance.c.left_at.is_(None))) or 0


async def test_erasing_twice_or_pressing_again_leaves_no_new_trace(db: Database) -> None:
    anna, _ = await full(db)
    for _ in range(2):
        await privacy.erase(db, anna, anna.id, now=NOW)
    again = await members.meet(db, ANNA, now=NOW)  # as the second press does
    assert again.id != anna.id
    await privacy.erase(db, again, anna.id, now=NOW)
    assert await db.read(table.by_telegram_id, ANNA) is None
    assert await db.read(table.by_id, again.id) is None


async def test_who_came_back_is_not_erased_by_an_old_button(db: Database) -> None:
    anna, _ = await full(db)
    await privacy.erase(db, anna, anna.id, now=NOW)
    back = await teacher(db, ANNA, "Анна Новая")
    assert back.id != anna.id
    assert back.roles | back.moderates == frozenset()
    with pytest.raises(RefusedError) as refusal:
        await privacy.erase(db, back, anna.id, now=NOW)
    assert refusal.value.reason is Reason.STALE
    assert (await members.meet(db, ANNA, now=NOW)).name == "Анна Новая"
    boris = await teacher(db, 2)
    with pytest.raises(RefusedError):  # nor anybody by another
        await privacy.erase(db, boris, back.id, now=NOW)
    assert (await members.meet(db, ANNA, now=NOW)).name == "Анна Новая"


async def test_freed_seats_go_to_the_queue_and_they_are_told(db: Database) -> None:
    anna, session_id = await full(db)
    part_id = await whole(db, session_id)
    boris = await teacher(db, 2)
    await registrations.join(db, boris, part_id, now=NOW, may_wait=True)
    await privacy.erase(db, anna, anna.id, now=NOW)
    assert (await sessions.show(db, boris, session_id)).mine is RegistrationState.CONFIRMED
    owed = await db.read(outbox.due, NOW, 100)
    assert [row.chat_id for row in owed if row.kind == PROMOTED] == [2]


@pytest.mark.parametrize("state", [SessionState.FINISHED, SessionState.RUNNING])
async def test_past_registrations_stay_without_the_name(db: Database, state: SessionState) -> None:
    anna, session_id = await full(db)
    part_id = await whole(db, session_id)
    after = DAYS[-1].ends_at
    await db.transaction(_become, session_id, state)
    await privacy.erase(db, anna, anna.id, now=after)
    assert await db.read(_state, part_id, anna.id) == RegistrationState.CONFIRMED
    assert (await sessions.show(db, await organiser(db), session_id)).seats.taken == 1


def _become(tx: Tx, session_id: int, state: SessionState) -> None:
    tx.execute(sa.update(session).where(session.c.id == session_id).values(state=state))


def _state(tx: Tx, part_id: int, member_id: int) -> str | None:
    which = (registration.c.part_id == part_id, registration.c.member_id == member_id)
    found: str | None = tx.scalar(sa.select(registration.c.state).where(*which))
    return found


async def test_erased_while_being_promoted_the_seat_is_the_next_ones(db: Database) -> None:
    """Twelve have seats and leave at once; the first six who wait are erased in that moment."""
    session_id = await announced(db, capacity=12)
    part_id = await whole(db, session_id)
    crowd = [await teacher(db, number) for number in range(1, 31)]
    for one in crowd:
        await registrations.join(db, one, part_id, now=NOW, may_wait=True)
    await asyncio.gather(
        *(registrations.leave(db, one, part_id, waits=False, now=NOW) for one in crowd[:12]),
        *(privacy.erase(db, one, one.id, now=NOW) for one in crowd[12:18]),
    )
    states = [await db.read(_state, part_id, one.id) for one in crowd]
    assert states == [RegistrationState.LEFT] * 18 + [RegistrationState.CONFIRMED] * 12
    owed = await db.read(outbox.due, NOW, 100)
    assert {row.chat_id for row in owed if row.kind == PROMOTED} == set(range(19, 31))


async def test_the_last_organiser_appoints_another_first(db: Database) -> None:
    boss = await organiser(db)
    with pytest.raises(RefusedError) as refusal:
        await privacy.erase(db, boss, boss.id, now=NOW)
    assert refusal.value.reason is Reason.LAST_ORGANISER
    assert (await organiser(db)).is_organiser
    await members.appoint_organisers(db, [1002], now=NOW)
    await privacy.erase(db, boss, boss.id, now=NOW)
    assert await db.read(lambda tx: tx.scalar(sa.select(sa.func.count()).select_from(member_role))) == 1


async def test_the_last_two_organisers_do_not_both_go(db: Database) -> None:
    boss = await organiser(db)
    await members.appoint_organisers(db, [1002], now=NOW)
    other = await members.meet(db, 1002, now=NOW)
    outcomes = await asyncio.gather(
        *(privacy.erase(db, one, one.id, now=NOW) for one in (boss, other)), return_exceptions=True
    )
    assert [one.reason for one in outcomes if isinstance(one, RefusedError)] == [Reason.LAST_ORGANISER]
    assert len(await db.read(table.organisers)) == 1


async def test_one_who_never_agreed_leaves_no_row(db: Database) -> None:
    stranger = await members.meet(db, 7, now=NOW)
    await privacy.erase(db, stranger, stranger.id, now=NOW)
    assert await db.read(table.by_id, stranger.id) is None


async def test_a_new_text_of_the_consent_asks_again(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    anna = await teacher(db, 1)
    assert anna.has_profile
    for module in (rules, members):
        monkeypatch.setattr(module, "CONSENT_VERSION", 2)
    session_id = await announced(db)
    with pytest.raises(RefusedError) as refusal:
        await registrations.join(db, anna, await whole(db, session_id), now=NOW)
    assert refusal.value.reason is Reason.PROFILE
    later = NOW + timedelta(days=1)
    await members.consent(db, anna, now=later)
    assert (await members.meet(db, 1, now=NOW)).has_profile
    assert await _consent(db, anna) == (2, later)


async def _consent(db: Database, who: Member) -> tuple[int | None, datetime | None]:
    stored = await privacy.stored(db, who)
    return stored.member.consent_version, stored.facts.consented_at


async def test_a_name_is_hidden_and_shown_again(db: Database) -> None:
    anna = await teacher(db, 1)
    for hidden in (True, True, False, False):
        assert (await members.hide(db, anna, hidden=hidden)).hidden is hidden
        assert (await members.meet(db, 1, now=NOW)).hidden is hidden
    await members.hide(db, anna, hidden=True)
    await privacy.erase(db, anna, anna.id, now=NOW)
    gone = await db.read(table.by_id, anna.id)
    assert gone
    assert (gone.hidden, gone.erased) == (False, True)


async def test_an_erased_person_counts_for_no_institution(db: Database) -> None:
    anna, _ = await full(db)
    await privacy.erase(db, anna, anna.id, now=NOW)
    boss = await organiser(db)
    assert await institutions.listed(db, boss) == []  # nobody had confirmed it
    assert await db.read(lambda tx: tx.scalar(sa.select(sa.func.count()).select_from(effect))) == 1
