"""A shown window on a project, and what hands do there."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from random import Random

from PySide6.QtCore import QEvent, QObject, QThreadPool
from PySide6.QtWidgets import QApplication

from annotator.domain.model import Fragment
from annotator.domain.text import token_at
from annotator.ui.app import make_application, make_window
from annotator.ui.settings import Settings
from annotator.ui.window import Window
from tests.benchmarks.material import CODER
from tests.benchmarks.row import Clock


class _Watch(QObject):
    """Counts the paintings of the article, so that none is claimed that did not happen."""

    def __init__(self, desktop: Desktop) -> None:
        super().__init__()
        self.desktop = desktop

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        self.desktop.painted += event.type() == QEvent.Type.Paint
        return False


class Desktop:
    """The window of a coder, 1280 x 800, light."""

    def __init__(self, place: Path | None = None) -> None:
        self.application = make_application()
        self.window: Window = make_window(Settings(theme="light", coder=CODER, suggest=False))
        self.window.show()
        self.window.activateWindow()
        self.settle()
        if place is not None:
            self.window.open_place(str(place), coder=CODER)
            self.quiet()
        self.view, self.desk = self.window.view, self.window.desk
        self.view.setFocus()
        self.painted = 0
        self._watch = _Watch(self)
        self.view.viewport().installEventFilter(self._watch)

    def settle(self) -> None:
        """Let everything happen that waits, timers of the panels included."""
        until = time.monotonic() + 0.3
        while time.monotonic() < until:
            QApplication.processEvents()

    def quiet(self) -> None:
        """Let the day's backup end, too, which runs in a thread."""
        self.settle()
        QThreadPool.globalInstance().waitForDone(60_000)
        self.settle()

    def rest(self) -> float:
        """The pause between two keys of a quick hand, when the panels follow; the longest wait within it, in ms.

        The processor does not sleep meanwhile: how it wakes up is not what we measure.
        """
        pause = Clock()
        until = time.monotonic() + 0.045
        while time.monotonic() < until:
            with pause.once():
                QApplication.processEvents()
        return max(pause.wall)

    def until(self, done: Callable[[], bool], seconds: float = 120) -> None:
        """Run the event loop until something is so."""
        late = time.monotonic() + seconds
        while not done():
            QApplication.processEvents()
            if time.monotonic() > late:
                raise TimeoutError("the window did not come to rest")

    def open(self, name: str) -> None:
        """Open an article of the project and wait until all its spans are there."""
        self.show(name)
        self.load()
        self.settle()

    def show(self, name: str) -> None:
        """Open an article and paint it, no more."""
        self.desk.open_article(name)
        self.paint()

    def load(self) -> None:
        """Wait until all spans of the article are there."""
        seen: list[bool] = []
        handler = self.desk.loaded.connect(lambda: seen.append(True))
        self.until(lambda: bool(seen))
        self.desk.loaded.disconnect(handler)

    @property
    def text(self) -> str:
        """The article's text."""
        article = self.desk.article
        if article is None:
            raise RuntimeError("no article is open")
        return article.text

    def paint(self) -> None:
        """Paint now what asked for it, as the next turn of the event loop would."""
        before = self.painted
        QApplication.sendPostedEvents(self.window, QEvent.Type.UpdateRequest.value)
        if self.painted == before:
            raise RuntimeError("nothing was painted")

    def free_token(self, chance: Random, label: str = "actor") -> Fragment:
        """A word anywhere in the article that does not bear the label yet; it is scrolled to, selected and painted."""
        article = self.desk.article
        while article is not None:
            token = token_at(article.text, chance.randrange(len(article.text)))
            if token is None or not article.text[slice(*token)].isalnum():
                continue
            if any(span.label == label and (span.start, span.end) == token for span in article.spans.touching(*token)):
                continue
            self.desk.open(None)
            self.desk.extra.clear()
            self.view.show_offset(token[0])
            self.desk.select(*token)
            self.paint()
            self.rest()
            return token
        raise RuntimeError("no article is open")
