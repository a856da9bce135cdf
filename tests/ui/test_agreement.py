"""The agreement workspace: measures, marks that open their cases, and what is taken along."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QInputDialog, QPushButton
from pytestqt.qtbot import QtBot

from annotator.domain.change import Change, ChangeSet, Refusal
from annotator.domain.model import Layer
from annotator.services import bundling
from annotator.services.project import Project
from annotator.services.steps import run
from annotator.ui import ask
from annotator.ui.agreement import charts
from annotator.ui.agreement.page import AgreementPage
from annotator.ui.dialogs.merge import Merge
from annotator.ui.window import Window
from tests.services.test_full_disk import full_disk
from tests.ui.conftest import CTRL, NONE

pytestmark = pytest.mark.usefixtures("few_draws")


@pytest.fixture
def page(demo_window: Window, qtbot: QtBot) -> AgreementPage:
    demo_window.resize(1280, 800)
    qtbot.waitUntil(demo_window.isActiveWindow)  # shortcuts are for the window in front
    QTest.keyClick(demo_window, Qt.Key.Key_3, CTRL)
    found = demo_window.workspaces.agreement
    qtbot.waitUntil(lambda: found.report is not None and demo_window.work.job is None)
    return found


def test_a_measure_by_label_pair_and_article(page: AgreementPage) -> None:
    assert page.report
    one = page.report.measured[0]
    assert one.all.value == pytest.approx(0.811, abs=0.001)
    assert one.all.low is not None
    assert one.all.high is not None
    assert one.all.low < one.all.value < one.all.high
    assert set(one.by_label) == {"claim", "source", "cue", "actor"}
    assert len(one.by_document) == 6
    assert "Coders: jonas, maria" in page.over.text()
    assert len(page.figures.findChildren(charts.Chart)) == 3
    assert not page.grab().isNull()


def test_another_measure(page: AgreementPage, qtbot: QtBot) -> None:
    index = next(page.measures.index(n) for n, row in enumerate(page.measures.rows) if row[2] == "statement-found")
    page.list.scrollTo(index)
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, NONE, page.list.visualRect(index).center())
    qtbot.waitUntil(lambda: page.report is not None and page.report.measured[0].measure.id == "statement-found")


def test_every_mark_opens_its_cases_and_a_case_opens_in_review(page: AgreementPage, demo_window: Window) -> None:
    figures = page.figures
    figures._open_label("claim")
    claims = len(page.behind.rows)
    figures._open_pair(0, 1)
    assert len(page.behind.rows) >= claims > 0
    figures._open_document(page.report.documents[0].id)  # type: ignore[union-attr]
    assert {row[2].document_id for row in page.behind.rows} == {page.report.documents[0].id}  # type: ignore[attr-defined, union-attr]
    shares = figures.findChildren(charts.Shares)[0]
    QTest.mouseClick(shares, Qt.MouseButton.LeftButton, NONE, QPointF(5, 50).toPoint())
    assert page.behind_title.text().startswith("Missing · 32")
    figures._open_offset(next(f"{edge}:{n}" for edge, n in page.details.offsets))  # type: ignore[union-attr]
    assert page.behind.rows
    figures._open_confused(["claim", ""], 0, 1)
    assert all(row[2].kind == "missing" for row in page.behind.rows)  # type: ignore[attr-defined]
    matrix = figures.findChildren(charts.Matrix)[0]
    QTest.mouseClick(matrix, Qt.MouseButton.LeftButton, NONE, matrix._box(0, 1).center().toPoint())
    assert page.behind_title.text().startswith("jonas – maria")
    row = page.behind.rows[0][2]
    QTest.mouseClick(
        page.cases.viewport(), Qt.MouseButton.LeftButton, NONE, page.cases.visualRect(page.behind.index(0)).center()
    )
    assert demo_window.workspaces.now == "review"
    case = demo_window.workspaces.review.desk.case
    assert case
    assert case.key == row.key  # type: ignore[attr-defined]


def test_a_bar_can_be_clicked(page: AgreementPage) -> None:
    bars = page.figures.findChildren(charts.Chart)[0]
    point = bars.mapFromScene(bars.plotItem.vb.mapViewToScene(QPointF(0.2, 4)))
    QTest.mouseClick(bars.viewport(), Qt.MouseButton.LeftButton, NONE, point)
    assert page.behind_title.text().startswith("Claim")


def test_figures_page_and_text_are_taken_along(
    page: AgreementPage, demo_window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    buttons = {button.text(): button for button in page.findChildren(QPushButton)}
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / "a.csv"), ""))
    buttons["Save figures (CSV)…"].click()
    qtbot.waitUntil(lambda: (tmp_path / "a.csv").exists() and demo_window.work.job is None)
    lines = (tmp_path / "a.csv").read_text(encoding="utf-8-sig").splitlines()
    assert lines[0].startswith("measure,of,name,value,low,high,n,unit,documents,rule")
    assert len(lines) > 200
    for suffix in ("png", "svg"):
        monkeypatch.setattr(
            QFileDialog, "getSaveFileName", lambda *_, suffix=suffix, **__: (str(tmp_path / f"p.{suffix}"), "")
        )
        buttons["Save page (PNG, SVG)…"].click()
        assert (tmp_path / f"p.{suffix}").stat().st_size > 5000
        before = (tmp_path / f"p.{suffix}").read_bytes()
        with full_disk(64), pytest.raises(Refusal, match=r"cannot be written: File too large\."):
            page.write_picture(tmp_path / f"p.{suffix}")
        assert (tmp_path / f"p.{suffix}").read_bytes() == before
    assert not [file for file in tmp_path.iterdir() if file.name.endswith(".part")]
    buttons["Copy text for methods"].click()
    qtbot.waitUntil(lambda: "2 coders coded 6 articles" in QGuiApplication.clipboard().text())


def test_without_two_layers_the_page_says_what_is_missing(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    Project.create(tmp_path / "p.annotator", coder="Ada").close()
    window.open_place(str(tmp_path / "p.annotator"), coder="Ada")
    QTest.keyClick(window, Qt.Key.Key_3, CTRL)
    qtbot.waitUntil(lambda: window.work.job is None)
    words = window.workspaces.agreement.middle.widget()
    assert "Agreement needs two layers" in words.text()  # type: ignore[union-attr]


# --- bundles ------------------------------------------------------------------------------------------------


def test_a_bundle_is_shown_before_it_is_merged(demo_window: Window, tmp_path: Path) -> None:
    place = tmp_path / "c.annbundle"
    run(bundling.send(demo_window.desk.project, place))
    Project.create(tmp_path / "mine.annotator", coder="Rita").close()
    demo_window.open_place(str(tmp_path / "mine.annotator"), coder="Rita")
    ask.show_bundle(demo_window, place)
    dialog = demo_window.findChild(Merge)
    assert dialog is not None
    assert "New: 8 articles" in dialog.words.text()
    assert demo_window.desk.project.documents() == []
    dialog.go.click()
    assert len(demo_window.desk.project.documents()) == 8
    ask.show_bundle(demo_window, place)
    again = [d for d in demo_window.findChildren(Merge) if d.isVisible()][-1]
    assert again.words.text() == "Everything in this bundle is here already."
    assert not again.go.isEnabled()
    again.close()
    demo_window.desk.undo()
    demo_window.desk.undo()
    assert demo_window.desk.project.documents() == []


def test_unknown_labels_want_a_choice(demo_window: Window, tmp_path: Path) -> None:
    place, book = tmp_path / "c.annbundle", tmp_path / "b.toml"
    run(bundling.send(demo_window.desk.project, place))
    book.write_text('name = "B"\n[[label]]\nid = "claim"\nname = "Claim"\n[[label.role]]\nname = "source"\naccepts = ["actor"]\n'
                    '[[label]]\nid = "actor"\nname = "Actor"\n')  # fmt: skip
    Project.create(tmp_path / "mine.annotator", coder="Rita", codebook=book).close()
    demo_window.open_place(str(tmp_path / "mine.annotator"), coder="Rita")
    ask.show_bundle(demo_window, place)
    dialog = next(d for d in demo_window.findChildren(Merge) if d.isVisible())
    assert set(dialog.boxes) == {"source", "cue"}
    assert not dialog.go.isEnabled()
    for label, choice in (("source", "Actor"), ("cue", "add it to the codebook")):
        box = dialog.boxes[label]
        box.setCurrentText(choice)
        box.activated.emit(box.currentIndex())
    assert dialog.go.isEnabled()
    dialog.go.click()
    assert demo_window.desk.project.codebook.named("Cue")


def test_a_coder_is_compared_with_themselves(
    demo_window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter([(100, True), (0, True)])
    monkeypatch.setattr(QInputDialog, "getInt", lambda *_, **__: next(answers))
    demo_window.run_by_id("review.again")
    project = demo_window.desk.project
    second = [layer for layer in project.store.read(Layer) if layer.name == "maria (again)"]
    assert len(second) == 6
    done = [Change(layer, replace(layer, status="complete")) for layer in second]
    project.do(ChangeSet("Done", tuple(done)))
    qtbot.waitUntil(demo_window.isActiveWindow)
    QTest.keyClick(demo_window, Qt.Key.Key_3, CTRL)
    page = demo_window.workspaces.agreement
    qtbot.waitUntil(lambda: page.report is not None and demo_window.work.job is None)
    assert page.report
    assert page.report.coders == ("jonas", "maria")
    page.layers.tick(("maria", "maria (again)"))
    page.layers.chosen.emit()
    qtbot.waitUntil(lambda: page.report is not None and page.report.coders == ("maria", "maria (again)"))
    assert page.report.measured[0].all.value is not None
    assert page.report.measured[0].all.value < 0.1  # nothing was tagged again
    page.figures._open_month("2025-03")
    assert page.behind_title.text().startswith("2025-03")
