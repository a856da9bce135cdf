"""Bundles: what one project gives, another takes, in whatever order; and what is refused."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator import paths
from annotator.domain.bundle import Receipt, Record, canonical, digest, joined
from annotator.domain.change import Change, ChangeSet, Refusal, added
from annotator.domain.model import GOLD, CodebookRevision, Coder, Entity, Layer, Span
from annotator.domain.review import Comment, Decision
from annotator.interchange import bundles
from annotator.services import bring, bundling, merging, review
from annotator.services.annotate import Hand
from annotator.services.project import Project, revised
from annotator.services.steps import run


@pytest.fixture
def ours(demo: Project) -> Project:
    return demo


def beside(tmp_path: Path, name: str, coder: str) -> Project:
    """A project with the same articles and nobody's tags."""
    project = Project.create(tmp_path / f"{name}.annotator", coder=coder)
    bare = tmp_path / "bare.jsonl"
    if not bare.exists():
        lines = [
            json.loads(line)
            for line in (paths.seeds() / "demo" / "demo.jsonl").read_text(encoding="utf-8").splitlines()
        ]
        texts = {line["text"]: {key: line[key] for key in ("schema", "id", "text", "meta")} for line in lines}
        bare.write_text("".join(json.dumps({**one, "layer": None}) + "\n" for one in texts.values()), encoding="utf-8")
    run(bring.bring(project, bring.sources([bare]), bring.Options()))
    return project


@pytest.fixture
def theirs(tmp_path: Path) -> Iterator[Project]:
    with beside(tmp_path, "theirs", "Rita") as project:
        yield project


def out(project: Project, place: Path, layers: tuple[str, ...] = ()) -> Path:
    run(bundling.send(project, place, layers=layers))
    return place


def take(project: Project, place: Path) -> merging.Plan:
    planned = merging.plan(project, merging.load(place))
    merging.merge(project, planned)
    return planned


def contents(project: Project) -> object:
    names = project.coder_names()
    return sorted(
        (layer.id, layer.name, names[layer.coder_id], project.spans(layer) and
         [replace(s, coder_id=names[s.coder_id]) for s in project.spans(layer)], project.relations(layer))
        for layer in project.store.read(Layer) if layer.name != GOLD
    )  # fmt: skip


def test_layers_go_over_with_everything(ours: Project, theirs: Project, tmp_path: Path) -> None:
    planned = take(theirs, out(ours, tmp_path / "b.annbundle"))
    assert planned.new["layer"] == len(ours.store.read(Layer))
    assert planned.here["document"] == len(ours.documents())
    assert contents(theirs) == contents(ours)
    assert planned.after["span"] == merging.sizes(theirs)["span"]
    assert planned.before["span"] == 0
    theirs.undo()
    assert theirs.store.read(Layer) == []


def test_texts_go_along_unless_they_may_not(ours: Project, tmp_path: Path) -> None:
    place = out(ours, tmp_path / "b.annbundle")
    with Project.create(tmp_path / "empty.annotator", coder="Rita") as empty:
        take(empty, place)
        assert [d.sha256 for d in empty.documents()] == [d.sha256 for d in ours.documents()]
        assert empty.text(empty.documents()[0].id) == ours.text(ours.documents()[0].id)
        empty.undo()
        assert empty.store.read(Layer) == []
        assert len(empty.documents()) == 8
        empty.undo()
        assert empty.documents() == []
        empty.redo()
        assert len(empty.documents()) == 8
    bare = tmp_path / "bare.annbundle"
    run(bundling.send(ours, bare, texts=False))
    with Project.create(tmp_path / "other.annotator", coder="Rita") as other:
        with pytest.raises(
            Refusal, match=r"is of an article that is not in the project, “Tarnholt mayor.*ask for a bundle with texts"
        ):
            merging.plan(other, merging.load(bare))
        assert other.documents() == []


def test_taken_twice_nothing_comes(ours: Project, theirs: Project, tmp_path: Path) -> None:
    place = out(ours, tmp_path / "b.annbundle")
    take(theirs, place)
    again = take(theirs, place)
    assert again.edit is None
    assert not again.new
    assert not again.newer
    assert bundling.digest(theirs) == bundling.digest(ours)
    assert out(theirs, tmp_path / "c.annbundle").read_bytes()
    mine, back = merging.load(place), merging.load(tmp_path / "c.annbundle")
    kinds = ("layer", "entity", "decision", "comment")
    assert {r for r in mine.records if r.kind in kinds} == {r for r in back.records if r.kind in kinds}


def test_the_newer_version_of_a_layer_holds(ours: Project, theirs: Project, tmp_path: Path) -> None:
    first = out(ours, tmp_path / "1.annbundle")
    take(theirs, first)
    layer = next(x for x in ours.store.read(Layer) if x.name == "maria")
    span = ours.spans(layer)[0]
    changed = replace(span, note="seen again")
    later = ChangeSet("Note", (Change(span, changed),))
    ours.do(later)
    second = out(ours, tmp_path / "2.annbundle")
    planned = take(theirs, second)
    assert planned.newer["layer"] == 1
    assert theirs.store.read(Span, id=span.id)[0].note == "seen again"
    old = take(theirs, first)
    assert old.older["layer"] == 1
    assert theirs.store.read(Span, id=span.id)[0].note == "seen again"


def test_six_bundles_in_any_order_give_the_same_state(ours: Project, tmp_path: Path) -> None:
    """Two coders' layers, a newer version of one, two reviewers' decisions, a comment."""
    places = [out(ours, tmp_path / "0.annbundle", ("maria",)), out(ours, tmp_path / "1.annbundle", ("jonas",))]
    document = ours.documents()[2]
    for n, name in enumerate(("Otto", "Rita")):
        with beside(tmp_path, f"r{n}", name) as reviewer:
            for place in places[:2]:
                take(reviewer, place)
            found = review.review(reviewer, document.id)
            assert reviewer.coder
            hand = Hand(reviewer.coder, reviewer.revision.id)
            for case in found.open_cases[n : n + 4]:
                reviewer.do(review.take(review.review(reviewer, document.id), hand, case, n))
            places.append(out(reviewer, tmp_path / f"{n + 2}.annbundle"))
    assert ours.coder
    ours.do(
        ChangeSet(
            "Comment", added([Comment(document_id=document.id, coder_id=ours.coder.id, created="2026", text="why?")])
        )
    )
    places.append(out(ours, tmp_path / "4.annbundle"))
    ours.do(ChangeSet("Actor", added([Entity(name="Ilse Brandow", type="person")])))
    places.append(out(ours, tmp_path / "5.annbundle"))
    states = set()
    golds = set()
    for n, order in enumerate(list(permutations(range(6)))[::97]):
        with beside(tmp_path, f"m{n}", "Mia") as project:
            for at in order:
                take(project, places[at])
            states.add(bundling.digest(project))
            layer = next(x for x in project.layers(document.id) if x.name == GOLD)
            golds.add(tuple((s.id, s.origin, s.fragments) for s in project.spans(layer)))
    assert len(states) == 1
    assert len(golds) == 1


records = st.builds(Record, st.sampled_from(["layer", "entity"]), st.sampled_from("abc"), st.integers(0, 3).map(canonical),
                    st.sampled_from(["", "1", "2"]))  # fmt: skip
states = st.lists(records, max_size=6)


@given(states, states, states)
def test_joining_is_idempotent_commutative_and_associative(a: list[Record], b: list[Record], c: list[Record]) -> None:
    ab, ba = joined(a, b), joined(b, a)
    assert ab == ba
    assert joined(ab.values(), ab.values()) == ab
    assert joined(joined(a, b).values(), c) == joined(a, joined(b, c).values())
    assert digest(ab.values()) == digest(ba.values())


# --- refused ------------------------------------------------------------------------------------------------


def rewritten(place: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    with zipfile.ZipFile(place) as opened:
        files = {name: opened.read(name) for name in opened.namelist()}
    change(files)
    with zipfile.ZipFile(place, "w") as made:
        for name, data in files.items():
            made.writestr(name, data)
    return place


def tampered(files: dict[str, bytes]) -> None:
    files[bundles.RECORDS] = files[bundles.RECORDS].replace(b'"status":"complete"', b'"status":"begun"', 1)


def newer(files: dict[str, bytes]) -> None:
    files[bundles.MANIFEST] = files[bundles.MANIFEST].replace(b"annbundle/1", b"annbundle/9")


def climbing(files: dict[str, bytes]) -> None:
    files["../../evil.txt"] = b"x"


def shortened(files: dict[str, bytes]) -> None:
    files[bundles.RECORDS] = files[bundles.RECORDS][:-40]


def empty(files: dict[str, bytes]) -> None:
    del files[bundles.RECORDS]


def odd(files: dict[str, bytes]) -> None:
    files[bundles.MANIFEST] = b"[]"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (tampered, r"records.jsonl, line .*was altered after it was exported"),
        (newer, "made by a newer Annotator"),
        (climbing, "holds no file “../../evil.txt”"),
        (shortened, "this is no record"),
        (empty, "it must hold manifest.json and records.jsonl"),
        (odd, "does not say annbundle/1"),
    ],
)
def test_a_bad_bundle_is_told_and_nothing_changes(
    ours: Project, tmp_path: Path, change: Callable[[dict[str, bytes]], None], told: str
) -> None:
    place = rewritten(out(ours, tmp_path / "b.annbundle"), change)
    with pytest.raises(Refusal, match=told):
        merging.load(place)


def test_what_is_cut_off_or_no_bundle(ours: Project, tmp_path: Path) -> None:
    place = out(ours, tmp_path / "b.annbundle")
    place.write_bytes(place.read_bytes()[:5000])
    with pytest.raises(Refusal, match="this is no bundle, or it is cut off"):
        merging.load(place)
    with pytest.raises(Refusal, match="there is no such file"):
        merging.load(tmp_path / "none.annbundle")
    with pytest.raises(Refusal, match="no layer 'nobody'"):
        run(bundling.send(ours, place, layers=("nobody",)))


def test_another_text_is_refused_with_the_difference(ours: Project, tmp_path: Path) -> None:
    lines = (paths.seeds() / "demo" / "demo.jsonl").read_text(encoding="utf-8").splitlines()
    first = json.loads(lines[0])
    text = first["text"].replace("Tuesday", "Wednesday")
    other = tmp_path / "other.jsonl"
    other.write_text(
        json.dumps({"schema": "annotator/1", "id": first["id"], "text": text, "meta": first["meta"], "layer": None})
        + "\n"
    )
    with Project.create(tmp_path / "x.annotator", coder="Rita") as project:
        run(bring.bring(project, bring.sources([other]), bring.Options()))
        with pytest.raises(
            Refusal,
            match=r"is another one in the bundle: from character 421 on it says “.*Wednesday.*” here and “.*Tuesday",
        ):
            merging.plan(project, merging.load(out(ours, tmp_path / "b.annbundle")))
        assert project.store.read(Layer) == []


def test_labels_that_are_lacking_are_mapped_never_guessed(ours: Project, tmp_path: Path) -> None:
    book = tmp_path / "book.toml"
    book.write_text('name = "B"\n[[label]]\nid = "quote"\nname = "Quote"\n[[label.role]]\nname = "source"\naccepts = ["actor"]\n'
                    '[[label]]\nid = "actor"\nname = "Actor"\n', encoding="utf-8")  # fmt: skip
    place = out(ours, tmp_path / "b.annbundle")
    with Project.create(tmp_path / "x.annotator", coder="Rita", codebook=book) as project:
        planned = merging.plan(project, merging.load(place))
        assert planned.lacking == {"claim": "Claim", "cue": "Cue", "source": "Source"}
        assert planned.empty
        with pytest.raises(Refusal, match="The codebook lacks labels of the bundle: Claim, Cue, Source"):
            merging.merge(project, planned)
        assert project.documents() == []
        with pytest.raises(Refusal, match="no such label"):
            merging.plan(project, merging.load(place), {"claim": "nowhere"})
        mapping = {"claim": "quote", "source": "actor", "cue": merging.ADD}
        mapped = merging.plan(project, merging.load(place), mapping)
        assert merging.merge(project, mapped)
        assert {s.label for s in project.store.read(Span)} == {"quote", "actor", "cue"}
        assert project.codebook.label("cue").name == "Cue"
        assert merging.plan(project, merging.load(place), mapping).edit is None


def test_a_codebook_made_from_ours_comes_in(ours: Project, theirs: Project, tmp_path: Path) -> None:
    book = replace(ours.codebook, name="Second edition")
    ours.do(ChangeSet("Codebook", added([revised(book, ours.revision.number + 1)])))
    take(theirs, out(ours, tmp_path / "b.annbundle"))
    assert theirs.codebook.name == "Second edition"
    assert len(theirs.store.read(CodebookRevision)) == 2


def test_decisions_come_with_their_gold(ours: Project, theirs: Project, tmp_path: Path) -> None:
    document = ours.documents()[2]
    assert ours.coder
    found = review.review(ours, document.id)
    ours.do(review.take(found, Hand(ours.coder, ours.revision.id), found.open_cases[0], 0))
    take(theirs, out(ours, tmp_path / "b.annbundle"))
    (decision,) = theirs.store.read(Decision)
    assert theirs.coder_names()[decision.coder_id] == "Maria Kessler"
    layer = next(x for x in theirs.layers(document.id) if x.name == GOLD)
    mine = next(x for x in ours.layers(document.id) if x.name == GOLD)
    assert [s.id for s in theirs.spans(layer)] == [s.id for s in ours.spans(mine)]


def test_a_receipt_is_kept_and_coders_go_by_name(ours: Project, theirs: Project, tmp_path: Path) -> None:
    take(theirs, out(ours, tmp_path / "b.annbundle"))
    receipts = theirs.store.read(Receipt)
    assert {receipt.sender for receipt in receipts} == {"Maria Kessler"}
    assert {coder.name for coder in theirs.store.read(Coder)} >= {"Maria Kessler", "Jonas Reet", "Rita"}


def test_a_colleagues_layer_is_sealed_until_the_own_one_is_complete(
    ours: Project, theirs: Project, tmp_path: Path
) -> None:
    document = theirs.documents()[2]
    assert theirs.coder
    own = Layer(document_id=document.id, number=1, name="Rita", coder_id=theirs.coder.id)
    theirs.do(ChangeSet("Begin", added([own])))
    take(theirs, out(ours, tmp_path / "b.annbundle"))
    assert [layer.name for layer in theirs.layers(document.id)] == ["Rita"]
    assert [layer.name for layer in theirs.layers(theirs.documents()[3].id) if layer.name != GOLD] == []
    with pytest.raises(Refusal, match="needs two layers"):
        review.review(theirs, document.id)
    theirs.do(ChangeSet("Done", (Change(own, replace(own, status="complete")),)))
    assert {layer.name for layer in theirs.layers(document.id)} == {"Rita", "maria", "jonas"}


def test_who_codes_nothing_sees_everything(ours: Project, theirs: Project, tmp_path: Path) -> None:
    take(theirs, out(ours, tmp_path / "b.annbundle"))
    assert {layer.name for layer in theirs.layers(theirs.documents()[2].id)} == {"maria", "jonas"}


@pytest.mark.parametrize(
    ("kind", "change", "told"),
    [
        ("layer", {"spans": "all"}, r"line \d+: this is no layer \(Expected `array`, got `str` - at `\$\.spans`\)"),
        ("document", {"length": 10**30}, "this is no document"),
        ("entity", {"aliases": [3]}, "this is no entity"),
        ("decision", {"mood": "glad"}, "this is no decision"),
        ("decision", {"result": "x"}, "says nothing that can be read"),
        ("decision", {"backing": "[[3]]"}, "says nothing that can be read"),
        ("layer", {"spans": []}, "leaves a span that is not in it"),
    ],
)
def test_a_body_that_is_none_is_told_though_its_hash_is_right(
    ours: Project, tmp_path: Path, kind: str, change: dict[str, object], told: str
) -> None:
    assert ours.coder
    found = review.review(ours, ours.documents()[2].id)
    ours.do(review.take(found, Hand(ours.coder, ours.revision.id), found.open_cases[0], 0))
    records_ = list(bundling.records(ours))
    at = next(n for n, one in enumerate(records_) if one.kind == kind and one.content().get("relations", True))
    odd_one = replace(records_[at], body=canonical(records_[at].content() | change))
    place = tmp_path / "odd.annbundle"
    run(bundles.write(place, [*records_[:at], odd_one, *records_[at + 1 :]], by="x", made="y", project="z"))
    with Project.create(tmp_path / "t.annotator", coder="Rita") as project:
        with pytest.raises(Refusal, match=told):
            merging.plan(project, merging.load(place))
        assert project.documents() == []
