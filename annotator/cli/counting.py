"""Commands that tell what a project holds."""

from __future__ import annotations

import argparse
from typing import Any

from annotator.cli.speaking import command, drive, say, user


def _stats(commands: Any) -> None:
    made = command(commands, "stats", _run_stats, "count articles, spans and relations")
    made.add_argument("project", metavar="PROJECT")
    made.add_argument("--by-story", action="store_true", help="what several versions of a story have counts once")


def _run_stats(options: argparse.Namespace) -> int:
    from annotator.services.project import Project

    with Project.open(options.project) as project:
        found: dict[str, Any] = project.statistics()
        if options.by_story:
            from annotator.services import stories

            return _say_weighted(options, stories.statistics(project))
    lines = [f"{found['documents']} articles, {found['entities']} entities"]
    for name, counts in found["layers"].items():
        spans = ", ".join(f"{n} {label}" for label, n in counts["spans"].items())
        links = ", ".join(f"{n} {kind}" for kind, n in counts["relations"].items())
        lines.append(f"{name}: {counts['documents']} articles; {spans or 'no spans'}; {links or 'no relations'}")
    say(options, found, "\n".join(lines))
    return 0


def _say_weighted(options: argparse.Namespace, found: dict[str, Any]) -> int:
    lines = [f"{found['documents']:g} articles, versions of a story counted as one"]
    for name, counts in found["layers"].items():
        spans = ", ".join(f"{n:g} {label}" for label, n in counts["spans"].items())
        lines.append(f"{name}: {counts['documents']:g} articles; {spans or 'no spans'}")
    say(options, found, "\n".join(lines))
    return 0


def _stories(commands: Any) -> None:
    made = command(commands, "stories", _run_stories, "find articles that tell the same story, and list them")
    made.add_argument("project", metavar="PROJECT")


def _run_stories(options: argparse.Namespace) -> int:
    from annotator.services import stories
    from annotator.services.project import Project

    with Project.open(options.project, coder=user()) as project:
        joined = drive(stories.find(project))
        found = stories.every(project)
    rows = [[{"id": one.document.id, "title": one.document.title, "outlet": one.outlet, "published": one.published, "likeness": one.version.likeness,
              "origin": one.version.origin} for one in tellings] for tellings in found]  # fmt: skip
    lines = [f"{one['published'] or 'no date':10}  {one['likeness']:4.2f}  {one['outlet']}: {one['title']}" if one else ""
             for story in rows for one in (*story, {})]  # fmt: skip
    say(
        options,
        {"joined": joined, "stories": rows},
        "\n".join(lines).rstrip() or "No article tells the story of another.",
    )
    return 0


ADD = (_stats, _stories)
