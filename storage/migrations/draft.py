"""Write the migration that leads from the last one to storage/schema/: python -m storage.migrations.draft "add lots".

Until the first release there is only one, written anew with the next number, so that a database made by the one before
is refused and not misread:

    python -m storage.migrations.draft --anew

Read what it wrote: it sees no changed CHECK and no renaming.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.script import Script

from storage.migrate import configuration, migrate
from storage.schema import search_index

VERSIONS = Path(__file__).with_name("versions")


def draft(message: str, *, anew: bool = False) -> Path:
    number = max((int(path.name[:4]) for path in VERSIONS.glob("*_*.py")), default=0) + 1
    if anew:
        for path in VERSIONS.glob("*_*.py"):
            path.unlink()
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/draft.db"
        if not anew:
            migrate(url)
        with sa.create_engine(url, poolclass=sa.NullPool).begin() as connection:
            config = configuration(connection)
            script = command.revision(config, message, autogenerate=True, rev_id=f"{number:04}")
    assert isinstance(script, Script)  # noqa: S101 - one message makes one script
    path = Path(script.path)
    text = re.sub(r" *# ###.*\n", "", path.read_text(encoding="utf-8"))
    path.write_text(_with_search(text) if anew else text, encoding="utf-8")
    subprocess.run([sys.executable, "-m", "ruff", "format", "--quiet", path], check=True)  # noqa: S603
    return path


def _with_search(text: str) -> str:
    """Alembic sees no index of words; a migration names no type of ours, so the statements are written out in it."""
    drop = "".join(f"    op.execute({statement!r})\n" for statement in search_index.DROP)
    made = text.replace(
        "\n\ndef downgrade() -> None:\n",
        "    for statement in SEARCH[op.get_context().dialect.name]:\n        op.execute(statement)\n"
        f"\n\ndef downgrade() -> None:\n{drop}",
    )
    return f"{made}\n\nSEARCH = {search_index.CREATE!r}\n"


if __name__ == "__main__":
    draft("initial", anew=True) if sys.argv[1] == "--anew" else draft(sys.argv[1])
