"""Suggestions are no tags until somebody accepts them; what is rejected does not come again; all of it can be undone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from annotator.domain.change import Refusal, added, edit
from annotator.domain.model import Document, Span
from annotator.domain.suggestion import Part, Suggestion, Verdict
from annotator.services import annotate, bring, projection, send, suggesting
from annotator.services.annotate import Hand
from annotator.services.project import Project
from annotator.services.steps import run

TEXT = "Tomas Rehm said that the boats were empty. He denied that Orlov claimed they were full. The union will meet."


@pytest.fixture
def article(project: Project, tmp_path: Path) -> Document:
    (tmp_path / "a.txt").write_text(TEXT, newline="")
    run(bring.bring(project, bring.sources([tmp_path / "a.txt"]), bring.Options()))
    return project.store.read(Document)[0]


def at(words: str, text: str = TEXT) -> tuple[tuple[int, int], ...]:
    start = text.index(words)
    return ((start, start + len(words)),)


def statement(article: Document, claim: str, source: str, cue: str, confidence: float = 0.9) -> Suggestion:
    return Suggestion(
        document_id=article.id, maker="rules", rule="says", confidence=confidence,
        parts=(Part("claim", at(claim), attributes=(("colour", "red"), ("stance", "denies"))),
               Part("source", at(source), "source"), Part("cue", at(cue), "cue")),
    )  # fmt: skip


@pytest.fixture
def open_(project: Project, article: Document) -> list[Suggestion]:
    made = [
        statement(article, "the boats were empty", "Tomas Rehm", "said"),
        statement(article, "Orlov claimed they were full", "He", "denied", 0.7),
        statement(article, "they were full", "Orlov", "claimed", 0.5),
    ]
    project.do(edit("Suggest", *added(made)))
    return made


def hand(project: Project) -> Hand:
    assert project.coder is not None
    return Hand(project.coder, project.revision.id)


def shown(project: Project, article: Document) -> list[str]:
    return [TEXT[slice(*one.main.fragments[0])] for one in suggesting.open_ones(project, project.article(article.id))]


def test_suggestions_count_nowhere(
    project: Project, article: Document, open_: list[Suggestion], tmp_path: Path
) -> None:
    assert len(shown(project, article)) == 3  # a claim within a claim is another one
    assert project.statistics()["layers"] == {}
    report = run(send.send(project, tmp_path / "out.jsonl", send.Options()))
    assert report.spans == 0


def test_accepting_makes_tags_that_tell_where_they_are_from(
    project: Project, article: Document, open_: list[Suggestion]
) -> None:
    made = suggesting.accept(project.article(article.id), hand(project), open_[:1])
    project.do(made.edit)
    assert made.edit.title == "Accept suggestion"
    (said,) = project.statements(article.id)
    assert [s.quote(TEXT) for s in (said.claim, *said.filling("source"), *said.filling("cue"))] == [
        "the boats were empty",
        "Tomas Rehm",
        "said",
    ]
    assert said.claim.attributes == (("stance", "denies"),)  # the codebook knows no colour of claims
    assert {span.origin for span in said.spans} == {"suggestion:rules"}
    assert json.loads(said.claim.extra) == {"confidence": 0.9, "rule": "says"}
    assert shown(project, article) == ["Orlov claimed they were full", "they were full"]


def test_accepting_is_one_edit(project: Project, article: Document, open_: list[Suggestion]) -> None:
    project.do(suggesting.accept(project.article(article.id), hand(project), open_).edit)
    assert project.undo_title == "Accept 3 suggestions"
    assert len(project.statements(article.id)) == 3
    assert shown(project, article) == []
    project.undo()
    assert project.own_layer(article.id) is None
    assert len(shown(project, article)) == 3
    project.redo()
    assert shown(project, article) == []


def test_words_that_are_tagged_already_are_joined_not_tagged_twice(
    project: Project, article: Document, open_: list[Suggestion]
) -> None:
    mark = next(m for m in project.codebook.marks() if m.name == "Source")
    project.do(annotate.mark(project.article(article.id), hand(project), mark, at("Tomas Rehm")).edit)
    again = [open_[0], statement(article, "The union will meet", "Tomas Rehm", "denied")]
    project.do(suggesting.accept(project.article(article.id), hand(project), again).edit)
    sources = [span for span in project.store.read(Span) if span.label == "source"]
    assert [(span.quote(TEXT), span.origin) for span in sources] == [("Tomas Rehm", "manual")]
    assert [len(s.filling("source")) for s in project.statements(article.id)] == [1, 1]


def test_a_rejected_one_never_returns(project: Project, article: Document, open_: list[Suggestion]) -> None:
    project.do(suggesting.reject(project.article(article.id), hand(project), open_[1:2]))
    assert shown(project, article) == ["the boats were empty", "they were full"]
    same = statement(article, "that Orlov claimed they were full", "He", "denied", 0.99)
    project.do(edit("Suggest", *added([same])))
    assert shown(project, article) == ["the boats were empty", "they were full"]
    (said,) = project.store.read(Verdict)
    assert (said.answer, said.rule, said.confidence) == ("rejected", "says", 0.7)
    project.undo()
    project.undo()
    assert len(shown(project, article)) == 3


def test_what_somebody_tagged_is_not_suggested(project: Project, article: Document, open_: list[Suggestion]) -> None:
    mark = next(m for m in project.codebook.marks() if m.name == "Claim")
    project.do(annotate.mark(project.article(article.id), hand(project), mark, at("that the boats were empty")).edit)
    assert shown(project, article) == ["Orlov claimed they were full", "they were full"]


def test_a_colleague_decides_for_themselves(project: Project, article: Document, open_: list[Suggestion]) -> None:
    project.do(suggesting.reject(project.article(article.id), hand(project), open_))
    with Project.open(project.place, coder="Eve") as other:
        assert len(shown(other, article)) == 3
        layer = project.own_layer(article.id)
        assert layer is None


def test_a_label_that_is_gone_is_told(project: Project, article: Document) -> None:
    lost = Suggestion(document_id=article.id, maker="rules", parts=(Part("nonsense", at("boats")),))
    with pytest.raises(Refusal, match="no label any more"):
        suggesting.accept(project.article(article.id), hand(project), [lost])


# --- projection ---------------------------------------------------------------------------------------------------

FIRST = """Ferry line to close

“Nobody asked us,” said Tomas Rehm, who works nights in the harbour.

The council denied that it had known of the plan.

The company wants to save two million a year, its director said."""
SECOND = """No more boats at night

The council denied that it had known of the plan.

The company wants to save three million a year, its director said.

"Nobody asked us," said Tomas Rehm, who works nights in the harbour."""


@pytest.fixture
def versions(project: Project, tmp_path: Path) -> tuple[Document, Document]:
    for name, text in (("1_Wire", FIRST), ("2_Post", SECOND)):
        (tmp_path / f"{name}.txt").write_text(text, newline="")
    run(
        bring.bring(
            project,
            bring.sources([tmp_path / "1_Wire.txt", tmp_path / "2_Post.txt"]),
            bring.Options(names="{*}_{outlet}"),
        )
    )
    first, second = sorted(project.store.read(Document), key=lambda one: one.number)
    marks = {m.name: m for m in project.codebook.marks()}
    for claim, source in (
        ("Nobody asked us", "Tomas Rehm"),
        ("it had known of the plan", "The council"),
        ("The company wants to save two million a year", "its director"),
    ):
        made = annotate.mark(project.article(first.id), hand(project), marks["Claim"], at(claim, FIRST))
        project.do(made.edit)
        project.do(
            annotate.mark(
                project.article(first.id), hand(project), marks["Source"], at(source, FIRST), open_claim=made.span
            ).edit
        )
    project.do(annotate.mark(project.article(first.id), hand(project), marks["Actor"], at("the harbour", FIRST)).edit)
    return first, second


def test_tags_of_unchanged_sentences_are_suggested_for_the_other_version(
    project: Project, versions: tuple[Document, Document]
) -> None:
    first, second = versions
    found = projection.project_tags(project, first.id, second.id)
    told = [[(p.label, SECOND[slice(*p.fragments[0])], p.role) for p in one.parts] for one in found.suggestions]
    assert told == [
        [("claim", "it had known of the plan", ""), ("source", "The council", "source")],
        [("claim", "Nobody asked us", ""), ("source", "Tomas Rehm", "source")],
        [("actor", "the harbour", "")],
    ]
    assert found.left == 1  # the sentence with another sum stays untagged
    assert {one.rule for one in found.suggestions} == {"Wire"}
    project.do(projection.edit(found, first))
    project.do(
        suggesting.accept(
            project.article(second.id), hand(project), suggesting.open_ones(project, project.article(second.id))
        ).edit
    )
    assert {span.origin for s in project.statements(second.id) for span in s.spans} == {"suggestion:projection"}
    with pytest.raises(Refusal, match="nothing to suggest"):
        projection.edit(projection.project_tags(project, first.id, second.id), first)


def test_what_has_no_tags_is_not_projected(project: Project, versions: tuple[Document, Document]) -> None:
    first, second = versions
    with pytest.raises(Refusal, match="has no tags to take over"):
        projection.project_tags(project, second.id, first.id)
    with pytest.raises(Refusal, match="the same article"):
        projection.project_tags(project, first.id, first.id)
