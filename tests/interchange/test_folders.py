"""Folders of layers: names that come back, that stay inside of the export, and that no disk takes for one."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.exchange import Record
from annotator.domain.model import Document, Layer
from annotator.interchange import Names
from annotator.interchange.folders import Places, folder, unfoldered


@given(layer=st.text(min_size=1), coder=st.text(min_size=1))
def test_a_name_comes_back_and_is_one_folder(layer: str, coder: str) -> None:
    try:
        name = folder(layer, coder)
    except UnicodeEncodeError:
        return  # half a character is in no name
    assert unfoldered(name) == (layer, coder)
    assert "/" not in name
    assert "\\" not in name
    assert name not in {".", ".."}
    assert not name.startswith(".")
    assert not name.endswith((".", " "))


@pytest.mark.parametrize("names", [("..", "."), ("Maria", "maria"), ("a/b", "a\\b"), ("x.", "x")])
def test_every_layer_has_a_folder_inside_of_the_export(tmp_path: Path, names: tuple[str, str]) -> None:
    (tmp_path / "out").mkdir()
    places = Places(tmp_path / "out", Names({}, {}))
    document = Document(id="d", title="A title", sha256="", length=0)
    found = [
        places.of(Record(document=document, text="", layer=Layer(document_id="d", name=name, coder_id=name)))
        for name in names
    ]
    assert {path.parent.parent for path in found} == {tmp_path / "out"}
    assert len({path.parent.name.casefold() for path in found}) == 2
    assert [unfoldered(path.parent.name)[0] for path in found] == list(names)
