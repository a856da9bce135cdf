"""Layers side by side: which statements are the same one, how they differ, and what a reviewer can make of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.compare import choices, frames
from annotator.domain.compare.cases import Case, Difference, compare, disputed_pieces
from annotator.domain.compare.frames import Mark, Sheet
from annotator.domain.model import Document
from tests.domain.sheets import BOOK, DOCUMENT, TEXT, Coder, sheet

FAILED = "that the talks had failed"


def two() -> tuple[Coder, Coder]:
    return Coder("a"), Coder("b")


def only(*coders: Coder) -> Case:
    (case,) = compare(sheet(*coders), BOOK)
    return case


def kinds(case: Case) -> list[tuple[str, str]]:
    return [(one.kind, one.role) for one in case.differences]


def test_equal_statements_are_the_same() -> None:
    a, b = two()
    for coder in (a, b):
        coder.says(FAILED, "Mr Peskov", "said")
    case = only(a, b)
    assert (case.kind, case.differences, case.votes) == ("same", (), (2,))


def test_a_statement_that_one_lacks_is_missing() -> None:
    a, b = two()
    a.says(FAILED, "Mr Peskov", "said")
    case = only(a, b)
    assert kinds(case) == [("missing", "")]
    assert case.of(1) == ()


def test_other_ends_are_a_boundary_not_two_missing_ones() -> None:
    a, b = two()
    a.says(FAILED, "Mr Peskov", "said")
    b.says("the talks had failed", "Peskov", "said")
    assert kinds(only(a, b)) == [("boundary", ""), ("boundary", "source")]
    assert only(a, b).differences[0].detail == "that"


@pytest.mark.parametrize("end", ["failed.", "failed"])
def test_signs_and_spaces_are_trivial(end: str) -> None:
    a, b = two()
    a.says("that the talks had failed.", "Mr Peskov", "said")
    b.says(f"that the talks had {end}", "Mr Peskov", "said")
    assert only(a, b).kind == ("same" if end.endswith(".") else "trivial")


def test_another_label_attribute_or_actor() -> None:
    a, b = two()
    a.says(FAILED, "Mr Peskov", "said", entity="peskov", given={"stance": "asserts"})
    b.says(FAILED, "Mr Peskov", "said", entity="kremlin", given={"stance": "denies"}, label="actor")
    assert kinds(only(a, b)) == [("label", "source"), ("attribute", ""), ("entity", "source")]


def test_tagged_but_not_linked_is_a_link() -> None:
    a, b = two()
    a.says(FAILED, "Mr Peskov", "said")
    b.says(FAILED, cue="said")
    b.tag("source", "Mr Peskov")
    case = only(a, b)
    assert kinds(case) == [("link", "source")]
    assert [mark.quote(TEXT) for mark in case.loose(1)] == ["Mr Peskov"]


def test_a_role_that_one_lacks_is_missing_there() -> None:
    a, b = two()
    a.says(FAILED, "Mr Peskov", "said")
    b.says(FAILED, cue="said")
    assert kinds(only(a, b)) == [("missing", "source")]


def test_links_between_claims_differ() -> None:
    a, b = two()
    for coder in (a, b):
        one = coder.says(FAILED, "Mr Peskov", "said")
        other = coder.says("that troops would be moved", "Officials", "denied")
        if coder is a:
            coder.link("contradicts", one, other)
    first, second = compare(sheet(a, b), BOOK)
    assert kinds(first) == [("link", "")]
    assert second.kind == "same"


def test_one_statement_as_two_is_a_split() -> None:
    a, b = two()
    a.says("the “convoy” was hit, and that nobody knew", "activists", "say")
    b.says("the “convoy” was hit", "activists", "say")
    b.says("that nobody knew", "activists", "say")
    case = only(a, b)
    assert kinds(case) == [("split", "")]
    assert len(case.of(1)) == 2


def test_what_is_said_within_a_claim_is_another_statement() -> None:
    a, b = two()
    a.says("activists say the “convoy” was hit", "the Observatory", "According to")
    a.says("the “convoy” was hit", "activists", "say")
    b.says("the “convoy” was hit", "activists", "say")
    outer, inner = compare(sheet(a, b), BOOK)
    assert (outer.kind, inner.kind, inner.depth) == ("missing", "same", 1)


def test_nesting_with_one_of_them_only() -> None:
    a, b = two()
    a.says("activists say the “convoy” was hit, and that nobody knew", "the Observatory", "According to")
    b.says("activists say the “convoy” was", "the Observatory", "According to")
    for coder in (a, b):
        coder.says("the “convoy” was hit", "activists", "say")
    outer, inner = compare(sheet(a, b), BOOK)
    assert outer.kind == "boundary"
    assert kinds(inner) == [("nesting", "")]


def test_broken_claims_are_compared_piece_by_piece() -> None:
    a, b = two()
    a.says(["Officials", "that troops would be moved"], cue="denied")
    b.says(["that troops would be moved", "Officials"], cue="denied")  # the order of pieces says nothing
    assert only(a, b).kind == "same"
    c = Coder("c")
    c.says("that troops would be moved", cue="denied")
    case = only(a, c)
    assert disputed_pieces(case.slots[0].extents) == ((TEXT.index("Officials"), TEXT.index("Officials") + 9),)


def test_lone_spans_are_cases_of_their_own() -> None:
    a, b = two()
    a.tag("actor", "Berlin")
    b.tag("source", "Berlin")
    b.tag("actor", "troops")
    first, second = compare(sheet(a, b), BOOK)
    assert (first.kind, second.kind) == ("missing", "label")


def test_three_coders_and_their_votes() -> None:
    a, b, c = Coder("a"), Coder("b"), Coder("c")
    for coder, claim in ((a, FAILED), (b, FAILED), (c, "the talks had failed")):
        coder.says(claim, "Mr Peskov", "said")
    case = only(a, b, c)
    assert case.votes == (2, 1)
    assert case.pattern == (Difference("boundary", ""),)


def test_what_cannot_be_compared_is_refused() -> None:
    a, b = two()
    with pytest.raises(ValueError, match="two layers"):
        compare(sheet(a), BOOK)
    with pytest.raises(ValueError, match="of another text"):
        Sheet(Document(id="other", title="O", sha256="", length=0), "", (a.work(), b.work()))


# --- choices ------------------------------------------------------------------------------------------------


def quoted(outcome: choices.Outcome | None) -> list[list[str]] | None:
    return None if outcome is None else [[mark.quote(TEXT) for _, mark in frame.parts] for frame in outcome]


def test_majority_part_by_part() -> None:
    a, b, c = Coder("a"), Coder("b"), Coder("c")
    a.says(FAILED, "Mr Peskov", "said")
    b.says("the talks had failed", "Mr Peskov", "said")
    c.says(FAILED, "Peskov", "said")
    assert quoted(choices.majority(only(a, b, c))) == [[FAILED, "said", "Mr Peskov"]]


def test_no_majority_of_two_and_none_where_most_have_nothing() -> None:
    a, b = two()
    a.says(FAILED, "Mr Peskov", "said")
    assert choices.majority(only(a, b)) is None
    assert choices.majority(only(a, b, Coder("c"))) == ()
    b.says("the talks had failed", "Mr Peskov", "said")
    assert choices.majority(only(a, b)) is None


def test_union_and_intersection() -> None:
    a, b = two()
    a.says(FAILED, "Mr Peskov", "said")
    b.says("the talks had failed.", "Peskov")
    case = only(a, b)
    assert quoted(choices.union(case)) == [["that the talks had failed.", "said", "Mr Peskov"]]
    assert quoted(choices.intersection(case)) == [["the talks had failed", "Peskov"]]
    assert choices.intersection(only(a, Coder("c"))) == ()


def test_a_part_gets_other_ends() -> None:
    a, b = two()
    a.says(FAILED, "Mr Peskov", "said")
    case = only(a, b)
    start = TEXT.index("the talks")
    moved = choices.moved(case.of(0), (0, 0), ((start, start + 9),))
    assert quoted(moved) == [["the talks", "said", "Mr Peskov"]]
    with pytest.raises(ValueError, match="nothing"):
        choices.moved(case.of(0), (0, 0), ((5, 5),))


# --- what always holds --------------------------------------------------------------------------------------

WORDS = [word.strip(".,“”") for word in TEXT.split()]
places = st.tuples(st.integers(0, len(WORDS) - 1), st.integers(1, 5))


@st.composite
def coders(draw: st.DrawFn, name: str) -> Coder:
    """Somebody who tags anything anywhere."""
    coder = Coder(name)
    for _ in range(draw(st.integers(0, 5))):
        extents = [_extent(*draw(places)) for _ in range(3)]
        if draw(st.booleans()):
            coder.tag("actor", extents[0])
        else:
            coder.says(extents[0], extents[1], extents[2] if draw(st.booleans()) else "")
    return coder


def _extent(at: int, count: int) -> str:
    start = TEXT.index(WORDS[at])
    words = TEXT[start:].split(" ")[:count]
    return " ".join(words).rstrip(".,”") or words[0]


@given(coders("a"), coders("b"), coders("c"))
def test_every_tag_is_in_one_case_and_the_order_of_coders_changes_nothing(a: Coder, b: Coder, c: Coder) -> None:
    found = compare(sheet(a, b, c), BOOK)
    ids = Counter(take.span_id for case in found for take in case.takes)
    assert set(ids.values()) <= {1}
    expected = Counter(case.kind for case in found)
    assert Counter(case.kind for case in compare(sheet(c, a, b), BOOK)) == expected
    for case in found:
        assert 0 <= case.start < case.end <= len(TEXT)
        assert (case.kind == "same") == (len(case.votes) == 1)


@given(coders("a"))
def test_a_coder_agrees_with_themselves(a: Coder) -> None:
    again = Coder("b")
    again.spans = [replace(span, id=f"x{span.id}", layer_id="b") for span in a.spans]
    again.relations = [
        replace(r, id=f"x{r.id}", layer_id="b", head=f"x{r.head}", child=f"x{r.child}") for r in a.relations
    ]
    assert {case.kind for case in compare(sheet(a, again), BOOK)} <= {"same"}


@given(coders("a"), coders("b"))
def test_frames_as_json_and_back(a: Coder, b: Coder) -> None:
    for case in compare(sheet(a, b), BOOK):
        for coder in (0, 1):
            assert frames.unpack(frames.pack(case.of(coder))) == case.of(coder)
        for outcome in (choices.majority(case), choices.union(case), choices.intersection(case)):
            assert outcome is None or frames.unpack(frames.pack(outcome)) == outcome


def test_json_that_is_no_frame_is_refused() -> None:
    with pytest.raises(ValueError, match="no frames"):
        frames.unpack('[{"main": 3}]')
    assert frames.unpack("") == ()
    assert Mark("claim", ((0, 3), (5, 6))).size == 4
    assert DOCUMENT.length == len(TEXT)
