"""Files as press archives deliver them, made of words of our own: the same article in every format that has room for it."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

TITLE = "Ferry line to close its night service"
LEAD = "Passengers had asked for more boats, not fewer."
BYLINE = "By Nora Feld"
BODY = [
    "The ferry company said on Tuesday that the last boat would leave at ten in the evening from June on.",
    "“Nobody asked us,” said Tomas Rehm, who works nights in the harbour and lives across the bay.",
    "The council denied that it had known of the plan before the company announced it to the papers.",
]
OUTLET, DAY = "Harbour Post", "2024-05-14"
_PARAGRAPHS = "".join(f"<p>{said}</p>" for said in BODY)


@contextmanager
def saying(body: list[str]) -> Iterator[None]:
    """The same files with another body, for those who need longer ones."""
    global BODY, _PARAGRAPHS
    before = BODY, _PARAGRAPHS
    BODY, _PARAGRAPHS = body, "".join(f"<p>{said}</p>" for said in body)
    try:
        yield
    finally:
        BODY, _PARAGRAPHS = before


def html(folder: Path) -> Path:
    page = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{TITLE} | {OUTLET}</title>
<meta property="og:site_name" content="{OUTLET}"><meta property="article:published_time" content="{DAY}T09:00:00+02:00">
<meta name="author" content="Nora Feld"><meta property="og:title" content="{TITLE}">
<link rel="stylesheet" href="http://127.0.0.1:9/never.css"><script src="http://127.0.0.1:9/never.js"></script></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>{TITLE}</h1>
<img src="http://127.0.0.1:9/never.png">{_PARAGRAPHS}{_PARAGRAPHS.replace("ferry", "boat").replace("Nobody", "No one")}</article>
<footer>All rights reserved. Cookie policy.</footer></body></html>"""
    return _written(folder / "page.html", page)


def nitf(folder: Path) -> Path:
    return _written(folder / "one.xml", f"""<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "http://127.0.0.1:9/nitf.dtd">
<nitf><head><title>x</title><docdata><date.issue norm="20240514T090000+0200"/></docdata><pubdata name="{OUTLET}"/></head><body><body.head>
<hedline><hl1>{TITLE}</hl1><hl2>{LEAD}</hl2></hedline><byline>By <person>Nora Feld</person></byline></body.head>
<body.content>{_PARAGRAPHS}<media media-type="image"><media-caption><p>The pier at dusk.</p></media-caption></media></body.content></body></nitf>""")  # fmt: skip


def newsml_g2(folder: Path) -> Path:
    item = f"""<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" xml:lang="en-GB"><itemMeta><provider literal="{OUTLET}"/>
<versionCreated>{DAY}T09:00:00+02:00</versionCreated></itemMeta><contentMeta><by>Nora Feld</by><language tag="en-GB"/>
<headline>{TITLE}</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body>{_PARAGRAPHS}</body></html></inlineXML></contentSet></newsItem>"""
    picture = '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:2"><contentMeta/><contentSet><remoteContent href="x.jpg"/></contentSet></newsItem>'
    return _written(folder / "message.xml", f'<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>{item}{picture}</itemSet></newsMessage>')  # fmt: skip


def newsml_1(folder: Path) -> Path:
    return _written(folder / "old.xml", f"""<?xml version="1.0" encoding="utf-8"?><NewsML><NewsEnvelope><DateAndTime>20240514T090000</DateAndTime>
</NewsEnvelope><NewsItem><NewsManagement><FirstCreated>20240514T090000+0200</FirstCreated></NewsManagement><NewsComponent><NewsLines>
<HeadLine>{TITLE}</HeadLine><ByLine>{BYLINE}</ByLine></NewsLines><AdministrativeMetadata><Provider><Party FormalName="{OUTLET}"/></Provider>
</AdministrativeMetadata><DescriptiveMetadata><Language FormalName="en"/></DescriptiveMetadata><ContentItem><DataContent>{_PARAGRAPHS}</DataContent></ContentItem>
</NewsComponent></NewsItem></NewsML>""")  # fmt: skip


def ninjs(folder: Path) -> Path:
    one = {"uri": "x:1", "type": "text", "versioncreated": f"{DAY}T09:00:00Z", "headline": TITLE, "byline": BYLINE, "language": "en-GB",
           "provider": OUTLET, "body_text": " ".join(BODY), "body_xhtml": _PARAGRAPHS}  # fmt: skip
    return _written(folder / "one.json", json.dumps(one))


def ninjs_3(folder: Path) -> Path:
    one = {"uri": "x:1", "type": "text", "standard": {"name": "ninjs", "version": "3.0"}, "versionCreated": f"{DAY}T09:00:00Z",
           "headlines": [{"role": "sub", "value": "s"}, {"role": "main", "value": TITLE}], "by": BYLINE, "language": "en",
           "provider": {"name": OUTLET}, "bodies": [{"role": "main", "contentType": "text/html", "value": _PARAGRAPHS}]}  # fmt: skip
    return _written(folder / "three.json", json.dumps([one]))


def factiva_xml(folder: Path) -> Path:
    tail = "".join(f"<paragraph>{said}</paragraph>" for said in BODY[1:])
    return _written(folder / "f.xml", f"""<PPSResponse><ppsArticleResponse xmlns="http://global.factiva.com/pps/2.0"><ppsarticleResultSet count="9">
<ppsarticle><article><baseLanguage>EN</baseLanguage><byline>{BYLINE}</byline><headline><paragraph>{TITLE}</paragraph></headline>
<leadParagraph><paragraph>{BODY[0]}</paragraph></leadParagraph><publicationDate><dateTime>{DAY}T01:00:00Z</dateTime></publicationDate>
<sourceName>{OUTLET}</sourceName><tailParagraphs>{tail}</tailParagraphs></article></ppsarticle></ppsarticleResultSet></ppsArticleResponse></PPSResponse>""")  # fmt: skip


def factiva_html(folder: Path) -> Path:
    said = "".join(f'<p class="articleParagraph enarticleParagraph">{one}</p>' for one in BODY)
    return _written(folder / "f.html", f"""<html><head><title>Factiva</title></head><body><div class="article enArticle"><div class="article enArticle">
<div id="hd"><span class="enHeadline">{TITLE}</span></div><div class="author">Nora Feld</div><div>664 words</div><div>14 May 2024</div>
<div>09:12</div><div>{OUTLET}</div><div>HARB</div><div>English</div><div>(c) 2024</div>{said}</div></div></body></html>""")  # fmt: skip


def lexisnexis(folder: Path) -> Path:
    def wrapped(said: str) -> str:
        return "\n".join([said[:60].rsplit(" ", 1)[0], said[len(said[:60].rsplit(" ", 1)[0]) + 1 :]])

    bodies = {n: "\n\n".join(map(wrapped, BODY[: 4 - n])) for n in (1, 2)}
    text = "".join(f"""
                               {n} of 2 DOCUMENTS

                                  {OUTLET}

                            May 14, 2024 Tuesday

{TITLE}

BYLINE: Nora Feld

LENGTH: 60 words

{bodies[n]}

LANGUAGE: ENGLISH

                       Copyright 2024 {OUTLET}
""" for n in (1, 2))  # fmt: skip
    return _written(folder / "lexis.txt", "\ufeffDownload Request: All\nTime Of Request: today\n" + text)


def europresse(folder: Path) -> Path:
    said = "<p></p>".join(BODY)
    return _written(folder / "euro.html", f"""<html xmlns:n1="http://www.cedrom-sni.com/schema"><head>
<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1"></head><body><table><tr><td><span class="DocPublicationName">{OUTLET}, no. 12</span><br>
<span class="DocHeader">Économie, </span><span class="DocHeader">mardi </span><span class="DocHeader">14 mai 2024</span><br><br>
<span class="TitreArticleVisu">{TITLE}</span><br><br>Nora Feld<br><p></p>{said}<p></p><b>© 2024 {OUTLET}. Tous droits réservés.</b></td></tr></table></body></html>""")  # fmt: skip


def rss(folder: Path) -> Path:
    whole = _PARAGRAPHS.replace("<", "&lt;")
    return _written(folder / "feed.rss", f"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>{OUTLET}</title><language>en-gb</language><item><title>{TITLE}</title><link>https://h.example/1</link>
<dc:creator>Nora Feld</dc:creator><pubDate>Tue, 14 May 2024 23:30:00 -0500</pubDate><description>{BODY[0][:40]} […]</description><content:encoded>{whole}</content:encoded></item></channel></rss>""")  # fmt: skip


def wordpress(folder: Path) -> Path:
    def item(kind: str, body: str) -> str:
        return f"""<item><title>{TITLE}</title><link>https://h.example/2</link><dc:creator><![CDATA[Nora Feld]]></dc:creator>
<pubDate>Tue, 14 May 2024 09:00:00 +0000</pubDate><content:encoded><![CDATA[{body}]]></content:encoded><wp:post_type>{kind}</wp:post_type>
<category domain="category" nicename="e"><![CDATA[Economy]]></category></item>"""

    items = item("post", "\n\n".join(BODY)) + item("attachment", "")
    return _written(folder / "wxr.xml", f"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>{OUTLET}</title>{items}</channel></rss>""")  # fmt: skip


def mail(folder: Path) -> Path:
    broken = "\r\n\r\n".join(BODY)
    return _written(folder / "m.eml", f"From: Nora Feld <nf@h.example>\r\nTo: desk@h.example\r\nSubject: {TITLE}\r\nDate: Tue, 14 May 2024 23:30:00 -0500\r\n"
                    f"MIME-Version: 1.0\r\nContent-Type: text/plain; charset=us-ascii\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{broken}\r\n")  # fmt: skip


def warc(folder: Path) -> Path:
    page = html(folder).read_bytes()
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
    picture = b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG"

    def record(kind: str, body: bytes, url: str) -> bytes:
        head = (f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2025-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:{url[-1] * 8}-0000-4000-8000-000000000000>\r\n"
                f"Content-Type: application/http; msgtype={kind}\r\nContent-Length: {len(body)}\r\n\r\n")  # fmt: skip
        return gzip.compress(head.encode() + body + b"\r\n\r\n")

    target = folder / "crawl.warc.gz"
    target.write_bytes(
        record("response", answer, "https://h.example/1") + record("response", picture, "https://h.example/2")
    )
    return target


def docx(folder: Path) -> Path:
    import docx as word

    document = word.Document()
    document.add_paragraph(TITLE, style="Title")
    for said in BODY:
        document.add_paragraph(said)
    document.add_table(1, 2).cell(0, 1).text = "In a table"
    document.save(str(folder / "one.docx"))
    return folder / "one.docx"


def nexis(folder: Path) -> Path:
    import docx as word

    document = word.Document()
    for said in ("User Name: N", "1. First", "2. Second"):
        document.add_paragraph(said)
    for n in (1, 2):
        for said in (TITLE, OUTLET, "May 14, 2024 Tuesday", f"Copyright 2024 {OUTLET}", "Section:\u00a0NEWS; Pg. 3", "Length:\u00a060 words", "Byline:\u00a0Nora Feld",
                     "Body", *BODY[: 4 - n], "Classification", "Language: ENGLISH", "End of Document"):  # fmt: skip
            document.add_paragraph(said)
    document.save(str(folder / "nexis.docx"))
    return folder / "nexis.docx"


def rtf(folder: Path) -> Path:
    said = "\\par\n".join([TITLE, *(one.replace("“", "\\'93").replace("”", "\\'94") for one in BODY)])
    return _written(folder / "one.rtf", "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Times;}}\\f0\n" + said + "}")


def pdf(folder: Path, *, password: str = "") -> Path:
    """A page of words, drawn line by line."""
    from pypdf import PdfReader, PdfWriter

    lines = [TITLE, "", "14 May 2024", ""]
    for said in BODY:
        words, line = said.replace("“", '"').replace("”", '"').split(), ""
        for word in words:
            if len(line) + len(word) > 60:
                lines.append(line)
                line = ""
            line = f"{line} {word}".strip()
        lines += [line, ""]
    drawn = (
        "BT /F1 11 Tf 72 760 Td 14 TL\n"
        + "".join(f"({line.replace('(', '').replace(')', '')}) Tj T*\n" for line in lines)
        + "ET"
    )
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
               b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
               b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn.encode("latin-1")), b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]  # fmt: skip
    out = io.BytesIO(b"")
    out.write(b"%PDF-1.4\n")
    places = []
    for number, one in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, one))
    table = out.tell()
    out.write(
        b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(b"%010d 00000 n \n" % at for at in places)
    )
    out.write(b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table))
    target = folder / "one.pdf"
    target.write_bytes(out.getvalue())
    if password:
        writer = PdfWriter(PdfReader(target))
        writer.encrypt(password, algorithm="RC4-128")
        with (folder / "locked.pdf").open("wb") as file:
            writer.write(file)
        return folder / "locked.pdf"
    return target


def csv(folder: Path) -> Path:
    whole = "\n\n".join(BODY)
    return _written(
        folder / "rows.csv",
        f'Headline;Zeitung;Datum;Volltext\r\n"{TITLE}";{OUTLET};14.05.2024;"{whole}"\r\nEmpty;{OUTLET};;\r\n',
    )


def xlsx(folder: Path) -> Path:
    from datetime import datetime

    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["A list of articles"])
    sheet.append(["title", "publication", "date", "text"])
    sheet.append([TITLE, OUTLET, datetime(2024, 5, 14), "\n\n".join(BODY)])  # noqa: DTZ001  as Excel keeps it
    book.save(folder / "rows.xlsx")
    return folder / "rows.xlsx"


def jsonl(folder: Path) -> Path:
    rows = [
        {"headline": TITLE, "source": {"name": OUTLET}, "published": f"{DAY}T09:00:00", "body": "\n\n".join(BODY)},
        {"headline": "x", "body": ""},
    ]
    return _written(folder / "rows.jsonl", "\n".join(map(json.dumps, rows)))


def plain(folder: Path) -> Path:
    return _written(folder / "one.txt", "\n\n".join([TITLE, "14 May 2024", BYLINE, *BODY]))


def zipped(folder: Path) -> Path:
    with zipfile.ZipFile(folder / "all.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for make in (plain, html, ninjs):
            file = make(folder)
            archive.write(file, f"inner/{file.name}")
    return folder / "all.zip"


def _written(file: Path, words: str) -> Path:
    file.write_text(words, "utf-8", newline="")
    return file
