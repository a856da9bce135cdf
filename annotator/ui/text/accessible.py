"""What the article view is to screen readers: a document with a name. Not a text: Qt crashes where Python answers for one."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from annotator.ui.text.view import ArticleView


def install() -> None:
    """Let Qt ask here for the interface of article views."""
    QAccessible.installFactory(_interface)


def _interface(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    if isinstance(thing, ArticleView):
        return QAccessibleWidget(thing, QAccessible.Role.Document, thing.accessibleName())
    return None
