"""Bringing a database to this program's schema with Alembic.

Alembic is imported only when there is something to do: opening an up-to-date project
reads one row.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from annotator.domain.change import Refusal
from annotator.storage import postgres, sqlite
from annotator.storage.schema import SCHEMA_VERSION, metadata

HEAD = "0007"


def version(engine: Engine) -> str | None:
    """The schema revision of the database, or None where it has no schema of ours."""
    with engine.connect() as connection:
        if not has_schema(connection):
            return None
        found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        return str(found) if found else None


def upgrade(engine: Engine) -> None:
    """Run every migration that is missing, in one transaction."""
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        run(connection)


def must_be_current(connection: Connection, place: str) -> None:
    """Asked in a transaction that is about to write; on PostgreSQL this keeps migrations out until it ends.

    Raises `Refusal` where another program has brought the database to a newer schema while this one had it open.
    """
    if connection.dialect.name == "sqlite":
        known, now = SCHEMA_VERSION, connection.exec_driver_sql("PRAGMA user_version").scalar()
    else:
        known, now = int(HEAD), int(connection.scalar(text("SELECT version_num FROM alembic_version")) or 0)
    if now != known:
        raise Refusal(
            f"{place}: another program has brought the project to a newer format (schema {now}, this one knows {known}); "
            "nothing was changed. Update the program and open the project again."
        )


def run(connection: Connection, goal: str = HEAD) -> None:
    """Run every migration that is missing up to a schema, in a transaction that is open already."""
    if connection.dialect.name == "postgresql":
        postgres.have_time(connection)
        if has_schema(connection):
            keep_writers_out(connection)
    _migrate(connection, goal)
    if connection.dialect.name == "sqlite":
        sqlite.mark_as_ours(connection, int(goal))


def keep_writers_out(connection: Connection) -> None:
    """In a team database: whoever writes asks for the schema first (`must_be_current`), and waits or is refused.

    Programs from before did not ask; the locks of the tables keep them out. Readers read on.
    """
    connection.execute(text("LOCK TABLE alembic_version IN ACCESS EXCLUSIVE MODE"))
    names = set(inspect(connection).get_table_names()) & set(metadata.tables)
    if names:
        tables = ", ".join(f'"{name}"' for name in sorted(names))
        connection.execute(text(f"LOCK TABLE {tables} IN EXCLUSIVE MODE"))


def has_schema(connection: Connection) -> bool:
    """Is there a project in the database?"""
    return inspect(connection).has_table("alembic_version")


def _migrate(connection: Connection, goal: str) -> None:
    from alembic import command  # noqa: PLC0415  0.1 s that only a new or old project pays
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, goal)
