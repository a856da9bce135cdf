"""What is written is what is read: every field of every kind of value, in both databases."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from annotator.domain.bundle import Receipt
from annotator.domain.change import Change, ChangeSet, added, edit, removed
from annotator.domain.model import (
    CodebookRevision,
    Coder,
    Document,
    Entity,
    EntityRole,
    Layer,
    Relation,
    Span,
    Text,
    Value,
    Zone,
    attributes,
    new_id,
)  # fmt: skip
from annotator.domain.review import Answer, Comment, Decision
from annotator.domain.story import Anchor, Version
from annotator.domain.suggestion import Part, Suggestion, Unaided, Verdict
from annotator.storage.codec import from_row, to_row
from annotator.storage.schema import TABLE
from annotator.storage.store import Store
from tests.examples import share
from tests.storage import material
from tests.storage.material import Desk, a_document

# The store is the same for all examples of a test: ids are fresh, so examples do not meet.
shared_store = share(0.4, unchecked=[HealthCheck.function_scoped_fixture])


def one_of_each(coder: Coder) -> list[Value]:
    """A value of every kind, with something in every field."""
    text = "“שלום”, said 😀\u00a0the\u2028mayor. " * 5
    document = a_document(text, number=7, title="T 😀", outlet="O", author="A", published="2024-02-29", url="http://x",
                          language="he", file="a/b.txt", split="dev", extra='{"x":1}', section="Politik",
                          follows="c0ffee")  # fmt: skip
    layer = Layer(document_id=document.id, number=2, name="Ada’s", coder_id=coder.id, status="review", codebook="c0ffee", note="Twice published.",
                  labels=(("frame", ("conflict", "économie")), ("topic", ())), extra="[]")  # fmt: skip
    target = Entity(name="Kofi Annan")
    entity = Entity(name="K. Annan", type="person", aliases=("Annan", "אנאן"), qid="Q1254", note="n", merged_into=target.id,
                    roles=(EntityRole(title="Secretary-General", since="1997-01-01", until="2006-12-31"),
                           EntityRole(title="envoy")), extra="{}")  # fmt: skip
    given = attributes({"text": "“q”", "whole": 3, "real": 0.1, "yes": True, "no": False, "big": 2**80, "empty": ""})
    head = Span(layer_id=layer.id, label="claim", fragments=((30, 40), (2, 9), (50, 51)), attributes=given,
                entity_id=entity.id, note="see\nthere", origin="suggestion", coder_id=coder.id,
                created="2026-11-22T10:00:00Z", codebook="c0ffee", extra='{"score":0.5}')  # fmt: skip
    child = Span(layer_id=layer.id, label="source", fragments=((0, 1),), coder_id=coder.id)
    decision = Decision(
        document_id=document.id, case_key="k", coder_id=coder.id, created="2026-11-22T10:00:00Z", kind="boundary", action="take",
        layers=(layer.id, "other"), chosen=(layer.id,), result='[{"main":["claim",[[0,4]]]}]', backing="[[[0]]]",
        seen=((head.id, "c0ffee"),), reason="slip", note="“n”", flagged=1, seconds=3, blind=1, policy="p", codebook="c0ffee",
    )  # fmt: skip
    comment = Comment(document_id=document.id, about=head.id, start=2, end=51, parent="p", coder_id=coder.id,
                      created="2026-11-22T10:00:00Z", text="why?\n😀", resolves=-1)  # fmt: skip
    answer = Answer(document_id=document.id, decision_id=decision.id, coder_id=coder.id, created="2026-11-22T10:00:00Z",
                    verdict="appeal", text="no")  # fmt: skip
    return [
        Coder(id=new_id(), name="Zoë 😀"),
        CodebookRevision(id=new_id(), number=1, name="B", content='name = "B"\n', created="2026-11-22T10:00:00Z"),
        document, Text(id=document.id, text=text),
        Zone(document_id=document.id, kind="headline", start=0, end=12, extra="{}", rule="the title", confidence=0.85),
        layer, target, entity, head, child,
        Relation(layer_id=layer.id, type="source", head=head.id, child=child.id, attributes=given, extra="{}"),
        decision, comment, answer, Receipt(id=layer.id, stamp="2026", hash="c0ffee", sender="Bo", sealed=1),
        Version(document_id=document.id, story=document.id, likeness=0.1 + 0.2, origin="copy", outlet="Post",
                published="2024-05-14", url="http://x", file="a.txt"),
        Suggestion(document_id=document.id, maker="rules", rule="inverted", confidence=0.1 + 0.2, parts=(
            Part("claim", ((3, 5), (0, 2)), attributes=(("stance", "denies"),)), Part("source", ((6, 7),), "source", entity_id="e", name="Hale"))),
        Verdict(document_id=document.id, coder_id=coder.id, created="2026-01-01T00:00:00Z", answer="rejected", maker="rules", rule="inverted",
                confidence=0.5, label="claim", fragments=((0, 2), (3, 5)), span_id=head.id),
        Unaided(document_id=document.id),
        Anchor(document_id=document.id, layer_id=layer.id, span_id="old", placed=head.id, how="fuzzy", score=0.7),
    ]  # fmt: skip


def exactly(value: Any) -> Any:
    """A value with the types of its attributes, since to Python 1 == 1.0 == True."""
    given = getattr(value, "attributes", ())
    return value, [(key, type(x), x) for key, x in given]


def read_back(store: Store, value: Value) -> Any:
    found = store.read(type(value), id=value.id)
    return exactly(found[0]) if found else None


def test_every_kind_of_value_is_read_back_with_every_field(store: Store, ada: Coder) -> None:
    values = one_of_each(ada)
    assert {type(value) for value in values} == set(TABLE)
    store.apply(ChangeSet("All", added(values)), ada)
    for value in values:
        assert read_back(store, value) == exactly(value)


def test_the_sample_fills_every_field_of_every_kind(ada: Coder) -> None:
    for kind in TABLE:
        mine = [value for value in one_of_each(ada) if type(value) is kind]
        for field in fields(kind):
            assert any(getattr(value, field.name) not in ("", (), None, 0) for value in mine) or field.name == "start"


def test_the_record_of_an_edit_holds_every_kind_exactly(store: Store, ada: Coder) -> None:
    """Undo and redo read values from the record: they come back as they were."""
    values = [v for v in one_of_each(ada) if type(v) in (Entity, Layer, Zone, Span, Relation)]
    stay = [v for v in one_of_each(ada) if type(v) is Document]
    document = stay[0]
    moved: list[Value] = [replace(v, document_id=document.id) if isinstance(v, Zone | Layer) else v for v in values]
    store.note(ChangeSet("Document", added([document])), ada)
    store.apply(ChangeSet("All", added(moved)), ada)
    store.step(ada, "undo")
    assert not any(store.read(type(value), id=value.id) for value in moved)
    store.step(ada, "redo")
    for value in moved:
        assert read_back(store, value) == exactly(value)


@shared_store
@given(data=st.data())
def test_any_value_survives_the_round_trip(store: Store, data: st.DataObject) -> None:
    coder = store.coder("Ada")
    document = data.draw(material.documents)
    entity = data.draw(material.entities)
    layer = data.draw(material.layers(document, coder))
    head = data.draw(material.spans(layer, coder, entity))
    child = data.draw(material.spans(layer, coder, entity))
    values: list[Value] = [
        document, Text(id=document.id, text=data.draw(material.texts)), data.draw(material.zones(document)), entity,
        layer, head, child, data.draw(material.relations(layer, head, child)),
    ]  # fmt: skip
    store.apply(ChangeSet(data.draw(material.texts), added(values)), coder)
    for value in values:
        assert read_back(store, value) == exactly(value)


@shared_store
@given(data=st.data())
def test_any_span_is_found_again_by_its_former_self(store: Store, data: st.DataObject) -> None:
    """An update and a delete compare every column with what it was: no value may fail to equal itself."""
    desk = Desk.laid(store, store.coder("Ada"))
    before = data.draw(material.spans(desk.layer, desk.coder))
    after = replace(data.draw(material.spans(desk.layer, desk.coder)), id=before.id)
    store.apply(ChangeSet("Add", added([before])), desk.coder)
    store.apply(edit("Change", Change(before, after)), desk.coder)
    assert read_back(store, before) == exactly(after)
    store.step(desk.coder, "undo")
    assert read_back(store, before) == exactly(before)
    store.apply(ChangeSet("Remove", removed([before])), desk.coder)
    assert read_back(store, before) is None
    store.step(desk.coder, "undo")
    assert read_back(store, before) == exactly(before)


@given(data=st.data())
def test_a_row_and_back_is_the_same_value(data: st.DataObject) -> None:
    coder = Coder(name="Ada")
    document = data.draw(material.documents)
    layer = data.draw(material.layers(document, coder))
    entity = data.draw(material.entities)
    span = data.draw(material.spans(layer, coder, entity))
    relation = data.draw(material.relations(layer, span, span))
    for value in (coder, document, layer, entity, span, relation, data.draw(material.zones(document))):
        assert exactly(from_row(type(value), to_row(value))) == exactly(value)


@pytest.mark.parametrize(
    "text", ["a\r\nb\rc\nd", "a\u00a0b\u2028c\u2029d\x85e", "😀" * 1000, "\ufeffx", "שלום עולם", " \n\t "]
)
def test_a_text_is_kept_character_by_character(store: Store, ada: Coder, text: str) -> None:
    desk = Desk.laid(store, ada, text)
    assert [t.text for t in store.read(Text, id=desk.document.id)] == [text]


def test_reading_takes_one_value_or_a_list_of_them(desk: Desk) -> None:
    made = [desk.tag(start=n, end=n + 3) for n in range(4)]
    assert desk.store.read(Span, id=[made[0].id, made[2].id], order=("start",)) == [made[0], made[2]]
    assert desk.store.read(Span, layer_id=desk.layer.id, label="source", start=3) == [made[3]]
    assert desk.store.read(Span, id="nobody") == []


def test_values_come_in_the_order_asked_for(store: Store, ada: Coder) -> None:
    names = ["b", "a", "c"]
    store.apply(ChangeSet("Actors", added([Entity(name=name) for name in names])), ada)
    assert [e.name for e in store.read(Entity, order=("name",))] == sorted(names)
