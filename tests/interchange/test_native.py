"""JSON Lines, `annotator/1`: what goes out comes in again, and what is not right is refused with its place."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator import paths
from annotator.domain import limits
from annotator.domain.exchange import Record, Rejected
from annotator.domain.text import sha256
from annotator.interchange import Names, Source, native
from tests.domain.strategies import texts
from tests.examples import share

GOLDEN = Path(__file__).parent.parent / "golden" / "one.jsonl"
DEMO = paths.seeds() / "demo" / "demo.jsonl"
Line = dict[str, Any]


class Same(Mapping[str, str]):
    """Names that are their own ids: a record that was just read can be written again."""

    def __getitem__(self, key: str) -> str:
        return key

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


def write(records: list[Record]) -> bytes:
    out = io.BytesIO()
    for _ in native.write(records, Names({}, Same()), out):
        pass
    return out.getvalue()


def take(data: bytes, folder: Path) -> tuple[list[Record | Rejected], list[str]]:
    file = folder / "a.jsonl"
    file.write_bytes(data)
    source = Source(file, "a.jsonl")
    return list(native.read(source)), source.warnings


def good(data: bytes, folder: Path) -> list[Record]:
    found, _ = take(data, folder)
    assert not [str(one) for one in found if isinstance(one, Rejected)]
    return [one for one in found if isinstance(one, Record)]


def dumped(*lines: Line) -> bytes:
    return b"".join(json.dumps(line, ensure_ascii=False).encode() + b"\n" for line in lines)


def line(**more: Any) -> Line:
    return {"schema": "annotator/1", "id": "d", "text": "Peskov said it rained.", "layer": "gold"} | more


def span(start: int = 0, end: int = 6, **more: Any) -> Line:
    return {"id": f"s{start}-{end}", "label": "Source", "start": start, "end": end} | more


# --- there and back -----------------------------------------------------------------------------------------

scalars = st.one_of(
    st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\x00"), max_size=8),
    st.integers(-(2**53), 2**53), st.booleans(), st.floats(allow_nan=False, allow_infinity=False),
)  # fmt: skip
words = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\x00"), max_size=8)
names = words.filter(bool)
attributes = st.dictionaries(words, scalars, max_size=3)
UNKNOWN = ("colour", "x-score", "nested", "été", "layer2")
unknown = st.dictionaries(st.sampled_from(UNKNOWN), st.one_of(scalars, st.none(), st.lists(scalars, max_size=2),
                                                              st.dictionaries(words, scalars, max_size=2)), max_size=2)  # fmt: skip


@st.composite
def fragments(draw: st.DrawFn, length: int) -> list[list[int]]:
    """Up to 20 stretches apart from each other, in any order."""
    cuts = draw(st.lists(st.integers(0, length), min_size=2, max_size=40, unique=True).map(sorted))
    pairs = [[a, b] for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    return list(draw(st.permutations(pairs)))


@st.composite
def lines(draw: st.DrawFn, *, odd: bool = True) -> Line:
    """A line as somebody's program may write it, with keys that we do not know where `odd`."""
    text = draw(texts)
    more = unknown if odd else st.just({})
    entities = [
        {"id": f"e{n}", "name": draw(names), "aliases": draw(st.lists(words, max_size=2)), "roles": [
            {"title": draw(names), "since": "2012"} | draw(more)]} | draw(more)
        for n in range(draw(st.integers(0, 2)))
    ]  # fmt: skip
    spans = []
    for n in range(draw(st.integers(0, 4)) if len(text) > 1 else 0):
        pieces = draw(fragments(len(text)))
        made = span(
            min(a for a, _ in pieces), max(b for _, b in pieces), id=f"s{n}", label=draw(names), note=draw(words)
        )
        made |= {"fragments": pieces, "text": " ".join(text[a:b] for a, b in pieces), "attributes": draw(attributes)}
        made |= {"entity": draw(st.sampled_from(entities))["id"]} if entities and draw(st.booleans()) else {}
        spans.append(made | draw(more))
    links = [
        {"id": f"r{n}", "type": draw(names), "head": draw(st.sampled_from(spans))["id"],
         "child": draw(st.sampled_from(spans))["id"], "attributes": draw(attributes)} | draw(more)
        for n in range(draw(st.integers(0, 3)) if spans else 0)
    ]  # fmt: skip
    zones = [{"kind": draw(names), "start": 0, "end": len(text)} | draw(more)]
    return line(
        text=text, sha256=sha256(text), meta={"title": draw(words), "published": draw(words)} | draw(more), zones=zones,
        coder=draw(words), status=draw(st.sampled_from(("", "new", "begun", "complete", "review"))), spans=spans,
        relations=links, labels=draw(st.dictionaries(words, st.lists(words, max_size=2), max_size=2)), entities=entities,
        split=draw(words),
    ) | draw(more)  # fmt: skip


steady = share(0.8)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("native")


@steady
@given(st.lists(lines(), min_size=1, max_size=2))
def test_what_is_written_is_read_and_written_with_the_same_bytes(folder: Path, given_: list[Line]) -> None:
    for n, one in enumerate(given_):
        one["id"] = f"d{n}"
        one["layer"] = f"l{n}"
        one |= {"spans": [s | {"id": f"{n}{s['id']}"} for s in one["spans"]]}
        one["relations"] = [
            r | {"id": f"{n}{r['id']}", "head": f"{n}{r['head']}", "child": f"{n}{r['child']}"}
            for r in one["relations"]
        ]
    first = write(good(dumped(*given_), folder))
    assert write(good(first, folder)) == first


@steady
@given(lines(odd=False))
def test_every_offset_word_and_attribute_is_what_was_given(folder: Path, given_: Line) -> None:
    (back,) = (json.loads(one) for one in write(good(dumped(given_), folder)).splitlines())
    assert back["text"] == given_["text"]
    for was, now in zip(given_["spans"], back.get("spans", []), strict=True):
        assert now.get("fragments", [[now["start"], now["end"]]]) == was["fragments"]
        assert {k: now.get(k, d) for k, d in (("text", None), ("label", ""), ("note", ""), ("entity", None))} == {
            k: was.get(k, d) for k, d in (("text", None), ("label", ""), ("note", ""), ("entity", None))
        }
        assert list(now.get("attributes", {}).items()) == sorted(was["attributes"].items())
    assert [(r["type"], r["head"], r["child"]) for r in back.get("relations", [])] == [
        (r["type"], r["head"], r["child"]) for r in given_["relations"]
    ]


def test_the_golden_file_comes_back_byte_for_byte(folder: Path) -> None:
    data = GOLDEN.read_bytes()
    assert write(good(data, folder)) == data


def test_the_golden_file_is_read_as_it_says(folder: Path) -> None:
    one, two = good(GOLDEN.read_bytes(), folder)
    assert (one.document.title, one.document.published, one.document.file) == ("Rain", "2018-01-22", "articles/one.txt")
    assert one.text == "Rain 🌧, Peskov said\r\nagain."
    assert one.layer
    assert (one.layer.name, one.layer.coder_id, one.layer.status) == ("gold", "Maria", "complete")
    assert one.layer.labels == (("frame", ("conflict", "weather")),)
    assert [(row.id, row.start, row.end, row.fragments, row.coder_id) for row in one.spans] == [
        ("s1", 0, 26, "[[20,26],[0,6]]", "Jonas"), ("s2", 8, 14, "", "Maria"),
    ]  # fmt: skip
    assert [(row.type, row.head, row.child) for row in one.relations] == [("source", "s1", "s2")]
    assert two.layer is None
    assert (two.line, list(two.spans)) == (2, [])


@steady
@given(given_=lines(), at=st.sampled_from(("line", "meta", "zones", "spans", "relations", "entities", "roles")))
def test_unknown_keys_at_every_level_survive_under_extra(folder: Path, given_: Line, at: str) -> None:
    given_["spans"] = [span(0, 1, id="s", entity="e")] if given_["text"] else []
    given_["relations"] = [{"id": "r", "type": "t", "head": "s", "child": "s"}] if given_["text"] else []
    given_["entities"] = [{"id": "e", "name": "n", "roles": [{"title": "t"}, {"title": "u"}]}]
    if at == "line":
        given_["brand-new"] = [1, {"a": None}]
    elif at == "meta":
        given_["meta"]["brand-new"] = [1, {"a": None}]
    elif at == "roles":
        given_["entities"][0]["roles"][1]["brand-new"] = [1, {"a": None}]
    elif given_[at]:
        given_[at][0]["brand-new"] = [1, {"a": None}]
    else:
        return
    first = write(good(dumped(given_), folder))
    back = json.loads(first)
    place = {"line": lambda: back, "meta": lambda: back["meta"], "roles": lambda: back["entities"][0]}.get(
        at, lambda: back[at][0]
    )()
    extra = place["extra"]["roles"]["1"] if at == "roles" else place["extra"]
    assert extra["brand-new"] == [1, {"a": None}]
    assert write(good(first, folder)) == first


@pytest.mark.parametrize("value", [None, 0, "", False, [], {}])
@pytest.mark.parametrize("key", ["line", "meta", "roles"])
def test_an_unknown_key_survives_whatever_its_name_and_value(folder: Path, key: str, value: object) -> None:
    back = json.loads(write(good(dumped(line(spans=[span(**{key: value})])), folder)))
    assert back["spans"][0]["extra"] == {key: value}


def test_extra_and_unknown_keys_are_kept_side_by_side(folder: Path) -> None:
    back = json.loads(write(good(dumped(line(extra={"a": 1}, b=2)), folder)))
    assert back["extra"] == {"a": 1, "b": 2}


def test_keys_are_left_out_where_there_is_nothing_to_say(folder: Path) -> None:
    back = json.loads(write(good(dumped(line(layer=None)), folder)))
    assert set(back) == {"schema", "id", "text", "sha256", "meta", "layer"}
    assert back["layer"] is None


def test_an_article_without_a_key_for_its_layer_has_none(folder: Path) -> None:
    bare = line()
    del bare["layer"]
    assert [record.layer for record in good(dumped(bare), folder)] == [None]


def test_ids_that_are_missing_are_made(folder: Path) -> None:
    given_ = line(spans=[span(id=""), {"label": "Cue", "start": 7, "end": 11}])
    (record,) = good(dumped(given_), folder)
    assert len({row.id for row in record.spans}) == 2
    assert all(len(row.id) == 32 for row in record.spans)


def test_twenty_fragments_in_any_order_are_kept(folder: Path) -> None:
    text = "word " * 40
    pieces = [[n * 10, n * 10 + 4] for n in (7, 3, 19, 0, 12, 1, 18, 2, 4, 5, 6, 8, 9, 10, 11, 13, 14, 15, 16, 17)]
    given_ = line(text=text, spans=[span(0, 194, fragments=pieces)])
    back = json.loads(write(good(dumped(given_), folder)))
    assert back["spans"][0]["fragments"] == pieces
    assert back["spans"][0]["text"] == " ".join(["word"] * 20)


@pytest.mark.parametrize(
    "text",
    [
        "a😡b🌊",
        "e\u0301 = é",
        "one\rtwo",
        "one\ntwo",
        "one\r\ntwo",
        "a\u00a0b",
        "a\u2028b\u2029c\x85d",
        "a\tb",
        "קרמלין \u202bأمر\u202c",
    ],
)
def test_every_character_of_a_text_is_kept(folder: Path, text: str) -> None:
    (record,) = good(dumped(line(text=text, spans=[span(1, len(text))])), folder)
    assert record.text == text
    assert json.loads(write([record]))["spans"][0]["text"] == text[1:]


def test_nul_and_lone_surrogates_are_replaced_in_every_text_and_told(folder: Path) -> None:
    text = "a\x00b\ud800c"
    given_ = line(text=text, spans=[span(1, 4, text="\x00b\ud800", note="\udc00", label="L\x00")], sha256=sha256("a\x00b\ufffdc"),
                  meta={"title": "\ud83d"}, odd="\x00")  # fmt: skip
    given_["sha256"] = sha256("a\ufffdb\ufffdc")
    found, warnings = take(json.dumps(given_).encode(), folder)
    (record,) = found
    assert isinstance(record, Record)
    assert record.text == "a\ufffdb\ufffdc"
    assert record.document.sha256 == sha256(record.text)
    assert (record.document.title, record.spans[0].note, record.spans[0].label) == ("\ufffd", "\ufffd", "L\ufffd")
    assert warnings == ["a.jsonl:1: 8 characters that cannot be kept (NUL, lone surrogates) became U+FFFD."]
    first = write([record])
    assert write(good(first, folder)) == first


def test_the_hash_of_a_text_with_nul_is_checked_before_it_is_replaced(folder: Path) -> None:
    (record,) = good(json.dumps(line(text="a\x00b", sha256=sha256("a\x00b"))).encode(), folder)
    assert record.document.sha256 == sha256("a\ufffdb")


def test_escaped_pairs_and_backslashes_are_no_damage(folder: Path) -> None:
    found, warnings = take(json.dumps(line(text="😡 \\u0000 \\ud800")).encode(), folder)
    assert isinstance(found[0], Record)
    assert found[0].text == "😡 \\u0000 \\ud800"
    assert warnings == []


def test_blank_lines_and_a_byte_order_mark_are_passed_over(folder: Path) -> None:
    found = good(b"\xef\xbb\xbf" + dumped(line()) + b"\n  \r\n" + dumped(line(id="e")), folder)
    assert [(one.document.id, one.line) for one in found] == [("d", 1), ("e", 4)]


def test_a_line_without_its_line_break_is_read(folder: Path) -> None:
    assert len(good(dumped(line()).rstrip(), folder)) == 1


# --- what is refused ----------------------------------------------------------------------------------------

TWO = [span(), span(7, 11)]
BAD: dict[str, tuple[Line, str]] = {
    "an end past the text": (line(spans=[span(0, 912)]), "spans[0].end 912 is past the end of the text (22)."),
    "the third span": (line(spans=[*TWO, span(0, 23)]), "spans[2].end 23 is past the end of the text (22)."),
    "a huge end": (line(spans=[span(0, 10**40)]), f"spans[0].end {10**40} is past the end of the text (22)."),
    "reversed": (line(spans=[span(6, 2)]), "spans[0].end 2 is not behind its start 6."),
    "empty": (line(spans=[span(3, 3)]), "spans[0].end 3 is not behind its start 3."),
    "negative": (line(spans=[span(-1, 3)]), "spans[0].start expected `int` >= 0."),
    "a fraction": (line(spans=[span(0.5, 3)]), "spans[0].start expected `int`, got `float`."),  # type: ignore[arg-type]
    "a text": (line(spans=[span(0, "6")]), "spans[0].end expected `int`, got `str`."),  # type: ignore[arg-type]
    "a truth": (line(spans=[span(True, 6)]), "spans[0].start expected `int`, got `bool`."),
    "no end": (line(spans=[{"label": "x", "start": 0}]), "spans[0] object missing required field `end`."),
    "no label": (line(spans=[span(label="")]), "spans[0].label expected `str` of length >= 1."),
    "other words": (line(spans=[span(text="Putin")]), "spans[0].text “Putin” is not what stands at 0 to 6: “Peskov”."),
    "other fragments": (
        line(spans=[span(0, 11, fragments=[[0, 6], [7, 11]], text="Peskov")]),
        "spans[0].text “Peskov” is not what stands at the fragments: “Peskov said”.",
    ),
    "fragments beside the hull": (
        line(spans=[span(0, 12, fragments=[[0, 6], [7, 11]])]),
        "spans[0].fragments reach from 0 to 11, but start and end say 0 to 12.",
    ),
    "an empty fragment": (
        line(spans=[span(0, 6, fragments=[[0, 6], [3, 3]])]),
        "spans[0].fragments hold one whose end is not behind its start.",
    ),
    "a fragment of three": (
        line(spans=[span(0, 6, fragments=[[0, 3, 6]])]), "spans[0].fragments[0] expected `array` of length 2.",
    ),
    "a negative fragment": (
        line(spans=[span(0, 6, fragments=[[-1, 6]])]), "spans[0].fragments[0][0] expected `int` >= 0.",
    ),
    "an id twice": (line(spans=[span(id="s"), span(7, 11, id="s")]), "spans[1].id 's' stands there twice."),
    "an id of a relation twice": (
        line(spans=TWO, relations=[{"id": "s0-6", "type": "t", "head": "s0-6", "child": "s7-11"}]),
        "relations[0].id 's0-6' stands there twice.",
    ),
    "an id of an entity twice": (
        line(entities=[{"id": "e", "name": "a"}, {"id": "e", "name": "b"}]), "entities[1].id 'e' stands there twice.",
    ),
    "a head that is missing": (
        line(spans=TWO, relations=[{"type": "t", "head": "ghost", "child": "s7-11"}]),
        "relations[0].head 'ghost' is no span of this line.",
    ),
    "a child that is missing": (
        line(spans=TWO, relations=[{"type": "t", "head": "s0-6", "child": "ghost"}]),
        "relations[0].child 'ghost' is no span of this line.",
    ),
    "an entity that is missing": (
        line(spans=[span(entity="ghost")]), "spans[0].entity 'ghost' is none of the line's entities.",
    ),
    "another schema": (line(schema="annotator/2"), "schema is 'annotator/2', not 'annotator/1'."),
    "a status": (line(status="done"), "status 'done' is none of new, begun, complete, review."),
    "a hash": (line(sha256="0" * 64), "sha256 is not that of the text."),
    "spans without a layer": (line(layer=None, spans=TWO), "layer is missing, but there are spans."),
    "labels without a layer": (
        line(layer=None, labels={"frame": ["conflict"]}),
        "labels belong to a layer, and the line has none.",
    ),
    "a layer without a name": (line(layer=""), "layer has no name."),
    "a zone past the text": (
        line(zones=[{"kind": "body", "start": 0, "end": 23}]), "zones[0].end 23 is not within the text (22).",
    ),
    "a reversed zone": (
        line(zones=[{"kind": "body", "start": 5, "end": 2}]), "zones[0].end 2 is not within the text (22).",
    ),
    "a list as an attribute": (
        line(spans=[span(attributes={"a": [1]})]), "spans[0].attributes[...] expected",
    ),
    "meta that is none": (line(meta=[1]), "meta expected `object`, got `array`."),
    "extra that is none, with an unknown key": (
        {"zz": 1} | line(extra=[1]), "extra expected `object`, got `array`.",
    ),
    "extra of a span that is none, with an unknown key": (
        line(spans=[{"zz": 1} | span(extra="x")]), "spans[0].extra expected `object`, got `str`.",
    ),
    "roles that are none": (
        line(zz=1, entities=[{"id": "e", "name": "n", "roles": [7]}]), "entities[0].roles[0] expected `object`, got `int`.",
    ),
    "spans that are none": (line(zz=1, spans=[3]), "spans[0] expected `object`, got `int`."),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_a_line_that_is_not_right_is_refused_with_file_line_field_and_reason(folder: Path, name: str) -> None:
    bad, sentence = BAD[name]
    found, _ = take(dumped(line(id="before"), bad, line(id="after")), folder)
    before, rejected, after = found
    assert isinstance(before, Record)
    assert isinstance(after, Record)
    assert isinstance(rejected, Rejected)
    assert str(rejected).startswith(f"a.jsonl:2: {sentence}")
    assert str(rejected).endswith(".")
    assert (rejected.file, rejected.line) == ("a.jsonl", 2)


DEEPER = "it lies more than 100 deep within itself."
DEEP = 20_000
RAW: dict[str, tuple[bytes, str]] = {
    "a cut line": (b'{"schema":"annotator/1","id":', "this is not JSON: "),
    "two objects": (dumped(line()).rstrip() * 2, "this is not JSON: "),
    "NaN": (b'{"schema":NaN}', "this is not JSON: "),
    "NaN behind an unknown key": (b'{"zz":NaN,' + dumped(line())[1:], "this is not JSON: NaN is no number."),
    "infinity": (b'{"zz":-Infinity,' + dumped(line())[1:], "this is not JSON: -Infinity is no number."),
    "a number beyond every float": (b'{"zz":1e999,' + dumped(line())[1:], "this is not JSON: 1e999 is no number."),
    "a number of many digits": (b'{"zz":' + b"9" * 10_000 + b"," + dumped(line())[1:], "a number has more than 300 digits."),
    "a number of many digits in extra": (
        b'{"extra":{"zz":' + b"9" * 10_000 + b"}," + dumped(line())[1:], "",
    ),
    "an offset of many digits": (b'{"spans":[{"start":' + b"9" * 10_000 + b"}]," + dumped(line())[1:], ""),
    "a list": (b"[1]", "expected `object`, got `array`."),
    "a list with an escape": (b'["\\ud800"]', ""),
    "a number": (b"12", "expected `object`, got `int`."),
    "nothing": (b"null", "expected `object`, got `null`."),
    "deep nesting": (b'{"zz":' + b"[" * DEEP + b"]" * DEEP + b"," + dumped(line())[1:], DEEPER),
    "deep nesting in extra": (
        b'{"extra":{"zz":' + b"[" * DEEP + b"]" * DEEP + b"}," + dumped(line())[1:], DEEPER,
    ),
    "deep objects": (b'{"a":' * DEEP, DEEPER),
    "no UTF-8": (b'{"schema":"annotator/1","id":"\xe9"}', "this is not JSON: "),
    "UTF-16": ('{"schema":"annotator/1"}'.encode("utf-16"), "this is not JSON: "),
    "a raw NUL": (b'{"schema":"annotator/1","id":"\x00"}', "this is not JSON: "),
    "no schema": (b'{"id":"d","text":"x"}', "object missing required field `schema`."),
    "no text": (b'{"schema":"annotator/1","id":"d"}', "object missing required field `text`."),
}  # fmt: skip


@pytest.mark.parametrize("name", RAW)
def test_a_line_that_is_no_object_is_refused_and_the_next_one_read(folder: Path, name: str) -> None:
    bad, sentence = RAW[name]
    (rejected, after), _ = take(bad.replace(b"\n", b" ") + b"\n" + dumped(line(id="after")), folder)
    assert isinstance(rejected, Rejected)
    assert str(rejected).startswith(f"a.jsonl:1: {sentence}")
    assert str(rejected).endswith(".")
    assert isinstance(after, Record)


@pytest.mark.parametrize("data", [b"", b"\n \r\n"])
def test_an_empty_file_is_refused(folder: Path, data: bytes) -> None:
    (rejected,), _ = take(data, folder)
    assert str(rejected) == "a.jsonl: the file is empty."


def test_an_id_of_another_line_is_refused_by_validate_and_left_to_the_project_by_read(folder: Path) -> None:
    twice = dumped(line(spans=[span(id="s")]), line(id="e", spans=[span(id="s")]))
    found, _ = take(twice, folder)
    assert [isinstance(one, Record) for one in found] == [True, True]
    found = list(native.validate(Source(folder / "a.jsonl", "a.jsonl")))
    assert str(found[1]) == "a.jsonl:2: spans[0].id 's' stands there twice."


@pytest.mark.parametrize("tail", [b"", b"\n"])
def test_an_over_long_line_is_refused_and_the_lines_behind_it_are_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch, tail: bytes
) -> None:
    monkeypatch.setattr(limits, "LINE", 200)
    long = dumped(line(id="long", note="x" * 1_000))
    found, _ = take(dumped(line()) + long + dumped(line(id="e")).rstrip() + tail, folder)
    assert str(found[1]) == "a.jsonl:2: the line is longer than 200 bytes."
    assert [one.document.id for one in found if isinstance(one, Record)] == ["d", "e"]


def test_the_format_is_told_by_its_suffix_or_its_first_line() -> None:
    assert native.sniff(b"anything", "a.JSONL")
    assert native.sniff(b' {"schema":"annotator/1"', "a.txt")
    assert not native.sniff(b'{"text":"x"}', "a.json")
    assert not native.sniff(b"Peskov said", "a.txt")


# --- the schema ---------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def accepts() -> Callable[[object], bool]:
    shipped = json.loads((paths.resources() / "schema" / "annotator-1.schema.json").read_bytes())
    jsonschema.Draft202012Validator.check_schema(shipped)
    return jsonschema.Draft202012Validator(shipped).is_valid


def test_the_shipped_schema_is_the_one_that_the_reader_uses() -> None:
    assert (paths.resources() / "schema" / "annotator-1.schema.json").read_bytes() == native.schema()


@pytest.mark.parametrize("file", [DEMO, GOLDEN], ids=lambda f: f.name)
def test_the_schema_accepts_what_is_right(accepts: Callable[[object], bool], file: Path) -> None:
    assert all(accepts(json.loads(one)) for one in file.read_text(encoding="utf-8").split("\n") if one)


@steady
@given(given_=lines())
def test_the_schema_accepts_every_line_that_we_read_and_write(
    accepts: Callable[[object], bool], folder: Path, given_: Line
) -> None:
    assert accepts(given_)
    assert accepts(json.loads(write(good(dumped(given_), folder))))


STRUCTURAL = ("negative", "a fraction", "a text", "a truth", "no end", "no label", "a fragment of three", "meta that is none",
              "a negative fragment", "a list as an attribute", "extra that is none, with an unknown key", "spans that are none")  # fmt: skip


@pytest.mark.parametrize("name", STRUCTURAL)
def test_the_schema_refuses_what_the_reader_refuses(accepts: Callable[[object], bool], name: str) -> None:
    assert not accepts(BAD[name][0])
