"""Alembic's entry: it runs on the connection that `migrate.py` hands over, inside its transaction."""

from alembic import context

from annotator.storage.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
context.run_migrations()
