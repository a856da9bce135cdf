"""The verbs of tagging on an article: every outcome and every refusal."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from annotator import paths
from annotator.domain.article import Article
from annotator.domain.change import Change, ChangeSet, Refusal
from annotator.domain.codebook import Codebook, Mark
from annotator.domain.codebook_file import parse
from annotator.domain.model import Coder, Document, Fragment, Layer, Relation, Span, attributes
from annotator.services import annotate
from annotator.services.annotate import Hand

BOOK = parse((paths.seeds() / "codebooks" / "actors-claims-sources.toml").read_text(encoding="utf-8"))
TEXT = "Peskov said that it rained. Merkel denied it."
ADA = Coder(id="ada", name="Ada")
HAND = Hand(ADA, "revision-7")
LAYER = Layer(id="mine", document_id="d", name="Ada", coder_id="ada", codebook="revision-1")
CLAIM, SOURCE, CUE, ACTOR, TARGET, ADDRESSEE = BOOK.marks()


def span(key: str, *fragments: Fragment, label: str = "claim", **more: object) -> Span:
    return Span(id=key, layer_id="mine", label=label, fragments=fragments, coder_id="ada", **more)  # type: ignore[arg-type]


RAIN = span("rain", (12, 26), attributes=attributes({"stance": "asserts"}))
PESKOV = span("peskov", (0, 6), label="source")


def article(
    *spans: Span, links: Iterable[Relation] = (), layer: Layer | None = LAYER, book: Codebook = BOOK
) -> Article:
    made = Article(Document(id="d", title="T", sha256="", length=len(TEXT)), TEXT, (), layer, book)
    made.add(spans, links)
    return made


def link(head: Span, child: Span, kind: str = "source") -> Relation:
    return Relation(id=f"{head.id}-{child.id}", layer_id="mine", type=kind, head=head.id, child=child.id)


def refused(sentence: str) -> pytest.RaisesExc[Refusal]:
    return pytest.raises(Refusal, match=sentence)


def only(edit: ChangeSet) -> Change[Span]:
    (change,) = edit.of(Span)
    return change


# --- mark ---------------------------------------------------------------------------------------------------


def test_words_get_a_label_in_the_coders_name() -> None:
    marked = annotate.mark(article(), HAND, CLAIM, [(12, 26)])
    assert marked.edit.changes == (Change(None, marked.span),)
    assert (marked.span.label, marked.span.fragments) == ("claim", ((12, 26),))
    assert (marked.span.coder_id, marked.span.codebook, marked.span.layer_id) == ("ada", "revision-7", "mine")
    assert (marked.edit.title, marked.said) == ("Mark Claim", "Claim “that it rained”")


def test_white_space_at_the_ends_is_left_out() -> None:
    assert annotate.mark(article(), HAND, CLAIM, [(11, 27), (27, 35)]).span.fragments == ((12, 27), (28, 34))


def test_fragments_stay_in_the_order_they_were_given() -> None:
    assert annotate.mark(article(), HAND, CLAIM, [(20, 26), (0, 6)]).span.fragments == ((20, 26), (0, 6))


def test_the_first_tag_of_an_article_makes_the_layer() -> None:
    marked = annotate.mark(article(layer=None), HAND, CLAIM, [(12, 26)])
    (made,) = marked.edit.of(Layer)
    assert made.after
    assert (made.after.name, made.after.coder_id, made.after.document_id) == ("Ada", "ada", "d")
    assert (made.after.codebook, made.after.status) == ("revision-7", "begun")
    assert marked.span.layer_id == made.after.id
    assert isinstance(marked.edit.changes[0].value, Layer)


def test_with_a_statement_open_a_role_key_tags_and_joins() -> None:
    marked = annotate.mark(article(RAIN), HAND, SOURCE, [(0, 6)], open_claim=RAIN)
    (joined,) = marked.edit.of(Relation)
    assert joined.after
    assert (joined.after.type, joined.after.head, joined.after.child) == ("source", "rain", marked.span.id)
    assert marked.said == "Source “Peskov” joined statement 1"
    assert isinstance(marked.edit.changes[-1].value, Relation)


def test_words_tagged_already_are_joined_and_not_tagged_twice() -> None:
    marked = annotate.mark(article(RAIN, PESKOV), HAND, SOURCE, [(0, 6)], open_claim=RAIN)
    assert marked.span == PESKOV
    assert not marked.edit.of(Span)
    assert len(marked.edit.of(Relation)) == 1


def test_a_role_takes_words_that_bear_another_fitting_label() -> None:
    actor = span("actor", (0, 6), label="actor")
    assert annotate.mark(article(RAIN, actor), HAND, SOURCE, [(0, 6)], open_claim=RAIN).span == actor
    both = article(RAIN, actor, PESKOV)
    assert annotate.mark(both, HAND, SOURCE, [(0, 6)], open_claim=RAIN).span == PESKOV


def test_the_same_words_in_another_order_of_fragments_are_the_same() -> None:
    broken = span("broken", (28, 34), (0, 6), label="source")
    assert annotate.mark(article(RAIN, broken), HAND, SOURCE, [(0, 6), (28, 34)], open_claim=RAIN).span == broken


def test_a_label_that_is_no_role_stays_outside_the_open_statement() -> None:
    marked = annotate.mark(article(RAIN), HAND, ACTOR, [(0, 6)], open_claim=RAIN)
    assert not marked.edit.of(Relation)
    assert marked.said == "Actor “Peskov”"


def test_a_source_can_be_tagged_without_a_statement() -> None:
    marked = annotate.mark(article(), HAND, SOURCE, [(0, 6)])
    assert marked.span.label == "source"
    assert not marked.edit.of(Relation)


def test_the_same_words_can_bear_two_labels() -> None:
    assert annotate.mark(article(PESKOV), HAND, ACTOR, [(0, 6)]).span.label == "actor"


def test_the_same_label_twice_on_the_same_words_is_refused() -> None:
    with refused("“that it rained” is tagged Claim already."):
        annotate.mark(article(RAIN), HAND, CLAIM, [(12, 26)])


@pytest.mark.parametrize("mark", [TARGET, ADDRESSEE])
def test_a_role_without_a_label_of_its_own_needs_an_open_statement(mark: Mark) -> None:
    with refused(f"{mark.name} is a role: open a statement first"):
        annotate.mark(article(), HAND, mark, [(28, 34)])


@pytest.mark.parametrize("fragments", [[], [(6, 7)], [(3, 3)]])
def test_without_a_word_nothing_is_tagged(fragments: list[Fragment]) -> None:
    with refused("Select words first"):
        annotate.mark(article(), HAND, CLAIM, fragments)


@pytest.mark.parametrize("fragment", [(-1, 4), (5, 4), (0, len(TEXT) + 1)])
def test_words_outside_the_text_are_refused(fragment: Fragment) -> None:
    with refused(rf"{fragment[0]} to {fragment[1]} does not lie within the text \({len(TEXT)} characters\)"):
        annotate.mark(article(), HAND, CLAIM, [fragment])


def test_a_role_that_is_filled_takes_no_second_one() -> None:
    said = span("said", (7, 11), label="cue")
    with refused("Statement 1 has its cue already: “said”."):
        annotate.mark(article(RAIN, said, links=[link(RAIN, said, "cue")]), HAND, CUE, [(35, 41)], open_claim=RAIN)


def test_a_role_of_many_takes_a_second_one() -> None:
    one = article(RAIN, PESKOV, links=[link(RAIN, PESKOV)])
    assert annotate.mark(one, HAND, SOURCE, [(28, 34)], open_claim=RAIN).edit.of(Relation)


def test_the_same_words_do_not_fill_a_role_twice() -> None:
    with refused("“Peskov” is source of this statement already."):
        annotate.mark(article(RAIN, PESKOV, links=[link(RAIN, PESKOV)]), HAND, SOURCE, [(0, 6)], open_claim=RAIN)


# --- roles and relations ------------------------------------------------------------------------------------


def test_a_span_is_put_into_a_role() -> None:
    edit = annotate.link(article(RAIN, PESKOV), HAND, RAIN, BOOK.roles[0], PESKOV)
    (made,) = edit.of(Relation)
    assert made.after
    assert (made.after.type, made.after.head, made.after.child) == ("source", "rain", "peskov")
    assert edit.title == "Set source"


def test_a_role_refuses_a_label_that_it_does_not_accept() -> None:
    cue = span("cue", (7, 11), label="cue")
    with refused("The role source takes Source or Actor, not Cue."):
        annotate.link(article(RAIN, cue), HAND, RAIN, BOOK.roles[0], cue)


def test_a_span_is_taken_out_of_a_role_and_stays() -> None:
    joined = link(RAIN, PESKOV)
    edit = annotate.unlink(article(RAIN, PESKOV, links=[joined]), HAND, RAIN, "source", PESKOV)
    assert edit.changes == (Change(joined, None),)


def test_a_span_that_does_not_fill_the_role_cannot_be_taken_out() -> None:
    one = article(RAIN, PESKOV, links=[link(RAIN, PESKOV)])
    with refused("“Peskov” is not target of this statement."):
        annotate.unlink(one, HAND, RAIN, "target", PESKOV)


def test_claims_are_related_once_and_not_to_themselves() -> None:
    other = span("other", (35, 44))
    edit = annotate.relate(article(RAIN, other), HAND, "contradicts", other, RAIN)
    (made,) = edit.of(Relation)
    assert made.after
    assert (made.after.type, made.after.head, made.after.child) == ("contradicts", "other", "rain")
    with refused("A claim cannot contradict itself."):
        annotate.relate(article(RAIN), HAND, "contradicts", RAIN, RAIN)
    with refused("This claim supports that one already."):
        annotate.relate(article(RAIN, other, links=[link(RAIN, other, "supports")]), HAND, "supports", RAIN, other)


def test_the_other_direction_and_the_other_kind_are_other_relations() -> None:
    other = span("other", (35, 44))
    one = article(RAIN, other, links=[link(RAIN, other, "supports")])
    assert annotate.relate(one, HAND, "supports", other, RAIN).of(Relation)
    assert annotate.relate(one, HAND, "contradicts", RAIN, other).of(Relation)


# --- changing spans -----------------------------------------------------------------------------------------


def test_removing_a_span_removes_what_hangs_on_it_first() -> None:
    joined, backed = link(RAIN, PESKOV), link(span("other", (35, 44)), RAIN, "supports")
    one = article(RAIN, PESKOV, span("other", (35, 44)), links=[joined, backed])
    edit = annotate.unmark(one, HAND, RAIN)
    assert edit.title == "Remove Claim"
    assert edit.changes[-1] == Change(RAIN, None)
    assert {change.value.id for change in edit.changes[:-1]} == {joined.id, backed.id}


def test_removing_a_span_that_is_linked_to_itself_removes_the_link_once() -> None:
    loop = link(RAIN, RAIN, "supports")
    assert annotate.unmark(article(RAIN, links=[loop]), HAND, RAIN).of(Relation) == [Change(loop, None)]


def test_a_new_label_keeps_the_roles_and_attributes_that_fit() -> None:
    joined, targeted = link(RAIN, PESKOV), replace(link(RAIN, PESKOV, "target"), id="t")
    one = article(RAIN, PESKOV, links=[joined, targeted])
    edit = annotate.relabel(one, HAND, PESKOV, "actor")
    assert edit.of(Relation) == []
    change = only(edit)
    assert change.after == replace(PESKOV, label="actor", codebook="revision-7")


def test_a_new_label_drops_the_roles_and_attributes_that_do_not_fit() -> None:
    joined = link(RAIN, PESKOV)
    one = article(RAIN, PESKOV, links=[joined])
    from_claim = annotate.relabel(one, HAND, RAIN, "actor")
    assert from_claim.of(Relation) == [Change(joined, None)]
    changed = only(from_claim).after
    assert changed
    assert changed.attributes == ()
    to_cue = annotate.relabel(one, HAND, PESKOV, "cue")
    assert to_cue.of(Relation) == [Change(joined, None)]
    assert isinstance(to_cue.changes[0].value, Relation)


def test_the_same_label_again_is_refused() -> None:
    with refused("“Peskov” is tagged Source already."):
        annotate.relabel(article(PESKOV), HAND, PESKOV, "source")


def test_a_span_gets_other_ends() -> None:
    assert only(annotate.resize(article(RAIN), HAND, RAIN, [(17, 27)])).after == replace(RAIN, fragments=((17, 27),))
    with refused("The span reaches there already."):
        annotate.resize(article(RAIN), HAND, RAIN, [(11, 26)])
    with refused("Select words first"):
        annotate.resize(article(RAIN), HAND, RAIN, [(26, 26)])


def test_words_elsewhere_become_a_fragment_and_touching_ones_one() -> None:
    one = article(RAIN)
    assert only(annotate.add_fragments(one, HAND, RAIN, [(28, 34)])).after == replace(
        RAIN, fragments=((12, 26), (28, 34))
    )
    assert only(annotate.add_fragments(one, HAND, RAIN, [(26, 27)])).after == replace(RAIN, fragments=((12, 27),))
    with refused("The span holds these words already."):
        annotate.add_fragments(one, HAND, RAIN, [(17, 19)])


def test_an_attribute_is_set_and_taken_away() -> None:
    one = article(RAIN)
    denied = annotate.set_attribute(one, HAND, RAIN, "stance", "denies")
    assert denied.title == "Stance: denies"
    assert only(denied).after == replace(RAIN, attributes=(("stance", "denies"),))
    unset = annotate.set_attribute(one, HAND, RAIN, "stance", None)
    assert unset.title == "Stance: not set"
    assert only(unset).after == replace(RAIN, attributes=())


@pytest.mark.parametrize(("name", "value"), [("stance", "hopes"), ("mood", "bad"), ("mood", None)])
def test_what_the_codebook_lacks_is_no_attribute(name: str, value: str | None) -> None:
    with refused(f"Claim has no {name} {value!r} in the codebook."):
        annotate.set_attribute(article(RAIN), HAND, RAIN, name, value)


def test_a_note_is_written_trimmed_and_taken_away() -> None:
    noted = only(annotate.set_note(article(RAIN), HAND, RAIN, "  why?\n")).after
    assert noted == replace(RAIN, note="why?")
    assert only(annotate.set_note(article(noted), HAND, noted, " ")).after == RAIN
    with refused("The note says that already."):
        annotate.set_note(article(noted), HAND, noted, "why? ")


def test_an_article_is_called_complete_also_when_nothing_is_tagged_in_it() -> None:
    edit = annotate.set_status(article(), HAND, "complete")
    assert edit.changes == (Change(LAYER, replace(LAYER, status="complete")),)
    (made,) = annotate.set_status(article(layer=None), HAND, "complete").changes
    assert made.before is None
    assert isinstance(made.after, Layer)
    assert (made.after.status, made.after.coder_id) == ("complete", "ada")


# --- whose work it is ---------------------------------------------------------------------------------------

THEIRS = replace(LAYER, name="Bo", coder_id="bo")


def test_a_colleagues_layer_is_read_only_to_every_verb() -> None:
    one = article(RAIN, PESKOV, links=[link(RAIN, PESKOV)], layer=THEIRS)
    verbs = [
        lambda: annotate.mark(one, HAND, CUE, [(7, 11)]),
        lambda: annotate.link(one, HAND, RAIN, BOOK.roles[0], PESKOV),
        lambda: annotate.unlink(one, HAND, RAIN, "source", PESKOV),
        lambda: annotate.relate(one, HAND, "supports", RAIN, PESKOV),
        lambda: annotate.unmark(one, HAND, RAIN),
        lambda: annotate.relabel(one, HAND, RAIN, "actor"),
        lambda: annotate.resize(one, HAND, RAIN, [(12, 20)]),
        lambda: annotate.add_fragments(one, HAND, RAIN, [(28, 34)]),
        lambda: annotate.set_attribute(one, HAND, RAIN, "stance", "denies"),
        lambda: annotate.set_note(one, HAND, RAIN, "x"),
        lambda: annotate.set_status(one, HAND, "complete"),
    ]
    for verb in verbs:
        with refused("This is the layer “Bo” of a colleague: read-only."):
            verb()


def test_the_gold_layer_is_read_only_also_to_its_owner() -> None:
    with refused("The gold layer is made by review: read-only here."):
        annotate.mark(article(layer=replace(LAYER, name="gold")), HAND, CLAIM, [(12, 26)])


def test_a_layer_that_lay_waiting_begins_with_its_first_tag() -> None:
    new = replace(LAYER, status="new")
    marked = annotate.mark(article(layer=new), HAND, CLAIM, [(12, 26)])
    assert marked.edit.of(Layer) == [Change(new, replace(new, status="begun"))]
    complete = annotate.mark(article(layer=replace(LAYER, status="complete")), HAND, CLAIM, [(12, 26)])
    assert complete.edit.of(Layer) == []


def test_a_layer_that_lay_waiting_is_called_complete_in_one_change() -> None:
    new = replace(LAYER, status="new")
    assert annotate.set_status(article(layer=new), HAND, "complete").changes == (
        Change(new, replace(new, status="complete")),
    )


def test_a_relation_refuses_labels_that_it_does_not_link() -> None:
    one = article(RAIN, PESKOV)
    for head, child in ((RAIN, PESKOV), (PESKOV, RAIN)):
        with refused("supports links Claim, not Source."):
            annotate.relate(one, HAND, "supports", head, child)


def test_no_verb_changes_the_article_itself() -> None:
    one = article(RAIN)
    annotate.mark(one, HAND, SOURCE, [(0, 6)], open_claim=RAIN)
    annotate.unmark(one, HAND, RAIN)
    assert list(one.spans) == [RAIN]
    assert one.leaving("rain") == []


# --- rings, conditions, links -------------------------------------------------------------------------------

_RING = parse(
    (paths.seeds() / "codebooks" / "actors-claims-sources.toml")
    .read_text(encoding="utf-8")
    .replace('accepts = ["source", "actor"]', 'accepts = ["source", "actor", "claim"]')
)


def test_a_claim_does_not_stand_behind_itself_also_not_by_way_of_another() -> None:
    denial = span("denial", (35, 41))
    third = span("third", (28, 34))
    role = _RING.label("claim").role("source")
    assert role
    given = article(RAIN, denial, third, links=[link(RAIN, denial), link(denial, third)], book=_RING)
    for child in (RAIN,):
        with refused("the claims would go round in a ring"):
            annotate.link(given, HAND, denial, role, child)
        with refused("the claims would go round in a ring"):
            annotate.link(given, HAND, third, role, child)
    with refused("the claims would go round in a ring"):
        annotate.link(given, HAND, third, role, third)
    assert annotate.link(given, HAND, RAIN, role, third).of(Relation)


def test_an_attribute_that_does_not_apply_is_refused_with_its_condition_and_can_be_taken_away() -> None:
    demand = replace(RAIN, attributes=attributes({"stance": "demands", "verification": "confirmed"}))
    with refused(r"Verification applies only where stance is asserts or denies\."):
        annotate.set_attribute(article(demand), HAND, demand, "verification", "refuted")
    after = only(annotate.set_attribute(article(demand), HAND, demand, "verification", None)).after
    assert after
    assert after.attribute("verification") is None
    assert only(annotate.set_attribute(article(RAIN), HAND, RAIN, "verification", "refuted")).after


def test_a_link_between_claims_is_listed_at_both_and_taken_away() -> None:
    denial = span("denial", (35, 41))
    relation = link(denial, RAIN, "contradicts")
    given = article(RAIN, denial, PESKOV, links=[relation, link(RAIN, PESKOV)])
    assert given.links(RAIN) == [(relation, denial)]
    assert given.links(denial) == [(relation, RAIN)]
    gone = annotate.unrelate(given, HAND, relation)
    assert gone.changes == (Change(relation, None),)
    given.follow(gone)
    assert given.links(RAIN) == []
    with refused("This link is not there any more"):
        annotate.unrelate(given, HAND, relation)
