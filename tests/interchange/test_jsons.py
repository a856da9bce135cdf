"""Files of JSON objects, read piece by piece: the same objects whatever the size of the pieces."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from annotator.domain.exchange import Rejected
from annotator.interchange import Source, jsons
from tests.examples import share

VALUES = st.recursive(st.none() | st.booleans() | st.integers(-99, 10**9) | st.text(st.sampled_from('a"\\\\[]{},:\n 😀é'), max_size=8),
                      lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3), max_leaves=6)  # fmt: skip
OBJECTS = st.lists(st.dictionaries(st.text(max_size=5), VALUES, max_size=4), min_size=1, max_size=5)


@pytest.mark.parametrize("layout", ["array", "pretty array", "sequence"])
@given(rows=OBJECTS, size=st.integers(1, 40))
@share(unchecked=[HealthCheck.function_scoped_fixture])
def test_every_object_comes_whatever_the_size_of_the_pieces(
    tmp_path: Path, layout: str, rows: list[dict[str, Any]], size: int
) -> None:
    indent = None if layout == "array" else 1
    content = json.dumps(rows, ensure_ascii=False, indent=indent) if "array" in layout else "\n".join(
        json.dumps(row, ensure_ascii=False, indent=indent) for row in rows)  # fmt: skip
    (tmp_path / "in.json").write_text(content, "utf-8", newline="")
    with patch.object(jsons, "_BUFFER", size):
        found = list(jsons._stream(Source(tmp_path / "in.json", "in.json"), array="array" in layout))
    assert [row for _, row in found] == rows
    if "array" in layout:
        assert [place for place, _ in found] == list(range(1, len(rows) + 1))
    else:
        lines = [content[:at].count("\n") + 1 for at in _starts(rows, content)]
        assert [place for place, _ in found] == lines


def _starts(rows: list[dict[str, Any]], content: str) -> list[int]:
    at, found = 0, []
    for row in rows:
        found.append(at)
        at += len(json.dumps(row, ensure_ascii=False, indent=1)) + 1
    return found


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ('[{"a": 1}', "in.json: this is not JSON: the array does not end."),
        ('[{"a": 1}] [', "in.json: this is not JSON: more stands behind the array."),
        ('[{"a": 1}, {"b": ]', "in.json: this is not JSON: Expecting value"),
        ("[1]", "in.json:1: this is not a JSON object."),
        ("[" * 100_000, "in.json: it lies more than 100 deep within itself."),
    ],
    ids=["end", "behind", "value", "number", "deep"],
)
def test_what_is_wrong_is_told(tmp_path: Path, content: str, reason: str) -> None:
    (tmp_path / "in.json").write_text(content)
    found = [row for _, row in jsons.objects(Source(tmp_path / "in.json", "in.json")) if isinstance(row, Rejected)]
    assert str(found[0]).startswith(reason)
