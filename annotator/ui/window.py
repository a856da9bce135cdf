"""The window: puts the pieces in place, opens and closes projects, and asks people for files and names."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent, QContextMenuEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDockWidget,
    QFileDialog,
    QInputDialog,
    QMainWindow,
    QMenu,
    QMessageBox,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from annotator import __version__
from annotator.domain.change import Refusal
from annotator.ui import actions, theme
from annotator.ui.desk import Desk
from annotator.ui.dialogs.keys import Keys
from annotator.ui.dialogs.manual import Manual
from annotator.ui.findbar import FindBar
from annotator.ui.jobs import Job
from annotator.ui.labelbar import LabelBar
from annotator.ui.settings import Settings
from annotator.ui.statusbar import StatusBar
from annotator.ui.text.gestures import Gestures
from annotator.ui.text.hover import HoverChip
from annotator.ui.text.view import ArticleView
from annotator.ui.welcome import Welcome

if TYPE_CHECKING:
    from annotator.services.project import Project
    from annotator.ui.panels.queue import Queue
    from annotator.ui.panels.statement import Card

log = logging.getLogger(__name__)
SUFFIX = ".annotator"


class Window(QMainWindow):
    """One project, or the welcome page."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self.theme = theme.load(_theme_name(settings))
        self.project: Project | None = None
        self.queue: Queue | None = None
        self.card: Card | None = None
        self.job: Job | None = None
        self.backup: Job | None = None  # quiet: it disturbs nobody and needs no bar
        self.docks: list[QDockWidget] = []
        self.desk = Desk(self)
        self.view: ArticleView = ArticleView(self.desk, self.theme)
        self.view.zoom = settings.zoom
        self.gestures = Gestures(self.view, self.desk)
        self.hover = HoverChip(self.view, self.desk)
        self.finder: FindBar = FindBar(self.view)
        self.labels = LabelBar(self.theme)
        self.status = StatusBar(self.theme)
        self.setStatusBar(self.status)
        self.setAcceptDrops(True)
        self.setDockOptions(QMainWindow.DockOption.AllowTabbedDocks)
        self.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        self._lay_out()
        self.actions_by_id = actions.build(self)
        self._connect()
        self.show_welcome()

    def _lay_out(self) -> None:
        self.pages = QStackedWidget()
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.finder)
        column.addWidget(self.view, 1)
        column.addWidget(self.labels)
        self.middle = middle
        self.pages.addWidget(middle)
        self.setCentralWidget(self.pages)
        self.welcome: Welcome | None = None

    def _connect(self) -> None:
        desk, status = self.desk, self.status
        desk.said.connect(status.say)
        desk.saved.connect(status.on_saved)
        desk.saved.connect(self._later_titles)
        desk.place_changed.connect(self._figures)
        desk.spans_changed.connect(lambda _hulls: self._figures())
        desk.loaded.connect(self._figures)
        desk.article_changed.connect(self.on_article)
        desk.open_changed.connect(self._show_open)
        self.view.zoomed.connect(self._on_zoom)
        self.view.menu_wanted.connect(self._context_menu)
        status.cancelled.connect(self.cancel)
        self._titles = QTimer(self, singleShot=True, interval=0)
        self._titles.timeout.connect(self._undo_titles)

    # --- running commands -------------------------------------------------------------------------------

    def run(self, command: Callable[[Window], None]) -> None:
        """Run a command; what it refuses stands in the status bar."""
        try:
            command(self)
        except Refusal as refusal:
            self.say(str(refusal), refused=True)

    def say(self, words: str, *, refused: bool = False) -> None:
        """A sentence in the status bar."""
        self.status.say(words, refused)

    def desk_or_say(self) -> Desk:
        """The desk. Raises `Refusal` while no project is open."""
        _ = self.desk.project
        return self.desk

    def escape(self) -> None:
        """One layer back; the find bar first."""
        if self.finder.isVisible():
            self.finder.close_bar()
        elif self.job is not None:
            self.cancel()
        else:
            self.desk.escape()

    # --- projects ---------------------------------------------------------------------------------------

    def show_welcome(self) -> None:
        """The first page."""
        self._drop_welcome()
        self.welcome = Welcome(self.theme, self.settings.recent)
        self.welcome.demo.connect(lambda: self.run(Window.open_demo))
        self.welcome.new.connect(lambda: self.run(Window.new_project))
        self.welcome.open.connect(lambda: self.run(Window.open_project))
        self.welcome.chosen.connect(lambda place: self.run(lambda w: w.open_place(place)))
        self.pages.addWidget(self.welcome)
        self.pages.setCurrentWidget(self.welcome)
        self.setWindowTitle("Annotator")

    def _drop_welcome(self) -> None:
        if self.welcome is not None:
            self.pages.removeWidget(self.welcome)
            self.welcome.deleteLater()
            self.welcome = None

    def open_place(self, place: str, coder: str | None = None) -> None:
        """Open a project. Raises `Refusal` with one sentence; the open one stays then."""
        from annotator.services.care import place_warning
        from annotator.services.project import Project

        name = coder or self.settings.coders.get(place) or self.settings.coder or _user()
        self.show_project(Project.open(place, coder=name))
        self.settings.remember(place, name)
        if warning := place_warning(place):
            self.say(warning, refused=True)

    def show_project(self, project: Project) -> None:
        """Work on a project from now on."""
        from annotator.ui.bridge import ProjectBridge

        self._leave_project()
        self.project = project
        self.desk.adopt(ProjectBridge(project, self))
        self._build_docks()
        self.labels.show_desk(self.desk, self.theme)
        self._drop_welcome()
        self.pages.setCurrentWidget(self.middle)
        self.setWindowTitle(f"{project.name} — Annotator")
        self.status.saved.setText(self.tr("Saved") if project.coder else self.tr("Read-only"))
        if self.queue and self.queue.model.ids:
            self.desk.open_article(self.queue.model.ids[0])
        self.view.setFocus()
        self._undo_titles()
        QTimer.singleShot(0, self, self._back_up)

    def _build_docks(self) -> None:
        from annotator.ui.panels import panels

        last: dict[tuple[Qt.DockWidgetArea, int], QDockWidget] = {}
        for panel in panels():
            widget = panel.build(self.desk, self.theme)
            dock = QDockWidget(self.tr(panel.TITLE), self)
            dock.setObjectName(panel.TITLE)
            dock.setTitleBarWidget(QWidget(dock))
            dock.setWidget(widget)
            self.addDockWidget(panel.AREA, dock)
            row = (panel.AREA, panel.PLACE // 10)
            if row in last:
                self.tabifyDockWidget(last[row], dock)
            last.setdefault(row, dock)
            self.docks.append(dock)
            self._know(panel.TITLE, widget)
        for dock in last.values():
            dock.raise_()
        self._widths()

    def _know(self, title: str, widget: QWidget) -> None:
        if title == "Articles":
            self.queue = widget  # type: ignore[assignment]
        elif title == "Statement":
            self.card = widget  # type: ignore[assignment]

    def _widths(self) -> None:
        wide = self.width() >= 1400
        left = [d for d in self.docks if self.dockWidgetArea(d) == Qt.DockWidgetArea.LeftDockWidgetArea]
        right = [d for d in self.docks if self.dockWidgetArea(d) == Qt.DockWidgetArea.RightDockWidgetArea]
        self.resizeDocks(
            [*left[:1], *right[:1]], [272 if wide else 236, 336 if wide else 304], Qt.Orientation.Horizontal
        )
        self.resizeDocks(right[:2], [470, 330], Qt.Orientation.Vertical)

    def _leave_project(self) -> None:
        if self.job is not None:
            raise Refusal(f"{self.job.title} is under way; cancel it first.")
        self.desk.adopt(None)
        self.queue = self.card = None
        for dock in self.docks:
            self.removeDockWidget(dock)
            dock.deleteLater()
        self.docks.clear()
        if self.project is not None:
            self.project.close()
            self.project = None

    def close_project(self) -> None:
        """Back to the welcome page. Nothing is to be saved: everything is."""
        self._leave_project()
        self.show_welcome()

    def new_project(self) -> None:
        """Ask for a file and make a project there."""
        from annotator.services.project import Project

        place, _ = QFileDialog.getSaveFileName(
            self, self.tr("New project"), str(Path.home()), self.tr("Projects (*.annotator)")
        )
        if place:
            path = Path(place) if place.endswith(SUFFIX) else Path(place + SUFFIX)
            coder = self.settings.coder or _user()
            self.show_project(Project.create(path, coder=coder))
            self.settings.remember(str(path), coder)

    def open_project(self) -> None:
        """Ask for a project file and open it."""
        place, _ = QFileDialog.getOpenFileName(
            self, self.tr("Open project"), str(Path.home()), self.tr("Projects (*.annotator)")
        )
        if place:
            self.open_place(place)

    def open_demo(self) -> None:
        """The demo; made at the first time."""
        from annotator.services.demo import DEMO_CODER, demo_place

        self.open_place(str(demo_place()), coder=self.settings.coders.get(str(demo_place()), DEMO_CODER))

    def change_coder(self) -> None:
        """Tag in another name."""
        project = self.desk.project
        names = sorted(project.coder_names().values())
        now = project.coder.name if project.coder else ""
        name, ok = QInputDialog.getItem(
            self, self.tr("Coder"), self.tr("Tag as"), names, max(0, names.index(now) if now in names else 0), True
        )
        if ok and name.strip():
            place = project.place
            self.close_project()
            self.open_place(place, coder=name.strip())

    def save_copy(self) -> None:
        """A consistent copy of the project."""
        project = self.desk.project
        place, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save a copy"), str(Path.home()), self.tr("Projects (*.annotator)")
        )
        if place:
            target = Path(place if place.endswith(SUFFIX) else place + SUFFIX)
            project.backup(target)
            self.say(self.tr("Copied to {file}").format(file=target))

    # --- long work --------------------------------------------------------------------------------------

    def import_files(self) -> None:
        """Ask for files and bring them in."""
        _ = self.desk.project
        files, _kind = QFileDialog.getOpenFileNames(self, self.tr("Import articles"), str(Path.home()),
                                                    self.tr("Articles (*.txt *.jsonl *.ndjson *.text *.md);;All files (*)"))  # fmt: skip
        if files:
            self.bring(files)

    def bring(self, files: list[str]) -> None:
        """Import files; the window stays usable."""
        from annotator.services import bring

        steps = bring.bring(self.desk.project, bring.sources(files), bring.Options())
        job = Job(steps, self.tr("Import"), self)
        job.succeeded.connect(self._on_brought)
        self._start(job)
        job.start_writing()

    def _on_brought(self, report: object) -> None:
        from annotator.services.bring import Report

        if not isinstance(report, Report):
            return
        problems = [*report.refused, *(row["reason"] for row in report.skipped)]
        self.say(problems[0] if problems and not report.brought else report.sentence(), refused=bool(problems))
        if self.queue and self.desk.article is None and self.queue.model.ids:
            self.desk.open_article(self.queue.model.ids[0])

    def export_file(self) -> None:
        """Ask for a file and write the tags there."""
        _ = self.desk.project
        place, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Export"), str(Path.home() / "tags.jsonl"), self.tr("JSON Lines (*.jsonl)")
        )
        if place:
            self.send(Path(place))

    def send(self, out: Path) -> None:
        """Export every layer; runs beside the window."""
        from annotator.services import send

        job = Job(send.send(self.desk.project, out, send.Options()), self.tr("Export"), self)
        job.succeeded.connect(lambda report: self.say(report.sentence()))
        self._start(job)
        job.start_reading()

    def _start(self, job: Job) -> None:
        if self.job is not None:
            raise Refusal(f"{self.job.title} is under way; cancel it first.")
        self.job = job
        job.progressed.connect(self.status.show_progress)
        job.failed.connect(self._on_failed)
        job.ended.connect(self._on_ended)

    def _on_failed(self, error: Exception) -> None:
        self.say(str(error) if isinstance(error, Refusal) else f"{type(error).__name__}: {error}", refused=True)

    @Slot()
    def _on_ended(self) -> None:
        self.status.end_progress()
        if self.job is not None:
            self.job.deleteLater()
            self.job = None

    def cancel(self) -> None:
        """Stop the long work; nothing of it stays."""
        if self.job is not None:
            self.job.cancel()
            self.say(self.tr("{what} cancelled; nothing was changed").format(what=self.job.title))

    def _back_up(self) -> None:
        from annotator.services.care import daily_backup

        if self.project is None or self.backup is not None:
            return
        job = Job(daily_backup(self.project), self.tr("Backup"), self)
        job.failed.connect(self._on_failed)
        job.ended.connect(self._backed_up)
        self.backup = job
        job.start_reading()

    @Slot()
    def _backed_up(self) -> None:
        self.backup = None

    # --- the article ------------------------------------------------------------------------------------

    def on_article(self) -> None:
        """Another article is in hand."""
        self._figures()
        layer = self.desk.article.layer if self.desk.article else None
        project = self.project
        if project and layer and project.coder and layer.coder_id != project.coder.id:
            self.say(self.tr("Layer “{name}”: read-only").format(name=layer.name))

    def _show_open(self) -> None:
        claim = self.desk.claim
        if claim is not None and self.desk.caret == claim.start:
            self.view.show_stretch(claim.start, claim.end)

    def step_article(self, by: int) -> None:
        """The next or the previous article."""
        _ = self.desk.project
        if self.queue:
            self.queue.step(by)
            self.view.setFocus()

    def choose_layer(self) -> None:
        """Look at a colleague's layer, or go back to the own one."""
        document = self.desk.document
        if document is None:
            raise Refusal("No article is open.")
        project = self.desk.project
        layers = project.layers(document.id)
        names = [self.tr("My own"), *(f"{layer.name}" for layer in layers)]
        name, ok = QInputDialog.getItem(self, self.tr("Layer"), self.tr("Show the layer"), names, 0, False)
        if ok:
            at = names.index(name)
            self.desk.open_article(document.id, layers[at - 1] if at else None)

    def write_note(self) -> None:
        """The keyboard goes to the note of the open statement."""
        _ = self.desk.project
        if self.card:
            self.card.write_note()

    def copy_text(self, *, source: bool) -> None:
        """The selected words exactly as they stand in the text, with a source line where that is wanted."""
        article = self.desk.article
        if article is None or not self.desk.fragments:
            raise Refusal("Nothing is selected.")
        words = " ".join(article.text[a:b] for a, b in self.desk.fragments)
        if source:
            document = article.document
            parts = (document.title, document.outlet, document.published, document.url)
            words += "\n— " + ", ".join(part for part in parts if part)
        data = QMimeData()
        data.setText(words)
        QGuiApplication.clipboard().setMimeData(data)
        self.say(self.tr("Copied"))

    def select_all(self) -> None:
        """The whole article."""
        if self.desk.article:
            self.desk.select(0, len(self.desk.article.text))

    def focus_filter(self) -> None:
        """The keyboard goes to the filter of the queue."""
        _ = self.desk.project
        if self.queue:
            self.queue.filter.setFocus()
            self.queue.filter.selectAll()

    def _figures(self) -> None:
        article = self.desk.article
        if article is None:
            self.status.figures.setText("")
            return
        span, (start, end) = self.desk.span, self.desk.selection
        place = f"char {self.desk.caret:,}" if start == end else f"char {start:,}–{end:,}"
        under = f"{article.codebook.label(span.label).name} · " if span else ""
        self.status.figures.setText(
            f"{under}{place}     {article.claim_count:,} statements · {len(article.spans):,} spans"
        )

    def _later_titles(self) -> None:
        self._titles.start()

    def _undo_titles(self) -> None:
        project = self.project
        for name, title in (
            ("undo", project.undo_title if project else None),
            ("redo", project.redo_title if project else None),
        ):
            words = f"&{name.capitalize()} {title}" if title else f"&{name.capitalize()}"
            self.actions_by_id[f"edit.{name}"].setText(words.replace("&&", "&"))

    def _on_zoom(self) -> None:
        self.settings.zoom = self.view.zoom
        self.settings.save()
        self.status.zoom.setText(f"{round(self.view.zoom * 100)} %")

    def _context_menu(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        for name in ("tag.relabel", "tag.role", "tag.note", "tag.delete", "go.open", "go.overlap", "edit.copy"):
            menu.addAction(self.actions_by_id[name])
        menu.popup(event.globalPos())
        menu.aboutToHide.connect(menu.deleteLater)

    # --- looks ------------------------------------------------------------------------------------------

    def toggle_side(self, area: Qt.DockWidgetArea) -> None:
        """Show or hide the panels of one side."""
        side = [dock for dock in self.docks if self.dockWidgetArea(dock) == area]
        shown = any(dock.isVisible() for dock in side)
        for dock in side:
            dock.setVisible(not shown)

    def toggle_focus(self) -> None:
        """Only the article, or everything."""
        shown = any(dock.isVisible() for dock in self.docks)
        for dock in self.docks:
            dock.setVisible(not shown)

    def next_pane(self) -> None:
        """The keyboard goes from pane to pane."""
        panes = [
            self.view,
            *(dock.widget() for dock in self.docks if dock.isVisible() and not dock.visibleRegion().isEmpty()),
        ]
        now = QApplication.focusWidget()
        at = next(
            (n for n, pane in enumerate(panes) if now is not None and (pane is now or pane.isAncestorOf(now))), -1
        )
        pane = panes[(at + 1) % len(panes)]
        inside = [w for w in pane.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible()]
        (pane if pane is self.view or not inside else inside[0]).setFocus(Qt.FocusReason.TabFocusReason)

    def toggle_theme(self) -> None:
        """Dark or light."""
        self.set_theme("light" if self.theme.name == "dark" else "dark")

    def set_theme(self, name: str) -> None:
        """Dress everything anew."""
        self.theme = theme.load(name)
        self.settings.theme = name
        self.settings.save()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            theme.apply(application, self.theme)
        self.view.set_theme(self.theme)
        self.status.set_theme(self.theme)
        if self.project is None:
            self.show_welcome()
            return
        document, layer = self.desk.document, self.desk.article.layer if self.desk.article else None
        for dock in self.docks:
            self.removeDockWidget(dock)
            dock.deleteLater()
        self.docks.clear()
        self._build_docks()
        self.labels.show_desk(self.desk, self.theme)
        if document:
            self.desk.open_article(document.id, layer)

    def show_manual(self) -> None:
        """The manual."""
        self._show(Manual(self))

    def show_keys(self) -> None:
        """Every key."""
        self._show(Keys(self.desk, self))

    def _show(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    def show_about(self) -> None:
        """Name and version."""
        box = QMessageBox(self)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self.tr("About Annotator"))
        box.setText(
            f"Annotator {__version__}\n\n"
            + self.tr("Who said what, about whom, on whose word.\nApache-2.0. Source Serif 4 and Inter: OFL.")
        )
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    # --- events -----------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc cancels long work wherever the keyboard is."""
        if event.key() == Qt.Key.Key_Escape:
            self.escape()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Files may be dropped."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """A project opens, anything else is imported."""
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        project = next((file for file in files if file.endswith(SUFFIX)), None)
        if project:
            self.run(lambda w: w.open_place(project))
        elif files:
            self.run(lambda w: w.bring(files))

    def quit(self) -> None:
        """Close the window; everything is saved."""
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Long work is cancelled, then the project is let go."""
        if self.job is not None:
            self.job.cancel()
            self.job.ended.connect(self.close, Qt.ConnectionType.QueuedConnection)
            event.ignore()
            return
        self._leave_project()
        event.accept()


def _user() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "Annotator"


def _theme_name(settings: Settings) -> str:
    if settings.theme in ("light", "dark"):
        return settings.theme
    return "dark" if QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark else "light"
