"""What is known and said of the whole article: where it is from, its labels (frame, topic, relevance), a note."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from annotator.domain.article import Article
from annotator.domain.codebook import ArticleLabel
from annotator.services import codebooks
from annotator.ui import fields
from annotator.ui.desk import Desk
from annotator.ui.labelbar import plain
from annotator.ui.language import QT_TRANSLATE_NOOP
from annotator.ui.panels import Stage
from annotator.ui.seen import WhenSeen

TITLE = QT_TRANSLATE_NOOP("Window", "Article")
AREA = Qt.DockWidgetArea.RightDockWidgetArea
PLACE = 11

_IN_A_ROW = 3  # values beside each other


class ArticlePanel(QScrollArea):
    """Follows the article in hand."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self.desk: Desk = stage.desk
        self.run = stage.run
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.values: dict[tuple[str, str], QPushButton] = {}
        self.note: fields.Words | None = None
        self._shown: object = None
        self.fresh = WhenSeen(self, self.rebuild, 0)
        self.desk.article_changed.connect(self.fresh.tell)
        self.desk.edited.connect(self.fresh.tell)
        self.rebuild()

    def rebuild(self) -> None:
        """Show what is so now; the keyboard stays where it is."""
        article = self.desk.article
        labels = article.codebook.article_labels if article else ()
        said = (article.layer.labels, article.layer.note) if article and article.layer else ()
        state = (article.document, labels, said) if article else None
        if state is not None and state == self._shown:
            return
        focus = next((key for key, one in self.values.items() if one.hasFocus()), None)
        self._shown = state
        self.values.clear()
        self.note = None
        page = QWidget()
        page.setObjectName("panel")
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(6)
        if article is None:
            column.addWidget(plain(self.tr("No article is open."), "help"))
        else:
            self._facts(column, article)
            for label in labels:
                self._label(column, article, label)
            self._offer(column, article)
            self._note(column, article)
        column.addStretch(1)
        self.setWidget(page)
        if focus in self.values:
            self.values[focus].setFocus()

    def _facts(self, column: QVBoxLayout, article: Article) -> None:
        document = article.document
        title = plain(document.title or document.file, "strong")
        title.setWordWrap(True)
        column.addWidget(title)
        words = self.tr("{n} characters").format(n=f"{document.length:,}")
        spent = self.desk.project.spent(document.id) // 60
        time = self.tr("{n} min of work").format(n=f"{spent:,}") if spent else ""
        facts = (document.outlet, document.author, document.published, document.language, words, time)
        told = plain(" · ".join(fact for fact in facts if fact), "help")
        told.setWordWrap(True)
        column.addWidget(told)

    def _label(self, column: QVBoxLayout, article: Article, label: ArticleLabel) -> None:
        given = dict(article.layer.labels).get(label.name, ()) if article.layer else ()
        name = plain(label.name.capitalize() + (self.tr(" (several)") if label.many else ""))
        column.addWidget(name)
        row = QHBoxLayout()
        for n, value in enumerate(label.values):
            if n % _IN_A_ROW == 0:
                row = QHBoxLayout()
                row.setSpacing(4)
                column.addLayout(row)
            button = QPushButton(value)
            button.setCheckable(True)
            button.setChecked(value in given)
            button.setAccessibleName(f"{label.name}: {value}")
            button.clicked.connect(lambda on, label=label, value=value: self._set(label, value, on))
            self.values[label.name, value] = button
            row.addWidget(button)
        if label.definition:
            told = plain(label.definition, "help")
            told.setWordWrap(True)
            column.addWidget(told)

    def _set(self, label: ArticleLabel, value: str, on: bool) -> None:
        article = self.desk.article
        now = dict(article.layer.labels).get(label.name, ()) if article and article.layer else ()
        kept = [one for one in now if one != value] if label.many else []
        wanted = [*kept, value] if on else kept
        if not self.desk.do(lambda a, h: codebooks.set_article_label(a, h, label.name, wanted)):
            self._shown = None
            self.fresh.tell()

    def _offer(self, column: QVBoxLayout, article: Article) -> None:
        """Where the codebook has nothing to say of whole articles, how to change that."""
        if not article.codebook.article_labels:
            told = plain(self.tr("The codebook has no labels for whole articles (frame, topic, relevance)."), "help")
            told.setWordWrap(True)
            column.addWidget(told)
            add = QPushButton(self.tr("Edit the codebook…"))
            add.clicked.connect(lambda: self.run("codebook.edit"))
            column.addWidget(add)

    def _note(self, column: QVBoxLayout, article: Article) -> None:
        form = fields.Form()
        note = article.layer.note if article.layer else ""
        self.note = fields.lines(form, self.tr("Note"), note, 4, self._keep_note)
        column.addLayout(form)

    def _keep_note(self, words: str) -> None:
        self.desk.do(lambda a, h: codebooks.set_article_note(a, h, words))

    def begin(self) -> None:
        """The keyboard goes to the first value, else to the note."""
        self.fresh.now()
        first: QWidget | None = next(iter(self.values.values()), self.note)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)


def build(stage: Stage) -> QWidget:
    """The panel."""
    return ArticlePanel(stage)
