"""What the parts of a page are called in the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.ui.language import QT_TRANSLATE_NOOP

_NAMES = {
    "headline": QT_TRANSLATE_NOOP("Zone", "Headline"), "standfirst": QT_TRANSLATE_NOOP("Zone", "Standfirst"), "dateline": QT_TRANSLATE_NOOP("Zone", "Dateline"),
    "byline": QT_TRANSLATE_NOOP("Zone", "Byline"), "caption": QT_TRANSLATE_NOOP("Zone", "Caption"), "credit": QT_TRANSLATE_NOOP("Zone", "Credit"),
    "body": QT_TRANSLATE_NOOP("Zone", "Body"), "boilerplate": QT_TRANSLATE_NOOP("Zone", "Boilerplate"), "duplicate": QT_TRANSLATE_NOOP("Zone", "Repeated"),
}  # fmt: skip


def zone_name(kind: str) -> str:
    """The name of a kind of zone; one that a file brought is called as it is there."""
    return QCoreApplication.translate("Zone", _NAMES[kind]) if kind in _NAMES else kind.capitalize()
