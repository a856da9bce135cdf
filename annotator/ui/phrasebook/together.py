"""Several windows and machines on one project: who was first, and what became of a lost answer."""

from __future__ import annotations

from annotator.ui.language import QT_TRANSLATE_NOOP

SENTENCES = (
    QT_TRANSLATE_NOOP(
        "Sentence", "the connection to the server broke; nothing was imported. Try again."
    ),
    QT_TRANSLATE_NOOP("Sentence", "Codebook changed elsewhere"),
    QT_TRANSLATE_NOOP("Sentence", "Changed elsewhere"),
    QT_TRANSLATE_NOOP(
        "Sentence",
        "the article has a layer of that name already, made elsewhere meanwhile; nothing was changed.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentence",
        "the codebook was changed elsewhere meanwhile; nothing was changed. It has been read again: look at it, and make your change once more.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentence", "this suggestion was decided elsewhere meanwhile; nothing was changed."
    ),
    QT_TRANSLATE_NOOP(
        "Sentence",
        "the article was put into a story elsewhere meanwhile; nothing was changed.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentence",
        "this article is coded without suggestions already; nothing was changed.",
    ),
    QT_TRANSLATE_NOOP("Sentence", "you changed the imported tags since"),
    QT_TRANSLATE_NOOP("Sentence", "{name} changed the imported tags since"),
    QT_TRANSLATE_NOOP(
        "Sentence",
        "“{title}” went with an import that was undone meanwhile; nothing was changed.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentence",
        "{place}: the connection broke while this was being saved; whether it was saved will show when the server answers again.",
    ),
)
