"""The card of a dataset: what it holds, how it was chosen, who made it, how far they agree, who may use it, what its labels mean.

The records tell what they hold; all else is told by `Names.about`. Gold is nobody's coding but an adjudication, and so it stands
apart from the coders, as do the majority and suggestions.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from annotator.domain.codebook import Codebook, Label
from annotator.domain.exchange import Record
from annotator.domain.model import GOLD
from annotator.domain.suggestion import SUGGESTED
from annotator.interchange import Names
from annotator.interchange.about import About, Agreement
from annotator.interchange.front_matter import front_matter

_MAJORITY = "majority"
_OF_NOBODY = {GOLD: "adjudicated (gold)", _MAJORITY: "what most coders agree on (majority)", SUGGESTED: "suggestions"}
_MOST_OUTLETS = 20  # rows; a database of clippings has thousands


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
        self._others: dict[str, Counter[str]] = {}
        self._outlets: Counter[str] = Counter()
        self._texts: Counter[str] = Counter()
        self._days: list[str] = []
        self._undated = 0
        self._article = ""

    def take(self, record: Record) -> None:
        """One record."""
        new = record.document.id != self._article
        if new:
            self._article = record.document.id
            self._take_article(record)
        self.rows += 1
        side = self._sides.setdefault(record.document.split or "all", Counter())
        side.update(
            articles=int(new),
            layers=int(record.layer is not None),
            spans=len(record.spans),
            relations=len(record.relations),
        )
        labels = self._names.labels
        self._labels.update(labels.get(row.label, row.label) for row in record.spans)
        self._relations.update(row.type for row in record.relations)
        self._take_layer(record)

    def _take_article(self, record: Record) -> None:
        document = record.document
        self.languages[document.language] += 1
        self._outlets[document.outlet] += 1
        self._texts[document.sha256] += 1
        day = document.published[:10]
        if not day:
            self._undated += 1
        else:
            both = [*self._days, day]
            self._days = [min(both), max(both)]

    def _take_layer(self, record: Record) -> None:
        layer = record.layer
        if layer is None:
            return
        coder = self._names.coders.get(layer.coder_id, layer.coder_id)
        rows, name = self._coders, coder
        if layer.name in _OF_NOBODY:
            rows, name = self._others, _OF_NOBODY[layer.name]
        rows.setdefault(name, Counter()).update(
            layers=1, complete=int(layer.status == "complete"), spans=len(record.spans)
        )

    def markdown(self, title: str, files: Mapping[str, str] | None = None) -> str:
        """The card with its head. `files`: what a hub can load, by side, as paths beside the card."""
        tell, book = self._names.about, self._names.codebook
        about = tell() if tell else About()
        head = front_matter(title, self.rows, self.languages, about.licence, files or {})
        parts = [f"# {_plain(title)}", *self._holds(), *self._articles(), *self._who()]
        if tell:
            parts += [*_chosen(about), *_agreement(about.agreement), *_licence(about)]
        parts += _codebook(book) if book else []
        return head + "\n".join([*parts, ""])

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

    def _articles(self) -> list[str]:
        """Their period, outlets and languages."""
        period = f"Published from {self._days[0]} to {self._days[1]}." if self._days else "No article has a date."
        lines = ["", "## Articles", "", period]
        if self._days and self._undated:
            lines.append(f"Without a date: {_n(self._undated)}.")
        again = self._texts.total() - len(self._texts)
        lines += ["", f"Articles with a text that another one of them has, too: {_n(again)}."]
        spoken = [f"{code or 'not known'} {_n(n)}" for code, n in self.languages.most_common()]
        if spoken:
            lines += ["", f"Languages: {', '.join(map(_plain, spoken))}."]
        named = [(outlet or "not known", n) for outlet, n in self._outlets.most_common()]
        shown, rest = named[:_MOST_OUTLETS], named[_MOST_OUTLETS:]
        rows = [[outlet, _n(n)] for outlet, n in shown]
        if rest:
            rows.append([f"{len(rest):,} others", _n(sum(n for _, n in rest))])
        return [*lines, "", *_table(["outlet", "articles"], rows)] if rows else lines

    def _who(self) -> list[str]:
        return [*_workers("Coders", "coder", self._coders), *_workers("Layers that no coder made alone", "layer", self._others)]


def _workers(title: str, column: str, rows: Mapping[str, Counter[str]]) -> list[str]:
    kinds = ("layers", "complete", "spans")
    cells = [[name or "–", *(_n(n[kind]) for kind in kinds)] for name, n in sorted(rows.items())]
    return ["", f"## {title}", "", *_table([column, "layers", "of these complete", "spans"], cells)] if cells else []


def _chosen(about: About) -> list[str]:
    lines = ["", "## How it was chosen", ""]
    lines += _table(["choice", "value"], [list(row) for row in about.choices]) if about.choices else ["Everything was taken."]
    lines += [line for sentence in about.left_out for line in ("", _plain(sentence))]
    sides = [*about.sides, *filter(None, [about.leaks])]
    return [*lines, "", "## Sides", "", *(f"- {_plain(sentence)}" for sentence in sides)] if sides else lines


def _agreement(agreement: Agreement | None) -> list[str]:
    lines = ["", "## Agreement", ""]
    if agreement is None:
        return [*lines, "No article was coded by two coders, so agreement is not defined."]
    lines.append(
        f"Of the coders' own layers behind these articles, before any adjudication; {agreement.articles:,} articles were coded by "
        "at least two of them. All labels count."
    )
    measured = [[one.title, _value(one.value), f"{one.n:,} {one.unit}", one.rule] for one in agreement.coefficients]
    pairs = [[" and ".join(one.layers), _n(one.articles), _value(one.exact), _value(one.overlap)] for one in agreement.pairs]
    return [
        *lines, "", *_table(["measure", "value", "n", "rule"], measured), "", "F1 of spans of one label, pair by pair:", "",
        *_table(["layers", "articles", "same pieces", "sharing a character"], pairs),
    ]  # fmt: skip


def _licence(about: About) -> list[str]:
    """What people said, and that they said nothing: neither is ever made up."""
    citation = _fenced(about.citation) if about.citation.strip() else ["Nobody has said how to cite it."]
    licence = _plain(about.licence) or "Nobody has named a licence: ask those who made it before you use it."
    return ["", "## Licence", "", licence, "", "## Citation", "", *citation]


def _fenced(words: str) -> list[str]:
    """Words as they stand, in a fence that none of them ends."""
    longest = max((len(run) for run in re.findall("`+", words)), default=0)
    fence = "`" * max(3, longest + 1)
    return [fence, *words.strip().splitlines(), fence]


def _codebook(book: Codebook) -> list[str]:
    lines = ["", f"## Codebook: {_plain(book.name)}"]
    for label in book.labels:
        lines += ["", f"### {_plain(label.name)}", *_meaning(label)]
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


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    cells = [heads, ["---"] * len(heads), *rows]
    return [f"| {' | '.join(_plain(cell).replace('|', chr(92) + '|') for cell in row)} |" for row in cells]


def _plain(words: str) -> str:
    """On one line, and no markup of HTML."""
    return " ".join(words.split()).replace("<", "&lt;")


def _value(value: float | None) -> str:
    return "not defined" if value is None else f"{value:.3f}"


def _n(number: int) -> str:
    return f"{number:,}"
