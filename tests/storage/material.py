"""What the store tests write: a document to tag, and any values that the model allows."""

from __future__ import annotations

from dataclasses import dataclass, replace

from hypothesis import strategies as st

from annotator.domain.change import Change, ChangeSet, added, edit, removed
from annotator.domain.model import (
    Attributes,
    Coder,
    Document,
    Entity,
    EntityRole,
    Fragment,
    Layer,
    Relation,
    Span,
    Text,
    Zone,
    attributes,
)  # fmt: skip
from annotator.domain.text import sha256
from annotator.storage.store import Store

WORDS = "Aid groups said on Monday that the road was closed, the mayor told reporters.\n" * 4


@dataclass(frozen=True)
class Desk:
    """A document, the layer of one coder on it, and short words for edits."""

    store: Store
    coder: Coder
    document: Document
    layer: Layer

    @classmethod
    def laid(cls, store: Store, coder: Coder, text: str = WORDS, title: str = "Road closed") -> Desk:
        document = a_document(text, title=title)
        layer = Layer(document_id=document.id, number=1, name=coder.name, coder_id=coder.id)
        values = (document, Text(id=document.id, text=text), layer)
        store.note(ChangeSet("Laid", added(values)), coder)
        return cls(store, coder, document, layer)

    def span(self, start: int = 0, end: int = 3, **more: object) -> Span:
        """A span of the desk's layer that is not written yet."""
        plain = Span(layer_id=self.layer.id, label="source", fragments=((start, end),), coder_id=self.coder.id)
        return replace(plain, **more)  # type: ignore[arg-type]

    def tag(self, title: str = "Mark Source", **more: object) -> Span:
        """A span, written."""
        made = self.span(**more)  # type: ignore[arg-type]
        self.store.apply(ChangeSet(title, added([made])), self.coder)
        return made

    def spans(self) -> list[Span]:
        return self.store.read(Span, order=("start", "id"), layer_id=self.layer.id)

    def change(self, span: Span, author: Coder | None = None, title: str = "Change", **more: object) -> Span:
        after = replace(span, **more)  # type: ignore[arg-type]
        self.store.apply(edit(title, Change(span, after)), author or self.coder)
        return after

    def remove(self, *spans: Span, author: Coder | None = None) -> None:
        self.store.apply(ChangeSet("Remove", removed(spans)), author or self.coder)


def a_document(text: str = WORDS, **more: object) -> Document:
    plain = Document(title="Road closed", sha256=sha256(text), length=len(text))
    return replace(plain, **more)  # type: ignore[arg-type]


# --- any value ----------------------------------------------------------------------------------------------

_TRICKY = ["", " ", "\u00a0", "a\u2028b", "שלום", "مرحبا 😀", "👩‍👩‍👧‍👦", "🇬🇷", "e\u0301", "\ufeff", "\u202eabc", "''\";--", "%s :name ?",
           "null", "\\u0000", "a\r\nb", "\t", "0", "ﷺ" * 20]  # fmt: skip
# What the model's texts may hold: anything but NUL and lone surrogates, which imports keep out.
texts = st.sampled_from(_TRICKY) | st.text(
    st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=30
)
_offsets = st.integers(0, 2**31 - 1)
_numbers = st.integers(0, 2**31 - 1)


@st.composite
def _fragment(draw: st.DrawFn) -> Fragment:
    start, end = sorted((draw(_offsets), draw(_offsets)))
    return (start, end)


fragments = st.lists(_fragment(), min_size=1, max_size=20).map(tuple)
attribute_values = (
    texts | st.booleans() | st.integers(-(2**70), 2**70) | st.floats(allow_nan=False, allow_infinity=False)
)
any_attributes: st.SearchStrategy[Attributes] = st.dictionaries(texts, attribute_values, max_size=5).map(attributes)
labels = st.lists(st.tuples(texts, st.lists(texts, max_size=3).map(tuple)), max_size=3).map(tuple)
roles = st.lists(st.builds(EntityRole, title=texts, since=texts, until=texts), max_size=3).map(tuple)
documents = st.builds(
    Document, number=_numbers, title=texts, outlet=texts, author=texts, published=texts, url=texts, language=texts,
    file=texts, sha256=texts, length=_numbers, split=texts, extra=texts,
)  # fmt: skip
entities = st.builds(
    Entity, name=texts, type=texts, aliases=st.lists(texts, max_size=4).map(tuple), qid=texts, note=texts, roles=roles,
    extra=texts,
)  # fmt: skip


def zones(document: Document) -> st.SearchStrategy[Zone]:
    return st.builds(Zone, document_id=st.just(document.id), kind=texts, start=_offsets, end=_offsets, extra=texts)


def layers(document: Document, coder: Coder) -> st.SearchStrategy[Layer]:
    return st.builds(
        Layer, document_id=st.just(document.id), number=_numbers, name=texts, coder_id=st.just(coder.id), status=texts,
        codebook=texts, labels=labels, extra=texts,
    )  # fmt: skip


def spans(layer: Layer, coder: Coder, entity: Entity | None = None) -> st.SearchStrategy[Span]:
    return st.builds(
        Span, layer_id=st.just(layer.id), label=texts, fragments=fragments, attributes=any_attributes,
        entity_id=st.sampled_from([None, entity.id] if entity else [None]), note=texts, origin=texts,
        coder_id=st.just(coder.id), created=texts, codebook=texts, extra=texts,
    )  # fmt: skip


def relations(layer: Layer, head: Span, child: Span) -> st.SearchStrategy[Relation]:
    return st.builds(
        Relation, layer_id=st.just(layer.id), type=texts, head=st.just(head.id), child=st.just(child.id),
        attributes=any_attributes, extra=texts,
    )  # fmt: skip
