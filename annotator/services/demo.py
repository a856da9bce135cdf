"""The demo: a project in the user's folder, made from the seeds when it is first opened."""

from __future__ import annotations

from pathlib import Path

from annotator import paths
from annotator.services import bring
from annotator.services.project import Project
from annotator.services.steps import run

DEMO_CODER = "Maria Kessler"


def demo_place() -> Path:
    """Where the demo lies; it is made there when it is missing."""
    place = paths.user_data() / "Demo.annotator"
    if not place.exists():
        make(place)
    return place


def make(place: Path) -> None:
    """A fresh demo project at a place, whole or not at all. Raises `Refusal`."""
    part = place.with_name("." + place.name + ".new")
    part.unlink(missing_ok=True)
    with Project.create(part, coder=DEMO_CODER) as project:
        run(bring.bring(project, bring.sources([paths.seeds() / "demo" / "demo.jsonl"]), bring.Options()))
    part.replace(place)
