"""The commands about versions of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, Qt

from annotator.domain.change import Refusal
from annotator.ui.command import Command
from annotator.ui.language import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from annotator.domain.model import Document
    from annotator.ui.panels.versions import VersionsPanel
    from annotator.ui.window import Window

translate = QCoreApplication.translate


def _document(window: Window) -> Document:
    _ = window.desk.project
    if window.desk.document is None:
        raise Refusal(translate("Window", "No article is open."))
    return window.desk.document


def show_story(window: Window) -> None:
    """The panel of the story and the versions of this article."""
    window.show_panel("Versions")


def find_stories(window: Window) -> None:
    """Look for articles that tell the same story."""
    window.show_panel("Versions")
    cast("VersionsPanel", window.docks.panel("Versions")).search()


def correct(window: Window) -> None:
    """Bring a new version of the article in hand."""
    from annotator.ui.versions.correct import CorrectWindow

    document = _document(window)
    if window.desk.project.coder is None:
        raise Refusal(translate("Window", "The project is open read-only; nothing was changed."))
    window.work.must_rest()
    dialog = CorrectWindow(window.desk, window.theme, window.work, document)
    dialog.setParent(window, dialog.windowFlags())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.saved.connect(lambda key: _open_new(window, key))
    dialog.show()


def _open_new(window: Window, document_id: str) -> None:
    window.desk.open_article(document_id)
    window.show_panel("Versions")


def find_zones(window: Window) -> None:
    """Ask the rules for the parts of the page anew."""
    from annotator.services import zoning

    document, article = _document(window), window.desk.article
    if article is not None:
        window.desk.do_freely(lambda: zoning.find_again(document, article.text, article.zones))


VERSIONS: tuple[Command, ...] = (
    Command(
        "article.versions", "&Article", QT_TRANSLATE_NOOP("Command", "Story and &versions"), show_story, ("Ctrl+Shift+V",),
        rule=True,
    ),
    Command("article.stories", "&Article", QT_TRANSLATE_NOOP("Command", "Find &stories"), find_stories),
    Command("article.correct", "&Article", QT_TRANSLATE_NOOP("Command", "Ne&w version of the text…"), correct),
    Command("article.rezone", "&Article", QT_TRANSLATE_NOOP("Command", "Find &zones again"), find_zones),
)  # fmt: skip
