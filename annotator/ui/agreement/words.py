"""Figures in words: names of measures, values and intervals as they are written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from annotator.domain.agreement.measures import Measure
    from annotator.services.agreement import Estimate

WIDE_INTERVAL = 0.2


def told(measure: Measure) -> str:
    """A measure's name in the language of the interface."""
    return QCoreApplication.translate("Measure", measure.title)


def number(value: float | None) -> str:
    """Three places; a dash for what is not defined."""
    return "–" if value is None else f"{value:.3f}"


def between(found: Estimate) -> str:
    """An interval in two places."""
    return "" if found.low is None or found.high is None else f"{found.low:.2f}–{found.high:.2f}"
