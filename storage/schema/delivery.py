"""The tables of what comes in and goes out, and of what was done."""

import sqlalchemy as sa

from domain.outbox import OutboxState
from storage.schema.base import Id, Utc, metadata, one_of, unique_where

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
    sa.Column("poll_id", sa.Text, unique=True),  # of the poll that is the message
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
    one_of("state", OutboxState),
)
sa.Index(
    "ix_outbox_due",
    outbox.c.not_before,
    outbox.c.id,
    postgresql_where=outbox.c.state == "pending",
    sqlite_where=outbox.c.state == "pending",
)
# One at a time to a chat, and one of a card, over all processes: an older drawing must not arrive after a newer one.
unique_where("uq_outbox_chat_sending", outbox.c.state == "sending", outbox.c.chat_id)
unique_where(
    "uq_outbox_card_sending",
    sa.and_(outbox.c.state == "sending", outbox.c.card_id.is_not(None)),
    outbox.c.card_id,
)
unique_where(
    "uq_outbox_card_pending",
    sa.and_(outbox.c.state == "pending", outbox.c.card_id.is_not(None)),
    outbox.c.card_id,
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
    sa.Index("ix_audit_subject", "subject"),  # an announcement shows who did what with it
)
