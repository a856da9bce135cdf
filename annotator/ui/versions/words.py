"""What became of tags, in words of the interface."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.domain.story import EXACT, FUZZY, LOST, MOVED
from annotator.services.corrections import Plan
from annotator.services.projection import Projected

translate = QCoreApplication.translate


def of_tags(plan: Plan) -> str:
    """Where the tags of a corrected article go."""
    counts = plan.counts()
    if not sum(counts.values()):
        return translate("Versions", "The article has no tags yet.")
    names = {
        EXACT: translate("Versions", "{n} tags stay where they are"),
        MOVED: translate("Versions", "{n} move with their words"),
        FUZZY: translate("Versions", "{n} stand on changed words"),
        LOST: translate("Versions", "{n} are lost and wait"),
    }
    return ", ".join(name.format(n=f"{counts[how]:,}") for how, name in names.items() if counts[how] or how == EXACT)


def of_suggestions(found: Projected) -> str:
    """What another version suggests, and what stays behind."""
    made = translate("Versions", "{n} suggestions").format(n=f"{len(found.suggestions):,}")
    if not found.left:
        return made
    return translate("Versions", "{made}; {n} tags stay behind, in sentences that were changed").format(
        made=made, n=f"{found.left:,}"
    )
