"""Commands for the codebook and the actors of a project."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from annotator.cli.speaking import command, say, user


def _actors(commands: Any) -> None:
    made = command(
        commands, "actors", _run_actors, "write the registry of actors to a .csv or .jsonl file, or take one in"
    )
    made.add_argument("project", metavar="PROJECT")
    made.add_argument("file", type=Path, metavar="FILE")
    made.add_argument("--import", dest="bring", action="store_true", help="take FILE in instead of writing it")
    made.add_argument("--coder", default=None, metavar="NAME", help="in whose name (with --import)")


def _run_actors(options: argparse.Namespace) -> int:
    from annotator.services import registry
    from annotator.services.project import Project

    with Project.open(options.project, coder=(options.coder or user()) if options.bring else None) as project:
        if options.bring:
            edit = registry.read(project, options.file)
            project.do(edit)
            say(options, {"actors": len(edit.changes)}, f"{edit.title}.")
        else:
            count = registry.write(project, options.file)
            say(options, {"actors": count}, f"{count} actors written to {options.file}.")
    return 0


def _codebook(commands: Any) -> None:
    parser = command(commands, "codebook", _run_codebook, "write the codebook to a TOML file, or take one in")
    parser.add_argument("project", metavar="PROJECT")
    parser.add_argument("file", metavar="FILE", type=Path)
    parser.add_argument(
        "--import", dest="take", action="store_true", help="take the codebook of the file into the project"
    )
    parser.add_argument("--coder", default=None, metavar="NAME", help="in whose name (with --import)")


def _run_codebook(options: argparse.Namespace) -> int:
    from annotator.services import codebooks
    from annotator.services.project import Project

    with Project.open(options.project, coder=(options.coder or user()) if options.take else None) as project:
        if options.take:
            edit = codebooks.read(project, options.file)
            project.do(edit)
        else:
            codebooks.write(project, options.file)
        book, number = project.codebook, project.revision.number
    told = {"name": book.name, "revision": number, "labels": len(book.labels)}
    say(options, told, f"{book.name}: revision {number}, {len(book.labels)} labels, {options.file}.")
    return 0


ADD = (_actors, _codebook)
