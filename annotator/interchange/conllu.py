"""CoNLL-U: sentences of words in ten columns, as treebanks and their tools have them.

The spaces of the text are kept in the last column (SpaceAfter, SpacesAfter, SpacesBefore), spans there as well: written as
mentions of an entity (`Entity=(e1-Claim` … `e1)`, with `[1/2]` for one of several pieces), read so and as tags (`NER=B-Claim`).
What is known of the article stands in comments at its beginning. Grammar is not read, and words within a token that is
written as one (fürs: für das) are that token.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import BinaryIO

from annotator.domain import limits
from annotator.domain.exchange import Record, Rejected
from annotator.domain.model import Fragment
from annotator.interchange import Names, Source
from annotator.interchange.aligning import aligned, sentences_of, tokens_of
from annotator.interchange.carrying import METADATA, Tally, with_spans
from annotator.interchange.decoding import lines_in
from annotator.interchange.draft import Draft
from annotator.interchange.escaping import name, unnamed
from annotator.interchange.tags import tags

NAME = "conllu"
TITLE = "CoNLL-U"
SUFFIXES = (".conllu", ".conll-u")
CARRIES = ("text", "metadata", "layers", "coders", "status", "spans", "nested spans", "discontinuous spans")
LARGEST = limits.TABLE

_ROW = re.compile(rb"^\d[\d.-]*(?:\t[^\t\n]*){9}\r?$", re.MULTILINE)
_COMMENT = re.compile(r"#\s*([\w:. ]+?)\s*(?:=\s?(.*))?$", re.DOTALL)
_MENTION = re.compile(r"(\()?([^()\-\[\]]+)(?:\[(\d+)/\d+\])?(?:-([^()]*))?(\))?")
_IOB = re.compile(r"([BIESLU])-(.+)|O")
_ESCAPES = {"\\": "\\\\", " ": "\\s", "\n": "\\n", "\r": "\\r", "\t": "\\t", "|": "\\p"}
_ESCAPED = re.compile(r"\\([\\snrtp])")
_BACK = {escape[1]: sign for sign, escape in _ESCAPES.items()}
_NOTHING = "\t_" * 7 + "\t"  # the columns between the word and the last
_TAGGED = ("ner", "ne", "name")


def sniff(head: bytes, name: str) -> bool:
    """Our ending, or lines of ten columns of which the first is a number (and no WebAnno TSV, which may have as many)."""
    return PurePosixPath(name).suffix.lower() in SUFFIXES or (
        b"\t" in head and _ROW.search(head) is not None and b"#FORMAT=" not in head[:16]
    )


# --- reading ------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Word:
    """A token as it stands in the text, with the last columns of it and of the words within."""

    line: int
    form: str
    misc: dict[str, str]
    inside: list[str] = field(default_factory=list[str])  # forms of the words that it is made of


@dataclass(slots=True)
class _Sentence:
    comments: dict[str, str] = field(default_factory=dict[str, str])
    words: list[_Word] = field(default_factory=list[_Word])
    new: bool = False  # begins an article


def read(source: Source) -> Iterator[Record | Rejected]:
    """A record for each article; a file without marks between articles is one."""
    article: list[_Sentence] = []
    tokens = 0
    for sentence in _sentences(source, lines_in(source.path)):
        if isinstance(sentence, Rejected):
            yield sentence
            continue
        if sentence.new and article:
            yield from _records(source, article)
            article, tokens = [], 0
        article.append(sentence)
        tokens += len(sentence.words)
        if tokens > limits.TOKENS:
            raise limits.Beyond(f"an article has more than {limits.TOKENS:,} tokens")
    yield from _records(source, article)


def _sentences(source: Source, numbered: Iterator[tuple[int, str]]) -> Iterator[_Sentence | Rejected]:
    made, last = _Sentence(), 0  # the last word that a token of several words covers
    for number, line in numbered:
        if not line.strip():
            if made.words or made.comments:
                yield made
            made, last = _Sentence(), 0
        elif line.startswith("#"):
            hit = _COMMENT.match(line)
            if hit:
                made.comments[hit[1]] = hit[2] or ""
                made.new = made.new or hit[1].startswith("newdoc")
        else:
            taken = _word(source, number, line)
            if isinstance(taken, Rejected):
                yield taken
                continue
            first, end, word = taken
            if word is None:
                continue
            if end == first and first <= last:
                made.words[-1].inside.append(word.form)
                made.words[-1].misc |= {
                    key: value for key, value in word.misc.items() if key not in made.words[-1].misc
                }
            else:
                made.words.append(word)
                last = end if end > first else last
    if made.words or made.comments:
        yield made


def _word(source: Source, number: int, line: str) -> tuple[int, int, _Word | None] | Rejected:
    """The first and the last number of a word's line, and the word; none where it stands for nothing in the text."""
    columns = line.split("\t") if "\t" in line else line.split()
    if len(columns) == 10 and columns[0].isdigit():  # nearly always
        return (n := int(columns[0])), n, _Word(number, columns[1], _misc(columns[9]))
    if len(columns) != 10:
        return Rejected(source.name, number, "", f"{line[:60]!r} has {len(columns)} columns, not ten.")
    key = re.fullmatch(r"(\d+)(?:-(\d+)|(\.\d+))?", columns[0])
    if key is None:
        return Rejected(source.name, number, "id", f"is no number of a word: {columns[0]!r}.")
    first = int(key[1])
    if key[3]:
        return first, first, None
    return first, int(key[2] or first), _Word(number, columns[1], _misc(columns[9]))


def _misc(column: str) -> dict[str, str]:
    return {} if column == "_" else dict(part.partition("=")[::2] for part in column.split("|") if "=" in part)


def _records(source: Source, article: list[_Sentence]) -> Iterator[Record | Rejected]:
    if any(sentence.words for sentence in article):
        try:
            yield _record(source, article)
        except Rejected as rejected:
            yield rejected


def _record(source: Source, article: list[_Sentence]) -> Record:
    text, places = _text(article)
    known = {key: value for sentence in article for key, value in sentence.comments.items()}
    meta = {key.removeprefix("meta::"): _plain(value) for key, value in known.items() if key.startswith("meta::")}
    words = [word for sentence in article for word in sentence.words]
    draft = Draft(source, words[0].line, text, **{key: meta.get(key, "") for key in ("title", *METADATA)})
    _mentions(draft, words, places, known.get("global.Entity", ""))
    _tagged(draft, words, places)
    tagged = bool(draft.spans) or "layer" in meta
    layer = meta.get("layer") or NAME
    return draft.record(layer if tagged else None, meta.get("coder", ""), meta.get("status", "begun"))


def _text(article: list[_Sentence]) -> tuple[str, list[Fragment]]:
    """The text of an article, and the place of every word in it."""
    text, places, told = "", list[Fragment](), True  # is it told what lies between this sentence and the one before?
    for sentence in article:
        if not told:
            text += "\n" if any(key.startswith("newpar") for key in sentence.comments) else " "
        told = not sentence.words or bool(sentence.words[-1].misc.keys() & {"SpaceAfter", "SpacesAfter"})
        known = sentence.comments.get("text", "")
        if found := None if _has_spaces(sentence) else _found(known, sentence.words):
            places += [(len(text) + a, len(text) + b) for a, b in found]
            text += known
            continue
        pieces, at = [text], len(text)
        for word in sentence.words:
            before, after = _around(word.misc) if word.misc else ("", " ")
            at += len(before)
            places.append((at, at + len(word.form)))
            at += len(word.form) + len(after)
            pieces += (before, word.form, after)
        text = "".join(pieces)
        text = text if told else text.removesuffix(" ")
    return text, places


def _around(misc: dict[str, str]) -> tuple[str, str]:
    """The spaces before and behind a word."""
    after = misc.get("SpacesAfter")
    behind = _plain(after) if after is not None else "" if misc.get("SpaceAfter") == "No" else " "
    return _plain(misc.get("SpacesBefore", "")), behind


def _has_spaces(sentence: _Sentence) -> bool:
    return any("SpacesAfter" in word.misc or "SpacesBefore" in word.misc for word in sentence.words)


def _found(text: str, words: list[_Word]) -> list[Fragment] | None:
    """Where the tokens, or else the words that they are made of, stand in the text of their sentence."""
    return _places(text, [[word.form] for word in words]) or _places(
        text, [word.inside or [word.form] for word in words]
    )


def _places(text: str, words: list[list[str]]) -> list[Fragment] | None:
    found, at = list[Fragment](), 0
    for forms in words:
        start = -1
        for form in forms:
            here = text.find(form, at)
            if here < 0 or text[at:here].strip():
                return None
            start = here if start < 0 else start
            at = here + len(form)
        found.append((start, at))
    return None if text[at:].strip() else found


def _mentions(draft: Draft, words: list[_Word], places: list[Fragment], columns: str) -> None:
    """Spans from `Entity`: an opening at the first word of a piece, a closing at its last."""
    kinds = columns.split("-")
    kind = kinds.index("etype") - 1 if "etype" in kinds[1:] and len(kinds) > 2 else None
    open_: dict[str, list[tuple[int, str, str]]] = {}
    pieces: dict[str, tuple[int, str, list[tuple[int, Fragment]]]] = {}
    for word, place in zip(words, places, strict=True):
        if "Entity" not in word.misc:
            continue
        draft.line = word.line
        for opens, key, part, rest, closes in _MENTION.findall(word.misc["Entity"]):
            if opens:
                open_.setdefault(key, []).append((place[0], part, _kind(rest, kind)))
            if closes or not opens:
                if not open_.get(key):
                    raise draft.rejected("Entity", f"ends {key!r}, which has not begun.")
                start, piece, label = open_[key].pop()
                mention = pieces.setdefault(key if piece else f"{key}/{len(pieces)}", (word.line, label, []))
                mention[2].append((int(piece or 1), (start, place[1])))
    if left := next((key for key, begun in open_.items() if begun), None):
        raise draft.rejected("Entity", f"begins {left!r}, which does not end.")
    for line, label, several in pieces.values():
        draft.line = line
        draft.span(label, [place for _, place in sorted(several)], "Entity")  # they may be given in another order


def _kind(rest: str, column: int | None) -> str:
    """The label that a mention names: all that it says, or one of several columns."""
    said = (rest.split("-") + [""] * 9)[column] if column is not None else rest
    return unnamed(said) or "Entity"


def _tagged(draft: Draft, words: list[_Word], places: list[Fragment]) -> None:
    """Spans from tags in the last column."""
    begun, label, last = -1, "", 0
    for word, (start, end) in zip(words, places, strict=True):
        if not (label or word.misc):
            continue
        given = next((value for key, value in word.misc.items() if key.lower() in _TAGGED), "O")
        hit = _IOB.fullmatch(given)
        sign, kind = (hit[1] or "O", hit[2] or "") if hit else ("O", "")
        if label and (sign in "OBSU" or kind != label):
            draft.span(unnamed(label), [(begun, last)], "NER")
            label = ""
        if sign != "O":
            begun, label, last = (begun if label else start), kind, end
            draft.line = word.line
        if label and sign in "ESLU":
            draft.span(unnamed(label), [(begun, last)], "NER")
            label = ""
    if label:
        draft.span(unnamed(label), [(begun, last)], "NER")


def _plain(given: str) -> str:
    return _ESCAPED.sub(lambda hit: _BACK[hit[1]], given)


# --- writing ------------------------------------------------------------------------------------------------


def fit(record: Record, names: Names, tally: Tally) -> Record | None:
    """The record with its spans at the borders of tokens; an article without words has no place."""
    places = tokens_of(record.text)
    if not places:
        tally.add("articles without words", record.document.title)
        return None
    return with_spans(record, aligned(record, places, tally))


def write(records: Iterable[Record], names: Names, out: BinaryIO) -> Iterator[Record]:
    """An article after the other."""
    for number, record in enumerate(records, 1):
        marks = _Marks(record, names)
        rows = _about(record, names, number)
        places = tokens_of(record.text)
        starts = [a for a, _ in places[1:]] + [len(record.text)]
        before, at = record.text[: places[0][0]], 0
        for sentence in sentences_of(record.text):
            rows.append(f"# text = {' '.join(record.text[sentence[0][0] : sentence[-1][1]].split())}")
            for n, (a, b) in enumerate(sentence, 1):
                misc = [
                    marks.at(a, b),
                    f"SpacesBefore={_escaped(before)}" if before else "",
                    _behind(record.text[b : starts[at]], last=n == len(sentence)),
                ]
                rows.append(f"{n}\t{record.text[a:b]}{_NOTHING}{'|'.join(filter(None, misc)) or '_'}")
                before, at = "", at + 1
            rows.append("")
        out.write("\n".join(rows).encode() + b"\n")
        yield record


def _about(record: Record, names: Names, number: int) -> list[str]:
    document, layer = record.document, record.layer
    known = {name: getattr(document, name) for name in ("title", *METADATA)}
    if layer:
        known |= {
            "layer": layer.name,
            "coder": names.coders.get(layer.coder_id, layer.coder_id),
            "status": layer.status,
        }
    comments = [f"# meta::{key} = {_escaped(value)}" for key, value in known.items() if value]
    return [f"# newdoc id = {number}", "# global.Entity = eid-etype", *comments]


class _Marks:
    """Where the mentions of a record begin and end."""

    def __init__(self, record: Record, names: Names) -> None:
        self._opens: dict[int, list[str]] = {}
        self._closes: dict[int, list[str]] = {}
        self._both: dict[Fragment, list[str]] = {}
        for n, tag in enumerate(tags(record, names), 1):
            label = name(tag.label)
            for k, (a, b) in enumerate(tag.fragments, 1):
                key = f"e{n}[{k}/{len(tag.fragments)}]" if len(tag.fragments) > 1 else f"e{n}"
                self._opens.setdefault(a, []).append(f"({key}-{label}")
                self._closes.setdefault(b, []).append(f"{key})")
                self._both.setdefault((a, b), []).append(f"({key}-{label}")

    def at(self, start: int, end: int) -> str:
        """Those of a word: first what ends with it, then what begins, with what does both closed at once."""
        opens, closes = self._opens.get(start), self._closes.get(end)
        if not (opens or closes):
            return ""
        both = self._both.get((start, end), [])
        keys = {one[1:].split("-", 1)[0] for one in both}
        ends = [one for one in closes or [] if one[:-1] not in keys]
        begins = [f"{one})" if one in both else one for one in opens or []]
        return f"Entity={''.join(ends + begins)}"


def _behind(spaces: str, *, last: bool) -> str:
    """What lies behind a word; that is always told of the last one of a sentence, where readers differ in what they take for granted."""
    return "" if spaces == " " and not last else f"SpacesAfter={_escaped(spaces)}" if spaces else "SpaceAfter=No"


def _escaped(given: str) -> str:
    return "".join(_ESCAPES.get(sign, sign) for sign in given)
