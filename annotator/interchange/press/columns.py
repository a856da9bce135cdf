"""Which column of a table, or key of a JSON object, holds what of an article. What is not told is guessed from the names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from annotator.domain import dates
from annotator.interchange.press.clipping import Clipping, Part, assembled, names, one_line
from annotator.interchange.source import Source

FIELDS = ("text", "title", "standfirst", "outlet", "author", "published", "section", "language", "url")

# The better name first: where a table has both, `full_text` is the article and `content` something else.
_NAMES = {
    "text": "full_text fulltext full text article_text articletext body_text bodytext body text article content maintext main_text story volltext artikel artikeltext text_body inhalt texte contenu corps texto contenido cuerpo testo tekst plain_text document transcript message",
    "title": "headline title hed article_title titel überschrift schlagzeile titre titolo título titulo titular heading name subject",
    "standfirst": "standfirst lead lede subtitle subheadline subhead deck description abstract summary snippet untertitel vorspann chapô chapeau chapo resumen entradilla",
    "outlet": "outlet newspaper publication media_name medianame source_name sourcename source medium media publisher site sitename domain zeitung quelle journal presse periódico periodico medio fuente testata krant",
    "author": "author authors byline by writer reporter autor autoren verfasser auteur auteurs autores autore journalist creator",
    "published": "published publish_date published_at publication_date publicationdate pubdate pub_date date datum date_published datepublished created created_at timestamp day fecha data veröffentlicht erscheinungsdatum datetime time seendate",
    "section": "section rubrik ressort rubrique sección seccion category desk kategorie page_section",
    "language": "language lang sprache langue idioma lingua",
    "url": "url link href web_url article_url weburl permalink uri documentidentifier adresse",
}  # fmt: skip
_KNOWN = {
    field: {re.sub(r"\W|_", "", name): rank for rank, name in enumerate(text.split())} for field, text in _NAMES.items()
}


def guessed(found: Iterable[str]) -> dict[str, str]:
    """What each column most likely holds, by field; a column serves one field."""
    there = {column: re.sub(r"\W|_", "", column.lower()) for column in found}
    chosen: dict[str, str] = {}
    for field in ("text", "title", "outlet", "author", "published", "url", "section", "language", "standfirst"):
        known = _KNOWN[field]
        free = [
            (known[flat], column) for column, flat in there.items() if flat in known and column not in chosen.values()
        ]
        if free:
            chosen[field] = min(free)[1]
    return chosen


def mapped(source: Source, found: Iterable[str]) -> dict[str, str]:
    """What the user says of the columns, and the guess for what they do not say. An empty name means none.

    Raises ValueError where a named column is not there, or nothing says which one holds the text.
    """
    there = list(found)
    missing = [column for column in source.columns.values() if column and column not in there]
    if missing:
        raise ValueError(f"there is no column {missing[0]!r}; there are {', '.join(map(repr, there[:12]))}")
    chosen = {field: column for field, column in (guessed(there) | dict(source.columns)).items() if column}
    taken = [column for field, column in source.columns.items() if column]
    chosen = {field: column for field, column in chosen.items() if field in source.columns or column not in taken}
    if "text" not in chosen:
        columns = ", ".join(map(repr, there[:12]))
        raise ValueError(
            f"no column says that it holds the text; name it with --columns text=NAME. There are {columns}"
        )
    return chosen


def clipping(source: Source, row: Mapping[str, str], chosen: Mapping[str, str], line: int) -> Clipping:
    """The article of a row. The text of a row is taken as it is; a title beside it stands above it, unless it does so already."""

    def of(field: str) -> str:
        return str(row.get(chosen.get(field, ""), "") or "").strip()

    title, body, lead = one_line(of("title")), of("text"), one_line(of("standfirst"))
    head = [Part(title, "headline")] if title and not one_line(body[: len(title) + 40]).startswith(title) else []
    if lead and lead not in one_line(body):
        head.append(Part(lead, "standfirst"))
    above, marks = assembled(head, "a column of the table")
    text = f"{above}\n\n{body}" if above and body else body
    return Clipping(
        text=text, marks=marks if body else (), title=title, outlet=of("outlet"), author=names([of("author")]),
        published=dates.day(of("published"), day_first=source.day_first), section=of("section"),
        language=of("language").lower()[:2] if re.fullmatch(r"[A-Za-z]{2}([-_].*)?", of("language")) else of("language"), url=of("url"), line=line,
    )  # fmt: skip
