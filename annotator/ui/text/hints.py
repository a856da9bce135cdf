"""Hint mode: two letters on every name, quotation, clause and sentence in view, so that no hand leaves the keys.

The letters are worked out off the window's thread. Where spaCy is installed, its parse of the
paragraphs in view takes the place of the rules from the second look on: it comes from a process
of its own, which is started by the first one.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from annotator.domain import hints
from annotator.domain.article import Article
from annotator.domain.hints import Candidate
from annotator.domain.model import Fragment
from annotator.services import hinting
from annotator.services.hinting import Parsed
from annotator.ui import theme as faces
from annotator.ui.caret import Mode
from annotator.ui.desk import Desk
from annotator.ui.jobs import Job
from annotator.ui.parser import Parser
from annotator.ui.text.view import ArticleView

_PLATE, _PAD = 14, 3  # px
_SHIFT = 8.0  # px that a plate may move left where another stands
_BACK = 0.32  # how far the text steps back
_HELD = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)
_OUTLINED = ("clause", "sentence")


class Hints(QWidget):
    """The letters over the article. Transparent for the mouse; takes the keys while it shows."""

    def __init__(self, view: ArticleView, desk: Desk) -> None:
        super().__init__(view.viewport())
        self.view, self.desk = view, desk
        self.rounds: list[list[tuple[Candidate, QRectF]]] = []
        self.codes: dict[str, Candidate] = {}
        self._round = 0
        self._typed = ""
        self._early = ""  # letters that were typed before the plates were there
        self._stay = False
        self.parser = Parser(self)
        self.parser.parsed.connect(self._keep)
        self._parsed: Parsed = {}
        self._of: Article | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.verticalScrollBar().valueChanged.connect(self._on_scroll)
        desk.article_changed.connect(self._on_article)
        desk.mode_changed.connect(self._on_mode)
        desk.spans_changed.connect(self._on_spans)
        self.hide()

    # --- coming and going -------------------------------------------------------------------------------

    def open(self, *, stay: bool = False) -> None:
        """Show the letters; with `stay` they come back after every tag, until Esc."""
        if self.desk.article is None:
            self.desk.said.emit(self.tr("No article is open."), True)
            return
        self._stay = stay
        self._typed = self._early = ""
        self.desk.set_mode(Mode.HINTS)
        for watched in (self.view, self.view.viewport()):  # only now: every event of theirs would pass through Python
            watched.installEventFilter(self)
        self._find()

    def _find(self) -> None:
        article = self.desk.article
        if article is None or self.desk.mode is not Mode.HINTS:
            return
        start, end = self.view.seen()
        job = Job(hinting.find(article.text, start, end, dict(self._parsed)), "Hints", self)
        job.succeeded.connect(self._on_found)
        job.ended.connect(job.deleteLater)
        job.start_reading()
        if hinting.can_parse(article.document.language):
            wanted = hints.paragraphs_between(article.text, start, end)
            fresh = [one for one in wanted if one not in self._parsed and not self.parser.waits_for(one)]
            self.parser.ask(article.text, fresh, article.document.language)

    @Slot(object)
    def _on_found(self, found: list[Candidate]) -> None:
        if self.desk.mode is not Mode.HINTS:
            return
        self.rounds = hints.rounds(self._with_tags(found), self._spot)
        if not self.rounds:
            self._leave(self.tr("There is nothing to choose in view."))
            return
        self._show_round(0)
        self.setGeometry(self.view.viewport().rect())
        self.show()
        self.raise_()
        early, self._early = self._early, ""
        for letter in early:
            self._letter(letter)

    def _with_tags(self, found: list[Candidate]) -> list[Candidate]:
        """Words that are tagged already can be chosen as they are tagged."""
        article = self.desk.article
        if article is None:
            return found
        start, end = self.view.seen()
        book = article.codebook
        tags = [
            Candidate(span.start, span.end, "speaker")
            for span in article.spans.touching(start, end)
            if len(span.fragments) == 1 and book.label(span.label).names_actor
        ]
        taken = {one.start for one in tags}
        rest = [one for one in found if one.kind not in ("speaker", "name") or one.start not in taken]
        return hints.in_order([*tags, *rest])

    def _spot(self, one: Candidate, taken: list[QRectF]) -> QRectF | None:
        """Where a plate stands: on the capitals of its first word, a little to the left where another is in the way."""
        page = self.view.page
        if page is None or page.hiding(one.start):
            return None
        line, _ = page.line_of(one.start)
        point = self.view.point_of(one.start)
        metrics = faces.interface_font(10.5, 600)
        width = 2 * metrics.pixelSize() * 0.72 + 2 * _PAD
        plate = QRectF(
            round(point.x() - width / 2 + 2), round(point.y() - line.words.em * 0.30 - _PLATE), round(width), _PLATE
        )
        if not -4 < plate.top() < self.view.viewport().height() - _PLATE:
            return None
        for other in taken:
            if plate.intersects(other):
                by = plate.right() - other.left() + 1
                if by > _SHIFT:
                    return None
                plate.translate(-by, 0)
        return None if any(plate.intersects(other) for other in taken) else plate

    def _show_round(self, number: int) -> None:
        self._round = number % len(self.rounds)
        shown = [one for one, _ in self.rounds[self._round]]
        self.codes = dict(zip(hints.codes(len(shown)), shown, strict=True))
        self._typed = ""
        self.update()

    def rest(self) -> None:
        """No letters any more, and none after the next tag."""
        self._stay = False
        self._leave()

    def _leave(self, why: str = "") -> None:
        self.hide()
        if self.desk.mode is Mode.HINTS:
            self.desk.set_mode(Mode.USUAL)
        if why:
            self.desk.said.emit(why, True)

    def _on_mode(self) -> None:
        if self.desk.mode is not Mode.HINTS:
            self.hide()
            for watched in (self.view, self.view.viewport()):
                watched.removeEventFilter(self)

    def _on_scroll(self) -> None:
        if self.isVisible():
            self._leave()

    def _on_article(self) -> None:
        self.hide()
        self._stay = False
        if self._of is not self.desk.article:
            self._of, self._parsed = self.desk.article, {}
            self.parser.forget()

    def _keep(self, paragraph: Fragment, found: list[Candidate]) -> None:
        self._parsed[paragraph] = found

    def _on_spans(self, _spans: object) -> None:
        if self._stay and self.desk.mode is Mode.USUAL:
            QTimer.singleShot(0, self, self._again)

    def _again(self) -> None:
        if self._stay and self.desk.mode is Mode.USUAL and self.view.hasFocus():
            self.open(stay=True)

    # --- keys -------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """While the letters show, they are letters and no commands; any other key leaves and means what it means."""
        if watched is self.view.viewport():
            if event.type() == QEvent.Type.Resize:
                QTimer.singleShot(0, self, self._find)  # when the text has moved, too
            return False
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            if self._means(event):
                event.accept()
                return True
            if event.key() not in _HELD:  # the key of a command, which comes as no press
                self._leave()
            return False
        return event.type() == QEvent.Type.KeyPress and self._press(event)

    def _means(self, event: QKeyEvent) -> bool:
        command = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        keys = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Backspace, Qt.Key.Key_Escape)
        return not command and (event.text().lower() in set(hints.LETTERS) or event.key() in keys)

    def _press(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.rest()
        elif event.key() in _HELD:
            pass
        elif not self._means(event):
            self._leave()
            return False
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            if self.rounds:
                self._show_round(self._round + (1 if key == Qt.Key.Key_Tab else -1))
        elif key == Qt.Key.Key_Backspace:
            self._typed = self._typed[:-1]
            self.update()
        elif event.text():
            self._letter(event.text())
        return True

    def _letter(self, letter: str) -> None:
        if not self.isVisible():
            self._early += letter
            return
        typed = self._typed + letter
        if not any(code.startswith(typed.lower()) for code in self.codes):
            self.desk.said.emit(self.tr("No hint begins with {letters}.").format(letters=typed.upper()), True)
            return
        self._typed = typed
        chosen = self.codes.get(typed.lower())
        if chosen is not None:
            self._choose(chosen, reach=typed != typed.lower())
        self.update()

    def _choose(self, one: Candidate, *, reach: bool) -> None:
        """Select the candidate; with `reach` what is selected reaches as far as it."""
        start, end = (one.start, one.end)
        if reach:
            first, last = self.desk.selection
            start, end = min(first, start), max(last, end)
        self._leave()
        self.desk.select(start, end)

    # --- painting ---------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802
        """The text steps back; a yellow plate is a name or quotation, an outlined one a clause or sentence."""
        if not self.rounds:
            return
        painter = QPainter(self)
        theme = self.view.theme
        veil = QColor(theme["paper"])
        veil.setAlphaF(_BACK)
        painter.fillRect(self.rect(), veil)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(faces.interface_font(10.5, 600))
        spots = [spot for _, spot in self.rounds[self._round]]
        for (code, one), spot in zip(self.codes.items(), spots, strict=True):
            if code.startswith(self._typed.lower()):
                self._plate(painter, one, spot, code[len(self._typed) :].upper())
        painter.end()

    def _plate(self, painter: QPainter, one: Candidate, spot: QRectF, letters: str) -> None:
        theme, outlined = self.view.theme, one.kind in _OUTLINED
        painter.setPen(theme["hint_ink"] if not outlined else theme["ink2"])
        painter.setBrush(theme["paper"] if outlined else theme["hint"])
        painter.drawRoundedRect(spot.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setPen(theme["ink"] if outlined else theme["hint_ink"])
        painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, letters)

    def place_of(self, fragment: Fragment) -> QPointF | None:
        """The middle of the plate that stands for these words, or None while none does."""
        found = (
            spot for one, spot in (self.rounds[self._round] if self.rounds else []) if (one.start, one.end) == fragment
        )
        spot = next(found, None)
        return spot.center() if spot else None
