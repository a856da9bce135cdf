"""Articles of archives in either database: blocks that come again, copies, stories, and a file that is taken back."""

from __future__ import annotations

from pathlib import Path

from annotator.domain.model import Document, Zone
from annotator.domain.story import Version
from annotator.services import bring, stories
from annotator.services.intake import Options
from annotator.services.project import Project
from annotator.services.steps import run
from tests.interchange import clippings as made

AGAIN = "The Harbour Post is read in every house between the hills and the sea."


def test_articles_come_in_with_zones_copies_and_stories(place: str, tmp_path: Path) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    for n, what in enumerate(("dam", "ferry", "market", "bridge", "school")):
        said = f"On {what}s the council had much to say this week, and the mayor of Orlin said little of it."
        (folder / f"{n}.txt").write_text(
            "\n\n".join([f"News of the {what}", said, AGAIN, f"“The {what} was safe,” she said."])
        )
    (folder / "a.txt").write_text("\n\n".join(["Night boats to end", *made.BODY]))
    (folder / "b.txt").write_text("\n\n".join(["No more boats at night", *made.BODY, "More is expected."]))
    (folder / "copy.csv").write_text('outlet,text\nAtlas Wire,"It rained."\nHarbour Post,"It rained."\n')
    (folder / "bad.jsonl").write_text(
        '{"schema":"annotator/1","id":"x","text":"Rain.","layer":"l","spans":[{"label":"Claim","start":0,"end":99}]}\n'
    )
    with Project.create(place, coder="Ada") as project:
        report = run(bring.bring(project, bring.sources([folder]), Options()))
        assert (report.documents, report.copies, len(report.refused)) == (8, 1, 1)
        again = [zone for zone in project.store.read(Zone) if zone.rule == "comes again in this outlet"]
        assert len(again) == 5
        assert run(stories.find(project)) >= 2
        boats = next(one.id for one in project.store.read(Document) if one.title == "Night boats to end")
        assert [one.document.title for one in stories.story_of(project, boats)] == [
            "Night boats to end",
            "No more boats at night",
        ]
        project.undo()
        project.undo()
        assert not project.store.read(Document)
        assert not project.store.read(Version)
