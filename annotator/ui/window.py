"""The window: puts the pieces in place, opens and closes projects, and asks people for files and names."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QPointF, Qt, QTimer
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QMenu,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from annotator.domain.change import Refusal
from annotator.ui import actions, ask, choices, theme, workspaces
from annotator.ui.actors import Actors
from annotator.ui.desk import Desk
from annotator.ui.docks import Docks
from annotator.ui.findbar import FindBar
from annotator.ui.keymap import KeyMap, letters
from annotator.ui.labelbar import LabelBar
from annotator.ui.palette import Palette
from annotator.ui.panels import Stage
from annotator.ui.sentences import told
from annotator.ui.settings import Settings
from annotator.ui.statusbar import StatusBar
from annotator.ui.suggestions import Suggesting
from annotator.ui.suggestions.ahead import Ahead
from annotator.ui.suggestions.decisions import Decisions
from annotator.ui.suggestions.proposals import Proposals
from annotator.ui.text.gestures import Gestures
from annotator.ui.text.hints import Hints
from annotator.ui.text.hover import HoverChip
from annotator.ui.text.speech import Speech
from annotator.ui.text.view import ArticleView
from annotator.ui.toprow import TopRow
from annotator.ui.welcome import Welcome
from annotator.ui.whereabouts import Whereabouts
from annotator.ui.work import Work
from annotator.ui.workspaces import Workspaces
from annotator.ui.zonenames import zone_name

if TYPE_CHECKING:
    from annotator.services.project import Project
    from annotator.ui.panels.queue import Queue
    from annotator.ui.panels.statement import Card
    from annotator.ui.text.reading import ReadingView

log = logging.getLogger(__name__)


class Window(QMainWindow):
    """One project, or the welcome page."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self.theme = theme.load(_theme_name(settings))
        self.project: Project | None = None
        self.given = ""  # the place as it was asked for, with the password of a team's database
        self.desk = Desk(self)
        self.work = Work(self.desk, self)
        self.docks: Docks = Docks(self)
        self.view: ArticleView = ArticleView(self.desk, self.theme)
        self.view.zoom = settings.zoom
        self.view.face, self.view.characters = settings.face, settings.characters
        self.gestures = Gestures(self.view, self.desk)
        self.hover = HoverChip(self.view, self.desk)
        self.hints: Hints = Hints(self.view, self.desk)
        self.palette_: Palette = Palette(self, self.theme)
        self.actors: Actors = Actors(self.desk, self.palette_, self)
        self.proposals: Proposals = Proposals(self.desk, settings, lambda: self.actors.registry, self)
        self.ahead = Ahead(self.desk, settings, self._following, lambda: self.work.job is None, self)
        self.suggesting = Suggesting(self.proposals, self.ahead, Decisions(self.desk, self), settings)
        self.finder: FindBar = FindBar(self.view)
        self.labels = LabelBar(self.theme)
        self.status = StatusBar(self.theme)
        self.speech = Speech(self.desk, self.view)
        self.whereabouts = Whereabouts(self.desk, self.view)
        self.reading: ReadingView | None = None  # instead of the view, for screen readers
        self.top = TopRow(self.theme)
        self.setMenuWidget(self.top)
        self.setStatusBar(self.status)
        self.setAcceptDrops(True)
        self.setDockOptions(QMainWindow.DockOption.AllowTabbedDocks)
        self.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        self._lay_out()
        self.workspaces: Workspaces = Workspaces(self)
        self.commands = actions.COMMANDS
        self.keymap = KeyMap(self.commands, settings.keys)
        self.actions_by_id = actions.build(self)
        self._fill_top()
        self._connect()
        self.show_welcome()
        if settings.reading:
            self.toggle_reading()

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

    def _fill_top(self) -> None:
        """The workspaces, and the field that runs every command."""
        for name in (workspaces.ANNOTATE, workspaces.REVIEW, workspaces.AGREEMENT):
            words = QCoreApplication.translate("Command", actions.WORKSPACES[name]).replace("&", "")
            self.top.add(name, words, partial(self.run_by_id, f"go.{name}"))
            key = self.keymap.shown(f"go.{name}")
            self.top.tabs[name].setAccessibleDescription(key)
        self.top.set_key(self.keymap.shown("palette"))
        self.top.field.clicked.connect(lambda: self.run(lambda w: w.open_palette()))
        self.top.show_workspaces(shown=False)

    def _connect(self) -> None:
        desk, status = self.desk, self.status
        desk.said.connect(status.say)
        desk.saved.connect(status.on_saved)
        desk.saved.connect(self._later_titles)
        desk.article_wanted.connect(self.focus_article)
        desk.look_wanted.connect(self.view.show_stretch)
        desk.place_changed.connect(self.figures)
        desk.spans_changed.connect(lambda _spans: self.figures())
        desk.loaded.connect(self.figures)
        desk.article_changed.connect(self.on_article)
        desk.open_changed.connect(self._show_open)
        desk.codebook_changed.connect(self._on_codebook)
        self.proposals.changed.connect(self._on_proposals)
        self.ahead.answered.connect(self.proposals.on_answered)
        self.work.ended.connect(self.ahead.keep)
        self.view.zoomed.connect(self._on_zoom)
        self.view.menu_wanted.connect(self._context_menu)
        status.cancelled.connect(self.work.cancel)
        self.work.said.connect(status.say)
        self.work.progressed.connect(status.show_progress)
        self.work.ended.connect(status.end_progress)
        self.work.brought.connect(self.open_first)
        self._settled = QTimer(self, singleShot=True, interval=120)
        self._settled.timeout.connect(self._fit_docks)
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
        if self.workspaces.now == workspaces.REVIEW and self.work.job is None:
            self.workspaces.review.desk.escape()
        elif self.finder.isVisible():
            self.finder.close_bar()
        elif self.work.job is not None:
            self.work.cancel()
        else:
            self.hints.rest()
            self.desk.escape()

    def run_by_id(self, command_id: str) -> None:
        """Run a command as its menu entry would."""
        self.actions_by_id[command_id].trigger()

    def stage(self) -> Stage:
        """What panels are built on."""
        return Stage(self.desk, self.theme, self.actors, self.work, self.suggesting, self.run_by_id, self.keymap.shown)

    # --- projects ---------------------------------------------------------------------------------------

    def show_welcome(self) -> None:
        """The first page."""
        self._drop_welcome()
        self.welcome = Welcome(self.theme, self.settings.recent)
        self.welcome.demo.connect(lambda: self.run(ask.open_demo))
        self.welcome.new.connect(lambda: self.run(ask.new_project))
        self.welcome.open.connect(lambda: self.run(ask.open_project))
        self.welcome.chosen.connect(lambda place: self.run(lambda w: w.open_place(place)))
        self.pages.addWidget(self.welcome)
        self.pages.setCurrentWidget(self.welcome)
        self.top.show_workspaces(shown=False)
        self.setWindowTitle("Annotator")

    def _drop_welcome(self) -> None:
        if self.welcome is not None:
            self.pages.removeWidget(self.welcome)
            self.welcome.deleteLater()
            self.welcome = None

    def open_place(self, place: str, coder: str | None = None) -> None:
        """Open a project. Raises `Refusal` with one sentence; the open one stays then."""
        from annotator.services.care import place_warning
        from annotator.services.project import OutOfDate, Project

        name = coder or self.settings.coders.get(Project.shown(place)) or self.settings.coder or ask.user()
        try:
            project = Project.open(place, coder=name)
        except OutOfDate as refusal:
            ask.bring_up_to_date(self, place, name, str(refusal))
            return
        self.show_project(project)
        self.given = place
        self.settings.remember(Project.shown(place), name)
        if warning := place_warning(place):
            self.say(warning, refused=True)

    def show_project(self, project: Project) -> None:
        """Work on a project from now on."""
        from annotator.ui.bridge import ProjectBridge

        self._leave_project()
        self.project = project
        self.desk.adopt(ProjectBridge(project, self))
        self.docks.build(self.stage())
        self.docks.restore(self.settings.state)
        self.labels.show_desk(self.desk, self.theme)
        self._drop_welcome()
        self.pages.setCurrentWidget(self.middle)
        self.top.show_workspaces(shown=True)
        self.top.choose(workspaces.ANNOTATE)
        self.setWindowTitle(f"{project.name} — Annotator")
        self.status.saved.setText(self.tr("Saved") if project.coder else self.tr("Read-only"))
        self.open_first()
        self.focus_article()
        self._undo_titles()
        QTimer.singleShot(0, self, self._back_up)

    def open_first(self) -> None:
        """Take the article in hand that was there last, else the first one, where there is none."""
        if self.queue and self.queue.model.ids and self.desk.article is None:
            last = self.whereabouts.last
            self.desk.open_article(last if self.queue.model.place(last) >= 0 else self.queue.model.ids[0])

    def _following(self, count: int) -> list[str]:
        """The ids of so many articles of the queue, from the one in hand on."""
        document = self.desk.document
        if document is None or self.queue is None:
            return []
        ids, at = self.queue.model.ids, self.queue.model.place(document.id)
        return list(ids[at : at + count]) if at >= 0 else [document.id]

    def _back_up(self) -> None:
        if self.project is not None:
            self.work.back_up(self.project)

    @property
    def queue(self) -> Queue | None:
        """The panel of articles."""
        return cast("Queue | None", self.docks.panel("Articles"))

    @property
    def card(self) -> Card | None:
        """The panel of the open statement."""
        return cast("Card | None", self.docks.panel("Statement"))

    def _leave_project(self) -> None:
        self.work.must_rest()
        self.ahead.leave()
        if self.docks.all:
            self.settings.state = self.docks.state()
            self.settings.save()
        self.desk.adopt(None)
        self.docks.clear()
        if self.project is not None:
            self.project.close()
            self.project = None

    def close_project(self) -> None:
        """Back to the welcome page. Nothing is to be saved: everything is."""
        self._leave_project()
        self.show_welcome()

    # --- the article ------------------------------------------------------------------------------------

    def focus_article(self) -> None:
        """The keyboard goes to the article."""
        (self.reading or self.view).setFocus()

    def toggle_reading(self) -> None:
        """The article as a text that screen readers read, or as we paint it; caret and commands stay the same."""
        column = self.middle.layout()
        if self.reading is None and isinstance(column, QVBoxLayout):
            from annotator.ui.text.reading import ReadingView

            self.reading = ReadingView(self.desk, self.view)
            column.insertWidget(1, self.reading, 1)
            for command in self.commands:
                if command.where == "article" and not command.moves:
                    self.reading.addAction(self.actions_by_id[command.id])
            self.view.hide()
            self.reading.show()
            self.reading.refresh()
        elif self.reading is not None:
            self.reading.deleteLater()
            self.reading = None
            self.view.show()
            self.view.show_offset(self.desk.caret)
        self.settings.reading = self.reading is not None
        self.settings.save()
        self.speech.widget = self.reading or self.view
        self.focus_article()

    def on_article(self) -> None:
        """Another article is in hand."""
        self.figures()
        self.whereabouts.come_back()
        layer = self.desk.article.layer if self.desk.article else None
        project = self.project
        if project and layer and project.coder and layer.coder_id != project.coder.id:
            self.say(self.tr("Layer “{name}”: read-only").format(name=layer.name))

    def _show_open(self) -> None:
        claim = self.desk.claim
        if claim is not None and self.desk.caret == claim.start:
            self.view.show_stretch(claim.start, claim.end)

    def complete(self) -> None:
        """The article is done: its coding, or in the review workspace its review."""
        if self.workspaces.now == workspaces.REVIEW:
            self.workspaces.review.desk.sign_off()
        else:
            self.desk_or_say().toggle_complete()

    def show_panel(self, title: str) -> None:
        """Bring a panel of the article to the front."""
        _ = self.desk.project
        if self.workspaces.now != workspaces.ANNOTATE:
            self.workspaces.show(workspaces.ANNOTATE)
        self.docks.show(title)
        panel = self.docks.panel(title)
        if panel is not None:
            panel.setFocus()

    def step_article(self, by: int) -> None:
        """The next or the previous article."""
        _ = self.desk.project
        if self.workspaces.now == workspaces.REVIEW:
            self.workspaces.review.step_article(by)
        elif self.queue:
            self.queue.step(by)
            self.focus_article()

    def open_palette(self, words: str = "") -> None:
        """Everything that can be done or gone to, by a few letters."""
        signs = self.tr("› command  @ actor  # article  : paragraph")
        title = self.tr("Find or run a command")
        self.palette_.open(lambda typed: choices.everything(self, typed), title, signs, words)

    def go_to_article(self, document_id: str) -> None:
        """Take an article in hand."""
        self.desk.open_article(document_id)
        self.focus_article()

    def go_to_offset(self, offset: int) -> None:
        """Put the caret somewhere in the article, and show it."""
        self.desk.place(offset)
        self.view.show_offset(offset)
        self.focus_article()

    def _on_codebook(self) -> None:
        """Other keys, other colours."""
        self.labels.show_desk(self.desk, self.theme)
        self.view.redraw_all()

    def _on_proposals(self) -> None:
        """Others are suggested, or another one is meant: text and label bar show it."""
        one = self.proposals.current
        self.view.show_suggestions(self.proposals.open, one.id if one else "")
        self.labels.show_suggestion(one)

    def copy_text(self, *, source: bool) -> None:
        """The selected words exactly as they stand in the text, with a source line where that is wanted."""
        article = self.desk.article
        if article is None or not self.desk.fragments:
            raise Refusal(self.tr("Nothing is selected."))
        words = " ".join(article.text[a:b] for a, b in self.desk.fragments)
        if source:
            document = article.document
            parts = (document.title, document.outlet, document.published, document.url)
            words += "\n— " + ", ".join(part for part in parts if part)
        QGuiApplication.clipboard().setText(words)  # a QMimeData of ours would outlive Python, and crash the exit
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

    def figures(self) -> None:
        """What stands at the right of the status bar: of the workspace in front."""
        if self.workspaces.now != workspaces.ANNOTATE:
            self.status.figures.setText(
                self.workspaces.review.figures() if self.workspaces.now == workspaces.REVIEW else ""
            )
            return
        article = self.desk.article
        if article is None:
            self.status.figures.setText("")
            return
        span, (start, end) = self.desk.span, self.desk.selection
        offset = f"{self.desk.caret:,}" if start == end else f"{start:,}–{end:,}"
        place = self.tr("char {n}").format(n=offset)
        zone = article.zone_at(self.desk.caret)
        under = f"{zone_name(zone.kind)} · " if zone and zone.kind != "body" else ""
        under += f"{article.codebook.label(span.label).name} · " if span else ""
        counts = self.tr("{a} statements · {b} spans").format(a=f"{article.claim_count:,}", b=f"{len(article.spans):,}")
        self.status.figures.setText(f"{under}{place}     {counts}")

    def _later_titles(self) -> None:
        self._titles.start()

    def _undo_titles(self) -> None:
        project = self.project
        for name, verb, title in (
            ("undo", QCoreApplication.translate("Command", "&Undo"), project.undo_title if project else None),
            ("redo", QCoreApplication.translate("Command", "&Redo"), project.redo_title if project else None),
        ):
            words = told(title).replace("&", "&&") if title else ""  # an ampersand in a name is no mnemonic
            self.actions_by_id[f"edit.{name}"].setText(f"{verb} {words}" if words else verb)

    def _on_zoom(self) -> None:
        self.settings.zoom = self.view.zoom
        self.settings.save()
        self.status.zoom.setText(f"{round(self.view.zoom * 100)} %")

    def _context_menu(self, event: QContextMenuEvent) -> None:
        article, offset = self.desk.article, self.view.offset_at(QPointF(event.pos()))
        over = article.at(offset) if article else []
        if over and not self.desk.fragments:
            self.desk.place(offset)
            self.desk.choose(over[0], and_open=False)
        menu = QMenu(self)
        for name in ("tag.relabel", "tag.role", "tag.note", "tag.delete", "go.open", "go.overlap", "edit.copy"):
            menu.addAction(self.actions_by_id[name])
        menu.popup(event.globalPos())
        menu.aboutToHide.connect(menu.deleteLater)

    # --- keys -------------------------------------------------------------------------------------------

    def give_key(self, command_id: str, key: str) -> None:
        """Give a command another key, "" for its usual ones. Raises `Refusal` where the key is taken."""
        taken = letters(self.desk.project.codebook if self.desk.has_project else None)
        if key:
            self.keymap.give(command_id, key, taken)
        else:
            self.keymap.take_back(command_id, taken)
        self._on_keys()

    def reset_keys(self) -> None:
        """The usual keys everywhere."""
        self.keymap.reset()
        self._on_keys()

    def _on_keys(self) -> None:
        self.settings.save()
        for command in self.commands:
            keys = [QKeySequence(key) for key in self.keymap.keys(command.id)]
            self.actions_by_id[command.id].setShortcuts(keys)
        self.desk.keys_changed.emit()

    # --- looks ------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """The right side is there when there is room; it comes and goes when the hand rests."""
        super().resizeEvent(event)
        self._settled.start()

    def _fit_docks(self) -> None:
        if self.docks.fit(self.width()):
            self.say(self.tr("The right panel is put away in a narrow window; Ctrl+Shift+B shows it."))

    def toggle_theme(self) -> None:
        """Dark or light."""
        self.set_theme("light" if self.theme.name.startswith("dark") else "dark")

    def set_reading(self, face: str, characters: int) -> None:
        """The face of the article, and how many characters a line of it holds."""
        self.settings.face, self.settings.characters = face, characters
        self.settings.save()
        self.view.set_reading(face, characters)

    def toggle_contrast(self) -> None:
        """Edges and ink for weak eyes and weak projectors, or as designed."""
        self.settings.contrast = not self.settings.contrast
        self.set_theme(self.theme.name.partition("-")[0])

    def set_theme(self, name: str) -> None:
        """Dress everything anew."""
        self.settings.theme = name
        self.theme = theme.load(_theme_name(self.settings))
        self.settings.save()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            theme.apply(application, self.theme)
        self.view.set_theme(self.theme)
        self.palette_.theme = self.theme
        self.status.set_theme(self.theme)
        self.top.set_theme(self.theme)
        if self.project is None:
            self.show_welcome()
            return
        now = self.workspaces.now
        document, layer = self.desk.document, self.desk.article.layer if self.desk.article else None
        self.docks.clear()
        self.docks.build(self.stage())
        self.labels.show_desk(self.desk, self.theme)
        if document:
            self.desk.open_article(document.id, layer)
        if now != workspaces.ANNOTATE:
            self.docks.put_away()
        self.workspaces.rebuild()

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
        """A project opens, a bundle is shown; of anything else it is shown what would come in."""
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        project = next((file for file in files if file.endswith(ask.SUFFIX)), None)
        if project:
            self.run(lambda w: w.open_place(project))
        elif bundle := next((file for file in files if file.endswith(".annbundle")), None):
            self.run(lambda w: ask.show_bundle(w, Path(bundle)))
        elif files:
            self.run(lambda w: ask.show_import(w, files))

    def quit(self) -> None:
        """Close the window; everything is saved."""
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Long work is cancelled, then the project is let go."""
        if self.work.job is not None:
            self.work.ended.connect(self.close, Qt.ConnectionType.QueuedConnection)
            self.work.cancel()
            event.ignore()
            return
        self.settings.geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        self._leave_project()
        self.settings.save()
        self.hints.parser.end()
        self.ahead.end()
        event.accept()


def _theme_name(settings: Settings) -> str:
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    name = settings.theme if settings.theme in ("light", "dark") else "dark" if dark else "light"
    return f"{name}-contrast" if settings.contrast else name
