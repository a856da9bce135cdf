"""Commands for projects: the window, new ones, their health and their copies."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from annotator.cli.speaking import command, drive, say
from annotator.storage.address import shown


def _window(commands: Any) -> None:
    made = command(commands, "window", _run_window, "open the window (also: annotator [PROJECT])", json=False)
    made.add_argument("project", nargs="?", metavar="PROJECT")
    made.add_argument("--demo", action="store_true", help="open the demo")
    made.add_argument("--coder", metavar="NAME", help="tag as NAME")
    made.add_argument("--check", action="store_true", help="without a screen: open, tag, export, reopen, and exit 0")


def _run_window(options: argparse.Namespace) -> int:
    if options.check:
        from annotator.ui.selfcheck import selfcheck

        return selfcheck()
    from annotator.ui.app import start

    return start(options.project, demo=options.demo, coder=options.coder)


def _new(commands: Any) -> None:
    made = command(commands, "new", _run_new, "create a project")
    made.add_argument("project", metavar="PROJECT")
    made.add_argument("--codebook", type=Path, metavar="FILE", help="a codebook in TOML")


def _run_new(options: argparse.Namespace) -> int:
    from annotator.services.project import Project

    with Project.create(options.project, codebook=options.codebook) as project:
        say(options, {"project": project.place, "codebook": project.codebook.id}, f"Created {project.place}.")
    return 0


def _check(commands: Any) -> None:
    made = command(commands, "check", _run_check, "examine a project's integrity")
    made.add_argument("project", metavar="PROJECT")
    made.add_argument("--repair", action="store_true", help="mend what can be mended without losing anything")


def _run_check(options: argparse.Namespace) -> int:
    from annotator.services import care

    found = care.check(options.project, repair=options.repair)
    for row in found["findings"]:
        print(f"{shown(options.project)}: {row['where']}: {row['what']}", file=sys.stderr)
    say(options, found, "All is well." if found["ok"] else f"{len(found['findings'])} findings.")
    return 0 if found["ok"] else 1


def _backup(commands: Any) -> None:
    made = command(commands, "backup", _run_backup, "copy a project while it is in use")
    made.add_argument("project", metavar="PROJECT")
    made.add_argument("out", type=Path, metavar="OUT")


def _run_backup(options: argparse.Namespace) -> int:
    from annotator.services.project import copy

    copy(options.project, options.out)
    say(options, {"backup": str(options.out)}, f"Copied to {options.out}.")
    return 0


def _restore(commands: Any) -> None:
    made = command(commands, "restore", _run_restore, "make a project from a backup")
    made.add_argument("backup", type=Path, metavar="BACKUP")
    made.add_argument("project", metavar="PROJECT")


def _run_restore(options: argparse.Namespace) -> int:
    from annotator.services import care

    care.restore(options.backup, options.project)
    place = shown(options.project)
    say(options, {"project": place}, f"Restored to {place}.")
    return 0


def _upgrade(commands: Any) -> None:
    made = command(commands, "upgrade", _run_upgrade, "bring a shared project on a server to this program's format")
    made.add_argument("project", metavar="PROJECT")
    made.add_argument("dump", type=Path, metavar="DUMP", help="where everything is written to before")


def _run_upgrade(options: argparse.Namespace) -> int:
    from annotator.services import care

    before = drive(care.upgrade(options.project, options.dump))
    place = shown(options.project)
    told = f"Brought {place} up to date (from schema {before}). As it was, it lies in {options.dump}."
    say(options, {"project": place, "before": before, "dump": str(options.dump)}, told)
    return 0


ADD = (_window, _new, _check, _backup, _restore, _upgrade)
