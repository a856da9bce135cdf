"""The bundle file: a ZIP of two files, a manifest and one record a line. Whatever else is in it is refused, not opened.

A bundle is never in memory as a whole: records are written as they come and read line by line, each time that somebody goes
through them. What a stranger's file may ask for is limited before it is unpacked; see `annotator.domain.limits`.
"""

from __future__ import annotations

import hashlib
import io
import json
import struct
import zipfile
import zlib
from array import array
from collections import Counter
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, Final, NamedTuple

import msgspec

from annotator.domain import limits
from annotator.domain.bundle import FORMAT, KINDS, Record
from annotator.domain.change import Refusal
from annotator.domain.targets import to_write
from annotator.domain.text import storable
from annotator.interchange.bodies import LayerBody, check, leads_elsewhere
from annotator.interchange.source import check_size
from annotator.interchange.zips import problem

SUFFIX = ".annbundle"
MANIFEST, RECORDS = "manifest.json", "records.jsonl"
LARGEST: Final = 2_000_000_000  # bytes of records, unpacked: a million spans take 250 million
MOST: Final = 2_000_000  # records: 100,000 articles with ten layers each, and as many decisions
LONGEST: Final = 40_000_000  # bytes of a record: a layer of 130,000 spans
VALUES: Final = 2_000_000  # values in a record of more than a megabyte: each takes up to sixty bytes
_MANIFEST_LARGEST: Final = 100_000  # bytes
_WHEN = (1980, 1, 1, 0, 0, 0)  # the same records make the same bytes
_BUFFER: Final = 1 << 18  # bytes
_LONG: Final = 1 << 20  # bytes; a shorter record takes no more than some megabytes, whatever is in it
_EVERY: Final = 200  # records between two signs of life
_BUCKETS: Final = 8  # how many parts of the ids are looked at one after the other: each takes memory
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, struct.error)


class Manifest(msgspec.Struct, frozen=True):
    """What a bundle says of itself: `by` made it at `made` (ISO 8601), from the project `project`."""

    format: str
    sha256: str
    records: int
    by: str = ""
    made: str = ""
    project: str = ""


class _Line(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    kind: str
    id: str
    stamp: str
    hash: str
    body: msgspec.Raw


class Found(NamedTuple):
    """A record of a bundle, as `domain.bundle.Record`, with its body as values."""

    kind: str
    id: str
    stamp: str
    hash: str
    body: Any

    @property
    def rank(self) -> tuple[str, str]:
        """Which of two versions of a thing holds: the higher."""
        return self.stamp, self.hash


@dataclass(slots=True)
class Contents:
    """What the layers of a bundle name: ids of labels, of spans and of relations that are in several layers, of spans that a
    relation of another article leads to."""

    labels: set[str] = field(default_factory=set[str])
    repeated_spans: frozenset[str] = frozenset()
    repeated_relations: frozenset[str] = frozenset()
    reached: dict[str, str] = field(default_factory=dict[str, str])  # each with its layer


@dataclass(frozen=True, slots=True)
class Bundle:
    """A bundle that was looked through and found whole. Its records are read from its file whenever they are asked for."""

    place: Path
    manifest: Manifest
    contents: Contents

    @property
    def by(self) -> str:
        """Who made it."""
        return self.manifest.by

    @property
    def made(self) -> str:
        """When."""
        return self.manifest.made

    @property
    def project(self) -> str:
        """From which project."""
        return self.manifest.project

    @property
    def records(self) -> Iterator[Record]:
        """All records, in their order. Raises `Refusal` where the file was changed meanwhile."""
        for _, line in self._lines(*KINDS):
            row = _line_decoder.decode(line)
            yield Record(row.kind, row.id, bytes(row.body).decode(), row.stamp)

    def of(self, *kinds: str) -> Iterator[Found]:
        """The records of some kinds, in their order. Raises `Refusal` where the file was changed meanwhile."""
        for number, line in self._lines(*kinds):
            yield _found(self.place, number, line)

    def _lines(self, *kinds: str) -> Iterator[tuple[int, bytes]]:
        heads = tuple(map(_head, kinds))
        with _opened(self.place) as (manifest, lines):
            if manifest != self.manifest:
                raise Refusal(f"{self.place}: the file was changed meanwhile; nothing was changed.")
            for number, line in lines:
                if line.startswith(heads):
                    yield number, line


# --- out ----------------------------------------------------------------------------------------------------


def write(path: Path, records: Iterable[Record], *, by: str, made: str, project: str) -> Generator[int, None, int]:
    """Write a bundle, whole or not at all; yields now and then how many records are written, and returns how many there are.

    They go in the order in which they come, which is that of `domain.bundle.in_order`. Raises `Refusal`.
    """
    place = to_write(path)
    part = place.with_name(place.name + ".part")
    written = _Written()
    try:
        with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED, compresslevel=3) as out:
            with out.open(_entry(RECORDS), "w") as inside:
                for record in records:
                    inside.write(written.line(path, record))
                    if written.count % _EVERY == 0:
                        yield written.count
            manifest = {"format": FORMAT, "by": by, "made": made, "project": project, "records": written.count,
                        "sha256": written.whole.hexdigest()}  # fmt: skip
            out.writestr(_entry(MANIFEST), json.dumps(manifest, ensure_ascii=False, indent=1))
        part.replace(place)
    except OSError as error:
        raise Refusal(f"{path}: it cannot be written ({error.strerror or error}).") from error
    finally:
        part.unlink(missing_ok=True)
    return written.count


class _Written:
    """What of a bundle is written."""

    def __init__(self) -> None:
        self.whole, self.size, self.count = hashlib.sha256(), 0, 0

    def line(self, path: Path, record: Record) -> bytes:
        """The line of a record. Raises `Refusal` for one that nobody could read back."""
        line = _line(record)
        self.whole.update(line)
        self.size, self.count = self.size + len(line), self.count + 1
        if self.size > LARGEST or self.count > MOST or len(line) > LONGEST:
            size = f"{LARGEST // 1_000_000:,} MB"
            raise Refusal(f"{path}: a bundle has at most {size} and {MOST:,} records: choose some of the layers.")
        return line


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _WHEN)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    return entry


def _head(kind: str) -> bytes:
    return f'{{"kind": "{kind}", '.encode()


def _line(record: Record) -> bytes:
    head = json.dumps({"kind": record.kind, "id": record.id, "stamp": record.stamp, "hash": record.hash})
    return f'{head[:-1]}, "body": {record.body}}}\n'.encode()


# --- in -----------------------------------------------------------------------------------------------------


def read(path: Path) -> Bundle:
    """The bundle of a file, every record of which was looked at. Raises `Refusal` where it is none, is cut off, newer,
    tampered with, holds other files, or asks for too much."""
    contents, ids = Contents(), _Ids()
    before = (0, "")
    with _opened(path) as (manifest, lines):
        whole, number = hashlib.sha256(), 0
        for number, line in lines:
            whole.update(line)
            found = _found(path, number, line)
            place = KINDS.index(found.kind), found.id
            if place < before or (place == before and found.kind != "document"):  # two articles may have one text
                raise _no_record(path, number, "it stands there twice, or too late")
            before = place
            if isinstance(found.body, LayerBody):
                contents.labels.update(row[1] for row in found.body.spans)
                ids.note(found.body)
        if number != manifest.records or whole.hexdigest() != manifest.sha256:
            raise Refusal(f"{path}: the records are not those that the manifest was made for; nothing was changed.")
    bundle = Bundle(path, manifest, contents)
    _find_again(bundle, ids)
    return bundle


class _Ids:
    """The ids of spans and relations as numbers of eight bytes: a million of them as texts would take a hundred megabytes."""

    def __init__(self) -> None:
        self.spans, self.relations, self.far = array("q"), array("q"), set[str]()

    def note(self, body: LayerBody) -> None:
        """Those of a layer."""
        self.spans.extend(hash(row[0]) for row in body.spans)
        self.relations.extend(hash(row[0]) for row in body.relations)
        self.far.update(row[3] for row in body.relations if leads_elsewhere(row[5]))


def _in_it_twice(hashes: array[int]) -> frozenset[int]:
    """The numbers that are there more than once, a part of them after the other."""
    repeated: set[int] = set()
    for bucket in range(_BUCKETS):
        seen: set[int] = set()
        for number in hashes:
            if number % _BUCKETS != bucket:
                continue
            if number in seen:
                repeated.add(number)
            seen.add(number)
    return frozenset(repeated)


def _find_again(bundle: Bundle, ids: _Ids) -> None:
    """The ids themselves that are in several layers, and those that links of other articles lead to: hardly ever any."""
    spans, relations = _in_it_twice(ids.spans), _in_it_twice(ids.relations)
    if not spans and not relations and not ids.far:
        return
    counts: Counter[str] = Counter()
    links: Counter[str] = Counter()
    for found in bundle.of("layer"):
        keys = [row[0] for row in found.body.spans]
        counts.update(key for key in keys if hash(key) in spans)
        bundle.contents.reached.update((key, found.id) for key in keys if key in ids.far)
        links.update(row[0] for row in found.body.relations if hash(row[0]) in relations)
    contents = bundle.contents
    contents.repeated_spans = frozenset(key for key, count in counts.items() if count > 1)
    contents.repeated_relations = frozenset(key for key, count in links.items() if count > 1)


@contextmanager
def _opened(path: Path) -> Iterator[tuple[Manifest, Iterator[tuple[int, bytes]]]]:
    """The manifest of a bundle, and its lines with their numbers. Raises `Refusal`."""
    try:
        check_size(path, LARGEST)
        _check_end(path)
        with zipfile.ZipFile(path) as archive:
            manifest = _manifest(path, archive)
            with archive.open(RECORDS) as inside:
                yield manifest, _lines(path, manifest, inside)
    except FileNotFoundError as error:
        raise Refusal(f"{path}: there is no such file.") from error
    except limits.Beyond as error:
        raise Refusal(f"{path}: {error}.") from error
    except _BROKEN as error:
        raise Refusal(f"{path}: this is no bundle, or it is cut off ({error}); nothing was changed.") from error
    except OSError as error:
        raise Refusal(f"{path}: {error.strerror or error}.") from error


_END: Final = struct.Struct("<4s4H2LH")  # the end of a ZIP: mark, disks and files on them, size and place of the list, comment
_LIST_LARGEST: Final = 1_000  # bytes of the list of files: two names


def _check_end(path: Path) -> None:
    """Python reads the list of a ZIP's files whole, however long it says that it is: so its length is looked at first.

    What ends otherwise than a bundle of ours (with a comment, with lists for more than 4 GB) is none.
    """
    size = path.stat().st_size
    if size < _END.size:
        raise zipfile.BadZipFile("File is not a zip file")
    with path.open("rb") as file:
        file.seek(max(0, size - _END.size - 20))
        tail = file.read()
    mark, _, _, _, _, listed, _, comment = _END.unpack(tail[-_END.size :])
    if mark != b"PK\x05\x06" or comment:
        raise zipfile.BadZipFile("File is not a zip file")
    if listed > _LIST_LARGEST or tail.startswith(b"PK\x06\x07"):
        raise Refusal(f"{path}: this is no bundle: it must hold {MANIFEST} and {RECORDS}, once each.")


def _manifest(path: Path, archive: zipfile.ZipFile) -> Manifest:
    members = archive.infolist()
    names = [member.filename for member in members]
    if strange := [name for name in names if name not in (MANIFEST, RECORDS)]:
        raise Refusal(f"{path}: a bundle holds no file “{storable(strange[0][:80])[0]}”; nothing was changed.")
    if sorted(names) != [MANIFEST, RECORDS]:
        raise Refusal(f"{path}: this is no bundle: it must hold {MANIFEST} and {RECORDS}, once each.")
    for member in members:
        most = LARGEST if member.filename == RECORDS else _MANIFEST_LARGEST
        if reason := problem(member, most):
            raise limits.Beyond(f"{member.filename}: {reason}")
        if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise zipfile.BadZipFile(f"{member.filename} is packed in another way")
    return _checked(path, archive.read(MANIFEST))


def _checked(path: Path, data: bytes) -> Manifest:
    try:
        said = msgspec.json.decode(data)
    except (ValueError, RecursionError) as error:
        raise Refusal(f"{path}: its manifest cannot be read ({error}); nothing was changed.") from error
    named = said.get("format") if isinstance(said, dict) else None
    if isinstance(named, str) and named.startswith("annbundle/") and named != FORMAT:
        newer = storable(named[:40])[0]
        raise Refusal(f"{path}: made by a newer Annotator, {newer}; this one knows {FORMAT}: update the program.")
    if named != FORMAT:
        raise Refusal(f"{path}: this is no bundle: its manifest does not say {FORMAT}.")
    try:
        manifest = msgspec.convert(said, Manifest)
    except msgspec.ValidationError as error:
        raise Refusal(f"{path}: its manifest cannot be read ({error}); nothing was changed.") from error
    if not 0 <= manifest.records <= MOST:
        raise limits.Beyond(f"it has more than {MOST:,} records")
    kept = {name: storable(getattr(manifest, name)[:200])[0] for name in ("by", "made", "project")}
    return msgspec.structs.replace(manifest, **kept)


def _lines(path: Path, manifest: Manifest, inside: IO[bytes]) -> Iterator[tuple[int, bytes]]:
    """The lines with their numbers: none too long, none too many."""
    buffered = io.BufferedReader(inside, _BUFFER)  # type: ignore[type-var]  # a raw stream, as far as it is read
    for number, line in enumerate(iter(lambda: buffered.readline(LONGEST + 1), b""), 1):
        if len(line) > LONGEST:
            raise limits.Beyond(f"{RECORDS}: line {number:,} is longer than {LONGEST:,} bytes")
        if number > manifest.records:
            raise Refusal(f"{path}: the records are not those that the manifest was made for; nothing was changed.")
        yield number, line


def _found(path: Path, number: int, line: bytes) -> Found:
    """A record whose hash is right, and its body. Raises `Refusal`."""
    try:
        row = _row(line)
    except (ValueError, RecursionError) as error:
        raise _no_record(path, number, error) from error
    if row.kind not in KINDS:
        kind = storable(row.kind[:40])[0]
        raise Refusal(f"{path}: {RECORDS}, line {number}: there is no kind of record {kind!r}; nothing was changed.")
    if _hash(row) != row.hash:
        raise Refusal(f"{path}: {RECORDS}, line {number}: the {row.kind} {storable(row.id[:80])[0]} was altered after it was exported (its hash is "
                      "another one); nothing was changed.")  # fmt: skip
    try:
        return Found(row.kind, row.id, row.stamp, row.hash, check(row.kind, row.id, row.body))
    except (ValueError, RecursionError) as error:
        why = storable(str(error))[0]
        raise Refusal(f"{path}: {RECORDS}, line {number}: this is no {row.kind} ({why}); nothing was changed.") from error


def _row(line: bytes) -> _Line:
    """A line as our own `_line` writes it. Raises ValueError."""
    if len(line) > _LONG and limits.values(line) > VALUES:
        raise limits.Beyond(f"it holds more than {VALUES:,} values")
    row = _line_decoder.decode(line)
    if storable(row.kind + row.id + row.stamp)[1]:
        raise ValueError("it holds NUL or lone surrogates, which are no characters")
    if row.kind in KINDS and not line.startswith(_head(row.kind)):
        raise ValueError("it is written in another way")
    return row


def _hash(row: _Line) -> str:
    """As `Record.hash`, without a copy of what may be large."""
    whole = hashlib.sha256(f"{row.kind}\n{row.id}\n{row.stamp}\n".encode())
    whole.update(row.body)
    return whole.hexdigest()


_line_decoder = msgspec.json.Decoder(_Line)


def _no_record(path: Path, number: int, why: object) -> Refusal:
    return Refusal(f"{path}: {RECORDS}, line {number}: this is no record ({storable(str(why))[0]}); nothing was changed.")
