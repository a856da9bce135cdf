"""What is suggested for the article in hand: made ahead by a child process, shown apart from tags, decided with a key.

`ahead` has suggestions made, `proposals` knows which are open, `decisions` what was decided about earlier ones; `drawing` draws them,
`rows`, `curve`, `lessons` and `more` are the parts of their panel, `card` tells of the one that is meant.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.ui.settings import Settings
    from annotator.ui.suggestions.ahead import Ahead
    from annotator.ui.suggestions.decisions import Decisions
    from annotator.ui.suggestions.proposals import Proposals


@dataclass(frozen=True, slots=True)
class Suggesting:
    """All about suggestions that panels are built on."""

    proposals: Proposals
    ahead: Ahead
    decisions: Decisions
    settings: Settings
