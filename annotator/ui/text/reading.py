"""The article as a text that screen readers know how to read: the same characters, tags, caret and commands.

Our own view paints itself, and a painted text is none to a screen reader; Qt crashes where Python answers for one. So this
plain text edit, which cannot be written in, can stand in its place. Nothing is ever read back from it but positions: a
character of the article is as many of Qt's UTF-16 units here as it is there, whatever Qt makes of line ends.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit

from annotator.domain.article import Article
from annotator.domain.model import Span
from annotator.domain.text import Utf16
from annotator.ui import theme as faces
from annotator.ui.desk import Desk
from annotator.ui.text.view import ArticleView

_LINES = str.maketrans({"\r": "\n", "\u2028": "\n", "\u2029": "\n"})
_MARGIN = 48  # px
_HELD_BACK = "\u2060"  # stands for the CR of a CRLF, so that every character keeps its place


class ReadingView(QTextEdit):
    """Follows the desk while it is shown."""

    def __init__(self, desk: Desk, view: ArticleView) -> None:
        super().__init__()
        self.desk, self.view = desk, view
        self._map = Utf16("")
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setObjectName("reading")
        self.setAccessibleName(self.tr("Article, to be read"))
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh)
        desk.article_changed.connect(self._later)
        desk.spans_changed.connect(self._later)
        desk.loaded.connect(self._later)
        desk.codebook_changed.connect(self._later)
        desk.place_changed.connect(self._follow)
        self.cursorPositionChanged.connect(self._moved)
        self.selectionChanged.connect(self._moved)

    def _later(self, _spans: object = None) -> None:
        if self.isVisible():
            self._soon.start()

    def refresh(self) -> None:
        """The article with its tags as character formats, which screen readers tell; the caret stays."""
        article = self.desk.article
        with QSignalBlocker(self):
            self.clear()
            self.document().setDocumentMargin(_MARGIN)
            if article is not None:
                self.desk.need(0, len(article.text))
                self._map = Utf16(article.text)
                self._write(article)
        self._follow()

    def _write(self, article: Article) -> None:
        words = article.text.replace("\r\n", f"{_HELD_BACK}\n").translate(_LINES)
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for start, end, spans in stretches(article):
            cursor.insertText(words[start:end], self._format(article, spans))
        cursor.endEditBlock()

    def _format(self, article: Article, spans: list[Span]) -> QTextCharFormat:
        """Tinted as the innermost tag; the tool tip names all of them, which screen readers can be asked for."""
        made = QTextCharFormat()
        made.setFont(faces.text_font(17 * self.view.zoom, family=self.view.face))
        if spans:
            book = article.codebook
            inner = min(spans, key=lambda span: span.size)
            colours = self.view.theme.label(book.colour(inner.label, article.role_of(inner)))
            if book.label(inner.label).form != "line":
                made.setBackground(colours.tint[0])
            made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            made.setUnderlineColor(colours.line)
        return made

    # --- caret ------------------------------------------------------------------------------------------

    def _follow(self) -> None:
        """Caret and selection of the desk."""
        if not self.isVisible() or self.desk.article is None:
            return
        cursor = self.textCursor()
        anchor, caret = self._map.to(self.desk.anchor), self._map.to(self.desk.caret)
        if (cursor.anchor(), cursor.position()) != (anchor, caret):
            with QSignalBlocker(self):
                cursor.setPosition(anchor)
                cursor.setPosition(caret, QTextCursor.MoveMode.KeepAnchor)
                self.setTextCursor(cursor)

    def _moved(self) -> None:
        """The caret was moved here."""
        if self.desk.article is None:
            return
        cursor = self.textCursor()
        anchor, caret = self._map.floor(cursor.anchor()), self._map.floor(cursor.position())
        if (anchor, caret) == (self.desk.anchor, self.desk.caret):
            return
        if anchor == caret:
            self.desk.place(caret)
        else:
            self.desk.select(anchor, caret)

    # --- keys -------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Digits and letters mean what they mean in the article; arrows move as in any text."""
        bare = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if bare and event.text().isprintable() and event.text().strip():
            self.view.typed.emit(event)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Shown anew, it may lag behind."""
        super().focusInEvent(event)
        self._follow()


def stretches(article: Article) -> Iterator[tuple[int, int, list[Span]]]:
    """The article in stretches of code points that bear the same tags, each with those tags."""
    edges: dict[int, tuple[list[Span], list[Span]]] = {0: ([], []), len(article.text): ([], [])}
    for span in article.spans:
        for start, end in span.fragments:
            edges.setdefault(start, ([], []))[0].append(span)
            edges.setdefault(end, ([], []))[1].append(span)
    places = sorted(edges)
    here: dict[str, Span] = {}
    for place, following in pairwise(places):
        for span in edges[place][1]:
            here.pop(span.id, None)
        for span in edges[place][0]:
            here[span.id] = span
        yield place, following, list(here.values())
