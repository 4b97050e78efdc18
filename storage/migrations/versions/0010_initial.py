"""initial"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "card",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("subject_id", sa.BigInteger(), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("thread_id", sa.BigInteger(), nullable=True),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.Column("rendering", sa.Text(), nullable=True),
        sa.Column("poll_id", sa.Text(), nullable=True),
        sa.Column("pin", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("pin_tried", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_card")),
        sa.UniqueConstraint("chat_id", "message_id", name=op.f("uq_card_chat_id_message_id")),
        sa.UniqueConstraint("poll_id", name=op.f("uq_card_poll_id")),
    )
    with op.batch_alter_table("card", schema=None) as batch_op:
        batch_op.create_index("ix_card_kind_subject_id", ["kind", "subject_id"], unique=False)

    op.create_table(
        "chase",
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("about", name=op.f("pk_chase")),
    )
    op.create_table(
        "cycle",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("anchor", sa.Date(), nullable=False),
        sa.Column("months", sa.Integer(), nullable=False),
        sa.Column("policy", sa.Text(), nullable=False),
        sa.Column("country", sa.Text(), nullable=False),
        sa.Column("survey_days", sa.Integer(), nullable=False),
        sa.Column("organisers_days", sa.Integer(), nullable=False),
        sa.Column("teachers_days", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("policy IN ('none', 'next', 'previous')", name=op.f("ck_cycle_policy")),
        sa.CheckConstraint("id = 1", name=op.f("ck_cycle_only_one")),
        sa.CheckConstraint("months BETWEEN 1 AND 12", name=op.f("ck_cycle_months")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cycle")),
    )
    op.create_table(
        "cycle_step",
        sa.Column("nominal", sa.Date(), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("began_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reached", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("told", sa.Integer(), server_default="0", nullable=False),
        sa.CheckConstraint("state IN ('done', 'late', 'skipped')", name=op.f("ck_cycle_step_state")),
        sa.CheckConstraint("step IN ('survey', 'organisers', 'teachers')", name=op.f("ck_cycle_step_step")),
        sa.PrimaryKeyConstraint("nominal", "step", name=op.f("pk_cycle_step")),
    )
    op.create_table(
        "cycle_words",
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.CheckConstraint("step IN ('survey', 'organisers', 'teachers')", name=op.f("ck_cycle_words_step")),
        sa.PrimaryKeyConstraint("step", name=op.f("pk_cycle_words")),
    )
    op.create_table(
        "effect",
        sa.Column("update_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("outcome", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("update_id", "step", name=op.f("pk_effect")),
    )
    op.create_table(
        "fsm",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=True),
        sa.Column("data", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_fsm")),
    )
    op.create_table(
        "hub",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("configured_chat_id", sa.BigInteger(), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("opens_topics", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_hub_only_one")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hub")),
    )
    op.create_table(
        "inbox",
        sa.Column("update_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("lane", sa.BigInteger(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("worker", sa.BigInteger(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("failure", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("update_id", name=op.f("pk_inbox")),
    )
    with op.batch_alter_table("inbox", schema=None) as batch_op:
        batch_op.create_index("ix_inbox_done_at", ["done_at"], unique=False)
        batch_op.create_index(
            "ix_inbox_open",
            ["lane", "update_id"],
            unique=False,
            postgresql_where=sa.text("done_at IS NULL"),
            sqlite_where=sa.text("done_at IS NULL"),
        )

    op.create_table(
        "institution",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_institution")),
        sa.UniqueConstraint("name", name=op.f("uq_institution_name")),
    )
    op.create_table(
        "stored_chunk",
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("bytes", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("digest", "position", name=op.f("pk_stored_chunk")),
    )
    op.create_table(
        "stored_file",
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("stored_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_stored_file")),
    )
    op.create_table(
        "member",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("telegram_id", sa.BigInteger(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("institution_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("language", sa.Text(), nullable=True),
        sa.Column("consent_version", sa.Integer(), nullable=True),
        sa.Column("consented_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reachable", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.Column("hidden", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("added_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("erased_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["added_by"], ["member.id"], name=op.f("fk_member_added_by")),
        sa.ForeignKeyConstraint(
            ["institution_id"], ["institution.id"], name=op.f("fk_member_institution_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_member")),
        sa.UniqueConstraint("telegram_id", name=op.f("uq_member_telegram_id")),
    )
    op.create_table(
        "outbox",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("thread_id", sa.BigInteger(), nullable=True),
        sa.Column("parameters", sa.JSON(), nullable=False),
        sa.Column("dedupe_key", sa.Text(), nullable=True),
        sa.Column("card_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("not_before", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("worker", sa.BigInteger(), nullable=True),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "state IN ('pending', 'sending', 'sent', 'blocked', 'failed', 'unknown', 'dropped')",
            name=op.f("ck_outbox_state"),
        ),
        sa.ForeignKeyConstraint(["card_id"], ["card.id"], name=op.f("fk_outbox_card_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
        sa.UniqueConstraint("dedupe_key", name=op.f("uq_outbox_dedupe_key")),
    )
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.create_index(
            "ix_outbox_due",
            ["not_before", "id"],
            unique=False,
            postgresql_where=sa.text("state = 'pending'"),
            sqlite_where=sa.text("state = 'pending'"),
        )
        batch_op.create_index(
            "uq_outbox_card_pending",
            ["card_id"],
            unique=True,
            postgresql_where=sa.text("state = 'pending' AND card_id IS NOT NULL"),
            sqlite_where=sa.text("state = 'pending' AND card_id IS NOT NULL"),
        )
        batch_op.create_index(
            "uq_outbox_card_sending",
            ["card_id"],
            unique=True,
            postgresql_where=sa.text("state = 'sending' AND card_id IS NOT NULL"),
            sqlite_where=sa.text("state = 'sending' AND card_id IS NOT NULL"),
        )
        batch_op.create_index(
            "uq_outbox_chat_sending",
            ["chat_id"],
            unique=True,
            postgresql_where=sa.text("state = 'sending'"),
            sqlite_where=sa.text("state = 'sending'"),
        )

    op.create_table(
        "announcement",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("author_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("buttons", sa.JSON(), nullable=False),
        sa.Column("audience", sa.JSON(), nullable=False),
        sa.Column("urgent", sa.Boolean(), nullable=False),
        sa.Column("not_before", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("addressed", sa.Integer(), server_default="0", nullable=False),
        sa.Column("following_up", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("going_since", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "(state = 'draft') = (confirmed_at IS NULL)", name=op.f("ck_announcement_confirmed")
        ),
        sa.CheckConstraint(
            "state IN ('draft', 'scheduled', 'sending', 'paused', 'stopped', 'done', 'recalled')",
            name=op.f("ck_announcement_state"),
        ),
        sa.ForeignKeyConstraint(["author_id"], ["member.id"], name=op.f("fk_announcement_author_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_announcement")),
    )
    with op.batch_alter_table("announcement", schema=None) as batch_op:
        batch_op.create_index("ix_announcement_author_id", ["author_id"], unique=False)

    op.create_table(
        "audit",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("before", sa.JSON(), nullable=True),
        sa.Column("after", sa.JSON(), nullable=True),
        sa.ForeignKeyConstraint(["actor_id"], ["member.id"], name=op.f("fk_audit_actor_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit")),
    )
    with op.batch_alter_table("audit", schema=None) as batch_op:
        batch_op.create_index("ix_audit_subject", ["subject"], unique=False)

    op.create_table(
        "edition",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), server_default="1", nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("preface", sa.Text(), nullable=False),
        sa.Column("created_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("frozen_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("digest", sa.Text(), nullable=True),
        sa.Column("pdf", sa.Text(), nullable=True),
        sa.Column("docx", sa.Text(), nullable=True),
        sa.Column("report", sa.Text(), nullable=True),
        sa.Column("done", sa.Integer(), server_default="0", nullable=False),
        sa.Column("whole", sa.Integer(), server_default="0", nullable=False),
        sa.Column("held_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("tries", sa.Integer(), server_default="0", nullable=False),
        sa.CheckConstraint(
            "(state = 'frozen') = (number IS NOT NULL AND frozen_at IS NOT NULL AND digest IS NOT NULL AND pdf IS NOT NULL AND docx IS NOT NULL)",
            name=op.f("ck_edition_frozen"),
        ),
        sa.CheckConstraint(
            "state IN ('draft', 'building', 'frozen', 'dropped')", name=op.f("ck_edition_state")
        ),
        sa.CheckConstraint("done BETWEEN 0 AND whole", name=op.f("ck_edition_done")),
        sa.CheckConstraint("length(title) > 0", name=op.f("ck_edition_title")),
        sa.ForeignKeyConstraint(["created_by"], ["member.id"], name=op.f("fk_edition_created_by")),
        sa.ForeignKeyConstraint(["docx"], ["stored_file.digest"], name=op.f("fk_edition_docx")),
        sa.ForeignKeyConstraint(["pdf"], ["stored_file.digest"], name=op.f("fk_edition_pdf")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_edition")),
        sa.UniqueConstraint("number", name=op.f("uq_edition_number")),
    )
    op.create_table(
        "poll_answer",
        sa.Column("poll_id", sa.Text(), nullable=False),
        sa.Column("member_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("choice", sa.Text(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("choice IN ('apply', 'adapt', 'reject')", name=op.f("ck_poll_answer_choice")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_poll_answer_member_id")),
        sa.PrimaryKeyConstraint("poll_id", "member_id", name=op.f("pk_poll_answer")),
    )
    op.create_table(
        "reminder_off",
        sa.Column("member_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.CheckConstraint("kind IN ('week', 'day', 'hours', 'cycle')", name=op.f("ck_reminder_off_kind")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_reminder_off_member_id")),
        sa.PrimaryKeyConstraint("member_id", "kind", name=op.f("pk_reminder_off")),
    )
    op.create_table(
        "session",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("theme", sa.Text(), nullable=False),
        sa.Column("aim", sa.Text(), nullable=False),
        sa.Column("tasks", sa.JSON(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("created_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("announced_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("moves", sa.Integer(), server_default="0", nullable=False),
        sa.Column("moved_from", sa.JSON(), nullable=True),
        sa.Column("moved_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answer_by", sa.DateTime(timezone=True), nullable=True),
        sa.Column("cancel_reason", sa.Text(), nullable=True),
        sa.Column("self_check_in", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.CheckConstraint(
            "state IN ('draft', 'announced', 'running', 'finished', 'archived', 'cancelled')",
            name=op.f("ck_session_state"),
        ),
        sa.CheckConstraint("length(theme) > 0", name=op.f("ck_session_theme")),
        sa.ForeignKeyConstraint(["created_by"], ["member.id"], name=op.f("fk_session_created_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_session")),
    )
    op.create_table(
        "activity",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("session_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("time", sa.Text(), nullable=False),
        sa.Column("moderator", sa.Text(), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("day", sa.Integer(), server_default="1", nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "kind IN ('briefing', 'business_game', 'open_mic', 'brainstorm', 'debate', 'workshop', 'round_table', 'quiz', 'auction', 'group_work', 'edition', 'lecture', 'seminar', 'practicum', 'meeting', 'conference', 'other')",
            name=op.f("ck_activity_kind"),
        ),
        sa.CheckConstraint(
            "zone IN ('interactive', 'presentation', 'media_hub')", name=op.f("ck_activity_zone")
        ),
        sa.CheckConstraint("day BETWEEN 1 AND 3", name=op.f("ck_activity_day")),
        sa.ForeignKeyConstraint(
            ["session_id"], ["session.id"], name=op.f("fk_activity_session_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activity")),
        sa.UniqueConstraint("session_id", "position", name=op.f("uq_activity_session_id_position")),
    )
    op.create_table(
        "announcement_copy",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("announcement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("member_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("queued", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="0", nullable=False),
        sa.Column("message_ids", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("trouble", sa.Text(), nullable=True),
        sa.Column("deletable", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.Column("recall", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "recall IN ('deleted', 'replaced', 'failed')", name=op.f("ck_announcement_copy_recall")
        ),
        sa.CheckConstraint(
            "state IN ('waiting', 'sent', 'blocked', 'failed', 'unknown', 'dropped')",
            name=op.f("ck_announcement_copy_state"),
        ),
        sa.ForeignKeyConstraint(
            ["announcement_id"],
            ["announcement.id"],
            name=op.f("fk_announcement_copy_announcement_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_announcement_copy_member_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_announcement_copy")),
        sa.UniqueConstraint(
            "announcement_id", "member_id", name=op.f("uq_announcement_copy_announcement_id_member_id")
        ),
    )
    with op.batch_alter_table("announcement_copy", schema=None) as batch_op:
        batch_op.create_index("ix_announcement_copy_member_id", ["member_id"], unique=False)
        batch_op.create_index(
            "ix_announcement_copy_next", ["announcement_id", "state", "queued", "id"], unique=False
        )

    op.create_table(
        "auction",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("session_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("mode", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("purse", sa.Integer(), nullable=False),
        sa.Column("step_min", sa.Integer(), nullable=False),
        sa.Column("step_percent", sa.Integer(), nullable=False),
        sa.Column("late_window", sa.Integer(), nullable=False),
        sa.Column("extension", sa.Integer(), nullable=False),
        sa.Column("lot_time", sa.Integer(), nullable=False),
        sa.Column("stagger", sa.Integer(), nullable=False),
        sa.Column("min_start", sa.Integer(), nullable=False),
        sa.Column("max_start", sa.Integer(), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reminded_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "mode = 'hall' OR (starts_at IS NOT NULL AND ends_at IS NOT NULL AND ends_at > starts_at)",
            name=op.f("ck_auction_online"),
        ),
        sa.CheckConstraint("mode IN ('hall', 'online')", name=op.f("ck_auction_mode")),
        sa.CheckConstraint(
            "state IN ('entering', 'open', 'closed', 'cancelled')", name=op.f("ck_auction_state")
        ),
        sa.CheckConstraint(
            "late_window > 0 AND extension >= 0 AND lot_time > 0 AND stagger >= 0",
            name=op.f("ck_auction_times"),
        ),
        sa.CheckConstraint("length(title) > 0", name=op.f("ck_auction_title")),
        sa.CheckConstraint(
            "min_start > 0 AND max_start >= min_start AND purse >= max_start", name=op.f("ck_auction_start")
        ),
        sa.CheckConstraint(
            "purse > 0 AND step_min > 0 AND step_percent >= 0", name=op.f("ck_auction_points")
        ),
        sa.ForeignKeyConstraint(["created_by"], ["member.id"], name=op.f("fk_auction_created_by")),
        sa.ForeignKeyConstraint(["session_id"], ["session.id"], name=op.f("fk_auction_session_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_auction")),
    )
    with op.batch_alter_table("auction", schema=None) as batch_op:
        batch_op.create_index("ix_auction_session_id", ["session_id"], unique=False)

    op.create_table(
        "certificate",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("session_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("member_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("issue", sa.Integer(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("activities", sa.JSON(), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("revoke_reason", sa.Text(), nullable=True),
        sa.CheckConstraint("minutes > 0", name=op.f("ck_certificate_minutes")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_certificate_member_id")),
        sa.ForeignKeyConstraint(["session_id"], ["session.id"], name=op.f("fk_certificate_session_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_certificate")),
        sa.UniqueConstraint("session_id", "member_id", name=op.f("uq_certificate_session_id_member_id")),
    )
    op.create_table(
        "edition_item",
        sa.Column("edition_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("subject_id", sa.BigInteger(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("section", sa.Text(), nullable=False),
        sa.CheckConstraint("kind IN ('material', 'board', 'auction')", name=op.f("ck_edition_item_kind")),
        sa.ForeignKeyConstraint(
            ["edition_id"], ["edition.id"], name=op.f("fk_edition_item_edition_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("edition_id", "kind", "subject_id", name=op.f("pk_edition_item")),
    )
    op.create_table(
        "invitation",
        sa.Column("token", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("session_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("created_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("role = 'moderator' OR session_id IS NULL", name=op.f("ck_invitation_session")),
        sa.CheckConstraint("role IN ('organiser', 'moderator')", name=op.f("ck_invitation_role")),
        sa.ForeignKeyConstraint(["created_by"], ["member.id"], name=op.f("fk_invitation_created_by")),
        sa.ForeignKeyConstraint(
            ["session_id"], ["session.id"], name=op.f("fk_invitation_session_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["used_by"], ["member.id"], name=op.f("fk_invitation_used_by")),
        sa.PrimaryKeyConstraint("token", name=op.f("pk_invitation")),
    )
    op.create_table(
        "member_role",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("member_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("session_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("granted_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("role = 'moderator' OR session_id IS NULL", name=op.f("ck_member_role_session")),
        sa.CheckConstraint("role IN ('organiser', 'moderator')", name=op.f("ck_member_role_role")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_member_role_member_id")),
        sa.ForeignKeyConstraint(
            ["session_id"], ["session.id"], name=op.f("fk_member_role_session_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_member_role")),
    )
    with op.batch_alter_table("member_role", schema=None) as batch_op:
        batch_op.create_index(
            "uq_member_role_always",
            ["member_id", "role"],
            unique=True,
            postgresql_where=sa.text("session_id IS NULL"),
            sqlite_where=sa.text("session_id IS NULL"),
        )
        batch_op.create_index(
            "uq_member_role_session",
            ["member_id", "role", "session_id"],
            unique=True,
            postgresql_where=sa.text("session_id IS NOT NULL"),
            sqlite_where=sa.text("session_id IS NOT NULL"),
        )

    op.create_table(
        "moderation",
        sa.Column("session_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("member_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("invited_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "state IN ('volunteered', 'invited', 'accepted', 'declined', 'withdrawn', 'replaced')",
            name=op.f("ck_moderation_state"),
        ),
        sa.ForeignKeyConstraint(["invited_by"], ["member.id"], name=op.f("fk_moderation_invited_by")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_moderation_member_id")),
        sa.ForeignKeyConstraint(
            ["session_id"], ["session.id"], name=op.f("fk_moderation_session_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("session_id", "member_id", name=op.f("pk_moderation")),
    )
    with op.batch_alter_table("moderation", schema=None) as batch_op:
        batch_op.create_index("ix_moderation_member_id", ["member_id"], unique=False)

    op.create_table(
        "session_day",
        sa.Column("session_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("ends_at > starts_at", name=op.f("ck_session_day_order")),
        sa.CheckConstraint("number BETWEEN 1 AND 3", name=op.f("ck_session_day_number")),
        sa.ForeignKeyConstraint(
            ["session_id"], ["session.id"], name=op.f("fk_session_day_session_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("session_id", "number", name=op.f("pk_session_day")),
    )
    op.create_table(
        "session_topic",
        sa.Column("session_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("thread_id", sa.BigInteger(), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["session_id"], ["session.id"], name=op.f("fk_session_topic_session_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("session_id", name=op.f("pk_session_topic")),
    )
    op.create_table(
        "theme",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("sameness", sa.Text(), nullable=False),
        sa.Column("practice", sa.Text(), nullable=False),
        sa.Column("author_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("supporters", sa.Integer(), server_default="0", nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("session_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("merged_into", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("root_id", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("(status = 'postponed') = (reason IS NOT NULL)", name=op.f("ck_theme_reason")),
        sa.CheckConstraint(
            "status IN ('new', 'in_work', 'session', 'postponed')", name=op.f("ck_theme_status")
        ),
        sa.CheckConstraint("length(text) > 0", name=op.f("ck_theme_text")),
        sa.CheckConstraint("merged_into <> id", name=op.f("ck_theme_merge")),
        sa.ForeignKeyConstraint(["author_id"], ["member.id"], name=op.f("fk_theme_author_id")),
        sa.ForeignKeyConstraint(
            ["merged_into"], ["theme.id"], name=op.f("fk_theme_merged_into"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["session_id"], ["session.id"], name=op.f("fk_theme_session_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_theme")),
    )
    with op.batch_alter_table("theme", schema=None) as batch_op:
        batch_op.create_index("ix_theme_author_id", ["author_id"], unique=False)
        batch_op.create_index("ix_theme_root_id", ["root_id"], unique=False)
        batch_op.create_index("ix_theme_session_id", ["session_id"], unique=False)
        batch_op.create_index("ix_theme_status_supporters", ["status", "supporters"], unique=False)
        batch_op.create_index(
            "uq_theme_same",
            ["sameness"],
            unique=True,
            postgresql_where=sa.text("status != 'session'"),
            sqlite_where=sa.text("status != 'session'"),
        )

    op.create_table(
        "board",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("session_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("activity_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("phase", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("anonymous", sa.Boolean(), nullable=False),
        sa.Column("hides", sa.Boolean(), nullable=False),
        sa.Column("budget", sa.Integer(), nullable=True),
        sa.Column("asking", sa.Text(), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closings", sa.Integer(), server_default="0", nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("asking IN ('buttons', 'poll')", name=op.f("ck_board_asking")),
        sa.CheckConstraint(
            "phase IN ('collecting', 'voting', 'discussing', 'closed', 'cancelled')",
            name=op.f("ck_board_phase"),
        ),
        sa.CheckConstraint("budget > 0", name=op.f("ck_board_budget")),
        sa.CheckConstraint("length(subject) > 0", name=op.f("ck_board_subject")),
        sa.ForeignKeyConstraint(
            ["activity_id"], ["activity.id"], name=op.f("fk_board_activity_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["created_by"], ["member.id"], name=op.f("fk_board_created_by")),
        sa.ForeignKeyConstraint(
            ["session_id"], ["session.id"], name=op.f("fk_board_session_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_board")),
    )
    with op.batch_alter_table("board", schema=None) as batch_op:
        batch_op.create_index("ix_board_method", ["method"], unique=False)
        batch_op.create_index("ix_board_session_id", ["session_id"], unique=False)

    op.create_table(
        "lot",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("auction_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("mode", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("link", sa.Text(), nullable=False),
        sa.Column("author_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("start_price", sa.Integer(), nullable=False),
        sa.Column("comment", sa.Text(), nullable=True),
        sa.Column("offered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("hard_end_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("paused_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("said", sa.Integer(), nullable=False),
        sa.Column("price", sa.Integer(), nullable=True),
        sa.Column("leader_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("held", sa.Integer(), nullable=False),
        sa.Column("winner_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("asked_until", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "(held > 0) = (leader_id IS NOT NULL AND state IN ('open', 'paused'))", name=op.f("ck_lot_held")
        ),
        sa.CheckConstraint("(state = 'paused') = (paused_at IS NOT NULL)", name=op.f("ck_lot_paused")),
        sa.CheckConstraint("(state = 'sold') = (winner_id IS NOT NULL)", name=op.f("ck_lot_winner")),
        sa.CheckConstraint("mode IN ('hall', 'online')", name=op.f("ck_lot_mode")),
        sa.CheckConstraint(
            "number IS NOT NULL OR state IN ('offered', 'returned', 'withdrawn')", name=op.f("ck_lot_number")
        ),
        sa.CheckConstraint("state <> 'asked' OR asked_until IS NOT NULL", name=op.f("ck_lot_asked")),
        sa.CheckConstraint(
            "state IN ('offered', 'returned', 'listed', 'open', 'paused', 'sold', 'asked', 'unsold', 'withdrawn')",
            name=op.f("ck_lot_state"),
        ),
        sa.CheckConstraint(
            "state NOT IN ('open', 'paused') OR (ends_at IS NOT NULL AND hard_end_at IS NOT NULL AND ends_at <= hard_end_at)",
            name=op.f("ck_lot_end"),
        ),
        sa.CheckConstraint("(price IS NULL) = (leader_id IS NULL)", name=op.f("ck_lot_leader")),
        sa.CheckConstraint("held = 0 OR held >= price", name=op.f("ck_lot_covered")),
        sa.CheckConstraint("length(title) > 0", name=op.f("ck_lot_title")),
        sa.CheckConstraint("said BETWEEN 0 AND 2", name=op.f("ck_lot_said")),
        sa.CheckConstraint("start_price > 0", name=op.f("ck_lot_start_price")),
        sa.ForeignKeyConstraint(["auction_id"], ["auction.id"], name=op.f("fk_lot_auction_id")),
        sa.ForeignKeyConstraint(["author_id"], ["member.id"], name=op.f("fk_lot_author_id")),
        sa.ForeignKeyConstraint(["leader_id"], ["member.id"], name=op.f("fk_lot_leader_id")),
        sa.ForeignKeyConstraint(["winner_id"], ["member.id"], name=op.f("fk_lot_winner_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lot")),
        sa.UniqueConstraint("auction_id", "number", name=op.f("uq_lot_auction_id_number")),
    )
    with op.batch_alter_table("lot", schema=None) as batch_op:
        batch_op.create_index("ix_lot_auction_id_state", ["auction_id", "state"], unique=False)
        batch_op.create_index("ix_lot_author_id", ["author_id"], unique=False)
        batch_op.create_index(
            "ix_lot_due",
            ["ends_at"],
            unique=False,
            postgresql_where=sa.text("state = 'open'"),
            sqlite_where=sa.text("state = 'open'"),
        )
        batch_op.create_index(
            "uq_lot_hall",
            ["auction_id"],
            unique=True,
            postgresql_where=sa.text("mode = 'hall' AND state IN ('open', 'paused')"),
            sqlite_where=sa.text("mode = 'hall' AND state IN ('open', 'paused')"),
        )

    op.create_table(
        "part",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("session_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("day", sa.Integer(), nullable=True),
        sa.Column("activity_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("capacity", sa.Integer(), nullable=True),
        sa.CheckConstraint("capacity > 0", name=op.f("ck_part_capacity")),
        sa.CheckConstraint("day IS NULL OR activity_id IS NULL", name=op.f("ck_part_one")),
        sa.ForeignKeyConstraint(
            ["activity_id"], ["activity.id"], name=op.f("fk_part_activity_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["session_id"], ["session.id"], name=op.f("fk_part_session_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_part")),
        sa.UniqueConstraint("activity_id", name=op.f("uq_part_activity_id")),
    )
    with op.batch_alter_table("part", schema=None) as batch_op:
        batch_op.create_index("ix_part_session_id", ["session_id"], unique=False)
        batch_op.create_index(
            "uq_part_day",
            ["session_id", "day"],
            unique=True,
            postgresql_where=sa.text("day IS NOT NULL"),
            sqlite_where=sa.text("day IS NOT NULL"),
        )
        batch_op.create_index(
            "uq_part_whole",
            ["session_id"],
            unique=True,
            postgresql_where=sa.text("day IS NULL AND activity_id IS NULL"),
            sqlite_where=sa.text("day IS NULL AND activity_id IS NULL"),
        )

    op.create_table(
        "purse",
        sa.Column("auction_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("member_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("granted", sa.Integer(), nullable=False),
        sa.Column("held", sa.Integer(), nullable=False),
        sa.Column("spent", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "held >= 0 AND spent >= 0 AND held + spent <= granted", name=op.f("ck_purse_covered")
        ),
        sa.ForeignKeyConstraint(["auction_id"], ["auction.id"], name=op.f("fk_purse_auction_id")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_purse_member_id")),
        sa.PrimaryKeyConstraint("auction_id", "member_id", name=op.f("pk_purse")),
    )
    with op.batch_alter_table("purse", schema=None) as batch_op:
        batch_op.create_index("ix_purse_member_id", ["member_id"], unique=False)

    op.create_table(
        "theme_support",
        sa.Column("theme_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("member_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_theme_support_member_id")),
        sa.ForeignKeyConstraint(
            ["theme_id"], ["theme.id"], name=op.f("fk_theme_support_theme_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("theme_id", "member_id", name=op.f("pk_theme_support")),
    )
    with op.batch_alter_table("theme_support", schema=None) as batch_op:
        batch_op.create_index("ix_theme_support_member_id", ["member_id"], unique=False)

    op.create_table(
        "theme_volunteer",
        sa.Column("theme_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("member_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_theme_volunteer_member_id")),
        sa.ForeignKeyConstraint(
            ["theme_id"], ["theme.id"], name=op.f("fk_theme_volunteer_theme_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("theme_id", "member_id", name=op.f("pk_theme_volunteer")),
    )
    with op.batch_alter_table("theme_volunteer", schema=None) as batch_op:
        batch_op.create_index("ix_theme_volunteer_member_id", ["member_id"], unique=False)

    op.create_table(
        "argument",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("board_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("side", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("sameness", sa.Text(), nullable=False),
        sa.Column("author_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("anonymous", sa.Boolean(), nullable=False),
        sa.Column("shown", sa.Boolean(), nullable=False),
        sa.Column("votes", sa.Integer(), server_default="0", nullable=False),
        sa.Column("merged_into", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("root_id", sa.BigInteger(), nullable=False),
        sa.Column("hidden_reason", sa.Text(), nullable=True),
        sa.Column("decision", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("side IN ('plus', 'minus')", name=op.f("ck_argument_side")),
        sa.CheckConstraint("length(text) > 0", name=op.f("ck_argument_text")),
        sa.CheckConstraint("merged_into <> id", name=op.f("ck_argument_merge")),
        sa.ForeignKeyConstraint(["author_id"], ["member.id"], name=op.f("fk_argument_author_id")),
        sa.ForeignKeyConstraint(
            ["board_id"], ["board.id"], name=op.f("fk_argument_board_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["merged_into"], ["argument.id"], name=op.f("fk_argument_merged_into"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_argument")),
        sa.UniqueConstraint("board_id", "number", name=op.f("uq_argument_board_id_number")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("argument", schema=None) as batch_op:
        batch_op.create_index("ix_argument_author_id", ["author_id"], unique=False)
        batch_op.create_index(
            "uq_argument_same",
            ["board_id", "side", "sameness"],
            unique=True,
            postgresql_where=sa.text("hidden_reason IS NULL"),
            sqlite_where=sa.text("hidden_reason IS NULL"),
        )

    op.create_table(
        "attendance",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("part_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("member_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("entered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("left_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("entered_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.CheckConstraint("left_at >= entered_at", name=op.f("ck_attendance_order")),
        sa.ForeignKeyConstraint(["entered_by"], ["member.id"], name=op.f("fk_attendance_entered_by")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_attendance_member_id")),
        sa.ForeignKeyConstraint(
            ["part_id"], ["part.id"], name=op.f("fk_attendance_part_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attendance")),
    )
    with op.batch_alter_table("attendance", schema=None) as batch_op:
        batch_op.create_index("ix_attendance_member_id", ["member_id"], unique=False)
        batch_op.create_index("ix_attendance_part_id", ["part_id"], unique=False)
        batch_op.create_index(
            "uq_attendance_inside",
            ["part_id", "member_id"],
            unique=True,
            postgresql_where=sa.text("left_at IS NULL"),
            sqlite_where=sa.text("left_at IS NULL"),
        )

    op.create_table(
        "bid",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("lot_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("member_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("maximum", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("voided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("voided_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("void_reason", sa.Text(), nullable=True),
        sa.CheckConstraint("(voided_at IS NULL) = (void_reason IS NULL)", name=op.f("ck_bid_voided")),
        sa.CheckConstraint("amount > 0 AND maximum >= amount", name=op.f("ck_bid_maximum")),
        sa.ForeignKeyConstraint(["lot_id"], ["lot.id"], name=op.f("fk_bid_lot_id")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_bid_member_id")),
        sa.ForeignKeyConstraint(["voided_by"], ["member.id"], name=op.f("fk_bid_voided_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bid")),
    )
    with op.batch_alter_table("bid", schema=None) as batch_op:
        batch_op.create_index(
            "ix_bid_lot_id_member_id_voided_at", ["lot_id", "member_id", "voided_at"], unique=False
        )
        batch_op.create_index("ix_bid_member_id", ["member_id"], unique=False)

    op.create_table(
        "complaint",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("lot_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("member_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["lot_id"], ["lot.id"], name=op.f("fk_complaint_lot_id")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_complaint_member_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_complaint")),
    )
    with op.batch_alter_table("complaint", schema=None) as batch_op:
        batch_op.create_index("ix_complaint_lot_id", ["lot_id"], unique=False)
        batch_op.create_index("ix_complaint_member_id", ["member_id"], unique=False)

    op.create_table(
        "lot_author",
        sa.Column("lot_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("member_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(["lot_id"], ["lot.id"], name=op.f("fk_lot_author_lot_id")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_lot_author_member_id")),
        sa.PrimaryKeyConstraint("lot_id", "member_id", name=op.f("pk_lot_author")),
    )
    with op.batch_alter_table("lot_author", schema=None) as batch_op:
        batch_op.create_index("ix_lot_author_member_id", ["member_id"], unique=False)

    op.create_table(
        "lot_file",
        sa.Column("lot_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("file_unique_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("file_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["lot_id"], ["lot.id"], name=op.f("fk_lot_file_lot_id")),
        sa.PrimaryKeyConstraint("lot_id", "file_unique_id", name=op.f("pk_lot_file")),
    )
    op.create_table(
        "lot_watch",
        sa.Column("lot_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("member_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(["lot_id"], ["lot.id"], name=op.f("fk_lot_watch_lot_id")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_lot_watch_member_id")),
        sa.PrimaryKeyConstraint("lot_id", "member_id", name=op.f("pk_lot_watch")),
    )
    with op.batch_alter_table("lot_watch", schema=None) as batch_op:
        batch_op.create_index("ix_lot_watch_member_id", ["member_id"], unique=False)

    op.create_table(
        "material",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), server_default="1", nullable=False),
        sa.Column("number", sa.Integer(), server_default="1", nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("zone", sa.Text(), nullable=True),
        sa.Column("session_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("activity_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("lot_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("consent", sa.Text(), nullable=False),
        sa.Column("consented_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("consented_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("added_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("original_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("changes", sa.Text(), nullable=False),
        sa.Column("comment", sa.Text(), nullable=True),
        sa.Column("chat_id", sa.BigInteger(), nullable=True),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.Column("thread_id", sa.BigInteger(), nullable=True),
        sa.Column("album", sa.Text(), nullable=True),
        sa.Column("described_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("consent IN ('unasked', 'hub', 'public')", name=op.f("ck_material_consent")),
        sa.CheckConstraint(
            "kind IN ('development', 'scenario', 'presentation', 'guide', 'video', 'article', 'game', 'photo', 'other')",
            name=op.f("ck_material_kind"),
        ),
        sa.CheckConstraint(
            "state IN ('offered', 'returned', 'listed', 'hidden', 'withdrawn')",
            name=op.f("ck_material_state"),
        ),
        sa.CheckConstraint(
            "state NOT IN ('returned', 'hidden') OR comment IS NOT NULL", name=op.f("ck_material_comment")
        ),
        sa.CheckConstraint(
            "zone IN ('interactive', 'presentation', 'media_hub')", name=op.f("ck_material_zone")
        ),
        sa.CheckConstraint("(chat_id IS NULL) = (message_id IS NULL)", name=op.f("ck_material_post")),
        sa.CheckConstraint(
            "(consented_by IS NULL) = (consented_at IS NULL)", name=op.f("ck_material_consented")
        ),
        sa.CheckConstraint("length(title) > 0", name=op.f("ck_material_title")),
        sa.CheckConstraint("original_id <> id", name=op.f("ck_material_original")),
        sa.ForeignKeyConstraint(
            ["activity_id"], ["activity.id"], name=op.f("fk_material_activity_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["added_by"], ["member.id"], name=op.f("fk_material_added_by")),
        sa.ForeignKeyConstraint(["consented_by"], ["member.id"], name=op.f("fk_material_consented_by")),
        sa.ForeignKeyConstraint(["lot_id"], ["lot.id"], name=op.f("fk_material_lot_id")),
        sa.ForeignKeyConstraint(["original_id"], ["material.id"], name=op.f("fk_material_original_id")),
        sa.ForeignKeyConstraint(
            ["session_id"], ["session.id"], name=op.f("fk_material_session_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_material")),
    )
    with op.batch_alter_table("material", schema=None) as batch_op:
        batch_op.create_index("ix_material_added_by", ["added_by"], unique=False)
        batch_op.create_index("ix_material_original_id", ["original_id"], unique=False)
        batch_op.create_index("ix_material_session_id", ["session_id"], unique=False)
        batch_op.create_index("ix_material_state_added_at", ["state", "added_at"], unique=False)
        batch_op.create_index(
            "uq_material_album",
            ["chat_id", "album"],
            unique=True,
            postgresql_where=sa.text("album IS NOT NULL"),
            sqlite_where=sa.text("album IS NOT NULL"),
        )
        batch_op.create_index(
            "uq_material_lot",
            ["lot_id"],
            unique=True,
            postgresql_where=sa.text("lot_id IS NOT NULL"),
            sqlite_where=sa.text("lot_id IS NOT NULL"),
        )
        batch_op.create_index(
            "uq_material_post",
            ["chat_id", "message_id"],
            unique=True,
            postgresql_where=sa.text("message_id IS NOT NULL"),
            sqlite_where=sa.text("message_id IS NOT NULL"),
        )

    op.create_table(
        "registration",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("part_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("member_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("ticket", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("offered_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "(state = 'offered') = (offered_until IS NOT NULL)", name=op.f("ck_registration_offered")
        ),
        sa.CheckConstraint("answer IN ('asked', 'comes')", name=op.f("ck_registration_answer")),
        sa.CheckConstraint(
            "state IN ('confirmed', 'waiting', 'offered', 'left', 'removed')",
            name=op.f("ck_registration_state"),
        ),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_registration_member_id")),
        sa.ForeignKeyConstraint(
            ["part_id"], ["part.id"], name=op.f("fk_registration_part_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_registration")),
        sa.UniqueConstraint("part_id", "member_id", name=op.f("uq_registration_part_id_member_id")),
        sa.UniqueConstraint("part_id", "ticket", name=op.f("uq_registration_part_id_ticket")),
    )
    with op.batch_alter_table("registration", schema=None) as batch_op:
        batch_op.create_index("ix_registration_member_id", ["member_id"], unique=False)
        batch_op.create_index("ix_registration_part_id_state", ["part_id", "state"], unique=False)

    op.create_table(
        "reminder",
        sa.Column("part_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("member_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("missed", sa.Boolean(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("kind IN ('week', 'day', 'hours', 'cycle')", name=op.f("ck_reminder_kind")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_reminder_member_id")),
        sa.ForeignKeyConstraint(
            ["part_id"], ["part.id"], name=op.f("fk_reminder_part_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("part_id", "kind", "starts_at", "member_id", name=op.f("pk_reminder")),
    )
    with op.batch_alter_table("reminder", schema=None) as batch_op:
        batch_op.create_index("ix_reminder_member_id", ["member_id"], unique=False)

    op.create_table(
        "thanks",
        sa.Column("lot_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("member_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["lot_id"], ["lot.id"], name=op.f("fk_thanks_lot_id")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_thanks_member_id")),
        sa.PrimaryKeyConstraint("lot_id", "member_id", name=op.f("pk_thanks")),
    )
    with op.batch_alter_table("thanks", schema=None) as batch_op:
        batch_op.create_index("ix_thanks_member_id", ["member_id"], unique=False)

    op.create_table(
        "verdict",
        sa.Column("board_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("member_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("choice", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("follow_up", sa.Text(), nullable=True),
        sa.Column("followed_up_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("choice IN ('apply', 'adapt', 'reject')", name=op.f("ck_verdict_choice")),
        sa.CheckConstraint(
            "follow_up IN ('applied', 'not_yet', 'did_not_work')", name=op.f("ck_verdict_follow_up")
        ),
        sa.ForeignKeyConstraint(
            ["board_id"], ["board.id"], name=op.f("fk_verdict_board_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_verdict_member_id")),
        sa.PrimaryKeyConstraint("board_id", "member_id", name=op.f("pk_verdict")),
    )
    with op.batch_alter_table("verdict", schema=None) as batch_op:
        batch_op.create_index("ix_verdict_member_id", ["member_id"], unique=False)
        batch_op.create_index(
            "ix_verdict_to_ask",
            ["at"],
            unique=False,
            postgresql_where=sa.text("choice = 'apply' AND asked_at IS NULL"),
            sqlite_where=sa.text("choice = 'apply' AND asked_at IS NULL"),
        )

    op.create_table(
        "ledger",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("auction_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("member_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("lot_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("bid_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("(kind = 'grant') = (lot_id IS NULL)", name=op.f("ck_ledger_lot")),
        sa.CheckConstraint(
            "kind IN ('grant', 'hold', 'release', 'spend', 'refund')", name=op.f("ck_ledger_kind")
        ),
        sa.CheckConstraint("points > 0", name=op.f("ck_ledger_points")),
        sa.ForeignKeyConstraint(["auction_id"], ["auction.id"], name=op.f("fk_ledger_auction_id")),
        sa.ForeignKeyConstraint(["bid_id"], ["bid.id"], name=op.f("fk_ledger_bid_id")),
        sa.ForeignKeyConstraint(["lot_id"], ["lot.id"], name=op.f("fk_ledger_lot_id")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_ledger_member_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ledger")),
    )
    with op.batch_alter_table("ledger", schema=None) as batch_op:
        batch_op.create_index("ix_ledger_auction_id_member_id", ["auction_id", "member_id"], unique=False)
        batch_op.create_index("ix_ledger_member_id", ["member_id"], unique=False)
        batch_op.create_index(
            "uq_ledger_grant",
            ["auction_id", "member_id"],
            unique=True,
            postgresql_where=sa.text("kind = 'grant'"),
            sqlite_where=sa.text("kind = 'grant'"),
        )

    op.create_table(
        "material_author",
        sa.Column("material_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.CheckConstraint("(member_id IS NULL) <> (name IS NULL)", name=op.f("ck_material_author_who")),
        sa.ForeignKeyConstraint(
            ["material_id"], ["material.id"], name=op.f("fk_material_author_material_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_material_author_member_id")),
        sa.PrimaryKeyConstraint("material_id", "position", name=op.f("pk_material_author")),
    )
    with op.batch_alter_table("material_author", schema=None) as batch_op:
        batch_op.create_index("ix_material_author_member_id", ["member_id"], unique=False)
        batch_op.create_index(
            "uq_material_author_member",
            ["material_id", "member_id"],
            unique=True,
            postgresql_where=sa.text("member_id IS NOT NULL"),
            sqlite_where=sa.text("member_id IS NOT NULL"),
        )

    op.create_table(
        "material_mark",
        sa.Column("material_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("member_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("mark", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("mark IN ('thanks', 'applied')", name=op.f("ck_material_mark_mark")),
        sa.ForeignKeyConstraint(
            ["material_id"], ["material.id"], name=op.f("fk_material_mark_material_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_material_mark_member_id")),
        sa.PrimaryKeyConstraint("material_id", "member_id", "mark", name=op.f("pk_material_mark")),
    )
    with op.batch_alter_table("material_mark", schema=None) as batch_op:
        batch_op.create_index("ix_material_mark_member_id", ["member_id"], unique=False)

    op.create_table(
        "material_search",
        sa.Column("material_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("authors", sa.Text(), nullable=False),
        sa.Column("tags", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("terms", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["material_id"], ["material.id"], name=op.f("fk_material_search_material_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("material_id", name=op.f("pk_material_search")),
    )
    op.create_table(
        "material_tag",
        sa.Column("material_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("tag", sa.Text(), nullable=False),
        sa.Column("spelt", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["material_id"], ["material.id"], name=op.f("fk_material_tag_material_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("material_id", "tag", name=op.f("pk_material_tag")),
    )
    with op.batch_alter_table("material_tag", schema=None) as batch_op:
        batch_op.create_index("ix_material_tag_spelt", ["spelt"], unique=False)
        batch_op.create_index("ix_material_tag_tag", ["tag"], unique=False)

    op.create_table(
        "material_version",
        sa.Column("material_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("link", sa.Text(), nullable=False),
        sa.Column("added_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("number > 0", name=op.f("ck_material_version_number")),
        sa.ForeignKeyConstraint(["added_by"], ["member.id"], name=op.f("fk_material_version_added_by")),
        sa.ForeignKeyConstraint(
            ["material_id"], ["material.id"], name=op.f("fk_material_version_material_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("material_id", "number", name=op.f("pk_material_version")),
    )
    op.create_table(
        "vote",
        sa.Column("argument_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("member_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("board_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["argument_id"], ["argument.id"], name=op.f("fk_vote_argument_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["board_id"], ["board.id"], name=op.f("fk_vote_board_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_vote_member_id")),
        sa.PrimaryKeyConstraint("argument_id", "member_id", name=op.f("pk_vote")),
    )
    with op.batch_alter_table("vote", schema=None) as batch_op:
        batch_op.create_index("ix_vote_member_id_board_id", ["member_id", "board_id"], unique=False)

    op.create_table(
        "material_file",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("material_id", sa.BigInteger(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("file_id", sa.Text(), nullable=False),
        sa.Column("file_unique_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=True),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.Column("caption", sa.Text(), nullable=False),
        sa.Column("caption_link", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), server_default="waiting", nullable=False),
        sa.Column("tries", sa.Integer(), server_default="0", nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("digest", sa.Text(), nullable=True),
        sa.Column("harm", sa.Text(), nullable=True),
        sa.CheckConstraint("(state = 'stored') = (digest IS NOT NULL)", name=op.f("ck_material_file_stored")),
        sa.CheckConstraint(
            "state IN ('waiting', 'stored', 'too_big', 'failed', 'refused')",
            name=op.f("ck_material_file_state"),
        ),
        sa.ForeignKeyConstraint(["digest"], ["stored_file.digest"], name=op.f("fk_material_file_digest")),
        sa.ForeignKeyConstraint(
            ["material_id", "number"],
            ["material_version.material_id", "material_version.number"],
            name=op.f("fk_material_file_material_id_number"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_material_file")),
        sa.UniqueConstraint(
            "material_id",
            "number",
            "file_unique_id",
            name=op.f("uq_material_file_material_id_number_file_unique_id"),
        ),
    )
    with op.batch_alter_table("material_file", schema=None) as batch_op:
        batch_op.create_index("ix_material_file_digest", ["digest"], unique=False)
        batch_op.create_index("ix_material_file_due_at", ["due_at"], unique=False)
        batch_op.create_index("ix_material_file_file_unique_id", ["file_unique_id"], unique=False)

    for statement in SEARCH[op.get_context().dialect.name]:
        op.execute(statement)


def downgrade() -> None:
    op.execute("DROP TABLE material_fts_term")
    op.execute("DROP TABLE material_fts")
    with op.batch_alter_table("material_file", schema=None) as batch_op:
        batch_op.drop_index("ix_material_file_file_unique_id")
        batch_op.drop_index("ix_material_file_due_at")
        batch_op.drop_index("ix_material_file_digest")

    op.drop_table("material_file")
    with op.batch_alter_table("vote", schema=None) as batch_op:
        batch_op.drop_index("ix_vote_member_id_board_id")

    op.drop_table("vote")
    op.drop_table("material_version")
    with op.batch_alter_table("material_tag", schema=None) as batch_op:
        batch_op.drop_index("ix_material_tag_tag")
        batch_op.drop_index("ix_material_tag_spelt")

    op.drop_table("material_tag")
    op.drop_table("material_search")
    with op.batch_alter_table("material_mark", schema=None) as batch_op:
        batch_op.drop_index("ix_material_mark_member_id")

    op.drop_table("material_mark")
    with op.batch_alter_table("material_author", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_material_author_member",
            postgresql_where=sa.text("member_id IS NOT NULL"),
            sqlite_where=sa.text("member_id IS NOT NULL"),
        )
        batch_op.drop_index("ix_material_author_member_id")

    op.drop_table("material_author")
    with op.batch_alter_table("ledger", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_ledger_grant",
            postgresql_where=sa.text("kind = 'grant'"),
            sqlite_where=sa.text("kind = 'grant'"),
        )
        batch_op.drop_index("ix_ledger_member_id")
        batch_op.drop_index("ix_ledger_auction_id_member_id")

    op.drop_table("ledger")
    with op.batch_alter_table("verdict", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_verdict_to_ask",
            postgresql_where=sa.text("choice = 'apply' AND asked_at IS NULL"),
            sqlite_where=sa.text("choice = 'apply' AND asked_at IS NULL"),
        )
        batch_op.drop_index("ix_verdict_member_id")

    op.drop_table("verdict")
    with op.batch_alter_table("thanks", schema=None) as batch_op:
        batch_op.drop_index("ix_thanks_member_id")

    op.drop_table("thanks")
    with op.batch_alter_table("reminder", schema=None) as batch_op:
        batch_op.drop_index("ix_reminder_member_id")

    op.drop_table("reminder")
    with op.batch_alter_table("registration", schema=None) as batch_op:
        batch_op.drop_index("ix_registration_part_id_state")
        batch_op.drop_index("ix_registration_member_id")

    op.drop_table("registration")
    with op.batch_alter_table("material", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_material_post",
            postgresql_where=sa.text("message_id IS NOT NULL"),
            sqlite_where=sa.text("message_id IS NOT NULL"),
        )
        batch_op.drop_index(
            "uq_material_lot",
            postgresql_where=sa.text("lot_id IS NOT NULL"),
            sqlite_where=sa.text("lot_id IS NOT NULL"),
        )
        batch_op.drop_index(
            "uq_material_album",
            postgresql_where=sa.text("album IS NOT NULL"),
            sqlite_where=sa.text("album IS NOT NULL"),
        )
        batch_op.drop_index("ix_material_state_added_at")
        batch_op.drop_index("ix_material_session_id")
        batch_op.drop_index("ix_material_original_id")
        batch_op.drop_index("ix_material_added_by")

    op.drop_table("material")
    with op.batch_alter_table("lot_watch", schema=None) as batch_op:
        batch_op.drop_index("ix_lot_watch_member_id")

    op.drop_table("lot_watch")
    op.drop_table("lot_file")
    with op.batch_alter_table("lot_author", schema=None) as batch_op:
        batch_op.drop_index("ix_lot_author_member_id")

    op.drop_table("lot_author")
    with op.batch_alter_table("complaint", schema=None) as batch_op:
        batch_op.drop_index("ix_complaint_member_id")
        batch_op.drop_index("ix_complaint_lot_id")

    op.drop_table("complaint")
    with op.batch_alter_table("bid", schema=None) as batch_op:
        batch_op.drop_index("ix_bid_member_id")
        batch_op.drop_index("ix_bid_lot_id_member_id_voided_at")

    op.drop_table("bid")
    with op.batch_alter_table("attendance", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_attendance_inside",
            postgresql_where=sa.text("left_at IS NULL"),
            sqlite_where=sa.text("left_at IS NULL"),
        )
        batch_op.drop_index("ix_attendance_part_id")
        batch_op.drop_index("ix_attendance_member_id")

    op.drop_table("attendance")
    with op.batch_alter_table("argument", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_argument_same",
            postgresql_where=sa.text("hidden_reason IS NULL"),
            sqlite_where=sa.text("hidden_reason IS NULL"),
        )
        batch_op.drop_index("ix_argument_author_id")

    op.drop_table("argument")
    with op.batch_alter_table("theme_volunteer", schema=None) as batch_op:
        batch_op.drop_index("ix_theme_volunteer_member_id")

    op.drop_table("theme_volunteer")
    with op.batch_alter_table("theme_support", schema=None) as batch_op:
        batch_op.drop_index("ix_theme_support_member_id")

    op.drop_table("theme_support")
    with op.batch_alter_table("purse", schema=None) as batch_op:
        batch_op.drop_index("ix_purse_member_id")

    op.drop_table("purse")
    with op.batch_alter_table("part", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_part_whole",
            postgresql_where=sa.text("day IS NULL AND activity_id IS NULL"),
            sqlite_where=sa.text("day IS NULL AND activity_id IS NULL"),
        )
        batch_op.drop_index(
            "uq_part_day",
            postgresql_where=sa.text("day IS NOT NULL"),
            sqlite_where=sa.text("day IS NOT NULL"),
        )
        batch_op.drop_index("ix_part_session_id")

    op.drop_table("part")
    with op.batch_alter_table("lot", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_lot_hall",
            postgresql_where=sa.text("mode = 'hall' AND state IN ('open', 'paused')"),
            sqlite_where=sa.text("mode = 'hall' AND state IN ('open', 'paused')"),
        )
        batch_op.drop_index(
            "ix_lot_due", postgresql_where=sa.text("state = 'open'"), sqlite_where=sa.text("state = 'open'")
        )
        batch_op.drop_index("ix_lot_author_id")
        batch_op.drop_index("ix_lot_auction_id_state")

    op.drop_table("lot")
    with op.batch_alter_table("board", schema=None) as batch_op:
        batch_op.drop_index("ix_board_session_id")
        batch_op.drop_index("ix_board_method")

    op.drop_table("board")
    with op.batch_alter_table("theme", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_theme_same",
            postgresql_where=sa.text("status != 'session'"),
            sqlite_where=sa.text("status != 'session'"),
        )
        batch_op.drop_index("ix_theme_status_supporters")
        batch_op.drop_index("ix_theme_session_id")
        batch_op.drop_index("ix_theme_root_id")
        batch_op.drop_index("ix_theme_author_id")

    op.drop_table("theme")
    op.drop_table("session_topic")
    op.drop_table("session_day")
    with op.batch_alter_table("moderation", schema=None) as batch_op:
        batch_op.drop_index("ix_moderation_member_id")

    op.drop_table("moderation")
    with op.batch_alter_table("member_role", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_member_role_session",
            postgresql_where=sa.text("session_id IS NOT NULL"),
            sqlite_where=sa.text("session_id IS NOT NULL"),
        )
        batch_op.drop_index(
            "uq_member_role_always",
            postgresql_where=sa.text("session_id IS NULL"),
            sqlite_where=sa.text("session_id IS NULL"),
        )

    op.drop_table("member_role")
    op.drop_table("invitation")
    op.drop_table("edition_item")
    op.drop_table("certificate")
    with op.batch_alter_table("auction", schema=None) as batch_op:
        batch_op.drop_index("ix_auction_session_id")

    op.drop_table("auction")
    with op.batch_alter_table("announcement_copy", schema=None) as batch_op:
        batch_op.drop_index("ix_announcement_copy_next")
        batch_op.drop_index("ix_announcement_copy_member_id")

    op.drop_table("announcement_copy")
    op.drop_table("activity")
    op.drop_table("session")
    op.drop_table("reminder_off")
    op.drop_table("poll_answer")
    op.drop_table("edition")
    with op.batch_alter_table("audit", schema=None) as batch_op:
        batch_op.drop_index("ix_audit_subject")

    op.drop_table("audit")
    with op.batch_alter_table("announcement", schema=None) as batch_op:
        batch_op.drop_index("ix_announcement_author_id")

    op.drop_table("announcement")
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_outbox_chat_sending",
            postgresql_where=sa.text("state = 'sending'"),
            sqlite_where=sa.text("state = 'sending'"),
        )
        batch_op.drop_index(
            "uq_outbox_card_sending",
            postgresql_where=sa.text("state = 'sending' AND card_id IS NOT NULL"),
            sqlite_where=sa.text("state = 'sending' AND card_id IS NOT NULL"),
        )
        batch_op.drop_index(
            "uq_outbox_card_pending",
            postgresql_where=sa.text("state = 'pending' AND card_id IS NOT NULL"),
            sqlite_where=sa.text("state = 'pending' AND card_id IS NOT NULL"),
        )
        batch_op.drop_index(
            "ix_outbox_due",
            postgresql_where=sa.text("state = 'pending'"),
            sqlite_where=sa.text("state = 'pending'"),
        )

    op.drop_table("outbox")
    op.drop_table("member")
    op.drop_table("stored_file")
    op.drop_table("stored_chunk")
    op.drop_table("institution")
    with op.batch_alter_table("inbox", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_inbox_open",
            postgresql_where=sa.text("done_at IS NULL"),
            sqlite_where=sa.text("done_at IS NULL"),
        )
        batch_op.drop_index("ix_inbox_done_at")

    op.drop_table("inbox")
    op.drop_table("hub")
    op.drop_table("fsm")
    op.drop_table("effect")
    op.drop_table("cycle_words")
    op.drop_table("cycle_step")
    op.drop_table("cycle")
    op.drop_table("chase")
    with op.batch_alter_table("card", schema=None) as batch_op:
        batch_op.drop_index("ix_card_kind_subject_id")

    op.drop_table("card")


SEARCH = {
    "sqlite": (
        "CREATE VIRTUAL TABLE material_fts USING fts5(title, authors, tags, body, content='material_search', content_rowid='material_id', tokenize='ascii', detail='column')",
        "CREATE VIRTUAL TABLE material_fts_term USING fts5vocab(material_fts, row)",
        "CREATE TRIGGER material_fts_insert AFTER INSERT ON material_search BEGIN INSERT INTO material_fts (rowid, title, authors, tags, body) VALUES (new.material_id, new.title, new.authors, new.tags, new.body); END",
        "CREATE TRIGGER material_fts_delete AFTER DELETE ON material_search BEGIN INSERT INTO material_fts (material_fts, rowid, title, authors, tags, body) VALUES ('delete', old.material_id, old.title, old.authors, old.tags, old.body); END",
        "CREATE TRIGGER material_fts_update AFTER UPDATE ON material_search BEGIN INSERT INTO material_fts (material_fts, rowid, title, authors, tags, body) VALUES ('delete', old.material_id, old.title, old.authors, old.tags, old.body); INSERT INTO material_fts (rowid, title, authors, tags, body) VALUES (new.material_id, new.title, new.authors, new.tags, new.body); END",
    ),
    "postgresql": (
        "CREATE TABLE material_fts (material_id bigint PRIMARY KEY REFERENCES material_search ON DELETE CASCADE, title tsvector NOT NULL, authors tsvector NOT NULL, tags tsvector NOT NULL, body tsvector NOT NULL)",
        'CREATE TABLE material_fts_term (term text COLLATE "C" PRIMARY KEY)',
        "CREATE INDEX ix_material_fts_title ON material_fts USING gin (title) WITH (fastupdate = off)",
        "CREATE INDEX ix_material_fts_authors ON material_fts USING gin (authors) WITH (fastupdate = off)",
        "CREATE INDEX ix_material_fts_tags ON material_fts USING gin (tags) WITH (fastupdate = off)",
        "CREATE INDEX ix_material_fts_body ON material_fts USING gin (body) WITH (fastupdate = off)",
    ),
}
