"""The differences of a project, counted: cases and their classes, over all, by label and by article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from annotator.domain.change import Refusal
from annotator.domain.codebook import Codebook
from annotator.domain.compare.cases import KINDS, Case, compare
from annotator.domain.compare.frames import Frame, Sheet
from annotator.services import sheets
from annotator.services.project import Project
from annotator.services.steps import Progress, Steps


def differences(project: Project, names: Sequence[str] = ()) -> Steps[dict[str, Any]]:
    """What the command line prints: every case with its class and versions, and counts, of one state of the project.
    Raises `Refusal`."""
    with project.at_one_moment() as still:
        return (yield from _differences(still, names))


def _differences(project: Project, names: Sequence[str]) -> Steps[dict[str, Any]]:
    if len(set(names)) == 1:
        raise Refusal("One layer has nothing to differ from: name at least two, --layers A,B.")
    documents: list[dict[str, Any]] = []
    cases: list[dict[str, Any]] = []
    by_label: dict[str, Counter[str]] = {}
    for laid in sheets.lay_all(project, names):
        sheet = laid.sheet
        found = compare(sheet, project.codebook)
        documents.append({"id": sheet.document.id, "title": sheet.document.title, "cases": len(found), "layers": _layers(sheet),
                          "classes": _counts(Counter(case.kind for case in found))})  # fmt: skip
        for case in found:
            by_label.setdefault(_label(case, project.codebook), Counter())[case.kind] += 1
            cases.append(_row(case, sheet, project.codebook))
        yield Progress(len(documents), 0, "Compare")
    if not documents:
        among = f"the layers {', '.join(names)}" if names else "any two layers"
        raise Refusal(f"{project.place}: no article has {among} to compare. Import a colleague's bundle.")
    layers = sorted({name for one in documents for name in one["layers"]})
    totals = Counter(case["class"] for case in cases)
    return {"layers": layers, "documents": len(documents), "cases": len(cases), "by_class": _counts(totals),
            "by_label": {name: _counts(counts) for name, counts in sorted(by_label.items())}, "by_document": documents,
            "all_cases": cases}  # fmt: skip


def _layers(sheet: Sheet) -> list[str]:
    return [work.layer.name for work in sheet.works]


def _counts(counts: Counter[Any]) -> dict[str, int]:
    return {kind: counts[kind] for kind in KINDS if counts[kind]}


def _label(case: Case, codebook: Codebook) -> str:
    return codebook.label(case.takes[0].frame.main.label).name


def _row(case: Case, sheet: Sheet, codebook: Codebook) -> dict[str, Any]:
    versions = {
        work.layer.name: [_version(frame, sheet.text, codebook) for frame in case.of(n)]
        for n, work in enumerate(sheet.works)
    }
    told = [{"class": d.kind, **({"role": d.role} if d.role else {}), **({"detail": d.detail} if d.detail else {})}
            for d in case.differences]  # fmt: skip
    return {"document": sheet.document.id, "case": case.key, "class": case.kind, "start": case.start, "end": case.end,
            "differences": told, "versions": versions}  # fmt: skip


def _version(frame: Frame, text: str, codebook: Codebook) -> dict[str, Any]:
    roles: dict[str, list[str]] = {}
    for role, mark in frame.roles:
        roles.setdefault(role, []).append(mark.quote(text))
    row: dict[str, Any] = {"label": codebook.label(frame.main.label).name, "text": frame.main.quote(text)}
    if frame.main.attributes:
        row["attributes"] = dict(frame.main.attributes)
    return row | ({"roles": roles} if roles else {})


def sentence(found: dict[str, Any]) -> str:
    """The counts as lines for people."""
    counts = ", ".join(f"{n} {kind}" for kind, n in found["by_class"].items())
    lines = [
        f"{found['documents']} articles, {len(found['layers'])} layers ({', '.join(found['layers'])}), {found['cases']} cases: {counts}."
    ]
    lines += [
        f"{one['title']}: {', '.join(f'{n} {kind}' for kind, n in one['classes'].items())}"
        for one in found["by_document"]
    ]
    return "\n".join(lines)
