"""Write the migration that leads from the last one to storage/schema.py: python -m storage.migrations.draft "add lots".

Until the first release there is only 0001, written anew:

    rm storage/migrations/versions/0001_*.py; python -m storage.migrations.draft initial

Read what it wrote: it sees no changed CHECK and no renaming.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.script import Script, ScriptDirectory

from storage.migrate import configuration, migrate


def draft(message: str) -> Path:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/draft.db"
        migrate(url)
        with sa.create_engine(url, poolclass=sa.NullPool).begin() as connection:
            config = configuration(connection)
            number = len(list(ScriptDirectory.from_config(config).walk_revisions())) + 1
            script = command.revision(config, message, autogenerate=True, rev_id=f"{number:04}")
    assert isinstance(script, Script)  # noqa: S101 - one message makes one script
    path = Path(script.path)
    path.write_text(re.sub(r" *# ###.*\n", "", path.read_text(encoding="utf-8")), encoding="utf-8")
    subprocess.run([sys.executable, "-m", "ruff", "format", "--quiet", path], check=True)  # noqa: S603
    return path


if __name__ == "__main__":
    draft(sys.argv[1])
