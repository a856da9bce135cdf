"""Leaks are found in what was exported: by the same eyes as sides are dealt with, and by an oracle
that reads the lines."""

from __future__ import annotations

import json
from collections.abc import Mapping
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from annotator import interchange
from annotator.domain.change import Refusal
from annotator.domain.text import sha256
from annotator.services import bring, leaks, send, stories
from annotator.services.kin import STORY
from annotator.services.leaks import Checked
from annotator.services.project import Project
from annotator.services.send import Options
from annotator.services.sides import Wish, divided
from annotator.services.steps import run
from tests.services.press_of_stories import Newsroom, Press
from tests.services.test_sides import (
    LIKE,
    SEEDS,
    SHARES,
    newsroom,
    press,
    press_file,
    relatives,
    sequences,
    together,
)

__all__ = ["newsroom", "press", "press_file", "together"]  # fixtures


RAIN = "It has rained for three days in the harbour, and nobody who lives there remembers such a spring."
SNOW = "Snow fell on the hills, where the growers had hoped for an early harvest of cherries this year."


def jsonl(path: Path, *lines: dict[str, Any]) -> Path:
    rows = [{"schema": "annotator/1", "layer": None, **line} for line in lines]
    path.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    return path


def checked(*paths: Path) -> Checked:
    return run(leaks.check(paths))


def pairs(found: Checked) -> list[tuple[str, str, str]]:
    return [(leak.kind, str(leak.a), str(leak.b)) for leak in found.leaks]


# --- no leak in what we split -------------------------------------------------------------------------------


def torn(lines: list[dict[str, Any]], story: Mapping[str, int]) -> list[tuple[str, str]]:
    """The oracle: pairs on two sides of one story, or alike by exact count of what they share."""
    side = {line["id"]: line["split"] for line in lines}
    cut = {line["id"]: sequences(line["text"]) for line in lines}
    return [(a, b) for a in side for b in side if a < b and side[a] != side[b]
            and (story[a] == story[b] or len(cut[a] & cut[b]) >= LIKE * len(cut[a] | cut[b]))]  # fmt: skip


def test_no_split_leaks_in_a_hundred_seeds(
    newsroom: Project, together: set[tuple[str, str]], tmp_path: Path
) -> None:
    """Checked by what reads an export, and by who wrote what and how much two texts really share.

    The reader is asked once for all that would leak where every article stood alone, then a few
    times for real sides.
    """
    articles, found = relatives(newsroom)
    run(send.send(newsroom, tmp_path / "out.jsonl", Options()))
    read = run(leaks.gather([tmp_path / "out.jsonl"]))
    alone = run(leaks.compare(read, {key: key for key in read.seen}))
    would_leak = {(leak.a.name, leak.b.name) for leak in alone.leaks}
    assert len(would_leak) > 220
    assert alone.groups == 80
    for seed in SEEDS:
        side = divided(articles, found.groups, Wish(SHARES, seed)).side
        assert set(side.values()) == set(SHARES)
        assert not [(a, b) for a, b in together | would_leak if side[a] != side[b]]
        if seed % 25 == 0:
            result = run(
                leaks.compare(read, {key: side[seen.name] for key, seen in read.seen.items()})
            )
            assert (pairs(result), result.groups) == ([], 80)


@pytest.mark.parametrize("options", [{}, {"without": ("boilerplate",)}, {"one_version": True}])
@pytest.mark.parametrize("name", ["jsonl", "parquet"])
def test_what_is_written_leaks_nothing(
    newsroom: Project, press: Press, tmp_path: Path, name: str, options: dict[str, Any]
) -> None:
    run(
        send.send(newsroom, tmp_path / "out", Options(format=name, split=SHARES, seed=8, **options))
    )
    found = checked(tmp_path / "out")
    assert pairs(found) == []
    assert set(found.sides) <= {"train", "dev", "test"}
    versions = 80 if "one_version" in options else 300
    assert (
        sum(found.sides.values()) == versions
        if name == "jsonl"
        else 80 <= sum(found.sides.values()) <= versions
    )
    if name == "jsonl":
        lines = [json.loads(line) for line in (tmp_path / "out").read_text("utf-8").splitlines()]
        assert torn(lines, press.story) == []


def test_what_was_dealt_by_texts_alone_leaks_and_no_torn_story_is_missed(
    newsroom: Project, press: Press, tmp_path: Path
) -> None:
    """As splits were made before: what the oracle finds torn, the check names; and it names nothing
    else."""
    side = send.sides(relatives(newsroom)[0], SHARES, 0)
    run(send.send(newsroom, tmp_path / "out.jsonl", Options()))
    lines = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text("utf-8").splitlines()]
    lines = [{**line, "split": side[line["id"]]} for line in lines]
    found = checked(jsonl(tmp_path / "sides.jsonl", *lines))
    expected = torn(lines, press.story)
    assert len(expected) > 100
    named = {(press.story[leak.a.name], press.story[leak.b.name]) for leak in found.leaks}
    assert named == {(press.story[a], press.story[b]) for a, b in expected}
    cut = {line["id"]: sequences(line["text"]) for line in lines}
    close = {
        key
        for a, b in expected
        if len(cut[a] & cut[b]) >= 0.6 * len(cut[a] | cut[b])
        for key in (a, b)
    }
    assert len(close) > 50
    assert close <= {seen.name for leak in found.leaks for seen in (leak.a, leak.b)}
    assert {leak.kind for leak in found.leaks} == {"near"}  # exact copies went together even then


def test_versions_that_grew_apart_leak_by_the_story_that_the_file_tells_of(
    newsroom: Project, press: Press, tmp_path: Path
) -> None:
    run(stories.find(newsroom))
    run(send.send(newsroom, tmp_path / "out.jsonl", Options()))
    lines = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text("utf-8").splitlines()]
    cut = {line["id"]: sequences(line["text"]) for line in lines}
    told = [line for line in lines if press.story[line["id"]] == 0]
    first, last = min(combinations(told, 2), key=lambda two: _shared(cut, *two))
    assert first["meta"]["extra"] == last["meta"]["extra"]
    given = [{**first, "split": "train"}, {**last, "split": "test"}]
    assert [leak.kind for leak in checked(jsonl(tmp_path / "far.jsonl", *given)).leaks] == ["story"]


def _shared(
    cut: Mapping[str, frozenset[tuple[str, ...]]], one: dict[str, Any], other: dict[str, Any]
) -> tuple[bool, float]:
    """What two lines share, those of one told story first."""
    a, b = cut[one["id"]], cut[other["id"]]
    return one["meta"]["extra"] != other["meta"]["extra"], len(a & b) / len(a | b)


# --- kinds --------------------------------------------------------------------------------------------------


def test_each_kind_is_told_with_file_and_article(tmp_path: Path) -> None:
    train = jsonl(tmp_path / "train.jsonl", {"id": "a", "text": RAIN}, {"id": "b", "text": SNOW},
                  {"id": "c", "text": "Boats sink.", "meta": {"extra": {STORY: "s"}}})  # fmt: skip
    test = jsonl(tmp_path / "test.jsonl", {"id": "x", "text": RAIN.upper().replace(" ", "\n")}, {"id": "y", "text": SNOW + " Nobody knows why."},
                 {"id": "z", "text": "Ships go down.", "meta": {"title": "Ships", "extra": {STORY: "s"}}}, {"id": "w", "text": "Alone."})  # fmt: skip
    found = checked(train, test)
    assert pairs(found) == [("exact", "train.jsonl: a", "test.jsonl: x"), ("near", "train.jsonl: b", "test.jsonl: y"),
                            ("story", "train.jsonl: c", "test.jsonl: z")]  # fmt: skip
    assert (found.groups, dict(found.sides)) == (4, {"test.jsonl": 4, "train.jsonl": 3})
    assert (
        found.leaks[2].line()
        == "story: train.jsonl: train.jsonl: c “” | test.jsonl: test.jsonl: z “Ships”"
    )
    assert (
        found.sentence()
        == "7 articles (test.jsonl 4, train.jsonl 3), 4 groups: 1 exact, 1 near, 1 story."
    )


def test_a_corrected_text_is_of_the_story_of_the_old_one(tmp_path: Path) -> None:
    given = [{"id": "a", "text": "Boats sink.", "split": "train"},
             {"id": "b", "text": "None did.", "split": "test", "meta": {"follows": sha256("Boats sink.")}}]  # fmt: skip
    assert pairs(checked(jsonl(tmp_path / "x.jsonl", *given))) == [
        ("story", "x.jsonl: a", "x.jsonl: b")
    ]


def test_copies_on_one_side_are_no_leak_and_a_thousand_do_not_make_a_million_pairs(
    tmp_path: Path,
) -> None:
    lines = [{"id": f"{n}", "text": RAIN, "split": "train"} for n in range(300)]
    assert (
        checked(
            jsonl(tmp_path / "x.jsonl", *lines, {"id": "t", "text": SNOW, "split": "test"})
        ).leaks
        == ()
    )
    lines += [{"id": f"t{n}", "text": RAIN, "split": "test"} for n in range(300)]
    found = checked(jsonl(tmp_path / "x.jsonl", *lines))
    assert {seen.name for leak in found.leaks for seen in (leak.a, leak.b)} == {
        line["id"] for line in lines
    }
    assert len(found.leaks) == 599


def test_the_layers_of_an_article_are_one_article(tmp_path: Path) -> None:
    layers = [
        {"id": "a", "text": RAIN, "split": "train", "layer": name, "coder": name}
        for name in ("ada", "ben")
    ]
    found = checked(
        jsonl(tmp_path / "x.jsonl", *layers, {"id": "b", "text": SNOW, "split": "test"})
    )
    assert dict(found.sides) == {"test": 1, "train": 1}


# --- which sides there are ----------------------------------------------------------------------------------


def test_files_are_sides_where_their_lines_tell_of_none_or_one(tmp_path: Path) -> None:
    """A split by hand of a file whose lines all say `train` must not hide behind that word."""
    first = jsonl(tmp_path / "one.jsonl", {"id": "a", "text": RAIN, "split": "train"})
    second = jsonl(tmp_path / "two.jsonl", {"id": "b", "text": RAIN, "split": "train"})
    assert pairs(checked(first, second)) == [("exact", "one.jsonl: a", "two.jsonl: b")]


def test_files_of_one_name_in_two_folders_are_two_sides(tmp_path: Path) -> None:
    for name in ("train", "test"):
        (tmp_path / name).mkdir()
        jsonl(tmp_path / name / "data.jsonl", {"id": name, "text": RAIN})
    expected = [("exact", "test/data.jsonl: test", "train/data.jsonl: train")]
    found = checked(tmp_path / "test" / "data.jsonl", tmp_path / "train" / "data.jsonl")
    assert [
        (kind, a.split("/", a.count("/") - 1)[-1], b.split("/", b.count("/") - 1)[-1])
        for kind, a, b in pairs(found)
    ] == expected
    whole = checked(tmp_path)
    assert set(whole.sides) == {"train", "test"}
    assert len(whole.leaks) == 1


def test_files_of_a_folder_are_sides_by_their_names_and_articles_are_not(tmp_path: Path) -> None:
    """What `--by-side` writes has the side before its suffix; an article on a test is no test."""
    (tmp_path / "sides").mkdir()
    for side in ("train", "dev", "test"):
        jsonl(tmp_path / "sides" / f"press.{side}.jsonl", {"id": side, "text": RAIN})
    assert set(checked(tmp_path / "sides").sides) == {"train", "dev", "test"}
    for folder in ("train", "test"):
        (tmp_path / "texts" / folder).mkdir(parents=True)
        (tmp_path / "texts" / folder / "test-flight-fails.txt").write_text(f"{RAIN} {SNOW}", "utf-8")
    found = checked(tmp_path / "texts")
    assert (dict(found.sides), len(found.leaks)) == ({"test": 1, "train": 1}, 1)


def test_one_side_alone_cannot_be_checked(tmp_path: Path) -> None:
    with pytest.raises(
        Refusal, match=r"There is one side only \(x\.jsonl\): give a file for each side"
    ):
        checked(jsonl(tmp_path / "x.jsonl", {"id": "a", "text": RAIN}))


def test_a_line_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_text('{"schema":"annotator/1","id":"a"}\n')
    with pytest.raises(Refusal, match=r"x\.jsonl:1: "):
        checked(tmp_path / "x.jsonl")


@pytest.mark.parametrize("name", sorted(set(interchange.writable()) & set(interchange.readable())))
def test_every_format_that_we_read_and_write_can_be_checked(
    project: Project, tmp_path: Path, name: str
) -> None:
    """Two sides exported one by one: an article in both, one that is like another, and two that are
    alone."""
    room = Newsroom(3)
    own, other, third = (f"{room.paragraph()} {room.paragraph()}" for _ in range(3))
    texts = {
        "a": (own, "2024-01-01"),
        "b": (other, "2024-02-01"),
        "c": (f"{own} {room.paragraph()}", "2025-01-01"),
        "d": (third, "2025-02-01"),
    }
    lines = [{"schema": "annotator/1", "id": key, "text": text, "meta": {"published": day, "title": f"Title {key}", "language": "en"},
              "layer": "ada", "coder": "ada", "spans": [{"id": f"s{key}", "label": "Claim", "start": 0, "end": len(text.split()[0])}]}
             for key, (text, day) in texts.items()]  # fmt: skip
    (tmp_path / "in.jsonl").write_text("\n".join(map(json.dumps, lines)), "utf-8")
    assert (
        run(bring.bring(project, bring.sources([tmp_path / "in.jsonl"]), bring.Options())).documents
        == 4
    )
    ending = ".qdpx" if name == "refi" else ""
    for side, year in (("one", "2024"), ("two", "2025")):
        run(
            send.send(
                project,
                tmp_path / f"{side}{ending}",
                Options(format=name, since=year, until=year, split={side: 1}),
            )
        )
    found = checked(tmp_path / f"one{ending}", tmp_path / f"two{ending}")
    assert sorted(found.sides.values()) == [2, 2]
    assert [leak.kind for leak in found.leaks] == ["near"]
    assert found.groups == 3


# --- what files say of stories ------------------------------------------------------------------------------


def test_a_file_of_ours_says_which_story_is_told_and_comes_back_byte_for_byte(
    newsroom: Project, tmp_path: Path
) -> None:
    run(stories.find(newsroom))
    run(send.send(newsroom, tmp_path / "out.jsonl", Options()))
    lines = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text("utf-8").splitlines()]
    told = [line["meta"]["extra"][STORY] for line in lines if "extra" in line["meta"]]
    assert len(told) == sum(weight < 1 for weight in stories.weights(newsroom).values())
    with Project.create(tmp_path / "again.annotator", coder="Ada") as again:
        run(bring.bring(again, bring.sources([tmp_path / "out.jsonl"]), bring.Options()))
        run(send.send(again, tmp_path / "again.jsonl", Options()))
        _, before = relatives(newsroom)
        _, after = relatives(again)
    assert (tmp_path / "again.jsonl").read_bytes() == (tmp_path / "out.jsonl").read_bytes()
    assert sorted(map(sorted, before.groups)) == sorted(map(sorted, after.groups))


def test_what_the_project_says_of_a_story_goes_before_what_an_article_came_with(
    project: Project, tmp_path: Path
) -> None:
    given = [
        {"id": key, "text": text, "meta": {"extra": {"desk": "city", STORY: "a"}}}
        for key, text in (("a", "Boats sink."), ("b", "It rained."))
    ]
    run(
        bring.bring(project, bring.sources([jsonl(tmp_path / "in.jsonl", *given)]), bring.Options())
    )
    assert [len(group) for group in relatives(project)[1].groups] == [2]
    project.do(stories.join(project, "b", "a"))
    project.do(stories.part(project, "b"))
    assert [len(group) for group in relatives(project)[1].groups] == [1, 1]
    run(send.send(project, tmp_path / "out.jsonl", Options()))
    lines = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text("utf-8").splitlines()]
    assert [line["meta"]["extra"] for line in lines] == [
        {"desk": "city", STORY: "a"},
        {"desk": "city"},
    ]
