"""Names, titles and notes of any signs: what a format says that it carries comes back as it was, or is told at writing.

Signs that end lines for some and not for others, quotes, what table programs take for formulas, spaces at the ends, right to
left, letters of several code points: each has broken an export somewhere.
"""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator import interchange
from annotator.domain.codebook import Codebook, Label
from annotator.domain.exchange import Record
from annotator.domain.model import Coder, Zone
from annotator.interchange import Names, Source
from annotator.interchange.carrying import METADATA, Tally, likeness
from annotator.interchange.draft import Draft
from annotator.interchange.xmls import allowed
from annotator.services.send import fitted
from tests.interchange.test_round_trips import FORMATS, read, written

ODD = "a é=+-@'\"\t\r\n,;:|\\/<>&#_*[]{}()%^~\u2028\u2029\u0085\u00a0\u200b\u200f\u202e\u05d0\u0301\U0001f600\ufeff\ufffe\x0b\x0c\x1c\x1f\x7f"
SIGNS = st.sampled_from(ODD) | st.characters(exclude_categories=["Cs"], exclude_characters="\0")
WILD = st.text(SIGNS, min_size=1, max_size=12)
NAMED = WILD.filter(lambda words: bool(words.strip()))


@st.composite
def wild_records(draw: st.DrawFn) -> tuple[list[Record], Names]:
    """An article or two with a layer each, called by anything."""
    coders = [Coder(name=name) for name in draw(st.lists(NAMED, min_size=2, max_size=2, unique=True))]
    labels = [Label(id=f"l{n}", name=name) for n, name in enumerate(draw(st.lists(NAMED, min_size=1, max_size=3, unique=True)))]
    found: list[Record] = []
    for n, text in enumerate(draw(st.lists(NAMED, min_size=1, max_size=2, unique=True))):
        about = {name: draw(st.just("") | WILD) for name in ("title", *METADATA)}
        draft = Draft(Source(Path("a"), f"a{n}.txt"), 1, text, **about)
        if draw(st.booleans()):
            draft.zones = [Zone(document_id=draft.document.id, kind="body", start=0, end=len(text))]
        ids = [
            draft.span(labels[draw(st.integers(0, len(labels) - 1))].id, [(0, len(text))], "", note=draw(st.just("") | WILD),
                       attributes=draw(st.dictionaries(NAMED, WILD, max_size=2)), entity=draft.entity(draw(NAMED)) if draw(st.booleans()) else None)
            for _ in range(draw(st.integers(0, 2)))
        ]  # fmt: skip
        if len(ids) > 1:
            draft.link(draw(NAMED), ids[0], ids[1], "", draw(st.dictionaries(NAMED, WILD, max_size=1)))
        coder = coders[draw(st.integers(0, 1))]
        found.append(draft.record(draw(NAMED), coder.id, note=draw(st.just("") | WILD)))
    book = Codebook(name=draw(NAMED), labels=tuple(labels))
    return found, Names({label.id: label.name for label in labels}, {coder.id: coder.name for coder in coders}, book)


def alike(record: Record, names: Names, able: tuple[str, ...]) -> tuple[str, ...]:
    """What a format says of a record, its title and the note on the article included."""
    note = record.layer.note if record.layer and "notes on articles" in able else ""
    return likeness(record, names, able), record.document.title if "metadata" in able else "", note


def _as_xml_allows(names: Names, *, coders: bool) -> Names:
    """What labels and coders are called where a format told that it replaces signs."""
    labels = {key: allowed(name) for key, name in names.labels.items()}
    return Names(labels, {key: allowed(name) if coders else name for key, name in names.coders.items()}, names.codebook)


@pytest.mark.parametrize("name", FORMATS)
@given(made=wild_records())
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_names_of_any_signs_come_back(name: str, made: tuple[list[Record], Names]) -> None:
    rows, names = made
    able, tally = interchange.carries(name), Tally()
    kept = [left for record in rows if (left := fitted(name, record, names, tally))]
    if not kept:
        return
    folder = Path(tempfile.mkdtemp())
    try:
        written(name, kept, names, folder / "out")
        back = read(name, folder / "out")
        told = _as_xml_allows(names, coders=name != "refi") if any("XML forbids" in what for what in tally.counts) else names
        assert Counter(alike(r, Names({}, {}), able) for r in back) == Counter(alike(r, told, able) for r in kept)
    finally:
        shutil.rmtree(folder)
