"""Which span owns the tint, and which lane the others get: the design's rules, and the same after any edit."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from annotator import paths
from annotator.domain import codebook_file as codebook
from annotator.domain.article import Article
from annotator.domain.change import Change, ChangeSet
from annotator.domain.model import Document, Layer, Span, Value
from annotator.ui.text.lanes import Lanes
from tests.examples import share

TEXT = "x" * 200
BOOK = codebook.parse((paths.seeds() / "codebooks" / "actors-claims-sources.toml").read_text(encoding="utf-8"))
LAYER = Layer(id="l", document_id="d", name="a", coder_id="c")


def span(key: str, label: str, *fragments: tuple[int, int]) -> Span:
    return Span(id=key, layer_id="l", label=label, fragments=fragments, coder_id="c")


def article(*spans: Span) -> Article:
    made = Article(Document(id="d", title="", sha256="", length=len(TEXT)), TEXT, [], LAYER, BOOK)
    made.add(spans)
    return made


def look(made: Article, key: str) -> tuple[int, int, tuple[tuple[int, int], ...]]:
    found = made.spans.get(key)
    assert found is not None
    got = Lanes(made).look(found)
    return got.lane, got.depth, got.owned


def test_a_span_alone_is_a_tint_without_a_lane() -> None:
    assert look(article(span("a", "claim", (0, 10))), "a") == (-1, 0, ((0, 10),))


def test_the_innermost_owns_the_tint_and_the_outer_gets_a_lane() -> None:
    made = article(span("out", "claim", (0, 30)), span("in", "claim", (10, 20)))
    assert look(made, "in") == (-1, 1, ((10, 20),))
    assert look(made, "out") == (0, 0, ((0, 10), (20, 30)))


def test_a_cue_owns_nothing_and_takes_no_lane() -> None:
    made = article(span("claim", "claim", (0, 30)), span("cue", "cue", (5, 9)))
    assert look(made, "claim") == (-1, 0, ((0, 30),))
    assert look(made, "cue") == (-1, 0, ())


def test_of_two_of_one_extent_the_lower_key_is_the_tint() -> None:
    made = article(span("s", "source", (0, 9)), span("a", "actor", (0, 9)))
    assert look(made, "s")[0] == -1
    assert look(made, "a")[0] == 0


def test_three_deep_takes_two_lanes_the_longest_lowest() -> None:
    made = article(span("a", "claim", (0, 60)), span("b", "claim", (10, 50)), span("c", "claim", (20, 30)))
    assert [look(made, key)[0] for key in "cba"] == [-1, 0, 1]
    assert [look(made, key)[1] for key in "cba"] == [2, 1, 0]


def test_a_lane_is_kept_over_the_whole_hull_of_a_discontinuous_span() -> None:
    made = article(span("a", "claim", (0, 10), (40, 50)), span("s", "source", (5, 8)), span("b", "claim", (20, 30)))
    assert look(made, "a")[0] == 0
    assert look(made, "b") == (-1, 1, ((20, 30),))


pieces = st.lists(st.tuples(st.integers(0, 180), st.integers(1, 20)), min_size=1, max_size=3)
spans = st.lists(st.tuples(st.sampled_from(["claim", "source", "cue", "actor"]), pieces), max_size=14)


def drawn(rows: list[tuple[str, list[tuple[int, int]]]]) -> list[Span]:
    return [span(str(n), label, *((a, a + w) for a, w in given)) for n, (label, given) in enumerate(rows)]


@given(spans)
@example([("claim", [(0, 1), (103, 4)]), ("claim", [(0, 1), (0, 1), (0, 1)]), ("claim", [(100, 4), (101, 1)])])
@share(1.5)
def test_the_rules_hold_for_any_spans(rows: list[tuple[str, list[tuple[int, int]]]]) -> None:
    given_spans = drawn(rows)
    made = article(*given_spans)
    lanes = Lanes(made)
    looks = {s.id: lanes.look(s) for s in given_spans}
    tinted = [s for s in given_spans if s.label != "cue"]
    for offset in range(len(TEXT)):
        over = [s for s in tinted if any(a <= offset < b for a, b in s.fragments)]
        owners = [s for s in tinted if any(a <= offset < b for a, b in looks[s.id].owned)]
        assert len(owners) == bool(over)
        assert all(owner.size == min(s.size for s in over) for owner in owners)
    for one in tinted:
        size = len({o for a, b in one.fragments for o in range(a, b)})
        owned = sum(b - a for a, b in looks[one.id].owned)
        assert (looks[one.id].lane >= 0) == (owned < one.size) or size < one.size
        for other in tinted:
            if one is not other and one.start < other.end and other.start < one.end and 0 <= looks[one.id].lane < 4:
                assert looks[one.id].lane != looks[other.id].lane


@given(spans, st.data())
def test_after_an_edit_the_looks_are_those_of_a_fresh_article(
    rows: list[tuple[str, list[tuple[int, int]]]], data: st.DataObject
) -> None:
    given_spans = drawn(rows)
    made = article(*given_spans)
    lanes = Lanes(made)
    for one in given_spans:
        lanes.look(one)
    goes = data.draw(st.sampled_from(given_spans)) if given_spans else None
    comes = span("new", "claim", (data.draw(st.integers(0, 90)), data.draw(st.integers(91, 200))))
    changes: list[Change[Value]] = [Change(None, comes)] + ([Change(goes, None)] if goes else [])
    touched = made.follow(ChangeSet("edit", tuple(changes)))
    lanes.disturb((span.start, span.end) for span in touched)
    fresh = Lanes(article(*made.spans))
    assert {s.id: lanes.look(s) for s in made.spans} == {s.id: fresh.look(s) for s in made.spans}
