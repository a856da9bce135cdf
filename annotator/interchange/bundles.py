"""The bundle file: a ZIP of two files, a manifest and one record a line. Whatever else is in it is refused, not opened."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotator.domain.bundle import FORMAT, KINDS, Record, in_order
from annotator.domain.change import Refusal
from annotator.interchange.bodies import check

SUFFIX = ".annbundle"
MANIFEST, RECORDS = "manifest.json", "records.jsonl"
LIMIT = 2 << 30  # bytes of records, unpacked
_WHEN = (1980, 1, 1, 0, 0, 0)  # the same records make the same bytes


@dataclass(frozen=True, slots=True)
class Bundle:
    """What a bundle holds, checked: `by` made it at `made` (ISO 8601), from the project `project`."""

    by: str
    made: str
    project: str
    records: tuple[Record, ...]


def write(path: Path, records: Iterable[Record], *, by: str, made: str, project: str) -> int:
    """Write a bundle, whole or not at all; returns the number of records. Raises `Refusal`."""
    lines = [_line(record) for record in in_order(records)]
    data = "".join(lines).encode()
    manifest = {"format": FORMAT, "by": by, "made": made, "project": project, "records": len(lines),
                "sha256": hashlib.sha256(data).hexdigest()}  # fmt: skip
    part = path.with_name(path.name + ".part")
    try:
        with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED, compresslevel=3) as out:
            out.writestr(_entry(MANIFEST), json.dumps(manifest, ensure_ascii=False, indent=1))
            out.writestr(_entry(RECORDS), data)
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise Refusal(f"{path}: it cannot be written ({error.strerror or error}).") from error
    return len(lines)


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _WHEN)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    return entry


def _line(record: Record) -> str:
    head = json.dumps({"kind": record.kind, "id": record.id, "stamp": record.stamp, "hash": record.hash})
    return f'{head[:-1]}, "body": {record.body}}}\n'


def read(path: Path) -> Bundle:
    """The bundle of a file. Raises `Refusal` where it is none, is cut off, newer, tampered with, or holds other files."""
    try:
        with zipfile.ZipFile(path) as opened:
            manifest = _manifest(path, opened)
            with opened.open(RECORDS) as inside:
                data = inside.read(LIMIT + 1)
    except FileNotFoundError as error:
        raise Refusal(f"{path}: there is no such file.") from error
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError) as error:
        raise Refusal(f"{path}: this is no bundle, or it is cut off ({error}); nothing was changed.") from error
    except OSError as error:
        raise Refusal(f"{path}: {error.strerror or error}.") from error
    if hashlib.sha256(data).hexdigest() != manifest.get("sha256"):
        _find_tampered(path, data)  # tells the record, where one can be found
        raise Refusal(f"{path}: the records are not those that the manifest was made for; nothing was changed.")
    records = tuple(_record(path, n, line) for n, line in enumerate(data.splitlines(), 1))
    return Bundle(str(manifest.get("by", "")), str(manifest.get("made", "")), str(manifest.get("project", "")), records)


def _manifest(path: Path, opened: zipfile.ZipFile) -> dict[str, Any]:
    names = [entry.filename for entry in opened.infolist()]
    if strange := [name for name in names if name not in (MANIFEST, RECORDS)]:
        raise Refusal(f"{path}: a bundle holds no file “{strange[0][:80]}”; nothing was changed.")
    if sorted(names) != [MANIFEST, RECORDS]:
        raise Refusal(f"{path}: this is no bundle: it must hold {MANIFEST} and {RECORDS}, once each.")
    if opened.getinfo(RECORDS).file_size > LIMIT or opened.getinfo(MANIFEST).file_size > 1 << 20:
        raise Refusal(f"{path}: its records are larger than {LIMIT >> 30} GiB; nothing was changed.")
    try:
        found = json.loads(opened.read(MANIFEST))
    except (ValueError, RecursionError) as error:
        raise Refusal(f"{path}: its manifest cannot be read ({error}); nothing was changed.") from error
    made = found.get("format") if isinstance(found, dict) else None
    if isinstance(made, str) and made.startswith("annbundle/") and made != FORMAT:
        raise Refusal(f"{path}: made by a newer Annotator, {made}; this one knows {FORMAT}: update the program.")
    if made != FORMAT:
        raise Refusal(f"{path}: this is no bundle: its manifest does not say {FORMAT}.")
    return dict(found)


def _record(path: Path, number: int, line: bytes) -> Record:
    try:
        row = json.loads(line)
        record = Record(str(row["kind"]), str(row["id"]), _body(line), str(row["stamp"]))
        whole = record.kind in KINDS and isinstance(row["body"], dict)
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise Refusal(f"{path}: {RECORDS}, line {number}: this is no record ({error}); nothing was changed.") from error
    if not whole:
        raise Refusal(
            f"{path}: {RECORDS}, line {number}: there is no kind of record {record.kind[:40]!r}; nothing was changed."
        )
    if record.hash != row.get("hash"):
        raise Refusal(f"{path}: {RECORDS}, line {number}: the {record.kind} {record.id} was altered after it was exported (its hash is "
                      "another one); nothing was changed.")  # fmt: skip
    if wrong := check(record.kind, record.body):
        raise Refusal(f"{path}: {RECORDS}, line {number}: this is no {record.kind} ({wrong}); nothing was changed.")
    return record


def _body(line: bytes) -> str:
    """The body as it was hashed: the text behind its key, without reading and writing it again."""
    text = line.decode()
    at = text.index('"body": ')
    return text[at + 8 : text.rindex("}")]


def _find_tampered(path: Path, data: bytes) -> None:
    for n, line in enumerate(data.splitlines(), 1):
        _record(path, n, line)
