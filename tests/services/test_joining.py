"""Two layers that are one, joined: nothing is lost, and it makes no difference who meets whom first."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from annotator.interchange.bodies import LayerBody, RelationBody, SpanBody
from annotator.services.joining import joined

_IDS, _LABELS = st.sampled_from(["s1", "s2", "s3", "x"]), st.sampled_from(["claim", "source", "cue"])


def span(key: str, label: str, start: int = 0, note: str = "", created: str = "") -> SpanBody:
    return key, label, [(start, start + 4)], [], None, note, "import", "maria", created, "", ""


_SPANS = st.lists(st.builds(span, _IDS, _LABELS, st.integers(0, 1), st.sampled_from(["", "why?"]), st.sampled_from(["", "2026"])),
                  max_size=4, unique_by=lambda row: row[0])  # fmt: skip


@st.composite
def layers(draw: st.DrawFn) -> LayerBody:
    """A layer without two equal tags, as people make it, with a link or two."""
    spans = {tuple(map(repr, row[1:7])): row for row in draw(_SPANS)}.values()
    keys = [row[0] for row in spans]
    links = draw(st.lists(st.tuples(st.sampled_from("rq"), *[st.sampled_from(keys)] * 2), max_size=2, unique_by=lambda link: link[0])) if keys else []
    relations: list[RelationBody] = [(key, "supports", head, child, [], "") for key, head, child in links]
    note, status = draw(st.sampled_from(["", "a", "b", "a\nb"])), draw(st.sampled_from(["begun", "complete", "review"]))
    return LayerBody("0" * 64, "maria", "maria", status, "", [], "", note, list(spans), relations)


def says(body: LayerBody) -> set[str]:
    """What the tags of a layer say, links with the words of their ends."""
    words = {row[0]: repr((*row[1:6], row[10])) for row in body.spans}
    return {*words.values(), *(repr((row[1], words[row[2]], words[row[3]])) for row in body.relations)}


@given(layers(), layers())
def test_nothing_is_lost_and_equal_tags_are_one(one: LayerBody, other: LayerBody) -> None:
    both = joined(one, other, "ab").body
    assert says(both) == says(one) | says(other)
    assert len({row[0] for row in both.spans}) == len(both.spans) == len({repr(row[1:6]) for row in both.spans})
    assert len({row[0] for row in both.relations}) == len(both.relations)


@given(layers(), layers(), layers())
def test_the_order_makes_no_difference(one: LayerBody, two: LayerBody, three: LayerBody) -> None:
    ways = []
    for first, second, third in permutations((one, two, three)):
        ways.append(joined(joined(first, second, "ab").body, third, "abc").body)
        ways.append(joined(third, joined(second, first, "ab").body, "abc").body)
    assert all(way == ways[0] for way in ways)


@given(layers(), layers())
def test_what_has_been_joined_stays_as_it_is(one: LayerBody, other: LayerBody) -> None:
    both = joined(one, other, "ab")
    for again in (joined(both.body, one, "ab"), joined(other, both.body, "ab"), joined(both.body, both.body, "ab")):
        assert again.body == both.body


def test_a_different_tag_under_the_same_id_gets_a_new_one_that_is_told() -> None:
    one = LayerBody("0" * 64, "maria", "maria", "begun", "", [], "", "", [span("s1", "claim")], [])
    other = LayerBody("0" * 64, "maria", "maria", "begun", "", [], "", "", [span("s1", "cue")], [])
    both = joined(one, other, "ab")
    assert [(row[0][:3], row[1]) for row in both.body.spans] == [("s1", "claim"), ("s1+", "cue")]
    assert both.renamed == 1
