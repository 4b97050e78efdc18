"""Finding materials: the candidates from the database's own index, in one order of ours."""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Final

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
    tags: tuple[str, ...] = ()  # all of them; as domain.terms.spelt writes them
    consent: Consent | None = None


Masks = Mapping[int, int]  # by which words: bit n is set where it has the n-th


@dataclass(frozen=True, slots=True)
class Found:
    ids: tuple[int, ...]
    total: int


def size(tx: Tx) -> int:
    """How many are listed."""
    return tx.scalar(_SIZE) or 0


def masks(tx: Tx, words: Sequence[Sought], filters: Filters) -> dict[int, int]:
    """How many of the materials that meet the filters have just which of the words; those with none are not counted."""
    asked = _values(filters)
    rows = tx.execute(_counting(tx.dialect.name, frozenset(asked)), {**asked, "sought": _asked(tx, words)})
    return {row.mask: row.many for row in rows}


def known(tx: Tx, terms: Collection[str]) -> set[str]:
    """Those of them that materials have."""
    return set(tx.scalars(_KNOWN[tx.dialect.name], {"terms": json.dumps(sorted(terms), ensure_ascii=False)}))


def find(
    tx: Tx,
    words: Sequence[Sought],
    values: Masks,
    filters: Filters,
    order: Order,
    *,
    limit: int,
    offset: int,
) -> Found:
    """Materials with just those of the words that `values` has, the greatest value first. No words: all."""
    asked = _values(filters)
    statement = _finding(tx.dialect.name, order, bool(words), frozenset(asked))
    found = {"limit": limit, "offset": offset, **asked}
    if words:
        told = [{"mask": mask, "value": value} for mask, value in values.items()]
        found |= {"sought": _asked(tx, words), "values": json.dumps(told)}
    rows = tx.execute(statement, found).all()
    if not rows and offset:  # past the end, and no row is there to tell where that is
        return Found((), find(tx, words, values, filters, order, limit=1, offset=0).total)
    return Found(tuple(row.id for row in rows), rows[0].total if rows else 0)


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


def _asked(tx: Tx, words: Sequence[Sought]) -> str:
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
            for at, word in enumerate(words)
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


_VALUES: Final = {
    "sqlite": """
        SELECT json_extract(told.value, '$.mask') AS mask, json_extract(told.value, '$.value') AS value
        FROM json_each(:values) AS told
    """,
    "postgresql": """
        SELECT told.mask, told.value FROM json_to_recordset(CAST(:values AS json)) AS told (mask int, value int)
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


def _wanted(asked: frozenset[str]) -> tuple[sa.ColumnElement[bool], ...]:
    return _IS_LISTED, *(_FILTERS[one] for one in sorted(asked) if one in _FILTERS)


@cache
def _counting(dialect: str, asked: frozenset[str]) -> sa.Select[int, int]:
    having = _having(dialect)
    counted = sa.select(having.c.mask, sa.func.count().label("many"))
    joined = counted.join(material, material.c.id == having.c.material_id)
    return joined.where(*_wanted(asked)).group_by(having.c.mask)


@cache
def _finding(dialect: str, order: Order, has_words: bool, asked: frozenset[str]) -> sa.Select[int, int]:
    worth = sa.func.coalesce(
        sa.func.sum(sa.case((material_mark.c.mark == Mark.APPLIED, APPLIED), else_=1)), 0
    )
    marks = sa.select(worth).where(material_mark.c.material_id == material.c.id)
    useful = marks.correlate(material).scalar_subquery().desc()
    found = sa.select(material.c.id, sa.func.count().over().label("total")).where(*_wanted(asked))
    best: tuple[sa.ColumnElement[int], ...] = ()
    if has_words:
        having = _having(dialect)
        told = sa.text(_VALUES[dialect]).columns(*_whole("mask", "value")).cte("told")
        found = found.join(having, having.c.material_id == material.c.id)
        found = found.join(told, told.c.mask == having.c.mask)
        best = told.c.value.desc(), having.c.weight.desc(), useful
    first = {Order.BEST: best, Order.NEWEST: (), Order.USEFUL: (useful,)}
    ordered = found.order_by(*first[order], material.c.added_at.desc(), material.c.id.desc())
    return ordered.limit(sa.bindparam("limit", type_=sa.Integer)).offset(
        sa.bindparam("offset", type_=sa.Integer)
    )


def _authors_where(condition: sa.ColumnElement[bool]) -> sa.ColumnElement[bool]:
    authors = sa.select(material_author.c.material_id).join(
        member, member.c.id == material_author.c.member_id
    )
    return material.c.id.in_(authors.where(condition))


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
_TAG: Final = sa.func.replace(material_tag.c.tag, "ё", "е")
_TAGGED: Final = (
    sa.select(material_tag.c.material_id)
    .where(_TAG.in_(sa.bindparam("tags", expanding=True)))
    .group_by(material_tag.c.material_id)
    .having(sa.func.count(sa.distinct(_TAG)) == sa.bindparam("tags_asked", type_=sa.Integer))
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
