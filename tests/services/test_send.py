"""Sending out: which records, on which side of a split, and what stands in the file when it goes wrong."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator import interchange
from annotator.domain.change import ChangeSet, Refusal, added
from annotator.domain.codebook_file import parse
from annotator.domain.exchange import Record
from annotator.domain.model import Document, Layer, Span
from annotator.interchange import Names, native
from annotator.services import codebooks
from annotator.services.bring import Options as BringOptions
from annotator.services.bring import bring, sources
from annotator.services.project import Project
from annotator.services.send import Options, Report, parse_split, rehearse, send, sides
from annotator.services.steps import run

SHARES = {"train": 0.8, "dev": 0.1, "test": 0.1}


def sent(project: Project, folder: Path, **options: Any) -> tuple[list[dict[str, Any]], Report]:
    out = folder / "out.jsonl"
    report = run(send(project, out, Options(**options)))
    return [json.loads(one) for one in out.read_text("utf-8").splitlines()], report


def test_everything_is_sent_and_counted(demo: Project, tmp_path: Path) -> None:
    rows, report = sent(demo, tmp_path)
    assert len(rows) == 18
    assert report.counts() == {
        "documents": 8,
        "spans": sum(len(row.get("spans", [])) for row in rows),
        "relations": sum(len(row.get("relations", [])) for row in rows),
        "lost": [],
        "files": [str(tmp_path / "out.jsonl")],
        "receipt": str(tmp_path / "out.jsonl.receipt.json"),
    }
    assert report.sentence() == f"Exported 8 articles, 952 spans to {tmp_path / 'out.jsonl'}"


def test_an_article_that_was_never_adjudicated_is_in_no_export_of_gold(demo: Project, tmp_path: Path) -> None:
    rows, report = sent(demo, tmp_path, layer="gold")
    assert Counter(row["layer"] for row in rows) == {"gold": 4}
    assert (report.documents, report.counts()["articles_left_out"]) == (4, 4)
    assert report.lines() == ["4 articles have nothing that was chosen and were left out."]
    receipt = json.loads((tmp_path / "out.jsonl.receipt.json").read_text("utf-8"))
    assert receipt["articles_left_out"] == 4


@pytest.mark.parametrize("name", interchange.writable())
def test_no_format_makes_a_negative_of_an_article_without_gold(demo: Project, tmp_path: Path, name: str) -> None:
    report = run(rehearse(demo, name, Options(layer="gold")))
    assert (report.documents, report.left_out) == (4, 4)


@pytest.mark.parametrize("layer", ["maria", "jonas", "majority"])
def test_a_layer_that_waits_to_be_begun_is_no_work_of_its_coder(demo: Project, tmp_path: Path, layer: str) -> None:
    named = demo.store.read(Layer, name=layer) if layer != "majority" else demo.store.read(Layer)
    begun = {one.document_id for one in named if one.status != "new" and one.name != "gold"}
    rows, report = sent(demo, tmp_path, layer=layer)
    assert {row["id"] for row in rows} == begun
    assert report.left_out == 8 - len(begun)
    assert all(row["layer"] == layer for row in rows)


def test_where_a_format_tells_no_status_a_layer_that_waits_is_no_negative(demo: Project) -> None:
    waiting = [layer for layer in demo.store.read(Layer) if layer.status == "new"]
    report = run(rehearse(demo, "conll", Options()))
    assert waiting
    assert {row["what"]: row["count"] for row in report.lost}["layers that nobody began"] == len(waiting)


def test_of_all_layers_the_articles_without_any_have_their_line(demo: Project, tmp_path: Path) -> None:
    bare = demo.store.read(Document)[0]
    layers = demo.store.read(Layer, document_id=bare.id)
    rows, report = sent(demo, tmp_path)
    assert layers
    assert {row["id"] for row in rows} == {document.id for document in demo.store.read(Document)}
    assert (report.left_out, report.lines()) == (0, [])


def test_a_layer_that_is_not_there_is_refused_with_those_that_are(demo: Project, tmp_path: Path) -> None:
    with pytest.raises(Refusal, match=r"there is no layer 'nobody'; there are: gold, jonas, maria."):
        sent(demo, tmp_path, layer="nobody")
    assert list(tmp_path.glob("out*")) == []


def test_only_layers_of_a_status_are_sent(demo: Project, tmp_path: Path) -> None:
    whole, _ = sent(demo, tmp_path)
    rows, _ = sent(demo, tmp_path, statuses=("complete",))
    assert rows == [row for row in whole if row.get("status") == "complete"]
    assert 0 < len(rows) < len(whole)
    two, _ = sent(demo, tmp_path, statuses=("begun", "new"))
    assert {row.get("status") for row in two} == {"begun", "new"}


def test_a_status_that_there_is_not_is_refused(demo: Project, tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="no status 'nonsense'"):
        sent(demo, tmp_path, statuses=("nonsense",))


def test_only_spans_of_a_label_are_sent_with_the_relations_between_them(demo: Project, tmp_path: Path) -> None:
    whole, _ = sent(demo, tmp_path)
    rows, report = sent(demo, tmp_path, labels=("Claim", "source"))
    assert {s["label"] for row in rows for s in row.get("spans", [])} == {"Claim", "Source"}
    assert report.spans == sum(s["label"] in ("Claim", "Source") for row in whole for s in row.get("spans", []))
    for row in rows:
        there = {s["id"] for s in row.get("spans", [])}
        assert all({r["head"], r["child"]} <= there for r in row.get("relations", []))
    assert {r["type"] for row in rows for r in row.get("relations", [])} >= {"source"}
    assert "cue" not in {r["type"] for row in rows for r in row.get("relations", [])}


def test_a_label_that_the_codebook_lacks_is_refused(demo: Project, tmp_path: Path) -> None:
    with pytest.raises(Refusal, match=r"The codebook has no label 'Frame'; there are: Claim, Source, Cue, Actor."):
        sent(demo, tmp_path, labels=("Frame",))


def test_a_suffix_that_nothing_writes_is_refused(demo: Project, tmp_path: Path) -> None:
    with pytest.raises(Refusal, match=r"no format writes files that end in .xyz"):
        run(send(demo, tmp_path / "a.xyz", Options()))


def test_a_named_format_needs_no_suffix(demo: Project, tmp_path: Path) -> None:
    run(send(demo, tmp_path / "a.xyz", Options(format="jsonl")))
    assert (tmp_path / "a.xyz").read_bytes().startswith(b'{"schema":"annotator/1"')


# --- splits -------------------------------------------------------------------------------------------------


def test_all_layers_of_an_article_are_on_one_side_and_twice_on_the_same(demo: Project, tmp_path: Path) -> None:
    rows, _ = sent(demo, tmp_path, split=SHARES, seed=3)
    there = {(row["id"], row["split"]) for row in rows}
    assert len(there) == 8
    assert sent(demo, tmp_path, split=SHARES, seed=3)[0] == rows
    gold = sent(demo, tmp_path, split={"train": 0.5, "test": 0.5}, seed=3, layer="gold")[0]
    assert sorted(row["split"] for row in gold) == ["test", "test", "train", "train"]


def test_without_a_split_the_articles_keep_theirs(demo: Project, tmp_path: Path) -> None:
    assert all("split" not in row for row in sent(demo, tmp_path)[0])


def articles(n: int, outlets: int = 1, texts: int = 10**9) -> list[Document]:
    return [
        Document(id=f"d{k}", title="", outlet=f"Outlet {k % outlets}", sha256=f"text {k % texts}", length=1)
        for k in range(n)
    ]


def test_sides_are_drawn_by_the_seed_and_whatever_the_order() -> None:
    given_ = articles(2_000)
    first = sides(given_, SHARES, 1)
    assert first == sides(list(reversed(given_)), SHARES, 1)
    assert first != sides(given_, SHARES, 2)
    assert Counter(first.values()) == {"train": 1_600, "dev": 200, "test": 200}


def test_every_outlet_has_its_share_of_every_side() -> None:
    given_ = articles(300, outlets=3)
    drawn = sides(given_, SHARES, 1)
    counts = Counter((article.outlet, drawn[article.id]) for article in given_)
    assert all(79 <= counts[f"Outlet {n}", "train"] <= 81 for n in range(3))
    assert all(9 <= counts[f"Outlet {n}", side] <= 11 for n in range(3) for side in ("dev", "test"))


def test_articles_of_one_text_are_on_one_side() -> None:
    given_ = articles(60, texts=20)
    drawn = sides(given_, SHARES, 5)
    by_text: dict[str, set[str]] = {}
    for article in given_:
        by_text.setdefault(article.sha256, set()).add(drawn[article.id])
    assert all(len(found) == 1 for found in by_text.values())


@given(st.integers(0, 40), st.integers(), st.lists(st.integers(1, 9), min_size=1, max_size=4))
def test_every_side_has_its_share_to_within_one(n: int, seed: int, parts: list[int]) -> None:
    shares = {f"s{k}": part / sum(parts) for k, part in enumerate(parts)}
    counts = Counter(sides(articles(n), shares, seed).values())
    assert sum(counts.values()) == n
    assert all(abs(counts[name] - share * n) < len(parts) for name, share in shares.items())


def test_shares_are_read() -> None:
    assert parse_split("train=0.8, dev=0.1,test=0.1") == SHARES
    assert parse_split("all=1") == {"all": 1.0}


@pytest.mark.parametrize("given_", ["train", "train=x", "train=0.5=1", "train=0.8,,dev=0.2"])
def test_shares_that_cannot_be_read_are_refused(given_: str) -> None:
    with pytest.raises(Refusal, match=r"is not of the form train=0.8,dev=0.1,test=0.1."):
        parse_split(given_)


@pytest.mark.parametrize("given_", ["train=0.8", "train=0.8,dev=0.3", "train=1.2,dev=-0.2", "a=1,b=0", "a=nan"])
def test_shares_that_are_none_are_refused(given_: str) -> None:
    with pytest.raises(Refusal, match=r"must be above 0 and add up to 1."):
        parse_split(given_)


def test_a_name_given_twice_is_refused() -> None:
    with pytest.raises(Refusal, match=r"a name stands there twice."):
        parse_split("train=0.5,train=0.5,dev=0.5")


# --- whole or not at all ------------------------------------------------------------------------------------


def failing(records: Iterable[Record], names: Names, out: BinaryIO) -> Iterator[Record]:
    for n, record in enumerate(native_write(records, names, out)):
        if n == 3:
            raise OSError(28, "No space left on device")
        yield record


native_write = native.write


def test_a_failing_write_leaves_the_old_file_and_no_other(
    demo: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out.jsonl"
    out.write_text("old")
    monkeypatch.setattr(native, "write", failing)
    with pytest.raises(Refusal, match=r"out.jsonl: cannot be written: No space left on device."):
        run(send(demo, out, Options()))
    assert out.read_text() == "old"
    assert [p.name for p in tmp_path.glob("out*")] == ["out.jsonl"]


def test_a_cancelled_export_leaves_the_old_file_and_no_other(
    demo: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out.jsonl"
    out.write_text("old")
    monkeypatch.setattr("annotator.services.send._EVERY", 1)
    work = send(demo, out, Options())
    next(work)
    work.close()
    assert out.read_text() == "old"
    assert [p.name for p in tmp_path.glob("out*")] == ["out.jsonl"]


def test_a_folder_that_is_not_there_is_refused(demo: Project, tmp_path: Path) -> None:
    with pytest.raises(Refusal, match=r"cannot be written: No such file or directory."):
        run(send(demo, tmp_path / "gone" / "out.jsonl", Options()))


def test_a_folder_that_is_a_file_is_refused(demo: Project, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(Refusal, match=r"cannot be written: Not a directory."):
        run(send(demo, tmp_path / "file" / "out.jsonl", Options()))


def test_a_target_that_is_a_folder_is_refused(demo: Project, tmp_path: Path) -> None:
    (tmp_path / "out.jsonl").mkdir()
    with pytest.raises(Refusal, match=r"cannot be written: Is a directory."):
        run(send(demo, tmp_path / "out.jsonl", Options()))
    assert [p.name for p in tmp_path.glob("out*")] == ["out.jsonl"]


def test_an_old_file_is_replaced(demo: Project, tmp_path: Path) -> None:
    (tmp_path / "out.jsonl").write_text("old")
    assert len(sent(demo, tmp_path)[0]) == 18


# --- nothing is lost in silence -----------------------------------------------------------------------------


def test_a_rehearsal_tells_what_would_be_lost_and_writes_nothing(demo: Project, tmp_path: Path) -> None:
    before = sorted(tmp_path.rglob("*"))
    report = run(rehearse(demo, "doccano", Options()))
    lost = {row["what"]: row for row in report.lost}
    assert lost["attributes of spans"]["count"] > 100
    assert lost["zones"]["example"]
    assert (report.documents, report.spans) == (8, 952)
    assert sorted(tmp_path.rglob("*")) == before
    assert run(rehearse(demo, "jsonl", Options())).lost == []


def test_strict_refuses_what_would_lose_something(demo: Project, tmp_path: Path) -> None:
    with pytest.raises(
        Refusal, match=r"out: the format doccano cannot carry: .*304 attributes of spans, .*; nothing was written\."
    ):
        run(send(demo, tmp_path / "out", Options(format="doccano", strict=True)))
    assert list(tmp_path.glob("out*")) == []
    assert run(send(demo, tmp_path / "out.jsonl", Options(strict=True))).spans == 952


def test_a_receipt_lies_beside_the_export(demo: Project, tmp_path: Path) -> None:
    report = run(send(demo, tmp_path / "out", Options(format="brat", layer="maria")))
    receipt = json.loads(Path(report.receipt).read_text("utf-8"))
    assert Path(report.receipt) == tmp_path / "out.receipt.json"
    assert (receipt["format"], receipt["spans"], receipt["lost"]) == ("brat", report.spans, report.lost)
    assert receipt["codebook"]["id"] == demo.revision.id
    assert receipt["settings"] == {"format": "brat", "layer": "maria", "verify": True}
    assert receipt["read_back"] is True
    for row in receipt["files"]:
        content = (tmp_path / row["name"]).read_bytes()
        assert (row["bytes"], row["sha256"]) == (len(content), hashlib.sha256(content).hexdigest())
    assert {row["name"] for row in receipt["files"]} == {
        p.relative_to(tmp_path).as_posix() for p in (tmp_path / "out").rglob("*.*")
    }


def test_a_folder_that_is_there_is_not_written_into(demo: Project, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("mine")
    with pytest.raises(Refusal, match="out: there is such a file already"):
        run(send(demo, tmp_path / "out", Options(format="brat")))
    assert [p.name for p in (tmp_path / "out").iterdir()] == ["mine.txt"]


def test_an_article_that_reads_back_otherwise_is_told(
    demo: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from annotator.interchange import doccano

    honest = doccano.write

    def careless(records: Iterable[Record], names: Names, out: BinaryIO) -> Iterator[Record]:
        for n, record in enumerate(records):
            if n == 3:
                record.spans = record.spans[1:]
                record.relations = []
            yield from honest([record], names, out)

    monkeypatch.setattr(doccano, "write", careless)
    report = run(send(demo, tmp_path / "out", Options(format="doccano")))
    assert report.lost[-1]["what"] == "articles that read back otherwise"
    assert (report.lost[-1]["count"], bool(report.lost[-1]["example"])) == (1, True)


def test_a_cancelled_export_of_a_folder_leaves_nothing(
    demo: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.services.send._EVERY", 1)
    steps = send(demo, tmp_path / "out", Options(format="brat"))
    next(steps)
    next(steps)
    steps.close()
    assert list(tmp_path.glob("out*")) == []


def test_odd_articles_go_through_every_format(project: Project, tmp_path: Path) -> None:
    """A layer called `..`, labels of nothing but signs, texts that are empty, only spaces, or begin like a PDF."""
    texts = {
        "d1": "A😀\r\n  said \u2028so\u00a0x",
        "d2": "   \n ",
        "d3": "",
        "d4": "%PDF begins so",
        "d5": "\ufeffA mark",
    }
    spans = [{"id": "s1", "label": "Cl|aim;\t", "start": 0, "end": 4}, {"id": "s2", "label": "->*[1]", "start": 2, "end": 9,
             "attributes": {"öd d": "a|b;*", "label": "x\ny"}}]  # fmt: skip
    lines = [{"schema": "annotator/1", "id": key, "text": text, "layer": "..", "coder": "../x@y", "meta": {"title": f"../{key}"},
              "spans": spans if key == "d1" else [{"id": key, "label": "Cue", "start": 0, "end": 2}] if text else []}
             for key, text in texts.items()]  # fmt: skip
    lines[0]["relations"] = [{"id": "r1", "type": "a->b|c", "head": "s1", "child": "s2"}]
    (tmp_path / "in.jsonl").write_text("\n".join(map(json.dumps, lines)))
    assert run(bring(project, sources([tmp_path / "in.jsonl"]), BringOptions())).spans == 5
    for name in interchange.writable():
        (tmp_path / name).mkdir()
        report = run(send(project, tmp_path / name / "out", Options(format=name)))
        assert not [row for row in report.lost if "otherwise" in row["what"]], name
        flat, only_statements = {"conll": 2, "conllu": 2}, {"claims": 0, "chat": 0}
        assert report.spans >= (flat | only_statements).get(name, 3), name
    assert {path.name for path in tmp_path.iterdir()} <= {"in.jsonl", *interchange.writable()} | {
        project.name for project in tmp_path.glob("*.annotator*")
    }


def test_every_codebook_revision_that_a_line_names_is_in_the_receipt(demo: Project, tmp_path: Path) -> None:
    first = demo.revision
    label = replace(demo.codebook.labels[0], definition="Anew.")
    demo.do(codebooks.revise(demo, replace(demo.codebook, labels=(label, *demo.codebook.labels[1:])), "Say it anew"))
    layer = next(one for one in demo.store.read(Layer, name="maria") if one.status == "begun")
    text = demo.text(layer.document_id)
    end = next(n for n in range(len(text), 0, -1) if text[n - 1].isalpha())
    fresh = Span(layer_id=layer.id, label=label.id, fragments=((end - 1, end),),
                 coder_id=layer.coder_id, codebook=demo.revision.id)  # fmt: skip
    old = replace(fresh, id="old", codebook=first.id)
    foreign = replace(fresh, id="foreign", codebook="elsewhere")
    demo.do(ChangeSet("Tag", added([fresh, old, foreign])))
    rows, _ = sent(demo, tmp_path)
    receipt = json.loads((tmp_path / "out.jsonl.receipt.json").read_text("utf-8"))
    named = {row["codebook"] for row in rows if row.get("codebook")}
    named |= {s["codebook"] for row in rows for s in row.get("spans", []) if s.get("codebook")}
    books = receipt["codebooks"]
    assert named == set(books) | set(receipt["codebooks_not_here"])
    assert {first.id, demo.revision.id} <= set(books)
    assert "elsewhere" in receipt["codebooks_not_here"]
    for key, book in books.items():
        assert parse(book["content"]).id == key
    assert parse(books[demo.revision.id]["content"]).labels[0].definition == "Anew."
