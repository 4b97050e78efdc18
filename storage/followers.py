"""Who is to be told something of an auction, and what was told of late."""

from collections.abc import Collection
from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa

from domain.lot import RUNNING
from storage.db import Tx
from storage.registrations import Reader
from storage.schema import bid, lot, lot_author, lot_watch, member, member_role, outbox, purse


def these(tx: Tx, member_ids: Collection[int]) -> list[Reader]:
    """Those of them who have Telegram."""
    return _readers(tx, _THESE, members=list(member_ids)) if member_ids else []


def authors(tx: Tx, lot_id: int) -> list[Reader]:
    return _readers(tx, _AUTHORS, lot=lot_id)


def bidders(tx: Tx, auction_id: int) -> list[Reader]:
    """All who have bid in it, and the authors of its lots."""
    return _readers(tx, _BIDDERS, auction=auction_id)


def watchers(tx: Tx, lot_id: int) -> list[Reader]:
    return _readers(tx, _WATCHERS, lot=lot_id)


def of_begun(tx: Tx, auction_id: int) -> list[Reader]:
    """Authors and watchers of what is on, each once."""
    return _readers(tx, _OF_BEGUN, auction=auction_id)


def of_running(tx: Tx, auction_id: int) -> list[Reader]:
    """Who watches, or has bid for, something that is on."""
    return _readers(tx, _OF_RUNNING, auction=auction_id)


def moderators(tx: Tx, session_id: int | None) -> list[Reader]:
    """Of that session, and of all; organisers too."""
    return _readers(tx, _MODERATORS, session=session_id or 0)


def names(tx: Tx, member_ids: Collection[int]) -> dict[int, tuple[str | None, bool]]:
    """Name, and whether it is hidden from others, by the member's id."""
    if not member_ids:
        return {}
    return {row.id: (row.name, row.hidden) for row in tx.execute(_NAMES, {"members": list(member_ids)})}


def told_at(tx: Tx, *keys: str) -> datetime | None:
    """When the last of the messages with these three keys is, or was, to be sent."""
    found: datetime | None = tx.scalar(_TOLD, dict(zip(_KEYS, keys, strict=True)))
    return found


def _readers(tx: Tx, query: sa.Select[Any], **which: object) -> list[Reader]:
    return [Reader(*row) for row in tx.execute(query, which)]


_ALL: Final = (
    sa.select(member.c.id, member.c.telegram_id)
    .where(member.c.telegram_id.is_not(None), member.c.erased_at.is_(None))
    .order_by(member.c.id)
)
_OF_AUCTION: Final = lot.c.auction_id == sa.bindparam("auction")
_THESE: Final = _ALL.where(member.c.id.in_(sa.bindparam("members", expanding=True)))
_AUTHORS: Final = _ALL.where(
    member.c.id.in_(sa.select(lot_author.c.member_id).where(lot_author.c.lot_id == sa.bindparam("lot")))
)
_BIDDERS: Final = _ALL.where(
    sa.or_(
        member.c.id.in_(sa.select(purse.c.member_id).where(purse.c.auction_id == sa.bindparam("auction"))),
        member.c.id.in_(sa.select(lot_author.c.member_id).join(lot).where(_OF_AUCTION)),
    )
)
_OF_RUNNING: Final = _ALL.where(
    sa.or_(
        member.c.id.in_(
            sa.select(bid.c.member_id)
            .join(lot, lot.c.id == bid.c.lot_id)
            .where(_OF_AUCTION, lot.c.state.in_(RUNNING), bid.c.voided_at.is_(None))
        ),
        member.c.id.in_(
            sa.select(lot_watch.c.member_id).join(lot).where(_OF_AUCTION, lot.c.state.in_(RUNNING))
        ),
    )
)
_WATCHERS: Final = _ALL.where(
    member.c.id.in_(sa.select(lot_watch.c.member_id).where(lot_watch.c.lot_id == sa.bindparam("lot")))
)
_OF_BEGUN: Final = _ALL.where(
    sa.or_(
        *(
            member.c.id.in_(sa.select(one.c.member_id).join(lot).where(_OF_AUCTION, lot.c.state.in_(RUNNING)))
            for one in (lot_author, lot_watch)
        )
    )
)
_NAMES: Final = sa.select(member.c.id, member.c.name, member.c.hidden).where(
    member.c.id.in_(sa.bindparam("members", expanding=True))
)
_MODERATORS: Final = _ALL.where(
    member.c.id.in_(
        sa.select(member_role.c.member_id).where(
            sa.or_(member_role.c.session_id.is_(None), member_role.c.session_id == sa.bindparam("session"))
        )
    )
)
_KEYS: Final = ("before", "this", "after")  # not a list of any length: that is written anew for each bid
_TOLD: Final = sa.select(sa.func.max(outbox.c.not_before, type_=outbox.c.not_before.type)).where(
    outbox.c.dedupe_key.in_([sa.bindparam(key, type_=sa.Text) for key in _KEYS])
)
