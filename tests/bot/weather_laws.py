"""What holds after any evening, told from what arrived at the sandbox, what stands there, and what the bot wrote down."""

from collections import Counter
from enum import StrEnum

from sandbox.records import Call
from storage.deliveries import CUT_OFF
from tests.bot.delivery_house import CARD, NOTE
from tests.bot.weather import TIMEOUT, Tally
from tests.bot.weather_house import SUBJECT, Evening, Row, said

INSTANT = 0.5  # seconds in which a call that had its turn already may still leave


class Verdict(StrEnum):
    """What the bot could know of a call."""

    SENT = "sent"
    UNKNOWN = "unknown"
    BLOCKED = "blocked"
    FAILED = "failed"
    HOLD = "hold"  # 429
    MOVED = "moved"


AGAIN = {Verdict.HOLD, Verdict.MOVED}  # certainly not done


def verdict(call: Call) -> Verdict:
    trouble = call.fault
    if trouble and trouble.kind in {"500", "drop_before", "drop_after"}:
        return Verdict.UNKNOWN
    if late(call):
        return Verdict.UNKNOWN
    if call.ok:
        return Verdict.SENT
    if "upgraded" in (call.description or ""):
        return Verdict.MOVED
    return {429: Verdict.HOLD, 403: Verdict.BLOCKED, 400: Verdict.FAILED}[call.code]


def late(call: Call) -> bool:
    trouble = call.fault
    return trouble is not None and trouble.kind.startswith("stall") and trouble.seconds > TIMEOUT


async def hold(here: Evening, tally: Tally) -> None:
    """All of them."""
    rows = await here.rows()
    notes = [row for row in rows if row.kind == NOTE]
    tally.evenings += 1
    tally.met.update(call.fault.kind for call in here.sandbox.world.calls if call.fault)
    tally.calls.update(call.method for call in here.sandbox.world.calls)
    tally.ends.update(row.state for row in rows)
    everything_has_come_to_an_end(rows)
    for row in notes:
        a_note_is_what_became_of_its_calls(here, row, rows)
    replies_are_said_once(here)
    each_chat_in_its_order(here, notes)
    a_refusal_is_heeded(here)
    await the_group_is_known_by_its_new_id(here, rows)
    await the_card_is_true(here, rows)
    assert here.sandbox.world.violations == []


def everything_has_come_to_an_end(rows: list[Row]) -> None:
    open_still = [row for row in rows if row.state not in {"sent", "blocked", "failed", "unknown", "dropped"}]
    assert open_still == []
    assert all(row.kind == CARD for row in rows if row.state == "dropped")


def a_note_is_what_became_of_its_calls(here: Evening, row: Row, rows: list[Row]) -> None:
    """Not sent again but after a certain refusal; unknown only where nobody could know; standing once at most."""
    assert row.text
    verdicts = [verdict(call) for call in here.calls(row.text)]
    assert set(verdicts[:-1]) <= AGAIN, f"{row} was sent again: {verdicts}"
    assert verdicts.count(Verdict.MOVED) <= 1, f"{row}: {verdicts}"
    if row.reason == CUT_OFF:
        assert (row.state, here.restarts > 0) == ("unknown", True)
    elif verdicts:
        assert row.state == verdicts[-1], f"{row}: {verdicts}"
    else:
        assert (row.state, row.reason) == ("blocked", "unreachable")
        assert any(other.state == "blocked" for other in rows if other.chat_id == row.chat_id)
    stands = sum(here.standing(chat).count(row.text) for chat in here.chat_ids())
    assert stands in ({0, 1} if row.state == "unknown" else {int(row.state == "sent")}), f"{row}: {stands}"


def replies_are_said_once(here: Evening) -> None:
    for text, reply in here.replies.items():
        verdicts = [verdict(call) for call in here.calls(text)]
        assert set(verdicts[:-1]) <= AGAIN, f"{text} was sent again: {verdicts}"
        assert said(reply) == (verdicts[-1] is Verdict.SENT)


def each_chat_in_its_order(here: Evening, notes: list[Row]) -> None:
    """But for what arrived when the bot had given it up."""
    settled = {row.text: row.id for row in notes if row.state == "sent"}
    for chat in here.chat_ids():
        ids = [settled[text] for text in here.standing(chat) if text in settled]
        assert ids == sorted(ids)


def a_refusal_is_heeded(here: Evening) -> None:
    """The chat waits as long as it is told and a second; a bot that was ended meanwhile has forgotten."""
    if here.restarts:
        return
    assert here.sandbox.world.limits.refused == 0
    for chat in here.chat_ids():
        calls = here.arrivals(chat)
        for number, call in enumerate(calls):
            if call.code == 429:
                told = call.fault.retry_after if call.fault else 1
                again = call.arrived + told + 1
                early = [c for c in calls[number:] if call.arrived + INSTANT < c.arrived < again - 0.01]
                assert not early, f"{early[0]} came although {call} had been refused"


async def the_group_is_known_by_its_new_id(here: Evening, rows: list[Row]) -> None:
    told = any(verdict(call) is Verdict.MOVED for call in here.sandbox.world.calls)
    known = await here.known_group()
    if told:
        assert known == here.group.id
    assert {card.chat_id for card in await here.cards()} <= {known}
    assert (
        all(row.chat_id != here.old_group for row in rows if row.state == "pending") or known != here.group.id
    )


async def the_card_is_true(here: Evening, rows: list[Row]) -> None:
    """After one more change. A card is given up where its message may stand unseen, or its chat refused it for good."""
    await here.change()
    await here.clear()
    shown = [text for chat in here.chat_ids() for text in here.standing(chat) if text.startswith("value")]
    posts = [call for call in here.sandbox.world.calls if is_post_of_card(call)]
    per_chat = Counter(call.chat_id for call in posts if call.ok)
    assert all(many == 1 for many in per_chat.values()), f"the card was posted again: {per_chat}"
    found = await here.cards()
    if found:
        assert [card.chat_id for card in found] == [here.group.id], found
        standing = [text for text in here.standing(here.group.id) if text.startswith("value")]
        assert standing == [f"value {here.value}"], f"{standing} at {SUBJECT}, {shown}"
    else:
        ends = {verdict(call) for call in posts} | {"cut" for row in rows if row.reason == CUT_OFF}
        assert ends & {Verdict.UNKNOWN, Verdict.BLOCKED, Verdict.FAILED, "cut"}, (
            f"the card was lost: {posts} {rows}"
        )


def is_post_of_card(call: Call) -> bool:
    return call.method == "sendMessage" and str(call.params.get("text")).startswith("value")
