"""Which articles an export asks for in words, and what its card says of licence and citation."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit

from annotator.services.send import Options
from annotator.ui import fields


class AboutChoices(QObject):
    """Three rows of a form; `changed` tells that something else stands in one of them."""

    changed = Signal()

    def __init__(self, form: fields.Form, parent: QObject) -> None:
        super().__init__(parent)
        self.where, self.licence, self.citation = QLineEdit(), QLineEdit(), QLineEdit()
        rows = (
            (self.where, self.tr("Only where"), 'outlet:"The Guardian" since:2026-01 -label:Claim'),
            (self.licence, self.tr("Licence"), self.tr("Stands on the card: CC-BY-4.0")),
            (self.citation, self.tr("Citation"), self.tr("Stands on the card: how to cite it")),
        )
        for line, title, example in rows:
            line.setPlaceholderText(example)
            form.add(title, line)
            line.editingFinished.connect(self.changed)

    def chosen(self) -> tuple[str, str, str]:
        """Query, licence and citation."""
        return self.where.text().strip(), self.licence.text().strip(), self.citation.text().strip()

    def show_options(self, options: Options) -> None:
        """Show these."""
        self.where.setText(options.where)
        self.licence.setText(options.licence)
        self.citation.setText(options.citation)
