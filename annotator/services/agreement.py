"""How far the coders of a project agree: every measure over all, by label, by pair of coders and by article."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any

from annotator.domain.agreement import bootstrap
from annotator.domain.agreement.bootstrap import Sums
from annotator.domain.agreement.measures import MEASURES, Measure, N, attribute_measure
from annotator.domain.agreement.prepared import Prepared
from annotator.domain.change import Refusal
from annotator.domain.codebook import Codebook
from annotator.domain.compare.cases import KINDS, Case
from annotator.domain.compare.frames import Sheet
from annotator.domain.model import GOLD, Document
from annotator.interchange.sheets import safe
from annotator.services import sheets, writing
from annotator.services.feedback import Reasons, all_reasons
from annotator.services.project import Project
from annotator.services.sheets import Laid
from annotator.services.steps import Progress, Steps


@dataclass(frozen=True, slots=True)
class Estimate:
    """A coefficient with what it rests on. `value` is None where it is not defined; `why` says why then.

    `n` counts the measure's units, `documents` the articles that have any; `low` and `high` are the 95 % interval over
    articles, None for fewer than two.
    """

    value: float | None
    low: float | None
    high: float | None
    n: int
    documents: int
    why: str = ""


@dataclass(frozen=True, slots=True)
class Measured:
    """A measure in all its views. Pairs are keyed by the places of their coders, articles by id."""

    measure: Measure
    all: Estimate
    by_label: dict[str, Estimate]
    by_pair: dict[tuple[int, int], Estimate]
    by_document: dict[str, Estimate]


@dataclass(frozen=True, slots=True)
class Report:
    """How far the coders agree. `coverage`: the share of articles with a tag that at least two of them coded."""

    coders: tuple[str, ...]
    documents: tuple[Document, ...]
    coverage: float
    measured: tuple[Measured, ...]
    kinds: dict[str, int]  # how many cases differ how
    codebook: Codebook
    seed: int = bootstrap.SEED
    draws: int = bootstrap.DRAWS
    notes: tuple[str, ...] = field(default=())
    tags: str = sheets.ALL_TAGS  # which of them count

    def of(self, measure_id: str) -> Measured:
        """The measure of that id. Raises KeyError."""
        return next(one for one in self.measured if one.measure.id == measure_id)


def prepare(laid: Iterable[Laid], codebook: Codebook) -> tuple[tuple[str, ...], list[Prepared]]:
    """The coders' names (of their layers) and every article made ready to be measured."""
    found = [one.sheet for one in laid]
    names = tuple(sorted({work.layer.name for sheet in found for work in sheet.works}))
    column = {name: n for n, name in enumerate(names)}
    return names, [_prepared(sheet, codebook, column) for sheet in found]


def _prepared(sheet: Sheet, codebook: Codebook, column: dict[str, int]) -> Prepared:
    return Prepared(sheet, codebook, tuple(column[work.layer.name] for work in sheet.works), len(column))


def measures(codebook: Codebook) -> tuple[Measure, ...]:
    """Every measure for a codebook: the table, and α of each attribute that a claim may have."""
    names = dict.fromkeys(attribute.name for label in codebook.claims for attribute in label.attributes)
    return (*MEASURES, *(attribute_measure(name) for name in names))


def agreement(
    project: Project, names: Sequence[str] = (), chosen: Sequence[str] = (), tags: str = sheets.ALL_TAGS
) -> Steps[Report]:
    """Measure everything, or the chosen measures, in one state of the project, however much others tag meanwhile.
    Raises `Refusal` where no article has two layers."""
    with project.at_one_moment() as still:
        return (yield from _agreement(still, names, chosen, tags))


def _agreement(project: Project, names: Sequence[str], chosen: Sequence[str], tags: str) -> Steps[Report]:
    if len(set(names)) == 1:
        raise Refusal("Agreement needs two layers: name at least two, --layers A,B.")
    laid: list[Laid] = []
    for one in sheets.lay_all(project, names, tags):
        laid.append(one)
        yield Progress(len(laid), 0, "Read")
    if not laid and tags == sheets.UNAIDED:
        raise Refusal("No article with two layers was coded without suggestions.")
    if not laid:
        raise Refusal(f"{project.place}: agreement needs two layers of one article; import a colleague's bundle.")
    coders, articles = prepare(laid, project.codebook)
    wanted = _chosen(project.codebook, chosen)
    found: list[Measured] = []
    for n, measure in enumerate(wanted):
        yield Progress(n, len(wanted), "Measure")
        found.append(measured(measure, articles, coders, project.codebook))
    kinds: dict[str, int] = {kind: sum(case.kind == kind for one in articles for case in one.cases) for kind in KINDS}
    tagged = project.tagged_documents()
    unfinished = sum(w.layer.status not in ("complete", "review") for one in laid for w in one.sheet.works)
    notes = (
        [f"{unfinished} layers are not called complete by their coders; they count as they are."] if unfinished else []
    )
    if tags in _NOTES:
        notes.append(_NOTES[tags])
    return Report(coders, tuple(one.sheet.document for one in laid), len(laid) / max(tagged, 1), tuple(found), kinds,
                  project.codebook, notes=tuple(notes), tags=tags)  # fmt: skip


_NOTES = {
    sheets.UNSUGGESTED: "Spans that were accepted from suggestions do not count, nor what others tagged alike in their place.",
    sheets.UNAIDED: "Only articles that were coded without suggestions count.",
}


def _chosen(codebook: Codebook, ids: Sequence[str]) -> list[Measure]:
    known = {measure.id: measure for measure in measures(codebook)}
    if unknown := [one for one in ids if one not in known]:
        raise Refusal(f"There is no measure {unknown[0]!r}; there are: {', '.join(known)}.")
    return [measure for measure in known.values() if not ids or measure.id in ids]


def measured(measure: Measure, articles: Sequence[Prepared], coders: Sequence[str], codebook: Codebook) -> Measured:
    """One measure in all its views."""
    sums = [measure.count(one, "") for one in articles]
    used = {mark.label for one in articles for marks in one.marks for mark in marks}
    labels = [label.id for label in codebook.labels if label.id in used] if measure.labels else []
    drawn = bootstrap.draws(len(articles))
    by_label = {label: estimate([measure.count(one, label) for one in articles], measure, drawn) for label in labels}
    return Measured(
        measure,
        estimate(sums, measure, drawn),
        by_label,
        _by_pair(measure, articles, len(coders)),
        {one.sheet.document.id: estimate([mine], measure) for one, mine in zip(articles, sums, strict=True)},
    )


def _by_pair(measure: Measure, articles: Sequence[Prepared], coders: int) -> dict[tuple[int, int], Estimate]:
    found: dict[tuple[int, int], Estimate] = {}
    for pair in combinations(range(coders), 2):
        both = [one for one in articles if set(pair) <= set(one.columns)]
        if both:
            sums = [measure.count(one.only([one.columns.index(n) for n in pair]), "") for one in both]
            found[pair] = estimate(sums, measure)
    return found


def estimate(several: Sequence[Sums], measure: Measure, drawn: Sequence[Sequence[int]] | None = None) -> Estimate:
    """A coefficient of articles' sums, with its interval and what it rests on."""
    total = bootstrap.added(several)
    there = [sums for sums in several if sums.get(N)]
    value = measure.value(total)
    interval = bootstrap.interval(several, measure.value, drawn) if value is not None and len(there) > 1 else None
    low, high = interval or (None, None)
    n = int(total.get(N, 0))
    why = (
        ""
        if value is not None
        else ("not defined: one category" if n and measure.chance else "not defined: nothing there")
    )
    return Estimate(value, low, high, n, len(there), why)


# --- as JSON ------------------------------------------------------------------------------------------------


def as_json(report: Report) -> dict[str, Any]:
    """The report as the command line prints it; numbers to six places."""
    names = {label.id: label.name for label in report.codebook.labels}
    rows = [
        {
            "measure": one.measure.id, "title": one.measure.title, "unit": one.measure.unit, "rule": one.measure.rule,
            **_row(one.all),
            "by_label": {names.get(label, label): _row(found) for label, found in one.by_label.items()},
            "by_pair": [{"coders": [report.coders[n] for n in places], **_row(found)} for places, found in one.by_pair.items()],
            "by_document": [{"id": key, **_row(found)} for key, found in one.by_document.items()],
        }
        for one in report.measured
    ]  # fmt: skip
    return {
        "layers": list(report.coders), "documents": len(report.documents), "coverage": round(report.coverage, 6),
        "tags": report.tags, "interval": {"share": 0.95, "over": "documents", "draws": report.draws, "seed": report.seed},
        "cases": report.kinds, "measures": rows, "notes": list(report.notes),
    }  # fmt: skip


def _row(found: Estimate) -> dict[str, Any]:
    row: dict[str, Any] = {"value": _rounded(found.value), "n": found.n, "documents": found.documents,
                           "interval": None if found.low is None else [_rounded(found.low), _rounded(found.high)]}  # fmt: skip
    return row | ({"why": found.why} if found.why else {})


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 6)


def as_text(report: Report) -> str:
    """A line for each measure, for people."""
    over = f"Intervals: 95 %, bootstrap over articles, {report.draws} draws, seed {report.seed}."
    lines = [f"{len(report.documents)} articles, {_whose(report.coders)}. {over}"]
    width = max(len(one.measure.title) for one in report.measured) if report.measured else 0
    for one in report.measured:
        found = one.all
        value = found.why if found.value is None else f"{found.value:6.3f}"
        between = "" if found.low is None else f"  [{found.low:.3f}, {found.high:.3f}]"
        lines.append(
            f"{one.measure.title:{width}}  {value}{between}  n = {found.n:,} {one.measure.unit}; {one.measure.rule}"
        )
    return "\n".join(lines)


def _whose(layers: Sequence[str]) -> str:
    """The coders; gold is compared with them, and is none."""
    coders = [name for name in layers if name != GOLD]
    people = "1 coder" if len(coders) == 1 else f"{len(coders)} coders"
    return f"{people} ({', '.join(coders)})" + (" and what was adjudicated (gold)" if GOLD in layers else "")


def table(report: Report) -> list[list[str]]:
    """Every figure in rows, the first with the names of the columns: what it is of, the value, its interval, n, the rule."""
    names = {label.id: label.name for label in report.codebook.labels}
    titles = {document.id: document.title for document in report.documents}
    rows = [["measure", "of", "name", "value", "low", "high", "n", "unit", "documents", "rule", "note"]]
    for one in report.measured:
        views: list[tuple[str, str, Estimate]] = [("all", "", one.all)]
        views += [("label", names.get(label, label), found) for label, found in one.by_label.items()]
        views += [("pair", f"{report.coders[a]} – {report.coders[b]}", found) for (a, b), found in one.by_pair.items()]
        views += [("document", titles[key], found) for key, found in one.by_document.items()]
        rows += [[one.measure.title, of, safe(name), _cell(found.value), _cell(found.low), _cell(found.high), str(found.n), one.measure.unit,
                  str(found.documents), one.measure.rule, found.why] for of, name, found in views]  # fmt: skip
    return rows


def _cell(value: float | None) -> str:
    return "" if value is None else f"{value:.6f}"


def write_csv(report: Report, path: Path) -> None:
    """The table as CSV (UTF-8 with a mark, as Excel wants it). Raises `Refusal` where the file cannot be written."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows(table(report))
    writing.write(path, out.getvalue().encode("utf-8-sig"))


# --- for the page -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Material:
    """Every article made ready: measured one measure at a time, as somebody asks."""

    coders: tuple[str, ...]
    articles: tuple[Prepared, ...]
    codebook: Codebook
    coverage: float
    unfinished: int


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A case behind a mark: where it is, how the coders differ, and what it counts for."""

    document_id: str
    title: str
    key: str
    kind: str
    words: str
    labels: frozenset[str]
    apart: frozenset[tuple[int, int]]  # pairs of coders (columns) who differ
    offsets: frozenset[tuple[str, int]]  # ("start" or "end", tokens)


@dataclass(frozen=True, slots=True)
class Details:
    """What the differences are. `confusion` counts, over pairs of coders, the labels on aligned spans; "" is none.

    `offsets` counts by how many tokens ends are apart: the later one by so many; −12 and 12 hold what is further."""

    kinds: dict[str, int]
    confusion: dict[tuple[str, str], int]
    offsets: dict[tuple[str, int], int]
    cases: tuple[CaseRow, ...]


FAR = 12  # tokens


def material(project: Project, names: Sequence[str] = (), tags: str = sheets.ALL_TAGS) -> Steps[Material]:
    """Read and prepare every article with two layers. Raises `Refusal` where there is none."""
    laid: list[Laid] = []
    for one in sheets.lay_all(project, names, tags):
        laid.append(one)
        yield Progress(len(laid), 0, "Read")
    if not laid and tags == sheets.UNAIDED:
        raise Refusal("No article with two layers was coded without suggestions.")
    if not laid:
        raise Refusal("Agreement needs two layers of one article; import a colleague's bundle.")
    coders, articles = prepare(laid, project.codebook)
    unfinished = sum(w.layer.status not in ("complete", "review") for one in laid for w in one.sheet.works)
    coverage = len(laid) / max(project.tagged_documents(), 1)
    return Material(coders, tuple(articles), project.codebook, coverage, unfinished)


def report(found: Material, measure: Measure) -> Steps[Report]:
    """One measure of prepared articles, as a report."""
    yield Progress(0, 2, "Measure")
    one = measured(measure, found.articles, found.coders, found.codebook)
    yield Progress(1, 2, "Compare")
    kinds: dict[str, int] = {kind: sum(c.kind == kind for a in found.articles for c in a.cases) for kind in KINDS}
    documents = tuple(one.sheet.document for one in found.articles)
    return Report(found.coders, documents, found.coverage, (one,), kinds, found.codebook)


def details(found: Material) -> Steps[Details]:
    """What the differences are, over all articles."""
    confusion: Counter[tuple[str, str]] = Counter()
    offsets: Counter[tuple[str, int]] = Counter()
    kinds: Counter[str] = Counter()
    rows: list[CaseRow] = []
    for n, article in enumerate(found.articles):
        yield Progress(n, len(found.articles), "Compare")
        for case in article.cases:
            apart = _offsets(case, article)
            kinds[case.kind] += 1
            offsets.update(apart)
            confusion.update(_confusion(case))
            if case.kind != "same":
                rows.append(_case_row(case, article, frozenset(apart)))
    return Details({kind: kinds[kind] for kind in KINDS if kinds[kind]}, dict(confusion), dict(offsets), tuple(rows))


def _confusion(case: Case) -> Iterator[tuple[str, str]]:
    for slot in case.slots:
        for one, two in combinations(slot.marks, 2):
            if one is not None or two is not None:
                first, second = sorted((one.label if one else "", two.label if two else ""))
                yield first, second


def _offsets(case: Case, article: Prepared) -> list[tuple[str, int]]:
    """For each part and each pair of coders who end it elsewhere: by how many tokens the second one starts or ends later."""
    found: list[tuple[str, int]] = []
    for slot in case.slots:
        for one, two in combinations(slot.there, 2):
            for edge, a, b in (("start", one.start, two.start), ("end", one.end, two.end)):
                if a != b:
                    found.append((edge, article.tokens_between(a, b)))
    return [(edge, max(-FAR, min(FAR, n))) for edge, n in found]


def _case_row(case: Case, article: Prepared, offsets: frozenset[tuple[str, int]]) -> CaseRow:
    frame, text = case.takes[0].frame, article.sheet.text
    words = (
        " ".join(mark.quote(text) for role in ("source", "cue") for mark in frame.filling(role)[:1])
        or frame.main.quote(text)[:80]
    )
    versions = [case.of(n) for n in range(case.coders)]
    apart = frozenset(
        (article.columns[a], article.columns[b])
        for a, b in combinations(range(case.coders), 2)
        if versions[a] != versions[b]
    )
    labels = frozenset(mark.label for take in case.takes for _, mark in take.frame.parts)
    document = article.sheet.document
    return CaseRow(document.id, document.title, case.key, case.kind, " ".join(words.split()), labels, apart, offsets)


def coded_in(article: Prepared) -> str:
    """The month of an article's last span, `2026-11`; empty where no span says when it was made."""
    return max((span.created for work in article.sheet.works for span in work.spans), default="")[:7]


def drift(found: Material, measure: Measure) -> list[tuple[str, Estimate]]:
    """A measure by the month in which the articles were coded (the last span of the last coder), oldest first."""
    months: dict[str, list[Prepared]] = {}
    for article in found.articles:
        if month := coded_in(article):
            months.setdefault(month, []).append(article)
    return [(month, estimate([measure.count(one, "") for one in months[month]], measure)) for month in sorted(months)]


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything that the page shows first."""

    material: Material
    details: Details
    reasons: Reasons
    report: Report


def overview(
    project: Project, measure: Measure, names: Sequence[str] = (), tags: str = sheets.ALL_TAGS
) -> Steps[Overview]:
    """Everything that the page shows first, of the named layers or of every coder's. Raises `Refusal` where there is nothing
    to compare."""
    found = yield from material(project, names, tags)
    apart = yield from details(found)
    given = yield from all_reasons(project)
    return Overview(found, apart, given, (yield from report(found, measure)))
