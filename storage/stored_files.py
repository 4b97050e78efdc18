"""Files in our own keeping: each once, by what is in it (its SHA-256), in chunks that are written one at a time.

The row of the file comes last and says that all its chunks are there; chunks without one are nobody's, and are swept.
A chunk that stands already is not written again, so whoever was cut off goes on where it was.
"""

from datetime import datetime
from typing import Final

import sqlalchemy as sa

from storage.db import Tx
from storage.schema import edition, material_file, stored_chunk, stored_file

CHUNK: Final = 256 * 1024  # bytes; files kept by an earlier size are read as they are


def put_chunk(tx: Tx, digest: str, position: int, data: bytes) -> None:
    """`position` counts from 0."""
    key = {"digest": digest, "position": position}
    if tx.scalar(_HAS_CHUNK, key) is None:
        tx.execute(_PUT_CHUNK, {**key, "bytes": data})


def finish(tx: Tx, digest: str, size: int, now: datetime) -> bool:
    """The file is there; False: its chunks are not, or not all of them, and have to be put again."""
    if is_stored(tx, digest):
        return True
    if tuple(tx.execute(_SUM, {"digest": digest}).one()) != (-(-size // CHUNK), size):
        tx.execute(_DROP_CHUNKS, {"digest": digest})
        return False
    tx.execute(_FINISH, {"digest": digest, "size": size, "stored_at": now})
    return True


def is_stored(tx: Tx, digest: str) -> bool:
    return tx.scalar(_SIZE, {"digest": digest}) is not None


def chunk(tx: Tx, digest: str, position: int) -> bytes | None:
    """None: there is no more."""
    return tx.scalar(_CHUNK, {"digest": digest, "position": position})


def forget(tx: Tx, before: datetime, most: int) -> int:
    """Files stored before that and named by nothing any more; their chunks are swept then. How many there were."""
    found = tx.scalars(_UNNAMED, {"before": before, "most": most}).all()
    if found:
        tx.execute(_FORGET, {"digests": found})
    return len(found)


def sweep(tx: Tx, most: int) -> int:
    """Drop chunks that are of no file; how many there were. A file that is just being put has its chunks put again."""
    found = tx.execute(_ORPHANS, {"most": most}).all()
    for row in found:
        tx.execute(_DROP_CHUNK, {"digest": row.digest, "position": row.position})
    return len(found)


def total(tx: Tx) -> tuple[int, int]:
    """How many files, and how many bytes in all."""
    row = tx.execute(_TOTAL).one()
    return row.files, int(row.size)


_OF_DIGEST: Final = stored_chunk.c.digest == sa.bindparam("digest")
_HERE: Final = stored_chunk.c.position == sa.bindparam("position")
_HAS_CHUNK: Final = sa.select(sa.literal(1)).where(_OF_DIGEST, _HERE)
_PUT_CHUNK: Final = sa.insert(stored_chunk)
_SUM: Final = sa.select(
    sa.func.count(), sa.func.coalesce(sa.func.sum(sa.func.length(stored_chunk.c.bytes)), 0)
).where(_OF_DIGEST)
_DROP_CHUNKS: Final = sa.delete(stored_chunk).where(_OF_DIGEST)
_FINISH: Final = sa.insert(stored_file)
_SIZE: Final = sa.select(stored_file.c.size).where(stored_file.c.digest == sa.bindparam("digest"))
_CHUNK: Final = sa.select(stored_chunk.c.bytes).where(_OF_DIGEST, _HERE)
_NAMED: Final = (material_file.c.digest, edition.c.pdf, edition.c.docx)
_UNNAMED: Final = (
    sa.select(stored_file.c.digest)
    .where(
        stored_file.c.stored_at < sa.bindparam("before"),
        *(~sa.exists().where(name == stored_file.c.digest) for name in _NAMED),
    )
    .limit(sa.bindparam("most"))
)
_FORGET: Final = sa.delete(stored_file).where(
    stored_file.c.digest.in_(sa.bindparam("digests", expanding=True))
)
_ORPHANS: Final = (
    sa.select(stored_chunk.c.digest, stored_chunk.c.position)
    .where(~sa.exists().where(stored_file.c.digest == stored_chunk.c.digest))
    .limit(sa.bindparam("most"))
)
_DROP_CHUNK: Final = sa.delete(stored_chunk).where(_OF_DIGEST, _HERE)
_TOTAL: Final = sa.select(
    sa.func.count().label("files"), sa.func.coalesce(sa.func.sum(stored_file.c.size), 0).label("size")
)
