"""Reminders and chasers when their turn comes: of what is still so, to who still has not answered."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import Any

from domain.board import Board
from domain.registration import RegistrationState
from handlers.reminders import chasing as chasers
from handlers.reminders import screens
from handlers.screen import Screen
from handlers.texts import Texts, Words
from services import Database, changes, chasing, reminders, sessions

Draw = Callable[[int, Mapping[str, Any]], Awaitable[Screen | None]]


def draws(db: Database, texts: Texts, clock: Callable[[], datetime]) -> dict[str, Draw]:
    """By the row's kind."""

    async def reminder(_chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
        now, member_id = clock(), parameters["member_id"]
        found = await reminders.to_tell(db, member_id, parameters["items"], now=now)
        if found is None:
            return None
        t = texts.of(found.language)
        if await reminders.put_off(db, member_id, parameters["items"], zone=t.zone, now=now):
            return None
        moved = {one.session.id for one in found.items if one.session.moves}
        asked = {one for one in moved if await chasing.is_unanswered(db, one, member_id)}
        return screens.reminder(found.items, asked, now, t)

    return {reminders.REMINDER: reminder, **_about_sessions(db, texts), **_about_boards(db, texts, clock)}


def _about_sessions(db: Database, texts: Texts) -> dict[str, Draw]:
    async def move(_chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
        session_id, member_id = parameters["session_id"], parameters["member_id"]
        found = await changes.told(db, session_id, member_id)
        if found is None or not await chasing.is_unanswered(db, session_id, member_id):
            return None
        return chasers.move(found[0], texts.of(found[1]))

    async def offer(_chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
        view = await sessions.part_of(db, parameters["part_id"], parameters["member_id"])
        if view is None or view.mine is not RegistrationState.OFFERED:
            return None
        return chasers.offer(view, texts.of(view.language))

    return {chasing.MOVE: move, chasing.OFFER: offer}


def _about_boards(db: Database, texts: Texts, clock: Callable[[], datetime]) -> dict[str, Draw]:
    def about(kind: str, screen: Callable[[Board, Words], Screen], *, in_time: bool) -> Draw:
        async def draw(_chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
            found = await chasing.silence(db, kind, parameters["board_id"], parameters["member_id"])
            if found is None:
                return None
            ends_at = found.board.ends_at
            if in_time and (ends_at is None or ends_at <= clock()):
                return None  # the deadline was taken back, or is over
            return screen(found.board, texts.of(found.language))

        return draw

    return {
        chasing.VOTE: about(chasing.VOTE, chasers.vote, in_time=True),
        chasing.VERDICT: about(chasing.VERDICT, chasers.verdict, in_time=True),
        chasing.FOLLOW_UP: about(chasing.FOLLOW_UP, chasers.how_it_went, in_time=False),
    }
