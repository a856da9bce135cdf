"""The parser beside the window: a child process that is asked for paragraphs and answers when it is ready."""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Sequence

from PySide6.QtCore import QObject, QProcess, Signal, Slot

from annotator.domain.hints import Candidate
from annotator.domain.model import Fragment

log = logging.getLogger(__name__)
_COMMAND = (sys.executable, "-m", "annotator.suggest.worker")
_LONGEST = 20_000  # code points: a paragraph of a megabyte is no paragraph


class Parser(QObject):
    """Started with the first question, ends with the window."""

    parsed = Signal(object, object)  # Fragment, list[Candidate], offsets of the article

    def __init__(self, parent: QObject | None = None, command: Sequence[str] = _COMMAND) -> None:
        super().__init__(parent)
        self._command = command
        self._process: QProcess | None = None
        self._asked: dict[int, Fragment] = {}
        self._number = 0

    def ask(self, text: str, paragraphs: list[Fragment], language: str) -> None:
        """Have paragraphs of a text parsed."""
        process = self._started()
        for start, end in paragraphs:
            if end - start <= _LONGEST:
                self._number += 1
                self._asked[self._number] = (start, end)
                asked = {"id": self._number, "text": text[start:end], "language": language or "en"}
                process.write(json.dumps(asked).encode() + b"\n")

    def forget(self) -> None:
        """What was asked is wanted no more: another article."""
        self._asked.clear()

    def waits_for(self, paragraph: Fragment) -> bool:
        """Was it asked for, and not answered?"""
        return paragraph in self._asked.values()

    def _started(self) -> QProcess:
        if self._process is None:
            self._process = QProcess(self)
            self._process.readyReadStandardOutput.connect(self._read)
            self._process.readyReadStandardError.connect(self._complain)
            self._process.start(self._command[0], list(self._command[1:]))
        return self._process

    @Slot()
    def _read(self) -> None:
        while self._process is not None and self._process.canReadLine():
            answer = json.loads(bytes(self._process.readLine().data()))
            paragraph = self._asked.pop(answer["id"], None)
            if paragraph is not None:
                at = paragraph[0]
                self.parsed.emit(paragraph, [Candidate(at + a, at + b, kind) for a, b, kind in answer["found"]])

    @Slot()
    def _complain(self) -> None:
        if self._process is not None:
            log.info("parser: %s", bytes(self._process.readAllStandardError().data()).decode(errors="replace").strip())

    def end(self) -> None:
        """Let the process go."""
        process, self._process = self._process, None
        self._asked.clear()
        if process is not None:
            process.closeWriteChannel()
            if not process.waitForFinished(300):
                process.kill()
                process.waitForFinished(1000)
