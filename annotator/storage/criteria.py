"""Which articles a condition holds for: one question to the database each, answered with ids.

Names are compared without regard to case, by looking at the few different ones that there are. Days are compared as in
`bulk.Selection`: articles without a date fit none.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence

from sqlalchemy import Column, ColumnElement, Select, func, or_, select

from annotator.domain.model import GOLD
from annotator.storage.schema import document, layer, span
from annotator.storage.store import Store

COLUMNS = ("outlet", "section", "author", "language", "split")
_CHUNK = 500  # values in one question

Ids = frozenset[str]


def every(store: Store) -> Ids:
    """All articles."""
    return _ids(store, select(document.c.id))


def different(store: Store, column: str) -> list[str]:
    """The values of one of `COLUMNS`, in the order of the alphabet."""
    values = (
        select(document.c[column]).where(document.c.live == 1, document.c[column] != "").distinct()
    )
    with store.reading() as connection:
        return sorted(connection.scalars(values), key=str.casefold)


def with_values(store: Store, column: str, values: Sequence[str]) -> Ids:
    """Articles that have one of these values in one of `COLUMNS`."""
    return _ids(store, select(document.c.id).where(document.c[column].in_(values)))


def published(store: Store, since: str = "", until: str = "") -> Ids:
    """Articles of these days, months or years, both included."""
    tests = [document.c.published != ""]
    if since:
        tests.append(func.substr(document.c.published, 1, len(since)) >= since)
    if until:
        tests.append(func.substr(document.c.published, 1, len(until)) <= until)
    return _ids(store, select(document.c.id).where(*tests))


def with_layers(store: Store, *, name: str = "", coder: str = "", status: str = "") -> Ids:
    """Articles that have a layer of this name, of this coder (gold is nobody's), or of this status."""
    tests: list[ColumnElement[bool]] = []
    if name:
        tests.append(layer.c.name == name)
    if coder:
        tests += [layer.c.coder_id == coder, layer.c.name != GOLD]
    if status:
        tests += [layer.c.status == status, layer.c.name != GOLD]
    return _ids(store, _layered().where(*tests))


def begun(store: Store) -> Ids:
    """Articles that some coder began."""
    return _ids(store, _layered().where(layer.c.status != "new", layer.c.name != GOLD))


def with_spans(store: Store, *, labels: Sequence[str] = (), entities: Sequence[str] = ()) -> Ids:
    """Articles with a span of one of these labels, or that means one of these actors."""
    column, wanted = (span.c.label, labels) if labels else (span.c.entity_id, entities)
    return _among(store, _spanned(), column, wanted)


def with_attribute(store: Store, name: str, value: str) -> Ids:
    """Articles with a span that has this value of an attribute."""

    def fits(packed: str) -> bool:
        found = json.loads(packed).get(name)
        return found is not None and _said(found) == value

    return _with_packed(store, _spanned(), span.c.attributes, name, fits)


def with_article_label(store: Store, name: str, value: str) -> Ids:
    """Articles that a layer gives this value of a label of the whole article."""

    def fits(packed: str) -> bool:
        return any(label == name and value in values for label, values in json.loads(packed))

    return _with_packed(store, _layered(), layer.c.labels, name, fits)


def with_field(store: Store, name: str, value: str) -> Ids:
    """Articles that came with this value in a field of their own (`meta` of JSON Lines, a column of a table)."""
    found = set[str]()
    query = select(document.c.id, document.c.extra).where(
        document.c.live == 1, _names(document.c.extra, name)
    )
    with store.reading() as connection:
        for key, packed in connection.execute(query):
            if any(_said(one) == value for one in _of_field(json.loads(packed), name)):
                found.add(key)
    return frozenset(found)


def _of_field(extra: object, name: str) -> Iterator[object]:
    """The values of a field, wherever in what came with an article it stands."""
    if isinstance(extra, dict):
        for key, value in extra.items():
            if key == name:
                yield from value if isinstance(value, list) else [value]
            else:
                yield from _of_field(value, name)


def _said(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _layered() -> Select[tuple[str]]:
    return (
        select(document.c.id)
        .join(layer, layer.c.document_id == document.c.id)
        .where(layer.c.live == 1)
    )


def _spanned() -> Select[tuple[str]]:
    return _layered().join(span, span.c.layer_id == layer.c.id)


def _names(column: Column[str], name: str) -> ColumnElement[bool]:
    """Does JSON text name this key? Also as it stands with other letters escaped."""
    written = {json.dumps(name, ensure_ascii=False), json.dumps(name)}
    return or_(*(column.contains(words, autoescape=True) for words in sorted(written)))


def _with_packed(
    store: Store,
    query: Select[tuple[str]],
    column: Column[str],
    name: str,
    fits: Callable[[str], bool],
) -> Ids:
    """Articles where a column of JSON fits. The same few texts come again and again: each is looked at once."""
    with store.reading() as connection:
        texts = query.with_only_columns(column).where(_names(column, name)).distinct()
        fitting = [packed for packed in connection.scalars(texts) if fits(packed)]
    return _among(store, query, column, fitting)


def _among(
    store: Store, query: Select[tuple[str]], column: Column[str], values: Sequence[str]
) -> Ids:
    found = set[str]()
    for at in range(0, len(values), _CHUNK):
        found |= _ids(store, query.where(column.in_(values[at : at + _CHUNK])))
    return frozenset(found)


def _ids(store: Store, query: Select[tuple[str]]) -> Ids:
    with store.reading() as connection:
        return frozenset(connection.scalars(query.where(document.c.live == 1).distinct()))
