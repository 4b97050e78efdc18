"""The tables. Each invariant a rule explains is guaranteed here too: unique, partial unique, check."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.engine.interfaces import Dialect
from sqlalchemy.types import TypeDecorator

from domain.announcement import AnnouncementState, CopyState, Recall
from domain.auction import AuctionState, Mode
from domain.board import Asking, Choice, FollowUp, Phase, Side
from domain.cycle import Policy, Step, StepState
from domain.lot import LotState
from domain.member import Role
from domain.moderation import ModerationState
from domain.outbox import OutboxState
from domain.purse import EntryKind
from domain.registration import RegistrationState
from domain.reminder import ReminderKind
from domain.session import Kind, SessionState, Zone
from domain.theme import ThemeStatus

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


def _unique_where(name: str, which: sa.ColumnElement[bool], *columns: sa.Column[Any]) -> sa.Index:
    """At most one row of each among those that meet the condition."""
    return sa.Index(name, *columns, unique=True, postgresql_where=which, sqlite_where=which)


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
    sa.Column("confirmed_at", Utc),  # by an organiser: from then on others are offered it
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
    sa.Column(
        "hidden", sa.Boolean, nullable=False, server_default=sa.false()
    ),  # others' lists leave the name out
    sa.Column("created_at", Utc, nullable=False),
    sa.Column("added_by", sa.ForeignKey("member.id")),  # who entered someone that has no Telegram
    sa.Column("erased_at", Utc),  # counts and results stay, without the name
)

member_role = sa.Table(
    "member_role",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("member_id", sa.ForeignKey("member.id"), nullable=False),
    sa.Column("role", sa.Text, nullable=False),
    sa.Column(
        "session_id", sa.ForeignKey("session.id", ondelete="CASCADE")
    ),  # for that session only; None: always
    sa.Column("granted_at", Utc, nullable=False),
    _one_of("role", Role),
    sa.CheckConstraint("role = 'moderator' OR session_id IS NULL", name="session"),
)
_unique_where(
    "uq_member_role_always", member_role.c.session_id.is_(None), member_role.c.member_id, member_role.c.role
)
_unique_where(
    "uq_member_role_session",
    member_role.c.session_id.is_not(None),
    member_role.c.member_id,
    member_role.c.role,
    member_role.c.session_id,
)

invitation = sa.Table(
    "invitation",
    metadata,
    sa.Column("token", sa.Text, primary_key=True),
    sa.Column("role", sa.Text, nullable=False),
    sa.Column("session_id", sa.ForeignKey("session.id", ondelete="CASCADE")),
    sa.Column("created_by", sa.ForeignKey("member.id"), nullable=False),
    sa.Column("created_at", Utc, nullable=False),
    sa.Column("expires_at", Utc, nullable=False),
    sa.Column("used_by", sa.ForeignKey("member.id")),
    sa.Column("used_at", Utc),
    sa.Column("revoked_at", Utc),
    _one_of("role", Role),
    sa.CheckConstraint("role = 'moderator' OR session_id IS NULL", name="session"),
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
    _one_of("state", SessionState),
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
    _one_of("zone", Zone),
    _one_of("kind", Kind),
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
_unique_where("uq_part_whole", sa.and_(part.c.day.is_(None), part.c.activity_id.is_(None)), part.c.session_id)
_unique_where("uq_part_day", part.c.day.is_not(None), part.c.session_id, part.c.day)
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
    _one_of("state", RegistrationState),
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
_unique_where(
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
    _one_of("phase", Phase),
    _one_of("asking", Asking),
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
    _one_of("side", Side),
    sa.CheckConstraint("length(text) > 0", name="text"),
    sa.CheckConstraint("merged_into <> id", name="merge"),
    sa.Index("ix_argument_author_id", "author_id"),
    sqlite_autoincrement=True,  # the number of one that was taken back is never another's: old buttons mean it
)
_unique_where(
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
    _one_of("choice", Choice),
    _one_of("follow_up", FollowUp),
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
    _one_of("choice", Choice),
)

auction = sa.Table(
    "auction",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("session_id", sa.ForeignKey("session.id")),  # None: the hub's own
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("mode", sa.Text, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("purse", sa.Integer, nullable=False),
    sa.Column("step_min", sa.Integer, nullable=False),
    sa.Column("step_percent", sa.Integer, nullable=False),
    sa.Column("late_window", sa.Integer, nullable=False),  # this and the next three in seconds
    sa.Column("extension", sa.Integer, nullable=False),
    sa.Column("lot_time", sa.Integer, nullable=False),  # hall: how long a lot runs
    sa.Column("stagger", sa.Integer, nullable=False),  # online: a lot ends so much after the one before it
    sa.Column("min_start", sa.Integer, nullable=False),
    sa.Column("max_start", sa.Integer, nullable=False),
    sa.Column("starts_at", Utc),
    sa.Column("ends_at", Utc),  # online: of the first lot
    sa.Column("reminded_at", Utc),
    sa.Column("created_by", sa.ForeignKey("member.id"), nullable=False),
    sa.Column("created_at", Utc, nullable=False),
    sa.Column("closed_at", Utc),
    _one_of("mode", Mode),
    _one_of("state", AuctionState),
    sa.CheckConstraint("length(title) > 0", name="title"),
    sa.CheckConstraint("purse > 0 AND step_min > 0 AND step_percent >= 0", name="points"),
    sa.CheckConstraint("min_start > 0 AND max_start >= min_start AND purse >= max_start", name="start"),
    sa.CheckConstraint(
        "mode = 'hall' OR (starts_at IS NOT NULL AND ends_at IS NOT NULL AND ends_at > starts_at)",
        name="online",
    ),
    sa.CheckConstraint("late_window > 0 AND extension >= 0 AND lot_time > 0 AND stagger >= 0", name="times"),
    sa.Index("ix_auction_session_id", "session_id"),
)

lot = sa.Table(
    "lot",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("auction_id", sa.ForeignKey("auction.id"), nullable=False),
    sa.Column("mode", sa.Text, nullable=False),  # the auction's, for the rule of one at a time in a hall
    sa.Column("number", sa.Integer),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("summary", sa.Text, nullable=False),
    sa.Column("link", sa.Text, nullable=False),
    sa.Column("author_id", sa.ForeignKey("member.id"), nullable=False),
    sa.Column("start_price", sa.Integer, nullable=False),
    sa.Column("comment", sa.Text),  # why it was returned or withdrawn
    sa.Column("offered_at", Utc, nullable=False),
    sa.Column("opened_at", Utc),
    sa.Column("ends_at", Utc),
    sa.Column("hard_end_at", Utc),
    sa.Column("paused_at", Utc),
    sa.Column("said", sa.Integer, nullable=False),
    sa.Column("price", sa.Integer),
    sa.Column("leader_id", sa.ForeignKey("member.id")),
    sa.Column("held", sa.Integer, nullable=False),  # of the leader's purse: the most they pay
    sa.Column("winner_id", sa.ForeignKey("member.id")),
    sa.Column("closed_at", Utc),
    sa.Column("asked_until", Utc),  # when the next bidder's answer is due
    sa.UniqueConstraint("auction_id", "number"),
    _one_of("mode", Mode),
    _one_of("state", LotState),
    sa.CheckConstraint("length(title) > 0", name="title"),
    sa.CheckConstraint("start_price > 0", name="start_price"),
    sa.CheckConstraint("said BETWEEN 0 AND 2", name="said"),
    sa.CheckConstraint("number IS NOT NULL OR state IN ('offered', 'returned', 'withdrawn')", name="number"),
    sa.CheckConstraint("(price IS NULL) = (leader_id IS NULL)", name="leader"),
    sa.CheckConstraint("(state = 'sold') = (winner_id IS NOT NULL)", name="winner"),
    sa.CheckConstraint("(state = 'paused') = (paused_at IS NOT NULL)", name="paused"),
    sa.CheckConstraint("state <> 'asked' OR asked_until IS NOT NULL", name="asked"),
    sa.CheckConstraint("(held > 0) = (leader_id IS NOT NULL AND state IN ('open', 'paused'))", name="held"),
    sa.CheckConstraint("held = 0 OR held >= price", name="covered"),
    sa.CheckConstraint(
        "state NOT IN ('open', 'paused')"
        " OR (ends_at IS NOT NULL AND hard_end_at IS NOT NULL AND ends_at <= hard_end_at)",
        name="end",
    ),
    sa.Index("ix_lot_auction_id_state", "auction_id", "state"),
    sa.Index("ix_lot_author_id", "author_id"),
)
_unique_where(
    "uq_lot_hall", sa.and_(lot.c.mode == "hall", lot.c.state.in_(("open", "paused"))), lot.c.auction_id
)
sa.Index(
    "ix_lot_due",
    lot.c.ends_at,
    postgresql_where=lot.c.state == "open",
    sqlite_where=lot.c.state == "open",
)

lot_author = sa.Table(
    "lot_author",
    metadata,
    sa.Column("lot_id", sa.ForeignKey("lot.id"), primary_key=True),
    sa.Column("member_id", sa.ForeignKey("member.id"), primary_key=True),  # the one who offered it, too
    sa.Index("ix_lot_author_member_id", "member_id"),
)

lot_file = sa.Table(
    "lot_file",
    metadata,
    sa.Column("lot_id", sa.ForeignKey("lot.id"), primary_key=True),
    sa.Column("file_unique_id", sa.Text, primary_key=True),
    sa.Column("position", sa.Integer, nullable=False),
    sa.Column("file_id", sa.Text, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("size", sa.BigInteger),
)

bid = sa.Table(
    "bid",
    metadata,
    sa.Column("id", Id, primary_key=True),  # the order of the commits: each changes the lot's row
    sa.Column("lot_id", sa.ForeignKey("lot.id"), nullable=False),
    sa.Column("member_id", sa.ForeignKey("member.id"), nullable=False),
    sa.Column("amount", sa.Integer, nullable=False),
    sa.Column("maximum", sa.Integer, nullable=False),
    sa.Column("at", Utc, nullable=False),
    sa.Column("voided_at", Utc),
    sa.Column("voided_by", sa.ForeignKey("member.id")),
    sa.Column("void_reason", sa.Text),
    sa.CheckConstraint("amount > 0 AND maximum >= amount", name="maximum"),
    sa.CheckConstraint("(voided_at IS NULL) = (void_reason IS NULL)", name="voided"),
    sa.Index("ix_bid_lot_id_member_id_voided_at", "lot_id", "member_id", "voided_at"),
    sa.Index("ix_bid_member_id", "member_id"),
)

purse = sa.Table(
    "purse",
    metadata,
    sa.Column("auction_id", sa.ForeignKey("auction.id"), primary_key=True),
    sa.Column("member_id", sa.ForeignKey("member.id"), primary_key=True),
    sa.Column("granted", sa.Integer, nullable=False),  # these three are the ledger's sums
    sa.Column("held", sa.Integer, nullable=False),
    sa.Column("spent", sa.Integer, nullable=False),
    sa.CheckConstraint("held >= 0 AND spent >= 0 AND held + spent <= granted", name="covered"),
    sa.Index("ix_purse_member_id", "member_id"),
)

ledger = sa.Table(
    "ledger",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("auction_id", sa.ForeignKey("auction.id"), nullable=False),
    sa.Column("member_id", sa.ForeignKey("member.id"), nullable=False),
    sa.Column("lot_id", sa.ForeignKey("lot.id")),
    sa.Column("bid_id", sa.ForeignKey("bid.id")),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("points", sa.Integer, nullable=False),
    sa.Column("at", Utc, nullable=False),
    _one_of("kind", EntryKind),
    sa.CheckConstraint("points > 0", name="points"),
    sa.CheckConstraint("(kind = 'grant') = (lot_id IS NULL)", name="lot"),
    sa.Index("ix_ledger_auction_id_member_id", "auction_id", "member_id"),
    sa.Index("ix_ledger_member_id", "member_id"),
)
_unique_where("uq_ledger_grant", ledger.c.kind == "grant", ledger.c.auction_id, ledger.c.member_id)

lot_watch = sa.Table(
    "lot_watch",
    metadata,
    sa.Column("lot_id", sa.ForeignKey("lot.id"), primary_key=True),
    sa.Column("member_id", sa.ForeignKey("member.id"), primary_key=True),
    sa.Index("ix_lot_watch_member_id", "member_id"),
)

complaint = sa.Table(
    "complaint",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("lot_id", sa.ForeignKey("lot.id"), nullable=False),
    sa.Column("member_id", sa.ForeignKey("member.id"), nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("at", Utc, nullable=False),
    sa.Index("ix_complaint_lot_id", "lot_id"),
    sa.Index("ix_complaint_member_id", "member_id"),
)

thanks = sa.Table(
    "thanks",
    metadata,
    sa.Column("lot_id", sa.ForeignKey("lot.id"), primary_key=True),
    sa.Column("member_id", sa.ForeignKey("member.id"), primary_key=True),  # from whom, to the lot's authors
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("at", Utc, nullable=False),
    sa.Index("ix_thanks_member_id", "member_id"),
)

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
    _one_of("state", AnnouncementState),
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
    _one_of("state", CopyState),
    _one_of("recall", Recall),
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
    _one_of("kind", ReminderKind),
    sa.Index("ix_reminder_member_id", "member_id"),
)

reminder_off = sa.Table(
    "reminder_off",
    metadata,
    sa.Column("member_id", sa.ForeignKey("member.id"), primary_key=True),
    sa.Column("kind", sa.Text, primary_key=True),
    _one_of("kind", ReminderKind),
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
    _one_of("policy", Policy),
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
    _one_of("step", Step),
    _one_of("state", StepState),
)

cycle_words = sa.Table(  # an organiser's own, instead of the standard ones; kept when the cycle is stopped
    "cycle_words",
    metadata,
    sa.Column("step", sa.Text, primary_key=True),
    sa.Column("words", sa.Text, nullable=False),
    _one_of("step", Step),
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
    _one_of("status", ThemeStatus),
    sa.CheckConstraint("length(text) > 0", name="text"),
    sa.CheckConstraint("merged_into <> id", name="merge"),
    sa.CheckConstraint("(status = 'postponed') = (reason IS NOT NULL)", name="reason"),
    sa.Index("ix_theme_author_id", "author_id"),
    sa.Index("ix_theme_root_id", "root_id"),
    sa.Index("ix_theme_session_id", "session_id"),
    sa.Index("ix_theme_status_supporters", "status", "supporters"),
)
_unique_where("uq_theme_same", theme.c.status != "session", theme.c.sameness)

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
    _one_of("state", ModerationState),
    sa.Index("ix_moderation_member_id", "member_id"),
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
_unique_where("uq_outbox_chat_sending", outbox.c.state == "sending", outbox.c.chat_id)
_unique_where(
    "uq_outbox_card_sending",
    sa.and_(outbox.c.state == "sending", outbox.c.card_id.is_not(None)),
    outbox.c.card_id,
)
_unique_where(
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
)
