"""What machines suggest and have learned, as it lies in the database: made from texts and tags, so it is written beside the edits and
is none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import delete, func, insert, select

from annotator.domain.model import now
from annotator.domain.suggestion import ORIGIN, PROJECTION, SUGGESTED, Suggestion
from annotator.storage.codec import to_row
from annotator.storage.schema import asked, entity, layer, learned, receipt, span, suggestion, text_, unaided, verdict
from annotator.storage.store import Store, Turn

_LOOKED_AT = 50_000  # of the latest tags: enough to know who is tagged again and again


@dataclass(frozen=True, slots=True)
class Version:
    """What was learned at a time: its number, and a report as JSON."""

    number: int
    created: str
    report: str


# --- suggestions ------------------------------------------------------------------------------------------------------------


def replace(
    store: Store, document_id: str, makers: Sequence[str], found: Iterable[Suggestion], stamp: str, notes: str
) -> None:
    """What makers suggest for an article, in place of what they suggested before."""
    rows = [to_row(one) for one in found]
    with store.writing(Turn.CACHES) as connection:
        connection.execute(
            delete(suggestion).where(suggestion.c.document_id == document_id, suggestion.c.maker.in_(list(makers)))
        )
        if rows:
            connection.execute(insert(suggestion), rows)
        connection.execute(delete(asked).where(asked.c.document_id == document_id))
        connection.execute(insert(asked), [{"document_id": document_id, "stamp": stamp, "notes": notes}])


def stamps(store: Store, documents: Sequence[str]) -> dict[str, tuple[str, str]]:
    """Under which conditions suggestions were made for articles, and what could not be done."""
    query = select(asked).where(asked.c.document_id.in_(list(documents)))
    with store.reading() as connection:
        return {row.document_id: (row.stamp, row.notes) for row in connection.execute(query)}


def unaided_documents(store: Store) -> frozenset[str]:
    """The articles that are coded without suggestions."""
    with store.reading() as connection:
        return frozenset(connection.scalars(select(unaided.c.document_id)))


def aided_documents(store: Store) -> frozenset[str]:
    """The articles in which a machine's suggestion was accepted, by whomever."""
    query = select(layer.c.document_id).join(span, span.c.layer_id == layer.c.id)
    ours = span.c.origin.startswith(ORIGIN) & (span.c.origin != ORIGIN + PROJECTION)
    with store.reading() as connection:
        return frozenset(connection.scalars(query.where(ours, layer.c.live == 1).distinct()))


def decided(store: Store) -> list[tuple[str, str, float, str]]:
    """Of each decision of any coder about a suggestion: the maker, its rule, how sure it was, and the answer. What was decided
    together with others was hardly looked at, and is left out."""
    query = select(verdict.c.maker, verdict.c.rule, verdict.c.confidence, verdict.c.answer).where(
        verdict.c.together == 1
    )
    with store.reading() as connection:
        return [(row.maker, row.rule, float(row.confidence), row.answer) for row in connection.execute(query)]


# --- what was tagged --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Tagged:
    """Words that bear a label, the name of their actor (empty for none), and the article, where it is only one."""

    words: str
    label: str
    name: str
    only_in: str


def tagged_words(store: Store, labels: Sequence[str], limit: int) -> list[Tagged]:
    """Words that bear one of the labels, the most frequent first; of the latest tags in one piece. Sealed layers stay sealed."""
    sealed = select(receipt.c.id).where(receipt.c.sealed == 1)
    latest = (
        select(span.c.id, span.c.label, span.c.start, span.c.end, span.c.entity_id, layer.c.document_id)
        .join(layer, layer.c.id == span.c.layer_id)
        .where(span.c.label.in_(list(labels)), span.c.fragments == "", layer.c.live == 1)
        .where(layer.c.name != SUGGESTED, layer.c.id.not_in(sealed))
        .order_by(span.c.created.desc())
        .limit(_LOOKED_AT)
        .subquery()
    )
    words = func.substr(text_.c.text, latest.c.start + 1, latest.c.end - latest.c.start)
    query = (
        select(
            words.label("words"),
            latest.c.label,
            func.coalesce(entity.c.name, "").label("name"),
            func.min(latest.c.document_id).label("first"),
            func.max(latest.c.document_id).label("last"),
        )
        .join(text_, text_.c.id == latest.c.document_id)
        .join(entity, entity.c.id == latest.c.entity_id, isouter=True)
        .group_by(words, latest.c.label, entity.c.name)
        .order_by(func.count().desc(), words)
        .limit(limit)
    )
    with store.reading() as connection:
        rows = connection.execute(query)
        return [Tagged(r.words, r.label, r.name, r.first if r.first == r.last else "") for r in rows]


def sealed_layers(store: Store) -> frozenset[str]:
    """The layers of colleagues that came sealed."""
    with store.reading() as connection:
        return frozenset(connection.scalars(select(receipt.c.id).where(receipt.c.sealed == 1)))


def statement_counts(store: Store, labels: Sequence[str]) -> dict[str, int]:
    """How many spans with one of the labels each layer has; layers without any are left out."""
    query = (
        select(span.c.layer_id, func.count())
        .join(layer, layer.c.id == span.c.layer_id)
        .where(span.c.label.in_(list(labels)), layer.c.live == 1)
        .group_by(span.c.layer_id)
    )
    with store.reading() as connection:
        return {row[0]: int(row[1]) for row in connection.execute(query)}


# --- what was learned -------------------------------------------------------------------------------------------------------


def keep(store: Store, report: str, model: bytes, again: Version | None = None) -> int:
    """Keep a version of what was learned, `again` the one that was deleted; returns its number."""
    place = {"number": again.number, "created": again.created} if again else {"created": now()}
    with store.writing() as connection:
        made = connection.execute(insert(learned).values(report=report, model=model, **place)).inserted_primary_key
        return int(made[0]) if made else 0


def versions(store: Store) -> list[Version]:
    """What was learned, the latest first."""
    query = select(learned.c.number, learned.c.created, learned.c.report).order_by(learned.c.number.desc())
    with store.reading() as connection:
        return [Version(row.number, row.created, row.report) for row in connection.execute(query)]


def model(store: Store, number: int) -> bytes | None:
    """The models of a version; None where there is none."""
    with store.reading() as connection:
        return connection.scalar(select(learned.c.model).where(learned.c.number == number))


def forget(store: Store, number: int) -> bool:
    """Delete a version; False where there was none."""
    with store.writing() as connection:
        return connection.execute(delete(learned).where(learned.c.number == number)).rowcount > 0
