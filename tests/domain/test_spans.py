"""Spans found by place, against looking at every one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from annotator.domain.model import Fragment, Span
from annotator.domain.spans import SpanIndex
from tests.examples import share

LENGTH = 4_000
pieces = st.tuples(st.integers(0, LENGTH - 1), st.one_of(st.integers(1, 40), st.integers(400, 2_000))).map(
    lambda p: (p[0], min(LENGTH, p[0] + p[1]))
)
fragments = st.lists(pieces, min_size=1, max_size=4).map(tuple)
keys = st.sampled_from([f"s{n}" for n in range(8)])


def span(key: str, found: tuple[Fragment, ...]) -> Span:
    return Span(id=key, layer_id="l", label="claim", fragments=found, coder_id="c")


class Index(RuleBasedStateMachine):
    """Adds, replaces, removes; then every question has the answer of a plain list."""

    def __init__(self) -> None:
        super().__init__()
        self.index = SpanIndex()
        self.plain: dict[str, Span] = {}

    @rule(key=keys, found=fragments)
    def add(self, key: str, found: tuple[Fragment, ...]) -> None:
        self.plain[key] = span(key, found)
        self.index.add(self.plain[key])

    @rule(key=keys)
    def remove(self, key: str) -> None:
        self.plain.pop(key, None)
        self.index.remove(key)

    @rule(start=st.integers(0, LENGTH), width=st.one_of(st.integers(0, 30), st.integers(0, LENGTH)))
    def ask(self, start: int, width: int) -> None:
        last = max(start + width, start + 1)
        expected = {s.id for s in self.plain.values() if s.start < last and start < s.end}
        answer = self.index.touching(start, start + width)
        assert sorted(s.id for s in answer) == sorted(expected)
        assert all(self.plain[s.id] is s for s in answer)

    @invariant()
    def holds_the_same(self) -> None:
        assert len(self.index) == len(self.plain)
        assert {s.id: s for s in self.index} == self.plain
        assert all(self.index.get(key) is value and key in self.index for key, value in self.plain.items())


TestIndexUnderEdits = Index.TestCase
TestIndexUnderEdits.settings = share(0.6, steps=30)


@given(st.lists(fragments, max_size=12), st.integers(0, LENGTH))
def test_an_index_made_at_once_answers_as_looking_at_every_span(given_: list[tuple[Fragment, ...]], at: int) -> None:
    spans = [span(str(n), found) for n, found in enumerate(given_)]
    assert {s.id for s in SpanIndex(spans).touching(at, at)} == {s.id for s in spans if s.start <= at < s.end}


def test_spans_that_only_meet_an_edge_do_not_touch() -> None:
    index = SpanIndex([span("a", ((10, 20),))])
    assert index.touching(20, 30) == []
    assert index.touching(0, 10) == []
    assert [s.id for s in index.touching(19, 20)] == ["a"]


def test_an_unknown_id_is_passed_over() -> None:
    index = SpanIndex([span("a", ((0, 1),))])
    index.remove("b")
    assert len(index) == 1
    assert index.get("b") is None
    assert "b" not in index
