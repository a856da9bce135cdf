"""Commands by which articles come in, are corrected, and tell each other's story."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from annotator import paths
from annotator.services.project import Project
from tests.cli.conftest import Annotator
from tests.interchange import clippings as made

DEMO = paths.seeds() / "demo" / "demo.jsonl"
BOOK = '[[label]]\nname = "Frame"\nkey = "1"\n'


def test_an_import_is_previewed_saved_and_run_again(annotator: Annotator, empty: Path, tmp_path: Path) -> None:
    folder = tmp_path / "Harbour Post"
    folder.mkdir()
    made.csv(folder)
    looked = annotator("import", empty, folder, "--names", "{outlet}/{*}", "--preview", "--json")
    assert [(row["state"], row["title"]) for row in looked.json["articles"]] == [
        ("new", made.TITLE), ("refused", "Harbour Post/rows.csv:7: its column 'Volltext' is empty.")]  # fmt: skip
    assert looked.json["columns"] == {
        "Headline": "title",
        "Zeitung": "outlet",
        "Datum": "published",
        "Volltext": "text",
    }
    assert annotator("stats", empty, "--json").json["documents"] == 0
    ran = annotator("import", empty, folder, "--outlet", "Post", "--save-profile", "Every morning", "--json")
    assert (ran.json["documents"], len(ran.json["skipped"])) == (1, 1)
    again = annotator("import", empty, "--profile", "Every morning", "--json")
    assert (again.json["documents"], again.json["duplicates"]) == (0, 1)


def test_columns_dates_and_keywords_are_said_on_the_command_line(
    annotator: Annotator, empty: Path, tmp_path: Path
) -> None:
    (tmp_path / "odd.csv").write_text(
        "a,b,c\nRain,03/04/2024,It rained in Orlin.\nSun,04/04/2024,The sun shone in Rask.\n"
    )
    refused = annotator("import", empty, tmp_path / "odd.csv")
    assert refused.status == 1
    assert "no column says that it holds the text; name it with --columns text=NAME." in refused.err
    ran = annotator(
        "import",
        empty,
        tmp_path / "odd.csv",
        "--columns",
        "text=c,title=a,published=b",
        "--dates",
        "day-first",
        "--keywords",
        "orlin",
        "--json",
    )
    assert ran.json["documents"] == 1
    out = tmp_path / "out.jsonl"
    annotator("export", empty, out)
    meta = json.loads(out.read_text().splitlines()[0])["meta"]
    assert (meta["title"], meta["published"]) == ("Rain", "2024-04-03")


def test_stories_are_found_and_listed(annotator: Annotator, empty: Path, tmp_path: Path) -> None:
    for n, head in enumerate(("Ferry line to close", "No more boats at night")):
        (tmp_path / f"{n}.txt").write_text("\n\n".join([head, *made.BODY]))
    annotator("import", empty, tmp_path / "0.txt", tmp_path / "1.txt")
    found = annotator("stories", empty, "--json").json
    assert found["joined"] == 2
    assert [[row["title"] for row in story] for story in found["stories"]] == [
        ["Ferry line to close", "No more boats at night"]
    ]
    assert annotator("stories", empty, "--json").json["joined"] == 0


def ferry(folder: Path, words: str = "") -> Path:
    made_ = folder / "ferry.txt"
    made_.write_text("\n\n".join(["Ferry line to close", *made.BODY, words]).strip())
    return made_


def test_an_article_is_corrected_and_its_tags_are_told(annotator: Annotator, empty: Path, tmp_path: Path) -> None:
    annotator("import", empty, ferry(tmp_path))
    changed = ferry(tmp_path, "A correction stands here.")
    looked = annotator("correct", empty, "Ferry line to close", changed, "--preview", "--json").json
    assert (looked["saved"], looked["tags"]) == (False, {"exact": 0, "moved": 0, "fuzzy": 0, "lost": 0})
    ran = annotator("correct", empty, "Ferry line to close", changed, "--json").json
    assert ran["saved"]
    assert annotator("stats", empty, "--json").json["documents"] == 1
    again = annotator("correct", empty, ran["corrects"], changed)
    assert (again.status, "newer version already" in again.err) == (1, True)
    out = tmp_path / "out.jsonl"
    annotator("export", empty, out, "--superseded")
    assert len(out.read_text().splitlines()) == 2


def test_tags_that_go_along_are_counted_on_the_command_line(annotator: Annotator, place: Path, tmp_path: Path) -> None:
    with Project.open(place) as project:
        document = project.documents()[0]
        text = project.text(document.id)
    (tmp_path / "new.txt").write_text(text + "\nA correction.", newline="")
    told = annotator("correct", place, document.id, tmp_path / "new.txt", "--coder", "Maria Kessler")
    assert told.status == 0
    assert "stay where they are" in told.out


@pytest.mark.parametrize(
    ("article", "why"),
    [("Nothing is called that", "there is no article with the id or the title"), ("Twice", "2 articles are called")],
)
def test_an_article_that_is_not_clear_is_told(
    annotator: Annotator, empty: Path, tmp_path: Path, article: str, why: str
) -> None:
    for n in range(2):
        (tmp_path / f"{n}.csv").write_text(f"title,text\nTwice,Some words of number {n}.\n")
        annotator("import", empty, tmp_path / f"{n}.csv")
    refused = annotator("correct", empty, article, tmp_path / "0.csv")
    assert (refused.status, why in refused.err) == (1, True)


def test_a_file_of_several_articles_is_no_new_version(annotator: Annotator, empty: Path, tmp_path: Path) -> None:
    annotator("import", empty, ferry(tmp_path))
    (tmp_path / "many.csv").write_text("title,text\nOne,Some words.\nTwo,Other words.\n")
    refused = annotator("correct", empty, "Ferry line to close", tmp_path / "many.csv")
    assert (refused.status, "the file holds several" in refused.err) == (1, True)


def test_statistics_weigh_by_story(annotator: Annotator, empty: Path, tmp_path: Path) -> None:
    for n, head in enumerate(("Ferry line to close", "No more boats at night")):
        record = {"text": "\n\n".join([head, *made.BODY]), "spans": [{"label": "Source", "start": 0, "end": 5}]}
        (tmp_path / f"{n}.jsonl").write_text(
            json.dumps({"schema": "annotator/1", "id": str(n), "layer": "Ada", **record}) + "\n"
        )
        annotator("import", empty, tmp_path / f"{n}.jsonl")
    annotator("stories", empty)
    found = annotator("stats", empty, "--by-story", "--json").json
    assert found == {"documents": 1, "layers": {"Ada": {"documents": 1, "spans": {"Source": 1}}}}
    assert "1 articles, versions of a story counted as one" in annotator("stats", empty, "--by-story").out
