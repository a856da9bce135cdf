"""Every occurrence: found, tagged, relabelled and removed as one edit; and words that are not tagged alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.domain.change import Refusal, added, edit
from annotator.domain.codebook import Mark
from annotator.domain.model import Entity
from annotator.domain.query import Query
from annotator.services import annotate, everywhere, finding
from annotator.services.annotate import Hand
from annotator.services.finding import Occurrence
from annotator.services.project import Project
from annotator.services.steps import run
from tests.conftest import import_text

ONE = "Mr Orlov denied it. Later Mr\nOrlov left; mr orlov did not."
TWO = "Nobody asked Mr Orlov. Vesna did."


@pytest.fixture
def both(project: Project, tmp_path: Path) -> tuple[str, str]:
    return import_text(project, tmp_path, ONE, "one.txt"), import_text(project, tmp_path, TWO, "two.txt")


def hand(project: Project) -> Hand:
    assert project.coder
    return Hand(project.coder, project.revision.id)


def look(
    project: Project, words: str = "Mr Orlov", document: str | None = None, *, same_case: bool = True
) -> list[Occurrence]:
    return run(finding.find(project, Query(words=words, same_case=same_case, document=document or "")))


def tags(project: Project, document: str) -> list[tuple[str, str]]:
    article = project.article(document)
    return [(s.label, " ".join(s.quote(article.text).split())) for s in sorted(article.spans, key=lambda s: s.start)]


def test_words_are_found_in_one_article_and_in_all_with_what_stands_around(
    project: Project, both: tuple[str, str]
) -> None:
    assert [(one.start, one.before, one.words, one.behind[:8]) for one in look(project, document=both[0])] == [
        (0, "", "Mr Orlov", " denied "), (26, "Mr Orlov denied it. Later ", "Mr Orlov", " left; m"),
    ]  # fmt: skip
    assert [one.document.id for one in look(project)] == [both[0], both[0], both[1]]
    assert len(look(project, same_case=False)) == 4
    assert look(project, "Peskov") == []


def test_tagging_all_is_one_edit_and_one_undo_and_makes_layers_where_there_are_none(
    project: Project, both: tuple[str, str]
) -> None:
    who = Entity(name="Alexander Orlov")
    project.do(edit("Actor", *added([who])))
    made = run(everywhere.tag(project, hand(project), look(project), "source", who.id))
    assert made.title == "Mark Source: 3 places, “Mr Orlov”"
    project.do(made)
    assert tags(project, both[0]) == [("source", "Mr Orlov")] * 2
    assert tags(project, both[1]) == [("source", "Mr Orlov")]
    assert project.mention_counts(project.registry()) == {who.id: 3}
    project.undo()
    assert [tags(project, key) for key in both] == [[], []]
    assert [project.layers(key) for key in both] == [[], []]


def test_what_bears_the_label_already_is_left_as_it_is(project: Project, both: tuple[str, str]) -> None:
    mark = Mark(key="2", name="Source", label="source")
    project.do(annotate.mark(project.article(both[0]), hand(project), mark, [(0, 8)]).edit)
    made = run(everywhere.tag(project, hand(project), look(project), "source"))
    assert made.title.startswith("Mark Source: 2 places")
    project.do(made)
    with pytest.raises(Refusal, match="every ticked place is tagged Source already"):
        run(everywhere.tag(project, hand(project), look(project), "source"))


def test_relabelling_and_removing_take_the_spans_of_just_these_words(project: Project, both: tuple[str, str]) -> None:
    project.do(run(everywhere.tag(project, hand(project), look(project), "source")))
    claim = annotate.mark(
        project.article(both[0]), hand(project), Mark(key="1", name="Claim", label="claim"), [(9, 18)]
    )
    project.do(claim.edit)
    article = project.article(both[0])
    role = project.codebook.label("claim").role("source")
    assert role
    first = min(article.spans, key=lambda s: s.start)
    project.do(annotate.link(article, hand(project), claim.span, role, first))
    project.do(run(everywhere.relabel(project, hand(project), look(project)[:2], "cue")))
    assert tags(project, both[0]) == [("cue", "Mr Orlov"), ("claim", "denied it"), ("cue", "Mr Orlov")]
    assert project.relations(project.layers(both[0])[0]) == [], "a cue fills no source"
    made = run(everywhere.remove(project, hand(project), look(project)))
    assert made.title == "Remove tags: 3 places, “Mr Orlov”"
    project.do(made)
    assert tags(project, both[0]) == [("claim", "denied it")]
    project.undo()
    project.undo()
    assert tags(project, both[0])[0] == ("source", "Mr Orlov")
    assert len(project.relations(project.layers(both[0])[0])) == 1


@pytest.mark.parametrize(
    ("verb", "sentence"),
    [("tag", "No place is ticked"), ("relabel", "No place is ticked"), ("remove", "No place is ticked")],
)
def test_nothing_ticked_is_refused(project: Project, both: tuple[str, str], verb: str, sentence: str) -> None:
    assert both
    more = () if verb == "remove" else ("source",)
    with pytest.raises(Refusal, match=sentence):
        run(getattr(everywhere, verb)(project, hand(project), [], *more))


def test_places_without_a_tag_cannot_be_relabelled_or_removed_and_no_words_are_refused(
    project: Project, both: tuple[str, str]
) -> None:
    assert both
    with pytest.raises(Refusal, match="Nothing to do: every ticked place is without a tag of yours, or Cue already"):
        run(everywhere.relabel(project, hand(project), look(project), "cue"))
    with pytest.raises(Refusal, match="Nothing to do: every ticked place is without a tag of yours"):
        run(everywhere.remove(project, hand(project), look(project)))
    with pytest.raises(Refusal, match="Which words"):
        look(project, "  ")


def test_a_span_that_went_meanwhile_is_passed_over(project: Project, both: tuple[str, str]) -> None:
    assert both
    project.do(run(everywhere.tag(project, hand(project), look(project), "source")))
    old = look(project)
    project.undo()
    with pytest.raises(Refusal, match="Nothing to do"):
        run(everywhere.remove(project, hand(project), old))


def test_words_tagged_differently_and_names_left_untagged_are_found(project: Project, both: tuple[str, str]) -> None:
    assert run(everywhere.consistency(project)) == []
    found = look(project)
    project.do(run(everywhere.tag(project, hand(project), found[:1], "source")))
    project.do(run(everywhere.tag(project, hand(project), found[2:], "cue")))
    (one,) = run(everywhere.consistency(project))
    assert (one.words, sorted(one.labels), one.untagged) == ("Mr Orlov", [("Cue", 1), ("Source", 1)], 1)
    project.do(run(everywhere.relabel(project, hand(project), look(project)[2:], "actor")))
    (one,) = run(everywhere.consistency(project))
    assert one.untagged == 1, "Source and Actor may both stand there, so only the untagged one is left"
    project.do(run(everywhere.tag(project, hand(project), look(project)[1:2], "actor")))
    assert run(everywhere.consistency(project)) == []
    assert both
