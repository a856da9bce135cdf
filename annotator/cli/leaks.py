"""The command that checks the sides of a split against each other."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from annotator.cli.speaking import command, drive, say


def _leaks(commands: Any) -> None:
    parser = command(
        commands, "leaks", _run_leaks, "check exported sides of a split against each other"
    )
    parser.add_argument(
        "files",
        nargs="+",
        type=Path,
        metavar="FILE",
        help="files or folders: one for each side, or one with all of them",
    )


def _run_leaks(options: argparse.Namespace) -> int:
    from annotator.services import leaks

    checked = drive(leaks.check(options.files))
    lines = [leak.line() for leak in checked.leaks]
    say(options, checked.figures(), "\n".join([*lines, checked.sentence()]))
    return 1 if checked.leaks else 0


ADD = (_leaks,)
