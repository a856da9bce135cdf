"""The middle of the agreement page: one measure by label, by pair, by article and over time; and what the differences are."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from annotator.services import agreement
from annotator.services.agreement import CaseRow, Details, Estimate, Material, Report
from annotator.services.feedback import Reasons
from annotator.ui.agreement import charts
from annotator.ui.agreement.words import WIDE_INTERVAL, between, number, told
from annotator.ui.labelbar import plain
from annotator.ui.review.queue import KIND_NAMES
from annotator.ui.theme import Theme


class Figures(QWidget):
    """Built anew for each measure."""

    def __init__(self, theme: Theme, report: Report, material: Material, details: Details, reasons: Reasons,
                 show: Callable[[str, list[CaseRow]], None]) -> None:  # fmt: skip
        super().__init__()
        self.setObjectName("paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.theme, self.report, self.material, self.details, self._show = theme, report, material, details, show
        self.reasons = reasons
        self.one = report.measured[0]
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 20, 32, 32)
        column.setSpacing(10)
        self._head(column)
        self._labels(column)
        self._pairs_and_kinds(column)
        self._documents(column)
        self._confusion_and_offsets(column)
        self._drift(column)
        self._reasons(column)
        column.addStretch(1)

    # --- parts --------------------------------------------------------------------------------------------

    def _head(self, column: QVBoxLayout) -> None:
        column.addWidget(plain(self.tr("How far the coders agree"), "heading"))
        one, found = self.one, self.one.all
        words = self.tr("{measure}. {d} articles, {c} coders, n = {n} {unit}. Interval: 95 %, bootstrap over articles, {draws} draws, seed {seed}.").format(
            measure=told(one.measure), d=len(self.report.documents), c=len(self.report.coders), n=f"{found.n:,}",
            unit=QCoreApplication.translate("Measure", one.measure.unit), draws=self.report.draws, seed=self.report.seed)  # fmt: skip
        for line in (
            words,
            self.tr("Two coders match: {rule}.").format(rule=QCoreApplication.translate("Measure", one.measure.rule)),
        ):
            label = plain(line, "meta")
            label.setWordWrap(True)
            column.addWidget(label)

    def _labels(self, column: QVBoxLayout) -> None:
        book = self.report.codebook
        rows = [
            (key, book.label(key).name, book.label(key).colour or "plain", found)
            for key, found in self.one.by_label.items()
        ]
        rows.append(("", self.tr("All"), "", self.one.all))
        column.addWidget(plain(self.tr("By label") if len(rows) > 1 else self.tr("All"), "strong"))
        row = QHBoxLayout()
        chart = charts.bars(
            self.theme, self.tr("By label"), rows, lines=self.one.measure.chance, open_=self._open_label
        )
        row.addWidget(chart, 1)
        row.addLayout(self._table([(title, found) for _, title, _, found in rows], chart.height()))
        column.addLayout(row)
        for _, title, _, found in rows:
            if found.low is not None and found.high is not None and found.high - found.low > WIDE_INTERVAL:
                words = self.tr("{label} rests on {n} articles: read its interval, not its bar.").format(
                    label=title, n=found.documents
                )
                label = plain(words, "warning")
                label.setWordWrap(True)
                column.addWidget(label)

    def _table(self, rows: list[tuple[str, Estimate]], height: int) -> QVBoxLayout:
        """The numbers beside the bars."""
        outer = QVBoxLayout()
        outer.setContentsMargins(0, 0, 0, 0)
        host = QWidget()
        host.setFixedHeight(height - 28)
        grid = QGridLayout(host)
        grid.setContentsMargins(8, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(0)
        for n, (_, found) in enumerate(rows):
            shown = number(found.value) if found.value is not None else QCoreApplication.translate("Measure", found.why)
            for m, (words, name) in enumerate(((shown, "strong"), (between(found), "meta"), (f"{found.n:,}", "meta"))):
                grid.addWidget(plain(words, name), n, m, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        outer.addWidget(host)
        outer.addStretch(1)
        return outer

    def _pairs_and_kinds(self, column: QVBoxLayout) -> None:
        row = QHBoxLayout()
        row.setSpacing(32)
        left, right = _column(), _column()
        left.addWidget(plain(self.tr("By pair of coders"), "strong"))
        cells = {pair: (number(found.value), found.value or 0.0) for pair, found in self.one.by_pair.items()}
        cells |= {(b, a): cell for (a, b), cell in cells.items()}
        matrix = charts.Matrix(self.theme, self.tr("By pair of coders"), self.report.coders, cells)
        matrix.clicked.connect(self._open_pair)
        left.addWidget(matrix)
        left.addStretch(1)
        right.addWidget(plain(self.tr("What the differences are"), "strong"))
        kinds = [(kind, QCoreApplication.translate("Review", KIND_NAMES[kind]), count)
                 for kind, count in self.details.kinds.items() if kind != "same"]  # fmt: skip
        shares = charts.Shares(self.theme, self.tr("What the differences are"), kinds)
        shares.clicked.connect(self._open_kind)
        right.addWidget(shares)
        same = self.details.kinds.get("same", 0)
        right.addWidget(plain(self.tr("{n} cases besides are the same with all").format(n=same), "meta"))
        right.addStretch(1)
        row.addLayout(left, 1)
        row.addLayout(right, 1)
        column.addLayout(row)

    def _documents(self, column: QVBoxLayout) -> None:
        titles = {document.id: document.title for document in self.report.documents}
        values = [
            (key, titles[key], found.value) for key, found in self.one.by_document.items() if found.value is not None
        ]
        column.addWidget(plain(self.tr("By article"), "strong"))
        column.addWidget(charts.strip(self.theme, self.tr("By article"), values, self._open_document))
        lowest = sorted(values, key=lambda one: one[2])[:3]
        words = "\n".join(f"{value:.3f}  {title}" for _, title, value in lowest)
        if len(values) > 3:
            column.addWidget(plain(self.tr("Lowest:") + "\n" + words, "meta"))

    def _confusion_and_offsets(self, column: QVBoxLayout) -> None:
        row = QHBoxLayout()
        row.setSpacing(32)
        left, right = _column(), _column()
        left.addWidget(plain(self.tr("Labels on aligned spans, pairs of coders"), "strong"))
        labels = sorted({label for pair in self.details.confusion for label in pair}, key=lambda one: (one == "", one))
        names = [self.report.codebook.label(label).name if label else self.tr("none") for label in labels]
        most = max(self.details.confusion.values(), default=1)
        cells: dict[tuple[int, int], tuple[str, float]] = {}
        for (a, b), count in self.details.confusion.items():
            for place in ((labels.index(a), labels.index(b)), (labels.index(b), labels.index(a))):
                cells[place] = f"{count:,}", count / most
        matrix = charts.Matrix(self.theme, self.tr("Labels on aligned spans, pairs of coders"), names, cells)
        matrix.clicked.connect(partial(self._open_confused, labels))
        left.addWidget(matrix)
        left.addStretch(1)
        right.addWidget(plain(self.tr("Ends apart, in tokens"), "strong"))
        groups = [(edge, colour, {n: count for (which, n), count in self.details.offsets.items() if which == edge})
                  for edge, colour in (("start", self.theme.label("claim").line), ("end", self.theme.label("source").line))]  # fmt: skip
        right.addWidget(charts.columns(self.theme, self.tr("Ends apart, in tokens"), groups, self._open_offset))
        legend = plain(self.tr("blue: starts; ochre: ends; 12 holds what is further apart"), "meta")
        legend.setWordWrap(True)
        right.addWidget(legend)
        right.addStretch(1)
        row.addLayout(left, 1)
        row.addLayout(right, 1)
        column.addLayout(row)

    def _drift(self, column: QVBoxLayout) -> None:
        rows = agreement.drift(self.material, self.one.measure)
        column.addWidget(plain(self.tr("Over time, by the month of coding"), "strong"))
        if len(rows) < 2:
            column.addWidget(plain(self.tr("All articles were coded in one month: nothing to compare yet."), "meta"))
        else:
            column.addWidget(
                charts.over_time(self.theme, self.tr("Over time, by the month of coding"), rows, self._open_month)
            )

    def _reasons(self, column: QVBoxLayout) -> None:
        column.addWidget(plain(self.tr("Reasons of decisions, where a coder's version was not taken"), "strong"))
        layers = sorted({layer for _, _, layer in self.reasons.counts})
        if not any(reason for reason, _, _ in self.reasons.counts):
            column.addWidget(plain(self.tr("No reason was given yet: T on a case of the review."), "meta"))
            return
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(4)
        for n, layer in enumerate(layers, 2):
            grid.addWidget(plain(layer, "meta"), 0, n, Qt.AlignmentFlag.AlignRight)
        keys = sorted({(reason, label) for reason, label, _ in self.reasons.counts if reason})
        for row, (reason, label) in enumerate(keys, 1):
            grid.addWidget(plain(QCoreApplication.translate("Review", reason)), row, 0)
            grid.addWidget(plain(self.report.codebook.label(label).name, "meta"), row, 1)
            for n, layer in enumerate(layers, 2):
                count = self.reasons.counts.get((reason, label, layer), 0)
                grid.addWidget(plain(f"{count}", "strong" if count else "meta"), row, n, Qt.AlignmentFlag.AlignRight)
        grid.setColumnStretch(len(layers) + 2, 1)
        column.addLayout(grid)

    # --- what a mark opens ------------------------------------------------------------------------------------

    def _pick(self, title: str, test: Callable[[CaseRow], bool]) -> None:
        self._show(title, [row for row in self.details.cases if test(row)])

    def _open_label(self, label: str) -> None:
        name = self.report.codebook.label(label).name if label else self.tr("All")
        self._pick(name, lambda row: not label or label in row.labels)

    def _open_pair(self, one: int, two: int) -> None:
        pair = min(one, two), max(one, two)
        names = f"{self.report.coders[pair[0]]} – {self.report.coders[pair[1]]}"
        self._pick(names, lambda row: pair in row.apart or (pair[1], pair[0]) in row.apart)

    def _open_kind(self, kind: str) -> None:
        self._pick(QCoreApplication.translate("Review", KIND_NAMES[kind]), lambda row: row.kind == kind)

    def _open_document(self, document_id: str) -> None:
        title = next(d.title for d in self.report.documents if d.id == document_id)
        self._pick(title, lambda row: row.document_id == document_id)

    def _open_month(self, month: str) -> None:
        then = {one.sheet.document.id for one in self.material.articles if agreement.coded_in(one) == month}
        self._pick(month, lambda row: row.document_id in then)

    def _open_confused(self, labels: list[str], row: int, column: int) -> None:
        one, two = labels[row], labels[column]
        names = [self.report.codebook.label(label).name if label else self.tr("none") for label in (one, two)]
        wanted = {label for label in (one, two) if label}
        self._pick(
            " – ".join(names), lambda case: wanted <= case.labels and (("" not in (one, two)) or case.kind == "missing")
        )

    def _open_offset(self, key: str) -> None:
        edge, _, count = key.partition(":")
        words = self.tr("starts") if edge == "start" else self.tr("ends")
        self._pick(f"{words} {count}", lambda row: (edge, int(count)) in row.offsets)


def _column() -> QVBoxLayout:
    """Rows at the top, as high as they are."""
    column = QVBoxLayout()
    column.setAlignment(Qt.AlignmentFlag.AlignTop)
    return column
