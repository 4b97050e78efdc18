"""Finding materials: the candidates from the database's own index, in one order of ours."""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any, Final

import sqlalchemy as sa

from domain.material import Consent, Mark, MaterialKind, MaterialState
from domain.session import Zone
from storage.db import Tx
from storage.schema import material, material_author, material_mark, material_tag, member
from storage.schema.search_index import FIELDS

WEIGHTS: Final = {"title": 8, "authors": 6, "tags": 6, "body": 2}  # halved where only the stem is the same
APPLIED: Final = 2  # thanks: to have used it says more than to have liked it


class Order(StrEnum):
    BEST = "best"  # what has most of the words; without words the newest
    NEWEST = "newest"
    USEFUL = "useful"  # what most readers thanked for, and applied, which counts twice


@dataclass(frozen=True, slots=True)
class Sought:
    """One word of a query, by all the terms that stand for it."""

    exact: frozenset[str]
    loose: frozenset[str] = frozenset()
    prefix: str | None = None


@dataclass(frozen=True, slots=True)
class Filters:
    kind: MaterialKind | None = None
    zone: Zone | None = None
    session_id: int | None = None
    institution_id: int | None = None  # of one of its authors
    author_id: int | None = None  # a member's
    tags: tuple[str, ...] = ()  # all of them; as domain.terms.tag writes them
    consent: Consent | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A material that has some of the words."""

    material_id: int
    mask: int  # which: bit n is set where it has the n-th
    weight: int  # where it has them
    meets: bool  # the filters


@dataclass(frozen=True, slots=True)
class Found:
    ids: tuple[int, ...]
    total: int


Values = Mapping[int, int]  # of each mask: what it is worth to have just those words


def size(tx: Tx) -> int:
    """How many are listed."""
    return tx.scalar(_SIZE) or 0


def hits(tx: Tx, words: Mapping[int, Sought], filters: Filters) -> list[Hit]:
    """The listed materials that have any of the words; these by their numbers. The only time that the index is asked for them."""
    asked = _values(filters)
    rows = tx.execute(_hitting(tx.dialect.name, frozenset(asked)), {**asked, "sought": _asked(tx, words)})
    return [Hit(*row) for row in rows]


def known(tx: Tx, terms: Collection[str]) -> set[str]:
    """Those of them that materials have."""
    return set(tx.scalars(_KNOWN[tx.dialect.name], {"terms": json.dumps(sorted(terms), ensure_ascii=False)}))


def listed(tx: Tx, filters: Filters, order: Order, *, limit: int, offset: int) -> Found:
    """All that meet the filters."""
    asked = _values(filters)
    statement = _listing(order, frozenset(asked))
    rows = tx.execute(statement, {"limit": limit, "offset": offset, **asked}).all()
    if not rows and offset:  # past the end, and no row is there to tell where that is
        return Found((), listed(tx, filters, order, limit=1, offset=0).total)
    return Found(tuple(row.id for row in rows), rows[0].total if rows else 0)


def ordered(tx: Tx, hits: Sequence[Hit], values: Values, order: Order, *, limit: int, offset: int) -> Found:
    """Those of them whose masks have a value, the greatest first."""
    told = sorted(
        ((values[hit.mask], hit.weight, hit.material_id) for hit in hits if hit.mask in values), reverse=True
    )
    total, end = len(told), offset + limit
    if order is Order.BEST and total > end > 0:  # no other can come before these
        last = told[end - 1][:2]
        told = told[:end] + [one for one in told[end:] if one[:2] == last]
    asked = json.dumps([{"value": value, "weight": weight, "id": one} for value, weight, one in told])
    statement = _ordering(tx.dialect.name, order)
    rows = tx.execute(statement, {"limit": limit, "offset": offset, "told": asked})
    return Found(tuple(row.id for row in rows), total)


def _values(filters: Filters) -> dict[str, object]:
    tags = list(dict.fromkeys(filters.tags))
    values = {
        "kind": filters.kind,
        "zone": filters.zone,
        "session": filters.session_id,
        "institution": filters.institution_id,
        "author": filters.author_id,
        "consent": filters.consent,
        "tags": tags,
        "tags_asked": len(tags),
    }
    return {name: value for name, value in values.items() if value}


def _asked(tx: Tx, words: Mapping[int, Sought]) -> str:
    """What the index is asked, as JSON: for each word and field once for the word itself, once for what is like it."""
    express = {"sqlite": _fts5, "postgresql": _tsquery}[tx.dialect.name]
    return json.dumps(
        [
            {
                "bit": 1 << at,
                "weight": WEIGHTS[field] // share,
                "field": field,
                "match": match,
            }
            for at, word in words.items()
            for terms, prefix, share in ((word.exact, None, 1), (word.loose, word.prefix, 2))
            if terms or prefix
            for field, match in express(terms, prefix)
        ],
        ensure_ascii=False,
    )


def _fts5(terms: Collection[str], prefix: str | None) -> Iterator[tuple[str, str]]:
    """A term is letters and digits, so quotes keep it from meaning anything."""
    told = [f'"{term}"' for term in sorted(terms)] + ([f'"{prefix}" *'] if prefix else [])
    return ((field, f"{field} : ({' OR '.join(told)})") for field in FIELDS)


def _tsquery(terms: Collection[str], prefix: str | None) -> Iterator[tuple[str, str]]:
    told = [f"'{term}'" for term in sorted(terms)] + ([f"'{prefix}':*"] if prefix else [])
    return ((field, " | ".join(told)) for field in FIELDS)


_HITS: Final = {
    "sqlite": """
        SELECT json_extract(asked.value, '$.bit') AS bit, json_extract(asked.value, '$.weight') AS weight,
            material_fts.rowid AS material_id
        FROM json_each(:sought) AS asked CROSS JOIN material_fts
        WHERE material_fts MATCH json_extract(asked.value, '$.match')
    """,
    "postgresql": " UNION ALL ".join(
        f"""
        SELECT asked.bit, asked.weight, material_fts.material_id
        FROM json_to_recordset(CAST(:sought AS json)) AS asked (bit int, weight int, field text, match text)
        JOIN material_fts ON material_fts.{field} @@ CAST(asked.match AS tsquery)
        WHERE asked.field = '{field}'
        """
        for field in FIELDS
    ),
}


_TOLD: Final = {
    "sqlite": """
        SELECT json_extract(told.value, '$.id') AS material_id, json_extract(told.value, '$.value') AS value,
            json_extract(told.value, '$.weight') AS weight
        FROM json_each(:told) AS told
    """,
    "postgresql": """
        SELECT told.id AS material_id, told.value, told.weight
        FROM json_to_recordset(CAST(:told AS json)) AS told (id bigint, value int, weight int)
    """,
}


def _whole(*names: str) -> list[sa.ColumnClause[int]]:
    return [sa.column(name, sa.Integer) for name in names]


def _having(dialect: str) -> sa.Subquery:
    """Which words each material has, as a mask, and what they weigh where it has them."""
    told = *_whole("bit", "weight"), sa.column("material_id", sa.BigInteger)
    hit = sa.text(_HITS[dialect]).columns(*told).cte("hit")
    once = sa.select(hit.c.material_id, hit.c.bit, sa.func.max(hit.c.weight).label("weight"))
    word = once.group_by(hit.c.material_id, hit.c.bit).subquery("word")
    sums = sa.func.sum(word.c.bit).label("mask"), sa.func.sum(word.c.weight).label("weight")
    return sa.select(word.c.material_id, *sums).group_by(word.c.material_id).subquery("having_words")


def _wanted(asked: frozenset[str]) -> Iterator[sa.ColumnElement[bool]]:
    return (_FILTERS[one] for one in sorted(asked) if one in _FILTERS)


@cache
def _hitting(dialect: str, asked: frozenset[str]) -> sa.Select[Any]:
    having = _having(dialect)
    meets = sa.and_(sa.true(), *_wanted(asked))
    told = sa.select(material.c.id, having.c.mask, having.c.weight, meets.label("meets"))
    return told.join(having, having.c.material_id == material.c.id).where(_IS_LISTED)


@cache
def _listing(order: Order, asked: frozenset[str]) -> sa.Select[Any]:
    found = sa.select(material.c.id, sa.func.count().over().label("total"))
    first = (_USEFUL,) if order is Order.USEFUL else ()
    return _page(found.where(_IS_LISTED, *_wanted(asked)).order_by(*first, *_NEWEST))


@cache
def _ordering(dialect: str, order: Order) -> sa.Select[Any]:
    columns = *_whole("value", "weight"), sa.column("material_id", sa.BigInteger)
    told = sa.text(_TOLD[dialect]).columns(*columns).cte("told")
    best = told.c.value.desc(), told.c.weight.desc(), _USEFUL
    first = {Order.BEST: best, Order.NEWEST: (), Order.USEFUL: (_USEFUL,)}
    # Outer, though all are there: else SQLite looks through all that is told for each material.
    found = told.outerjoin(material, material.c.id == told.c.material_id)
    return _page(sa.select(material.c.id).select_from(found).order_by(*first[order], *_NEWEST))


def _page(found: sa.Select[Any]) -> sa.Select[Any]:
    limit, offset = (sa.bindparam(name, type_=sa.Integer) for name in ("limit", "offset"))
    return found.limit(limit).offset(offset)


def _authors_where(condition: sa.ColumnElement[bool]) -> sa.ColumnElement[bool]:
    authors = sa.select(material_author.c.material_id).join(
        member, member.c.id == material_author.c.member_id
    )
    return material.c.id.in_(authors.where(condition))


_WORTH: Final = sa.case((material_mark.c.mark == Mark.APPLIED, APPLIED), else_=1)
_USEFUL: Final = (
    sa.select(sa.func.coalesce(sa.func.sum(_WORTH), 0))
    .where(material_mark.c.material_id == material.c.id)
    .correlate(material)
    .scalar_subquery()
    .desc()
)
_NEWEST: Final = material.c.added_at.desc(), material.c.id.desc()
_IS_LISTED: Final = material.c.state == MaterialState.LISTED
_SIZE: Final = sa.select(sa.func.count()).where(material.c.state == MaterialState.LISTED)

_KNOWN: Final = {
    "sqlite": sa.text(
        "SELECT asked.value FROM json_each(:terms) AS asked CROSS JOIN material_fts_term ON term = asked.value"
    ),
    "postgresql": sa.text(
        "SELECT term FROM json_array_elements_text(CAST(:terms AS json)) AS asked (value)"
        " JOIN material_fts_term ON term = asked.value"
    ),
}
_TAGGED: Final = (
    sa.select(material_tag.c.material_id)
    .where(material_tag.c.spelt.in_(sa.bindparam("tags", expanding=True)))
    .group_by(material_tag.c.material_id)
    .having(sa.func.count(sa.distinct(material_tag.c.spelt)) == sa.bindparam("tags_asked", type_=sa.Integer))
)
_FILTERS: Final = {
    "kind": material.c.kind == sa.bindparam("kind"),
    "zone": material.c.zone == sa.bindparam("zone"),
    "consent": material.c.consent == sa.bindparam("consent"),
    "session": material.c.session_id == sa.bindparam("session"),
    "institution": _authors_where(member.c.institution_id == sa.bindparam("institution")),
    "author": material.c.id.in_(
        sa.select(material_author.c.material_id).where(
            material_author.c.member_id == sa.bindparam("author", type_=sa.BigInteger)
        )
    ),
    "tags": material.c.id.in_(_TAGGED),
}
