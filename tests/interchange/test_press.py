"""What press archives deliver: the right articles, their titles, days, papers and bodies, and nothing fetched."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from annotator import interchange
from annotator.domain.exchange import Record, Rejected
from annotator.interchange import Source
from tests.conftest import SHARED
from tests.interchange import clippings as made

FORMATS = SHARED / "formats"


def read(file: Path, **known: object) -> tuple[str, list[Record], list[Rejected]]:
    source = Source(file, file.name, **known)  # type: ignore[arg-type]
    found = interchange.recognise(source)
    all_of_it = list(found.read(source))
    return (
        found.NAME,
        [r for r in all_of_it if isinstance(r, Record)],
        [r for r in all_of_it if isinstance(r, Rejected)],
    )  # type: ignore[attr-defined]


def zones(record: Record, kind: str) -> list[str]:
    return [record.text[zone.start : zone.end] for zone in record.zones if zone.kind == kind]


MADE: list[tuple[Callable[[Path], Path], str, set[str]]] = [
    # what is made, its format, and what is known of its article beside title and body
    (made.html, "html", {"outlet", "author", "published", "language"}),
    (made.nitf, "nitf", {"outlet", "author", "published"}),
    (made.newsml_g2, "newsml-g2", {"outlet", "author", "published", "language"}),
    (made.newsml_1, "newsml-1", {"outlet", "author", "published", "language"}),
    (made.ninjs, "ninjs", {"outlet", "author", "published", "language"}),
    (made.ninjs_3, "ninjs", {"outlet", "author", "published", "language"}),
    (made.factiva_xml, "factiva", {"outlet", "author", "published", "language"}),
    (made.factiva_html, "factiva", {"outlet", "author", "published", "language"}),
    (made.europresse, "europresse", {"outlet", "author", "published"}),
    (made.rss, "feed", {"outlet", "author", "published", "language"}),
    (made.wordpress, "feed", {"outlet", "author", "published"}),
    (made.mail, "mail", {"author", "published"}),
    (made.warc, "warc", {"outlet", "author", "published", "language"}),
    (made.docx, "docx", set()),
    (made.rtf, "rtf", set()),
    (made.pdf, "pdf", {"published"}),
    (made.csv, "table", {"outlet", "published"}),
    (made.xlsx, "table", {"outlet", "published"}),
    (made.jsonl, "json-articles", {"outlet", "published"}),
    (made.plain, "text", set()),
]
KNOWN = {"outlet": made.OUTLET, "author": "Nora Feld", "published": made.DAY, "language": "en"}


@pytest.mark.parametrize(("make", "format_", "known"), MADE, ids=[make.__name__ for make, _, _ in MADE])
def test_an_article_is_read_from_every_kind_of_file(
    make: Callable[[Path], Path], format_: str, known: set[str], tmp_path: Path
) -> None:
    name, records, _ = read(make(tmp_path))
    assert name == format_
    (record,) = records
    document = record.document
    assert document.title == made.TITLE
    assert {field: getattr(document, field) for field in known} == {field: KNOWN[field] for field in known}
    plain = record.text.replace("“", '"').replace("”", '"')
    for said in made.BODY:
        assert said.replace("“", '"').replace("”", '"') in plain
    assert zones(record, "headline") == [made.TITLE]
    assert "rights reserved" not in " ".join(zones(record, "body"))
    assert any(made.BODY[0] in words for words in zones(record, "body"))
    if "published" not in known:
        assert document.published == "", "a day that nobody tells is unknown, and never today"


@pytest.mark.parametrize(("make", "format_"), [(made.lexisnexis, "lexisnexis"), (made.nexis, "nexis")])
def test_several_articles_of_a_file_are_several_documents(
    make: Callable[[Path], Path], format_: str, tmp_path: Path
) -> None:
    name, records, rejected = read(make(tmp_path))
    assert (name, len(records), rejected) == (format_, 2, [])
    for record, count in zip(records, (3, 2), strict=True):
        document = record.document
        assert (document.title, document.outlet, document.author, document.published) == (
            made.TITLE, made.OUTLET, "Nora Feld", made.DAY)  # fmt: skip
        assert zones(record, "body") == ["\n\n".join(made.BODY[:count])], "lines that were broken at a width are whole"


def test_rows_without_a_text_are_told_with_their_line(tmp_path: Path) -> None:
    _, records, rejected = read(made.csv(tmp_path))
    assert len(records) == 1
    assert [str(one) for one in rejected] == ["rows.csv:7: its column 'Volltext' is empty."]


def test_the_user_says_which_column_holds_what(tmp_path: Path) -> None:
    file = tmp_path / "odd.csv"
    file.write_text("a,b,c\nRain over Orlin,03/04/2024,It rained in Orlin for the third day in a row.\n")
    source = Source(file, "odd.csv")
    (told,) = interchange.reader("table").read(source)
    assert "no column says that it holds the text; name it with --columns text=NAME. There are 'a', 'b', 'c'" in str(
        told
    )
    columns = {"title": "a", "published": "b", "text": "c"}
    _, (record,), _ = read(file, columns=columns)
    assert (record.document.title, record.document.published) == ("Rain over Orlin", ""), "3 April or 4 March: unknown"
    assert read(file, columns=columns, day_first=True)[1][0].document.published == "2024-04-03"
    assert read(file, columns=columns, day_first=False)[1][0].document.published == "2024-03-04"


def test_a_column_that_is_not_there_is_refused(tmp_path: Path) -> None:
    _, records, (told,) = read(made.csv(tmp_path), columns={"text": "Körper"})
    assert not records
    assert "there is no column 'Körper'; there are 'Headline'" in str(told)


def test_a_declared_encoding_that_is_a_lie_is_not_believed(tmp_path: Path) -> None:
    _, (record,), _ = read(made.europresse(tmp_path))
    assert record.document.section == "Économie"


# --- the real samples -----------------------------------------------------------------------------------

real = pytest.mark.skipif(not FORMATS.is_dir(), reason="the real material is not at hand (../shared/data)")
ANSWERS = [
    ("html/lemonde-1/source.html", "html", ["Le projet de loi sur le renseignement massivement approuvé à l'Assemblée"], ["2015-05-04"], ["par 75 députés"]),
    ("html/nytimes-1/source.html", "html", ["United States to Lift Sudan Sanctions"], ["2017-01-13"], ["“deal with the devil.”"]),
    ("pdf/crazyones.pdf", "pdf", ["The Crazy Ones"], ["1998-10-14"], ["The misfits."]),
    ("docx/ID1.docx", "docx", ["I really like learning new things."], [""], ["happy to pay €200"]),
    ("rtf/hello.rtf", "rtf", ["Hello"], [""], ["Hello"]),
    ("eml/simple_email.eml", "mail", ["Test message 1234"], ["2015-02-19"], ["body text"]),
    ("rss-atom/feed2.rss", "feed", ["Example entry"], ["2009-09-06"], ["an interesting description."]),
    ("rss-atom/entry_content_value.xml", "feed", ["Example Atom"], [""], ["Example Atom"]),
    ("warc/example.warc", "warc", ["Example Domain"], [""], ["illustrative examples"]),
    ("nitf/nyt_0000000.xml", "nitf", ["This is the first example document"], ["1987-01-01"], ["Stet clita kasd"]),
    ("nitf/nitf-fishing.xml", "nitf", ["Weather and Tide Updates for Norfolk"], ["2002-02-26"], ["Superb weather in Norfolk"]),
    ("newsml-g2/LISTING_2_NewsML-G2_Text_Document.xml", "newsml-g2", ['Fed to halt QE to avert "bubble"'], ["2018-11-21"], ["esto cons dolutpat, si."]),
    ("newsml-g2/LISTING_25_An_NITF_marked-up_article_conveyed_in_inlineXML.xml", "newsml-g2", ["Arizona Diamondbacks (29-23)"], [""], ["clash of the Titans."]),
    ("ninjs/1.6_004_simple_text_article.json", "ninjs", ["Captain of wrecked cruise ship on trial in Italy"], ["2013-07-09"], ["Schettino has denied wrongdoing."]),
    ("ninjs/2.2_004_simple_text_article.json", "ninjs", ["Captain of wrecked cruise ship on trial in Italy"], ["2013-07-09"], ["Schettino has denied wrongdoing."]),
    ("factiva/factiva_test.xml", "factiva", ["TEST - first test article", "TEST - second article de test", "TEST - third test article"],
     ["2012-01-09", "2012-01-06", "2012-05-06"], ["This is the body of the first", "un mot accentué", "the third test article."]),
    ("factiva/factiva_test.html", "factiva", ["Test 1", "Test 2"], ["2011-12-29", "2011-12-29"], ["Fourth and last paragraph.", "Second head paragraph."]),
    ("europresse/europresse_test1.html", "europresse", ["A heading: some text", "Another heading with colored text inside", "Heading"],
     ["2013-10-05", "2012-10-03", "2012-10-04"], ["éèêù. Continuation.", "Contents of the article.", "This is a test: a test"]),
    ("lexisnexis/lexisnexis_test_en.html", "lexisnexis", ["Heading One", "First part; Second part"], ["1991-12-19", "1993-01-28"], ["a highlight", "Category 2"]),
    ("lexisnexis/sample.TXT", "lexisnexis", ["Lorem ipsum dolor sit amet"] * 3 + ["Lorem ipsum dolor sit amet, consectetur"] * 3
     + ["ranch noble ash voice declaration", "PRISONER OF HIS OWN CABINET", "R (programming language) on Wikipedia", "Wikipedia"],
     ["2010-01-11"] * 6 + ["2010-01-08", "2010-01-10", "2010-01-10", "2010-01-09"],
     ["ut\nvarius.".replace("\n", " "), "rhoncus tortor", "vehicula", "purus sed urna", "Duis eleifend", "Philip Coburn", "refrigerator.", "avoid worse.", "in hard copy.", "across Turkey."]),
]  # fmt: skip


@real
@pytest.mark.parametrize(("name", "format_", "titles", "days", "words"), ANSWERS, ids=[one[0] for one in ANSWERS])
def test_a_real_file_is_read(name: str, format_: str, titles: list[str], days: list[str], words: list[str]) -> None:
    found, records, rejected = read(FORMATS / name)
    assert (found, len(records), rejected) == (format_, len(titles), [])
    for record, title, day, said in zip(records, titles, days, words, strict=True):
        assert record.document.title.startswith(title)
        assert record.document.published == day
        assert said in record.text


@real
def test_an_entry_without_words_is_told_and_is_no_document() -> None:
    _, records, rejected = read(FORMATS / "rss-atom/entry_author_name.xml")
    assert not records
    assert [str(one) for one in rejected] == ["entry_author_name.xml:1: the article has no text."]


@real
def test_of_a_page_only_the_article_comes_in_and_its_links_to_others_are_boilerplate() -> None:
    _, (record,), _ = read(FORMATS / "html/lemonde-1/source.html")
    assert zones(record, "boilerplate") == [
        "Lire aussi : Les critiques de la CNIL contre le projet de loi sur le renseignement",
        "Lire : Que sont les IMSI-catchers, ces valises qui espionnent les téléphones portables ?",
    ]
