"""The manual, in a window of its own: the pages of resources/manual."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QTextBrowser, QWidget

from annotator import paths


class Manual(QDialog):
    """Pages on the left, text on the right. The pages are ours, so rich text is safe here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Manual"))
        self.resize(940, 680)
        self.pages = QListWidget()
        self.pages.setFixedWidth(220)
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
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
        self.text.document().setDocumentMargin(28)
        self.text.setMarkdown(self._files[number].read_text(encoding="utf-8"))

    def on_link(self, url: QUrl) -> None:
        """A link to another page."""
        names = [file.name for file in self._files]
        if url.fileName() in names:
            self.pages.setCurrentRow(names.index(url.fileName()))
