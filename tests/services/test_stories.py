"""The same story in several papers: found by word sequences, told apart by people, and undone as one edit."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.domain.change import Refusal
from annotator.domain.model import Document, Zone
from annotator.domain.story import Version
from annotator.domain.zones import BOILERPLATE
from annotator.services import bring, stories, zoning
from annotator.services.intake import Options
from annotator.services.project import Project
from annotator.services.steps import run
from annotator.storage import prints

STORY = [
    "The ferry company said on Tuesday that the last boat would leave at ten in the evening from June on.",
    "“Nobody asked us,” said Tomas Rehm, who works nights in the harbour and lives across the bay with his two sons.",
    "The council denied that it had known of the plan before the company announced it to the papers in spring.",
    "A spokeswoman for the harbour union called the plan a blow to everybody who works when others sleep.",
    "The company wants to save two million a year, and says that the boats were empty on most nights of the winter.",
]
OTHER = [
    "Growers on the lower Sarnel could be paid for their losses from the sale of the port, the minister suggested on Monday.",
    "The association of growers will decide on Thursday whether to go to court against the commission and its plan.",
    "Prices of grain rose for the third week, and traders at the exchange in Orlin expect no end of it before autumn.",
    "The opposition asked for a committee that looks into what the ministry knew of the water that was left.",
]


def written(folder: Path, name: str, paragraphs: list[str], day: str, head: str = "A headline of some words") -> None:
    (folder / f"{day}_{name}.txt").write_text("\n\n".join([head, *paragraphs]), "utf-8")


@pytest.fixture
def told(project: Project, tmp_path: Path) -> dict[str, str]:
    """Four papers: one story in three versions, one alone; by outlet the article's id."""
    written(tmp_path, "Wire", STORY, "2024-05-14", "Ferry line to close its night service")
    written(
        tmp_path,
        "Post",
        [*STORY[:4], "The Post has learned that the mayor will meet the company."],
        "2024-05-15",
        "No more boats at night",
    )
    written(tmp_path, "Mail", STORY[:4], "2024-05-13", "Night boats to end")
    written(tmp_path, "Globe", OTHER, "2024-05-14", "Growers may be paid")
    run(bring.bring(project, bring.sources([tmp_path]), Options(names="{date}_{outlet}")))
    return {document.outlet: document.id for document in project.store.read(Document)}


def test_versions_of_a_story_are_found_and_the_first_one_names_it(project: Project, told: dict[str, str]) -> None:
    assert run(stories.find(project)) == 3
    versions = {one.document_id: one for one in project.store.read(Version)}
    assert set(versions) == {told["Wire"], told["Post"], told["Mail"]}
    assert {one.story for one in versions.values()} == {told["Mail"]}
    assert 0.6 < versions[told["Post"]].likeness < 1
    assert [one.outlet for one in stories.story_of(project, told["Wire"])] == ["Mail", "Wire", "Post"]
    assert stories.story_of(project, told["Globe"]) == []
    assert [[one.outlet for one in story] for story in stories.every(project)] == [["Mail", "Wire", "Post"]]


def test_a_second_search_adds_nothing_and_a_new_article_joins(
    project: Project, told: dict[str, str], tmp_path: Path
) -> None:
    run(stories.find(project))
    assert run(stories.find(project)) == 0
    later = tmp_path / "later"
    later.mkdir()
    written(later, "Echo", STORY[1:], "2024-05-16", "Boats")
    run(bring.bring(project, bring.sources([later]), Options(names="{date}_{outlet}")))
    assert run(stories.find(project)) == 1
    echo = next(document.id for document in project.store.read(Document) if document.outlet == "Echo")
    assert [one.outlet for one in stories.story_of(project, echo)] == ["Mail", "Wire", "Post", "Echo"]


def test_it_is_one_edit_and_undone_as_one(project: Project, told: dict[str, str]) -> None:
    run(stories.find(project))
    assert project.undo_title == "Find versions of stories"
    project.undo()
    assert not project.store.read(Version)
    project.redo()
    assert len(project.store.read(Version)) == 3


def test_what_a_coder_says_of_a_story_stays(project: Project, told: dict[str, str]) -> None:
    run(stories.find(project))
    project.do(stories.part(project, told["Post"]))
    assert [one.outlet for one in stories.story_of(project, told["Wire"])] == ["Mail", "Wire"]
    assert run(stories.find(project)) == 0
    with pytest.raises(Refusal, match="in no story"):
        stories.part(project, told["Post"])
    project.do(stories.join(project, told["Globe"], told["Wire"]))
    assert [one.outlet for one in stories.story_of(project, told["Globe"])] == ["Mail", "Globe", "Wire"]
    with pytest.raises(Refusal, match="in one story already"):
        stories.join(project, told["Globe"], told["Wire"])
    project.undo()
    assert stories.story_of(project, told["Globe"]) == []


def test_statistics_can_weigh_by_story(project: Project, told: dict[str, str]) -> None:
    run(stories.find(project))
    weights = stories.weights(project)
    assert {outlet: round(weights.get(key, 1.0), 3) for outlet, key in told.items()} == {
        "Wire": 0.333,
        "Post": 0.333,
        "Mail": 0.333,
        "Globe": 1.0,
    }


def test_furniture_and_short_texts_make_no_story(project: Project, tmp_path: Path) -> None:
    furniture = [
        "Promoted Links",
        "Sign up to our newsletter and get the news of the day directly to your inbox every morning.",
        "All rights reserved by Harbour Post",
    ]
    for n, said in enumerate((STORY[0], OTHER[0], "Rain.", "Rain, again.")):
        (tmp_path / f"{n}.txt").write_text("\n\n".join([f"Headline of number {n}", said, *furniture]), "utf-8")
    run(bring.bring(project, bring.sources([tmp_path]), Options()))
    assert run(stories.find(project)) == 0


def test_it_can_be_stopped_and_leaves_nothing(project: Project, told: dict[str, str]) -> None:
    steps = stories.find(project)
    next(steps)
    steps.close()
    assert not project.store.read(Version)
    assert run(stories.find(project)) == 3


def test_an_article_whose_zones_change_is_looked_at_anew(project: Project, told: dict[str, str]) -> None:
    """What is boilerplate does not count; a fingerprint from before somebody said so would count it."""
    run(stories.find(project))
    kept = dict(prints.shingles(project.store))
    document = project.document(told["Globe"])
    text = project.text(document.id)
    start = text.index(OTHER[3])
    project.do(zoning.set_kind(document, text, project.store.read(Zone, document_id=document.id), start, len(text), BOILERPLATE))
    assert prints.without_shingles(project.store) == [document.id]
    run(stories.find(project))
    shorter = dict(prints.shingles(project.store))
    assert shorter[document.id] != kept[document.id]
    assert {key: kept[key] for key in kept if key != document.id} == {key: shorter[key] for key in kept if key != document.id}
    project.undo()
    run(stories.find(project))
    assert dict(prints.shingles(project.store)) == kept
