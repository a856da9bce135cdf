"""The bar under the text: what every key does, as many as there is room for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from annotator.ui.labelbar import plain

_SIDE, _GAP = 16, 14  # px


class KeyBar(QFrame):
    """Pairs of a key and a word; the last ones are left out where they do not fit."""

    def __init__(self, pairs: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setObjectName("labelbar")
        self.setFixedHeight(48)
        row = QHBoxLayout(self)
        row.setContentsMargins(_SIDE, 0, _SIDE, 0)
        row.setSpacing(_GAP)
        self._pairs: list[QWidget] = []
        for key, words in pairs:
            pair = QWidget()
            inside = QHBoxLayout(pair)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.setSpacing(8)
            inside.addWidget(plain(key, "key"), 0, Qt.AlignmentFlag.AlignVCenter)
            inside.addWidget(plain(words))
            self._pairs.append(pair)
            row.addWidget(pair)
        row.addStretch(1)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """It gives way."""
        return QSize(120, 48)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """What fits."""
        super().resizeEvent(event)
        room = event.size().width() - 2 * _SIDE
        for pair in self._pairs:
            room -= pair.sizeHint().width()
            pair.setVisible(room >= 0)
            room -= _GAP
