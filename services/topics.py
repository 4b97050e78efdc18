"""A session's own topic in the group: opened when it is announced, closed when it is over, if the bot may.

Both are calls that the outbox makes; a refusal is no error, as the session goes on without one.
"""

from datetime import datetime
from typing import Final

from domain.registration import OPEN as OPEN_SESSION
from services.transaction import Reading
from storage import hub, outbox, session_topics, sessions
from storage.db import Tx

OPEN: Final = session_topics.OPEN
CLOSE: Final = session_topics.CLOSE
REFUSED: Final = session_topics.REFUSED
MAX_NAME: Final = 128  # says Telegram


def open_topic(tx: Tx, session_id: int, chat_id: int, *, now: datetime) -> None:
    if not hub.opens_topics(tx) or session_topics.of_session(tx, session_id) is not None:
        return
    session_topics.add(tx, session_id, chat_id)
    key = f"session:{session_id}:{OPEN}"
    outbox.owe(tx, OPEN, chat_id, now=now, parameters={"session_id": session_id}, dedupe_key=key)


def close_topic(tx: Tx, session_id: int, *, now: datetime) -> None:
    """One that is on its way is not opened any more."""
    topic = session_topics.of_session(tx, session_id)
    if topic is None or topic.closed_at is not None:
        return
    session_topics.closed(tx, session_id, now)
    if topic.thread_id is not None:
        session_topics.owe_closing(tx, session_id, topic.chat_id, now=now)


@Reading
def to_open(tx: Tx, session_id: int, chat_id: int) -> str | None:
    """Its name; None: it is not wanted any more."""
    topic, session = session_topics.of_session(tx, session_id), sessions.get(tx, session_id)
    if topic is None or session is None or session.state not in OPEN_SESSION:
        return None
    if topic.thread_id is not None or topic.chat_id != chat_id:
        return None
    theme = session.theme
    return theme if len(theme) <= MAX_NAME else theme[: MAX_NAME - 1].rstrip() + "…"


@Reading
def to_close(tx: Tx, session_id: int, chat_id: int) -> int | None:
    """Its number; None: it is not there."""
    topic = session_topics.of_session(tx, session_id)
    thread_id: int | None = topic.thread_id if topic is not None and topic.chat_id == chat_id else None
    return thread_id
