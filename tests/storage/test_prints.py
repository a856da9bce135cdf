"""Fingerprints, kinds of zones and imported sides, on both databases."""

from __future__ import annotations

import json
from pathlib import Path

from annotator.domain.change import edit, removed
from annotator.domain.model import Zone
from annotator.services import bring, send, stories
from annotator.services.project import Project
from annotator.services.steps import run
from annotator.storage import prints
from annotator.storage.carried import has_sides

STORY = "The ferry company said on Tuesday that the last boat would leave at ten in the evening from June on"


def brought(project: Project, folder: Path, *lines: dict[str, object]) -> None:
    rows = [{"schema": "annotator/1", "layer": None, **line} for line in lines]
    (folder / "in.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    assert (
        run(bring.bring(project, bring.sources([folder / "in.jsonl"]), bring.Options())).refused
        == []
    )


def test_a_fingerprint_falls_with_its_zones_and_sides_are_found(place: str, tmp_path: Path) -> None:
    zone = {"kind": "boilerplate", "start": 0, "end": 9}
    with Project.create(place, coder="Ada") as project:
        brought(
            project,
            tmp_path,
            {"id": "a", "text": f"{STORY}.", "zones": [zone]},
            {"id": "b", "text": f"{STORY}, it seems."},
        )
        assert prints.zone_kinds(project.store, ["a", "b"]) == {"a": frozenset({"boilerplate"})}
        assert run(stories.find(project)) == 2
        assert prints.without_shingles(project.store) == []
        project.do(edit("Remove zone", *removed(project.store.read(Zone))))
        assert prints.without_shingles(project.store) == ["a"]
        assert not has_sides(project.store)
        brought(project, tmp_path, {"id": "c", "text": "Alone.", "split": "test"})
        assert has_sides(project.store)
        report = run(
            send.send(
                project, tmp_path / "out.jsonl", send.Options(split={"train": 0.6, "test": 0.4})
            )
        )
        assert report.settled.figures()["split"]["articles"] == {"train": 2, "test": 1}
        assert report.settled.figures()["split"]["torn"] == []
