"""Every format that can be written and read: what it takes of a record comes back as it was, and the rest is told."""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator import interchange
from annotator.domain.codebook import Codebook, Label, Role
from annotator.domain.exchange import Record, Rejected
from annotator.domain.model import Coder
from annotator.domain.text import merged
from annotator.interchange import FolderWriter, Names, Source
from annotator.interchange.carrying import METADATA, Tally, likeness
from annotator.interchange.draft import Draft
from annotator.services.send import fitted
from tests.examples import share

FORMATS = sorted(set(interchange.writable()) & set(interchange.readable()))
LABELS = ("Claim", "Source", "Cue", "öffentliche Rede; x:y", "B-NOTBIO!|")
_ROLES = tuple(Role(name=name, accepts=("label1",), many=True) for name in ("source", "cue", "target"))
WORDS = st.text(
    alphabet=st.sampled_from("ab é.\u00a0\n\r\t\u2028😀\u0301א\"'<&;:|\\_#*[]{}\x0b\ufffe"), min_size=1, max_size=30
)
NAMES = st.builds(str.__add__, st.text(st.sampled_from("abé ;:_u20|\\\"'<&"), max_size=5), st.sampled_from("aé;_0|"))


@st.composite
def records(draw: st.DrawFn) -> tuple[list[Record], Names]:
    """Some articles with a layer or two each, of different texts."""
    texts = draw(st.lists(WORDS, min_size=1, max_size=3, unique=True))
    coders = [Coder(name=name) for name in draw(st.lists(NAMES.map(str.strip), min_size=2, max_size=2, unique=True))]
    found: list[Record] = []
    for n, text in enumerate(texts):
        source = Source(Path("a"), f"a{n}.txt")
        about = {name: draw(st.sampled_from(["", "The Sarnel Courier", "2025-03-04"])) for name in METADATA}
        document = Draft(source, 1, text, title=f"Title {n}", **about).document
        for coder in coders[: draw(st.integers(0, 2))] or [None]:
            draft = Draft(source, 1, text)
            draft.document = document
            _fill(draw, draft)
            found.append(
                draft.record(
                    coder.name if coder else None,
                    coder.id if coder else "",
                    draw(st.sampled_from(["begun", "complete"])),
                )
            )
    labels = [Label(id=f"label{n}", name=name, roles=_ROLES if not n else ()) for n, name in enumerate(LABELS)]
    book = Codebook(name="b", labels=tuple(labels))
    return found, Names({}, {coder.id: coder.name for coder in coders}, book)


def _fill(draw: st.DrawFn, draft: Draft) -> None:
    length = len(draft.text)
    place = st.integers(0, length - 1).flatmap(lambda a: st.tuples(st.just(a), st.integers(a + 1, length)))
    ids: list[str] = []
    for n in range(draw(st.integers(0, 5))):
        pieces = draw(st.permutations(merged(draw(st.lists(place, min_size=1, max_size=3)))))
        attributes = draw(st.dictionaries(NAMES, st.one_of(NAMES, st.booleans(), st.integers(0, 9)), max_size=2))
        entity = (
            draft.entity(draw(NAMES).strip(), qid=draw(st.sampled_from(["", "Q7"]))) if draw(st.booleans()) else None
        )
        note = draw(st.sampled_from(["", "why?", "two\nlines", " é\t"]))
        ids.append(
            draft.span(
                draw(st.sampled_from(LABELS)), pieces, f"spans[{n}]", attributes=attributes, entity=entity, note=note
            )
        )
    for _ in range(draw(st.integers(0, 3)) if len(ids) > 1 else 0):
        draft.link(
            draw(st.sampled_from(["source", "cue", "supports", "is; odd:one"])), *draw(st.permutations(ids))[:2], ""
        )


def written(name: str, given_: Iterable[Record], names: Names, target: Path) -> None:
    writer = interchange.writer(name)
    if isinstance(writer, FolderWriter):
        target.mkdir()
        assert list(writer.write_folder(iter(given_), names, target)) == list(given_)
    else:
        with target.open("wb") as out:
            assert list(writer.write(iter(given_), names, out)) == list(given_)


def read(name: str, target: Path) -> list[Record]:
    reader = interchange.reader(name)
    found: list[Record] = []
    for file in sorted(p for p in target.rglob("*") if p.is_file()) if target.is_dir() else [target]:
        if target.is_dir() and not reader.sniff(file.read_bytes()[:4096], file.name):
            continue
        for record in reader.read(Source(file, file.name)):
            assert not isinstance(record, Rejected), record
            found.append(record)
    return found


@pytest.mark.parametrize("name", FORMATS)
@given(made=records())
@share(0.6)
def test_what_a_format_takes_comes_back(name: str, made: tuple[list[Record], Names]) -> None:
    rows, names = made
    able, tally = interchange.carries(name), Tally()
    kept = [left for record in rows if (left := fitted(name, record, names, tally))]
    folder = Path(tempfile.mkdtemp())
    try:
        written(name, kept, names, folder / "out")
        if not kept:
            return
        back = read(name, folder / "out")
        assert Counter(likeness(r, Names({}, {}), able) for r in back) == Counter(
            likeness(r, names, able) for r in kept
        )
        if not tally.counts:  # nothing was lost, so nothing may differ
            assert Counter(likeness(r, names, able) for r in rows) == Counter(likeness(r, names, able) for r in kept)
    finally:
        shutil.rmtree(folder)


@pytest.mark.parametrize("name", FORMATS)
@given(made=records())
@share(0.25)
def test_what_is_written_is_recognised_as_its_own_format(name: str, made: tuple[list[Record], Names]) -> None:
    rows, names = made
    kept = [left for record in rows if (left := fitted(name, record, names, Tally()))]
    folder = Path(tempfile.mkdtemp())
    try:
        ending = interchange.formats()[name].SUFFIXES[0]
        out = folder / f"out{ending}"
        written(name, kept, names, out)
        files = (
            ([out] if kept else [])
            if out.is_file()
            else [p for p in out.rglob("*") if p.is_file() and p.suffix == f".{ending.rpartition('.')[2]}"]
        )
        for file in files:
            assert interchange.recognise(Source(file, file.name)) is interchange.reader(name)
    finally:
        shutil.rmtree(folder)
