"""A commit that landed although its answer never came back: nothing is told as refused that is there, nothing is made twice."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from annotator.domain.article import Article
from annotator.domain.change import Conflict, Unanswered
from annotator.domain.model import Layer, Span
from annotator.services import annotate, bring, corrections
from annotator.services.annotate import Hand
from annotator.services.project import News, Project
from annotator.services.steps import run
from tests.storage.conftest import Cluster
from tests.storage.wire import Wire

pytestmark = pytest.mark.postgres
TEXT = "Aid groups said on Monday that the road was closed, the mayor told reporters.\n"


@pytest.fixture
def wire(cluster: Cluster) -> Iterator[Wire]:
    """A wire to an empty database."""
    database = cluster.database().split("/")[3].split("?")[0]
    with Wire(cluster.folder, "annotator", database) as laid:
        yield laid


@pytest.fixture
def project(wire: Wire, tmp_path: Path) -> Iterator[Project]:
    """A project behind the wire, with an article."""
    with Project.create(wire.url, coder="Ada") as made:
        take(made, tmp_path / "road.txt", TEXT)
        yield made


def take(project: Project, file: Path, text: str) -> None:
    file.write_bytes(text.encode())
    run(bring.bring(project, bring.sources([file]), bring.Options()))


def article_of(project: Project) -> Article:
    return project.article(project.documents()[0].id)


def tag(project: Project, article: Article, start: int = 0, end: int = 10) -> None:
    assert project.coder
    hand = Hand(project.coder, project.revision.id)
    project.do(annotate.mark(article, hand, project.codebook.marks()[0], [(start, end)]).edit)


def spans(project: Project) -> list[Span]:
    return [span for layer in project.store.read(Layer) for span in project.spans(layer)]


def test_a_tag_whose_answer_is_lost_is_there_once_and_is_told(wire: Wire, project: Project) -> None:
    heard: list[News] = []
    project.listen(heard.append)
    wire.cut_at_commit()
    tag(project, article_of(project))
    assert wire.cuts == 1
    assert len(spans(project)) == len(heard) == 1


def test_while_nobody_answers_the_tag_is_neither_promised_nor_made_twice(wire: Wire, project: Project) -> None:
    seen = article_of(project)
    heard: list[News] = []
    project.listen(heard.append)
    wire.cut_at_commit(stay_cut=True)
    with pytest.raises(Unanswered, match="whether it was saved will show when the server answers again"):
        tag(project, seen)
    assert heard == []
    wire.mend()
    tag(project, seen)  # the same gesture again
    assert len(spans(project)) == len(heard) == 1


def test_another_gesture_afterwards_finds_the_first_one_there(wire: Wire, project: Project) -> None:
    seen = article_of(project)
    heard: list[News] = []
    project.listen(heard.append)
    wire.cut_at_commit(stay_cut=True)
    with pytest.raises(Unanswered):
        tag(project, seen)
    wire.mend()
    tag(project, seen, 52, 61)
    assert [span.start for span in sorted(spans(project), key=lambda span: span.start)] == [0, 52]
    assert len(heard) == 2
    assert len(project.store.read(Layer)) == 1


@pytest.mark.parametrize("stay_cut", [False, True])
def test_an_undo_whose_answer_is_lost_takes_back_one_edit(wire: Wire, project: Project, stay_cut: bool) -> None:
    tag(project, article_of(project), 0, 10)
    tag(project, article_of(project), 20, 26)
    wire.cut_at_commit(stay_cut=stay_cut)
    try:
        project.undo()
    except Unanswered:
        wire.mend()
        project.undo()
    assert [span.start for span in spans(project)] == [0]
    project.redo()
    assert len(spans(project)) == 2


def test_an_import_whose_answer_is_lost_is_there_once(wire: Wire, project: Project, tmp_path: Path) -> None:
    heard: list[News] = []
    project.listen(heard.append)
    wire.cut_at_commit()
    take(project, tmp_path / "rain.txt", "Rain fell on Tuesday, the mayor said.\n")
    assert wire.cuts == 1
    assert len(project.documents()) == 2
    assert len(heard) == 1
    assert project.undo() == "Import rain.txt"
    assert len(project.documents()) == 1


def test_a_correction_whose_answer_is_lost_is_there_once(wire: Wire, project: Project) -> None:
    (article,) = project.documents()
    planned, other = (
        run(corrections.plan(project, article.id, TEXT.replace("Monday", day))) for day in ("Tuesday", "Friday")
    )
    wire.cut_at_commit()
    corrections.save(project, planned)
    assert len(project.document_ids()) == 1
    assert len(project.documents()) == 2
    with pytest.raises(Conflict, match="was corrected meanwhile"):
        corrections.save(project, other)


def test_resending_an_edit_answers_that_it_has_landed(project: Project) -> None:
    seen, sent = article_of(project), list[Callable[[], int]]()
    assert project.coder
    edit = annotate.mark(seen, Hand(project.coder, project.revision.id), project.codebook.marks()[0], [(0, 10)]).edit
    for _ in range(3):
        sent.append(lambda: project.store.apply(edit, project.author))
    assert len({send() for send in sent}) == 1
    assert len(spans(project)) == 1
