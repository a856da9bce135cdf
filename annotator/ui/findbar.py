"""Find in the article: words as they are written, or a regular expression; hits boxed, next and previous."""

from __future__ import annotations

from itertools import islice

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLineEdit, QPushButton, QWidget

from annotator.domain.change import Refusal
from annotator.domain.query import Query
from annotator.ui.labelbar import plain
from annotator.ui.sentences import told
from annotator.ui.text.view import ArticleView

_MOST = 10_000


class FindBar(QFrame):
    """Appears over the article with Ctrl+F."""

    def __init__(self, view: ArticleView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findbar")
        self.view = view
        self._at = -1
        self._all: list[tuple[int, int]] = []
        self.words, self.count = QLineEdit(), plain("", "meta")
        self.words.setPlaceholderText(self.tr("Find in this article"))
        self.words.setAccessibleName(self.tr("Find in this article"))
        self.words.textChanged.connect(self.search)
        self.words.returnPressed.connect(lambda: self.step(1))
        self.regex = QCheckBox(self.tr("Regex"))
        self.regex.clicked.connect(lambda _on: self.search())
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.addWidget(self.words, 1)
        row.addWidget(self.count)
        row.addWidget(self.regex)
        for text, by in ((self.tr("Previous"), -1), (self.tr("Next"), 1)):
            button = QPushButton(text)
            button.clicked.connect(lambda _checked=False, by=by: self.step(by))
            row.addWidget(button)
        self.hide()

    def open(self) -> None:
        """Show the bar; selected words are looked for at once."""
        article = self.view.desk.article
        start, end = self.view.desk.selection
        if article and 0 < end - start < 80:
            self.words.setText(article.text[start:end])
        self.show()
        self.words.setFocus()
        self.words.selectAll()
        self.search()

    def close_bar(self) -> None:
        """Hide the bar and its boxes; the keyboard goes back to the article."""
        self.hide()
        self.view.show_hits([], None)
        self.view.setFocus()

    def search(self) -> None:
        """Look for the words as they stand there, or as an expression, in any case; what is wrong with it stands beside it."""
        wrong = ""
        try:
            self._all = self._found()
        except Refusal as refusal:
            self._all, wrong = [], told(str(refusal))
        caret = self.view.desk.caret
        self._at = next((n for n, (start, _) in enumerate(self._all) if start >= caret), 0) - 1
        if self._all:
            self.step(1)
        else:
            self.view.show_hits([], None)
            self.count.setText(wrong or (self.tr("not found") if self.words.text() else ""))

    def _found(self) -> list[tuple[int, int]]:
        from annotator.services import finding  # it needs a project, and so what the first window must not load

        article, words = self.view.desk.article, self.words.text()
        if article is None or not words.strip():
            return []
        query = Query(words=words, mode="regex" if self.regex.isChecked() else "part")
        return list(islice(finding.matcher(query)(article.text), _MOST))

    def step(self, by: int) -> None:
        """The next or the previous hit, round the end."""
        if self.isHidden():
            self.open()
            return
        if not self._all:
            return
        self._at = (self._at + by) % len(self._all)
        self.count.setText(self.tr("{n} of {all}").format(n=self._at + 1, all=len(self._all)))
        hit = self._all[self._at]
        self.view.show_hits(self._all, hit)
        self.view.desk.select(*hit)
        self.view.show_offset(hit[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)
