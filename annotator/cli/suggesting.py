"""Commands by which a machine suggests tags, and learns to."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotator.cli.speaking import command, drive, say, user
from annotator.domain.change import Refusal

if TYPE_CHECKING:
    from annotator.services.project import Project


def _suggest(commands: Any) -> None:
    made = command(
        commands, "suggest", _run_suggest, "suggest statements and actors, to be decided about in the window"
    )
    made.add_argument("project", metavar="PROJECT")
    made.add_argument("--suggester", action="append", metavar="NAME", help="only this one; may stand several times")
    made.add_argument("--document", action="append", metavar="ID", help="only this article; may stand several times")
    made.add_argument("--pipeline", default="", metavar="NAME|FOLDER", help="the spaCy pipeline that parses")
    made.add_argument(
        "--trained", default="", metavar="FOLDER", help="a spaCy pipeline that was trained from an export to find spans"
    )
    made.add_argument("--trust", action="store_true", help="load a pipeline from a folder: it runs code of its makers")


def _run_suggest(options: argparse.Namespace) -> int:
    from annotator.services import proposing
    from annotator.services.project import Project

    _ask(options)
    _try(options.pipeline, options.trained)
    with Project.open(options.project, coder=user()) as project:
        _name(project, options)
        documents = [project.named(key).id for key in options.document or ()] or project.document_ids()
        folder = proposing.Folder()
        try:
            under = proposing.conditions(
                project, folder, pipeline=options.pipeline, trained=options.trained, makers=options.suggester or ()
            )
            report = drive(proposing.every(project, documents, under))
        finally:
            folder.close()
    counts = ", ".join(f"{count:,} by {name}" for name, count in sorted(report.makers.items()))
    lines = [
        f"{report.suggestions:,} suggestions for {report.documents:,} articles" + (f" ({counts})" if counts else "")
    ]
    lines += [f"{n:,} of the articles are coded without suggestions" for n in [report.unaided] if n]
    lines += [f"{note} ({count:,} articles)" for note, count in report.notes.items()]
    say(
        options,
        {"documents": report.documents, "suggestions": report.suggestions, "suggesters": report.makers, "hidden": report.unaided,
         "notes": [{"note": note, "documents": count} for note, count in report.notes.items()]},
        "\n".join(lines),
    )  # fmt: skip
    return 0


def _name(project: Project, options: argparse.Namespace) -> None:
    """Raises `Refusal` where somebody names a suggester that is none, or cannot suggest anything here."""
    from annotator.services import learning
    from annotator.suggest import makers

    known, named = makers.makers(), options.suggester or ()
    if wrong := next((name for name in named if name not in known), None):
        raise Refusal(f"There is no suggester {wrong!r}; there are: {', '.join(known)}.")
    if "trained" in named and not options.trained:
        raise Refusal("The suggester 'trained' is a pipeline of yours: --trained FOLDER names it.")
    if "learned" in named and not learning.used(project):
        raise Refusal(
            "The suggester 'learned': nothing was learned here yet that is better than the rules (annotator learn)."
        )


def _ask(options: argparse.Namespace) -> None:
    """Raises `Refusal` for a pipeline in a folder that nobody said they trust."""
    parses, finds = options.pipeline, getattr(options, "trained", "")
    place = finds or (parses if "/" in parses or "\\" in parses else "")
    if place and not options.trust:
        raise Refusal(f"{place}: loading a pipeline runs code that its makers chose; say --trust if you know them.")


def _try(parses: str, finds: str) -> None:
    """Raises `Refusal` where a pipeline that somebody names cannot be used: nothing is replaced by what is left without it."""
    from annotator.suggest import pipeline

    try:
        if parses:
            pipeline.load(parses)
        if finds:
            pipeline.trained(finds)
    except pipeline.Unusable as error:
        raise Refusal(str(error)) from error


def _learn(commands: Any) -> None:
    made = command(
        commands, "learn", _run_learn, "learn from the tagged articles what to suggest, and keep it if it is better"
    )
    made.add_argument("project", metavar="PROJECT")
    made.add_argument("--pipeline", default="", metavar="NAME|FOLDER", help="the spaCy pipeline that parses")
    made.add_argument("--trust", action="store_true", help="load a pipeline from a folder: it runs code of its makers")
    made.add_argument("--list", action="store_true", help="only list what was learned")
    made.add_argument("--forget", type=int, metavar="NUMBER", help="delete a version of what was learned")
    made.add_argument("--write", nargs=2, metavar=("NUMBER", "FILE"), help="write a version to a file")


def _run_learn(options: argparse.Namespace) -> int:
    from annotator.services import learning
    from annotator.services.project import Project

    _ask(options)
    with Project.open(options.project, coder=user()) as project:
        if options.forget is not None:
            learning.forget(project, options.forget)
        elif options.write:
            number, out = options.write
            if not number.isdigit():
                raise Refusal(f"--write {number!r}: a version has a number.")
            learning.export(project, int(number), Path(out))
        elif not options.list:
            learning.keep(project, drive(learning.learn(project, pipeline=options.pipeline)))
        found = learning.versions(project)
    rows = [{"version": one.number, "created": one.created, "used": one.used, **one.report} for one in found]
    lines = [one.sentence() + "." for one in found] or ["Nothing was learned yet."]
    say(options, {"versions": rows}, "\n".join(lines))
    return 0


def _unaided(commands: Any) -> None:
    made = command(
        commands, "unaided", _run_unaided, "have articles coded without suggestions, to see what these do to coders"
    )
    made.add_argument("project", metavar="PROJECT")
    made.add_argument(
        "--document", action="append", default=[], metavar="ID", help="this article; may stand several times"
    )
    made.add_argument(
        "--share",
        type=float,
        metavar="SHARE",
        help="of the articles that nobody has begun, such as 0.2, drawn by their ids",
    )
    made.add_argument(
        "--show", action="store_true", help="show suggestions there again; everywhere, where no article is named"
    )


def _run_unaided(options: argparse.Namespace) -> int:
    from annotator.services import proposing
    from annotator.services.project import Project

    with Project.open(options.project, coder=user()) as project:
        chosen = [project.named(key).id for key in options.document]
        if options.show and not chosen and options.share is None:
            chosen = [key for key in project.document_ids() if proposing.is_hidden(project, key)]
        elif options.share is not None:
            chosen += proposing.drawn(project, options.share)
        if chosen:
            verb = proposing.show if options.show else proposing.hide
            project.do(verb(project, list(dict.fromkeys(chosen))))
        hidden = [key for key in project.document_ids() if proposing.is_hidden(project, key)]
    say(options, {"hidden": len(hidden), "ids": hidden}, f"{len(hidden):,} articles are coded without suggestions.")
    return 0


ADD = (_suggest, _learn, _unaided)
