"""Sheets for tests of comparing: layers written down as statements by their words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from annotator import paths
from annotator.domain.codebook_file import parse
from annotator.domain.compare.frames import Sheet, Work
from annotator.domain.model import AttributeValue, Document, Layer, Relation, Span, attributes

BOOK = parse((paths.seeds() / "codebooks" / "actors-claims-sources.toml").read_text(encoding="utf-8"))
TEXT = (
    "Mr Peskov said on Monday that the talks had failed. Officials denied, however, that troops would be moved. "
    "According to the Observatory, activists say the “convoy” was hit, and that nobody knew. Berlin is silent."
)
DOCUMENT = Document(id="d", title="T", sha256="", length=len(TEXT))


class Coder:
    """One coder's layer in the making; ids tell whose they are."""

    def __init__(self, name: str, text: str = TEXT) -> None:
        self.name, self.text = name, text
        self.spans: list[Span] = []
        self.relations: list[Relation] = []

    def tag(self, label: str, *words: str, entity: str | None = None, **given: AttributeValue) -> Span:
        pieces = tuple((self.text.index(w), self.text.index(w) + len(w)) for w in words)
        key = f"{self.name}{len(self.spans)}"
        made = Span(id=key, layer_id=self.name, label=label, fragments=pieces, coder_id=self.name, entity_id=entity,
                    attributes=attributes(given))  # fmt: skip
        self.spans.append(made)
        return made

    def link(self, kind: str, head: Span, child: Span) -> None:
        made = Relation(
            id=f"{self.name}r{len(self.relations)}", layer_id=self.name, type=kind, head=head.id, child=child.id
        )
        self.relations.append(made)

    def says(self, claim: str | Sequence[str], source: str = "", cue: str = "", *, label: str = "source", entity: str | None = None,
             given: Mapping[str, AttributeValue] | None = None) -> Span:  # fmt: skip
        words = [claim] if isinstance(claim, str) else claim
        head = self.tag("claim", *words, **(given or {}))
        for role, part in (("source", source), ("cue", cue)):
            if part:
                self.link(
                    role,
                    head,
                    self.tag(label if role == "source" else "cue", part, entity=entity if role == "source" else None),
                )
        return head

    def work(self, status: str = "complete") -> Work:
        layer = Layer(id=self.name, document_id="d", name=self.name, coder_id=self.name, status=status)
        return Work(layer, tuple(self.spans), tuple(self.relations))


def sheet(*coders: Coder) -> Sheet:
    return Sheet(DOCUMENT, TEXT, tuple(coder.work() for coder in coders))
