"""The page that a start without a project shows: the demo, a new project, open, and the recent ones."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.storage import address
from annotator.ui.labelbar import plain
from annotator.ui.specimen import Specimen
from annotator.ui.swatch import Swatch
from annotator.ui.theme import Theme

_LEGEND = (
    ("1", "claim", "fill", "solid", "Claim", "what is said; claims nest, and each stays visible"),
    ("2", "source", "box", "solid", "Source", "whose word it is"),
    ("3", "cue", "line", "dots", "Cue", "how it is said"),
    ("4", "actor", "box", "dashes", "Actor", "people, states, groups"),
    ("5", "target", "box", "dash-dot", "Target", "whom it is about"),
)
_KEYS = (("Space", "grow the selection: word, clause, sentence"), ("J K", "next and previous statement"),
         ("Ctrl Z", "undo, also tomorrow"), ("F1", "manual"), ("?", "every key"))  # fmt: skip


class _Choice(QPushButton):
    """A large button: what it does, a sentence, and its key."""

    def __init__(self, title: str, sentence: str, key: str, *, first: bool = False) -> None:
        super().__init__()
        self.setObjectName("choice")
        self.setProperty("first", first)
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        row, words = QHBoxLayout(self), QVBoxLayout()
        row.setContentsMargins(20, 10, 18, 10)
        words.setSpacing(2)
        words.addWidget(plain(title, "strong"))
        words.addWidget(plain(sentence))
        row.addLayout(words, 1)
        row.addWidget(plain(key, "key"), 0, Qt.AlignmentFlag.AlignVCenter)
        for label in self.findChildren(QLabel):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


class Welcome(QWidget):
    """Says what this is, and what to do first."""

    demo = Signal()
    new = Signal()
    open = Signal()
    chosen = Signal(str)

    def __init__(self, theme: Theme, recent: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(64, 0, 64, 0)
        column.addStretch(2)
        inner = QWidget()
        inner.setMaximumWidth(540)
        self._fill(QVBoxLayout(inner), recent)
        column.addWidget(inner)
        column.addStretch(3)
        row.addWidget(left, 3)
        row.addWidget(self._aside(theme), 2)

    def _fill(self, column: QVBoxLayout, recent: list[str]) -> None:
        column.setSpacing(10)
        column.addWidget(plain("Annotator", "brand"))
        column.addWidget(plain(self.tr("Who said what, about whom, on whose word."), "tagline"))
        column.addSpacing(32)
        self.choices = [
            _Choice(
                self.tr("Open the demo"),
                self.tr("Eight articles, two coders, a finished review. Nothing to set up."),
                "D",
                first=True,
            ),
            _Choice(self.tr("New project…"), self.tr("One file on this computer."), "Ctrl N"),
            _Choice(self.tr("Open project…"), self.tr("Files end in .annotator; drop one on this window."), "Ctrl O"),
        ]
        for choice, signal in zip(self.choices, (self.demo, self.new, self.open), strict=True):
            choice.clicked.connect(signal)
            column.addWidget(choice)
        self.choices[0].setShortcut("D")
        there = [place for place in recent if address.is_server(place) or Path(place).exists()]
        if there:
            column.addSpacing(18)
            column.addWidget(plain(self.tr("Recent"), "meta"))
            for place in there[:4]:
                column.addWidget(_rule())
                column.addWidget(self._recent(place))

    def _recent(self, place: str) -> QPushButton:
        path = Path(place)
        button = QPushButton()
        button.setObjectName("recent")
        row = QHBoxLayout(button)
        row.setContentsMargins(4, 2, 4, 2)
        row.addWidget(plain(address.name(place)))
        row.addWidget(plain(QFontMetrics(self.font()).elidedText(address.home(place), Qt.TextElideMode.ElideMiddle, 260), "meta"), 1)
        if not address.is_server(place) and path.exists():
            row.addWidget(plain(datetime.fromtimestamp(path.stat().st_mtime).strftime("%d %b %Y"), "meta"))  # noqa: DTZ006
        button.setAccessibleName(address.name(place))
        button.clicked.connect(lambda: self.chosen.emit(place))
        return button

    def _aside(self, theme: Theme) -> QWidget:
        aside = QWidget()
        aside.setObjectName("aside")
        aside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column, grid = QVBoxLayout(aside), QGridLayout()
        column.setContentsMargins(56, 0, 40, 0)
        column.addStretch(2)
        column.addWidget(Specimen(theme))
        column.addSpacing(16)
        grid.setVerticalSpacing(14)
        grid.setHorizontalSpacing(10)
        grid.setColumnStretch(3, 1)
        for n, (key, colour, form, pattern, name, what) in enumerate(_LEGEND):
            words = plain(what, "help")
            words.setWordWrap(True)
            for place, widget in enumerate(
                (plain(key, "key"), Swatch(theme, colour, form, pattern), plain(name), words)
            ):
                grid.addWidget(widget, n, place)
        column.addLayout(grid)
        column.addSpacing(24)
        column.addWidget(_rule())
        column.addSpacing(12)
        keys = QGridLayout()
        keys.setColumnStretch(1, 1)
        keys.setVerticalSpacing(10)
        keys.setHorizontalSpacing(12)
        for n, (key, what) in enumerate(_KEYS):
            keys.addWidget(plain(key, "key"), n, 0, Qt.AlignmentFlag.AlignRight)
            keys.addWidget(plain(what, "help"), n, 1)
        column.addLayout(keys)
        column.addStretch(3)
        return aside


def _rule() -> QFrame:
    rule = QFrame()
    rule.setObjectName("rule")
    return rule
