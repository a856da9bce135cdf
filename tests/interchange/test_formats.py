"""The formats as a whole: found, told by content and suffix, and asked for by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator import interchange
from annotator.domain.change import Refusal
from annotator.interchange import Source, native


def plain() -> object:
    return interchange.formats()["text"]


def test_every_format_says_what_it_is_and_can_be_read_or_written() -> None:
    found = interchange.formats()
    assert found.keys() >= {"jsonl", "text"}
    for name, one in found.items():
        assert name == one.NAME
        assert one.TITLE
        assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in one.SUFFIXES)
        assert one.CARRIES
        assert isinstance(one, interchange.Reader | interchange.Writer)


def test_no_format_stands_twice_among_those_that_can_be_written() -> None:
    assert len(set(interchange.writable())) == len(interchange.writable())


def test_a_format_is_asked_for_by_name() -> None:
    assert interchange.reader("jsonl") is native
    assert interchange.writer("jsonl") is native
    assert interchange.reader("text") is plain()


@pytest.mark.parametrize("ask", [interchange.reader, interchange.writer])
def test_an_unknown_name_is_refused_with_those_that_there_are(ask: object) -> None:
    with pytest.raises(Refusal, match=r"No format 'xyz' can be (read|written); there are .*jsonl"):
        ask("xyz")  # type: ignore[operator]


def test_plain_text_cannot_be_written() -> None:
    with pytest.raises(Refusal, match="No format 'text' can be written"):
        interchange.writer("text")


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.jsonl", b"{}", native),
        ("a.txt", b"Peskov said", plain()),
        ("export", b'{"schema":"annotator/1"}', native),
        ("odd.txt", b'{"schema":"annotator/1"}', native),
    ],
)
def test_a_file_is_recognised(tmp_path: Path, name: str, data: bytes, expected: object) -> None:
    (tmp_path / name).write_bytes(data)
    assert interchange.recognise(Source(tmp_path / name, name)) is expected


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("a.txt", b"", "a.txt: the file is empty."),
        ("a.xyz", b"\x00\x01", "a.xyz: no format that can be read fits this file; there are "),
    ],
)
def test_a_file_that_no_format_fits_is_refused(tmp_path: Path, name: str, data: bytes, sentence: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(Refusal) as refusal:
        interchange.recognise(Source(tmp_path / name, name))
    assert str(refusal.value).startswith(sentence)


def test_a_file_that_cannot_be_opened_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match=r"gone.txt: cannot be read: No such file or directory."):
        interchange.recognise(Source(tmp_path / "gone.txt", "gone.txt"))


@pytest.mark.parametrize("name", ["a.jsonl", "a.NDJSON"])
def test_the_format_to_write_is_told_by_the_suffix(name: str) -> None:
    assert interchange.for_suffix(Path(name)) == "jsonl"


@pytest.mark.parametrize(("name", "ends"), [("a.docx", ".docx"), ("a", "nothing"), ("a.txt", ".txt")])
def test_a_suffix_that_nothing_writes_is_refused(name: str, ends: str) -> None:
    with pytest.raises(Refusal, match=f"{name}: no format writes files that end in {ends}; name one with --format."):
        interchange.for_suffix(Path(name))
