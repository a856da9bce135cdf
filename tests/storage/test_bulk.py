"""Bulk edits come and go as a whole, by one mark; what was cut off is forgotten when the next one comes."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select

from annotator.domain.change import BatchSwitch, ChangeSet, Conflict, added
from annotator.domain.exchange import RelationRow, SpanRow
from annotator.domain.model import Coder, Document, Entity, Layer, Relation, Span, Text, Zone, new_id
from annotator.storage import bulk
from annotator.storage.revisions import record_batch
from annotator.storage.schema import TABLE, span
from annotator.storage.store import Store
from tests.storage.material import WORDS, Desk, a_document


def bring(store: Store, author: Coder, title: str = "Import", text: str = WORDS) -> tuple[Document, Layer]:
    """A document with a zone, a layer, an actor, two spans and a relation, as an import writes them."""
    document, actor = a_document(text, title=title), Entity(name=f"Actor of {title}")
    layer = Layer(document_id=document.id, name=author.name, coder_id=author.id)
    zone = Zone(document_id=document.id, kind="headline", start=0, end=3)
    with store.writing() as connection:
        batch = record_batch(connection, author, title)
        bulk.purge_dropped(connection)
        intake = bulk.Intake(connection, batch)
        intake.values([document, Text(id=document.id, text=text), zone, actor, layer])
        ids = [new_id(), new_id()]
        intake.spans([
            SpanRow(one, layer.id, "claim", n, n + 2, "", "", actor.id, "", "import", author.id, "", "", "")
            for n, one in enumerate(ids)
        ])  # fmt: skip
        intake.relations([RelationRow(new_id(), layer.id, "source", *ids, "", "")])
    return document, layer


def rows(store: Store) -> dict[str, int]:
    """How many rows there are, live or not."""
    with store.reading() as connection:
        return {t.name: int(connection.scalar(select(func.count()).select_from(t)) or 0) for t in TABLE.values()}


def live(store: Store) -> tuple[int, int, int]:
    return len(store.read(Document)), len(store.read(Layer)), len(store.read(Entity))


def test_a_bulk_edit_comes_and_goes_as_a_whole(store: Store, ada: Coder) -> None:
    bring(store, ada)
    before = rows(store)
    assert live(store) == (1, 1, 1)
    for direction, expected in (("undo", (0, 0, 0)), ("redo", (1, 1, 1))) * 3:
        done = store.step(ada, direction)  # type: ignore[arg-type]
        assert done == BatchSwitch("Import", 1, live=direction == "redo")
        assert live(store) == expected
        assert rows(store) == before
    assert len(list(bulk.records(store, bulk.Selection()))) == 1


def test_what_was_brought_is_read_as_it_was_written(store: Store, ada: Coder) -> None:
    document, layer = bring(store, ada)
    (record,) = bulk.records(store, bulk.Selection())
    assert (record.document, record.text, record.layer) == (document, WORDS, layer)
    assert len(record.spans) == len(store.read(Span)) == 2
    assert len(record.relations) == len(store.read(Relation)) == 1
    assert [e.name for e in record.entities] == ["Actor of Import"]


def test_an_import_that_was_undone_and_cut_off_is_forgotten_with_the_next(store: Store, ada: Coder) -> None:
    bring(store, ada, "First")
    before = rows(store)
    store.step(ada, "undo")
    bring(store, ada, "Second")
    assert rows(store) == before
    assert [d.title for d in store.read(Document)] == ["Second"]


def test_an_undone_import_is_forgotten_even_if_it_was_tagged_between(store: Store, ada: Coder) -> None:
    """Its articles stand in the history of the tags that were taken back."""
    document, _ = bring(store, ada, "First")
    own = Layer(document_id=document.id, name="own", coder_id=ada.id)
    tag = Span(layer_id=own.id, label="claim", fragments=((0, 2),), coder_id=ada.id)
    store.apply(ChangeSet("Mark", added([own, tag])), ada)
    store.step(ada, "undo")
    store.step(ada, "undo")
    bring(store, ada, "Second")
    assert [d.title for d in store.read(Document)] == ["Second"]
    assert rows(store)["document"] == 1
    assert [r.title for r in store.history(limit=2)] == ["Second", "Undo First"]


def test_an_undone_import_that_a_colleagues_undone_one_built_upon_hinders_nobody(
    store: Store, ada: Coder, bob: Coder
) -> None:
    """Bob may still redo his: what it stands on is kept, the rest is forgotten."""
    document, _ = bring(store, ada, "First")
    with store.writing() as connection:
        batch = record_batch(connection, bob, "His layer")
        bulk.Intake(connection, batch).values([Layer(document_id=document.id, name="Bob", coder_id=bob.id)])
    store.step(bob, "undo")
    store.step(ada, "undo")
    bring(store, ada, "Second")
    assert [d.title for d in store.read(Document)] == ["Second"]


def test_an_import_that_somebody_tagged_is_not_undone(store: Store, ada: Coder, bob: Coder) -> None:
    document, _ = bring(store, ada)
    layer = Layer(document_id=document.id, name="Bob", coder_id=bob.id)
    tag = Span(layer_id=layer.id, label="claim", fragments=((0, 2),), coder_id=bob.id)
    store.apply(ChangeSet("Mark", added([layer, tag])), bob)
    with pytest.raises(Conflict, match="Cannot undo “Import”: Bob tagged the imported articles since"):
        store.step(ada, "undo")
    assert live(store) == (1, 2, 1)
    store.step(bob, "undo")
    store.step(ada, "undo")
    assert live(store) == (0, 0, 0)


def test_an_import_whose_actor_is_used_elsewhere_is_not_undone(store: Store, ada: Coder, bob: Coder) -> None:
    bring(store, ada)
    (actor,) = store.read(Entity)
    elsewhere = Desk.laid(store, bob, "Another text", "Another")
    elsewhere.tag(entity_id=actor.id)
    with pytest.raises(Conflict, match="its actors are used elsewhere since"):
        store.step(ada, "undo")
    assert store.read(Entity) == [actor]


def test_a_bulk_edit_that_fails_leaves_nothing(store: Store, ada: Coder) -> None:
    bring(store, ada)
    before, history = rows(store), store.history()

    def broken() -> None:
        with store.writing() as connection:
            batch = record_batch(connection, ada, "Broken")
            intake = bulk.Intake(connection, batch)
            document = a_document("x")
            intake.values([document, Text(id=document.id, text="x")])
            intake.spans([SpanRow(new_id(), "no layer", "x", 0, 1, "", "", None, "", "", ada.id, "", "", "")])

    with pytest.raises(Conflict, match="nothing was changed"):
        broken()
    assert rows(store) == before
    assert store.history() == history
    with store.reading() as connection:
        assert connection.scalar(select(func.count()).select_from(span)) == 2
