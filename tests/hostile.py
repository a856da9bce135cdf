"""Files that ask for all memory, all time or all patience: one table of them for every format that can be read.

They are made when a test wants them, and small or sparse: what they say of themselves is large. Each has words that its
refusal must hold.
"""

from __future__ import annotations

import gzip
import json
import sqlite3
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from tests import attacks

Make = Callable[[Path], object]
DEEP, TIMES = 100_000, 3_100_000


class Case(NamedTuple):
    """A hostile file: what is wrong with it, its name, how it is made, and what its refusal says."""

    what: str
    file: str
    make: Make
    says: str


def _bytes(data: bytes) -> Make:
    return lambda path: path.write_bytes(data)


def sparse(size: int) -> Make:
    """A file of that many zero bytes, which takes no room."""

    def make(path: Path) -> None:
        with path.open("wb") as file:
            file.truncate(size)

    return make


def _packed(kind: int, *members: tuple[str, bytes]) -> Make:
    def make(path: Path) -> None:
        with zipfile.ZipFile(path, "w", kind) as archive:
            for name, data in members:
                archive.writestr(name, data)

    return make


# --- JSON -----------------------------------------------------------------------------------------------------


def _json(file: str, head: str, *, line: bool = True) -> list[Case]:
    """An object that begins like one of the format; `line`: the format takes lines or objects of any number."""
    begins = head.encode()
    nested = b"[" * DEEP + b"]" * DEEP
    cases = [
        Case("values", file, _bytes(begins + b'"odd":[' + b"[]," * TIMES + b"0]}"), "holds more than 3,000,000 values"),
        Case("lists within lists", file, _bytes(begins + b'"odd":' + nested + b"}"), "deep within itself"),
        Case("objects within objects", file, _bytes(begins + b'"odd":' + b'{"a":' * DEEP + b"1" + b"}" * DEEP + b"}"), "deep within itself"),
        Case("brackets that never close", file, _bytes(begins + b'"odd":' + b"[" * DEEP), ""),
        Case("a number without an end", file, _bytes(begins + b'"odd":' + b"1" * 6_000 + b"}"), "a number has more than 300 digits"),
        Case("a number too large to be one", file, _bytes(begins + b'"odd":1e400}'), "JSON"),
        Case("no number", file, _bytes(begins + b'"odd":NaN}'), "JSON"),
    ]  # fmt: skip
    long = b'"odd":"' + b"x" * 65_000_000 + b'"}'
    return [*cases, Case("a line without an end", file, _bytes(begins + long), "longer than 64,000,000 bytes")] if line else cases


# --- XML ------------------------------------------------------------------------------------------------------


def _xml(file: str, root: str, tag: str = "p") -> list[Case]:
    opening, closing = f"<{root}>".encode(), f"</{root.split(' ', maxsplit=1)[0]}>".encode()
    laughs = f"{attacks.LAUGHS.replace('nitf', root.split(' ', maxsplit=1)[0])}]>".encode() + opening + b"&i;" + closing
    element = f"<{tag}/>".encode()
    return [
        Case("billion laughs", file, _bytes(laughs), "declare"),
        Case("elements without an end", file, _bytes(opening + element * TIMES + closing), "more than 3,000,000 signs of markup"),
        Case("elements within elements", file, _bytes(opening + b"<p>" * DEEP + b"</p>" * DEEP + closing), ""),
    ]  # fmt: skip


# --- tables, texts, tokens ------------------------------------------------------------------------------------


def _table(file: str, between: str, first: str = "title") -> list[Case]:
    sign = between.encode()
    head = f"article{between}{first}{between}text".encode()
    return [
        Case("a million columns", file, _bytes(head + (sign + b"c") * 1_000_000 + b"\r\n1"), "columns"),
        Case("a line without an end", file, _bytes(head + b"\r\n" + b"x" * 21_000_000), "longer than 20,000,000 characters"),
        Case("a cell without an end", file, _bytes(head + b'\r\n"' + b"xxxxxxxxx\n" * 2_100_000), "field limit"),
    ]


def _tokens(file: str, row: bytes) -> list[Case]:
    return [
        Case("a line without an end", file, _bytes(row + b"x" * 65_000_000), "longer than 64,000,000 characters"),
        Case("an article without an end", file, _bytes(row * 500_001), "more than 500,000 tokens"),
    ]


# --- databases and binary formats -----------------------------------------------------------------------------


def _dna(path: Path) -> None:
    """A text of 300 MB that the database works out only when it is asked."""
    with sqlite3.connect(path) as database:
        for name in ("STATEMENTS", "VARIABLES", "STATEMENTTYPES", "DATASHORTTEXT", "CODERS", "DATABOOLEAN", "DATAINTEGER", "DATALONGTEXT"):
            database.execute(f"CREATE TABLE {name} (ID INTEGER, Label, Name, Variable, DataType, StatementTypeId, StatementId, VariableId, "
                             "Value, DocumentId, Coder, Start, Stop)")  # fmt: skip
        database.execute("CREATE TABLE DOCUMENTS (ID INTEGER, Title, Text AS (printf('%.*c', 300000000, 'x')))")
        database.execute("INSERT INTO DOCUMENTS (ID, Title) VALUES (1, 'a')")
    database.close()


def _rows(path: Path) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    column = pa.DictionaryArray.from_arrays(pa.array([0], pa.int8()).take(pa.array([0] * 1)), pa.array(["x"]))
    table = pa.table({"text": pa.chunked_array([column] * 1)})
    with pq.ParquetWriter(path, table.schema) as writer:
        big = pa.table({"text": pa.DictionaryArray.from_buffers(pa.dictionary(pa.int8(), pa.string()), 6_000_000,
                                                               [None, pa.py_buffer(bytes(6_000_000))], pa.array(["x"]))})  # fmt: skip
        writer.write_table(big)


def _list(path: Path) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    numbers = pa.Array.from_buffers(pa.int64(), 1_000_000, [None, pa.py_buffer(bytes(8_000_000))])
    spans = pa.ListArray.from_arrays(pa.array([0, 1_000_000], pa.int32()), numbers)
    pq.write_table(pa.table({"text": ["x"], "spans": spans}), path)


def _cell(path: Path) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    pq.write_table(pa.table({"text": ["x" * 30_000_000]}), path, compression="zstd")


def _docbin(**changed: object) -> Make:
    def make(path: Path) -> None:
        import msgspec

        parts = {"attrs": [65, 81], "tokens": struct.pack("<4Q", 1, 1, 2, 0), "spaces": b"\1\0", "lengths": struct.pack("<i", 2),
                 "strings": ["a", "b"], "cats": [{}], "flags": [{}], "span_groups": [b""]}  # fmt: skip
        path.write_bytes(zlib.compress(msgspec.msgpack.encode(parts | changed)))

    return make


def _pdf(*objects: bytes) -> Make:
    """A PDF of these objects; the first is its catalogue."""

    def make(path: Path) -> None:
        data, places = bytearray(b"%PDF-1.5\n"), list[int]()
        for number, body in enumerate(objects, 1):
            places.append(len(data))
            data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
        table = b"".join(b"%010d 00000 n \n" % place for place in places)
        data += b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d /Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
            len(objects) + 1, table, len(objects) + 1, len(data))  # fmt: skip
        path.write_bytes(data)

    return make


_CATALOGUE = b"<</Type /Catalog /Pages 2 0 R>>"
_PAGE = b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources <</Font <</F 5 0 R>> /XObject <</X 6 0 R>>>>>>"
_FONT = b"<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>"


def _stream(data: bytes, about: bytes = b"") -> bytes:
    packed = zlib.compress(data)
    return b"<</Length %d /Filter /FlateDecode %s>>stream\n%s\nendstream" % (len(packed), about, packed)


def _sheet(rows: bytes, extra: bytes = b"") -> Make:
    types = (b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType='
             b'"application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.'
             b'openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType='
             b'"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>')  # fmt: skip
    relation = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s"/></Relationships>'
    main = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    book = b'<workbook xmlns="%s" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>'
    head = b'<row r="1"><c r="A1" t="inlineStr"><is><t>title</t></is></c><c r="B1" t="inlineStr"><is><t>text</t></is></c></row>'
    return _packed(
        zipfile.ZIP_DEFLATED, ("[Content_Types].xml", types), ("_rels/.rels", relation % (b"officeDocument", b"xl/workbook.xml")),
        ("xl/workbook.xml", book % main), ("xl/_rels/workbook.xml.rels", relation % (b"worksheet", b"worksheets/sheet1.xml")),
        ("xl/worksheets/sheet1.xml", b'<worksheet xmlns="%s">%s<sheetData>%s%s</sheetData></worksheet>' % (main, extra, head, rows)),
    )  # fmt: skip


def _office(name: str) -> list[Case]:
    body = b'<w:document xmlns:w="w"><w:body>%s</w:body></w:document>'
    return [
        Case("a bomb", name, _packed(zipfile.ZIP_DEFLATED, ("word/document.xml", body % (b" " * 30_000_000))), "as attacks do"),
        Case("elements without an end", name, _packed(zipfile.ZIP_STORED, ("word/document.xml", body % (b"<w:p/>" * TIMES))), "signs of markup"),
        Case("a picture of gigabytes", name, _declared("word/media/a.png"), "would grow to 600 MB"),
        Case("laughs", name, _packed(zipfile.ZIP_STORED, ("word/document.xml", attacks.LAUGHS.encode() + b"]>" + body % b"&i;")), ""),
    ]  # fmt: skip


def _declared(name: str) -> Make:
    """An archive that says that a file in it has 600 MB."""

    def make(path: Path) -> None:
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("word/document.xml", b"<a/>")
            archive.writestr(name, b"x")
        data = path.read_bytes()
        at = data.rindex(b"PK\x01\x02")
        path.write_bytes(data[: at + 24] + struct.pack("<I", 600_000_000) + data[at + 28 :])

    return make


def _warc(path: Path, piece: bytes = b"x") -> None:
    with gzip.open(path, "wb", compresslevel=1) as file:
        for _ in range(120):
            file.write(piece * (1_000_000 // len(piece)))


def _multipart(levels: int) -> bytes:
    parts = b"".join(b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (n, n) for n in range(levels))
    return b"From: a@b\nTo: c@d\nSubject: e\nDate: Mon, 1 Jan 2024 10:00:00 +0000\n" + parts + b"\nwords"


_MAIL = b"From: a@b\nTo: c@d\nDate: Mon, 1 Jan 2024 10:00:00 +0000\nSubject: "
_QDPX = '<Project xmlns="urn:QDA-XML:project:1.0" name="x" origin="y"><CodeBook><Codes>{}</Codes></CodeBook></Project>'
_CODE = '<Code guid="{0}" name="{0}" isCodable="true">'

CASES: dict[str, Callable[[], list[Case]]] = {
    "brat": lambda: [Case("no tags but one line", "a.ann", lambda path: (_bytes(b"T1\tA 0 1\tx" * 1_000_000)(path), _bytes(b"x")(path.with_suffix(".txt"))), "")],
    "conll": lambda: _tokens("a.conll", b"word\tO\n"),
    "conllu": lambda: _tokens("a.conllu", b"1\tword" + b"\t_" * 8 + b"\n"),
    "csv": lambda: _table("articles.csv", ","),
    "tsv": lambda: _table("articles.tsv", "\t"),
    "dna": lambda: [Case("a text that is worked out", "a.dna", _dna, "the article has no text")],
    "doccano": lambda: [*_json("a.jsonl", '{"text":"x","label":[],'), *_json("b.jsonl", '\n\n[{"text":"x","label":[],')],
    "europresse": lambda: [Case("elements without an end", "a.html", _bytes(b"<html>Europresse" + b"<p>" * TIMES), "signs of markup")],
    "factiva": lambda: _xml("a.xml", "PPSResponse", "article"),
    "feed": lambda: _xml("a.rss", "rss", "item"),
    "labelstudio": lambda: _json("a.json", '{"data":{"text":"x"},'),
    "lexisnexis": lambda: [Case("elements without an end", "a.html", _bytes(b"<html>LexisNexis" + b"<p>" * TIMES), "")],
    "mail": lambda: [
        Case("a header without an end", "a.eml", _bytes(_MAIL + b"=?utf-8?q?a?= " * 100_000 + b"\n\nwords"), "the header 'Subject' is longer than 20,000 characters"),
        Case("a header of many lines", "a.eml", _bytes(_MAIL + b"x\n " * 100_000 + b"\n\nwords"), "the header 'Subject' is longer"),
        Case("parts within parts", "a.eml", _bytes(_multipart(2_000)), ""),
        Case("a line that might part two messages", "a.mbox", _bytes(b"From " + b"x" * 300_000 + b"\n"), ""),
    ],
    "newsml-1": lambda: _xml("a.xml", "NewsML", "NewsItem"),
    "newsml-g2": lambda: _xml("a.xml", "newsMessage", "newsItem"),
    "nitf": lambda: _xml("a.xml", "nitf"),
    "ninjs": lambda: _json("a.json", '{"versioncreated":"x","body_text":"x",'),
    "nexis": lambda: _office("a.docx"),
    "docx": lambda: _office("b.docx"),
    "parquet": lambda: [
        Case("rows that it only says it has", "a.parquet", _rows, "it has 6,000,000 rows"),
        Case("a list of a million", "a.parquet", _list, "has 1,000,000 values"),
        Case("a text of millions", "a.parquet", _cell, "would grow to 30 MB"),
    ],
    "pdf": lambda: [
        Case("a million pages", "a.pdf", _pdf(_CATALOGUE, b"<</Type /Pages /Count 1000000 /Kids [" + b"3 0 R " * 1_000_000 + b"]>>", _PAGE, _stream(b""), _FONT, _FONT),
             "maximum array element count"),
        Case("thousands of pages", "a.pdf", _pdf(_CATALOGUE, b"<</Type /Pages /Count 9 /Kids [" + b"3 0 R " * 3_000 + b"]>>", _PAGE, _stream(b""), _FONT, _FONT),
             "it has 3,000 pages; more than 2,000 are no article"),
        Case("a page that grows", "a.pdf", _pdf(_CATALOGUE, b"<</Type /Pages /Count 1 /Kids [3 0 R]>>", _PAGE, _stream(b"BT (x) Tj ET " * 2_000_000), _FONT, _FONT), "a page of it is drawn by 26,000,000 bytes"),
        Case("pages that grow", "a.pdf", _pdf(_CATALOGUE, b"<</Type /Pages /Count 15 /Kids [" + b"3 0 R " * 15 + b"]>>", _PAGE, _stream(b"BT (x) Tj ET " * 700_000), _FONT, _FONT),
             "its pages are drawn by more than 100,000,000 bytes"),
        Case("lists within lists", "a.pdf", _pdf(_CATALOGUE, b"<</Type /Pages /Count 1 /Kids " + b"[" * DEEP + b"]" * DEEP + b">>"), ""),
        Case("pages within themselves", "a.pdf", _pdf(_CATALOGUE, b"<</Type /Pages /Count 1 /Kids [2 0 R]>>"), ""),
        Case("drawings within themselves", "a.pdf", _pdf(_CATALOGUE, b"<</Type /Pages /Count 1 /Kids [3 0 R]>>", _PAGE, _stream(b"/X Do /X Do"), _FONT,
             _stream(b"/X Do /X Do", b"/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources <</XObject <</X 6 0 R>>>>")), ""),
    ],
    "prodigy": lambda: _json("a.jsonl", '{"text":"x","spans":[],'),
    "refi": lambda: [
        Case("a bomb", "a.qdpx", _packed(zipfile.ZIP_DEFLATED, ("project.qde", b" " * 30_000_000)), "as attacks do"),
        Case("elements without an end", "a.qdpx", _packed(zipfile.ZIP_STORED, ("project.qde", b"<Project>" + b"<a/>" * TIMES)), "signs of markup"),
        Case("codes within codes", "a.qdpx", _packed(zipfile.ZIP_DEFLATED, ("project.qde", _QDPX.format("".join(_CODE.format(n) for n in range(2_000)) + "</Code>" * 2_000).encode())),
             "a code stands under more than 100 others"),
        Case("many codes", "a.qdpx", _packed(zipfile.ZIP_DEFLATED, ("project.qde", _QDPX.format("".join(_CODE.format(n) + "</Code>" for n in range(20_000))).encode())),
             "more than 5,000 labels"),
        Case("laughs", "a.qdpx", _packed(zipfile.ZIP_STORED, ("project.qde", attacks.LAUGHS.replace("nitf", "Project").encode() + b"]><Project>&i;</Project>")), "declares a document type"),
    ],
    "rtf": lambda: [
        Case("groups within groups", "a.rtf", _bytes(b"{\\rtf1 " + b"{" * DEEP + b"x" + b"}" * DEEP), ""),
        Case("a number without an end", "a.rtf", _bytes(b"{\\rtf1 \\u" + b"9" * 10_000 + b" x}"), ""),
    ],
    "spacy": lambda: [
        Case("a bomb", "a.spacy", lambda path: path.write_bytes(zlib.compress(bytes(100_000_000), 9)), "grow more than 200 times, as attacks do"),
        Case("lengths of other documents", "a.spacy", _docbin(lengths=struct.pack("<i", 7)), "its lengths are not those of its documents"),
        Case("a negative length", "a.spacy", _docbin(lengths=struct.pack("<ii", 3, -1)), "its lengths are not those of its documents"),
        Case("half a length", "a.spacy", _docbin(lengths=b"\1\0\0"), "its lengths are no numbers"),
        Case("attributes that nobody knows", "a.spacy", _docbin(attrs=[65, 4_000]), "there is no attribute 4000"),
        Case("attributes that are none", "a.spacy", _docbin(attrs=["x", {}]), "this is no DocBin"),
        Case("words that are not among its strings", "a.spacy", _docbin(tokens=struct.pack("<4Q", 2**63, 1, 2**62, 0)), "cannot be read"),
        Case("groups that are none", "a.spacy", _docbin(span_groups=[b"\xc1 nonsense"]), "cannot be read"),
        Case("lists within lists", "a.spacy", _docbin(user_data=[b"\x91" * DEEP]), "cannot be read"),
        Case("more documents than there are", "a.spacy", _docbin(cats=[{}, {}]), "it speaks of 1 documents"),
    ],
    "uimajson": lambda: _json("a.json", '{"%FEATURE_STRUCTURES":[],'),
    "w3c": lambda: [
        Case("a place in a text of terabytes", "b.jsonld", _bytes(b'{"@context":"http://www.w3.org/ns/anno.jsonld","id":"a","type":"Annotation","body":{"value":"x",'
             b'"purpose":"tagging"},"target":{"source":"http://a/b","selector":{"type":"TextPositionSelector","start":1,"end":999999999999}}}'), "b.jsonld"), *_json("a.jsonld", '{"@context":"http://www.w3.org/ns/anno.jsonld","id":"a",')],
    "warc": lambda: [
        Case("a line without an end, packed", "a.warc.gz", _warc, "as attacks do"),
        Case("lines without an end, packed", "b.warc.gz", lambda path: _warc(path, b"WARC/1.0\r\n"), "the headers of a record are longer than 2,000,000 bytes"),
        Case("a line without an end", "a.warc", _bytes(b"WARC/1.0 " + b"x" * 9_000_000), "longer than 8,000,000 bytes"),
    ],
    "webanno": lambda: [
        Case("a million columns", "a.tsv", _bytes(b"#FORMAT=WebAnno TSV 3.3\n#T_SP=a" + b"|b" * 1_000_000 + b"\n\n#Text=x\n1-1\t0-1\tx" + b"\t_" * 1_000_000 + b"\t\n"), "columns"),
        Case("a token behind terabytes", "a.tsv", _bytes(b"#FORMAT=WebAnno TSV 3.3\n#T_SP=a|b\n\n#Text=x\n1-1\t99999999999-99999999999\tx\t_\t\n"), "characters behind the last"),
    ],
    "xmi": lambda: _xml("a.xmi", 'xmi:XMI xmlns:xmi="http://www.omg.org/XMI"'),
    "html": lambda: [
        Case("elements without an end", "a.html", _bytes(b"<html><body>" + b"<p>" * TIMES), "signs of markup"),
        Case("elements within elements", "a.html", _bytes(b"<html><body>" + b"<div>" * DEEP + b"x"), ""),
        Case("document types without an end", "a.html", _bytes(b"<!DOCTYPE[" * 6_000 + b"<html><body><p>"), ""),
    ],
    "json-articles": lambda: [*_json("a.jsonl", '{"text":"x",'), *_json("b.json", '[{"text":"x",')],
    "jsonl": lambda: _json("a.jsonl", '{"schema":"annotator/1","id":"d","text":"x",'),
    "table": lambda: [
        *_table("a.csv", ","),
        *_table("a.tsv", "\t"),
        Case("columns that are not there", "a.xlsx", _sheet(b'<row r="2"><c r="XFD2"><v>1</v></c></row>'), "it has 16,384 columns"),
        Case("columns beyond all sheets", "a.xlsx", _sheet(b'<row r="2"><c r="ZZZZZZ2"><v>1</v></c></row>'), ""),
        Case("rows that are not there", "a.xlsx", _sheet(b'<row r="900000000"><c r="A900000000"><v>1</v></c></row>'), "more than 1,048,576 rows"),
        Case("a sheet that says how large it is", "a.xlsx", _sheet(b'<row r="2"><c r="A2"><v>1</v></c></row>', b'<dimension ref="A1:XFD1048576"/>'), ""),
        Case("a bomb", "a.xlsx", _packed(zipfile.ZIP_DEFLATED, ("xl/sharedStrings.xml", b"<si/>" * 6_000_000)), "as attacks do"),
    ],
    "text": lambda: [Case("a text without an end", "a.txt", _bytes(b"words " * 3_500_000), "more than 20,000,000 are no article")],
}  # fmt: skip


def cases(name: str, largest: int | None) -> Iterator[Case]:
    """The hostile files of a format; one that says how large a file it takes has one that is larger. Raises KeyError for one without a row."""
    several = CASES[name]()
    yield from several
    if largest is not None:
        yield Case("a file without an end", f"long{Path(several[0].file).suffix}", sparse(largest + 1), "MB are not read at once")


def told(outcomes: str) -> list[dict[str, object]]:
    """What the child says, a line a case."""
    return [json.loads(line) for line in outcomes.splitlines()]
