"""CoNLL-U: spaces, words within tokens, mentions and tags, and what is no row."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator import interchange
from annotator.domain.exchange import Record, Rejected
from annotator.interchange import Source
from annotator.interchange.tags import fragments_of

BLANK = "\t_" * 7


def read(folder: Path, rows: list[str]) -> list[Record | Rejected]:
    (folder / "in.conllu").write_text("\n".join(rows) + "\n", "utf-8")
    source = Source(folder / "in.conllu", "in.conllu")
    return list(interchange.recognise(source).read(source))


def word(key: int | str, form: str, misc: str = "_") -> str:
    return f"{key}\t{form}{BLANK}\t{misc}"


def said(found: Record | Rejected) -> list[tuple[str, list[str]]]:
    assert isinstance(found, Record), found
    return [(row.label, [found.text[a:b] for a, b in fragments_of(row)]) for row in found.spans]


def test_a_token_of_two_words_is_one(tmp_path: Path) -> None:
    (found,) = read(
        tmp_path,
        [
            word("1-2", "fürs"),
            word(1, "für"),
            word(2, "das"),
            word("2.1", "x"),
            word(3, "FBI", "SpaceAfter=No"),
            word(4, "."),
        ],
    )
    assert isinstance(found, Record)
    assert found.text == "fürs FBI."


def test_mentions_nest_and_have_pieces(tmp_path: Path) -> None:
    rows = [
        word(1, "a", "Entity=(e1-Claim(e2-Who)"),
        word(2, "b", "Entity=(e3[1/2]-Cue)"),
        word(3, "c", "Entity=e1)"),
        word(4, "d", "Entity=(e3[2/2]-Cue)"),
    ]
    (found,) = read(tmp_path, ["# global.Entity = eid-etype", *rows])
    assert sorted(said(found)) == [("Claim", ["a b c"]), ("Cue", ["b", "d"]), ("Who", ["a"])]


def test_mentions_of_corefud_tell_their_type_in_its_column(tmp_path: Path) -> None:
    (found,) = read(
        tmp_path,
        ["# global.Entity = eid-etype-head-other", word(1, "Ada", "Entity=(e1-person-1-x"), word(2, "L", "Entity=e1)")],
    )
    assert said(found) == [("person", ["Ada L"])]


def test_tags_of_every_scheme(tmp_path: Path) -> None:
    (found,) = read(
        tmp_path,
        [word(1, "Ada", "NER=B-PER"), word(2, "L", "NER=I-PER"), word(3, "met", "NER=O"), word(4, "Bob", "ner=S-PER")],
    )
    assert said(found) == [("PER", ["Ada L"]), ("PER", ["Bob"])]


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        (["1\ta\tb"], "in.conllu:1: '1\\ta\\tb' has 3 columns, not ten."),
        ([f"x\ta{BLANK}\t_"], "in.conllu:1: id is no number of a word: 'x'."),
        ([word(1, "a", "Entity=e1)")], "in.conllu:1: Entity ends 'e1', which has not begun."),
        ([word(1, "a", "Entity=(e1-x")], "in.conllu:1: Entity begins 'e1', which does not end."),
    ],
)
def test_what_is_wrong_is_told(tmp_path: Path, rows: list[str], reason: str) -> None:
    assert str(read(tmp_path, rows)[0]) == reason
