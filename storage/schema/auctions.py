"""The tables of auctions."""

import sqlalchemy as sa

from domain.auction import AuctionState, Mode
from domain.lot import LotState
from domain.purse import EntryKind
from storage.schema.base import Id, Utc, metadata, one_of, unique_where

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
    one_of("mode", Mode),
    one_of("state", AuctionState),
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
    one_of("mode", Mode),
    one_of("state", LotState),
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
unique_where(
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
    one_of("kind", EntryKind),
    sa.CheckConstraint("points > 0", name="points"),
    sa.CheckConstraint("(kind = 'grant') = (lot_id IS NULL)", name="lot"),
    sa.Index("ix_ledger_auction_id_member_id", "auction_id", "member_id"),
    sa.Index("ix_ledger_member_id", "member_id"),
)
unique_where("uq_ledger_grant", ledger.c.kind == "grant", ledger.c.auction_id, ledger.c.member_id)

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
