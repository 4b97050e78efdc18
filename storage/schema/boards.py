"""The tables of boards."""

import sqlalchemy as sa

from domain.board import Asking, Choice, FollowUp, Phase, Side
from storage.schema.base import Id, Utc, metadata, one_of, unique_where

board = sa.Table(
    "board",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("session_id", sa.ForeignKey("session.id", ondelete="CASCADE")),
    sa.Column("activity_id", sa.ForeignKey("activity.id", ondelete="SET NULL")),
    sa.Column("subject", sa.Text, nullable=False),
    sa.Column("method", sa.Text, nullable=False),  # the subject without case and punctuation
    sa.Column("phase", sa.Text, nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("anonymous", sa.Boolean, nullable=False),
    sa.Column("hides", sa.Boolean, nullable=False),
    sa.Column("budget", sa.Integer),
    sa.Column("asking", sa.Text, nullable=False),
    sa.Column("ends_at", Utc),
    sa.Column("closings", sa.Integer, nullable=False, server_default="0"),
    sa.Column("closed_at", Utc),
    sa.Column("created_by", sa.ForeignKey("member.id"), nullable=False),
    sa.Column("created_at", Utc, nullable=False),
    one_of("phase", Phase),
    one_of("asking", Asking),
    sa.CheckConstraint("budget > 0", name="budget"),
    sa.CheckConstraint("length(subject) > 0", name="subject"),
    sa.Index("ix_board_session_id", "session_id"),
    sa.Index("ix_board_method", "method"),
)

argument = sa.Table(
    "argument",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("board_id", sa.ForeignKey("board.id", ondelete="CASCADE"), nullable=False),
    sa.Column("number", sa.Integer, nullable=False),
    sa.Column("side", sa.Text, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("sameness", sa.Text, nullable=False),  # equal texts have it equal
    sa.Column("author_id", sa.ForeignKey("member.id"), nullable=False),
    sa.Column("anonymous", sa.Boolean, nullable=False),
    sa.Column("shown", sa.Boolean, nullable=False),
    sa.Column("votes", sa.Integer, nullable=False, server_default="0"),  # kept with each vote and merge
    sa.Column("merged_into", sa.ForeignKey("argument.id", ondelete="CASCADE")),
    sa.Column("root_id", sa.BigInteger, nullable=False),  # itself, or what stands for it on the board
    sa.Column("hidden_reason", sa.Text),
    sa.Column("decision", sa.Text),
    sa.Column("created_at", Utc, nullable=False),
    sa.UniqueConstraint("board_id", "number"),
    one_of("side", Side),
    sa.CheckConstraint("length(text) > 0", name="text"),
    sa.CheckConstraint("merged_into <> id", name="merge"),
    sa.Index("ix_argument_author_id", "author_id"),
    sqlite_autoincrement=True,  # the number of one that was taken back is never another's: old buttons mean it
)
unique_where(
    "uq_argument_same",
    argument.c.hidden_reason.is_(None),
    argument.c.board_id,
    argument.c.side,
    argument.c.sameness,
)

vote = sa.Table(
    "vote",
    metadata,
    sa.Column("argument_id", sa.ForeignKey("argument.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("member_id", sa.ForeignKey("member.id"), primary_key=True),
    sa.Column("board_id", sa.ForeignKey("board.id", ondelete="CASCADE"), nullable=False),
    sa.Column("at", Utc, nullable=False),
    sa.Index("ix_vote_member_id_board_id", "member_id", "board_id"),
)

verdict = sa.Table(
    "verdict",
    metadata,
    sa.Column("board_id", sa.ForeignKey("board.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("member_id", sa.ForeignKey("member.id"), primary_key=True),
    sa.Column("choice", sa.Text, nullable=False),
    sa.Column("at", Utc, nullable=False),
    sa.Column("asked_at", Utc),  # how it went, after «применю»
    sa.Column("follow_up", sa.Text),
    sa.Column("followed_up_at", Utc),
    one_of("choice", Choice),
    one_of("follow_up", FollowUp),
    sa.Index("ix_verdict_member_id", "member_id"),
)
_promised = sa.and_(verdict.c.choice == Choice.APPLY, verdict.c.asked_at.is_(None))
sa.Index("ix_verdict_to_ask", verdict.c.at, postgresql_where=_promised, sqlite_where=_promised)

poll_answer = sa.Table(
    "poll_answer",
    metadata,
    sa.Column("poll_id", sa.Text, primary_key=True),
    sa.Column("member_id", sa.ForeignKey("member.id"), primary_key=True),
    sa.Column("choice", sa.Text),  # None: taken back
    sa.Column("at", Utc, nullable=False),
    one_of("choice", Choice),
)
