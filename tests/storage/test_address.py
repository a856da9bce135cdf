"""An address of a database: read as libpq reads it, shown without a secret, refused in one sentence."""

from __future__ import annotations

import re
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.change import Refusal
from annotator.storage.address import Address, home, is_server, name, parse, shown, without_secrets
from tests.storage.conftest import refused

SECRET = "hunter2"
PIECES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
PASSWORDS = st.text(st.sampled_from("ab1:/?#@%&=' \\[]é"), max_size=8).map(lambda words: f"{SECRET}{words}{SECRET}")

SHOWN = {
    f"postgresql://maria:{SECRET}@host/db": "postgresql://maria@host/db",
    f"postgres://maria:{SECRET}@host:5433/db": "postgresql://maria@host:5433/db",
    f"POSTGRES://maria:{SECRET}@host/db": "postgresql://maria@host/db",
    f"postgresql+psycopg://maria:{SECRET}@host/db": "postgresql://maria@host/db",
    f"postgresql://maria@host/db?password={SECRET}&connect_timeout=3": "postgresql://maria@host/db?connect_timeout=3",
    f"postgresql://maria@host/db?sslmode=require&sslpassword={SECRET}": "postgresql://maria@host/db?sslmode=require",
    f"postgresql://maria@host/db?p%61ssword={SECRET}": "postgresql://maria@host/db",
    f"postgresql://maria@host/db?oauth_client_secret={SECRET}": "postgresql://maria@host/db",
    f"postgresql://maria:{SECRET}@one:1,two:2/db": "postgresql://maria@one:1,two:2/db",
    f"postgresql://maria:{SECRET}@[::1]:5432/db": "postgresql://maria@[::1]:5432/db",
    "postgresql:///db?host=/tmp/socket": "postgresql:///db?host=/tmp/socket",
    "postgresql://host": "postgresql://host",
    "postgresql://host?sslmode=require": "postgresql://host/?sslmode=require",
    "postgresql://host/db?passfile=/home/maria/.pgpass": "postgresql://host/db?passfile=/home/maria/.pgpass",
    "press.annotator": "press.annotator",
    "/home/maria/a=b/password=x.annotator": "/home/maria/a=b/password=x.annotator",
}

REFUSED = {
    f"mysql://maria:{SECRET}@host/db": "this is no address of a PostgreSQL database",
    f"postgresql+psycopg2://maria:{SECRET}@host/db": "this is no address of a PostgreSQL database",
    f"host=h dbname=press password={SECRET}": "this is no address of a PostgreSQL database",
    f"password = '{SECRET}' host=h": "this is no address of a PostgreSQL database",
    "postgresql://host:abc/db": "the port is no number from 1 to 65535.",
    "postgresql://host:99999/db": "the port is no number from 1 to 65535.",
    "postgresql://host:0/db": "the port is no number from 1 to 65535.",
    "postgresql://host:٣/db": "the port is no number from 1 to 65535.",
    "postgresql://host/db?port=abc": "the port is no number from 1 to 65535.",
    f"postgresql://maria:{SECRET}": "the port is no number from 1 to 65535.",
    f"postgresql://maria:a@{SECRET}@host/db": "write @, :, /, ? and % within a name",
    f"postgresql://maria:12/{SECRET}@host/db": "write @, :, /, ? and % within a name",
    f"postgresql://maria:12?{SECRET}@host/db": "write @, :, /, ? and % within a name",
    f"postgresql://maria:%zz{SECRET}@host/db": "write % within a name or a password as %25.",
    f"postgresql://maria:{SECRET}%00@host/db": "it holds a NUL.",
    f"postgresql://maria:{SECRET}%ff@host/db": "it is not UTF-8.",
    f"postgresql://maria@host/db?{SECRET}": "what stands behind the ? is not of the form name=value&name=value.",
    f"postgresql://maria@host/db?={SECRET}": "what stands behind the ? is not of the form name=value&name=value.",
    "postgresql://[::1/db": "the name of the server cannot be read.",
}


@pytest.mark.parametrize("place", SHOWN)
def test_an_address_is_shown_without_its_secrets(place: str) -> None:
    assert shown(place) == SHOWN[place]
    assert shown(shown(place)) == SHOWN[place]
    assert is_server(place) is not place.endswith(".annotator")


@pytest.mark.parametrize(
    ("place", "short", "where"),
    [
        ("postgresql://maria@host:5433/press?sslmode=require", "press", "host:5433"),
        ("postgresql://maria@host/my.db%2Fold", "my.db/old", "host"),
        ("postgresql://maria@one,two:2/press", "press", "one, two:2"),
        ("postgresql:///press?host=/run/pg", "press", "/run/pg"),
        ("postgresql://maria@host", "maria", "host"),
        (f"postgresql://maria:{SECRET}:99999@host:x/press", "postgresql://…@host:…/press", "postgresql://…@host:…/press"),
        ("/home/maria/what?.annotator", "what?", "/home/maria"),
        ("/home/maria/press.old.annotator", "press.old", "/home/maria"),
    ],
)
def test_a_project_has_a_name_and_lies_somewhere(place: str, short: str, where: str) -> None:
    assert (name(place), home(place)) == (short, where)


@pytest.mark.parametrize("place", REFUSED)
def test_an_address_that_cannot_be_read_is_one_sentence_without_its_secrets(place: str) -> None:
    assert is_server(place)
    said = refused(lambda: parse(place), REFUSED[place])
    assert SECRET not in said
    assert SECRET not in shown(place)


def test_an_address_is_read_as_libpq_reads_it() -> None:
    psycopg = pytest.importorskip("psycopg")
    plain = f"postgresql://m%C3%A9l:{SECRET}%40@one:1,[::1]/p%2Fress?host=/tmp&ssl=true&options=-c%20a%3Db+c"
    assert parse(plain).keywords() == psycopg.conninfo.conninfo_to_dict(plain)
    assert repr(parse(plain)).count(SECRET) == 0


@given(user=PIECES, password=PASSWORDS, database=PIECES, name=st.sampled_from(["password", "sslpassword", "new_secret"]))
def test_whatever_the_password_is_it_is_used_and_not_shown(
    user: str, password: str, database: str, name: str
) -> None:
    written = quote(password, safe="")
    place = f"postgres://{quote(user, safe='')}:{written}@host/{quote(database, safe='')}?{name}={written}"
    address = parse(place)
    assert address.password == password
    assert dict(address.parameters) == {name: password}
    assert SECRET not in shown(place)
    assert parse(shown(place)) == Address(user, "", (("host", ""),), database, ())


@given(password=PASSWORDS, scheme=st.sampled_from(["postgres", "postgresql", "postgresql+psycopg", "mysql"]))
def test_a_password_that_was_not_encoded_is_not_shown_either(password: str, scheme: str) -> None:
    place = f"{scheme}://maria:{password}@host/db"
    assert SECRET not in shown(place)
    assert shown(place).endswith("host/db")
    assert SECRET not in _what_is_said_of(place)


def _what_is_said_of(place: str) -> str:
    try:
        return parse(place).shown()
    except Refusal as refusal:
        return str(refusal)


@pytest.mark.parametrize(
    "words",
    [
        f"could not open postgresql://maria:{SECRET}@host/db",
        f"'postgresql://maria:a/{SECRET}@host/db?x=1'",
        f"host=h password={SECRET} dbname=press",
        f"host=h password='a \\' {SECRET}' dbname=press",
        f"connect(host='h', sslpassword={SECRET!r})",
        f'{{"password": "{SECRET}"}}',
        f"https://maria:{SECRET}@example.org/feed",
    ],
)
def test_words_of_others_are_shown_without_what_looks_like_a_password(words: str) -> None:
    cleaned = without_secrets(words)
    assert SECRET not in cleaned
    assert "…" in cleaned
    assert re.search(r"host|example|press|open|pass", cleaned)


def test_words_without_a_password_stay_as_they_are() -> None:
    words = "press.annotator: see https://example.org/a?b=c and mail maria@example.org, keys = 3"
    assert without_secrets(words) == words
