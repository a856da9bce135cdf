"""A clock that goes back (a battery, a time zone, a virtual machine): newer work is still the newer."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path

import pytest

from annotator.domain import model
from annotator.domain.change import ChangeSet
from annotator.domain.model import Layer, Span
from annotator.domain.review import Comment
from annotator.services import annotate, bring, bundling, care, comments, merging
from annotator.services.annotate import Hand
from annotator.services.project import Project
from annotator.services.steps import run
from annotator.storage import stamps
from tests.conftest import import_text

WORDS = "Aid groups said on Monday that the road was closed, the mayor told reporters.\n"


class Clock:
    """The time that the program is told."""

    def __init__(self) -> None:
        self.time = datetime(2026, 11, 22, 10, 0, 0, tzinfo=UTC)

    def back(self, days: float) -> None:
        self.time -= timedelta(days=days)

    def on(self, seconds: float) -> None:
        self.time += timedelta(seconds=seconds)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    told = Clock()

    class Told(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
            return told.time.astimezone(tz)

    monkeypatch.setattr(model, "datetime", Told)
    return told


def _tag(project: Project, document_id: str, start: int) -> None:
    assert project.coder
    article = project.article(document_id)
    project.listen(lambda news: article.follow(news) if isinstance(news, ChangeSet) else None)
    mark = next(mark for mark in project.codebook.marks() if not mark.role)
    project.do(annotate.mark(article, Hand(project.coder, project.revision.id), mark, [(start, start + 3)]).edit)


def test_now_is_behind_what_was_before(clock: Clock) -> None:
    first = model.now()
    assert model.now_after(first) == first
    clock.back(1)
    assert model.now_after(first) == "2026-11-22T10:00:01Z"
    assert model.now_after("") == model.now() == "2026-11-21T10:00:00Z"


def test_records_of_edits_keep_their_order(clock: Clock, project: Project, tmp_path: Path) -> None:
    document = import_text(project, tmp_path, WORDS)
    _tag(project, document, 0)
    clock.back(400)
    _tag(project, document, 10)
    clock.on(5)
    _tag(project, document, 20)
    created = [revision.created for revision in reversed(project.history())]
    assert created == sorted(created)
    assert created[-1] > created[-2] > created[-3]
    clock.back(-800)
    _tag(project, document, 30)
    assert project.history()[0].created == model.now()
    assert [project.undo() for _ in range(4)] == [project.redo() for _ in range(4)]


def test_a_bundle_of_newer_work_brings_it(clock: Clock, project: Project, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(WORDS)
    document = import_text(project, tmp_path, WORDS)
    _tag(project, document, 0)
    first, second = tmp_path / "first.annbundle", tmp_path / "second.annbundle"
    run(bundling.send(project, first))
    clock.back(30)
    _tag(project, document, 10)
    layer = project.own_layer(document)
    assert layer
    before = stamps.layer_stamps(project.store)[layer.id]
    run(bundling.send(project, second))
    with Project.create(tmp_path / "lead.annotator", coder="Lea") as lead:
        run(bring.bring(lead, bring.sources([file]), bring.Options()))
        for bundle in (first, second):
            merging.merge(lead, merging.plan(lead, merging.load(bundle)))
        assert len(lead.store.read(Span)) == 2
        merging.merge(lead, merging.plan(lead, merging.load(first)))  # the older one again changes nothing
        assert len(lead.store.read(Span)) == 2
        assert [one.coder_id != "" for one in lead.store.read(Layer)] == [True]
    assert before > "2026-11-22T10:00:00Z"


def test_an_answer_stands_behind_what_it_answers(clock: Clock, project: Project, tmp_path: Path) -> None:
    assert project.coder
    document = import_text(project, tmp_path, WORDS)
    hand = Hand(project.coder, project.revision.id)

    def thread() -> comments.Thread:
        return comments.threads(project.store.read(Comment, document_id=document))[0]

    project.do(comments.on_article(hand, document, "is it?"))
    project.do(comments.resolve(hand, thread()))
    assert thread().resolved
    clock.back(1)
    project.do(comments.answer(hand, thread(), "no"))
    assert not thread().resolved
    project.do(comments.resolve(hand, thread()))
    assert thread().resolved
    assert [answer.text for answer in thread().answers] == ["", "no", ""]


def test_todays_backup_stays_though_others_are_of_a_later_day(demo: Project) -> None:
    place = Path(demo.place)
    folder = place.with_name(place.name + "-backups")
    folder.mkdir()
    ahead = [folder / f"demo-2999-01-0{day}.annotator" for day in range(1, 7)]
    behind = [folder / f"demo-2001-01-0{day}.annotator" for day in range(1, 7)]
    for backup in (*ahead, *behind):
        backup.write_text("old")
    backup_of_today = run(care.daily_backup(demo))
    assert backup_of_today
    assert sorted(folder.iterdir()) == [*behind[-4:], backup_of_today, *ahead]
