"""The tables of the Media-hub: materials, their files, and editions."""

import sqlalchemy as sa

from domain.edition import EditionState, ItemKind
from domain.material import Consent, FileState, Mark, MaterialKind, MaterialState
from domain.session import Zone
from storage.schema import search_index
from storage.schema.base import Id, Utc, metadata, one_of, unique_where

material = sa.Table(
    "material",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("revision", sa.Integer, nullable=False, server_default="1"),
    sa.Column("number", sa.Integer, nullable=False, server_default="1"),  # of its newest version
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("summary", sa.Text, nullable=False),
    sa.Column("zone", sa.Text),
    sa.Column("session_id", sa.ForeignKey("session.id", ondelete="SET NULL")),
    sa.Column("activity_id", sa.ForeignKey("activity.id", ondelete="SET NULL")),
    sa.Column("lot_id", sa.ForeignKey("lot.id")),  # the auction's lot that it came from
    sa.Column("consent", sa.Text, nullable=False),
    sa.Column("consented_by", sa.ForeignKey("member.id")),
    sa.Column("consented_at", Utc),
    sa.Column(
        "added_by", sa.ForeignKey("member.id")
    ),  # None: an administrator of the group who is anonymous there
    sa.Column("added_at", Utc, nullable=False),
    sa.Column("changed_at", Utc, nullable=False),
    sa.Column("original_id", sa.ForeignKey("material.id")),
    sa.Column("changes", sa.Text, nullable=False),
    sa.Column("comment", sa.Text),
    sa.Column("chat_id", sa.BigInteger),  # its post in the group
    sa.Column("message_id", sa.BigInteger),
    sa.Column("thread_id", sa.BigInteger),
    sa.Column("album", sa.Text),  # the post's media_group_id: later parts belong to it
    sa.Column("described_at", Utc),  # by a person; None: only what its post says of itself
    one_of("state", MaterialState),
    one_of("kind", MaterialKind),
    one_of("zone", Zone),
    one_of("consent", Consent),
    sa.CheckConstraint("length(title) > 0", name="title"),
    sa.CheckConstraint("original_id <> id", name="original"),
    sa.CheckConstraint("(chat_id IS NULL) = (message_id IS NULL)", name="post"),
    sa.CheckConstraint("state NOT IN ('returned', 'hidden') OR comment IS NOT NULL", name="comment"),
    sa.CheckConstraint("(consented_by IS NULL) = (consented_at IS NULL)", name="consented"),
    sa.Index("ix_material_state_added_at", "state", "added_at"),
    sa.Index("ix_material_session_id", "session_id"),
    sa.Index("ix_material_original_id", "original_id"),
    sa.Index("ix_material_added_by", "added_by"),
)
unique_where(
    "uq_material_post", material.c.message_id.is_not(None), material.c.chat_id, material.c.message_id
)
unique_where("uq_material_album", material.c.album.is_not(None), material.c.chat_id, material.c.album)
unique_where("uq_material_lot", material.c.lot_id.is_not(None), material.c.lot_id)

material_author = sa.Table(
    "material_author",
    metadata,
    sa.Column("material_id", sa.ForeignKey("material.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("position", sa.Integer, primary_key=True),
    sa.Column("member_id", sa.ForeignKey("member.id")),
    sa.Column("name", sa.Text),  # of somebody who is no member, as it was typed
    sa.CheckConstraint("(member_id IS NULL) <> (name IS NULL)", name="who"),
    sa.Index("ix_material_author_member_id", "member_id"),
)
unique_where(
    "uq_material_author_member",
    material_author.c.member_id.is_not(None),
    material_author.c.material_id,
    material_author.c.member_id,
)

material_tag = sa.Table(
    "material_tag",
    metadata,
    sa.Column("material_id", sa.ForeignKey("material.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("tag", sa.Text, primary_key=True),  # small letters, without the #
    sa.Column("spelt", sa.Text, nullable=False),  # as it is looked for: domain.terms.tag
    sa.Index("ix_material_tag_tag", "tag"),
    sa.Index("ix_material_tag_spelt", "spelt"),
)

material_version = sa.Table(
    "material_version",
    metadata,
    sa.Column("material_id", sa.ForeignKey("material.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("link", sa.Text, nullable=False),
    sa.Column("added_by", sa.ForeignKey("member.id")),
    sa.Column("added_at", Utc, nullable=False),
    sa.CheckConstraint("number > 0", name="number"),
)

material_file = sa.Table(
    "material_file",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("material_id", sa.BigInteger, nullable=False),
    sa.Column("number", sa.Integer, nullable=False),  # the version's
    sa.Column("position", sa.Integer, nullable=False),
    sa.Column("file_id", sa.Text, nullable=False),  # this bot's own name for it: worthless with another token
    sa.Column("file_unique_id", sa.Text, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("size", sa.BigInteger),
    sa.Column("message_id", sa.BigInteger),  # an album's part in the group
    sa.Column("caption", sa.Text, nullable=False),  # of that part; the version has them all
    sa.Column("caption_link", sa.Text, nullable=False),
    sa.Column("state", sa.Text, nullable=False, server_default="waiting"),
    sa.Column("tries", sa.Integer, nullable=False, server_default="0"),
    sa.Column("due_at", Utc),  # when to copy it; None: there is nothing to do
    sa.Column("digest", sa.ForeignKey("stored_file.digest")),
    sa.Column("harm", sa.Text),  # why it was refused; its words may change
    sa.ForeignKeyConstraint(
        ["material_id", "number"],
        ["material_version.material_id", "material_version.number"],
        ondelete="CASCADE",
    ),
    sa.UniqueConstraint("material_id", "number", "file_unique_id"),
    one_of("state", FileState),
    sa.CheckConstraint("(state = 'stored') = (digest IS NOT NULL)", name="stored"),
    sa.Index("ix_material_file_digest", "digest"),
    sa.Index("ix_material_file_due_at", "due_at"),
    sa.Index("ix_material_file_file_unique_id", "file_unique_id"),
)

stored_file = sa.Table(
    "stored_file",  # each file once, by what is in it
    metadata,
    sa.Column("digest", sa.Text, primary_key=True),  # SHA-256, hexadecimal
    sa.Column("size", sa.BigInteger, nullable=False),
    sa.Column("stored_at", Utc, nullable=False),  # all its chunks are there
)

stored_chunk = sa.Table(
    "stored_chunk",
    metadata,
    sa.Column("digest", sa.Text, primary_key=True),  # no foreign key: the chunks come first, the whole last
    sa.Column("position", sa.Integer, primary_key=True),
    sa.Column("bytes", sa.LargeBinary, nullable=False),
)

material_mark = sa.Table(
    "material_mark",
    metadata,
    sa.Column("material_id", sa.ForeignKey("material.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("member_id", sa.ForeignKey("member.id"), primary_key=True),
    sa.Column("mark", sa.Text, primary_key=True),
    sa.Column("at", Utc, nullable=False),
    one_of("mark", Mark),
    sa.Index("ix_material_mark_member_id", "member_id"),
)

material_search = sa.Table(
    "material_search",  # terms that each field is found by: lemmas and stems, with spaces between
    metadata,
    sa.Column("material_id", Id, sa.ForeignKey("material.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("authors", sa.Text, nullable=False),
    sa.Column("tags", sa.Text, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    sa.Column("revision", sa.Integer, nullable=False),  # of the material, as it was then
    sa.Column("terms", sa.Integer, nullable=False),  # the version of what makes terms of words
)
search_index.attach(material_search)

session_topic = sa.Table(
    "session_topic",  # a session's own topic in a group that is a forum
    metadata,
    sa.Column("session_id", sa.ForeignKey("session.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("chat_id", sa.BigInteger, nullable=False),
    sa.Column("thread_id", sa.BigInteger),  # None: asked for, not there yet
    sa.Column("closed_at", Utc),
)

edition = sa.Table(
    "edition",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("revision", sa.Integer, nullable=False, server_default="1"),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("preface", sa.Text, nullable=False),
    sa.Column("created_by", sa.ForeignKey("member.id"), nullable=False),
    sa.Column("created_at", Utc, nullable=False),
    sa.Column("number", sa.Integer, unique=True),
    sa.Column("frozen_at", Utc),
    sa.Column("digest", sa.Text),
    sa.Column("pdf", sa.ForeignKey("stored_file.digest")),
    sa.Column("docx", sa.ForeignKey("stored_file.digest")),
    sa.Column("report", sa.Text),  # JSON: what is not in it as a text, and why
    sa.Column("done", sa.Integer, nullable=False, server_default="0"),
    sa.Column("whole", sa.Integer, nullable=False, server_default="0"),
    sa.Column("held_until", Utc),  # by the process that builds it; past: another may take it up
    sa.Column("tries", sa.Integer, nullable=False, server_default="0"),
    one_of("state", EditionState),
    sa.CheckConstraint("length(title) > 0", name="title"),
    sa.CheckConstraint(
        "(state = 'frozen') = (number IS NOT NULL AND frozen_at IS NOT NULL AND digest IS NOT NULL"
        " AND pdf IS NOT NULL AND docx IS NOT NULL)",
        name="frozen",
    ),
    sa.CheckConstraint("done BETWEEN 0 AND whole", name="done"),
)

edition_item = sa.Table(
    "edition_item",
    metadata,
    sa.Column("edition_id", sa.ForeignKey("edition.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("kind", sa.Text, primary_key=True),
    sa.Column("subject_id", sa.BigInteger, primary_key=True),
    sa.Column("position", sa.Integer, nullable=False),
    sa.Column("section", sa.Text, nullable=False),
    one_of("kind", ItemKind),
)
