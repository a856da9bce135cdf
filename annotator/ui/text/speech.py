"""What a screen reader is told of the article: its role and name, and in words what is in hand and what has changed."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from annotator.domain.article import Article
from annotator.domain.model import Entity, Span
from annotator.ui.desk import Desk
from annotator.ui.sentences import told


class Speech(QObject):
    """Announces, once for each gesture, when the article has been painted. Silent while no screen reader listens."""

    def __init__(self, desk: Desk, widget: QWidget) -> None:
        super().__init__(widget)
        self.desk, self.widget = desk, widget
        self.said = ""
        self._span = ""
        self._sentence = ""
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.announce)
        desk.place_changed.connect(self._on_place)
        desk.said.connect(self._on_said)
        desk.mode_changed.connect(lambda: self._on_said(desk.mode.value, refused=False))

    def _on_place(self) -> None:
        """Another tag is under the caret."""
        if QAccessible.isActive():
            span = self.desk.span
            if (span.id if span else "") != self._span:
                self._soon.start()

    def _on_said(self, words: str, refused: bool) -> None:  # noqa: ARG002
        if QAccessible.isActive():
            self._sentence = told(words)
            self._soon.start()

    def announce(self) -> None:
        """Say what the status bar says, and which tag is in hand."""
        article, span = self.desk.article, self.desk.span
        tag = described(article, span, self._entity(span)) if article and span else ""
        if (span.id if span else "") == self._span:
            tag = ""
        self._span = span.id if span else ""
        words = ". ".join(part for part in (self._sentence, tag) if part)
        self._sentence = ""
        if words:
            self.said = words
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.widget, words))

    def _entity(self, span: Span | None) -> str:
        """Whom a tag means."""
        found = self.desk.project.store.read(Entity, id=span.entity_id) if span and span.entity_id else []
        return found[0].name if found else ""


def described(article: Article, span: Span, entity: str = "") -> str:
    """A tag in words: `Claim, source Peskov, level 2, “the dam is safe”`."""
    parts = [article.codebook.label(span.label).name]
    if article.is_claim(span):
        statement = article.statement(span)
        for role in article.codebook.label(span.label).roles:
            parts += [f"{role.name} {_quoted(article, one)}" for one in statement.filling(role.name)[:2]]
        if statement.outer:
            parts.append(f"level {len(statement.outer) + 1}")
    elif entity:
        parts.append(entity)
    return f"{', '.join(parts)}: “{_quoted(article, span)}”"


def _quoted(article: Article, span: Span) -> str:
    words = " ".join(span.quote(article.text).split())
    return words if len(words) <= 80 else words[:79] + "…"
