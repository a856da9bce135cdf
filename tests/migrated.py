"""New databases without every migration: the first of its kind shows what they say, and the others are told the same.

Running the migrations takes longer than most tests, and nearly all of them want a new project.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import sqlalchemy as sa

from annotator.storage.migrate import HEAD

Migrate = Callable[[sa.Connection, str], None]
Statement = tuple[str, Any]
LOOKING = ("SELECT", "PRAGMA", "BEGIN")


class Repeated:
    """Stands for the function that runs the migrations that a database lacks up to a schema."""

    def __init__(self, migrate: Migrate) -> None:
        self.migrate = migrate
        self.statements: dict[str, list[Statement]] = {}

    def __call__(self, connection: sa.Connection, goal: str) -> None:
        if goal != HEAD or sa.inspect(connection).has_table("alembic_version"):
            self.migrate(connection, goal)  # an older project
        elif connection.dialect.name in self.statements:
            for statement, values in self.statements[connection.dialect.name]:
                connection.exec_driver_sql(statement, values)
        else:
            self.statements[connection.dialect.name] = self._shown(connection)

    def _shown(self, connection: sa.Connection) -> list[Statement]:
        shown = list[Statement]()

        def hear(_connection: object, _cursor: object, statement: str, values: Any, *_more: object) -> None:
            if not statement.lstrip().upper().startswith(LOOKING):
                shown.append((statement, values or None))

        sa.event.listen(connection, "before_cursor_execute", hear)
        try:
            self.migrate(connection, HEAD)
        finally:
            sa.event.remove(connection, "before_cursor_execute", hear)
        return shown
