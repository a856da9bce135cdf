"""Addresses with a secret are handed over beside the command line, which everybody on a machine can read.

The program begins again with the address as it may be shown; whole it stands in its environment,
which only its own user (and root) can read.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from annotator.storage.address import has_secret, shown

VARIABLE = "ANNOTATOR_ADDRESS"


def whole(place: str) -> str:
    """The address with its secrets, where it was handed over; any other place as it is."""
    handed_over = os.environ.get(VARIABLE, "")
    return handed_over if handed_over and shown(handed_over) == place else place


def leave_process_list(arguments: Sequence[str]) -> None:
    """Begin this program again without the secrets that stand on its command line.

    Does nothing where there are none, where the system cannot replace a running program (Windows),
    and in a program that was begun again already: an address that cannot be read looks as if it
    held a secret even when it is shown.
    """
    secret = next((word for word in arguments if has_secret(word) and shown(word) != word), "")
    if not secret or VARIABLE in os.environ or os.name == "nt":
        return
    bare = [shown(word) for word in arguments]
    before = sys.orig_argv[1 : len(sys.orig_argv) - len(arguments)]
    words = [sys.executable, *before, *bare]
    os.execve(sys.executable, words, os.environ | {VARIABLE: secret})  # noqa: S606  no shell
