"""The case in hand, large: every version with its key, what else can be done, why, and what becomes gold."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.compare.cases import Case, disputed_pieces
from annotator.domain.compare.choices import Outcome
from annotator.domain.compare.frames import Extent, Frame, Mark
from annotator.domain.review import REASONS, Action
from annotator.ui import theme as faces
from annotator.ui.labelbar import Elided, plain
from annotator.ui.language import QT_TRANSLATE_NOOP
from annotator.ui.review.cases import Version
from annotator.ui.review.desk import ReviewDesk
from annotator.ui.review.queue import KIND_NAMES
from annotator.ui.scrolled import Scrolled
from annotator.ui.swatch import paint_swatch
from annotator.ui.theme import Theme

_LONG, _HEAD, _TAIL = 190, 80, 96  # characters: longer words are shown by their beginning and end
_LINES = 4
ELSE: tuple[tuple[str, Action, str], ...] = (
    ("review.majority", "majority", QT_TRANSLATE_NOOP("Review", "majority")),
    ("review.union", "union", QT_TRANSLATE_NOOP("Review", "union")),
    ("review.intersection", "intersection", QT_TRANSLATE_NOOP("Review", "intersection")),
    ("review.reject", "reject", QT_TRANSLATE_NOOP("Review", "nobody is right")),
)
REASON_NAMES = {
    "slip": QT_TRANSLATE_NOOP("Review", "slip"), "unclear rule": QT_TRANSLATE_NOOP("Review", "unclear rule"),
    "ambiguous": QT_TRANSLATE_NOOP("Review", "ambiguous"), "judgement": QT_TRANSLATE_NOOP("Review", "judgement"),
}  # fmt: skip


class PartWords(QWidget):
    """A part of a version: its swatch, and its words with what is in dispute on a band."""

    def __init__(self, theme: Theme, look: tuple[str, str, str], words: str, disputed: list[tuple[int, int]], *,
                 serif: bool, chosen: bool = False) -> None:  # fmt: skip
        super().__init__()
        self.theme, self.look, self.chosen = theme, look, chosen
        self._layout = QTextLayout(words, faces.text_font(14) if serif else faces.interface_font(13))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._marks = [_on_band(theme, a, b) for a, b in disputed]
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(22)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """As high as the words are at this width, at most four lines."""
        if event.size().width() != event.oldSize().width():
            self.setFixedHeight(max(22, round(self._lay(event.size().width())) + 5))

    def _lay(self, width: int) -> float:
        y = 0.0
        self._layout.beginLayout()
        for _ in range(_LINES):
            line = self._layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(40, width - 28))
            line.setPosition(QPointF(0, y))
            y += line.height() * 1.12
        self._layout.endLayout()
        return y

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802
        """Qt's paint."""
        painter = QPainter(self)
        self._lay(self.width())
        if self.chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme["accent_soft"])
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0, 0, -1, -1), 4, 4)
        paint_swatch(painter, QRectF(3, 5, 14, 10), self.theme, *self.look)
        painter.setPen(self.theme["ink"])
        self._layout.draw(painter, QPointF(26, 1), self._marks)
        painter.end()


def _on_band(theme: Theme, start: int, end: int) -> QTextLayout.FormatRange:
    found, look = QTextLayout.FormatRange(), QTextCharFormat()
    colour = QColor(theme["warn"])
    colour.setAlpha(60)
    look.setBackground(QBrush(colour))
    found.start, found.length, found.format = start, end - start, look
    return found


def shown(text: str, mark: Mark, disputed: Extent) -> tuple[str, list[tuple[int, int]]]:
    """A mark's words as they are shown, and where in them something is in dispute; UTF-16, as Qt counts.

    Of long words the beginning and the end stand there; white space is one space.
    """
    pieces: list[tuple[str, bool]] = []
    for n, (a, b) in enumerate(mark.extent):
        if n:
            pieces.append((" … ", False))
        cuts = sorted({a, b, *(edge for piece in disputed for edge in piece if a < edge < b)})
        for x, y in pairwise(cuts):
            pieces.append((text[x:y], any(p <= x and y <= q for p, q in disputed)))
    marked = [(" " if sign.isspace() else sign, hot) for words, hot in pieces for sign in words]
    if len(marked) > _LONG:
        marked = [*marked[:_HEAD], *((sign, False) for sign in " … "), *marked[-_TAIL:]]
    ranges: list[tuple[int, int]] = []
    at = 0
    for sign, hot in marked:
        size = 2 if ord(sign) > 0xFFFF else 1
        if hot and ranges and ranges[-1][1] == at:
            ranges[-1] = ranges[-1][0], at + size
        elif hot:
            ranges.append((at, at + size))
        at += size
    return "".join(sign for sign, _ in marked), ranges


class VersionBox(QFrame):
    """One version; a click takes it."""

    def __init__(self, card: Card, version: Version, *, chosen: bool) -> None:
        super().__init__()
        self._card, self._version = card, version
        self.setObjectName("version")
        self.setProperty("chosen", chosen)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(3)
        head = QHBoxLayout()
        head.setSpacing(6)
        for n in version.shown[:4]:
            head.addWidget(plain(f"{n + 1}", "key"))
        named = card.desk.names(version)
        name = Elided(named if card.desk.known else self.tr("Version {name}").format(name=named), "strong")
        head.addWidget(name, 1)
        head.addWidget(plain(card.who_else(version), "meta"))
        column.addLayout(head)
        for part in card.parts(version.frames):
            column.addWidget(part)
        if not version.frames:
            column.addWidget(plain(self.tr("has nothing here"), "meta"))
        self.setAccessibleName(self.tr("Version {name}, key {n}").format(name=name.text(), n=version.shown[0] + 1))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002, N802
        """As the key."""
        self._card.desk.take(self._version.shown[0] + 1)


class KeyButton(QPushButton):
    """Something that can be done, with its key."""

    def __init__(self, key: str, words: str, run: Callable[[], None]) -> None:
        super().__init__()
        self.setObjectName("keyed")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 4, 0)
        row.setSpacing(8)
        self.key, self.words = plain(key, "key"), Elided(words)
        row.addWidget(self.key, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.words, 1)
        self.setAccessibleName(f"{words}, {key}")
        self.clicked.connect(lambda: run())

    def sizeHint(self) -> QSize:  # noqa: N802
        """As its row."""
        size = self._row.sizeHint()
        return QSize(max(110, size.width()), max(26, size.height()))

    def setEnabled(self, enabled: bool) -> None:  # noqa: N802
        """Its words step back, too."""
        super().setEnabled(enabled)
        for part in (self.key, self.words):
            part.setEnabled(enabled)


class OwnKeys(QObject):
    """Buttons and fields keep the keys that are theirs: else those of the review would press them away."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Qt asks a widget first whether a shortcut is its own."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            own = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
            if event.key() in own and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                event.accept()
                return True
        return super().eventFilter(watched, event)


class Card(Scrolled):
    """The right side of the review workspace."""

    left = Signal()  # a comment was written: the keyboard goes back to the text

    def __init__(self, desk: ReviewDesk, theme: Theme, run: Callable[[str], None], key: Callable[[str], str]) -> None:
        super().__init__()
        self.desk, self.theme, self.run, self.key = desk, theme, run, key
        self.setAccessibleName(self.tr("Case"))
        self.comment: QLineEdit | None = None
        self._versions: list[Version] = []
        self._own_keys = OwnKeys(self)
        desk.case_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the case as it is now."""
        panel = QWidget()
        panel.setObjectName("panel")
        column = QVBoxLayout(panel)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        case = self.desk.case
        self.comment = None
        self._versions = self.desk.versions()
        if case is None or self.desk.review is None:
            self._nothing(column)
        else:
            self._head(column, case)
            self._boxes(column)
            self._choices(column)
            self._why(column)
            self._gold(column)
            self._comments(column)
        column.addStretch(1)
        for widget in (*panel.findChildren(QPushButton), *panel.findChildren(QLineEdit)):
            widget.installEventFilter(self._own_keys)
        self.show_page(panel)

    def _nothing(self, column: QVBoxLayout) -> None:
        words = plain(
            self.desk.trouble
            or self.tr("Choose an article on the left: every difference between its coders becomes a case."),
            "meta",
        )
        words.setWordWrap(True)
        column.addWidget(words)

    def _head(self, column: QVBoxLayout, case: Case) -> None:
        kind = QCoreApplication.translate("Review", KIND_NAMES[case.kind]).lower()
        row = QHBoxLayout()
        row.addWidget(Elided(self.tr("Case {n}: {kind}").format(n=self.desk.number(case), kind=kind), "title"), 1)
        for name in ("review.next", "review.previous"):
            row.addWidget(plain(self.key(name), "key"))
        column.addLayout(row)
        told = plain(self._differences(case), "meta")
        told.setWordWrap(True)
        column.addWidget(told)
        review = self.desk.review
        if review is not None and not review.open_cases and not review.signed:
            words = self.tr("All {n} settled. Sign off").format(n=len(review.cases))
            button = KeyButton(self.key("article.complete"), words, partial(self.run, "review.signoff"))
            button.setProperty("on", True)
            column.addWidget(button)

    def _differences(self, case: Case) -> str:
        """How the coders differ, and what became of it."""
        book = self.desk.review.codebook if self.desk.review else None
        label = book.label(case.takes[0].frame.main.label).name if book else ""
        kinds: dict[str, list[str]] = {}
        for one in case.differences:
            name = QCoreApplication.translate("Review", KIND_NAMES[one.kind]).lower()
            where = one.role.capitalize() if one.role else label
            kinds.setdefault(name, []).append(f"{where} ({one.detail})" if one.kind == "attribute" else where)
        words = "; ".join(f"{name}: {', '.join(dict.fromkeys(parts))}" for name, parts in kinds.items())
        state = {"settled": self.tr("Settled."), "deferred": self.tr("Deferred."),
                 "appealed": self._appeal(),
                 "reopened": self.tr("Open again: a version has changed since it was decided.")}.get(self.desk.state, "")  # fmt: skip
        return " ".join(part for part in (words or self.tr("All coders have the same."), state) if part)

    def _appeal(self) -> str:
        """What the coder said against the decision."""
        review, decision = self.desk.review, self.desk.decision
        found = review.appeals.get(decision.id) if review and decision else None
        return self.tr("Appeal: {words}").format(words=found.text) if found else ""

    def _boxes(self, column: QVBoxLayout) -> None:
        outcome = self.desk.outcome()
        for version in self._versions:
            column.addWidget(VersionBox(self, version, chosen=version.frames == outcome and not self.desk.editing))

    def who_else(self, version: Version) -> str:
        """How many have this version."""
        total = sum(len(one.coders) for one in self._versions)
        if len(version.coders) == total:
            return self.tr("all {n}").format(n=total)
        return (
            self.tr("alone")
            if len(version.coders) == 1
            else self.tr("{n} of {m}").format(n=len(version.coders), m=total)
        )

    def parts(self, outcome: Outcome, *, chosen: tuple[int, int] | None = None) -> list[PartWords]:
        """The parts of statements as rows, in the order of the text, what is in dispute on a band."""
        review, case = self.desk.review, self.desk.case
        if review is None or case is None:
            return []
        rows: list[PartWords] = []
        for which, frame in enumerate(outcome):
            parts = sorted(enumerate(frame.parts), key=lambda part: part[1][1].start)
            for n, (role, mark) in parts:
                words, hot = shown(review.sheet.text, mark, _disputed(case, role, mark))
                extra = _extra(frame, role, mark, self._actor, _differing(case, role))
                rows.append(
                    PartWords(
                        self.theme,
                        self._look(role, mark),
                        words + extra,
                        hot,
                        serif=not role,
                        chosen=chosen == (which, n),
                    )
                )
        return rows

    def _look(self, role: str, mark: Mark) -> tuple[str, str, str]:
        book = self.desk.desk.project.codebook
        label, own = book.label(mark.label), next((r for r in book.roles if r.name == role and r.colour), None)
        return own.colour if own else label.colour or "plain", label.form, label.pattern

    def _actor(self, entity_id: str) -> str:
        return self.desk.entity_name(entity_id)

    def _choices(self, column: QVBoxLayout) -> None:
        column.addWidget(plain(self.tr("Or"), "strong"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        rows = [
            (name, QCoreApplication.translate("Review", words), self.desk.offers(action) is not None)
            for name, action, words in ELSE
        ]
        settled = self.desk.state == "settled"
        rows += [
            ("review.edit", self.tr("edit"), True),
            ("review.defer", self.tr("open again") if settled else self.tr("defer"), True),
        ]
        for n, (name, words, there) in enumerate(rows):
            button = KeyButton(self.key(name), words, partial(self.run, name))
            button.setEnabled(there)
            grid.addWidget(button, n // 2, n % 2)
        column.addLayout(grid)
        if like := self.desk.alike():
            words = self.tr("next choice for {n} like it, too").format(n=like)
            button = KeyButton(self.key("review.like"), words, lambda: self.run("review.like"))
            button.setProperty("on", self.desk.for_all)
            column.addWidget(button)

    def _why(self, column: QVBoxLayout) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(plain(self.key("review.reason"), "key"))
        head.addWidget(plain(self.tr("Reason")), 1)
        column.addLayout(head)
        frame = QFrame()
        frame.setObjectName("segments")
        grid = QGridLayout(frame)
        grid.setContentsMargins(2, 2, 2, 2)
        grid.setSpacing(2)
        decision = self.desk.decision
        now = self.desk.reason or (decision.reason if decision and self.desk.state == "settled" else "")
        for n, reason in enumerate(REASONS):
            words = QCoreApplication.translate("Review", REASON_NAMES[reason])
            button = QPushButton(words)
            button.setObjectName("segment")
            button.setCheckable(True)
            button.setChecked(reason == now)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(
                lambda _=False, reason=reason: self.desk.set_reason("" if reason == self.desk.reason else reason)
            )
            grid.addWidget(button, n // 2, n % 2)
        column.addWidget(frame)
        flagged = self.desk.flagged or bool(decision and decision.flagged and self.desk.state == "settled")
        flag = KeyButton(
            self.key("review.flag"),
            self.tr("guideline unclear") + (" ✓" if flagged else ""),
            lambda: self.run("review.flag"),
        )
        column.addWidget(flag)

    def _gold(self, column: QVBoxLayout) -> None:
        outcome = self.desk.outcome()
        column.addWidget(_rule())
        row = QHBoxLayout()
        row.addWidget(Elided(self._gold_title(), "strong"), 1)
        row.addWidget(plain(self.key("review.confirm"), "key"))
        column.addLayout(row)
        if not outcome:
            column.addWidget(plain(self.tr("nothing"), "meta"))
        for part in self.parts(outcome or (), chosen=self.desk.part if self.desk.editing else None):
            column.addWidget(part)
        if self.desk.editing:
            told = plain(
                self.tr(
                    "N next part · 1–9 a coder's version of it · Alt+← → end · Alt+Shift+← → start · Del · Enter · Esc"
                ),
                "meta",
            )
            told.setWordWrap(True)
            column.addWidget(told)

    def _gold_title(self) -> str:
        if self.desk.adding:
            return self.tr("Added to gold")
        return self.tr("Gold, edited") if self.desk.editing else self.tr("Gold after this")

    def _comments(self, column: QVBoxLayout) -> None:
        column.addWidget(_rule())
        names = self.desk.desk.project.coder_names()
        for one in self.desk.comments():
            words = plain(f"{names.get(one.coder_id, '')}: {one.text}", "meta")
            words.setWordWrap(True)
            column.addWidget(words)
        row = QHBoxLayout()
        row.addWidget(plain(self.key("review.comment"), "key"))
        field = QLineEdit()
        field.setPlaceholderText(self.tr("Comment on this case"))
        field.setAccessibleName(self.tr("Comment on this case"))
        field.returnPressed.connect(lambda: self._say(field))
        row.addWidget(field, 1)
        self.comment = field
        column.addLayout(row)

    def _say(self, field: QLineEdit) -> None:
        words = field.text()
        field.clear()
        self.desk.comment(words)
        self.left.emit()


def _disputed(case: Case, role: str, mark: Mark) -> Extent:
    """What is in dispute in the part that a mark is of."""
    slots = [slot for slot in case.slots if slot.role == role]
    own = next(
        (slot for slot in slots if any(other is not None and other.extent == mark.extent for other in slot.marks)), None
    )
    return disputed_pieces(own.extents) if own else ()


def _differing(case: Case, role: str) -> frozenset[str]:
    """The attributes in which the coders differ."""
    return frozenset(one.detail for one in case.differences if one.kind == "attribute" and one.role == role)


def _extra(frame: Frame, role: str, mark: Mark, name: Callable[[str], str], differing: frozenset[str]) -> str:
    """Behind a part: the actor that is meant, attributes that differ, links."""
    told = [name(mark.entity)] if mark.entity else []
    told += [f"{key}: {value}" for key, value in mark.attributes if key in differing]
    if not role:
        told += [f"{link.type} …" for link in frame.links]
    return f"  ({', '.join(told)})" if told else ""


def _rule() -> QFrame:
    line = QFrame()
    line.setObjectName("rule")
    return line
