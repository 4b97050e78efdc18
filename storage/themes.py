"""Queries about themes: proposed, supported, merged, and who is ready to lead a session about them."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from domain.argument import Merge, roots, sameness
from domain.theme import OPEN, Theme, ThemeStatus
from storage.db import Tx
from storage.registrations import Reader
from storage.schema import Utc, member, theme, theme_support, theme_volunteer


def add(tx: Tx, text: str, practice: str, *, by: int, now: datetime) -> int:
    values = {"said": text, "same": sameness(text), "own": practice, "by": by, "now": now}
    added: int = tx.execute(_ADD, values).scalar_one()
    tx.execute(_ROOT_ITSELF, {"this": added})
    return added


def get(tx: Tx, theme_id: int) -> Theme | None:
    row = tx.execute(_GET, {"this": theme_id}).one_or_none()
    return None if row is None else _built(row)


def same(tx: Tx, text: str) -> Theme | None:
    """One with the same words, whatever case and punctuation; what became a session may be proposed anew."""
    row = tx.execute(_SAME, {"same": sameness(text)}).one_or_none()
    return None if row is None else _built(row)


def root(tx: Tx, theme_id: int) -> int:
    """Itself, or what stands for it."""
    return tx.scalar(_ROOT_OF, {"this": theme_id}) or theme_id


def held(tx: Tx, text: str) -> Theme | None:
    """The newest with the same words that became a session, or what stands for it."""
    row = tx.execute(_HELD, {"same": sameness(text)}).one_or_none()
    return None if row is None else _built(row)


def of_session(tx: Tx, session_id: int) -> list[Theme]:
    """What became that session, but for what was merged into it."""
    return [_built(row) for row in tx.execute(_OF_SESSION, {"session": session_id})]


def listed(tx: Tx, limit: int | None = None, *, start: int = 0) -> list[Theme]:
    """Those that are new or in work and merged into none; those with most support first."""
    rows = tx.execute(_LISTED) if limit is None else tx.execute(_PAGE, {"limit": limit, "start": start})
    return [_built(row) for row in rows]


def count_listed(tx: Tx) -> int:
    return tx.scalar(_COUNT_LISTED) or 0


def is_any_else(tx: Tx) -> bool:
    """Whether any was postponed or became a session."""
    return tx.scalar(_ANY_ELSE) is not None


def in_status(tx: Tx, status: ThemeStatus) -> list[Theme]:
    """Merged into none; the newest first."""
    return [_built(row) for row in tx.execute(_IN_STATUS, {"in_status": status})]


def merged_with(tx: Tx, theme_id: int) -> list[Theme]:
    """What was merged into it, directly or not, in the order of proposing."""
    return [_built(row) for row in tx.execute(_MERGED_WITH, {"this": theme_id})]


def of_author(tx: Tx, member_id: int) -> list[Theme]:
    return [_built(row) for row in tx.execute(_OF_AUTHOR, {"member": member_id})]


def count_open(tx: Tx, member_id: int) -> int:
    """Of an author, new or in work; what was merged into another takes no place."""
    return tx.scalar(_COUNT_OPEN, {"member": member_id}) or 0


def change(tx: Tx, theme_id: int, **values: object) -> None:
    """Buttons drawn before are stale."""
    tx.execute(sa.update(theme).where(theme.c.id == theme_id).values(version=theme.c.version + 1, **values))


def delete(tx: Tx, theme_id: int) -> None:
    for table in (theme_support, theme_volunteer):
        tx.execute(sa.delete(table).where(table.c.theme_id == theme_id))
    tx.execute(sa.delete(theme).where(theme.c.id == theme_id))


def reckon(tx: Tx, *stood: int) -> None:
    """After a merge or its undoing: what stands for each theme for which these `stood`, and how many people support that."""
    rows = tx.execute(_BEHIND_THESE, {"these": stood}).all()
    stands = roots(_merges(rows))
    now = {row.id: stands.get(row.id, row.id) for row in rows}
    moved = [{"this": row.id, "root": now[row.id]} for row in rows if now[row.id] != row.root_id]
    if moved:
        tx.execute(_SET_ROOT, moved)
    for one in sorted(set(now.values())):
        tx.execute(_COUNT, {"this": one})


def leave_list(tx: Tx, theme_id: int) -> None:
    """It became a session: so did what was merged into it, and its words may be proposed anew."""
    tx.execute(_LEAVE_LIST, {"this": theme_id})


def return_to_list(tx: Tx, theme_id: int) -> None:
    """It became no session after all: what was merged into it is new again, but for what was proposed anew since."""
    for one in merged_with(tx, theme_id):
        if one.status is ThemeStatus.SESSION and same(tx, one.text) is None:
            change(tx, one.id, status=ThemeStatus.NEW, session_id=None)


def supports(tx: Tx, theme_id: int, member_id: int) -> bool:
    """It, or what was merged into it."""
    return tx.scalar(_SUPPORTS, {"this": theme_id, "member": member_id}) is not None


def support(tx: Tx, theme_id: int, member_id: int, *, now: datetime) -> None:
    values = {"theme_id": theme_id, "member_id": member_id, "at": now}
    tx.execute(_PUT_SUPPORT[tx.dialect.name], values)
    tx.execute(_COUNT, {"this": theme_id})


def unsupport(tx: Tx, theme_id: int, member_id: int) -> None:
    """Also what they gave to themes merged into it."""
    tx.execute(_TAKE_SUPPORT, {"this": theme_id, "member": member_id})
    tx.execute(_COUNT, {"this": theme_id})


def supporters(tx: Tx, theme_id: int) -> list[Reader]:
    """Those with Telegram who stand behind it, or behind what was merged into it."""
    return [Reader(*row) for row in tx.execute(_SUPPORTERS, {"this": theme_id})]


def volunteers(tx: Tx, theme_id: int) -> list[int]:
    """Members who are ready to lead a session about it, or about what was merged into it; who said so first first."""
    return list(tx.scalars(_VOLUNTEERS, {"this": theme_id}))


def volunteer(tx: Tx, theme_id: int, member_id: int, *, now: datetime) -> None:
    values = {"theme_id": theme_id, "member_id": member_id, "at": now}
    tx.execute(_PUT_VOLUNTEER[tx.dialect.name], values)


def unvolunteer(tx: Tx, theme_id: int, member_id: int) -> None:
    tx.execute(_TAKE_VOLUNTEER, {"this": theme_id, "member": member_id})


def _merges(rows: Iterable[Any]) -> list[Merge]:
    return [Merge(row.id, row.merged_into) for row in rows if row.merged_into is not None]


def _built(row: Any) -> Theme:
    values = {name: getattr(row, name) for name in Theme.__dataclass_fields__}
    return Theme(**{**values, "status": ThemeStatus(row.status)})


# Built once: building a statement anew costs several times what running it does.
_THEMES: Final = sa.select(*(theme.c[name] for name in Theme.__dataclass_fields__))
_ID: Final = sa.bindparam("this", type_=sa.BigInteger)
_MEMBER: Final = sa.bindparam("member", type_=sa.BigInteger)
_THIS: Final = theme.c.id == _ID
_ON_LIST: Final = theme.c.merged_into.is_(None)
_ADD: Final = (
    sa.insert(theme)
    .values(
        text=sa.bindparam("said"),
        sameness=sa.bindparam("same"),
        practice=sa.bindparam("own"),
        author_id=sa.bindparam("by"),
        status=ThemeStatus.NEW,
        root_id=0,
        created_at=sa.bindparam("now", type_=Utc),
    )
    .returning(theme.c.id)
)
_ROOT_ITSELF: Final = sa.update(theme).where(_THIS).values(root_id=theme.c.id)
_GET: Final = _THEMES.where(_THIS)
_SAME: Final = _THEMES.where(
    theme.c.sameness == sa.bindparam("same"), theme.c.status != sa.literal_column("'session'")
)
_ROOT_OF: Final = sa.select(theme.c.root_id).where(_THIS)
_THAT: Final = theme.alias("that")
_HELD: Final = (
    _THEMES.where(
        theme.c.id.in_(
            sa.select(_THAT.c.root_id).where(
                _THAT.c.sameness == sa.bindparam("same"), _THAT.c.status == ThemeStatus.SESSION
            )
        ),
        theme.c.status == ThemeStatus.SESSION,
    )
    .order_by(theme.c.id.desc())
    .limit(1)
)
_OF_SESSION: Final = _THEMES.where(
    theme.c.session_id == sa.bindparam("session"), theme.c.status == ThemeStatus.SESSION, _ON_LIST
).order_by(theme.c.id)
_OPEN: Final = sa.and_(theme.c.status.in_(OPEN), _ON_LIST)
_LISTED: Final = _THEMES.where(_OPEN).order_by(theme.c.supporters.desc(), theme.c.id)
_PAGE: Final = _LISTED.limit(sa.bindparam("limit", type_=sa.Integer)).offset(
    sa.bindparam("start", type_=sa.Integer)
)
_COUNT_LISTED: Final = sa.select(sa.func.count()).select_from(theme).where(_OPEN)
_ANY_ELSE: Final = sa.select(theme.c.id).where(theme.c.status.not_in(OPEN), _ON_LIST).limit(1)
_IN_STATUS: Final = _THEMES.where(theme.c.status == sa.bindparam("in_status"), _ON_LIST).order_by(
    theme.c.id.desc()
)
_BEHIND: Final = sa.select(theme.c.id).where(theme.c.root_id == _ID)
_MERGED_WITH: Final = _THEMES.where(theme.c.root_id == _ID, theme.c.id != _ID).order_by(theme.c.id)
_OF_AUTHOR: Final = _THEMES.where(theme.c.author_id == _MEMBER).order_by(theme.c.id.desc())
_COUNT_OPEN: Final = sa.select(sa.func.count()).where(theme.c.author_id == _MEMBER, _OPEN)
_BEHIND_THESE: Final = sa.select(theme.c.id, theme.c.merged_into, theme.c.root_id).where(
    theme.c.root_id.in_(sa.bindparam("these", expanding=True))
)
_SET_ROOT: Final = sa.update(theme).where(_THIS).values(root_id=sa.bindparam("root", type_=sa.BigInteger))
_LEAVE_LIST: Final = (
    sa.update(theme)
    .where(theme.c.root_id == _ID, theme.c.id != _ID)
    .values(status=ThemeStatus.SESSION, version=theme.c.version + 1)
)
_OF_ROOT: Final = theme_support.c.theme_id.in_(_BEHIND)
_SUPPORTS: Final = (
    sa.select(theme_support.c.member_id).where(_OF_ROOT, theme_support.c.member_id == _MEMBER).limit(1)
)
_COUNT: Final = (
    sa.update(theme)
    .where(_THIS)
    .values(
        supporters=sa.select(sa.func.count(theme_support.c.member_id.distinct()))
        .where(_OF_ROOT)
        .scalar_subquery()
    )
)


def _once(table: sa.Table) -> dict[str, Any]:
    inserts: dict[str, Any] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}
    return {name: insert(table).on_conflict_do_nothing() for name, insert in inserts.items()}


_PUT_SUPPORT: Final = _once(theme_support)
_PUT_VOLUNTEER: Final = _once(theme_volunteer)
_TAKE_SUPPORT: Final = sa.delete(theme_support).where(_OF_ROOT, theme_support.c.member_id == _MEMBER)
_SUPPORTERS: Final = (
    sa.select(member.c.id, member.c.telegram_id)
    .where(
        member.c.telegram_id.is_not(None),
        member.c.id.in_(sa.select(theme_support.c.member_id).where(_OF_ROOT)),
    )
    .order_by(member.c.id)
)
_VOLUNTEERS: Final = (
    sa.select(theme_volunteer.c.member_id)
    .where(theme_volunteer.c.theme_id.in_(_BEHIND))
    .group_by(theme_volunteer.c.member_id)
    .order_by(sa.func.min(theme_volunteer.c.at), theme_volunteer.c.member_id)
)
_TAKE_VOLUNTEER: Final = sa.delete(theme_volunteer).where(
    theme_volunteer.c.theme_id.in_(_BEHIND), theme_volunteer.c.member_id == _MEMBER
)
