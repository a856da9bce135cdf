"""One article as it would come in: each part of its page with its name. Plain text, for it is not ours."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from annotator.domain.zones import BOILERPLATE, DUPLICATE
from annotator.services.preview import Row
from annotator.ui import theme as faces
from annotator.ui.sentences import told
from annotator.ui.theme import Theme
from annotator.ui.zonenames import zone_name

_MOST = 20_000  # code points that are shown


class ArticlePage(QTextEdit):
    """Zones one below the other, their names before them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("The article as it would come in"))

    def show_row(self, row: Row | None, notes: Sequence[str] = ()) -> None:
        """Another article, or none, with what is told of its file."""
        self.clear()
        if row is None:
            return
        if row.document is None:
            self.setPlainText(told(row.reason))
            return
        cursor = QTextCursor(self.document())
        known = row.document
        self._line(cursor, " · ".join(filter(None, (known.outlet, known.author, known.published or self.tr("date unknown"), known.section, known.language, known.url))), "ink3", 11)  # fmt: skip
        for note in notes:
            self._line(cursor, told(note), "warn", 11)
        doubled = {(zone.start, zone.end) for zone in row.zones if zone.kind == DUPLICATE}
        for zone in sorted(row.zones, key=lambda zone: (zone.start, -zone.end)):
            if zone.kind != DUPLICATE and zone.start < _MOST:
                faint = zone.kind == BOILERPLATE or (zone.start, zone.end) in doubled
                again = self.tr("repeats above") if (zone.start, zone.end) in doubled else ""
                self._line(cursor, ", ".join(filter(None, (zone_name(zone.kind), again))), "ink3", 10, above=10)
                self._line(
                    cursor, row.text[zone.start : min(zone.end, zone.start + _MOST)], "ink3" if faint else "ink", 13
                )
        if not row.zones:
            self._line(cursor, row.text[:_MOST], "ink", 13)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _line(self, cursor: QTextCursor, words: str, colour: str, size: int, *, above: int = 0) -> None:
        shape, look = QTextBlockFormat(), QTextCharFormat()
        shape.setTopMargin(above)
        look.setForeground(QColor(self._theme[colour]))
        look.setFont(faces.interface_font(size))
        if not self.document().isEmpty():
            cursor.insertBlock()
        cursor.setBlockFormat(shape)
        cursor.insertText(words.replace("\n\n", "\n"), look)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
