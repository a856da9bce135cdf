"""A scrolled page that is built anew whenever what it shows has changed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class Scrolled(QScrollArea):
    """As wide as it is; it scrolls up and down only, and stays where it was when its page is replaced."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_page(self, page: QWidget) -> None:
        """This page instead of the last one, which goes a moment later: what was clicked in it may still be on its way here."""
        at, gone = self.verticalScrollBar().value(), self.takeWidget()
        if gone is not None:
            gone.deleteLater()
        self.setWidget(page)
        self.verticalScrollBar().setValue(at)
