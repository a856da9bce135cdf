"""The ways to panels and dialogs: each shows one and puts into it what is in hand."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, Qt

from annotator.domain.change import Refusal

if TYPE_CHECKING:
    from annotator.ui.panels.actors import ActorsPanel
    from annotator.ui.panels.article import ArticlePanel
    from annotator.ui.panels.codebook import CodebookPanel
    from annotator.ui.panels.find import Find
    from annotator.ui.window import Window

translate = QCoreApplication.translate


def every_occurrence(window: Window) -> None:
    """The words in hand throughout the article, or all articles, with a list to tick first."""
    _ = window.desk.project
    cast("Find", window.docks.panel("Find")).begin()
    window.docks.show("Find")


def find_everywhere(window: Window) -> None:
    """Words and tags in all articles."""
    _ = window.desk.project
    window.docks.show("Find")
    cast("Find", window.docks.panel("Find")).begin_everywhere()


def show_actor(window: Window, entity_id: str) -> None:
    """What is known of an actor."""
    window.docks.show("Actors")
    panel = window.docks.panel("Actors")
    if panel is not None:
        cast("ActorsPanel", panel).show_actor(entity_id)


def edit_codebook(window: Window, label_id: str = "") -> None:
    """The codebook's editor, at a label where one is named."""
    from annotator.ui.dialogs.codebook import CodebookEditor

    if window.desk.project.coder is None:
        raise Refusal(translate("Window", "The project is open read-only; its codebook stays as it is."))
    editor = window.findChild(CodebookEditor) or CodebookEditor(window)
    editor.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if label_id:
        editor.show_place(("label", label_id))
    editor.show()
    editor.raise_()
    editor.activateWindow()


def look_again(window: Window) -> None:
    """The spans that were made under another meaning of their label."""
    _ = window.desk.project
    window.docks.show("Find")
    cast("Find", window.docks.panel("Find")).begin_outdated()


def show_definition(window: Window) -> None:
    """What the label under the caret means; the same key goes back to the statement."""
    span, claim = window.desk.span, window.desk.claim
    if window.docks.in_front("Codebook"):
        window.docks.show("Statement")
        return
    window.docks.show("Codebook")
    panel = window.docks.panel("Codebook")
    chosen = span or claim
    if panel is not None and chosen is not None:
        cast("CodebookPanel", panel).show_label(chosen.label)


def tag_article(window: Window) -> None:
    """The keyboard goes to the labels of the whole article."""
    _ = window.desk.project
    window.docks.show("Article")
    panel = window.docks.panel("Article")
    if panel is not None:
        cast("ArticlePanel", panel).begin()


def set_zone(window: Window) -> None:
    """What part of the page the paragraph under the caret is, or those that are selected: chosen by its letters."""
    from annotator.domain.zones import DUPLICATE, KINDS
    from annotator.services import zoning
    from annotator.ui.palette import Choice
    from annotator.ui.zonenames import zone_name

    article = window.desk.article
    if article is None:
        raise Refusal(translate("Window", "No article is open."))
    start, end = window.desk.selection
    zone = article.zone_at(window.desk.caret)
    now = zone.kind if zone else ""

    def put(kind: str) -> None:
        window.desk.do_freely(lambda: zoning.set_kind(article.document, article.text, article.zones, start, end, kind))

    rows = [Choice(zone_name(kind), translate("Window", "now") if kind == now else translate("Window", "Part of the page"), partial(put, kind))
            for kind in KINDS if kind != DUPLICATE]  # fmt: skip
    title = translate("Window", "What part of the page is this?")
    window.palette_.open(
        lambda typed: [row for row in rows if row.text.casefold().startswith(typed.strip().casefold())], title
    )


def write_note(window: Window) -> None:
    """The keyboard goes to the note of the open statement."""
    _ = window.desk.project
    if window.card:
        window.card.write_note()
