"""Commands by which articles and tags come in."""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from annotator.cli.speaking import command, drive, pairs, say, user
from annotator.domain.change import Refusal

_MANY = 100  # files


def _import(commands: Any) -> None:
    made = command(commands, "import", _run_import, "bring articles and tags into a project")
    made.add_argument("project", metavar="PROJECT")
    made.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="files, folders, globs; - for standard input; none: those of the profile",
    )
    made.add_argument("--format", metavar="NAME")
    made.add_argument("--coder", metavar="NAME", help="whose tags these are, where the file does not say")
    made.add_argument("--map", default="", metavar="OLD=NEW,…", help="rename labels on the way in")
    made.add_argument("--strict", action="store_true", help="refuse what the codebook lacks")
    made.add_argument("--skip-bad", action="store_true", help="import the good records of a file with bad ones")
    made.add_argument(
        "--columns",
        default="",
        metavar="FIELD=COLUMN,…",
        help="which column of a table holds what: text=Body,title=Headline",
    )
    made.add_argument(
        "--dates", choices=("day-first", "month-first"), help="how to read 03/04/2024; unknown unless said"
    )
    made.add_argument(
        "--names", default="", metavar="PATTERN", help="what names of files tell: {outlet}_{date}_{title}"
    )
    made.add_argument("--outlet", default="", metavar="NAME", help="whose articles these are, where nothing tells it")
    made.add_argument(
        "--keywords", default="", metavar="WORDS", help='only articles with these: dam, "harbour union", -football'
    )
    made.add_argument("--profile", metavar="NAME", help="begin with what was saved under this name")
    made.add_argument(
        "--save-profile", metavar="NAME", help="save what is chosen here, the paths with it, under this name"
    )
    made.add_argument("--preview", action="store_true", help="only tell what would come in")


def _run_import(options: argparse.Namespace) -> int:
    from annotator.services import bring, preview, profiles
    from annotator.services.elsewhere import elsewhere
    from annotator.services.project import Project
    from annotator.services.reading import here

    chosen, given = _chosen_import(options)
    with (
        Project.open(options.project, coder=options.coder or user()) as project,
        tempfile.TemporaryDirectory() as folder,
    ):
        places = [_stdin(p, folder) if p == "-" else p for p in given]
        if options.preview:
            return _show_preview(options, drive(preview.look(project, places, chosen)))
        files = bring.sources(places)
        read = elsewhere if len(files) >= _MANY else here  # a second process reads while this one writes
        report = drive(bring.bring(project, files, chosen, read))
        for refused in Path(folder).glob("*.rejects.jsonl"):  # of standard input: it has no folder of its own
            shutil.copyfile(refused, refused.name)
            print(f"The refused records stand in {refused.name}.", file=sys.stderr)
    if options.save_profile:
        profiles.IMPORTS.save(
            options.save_profile, profiles.Import(chosen, tuple(str(Path(p).absolute()) for p in given if p != "-"))
        )
    for line in (*report.warnings, *report.refused, *(row["reason"] for row in report.skipped)):
        print(line, file=sys.stderr)
    if report.refused and not report.brought and not options.json:
        return 1
    say(options, report.counts(), report.sentence() + ".")
    return 1 if report.refused else 0


def _chosen_import(options: argparse.Namespace) -> tuple[Any, Sequence[str]]:
    """How to import, and what: the profile, and what is said beside it."""
    from annotator.services import profiles

    if not options.paths and not options.profile:
        options.wrong("name files or folders, or a profile that holds some")
    saved = profiles.IMPORTS.load(options.profile) if options.profile else profiles.Import()
    given: dict[str, Any] = {
        "format": options.format, "coder": options.coder, "rename": pairs(options.map, "--map"), "strict": options.strict,
        "skip_bad": options.skip_bad, "columns": pairs(options.columns, "--columns"), "names": options.names, "outlet": options.outlet,
        "day_first": options.dates == "day-first" if options.dates else None, "keywords": options.keywords,
    }  # fmt: skip
    chosen = replace(
        saved.options,
        **{name: value for name, value in given.items() if value or (value is not None and name == "day_first")},
    )
    places = options.paths or saved.paths
    if not places:
        raise Refusal(f"The profile {options.profile!r} holds no files; name some.")
    return chosen, places


def _show_preview(options: argparse.Namespace, found: Any) -> int:
    """The articles that would come in, a line each."""
    rows = [{"file": row.file, "format": row.format, "state": row.state, "title": row.title,
             **({name: getattr(row.document, name) for name in ("outlet", "author", "published", "section", "language", "url")} if row.document else {}),
             "zones": [{"kind": zone.kind, "start": zone.start, "end": zone.end, "rule": zone.rule} for zone in row.zones]} for row in found.rows]  # fmt: skip
    lines = [
        f"{row.state:20} {row.document.published if row.document else '':10} {row.file}: {row.title}"
        for row in found.rows
    ]
    say(
        options,
        {
            "files": found.files,
            "looked": found.looked,
            "articles": rows,
            "columns": found.columns,
            "notes": found.notes,
        },
        "\n".join(lines),
    )
    return 0


def _stdin(_: str, folder: str) -> Path:
    data = sys.stdin.buffer.read()
    bare = data.removeprefix(b"\xef\xbb\xbf").lstrip()
    target = Path(folder) / ("standard-input.jsonl" if bare.startswith(b"{") else "standard-input.txt")
    target.write_bytes(data)
    return target


def _correct(commands: Any) -> None:
    made = command(commands, "correct", _run_correct, "bring a new version of an article; its tags go along")
    made.add_argument("project", metavar="PROJECT")
    made.add_argument("article", metavar="ARTICLE", help="the id of an article, or its title where only one has it")
    made.add_argument("file", metavar="FILE", help="the new version, in any format that can be imported")
    made.add_argument("--coder", metavar="NAME", help="who brings it")
    made.add_argument("--preview", action="store_true", help="only tell what would become of the tags")


_FATES = {
    "exact": "stay where they are",
    "moved": "move with their words",
    "fuzzy": "stand on changed words",
    "lost": "are lost and wait",
}


def _run_correct(options: argparse.Namespace) -> int:
    from annotator.services import corrections
    from annotator.services.project import Project

    with Project.open(options.project, coder=options.coder or user()) as project:
        document = project.named(options.article)
        told, text = corrections.from_file(options.file)
        planned = drive(corrections.plan(project, document.id, text, told))
        if not options.preview:
            corrections.save(project, planned)
    counts = planned.counts()
    words = [f"{counts[how]:,} {told}" for how, told in _FATES.items() if counts[how]]
    sentence = f"{sum(counts.values()):,} tags: {', '.join(words)}." if words else "The article has no tags yet."
    say(
        options,
        {"article": planned.document.id, "corrects": document.id, "saved": not options.preview, "tags": counts},
        sentence,
    )
    return 0


ADD = (_import, _correct)
