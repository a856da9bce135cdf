"""Two windows, or two machines, of one project at once: one coder has one layer, and nobody's work hides another's."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text as sql

from annotator.domain.article import Article
from annotator.domain.change import ChangeSet, Conflict, Refusal, added
from annotator.domain.model import Layer, Span, new_id
from annotator.domain.story import Version
from annotator.domain.suggestion import Unaided
from annotator.services import annotate, bring, care, codebooks, send
from annotator.services.annotate import Hand
from annotator.services.project import News, Project
from annotator.services.steps import run
from annotator.storage import health
from tests.storage.conftest import BOTH

TEXT = "Aid groups said on Monday that the road was closed, the mayor told reporters.\n" * 4


@pytest.fixture(params=BOTH)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A new project's place: in a file, and on a server."""
    if request.param == "sqlite":
        return str(tmp_path / "shared.annotator")
    return str(request.getfixturevalue("cluster").database())


@pytest.fixture
def windows(place: str, tmp_path: Path) -> Iterator[Callable[[str], Project]]:
    """Opens the project, which has one article, in another window for a coder."""
    with Project.create(place, coder="Ada") as project:
        bring_text(project, tmp_path / "road.txt", TEXT)
    with ExitStack() as stack:
        yield lambda coder: stack.enter_context(Project.open(place, coder=coder))


def bring_text(project: Project, file: Path, text: str) -> None:
    file.write_bytes(text.encode())
    run(bring.bring(project, bring.sources([file]), bring.Options()))


def article_of(project: Project) -> Article:
    return project.article(project.documents()[0].id)


def tag(project: Project, article: Article, start: int, end: int) -> Span:
    """Tag words of an article as it was read: another window may have moved on."""
    assert project.coder
    mark = project.codebook.marks()[0]
    marked = annotate.mark(article, Hand(project.coder, project.revision.id), mark, [(start, end)])
    project.do(marked.edit)
    return marked.span


def layers(project: Project) -> list[Layer]:
    return project.store.read(Layer, order=("number", "id"))


# --- one coder, one layer -----------------------------------------------------------------------------


def test_the_first_tags_of_two_windows_lie_in_one_layer(windows: Callable[[str], Project]) -> None:
    first, second = windows("Ada"), windows("Ada")
    seen_first, seen_second = article_of(first), article_of(second)
    heard: list[News] = []
    second.listen(heard.append)
    one = tag(first, seen_first, 0, 10)
    other = tag(second, seen_second, 52, 61)
    (layer,) = layers(first)
    assert {span.id for span in first.spans(layer)} == {one.id, other.id}
    assert {span.layer_id for span in first.spans(layer)} == {layer.id}
    (news,) = heard
    assert isinstance(news, ChangeSet)
    seen_second.follow(news)
    assert seen_second.layer == layer
    assert {span.id for span in seen_second.spans} == {one.id, other.id}


def test_what_the_second_window_said_of_its_layer_is_said_of_the_first_one(windows: Callable[[str], Project]) -> None:
    first, second = windows("Ada"), windows("Ada")
    seen = article_of(second)
    tag(first, article_of(first), 0, 10)
    assert second.coder
    second.do(annotate.set_status(seen, Hand(second.coder, second.revision.id), "complete"))
    (layer,) = layers(first)
    assert layer.status == "complete"
    assert second.undo() == "Mark complete"
    assert layers(first)[0].status == "begun"


def test_each_window_takes_back_its_own_tag(windows: Callable[[str], Project]) -> None:
    first, second = windows("Ada"), windows("Ada")
    seen = article_of(second)
    one = tag(first, article_of(first), 0, 10)
    tag(second, seen, 52, 61)
    second.undo()
    assert [span.id for span in first.spans(layers(first)[0])] == [one.id]
    first.undo()
    assert [first.spans(layer) for layer in layers(first)] in ([], [[]])


def test_an_export_of_both_has_one_line_and_comes_back_whole(windows: Callable[[str], Project], tmp_path: Path) -> None:
    first, second = windows("Ada"), windows("Ada")
    seen = article_of(second)
    tag(first, article_of(first), 0, 10)
    tag(second, seen, 52, 61)
    out = tmp_path / "out.jsonl"
    report = run(send.send(first, out, send.Options()))
    assert len(out.read_text(encoding="utf-8").splitlines()) == 1
    assert report.spans == 2
    with Project.create(tmp_path / "back.annotator", coder="Ada") as back:
        brought = run(bring.bring(back, bring.sources([out]), bring.Options()))
    assert (brought.spans, brought.duplicates) == (2, 0)


def test_two_coders_have_two_layers(windows: Callable[[str], Project]) -> None:
    first, second = windows("Ada"), windows("Bob")
    seen = article_of(second)
    tag(first, article_of(first), 0, 10)
    tag(second, seen, 0, 10)
    assert sorted(layer.name for layer in layers(first)) == ["Ada", "Bob"]


def test_a_layer_of_ones_own_name_that_is_somebody_elses_is_refused(windows: Callable[[str], Project]) -> None:
    ada, bob = windows("Ada"), windows("Bob")
    assert bob.coder
    document_id = ada.documents()[0].id
    bob.do(ChangeSet("Layer", added([Layer(document_id=document_id, name="Ada", coder_id=bob.coder.id)])))
    with pytest.raises(Conflict, match="has a layer of that name already"):
        tag(ada, ada.article(document_id), 0, 10)
    assert [layer.coder_id for layer in layers(ada)] == [bob.coder.id]


# --- check and repair ---------------------------------------------------------------------------------


def test_check_finds_two_layers_of_one_name_and_repair_joins_them(place: str, windows: Callable[[str], Project]) -> None:
    ada = windows("Ada")
    first = tag(ada, article_of(ada), 0, 10)
    second = twin_layer(ada, [(0, 10), (52, 61)])
    ada.close()
    found = care.check(place)
    assert not found["ok"]
    assert any("two layers" in str(finding) for finding in found["findings"])
    assert any("index" in str(finding) for finding in found["findings"])
    repaired = care.check(place, repair=True)
    assert repaired["repaired"]
    assert care.check(place)["ok"]
    with Project.open(place, coder="Ada") as again:
        (layer,) = layers(again)
        assert layer.id == first.layer_id != second
        assert [span.fragments for span in again.spans(layer)] == [((0, 10),), ((52, 61),)]
        with pytest.raises(Conflict):
            again.store.apply(ChangeSet("x", added([replace(layer, id=new_id())])), again.author)


def twin_layer(project: Project, places: list[tuple[int, int]]) -> str:
    """What the last version let happen: a second layer of the same name, with tags, and no index against it."""
    assert project.coder
    with project.store.writing() as connection:
        connection.execute(sql("DROP INDEX ux_layer_document_id_name"))
    (layer,) = layers(project)
    label = project.codebook.marks()[0].label
    twin = replace(layer, id=new_id(), number=2)
    spans = [Span(layer_id=twin.id, label=label, fragments=(at,), coder_id=project.coder.id, created="2026-01-01T00:00:00Z",
                  codebook=project.revision.id) for at in places]  # fmt: skip
    project.store.apply(ChangeSet("Twin", added([twin, *spans])), project.author)
    return twin.id


def test_undo_reaches_the_tags_that_were_made_in_a_joined_layer(place: str, windows: Callable[[str], Project]) -> None:
    ada = windows("Ada")
    tag(ada, article_of(ada), 0, 10)
    twin_layer(ada, [(52, 61)])
    with ada.store.writing() as connection:
        health.mend(connection)
    assert len(ada.spans(layers(ada)[0])) == 2
    assert ada.undo() == "Twin"
    assert [span.fragments for span in ada.spans(layers(ada)[0])] == [((0, 10),)]


# --- what else is there once --------------------------------------------------------------------------


def test_a_codebook_that_was_changed_elsewhere_is_not_written_over(windows: Callable[[str], Project]) -> None:
    first, second = windows("Ada"), windows("Bob")
    first.do(codebooks.revise(first, replace(first.codebook, name="First"), "Rename codebook"))
    heard: list[News] = []
    second.listen(heard.append)
    stale = codebooks.revise(second, replace(second.codebook, name="Second"), "Rename codebook")
    with pytest.raises(Conflict, match="the codebook was changed elsewhere meanwhile"):
        second.do(stale)
    assert second.codebook.name == "First"
    assert len(heard) == 1
    second.do(codebooks.revise(second, replace(second.codebook, name="Second"), "Rename codebook"))
    first.reread_codebook()
    assert first.codebook.name == "Second"


def test_an_import_extends_the_codebook_as_it_is_by_now(windows: Callable[[str], Project], tmp_path: Path) -> None:
    first, second = windows("Ada"), windows("Bob")
    first.do(codebooks.revise(first, replace(first.codebook, name="Renamed meanwhile"), "Rename codebook"))
    file = tmp_path / "a.jsonl"
    file.write_text('{"text": "Rain fell.", "label": [[0, 4, "Weather"]]}\n', encoding="utf-8")
    run(bring.bring(second, bring.sources([file]), bring.Options(coder="Bob")))
    assert second.codebook.name == "Renamed meanwhile"
    assert second.codebook.named("Weather")


def test_an_article_is_in_one_story_and_coded_unaided_once(windows: Callable[[str], Project]) -> None:
    first, second = windows("Ada"), windows("Bob")
    key = first.documents()[0].id
    for value in (lambda: Unaided(document_id=key), lambda: Version(document_id=key, story=key)):
        first.do(ChangeSet("First", added([value()])))
        with pytest.raises(Conflict, match="nothing was changed"):
            second.do(ChangeSet("Second", added([value()])))


def test_the_tags_of_an_import_that_was_undone_elsewhere_are_not_swallowed(windows: Callable[[str], Project]) -> None:
    first, second = windows("Ada"), windows("Bob")
    seen = article_of(second)
    first.undo()
    with pytest.raises(Conflict, match="went with an import that was undone meanwhile"):
        tag(second, seen, 0, 10)
    first.redo()
    tag(second, article_of(second), 0, 10)


def test_imported_tags_that_their_coder_changed_do_not_go_with_the_import(
    windows: Callable[[str], Project], tmp_path: Path
) -> None:
    ada, bob = windows("Ada"), windows("Bob")
    file = tmp_path / "bob.jsonl"
    file.write_text(f'{{"text": {TEXT!r}, "label": [[0, 10, "Claim"]]}}\n'.replace("'", '"'), encoding="utf-8")
    run(bring.bring(ada, bring.sources([file]), bring.Options(coder="Bob")))
    assert bob.coder
    (layer,) = [one for one in layers(bob) if one.coder_id == bob.coder.id]
    tag(bob, bob.article(layer.document_id, layer), 52, 61)
    with pytest.raises(Conflict, match="Bob"):
        ada.undo()
    assert len(bob.spans(layer)) == 2


def test_two_windows_that_undo_at_once_take_one_edit_each(windows: Callable[[str], Project]) -> None:
    first, second = windows("Ada"), windows("Ada")
    tag(first, article_of(first), 0, 10)
    tag(first, article_of(first), 20, 26)
    titles = [first.undo(), second.undo()]
    assert len(titles) == 2
    assert first.spans(layers(first)[0]) == [] if layers(first) else True
    assert second.undo().startswith("Import")
    with pytest.raises(Refusal, match="nothing to undo"):
        first.undo()


def test_after_a_conflict_the_window_shows_what_is_there(windows: Callable[[str], Project]) -> None:
    first, second = windows("Ada"), windows("Ada")
    span = tag(first, article_of(first), 0, 10)
    seen = article_of(second)
    assert first.coder
    assert second.coder
    first.do(annotate.set_note(article_of(first), Hand(first.coder, first.revision.id), span, "Hers"))
    second.listen(lambda news: seen.follow(news) if isinstance(news, ChangeSet) else None)
    hand = Hand(second.coder, second.revision.id)
    with pytest.raises(Conflict):
        second.do(annotate.set_note(seen, hand, span, "Mine"))
    (shown,) = seen.spans
    assert shown.note == "Hers"
    second.do(annotate.set_note(seen, hand, shown, "Mine after all"))
    assert first.spans(layers(first)[0])[0].note == "Mine after all"


def test_a_tag_that_another_window_deleted_goes_out_of_sight(windows: Callable[[str], Project]) -> None:
    first, second = windows("Ada"), windows("Ada")
    span = tag(first, article_of(first), 0, 10)
    seen = article_of(second)
    assert first.coder
    first.do(annotate.unmark(article_of(first), Hand(first.coder, first.revision.id), span))
    second.listen(lambda news: seen.follow(news) if isinstance(news, ChangeSet) else None)
    assert second.coder
    with pytest.raises(Conflict):
        second.do(annotate.unmark(seen, Hand(second.coder, second.revision.id), span))
    assert list(seen.spans) == []
