"""`annotator …`: the same services without a window. The contract: one JSON object on standard output
with `--json`, everything else on standard error; exit status 0 done, 1 refused, 2 usage."""

from __future__ import annotations

import argparse
import getpass
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeAlias

from annotator import __version__
from annotator.domain.change import Refusal
from annotator.services.steps import Steps, run

Command: TypeAlias = Callable[[argparse.Namespace], int]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns the exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    parser, commands = _parser()
    valued = {n + 1 for n, word in enumerate(given) if word == "--coder"}
    word = next((word for n, word in enumerate(given) if not word.startswith("-") and n not in valued), "")
    if word not in commands and not {"-h", "--help", "--version"} & set(given):
        if word and not _is_place(word):
            parser.error(f"{word!r} is no command, and no project either")
        given = ["window", *given]
    options = parser.parse_args(given)
    try:
        status: int = options.run(options)
    except Refusal as refusal:
        print(refusal, file=sys.stderr)
        if getattr(options, "json", False):
            print(json.dumps({"error": str(refusal)}, ensure_ascii=False))
        return 1
    except BrokenPipeError:  # the reader of our output went away (`| head`)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        print("Cancelled; nothing was changed.", file=sys.stderr)
        return 1
    return status


def _is_place(word: str) -> bool:
    return "://" in word or word.endswith(".annotator") or Path(word).exists()


def _parser() -> tuple[argparse.ArgumentParser, frozenset[str]]:
    """The parser and the names of its commands."""
    parser = argparse.ArgumentParser(prog="annotator", description="Tag who says what in news articles.")
    parser.add_argument("--version", action="version", version=f"annotator {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND")
    for add in (
        _window,
        _new,
        _import,
        _export,
        _formats,
        _validate,
        _stats,
        _stories,
        _compare,
        _agreement,
        _again,
        _bundle,
        _merge,
        _actors,
        _codebook,
        _check,
        _backup,
        _restore,
    ):
        add(commands)
    return parser, frozenset(commands.choices)


def _command(commands: Any, name: str, run: Command, text: str, *, json: bool = True) -> argparse.ArgumentParser:
    made: argparse.ArgumentParser = commands.add_parser(name, help=text, description=text)
    made.set_defaults(run=run, wrong=made.error)
    if json:
        made.add_argument("--json", action="store_true", help="print one JSON object")
    return made


def _say(options: argparse.Namespace, result: dict[str, Any], sentence: str) -> None:
    print(json.dumps(result, ensure_ascii=False) if options.json else sentence)


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "Annotator"


# --- the window ---------------------------------------------------------------------------------------------


def _window(commands: Any) -> None:
    made = _command(commands, "window", _run_window, "open the window (also: annotator [PROJECT])", json=False)
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


# --- projects -----------------------------------------------------------------------------------------------


def _new(commands: Any) -> None:
    made = _command(commands, "new", _run_new, "create a project")
    made.add_argument("project", metavar="PROJECT")
    made.add_argument("--codebook", type=Path, metavar="FILE", help="a codebook in TOML")


def _run_new(options: argparse.Namespace) -> int:
    from annotator.services.project import Project

    with Project.create(options.project, codebook=options.codebook) as project:
        _say(options, {"project": project.place, "codebook": project.codebook.id}, f"Created {project.place}.")
    return 0


def _import(commands: Any) -> None:
    made = _command(commands, "import", _run_import, "bring articles and tags into a project")
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
    from annotator.services.project import Project

    chosen, given = _chosen_import(options)
    with (
        Project.open(options.project, coder=options.coder or _user()) as project,
        tempfile.TemporaryDirectory() as folder,
    ):
        places = [_stdin(p, folder) if p == "-" else p for p in given]
        if options.preview:
            return _show_preview(options, _drive(preview.look(project, places, chosen)))
        report = _drive(bring.bring(project, bring.sources(places), chosen))
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
    _say(options, report.counts(), report.sentence() + ".")
    return 1 if report.refused else 0


def _chosen_import(options: argparse.Namespace) -> tuple[Any, Sequence[str]]:
    """How to import, and what: the profile, and what is said beside it."""
    from annotator.services import profiles

    if not options.paths and not options.profile:
        options.wrong("name files or folders, or a profile that holds some")
    saved = profiles.IMPORTS.load(options.profile) if options.profile else profiles.Import()
    given: dict[str, Any] = {
        "format": options.format, "coder": options.coder, "rename": _pairs(options.map, "--map"), "strict": options.strict,
        "skip_bad": options.skip_bad, "columns": _pairs(options.columns, "--columns"), "names": options.names, "outlet": options.outlet,
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
    _say(
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


def _pairs(given: str, option: str) -> dict[str, str]:
    pairs = [part.partition("=") for part in given.split(",") if part]
    if any(not (old and equals and new) for old, equals, new in pairs):
        raise Refusal(f"{option} {given!r} is not of the form OLD=NEW,OLD=NEW.")
    return {old: new for old, _, new in pairs}


def _export(commands: Any) -> None:
    made = _command(commands, "export", _run_export, "write a project's articles and tags to a file")
    made.add_argument("project", metavar="PROJECT")
    made.add_argument("out", type=Path, metavar="OUT")
    made.add_argument("--format", metavar="NAME")
    made.add_argument("--layer", metavar="NAME|gold|majority|all", help="whose tags; all of them unless said otherwise")
    made.add_argument("--status", action="append", help="only layers of this status; may stand several times")
    made.add_argument("--label", action="append", help="only spans of this label; may stand several times")
    made.add_argument("--since", metavar="DAY", help="only articles from this day, month or year on")
    made.add_argument("--until", metavar="DAY", help="only articles until this day, month or year")
    made.add_argument("--without", action="append", metavar="ZONE", help="leave zones of this kind out of the text")
    made.add_argument("--anonymous", action="store_true", default=None, help="letters for coders and layers")
    made.add_argument("--split", metavar="train=0.8,dev=0.1,test=0.1")
    made.add_argument("--seed", type=int)
    made.add_argument("--strict", action="store_true", default=None, help="refuse to lose anything")
    made.add_argument("--card", action="store_true", default=None, help="lay the card of the dataset beside it")
    made.add_argument("--profile", metavar="NAME", help="begin with what was saved under this name")
    made.add_argument("--save-profile", metavar="NAME", help="save what is chosen here under this name")


def _run_export(options: argparse.Namespace) -> int:
    from annotator.services import profiles, send
    from annotator.services.project import Project

    given: dict[str, Any] = {
        "format": options.format, "layer": options.layer, "seed": options.seed, "since": options.since, "until": options.until,
        "statuses": options.status and tuple(options.status), "labels": options.label and tuple(options.label),
        "without": options.without and tuple(options.without), "anonymous": options.anonymous, "strict": options.strict,
        "card": options.card, "split": send.parse_split(options.split) if options.split else None,
    }  # fmt: skip
    chosen = profiles.EXPORTS.load(options.profile) if options.profile else send.Options()
    chosen = replace(chosen, **{name: value for name, value in given.items() if value is not None})
    with Project.open(options.project) as project:
        report = _drive(send.send(project, options.out, chosen))
    if options.save_profile:
        profiles.EXPORTS.save(options.save_profile, chosen)
    _say(options, report.counts(), report.sentence() + "." + (f"\n{report.command}" if report.command else ""))
    return 0


def _drive(steps: Steps[Any]) -> Any:
    """Drive long work; on a terminal its progress stands on one line of standard error."""
    if not sys.stderr.isatty():
        return run(steps)
    while True:
        try:
            at = next(steps)
        except StopIteration as end:
            print("\r\033[K", end="", file=sys.stderr)
            return end.value
        share = f"{at.done:,} of {at.total:,}" if at.total else f"{at.done:,}"
        print(f"\r\033[K{at.doing} {share}", end="", file=sys.stderr, flush=True)


def _formats(commands: Any) -> None:
    _command(commands, "formats", _run_formats, "list the file formats")


def _run_formats(options: argparse.Namespace) -> int:
    from annotator import interchange

    rows: list[dict[str, Any]] = [
        {"name": name, "title": found.TITLE, "suffixes": list(found.SUFFIXES), "reads": isinstance(found, interchange.Reader),
         "writes": isinstance(found, interchange.Writer | interchange.FolderWriter), "carries": list(found.CARRIES)}
        for name, found in interchange.formats().items()
    ]  # fmt: skip
    lines = [f"{r['name']:8} {'reads ' if r['reads'] else '      '}{'writes ' if r['writes'] else '       '}"
             f"{' '.join(r['suffixes']):18} {r['title']}: {', '.join(r['carries'])}" for r in rows]  # fmt: skip
    _say(options, {"formats": rows}, "\n".join(lines))
    return 0


def _validate(commands: Any) -> None:
    made = _command(commands, "validate", _run_validate, "check native JSON Lines against the schema and the text")
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
    _say(
        options,
        {"ok": not found, "records": good, "problems": found},
        f"{good} records are right, {len(found)} are not.",
    )
    return 1 if found else 0


def _stats(commands: Any) -> None:
    made = _command(commands, "stats", _run_stats, "count articles, spans and relations")
    made.add_argument("project", metavar="PROJECT")


def _run_stats(options: argparse.Namespace) -> int:
    from annotator.services.project import Project

    with Project.open(options.project) as project:
        found: dict[str, Any] = project.statistics()
    lines = [f"{found['documents']} articles, {found['entities']} entities"]
    for name, counts in found["layers"].items():
        spans = ", ".join(f"{n} {label}" for label, n in counts["spans"].items())
        links = ", ".join(f"{n} {kind}" for kind, n in counts["relations"].items())
        lines.append(f"{name}: {counts['documents']} articles; {spans or 'no spans'}; {links or 'no relations'}")
    _say(options, found, "\n".join(lines))
    return 0


def _stories(commands: Any) -> None:
    made = _command(commands, "stories", _run_stories, "find articles that tell the same story, and list them")
    made.add_argument("project", metavar="PROJECT")


def _run_stories(options: argparse.Namespace) -> int:
    from annotator.services import stories
    from annotator.services.project import Project

    with Project.open(options.project, coder=_user()) as project:
        joined = _drive(stories.find(project))
        found = stories.every(project)
    rows = [[{"id": one.document.id, "title": one.document.title, "outlet": one.outlet, "published": one.published, "likeness": one.version.likeness,
              "origin": one.version.origin} for one in tellings] for tellings in found]  # fmt: skip
    lines = [f"{one['published'] or 'no date':10}  {one['likeness']:4.2f}  {one['outlet']}: {one['title']}" if one else ""
             for story in rows for one in (*story, {})]  # fmt: skip
    _say(
        options,
        {"joined": joined, "stories": rows},
        "\n".join(lines).rstrip() or "No article tells the story of another.",
    )
    return 0


# --- several coders -----------------------------------------------------------------------------------------


def _compare(commands: Any) -> None:
    made = _command(commands, "compare", _run_compare, "tell how coders differ, statement by statement")
    made.add_argument("project", metavar="PROJECT")
    made.add_argument("--layers", default="", metavar="A,B,…", help="these layers; all but gold unless said otherwise")


def _run_compare(options: argparse.Namespace) -> int:
    from annotator.services import comparing
    from annotator.services.project import Project

    with Project.open(options.project) as project:
        found = _drive(comparing.differences(project, _names(options.layers)))
    _say(options, found, comparing.sentence(found))
    return 0


def _agreement(commands: Any) -> None:
    made = _command(
        commands, "agreement", _run_agreement, "tell how far coders agree, every coefficient with its interval"
    )
    made.add_argument("project", metavar="PROJECT")
    made.add_argument("--layers", default="", metavar="A,B,…", help="these layers; all but gold unless said otherwise")
    made.add_argument(
        "--measure", action="append", default=[], metavar="NAME", help="only this one; may stand several times"
    )
    made.add_argument("--csv", type=Path, metavar="FILE", help="write every figure to a table, too")


def _run_agreement(options: argparse.Namespace) -> int:
    from annotator.services import agreement
    from annotator.services.project import Project

    with Project.open(options.project) as project:
        report = _drive(agreement.agreement(project, _names(options.layers), options.measure))
    if options.csv:
        agreement.write_csv(report, options.csv)
    for note in report.notes:
        print(note, file=sys.stderr)
    _say(options, agreement.as_json(report), agreement.as_text(report))
    return 0


def _again(commands: Any) -> None:
    made = _command(
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
    _say(options, {"articles": len(layers), "layers": names}, f"{len(layers)} articles come back to {options.coder}.")
    return 0


def _bundle(commands: Any) -> None:
    made = _command(
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
        count = _drive(bundling.send(project, options.out, layers=_names(options.layers), texts=texts))
    _say(options, {"bundle": str(options.out), "records": count}, f"{count} records written to {options.out}.")
    return 0


def _merge(commands: Any) -> None:
    made = _command(commands, "merge", _run_merge, "take colleagues' bundles in")
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
    with Project.open(options.project, coder=options.coder or _user()) as project:
        for path in options.bundles:
            planned = merging.plan(project, merging.load(path), _pairs(options.map, "--map"), sealed=not options.open)
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


def _names(given: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in given.split(",") if name.strip())


def _codebook(commands: Any) -> None:
    parser = _command(commands, "codebook", _run_codebook, "write the codebook to a TOML file, or take one in")
    parser.add_argument("project", metavar="PROJECT")
    parser.add_argument("file", metavar="FILE", type=Path)
    parser.add_argument(
        "--import", dest="take", action="store_true", help="take the codebook of the file into the project"
    )
    parser.add_argument("--coder", default=None, metavar="NAME", help="in whose name (with --import)")


def _run_codebook(options: argparse.Namespace) -> int:
    from annotator.services import codebooks
    from annotator.services.project import Project

    with Project.open(options.project, coder=(options.coder or _user()) if options.take else None) as project:
        if options.take:
            edit = codebooks.read(project, options.file)
            project.do(edit)
        else:
            codebooks.write(project, options.file)
        book, number = project.codebook, project.revision.number
    told = {"name": book.name, "revision": number, "labels": len(book.labels)}
    _say(options, told, f"{book.name}: revision {number}, {len(book.labels)} labels, {options.file}.")
    return 0


def _actors(commands: Any) -> None:
    made = _command(
        commands, "actors", _run_actors, "write the registry of actors to a .csv or .jsonl file, or take one in"
    )
    made.add_argument("project", metavar="PROJECT")
    made.add_argument("file", type=Path, metavar="FILE")
    made.add_argument("--import", dest="bring", action="store_true", help="take FILE in instead of writing it")
    made.add_argument("--coder", default=None, metavar="NAME", help="in whose name (with --import)")


def _run_actors(options: argparse.Namespace) -> int:
    from annotator.services import registry
    from annotator.services.project import Project

    with Project.open(options.project, coder=(options.coder or _user()) if options.bring else None) as project:
        if options.bring:
            edit = registry.read(project, options.file)
            project.do(edit)
            _say(options, {"actors": len(edit.changes)}, f"{edit.title}.")
        else:
            count = registry.write(project, options.file)
            _say(options, {"actors": count}, f"{count} actors written to {options.file}.")
    return 0


def _check(commands: Any) -> None:
    made = _command(commands, "check", _run_check, "examine a project's integrity")
    made.add_argument("project", metavar="PROJECT")
    made.add_argument("--repair", action="store_true", help="mend what can be mended without losing anything")


def _run_check(options: argparse.Namespace) -> int:
    from annotator.services import care

    found = care.check(options.project, repair=options.repair)
    for row in found["findings"]:
        print(f"{options.project}: {row['where']}: {row['what']}", file=sys.stderr)
    _say(options, found, "All is well." if found["ok"] else f"{len(found['findings'])} findings.")
    return 0 if found["ok"] else 1


def _backup(commands: Any) -> None:
    made = _command(commands, "backup", _run_backup, "copy a project while it is in use")
    made.add_argument("project", metavar="PROJECT")
    made.add_argument("out", type=Path, metavar="OUT")


def _run_backup(options: argparse.Namespace) -> int:
    from annotator.services.project import copy

    copy(options.project, options.out)
    _say(options, {"backup": str(options.out)}, f"Copied to {options.out}.")
    return 0


def _restore(commands: Any) -> None:
    made = _command(commands, "restore", _run_restore, "make a project from a backup")
    made.add_argument("backup", type=Path, metavar="BACKUP")
    made.add_argument("project", type=Path, metavar="PROJECT")


def _run_restore(options: argparse.Namespace) -> int:
    from annotator.services import care

    care.restore(options.backup, options.project)
    _say(options, {"project": str(options.project)}, f"Restored to {options.project}.")
    return 0
