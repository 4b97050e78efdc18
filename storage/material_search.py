"""What materials are found by: the terms of each field. Finding is in storage/material_finding.py."""

import json
from collections.abc import Mapping, Sequence
from typing import Final

import sqlalchemy as sa

from domain.material import MaterialState
from storage.db import Tx
from storage.schema import material, material_author, material_search, member
from storage.schema.search_index import FIELDS


def put(
    tx: Tx, material_id: int, fields: Mapping[str, Sequence[str]], *, revision: int, version: int
) -> None:
    """Terms of each field, instead of those it had. `version`: of what makes terms of words."""
    drop(tx, material_id)
    texts = {field: " ".join(terms) for field, terms in fields.items()}
    row = {"material_id": material_id, "revision": revision, "terms": version, **texts}
    tx.execute(sa.insert(material_search), row)
    if tx.dialect.name == "postgresql":
        tx.execute(_FILL, {"material": material_id})
        terms = {term for of_field in fields.values() for term in of_field}
        tx.execute(_LEARN, {"terms": json.dumps(sorted(terms), ensure_ascii=False)})


def drop(tx: Tx, material_id: int) -> None:
    tx.execute(_DROP, {"material": material_id})


def stale(tx: Tx, version: int, limit: int) -> list[int]:
    """Materials whose terms are missing, older than they are or of another version, or which are listed no more."""
    return list(tx.scalars(_STALE, {"version": version, "limit": limit}))


def forget_versions(tx: Tx) -> None:
    """All terms are to be made anew."""
    tx.execute(_FORGET_VERSIONS)


def forget_institution(tx: Tx, institution_id: int) -> None:
    """The terms of its people's materials are to be made anew."""
    tx.execute(_FORGET_INSTITUTION, {"institution": institution_id})


def forget_session(tx: Tx, session_id: int) -> None:
    """The terms of what came of it are to be made anew."""
    tx.execute(_FORGET_SESSION, {"session": session_id})


def of_member(tx: Tx, member_id: int) -> list[int]:
    """What they are an author of."""
    return list(tx.scalars(_OF_MEMBER, {"member": member_id}))


_MATERIAL: Final = sa.bindparam("material", type_=sa.BigInteger)
_DROP: Final = sa.delete(material_search).where(material_search.c.material_id == _MATERIAL)
_FILL: Final = sa.text(
    f"INSERT INTO material_fts (material_id, {', '.join(FIELDS)}) SELECT material_id, "
    + ", ".join(f"array_to_tsvector(array_remove(string_to_array({field}, ' '), ''))" for field in FIELDS)
    + " FROM material_search WHERE material_id = :material"
)
_IS_LISTED: Final = material.c.state == MaterialState.LISTED
_STALE: Final = (
    sa.select(material.c.id)
    .outerjoin(material_search, material_search.c.material_id == material.c.id)
    .where(
        sa.or_(
            sa.and_(_IS_LISTED, material_search.c.material_id.is_(None)),
            sa.and_(~_IS_LISTED, material_search.c.material_id.is_not(None)),
            material_search.c.revision != material.c.revision,
            material_search.c.terms != sa.bindparam("version", type_=sa.Integer),
        )
    )
    .order_by(material.c.id)
    .limit(sa.bindparam("limit", type_=sa.Integer))
)
_FORGET_VERSIONS: Final = sa.update(material_search).values(terms=0)
_FORGET_INSTITUTION: Final = _FORGET_VERSIONS.where(
    material_search.c.material_id.in_(
        sa.select(material_author.c.material_id)
        .join(member, member.c.id == material_author.c.member_id)
        .where(member.c.institution_id == sa.bindparam("institution"))
    )
)
_FORGET_SESSION: Final = _FORGET_VERSIONS.where(
    material_search.c.material_id.in_(
        sa.select(material.c.id).where(material.c.session_id == sa.bindparam("session", type_=sa.BigInteger))
    )
)
_OF_MEMBER: Final = (
    sa.select(material_author.c.material_id)
    .where(material_author.c.member_id == sa.bindparam("member", type_=sa.BigInteger))
    .order_by(material_author.c.material_id)
)
_LEARN: Final = sa.text(
    "INSERT INTO material_fts_term (term) SELECT * FROM json_array_elements_text(CAST(:terms AS json))"
    " ON CONFLICT DO NOTHING"
)
