"""CoNLL: every scheme of tags, tokens to text and back, and what is told to be lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator import interchange
from annotator.domain.exchange import Record, Rejected
from annotator.interchange import Source, conll
from annotator.services import send
from annotator.services.project import Project
from annotator.services.steps import run
from tests.conftest import SHARED


def taken(folder: Path, content: str, name: str = "in.conll") -> list[Record | Rejected]:
    (folder / name).write_text(content, "utf-8")
    return list(conll.read(Source(folder / name, name)))


def spans(found: Record | Rejected) -> list[tuple[str, str]]:
    assert isinstance(found, Record), found
    return [(row.label, found.text[row.start : row.end]) for row in found.spans]


@pytest.mark.parametrize(
    "tags",
    [
        "B-PER I-PER B-PER O B-ORG I-ORG I-ORG O",
        "I-PER I-PER B-PER O I-ORG I-ORG I-ORG O",
        "B-PER E-PER S-PER O B-ORG I-ORG E-ORG O",
        "B-PER L-PER U-PER O B-ORG I-ORG L-ORG O",
    ],
    ids=["IOB2", "IOB1", "IOBES", "BILOU"],
)
@pytest.mark.parametrize("between", [" ", "\t", " NN _ "])
def test_every_scheme_says_the_same(tmp_path: Path, tags: str, between: str) -> None:
    words = ["Ada", "Lovelace", "Bob", "left", "the", "Rask", "Hydro", "."]
    content = "\n".join(f"{word}{between}{tag}" for word, tag in zip(words, tags.split(), strict=True))
    (found,) = taken(tmp_path, content + "\n")
    assert isinstance(found, Record)
    assert found.text == "Ada Lovelace Bob left the Rask Hydro."
    assert spans(found) == [("PER", "Ada Lovelace"), ("PER", "Bob"), ("ORG", "the Rask Hydro")]


def test_a_span_ends_with_its_sentence_and_an_article_with_its_mark(tmp_path: Path) -> None:
    first, second = taken(
        tmp_path, "-DOCSTART- -X- O O\n\nAda B-PER\n\nBob I-PER\n\n-DOCSTART- -X- O O\n\nRask B-ORG\n"
    )
    assert isinstance(first, Record)
    assert (first.text, spans(first)) == ("Ada\nBob", [("PER", "Ada"), ("PER", "Bob")])
    assert spans(second) == [("ORG", "Rask")]


def test_two_columns_of_tags_and_spacy_s_bars(tmp_path: Path) -> None:
    (german,) = taken(tmp_path, "#\thttp://x [2009]\n1\tRask\tB-ORG\tB-LOC\n2\tHydro\tI-ORG\tO\n")
    assert spans(german) == [("ORG", "Rask Hydro"), ("LOC", "Rask")]
    (bars,) = taken(tmp_path, "Ada|NNP|B-PER left|VBD|O\nBob|NNP|I-PER came|VBD|O\n")
    assert isinstance(bars, Record)
    assert (bars.text, spans(bars)) == ("Ada left\nBob came", [("PER", "Ada"), ("PER", "Bob")])


def test_a_line_without_a_tag_is_told(tmp_path: Path) -> None:
    found = taken(tmp_path, "JAPAN\tB-LOC\nGET\nthe\tO\n")
    assert [str(one) for one in found if isinstance(one, Rejected)] == ["in.conll:2: 'GET' has no tag."]


def test_what_is_written_is_what_others_read(demo: Project, tmp_path: Path) -> None:
    out = tmp_path / "out.conll"
    report = run(send.send(demo, out, send.Options(layer="maria")))
    lost = {row["what"] for row in report.lost}
    assert {
        "relations",
        "attributes of spans",
        "spans within or across others",
        "spaces and line ends of the text",
    } <= lost
    assert "articles that read back otherwise" not in lost
    rows = [line.split(" ") for line in out.read_text("utf-8").splitlines() if line]
    assert {len(row) for row in rows} == {4}
    assert rows[0] == ["-DOCSTART-", "-X-", "O", "O"]
    before = "O"
    for row in rows:
        assert row[3][0] in "BIO"
        assert row[3][0] != "I" or before[2:] == row[3][2:]
        before = row[3]
    assert sum(row[3].startswith("B-") for row in rows) == report.spans


@pytest.mark.skipif(not (SHARED / "formats").exists(), reason="the real material is not at hand (../shared/data)")
@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("ner-token-per-line-conll2003.iob", (1, 7, 0)),
        ("ner-token-per-line.iob", (1, 7, 0)),
        ("ner2002_test.conll", (1, 4, 0)),
        ("doccano_example.conll", (1, 2, 0)),
    ],
)
def test_real_samples_are_read(name: str, counts: tuple[int, int, int]) -> None:
    path = SHARED / "formats" / "conll" / name
    source = Source(path, name)
    found = list(interchange.recognise(source).read(source))
    good = [one for one in found if isinstance(one, Record)]
    assert (len(good), sum(len(r.spans) for r in good), len(found) - len(good)) == counts
