"""brat standoff: what the records of a file become, whose they are, and what is refused with its line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from annotator.domain.change import added, edit
from annotator.domain.exchange import Record, Rejected
from annotator.domain.model import Entity, Span
from annotator.interchange import Source, brat
from annotator.interchange.escaping import name, unnamed
from annotator.interchange.tags import fragments_of, unpacked
from annotator.services import bring, send
from annotator.services.project import Project
from annotator.services.steps import run
from tests.conftest import SHARED

TEXT = "Mayor Brandow 😀 said the dam, she added, would hold. “Nonsense,” said Rask."
WOULD = TEXT.index("would hold")
ANN = f"""T1\tSource 0 13\tMayor Brandow
T2\tCue 16 20\tsaid
T3\tContent 21 28;{WOULD} {WOULD + 10}\tthe dam would hold
T4\tAttribution 16 20\tsaid
E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3
A1\tstance E1 asserts
A2\tShouted T1
#1\tAnnotatorNotes T3\twhy not?
N1\tReference T1 Wikidata:Q42\tIlse Brandow
"""


def taken(folder: Path, ann: str, text: str = TEXT, stem: str = "one") -> list[Record | Rejected]:
    (folder / f"{stem}.txt").write_bytes(text.encode())
    file = folder / f"{stem}.ann"
    file.write_bytes(ann.encode())
    return list(brat.read(Source(file, file.name)))


def record(folder: Path, ann: str, **more: Any) -> Record:
    (found,) = taken(folder, ann, **more)
    assert isinstance(found, Record), found
    return found


def spans(found: Record) -> list[tuple[str, tuple[tuple[int, int], ...]]]:
    return [(row.label, fragments_of(row)) for row in found.spans]


def test_an_attribution_becomes_a_statement_whose_claim_is_the_content(tmp_path: Path) -> None:
    found = record(tmp_path, ANN)
    assert spans(found) == [("Source", ((0, 13),)), ("Cue", ((16, 20),)), ("Claim", ((21, 28), (WOULD, WOULD + 10)))]
    source, cue, claim = found.spans
    assert {(r.type, r.head, r.child) for r in found.relations} == {
        ("source", claim.id, source.id),
        ("cue", claim.id, cue.id),
    }
    assert (unpacked(claim.attributes), claim.note) == ({"stance": "asserts"}, "why not?")
    assert unpacked(source.attributes) == {"Shouted": "true"}
    assert [(e.name, e.qid) for e in found.entities] == [("Ilse Brandow", "Q42")]
    assert source.entity_id == found.entities[0].id


def test_an_event_that_is_no_attribution_keeps_its_trigger(tmp_path: Path) -> None:
    ann = (
        f"T1\tHold {WOULD + 6} {WOULD + 10}\thold\nT2\tDam 21 28\tthe dam\nE1\tHold:T1 Theme:T2\nE2\tHold:T1 Theme:E1\n"
    )
    found = record(tmp_path, ann)
    hold, dam = found.spans
    assert {(r.type, r.head, r.child) for r in found.relations} == {
        ("theme", hold.id, dam.id),
        ("theme", hold.id, hold.id),
    }


def test_relations_equivalents_and_several_contents(tmp_path: Path) -> None:
    ann = (f"T1\tSource 0 13\tMayor Brandow\nT2\tContent 21 28\tthe dam\nT3\tContent {WOULD + 6} {WOULD + 10}\thold\nT4\tAttribution 16 20\tsaid\n"
           "E1\tAttribution:T4 Content:T2 Source:T1 Content2:T3\nR1\tNear Arg1:T2 Arg2:T3\t\n*\tAlias T1 T2 T3\n")  # fmt: skip
    found = record(tmp_path, ann)
    source, one, two = found.spans
    assert [s.label for s in found.spans] == ["Source", "Claim", "Claim"]
    assert {(r.type, r.head, r.child) for r in found.relations} == {
        ("source", one.id, source.id), ("source", two.id, source.id), ("Near", one.id, two.id),
        ("Alias", source.id, one.id), ("Alias", one.id, two.id),
    }  # fmt: skip


def test_words_that_go_on_in_the_next_line_belong_to_their_record(tmp_path: Path) -> None:
    found = record(tmp_path, "T1\tQuote 0 11\ta dam\nburst\nT2\tCue 12 16\tsaid\n", text="a dam\nburst said")
    assert spans(found) == [("Quote", ((0, 11),)), ("Cue", ((12, 16),))]


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("T1\tSource 0 99\tMayor", "one.ann:1: T1 'Mayor' is not what stands there"),
        ("T1\tSource 0 99", "one.ann:1: T1 reaches from 0 to 99, past the text of 75 characters."),
        ("T1\tSource 9 3", "one.ann:1: T1 ends at 3, which is not behind its start 9."),
        ("T1\tSource 0 5\tRask!", "one.ann:1: T1 'Rask!' is not what stands there: 'Mayor'."),
        ("T1\tSource x y\tMayor", "one.ann:1: this is no line of brat's"),
        ("R1\tNear Arg1:T1 Arg2:T2", "one.ann:1: R1 links a span that is not there."),
        ("E1\tAttribution:T7 Source:T8", "one.ann:1: E1 names T7, which is not there."),
        ("A1\tstance T9 asserts", "one.ann:1: A1 speaks of T9, which is not there."),
        ("nonsense", "one.ann:1: this is no line of brat's"),
    ],
)
def test_what_cannot_be_taken_is_refused_with_its_line(tmp_path: Path, line: str, sentence: str) -> None:
    found = taken(tmp_path, line + "\n")
    assert str(found[0]).startswith(sentence)


def test_the_good_lines_of_a_file_come_in_with_skip_bad(project: Project, tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(TEXT, "utf-8")
    (tmp_path / "one.ann").write_text("T1\tSource 0 13\tMayor Brandow\nT2\tCue 16 99\tsaid\n", "utf-8")
    report = run(bring.bring(project, bring.sources([tmp_path / "one.ann"]), bring.Options(skip_bad=True)))
    assert (report.spans, len(report.skipped), report.skipped[0]["line"]) == (1, 1, 2)


def test_offsets_that_count_utf16_are_recognised_by_their_words_and_told(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(TEXT, "utf-8")
    file = tmp_path / "one.ann"
    file.write_text("T1\tCue 17 21\tsaid\n", "utf-8")
    source = Source(file, "one.ann")
    (found,) = brat.read(source)
    assert isinstance(found, Record)
    assert spans(found) == [("Cue", ((16, 20),))]
    assert source.warnings == ["one.ann:1: its offsets count UTF-16 units; read so."]


def test_a_text_that_is_not_there_is_told(tmp_path: Path) -> None:
    (tmp_path / "lone.ann").write_text("T1\tA 0 1\tx\n")
    (found,) = brat.read(Source(tmp_path / "lone.ann", "lone.ann"))
    assert str(found) == "lone.ann: the text of it, lone.txt, is not beside it."


def test_coders_are_told_by_folders_or_by_endings(project: Project, tmp_path: Path) -> None:
    for coder, end in (("Lisa", 13), ("Max", 5)):
        (tmp_path / "f" / coder).mkdir(parents=True)
        (tmp_path / "f" / coder / "doc.txt").write_text(TEXT, "utf-8")
        (tmp_path / "f" / coder / "doc.ann").write_text(f"T1\tPER 0 {end}\t{TEXT[:end]}\n", "utf-8")
    (tmp_path / "f" / "annotation.conf").write_text("[entities]\nPER\n")
    (tmp_path / "e" / "text").mkdir(parents=True)
    (tmp_path / "e" / "text" / "two.txt").write_text("She said so.", "utf-8")
    for coder in ("4b22", "4e07"):
        (tmp_path / "e" / f"two_{coder}.ann").write_text("T1\tCue 4 8\tsaid\n", "utf-8")
    report = run(bring.bring(project, bring.sources([tmp_path / "f", tmp_path / "e"]), bring.Options()))
    assert (report.documents, report.spans, report.refused) == (2, 4, [])
    assert project.statistics()["layers"].keys() == {"Lisa", "Max", "4b22", "4e07"}


@pytest.mark.parametrize(
    "given", ["Claim", "a b", "x;y:z", "_u20_", "a_u20", "_u0:a", "_u", "__u_u:", "öß", "\t", "_", "50 %"]
)
def test_names_are_escaped_and_come_back(given: str) -> None:
    assert unnamed(name(given)) == given
    assert not set(name(given)) & set(" ;:\t\n%")


def _articles(layers: dict[str, Any]) -> int:
    """How many articles all layers have, each counted in each."""
    return sum(layer["documents"] for layer in layers.values())


def test_the_demo_is_written_as_brat_wants_it_and_comes_back(demo: Project, tmp_path: Path) -> None:
    report = run(send.send(demo, tmp_path / "out", send.Options(format="brat")))
    assert {row["what"] for row in report.lost} <= {
        "zones", "metadata", "status", "codebook revision", "articles without tags", "document labels", "unknown keys",
        "line breaks in notes", "notes on articles", "layers that nobody began",
    }  # fmt: skip
    conf = (tmp_path / "out" / "annotation.conf").read_text("utf-8")
    assert [line for line in conf.splitlines() if line.startswith("[")] == [
        "[entities]",
        "[relations]",
        "[events]",
        "[attributes]",
    ]
    with Project.create(tmp_path / "again.annotator", coder="x") as again:
        back = run(bring.bring(again, bring.sources([tmp_path / "out"]), bring.Options()))
        assert (back.spans, back.relations, back.refused) == (report.spans, report.relations, [])
        there, here = (project.statistics()["layers"] for project in (again, demo))
        assert {name: (layer["spans"], layer["relations"]) for name, layer in there.items()} == {
            name: (layer["spans"], layer["relations"]) for name, layer in here.items()
        }
        waiting = next(row["count"] for row in report.lost if row["what"] == "layers that nobody began")
        assert _articles(there) == _articles(here) - waiting


@pytest.mark.skipif(not (SHARED / "polnear").exists(), reason="the real material is not at hand (../shared/data)")
def test_three_hundred_real_articles_go_out_and_come_back(project: Project, tmp_path: Path) -> None:
    folders = [SHARED / "polnear" / part for part in ("attributions", "six-coders")]
    report = run(bring.bring(project, bring.sources(folders), bring.Options()))
    assert (report.documents, report.spans, report.relations, report.refused) == (304, 21792, 14436, [])
    sent = run(send.send(project, tmp_path / "out", send.Options(format="brat")))
    assert (sent.documents, sent.spans, sent.relations, sent.lost) == (304, 21792, 14436, [])
    with Project.create(tmp_path / "again.annotator", coder="x") as again:
        run(bring.bring(again, bring.sources([tmp_path / "out"]), bring.Options()))
        assert again.statistics() == project.statistics()


def test_an_actor_that_the_registry_knows_by_name_is_that_actor(project: Project, tmp_path: Path) -> None:
    known, other = Entity(name="Ilse Brandow", type="person"), Entity(name="Rask")
    project.do(edit("Actors", *added([known, other, Entity(name="Rask")])))
    for n in range(2):
        (tmp_path / f"{n}.txt").write_text(f"{n} Brandow and Rask said.", "utf-8")
        ann = "T1\tActor 2 9\tBrandow\nN1\tReference T1 x:1\tIlse Brandow\nT2\tActor 14 18\tRask\nN2\tReference T2 x:2\tRask\n"
        (tmp_path / f"{n}.ann").write_text(ann, "utf-8")
    report = run(bring.bring(project, bring.sources([tmp_path]), bring.Options()))
    assert (report.spans, report.entities) == (4, 1)  # which Rask is meant nobody can tell: a third one
    meant = [span.entity_id for span in sorted(project.store.read(Span), key=lambda s: s.start)]
    assert meant[:2] == [known.id, known.id]
    assert meant[2] == meant[3] != other.id


def test_an_end_before_its_start_is_told_as_that(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ada said so")
    (tmp_path / "a.ann").write_text("T1\tCue 8 4\tsaid\n")
    found = list(brat.read(Source(tmp_path / "a.ann", "a.ann")))
    assert str(found[0]) == "a.ann:1: T1 ends at 4, which is not behind its start 8."
