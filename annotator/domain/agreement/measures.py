"""Every measure that is shown: what it counts, by which rule two coders match, and the coefficient on the sums.

A measure turns one article into sums and the sums of many into a number; the rest (labels, pairs, intervals) is the same
for all. To add a measure is to add a row to MEASURES.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import combinations, permutations
from typing import Any, Literal, TypeAlias

from annotator.domain.agreement import coding, matching, unitizing
from annotator.domain.agreement.bootstrap import Sums
from annotator.domain.agreement.coding import Coding
from annotator.domain.agreement.prepared import Labelled, Prepared
from annotator.domain.compare.frames import Frame, Mark
from annotator.domain.text import merged

Count: TypeAlias = Callable[[Prepared, str], Sums]  # of one article, for a label or, with "", for all of them
N = "n"  # the key of what was counted: tokens, spans, statements


@dataclass(frozen=True, slots=True)
class Measure:
    """A row of the table. `chance`: is agreement by chance taken off? `labels`: can it be told for each label?"""

    id: str
    title: str
    unit: Literal["tokens", "characters", "spans", "relations", "statements", "cases"]
    rule: str
    count: Count
    value: Callable[[Sums], float | None]
    chance: bool = True
    labels: bool = True


# --- tokens -------------------------------------------------------------------------------------------------


def token_coding(article: Prepared, label: str) -> Coding:
    """Each token with what every coder has there: the set of its labels, or whether it bears one label."""
    columns: list[Sequence[Hashable]] = [[None] * len(article.tokens)] * article.width
    for column, tagged in zip(article.columns, article.labelled, strict=True):
        columns[column] = _with_label(tagged, label) if label else tagged
    return Coding.of_columns(columns)


def role_coding(article: Prepared, *, sourced: bool) -> Coding:
    """Each token with the roles that it plays in statements (claim, source, cue …); only of those with a source, if so."""
    columns: list[Sequence[Hashable]] = [[None] * len(article.tokens)] * article.width
    for column, frames in zip(article.columns, article.statements, strict=True):
        chosen = [one for one in frames if not sourced or one.filling("source")]
        marks = [replace(mark, label=role or "claim") for one in chosen for role, mark in one.parts]
        columns[column] = article.tagged_by(marks)
    return Coding.of_columns(columns)


def _in_roles(article: Prepared, _: str, *, sourced: bool) -> Sums:
    made = coding.sums(role_coding(article, sourced=sourced))
    made[N] = made[coding.UNITS]
    return made


def _with_label(tagged: Iterable[Labelled], label: str) -> list[bool]:
    return [label in labels for labels in tagged]


def _tokens(article: Prepared, label: str) -> Sums:
    made = coding.sums(token_coding(article, label))
    made[N] = made[coding.UNITS]
    return made


def _cohen(article: Prepared, label: str) -> Sums:
    table = token_coding(article, label)
    made = coding.cohen_sums(table)
    made[N] = table.units
    return made


# --- units --------------------------------------------------------------------------------------------------


def _units(article: Prepared, label: str) -> Sums:
    """The sums of the u-family. Labels are continua of their own: units of two labels may overlap."""
    labels = [label] if label else sorted({mark.label for marks in article.marks for mark in marks})
    total = unitizing.Lengths()
    for one in labels:
        total += unitizing.lengths(len(article.sheet.text), article.units(one))
    made: Counter[Any] = Counter()
    for kind, sums in (("shared", total.shared), ("own", total.own), ("met", total.met)):
        for key, number in sums.items():
            made[kind, key] = number
    made[N] = len(article.sheet.text)
    return made


def lengths_of(sums: Sums) -> unitizing.Lengths:
    """The sums of the u-family as they were."""
    made = unitizing.Lengths()
    for key, number in sums.items():
        if isinstance(key, tuple):
            getattr(made, key[0])[key[1]] = number
    return made


def _u(sums: Sums) -> float | None:
    return unitizing.u_alphas(lengths_of(sums)).units


def _bar_u(sums: Sums) -> float | None:
    return unitizing.u_alphas(lengths_of(sums)).boundaries


def _cu(sums: Sums) -> float | None:
    return unitizing.u_alphas(lengths_of(sums)).categories


# --- pairs of coders ----------------------------------------------------------------------------------------

MATCHED, THERE = "matched", "there"


def _matches(found: matching.Matches) -> Sums:
    both = found.first + found.second
    return {MATCHED: 2 * found.matched, THERE: both, N: both}


def _f1(sums: Sums) -> float | None:
    """2·matched ÷ (spans of the one + spans of the other), added up over pairs of coders and articles."""
    return sums[MATCHED] / sums[THERE] if sums.get(THERE) else None


def _over_pairs(several: Sequence[Any], count: Callable[[Any, Any], matching.Matches]) -> Sums:
    total = matching.Matches()
    for one, two in combinations(several, 2):
        total += count(one, two)
    made = dict(_matches(total))
    made[N] = sum(map(len, several))
    return made


def _labelled(article: Prepared, label: str) -> list[list[matching.Marked]]:
    return [[(m.label, m.extent) for m in marks if not label or m.label == label] for marks in article.marks]


def _exact(article: Prepared, label: str) -> Sums:
    return _over_pairs(_labelled(article, label), matching.exact)


def _overlap(article: Prepared, label: str) -> Sums:
    return _over_pairs(_labelled(article, label), matching.overlapping)


def _token_f1(article: Prepared, label: str) -> Sums:
    """Tokens with their labels as a set."""
    tagged = [{(n, one) for n, labels in enumerate(found) for one in labels if not label or one == label}
              for found in article.labelled]  # fmt: skip
    return _over_pairs(tagged, lambda a, b: matching.Matches(len(a & b), len(a), len(b)))


def _relations(article: Prepared, _: str) -> Sums:
    return _over_pairs([_ties(frames) for frames in article.statements], matching.exact_ties)


def _relations_overlap(article: Prepared, _: str) -> Sums:
    return _over_pairs([_ties(frames) for frames in article.statements], matching.overlapping_ties)


def _ties(frames: Iterable[Frame]) -> list[matching.Tie]:
    return [(role, one.main.extent, mark.extent) for one in frames for role, mark in one.roles]


def _statements(article: Prepared, _: str) -> Sums:
    def content(frames: Iterable[Frame]) -> Counter[Hashable]:
        return Counter((one.main.extent, tuple((role, mark.extent) for role, mark in one.roles)) for one in frames)

    contents = [content(frames) for frames in article.statements]
    made = dict(_over_pairs(contents, lambda a, b: matching.Matches((a & b).total(), a.total(), b.total())))
    made[N] = sum(counts.total() for counts in contents)
    return made


def _found(article: Prepared, _: str) -> Sums:
    """Statements that both have, by best overlap: the pairs of coders within each case."""
    claims = {label.id for label in article.codebook.claims}
    made: Counter[Any] = Counter({MATCHED: 0, THERE: 0, N: 0})
    for case in article.cases:
        having = [len([f for f in case.of(n) if f.main.label in claims]) for n in range(case.coders)]
        made[N] += sum(having)
        for one, two in combinations(having, 2):
            made[MATCHED] += one + two if one and two else 0
            made[THERE] += one + two
    return made


def _wiebe(article: Prepared, _: str, *, sourced: bool) -> Sums:
    """For each coder and each other: of the one's statements those that any part of the other's touches."""
    made: Counter[Any] = Counter()
    columns = article.columns
    for (n, one), (m, two) in permutations(enumerate(article.statements), 2):
        reach = _Reach([piece for frame in two for _, mark in frame.parts for piece in mark.extent])
        asked = [frame for frame in one if not sourced or frame.filling("source")]
        made[columns[n], columns[m], THERE] += len(asked)
        made[columns[n], columns[m], MATCHED] += sum(map(reach.touches, asked))
    made[N] = sum(map(len, article.statements))
    return made


class _Reach:
    """Does a statement share a character with any of some pieces?"""

    def __init__(self, pieces: Sequence[tuple[int, int]]) -> None:
        self._pieces = merged(list(pieces))
        self._ends = [end for _, end in self._pieces]

    def touches(self, frame: Frame) -> bool:
        return any(self._touch(a, b) for _, mark in frame.parts for a, b in mark.extent)

    def _touch(self, start: int, end: int) -> bool:
        at = bisect_right(self._ends, start)
        return at < len(self._pieces) and self._pieces[at][0] < end


def _agr(sums: Sums) -> float | None:
    """The mean over coders and directions of the share of the one's statements that the other has, too."""
    shares = [sums.get((*key[:2], MATCHED), 0) / there for key, there in sums.items()
              if isinstance(key, tuple) and key[2] == THERE and there]  # fmt: skip
    return sum(shares) / len(shares) if shares else None


# --- facets of statements that several have -----------------------------------------------------------------


def _facet(article: Prepared, _: str, *, facet: Callable[[Frame], Hashable]) -> Sums:
    """Cases as units: what each coder says there; who lacks the statement says nothing."""
    rows = [[facet(case.of(n)[0]) if case.of(n) else None for n in range(case.coders)] for case in article.cases
            if any(take.frame.roles for take in case.takes)]  # fmt: skip
    made = coding.sums(Coding.of(rows))
    made[N] = made[coding.UNITS]
    return made


def _main(frame: Frame) -> Hashable:
    return frame.main.extent


def _sources(frame: Frame) -> Hashable:
    return _extents(frame.filling("source"))


def _roles(frame: Frame) -> Hashable:
    return tuple(sorted({role for role, _ in frame.roles}))


def _actor(frame: Frame) -> Hashable:
    return tuple(sorted(mark.entity for mark in frame.filling("source")))


def _extents(marks: Iterable[Mark]) -> Hashable:
    return tuple(mark.extent for mark in marks)


def attribute_measure(name: str) -> Measure:
    """α of an attribute on the statements that several coders found."""

    def value(frame: Frame) -> Hashable:
        return str(dict(frame.main.attributes).get(name, "not set"))

    rule = f"statements put together by best overlap; the value of {name}, “not set” counting as one"
    return Measure(
        f"attribute:{name}", f"α of {name}", "cases", rule, partial(_facet, facet=value), coding.alpha_of, labels=False
    )


def _share(facet: Callable[[Frame], Hashable], id_: str, title: str, rule: str) -> Measure:
    words = f"statements that both found, put together by best overlap; {rule}"
    return Measure(
        id_, title, "cases", words, partial(_facet, facet=facet), coding.percent_of, chance=False, labels=False
    )


_BY_TOKENS = "each token with the set of labels on it; a label alone: has it or not"
_BY_PAIRS = "2·matched ÷ (spans of one + spans of the other), over all pairs of coders; matched: "

MEASURES: tuple[Measure, ...] = (
    Measure("alpha", "α over tokens", "tokens", _BY_TOKENS, _tokens, coding.alpha_of),
    Measure("alpha-roles", "α, tokens of statements", "tokens", "each token with the roles it plays in statements: claim, source, cue …",
            partial(_in_roles, sourced=False), coding.alpha_of, labels=False),
    Measure("alpha-sourced", "α, tokens of sourced statements", "tokens", "as before; only statements that have a source",
            partial(_in_roles, sourced=True), coding.alpha_of, labels=False),
    Measure("u-alpha", "uα, unitised", "characters",
            "units that bear a label against gaps, by length of intersection; labels apart", _units, _u),
    Measure("bar-u-alpha", "|uα, units against gaps", "characters", "units and gaps, whatever the label", _units, _bar_u),
    Measure("cu-alpha", "cuα, labels where units meet", "characters", "labels on intersections of units", _units, _cu),
    Measure("span-f1-exact", "Span F1, exact", "spans", _BY_PAIRS + "same label and same pieces", _exact, _f1, chance=False),
    Measure("span-f1-overlap", "Span F1, overlap", "spans", _BY_PAIRS + "same label, sharing a character, one to one", _overlap, _f1, chance=False),
    Measure("span-f1-token", "Span F1, tokens", "tokens", "tokens with their labels as two sets", _token_f1, _f1, chance=False),
    Measure("statement-found", "Statement F1, found", "statements",
            "statements put together by best overlap of claim and cue", _found, _f1, chance=False, labels=False),
    Measure("statement-f1", "Statement F1, exact", "statements", "claim and every role the same words", _statements, _f1,
            chance=False, labels=False),
    Measure("agr", "agr (Wiebe)", "statements", "the mean of both directions: any part of the one shares a character with any part "
            "of one of the other", partial(_wiebe, sourced=False), _agr, chance=False, labels=False),
    Measure("agr-sourced", "agr of sourced statements", "statements", "as before; asked of the one's statements that have a source",
            partial(_wiebe, sourced=True), _agr, chance=False, labels=False),
    Measure("relation-f1", "Relation F1, exact", "relations", "same role, same words at both ends", _relations, _f1, chance=False, labels=False),
    Measure("relation-f1-overlap", "Relation F1, overlap", "relations", "same role, both ends share a character, one to one",
            _relations_overlap, _f1, chance=False, labels=False),
    _share(_main, "claim-boundaries", "Same claim boundaries", "the claim is the same words"),
    _share(_sources, "source-boundaries", "Same source", "the sources are the same words"),
    _share(_roles, "roles", "Same roles filled", "the same roles are filled"),
    _share(_actor, "entity", "Same actor", "the sources mean the same actors"),
    Measure("cohen", "κ of Cohen, mean of pairs", "tokens", _BY_TOKENS, _cohen, coding.cohen_of),
    Measure("fleiss", "κ of Fleiss", "tokens", _BY_TOKENS + "; articles that every coder coded", _tokens, coding.fleiss_of),
    Measure("scott", "π of Scott", "tokens", _BY_TOKENS, _tokens, coding.scott_of),
    Measure("ac1", "AC1 of Gwet", "tokens", _BY_TOKENS, _tokens, coding.gwet_of),
    Measure("percent", "Observed agreement", "tokens", _BY_TOKENS, _tokens, coding.percent_of, chance=False),
)  # fmt: skip
