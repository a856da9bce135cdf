"""`--check`: the whole way without a screen: open the window, import, tag with real keys, export, reopen."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def selfcheck() -> int:
    """Returns 0 when everything held; says what did not."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["ANNOTATOR_HOME"] = folder
        with _listening() as warnings:
            problems = _walk(Path(folder))
        problems += warnings
    for problem in problems:
        print(problem, file=sys.stderr)  # noqa: T201
    print("Everything works." if not problems else "Something does not work.")  # noqa: T201
    return 1 if problems else 0


@contextmanager
def _listening() -> Iterator[list[str]]:
    """What Qt warns of, but for what the platform without a screen always says."""
    from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

    heard: list[str] = []

    def hear(kind: QtMsgType, _where: QMessageLogContext, words: str) -> None:
        if kind is not QtMsgType.QtDebugMsg and kind is not QtMsgType.QtInfoMsg and _NO_SCREEN not in words:
            heard.append(f"Qt: {words}")

    before = qInstallMessageHandler(hear)
    try:
        yield heard
    finally:
        qInstallMessageHandler(before)


_NO_SCREEN = "propagateSizeHints"


def _walk(folder: Path) -> list[str]:
    from annotator.services.care import check
    from annotator.services.project import Project
    from annotator.services.send import Options, send
    from annotator.services.steps import run
    from annotator.ui import ask
    from annotator.ui.app import make_application, make_window

    application = make_application()
    window = make_window()
    window.show()
    ask.open_demo(window)
    place = window.project.place if window.project else ""
    made = _tag(window)
    window.close()
    application.sendPostedEvents()
    with Project.open(place) as project:
        run(send(project, folder / "tags.jsonl", Options()))
    lines = (folder / "tags.jsonl").read_text(encoding="utf-8").splitlines()
    spans = {span["id"] for line in lines for span in json.loads(line).get("spans", [])}
    found = check(place)
    return [
        *([] if made else ["no tag could be made"]),
        *([] if made in spans else ["the tag is not in the export"]),
        *_suggest(place),
        *[f"{row['where']}: {row['what']}" for row in found["findings"]],
    ]


def _suggest(place: str) -> list[str]:
    """Statements are suggested where a pipeline is installed, quotations anywhere."""
    from annotator.services import proposing
    from annotator.services.project import Project
    from annotator.services.steps import run
    from annotator.suggest import pipeline

    with Project.open(place, coder="selfcheck") as project:
        folder = proposing.Folder()
        report = run(proposing.every(project, project.document_ids()[-1:], proposing.conditions(project, folder)))
        folder.close()
    wanted = ("rules", "actors") if pipeline.installed() else ("quotations",)
    return [
        f"{name}: nothing was suggested; {', '.join(report.notes)}" for name in wanted if not report.makers.get(name)
    ]


def _tag(window: object) -> str:
    """Select a word in the untagged article and press a digit; the id of the new span."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication

    from annotator.ui.window import Window

    if not isinstance(window, Window) or window.queue is None:
        return ""
    window.desk.open_article(window.queue.model.ids[-1])
    before = {span.id for span in window.desk.article.spans} if window.desk.article else set[str]()
    window.desk.place(0)
    window.desk.grow()
    for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
        QApplication.sendEvent(window.view, QKeyEvent(kind, Qt.Key.Key_4, Qt.KeyboardModifier.NoModifier, "4"))
    window.desk.grow()
    window.copy_text(source=False)  # and the exit afterwards must be a clean one
    window.view.grab()
    after = {span.id for span in window.desk.article.spans} if window.desk.article else set[str]()
    return next(iter(after - before), "")
