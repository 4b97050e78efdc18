"""How a drafted migration writes what is ours, or differs between the databases.

A migration must not change when storage/schema/ does, so it names no type of it.
"""

from typing import Literal

import sqlalchemy as sa
from alembic.autogenerate.api import AutogenContext

from storage.schema import Utc


def render_item(kind: str, item: object, _context: AutogenContext) -> str | Literal[False]:
    match kind, item:
        case "type", Utc():
            return "sa.DateTime(timezone=True)"
        case "server_default", sa.DefaultClause(arg=sa.True_()):
            return "sa.true()"
        case "server_default", sa.DefaultClause(arg=sa.False_()):
            return "sa.false()"
    return False
