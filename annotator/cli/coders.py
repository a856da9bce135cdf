"""Commands for several coders: how they differ and agree, and what they exchange."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from annotator.cli.speaking import command, drive, names, pairs, say, user


def _compare(commands: Any) -> None:
    made = command(commands, "compare", _run_compare, "tell how coders differ, statement by statement")
    made.add_argument("project", metavar="PROJECT")
    made.add_argument("--layers", default="", metavar="A,B,…", help="these layers; all but gold unless said otherwise")


def _run_compare(options: argparse.Namespace) -> int:
    from annotator.services import comparing
    from annotator.services.project import Project

    with Project.open(options.project) as project:
        found = drive(comparing.differences(project, names(options.layers)))
    say(options, found, comparing.sentence(found))
    return 0


def _agreement(commands: Any) -> None:
    made = command(
        commands, "agreement", _run_agreement, "tell how far coders agree, every coefficient with its interval"
    )
    made.add_argument("project", metavar="PROJECT")
    made.add_argument("--layers", default="", metavar="A,B,…", help="these layers; all but gold unless said otherwise")
    made.add_argument(
        "--measure", action="append", default=[], metavar="NAME", help="only this one; may stand several times"
    )
    made.add_argument("--csv", type=Path, metavar="FILE", help="write every figure to a table, too")
    made.add_argument(
        "--tags", choices=("all", "unsuggested", "unaided"), default="all",
        help="all tags; all but those that suggestions had a part in; those of articles coded without suggestions",
    )  # fmt: skip


def _run_agreement(options: argparse.Namespace) -> int:
    from annotator.services import agreement
    from annotator.services.project import Project

    with Project.open(options.project) as project:
        report = drive(agreement.agreement(project, names(options.layers), options.measure, options.tags))
    if options.csv:
        agreement.write_csv(report, options.csv)
    for note in report.notes:
        print(note, file=sys.stderr)
    say(options, agreement.as_json(report), agreement.as_text(report))
    return 0


def _again(commands: Any) -> None:
    made = command(
        commands, "again", _run_again, "have a coder tag a share of earlier articles again, to see how steady they are"
    )
    made.add_argument("project", metavar="PROJECT")
    made.add_argument("--coder", required=True, metavar="NAME")
    made.add_argument(
        "--share", type=float, default=0.1, help="of the articles that are old enough; 0.1 unless said otherwise"
    )
    made.add_argument("--days", type=int, default=14, help="how long ago they were completed; 14 unless said otherwise")


def _run_again(options: argparse.Namespace) -> int:
    from annotator.services import again
    from annotator.services.project import Project

    with Project.open(options.project, coder=options.coder) as project:
        layers = again.due(project, project.coder, options.share, options.days) if project.coder else []
        if project.coder:
            project.do(again.bring_back(project.coder, layers, project.revision.id))
    names = sorted({f"{layer.name} (again)" for layer in layers})
    say(options, {"articles": len(layers), "layers": names}, f"{len(layers)} articles come back to {options.coder}.")
    return 0


def _bundle(commands: Any) -> None:
    made = command(
        commands, "bundle", _run_bundle, "write layers, decisions, comments, registry and codebook for colleagues"
    )
    made.add_argument("project", metavar="PROJECT")
    made.add_argument("out", type=Path, metavar="OUT", help="a file, suffix .annbundle")
    made.add_argument("--layers", default="", metavar="A,B,…", help="only these layers")
    made.add_argument(
        "--without-texts", action="store_true", help="leave the articles' texts at home; only their hashes go along"
    )


def _run_bundle(options: argparse.Namespace) -> int:
    from annotator.services import bundling
    from annotator.services.project import Project

    with Project.open(options.project) as project:
        texts = not options.without_texts
        count = drive(bundling.send(project, options.out, layers=names(options.layers), texts=texts))
    say(options, {"bundle": str(options.out), "records": count}, f"{count} records written to {options.out}.")
    return 0


def _merge(commands: Any) -> None:
    made = command(commands, "merge", _run_merge, "take colleagues' bundles in")
    made.add_argument("project", metavar="PROJECT")
    made.add_argument("bundles", nargs="+", type=Path, metavar="BUNDLE")
    made.add_argument(
        "--map", default="", metavar="THEIRS=OURS,…", help="ids of labels that our codebook lacks; THEIRS=+ adds one"
    )
    made.add_argument(
        "--open", action="store_true", help="show colleagues' layers at once, also where the own one is not complete"
    )
    made.add_argument("--preview", action="store_true", help="say what would change, and change nothing")
    made.add_argument("--coder", default=None, metavar="NAME", help="in whose name")


def _run_merge(options: argparse.Namespace) -> int:
    from annotator.services import merging
    from annotator.services.project import Project

    rows: list[dict[str, Any]] = []
    with Project.open(options.project, coder=options.coder or user()) as project:
        for path in options.bundles:
            planned = merging.plan(project, merging.load(path), pairs(options.map, "--map"), sealed=not options.open)
            if not options.preview:
                merging.merge(project, planned)
            rows.append({"bundle": str(path), **merging.counts(planned)})
            for note in planned.notes:
                print(f"{path}: {note}", file=sys.stderr)
            if not options.json:
                print(f"{path}: {planned.sentence()}.")
    if options.json:
        print(json.dumps({"bundles": rows, "changed": not options.preview}, ensure_ascii=False))
    return 0


ADD = (_compare, _agreement, _again, _bundle, _merge)
