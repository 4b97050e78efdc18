"""Queries about what an edition can be chosen from: materials by where they come from, and closed boards and auctions."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

import sqlalchemy as sa

from domain.auction import AuctionState
from domain.board import Phase
from domain.material import Material, MaterialKind, MaterialState
from storage.db import Tx
from storage.materials import COLUMNS, built
from storage.schema import auction, board, material, material_tag, session


class SourceKind(StrEnum):
    NEW = "new"  # since the last edition
    SESSION = "session"
    TAG = "tag"
    KIND = "kind"


@dataclass(frozen=True, slots=True)
class Source:
    """Of which materials an organiser chooses."""

    kind: SourceKind
    of: int | str = 0  # a session's id, a tag, a MaterialKind


@dataclass(frozen=True, slots=True)
class Closed:
    """A board or an auction that is over."""

    id: int
    title: str
    session_id: int | None


def listed(tx: Tx, source: Source, *, since: datetime | None) -> list[Material]:
    """The newest last, as they will stand; `since`: when the last edition was frozen."""
    where, values = _where(source, since)
    rows = tx.execute(_LISTED.where(*where).order_by(material.c.added_at, material.c.id), values)
    return [built(row) for row in rows]


def count(tx: Tx, source: Source, *, since: datetime | None) -> int:
    where, values = _where(source, since)
    return tx.scalar(_COUNT.where(*where), values) or 0


def sessions(tx: Tx) -> list[tuple[int, str, int]]:
    """Those that have listed materials: id, theme, how many; the newest first."""
    return [(row.id, row.theme, row.many) for row in tx.execute(_SESSIONS)]


def tags(tx: Tx) -> list[tuple[str, int]]:
    """The commonest first."""
    return [(row.tag, row.many) for row in tx.execute(_TAGS)]


def kinds(tx: Tx) -> list[tuple[MaterialKind, int]]:
    return [(MaterialKind(row.kind), row.many) for row in tx.execute(_KINDS)]


def closed_boards(tx: Tx) -> list[Closed]:
    """The newest first."""
    return [Closed(row.id, row.subject, row.session_id) for row in tx.execute(_BOARDS)]


def closed_auctions(tx: Tx) -> list[Closed]:
    return [Closed(row.id, row.title, row.session_id) for row in tx.execute(_AUCTIONS)]


def _where(source: Source, since: datetime | None) -> tuple[list[sa.ColumnElement[bool]], dict[str, Any]]:
    match source.kind:
        case SourceKind.NEW:
            return ([_SINCE], {"since": since}) if since else ([], {})
        case SourceKind.SESSION:
            return [_OF_SESSION], {"session": source.of}
        case SourceKind.TAG:
            return [_OF_TAG], {"tag": source.of}
        case SourceKind.KIND:
            return [_OF_KIND], {"kind": source.of}


_IS_LISTED: Final = material.c.state == MaterialState.LISTED.value
_LISTED: Final = sa.select(*COLUMNS).where(_IS_LISTED)
_COUNT: Final = sa.select(sa.func.count()).select_from(material).where(_IS_LISTED)
_SINCE: Final = material.c.added_at > sa.bindparam("since", type_=material.c.added_at.type)
_OF_SESSION: Final = material.c.session_id == sa.bindparam("session", type_=sa.BigInteger)
_OF_TAG: Final = material.c.id.in_(
    sa.select(material_tag.c.material_id).where(material_tag.c.tag == sa.bindparam("tag"))
)
_OF_KIND: Final = material.c.kind == sa.bindparam("kind")
_MANY: Final = sa.func.count().label("many")
_SESSIONS: Final = (
    sa.select(session.c.id, session.c.theme, _MANY)
    .select_from(material.join(session, session.c.id == material.c.session_id))
    .where(_IS_LISTED)
    .group_by(session.c.id, session.c.theme)
    .order_by(session.c.id.desc())
)
_TAGS: Final = (
    sa.select(material_tag.c.tag, _MANY)
    .select_from(material_tag.join(material, material.c.id == material_tag.c.material_id))
    .where(_IS_LISTED)
    .group_by(material_tag.c.tag)
    .order_by(_MANY.desc(), material_tag.c.tag)
)
_KINDS: Final = (
    sa.select(material.c.kind, _MANY).where(_IS_LISTED).group_by(material.c.kind).order_by(_MANY.desc())
)
_BOARDS: Final = (
    sa.select(board.c.id, board.c.subject, board.c.session_id)
    .where(board.c.phase == Phase.CLOSED.value)
    .order_by(board.c.id.desc())
)
_AUCTIONS: Final = (
    sa.select(auction.c.id, auction.c.title, auction.c.session_id)
    .where(auction.c.state == AuctionState.CLOSED.value)
    .order_by(auction.c.id.desc())
)
