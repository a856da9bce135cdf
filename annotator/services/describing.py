"""What a card says of an export besides what is in it: choices, sides, and how far the coders behind it agree."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

from annotator.domain.agreement.bootstrap import added
from annotator.domain.agreement.matching import Marked, Matches, exact, overlapping
from annotator.domain.agreement.measures import MEASURES, N
from annotator.domain.agreement.prepared import Prepared
from annotator.domain.compare.frames import Sheet, Work
from annotator.interchange.about import About, Agreement, Coefficient, PairAgreement
from annotator.services import sheets
from annotator.services.choosing import Options
from annotator.services.kin import ALIKE_ENOUGH
from annotator.services.project import Project
from annotator.services.settling import Settled
from annotator.services.steps import Progress, Steps

_MEASURED = ("alpha", "u-alpha", "span-f1-exact", "span-f1-overlap")
_TITLES = (
    ("layer", "layer"), ("statuses", "status"), ("labels", "labels"), ("since", "from"), ("until", "until"), ("where", "where"),
    ("without", "zones left out"), ("anonymous", "letters for the names of coders"),
    ("superseded", "older versions of corrected articles, too"), ("one_version", "one version of every story"),
    ("split", "shares of sides"), ("group", "kept together by"),
)  # fmt: skip


def about(options: Options, settled: Settled, left_out: int, agreement: Agreement | None) -> About:
    """What an export of these options is. `left_out`: how many articles have nothing that was chosen."""
    sentences = (
        [f"{left_out:,} articles have nothing that was chosen and were left out."]
        if left_out
        else []
    )
    return About(
        licence=options.licence.strip(), citation=options.citation.strip(), choices=tuple(_choices(options)),
        left_out=(*sentences, f"Further versions of stories left out: {len(settled.left_out):,}."),
        sides=tuple(settled.divided.lines()) if settled.divided else (), leaks=_leaks(settled), agreement=agreement,
    )  # fmt: skip


def _choices(options: Options) -> list[tuple[str, str]]:
    chosen: list[tuple[str, str]] = []
    for name, title in _TITLES:
        if value := getattr(options, name, None):
            chosen.append((title, _words(value)))
    if options.split or options.anonymous:
        chosen.append(("seed", str(options.seed)))
    return chosen


def _words(value: Any) -> str:
    if isinstance(value, bool):
        return "yes"
    if isinstance(value, dict):
        return ", ".join(f"{side} {share:g}" for side, share in value.items())
    return value if isinstance(value, str) else ", ".join(value)


def _leaks(settled: Settled) -> str:
    """Whether sides share what they should not: the groups were found anew for this export."""
    divided = settled.divided
    if divided is None or len(divided.counts()) < 2:
        return ""
    looked = (f"Leak check: of {len(divided.groups):,} groups of articles that tell one story, share a text, or share "
              f"{ALIKE_ENOUGH:.0%} of their word sequences,")  # fmt: skip
    if not divided.torn:
        return f"{looked} none stands on several sides."
    return f"{looked} {len(divided.torn):,} stand on several sides."


# --- agreement --------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Pair:
    articles: int = 0
    exact: Matches = field(default_factory=Matches)
    overlap: Matches = field(default_factory=Matches)


def agreement_behind(
    project: Project, documents: Collection[str], name: Callable[[str], str]
) -> Steps[Agreement | None]:
    """How far coders agree on these articles, whatever layer of them is exported; None where none was coded twice.

    Only sums are kept, so that a large project needs no more memory than its largest article. `name`: what layers are
    called outside.
    """
    measures = [measure for measure in MEASURES if measure.id in _MEASURED]
    sums: list[dict[Any, float]] = [{} for _ in measures]
    column = {layer: n for n, layer in enumerate(project.layer_names())}
    pairs: dict[tuple[str, str], _Pair] = {}
    articles = 0
    for laid in sheets.lay_all(project, documents=documents):
        articles += 1
        works = laid.sheet.works
        prepared = Prepared(
            laid.sheet,
            project.codebook,
            tuple(column[work.layer.name] for work in works),
            len(column),
        )
        sums = [
            added([total, measure.count(prepared, "")])
            for total, measure in zip(sums, measures, strict=True)
        ]
        _compare(laid.sheet, pairs)
        yield Progress(articles, 0, "Comparing coders")
    if not articles:
        return None
    coefficients = tuple(
        Coefficient(
            measure.title, measure.value(total), int(total.get(N, 0)), measure.unit, measure.rule
        )
        for measure, total in zip(measures, sums, strict=True)
    )
    return Agreement(articles, coefficients, tuple(_pairs(pairs, name)))


def _compare(sheet: Sheet, pairs: dict[tuple[str, str], _Pair]) -> None:
    for one, other in combinations(sorted(sheet.works, key=lambda work: work.layer.name), 2):
        pair = pairs.setdefault((one.layer.name, other.layer.name), _Pair())
        first, second = _marked(one), _marked(other)
        pair.articles += 1
        pair.exact += exact(first, second)
        pair.overlap += overlapping(first, second)


def _marked(work: Work) -> list[Marked]:
    return [(span.label, span.fragments) for span in work.spans]


def _pairs(pairs: dict[tuple[str, str], _Pair], name: Callable[[str], str]) -> list[PairAgreement]:
    named = [((name(a), name(b)), pair) for (a, b), pair in pairs.items()]
    return [
        PairAgreement((min(both), max(both)), pair.articles, pair.exact.f1, pair.overlap.f1)
        for both, pair in sorted(named, key=lambda row: sorted(row[0]))
    ]
