"""The tables of the hub and its members."""

import sqlalchemy as sa

from domain.member import Role
from storage.schema.base import Id, Utc, metadata, one_of, unique_where

hub = sa.Table(
    "hub",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("configured_chat_id", sa.BigInteger, nullable=False),  # HUB_CHAT_ID when this row was made
    sa.Column("chat_id", sa.BigInteger, nullable=False),  # the same group now, upgrades included
    # A forum, where the bot may open and close topics.
    sa.Column("opens_topics", sa.Boolean, nullable=False, server_default=sa.false()),
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
    one_of("role", Role),
    sa.CheckConstraint("role = 'moderator' OR session_id IS NULL", name="session"),
)
unique_where(
    "uq_member_role_always", member_role.c.session_id.is_(None), member_role.c.member_id, member_role.c.role
)
unique_where(
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
    one_of("role", Role),
    sa.CheckConstraint("role = 'moderator' OR session_id IS NULL", name="session"),
)
