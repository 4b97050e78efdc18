"""Queries about arguments: written, reworded, merged, hidden; and whose votes they have."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from domain.argument import Argument, Merge, roots, sameness
from domain.board import Board, Side
from storage import boards
from storage.db import Tx
from storage.schema import Utc, argument, board, vote


def add(
    tx: Tx, board_id: int, side: Side, text: str, *, by: int, anonymous: bool, shown: bool, now: datetime
) -> int:
    values = {"board": board_id, "in_side": side, "in_text": text, "same": sameness(text), "by": by}
    added: int = tx.execute(_ADD, {**values, "unnamed": anonymous, "seen": shown, "now": now}).scalar_one()
    tx.execute(_ROOT_ITSELF, {"this": added})
    return added


def get(tx: Tx, argument_id: int) -> tuple[Argument, Board] | None:
    """With its board."""
    row = tx.execute(_GET, {"this": argument_id}).one_or_none()
    return None if row is None else (_built(row), boards.built(_BoardRow(row)))


def same(tx: Tx, board_id: int, side: Side, text: str) -> Argument | None:
    """One with the same words, whatever case and punctuation; what was hidden is none."""
    row = tx.execute(_SAME, {"board": board_id, "in_side": side, "same": sameness(text)}).one_or_none()
    return None if row is None else _built(row)


def of_board(tx: Tx, board_id: int) -> list[Argument]:
    """All, also merged and hidden ones, in the order of writing."""
    return [_built(row) for row in tx.execute(_OF_BOARD, {"board": board_id})]


def on_board(tx: Tx, board_id: int) -> list[Argument]:
    """What one may vote for: pluses first, in the order of writing. Its order does not change with the votes."""
    return [_built(row) for row in tx.execute(_ON_BOARD, {"board": board_id})]


def count_shown(tx: Tx, board_id: int) -> int:
    """How many one may vote for."""
    return tx.scalar(_COUNT_SHOWN, {"board": board_id}) or 0


def on_page(tx: Tx, board_id: int, skip: int, most: int) -> list[Argument]:
    """Some of those one may vote for, in the order of `on_board`: a page is not to read them all."""
    rows = tx.execute(_ON_PAGE, {"board": board_id, "skip": skip, "most": most})
    return [_built(row) for row in rows]


def by_author(tx: Tx, board_id: int, member_id: int) -> list[Argument]:
    rows = tx.execute(_BY_AUTHOR, {"board": board_id, "member": member_id})
    return [_built(row) for row in rows]


def count_of_author(tx: Tx, board_id: int, side: Side, member_id: int) -> int:
    return tx.scalar(_COUNT_OF_AUTHOR, {"board": board_id, "in_side": side, "member": member_id}) or 0


def written_in_session(tx: Tx, session_id: int, member_id: int) -> int:
    """How many arguments of theirs the boards of a session kept; of an anonymous board none: the number would name them."""
    return tx.scalar(_IN_SESSION, {"session": session_id, "member": member_id}) or 0


def change(tx: Tx, argument_id: int, **values: object) -> None:
    if "text" in values:
        values["sameness"] = sameness(str(values["text"]))
    tx.execute(sa.update(argument).where(argument.c.id == argument_id).values(**values))


def delete(tx: Tx, argument_id: int) -> None:
    tx.execute(sa.delete(argument).where(argument.c.id == argument_id))


def show_all(tx: Tx, board_id: int) -> None:
    """What was hidden until voting is everybody's now."""
    tx.execute(_SHOW_ALL, {"board": board_id})


def supporters(tx: Tx, argument_id: int) -> set[int]:
    """Member ids of those who voted for it, or for what was merged into it."""
    return set(tx.scalars(_SUPPORTERS, {"this": argument_id}))


def merged(tx: Tx, board_id: int) -> dict[int, tuple[str, ...]]:
    """Texts that were merged, and are not hidden, by what stands for them on the board."""
    found: dict[int, tuple[str, ...]] = {}
    for row in tx.execute(_MERGED_TEXTS, {"board": board_id}):
        found[row.root_id] = (*found.get(row.root_id, ()), row.text)
    return found


def root(tx: Tx, argument_id: int) -> int:
    """Itself, or what stands for it on the board."""
    return tx.scalar(_ROOT_OF, {"this": argument_id}) or argument_id


def has_merged(tx: Tx, argument_id: int) -> bool:
    """Whether anything was merged into it."""
    return tx.scalar(_MERGED, {"this": argument_id}) is not None


def hand_on(tx: Tx, argument_id: int, parent_id: int | None) -> None:
    """What was merged into it is merged into `parent_id` instead; None: into nothing."""
    tx.execute(_HAND_ON, {"this": argument_id, "parent": parent_id})


def reckon(tx: Tx, board_id: int) -> None:
    """After a merge or its undoing: what stands for each argument, and how many people support that."""
    rows = tx.execute(_OF_BOARD, {"board": board_id}).all()
    stands = roots(_merges(rows))
    tx.execute(_SET_ROOT, [{"this": row.id, "root": stands.get(row.id, row.id), "count": 0} for row in rows])
    counts = {row.root_id: row.people for row in tx.execute(_RECOUNT, {"board": board_id})}
    tx.execute(_SET_VOTES, [{"this": row.id, "count": counts.get(row.id, 0)} for row in rows])


def voted(tx: Tx, board_id: int, member_id: int) -> set[int]:
    """Ids of the arguments on the board that have a vote of the member."""
    return set(tx.scalars(_VOTED, {"board": board_id, "member": member_id}))


def put_vote(tx: Tx, argument_id: int, board_id: int, member_id: int, *, now: datetime) -> bool:
    """Whether it is new; the count goes with it."""
    values = {"argument_id": argument_id, "board_id": board_id, "member_id": member_id, "at": now}
    new = tx.scalar(_PUT_VOTE[tx.dialect.name], values) is not None
    if new:
        tx.execute(_COUNT_VOTE, {"this": argument_id, "by": 1})
    return new


def take_vote(tx: Tx, argument_id: int, member_id: int) -> bool:
    """Also what they gave to arguments merged into it; whether there was any."""
    taken = tx.execute(_TAKE_VOTE, {"this": argument_id, "member": member_id}).rowcount > 0
    if taken:
        tx.execute(_COUNT_VOTE, {"this": argument_id, "by": -1})
    return taken


def _merges(rows: Iterable[Any]) -> list[Merge]:
    return [Merge(row.id, row.merged_into) for row in rows if row.merged_into is not None]


def _built(row: Any) -> Argument:
    return Argument(
        id=row.id,
        board_id=row.board_id,
        number=row.number,
        side=Side(row.side),
        text=row.text,
        author_id=row.author_id,
        anonymous=row.anonymous,
        shown=row.shown,
        votes=row.votes,
        merged_into=row.merged_into,
        hidden_reason=row.hidden_reason,
        decision=row.decision,
        created_at=row.created_at,
    )


class _BoardRow:
    """The board's columns of a row that has the argument's too."""

    def __init__(self, row: Any) -> None:
        self._row = row._mapping  # noqa: SLF001 - SQLAlchemy's public name for it

    def __getattr__(self, name: str) -> Any:
        return self._row[f"of_board_{name}"]


# Built once: building a statement anew costs several times what running it does.
_OWN: Final = tuple(argument.c[name] for name in Argument.__dataclass_fields__)
_ARGUMENTS: Final = sa.select(*_OWN, argument.c.root_id)
_THIS: Final = argument.c.id == sa.bindparam("this", type_=sa.BigInteger)
_BOARD: Final = argument.c.board_id == sa.bindparam("board", type_=sa.BigInteger)
_SIDE: Final = argument.c.side == sa.bindparam("in_side")
_ON: Final = sa.and_(argument.c.merged_into.is_(None), argument.c.hidden_reason.is_(None))
_MEMBER: Final = sa.bindparam("member", type_=sa.BigInteger)
_BY_NUMBER: Final = argument.c.number
_NUMBER: Final = (
    sa.select(sa.func.coalesce(sa.func.max(argument.c.number), 0) + 1).where(_BOARD).scalar_subquery()
)
_ADD: Final = (
    sa.insert(argument)
    .values(
        board_id=sa.bindparam("board"),
        number=_NUMBER,
        side=sa.bindparam("in_side"),
        text=sa.bindparam("in_text"),
        sameness=sa.bindparam("same"),
        author_id=sa.bindparam("by"),
        anonymous=sa.bindparam("unnamed"),
        shown=sa.bindparam("seen"),
        root_id=0,
        created_at=sa.bindparam("now", type_=Utc),
    )
    .returning(argument.c.id)
)
_ROOT_ITSELF: Final = sa.update(argument).where(_THIS).values(root_id=argument.c.id)
_GET: Final = (
    sa.select(*_OWN, *(column.label(f"of_board_{column.name}") for column in boards.COLUMNS))
    .join(board, board.c.id == argument.c.board_id)
    .where(_THIS)
)
_SAME: Final = _ARGUMENTS.where(
    _BOARD, _SIDE, argument.c.sameness == sa.bindparam("same"), argument.c.hidden_reason.is_(None)
)
_OF_BOARD: Final = _ARGUMENTS.where(_BOARD).order_by(_BY_NUMBER)
_ON_BOARD: Final = _ARGUMENTS.where(_BOARD, _ON).order_by(argument.c.side.desc(), _BY_NUMBER)
_SHOWN: Final = sa.and_(_BOARD, _ON, argument.c.shown)
_ON_PAGE: Final = (
    _ARGUMENTS.where(_SHOWN)
    .order_by(argument.c.side.desc(), _BY_NUMBER)
    .limit(sa.bindparam("most", type_=sa.Integer))
    .offset(sa.bindparam("skip", type_=sa.Integer))
)
_COUNT_SHOWN: Final = sa.select(sa.func.count()).where(_SHOWN)
_BY_AUTHOR: Final = _ARGUMENTS.where(_BOARD, argument.c.author_id == _MEMBER).order_by(
    argument.c.side.desc(), _BY_NUMBER
)
_COUNT_OF_AUTHOR: Final = sa.select(sa.func.count()).where(
    _BOARD, _SIDE, argument.c.author_id == _MEMBER, argument.c.hidden_reason.is_(None)
)
_IN_SESSION: Final = (
    sa.select(sa.func.count())
    .select_from(argument.join(board, board.c.id == argument.c.board_id))
    .where(
        board.c.session_id == sa.bindparam("session"),
        argument.c.author_id == _MEMBER,
        argument.c.hidden_reason.is_(None),
        argument.c.anonymous.is_(False),
        argument.c.shown.is_(True),
        board.c.anonymous.is_(False),
    )
)
_SHOW_ALL: Final = sa.update(argument).where(_BOARD, argument.c.shown.is_(False)).values(shown=True)
_ROOT: Final = argument.c.root_id == sa.bindparam("this", type_=sa.BigInteger)
_SUPPORTERS: Final = (
    sa.select(vote.c.member_id).join(argument, argument.c.id == vote.c.argument_id).where(_ROOT).distinct()
)
_ROOT_OF: Final = sa.select(argument.c.root_id).where(_THIS)
_MERGED: Final = (
    sa.select(argument.c.id)
    .where(argument.c.merged_into == sa.bindparam("this", type_=sa.BigInteger))
    .limit(1)
)
_MERGED_TEXTS: Final = (
    sa.select(argument.c.root_id, argument.c.text)
    .where(
        _BOARD,
        argument.c.merged_into.is_not(None),
        argument.c.hidden_reason.is_(None),
        argument.c.shown.is_(True),
    )
    .order_by(_BY_NUMBER)
)
_HAND_ON: Final = (
    sa.update(argument)
    .where(argument.c.merged_into == sa.bindparam("this", type_=sa.BigInteger))
    .values(merged_into=sa.bindparam("parent", type_=sa.BigInteger))
)
_SET_ROOT: Final = (
    sa.update(argument).where(_THIS).values(root_id=sa.bindparam("root"), votes=sa.bindparam("count"))
)
_SET_VOTES: Final = sa.update(argument).where(_THIS).values(votes=sa.bindparam("count"))
_RECOUNT: Final = (
    sa.select(argument.c.root_id, sa.func.count(vote.c.member_id.distinct()).label("people"))
    .join(vote, vote.c.argument_id == argument.c.id)
    .where(_BOARD)
    .group_by(argument.c.root_id)
)
_root = argument.alias("root")
_VOTED: Final = (
    sa.select(argument.c.root_id)
    .join(vote, vote.c.argument_id == argument.c.id)
    .join(_root, _root.c.id == argument.c.root_id)
    .where(
        vote.c.board_id == sa.bindparam("board", type_=sa.BigInteger),
        vote.c.member_id == _MEMBER,
        _root.c.hidden_reason.is_(None),
    )
    .distinct()
)
_PUT_VOTE: Final = {
    "sqlite": sqlite.insert(vote).on_conflict_do_nothing().returning(vote.c.argument_id),
    "postgresql": postgresql.insert(vote).on_conflict_do_nothing().returning(vote.c.argument_id),
}
_COUNT_VOTE: Final = sa.update(argument).where(_THIS).values(votes=argument.c.votes + sa.bindparam("by"))
_TAKE_VOTE: Final = sa.delete(vote).where(
    vote.c.member_id == _MEMBER, vote.c.argument_id.in_(sa.select(argument.c.id).where(_ROOT))
)
