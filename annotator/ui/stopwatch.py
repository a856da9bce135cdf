"""How long somebody works on an article: the time between two gestures counts while it is short, a pause does not."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

PAUSE = 60.0  # seconds without a gesture that are no work any more


class Stopwatch:
    """Counts seconds for one article at a time and hands them over when the hand goes elsewhere."""

    def __init__(self, spend: Callable[[str, int], None], clock: Callable[[], float] = monotonic) -> None:
        self._spend, self._clock = spend, clock
        self._article, self._seconds, self._last = "", 0.0, 0.0

    def touch(self, article: str) -> None:
        """A gesture in an article; "" where none is in hand."""
        now = self._clock()
        if article and article == self._article:
            pause = now - self._last
            self._seconds += pause if pause <= PAUSE else 0.0
            if self._seconds >= PAUSE:
                self.flush()
        else:
            self.flush()
            self._article = article
        self._last = now

    def flush(self) -> None:
        """Hand over whole seconds; what is left counts on."""
        whole = int(self._seconds)
        if self._article and whole:
            self._seconds -= whole
            self._spend(self._article, whole)
