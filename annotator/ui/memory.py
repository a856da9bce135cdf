"""When Python looks for garbage: between articles, not between two key presses.

A long article is half a million small values that stay until it closes. Looking through all of
them takes 60 ms or more, and by default that happens whenever enough new ones have come.
"""

from __future__ import annotations

import gc

_YOUNG, _MIDDLE, _NEVER = 20_000, 20, 1_000_000


def calm() -> None:
    """Go on looking through what is new; through everything only in `tidy`."""
    gc.set_threshold(_YOUNG, _MIDDLE, _NEVER)


def tidy() -> None:
    """Look through everything, then leave aside what is still there; for the moment when an article was closed."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def leave_aside() -> None:
    """What has been loaded will stay: do not look through it any more."""
    gc.freeze()
