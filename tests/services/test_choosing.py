"""What an export holds: days, zones, majorities, letters for names, profiles, the card."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.change import Change, ChangeSet, Refusal, added
from annotator.domain.exchange import Record
from annotator.domain.model import Document, Entity, Layer, Span, Zone
from annotator.domain.text import sha256
from annotator.interchange import Source
from annotator.interchange.carrying import Tally, reduced
from annotator.interchange.draft import Draft
from annotator.interchange.tags import fragments_of
from annotator.services import bring, profiles, send
from annotator.services.cutting import cut
from annotator.services.majority import majority
from annotator.services.project import Project
from annotator.services.send import Options
from annotator.services.sides import drawn
from annotator.services.steps import run


def sent(project: Project, folder: Path, **options: Any) -> list[dict[str, Any]]:
    run(send.send(project, folder / "out.jsonl", Options(**options)))
    return [json.loads(one) for one in (folder / "out.jsonl").read_text("utf-8").splitlines()]


# --- days ---------------------------------------------------------------------------------------------------


@pytest.fixture
def dated(project: Project, tmp_path: Path) -> Project:
    days = ("2025-12-31", "2026-01-01", "2026-03-09T22:00:00Z", "2026-03", "2026-12-31", "")
    lines = [{"schema": "annotator/1", "id": f"d{n}", "text": f"On {day or 'no'} day.", "layer": None, "meta": {"published": day} if day else {}}
             for n, day in enumerate(days)]  # fmt: skip
    (tmp_path / "in.jsonl").write_text("\n".join(map(json.dumps, lines)), "utf-8")
    assert run(bring.bring(project, bring.sources([tmp_path / "in.jsonl"]), bring.Options())).documents == 6
    return project


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        ("", "", "012345"),
        ("2026", "", "1234"),
        ("", "2025", "0"),
        ("2026-03", "2026-03", "23"),
        ("2026-03-09", "2026-03-09", "2"),
        ("2026-01-01", "2026-12-31", "1234"),
    ],
)
def test_days_choose_articles(dated: Project, tmp_path: Path, since: str, until: str, expected: str) -> None:
    found = "".join(row["id"][1:] for row in sent(dated, tmp_path, since=since, until=until))
    assert found == expected


def test_a_day_that_is_none_is_refused(dated: Project, tmp_path: Path) -> None:
    with pytest.raises(Refusal, match=r"'9\.3\.2026' is no day of the form 2026-03-09, 2026-03 or 2026\."):
        sent(dated, tmp_path, since="9.3.2026")


# --- zones --------------------------------------------------------------------------------------------------


def test_zones_are_left_out_and_every_offset_moves_with_them(demo: Project, tmp_path: Path) -> None:
    kinds = {zone.kind for zone in demo.store.read(Zone)}
    assert "boilerplate" in kinds
    whole, short = (
        sent(demo, tmp_path, layer="maria"),
        sent(demo, tmp_path, layer="maria", without=("boilerplate", "headline")),
    )
    assert [row["id"] for row in short] == [row["id"] for row in whole]
    assert sum(len(row["text"]) for row in short) < sum(len(row["text"]) for row in whole)
    for row, before in zip(short, whole, strict=True):
        assert row["sha256"] == sha256(row["text"])
        assert not {zone["kind"] for zone in row.get("zones", [])} & {"boilerplate", "headline"}
        texts = {span["id"]: span["text"] for span in before.get("spans", [])}
        for span in row.get("spans", []):
            pieces = span.get("fragments") or [[span["start"], span["end"]]]
            assert " ".join(row["text"][a:b] for a, b in pieces) == texts[span["id"]]


@given(st.data())
def test_what_is_left_of_a_span_is_what_lay_outside(data: st.DataObject) -> None:
    text = data.draw(st.text("ab 😀\n", min_size=1, max_size=40))
    place = st.integers(0, len(text) - 1).flatmap(lambda a: st.tuples(st.just(a), st.integers(a + 1, len(text))))
    draft = Draft(Source(Path("a"), "a"), 1, text)
    pieces = data.draw(st.lists(place, min_size=1, max_size=3))
    draft.span("x", pieces, "")
    gone = data.draw(st.lists(place, max_size=3))
    record = draft.record("layer")
    record.zones = [Zone(document_id="d", kind="out", start=a, end=b) for a, b in gone]
    tally = Tally()
    left = cut(record, ("out",), tally)
    outside = [not any(a <= at < b for a, b in gone) for at in range(len(text))]
    assert left.text == "".join(sign for sign, kept in zip(text, outside, strict=True) if kept)
    expected = ["".join(text[at] for at in range(a, b) if outside[at]) for a, b in pieces]
    if not any(expected):
        assert list(left.spans) == []
        assert tally.counts == {"spans in zones that are left out": 1}
        return
    (row,) = left.spans
    there = {at for a, b in pieces for at in range(a, b) if outside[at]}
    moved = [sum(outside[:at]) for at in sorted(there)]
    assert sorted({at for a, b in fragments_of(row) for at in range(a, b)}) == moved


# --- majorities ---------------------------------------------------------------------------------------------


def coded(
    text: str, coder: str, *spans: tuple[str, int, int], links: tuple[tuple[str, int, int], ...] = (), **more: Any
) -> Record:
    draft = Draft(Source(Path("a"), "a"), 1, text)
    draft.document = replace(draft.document, id="d")
    ids = [draft.span(label, [(a, b)], "", **more) for label, a, b in spans]
    for kind, head, child in links:
        draft.link(kind, ids[head], ids[child], "")
    return draft.record(coder, coder, "complete")


def test_a_majority_is_more_than_half() -> None:
    three = [coded("Ada said so", "a", ("S", 0, 3), ("C", 9, 11), links=(("source", 1, 0),)),
             coded("Ada said so", "b", ("S", 0, 3), ("C", 9, 11), links=(("source", 1, 0),)),
             coded("Ada said so", "c", ("S", 0, 3), ("C", 4, 11))]  # fmt: skip
    found = majority(three)
    assert [(row.label, row.start, row.end) for row in found.spans] == [("S", 0, 3), ("C", 9, 11)]
    assert [(row.type, row.head, row.child) for row in found.relations] == [
        ("source", found.spans[1].id, found.spans[0].id)
    ]
    assert found.layer is not None
    assert (found.layer.name, found.layer.coder_id, found.layer.status) == ("majority", "majority", "complete")
    assert majority(three[1:]).relations == []
    assert [row.label for row in majority(three[1:]).spans] == ["S"]


def test_attributes_and_actors_are_voted_on_and_one_coder_alone_is_taken_as_it_is() -> None:
    both = [
        coded("Ada", "a", ("S", 0, 3), attributes={"x": "1", "y": "2"}),
        coded("Ada", "b", ("S", 0, 3), attributes={"x": "1", "y": "3"}),
    ]
    assert [row.attributes for row in majority(both).spans] == ['{"x":"1"}']
    assert [row.attributes for row in majority(both[:1]).spans] == ['{"x":"1","y":"2"}']
    ada = Entity(id="q", name="Ada")
    for record in both:
        record.entities = [ada]
        record.spans = [row._replace(entity_id="q") for row in record.spans]
    assert (majority(both).entities, majority(both).spans[0].entity_id) == ([ada], "q")


def test_every_span_of_a_majority_keeps_who_agreed(demo: Project, tmp_path: Path) -> None:
    rows, single = sent(demo, tmp_path, layer="majority"), sent(demo, tmp_path, layer="all")
    coders = {(row["id"], row["layer"]): row["coder"] for row in single if row["layer"]}
    for row in rows:
        mine = [one for one in single if one["id"] == row["id"] and one["layer"] not in ("gold", None) and one["status"] != "new"]
        for span in row["spans"]:
            key = (span["label"], span["start"], span["end"], span.get("fragments"))
            backers = {coders[one["id"], one["layer"]] for one in mine
                       if key in [(s["label"], s["start"], s["end"], s.get("fragments")) for s in one.get("spans", [])]}  # fmt: skip
            assert span["extra"]["provenance"] == {"coders": sorted(backers), "of": len(mine)}
            if len(mine) > 1:
                assert span["origin"] == ("unanimous" if len(backers) == len(mine) else "majority")
    letters = [span for row in sent(demo, tmp_path, layer="majority", anonymous=True) for span in row["spans"]]
    assert {name for span in letters for name in span["extra"]["provenance"]["coders"]} <= {"A", "B", "C", "D"}


@pytest.fixture
def adjudicated(demo: Project) -> Project:
    """The demo with gold as review makes it: every span names its decision and the coders who had it."""
    gold = {layer.id for layer in demo.store.read(Layer, name="gold")}
    spans = [span for span in demo.store.read(Span) if span.layer_id in gold]
    how = json.dumps({"provenance": {"decision": "d1", "coders": sorted(demo.coder_names())[:2], "policy": "majority"}})
    demo.do(ChangeSet("Decide", tuple(Change(span, replace(span, extra=how)) for span in spans)))
    return demo


@pytest.mark.parametrize("layer", ["gold", "majority"])
@pytest.mark.parametrize("name", ["csv", "tsv", "parquet", "prodigy"])
def test_formats_that_can_carry_who_agreed_bring_it_back(adjudicated: Project, tmp_path: Path, name: str, layer: str) -> None:
    rows = sent(adjudicated, tmp_path, layer=layer)
    wanted = {span["id"]: span["extra"]["provenance"] for row in rows for span in row["spans"]}
    report = run(send.send(adjudicated, tmp_path / "there", Options(format=name, layer=layer)))
    assert not {row["what"] for row in report.lost} & {"who agreed", "unknown keys", "articles that read back otherwise"}
    with Project.create(tmp_path / "again.annotator", coder="x") as again:
        assert run(bring.bring(again, bring.sources([tmp_path / "there"]), bring.Options())).refused == []
        back = [json.loads(span.extra)["provenance"] for span in again.store.read(Span)]
    assert sorted(map(json.dumps, back)) == sorted(map(json.dumps, wanted.values()))


@pytest.mark.parametrize("name", ["brat", "conll", "xmi", "labelstudio", "webanno", "refi", "spacy"])
def test_formats_that_cannot_carry_who_agreed_say_so_by_name(adjudicated: Project, name: str) -> None:
    report = run(send.rehearse(adjudicated, name, Options(layer="gold")))
    lost = {row["what"]: row["count"] for row in report.lost}
    gold = {layer.id for layer in adjudicated.store.read(Layer, name="gold")}
    assert lost["who agreed"] == sum(span.layer_id in gold for span in adjudicated.store.read(Span))
    assert "unknown keys" not in lost


def test_the_rule_of_a_suggestion_is_lost_by_its_name() -> None:
    record = coded("Ada said so", "a", ("S", 0, 3), extra={"rule": "verb", "confidence": 0.5, "odd": 1})
    tally = Tally()
    (row,) = reduced(record, ("layers", "spans", "who agreed"), tally).spans
    assert row.extra == ""
    assert {what for what in tally.counts if "suggestions" in what or "keys" in what} == {
        "rules and confidence of suggestions",
        "unknown keys",
    }


def test_a_majority_is_exported(demo: Project, tmp_path: Path) -> None:
    rows = sent(demo, tmp_path, layer="majority")
    assert len(rows) == 7  # one article waits for everybody
    assert {row["layer"] for row in rows} == {"majority"}
    with Project.create(tmp_path / "again.annotator", coder="x") as again:
        assert run(bring.bring(again, bring.sources([tmp_path / "out.jsonl"]), bring.Options())).refused == []
    layers = {layer.name for layer in demo.store.read(Layer, document_id=rows[0]["id"])} - {"gold"}
    one = [row for row in sent(demo, tmp_path, layer="all") if row["id"] == rows[0]["id"] and row["layer"] in layers]
    keys = [{(s["label"], s["start"], s["end"], str(s.get("fragments"))) for s in row["spans"]} for row in one]
    wanted = {key for key in set().union(*keys) if 2 * sum(key in these for these in keys) > len(keys)}
    assert {(s["label"], s["start"], s["end"], str(s.get("fragments"))) for s in rows[0]["spans"]} == wanted


@pytest.mark.parametrize(("name", "extra"), [("suggestions", ""), ("maria (again)", '{"again":"x"}'), ("gold", "")])
def test_what_is_no_coders_first_reading_has_no_vote(demo: Project, tmp_path: Path, name: str, extra: str) -> None:
    before = sent(demo, tmp_path, layer="majority")
    bare = next(x for x in demo.documents() if not any(y.name in ("gold", "suggestions") for y in demo.layers(x.id)))
    spans = demo.store.read(Span, layer_id=demo.layers(bare.id)[0].id)
    other = Layer(document_id=bare.id, name=name, coder_id=spans[0].coder_id, status="complete", extra=extra)
    shifted = [replace(span, id=f"v{n}", layer_id=other.id, fragments=((n, n + 1),)) for n, span in enumerate(spans)]
    demo.do(ChangeSet("Add a layer", added([other, *shifted])))
    assert sent(demo, tmp_path, layer="majority") == before


# --- names --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["jsonl", "brat", "xmi", "refi", "csv", "parquet", "prodigy"])
def test_no_name_of_a_coder_is_in_an_anonymous_export(demo: Project, tmp_path: Path, name: str) -> None:
    target = tmp_path / ("out.qdpx" if name == "refi" else "out")
    run(send.send(demo, target, Options(format=name, anonymous=True, card=True)))
    words = [*demo.coder_names().values(), *(layer.name for layer in demo.store.read(Layer) if layer.name != "gold")]
    files = [p for p in tmp_path.rglob("*") if p.is_file() and "out" in str(p.relative_to(tmp_path))]
    assert any(p.name.endswith(".card.md") for p in files)
    for path in files:
        content = f"{path.relative_to(tmp_path)}".encode() + (path.read_bytes() if name != "refi" else b"")
        for word in words:
            assert b'"%b"' % word.encode() not in content, (path, word)
            assert b"%b@" % word.encode() not in content
            assert b"/%b/" % word.encode() not in content


def test_letters_are_drawn_by_the_seed_and_a_layer_has_that_of_its_coder(demo: Project, tmp_path: Path) -> None:
    first, again = (sent(demo, tmp_path, anonymous=True, seed=1) for _ in range(2))
    assert first == again
    pairs = {(row["layer"], row["coder"]) for row in first if row["layer"] and row["layer"] != "gold"}
    assert pairs
    assert all(layer.split()[0] == coder for layer, coder in pairs)
    assert {coder for _, coder in pairs} <= {"A", "B", "C", "D"}
    whose = {
        seed: tuple(row["coder"] for row in sent(demo, tmp_path, anonymous=True, seed=seed) if row["layer"])
        for seed in range(6)
    }
    assert len(set(whose.values())) > 1


# --- profiles and the card ----------------------------------------------------------------------------------


def test_a_profile_is_what_was_saved(home: Path) -> None:
    options = Options(
        format="brat", layer="gold", statuses=("complete",), split={"train": 0.9, "dev": 0.1}, seed=7, anonymous=True
    )
    profiles.EXPORTS.save("Für Ines", options)
    assert profiles.EXPORTS.names() == ["Für Ines"]
    assert profiles.EXPORTS.load("Für Ines") == options
    profiles.EXPORTS.remove("Für Ines")
    assert profiles.EXPORTS.names() == []


def test_what_is_no_profile_is_refused(home: Path) -> None:
    with pytest.raises(Refusal, match=r"There is no profile 'x'; there are: none\."):
        profiles.EXPORTS.load("x")
    with pytest.raises(Refusal, match=r"'\.\./x' is no name of a profile\."):
        profiles.EXPORTS.save("../x", Options())
    profiles.EXPORTS.save("x", Options())
    path = next(home.rglob("x.json"))
    path.write_text('{"seed": "seven"}')
    with pytest.raises(Refusal, match=r"x\.json: cannot be read: Expected `int`, got `str` - at `\$\.seed`\."):
        profiles.EXPORTS.load("x")


def test_the_card_lies_beside_the_export(demo: Project, tmp_path: Path) -> None:
    report = run(send.send(demo, tmp_path / "out.jsonl", Options(card=True)))
    assert report.files == [str(tmp_path / "out.jsonl"), str(tmp_path / "out.jsonl.card.md")]
    card = (tmp_path / "out.jsonl.card.md").read_text("utf-8")
    assert "\n---\n# out\n" in card
    assert f"| all | {report.documents} | 18 | {report.spans} | {report.relations} |" in card


def test_an_article_that_nothing_is_chosen_of_has_no_side_and_stays_out() -> None:
    made = [Record(document=Document(id=key, title=key, sha256=key, length=0), text="") for key in ("a", "b")]
    assert [(one.document.id, one.document.split) for one in drawn(made, {"a": "train"})] == [("a", "train")]
    assert [one.document.id for one in drawn(made, {})] == ["a", "b"]
