"""The agreement workspace as a page: measures on the left, figures in the middle, the cases behind a mark on the right."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QBuffer,
    QCoreApplication,
    QIODevice,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QGuiApplication, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from annotator.domain.change import Refusal
from annotator.domain.model import GOLD
from annotator.services import writing
from annotator.ui import theme as faces
from annotator.ui.agreement.words import told
from annotator.ui.desk import Desk
from annotator.ui.fields import Several
from annotator.ui.labelbar import plain
from annotator.ui.review.queue import KIND_NAMES
from annotator.ui.rows import Rows
from annotator.ui.scrolled import Scrolled
from annotator.ui.theme import Theme
from annotator.ui.work import Work

if TYPE_CHECKING:
    from annotator.domain.agreement.measures import Measure
    from annotator.services.agreement import CaseRow, Details, Material, Overview, Report
    from annotator.services.feedback import Reasons

_Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole + 1


class Lines(QAbstractListModel):
    """Rows of a title and a note."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[tuple[str, str, object]] = []

    def show(self, rows: list[tuple[str, str, object]]) -> None:
        """These."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: ARG002, N802
        """How many."""
        return len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words for screen readers, the row for the delegate."""
        row = self.rows[index.row()] if 0 <= index.row() < len(self.rows) else None
        if role == ROW_ROLE:
            return row
        return f"{row[0]} {row[1]}" if row and role == Qt.ItemDataRole.DisplayRole else None


class _LineDelegate(QStyledItemDelegate):
    """A title, and under it a note where there is one."""

    def __init__(self, theme: Theme, chosen: Callable[[object], bool]) -> None:
        super().__init__()
        self.theme, self.chosen = theme, chosen

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: tuple[str, str, object] | None = index.data(ROW_ROLE)
        if row is None:
            return
        area: QRect = option.rect
        now = self.chosen(row[2])
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if now or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme["accent_soft" if now else "hover"])
            painter.drawRoundedRect(area.adjusted(8, 1, -8, -1), 6, 6)
        box = area.adjusted(18, 4, -16, -4)
        flag = int(Qt.AlignmentFlag.AlignVCenter) if not row[1] else int(Qt.AlignmentFlag.AlignTop)
        for words, ink, font, where in (
            (row[0], "ink", faces.interface_font(13, 600 if now else 400), flag),
            (row[1], "ink2", faces.interface_font(12), int(Qt.AlignmentFlag.AlignBottom)),
        ):
            painter.setPen(self.theme[ink])
            painter.setFont(font)
            painter.drawText(
                box, where, painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())
            )
        painter.restore()


class AgreementPage(QWidget):
    """Everything about how far the coders agree."""

    def __init__(self, desk: Desk, theme: Theme, work: Work, open_case: Callable[[str, str], None]) -> None:
        super().__init__()
        self.desk, self.theme, self.work, self.open_case = desk, theme, work, open_case
        self.material: Material | None = None
        self.report: Report | None = None
        self.details: Details | None = None
        self.reasons: Reasons | None = None
        self.measure = "alpha"
        self._stale, self._wanted = True, False
        self.measures, self.behind = Lines(self), Lines(self)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        self.middle = Scrolled()
        self.middle.setObjectName("article")
        for part in (self._left(), self.middle, self._right()):
            splitter.addWidget(part)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([236, 740, 304])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(splitter)
        desk.edited.connect(self._on_edited)
        work.ended.connect(self._measure)
        self._say(self.tr("Reading the coders' layers …"))

    # --- sides ------------------------------------------------------------------------------------------

    def _left(self) -> QWidget:
        panel = QWidget()
        panel.setObjectName("panel")
        panel.setMinimumWidth(200)
        column = QVBoxLayout(panel)
        column.setContentsMargins(0, 12, 0, 12)
        self.list = Rows(self.measures, 30, self.tr("Measures"), self.theme)
        self.list.dress(_LineDelegate(self.theme, lambda key: key == self.measure))
        self.list.clicked.connect(self._on_measure)
        self.list.activated.connect(self._on_measure)
        column.addLayout(_titled(self.tr("Measure")))
        column.addWidget(self.list, 1)
        self.over = plain("", "meta")
        self.over.setWordWrap(True)
        self.over.setContentsMargins(16, 4, 16, 4)
        column.addLayout(_titled(self.tr("Over")))
        column.addWidget(self.over)
        self.layers_at = QHBoxLayout()
        self.layers_at.setContentsMargins(16, 0, 16, 0)
        column.addLayout(self.layers_at)
        self.tags_at = QHBoxLayout()
        self.tags_at.setContentsMargins(16, 0, 16, 0)
        column.addLayout(self.tags_at)
        self._offer_layers()
        for words, run in (
            (self.tr("Save figures (CSV)…"), self.save_table), (self.tr("Save page (PNG, SVG)…"), self.save_picture),
            (self.tr("Copy text for methods"), self.copy_methods)):  # fmt: skip
            button = QPushButton(words)
            button.clicked.connect(partial(self._run, run))
            inside = QHBoxLayout()
            inside.setContentsMargins(16, 0, 16, 0)
            inside.addWidget(button)
            column.addLayout(inside)
        return panel

    def _offer_layers(self) -> None:
        """The layers that may be compared, also with a coder's own second ones; without a tick every coder's first one."""
        names = [name for name in self.desk.project.layer_names() if name != GOLD]
        self.layers = Several([(name, name) for name in names], self.tr("All coders"))
        self.layers.setAccessibleName(self.tr("Layers to compare"))
        self.layers.chosen.connect(self._on_layers)
        self.layers_at.addWidget(self.layers)
        self.tags = QComboBox()
        for words, tags in ((self.tr("All tags"), "all"), (self.tr("Without suggested tags"), "unsuggested"),
                            (self.tr("Articles without suggestions"), "unaided")):  # fmt: skip
            self.tags.addItem(words, tags)
        self.tags.setAccessibleName(self.tr("Which tags count"))
        self.tags.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.tags.setMinimumContentsLength(8)
        self.tags.activated.connect(lambda _n: self._on_layers())
        self.tags_at.addWidget(self.tags)

    def _on_layers(self) -> None:
        if len(self.layers.values()) != 1:
            self.material, self._wanted = None, True
            self._measure()

    def _right(self) -> QWidget:
        panel = QWidget()
        panel.setObjectName("panel")
        panel.setMinimumWidth(200)
        column = QVBoxLayout(panel)
        column.setContentsMargins(0, 12, 0, 0)
        self.behind_title = plain(self.tr("Cases behind a mark"), "title")
        self.behind_title.setWordWrap(True)
        self.behind_title.setContentsMargins(16, 0, 16, 0)
        column.addWidget(self.behind_title)
        self.cases = Rows(self.behind, 46, self.tr("Cases behind a mark"), self.theme)
        self.cases.dress(_LineDelegate(self.theme, lambda _: False))
        self.cases.say_when_empty(
            self.tr("Click a bar, a dot, a column or a cell: its cases stand here, and open in Review.")
        )
        self.cases.clicked.connect(self._on_case)
        self.cases.activated.connect(self._on_case)
        column.addWidget(self.cases, 1)
        return panel

    # --- working it out -----------------------------------------------------------------------------------

    def enter(self) -> None:
        """The workspace is shown; what has changed since is measured again."""
        if self._stale:
            self._stale = False
            self._fill_measures()
            self.material, self._wanted = None, True
            self._measure()

    def _on_edited(self, _news: object) -> None:
        self._stale = True

    def _fill_measures(self) -> None:
        from annotator.services.agreement import measures

        rows: list[tuple[str, str, object]] = [(told(one), "", one.id) for one in measures(self.desk.project.codebook)]
        self.measures.show(rows)

    def _on_refused(self, error: Exception) -> None:
        self._say(str(error) if isinstance(error, Refusal) else self.tr("Agreement could not be worked out."))

    def _on_overview(self, found: Overview) -> None:
        self.material, self.details, self.reasons, self.report = (
            found.material,
            found.details,
            found.reasons,
            found.report,
        )
        coders, share = ", ".join(self.material.coders), round(100 * self.material.coverage)
        words = [self.tr("Coders: {names}").format(names=coders),
                 self.tr("Articles: {n}, {share} % of those with tags").format(n=len(self.material.articles), share=share),
                 self.tr("Layers as coded, before review")]  # fmt: skip
        if self.tags.currentData() != "all":
            words.append(self.tags.currentText())
        if self.material.unfinished:
            words.append(self.tr("{n} layers are not called complete").format(n=self.material.unfinished))
        self.over.setText("\n".join(words))
        self._show()

    def _measure(self) -> None:
        """Work out what is chosen, beside the window; while other work is under way, when that has ended."""
        from annotator.services import agreement

        if not self._wanted or self.work.job is not None or not self.desk.has_project:
            return
        self._wanted = False
        if self.material is None:
            self.work.read(
                agreement.overview(self.desk.project, self._chosen(), self.layers.values(), self.tags.currentData()),
                self.tr("Agreement"),
                self._on_overview,
                self._on_refused,
            )
        else:
            self.work.read(agreement.report(self.material, self._chosen()), self.tr("Agreement"), self._on_report)

    def _chosen(self) -> Measure:
        from annotator.services.agreement import measures

        return next(one for one in measures(self.desk.project.codebook) if one.id == self.measure)

    def _on_report(self, found: Report) -> None:
        self.report = found
        self._show()

    def choose(self, measure_id: str) -> None:
        """Another measure."""
        self.measure, self._wanted = measure_id, True
        self.list.viewport().update()
        self._measure()

    def _on_measure(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if row is not None:
            self.choose(str(row[2]))

    # --- showing it -----------------------------------------------------------------------------------------

    def _say(self, words: str) -> None:
        label = plain(words, "meta")
        label.setWordWrap(True)
        label.setContentsMargins(32, 24, 32, 24)
        label.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.middle.show_page(label)

    def _show(self) -> None:
        from annotator.ui.agreement.figures import Figures

        if self.report is not None and self.material and self.details and self.reasons:
            self.figures = Figures(self.theme, self.report, self.material, self.details, self.reasons, self.show_cases)
            self.middle.show_page(self.figures)

    def show_cases(self, title: str, rows: list[CaseRow]) -> None:
        """The cases that a mark counts."""
        self.behind_title.setText(f"{title} · {len(rows)}")
        shown: list[tuple[str, str, object]] = []
        for row in rows:
            kind = QCoreApplication.translate("Review", KIND_NAMES[row.kind])
            shown.append((row.words, f"{kind} · {row.title}", row))
        self.behind.show(shown)

    def _on_case(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if row is not None:
            self.open_case(row[2].document_id, row[2].key)

    # --- taking it along --------------------------------------------------------------------------------------

    def _run(self, verb: Callable[[], None], _checked: bool = False) -> None:  # noqa: FBT002
        if self.report is None:
            self.desk.said.emit(self.tr("There is nothing to save yet."), True)
            return
        try:
            verb()
        except Refusal as refusal:
            self.desk.said.emit(str(refusal), True)

    def save_table(self) -> None:
        """Every figure of every measure as a table."""
        place, _ = QFileDialog.getSaveFileName(self, self.tr("Save figures"), "agreement.csv", "CSV (*.csv)")
        if place and self.material is not None:
            from annotator.services import agreement

            self.work.read(
                agreement.agreement(self.desk.project, self.layers.values(), (), self.tags.currentData()),
                self.tr("Agreement"),
                partial(self._write_table, Path(place)),
            )

    def _write_table(self, place: Path, report: Report) -> None:
        from annotator.services import agreement

        try:
            agreement.write_csv(report, place)
        except Refusal as refusal:
            self.desk.said.emit(str(refusal), True)
        else:
            self.desk.said.emit(self.tr("Saved {file}").format(file=place), False)

    def save_picture(self) -> None:
        """The page as PNG or SVG."""
        place, _ = QFileDialog.getSaveFileName(self, self.tr("Save page"), "agreement.png", "PNG (*.png);;SVG (*.svg)")
        if place:
            self.write_picture(Path(place))
            self.desk.said.emit(self.tr("Saved {file}").format(file=place), False)

    def write_picture(self, place: Path) -> None:
        """Write what the middle shows, whole. Raises `Refusal` where the file cannot be written."""
        page = self.middle.widget() or self
        drawn = QBuffer()
        drawn.open(QIODevice.OpenModeFlag.WriteOnly)
        if place.suffix.lower() == ".svg":
            made = QSvgGenerator()
            made.setOutputDevice(drawn)
            made.setSize(page.size())
            made.setViewBox(page.rect())
            made.setTitle("Annotator")
            painter = QPainter(made)
            page.render(painter, QPoint())
            painter.end()
        elif not page.grab().save(drawn, place.suffix.removeprefix(".") or "png"):
            raise Refusal(self.tr("{file} cannot be written.").format(file=place))
        writing.write(place, bytes(drawn.data().data()))

    def copy_methods(self) -> None:
        """A paragraph for the methods section, on the clipboard."""
        from annotator.services import agreement, methods

        def done(report: Report) -> None:
            QGuiApplication.clipboard().setText(methods.methods(report))
            self.desk.said.emit(self.tr("Copied"), False)

        self.work.read(
            agreement.agreement(self.desk.project, self.layers.values(), methods.METHODS, self.tags.currentData()),
            self.tr("Agreement"),
            done,
        )

    def sizeHint(self) -> QSize:  # noqa: N802
        """Of a usual window."""
        return QSize(1280, 760)


def _titled(words: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(16, 4, 16, 4)
    row.addWidget(plain(words, "title"))
    return row
