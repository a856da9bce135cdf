"""Comments on the article in hand, its spans and its cases, as threads: said, answered, resolved."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from annotator.domain.change import ChangeSet
from annotator.domain.model import Span
from annotator.domain.review import Comment
from annotator.services import comments
from annotator.services.comments import Thread
from annotator.ui.desk import Desk
from annotator.ui.labelbar import plain
from annotator.ui.language import QT_TRANSLATE_NOOP
from annotator.ui.panels import Stage
from annotator.ui.scrolled import Scrolled
from annotator.ui.seen import WhenSeen

TITLE = QT_TRANSLATE_NOOP("Window", "Comments")
AREA = Qt.DockWidgetArea.RightDockWidgetArea
PLACE = 18
HIDDEN = True


class Comments(QWidget):
    """The threads of the article; a field for a new one, on the span under the caret or on the article."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.desk = desk
        self.about = plain("", "meta")
        self.about.setWordWrap(True)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Comment, Enter"))
        self.field.setAccessibleName(self.tr("New comment"))
        self.field.returnPressed.connect(self.say)
        self.area = Scrolled()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.addWidget(self.about)
        column.addWidget(self.field)
        column.addWidget(self.area, 1)
        self.setFocusProxy(self.field)
        self.fresh = WhenSeen(self, self.reload, 60)
        desk.saved.connect(self.fresh.tell)
        desk.article_changed.connect(self.fresh.tell)
        desk.place_changed.connect(self._on_place)

    def _on_place(self) -> None:
        span = self.desk.span
        article = self.desk.article
        words = span.quote(article.text) if span is not None and article is not None else ""
        self.about.setText(self.tr("On “{words}”").format(words=words[:60]) if words else self.tr("On the article"))

    def reload(self) -> None:
        """Read the threads of the article in hand."""
        self._on_place()
        document = self.desk.document
        found = (
            self.desk.project.store.read(Comment, document_id=document.id) if document and self.desk.has_project else []
        )
        names = self.desk.project.coder_names() if self.desk.has_project else {}
        panel = QWidget()
        panel.setObjectName("panel")
        column = QVBoxLayout(panel)
        column.setContentsMargins(0, 4, 0, 4)
        for thread in sorted(comments.threads(found), key=lambda one: one.resolved):
            column.addWidget(self._thread(thread, names))
        if not found:
            empty = plain(self.tr("Nothing was said about this article yet. Write above: it stands with the tag under the caret, "
                                  "or with the article."), "help")  # fmt: skip
            empty.setWordWrap(True)
            column.addWidget(empty)
        column.addStretch(1)
        self.area.show_page(panel)

    def _thread(self, thread: Thread, names: dict[str, str]) -> QFrame:
        box = QFrame()
        box.setObjectName("group")
        column = QVBoxLayout(box)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(4)
        article = self.desk.article
        if article is not None and thread.first.end > thread.first.start:
            words = " ".join(article.text[thread.first.start : thread.first.end].split())
            go = QPushButton(f"“{words[:32]}{'…' if len(words) > 32 else ''}”")
            go.setObjectName("link")
            go.clicked.connect(partial(self._go, thread))
            column.addWidget(go)
        for one in (thread.first, *(answer for answer in thread.answers if answer.text)):
            said = plain(f"{names.get(one.coder_id, '')}: {one.text}", "meta" if thread.resolved else "")
            said.setWordWrap(True)
            column.addWidget(said)
        row = QHBoxLayout()
        field = QLineEdit()
        field.setPlaceholderText(self.tr("Answer, Enter"))
        field.setAccessibleName(self.tr("Answer"))
        field.returnPressed.connect(partial(self._answer, thread, field))
        done = QPushButton(self.tr("Open again") if thread.resolved else self.tr("Resolve"))
        done.clicked.connect(partial(self._resolve, thread))
        row.addWidget(field, 1)
        row.addWidget(done)
        column.addLayout(row)
        return box

    def say(self) -> None:
        """Say it about the span under the caret, else about the article."""
        document, span, words = self.desk.document, self.desk.span, self.field.text()
        if document is not None and self.desk.do_freely(lambda: self._said(document.id, span, words)):
            self.field.clear()

    def _said(self, document_id: str, span: Span | None, words: str) -> ChangeSet:
        hand = self.desk.hand()
        return (
            comments.on_span(hand, document_id, span, words) if span else comments.on_article(hand, document_id, words)
        )

    def _answer(self, thread: Thread, field: QLineEdit) -> None:
        self.desk.do_freely(lambda: comments.answer(self.desk.hand(), thread, field.text()))

    def _resolve(self, thread: Thread) -> None:
        self.desk.do_freely(lambda: comments.resolve(self.desk.hand(), thread))

    def _go(self, thread: Thread) -> None:
        self.desk.select(thread.first.start, thread.first.end)
        self.desk.look_wanted.emit(thread.first.start, thread.first.end)


def build(stage: Stage) -> QWidget:
    """The panel."""
    return Comments(stage.desk)
