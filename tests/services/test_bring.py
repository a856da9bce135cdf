"""Bringing files in: what is found, what comes in, what stays out, and how it is taken back."""

from __future__ import annotations

import json
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from annotator import paths
from annotator.domain.change import BatchSwitch, ChangeSet, Conflict, Refusal
from annotator.domain.clashing import shared
from annotator.services import annotate, bring, care
from annotator.services.annotate import Hand
from annotator.services.bring import Options, Report, sources
from annotator.services.project import Project
from annotator.services.send import Options as SendOptions
from annotator.services.send import send
from annotator.services.steps import run
from annotator.storage.health import examine

DEMO = paths.seeds() / "demo" / "demo.jsonl"
Line = dict[str, Any]


def line(key: str = "d", **more: Any) -> Line:
    return {"schema": "annotator/1", "id": key, "text": f"Peskov said it rained in {key}.", "layer": "gold"} | more


def span(key: str, start: int = 0, end: int = 6, **more: Any) -> Line:
    return {"id": key, "label": "Source", "start": start, "end": end} | more


def file(folder: Path, name: str, *lines: Line) -> Path:
    place = folder / name
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in lines), encoding="utf-8")
    return place


def take(project: Project, *given: Path, **options: Any) -> Report:
    return run(bring.bring(project, sources(given), Options(**options)))


def everything(project: Project) -> bytes:
    target = Path(project.place).with_name("everything.jsonl")
    run(send(project, target, SendOptions()))
    return target.read_bytes()


# --- which files --------------------------------------------------------------------------------------------


def test_a_file_is_named_by_its_name(tmp_path: Path) -> None:
    one = file(tmp_path, "deep/one.jsonl", line())
    assert [(s.path, s.name) for s in sources([one])] == [(one, "one.jsonl")]


def test_the_files_of_a_folder_are_named_relative_to_it_and_hidden_ones_left_out(tmp_path: Path) -> None:
    for name in ("corpus/b.txt", "corpus/deep/a.txt", "corpus/.hidden", "corpus/.git/x.txt"):
        file(tmp_path, name, line())
    assert [s.name for s in sources([tmp_path / "corpus"])] == ["corpus/b.txt", "corpus/deep/a.txt"]


def test_a_glob_gives_its_files_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c.jsonl"):
        file(tmp_path, name, line())
    assert [s.name for s in sources([str(tmp_path / "*.txt")])] == ["a.txt", "b.txt"]


def test_a_glob_over_folders_tells_files_of_the_same_name_apart(tmp_path: Path) -> None:
    for name in ("corpus/a.txt", "corpus/deep/a.txt"):
        file(tmp_path, name, line())
    assert [s.name for s in sources([str(tmp_path / "corpus" / "**" / "*.txt")])] == ["a.txt", "deep/a.txt"]
    assert [s.name for s in sources([str(tmp_path / "corpus" / "*")])] == ["a.txt"]


def test_what_an_import_refused_does_not_come_with_its_folder(project: Project, tmp_path: Path) -> None:
    file(tmp_path, "corpus/one.jsonl", line("a"), line("bad", spans=[span("x", 0, 999)]))
    take(project, tmp_path / "corpus", skip_bad=True)
    assert (tmp_path / "corpus" / "one.jsonl.rejects.jsonl").exists()
    assert [s.name for s in sources([tmp_path / "corpus"])] == ["corpus/one.jsonl"]


def test_a_file_whose_name_looks_like_a_glob_is_a_file(tmp_path: Path) -> None:
    one = file(tmp_path, "a[1].txt", line())
    assert [s.path for s in sources([one])] == [one]


def test_what_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match=r"gone.txt: there is no such file."):
        sources([tmp_path / "gone.txt"])
    with pytest.raises(Refusal, match=r"There is no file to import there."):
        sources([str(tmp_path / "*.txt")])
    (tmp_path / "empty").mkdir()
    with pytest.raises(Refusal, match=r"There is no file to import there."):
        sources([tmp_path / "empty"])


def test_an_article_remembers_its_file_relative_to_what_was_given(project: Project, tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "one.txt").write_text("Peskov said no.")
    take(project, tmp_path / "articles")
    assert [d.file for d in project.documents()] == ["articles/one.txt"]


# --- what comes in ------------------------------------------------------------------------------------------


def test_the_demo_comes_in_with_everything(project: Project) -> None:
    report = take(project, DEMO)
    assert report.counts() == {
        "documents": 8, "spans": 952, "relations": report.relations, "entities": report.entities, "duplicates": 0,
        "skipped": [], "warnings": [],
    }  # fmt: skip
    assert report.relations > 0
    assert len(project.entities()) == report.entities > 0
    assert report.sentence() == "Imported 8 articles, 952 spans"


def test_an_import_is_one_edit_and_tells_listeners_once(project: Project) -> None:
    heard: list[object] = []
    project.listen(heard.append)
    take(project, DEMO)
    (record,) = [one for one in project.history() if one.title == "Import demo.jsonl"]
    assert heard == [BatchSwitch("Import demo.jsonl", record.id, live=True)]
    assert project.undo_title == "Import demo.jsonl"


def test_the_demo_exported_into_an_empty_project_and_exported_again_has_the_same_bytes(
    demo: Project, tmp_path: Path
) -> None:
    first = everything(demo)
    place = tmp_path / "first.jsonl"
    place.write_bytes(first)
    with Project.create(tmp_path / "second.annotator", coder="Somebody") as second:
        take(second, place)
        assert everything(second) == first


def test_the_golden_file_survives_a_project(project: Project, tmp_path: Path) -> None:
    golden = Path(__file__).parent.parent / "golden" / "one.jsonl"
    take(project, golden)
    first = everything(project)
    given = [json.loads(one) for one in golden.read_bytes().splitlines()]
    assert [json.loads(one) for one in first.splitlines()] == given


def test_the_tags_are_the_coders_of_the_file_else_of_the_option_else_of_the_layer(
    project: Project, tmp_path: Path
) -> None:
    lines = [line("a", coder="Maria", spans=[span("s1"), span("s2", coder="Jonas")]), line("b", spans=[span("s3")])]
    take(project, file(tmp_path, "one.jsonl", *lines), coder="Option")
    take(project, file(tmp_path, "two.jsonl", line("c", spans=[span("s4")])))
    names = project.coder_names()
    spans = {
        s.id: names[s.coder_id] for d in project.documents() for x in project.layers(d.id) for s in project.spans(x)
    }
    assert spans == {"s1": "Maria", "s2": "Jonas", "s3": "Option", "s4": "gold"}


def test_what_the_codebook_lacks_is_added_and_told(project: Project, tmp_path: Path) -> None:
    given = line(
        spans=[span("s", label="Frame", attributes={"tone": "x"}), span("t", attributes={"mood": 1})],
        relations=[{"type": "rebuts", "head": "s", "child": "t"}],
    )
    before = project.revision.number
    report = take(project, file(tmp_path, "one.jsonl", given))
    assert sorted(report.warnings) == [
        "added to the codebook: attribute 'mood' of 'Source'",
        "added to the codebook: attribute 'tone' of 'Frame'",
        "added to the codebook: label 'Frame'",
        "added to the codebook: relation 'rebuts'",
    ]
    assert project.revision.number == before + 1
    assert project.codebook.named("Frame")
    assert "rebuts" in project.codebook.relation_names
    assert [a.name for a in project.codebook.label("source").attributes] == ["mood"]


def test_labels_that_differ_only_in_case_stay_apart_and_the_project_opens_again(
    project: Project, tmp_path: Path
) -> None:
    names = ["PERSON", "Person", "CLAIM", "!!", "??"]
    spans = [span(f"s{n}", label=name, attributes={"stance": "x"}) for n, name in enumerate(names)]
    take(project, file(tmp_path, "one.jsonl", line(spans=spans)))
    with Project.open(project.place) as again:
        assert {name for name in names if again.codebook.named(name)} == set(names)
    assert {s["label"] for s in json.loads(everything(project))["spans"]} == set(names)


@pytest.mark.parametrize(
    "more",
    [
        {"spans": [span("s", label=" ")]},
        {"spans": [span("s", attributes={"": 1})]},
        {"spans": [span("s")], "relations": [{"type": "\t", "head": "s", "child": "s"}]},
    ],
)
def test_a_blank_name_is_refused_and_the_project_opens_again(
    project: Project, tmp_path: Path, more: dict[str, Any]
) -> None:
    report = take(project, file(tmp_path, "one.jsonl", line(**more)))
    assert len(report.refused) == 1
    assert "blank name" in report.refused[0]
    with Project.open(project.place) as again:
        assert again.documents() == []


def test_strict_refuses_what_the_codebook_lacks(project: Project, tmp_path: Path) -> None:
    given = file(tmp_path, "one.jsonl", line("a"), line(spans=[span("s", label="Frame")]))
    report = take(project, given, strict=True)
    assert report.refused == ["one.jsonl:2: the codebook has no label 'Frame'."]
    assert not report.brought
    assert project.documents() == []
    assert project.codebook.named("Frame") is None


def test_labels_are_renamed_on_the_way_in(project: Project, tmp_path: Path) -> None:
    given = file(tmp_path, "one.jsonl", line(spans=[span("s", label="Speaker"), span("t", label="Cue")]))
    report = take(project, given, rename={"Speaker": "Source"})
    assert report.warnings == []
    (layer,) = project.layers("d")
    assert {s.id: s.label for s in project.spans(layer)} == {"s": "source", "t": "cue"}


def test_a_format_can_be_named(project: Project, tmp_path: Path) -> None:
    odd = tmp_path / "odd.dat"
    odd.write_text("Peskov said no.")
    assert take(project, odd).refused[0].startswith("odd.dat: no format that can be read fits this file")
    assert take(project, odd, format="text").documents == 1


# --- duplicates ---------------------------------------------------------------------------------------------


def test_the_same_file_again_brings_nothing(project: Project) -> None:
    take(project, DEMO)
    before = everything(project)
    again = take(project, DEMO)
    assert (again.documents, again.spans, again.brought) == (0, 0, False)
    assert again.duplicates == 18
    assert everything(project) == before
    assert project.undo_title == "Import demo.jsonl"


def test_a_text_that_is_there_already_is_a_duplicate_whatever_its_name(project: Project, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("Peskov said no.")
    take(project, tmp_path / "a.txt")
    assert take(project, tmp_path / "b.txt").duplicates == 1
    assert len(project.documents()) == 1


def test_a_layer_comes_to_the_article_that_has_its_text(project: Project, tmp_path: Path) -> None:
    take(project, file(tmp_path, "one.jsonl", line("a", text="Peskov said no.", layer=None)))
    report = take(project, file(tmp_path, "two.jsonl", line("b", text="Peskov said no.", spans=[span("s")])))
    assert (report.documents, report.spans, report.duplicates) == (0, 1, 0)
    assert [layer.name for layer in project.layers("a")] == ["gold"]


def test_an_id_with_another_text_is_refused(project: Project, tmp_path: Path) -> None:
    take(project, file(tmp_path, "one.jsonl", line("a")))
    report = take(project, file(tmp_path, "two.jsonl", line("a", text="Merkel denied it.", layer="x")))
    assert report.refused == ["two.jsonl:1: id 'a' is in the project with another text."]


def test_an_id_with_another_text_in_the_same_file_is_refused(project: Project, tmp_path: Path) -> None:
    other = line("a", text="Merkel denied it, at length, for hours and hours.", layer="x", spans=[span("s", 40, 49)])
    report = take(project, file(tmp_path, "one.jsonl", line("a"), other))
    assert report.refused == ["one.jsonl:2: id 'a' is in the project with another text."]
    assert project.documents() == []


NEW_ID = "1 span or relation got a new id: its own was taken by another already."


def quotes(project: Project, document_id: str) -> dict[str, str]:
    """The words of an article's spans by their ids."""
    text = project.text(document_id)
    spans = [span_ for layer in project.layers(document_id) for span_ in project.spans(layer)]
    return {span_.id: span_.quote(text) for span_ in spans}


def test_a_span_whose_id_the_project_has_gets_a_new_one(project: Project, tmp_path: Path) -> None:
    take(project, file(tmp_path, "one.jsonl", line("a", spans=[span("s")])))
    report = take(project, file(tmp_path, "two.jsonl", line("b", spans=[span("s")])))
    assert (report.refused, report.spans, report.warnings) == ([], 1, [NEW_ID])
    assert list(quotes(project, "a")) == ["s"]
    (new,) = quotes(project, "b")
    assert shared(new) == "s" != new
    assert examine(project.store) == []


@pytest.mark.parametrize("skip_bad", [False, True])
@pytest.mark.parametrize("count", [1, 70, 300])
def test_ids_that_each_line_counts_anew_keep_their_links(
    project: Project, tmp_path: Path, count: int, *, skip_bad: bool
) -> None:
    """Many programs number the spans of an article: 1, 2, 3, and those of the next one again."""
    spans = [span(f"s{n}", n % 6, n % 6 + 6) for n in range(count)]
    links = [{"id": f"r{n}", "type": "supports", "head": f"s{n}", "child": f"s{(n + 1) % count}"} for n in range(count)]
    lines = [line(name, spans=spans, relations=links) for name in ("a", "b", "c")]
    report = take(project, file(tmp_path, "one.jsonl", *lines), skip_bad=skip_bad)
    told = f"{4 * count:,} spans and relations got new ids: theirs were taken by others already."
    assert (report.refused, report.skipped, report.spans, report.warnings[-1:]) == ([], [], 3 * count, [told])
    for name in ("a", "b", "c"):
        (layer,) = project.layers(name)
        assert sorted(shared(key) for key in quotes(project, name)) == sorted(one["id"] for one in spans)
        ends = {shared(one.id): (shared(one.head), shared(one.child)) for one in project.relations(layer)}
        assert ends == {one["id"]: (one["head"], one["child"]) for one in links}
        assert {one.head for one in project.relations(layer)} <= set(quotes(project, name))
    assert examine(project.store) == []


def test_the_tagged_file_under_another_text_comes_in_and_goes_out_again(project: Project, tmp_path: Path) -> None:
    """Its article was corrected: the same ids, in another article of the same project."""
    take(project, DEMO)
    lines = [json.loads(one) for one in DEMO.read_text(encoding="utf-8").splitlines()]
    later = [one | {"id": f"{one['id']}-2", "text": one["text"] + "\nCorrected.\n"} for one in lines]
    for one in later:
        one.pop("sha256", None)
    report = take(project, file(tmp_path, "later.jsonl", *later))
    assert report.refused == []
    assert report.spans == sum(len(one["spans"]) for one in lines)
    assert examine(project.store) == []


def test_a_link_to_another_article_follows_a_claim_that_got_a_new_id(project: Project, tmp_path: Path) -> None:
    take(project, file(tmp_path, "one.jsonl", line("a", spans=[span("s"), span("t")])))
    far = {"id": "r", "type": "supports", "head": "s", "child": "t", "document": "c"}
    given = [line("b", spans=[span("s")], relations=[far]), line("c", spans=[span("t")])]
    assert take(project, file(tmp_path, "two.jsonl", *given)).refused == []
    (layer,) = project.layers("b")
    (link,) = project.relations(layer)
    assert [link.head] == list(quotes(project, "b"))
    assert [link.child] == list(quotes(project, "c"))


def test_what_is_refused_after_all_tells_of_no_new_ids(project: Project, tmp_path: Path) -> None:
    take(project, file(tmp_path, "one.jsonl", line("a", spans=[span("s")])))
    bad = file(tmp_path, "bad.jsonl", line("b", spans=[span("s")]), line("c", spans=[span("u", 3, 300)]))
    good = file(tmp_path, "good.jsonl", line("d", spans=[span("v")]))
    report = run(bring.bring(project, bring.sources([bad, good]), bring.Options()))
    assert len(report.refused) == 1
    assert report.warnings == []


@pytest.mark.parametrize("count", [1, 3, 4, 15, 16, 63, 64, 65, 149])
def test_however_many_spans_and_relations_there_are_each_comes_in_once(
    project: Project, tmp_path: Path, count: int
) -> None:
    """They are written in groups of several sizes."""
    noted = [span(f"n{n}") | {"note": "look"} for n in range(count)]
    plain = [span(f"p{n}") for n in range(count)]
    links = [{"id": f"r{n}", "type": "supports", "head": f"n{n}", "child": f"p{n}"} for n in range(count)]
    report = take(project, file(tmp_path, "one.jsonl", line("a", spans=noted + plain) | {"relations": links}))
    assert (report.refused, report.spans, report.relations) == ([], 2 * count, count)
    (layer,) = project.layers("a")
    found = project.spans(layer)
    assert sorted(s.id for s in found) == sorted(row["id"] for row in noted + plain)
    assert {s.id for s in found if s.note == "look"} == {row["id"] for row in noted}
    assert sorted((r.head, r.child) for r in project.relations(layer)) == sorted((r["head"], r["child"]) for r in links)


# --- all or nothing -----------------------------------------------------------------------------------------

BAD = line("bad", spans=[span("x", 0, 999)])


def test_a_file_with_a_bad_line_leaves_nothing_behind(project: Project, tmp_path: Path) -> None:
    before = everything(project)
    new = line("a", coder="Newcomer", spans=[span("s", label="Frame", entity="e")], entities=[{"id": "e", "name": "E"}])
    report = take(project, file(tmp_path, "one.jsonl", new, BAD))
    assert report.refused == ["one.jsonl:2: spans[0].end 999 is past the end of the text (29)."]
    assert not report.brought
    assert report.counts() == Report().counts()
    assert everything(project) == before
    assert project.entities() == []
    assert "Newcomer" not in project.coder_names().values()
    assert project.codebook.named("Frame") is None
    assert project.undo_title is None


def test_one_bad_file_of_three_stays_out_whole_and_the_others_come_in(project: Project, tmp_path: Path) -> None:
    first = file(tmp_path, "1.jsonl", line("a", spans=[span("s1")]))
    second = file(tmp_path, "2.jsonl", line("b", spans=[span("s2", label="Frame")]), BAD)
    third = file(tmp_path, "3.jsonl", line("c", spans=[span("s3")]))
    report = take(project, first, second, third)
    assert [d.id for d in project.documents()] == ["a", "c"]
    assert (report.documents, report.spans) == (2, 2)
    assert report.refused == ["2.jsonl:2: spans[0].end 999 is past the end of the text (29)."]
    assert report.warnings == []
    assert project.codebook.named("Frame") is None
    assert care.check(project.place)["ok"]


def test_what_a_refused_file_brought_can_come_with_the_next_one(project: Project, tmp_path: Path) -> None:
    shared = line(
        "a", coder="Newcomer", spans=[span("s", label="Frame", entity="e")], entities=[{"id": "e", "name": "E"}]
    )
    report = take(project, file(tmp_path, "1.jsonl", shared, BAD), file(tmp_path, "2.jsonl", shared))
    assert len(report.refused) == 1
    assert (report.documents, report.spans, report.entities) == (1, 1, 1)
    assert report.warnings == ["added to the codebook: label 'Frame'"]
    assert "Newcomer" in project.coder_names().values()
    assert care.check(project.place)["ok"]


def test_skip_bad_takes_the_good_lines_and_writes_the_others_with_their_reasons(
    project: Project, tmp_path: Path
) -> None:
    clash = line("z", text="Another text.", coder="Nobody", spans=[span("s9", label="Frame")])
    given = file(tmp_path, "one.jsonl", line("a", spans=[span("s1")]), BAD, clash, line("c"))
    take(project, file(tmp_path, "before.jsonl", line("z")))
    report = take(project, given, skip_bad=True)
    assert [d.id for d in project.documents()] == ["z", "a", "c"]
    assert [(row["file"], row["line"]) for row in report.skipped] == [("one.jsonl", 2), ("one.jsonl", 3)]
    assert (report.documents, report.spans, report.refused, report.warnings) == (2, 1, [], [])
    rejects = [json.loads(one) for one in (tmp_path / "one.jsonl.rejects.jsonl").read_text("utf-8").splitlines()]
    assert [row["line"] for row in rejects] == [2, 3]
    assert [json.loads(row["record"])["id"] for row in rejects] == ["bad", "z"]
    assert rejects[0]["reason"] == "one.jsonl:2: spans[0].end 999 is past the end of the text (29)."
    assert care.check(project.place)["ok"]


def test_without_a_bad_line_no_rejects_are_written(project: Project, tmp_path: Path) -> None:
    take(project, file(tmp_path, "one.jsonl", line()), skip_bad=True)
    assert not list(tmp_path.glob("*.rejects.jsonl"))


def test_a_file_that_was_deleted_meanwhile_is_refused_and_the_others_come_in(project: Project, tmp_path: Path) -> None:
    files = sources([file(tmp_path, "1.jsonl", line("a")), file(tmp_path, "2.jsonl", line("b"))])
    files[0].path.unlink()
    report = run(bring.bring(project, files, Options()))
    assert report.refused == ["1.jsonl: cannot be read: No such file or directory."]
    assert [d.id for d in project.documents()] == ["b"]


# --- taking back --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("steps", [1, 2, 3])
def test_cancelling_takes_everything_back(project: Project, tmp_path: Path, steps: int) -> None:
    before = everything(project)
    lines = [line(f"d{n}", spans=[span(f"s{n}", label="Frame")], coder="New") for n in range(100)]
    work = bring.bring(
        project, sources([file(tmp_path, "1.jsonl", *lines), file(tmp_path, "2.jsonl", line("z"))]), Options()
    )
    assert len(list(islice(work, steps))) == steps
    work.close()
    assert everything(project) == before
    assert project.undo_title is None
    assert project.codebook.named("Frame") is None
    assert take(project, tmp_path / "1.jsonl").documents == 100


def test_no_edit_is_made_while_an_import_is_under_way(project: Project, tmp_path: Path) -> None:
    work = bring.bring(project, sources([file(tmp_path, "1.jsonl", line("a"))]), Options())
    next(work)
    with pytest.raises(Refusal, match=r"An import is under way; nothing was changed."):
        project.do(ChangeSet("Nothing", ()))
    work.close()
    project.do(ChangeSet("Nothing", ()))


def test_an_import_is_undone_and_done_again_as_a_whole(project: Project, tmp_path: Path) -> None:
    (tmp_path / "own.txt").write_text("Merkel denied everything.")
    take(project, tmp_path / "own.txt")
    before = everything(project)
    take(project, DEMO)
    after = everything(project)
    assert project.undo() == "Import demo.jsonl"
    assert everything(project) == before
    assert project.entities() == []
    assert project.redo() == "Import demo.jsonl"
    assert everything(project) == after


def test_what_was_undone_can_be_imported_again(project: Project) -> None:
    take(project, DEMO)
    after = everything(project)
    project.undo()
    report = take(project, DEMO)
    assert (report.documents, report.spans, report.duplicates) == (8, 952, 0)
    assert everything(project) == after
    assert care.check(project.place)["ok"]


def tag(project: Project, document_id: str) -> None:
    assert project.coder
    article = project.article(document_id)
    mark = project.codebook.marks()[0]
    project.do(annotate.mark(article, Hand(project.coder, project.revision.id), mark, [(0, 6)]).edit)


def test_an_import_in_which_a_colleague_tagged_is_not_undone(project: Project, tmp_path: Path) -> None:
    take(project, file(tmp_path, "one.jsonl", line("a", layer=None)))
    with Project.open(project.place, coder="Bo") as colleague:
        tag(colleague, "a")
    with pytest.raises(Conflict, match=r"Cannot undo “Import one.jsonl”: Bo tagged the imported articles since."):
        project.undo()
    assert [layer.name for layer in project.layers("a")] == ["Bo"]


def test_when_the_colleague_took_it_back_the_import_can_be_undone(project: Project, tmp_path: Path) -> None:
    take(project, file(tmp_path, "one.jsonl", line("a", layer=None)))
    with Project.open(project.place, coder="Bo") as colleague:
        tag(colleague, "a")
        colleague.undo()
    project.undo()
    assert project.documents() == []


def test_tags_come_off_before_the_import_under_them(project: Project, tmp_path: Path) -> None:
    take(project, file(tmp_path, "one.jsonl", line("a", layer=None)))
    tag(project, "a")
    assert [project.undo(), project.undo()] == ["Mark Claim", "Import one.jsonl"]
    assert project.documents() == []


def test_a_read_only_project_takes_nothing(demo_file: Path, tmp_path: Path) -> None:
    place = tmp_path / "copy.annotator"
    place.write_bytes(demo_file.read_bytes())
    with Project.open(place) as opened, pytest.raises(Refusal, match="read-only"):
        take(opened, file(tmp_path, "one.jsonl", line("a")))


# --- real material ------------------------------------------------------------------------------------------


def fragments(given: str) -> list[list[int]]:
    return [[int(n) for n in piece.split()] for piece in given.split(";")]


def attributions(ann: Path, text: str) -> Line:
    """An article of PolNeAR as a line of ours: spans in their own order of fragments, statements as relations."""
    spans: dict[str, Line] = {}
    relations: list[Line] = []
    labels = {"Source": "Source", "Cue": "Cue", "Content": "Claim"}
    for row in ann.read_text(encoding="utf-8").splitlines():
        key, _, rest = row.partition("\t")
        if key.startswith("T"):
            kind, _, places = rest.split("\t")[0].partition(" ")
            pieces = [[a, b] for a, b in fragments(places) if a < b]
            if kind in labels and pieces:
                pieces = pieces[::-1] if len(spans) % 2 else pieces
                spans[key] = span(
                    f"{ann.stem}-{key}", min(a for a, _ in pieces), max(b for _, b in pieces), label=labels[kind],
                    fragments=pieces, text=" ".join(text[a:b] for a, b in pieces),
                )  # fmt: skip
        elif key.startswith("E"):
            roles = [part.split(":") for part in rest.split()]
            claims = [spans[at] for name, at in roles if name.startswith("Content") and at in spans]
            others = [(name.rstrip("0123456789").lower(), spans[at]) for name, at in roles if at in spans]
            relations += [
                {"id": f"{ann.stem}-{key}-{n}-{m}", "type": kind, "head": claim["id"], "child": other["id"]}
                for n, claim in enumerate(claims)
                for m, (kind, other) in enumerate(others)
                if kind in ("source", "cue")
            ]
    return line(ann.stem, text=text, spans=list(spans.values()), relations=relations, coder="polnear")


def material(shared: Path, n: int = 30) -> list[Line]:
    found: list[Line] = []
    for ann in sorted((shared / "polnear" / "attributions").rglob("*.ann")):
        text_file = shared / "polnear" / "text" / f"{ann.stem.rpartition('_')[0]}.txt"
        if text_file.is_file() and len(found) < n:
            found.append(attributions(ann, text_file.read_bytes().decode("utf-8")))
    return found


def key(span_: Line) -> tuple[str, str, list[list[int]], str]:
    return span_["id"], span_["label"], span_.get("fragments", [[span_["start"], span_["end"]]]), span_["text"]


def test_the_attributions_of_real_articles_come_back_as_they_were(
    project: Project, tmp_path: Path, shared: Path
) -> None:
    given = material(shared)
    assert len(given) == 30
    report = take(project, file(tmp_path, "polnear.jsonl", *given))
    assert report.refused == []
    assert report.spans == sum(len(one["spans"]) for one in given) > 1_000
    back = {one["id"]: one for one in map(json.loads, everything(project).splitlines())}
    for one in given:
        assert back[one["id"]]["text"] == one["text"]
        assert sorted(map(key, back[one["id"]]["spans"])) == sorted(map(key, one["spans"]))
        links = {(r["type"], r["head"], r["child"]) for r in one["relations"]}
        assert {(r["type"], r["head"], r["child"]) for r in back[one["id"]].get("relations", [])} == links


def test_real_articles_have_broken_claims_claims_without_a_source_and_several_to_a_source(
    project: Project, tmp_path: Path, shared: Path
) -> None:
    """What the test above must have met to be worth something."""
    take(project, file(tmp_path, "polnear.jsonl", *material(shared)))
    statements = [s for d in project.documents() for x in project.layers(d.id) for s in project.statements(d.id, x)]
    assert any(len(s.claim.fragments) > 1 for s in statements)
    assert any(not s.filling("source") for s in statements)
    sources_ = [source.id for s in statements for source in s.filling("source")]
    assert len(sources_) > len(set(sources_))
    assert any(list(s.claim.fragments) != sorted(s.claim.fragments) for s in statements)


def test_twenty_fragments_in_any_order_survive_a_project(project: Project, tmp_path: Path) -> None:
    pieces = [[n * 10, n * 10 + 4] for n in (7, 3, 19, 0, 12, 1, 18, 2, 4, 5, 6, 8, 9, 10, 11, 13, 14, 15, 16, 17)]
    take(project, file(tmp_path, "one.jsonl", line(text="word " * 40, spans=[span("s", 0, 194, fragments=pieces)])))
    assert json.loads(everything(project))["spans"][0]["fragments"] == pieces
    (layer,) = project.layers("d")
    (one,) = project.spans(layer)
    assert [list(piece) for piece in one.fragments] == pieces
