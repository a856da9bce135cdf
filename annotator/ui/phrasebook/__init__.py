"""Every sentence that the lower rooms say to people, with its blanks: refusals, names of edits, reports.

Blanks named told, title or why hold another sentence of these. A test compares the list with the sources.
"""

from __future__ import annotations

from annotator.ui.phrasebook import (
    archives,
    bundles,
    files,
    limits,
    review,
    servers,
    shared,
    suggesting,
    tagging,
    together,
)

SENTENCES = (
    *tagging.SENTENCES,
    *files.SENTENCES,
    *review.SENTENCES,
    *archives.SENTENCES,
    *suggesting.SENTENCES,
    *together.SENTENCES,
    *limits.SENTENCES,
    *servers.SENTENCES,
    *shared.SENTENCES,
    *bundles.SENTENCES,
)
