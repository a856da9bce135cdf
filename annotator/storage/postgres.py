"""A project in a PostgreSQL database: how it is reached, and what is said when it is not.

Nothing here waits without end: a server that does not answer, a line that went dead and a lock
that somebody else holds all end in one sentence. Only UTF8 databases are used: in any other
encoding a text would be refused, or come back as another one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Engine, create_engine

from annotator.domain.change import Refusal
from annotator.storage.address import Address, without_secrets

if TYPE_CHECKING:
    import psycopg

CONNECT_SECONDS = 5  # for a server to answer
LOCK_SECONDS = 5  # for what somebody else is changing
STATEMENT_SECONDS = 120  # for one statement: even a million spans come and go sooner
SILENCE_SECONDS = 20  # for a line on which nothing is acknowledged any more

_LIMITS = {
    "connect_timeout": str(CONNECT_SECONDS),
    "keepalives": "1",
    "keepalives_idle": "10",
    "keepalives_interval": "5",
    "keepalives_count": "2",
    "tcp_user_timeout": str(SILENCE_SECONDS * 1000),
    "application_name": "Annotator",
}
_OPTIONS = (
    f"-c timezone=UTC -c lock_timeout={LOCK_SECONDS}s -c statement_timeout={STATEMENT_SECONDS}s"
)

# SQLSTATE (PostgreSQL 15, appendix A) and what is said of it
_STATES = {
    "28P01": "the server refused the user name or the password.",
    "28000": "the server does not let this user in.",
    "3D000": "there is no such database on the server.",
    "42501": "the server does not allow this user to do that; nothing was changed.",
    "3F000": "the server does not allow this user to make tables there; nothing was changed.",
    "53100": "the disk of the server is full; nothing was changed.",
    "53300": "the server has no room for one more connection; try again later.",
    "55P03": "another program has locked the project; nothing was changed, try again when it is done.",
    "40P01": "another program has locked the project; nothing was changed, try again when it is done.",
    "57014": "the server took too long; nothing was changed, try again later.",
    "25006": "the database cannot be written (read-only); nothing was changed.",
    "57P01": "the server ended the connection; try again when it is back.",
    "57P02": "the server ended the connection; try again when it is back.",
    "57P03": "the server is starting up or shutting down; try again later.",
}
# Before a connection stands, libpq gives words and no SQLSTATE.
_WORDS = (
    (r"password authentication failed|no password supplied", "28P01"),
    (
        r"no pg_hba\.conf entry|pg_hba\.conf rejects|role .* does not exist|not permitted to log in|authentication failed",
        "28000",
    ),
    (r"database .* does not exist", "3D000"),
    (r"too many (clients|connections)|remaining connection slots", "53300"),
    (r"system is (starting up|shutting down)|in recovery mode", "57P03"),
    (r"permission denied for database", "42501"),
)
_UNREACHED = (
    (r"timeout expired|timed out", f"the server does not answer (waited {CONNECT_SECONDS} seconds)."),
    (r"could not translate host name|failed to resolve|name or service not known", "there is no server of that name."),
    (r"connection refused|no such file or directory|no route to host|network is unreachable",
     "no PostgreSQL server answers there."),
    (r"server closed the connection|connection reset|terminating connection|connection is (closed|lost)",
     "the server ended the connection; try again when it is back."),
)  # fmt: skip


def engine(address: Address) -> Engine:
    """An engine on the database. Raises `Refusal` where the driver is missing."""
    try:
        import psycopg  # noqa: PLC0415  only teams have it
    except ImportError:
        raise Refusal(
            f"{address.shown()}: a database on a server needs a part that is not installed: "
            "pip install annotator-desk[team]."
        ) from None
    keywords = _keywords(address)

    def connect() -> psycopg.Connection[Any]:
        connection = psycopg.connect(**keywords)  # type: ignore[arg-type]
        encoding = connection.info.parameter_status("server_encoding")
        if encoding != "UTF8":
            connection.close()
            raise Refusal(
                f"{address.shown()}: the encoding of this database is {encoding}; make one in UTF8."
            )
        return connection

    return create_engine(
        "postgresql+psycopg://", creator=connect, pool_pre_ping=True, hide_parameters=True
    )


def have_time(connection: Connection) -> None:
    """Let the statements of this transaction take as long as they need (a migration, a dump)."""
    connection.exec_driver_sql("SET LOCAL statement_timeout = 0")


def _keywords(address: Address) -> dict[str, str]:
    """What libpq is told: our limits, unless the address sets others."""
    keywords = _LIMITS | address.keywords() | {"client_encoding": "UTF8"}
    keywords["options"] = f"{_OPTIONS} {keywords.get('options', '')}".strip()
    return keywords


def sentence(error: Exception, place: str) -> str:
    """What went wrong in the database, as one sentence for people."""
    cause = getattr(error, "orig", None) or error
    words = " ".join(str(cause).split())
    state = getattr(cause, "sqlstate", None) or _by_words(words, _WORDS)
    reason = _STATES.get(state or "") or _by_words(words, _UNREACHED)
    primary = getattr(getattr(cause, "diag", None), "message_primary", None)
    return f"{place}: {reason or _plainly(primary or words)}"


def _by_words(words: str, table: tuple[tuple[str, str], ...]) -> str:
    return next(
        (meaning for pattern, meaning in table if re.search(pattern, words, re.IGNORECASE)), ""
    )


def _plainly(words: str) -> str:
    """What the server said itself, in one line."""
    said = without_secrets(words).rpartition("FATAL:")[2].removeprefix("connection is bad:").strip()
    return f"the database reported an error: {said.rstrip('.') or 'no reason given'}."
