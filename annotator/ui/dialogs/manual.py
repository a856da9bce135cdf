"""The manual, in a window of its own: the pages of resources/manual."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QTextBrowser, QWidget

from annotator import paths


class Manual(QDialog):
    """Pages on the left, text on the right. The pages are ours, so rich text is safe here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Manual"))
        self.resize(1140, 760)
        self.pages = QListWidget()
        self.pages.setFixedWidth(220)
        self.pages.setAccessibleName(self.tr("Pages"))
        self.text = QTextBrowser()
        self.text.setSearchPaths([str(paths.resources() / "manual")])  # pictures lie beside the pages
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(self.tr("Manual"))
        self.text.anchorClicked.connect(self.on_link)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.pages)
        row.addWidget(self.text, 1)
        self._files = sorted((paths.resources() / "manual").glob("*.md"))
        for file in self._files:
            self.pages.addItem(file.read_text(encoding="utf-8").splitlines()[0].removeprefix("# "))
        self.pages.currentRowChanged.connect(self.on_page)
        self.pages.setCurrentRow(0)

    def on_page(self, number: int) -> None:
        """Another page."""
        document = self.text.document()
        document.setDocumentMargin(32)
        self.text.setMarkdown(self._files[number].read_text(encoding="utf-8"))
        block = document.begin()
        while block.isValid():
            _give_air(QTextCursor(block))
            block = block.next()

    def on_link(self, url: QUrl) -> None:
        """A link to another page."""
        names = [file.name for file in self._files]
        if url.fileName() in names:
            self.pages.setCurrentRow(names.index(url.fileName()))


def _give_air(cursor: QTextCursor) -> None:
    """Qt sets Markdown without any space between paragraphs."""
    form = cursor.blockFormat()
    block_is_listed = form.indent() > 0 or form.objectIndex() != -1
    is_picture = cursor.block().text() == "\ufffc"
    form.setLineHeight(100 if is_picture else 135, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    form.setBottomMargin(4 if block_is_listed else 9)
    form.setTopMargin(20 if form.headingLevel() > 1 else 0)
    cursor.setBlockFormat(form)
