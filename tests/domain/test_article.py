"""An article as it is read: statements, ladders, places, and keeping in step with edits."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from annotator import paths
from annotator.domain.article import Article
from annotator.domain.change import Change, ChangeSet, added, removed
from annotator.domain.codebook_file import parse
from annotator.domain.model import Document, Fragment, Layer, Relation, Span, Value, Zone
from tests.examples import share

BOOK = parse((paths.seeds() / "codebooks" / "actors-claims-sources.toml").read_text(encoding="utf-8"))
TEXT = "Putin said Peskov insisted that it rained, while Merkel denied it. " * 20
LAYER = Layer(id="mine", document_id="d", name="ada", coder_id="c")


def article(spans: Iterable[Span] = (), relations: Iterable[Relation] = (), layer: Layer | None = LAYER) -> Article:
    document = Document(id="d", title="T", sha256="", length=len(TEXT))
    zones = [
        Zone(id="z1", document_id="d", kind="body", start=40, end=200),
        Zone(id="z2", document_id="d", kind="caption", start=60, end=80),
        Zone(id="z0", document_id="d", kind="headline", start=0, end=30),
    ]
    made = Article(document, TEXT, zones, layer, BOOK)
    made.add(spans, relations)
    return made


def span(key: str, *fragments: Fragment, label: str = "claim", layer: str = "mine") -> Span:
    return Span(id=key, layer_id=layer, label=label, fragments=fragments, coder_id="c")


def link(head: str, child: str, kind: str = "source") -> Relation:
    return Relation(id=f"{head}-{kind}-{child}", layer_id="mine", type=kind, head=head, child=child)


def ids(spans: Iterable[Span | None]) -> list[str]:
    return [one.id if one else "None" for one in spans]


def hulls(spans: Iterable[Span]) -> list[Fragment]:
    return sorted((one.start, one.end) for one in spans)


# --- statements ---------------------------------------------------------------------------------------------


def test_a_statement_has_the_spans_of_its_roles_in_the_order_of_the_text() -> None:
    one = article(
        [span("c", (20, 40)), span("b", (10, 15), label="source"), span("a", (2, 6), label="source"),
         span("q", (7, 9), label="cue"), span("x", (50, 60))],
        [link("c", "b"), link("c", "a"), link("c", "q", "cue"), link("c", "x", "supports"), link("x", "a")],
    )  # fmt: skip
    found = one.statement(span("c", (20, 40)))
    assert found.number == 1
    assert ids(found.filling("source")) == ["a", "b"]
    assert ids(found.filling("cue")) == ["q"]
    assert found.filling("target") == ()
    assert sorted(ids(found.spans)) == ["a", "b", "c", "q"]


def test_a_role_whose_span_is_not_loaded_is_not_filled() -> None:
    assert article([span("c", (20, 40))], [link("c", "ghost")]).statement(span("c", (20, 40))).roles == {}


def test_a_statement_knows_the_claims_around_it_innermost_first() -> None:
    outer, middle, inner = span("o", (0, 60)), span("m", (10, 50)), span("i", (20, 30))
    one = article([inner, outer, middle, span("beside", (25, 70)), span("s", (5, 55), label="source")])
    assert ids(one.statement(inner).outer) == ["m", "o"]
    assert ids(one.around(middle)) == ["o"]
    assert one.around(outer) == []
    assert ids(one.within(outer)) == ["m"]
    assert ids(one.within(middle)) == ["i"]


def test_claims_of_the_same_extent_are_not_within_each_other() -> None:
    one = article([span("a", (0, 10)), span("b", (0, 10))])
    assert one.around(span("a", (0, 10))) == one.within(span("a", (0, 10))) == []


def test_a_claim_in_the_gap_of_a_broken_one_is_said_within_it() -> None:
    broken, inner = span("broken", (0, 5), (60, 66)), span("inner", (10, 50))
    one = article([broken, inner])
    assert ids(one.around(inner)) == ["broken"]
    assert ids(one.within(broken)) == ["inner"]
    assert one.around(broken) == one.within(inner) == []


claims = st.lists(
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)).map(lambda p: (p[0], p[0] + p[1])), min_size=1, max_size=3),
    max_size=8,
)  # fmt: skip


@given(claims)
def test_ladders_have_no_circle_and_every_step_is_told_from_both_sides(given_: list[list[Fragment]]) -> None:
    spans = [span(f"c{n}", *fragments) for n, fragments in enumerate(given_)]
    one = article(spans)
    for inner in spans:
        around = one.around(inner)
        assert all(outer.start <= inner.start and inner.end <= outer.end for outer in around)
        assert all(inner not in one.around(outer) for outer in around)
        parents = [outer for outer in spans if inner in one.within(outer)]
        assert parents == around[:1]


def test_a_span_belongs_to_the_claims_whose_roles_it_fills_smallest_first() -> None:
    source = span("s", (0, 5), label="source")
    one = article(
        [span("big", (10, 50)), span("small", (60, 70)), source, span("alone", (80, 90), label="source")],
        [link("big", "s"), link("small", "s"), link("big", "alone", "supports")],
    )
    assert ids(one.statements_of(source)) == ["small", "big"]
    assert ids(one.statements_of(span("big", (10, 50)))) == ["big"]
    assert one.statements_of(span("alone", (80, 90), label="source")) == []


# --- places -------------------------------------------------------------------------------------------------


def test_claims_are_read_by_their_start_the_longer_first() -> None:
    spans = [span("c", (30, 40)), span("b", (10, 20)), span("a", (10, 50)), span("s", (0, 5), label="source")]
    one = article(spans)
    assert one.claim_count == 3
    assert ids(one.claim_at(n) for n in range(-1, 4)) == ["None", "a", "b", "c", "None"]
    assert [one.position(claim) for claim in spans[:3]] == [2, 1, 0]


def test_the_next_claim_starts_behind_an_offset_and_the_last_before_it() -> None:
    one = article([span("a", (10, 20)), span("b", (30, 40))])
    assert ids(one.next_claim(at, 1) for at in (0, 9, 10, 29, 30)) == ["a", "a", "b", "b", "None"]
    assert ids(one.next_claim(at, -1) for at in (10, 11, 30, 31, 99)) == ["None", "a", "a", "b", "b"]


@given(claims, st.integers(0, 100))
def test_next_claim_agrees_with_looking_at_every_claim(given_: list[list[Fragment]], offset: int) -> None:
    spans = [span(f"c{n}", *fragments) for n, fragments in enumerate(given_)]
    one = article(spans)
    behind, before = one.next_claim(offset, 1), one.next_claim(offset, -1)
    assert (behind.start if behind else None) == min((s.start for s in spans if s.start > offset), default=None)
    assert (before.start if before else None) == max((s.start for s in spans if s.start < offset), default=None)


def test_the_spans_over_a_character_come_innermost_first_and_gaps_are_empty() -> None:
    one = article([span("big", (0, 50)), span("small", (10, 20), label="source"), span("gap", (5, 12), (18, 30))])
    assert ids(one.at(11)) == ["small", "gap", "big"]
    assert ids(one.at(15)) == ["small", "big"]
    assert ids(one.at(20)) == ["gap", "big"]
    assert one.at(50) == []


def test_a_span_has_the_colour_of_its_role_where_it_fills_only_one() -> None:
    spans = [
        span("c", (0, 9)),
        span("d", (20, 29)),
        span("a", (10, 12), label="actor"),
        span("b", (14, 16), label="actor"),
    ]
    links = [link("c", "a", "target"), link("d", "a", "target"), link("c", "b", "target"), link("d", "b", "addressee")]
    one = article(spans, links)
    assert [one.role_of(s) for s in spans] == ["", "", "target", ""]


def test_the_innermost_zone_holds_an_offset() -> None:
    one = article()
    kinds = [zone.kind if (zone := one.zone_at(at)) else None for at in (0, 35, 50, 70, 100, 201)]
    assert kinds == ["headline", None, "body", "caption", "body", None]
    assert [zone.id for zone in one.zones] == ["z0", "z1", "z2"]


# --- keeping in step ----------------------------------------------------------------------------------------


def facts(one: Article) -> dict[str, object]:
    """Everything that can be asked of an article."""
    spans = sorted(one.spans, key=lambda s: s.id)
    claims_ = [one.claim_at(n) for n in range(one.claim_count)]
    return {
        "layer": one.layer,
        "spans": spans,
        "claims": ids(claims_),
        "positions": [one.position(claim) for claim in claims_ if claim],
        "statements": [one.statement(claim) for claim in claims_ if claim],
        "relations": [
            (s.id, sorted(r.id for r in one.leaving(s.id)), sorted(r.id for r in one.entering(s.id))) for s in spans
        ],
        "touching": sorted(ids(one.spans.touching(0, len(TEXT)))),
    }


class World:
    """The values of a layer, and edits that fit them."""

    def __init__(self) -> None:
        self.spans: dict[str, Span] = {}
        self.links: dict[str, Relation] = {}

    def draw(self, data: st.DataObject, number: int) -> ChangeSet:
        what = data.draw(st.sampled_from(("add", "add", "remove", "move", "relabel", "link", "unlink", "elsewhere")))
        if what == "elsewhere":
            return ChangeSet(what, added([span(f"x{number}", (0, 9), layer="other")]))
        if what == "add" or not self.spans:
            return ChangeSet("add", added([self._span(data, f"s{number}")]))
        old = self.spans[data.draw(st.sampled_from(sorted(self.spans)))]
        if what == "remove":
            hanging = [r for r in self.links.values() if old.id in (r.head, r.child)]
            return ChangeSet(what, removed([*hanging, old]))
        if what in ("move", "relabel"):
            other = self._span(data, old.id)
            given_ = {"fragments": other.fragments} if what == "move" else {"label": other.label}
            return ChangeSet(what, (Change(old, replace(old, **given_)),))  # type: ignore[arg-type]
        if what == "unlink" and self.links:
            return ChangeSet(what, removed([self.links[data.draw(st.sampled_from(sorted(self.links)))]]))
        child = data.draw(st.sampled_from(sorted(self.spans)))
        kind = data.draw(st.sampled_from(("source", "cue", "supports")))
        made = replace(link(old.id, child, kind), id=f"r{number}")
        return ChangeSet("link", added([made]))

    def _span(self, data: st.DataObject, key: str) -> Span:
        pairs = st.tuples(st.integers(0, 1_000), st.integers(1, 300)).map(lambda p: (p[0], p[0] + p[1]))
        fragments = data.draw(st.lists(pairs, min_size=1, max_size=3))
        return span(key, *fragments, label=data.draw(st.sampled_from(("claim", "claim", "source", "cue"))))

    def apply(self, edit: ChangeSet) -> None:
        for change in edit.changes:
            place: dict[str, Value] = self.spans if isinstance(change.value, Span) else self.links  # type: ignore[assignment]
            if isinstance(change.value, Span) and change.value.layer_id != "mine":
                continue
            if change.after is None:
                del place[change.value.id]
            else:
                place[change.value.id] = change.after


@share(0.6)
@given(st.data())
def test_after_any_edits_and_undos_the_article_equals_a_fresh_one(data: st.DataObject) -> None:
    world, open_ = World(), article()
    done: list[ChangeSet] = []
    for number in range(data.draw(st.integers(1, 15))):
        edit = done.pop().inverse() if done and data.draw(st.integers(0, 4)) == 0 else None
        if edit is None:
            edit = world.draw(data, number)
            done.append(edit)
        world.apply(edit)
        open_.follow(edit)
        assert facts(open_) == facts(article(world.spans.values(), world.links.values()))


def test_follow_tells_what_was_moved_and_linked() -> None:
    claim, source = span("c", (20, 40)), span("s", (0, 5), label="source")
    one = article([claim, source])
    moved = replace(claim, fragments=((25, 60),))
    assert hulls(one.follow(ChangeSet("Move", (Change(claim, moved),)))) == [(20, 40), (25, 60)]
    assert hulls(one.follow(ChangeSet("Link", added([link("c", "s")])))) == [(0, 5), (25, 60)]


def test_the_first_tag_brings_the_layer_and_its_undo_takes_it_away() -> None:
    one = article(layer=None)
    first = ChangeSet("Mark", added([LAYER, span("c", (0, 9))]))
    one.follow(first)
    assert facts(one) == facts(article([span("c", (0, 9))]))
    one.follow(first.inverse())
    assert facts(one) == facts(article(layer=None))


def test_a_new_status_of_the_layer_is_followed_and_another_layer_is_not() -> None:
    one = article()
    done = replace(LAYER, status="complete")
    one.follow(ChangeSet("Status", (Change(LAYER, done),)))
    one.follow(ChangeSet("Other", added([replace(LAYER, id="other")])))
    assert one.layer == done


def test_what_is_read_again_does_not_replace_what_is_there() -> None:
    claim = span("c", (0, 9))
    one = article([claim])
    one.add([replace(claim, fragments=((0, 3),))])
    assert one.spans.get("c") is claim
    assert one.claim_count == 1


def test_a_span_that_was_not_loaded_yet_is_taken_in_when_it_moves() -> None:
    claim = span("c", (0, 9))
    one = article()
    one.follow(ChangeSet("Move", (Change(claim, replace(claim, fragments=((0, 3),))),)))
    assert facts(one) == facts(article([span("c", (0, 3))]))
