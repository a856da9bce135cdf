"""The coder's inbox: what reviewers decided otherwise, why, by which rule; accepted, or appealed against."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from annotator.domain.compare.frames import Frame
from annotator.services import feedback
from annotator.services.feedback import Feedback
from annotator.ui.desk import Desk
from annotator.ui.labelbar import plain
from annotator.ui.language import QT_TRANSLATE_NOOP
from annotator.ui.panels import Stage
from annotator.ui.scrolled import Scrolled
from annotator.ui.seen import WhenSeen
from annotator.ui.work import Work

TITLE = QT_TRANSLATE_NOOP("Window", "Feedback")
AREA = Qt.DockWidgetArea.RightDockWidgetArea
PLACE = 19
HIDDEN = True

_SHOWN = 60  # cards; the rest comes when these are answered


class Inbox(QWidget):
    """Reads the reviews when it comes into view."""

    def __init__(self, desk: Desk, work: Work) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.desk, self.work = desk, work
        self.head = plain("", "strong")
        self.area = Scrolled()
        self.area.setAccessibleName(self.tr("Feedback"))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.addWidget(self.head)
        column.addWidget(self.area, 1)
        self.setFocusProxy(self.area)
        self.rows: list[Feedback] = []
        self._wanted = False
        self.fresh = WhenSeen(self, self.reload, 120)
        desk.saved.connect(self.fresh.tell)
        desk.adopted.connect(self.fresh.tell)
        work.ended.connect(self._try)

    def reload(self) -> None:
        """Ask the reviews again, beside the window."""
        self._wanted = True
        self._try()

    def _try(self) -> None:
        if self._wanted and self.work.job is None and self.desk.has_project:
            self._wanted = False
            self.work.read(feedback.inbox(self.desk.project), self.tr("Feedback"), self.show_rows)

    def show_rows(self, rows: list[Feedback]) -> None:
        """One card for each decision."""
        self.rows = rows
        left = sum(row.open for row in rows)
        self.head.setText(self.tr("{n} to look at, {m} answered").format(n=left, m=len(rows) - left))
        panel = QWidget()
        panel.setObjectName("panel")
        column = QVBoxLayout(panel)
        column.setContentsMargins(0, 4, 0, 4)
        for row in rows[:_SHOWN]:
            column.addWidget(self._card(row))
        if not rows:
            empty = plain(self.tr("Nothing was decided otherwise than you tagged it. When a review of your articles is signed off, "
                                  "what it changed stands here."), "help")  # fmt: skip
            empty.setWordWrap(True)
            column.addWidget(empty)
        column.addStretch(1)
        self.area.show_page(panel)

    def _card(self, row: Feedback) -> QFrame:
        box = QFrame()
        box.setObjectName("group")
        column = QVBoxLayout(box)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(4)
        words = row.document.title
        title = QPushButton(f"{words[:36]}…" if len(words) > 36 else words)
        title.setObjectName("link")
        title.clicked.connect(partial(self._go, row))
        column.addWidget(title)
        reason = QCoreApplication.translate("Review", row.decision.reason) if row.decision.reason else ""
        told = [(self.tr("Mine: {words}"), _shown(row.mine, row.text)), (self.tr("Final: {words}"), _shown(row.final, row.text)),
                (self.tr("Reason: {words}"), " · ".join(part for part in (reason, row.decision.note) if part)), (self.tr("Rule: {words}"), row.rule)]  # fmt: skip
        for sentence, words in told:
            if words:
                label = plain(sentence.format(words=words))
                label.setWordWrap(True)
                column.addWidget(label)
        if row.answer is not None:
            verdict = (
                self.tr("Accepted")
                if row.answer.verdict == feedback.ACCEPT
                else self.tr("Appealed: {words}").format(words=row.answer.text)
            )
            column.addWidget(plain(verdict, "meta"))
        else:
            column.addLayout(self._answers(row))
        return box

    def _answers(self, row: Feedback) -> QVBoxLayout:
        column = QVBoxLayout()
        why = QLineEdit()
        why.setPlaceholderText(self.tr("Why you appeal"))
        why.setAccessibleName(self.tr("Why you appeal"))
        buttons = QHBoxLayout()
        for words, verdict in ((self.tr("Accept"), feedback.ACCEPT), (self.tr("Appeal"), feedback.APPEAL)):
            button = QPushButton(words)
            button.clicked.connect(partial(self._reply, row, verdict, why))
            buttons.addWidget(button)
        column.addWidget(why)
        column.addLayout(buttons)
        return column

    def _reply(self, row: Feedback, verdict: str, why: QLineEdit, _checked: bool = False) -> None:  # noqa: FBT002
        self.desk.do_freely(lambda: feedback.reply(self.desk.hand(), row, verdict, why.text()))

    def _go(self, row: Feedback) -> None:
        self.desk.open_article(row.document.id)
        self.desk.look_wanted.emit(row.case.start, row.case.end)


def _shown(frames: tuple[Frame, ...], text: str) -> str:
    """Statements in words: who, how, what; a dash where there is none."""
    told = [
        " ".join(" ".join(mark.quote(text) for _, mark in sorted(one.parts, key=lambda part: part[1].start)).split())
        for one in frames
    ]
    return " / ".join(told) or "–"


def build(stage: Stage) -> QWidget:
    """The panel."""
    return Inbox(stage.desk, stage.work)
