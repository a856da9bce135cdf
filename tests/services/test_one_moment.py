"""What is read as a whole is one state of the database, however much others write meanwhile."""

from __future__ import annotations

import json
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from annotator.domain.change import ChangeSet, Refusal, added
from annotator.domain.model import Layer, Span, Value, new_id
from annotator.interchange import bundles
from annotator.services import agreement, annotate, bring, bundling, comparing, send
from annotator.services.annotate import Hand
from annotator.services.project import Project
from annotator.services.steps import Steps, run
from annotator.storage.schema import APPLICATION_ID
from annotator.storage.store import Turn, take_turn
from tests import patience
from tests.storage.conftest import BOTH

ARTICLES = 120
TEXT = "Aid groups said on Monday that the road {} was closed, the mayor told reporters.\n"


@pytest.fixture(params=BOTH)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A project of many articles, each tagged by Ada and by Bob."""
    place = str(tmp_path / "p.annotator") if request.param == "sqlite" else request.getfixturevalue("cluster").database()
    rows = [json.dumps({"text": TEXT.format(n), "label": [[0, 10, "Claim"]]}) for n in range(ARTICLES)]
    file = tmp_path / "articles.jsonl"
    file.write_text("\n".join(rows), encoding="utf-8")
    with Project.create(place, coder="Ada") as project:
        run(bring.bring(project, bring.sources([file]), bring.Options(coder="Ada")))
    with Project.open(place, coder="Bob") as bob:
        bob.do(ChangeSet("Tag", added(tagged_alike(bob))))
    return place


def tagged_alike(bob: Project) -> list[Value]:
    """Layers of Bob with the very tags that Ada has."""
    assert bob.coder
    layers = {one.id: replace(one, id=new_id(), name="Bob", coder_id=bob.coder.id, number=2) for one in bob.store.read(Layer)}
    spans = [replace(one, id=new_id(), layer_id=layers[one.layer_id].id) for one in bob.store.read(Span)]
    return [*layers.values(), *spans]


@pytest.fixture
def project(place: str) -> Iterator[Project]:
    """Who reads."""
    with Project.open(place, coder="Ada") as opened:
        yield opened


@pytest.fixture
def other(place: str) -> Iterator[Project]:
    """Who writes meanwhile."""
    with Project.open(place, coder="Bob") as opened:
        yield opened


def meddle(other: Project) -> None:
    """Tag the first and the last article, and take away a tag from every third one."""
    assert other.coder
    hand, mark = Hand(other.coder, other.revision.id), other.codebook.marks()[0]
    documents = other.document_ids()
    for document_id in (documents[0], documents[-1]):
        other.do(annotate.mark(other.article(document_id), hand, mark, [(52, 61)]).edit)
    for document_id in documents[::3]:
        article = other.article(document_id)
        other.do(annotate.unmark(article, hand, next(iter(article.spans))))


def finish(steps: Steps[Any], meanwhile: Callable[[], None]) -> Any:
    """Drive work to its end; after its first step others write."""
    next(steps)
    meanwhile()
    return run(steps)


def test_an_export_is_one_state(project: Project, other: Project, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    report = finish(send.send(project, out, send.Options()), lambda: meddle(other))
    lines = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert Counter(len(line["spans"]) for line in lines) == {1: 2 * ARTICLES}
    assert report.spans == 2 * ARTICLES
    assert report.lost == []


@pytest.mark.usefixtures("few_draws")
def test_agreement_is_of_one_state(project: Project, other: Project) -> None:
    quiet = run(agreement.agreement(project))
    disturbed = finish(agreement.agreement(project), lambda: meddle(other))
    assert disturbed.kinds == quiet.kinds
    assert [one.all for one in disturbed.measured] == [one.all for one in quiet.measured]
    assert run(agreement.agreement(project)).kinds != quiet.kinds


def test_a_comparison_is_of_one_state(project: Project, other: Project) -> None:
    quiet = run(comparing.differences(project))
    disturbed = finish(comparing.differences(project), lambda: meddle(other))
    assert disturbed == quiet
    assert run(comparing.differences(project)) != quiet


def test_a_bundle_is_one_state(project: Project, other: Project, tmp_path: Path) -> None:
    bundle = tmp_path / "ada.annbundle"
    steps = bundling.send(project, bundle)
    finish(steps, lambda: meddle(other))
    spans = [len(record.content()["spans"]) for record in bundles.read(bundle).records if record.kind == "layer"]
    assert spans == [1] * (2 * ARTICLES)


def test_a_moment_takes_no_edits(project: Project) -> None:
    with project.at_one_moment() as still, pytest.raises(Refusal, match="read-only"):
        still.undo()


# --- imports side by side -----------------------------------------------------------------------------


@pytest.mark.postgres
def test_two_imports_at_once_are_two_edits_and_undo_takes_one(cluster: Any, tmp_path: Path) -> None:
    place = cluster.database()
    Project.create(place, coder="Ada").close()
    begun, errors = threading.Barrier(2), list[BaseException]()

    def take(coder: str) -> None:
        file = tmp_path / f"{coder}.jsonl"
        file.write_text("\n".join(json.dumps({"text": f"{coder} {n} said so."}) for n in range(150)), encoding="utf-8")
        try:
            with Project.open(place, coder=coder) as project:
                begun.wait(timeout=patience.SECONDS)
                run(bring.bring(project, bring.sources([file]), bring.Options()))
        except BaseException as error:  # noqa: BLE001  told in the test's thread
            errors.append(error)

    threads = [threading.Thread(target=take, args=(coder,)) for coder in ("Ada", "Bob")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    with Project.open(place, coder="Bob") as bob:
        assert sorted({one.number for one in bob.documents()}) == list(range(1, 301))
        bob.undo()
        assert len(bob.documents()) == 150
        assert all(bob.text(one.id).startswith("Ada") for one in bob.documents())
    with Project.open(place, coder="Ada") as ada:
        ada.undo()
        assert ada.documents() == []


@pytest.mark.postgres
def test_whoever_comes_second_waits_for_their_turn(cluster: Any) -> None:
    place = cluster.database()
    with (
        Project.create(place, coder="Ada") as ada,
        Project.open(place, coder="Bob") as bob,
        ada.store.writing(Turn.ARRIVALS),
        bob.store.writing(Turn.CACHES) as connection,
    ):
        take_turn(connection, Turn.CODEBOOK)  # other turns are free
        free = select(func.pg_try_advisory_xact_lock(APPLICATION_ID, Turn.ARRIVALS.value))
        assert connection.scalar(free) is False
