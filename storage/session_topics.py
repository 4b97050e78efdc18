"""The topic that a session has of its own, in a group that is a forum: which it is, and what is owed to it."""

from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa

from storage import members
from storage.db import Tx
from storage.outbox import owe
from storage.schema import session_topic

OPEN: Final = "topic_open"  # the kinds of calls about it: parameters session_id
CLOSE: Final = "topic_close"
REFUSED: Final = "topics_refused"  # and of what organisers hear, once for each group


def of_thread(tx: Tx, chat_id: int, thread_id: int) -> int | None:
    """The session whose topic that is."""
    found: int | None = tx.scalar(_OF_THREAD, {"chat": chat_id, "thread": thread_id})
    return found


def of_session(tx: Tx, session_id: int) -> Any | None:
    """Its row; `thread_id` is None until the topic is there."""
    return tx.execute(_OF_SESSION, {"session": session_id}).one_or_none()


def add(tx: Tx, session_id: int, chat_id: int) -> None:
    tx.execute(sa.insert(session_topic).values(session_id=session_id, chat_id=chat_id))


def opened(tx: Tx, session_id: int, thread_id: int, *, now: datetime) -> None:
    """Where the session ended while it was being opened, it is closed at once."""
    tx.execute(_THIS.values(thread_id=thread_id), {"of": session_id})
    topic = of_session(tx, session_id)
    if topic is not None and topic.closed_at is not None:
        owe_closing(tx, session_id, topic.chat_id, now=now)


def owe_closing(tx: Tx, session_id: int, chat_id: int, *, now: datetime) -> None:
    key = f"{CLOSE}:{session_id}"
    owe(tx, CLOSE, chat_id, now=now, parameters={"session_id": session_id}, dedupe_key=key)


def closed(tx: Tx, session_id: int, now: datetime) -> None:
    tx.execute(_THIS.values(closed_at=now), {"of": session_id})


def refused(tx: Tx, session_id: int, chat_id: int, *, now: datetime) -> None:
    """The session goes on without one; organisers hear of it, once."""
    unopened = sa.delete(session_topic).where(session_topic.c.session_id == session_id)
    tx.execute(unopened.where(session_topic.c.thread_id.is_(None)))
    for organiser in members.organisers(tx):
        if organiser.telegram_id is not None:
            key = f"{REFUSED}:{chat_id}:{organiser.id}"
            owe(tx, REFUSED, organiser.telegram_id, now=now, dedupe_key=key)


_THIS: Final = sa.update(session_topic).where(session_topic.c.session_id == sa.bindparam("of"))
_OF_THREAD: Final = sa.select(session_topic.c.session_id).where(
    session_topic.c.chat_id == sa.bindparam("chat", type_=sa.BigInteger),
    session_topic.c.thread_id == sa.bindparam("thread", type_=sa.BigInteger),
)
_OF_SESSION: Final = sa.select(session_topic).where(session_topic.c.session_id == sa.bindparam("session"))
