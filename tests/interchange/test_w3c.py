"""W3C annotations: where their text is, how a place is told, links, and what is wrong."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from annotator import interchange
from annotator.domain.exchange import Record, Rejected
from annotator.interchange import Source

TEXT = "Maria said so. Bob said no."


def one(key: str, selector: Any, tag: str = "Claim", source: str = "a.txt", **more: Any) -> dict[str, Any]:
    return {"@context": "http://www.w3.org/ns/anno.jsonld", "id": key, "type": "Annotation",
            "body": [{"type": "TextualBody", "value": tag, "purpose": "tagging"}], "target": {"source": source, "selector": selector}} | more  # fmt: skip


def quote(exact: str, prefix: str = "", suffix: str = "") -> dict[str, str]:
    return {"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix}


def place(start: int, end: int) -> dict[str, Any]:
    return {"type": "TextPositionSelector", "start": start, "end": end}


def read(folder: Path, given: Any, *, text: bool = True) -> tuple[list[Record | Rejected], list[str]]:
    (folder / "in").mkdir(exist_ok=True)
    (folder / "in" / "in.jsonld").write_text(json.dumps(given), "utf-8")
    if text:
        (folder / "in" / "a.txt").write_text(TEXT, "utf-8")
    source = Source(folder / "in" / "in.jsonld", "in.jsonld")
    return list(interchange.recognise(source).read(source)), source.warnings


def said(found: Record | Rejected) -> list[tuple[str, str, int]]:
    assert isinstance(found, Record), found
    return [(row.label, found.text[row.start : row.end], row.start) for row in found.spans]


@pytest.mark.parametrize(
    ("selector", "start"),
    [
        (place(19, 23), 19),
        ([quote("said"), place(19, 23)], 19),
        (quote("said", prefix="Bob "), 19),
        (quote("said", suffix=" no"), 19),
        (quote("said"), 6),
        ([quote("said"), place(7, 11)], 6),
    ],
)
def test_a_place_is_told_by_its_position_or_by_its_words(tmp_path: Path, selector: Any, start: int) -> None:
    (found,), _ = read(tmp_path, one("x", selector))
    assert said(found) == [("Claim", "said", start)]


def test_links_tie_two_annotations(tmp_path: Path) -> None:
    link = {
        "id": "l",
        "type": "Annotation",
        "motivation": "linking",
        "body": {"value": "source", "purpose": "tagging"},
        "target": [{"id": "x"}, "y"],
    }
    (found,), _ = read(tmp_path, [one("x", quote("so")), one("y", quote("Maria"), "Source"), link])
    assert isinstance(found, Record)
    (relation,) = found.relations
    assert (relation.type, relation.head, relation.child) == ("source", found.spans[0].id, found.spans[1].id)


def test_without_its_text_it_stands_on_what_it_quotes(tmp_path: Path) -> None:
    (found,), warnings = read(tmp_path, [one("x", [quote("Troy"), place(4, 8)], source="http://x.org/y")], text=False)
    assert isinstance(found, Record)
    assert (found.text, said(found)) == ("    Troy", [("Claim", "Troy", 4)])
    assert warnings == ["in.jsonld: the text http://x.org/y is not there; in its place stands what is quoted."]


def test_a_text_outside_of_the_folder_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    (found,), _ = read(tmp_path, one("x", place(0, 3), source="../../secret.txt"))
    assert isinstance(found, Record)
    assert found.text == "   "


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (one("x", {"type": "CssSelector"}), "in.jsonld:1: x has no selector that tells a place."),
        (one("x", place(5, 99)), "in.jsonld:1: x reaches from 5 to 99, past the text of 27 characters."),
        (one("x", place(5, 2)), "in.jsonld:1: x ends at 2, which is not behind its start 5."),
        (one("x", [quote("never"), place(0, 5)]), "in.jsonld:1: x 'never' is not what stands there: 'Maria'."),
        ([one("x", place(0, 5)), one("x", place(0, 5))], "in.jsonld:1: x stands there twice."),
        (
            [one("x", place(0, 5)), {"id": "l", "motivation": "linking", "target": ["x", "z"]}],
            "in.jsonld:1: l links a span that is not there.",
        ),
    ],
)
def test_what_is_wrong_is_told(tmp_path: Path, given: Any, reason: str) -> None:
    found, _ = read(tmp_path, given)
    assert [str(one_) for one_ in found if isinstance(one_, Rejected)] == [reason]
