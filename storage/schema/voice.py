"""The tables of what the bot says unasked: announcements, reminders, the cycle; and of themes."""

import sqlalchemy as sa

from domain.announcement import AnnouncementState, CopyState, Recall
from domain.cycle import Policy, Step, StepState
from domain.moderation import ModerationState
from domain.reminder import ReminderKind
from domain.theme import ThemeStatus
from storage.schema.base import Id, Utc, metadata, one_of, unique_where

announcement = sa.Table(
    "announcement",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("author_id", sa.ForeignKey("member.id"), nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("content", sa.JSON, nullable=False),
    sa.Column("buttons", sa.JSON, nullable=False),
    sa.Column("audience", sa.JSON, nullable=False),
    sa.Column("urgent", sa.Boolean, nullable=False),
    sa.Column("not_before", Utc),
    sa.Column("created_at", Utc, nullable=False),
    sa.Column("confirmed_at", Utc),
    sa.Column("finished_at", Utc),
    sa.Column(
        "addressed", sa.Integer, nullable=False, server_default="0"
    ),  # copies made when it was confirmed
    sa.Column("following_up", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("going_since", Utc),  # without a pause or a night between
    one_of("state", AnnouncementState),
    sa.CheckConstraint("(state = 'draft') = (confirmed_at IS NULL)", name="confirmed"),
    sa.Index("ix_announcement_author_id", "author_id"),
)

announcement_copy = sa.Table(
    "announcement_copy",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("announcement_id", sa.ForeignKey("announcement.id", ondelete="CASCADE"), nullable=False),
    sa.Column("member_id", sa.ForeignKey("member.id"), nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column(
        "queued", sa.Boolean, nullable=False, server_default=sa.false()
    ),  # there is a row in the outbox
    sa.Column("version", sa.Integer, nullable=False, server_default="0"),  # of what stands there, at least
    sa.Column("message_ids", sa.JSON(none_as_null=True)),  # an album is several
    sa.Column("settled_at", Utc),  # when it was sent, or was not
    sa.Column("reason", sa.Text),
    sa.Column("trouble", sa.Text),  # why the last correction or recall did not reach it
    sa.Column("deletable", sa.Boolean, nullable=False, server_default=sa.true()),
    sa.Column("recall", sa.Text),
    sa.UniqueConstraint("announcement_id", "member_id"),
    one_of("state", CopyState),
    one_of("recall", Recall),
    sa.Index("ix_announcement_copy_next", "announcement_id", "state", "queued", "id"),
    sa.Index("ix_announcement_copy_member_id", "member_id"),
)

reminder = sa.Table(
    "reminder",
    metadata,
    sa.Column("part_id", sa.ForeignKey("part.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("kind", sa.Text, primary_key=True),
    sa.Column("starts_at", Utc, primary_key=True),  # what it was reckoned from: a moved session reckons anew
    sa.Column("member_id", sa.ForeignKey("member.id"), primary_key=True),
    sa.Column("missed", sa.Boolean, nullable=False),  # it was too late: nobody was told
    sa.Column("at", Utc, nullable=False),
    one_of("kind", ReminderKind),
    sa.Index("ix_reminder_member_id", "member_id"),
)

reminder_off = sa.Table(
    "reminder_off",
    metadata,
    sa.Column("member_id", sa.ForeignKey("member.id"), primary_key=True),
    sa.Column("kind", sa.Text, primary_key=True),
    one_of("kind", ReminderKind),
)

chase = sa.Table(
    "chase",
    metadata,
    sa.Column("about", sa.Text, primary_key=True),  # "move:12:3": all who had not answered were reminded
    sa.Column("at", Utc, nullable=False),
)

cycle = sa.Table(
    "cycle",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("anchor", sa.Date, nullable=False),
    sa.Column("months", sa.Integer, nullable=False),
    sa.Column("policy", sa.Text, nullable=False),
    sa.Column("country", sa.Text, nullable=False),
    sa.Column("survey_days", sa.Integer, nullable=False),
    sa.Column("organisers_days", sa.Integer, nullable=False),
    sa.Column("teachers_days", sa.Integer, nullable=False),
    sa.Column("changed_at", Utc, nullable=False),  # what was due before is nobody's business
    one_of("policy", Policy),
    sa.CheckConstraint("id = 1", name="only_one"),
    sa.CheckConstraint("months BETWEEN 1 AND 12", name="months"),
)

cycle_step = sa.Table(
    "cycle_step",
    metadata,
    sa.Column("nominal", sa.Date, primary_key=True),  # the date as reckoned from the anchor
    sa.Column("step", sa.Text, primary_key=True),
    sa.Column("day", sa.Date, nullable=False),  # the same, moved off holidays
    sa.Column("due_at", Utc, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("began_at", Utc, nullable=False),
    sa.Column("finished_at", Utc),  # None: there are people yet who have not been told
    sa.Column("reached", sa.BigInteger, nullable=False, server_default="0"),  # members up to this id were
    sa.Column("told", sa.Integer, nullable=False, server_default="0"),
    one_of("step", Step),
    one_of("state", StepState),
)

cycle_words = sa.Table(  # an organiser's own, instead of the standard ones; kept when the cycle is stopped
    "cycle_words",
    metadata,
    sa.Column("step", sa.Text, primary_key=True),
    sa.Column("words", sa.Text, nullable=False),
    one_of("step", Step),
)

theme = sa.Table(
    "theme",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("sameness", sa.Text, nullable=False),  # equal texts have it equal
    sa.Column("practice", sa.Text, nullable=False),
    sa.Column("author_id", sa.ForeignKey("member.id"), nullable=False),
    sa.Column("status", sa.Text, nullable=False),
    sa.Column("version", sa.Integer, nullable=False, server_default="1"),
    sa.Column(
        "supporters", sa.Integer, nullable=False, server_default="0"
    ),  # kept with each support and merge
    sa.Column("reason", sa.Text),
    sa.Column("session_id", sa.ForeignKey("session.id", ondelete="SET NULL")),
    sa.Column("merged_into", sa.ForeignKey("theme.id", ondelete="SET NULL")),
    sa.Column("root_id", sa.BigInteger, nullable=False),  # itself, or what stands for it
    sa.Column("created_at", Utc, nullable=False),
    one_of("status", ThemeStatus),
    sa.CheckConstraint("length(text) > 0", name="text"),
    sa.CheckConstraint("merged_into <> id", name="merge"),
    sa.CheckConstraint("(status = 'postponed') = (reason IS NOT NULL)", name="reason"),
    sa.Index("ix_theme_author_id", "author_id"),
    sa.Index("ix_theme_root_id", "root_id"),
    sa.Index("ix_theme_session_id", "session_id"),
    sa.Index("ix_theme_status_supporters", "status", "supporters"),
)
unique_where("uq_theme_same", theme.c.status != "session", theme.c.sameness)

theme_support = sa.Table(
    "theme_support",
    metadata,
    sa.Column("theme_id", sa.ForeignKey("theme.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("member_id", sa.ForeignKey("member.id"), primary_key=True),
    sa.Column("at", Utc, nullable=False),
    sa.Index("ix_theme_support_member_id", "member_id"),
)

theme_volunteer = sa.Table(  # «Готов(а) вести»
    "theme_volunteer",
    metadata,
    sa.Column("theme_id", sa.ForeignKey("theme.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("member_id", sa.ForeignKey("member.id"), primary_key=True),
    sa.Column("at", Utc, nullable=False),
    sa.Index("ix_theme_volunteer_member_id", "member_id"),
)

moderation = sa.Table(
    "moderation",
    metadata,
    sa.Column("session_id", sa.ForeignKey("session.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("member_id", sa.ForeignKey("member.id"), primary_key=True),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("version", sa.Integer, nullable=False, server_default="1"),
    sa.Column("invited_by", sa.ForeignKey("member.id")),
    sa.Column("changed_at", Utc, nullable=False),
    one_of("state", ModerationState),
    sa.Index("ix_moderation_member_id", "member_id"),
)
