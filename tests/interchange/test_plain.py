"""Plain text: how bytes become characters, and which bytes do not."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given

from annotator import interchange
from annotator.domain import limits
from annotator.domain.exchange import Record, Rejected
from annotator.domain.text import sha256
from annotator.interchange import Source
from annotator.interchange.press import plain
from annotator.interchange.titles import title as title_of
from tests.domain.strategies import texts

KOI8 = (
    "Москва. Пресс-секретарь президента Дмитрий Песков заявил журналистам, что переговоры продолжатся на следующей "
    "неделе, а позиция России не изменилась. По его словам, никаких новых предложений не поступало."
)
FRENCH = "Le porte-parole a déclaré que la réunion était reportée à l’été. « C’est décidé », a-t-il assuré, très gêné."
SPANISH = (
    "El señor Núñez aseguró que mañana habrá una reunión en la Casa de España, según informó su compañía eléctrica."
)


def take(data: bytes, folder: Path, name: str = "one.txt") -> tuple[Record | Rejected, list[str]]:
    file = folder / name
    file.write_bytes(data)
    source = Source(file, name)
    (found,) = interchange.reader("text").read(source)
    return found, source.warnings


def taken(data: bytes, folder: Path, name: str = "one.txt") -> tuple[Record, list[str]]:
    found, warnings = take(data, folder, name)
    assert isinstance(found, Record), str(found)
    return found, warnings


@pytest.mark.parametrize(
    ("encoding", "told"),
    [
        ("utf-8", []),
        ("utf-8-sig", []),
        ("utf-16", ["one.txt: read as utf-16."]),
        ("utf-32", ["one.txt: read as utf-32."]),
    ],
)
def test_a_file_that_says_its_encoding_is_read_in_it(tmp_path: Path, encoding: str, told: list[str]) -> None:
    text = "Peskov said “no” 😡\r\ntoday."
    record, warnings = taken(text.encode(encoding), tmp_path)
    assert record.text == text
    assert warnings == told


@pytest.mark.parametrize("encoding", ["utf-16-be", "utf-16-le"])
def test_utf16_is_read_in_either_order_of_its_bytes(tmp_path: Path, encoding: str) -> None:
    record, _ = taken("\ufeffPeskov said".encode(encoding), tmp_path)
    assert record.text == "Peskov said"


@pytest.mark.parametrize(("text", "encoding"), [(FRENCH, "cp1252"), (SPANISH, "latin-1"), (KOI8, "koi8-r")])
def test_an_encoding_that_is_guessed_is_told(tmp_path: Path, text: str, encoding: str) -> None:
    record, warnings = taken(text.encode(encoding), tmp_path)
    assert record.text == text
    assert len(warnings) == 1
    assert warnings[0].startswith("one.txt: read as ")
    assert warnings[0].endswith("(guessed).")


@given(text=texts.filter(str.strip).filter(lambda t: not t.startswith("\ufeff")))
def test_utf8_is_kept_character_for_character(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    found, warnings = take(text.encode(), tmp_path_factory.getbasetemp())
    assert isinstance(found, Record)
    assert found.text == text
    assert (found.document.sha256, found.document.length) == (sha256(text), len(text))
    assert warnings == []


def test_line_breaks_stay_as_they_are(tmp_path: Path) -> None:
    data = b"one two three\r\n\r\nfour\rfive\nsix\r\n"
    record, _ = taken(data, tmp_path)
    assert record.text.encode() == data


def test_nul_is_replaced_one_for_one_and_told(tmp_path: Path) -> None:
    record, warnings = taken(b"Peskov said\x00 nothing at all to the press today.", tmp_path)
    assert record.text == "Peskov said\ufffd nothing at all to the press today."
    assert warnings == ["one.txt: 1 characters that cannot be kept (NUL, lone surrogates) became U+FFFD."]
    assert record.document.sha256 == sha256(record.text)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"%PDF-1.7\n", "this is not text (it begins like a %PDF file)."),
        (b"PK\x03\x04\x14\x00", "this is not text (it begins like a PK file)."),
        (b"\x89PNG\r\n\x1a\n", "this is not text (it begins like a PNG file)."),
        (b"GIF89a", "this is not text (it begins like a GIF8 file)."),
        (b"SQLite format 3\x00", "this is not text (it begins like a SQLite format 3 file)."),
        (b"\x7fELF\x02\x01", "this is not text (it begins like a ELF file)."),
        (b"MZ\x90\x00\x03\x00\x00\x00\xff\xff\x00\x00", "this is not text ("),
        (b"\xc3\x28" + bytes(500), "this is not text (it holds many zero bytes)."),
        (b"ab" + bytes(500), "this is not text (it holds many zero bytes)."),
        ("Peskov said no".encode("utf-16-le"), "this is not text (it holds many zero bytes)."),
    ],
)
def test_bytes_that_are_no_text_are_refused_with_what_they_look_like(
    tmp_path: Path, data: bytes, sentence: str
) -> None:
    found, _ = take(data, tmp_path)
    assert isinstance(found, Rejected)
    assert str(found).startswith(f"one.txt: {sentence}")
    assert str(found).endswith(").")


@pytest.mark.parametrize("first", ["MZUZU, Malawi", "PKK fighters", "GIF is a file"])
def test_an_article_that_begins_with_the_letters_of_a_binary_file_is_text(tmp_path: Path, first: str) -> None:
    record, _ = taken(f"{first}: nobody said anything.".encode(), tmp_path)
    assert record.text.startswith(first)


@pytest.mark.parametrize("data", [b"", b" \r\n\t", b"\xef\xbb\xbf", b"\xef\xbb\xbf\n", "\n".encode("utf-16")])
def test_a_file_without_a_character_is_refused_as_empty(tmp_path: Path, data: bytes) -> None:
    found, _ = take(data, tmp_path)
    assert str(found) == "one.txt: the file is empty."


def test_a_text_that_is_no_article_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "TEXT", 1_000)
    found, _ = take(b"x" * 1_001, tmp_path)
    assert str(found) == "one.txt: the text has 1,001 characters; more than 1,000 are no article."
    assert isinstance(take(b"x" * 1_000, tmp_path)[0], Record)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Mayor accuses operator\n\nHe said so.", "Mayor accuses operator"),
        ("\n\n  Mayor accuses operator  \nmore", "Mayor accuses operator"),
        ("NEWS\n22 January 2018\nMayor accuses the operator", "Mayor accuses the operator"),
        ("January 22, 2018\r\nMayor accuses operator", "Mayor accuses operator"),
        ("Short\n", "Short"),
        ("x " * 400, ("x " * 400)[:300]),
        ("", ""),
    ],
)
def test_the_title_is_the_first_line_that_reads_like_a_headline(text: str, title: str) -> None:
    assert title_of(text) == title


def test_an_article_has_the_name_of_its_file_and_its_first_words_as_title(tmp_path: Path) -> None:
    record, _ = taken(b"Mayor accuses operator\n", tmp_path, "a.b.txt")
    assert (record.document.title, record.document.file) == ("Mayor accuses operator", "a.b.txt")
    assert record.layer is None


@pytest.mark.parametrize(
    ("name", "ours"), [("a.txt", True), ("A.TXT", True), ("a/b.md", True), ("a.docx", False), ("a", False)]
)
def test_the_format_is_told_by_the_suffix(name: str, *, ours: bool) -> None:
    assert plain.sniff(b"Peskov", name) is ours
