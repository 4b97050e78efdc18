"""What Alembic runs for each command; storage/migrate.py gives it the open connection."""

from alembic import context

from storage.migrations.render import render_item
from storage.schema import metadata, search_index

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    render_item=render_item,
    include_name=search_index.is_ours,
)
context.run_migrations()
