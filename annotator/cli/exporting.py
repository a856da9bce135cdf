"""Commands by which articles and tags go out, and what files may hold."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from annotator.cli.speaking import command, drive, say
from annotator.domain.change import Refusal
from annotator.domain.grouping import BY


def _export(commands: Any) -> None:
    made = command(commands, "export", _run_export, "write a project's articles and tags to a file")
    made.add_argument("project", metavar="PROJECT")
    made.add_argument("out", type=Path, metavar="OUT")
    made.add_argument("--format", metavar="NAME")
    made.add_argument(
        "--layer",
        metavar="NAME|gold|majority|all|suggestions",
        help="whose tags; all of them unless said otherwise; or what was suggested and not decided",
    )
    made.add_argument("--status", action="append", help="only layers of this status; may stand several times")
    made.add_argument("--label", action="append", help="only spans of this label; may stand several times")
    made.add_argument("--since", metavar="DAY", help="only articles from this day, month or year on")
    made.add_argument("--until", metavar="DAY", help="only articles until this day, month or year")
    made.add_argument(
        "--where", metavar="QUERY", help='only articles that it asks for: outlet:"The Guardian" since:2026-01 -label:Claim'
    )
    made.add_argument("--without", action="append", metavar="ZONE", help="leave zones of this kind out of the text")
    made.add_argument("--anonymous", action="store_true", default=None, help="letters for coders and layers")
    made.add_argument("--split", metavar="train=0.8,dev=0.1,test=0.1")
    made.add_argument("--seed", type=int)
    made.add_argument("--by-side", action="store_true", default=None, help="one file for each side of the split")
    made.add_argument("--template", metavar="FILE", help="in which words conversations are written (format chat)")
    made.add_argument("--group", choices=BY, help="articles of one author or outlet stand on one side, too")
    made.add_argument(
        "--one-version", action="store_true", default=None, help="one article of every story: see the manual for which"
    )
    made.add_argument("--strict", action="store_true", default=None, help="refuse to lose anything")
    made.add_argument(
        "--superseded", action="store_true", default=None, help="older versions of corrected articles, too"
    )
    made.add_argument("--card", action="store_true", default=None, help="lay the card of the dataset beside it")
    made.add_argument("--licence", metavar="WORDS", help="in the card: who may use the dataset, such as CC-BY-4.0")
    made.add_argument("--citation", metavar="WORDS", help="in the card: how the dataset is to be cited")
    made.add_argument("--profile", metavar="NAME", help="begin with what was saved under this name")
    made.add_argument("--save-profile", metavar="NAME", help="save what is chosen here under this name")


def _run_export(options: argparse.Namespace) -> int:
    from annotator.services import profiles, send
    from annotator.services.project import Project

    given: dict[str, Any] = {
        "format": options.format, "layer": options.layer, "seed": options.seed, "since": options.since, "until": options.until,
        "statuses": options.status and tuple(options.status), "labels": options.label and tuple(options.label),
        "without": options.without and tuple(options.without), "anonymous": options.anonymous, "strict": options.strict,
        "by_side": options.by_side, "template": options.template, "card": options.card, "superseded": options.superseded, "split": send.parse_split(options.split) if options.split else None,
        "group": options.group, "one_version": options.one_version,
        "where": options.where, "licence": options.licence, "citation": options.citation,
    }  # fmt: skip
    chosen = profiles.EXPORTS.load(options.profile) if options.profile else send.Options()
    chosen = replace(chosen, **{name: value for name, value in given.items() if value is not None})
    with Project.open(options.project) as project:
        report = drive(send.send(project, options.out, chosen))
    if options.save_profile:
        profiles.EXPORTS.save(options.save_profile, chosen)
    told = [f"{report.sentence()}.", *report.lines(), *filter(None, [report.command])]
    say(options, report.counts(), "\n".join(told))
    return 0


def _formats(commands: Any) -> None:
    command(commands, "formats", _run_formats, "list the file formats")


def _run_formats(options: argparse.Namespace) -> int:
    from annotator import interchange

    rows: list[dict[str, Any]] = [
        {"name": name, "title": found.TITLE, "suffixes": list(found.SUFFIXES), "reads": isinstance(found, interchange.Reader),
         "writes": isinstance(found, interchange.Writer | interchange.FolderWriter), "carries": list(found.CARRIES)}
        for name, found in interchange.formats().items()
    ]  # fmt: skip
    lines = [f"{r['name']:8} {'reads ' if r['reads'] else '      '}{'writes ' if r['writes'] else '       '}"
             f"{' '.join(r['suffixes']):18} {r['title']}: {', '.join(r['carries'])}" for r in rows]  # fmt: skip
    say(options, {"formats": rows}, "\n".join(lines))
    return 0


def _validate(commands: Any) -> None:
    made = command(commands, "validate", _run_validate, "check native JSON Lines against the schema and the text")
    made.add_argument("files", nargs="+", type=Path, metavar="FILE")


def _run_validate(options: argparse.Namespace) -> int:
    from annotator.domain.exchange import Rejected
    from annotator.interchange import Source, native

    found: list[dict[str, Any]] = []
    good = 0
    for path in options.files:
        if not path.is_file():
            raise Refusal(f"{path}: there is no such file.")
        for record in native.validate(Source(path, path.name)):
            good += not isinstance(record, Rejected)
            if isinstance(record, Rejected):
                found.append({"file": record.file, "line": record.line, "reason": str(record)})
    for row in found:
        print(row["reason"], file=sys.stderr)
    say(
        options,
        {"ok": not found, "records": good, "problems": found},
        f"{good} records are right, {len(found)} are not.",
    )
    return 1 if found else 0


ADD = (_export, _formats, _validate)
