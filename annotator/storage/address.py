"""Where a project on a server lies: its address is read here, and shown without its secrets.

    postgresql://[user[:password]@][host[:port][,…]][/database][?parameter=value[&…]]

as libpq reads it (PostgreSQL 15, 34.1.1.2, "Connection URIs"); `postgres://` and
`postgresql+psycopg://` mean the same. Nothing is taken from SQLAlchemy, so that the window can
tell an address from a file before it has loaded a database.

A character that has a meaning in an address is written percent-encoded in a password. Where
somebody forgot that, it cannot be told where the password ends; such an address is refused, and
nothing before its last @ is ever shown.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, unquote

from annotator.domain.change import Refusal

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*)://", re.IGNORECASE)
_OURS = frozenset(("postgres", "postgresql", "postgresql+psycopg"))
_KEYWORD = re.compile(
    r"(?:^|\s)(?:host|hostaddr|port|dbname|user|password|passfile|service|ssl[a-z]+)\s*=",
    re.IGNORECASE,
)
_BROKEN_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2})")
_HOST = re.compile(r"(\[[0-9A-Fa-f:.]+\]|[^\[\]:]*)(?::(.*))?", re.DOTALL)

# What may be seen of the parameters: where and how to connect. All others may hold secrets.
_SHOWN = frozenset((
    "host", "hostaddr", "port", "dbname", "user", "passfile", "service", "require_auth", "channel_binding",
    "connect_timeout", "client_encoding", "options", "application_name", "fallback_application_name", "keepalives",
    "keepalives_idle", "keepalives_interval", "keepalives_count", "tcp_user_timeout", "replication", "gssencmode",
    "sslmode", "sslcompression", "sslcert", "sslkey", "sslcertmode", "sslrootcert", "sslcrl", "sslcrldir", "sslsni",
    "sslnegotiation", "requirepeer", "ssl_min_protocol_version", "ssl_max_protocol_version", "krbsrvname", "gsslib",
    "gssdelegation", "target_session_attrs", "load_balance_hosts",
))  # fmt: skip

_SECRET_OF_URL = re.compile(r"([a-z][a-z0-9+.-]*:/{1,2})[^\s'\"<>]*@", re.IGNORECASE)
_SECRET_BY_NAME = re.compile(
    r"(\w*(?:password|passwd|secret|scram_(?:client|server)_key)\b['\"]?\s*[=:]\s*)"
    r"(?:'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"|[^\s&'\",)}\]]+)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Address:
    """The parts of an address, decoded. `hosts` are (name, port), the port empty where it is the usual one."""

    user: str = ""
    password: str = field(default="", repr=False)
    hosts: tuple[tuple[str, str], ...] = ()
    database: str = ""
    parameters: tuple[tuple[str, str], ...] = field(default=(), repr=False)

    def keywords(self) -> dict[str, str]:
        """What libpq is told, by its own names; parameters count more than what stands before them."""
        parts = {
            "user": self.user,
            "password": self.password,
            "host": ",".join(name for name, _ in self.hosts),
            "port": ",".join(port for _, port in self.hosts)
            if any(port for _, port in self.hosts)
            else "",
            "dbname": self.database,
        }
        return {name: value for name, value in parts.items() if value} | dict(self.parameters)

    def shown(self) -> str:
        """The address as it may be shown and written down: to connect by it again, a password may have to be asked."""
        user = f"{quote(self.user, safe='')}@" if self.user else ""
        hosts = ",".join(_host(name, port) for name, port in self.hosts)
        database = f"/{quote(self.database, safe='')}" if self.database or self.parameters else ""
        query = "&".join(
            f"{name}={quote(value, safe='/:,')}"
            for name, value in self.parameters
            if name in _SHOWN
        )
        return f"postgresql://{user}{hosts}{database}" + (f"?{query}" if query else "")


def is_server(place: str) -> bool:
    """Does this name a database on a server, well or badly, and no file?"""
    if _SCHEME.match(place):
        return True
    return _KEYWORD.search(place) is not None and not place.endswith(".annotator")


def shown(place: str) -> str:
    """A place as it may be shown and written down: an address without its secrets, a file as it is. Never raises."""
    if not is_server(place):
        return place
    try:
        return parse(place).shown()
    except Refusal:
        return _without_doubtful(place)


def name(place: str) -> str:
    """What a project is called: its file without folder and ending, or its database."""
    if not is_server(place):
        return Path(place).stem
    try:
        keywords = parse(place).keywords()
    except Refusal:
        return shown(place)
    return keywords.get("dbname") or keywords.get("user") or shown(place)  # libpq's own order


def home(place: str) -> str:
    """Where a project lies: the folder of its file, or its server."""
    if not is_server(place):
        return str(Path(place).parent)
    try:
        server = parse(place)
    except Refusal:
        return shown(place)
    return ", ".join(_host(host, port) for host, port in server.hosts) or server.keywords().get(
        "host", ""
    )


def has_secret(place: str) -> bool:
    """Does an address hold what others must not read? Where it cannot be read itself, it may."""
    if not is_server(place):
        return False
    try:
        address = parse(place)
    except Refusal:
        return True
    return bool(address.password) or any(name not in _SHOWN for name, _ in address.parameters)


def parse(place: str) -> Address:
    """The parts of an address. Raises `Refusal`, which shows no secret."""
    scheme = _SCHEME.match(place)
    if scheme is None or scheme[1].lower() not in _OURS:
        raise _refusal(
            place,
            "this is no address of a PostgreSQL database; write postgresql://user@server/database.",
        )
    authority, slash, path = _before(place[scheme.end() :], "/?")
    database, question, query = _before(path, "?") if slash == "/" else ("", slash, path)
    user_part, at, host_part = authority.rpartition("@")
    if (
        "@" in user_part
        or (not at and "@" in path)
        or (question and not at and "@" in query)
        or "@" in database
    ):
        raise _refusal(
            place,
            "write @, :, /, ? and % within a name or a password as %40, %3A, %2F, %3F and %25.",
        )
    user, _, password = user_part.partition(":")
    return Address(
        _decoded(place, user),
        _decoded(place, password),
        tuple(_hosts(place, host_part)),
        _decoded(place, database),
        tuple(_parameters(place, query)),
    )


def without_secrets(words: str) -> str:
    """Words that somebody else wrote (a driver, a trace), without what looks like a password."""
    return _SECRET_BY_NAME.sub(r"\1…", _SECRET_OF_URL.sub(r"\1…@", words))


# --- parts --------------------------------------------------------------------------------------------


def _before(words: str, marks: str) -> tuple[str, str, str]:
    """What stands before the first of the marks, the mark, and what stands behind it."""
    at = next((n for n, character in enumerate(words) if character in marks), len(words))
    return words[:at], words[at : at + 1], words[at + 1 :]


def _hosts(place: str, words: str) -> list[tuple[str, str]]:
    if not words:
        return []
    hosts: list[tuple[str, str]] = []
    for part in words.split(","):
        match = _HOST.fullmatch(part)
        if match is None:
            raise _refusal(place, "the name of the server cannot be read.")
        name, port = match[1], match[2] or ""
        if port and not _is_port(port):
            raise _refusal(place, "the port is no number from 1 to 65535.")
        hosts.append((_decoded(place, name.strip("[]")), port))
    return hosts


def _is_port(words: str) -> bool:
    return words.isascii() and words.isdigit() and len(words) <= 5 and 1 <= int(words) <= 65535


def _parameters(place: str, query: str) -> list[tuple[str, str]]:
    parameters: list[tuple[str, str]] = []
    for part in query.split("&") if query else []:
        name, equals, value = part.partition("=")
        if not equals or not name:
            raise _refusal(
                place, "what stands behind the ? is not of the form name=value&name=value."
            )
        key, decoded = _decoded(place, name), _decoded(place, value)
        if key == "port" and not all(_is_port(port) for port in decoded.split(",") if port):
            raise _refusal(place, "the port is no number from 1 to 65535.")
        parameters.append(
            ("sslmode", "require") if (key, decoded) == ("ssl", "true") else (key, decoded)
        )
    return parameters


def _decoded(place: str, words: str) -> str:
    if _BROKEN_ESCAPE.search(words):
        raise _refusal(place, "write % within a name or a password as %25.")
    try:
        decoded = unquote(words, errors="strict")
        decoded.encode()
    except UnicodeError:
        raise _refusal(place, "it is not UTF-8.") from None
    if "\0" in decoded:
        raise _refusal(place, "it holds a NUL.")
    return decoded


def _host(name: str, port: str) -> str:
    written = f"[{name}]" if ":" in name else quote(name, safe="")
    return f"{written}:{port}" if port else written


def _refusal(place: str, reason: str) -> Refusal:
    return Refusal(f"{_without_doubtful(place)}: {reason}")


def _without_doubtful(place: str) -> str:
    """All that is certain to be no secret: what stands behind the last @, without parameters and odd ports."""
    scheme = _SCHEME.match(place)
    if scheme is None:
        return "…"
    _, at, tail = place[scheme.end() :].rpartition("@")
    hosts, slash, path = _before(tail, "/?")
    ports = re.sub(r":(?!\d{1,5}(?:,|$))[^,\]]*(?=,|$)", ":…", hosts)
    database = f"/{_before(path, '?')[0]}" if slash == "/" else ""
    return f"{scheme[0].lower()}{'…@' if at else ''}{ports}{database}"
