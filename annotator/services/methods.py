"""Agreement in words, for the methods section of a paper: English, as it is published."""

from __future__ import annotations

from annotator.domain.model import GOLD
from annotator.services.agreement import Estimate, Report

_TOLD = (("alpha", "α"), ("u-alpha", "uα"), ("span-f1-exact", "span F1 (exact)"), ("span-f1-overlap", "span F1 (overlap)"),
         ("statement-found", "statement F1"), ("agr", "agr"))  # fmt: skip
METHODS = tuple(name for name, _ in _TOLD)  # the measures that the text for the methods section names


def methods(report: Report) -> str:
    """A paragraph for the methods section of a paper."""
    found = {one.measure.id: one.all for one in report.measured}
    told = [f"{name} = {_shown(found[key])}" for key, name in _TOLD if key in found and found[key].value is not None]
    return (
        f"{_who(report)}: {'; '.join(told)}. "
        f"{_TAGS.get(report.tags, '')}α is Krippendorff's coefficient for nominal data over tokens, each with the set of labels on it. Span F1 counts spans of the "
        "same label, with the same words (exact) or sharing a character (overlap), over all pairs of coders. Statements of two coders "
        "are put together by best overlap of claim and cue. Intervals in brackets hold 95 % of "
        f"{report.draws} bootstrap resamples of articles (seed {report.seed})."
    )  # fmt: skip


def _who(report: Report) -> str:
    """Gold is what came of a review: it is compared with coders, and is none."""
    coders = [name for name in report.coders if name != GOLD]
    people = "1 coder" if len(coders) == 1 else f"{len(coders)} coders"
    coded = f"{people} coded {len(report.documents)} articles independently, following the codebook “{report.codebook.name}”."
    if len(coders) < len(report.coders):
        return f"{coded} Their layers and the adjudicated layer (gold), which is no coder's, were compared"
    return f"{coded} Agreement was measured on the coders' own layers, before any review"


_TAGS = {
    "unsuggested": "Spans that a coder accepted from a machine's suggestion were left out, with what others had tagged alike there. ",
    "unaided": "Only articles that were coded without a machine's suggestions count. ",
}


def _shown(found: Estimate) -> str:
    between = "" if found.low is None else f" [{found.low:.2f}, {found.high:.2f}]"
    return f"{found.value:.3f}{between}"
