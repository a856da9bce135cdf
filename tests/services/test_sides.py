"""No split tears apart what belongs together: checked by who really wrote what, and by comparing
every text with every other."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from annotator.domain.change import Refusal, edit, removed
from annotator.domain.model import Document, Zone
from annotator.services import bring, corrections, kin, send, stories
from annotator.services.kin import Kin, Looking
from annotator.services.project import Project
from annotator.services.send import Options, Report
from annotator.services.sides import Divided, Wish, divided
from annotator.services.steps import run
from tests.services.press_of_stories import Newsroom, Press

SHARES = {"train": 0.8, "dev": 0.1, "test": 0.1}
LIKE = (
    0.5  # share of word sequences from which on the oracle calls two texts versions of each other
)
SEEDS = range(100)


@pytest.fixture(scope="session")
def press() -> Press:
    return Newsroom().press()


@pytest.fixture(scope="session")
def press_file(press: Press, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The 300 articles as a project whose stories nobody has looked for; copy it, do not write to
    it."""
    folder = tmp_path_factory.mktemp("press")
    with Project.create(folder / "press.annotator", coder="Ada") as made:
        report = run(
            bring.bring(made, bring.sources([press.save(folder / "in.jsonl")]), bring.Options())
        )
        assert (report.documents, report.refused) == (300, [])
    return folder / "press.annotator"


@pytest.fixture
def newsroom(press_file: Path, tmp_path: Path) -> Any:
    place = tmp_path / "press.annotator"
    place.write_bytes(press_file.read_bytes())
    with Project.open(place, coder="Ada") as opened:
        yield opened


def relatives(project: Project, **looking: Any) -> tuple[list[Document], Kin]:
    articles = project.store.read(Document)
    return articles, run(kin.kin(project, articles, Looking(**looking)))


# --- the oracle ---------------------------------------------------------------------------------------------


def sequences(text: str) -> frozenset[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return frozenset(zip(*(words[n:] for n in range(4)), strict=False))


@pytest.fixture(scope="session")
def together(press: Press) -> set[tuple[str, str]]:
    """Pairs that may not be torn apart: of one story, or alike by exact count."""
    cut = {key: sequences(text) for key, text in press.texts().items()}
    return {
        (a, b)
        for a, b in combinations(cut, 2)
        if press.story[a] == press.story[b] or len(cut[a] & cut[b]) >= LIKE * len(cut[a] | cut[b])
    }


def test_no_story_stands_on_two_sides_in_a_hundred_seeds(
    newsroom: Project, together: set[tuple[str, str]]
) -> None:
    """Dealt by texts alone, 30 to 40 of the 68 stories of several versions stood on two sides, with
    every one of the seeds."""
    articles, found = relatives(newsroom)
    assert len(found.groups) == 80
    for seed in SEEDS:
        side = divided(articles, found.groups, Wish(SHARES, seed)).side
        assert not [(a, b) for a, b in together if side[a] != side[b]]
        counts = Counter(side.values())
        assert all(abs(counts[name] - share * 300) <= 1 for name, share in SHARES.items())


def test_the_oracle_finds_what_dealing_by_texts_alone_tears_apart(
    newsroom: Project, press: Press, together: set[tuple[str, str]]
) -> None:
    articles = newsroom.store.read(Document)
    side = send.sides(articles, SHARES, 0)
    torn = {press.story[a] for a, b in together if side[a] != side[b]}
    assert 25 <= len(torn) <= 45


def test_stories_that_were_found_before_make_the_same_groups(newsroom: Project) -> None:
    _, before = relatives(newsroom)
    assert run(stories.find(newsroom)) > 200
    _, after = relatives(newsroom)
    assert sorted(map(sorted, after.groups)) == sorted(map(sorted, before.groups))


def test_the_same_seed_gives_the_same_sides_and_another_one_others(newsroom: Project) -> None:
    articles, found = relatives(newsroom)
    first = divided(articles, found.groups, Wish(SHARES, 3))
    again = divided(articles[::-1], found.groups[::-1], Wish(SHARES, 3))
    assert first.side == again.side
    assert first.side != divided(articles, found.groups, Wish(SHARES, 4)).side


def test_every_outlet_has_about_its_share_of_every_side(newsroom: Project) -> None:
    articles, found = relatives(newsroom)
    side = divided(articles, found.groups, Wish(SHARES, 1)).side
    counts = Counter((article.outlet, side[article.id]) for article in articles)
    whole = Counter(article.outlet for article in articles)
    assert all(0.6 < counts[outlet, "train"] / n < 0.95 for outlet, n in whole.items())


# --- what ties articles -------------------------------------------------------------------------------------


def written(folder: Path, *lines: dict[str, Any]) -> Path:
    rows = [{"schema": "annotator/1", "layer": None, **line} for line in lines]
    path = folder / "written.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    return path


def imported(project: Project, path: Path) -> None:
    assert run(bring.bring(project, bring.sources([path]), bring.Options())).refused == []


def groups(project: Project, **looking: Any) -> list[set[str]]:
    return [set(group) for group in relatives(project, **looking)[1].groups]


def test_short_texts_that_differ_by_spaces_and_case_are_one(
    project: Project, tmp_path: Path
) -> None:
    texts = {"a": "It rained.", "b": "IT\nrained", "c": "It snowed."}
    imported(
        project, written(tmp_path, *({"id": key, "text": text} for key, text in texts.items()))
    )
    assert groups(project) == [{"a", "b"}, {"c"}]


def test_a_story_that_was_put_together_by_hand_ties_articles_that_share_no_word(
    project: Project, tmp_path: Path
) -> None:
    imported(
        project,
        written(tmp_path, {"id": "a", "text": "It rained."}, {"id": "b", "text": "Boats sink."}),
    )
    project.do(stories.join(project, "b", "a"))
    assert groups(project) == [{"a", "b"}]
    project.do(stories.part(project, "b"))
    assert groups(project) == [{"a"}, {"b"}]


def test_a_corrected_article_is_tied_to_the_old_one_however_much_changed(
    project: Project, tmp_path: Path
) -> None:
    imported(project, written(tmp_path, {"id": "a", "text": "It rained on Monday in the harbour."}))
    planned = run(
        corrections.plan(project, "a", "Snow fell everywhere else instead, says the service.")
    )
    corrections.save(project, planned)
    assert [len(group) for group in groups(project)] == [2]


def test_articles_are_tied_through_one_that_is_not_chosen(project: Project, tmp_path: Path) -> None:
    imported(
        project, written(tmp_path, *({"id": key, "text": f"{key * 9} fell."} for key in "abc"))
    )
    project.do(stories.join(project, "b", "a"))
    project.do(stories.join(project, "c", "b"))
    ends = [document for document in project.store.read(Document) if document.id != "b"]
    assert run(kin.kin(project, ends, Looking())).groups == [["a", "c"]]


def test_author_and_outlet_tie_where_that_is_asked(project: Project, tmp_path: Path) -> None:
    about = [
        ("a", "C. Dahl", "Post"),
        ("b", "c.  dahl", "Mail"),
        ("c", "", "Mail"),
        ("d", "", "Globe"),
    ]
    imported(project, written(tmp_path, *({"id": key, "text": f"{key * 9} fell.", "meta": {"author": author, "outlet": outlet}}
                                          for key, author, outlet in about)))  # fmt: skip
    assert groups(project) == [{"a"}, {"b"}, {"c"}, {"d"}]
    assert groups(project, by="author") == [{"a", "b"}, {"c"}, {"d"}]
    assert groups(project, by="outlet") == [{"a"}, {"b", "c"}, {"d"}]
    with pytest.raises(
        Refusal, match=r"Articles cannot be grouped by 'coder'; there are: author, outlet\."
    ):
        Looking(by="coder")


def test_texts_are_looked_at_as_they_will_be_exported(
    newsroom: Project, press: Press, tmp_path: Path
) -> None:
    """Two articles with nothing in common but a long part of the page are apart once that part is
    left out."""
    room = Newsroom(7)
    same = " ".join(room.paragraph() for _ in range(3))
    lines: list[dict[str, Any]] = []
    for key, own in (("n0", room.paragraph()), ("n1", room.paragraph())):
        text = f"{own}\n\n{same}"
        quiz = {"kind": "quiz", "start": len(own) + 2, "end": len(text)}
        lines.append({"id": key, "text": text, "zones": [quiz]})
    imported(newsroom, written(tmp_path, *lines))
    assert {"n0", "n1"} in groups(newsroom)
    apart = groups(newsroom, without=("quiz",))
    assert {"n0"} in apart
    assert {"n1"} in apart


def test_a_fingerprint_from_before_is_not_trusted_where_zones_changed_the_text(
    newsroom: Project,
) -> None:
    run(stories.find(newsroom))
    _, before = relatives(newsroom)
    zone = newsroom.store.read(Zone)[0]
    newsroom.do(edit("Remove zone", *removed([zone])))
    _, after = relatives(newsroom)
    assert sorted(map(sorted, after.groups)) == sorted(map(sorted, before.groups))


# --- sides that came with an import -------------------------------------------------------------------------


def sided(
    project: Project, folder: Path, name: str, **options: Any
) -> tuple[dict[str, str], Report]:
    out = folder / name
    report = run(send.send(project, out, Options(**options)))
    rows = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    return {row["id"]: row.get("split", "") for row in rows}, report


@pytest.fixture
def carried(project: Project, tmp_path: Path) -> Project:
    lines = [{"id": "a", "text": "It rained.", "split": "train", "meta": {"title": "Rain"}},
             {"id": "b", "text": "it RAINED", "split": "test", "meta": {"title": "Rain again"}},
             {"id": "c", "text": "it rained!"}, {"id": "d", "text": "Snow fell.", "split": "test"}, {"id": "e", "text": "Boats sink."}]  # fmt: skip
    imported(project, written(tmp_path, *lines))
    return project


def test_sides_that_were_imported_stay_and_it_is_told_where_they_leak(
    carried: Project, tmp_path: Path
) -> None:
    side, report = sided(carried, tmp_path, "out.jsonl")
    assert side == {"a": "train", "b": "test", "c": "", "d": "test", "e": ""}
    figures = report.settled.figures()["split"]
    assert figures["articles"] == {"test": 2, "train": 1}
    assert figures["torn"] == [["“Rain again” (test)", "“Rain” (train)"]]
    assert report.settled.lines()[-1] == (
        "One group stands on several sides: “Rain again” (test) and “Rain” (train)."
    )
    assert json.loads(Path(report.receipt).read_text("utf-8"))["split"] == figures


def test_a_split_that_is_asked_for_goes_before_imported_sides_and_says_so(
    carried: Project, tmp_path: Path
) -> None:
    side, report = sided(carried, tmp_path, "out.jsonl", split={"train": 0.6, "test": 0.4})
    assert side["a"] == side["b"] == side["c"]
    figures = report.settled.figures()["split"]
    assert figures["torn"] == []
    assert figures["moved"] == sum(
        side[key] != was for key, was in {"a": "train", "b": "test", "d": "test"}.items()
    )


def test_a_format_that_needs_sides_keeps_imported_ones_and_the_rest_follows(
    carried: Project,
) -> None:
    articles, found = relatives(carried)
    result = divided(articles, found.groups, Wish(usual={"train": 0.9, "dev": 0.1}, fill=True))
    assert {key: result.side[key] for key in "abd"} == {"a": "train", "b": "test", "d": "test"}
    assert result.side["c"] in {"train", "test"}
    assert result.side["e"] == "train"
    assert len(result.torn) == 1


def test_without_sides_nothing_is_looked_for(project: Project, tmp_path: Path) -> None:
    imported(project, written(tmp_path, {"id": "a", "text": "It rained."}))
    _, report = sided(project, tmp_path, "out.jsonl")
    assert report.settled.figures() == {}


# --- one version of a story ---------------------------------------------------------------------------------


def test_one_version_of_every_story_goes_out(
    newsroom: Project, press: Press, tmp_path: Path
) -> None:
    side, report = sided(newsroom, tmp_path, "out.jsonl", one_version=True, split=SHARES)
    assert sorted(press.story[key] for key in side) == list(range(80))
    assert report.counts()["versions_left_out"] == 220
    assert report.documents == 80
    assert sum(report.settled.figures()["split"]["articles"].values()) == 80
    assert "220 further versions of stories were left out." in report.settled.lines()
    again, _ = sided(newsroom, tmp_path, "again.jsonl", one_version=True, split=SHARES)
    assert again == side


@pytest.mark.parametrize(
    ("about", "chosen"),
    [
        (
            {
                "a": ("complete", "2024-01-01"),
                "b": ("begun", "2024-05-01"),
                "c": (None, "2025-01-01"),
            },
            "a",
        ),
        (
            {"a": ("begun", "2024-01-01"), "b": ("begun", "2024-05-01"), "c": (None, "2025-01-01")},
            "b",
        ),
        ({"a": ("begun", ""), "b": ("begun", "2024-05-01"), "c": ("begun", "2023-01-01")}, "b"),
        ({"a": (None, ""), "b": (None, ""), "c": (None, "")}, "a"),
    ],
)
def test_the_version_that_is_tagged_furthest_goes_out_then_the_newest(
    project: Project, tmp_path: Path, about: dict[str, tuple[str | None, str]], chosen: str
) -> None:
    lines: list[dict[str, Any]] = []
    for key, (status, day) in about.items():
        line: dict[str, Any] = {
            "id": key,
            "text": f"It rained{'!' * len(lines)}",
            "meta": {"published": day} if day else {},
        }
        lines.append(line | ({"layer": "ada", "coder": "ada", "status": status} if status else {}))
    imported(project, written(tmp_path, *lines))
    side, _ = sided(project, tmp_path, "out.jsonl", one_version=True)
    assert set(side) == {chosen}


def test_a_rehearsal_tells_the_same(newsroom: Project, tmp_path: Path) -> None:
    options = Options(split=SHARES, one_version=True, group="outlet", seed=5)
    foreseen = run(send.rehearse(newsroom, "jsonl", options))
    report = run(send.send(newsroom, tmp_path / "out.jsonl", options))
    assert foreseen.settled.figures() == report.settled.figures()
    assert foreseen.documents == report.documents
    assert report.settled.figures()["split"]["largest_group"] > 10
    seen = run(send.look(newsroom, replace(options, one_version=False)))
    assert '"split":"' in seen.sample


def test_shares_that_groups_do_not_allow_are_told(carried: Project, tmp_path: Path) -> None:
    _, report = sided(carried, tmp_path, "out.jsonl", split={"train": 0.5, "test": 0.5})
    assert isinstance(report.settled.divided, Divided)
    assert report.settled.divided.lines()[:2] == [
        "Articles on each side (share reached, share wanted): train 3 (0.600, 0.500), test 2 (0.400, 0.500).",
        "3 groups of articles that belong together, none on two sides; the largest has 3.",
    ]


@pytest.mark.parametrize("name", ["jsonl", "parquet"])
def test_the_card_tells_of_the_sides(newsroom: Project, tmp_path: Path, name: str) -> None:
    run(send.send(newsroom, tmp_path / "out", Options(format=name, split=SHARES, card=True)))
    cards = [tmp_path / "out.card.md", *(tmp_path / "out").glob("README.md")]
    assert len(cards) == (2 if name == "parquet" else 1)
    for card in cards:
        words = card.read_text("utf-8")
        assert "- Articles on each side (share reached, share wanted): train 240 (0.800, 0.800), " in words
        assert "none on two sides; the largest has 31." in words


def test_the_card_of_an_export_without_sides_tells_of_none(newsroom: Project, tmp_path: Path) -> None:
    run(send.send(newsroom, tmp_path / "out.jsonl", Options(card=True)))
    assert "## Sides" not in (tmp_path / "out.jsonl.card.md").read_text("utf-8")
