"""The suggestions for the article in hand: how sure, how often right, all above a threshold at once; and what was learned."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QSlider, QVBoxLayout, QWidget

from annotator.domain.suggestion import Suggestion
from annotator.ui.labelbar import Elided, explain
from annotator.ui.language import QT_TRANSLATE_NOOP
from annotator.ui.panels import Stage
from annotator.ui.seen import WhenSeen
from annotator.ui.sentences import told
from annotator.ui.suggestions.curve import ASIDE, STEP, Curve
from annotator.ui.suggestions.decisions import ENOUGH
from annotator.ui.suggestions.lessons import Lessons
from annotator.ui.suggestions.more import More
from annotator.ui.suggestions.proposals import ACTORS, ALL, STATEMENTS
from annotator.ui.suggestions.rows import SuggestionModel, SuggestionRows

TITLE = QT_TRANSLATE_NOOP("Window", "Suggestions")
AREA = Qt.DockWidgetArea.RightDockWidgetArea
PLACE = 21

_LEAST = 80  # per cent: the threshold at first


class SuggestionsPanel(QWidget):
    """Follows what is open while it is in view."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        suggesting = stage.suggesting
        self.setObjectName("panel")
        self.desk, self.proposals, self.ahead = stage.desk, suggesting.proposals, suggesting.ahead
        self.decisions, self.settings = suggesting.decisions, suggesting.settings
        self.model = SuggestionModel(self.proposals, self)
        self.list = SuggestionRows(self.model, self.tr("Suggestions of this article"), stage.theme)
        self.curve = Curve(stage.theme)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.expects, self.notes = Elided("", "help"), Elided("", "help")
        self.accept = QPushButton()
        self.more = More(suggesting, stage.run, self)
        self.lessons = Lessons(suggesting, stage.work)
        self._lay_out()
        self.fresh = WhenSeen(self, self.reload, 30)
        self._connect()
        self._count()  # before it is seen, too: a screen reader meets no button without a name
        self._on_least(_LEAST)

    # --- laying out -----------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        column, foot = QVBoxLayout(self), QVBoxLayout()
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(4)
        column.addLayout(self._kinds())
        column.addLayout(self._threshold())
        column.addWidget(self.list, 1)
        foot.setContentsMargins(16, 2, 16, 0)
        foot.setSpacing(4)
        foot.addWidget(self.notes)
        foot.addWidget(self.lessons)
        column.addLayout(foot)

    def _kinds(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(6)
        frame = QFrame()
        frame.setObjectName("segments")
        inside = QHBoxLayout(frame)
        inside.setContentsMargins(2, 2, 2, 2)
        inside.setSpacing(0)
        self.kinds = QButtonGroup(self)
        self.kind_buttons: dict[str, QPushButton] = {}
        for kind in (STATEMENTS, ACTORS, ALL):
            button = self.kind_buttons[kind] = QPushButton()
            button.setObjectName("segment")
            button.setCheckable(True)
            button.setChecked(kind == self.settings.suggest_kinds)
            button.clicked.connect(lambda _on=False, kind=kind: self.proposals.show_kinds(kind))
            self.kinds.addButton(button)
            inside.addWidget(button)
        more = QPushButton("⋯")
        more.setObjectName("segment")
        more.setFixedWidth(26)
        more.setAccessibleName(self.tr("More…"))
        more.clicked.connect(lambda: self.more.popup(more.mapToGlobal(more.rect().bottomLeft())))
        row.addWidget(frame)
        row.addStretch(1)
        row.addWidget(more)
        return row

    def _threshold(self) -> QVBoxLayout:
        column, beside, below = QVBoxLayout(), QHBoxLayout(), QHBoxLayout()
        column.setContentsMargins(16, 0, 16, 4)
        column.setSpacing(0)
        self.slider.setRange(0, 100)
        self.slider.setSingleStep(STEP)
        self.slider.setPageStep(2 * STEP)
        self.slider.setAccessibleName(self.tr("How sure at least, in per cent"))
        beside.setContentsMargins(0, 0, ASIDE, 0)  # as wide as the curve above it
        beside.addWidget(self.slider)
        below.setSpacing(8)
        below.addWidget(self.expects, 1)
        below.addWidget(self.accept)
        column.addWidget(self.curve)
        column.addLayout(beside)
        column.addSpacing(2)
        column.addLayout(below)
        return column

    def _connect(self) -> None:
        for news in (
            self.proposals.changed,
            self.ahead.changed,
            self.desk.saved,
            self.desk.article_changed,
            self.desk.adopted,
        ):
            news.connect(self.fresh.tell)
        self.slider.valueChanged.connect(self._on_least)
        self.model.ticked_changed.connect(self.show_expected)
        self.accept.clicked.connect(self.accept_ticked)
        self.list.clicked.connect(self._choose)

    # --- showing --------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Show what is open now."""
        self.model.reload()
        self._count()
        self.show_expected()
        self._say()
        self.lessons.look()
        current = self.proposals.current
        if current is not None and current in self.model.all:
            index = self.model.index(self.model.all.index(current))
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)
        self.list.viewport().update()

    def _count(self) -> None:
        statements = sum(map(self.proposals.is_statement, self.proposals.every))
        counts = {STATEMENTS: statements, ACTORS: len(self.proposals.every) - statements}
        names = {STATEMENTS: self.tr("Statements {n}"), ACTORS: self.tr("Actors {n}"), ALL: self.tr("All")}
        for kind, button in self.kind_buttons.items():
            button.setText(f"  {names[kind].format(n=counts.get(kind, 0))}  ")
            button.setChecked(kind == self.settings.suggest_kinds)

    def _on_least(self, least: int) -> None:
        with QSignalBlocker(self.slider):
            self.slider.setValue(least)
        self.model.set_least(least / 100)

    def show_expected(self) -> None:
        """What is ticked, and what may be expected of it."""
        least, ticked = self.slider.value(), self.model.ticked
        every = [self.decisions.at_least(n / 100) for n in range(0, 100, STEP)]
        self.curve.show_all([one.confidence for one in self.model.all], every, least)
        self.accept.setText(self.tr("Accept {n}").format(n=len(ticked)))
        self.accept.setEnabled(bool(ticked))
        short, whole = self._expectation(least, ticked)
        self.expects.setText(short)
        explain(self.expects, whole)
        self.slider.setAccessibleDescription(whole)

    def _expectation(self, least: int, ticked: list[Suggestion]) -> tuple[str, str]:
        """What to expect of what is at least so sure: in a few words, and as a sentence."""
        found = self.decisions.at_least(least / 100)
        if found.decided >= ENOUGH:
            short = self.tr("≥ {least} %: {share} % right ({n})")
            whole = self.tr("Of {n} single decisions in this project about suggestions at least {least} % sure, {right} were right: {share} % "
                            "(95 % interval: {low} to {high} %).")  # fmt: skip
            numbers = {"least": least, "share": round(found.share * 100), "n": f"{found.decided:,}", "right": f"{found.right:,}",
                       "low": round(found.low * 100), "high": round(found.high * 100)}  # fmt: skip
            return short.format(**numbers), whole.format(**numbers)
        if not ticked:
            words = self.tr("≥ {least} %: none").format(least=least)
            return words, words
        mean = round(100 * sum(one.confidence for one in ticked) / len(ticked))
        short = self.tr("≥ {least} %: about {share} % right")
        whole = self.tr(
            "By the rules' own reckoning about {share} % are right; {n} single decisions in this project are too few to measure it."
        )
        return short.format(least=least, share=mean), whole.format(share=mean, n=found.decided)

    def _say(self) -> None:
        """What could not be done, and why the list is empty where it is."""
        from annotator.services import proposing

        document = self.desk.document
        notes = list[str]()
        if document is not None and self.desk.has_project:
            hidden = proposing.is_hidden(self.desk.project, document.id)
            notes = [] if hidden else [told(note) for note in proposing.notes(self.desk.project, document.id)]
        self.notes.setText(" ".join(notes))
        explain(self.notes, " ".join(notes))
        self.notes.setVisible(bool(notes))
        self.list.say_when_empty(self._why_empty())

    def _why_empty(self) -> str:
        """The first of these that is so."""
        from annotator.services import proposing

        document, project = self.desk.document, self.desk.project if self.desk.has_project else None
        layer = self.desk.article.layer if self.desk.article else None
        if document is None or project is None:
            return self.tr("No article is open.")
        reasons = (
            (project.coder is None, self.tr("The project is open read-only: nothing is suggested.")),
            (proposing.is_hidden(project, document.id), self.tr("Suggestions are hidden in this article; More… shows them again.")),
            (layer is not None and layer.status == "complete", self.tr("The article is complete: nothing is suggested any more.")),
            (bool(self.proposals.every), self.tr("Nothing of this kind is open; the other kinds stand above.")),
            (not self.settings.suggest, self.tr("Suggestions are switched off; More… switches them on.")),
            (self.ahead.is_broken, self.tr("The program that suggests broke again and again; it rests until the project is opened anew.")),
            (self.ahead.is_at_work, self.tr("Reading the article …")),
            (bool(self.notes.text()), self.notes.text()),
        )  # fmt: skip
        return next((words for is_so, words in reasons if is_so), self.tr("Everything suggested is decided or tagged."))

    # --- deciding -------------------------------------------------------------------------------------------

    def accept_ticked(self) -> None:
        """Make tags of all that are ticked, as one edit."""
        self.proposals.accept_all(self.model.ticked)

    def _choose(self, index: QModelIndex) -> None:
        if index.column() == 0 and 0 <= index.row() < len(self.model.all):
            self.proposals.choose(self.model.all[index.row()])


def build(stage: Stage) -> QWidget:
    """The panel."""
    return SuggestionsPanel(stage)
