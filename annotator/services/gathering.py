"""The files behind what people give: paths, folders, globs and ZIP archives."""

from __future__ import annotations

import os
import shutil
import stat
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from glob import glob, has_magic
from itertools import takewhile
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from annotator.domain import limits
from annotator.domain.change import Refusal
from annotator.interchange import zips
from annotator.interchange.source import Source
from annotator.services.steps import Progress, Steps, run

_BESIDE = (".rejects.jsonl", ".receipt.json", ".card.md", "config.cfg")  # what lies beside an export
_LISTED = 1000  # files between two signs of life
_ENTRY = 30  # bytes that an archive takes for a file at least, also where its heads are packed once more
_ROOM = 2  # times its size must be free on the disk that it is unpacked to


class Gathered(NamedTuple):
    """Files to read, and what was left out, each with the reason, as sentences."""

    files: list[Source]
    refused: list[str]


def sources(given: Iterable[str | Path]) -> list[Source]:
    """The files behind paths, folders and globs, each named relative to what was given. Raises `Refusal`."""
    return run(listed(given))


def listed(given: Iterable[str | Path]) -> Steps[list[Source]]:
    """As `sources`, in steps: a folder may hold a hundred thousand files. Raises `Refusal`."""
    found: list[Source] = []
    for one in given:
        path = Path(one)
        if path.is_dir():
            found += yield from _of_folder(path, path.parent)
        elif has_magic(str(one)) and not path.exists():
            root = Path(*takewhile(lambda part: not has_magic(part), path.parts))
            hits = (Path(p) for p in sorted(glob(str(one), recursive=True)))  # noqa: PTH207
            found += [Source(p, p.relative_to(root).as_posix()) for p in hits if p.is_file()]
        else:
            if not path.exists():
                raise Refusal(f"{path}: there is no such file.")
            found.append(Source(path, path.name))
    if not found:
        raise Refusal("There is no file to import there.")
    return found


def _of_folder(folder: Path, above: Path) -> Steps[list[Source]]:
    """The files of a folder, by their names. A link that leads out of the folder is no file of it."""
    home = folder.resolve()
    found: list[Source] = []
    for place, inner, names in os.walk(folder):
        inner[:] = [name for name in inner if not name.startswith(".")]
        at = Path(place)
        known = _Brought(at, frozenset(names))
        prefix = at.relative_to(above).as_posix()
        for n, name in enumerate(names):
            if n % _LISTED == 0:
                yield Progress(len(found), 0, "Listing files")
            if name.startswith(".") or name.endswith(_BESIDE) or known.brings(name):
                continue
            path = os.path.join(place, name)  # noqa: PTH118  ten times as quick, and folders have a hundred thousand files
            if os.path.islink(path) and _leads_out(Path(path), home):  # noqa: PTH114
                continue
            found.append(Source(Path(path), name if prefix == "." else f"{prefix}/{name}"))
    return sorted(found, key=lambda source: source.name)


def _leads_out(link: Path, home: Path) -> bool:
    """A link that leads to itself leads nowhere: whoever opens it is told so."""
    try:
        return not link.resolve().is_relative_to(home)
    except (RuntimeError, OSError):
        return False


class _Brought:
    """Which files of a folder are the texts of tags that lie with them, and that bring them, or the card of a dataset."""

    def __init__(self, folder: Path, names: frozenset[str]) -> None:
        self._names = names
        self._quoted = (
            frozenset(one.stem for one in folder.parent.rglob("*.jsonld"))
            if folder.name == "texts"
            else frozenset[str]()
        )
        self._card = "README.md" in names and any((folder / "data").glob("*.parquet"))

    def brings(self, name: str) -> bool:
        """Is it brought by others?"""
        if name.endswith(".txt"):
            stem = name.removesuffix(".txt")
            return f"{stem}.ann" in self._names or stem in self._quoted
        return name == "README.md" and self._card


# --- archives -------------------------------------------------------------------------------------------------


def is_archive(source: Source) -> bool:
    """Is it a ZIP archive of files, and not a document that is kept as one?"""
    return source.name.lower().endswith(".zip")


def unpacked(files: Iterable[Source], folder: Path) -> Steps[Gathered]:
    """The files, with those of archives in their place. They are written below `folder`, which is the caller's to remove.

    No name of an archive is trusted: what would lie outside of it, links, what is locked and what grows without measure
    is left out and told, and the rest is taken.
    """
    found: list[Source] = []
    refused: list[str] = []
    for number, source in enumerate(files):
        if is_archive(source):
            inside: list[Source] = []
            try:
                yield from _one_archive(source, folder / str(number), inside, refused, _Allowance.of(source), depth=1)
            except limits.Beyond as error:  # what it holds is made to keep us busy: nothing of it is taken
                refused.append(f"{source.name}: {error}.")
            else:
                found += inside
        else:
            found.append(source)
            if number % _LISTED == 0:
                yield Progress(number, 0, "Listing files")
    return Gathered(found, refused)


@dataclass(slots=True)
class _Allowance:
    """What an archive may still grow to, with all the archives within it."""

    files: int
    archives: int = limits.PACKED_INNER
    size: int = limits.PACKED_TOTAL  # bytes

    @classmethod
    def of(cls, source: Source) -> _Allowance:
        """Every file of an archive takes some bytes of it; where there are more files, the same archives lie in it again and again."""
        size = source.path.stat().st_size if source.path.exists() else 0
        return cls(min(limits.PACKED_MEMBERS, size // _ENTRY + 1))

    def take(self, members: Sequence[zipfile.ZipInfo]) -> None:
        """Another archive is opened. Raises `limits.Beyond` before anything of it is unpacked."""
        self.archives -= sum(member.filename.lower().endswith(".zip") for member in members)
        self.files -= len(members)
        self.size -= sum(member.file_size for member in members)
        if self.archives < 0:
            raise limits.Beyond(f"more than {limits.PACKED_INNER} archives lie within it; unpack it and import the folder")
        if self.files < 0:
            raise limits.Beyond("it holds more files than there is room for in an archive of its size, as attacks do")
        if self.size < 0:
            raise limits.Beyond(f"it would grow to more than {limits.PACKED_TOTAL // 1_000_000_000} GB")


def _one_archive(
    source: Source, folder: Path, found: list[Source], refused: list[str], allowance: _Allowance, *, depth: int
) -> Iterator[Progress]:
    """Raises `limits.Beyond` where archives within it go on and on."""
    if depth > limits.PACKED_DEPTH:
        refused.append(
            f"{source.name}: archives lie within archives more than {limits.PACKED_DEPTH} deep; unpack it and import the folder."
        )
        return
    try:
        with closing(zips.opened(source.path)) as archive:
            yield from _members(archive, source, folder, refused, allowance)
    except limits.Beyond:
        raise
    except ValueError as error:
        refused.append(f"{source.name}: {error}.")
        return
    inside = (yield from _of_folder(folder, folder)) if folder.is_dir() else []
    if not inside:
        refused.append(f"{source.name}: there is no file in it to import.")
    for number, one in enumerate(inside):
        one.name, one.columns, one.day_first = f"{source.name}/{one.name}", source.columns, source.day_first
        one.archive = source.archive or source.path
        if is_archive(one):
            yield from _one_archive(one, folder / f"-{number}", found, refused, allowance, depth=depth + 1)
        else:
            found.append(one)


def _members(
    archive: zipfile.ZipFile, source: Source, folder: Path, refused: list[str], allowance: _Allowance
) -> Iterator[Progress]:
    members = [one for one in archive.infolist() if not one.is_dir() and not _is_furniture(one.filename)]
    size = sum(one.file_size for one in members)
    allowance.take(members)
    folder.mkdir(parents=True, exist_ok=True)
    if shutil.disk_usage(folder).free < _ROOM * size:
        raise ValueError(f"there is no room on the disk to unpack its {size // 1_000_000:,} MB")
    for number, member in enumerate(members):
        if number % 20 == 0:
            yield Progress(number, len(members), f"{source.name}: {member.filename}")
        reason = _unsafe(member) or zips.problem(member)
        if reason:
            refused.append(f"{source.name}/{member.filename}: {reason}.")
            continue
        target = folder.joinpath(*PurePosixPath(member.filename).parts)
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(zips.data(archive, member.filename))
        except (ValueError, OSError) as error:
            refused.append(
                f"{source.name}/{error}."
                if isinstance(error, ValueError)
                else f"{source.name}/{member.filename}: {error.strerror}."
            )


def _is_furniture(name: str) -> bool:
    """What systems put into archives for themselves."""
    parts = PurePosixPath(name.replace("\\", "/")).parts
    return any(part == "__MACOSX" or (part.startswith(".") and part not in ("..", ".")) for part in parts)


def _unsafe(member: zipfile.ZipInfo) -> str:
    """Why the name of a file in an archive cannot be one of ours."""
    name = member.filename
    parts = PurePosixPath(name.replace("\\", "/")).parts
    if stat.S_ISLNK(member.external_attr >> 16):
        return "it is a link, which may lead anywhere; links in archives are not followed"
    if "\\" in name or ":" in name or "\0" in name or ".." in parts or name.startswith("/") or not parts:
        return "its name leads out of the archive"
    if any(len(os.fsencode(part)) > 240 for part in parts):
        return "its name is too long"
    return ""
