"""Which rule of the database an edit broke, as a conflict with one sentence."""

from __future__ import annotations

import re

from annotator.domain.change import Conflict

_SQLITE = re.compile(r"UNIQUE constraint failed: (\w+)\.(\w+)")

# What is said by the unique index that refused: its table, and the column that tells it from the others of that table.
_SENTENCES = {
    (
        "layer",
        "document_id",
    ): "the article has a layer of that name already, made elsewhere meanwhile; nothing was changed.",
    (
        "codebook",
        "number",
    ): "the codebook was changed elsewhere meanwhile; nothing was changed. It has been read again: look "
    "at it, and make your change once more.",
    (
        "verdict",
        "document_id",
    ): "this suggestion was decided elsewhere meanwhile; nothing was changed.",
    (
        "version",
        "document_id",
    ): "the article was put into a story elsewhere meanwhile; nothing was changed.",
    (
        "unaided",
        "document_id",
    ): "this article is coded without suggestions already; nothing was changed.",
}
_OTHERWISE = "the change does not fit the project any more; nothing was changed."


def conflict(error: Exception, place: str) -> Conflict:
    """The conflict that a driver's error of integrity stands for."""
    table, column = _broken(error)
    sentence = _SENTENCES.get((table, column), _OTHERWISE)
    return (LayerThere if table == "layer" and column == "document_id" else Conflict)(
        f"{place}: {sentence}"
    )


class LayerThere(Conflict):
    """The edit makes a layer that another program has made meanwhile."""


def _broken(error: Exception) -> tuple[str, str]:
    """Table and first column of the unique index that refused, or two empty words."""
    cause = getattr(error, "orig", error)
    if match := _SQLITE.search(str(cause)):
        return match[1], match[2]
    name = getattr(getattr(cause, "diag", None), "constraint_name", None) or ""
    table, _, columns = name.removeprefix("ux_").partition("_")
    known = (column for of, column in _SENTENCES if of == table and columns.startswith(column))
    return (table, next(known, "")) if name.startswith("ux_") else ("", "")
