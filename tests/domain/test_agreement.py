"""Coefficients: published tables, the vectors of other programs where they lie here, and the usual libraries."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.agreement import bootstrap, coding, gamma, segmentation, unitizing
from annotator.domain.agreement.coding import Coding

VECTORS = Path(__file__).resolve().parents[3] / "shared" / "data" / "agreement_vectors.json"

KNOWN: list[tuple[str, list[list[Any]], dict[str, float]]] = [
    ("Scott's and Cohen's marginals differ", [["a", "a"]] * 20 + [["a", "b"]] * 5 + [["b", "a"]] * 10 + [["b", "b"]] * 15,
     {"percent": 0.7, "cohen": 0.4, "scott": (0.7 - 0.505) / 0.495, "S": 0.4}),
    ("of six codings two disagree", [[1, 1], [1, 2], [2, 2]], {"alpha_nominal": 1 - (2 / 6) / (18 / 30), "percent": 2 / 3}),
    ("a unit that one coder coded counts nowhere", [[1, 1], [1, 2], [2, 2], [None, 2]], {"alpha_nominal": 4 / 9}),
]  # fmt: skip

COEFFICIENTS: dict[str, Callable[[Coding], float | None]] = {
    "percent": coding.percent,
    "S": coding.bennett_s,
    "scott": coding.scott_pi,
    "cohen": coding.cohen_kappa,
    "fleiss": coding.fleiss_kappa,
    "ac1": coding.gwet_ac1,
    "alpha_nominal": coding.krippendorff_alpha,
    "alpha_interval": lambda c: coding.krippendorff_alpha(c, coding.interval),
}


def vectors(*kinds: str) -> list[Any]:
    """Those of the shared file, where it is here; a parameter each."""
    found = json.loads(VECTORS.read_text(encoding="utf-8"))["vectors"] if VECTORS.exists() else []
    chosen = [
        pytest.param(one, id=one["name"] if "name" in one else one["id"]) for one in found if one["kind"] in kinds
    ]
    return chosen or [pytest.param(None, marks=pytest.mark.skip(reason="the vectors are not here"))]


@pytest.mark.parametrize("vector", vectors("coding"))
def test_coding_vectors(vector: dict[str, Any]) -> None:
    table, tolerance = Coding.of(vector["data"]), vector["tol"]
    for name, expected in vector["expect"].items():
        if name == "fleiss_category":
            got = {str(c): value for c, value in coding.fleiss_categories(table).items()}
            assert got == pytest.approx(expected, abs=tolerance)
        elif name in COEFFICIENTS:
            value = COEFFICIENTS[name](table)
            assert value == (None if expected == "undefined" else pytest.approx(expected, abs=tolerance)), name
        else:
            assert name in ("fleiss_Po", "fleiss_Pe", "pe_cohen"), name  # steps on the way, seen in the outcome


@pytest.mark.parametrize("vector", vectors("u_family"))
def test_unitizing_vectors(vector: dict[str, Any]) -> None:
    data, tolerance, expected = vector["data"], vector["tol"], vector["expect"]
    sums = unitizing.lengths(data["L"], [[tuple(unit) for unit in units] for units in data["coders"].values()])
    found, of_each = unitizing.u_alphas(sums), unitizing.k_alphas(sums)
    names = {"u": found.units, "bu": found.boundaries, "cu": found.categories}
    for name, value in expected.items():
        if name == "ku":
            assert {k: of_each[k].alpha for k in value} == pytest.approx(value, abs=tolerance)
        elif name == "ku_coverage":
            assert {k: of_each[k].coverage for k in value} == pytest.approx(value, abs=tolerance)
        else:
            assert names[name] == pytest.approx(value, abs=tolerance), name


@pytest.mark.parametrize("vector", vectors("alpha_u_1995"))
def test_older_alpha_vectors(vector: dict[str, Any]) -> None:
    data, tolerance = vector["data"], vector["tol"]
    coders = [[(a, a + length, label) for a, length, label in units] for units in data["coders"]]
    found = unitizing.alpha_1995(data["begin"], data["L"], coders)
    for label, expected in vector["expect"]["labels"].items():
        one = found[label]
        assert [one.observed, one.expected, one.alpha] == pytest.approx(expected, abs=tolerance)
    if "alpha" in vector["expect"]:
        assert unitizing.alpha_1995_all(found) == pytest.approx(vector["expect"]["alpha"], abs=tolerance)


@pytest.mark.parametrize("vector", vectors("boundary_similarity"))
def test_boundary_vectors(vector: dict[str, Any]) -> None:
    found = [segmentation.boundary_similarity(*pair) for pair in vector["data"]]
    assert found == pytest.approx(vector["expect"]["B"], abs=vector["tol"])


@pytest.mark.parametrize("vector", vectors("gamma"))
def test_gamma_vectors(vector: dict[str, Any]) -> None:
    coders = [[(a, b, label) for a, b, label in units] for units in vector["data"].values()]
    weights = gamma.Weights(places=3) if "alpha=3" in vector["source"] else gamma.Weights()
    expected, found = vector["expect"], gamma.best_alignment(coders, weights)
    assert found.disorder == pytest.approx(expected["disorder"], abs=vector["tol"])
    if "unitary_alignments" in expected:
        assert len(found.choices) == expected["unitary_alignments"]
    value = gamma.gamma(coders, weights, samples=100)
    for name, one in (("gamma_range", value.value), ("gamma_cat_range", value.categories)):
        if name in expected:
            assert one is not None
            assert expected[name][0] <= one <= expected[name][1], name
    for category, k in expected.get("gamma_k", {}).items():
        assert value.of_each[category] == pytest.approx(k, abs=vector["tol"]), category
    if "gamma" in expected:
        assert value.value == pytest.approx(expected["gamma"])


def test_gamma_of_nothing_is_not_defined() -> None:
    assert gamma.gamma([[], []]).value is None
    assert gamma.gamma([[(0, 3, "a")]]).value is None
    assert gamma.best_alignment([[], []]).disorder == 0


@pytest.mark.parametrize(("table", "expected"), [pytest.param(t, e, id=name) for name, t, e in KNOWN])
def test_tables_worked_out_by_hand(table: list[list[Any]], expected: dict[str, float]) -> None:
    for name, value in expected.items():
        assert COEFFICIENTS[name](Coding.of(table)) == pytest.approx(value), name


def test_one_category_is_not_defined() -> None:
    table = Coding.of([["x", "x"]] * 3)
    for name in ("cohen", "scott", "fleiss", "ac1", "alpha_nominal"):
        assert COEFFICIENTS[name](table) is None, name
    assert coding.percent(table) == 1.0


def test_no_units_are_not_defined() -> None:
    for name, coefficient in COEFFICIENTS.items():
        assert coefficient(Coding.of([])) is None, name
        assert coefficient(Coding.of([["a", None], [None, "b"]])) is None, name


tables = st.integers(2, 4).flatmap(
    lambda coders: st.lists(st.lists(st.sampled_from([None, 0, 1, 2]), min_size=coders, max_size=coders), min_size=1, max_size=30)
)  # fmt: skip


@given(tables)
def test_alpha_is_that_of_the_library(table: list[list[int | None]]) -> None:
    krippendorff = pytest.importorskip("krippendorff")
    ours = coding.krippendorff_alpha(Coding.of(table))
    if ours is None:
        return
    columns = [[float("nan") if row[n] is None else row[n] for row in table] for n in range(len(table[0]))]
    assert ours == pytest.approx(krippendorff.alpha(reliability_data=columns, level_of_measurement="nominal"), abs=1e-9)


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), min_size=1, max_size=30))
def test_kappa_is_that_of_the_library(pairs: list[tuple[str, str]]) -> None:
    metrics = pytest.importorskip("sklearn.metrics")
    ours = coding.cohen_kappa(Coding.of(pairs))
    if ours is not None:
        assert ours == pytest.approx(metrics.cohen_kappa_score(*zip(*pairs, strict=True)), abs=1e-9)


@given(tables, tables)
def test_counts_add_up(one: list[list[int | None]], two: list[list[int | None]]) -> None:
    if len(one[0]) != len(two[0]):
        two = [row[:1] * len(one[0]) for row in two]
    apart, together = [Coding.of(one), Coding.of(two)], Coding.of(one + two)
    assert (apart[0] + apart[1]).rows == together.rows
    sums = bootstrap.added([coding.sums(part) for part in apart])
    expected = coding.krippendorff_alpha(together)
    assert coding.alpha_of(sums) == (None if expected is None else pytest.approx(expected))


units = st.lists(st.tuples(st.integers(0, 9), st.integers(1, 4), st.sampled_from("xy")), max_size=3)


def _apart(given: list[tuple[int, int, str]]) -> list[unitizing.Unit]:
    """Gaps, lengths and categories as units one behind the other."""
    at, found = 0, list[unitizing.Unit]()
    for gap, length, category in given:
        found.append((at + gap, at + gap + length, category))
        at += gap + length
    return found


@given(st.lists(units, min_size=2, max_size=3))
def test_unitizing_adds_up_and_knows_identity(coders: list[list[tuple[int, int, str]]]) -> None:
    tracks = [_apart(one) for one in coders]
    size = max((unit[1] for track in tracks for unit in track), default=0) + 3
    sums = unitizing.lengths(size, tracks)
    assert sum(sums.shared.values()) == pytest.approx(
        size * len(tracks)
    )  # every place of every coder, divided by the others
    assert unitizing.u_alphas(sums + sums).coverage == unitizing.u_alphas(sums).coverage
    same = unitizing.u_alphas(unitizing.lengths(size, [tracks[0]] * 2))
    assert same.units in (None, pytest.approx(1.0))
    assert same.boundaries in (None, pytest.approx(1.0))


def test_units_that_overlap_are_refused() -> None:
    with pytest.raises(ValueError, match="overlaps"):
        unitizing.lengths(10, [[(0, 5, "a"), (4, 6, "a")], []])


def test_interval_is_the_same_every_time_and_holds_the_value() -> None:
    parts = [coding.sums(Coding.of([["a", "a"]] * n + [["a", "b"]] * 3 + [["b", "b"]] * 4)) for n in range(1, 12)]
    found = bootstrap.interval(parts, coding.alpha_of)
    assert found == bootstrap.interval(parts, coding.alpha_of)
    value = coding.alpha_of(bootstrap.added(parts))
    assert found is not None
    assert value is not None
    assert found[0] < value < found[1]
    assert bootstrap.interval(parts, coding.alpha_of, bootstrap.draws(len(parts), seed=2)) != found
    assert bootstrap.interval(parts[:1], coding.alpha_of) is None


def test_segments_of_other_texts_are_refused() -> None:
    with pytest.raises(ValueError, match="add up"):
        segmentation.boundary_similarity([2, 3], [6])
