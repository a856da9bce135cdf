"""REFI-QDA: in which way positions count, whose codings they are, and archives that are damaged or evil."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from annotator.domain.exchange import Record, Rejected
from annotator.interchange import Source, refi
from annotator.interchange.refi.positions import Selection, way

GUID = "00000000-0000-0000-0000-00000000000{}"
TEXT = "First 😀 line\r\nSecond line with 😀 words\r\nThird line\r\n"


def project(selections: str, source: str = 'plainTextPath="internal://a.txt"') -> str:
    return (
        '<Project xmlns="urn:QDA-XML:project:1.0" name="x" origin="Some Tool"><Users>'
        f'<User guid="{GUID.format(1)}" name="Ada"/><User guid="{GUID.format(2)}" name="Bob"/></Users><CodeBook><Codes>'
        f'<Code guid="{GUID.format(3)}" name="Claim" isCodable="true"><Code guid="{GUID.format(4)}" name="good" isCodable="true"/></Code>'
        f'<Code guid="{GUID.format(5)}" name="Cue" isCodable="true"><Code guid="{GUID.format(6)}" name="good" isCodable="true"/></Code>'
        f'</Codes></CodeBook><Sources><TextSource guid="{GUID.format(7)}" name="one" {source}>{selections}</TextSource></Sources></Project>'
    )


def selection(start: int | str, end: int, code: int = 3, user: int = 1, name: str = "") -> str:
    coding = f'<Coding guid="{GUID.format(9)}" creatingUser="{GUID.format(user)}"><CodeRef targetGUID="{GUID.format(code)}"/></Coding>'
    return f'<PlainTextSelection guid="{GUID.format(8)}" name="{name}" startPosition="{start}" endPosition="{end}">{coding}</PlainTextSelection>'


def read(folder: Path, qde: str, files: dict[str, bytes] | None = None) -> tuple[list[Record | Rejected], list[str]]:
    with zipfile.ZipFile(folder / "in.qdpx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("Project.qde", qde)
        for name, data in (files if files is not None else {"Sources/a.txt": TEXT.encode()}).items():
            archive.writestr(name, data)
    source = Source(folder / "in.qdpx", "in.qdpx")
    return list(refi.read(source)), source.warnings


def said(found: Record | Rejected) -> list[tuple[str, str]]:
    assert isinstance(found, Record), found
    return [(row.label, found.text[row.start : row.end]) for row in found.spans]


@pytest.mark.parametrize("utf16", [False, True])
@pytest.mark.parametrize("one", [False, True])
@pytest.mark.parametrize("mark", [False, True])
def test_the_way_of_counting_is_found(utf16: bool, one: bool, mark: bool) -> None:
    words = ["Second", "line", "words", "Third", "with"]
    places = [(TEXT.index(word), TEXT.index(word) + len(word)) for word in words]

    def counted(at: int) -> int:
        before = TEXT[:at].replace("\r\n", "\n") if one else TEXT[:at]
        return (len(before.encode("utf-16-le")) // 2 if utf16 else len(before)) + mark

    given = [Selection(counted(a), counted(b), "") for a, b in places]
    found = way(TEXT, given, mark=mark)
    assert [found.place(one_) for one_ in given] == places


def test_codings_of_two_users_are_two_layers_and_codes_of_one_name_say_what_stands_over_them(tmp_path: Path) -> None:
    found, warnings = read(
        tmp_path, project(selection(0, 5) + selection(6, 7, code=4, user=2) + selection(8, 12, code=6, user=2))
    )
    assert [(one.layer.name, said(one)) for one in found if isinstance(one, Record) and one.layer] == [
        ("Ada", [("Claim", "First")]), ("Bob", [("Claim/good", "😀"), ("Cue/good", "line")]),
    ]  # fmt: skip
    assert warnings == []


def test_what_a_place_is_named_tells_the_way(tmp_path: Path) -> None:
    at = len(TEXT[: TEXT.index("words")].encode("utf-16-le")) // 2
    found, warnings = read(tmp_path, project(selection(at, at + 5, name="words")))
    assert said(found[0]) == [("Claim", "words")]
    assert warnings == ["in.qdpx: the positions in 'one' count UTF-16 units; read so."]


@pytest.mark.parametrize("source", ['plainTextPath="internal://gone.txt"', 'plainTextPath="relative:///etc/passwd"', 'plainTextPath="internal://../a.txt"',
                                    'richTextPath="internal://a.docx"'])  # fmt: skip
def test_a_text_that_is_not_in_the_archive_is_told_and_nothing_else_is_read(tmp_path: Path, source: str) -> None:
    (tmp_path / "a.txt").write_text("secret")
    found, warnings = read(tmp_path, project(selection(0, 5), source))
    assert found == []
    assert warnings == ["in.qdpx: 1 sources have no plain text in the archive; 1 selections in them were left out."]


@pytest.mark.parametrize(
    ("qde", "reason"),
    [
        (project(selection("x", 5)), f"in.qdpx: selection[{GUID.format(8)}] has a position that is no number."),
        (
            project(selection(0, 5, code=9)),
            f"in.qdpx: selection[{GUID.format(8)}] names the code {GUID.format(9)}, which is not there.",
        ),
        (
            project(selection(0, 500)),
            f"in.qdpx:1: selection[{GUID.format(8)}] reaches from 0 to 500, past the text of {len(TEXT)} characters.",
        ),
        (
            project(selection(5, 3)),
            f"in.qdpx:1: selection[{GUID.format(8)}] ends at 3, which is not behind its start 5.",
        ),
        ("<Project", "in.qdpx: this is not XML: unclosed token: line 1, column 0."),
        (
            '<!DOCTYPE a [<!ENTITY b "c">]><Project/>',
            "in.qdpx: it declares a document type, which no file of this kind needs.",
        ),
        (" " * 50_000_000, "in.qdpx: Project.qde: it would grow 1,028 times, as attacks do."),
    ],
    ids=["position", "code", "end", "order", "xml", "entities", "bomb"],
)
def test_what_is_wrong_is_told(tmp_path: Path, qde: str, reason: str) -> None:
    found, _ = read(tmp_path, qde)
    assert str(found[0]).rstrip(".") == reason.rstrip(".")


def test_a_damaged_archive_is_told(tmp_path: Path) -> None:
    (tmp_path / "in.qdpx").write_bytes(b"PK\x03\x04 and no more")
    (found,) = refi.read(Source(tmp_path / "in.qdpx", "in.qdpx"))
    assert str(found) == "in.qdpx: this archive cannot be read: File is not a zip file."
