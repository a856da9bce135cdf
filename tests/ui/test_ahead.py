"""Suggestions made ahead by a child process: kept as they come, wherever the process breaks, whatever else is going on."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.domain.suggestion import Suggestion
from annotator.services import bring, proposing
from annotator.services.project import Project
from annotator.services.steps import run
from annotator.storage import machine
from annotator.suggest.sheet import Reply
from annotator.ui.suggestions import ahead
from annotator.ui.suggestions.ahead import Ahead
from annotator.ui.window import Window
from tests.ui.bot import Bot

BEGIN = Ahead.begin  # as it is, whatever the fixtures of the window do
SAID = "»Wir fahren bei jedem Wetter {n}«, sagte sie. Dann ging das Licht aus."
# Answers with a quotation's worth of nothing, breaks at an article that says so.
BREAKS = """
import sys
from tests.ui.bot import Bot
from annotator.suggest import process
for line in sys.stdin.buffer:
    if b"Wetter 0" in line:
        sys.exit(3)
    for reply in process.replies([line]):
        sys.stdout.buffer.write(reply)
        sys.stdout.buffer.flush()
"""

BABBLES = BREAKS.replace("sys.exit(3)", "print('no answer', flush=True); continue")


@pytest.fixture
def articles(window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Window]:
    """Nine articles, the first one in hand, and nothing asked yet."""
    monkeypatch.setattr(Ahead, "begin", BEGIN)
    window.settings.suggest = False
    for n in range(9):
        (tmp_path / f"{n}.txt").write_text(SAID.format(n=n), encoding="utf-8")
    place = tmp_path / "p.annotator"
    with Project.create(place, coder="Ada") as made:
        run(bring.bring(made, bring.sources(sorted(tmp_path.glob("*.txt"))), bring.Options()))
    window.open_place(str(place), coder="Ada")
    window.settings.suggest = True
    yield window
    window.ahead.end()


def made(window: Window) -> set[str]:
    return {one.document_id for one in window.desk.project.store.read(Suggestion)}


def test_the_article_in_hand_comes_first_then_the_next_ones(articles: Window, qtbot: Bot) -> None:
    order = list[str]()
    articles.ahead.answered.connect(order.append)
    ids = articles.desk.project.document_ids()
    articles.desk.open_article(ids[2])
    articles.ahead.begin()
    assert articles.ahead.is_at_work
    qtbot.waitUntil(lambda: len(order) == 1 + ahead.NEXT)
    assert order == ids[2 : 3 + ahead.NEXT]
    assert not articles.ahead.is_at_work
    assert [one.maker for one in articles.proposals.every] == ["quotations"]
    assert "Import" in str(articles.desk.project.undo_title)  # it is no edit
    articles.desk.open_article(ids[3])  # is there already: only what is new is asked
    articles.ahead.begin()
    qtbot.waitUntil(lambda: len(order) == 2 + ahead.NEXT)
    assert order[-1] == ids[3 + ahead.NEXT]


def test_an_article_that_breaks_the_process_keeps_no_other_back(articles: Window, qtbot: Bot) -> None:
    articles.ahead._command = (sys.executable, "-c", BREAKS)
    ids = articles.desk.project.document_ids()
    articles.ahead.begin()
    qtbot.waitUntil(lambda: made(articles) == set(ids[1 : 1 + ahead.NEXT]))
    assert not articles.ahead.is_broken
    assert articles.proposals.every == ()


def test_a_process_that_always_breaks_is_left_alone(articles: Window, qtbot: Bot) -> None:
    articles.ahead._command = (sys.executable, "-c", "raise SystemExit(3)")
    articles.ahead.begin()
    qtbot.waitUntil(lambda: articles.ahead.is_broken)
    assert not articles.ahead.is_at_work
    articles.ahead._command = ahead.COMMAND
    articles.ahead.again()  # other conditions: it is tried anew
    qtbot.waitUntil(lambda: bool(made(articles)))


def test_a_program_that_is_not_there_is_left_alone(articles: Window, qtbot: Bot) -> None:
    articles.ahead._command = ("no-such-program-anywhere",)
    articles.ahead.begin()
    qtbot.waitUntil(lambda: articles.ahead.is_broken)


def test_answers_wait_while_something_else_writes(articles: Window, qtbot: Bot) -> None:
    free = [False]
    articles.ahead._is_free = lambda: free[0]
    articles.ahead.begin()
    qtbot.waitUntil(lambda: bool(articles.ahead._held))
    assert made(articles) == set()
    free[0] = True
    articles.ahead.keep()
    qtbot.waitUntil(lambda: len(made(articles)) == 1 + ahead.NEXT)


def test_closing_the_project_forgets_what_was_asked(articles: Window, qtbot: Bot) -> None:
    articles.ahead.begin()
    articles.ahead._soon.stop()
    articles.ahead._look()
    articles.close_project()
    assert articles.ahead._asked is None
    qtbot.settle(articles.ahead._soon)
    assert not articles.ahead._left


def test_hidden_articles_are_not_asked_for(articles: Window, qtbot: Bot) -> None:
    project = articles.desk.project
    ids = project.document_ids()
    project.do(proposing.hide(project, ids[:2]))
    articles.ahead.begin()
    qtbot.waitUntil(lambda: made(articles) == set(ids[2 : 1 + ahead.NEXT]))


def test_switched_off_nothing_is_asked(articles: Window, qtbot: Bot) -> None:
    articles.settings.suggest = False
    articles.ahead.begin()
    assert not articles.ahead.is_at_work


def kept_by(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """Of each answer that is kept: the article that was asked about, and the one that it is for."""
    pairs, keep = list[tuple[str, str]](), proposing.keep

    def spy(project: Project, asked: proposing.Asked, reply: Reply) -> None:
        pairs.append((asked.request.document_id, reply.document_id))
        keep(project, asked, reply)

    monkeypatch.setattr(proposing, "keep", spy)
    return pairs


def test_an_answer_that_waits_belongs_to_its_question_whatever_happens(
    articles: Window, qtbot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The process is killed, another article is opened and other pipelines are chosen while an import holds the answers back."""
    pairs, free = kept_by(monkeypatch), [False]
    articles.ahead._is_free = lambda: free[0]
    ids = articles.desk.project.document_ids()
    articles.ahead.begin()
    qtbot.waitUntil(lambda: bool(articles.ahead._held))
    assert articles.ahead._process is not None
    articles.ahead._process.kill()
    qtbot.waitUntil(lambda: articles.ahead._broken == 1)
    articles.desk.open_article(ids[3])
    articles.ahead.end()
    articles.ahead.again()
    qtbot.waitUntil(lambda: len(articles.ahead._held) > 2)
    free[0] = True
    articles.ahead.keep()
    qtbot.waitUntil(lambda: made(articles) >= set(ids[3:]))
    assert all(asked == answered for asked, answered in pairs)


def test_an_answer_is_stamped_with_what_was_asked(articles: Window, qtbot: Bot) -> None:
    """What changed meanwhile (a codebook, a model) is asked anew."""
    project = articles.desk.project
    free = [False]
    articles.ahead._is_free = lambda: free[0]
    articles.ahead.begin()
    qtbot.waitUntil(lambda: len(articles.ahead._held) == 1 + ahead.NEXT)
    machine.keep(project.store, '{"learned_f1": 1, "rules_f1": 0}', b"no model")
    free[0] = True
    articles.ahead.keep()
    ids = project.document_ids()
    folder = proposing.Folder()
    try:
        assert len(proposing.due(project, ids[:3], proposing.conditions(project, folder))) == 3
    finally:
        folder.close()


def test_a_line_that_is_no_answer_breaks_nothing(articles: Window, qtbot: Bot) -> None:
    articles.ahead._command = (sys.executable, "-c", BABBLES)
    articles.ahead.begin()
    ids = articles.desk.project.document_ids()
    qtbot.waitUntil(lambda: made(articles) == set(ids[1 : 1 + ahead.NEXT]))
