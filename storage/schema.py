"""The tables. Each invariant a rule explains is guaranteed here too: unique, partial unique, check."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Final

import sqlalchemy as sa
from sqlalchemy.engine.interfaces import Dialect
from sqlalchemy.types import TypeDecorator

from domain.member import Role
from domain.outbox import OutboxState
from domain.registration import RegistrationState
from domain.session import Kind, SessionState, Zone

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Utc(TypeDecorator[datetime]):
    """An aware moment: stored in UTC, returned aware and in UTC; a naive one is a programming error."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"a naive moment: {value}")
        value = value.astimezone(UTC)
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if dialect.name == "sqlite" else value.astimezone(UTC)


def _one_of(column: str, values: type[StrEnum]) -> sa.CheckConstraint:
    return sa.CheckConstraint(f"{column} IN ({', '.join(repr(str(v)) for v in values)})", name=column)


# SQLite gives a row its number by itself only where the key is exactly INTEGER.
Id: Final = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


hub = sa.Table(
    "hub",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("configured_chat_id", sa.BigInteger, nullable=False),  # HUB_CHAT_ID when this row was made
    sa.Column("chat_id", sa.BigInteger, nullable=False),  # the same group now, upgrades included
    sa.CheckConstraint("id = 1", name="only_one"),
)

institution = sa.Table(
    "institution",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("name", sa.Text, nullable=False, unique=True),
)

member = sa.Table(
    "member",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("telegram_id", sa.BigInteger, unique=True),
    sa.Column("name", sa.Text),
    sa.Column("institution_id", sa.ForeignKey("institution.id")),
    sa.Column("language", sa.Text),
    sa.Column("consent_version", sa.Integer),
    sa.Column("consented_at", Utc),
    sa.Column("reachable", sa.Boolean, nullable=False, server_default=sa.true()),
    sa.Column("created_at", Utc, nullable=False),
)

member_role = sa.Table(
    "member_role",
    metadata,
    sa.Column("member_id", sa.ForeignKey("member.id"), primary_key=True),
    sa.Column("role", sa.Text, primary_key=True),
    sa.Column("granted_at", Utc, nullable=False),
    _one_of("role", Role),
)

session = sa.Table(
    "session",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("theme", sa.Text, nullable=False),
    sa.Column("aim", sa.Text, nullable=False),
    sa.Column("tasks", sa.JSON, nullable=False),
    sa.Column("place", sa.Text, nullable=False),
    sa.Column("capacity", sa.Integer),
    sa.Column("created_by", sa.ForeignKey("member.id"), nullable=False),
    sa.Column("created_at", Utc, nullable=False),
    sa.Column("announced_at", Utc),
    _one_of("state", SessionState),
    sa.CheckConstraint("capacity > 0", name="capacity"),
    sa.CheckConstraint("length(theme) > 0", name="theme"),
)

session_day = sa.Table(
    "session_day",
    metadata,
    sa.Column("session_id", sa.ForeignKey("session.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("starts_at", Utc, nullable=False),
    sa.Column("ends_at", Utc, nullable=False),
    sa.CheckConstraint("number BETWEEN 1 AND 3", name="number"),
    sa.CheckConstraint("ends_at > starts_at", name="order"),
)

activity = sa.Table(
    "activity",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("session_id", sa.ForeignKey("session.id", ondelete="CASCADE"), nullable=False),
    sa.Column("position", sa.Integer, nullable=False),
    sa.Column("zone", sa.Text, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("note", sa.Text, nullable=False),
    sa.Column("time", sa.Text, nullable=False),
    sa.Column("moderator", sa.Text, nullable=False),
    sa.Column("form", sa.Text, nullable=False),
    sa.UniqueConstraint("session_id", "position"),
    _one_of("zone", Zone),
    _one_of("kind", Kind),
)

registration = sa.Table(
    "registration",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("session_id", sa.ForeignKey("session.id", ondelete="CASCADE"), nullable=False),
    sa.Column("member_id", sa.ForeignKey("member.id"), nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("ticket", sa.Integer, nullable=False),  # who came first; coming back draws a new one
    sa.Column("changed_at", Utc, nullable=False),
    sa.UniqueConstraint("session_id", "member_id"),
    sa.UniqueConstraint("session_id", "ticket"),
    _one_of("state", RegistrationState),
    sa.Index("ix_registration_member_id", "member_id"),
)

card = sa.Table(
    "card",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("subject_id", sa.BigInteger, nullable=False),
    sa.Column("chat_id", sa.BigInteger, nullable=False),
    sa.Column("thread_id", sa.BigInteger),
    sa.Column(
        "message_id", sa.BigInteger
    ),  # not posted yet, or left behind when the group was upgraded: None
    sa.Column("rendering", sa.Text),  # the hash of what is shown there now
    sa.Column("pin", sa.Boolean, nullable=False, server_default=sa.false()),  # it was asked to be pinned
    sa.Column("pin_tried", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.UniqueConstraint("chat_id", "message_id"),
    sa.Index("ix_card_kind_subject_id", "kind", "subject_id"),
)

outbox = sa.Table(
    "outbox",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("chat_id", sa.BigInteger, nullable=False),
    sa.Column("thread_id", sa.BigInteger),
    sa.Column("parameters", sa.JSON, nullable=False),
    sa.Column("dedupe_key", sa.Text, unique=True),
    sa.Column("card_id", sa.ForeignKey("card.id", ondelete="CASCADE")),  # set: a card to draw, not a message
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("not_before", Utc, nullable=False),
    sa.Column("created_at", Utc, nullable=False),
    sa.Column("attempts", sa.Integer, nullable=False),
    sa.Column("worker", sa.BigInteger),
    sa.Column("message_id", sa.BigInteger),
    sa.Column("reason", sa.Text),
    sa.Column("settled_at", Utc),
    _one_of("state", OutboxState),
)
sa.Index(
    "ix_outbox_due",
    outbox.c.not_before,
    outbox.c.id,
    postgresql_where=outbox.c.state == "pending",
    sqlite_where=outbox.c.state == "pending",
)
# One at a time to a chat, and one of a card, over all processes: an older drawing must not arrive after a newer one.
sa.Index(
    "uq_outbox_chat_sending",
    outbox.c.chat_id,
    unique=True,
    postgresql_where=outbox.c.state == "sending",
    sqlite_where=outbox.c.state == "sending",
)
sa.Index(
    "uq_outbox_card_sending",
    outbox.c.card_id,
    unique=True,
    postgresql_where=sa.and_(outbox.c.state == "sending", outbox.c.card_id.is_not(None)),
    sqlite_where=sa.and_(outbox.c.state == "sending", outbox.c.card_id.is_not(None)),
)
sa.Index(
    "uq_outbox_card_pending",
    outbox.c.card_id,
    unique=True,
    postgresql_where=sa.and_(outbox.c.state == "pending", outbox.c.card_id.is_not(None)),
    sqlite_where=sa.and_(outbox.c.state == "pending", outbox.c.card_id.is_not(None)),
)

inbox = sa.Table(
    "inbox",
    metadata,
    sa.Column("update_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("lane", sa.BigInteger, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    sa.Column("worker", sa.BigInteger, nullable=False),
    sa.Column("received_at", Utc, nullable=False),
    sa.Column("done_at", Utc),
    sa.Column("failure", sa.Text),  # set when it was stepped over: no model takes it, or its handler failed
)
sa.Index(
    "ix_inbox_open",
    inbox.c.lane,
    inbox.c.update_id,
    postgresql_where=inbox.c.done_at.is_(None),
    sqlite_where=inbox.c.done_at.is_(None),
)
sa.Index("ix_inbox_done_at", inbox.c.done_at)

effect = sa.Table(
    "effect",
    metadata,
    sa.Column("update_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("step", sa.Text, primary_key=True),
    sa.Column("outcome", sa.LargeBinary, nullable=False),
)

fsm = sa.Table(
    "fsm",
    metadata,
    sa.Column("key", sa.Text, primary_key=True),
    sa.Column("state", sa.Text),
    sa.Column("data", sa.JSON, nullable=False),
)

audit = sa.Table(
    "audit",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("at", Utc, nullable=False),
    sa.Column("actor_id", sa.ForeignKey("member.id"), nullable=False),
    sa.Column("action", sa.Text, nullable=False),
    sa.Column("subject", sa.Text, nullable=False),  # "session:12"
    sa.Column("before", sa.JSON),
    sa.Column("after", sa.JSON),
)
