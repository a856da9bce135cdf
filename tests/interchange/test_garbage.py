"""Files that are cut off or damaged somewhere: whatever a library says of them, they are refused, and the good file beside comes in.

Each format's own good file is cut and altered at seeded places; a reader may take what is left, or refuse it with a sentence, and
nothing else.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from annotator import interchange
from annotator.domain.change import Refusal
from annotator.domain.exchange import Record, Rejected
from annotator.interchange import FolderWriter, Names, Source, driving
from annotator.interchange.carrying import Tally
from annotator.interchange.draft import Draft
from annotator.services import bring
from annotator.services.elsewhere import elsewhere
from annotator.services.intake import Options
from annotator.services.project import Project
from annotator.services.reading import Reading, here
from annotator.services.send import fitted
from annotator.services.steps import run
from tests.interchange import clippings
from tests.interchange.test_dna import database

GOOD = "The council met on Monday and spoke of the dam."
PRESS: dict[str, Callable[[Path], Path]] = {
    "docx": clippings.docx, "europresse": clippings.europresse, "factiva": clippings.factiva_xml, "feed": clippings.rss, "html": clippings.html,
    "json-articles": clippings.jsonl, "lexisnexis": clippings.lexisnexis, "mail": clippings.mail, "newsml-1": clippings.newsml_1,
    "newsml-g2": clippings.newsml_g2, "nexis": clippings.nexis, "ninjs": clippings.ninjs, "nitf": clippings.nitf, "pdf": clippings.pdf,
    "rtf": clippings.rtf, "table": clippings.xlsx, "text": clippings.plain, "warc": clippings.warc, "dna": database,
}  # fmt: skip


def test_every_format_that_can_be_read_has_a_good_file() -> None:
    assert PRESS.keys() | set(interchange.writable()) >= set(interchange.readable())


def _record() -> Record:
    draft = Draft(Source(Path("a"), "a.txt"), 1, "The mayor accuses the operator. “Nobody asked us”, she said. 😀", title="Mayor")
    claim = draft.span("Claim", [(4, 9), (10, 17)], "", attributes={"stance": "for"}, note="why?", entity=draft.entity("Ada Lane"))
    draft.link("source", claim, draft.span("Source", [(33, 39)], ""), "")
    return draft.record("ada", "ada")


def samples(name: str, folder: Path) -> Path:
    """A good file of a format, with what lies beside it."""
    folder.mkdir(parents=True)
    if name in PRESS:
        return PRESS[name](folder)
    names = Names({}, {"ada": "ada"})
    record = fitted(name, _record(), names, Tally())
    assert record is not None
    writer, suffix = interchange.writer(name), interchange.formats()[name].SUFFIXES[0]
    if not isinstance(writer, FolderWriter):
        file = folder / f"out{suffix}"
        with file.open("wb") as out:
            list(writer.write(iter([record]), names, out))
        return file
    (folder / "out").mkdir()
    list(writer.write_folder(iter([record]), names, folder / "out"))
    ending = suffix.rpartition(".")[2]
    return max((p for p in (folder / "out").rglob(f"*.{ending}")), key=lambda p: (p.stem == "articles", p.stat().st_size))


def damaged(data: bytes, seed: int) -> bytes:
    """The bytes with something wrong: cut, altered, doubled, or with a stretch gone."""
    chance = random.Random(seed)
    made, at = bytearray(data), chance.randrange(len(data))
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(max(len(made), 1))
        match chance.randrange(6):
            case 0:
                del made[at:]
            case 1:
                made[at : at + 1] = bytes([chance.randrange(256)])
            case 2:
                del made[at : at + chance.randint(1, 40)]
            case 3:
                made[at:at] = bytes(chance.randrange(256) for _ in range(chance.randint(1, 20)))
            case 4:
                made[at : at + 4] = chance.choice([b"\xff\xff\xff\xff", b"\0\0\0\0", b"-1  ", b"null", b"[[[[", b"9999"])
            case _:
                made[at:at] = made[at : at + 200]
    return bytes(made)


def _tried(name: str, file: Path) -> Iterator[Record | Rejected]:
    """What is in a file; a refusal of the whole comes as one of its records."""
    try:
        yield from driving.records(interchange.reader(name), Source(file, file.name))
    except Refusal as refusal:
        yield Rejected(file.name, None, "", str(refusal))


@pytest.mark.parametrize("name", interchange.readable())
def test_a_damaged_file_is_taken_or_refused_and_nothing_else(name: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    file = samples(name, tmp_path / "good")
    data = file.read_bytes()
    assert any(isinstance(found, Record) for found in _tried(name, file)), "the good one is read"
    for seed in range(1_000 if request.config.getoption("--long") else 40):
        file.write_bytes(damaged(data, seed))
        for found in _tried(name, file):
            if isinstance(found, Record):
                assert all(0 <= row.start < row.end <= len(found.text) for row in found.spans), seed
            else:
                assert "\n" not in str(found), (seed, str(found))
                assert len(str(found)) < 700, (seed, str(found))


@pytest.mark.parametrize("read", [here, elsewhere])
def test_the_good_file_beside_damaged_ones_of_every_format_comes_in(read: Reading, project: Project, tmp_path: Path) -> None:
    folder = tmp_path / "all"
    folder.mkdir()
    for n, name in enumerate(interchange.readable()):
        file = samples(name, tmp_path / f"sample{n}")
        for seed in (1, 2):
            target = folder / f"{n}-{seed}" / file.name
            shutil.copytree(file.parent, target.parent)
            target.write_bytes(damaged(file.read_bytes(), seed))
    (folder / "zz-good.txt").write_text(GOOD)
    report = run(bring.bring(project, bring.sources([folder]), Options(), read))
    assert GOOD in [project.text(document.id) for document in project.documents()]
    assert report.refused
    assert not [words for words in report.refused if "Traceback" in words or "\n" in words]
