"""The tables of sessions: their parts, who has a place, who was there."""

import sqlalchemy as sa

from domain.registration import RegistrationState
from domain.session import Kind, SessionState, Zone
from storage.schema.base import Id, Utc, metadata, one_of, unique_where

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
    sa.Column("created_by", sa.ForeignKey("member.id"), nullable=False),
    sa.Column("created_at", Utc, nullable=False),
    sa.Column("announced_at", Utc),
    sa.Column(
        "moves", sa.Integer, nullable=False, server_default="0"
    ),  # a calendar's SEQUENCE; a cancellation is one
    sa.Column("moved_from", sa.JSON),  # {"days": [[from, to]], "place": ""} before the last move
    sa.Column("moved_at", Utc),  # when its time was changed last, after it was announced
    sa.Column("answer_by", Utc),  # until then those told of the last move say whether they come
    sa.Column("cancel_reason", sa.Text),
    sa.Column("self_check_in", sa.Boolean, nullable=False, server_default=sa.false()),
    one_of("state", SessionState),
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
    sa.Column("day", sa.Integer, nullable=False, server_default="1"),
    sa.Column("starts_at", Utc),  # reckoned from the day and `time`; None: the plan gives no time
    sa.Column("ends_at", Utc),
    sa.UniqueConstraint("session_id", "position"),
    sa.CheckConstraint("day BETWEEN 1 AND 3", name="day"),
    one_of("zone", Zone),
    one_of("kind", Kind),
)

part = sa.Table(
    "part",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("session_id", sa.ForeignKey("session.id", ondelete="CASCADE"), nullable=False),
    sa.Column("day", sa.Integer),
    sa.Column("activity_id", sa.ForeignKey("activity.id", ondelete="CASCADE"), unique=True),
    sa.Column("capacity", sa.Integer),
    sa.CheckConstraint("capacity > 0", name="capacity"),
    sa.CheckConstraint("day IS NULL OR activity_id IS NULL", name="one"),
)
unique_where("uq_part_whole", sa.and_(part.c.day.is_(None), part.c.activity_id.is_(None)), part.c.session_id)
unique_where("uq_part_day", part.c.day.is_not(None), part.c.session_id, part.c.day)
sa.Index("ix_part_session_id", part.c.session_id)

registration = sa.Table(
    "registration",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("part_id", sa.ForeignKey("part.id", ondelete="CASCADE"), nullable=False),
    sa.Column("member_id", sa.ForeignKey("member.id"), nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("ticket", sa.Integer, nullable=False),  # who came first; coming back draws a new one
    sa.Column("changed_at", Utc, nullable=False),
    sa.Column("offered_until", Utc),
    sa.Column("answer", sa.Text),  # to the last move: asked, comes
    sa.UniqueConstraint("part_id", "member_id"),
    sa.UniqueConstraint("part_id", "ticket"),
    one_of("state", RegistrationState),
    sa.CheckConstraint("(state = 'offered') = (offered_until IS NOT NULL)", name="offered"),
    sa.CheckConstraint("answer IN ('asked', 'comes')", name="answer"),
    sa.Index("ix_registration_member_id", "member_id"),
    sa.Index("ix_registration_part_id_state", "part_id", "state"),
)

attendance = sa.Table(
    "attendance",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("part_id", sa.ForeignKey("part.id", ondelete="CASCADE"), nullable=False),
    sa.Column("member_id", sa.ForeignKey("member.id"), nullable=False),
    sa.Column("entered_at", Utc, nullable=False),
    sa.Column("left_at", Utc),  # None: inside now
    sa.Column(
        "entered_by", sa.ForeignKey("member.id"), nullable=False
    ),  # oneself, by the poster's code, or a moderator
    sa.CheckConstraint("left_at >= entered_at", name="order"),
    sa.Index("ix_attendance_member_id", "member_id"),
    sa.Index("ix_attendance_part_id", "part_id"),
)
unique_where(
    "uq_attendance_inside", attendance.c.left_at.is_(None), attendance.c.part_id, attendance.c.member_id
)

certificate = sa.Table(
    "certificate",
    metadata,
    sa.Column("id", Id, primary_key=True),  # its number
    sa.Column("session_id", sa.ForeignKey("session.id"), nullable=False),
    sa.Column("member_id", sa.ForeignKey("member.id"), nullable=False),
    sa.Column("issued_at", Utc, nullable=False),
    sa.Column("issue", sa.Integer, nullable=False),  # 1; a re-issue keeps the number
    sa.Column("minutes", sa.Integer, nullable=False),
    sa.Column("activities", sa.JSON, nullable=False),
    sa.Column("revoked_at", Utc),
    sa.Column("revoke_reason", sa.Text),
    sa.UniqueConstraint("session_id", "member_id"),
    sa.CheckConstraint("minutes > 0", name="minutes"),
)
