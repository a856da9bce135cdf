"""An open project: opening and closing, who may write, who hears of it, and what is not there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from annotator.domain.change import ChangeSet, Refusal, added
from annotator.domain.model import CodebookRevision, Entity, new_id
from annotator.services.project import News, Project, revised
from annotator.storage.store import Store
from tests.conftest import import_text


def entity(name: str) -> ChangeSet:
    return ChangeSet(f"Add {name}", added([Entity(name=name)]))


def test_a_project_without_a_codebook_is_refused_and_let_go_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "p.annotator"
    Store.create(str(place)).close()
    closed: list[str] = []
    real = Store.close
    monkeypatch.setattr(Store, "close", lambda store: (closed.append(store.place), real(store))[1])
    with pytest.raises(Refusal, match="the project has no codebook; run 'annotator check' and restore a backup"):
        Project.open(place, coder="Ada")
    assert closed == [str(place)]


def test_a_project_is_called_by_its_file(tmp_path: Path) -> None:
    with Project.create(tmp_path / "Spring 2024.annotator") as made:
        assert made.name == "Spring 2024"
        assert made.coder is None


def test_without_a_coder_a_project_is_only_read(demo_file: Path, tmp_path: Path) -> None:
    place = tmp_path / "p.annotator"
    place.write_bytes(demo_file.read_bytes())
    with Project.open(place) as project:
        assert (project.undo_title, project.redo_title) == (None, None)
        assert project.own_layer(project.documents()[0].id) is None
        for act in (lambda: project.do(entity("x")), project.undo, project.redo):
            with pytest.raises(Refusal, match="the project is open read-only; nothing was changed"):
                act()


def test_listeners_hear_each_edit_when_it_is_done(project: Project) -> None:
    heard: list[tuple[News, list[str]]] = []
    project.listen(lambda news: heard.append((news, [e.name for e in project.entities()])))
    edit = entity("Orlov")
    project.do(edit)
    project.undo()
    assert heard[0] == (edit, ["Orlov"])
    assert heard[1][1] == []


def test_nobody_hears_of_a_refused_edit(project: Project) -> None:
    edit = entity("Orlov")
    project.do(edit)
    heard: list[News] = []
    project.listen(heard.append)
    with pytest.raises(Refusal):
        project.do(replace(edit, id=new_id()))
    assert heard == []


def test_a_closed_project_tells_nobody(project: Project) -> None:
    heard: list[News] = []
    project.listen(heard.append)
    project.close()
    project._tell(entity("x"))
    assert heard == []


def test_titles_of_undo_and_redo_follow_the_edits(project: Project) -> None:
    project.do(entity("Orlov"))
    assert (project.undo_title, project.redo_title) == ("Add Orlov", None)
    assert project.undo() == "Add Orlov"
    assert project.redo_title == "Add Orlov"
    assert project.redo() == "Add Orlov"
    assert project.redo_title is None


def test_a_new_revision_of_the_codebook_is_in_force_at_once_and_undone(project: Project) -> None:
    before = project.codebook
    changed = replace(before, name="Another book")
    project.do(ChangeSet("Change codebook", added([revised(changed, 2)])))
    assert project.codebook.name == "Another book"
    assert project.revision.number == 2
    project.undo()
    assert project.codebook == before


def test_the_newest_revision_is_in_force_when_a_project_is_opened(project: Project) -> None:
    project.do(ChangeSet("Change codebook", added([revised(replace(project.codebook, name="New"), 2)])))
    with Project.open(project.place) as again:
        assert again.codebook.name == "New"
        assert len(again.store.read(CodebookRevision)) == 2


def test_an_article_that_is_not_there_is_refused(project: Project) -> None:
    for ask in (project.document, project.article, project.statements):
        with pytest.raises(Refusal, match=r"^This article is not in the project any more\.$"):
            ask("no such article")


def test_while_a_long_edit_writes_others_are_refused_by_its_name(project: Project) -> None:
    with project.busy("Import"):
        for act in (lambda: project.do(entity("x")), project.undo):
            with pytest.raises(
                Refusal, match=r"^Import is under way; nothing was changed\. Wait for it, or cancel it\.$"
            ):
                act()
    project.do(entity("Orlov"))


def test_a_long_edit_that_breaks_off_frees_the_project(project: Project) -> None:
    with pytest.raises(ZeroDivisionError), project.busy("Import"):
        raise ZeroDivisionError
    project.do(entity("Orlov"))


def test_statements_come_in_reading_order_with_their_numbers(demo: Project) -> None:
    found = demo.statements(demo.documents()[0].id)
    assert [s.number for s in found] == list(range(1, len(found) + 1))
    assert [s.claim.start for s in found] == sorted(s.claim.start for s in found)
    assert len(found) > 10


def test_the_layer_of_a_colleague_has_statements_of_its_own(demo: Project) -> None:
    document = demo.documents()[0].id
    own, other = demo.own_layer(document), next(x for x in demo.layers(document) if x.name == "jonas")
    assert own is not None
    assert own.name == "maria"
    ids = {s.claim.id for s in demo.statements(document)}
    assert not ids & {s.claim.id for s in demo.statements(document, other)}


def test_spans_come_in_the_order_of_the_text_and_relations_by_their_head(demo: Project) -> None:
    layer = demo.own_layer(demo.documents()[0].id)
    assert layer is not None
    starts = [span.start for span in demo.spans(layer)]
    heads = [relation.head for relation in demo.relations(layer)]
    assert starts == sorted(starts)
    assert heads == sorted(heads)
    assert set(heads) <= {span.id for span in demo.spans(layer)}


def test_the_queue_finds_articles_by_all_words_and_by_status(demo: Project) -> None:
    every = demo.queue_ids()
    assert [document.id for document in demo.documents()] == every
    found = demo.queue_ids("sant orel")
    assert found == [x for x in every if x in found] != every
    assert demo.queue_ids("sant xyzzy") == []
    complete = demo.queue_ids(status="complete")
    assert len(complete) == demo.done_count() == 6
    assert {row.status for row in demo.queue_rows(complete).values()} == {"complete"}


def test_the_first_tag_of_a_coder_needs_no_layer_before(project: Project, tmp_path: Path) -> None:
    document = import_text(project, tmp_path, "Mr Orlov said so.")
    assert project.own_layer(document) is None
    assert project.article(document).layer is None
    assert project.queue_rows([document])[document].claims == 0
