"""Records to spaCy's documents, and back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any

from annotator.domain import limits
from annotator.domain.change import Refusal
from annotator.domain.exchange import Record, Rejected
from annotator.interchange import Names, Source
from annotator.interchange.aligning import aligned
from annotator.interchange.carrying import METADATA, Tally, with_spans
from annotator.interchange.draft import Draft
from annotator.interchange.jsons import field
from annotator.interchange.spacy_ import packed
from annotator.interchange.spacy_.config import config
from annotator.interchange.tags import links, tags

KEY = "sc"  # of the spans: the one that spaCy's own span categorizer looks for
_RELATIONS, _ABOUT = "relations", "annotator"
_ATTRS = ("ORTH", "SPACY", "ENT_IOB", "ENT_TYPE")


def sniff(head: bytes, name: str) -> bool:
    """Compressed, and called .spacy."""
    return head[:1] == b"\x78" and PurePosixPath(name).suffix.lower() == ".spacy"


def _spacy() -> Any:
    try:
        import spacy  # noqa: PLC0415  it takes a second, and is an extra
        from spacy.tokens import Doc  # noqa: PLC0415
    except ImportError as error:
        raise Refusal("This format needs spaCy: pip install 'annotator-desk[nlp]'.") from error
    for name in (_RELATIONS, _ABOUT):
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=None)
    return spacy


@cache
def _pipeline(language: str) -> Any:
    spacy = _spacy()
    try:
        return spacy.blank(language)
    except ImportError:
        return spacy.blank("xx")


class _Last:
    """The document that was tokenized last: what makes a record fit and what writes it look at the same one."""

    text: str | None = None
    language = ""
    doc: Any = None


def _doc(text: str, language: str) -> Any:
    if _Last.text is not text or _Last.language != language:
        _Last.doc, _Last.text, _Last.language = _pipeline(language).make_doc(text), text, language
    return _Last.doc


def _language(record: Record) -> str:
    return record.document.language.split("-")[0].lower() or "en"


def fit(record: Record, names: Names, tally: Tally) -> Record | None:
    """The record with its spans at the borders of spaCy's tokens; one without a text is no document."""
    if not record.text:
        tally.add("articles without words", record.document.title)
        return None
    doc = _doc(record.text, _language(record))
    starts, lengths = doc.to_array(("IDX", "LENGTH")).T.tolist()  # token by token takes ten times as long
    places = [(start, start + length) for start, length in zip(starts, lengths, strict=True)]
    return with_spans(record, aligned(record, places, tally))


def write_folder(records: Iterable[Record], names: Names, folder: Path) -> Iterator[Record]:
    """A file for each side, and the configuration."""
    _spacy()
    from spacy.tokens import DocBin  # noqa: PLC0415

    bins: dict[str, Any] = {}
    languages: dict[str, int] = {}
    for record in records:
        language = _language(record)
        languages[language] = languages.get(language, 0) + 1
        side = record.document.split or "train"
        if side not in bins:
            bins[side] = DocBin(attrs=_ATTRS, store_user_data=True)
        _put(bins[side], _filled(record, names, _doc(record.text, language).copy()))
        yield record
    for side, made in bins.items():
        made.to_disk(folder / f"{side}.spacy")
    main = max(languages, key=lambda code: languages[code], default="en")
    (folder / "config.cfg").write_text(config(_pipeline(main).lang), encoding="utf-8")


def _put(bin_: Any, doc: Any) -> None:
    """What `DocBin.add` does, which asks every token for nine strings: as long as it takes to cut a text into tokens.

    Of ours only the words and the labels are kept, and most words come again.
    """
    import srsly  # noqa: PLC0415  spaCy brings it

    strings = doc.vocab.strings
    bin_.tokens.append(doc.to_array(bin_.attrs))
    bin_.spaces.append(doc.to_array("SPACY").reshape((-1, 1)).astype(bool))
    bin_.flags.append({"has_unknown_spaces": doc.has_unknown_spaces})
    bin_.strings.update(strings[orth] for orth in set(doc.to_array("ORTH").tolist()))
    bin_.strings.update(span.label_ for span in doc.spans[KEY])
    bin_.cats.append(doc.cats)
    bin_.user_data.append(srsly.msgpack_dumps(doc.user_data))
    bin_.span_groups.append(doc.spans.to_bytes())


def _filled(record: Record, names: Names, doc: Any) -> Any:
    from spacy.util import filter_spans  # noqa: PLC0415

    found = tags(record, names)
    numbers = {tag.id: n for n, tag in enumerate(found)}
    spans = [doc.char_span(tag.start, tag.end, label=tag.label) for tag in found]
    doc.spans[KEY] = spans
    doc.ents = filter_spans([span for span in spans if span.text.strip()])
    doc._.relations = [{"type": link.type, "head": numbers[link.head], "child": numbers[link.child], "attributes": link.attributes}
                       for link in links(record)]  # fmt: skip
    layer, document = record.layer, record.document
    doc._.annotator = {
        **{name: value for name in ("id", "title", *METADATA) if (value := getattr(document, name))},
        "layer": layer.name if layer else "", "coder": names.coders.get(layer.coder_id, layer.coder_id) if layer else "",
        "status": layer.status if layer else "",
        "spans": [{"id": tag.id, "attributes": tag.attributes, "note": tag.note, "origin": tag.origin} for tag in found],
    }  # fmt: skip
    return doc


def read(source: Source) -> Iterator[Record | Rejected]:
    """A record for each document; in a file of others the groups of spans, else the entities."""
    spacy = _spacy()
    try:
        bin_ = packed.loaded(source)
    except limits.Beyond as error:
        yield Rejected(source.name, None, "", f"{error}.")
        return
    for number, doc in enumerate(bin_.get_docs(spacy.blank("xx").vocab), 1):
        if not doc.text:
            continue  # spaCy's own converter leaves one behind
        try:
            yield _record(source, number, doc)
        except Rejected as rejected:
            yield rejected


def _record(source: Source, number: int, doc: Any) -> Record:
    about = doc._.annotator if isinstance(doc._.annotator, dict) else {}
    draft = Draft(source, number, doc.text, **{name: field(about, name, str, "") for name in ("title", *METADATA)})
    groups = [span for group in doc.spans.values() for span in group]
    given = groups or list(doc.ents)
    known = list(about.get("spans", ()))  # msgpack gives tuples for lists
    ids = []
    for n, span in enumerate(given):
        more = known[n] if n < len(known) and len(known) == len(given) else {}
        ids.append(draft.span(span.label_, [(span.start_char, span.end_char)], f"spans[{n}]", attributes=field(more, "attributes", dict, {}),
                              note=field(more, "note", str, ""), origin=field(more, "origin", str, "")))  # fmt: skip
    for n, link in enumerate(doc._.relations or []):
        head, child = (ids[link[end]] if 0 <= link[end] < len(ids) else None for end in ("head", "child"))
        draft.link(link["type"], head, child, f"relations[{n}]", field(link, "attributes", dict, {}))
    return draft.record(
        field(about, "layer", str, "") or "spacy",
        field(about, "coder", str, ""),
        field(about, "status", str, "") or "begun",
    )
