"""One sentence with real spans, drawn as in the article: the welcome page's legend."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from annotator import paths
from annotator.domain import codebook_file as codebook
from annotator.domain.article import Article
from annotator.domain.model import Document, Layer, Relation, Span
from annotator.ui.text.lanes import Lanes
from annotator.ui.text.page import Page
from annotator.ui.text.paint import Painter, opened
from annotator.ui.theme import Theme

_TEXT = "The mayor said residents had warned that the dam would not hold."
_SPANS = (
    ("outer", "claim", "residents had warned that the dam would not hold"),
    ("inner", "claim", "that the dam would not hold"),
    ("mayor", "source", "The mayor"),
    ("said", "cue", "said"),
    ("residents", "source", "residents"),
    ("warned", "cue", "warned"),
)
_LINKS = (
    ("outer", "source", "mayor"),
    ("outer", "cue", "said"),
    ("inner", "source", "residents"),
    ("inner", "cue", "warned"),
)


class Specimen(QWidget):
    """The sentence, with its inner statement open."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article = _article()
        lanes = Lanes(self._article)
        self._page = Page(self._article, lanes)
        self._painter = Painter(self._article, lanes, theme)
        self._painter.opened = opened(self._article, self._article.spans.get("inner"))
        self.setAccessibleName(_TEXT)
        self.setMinimumHeight(110)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: ARG002, N802
        """As wide as the page allows."""
        self._page.reset(22, max(120.0, self.width() - 8.0))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802
        """Qt's paint."""
        painter = QPainter(self)
        painter.translate(4, 4)
        for laid, y in self._page.visible(0, self.height()):
            painter.save()
            painter.translate(0, y)
            self._painter.paint(painter, laid, [], [], QRectF(-8, -8, self.width() + 16, self.height() + 16))
            painter.restore()
        painter.end()


def _article() -> Article:
    file = paths.seeds() / "codebooks" / "actors-claims-sources.toml"
    book = codebook.parse(file.read_text(encoding="utf-8"), file.name)
    layer = Layer(id="specimen", document_id="specimen", name="specimen", coder_id="")
    document = Document(id="specimen", title="", sha256="", length=len(_TEXT))
    article = Article(document, _TEXT, [], layer, book)
    spans = [
        Span(id=key, layer_id="specimen", label=label, coder_id="", fragments=(_place(words),))
        for key, label, words in _SPANS
    ]
    links = [Relation(layer_id="specimen", type=kind, head=head, child=child) for head, kind, child in _LINKS]
    article.add(spans, links)
    return article


def _place(words: str) -> tuple[int, int]:
    start = _TEXT.index(words)
    return start, start + len(words)
