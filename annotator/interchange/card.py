"""The card of a dataset: what it holds, who made it, how far its coders agree, and what its labels mean."""

from __future__ import annotations

import json
from collections import Counter
from itertools import combinations

from annotator.domain.agreement.matching import Marked, Matches, exact, overlapping
from annotator.domain.codebook import Codebook, Label
from annotator.domain.exchange import Record
from annotator.interchange import Names
from annotator.interchange.tags import fragments_of

_SIZES = ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M"))


class Card:
    """Counts what it is shown; the layers of one article come one after the other."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self.rows = 0
        self.languages: Counter[str] = Counter()
        self._sides: dict[str, Counter[str]] = {}
        self._labels: Counter[str] = Counter()
        self._relations: Counter[str] = Counter()
        self._coders: dict[str, Counter[str]] = {}
        self._pairs: dict[tuple[str, str], tuple[int, Matches, Matches]] = {}
        self._article = ""
        self._layers: dict[str, list[Marked]] = {}

    def take(self, record: Record) -> None:
        """One record."""
        new = record.document.id != self._article
        if new:
            self._compare()
            self._article, self._layers = record.document.id, {}
            self.languages[record.document.language] += 1
        self.rows += 1
        layer, side = record.layer, self._sides.setdefault(record.document.split or "all", Counter())
        side.update(
            articles=int(new), layers=int(layer is not None), spans=len(record.spans), relations=len(record.relations)
        )
        labels = self._names.labels
        found: list[Marked] = [(labels.get(row.label, row.label), fragments_of(row)) for row in record.spans]
        self._labels.update(label for label, _ in found)
        self._relations.update(row.type for row in record.relations)
        if layer is not None:
            self._layers[layer.name] = found
            coder = self._names.coders.get(layer.coder_id, layer.coder_id)
            self._coders.setdefault(coder, Counter()).update(
                layers=1, complete=int(layer.status == "complete"), spans=len(found)
            )

    def _compare(self) -> None:
        for (a, first), (b, second) in combinations(sorted(self._layers.items()), 2):
            n, same, near = self._pairs.get((a, b), (0, Matches(), Matches()))
            self._pairs[a, b] = n + 1, same + exact(first, second), near + overlapping(first, second)
        self._layers = {}

    def markdown(self, title: str) -> str:
        """The card."""
        self._compare()
        book = self._names.codebook
        parts = [f"# {title}", *self._holds(), *self._sides_told(), *self._who(), *self._agreement(), *(_codebook(book) if book else [])]
        return "\n".join([*parts, ""])

    def front(self, title: str, files: dict[str, str]) -> str:
        """What Hugging Face reads at the head of a card; `files` by their sides."""
        languages = sorted(code for code in self.languages if code)
        size = next((name for limit, name in _SIZES if self.rows < limit), "1M<n<10M")
        lines = ["---", f"pretty_name: {json.dumps(title, ensure_ascii=False)}"]
        lines += ["language:", *(f"- {json.dumps(code)}" for code in languages)] if languages else []
        lines += ["size_categories:", f"- {size}", "task_categories:", "- token-classification"]
        lines += ["configs:", "- config_name: default", "  data_files:"]
        lines += [
            line for side, path in files.items() for line in (f"  - split: {side}", f"    path: {json.dumps(path)}")
        ]
        return "\n".join([*lines, "---", ""])

    def _holds(self) -> list[str]:
        kinds = ("articles", "layers", "spans", "relations")
        lines = [
            "",
            "## What it holds",
            "",
            *_table(["side", *kinds], [[side, *(_n(n[kind]) for kind in kinds)] for side, n in self._sides.items()]),
        ]
        lines += ["", "Offsets count Unicode code points; ends are exclusive."]
        if self._labels:
            lines += ["", *_table(["label", "spans"], [[label, _n(n)] for label, n in self._labels.most_common()])]
        if self._relations:
            lines += ["", *_table(["relation", "times"], [[kind, _n(n)] for kind, n in self._relations.most_common()])]
        return lines

    def _sides_told(self) -> list[str]:
        """Which shares were reached, and whether what belongs together stands on one side."""
        told = self._names.sides
        return ["", "## Sides", "", *(f"- {sentence}" for sentence in told)] if told else []

    def _who(self) -> list[str]:
        kinds = ("layers", "complete", "spans")
        rows = [[coder or "–", *(_n(n[kind]) for kind in kinds)] for coder, n in sorted(self._coders.items())]
        return ["", "## Coders", "", *_table(["coder", "layers", "of these complete", "spans"], rows)] if rows else []

    def _agreement(self) -> list[str]:
        if not self._pairs:
            return ["", "## Agreement", "", "No article was tagged twice, so agreement is not defined."]
        rows = [
            [f"{a} and {b}", _n(n), _f1(same), _f1(near)] for (a, b), (n, same, near) in sorted(self._pairs.items())
        ]
        return ["", "## Agreement", "", "F1 of spans of one label, over all articles that both layers have.", "",
                *_table(["layers", "articles", "same pieces", "sharing a character"], rows)]  # fmt: skip


def _f1(found: Matches) -> str:
    return "not defined" if found.f1 is None else f"{found.f1:.3f}"


def _codebook(book: Codebook) -> list[str]:
    lines = ["", f"## Codebook: {book.name}"]
    for label in book.labels:
        lines += ["", f"### {label.name}", *_meaning(label)]
    if book.relations:
        lines += [
            "",
            "### Relations",
            "",
            *(f"- {kind.name}{f': {kind.definition}' if kind.definition else ''}" for kind in book.relations),
        ]
    return lines


def _meaning(label: Label) -> list[str]:
    told = (
        ("", label.definition),
        ("Also: ", label.inclusion),
        ("Not: ", label.exclusion),
        ("For example: ", "; ".join(label.examples)),
    )
    lines = [line for head, words in told if words for line in ("", f"{head}{words}")]
    roles = [f"- {role.name}{f': {role.definition}' if role.definition else ''}" for role in label.roles]
    attributes = [f"- {one.name}: {', '.join(one.values)}" for one in label.attributes]
    return [
        *lines,
        *(["", "Roles:", "", *roles] if roles else []),
        *(["", "Attributes:", "", *attributes] if attributes else []),
    ]


def _table(heads: list[str], rows: list[list[str]]) -> list[str]:
    cells = [heads, ["---"] * len(heads), *rows]
    return [f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |" for row in cells]


def _n(number: int) -> str:
    return f"{number:,}"
