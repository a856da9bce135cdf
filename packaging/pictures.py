"""Makes the pictures of the manual, or (--all) of every panel and dialog in every theme, from a real window.

xvfb-run -a -s "-screen 0 1600x1000x24" .venv/bin/python packaging/pictures.py FOLDER [NAME …] [--all]
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))
os.environ["LC_ALL"] = "C.UTF-8"

from PySide6.QtCore import QEventLoop, QRect, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit, QTableView, QWidget

from annotator.domain import codebook_edits as edits
from annotator.domain.codebook import ArticleLabel, Codebook
from annotator.domain.model import Document
from annotator.services import bring, bundling, codebooks, proposing, stories
from annotator.services.project import Project
from annotator.services.steps import run
from annotator.ui import ask, ways
from annotator.ui.app import make_application, make_window
from annotator.ui.settings import Settings
from annotator.ui.versions.compare import CompareWindow
from annotator.ui.window import Window

WIDEST = 830  # px in the manual
THEMES = {"light": ("light", False), "dark": ("dark", False), "contrast": ("light", True)}
DIALOGS = ("file.settings", "file.export", "help.keys", "help.manual", "codebook.edit")

Scene = Callable[[Window], tuple[QWidget, QRect | None]]


def settle(milliseconds: int = 350) -> None:
    """Let the window work; unlike QTest's waiting, this lets threads run, too."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def opened(window: Window, number: int) -> None:
    """A statement open, by its number."""
    window.view.setFocus()
    for _ in range(number):
        window.desk.step(1)
    settle()


# --- the scenes of the manual -------------------------------------------------------------------------------


def whole(window: Window) -> tuple[QWidget, QRect | None]:
    opened(window, 6)
    return window, None


def hints(window: Window) -> tuple[QWidget, QRect | None]:
    window.hints.open()
    settle()
    return window, QRect(236, 38, 740, 470)


def statement(window: Window) -> tuple[QWidget, QRect | None]:
    opened(window, 6)
    return window, QRect(560, 38, 720, 560)


def actors(window: Window) -> tuple[QWidget, QRect | None]:
    registry = window.actors.registry
    who = next(one for one in registry.all() if "Brandow" in one.name)
    ways.show_actor(window, who.id)
    window.docks.all[0].hide()
    window.resizeDocks([dock for dock in window.docks.all if dock.objectName() in ("Statement", "Actors")], [150, 600],
                       Qt.Orientation.Vertical)  # fmt: skip
    settle()
    return window, QRect(560, 38, 720, 740)


def occurrences(window: Window) -> tuple[QWidget, QRect | None]:
    text = window.desk.article.text if window.desk.article else ""
    at = text.index("Rask Hydro")
    window.desk.select(at, at + len("Rask Hydro"))
    window.resize(1000, 700)
    ways.every_occurrence(window)
    settle(600)
    return window, QRect(0, 400, 1000, 276)


def find(window: Window) -> tuple[QWidget, QRect | None]:
    window.resize(1000, 760)
    ways.find_everywhere(window)
    panel = window.docks.panel("Find")
    assert panel is not None
    panel.more.setChecked(True)  # type: ignore[attr-defined]
    panel.filters.attribute.setCurrentIndex(2)  # type: ignore[attr-defined]
    panel.look_if_asked()  # type: ignore[attr-defined]
    settle(800)
    return window, QRect(0, 466, 1000, 270)


def codebook(window: Window) -> tuple[QWidget, QRect | None]:
    ways.edit_codebook(window, "cue")
    settle(500)
    return dialog(window), None


def article(window: Window) -> tuple[QWidget, QRect | None]:
    revise(window, lambda book: replace(book, article_labels=FRAMES))
    ways.tag_article(window)
    settle()
    return window, QRect(640, 38, 640, 440)


def palette(window: Window) -> tuple[QWidget, QRect | None]:
    window.open_palette("next")
    settle()
    return window, QRect(280, 60, 720, 420)


def settings(window: Window) -> tuple[QWidget, QRect | None]:
    window.run_by_id("file.settings")
    settle(500)
    return dialog(window), None


def reading(window: Window) -> tuple[QWidget, QRect | None]:
    window.toggle_reading()
    window.docks.show("Spans")
    settle(700)
    return window, None


def review(window: Window) -> tuple[QWidget, QRect | None]:
    window.run_by_id("go.review")
    settle(900)
    window.workspaces.open_cases(window.desk.project.documents()[2].id, "boundary")
    settle(600)
    return window, None


def agreement(window: Window) -> tuple[QWidget, QRect | None]:
    window.run_by_id("go.agreement")
    settle(2500)
    return window, None


def merge(window: Window) -> tuple[QWidget, QRect | None]:
    folder = Path(tempfile.mkdtemp(prefix="annotator-pictures-"))
    run(bundling.send(window.desk.project, folder / "colleague.annbundle"))
    with Project.create(folder / "mine.annotator", coder="Rita Sand") as made:
        made.close()
    window.open_place(str(folder / "mine.annotator"), "Rita Sand")
    ask.show_bundle(window, folder / "colleague.annbundle")
    settle(500)
    return dialog(window), None


PAGE = """<html lang="en"><head><title>{title}</title><meta property="og:site_name" content="Harbour Post">
<meta property="article:published_time" content="{day}"></head><body><article><h1>{title}</h1>{body}</article></body></html>"""


def importing(window: Window) -> tuple[QWidget, QRect | None]:
    """The articles of the demo once more, as web pages and texts of an archive that has other endings."""
    folder = Path(tempfile.mkdtemp(prefix="annotator-pictures-")) / "Harbour Post"
    folder.mkdir()
    project = window.desk.project
    for number, document in enumerate(project.documents()):
        text = project.text(document.id).replace("Rask", "Orle") if number % 4 else project.text(document.id)
        if number % 3:
            (folder / f"2025-03-{10 + number}_{number}.txt").write_text(text, "utf-8", newline="")
        else:
            body = "".join(f"<p>{line}</p>" for line in text.splitlines() if line.strip())
            (folder / f"{number}.html").write_text(
                PAGE.format(title=document.title, day=f"2025-03-{10 + number}", body=body), "utf-8"
            )
    (folder / "cut off.pdf").write_bytes(b"%PDF-1.4 and no more")
    ask.show_import(window, [str(folder)])
    settle(6000)
    box = dialog(window)
    for field in box.findChildren(QLineEdit):
        if field.placeholderText().startswith("{"):
            field.setText("{outlet}/{date}_{*}")
    settle(4000)
    for table in box.findChildren(QTableView):
        if table.objectName() == "found":
            table.selectRow(1)
    settle(300)
    return box, None


def _another_paper(window: Window) -> tuple[Document, Document]:
    """The open article, and the same story as another paper might have printed it."""
    project, mine = window.desk.project, window.desk.document
    assert mine is not None
    paragraphs = project.text(mine.id).split("\n\n")
    paragraphs[0] = paragraphs[0].replace("accuses", "attacks")
    paragraphs[5] = paragraphs[5].replace("on Tuesday", "on Wednesday")
    theirs = [
        *paragraphs[:6],
        "The operator's shares fell by two per cent on the exchange in Orlin.",
        *paragraphs[8:],
        paragraphs[7],
    ]
    folder = Path(tempfile.mkdtemp(prefix="annotator-pictures-"))
    (folder / "2025-03-05_Velmark Tribune.txt").write_text("\n\n".join(theirs), "utf-8", newline="")
    run(bring.bring(project, bring.sources([folder]), bring.Options(names="{*}/{date}_{outlet}")))
    run(stories.find(project))
    return mine, next(one for one in project.documents() if one.outlet == "Velmark Tribune")


def compare(window: Window) -> tuple[QWidget, QRect | None]:
    mine, other = _another_paper(window)
    made = CompareWindow(window.desk, window.theme, mine, other)
    made.setParent(window, made.windowFlags())
    made.resize(1000, 620)
    made.show()
    settle(500)
    made.view.step(1)
    made.view.step(1)
    settle(300)
    return made, None


def correct(window: Window) -> tuple[QWidget, QRect | None]:
    window.run_by_id("article.correct")
    settle(400)
    box = dialog(window)
    box.resize(1080, 640)
    field = box.findChildren(QPlainTextEdit)[0]
    field.setPlainText(
        field.toPlainText().replace("on Tuesday", "on Wednesday").replace("a hard summer", "a dry summer")
    )
    settle(2000)
    return box, None


def suggestions(window: Window) -> tuple[QWidget, QRect | None]:
    """The untagged article of the demo with what the rules suggest, some decided."""
    project, last = window.desk.project, window.desk.project.document_ids()[-1]
    folder = proposing.Folder()
    run(proposing.every(project, [last], proposing.conditions(project, folder)))
    folder.close()
    window.proposals.settings.suggest = True  # off elsewhere: no picture waits for a process
    window.desk.open_article(last)
    window.docks.show("Suggestions")
    window.view.setFocus()
    settle()
    window.proposals.step(1)
    for number in range(13):
        window.proposals.reject() if number in (3, 8) else window.proposals.accept()
    settle()
    return window, None


SCENES: dict[str, Scene] = {
    "window": whole, "hints": hints, "statement": statement, "actors": actors, "occurrences": occurrences, "find": find,
    "codebook": codebook, "article": article, "palette": palette, "settings": settings, "reading": reading,
    "review": review, "agreement": agreement, "merge": merge, "import": importing,
    "compare": compare, "correct": correct, "suggestions": suggestions,
}  # fmt: skip
FRAMES = (
    ArticleLabel(name="frame", values=("conflict", "responsibility", "economy", "human interest"), many=True,
                 definition="What the article makes of it."),
    ArticleLabel(name="relevance", values=("high", "low")),
)  # fmt: skip


def revise(window: Window, change: Callable[[Codebook], Codebook]) -> None:
    project = window.desk.project
    window.desk.do_freely(lambda: codebooks.revise(project, change(project.codebook), "Codebook"))
    settle(100)


def explained(book: Codebook) -> Codebook:
    """The codebook of the demo with more to say of cues."""
    cue = replace(book.label("cue"), inclusion="Verbs, nouns and phrases of saying.", exclusion="Verbs of thinking and feeling.",
                  examples=("said", "according to", "the accusation that"))  # fmt: skip
    return edits.with_label(book, cue)


def dialog(window: Window) -> QDialog:
    return next(one for one in window.findChildren(QDialog) if one.isVisible())


# --- taking them --------------------------------------------------------------------------------------------


def fresh(theme: str = "light", *, contrast: bool = False) -> Window:
    os.environ["ANNOTATOR_HOME"] = tempfile.mkdtemp(prefix="annotator-pictures-")  # nothing of the last picture
    window = make_window(Settings(theme=theme, contrast=contrast, coder="Maria Kessler", language="en", suggest=False))
    window.resize(1280, 800)
    window.show()
    QTest.qWaitForWindowExposed(window)
    ask.open_demo(window)
    settle(500)
    return window


def take(widget: QWidget, part: QRect | None, file: Path, widest: int | None = None) -> None:
    picture = widget.grab(part) if part else widget.grab()
    if widest and picture.width() > widest:
        picture = picture.scaledToWidth(widest, Qt.TransformationMode.SmoothTransformation)
    picture.save(str(file))
    print(file)


def manual(folder: Path, names: list[str]) -> None:
    for name in names:
        window, scene = fresh(), SCENES[name]
        if name == "codebook":
            revise(window, explained)
        widget, part = scene(window)
        take(
            widget,
            part,
            folder / f"{name}.png",
            None if name in ("window", "review", "agreement", "suggestions") else WIDEST,
        )
        window.close()


def everything(folder: Path) -> None:
    for name, (theme, contrast) in THEMES.items():
        window = fresh(theme, contrast=contrast)
        opened(window, 6)
        for dock in list(window.docks.all):
            window.docks.show(dock.objectName())
            settle(400)
            take(window, None, folder / f"{name}-{dock.objectName().lower()}.png")
        for command in DIALOGS:
            window.run_by_id(command)
            settle(500)
            shown = dialog(window)
            take(shown, None, folder / f"{name}-{command}.png")
            shown.close()
            settle(100)
        window.open_palette("a")
        settle()
        take(window, None, folder / f"{name}-palette.png")
        window.palette_.close_palette()
        for scene in (review, agreement):
            scene(window)
            take(window, None, folder / f"{name}-{scene.__name__}.png")
        window.close_project()
        settle()
        take(window, None, folder / f"{name}-welcome.png")
        window.close()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folder", type=Path)
    parser.add_argument("names", nargs="*", help="only these scenes of the manual")
    parser.add_argument("--all", action="store_true", help="every panel and dialog in every theme")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    application = make_application()
    if options.all:
        everything(options.folder)
    else:
        manual(options.folder, options.names or list(SCENES))
