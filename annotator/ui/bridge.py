"""The project's voice as a Qt signal, heard in the window's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from annotator.services.project import Project


class ProjectBridge(QObject):
    """Carries every edit, undo and redo to the views."""

    changed = Signal(object)  # ChangeSet or BatchSwitch

    def __init__(self, project: Project, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.project = project
        project.listen(self.changed.emit)
