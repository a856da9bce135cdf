"""The files behind what people give: paths, folders, globs and ZIP archives."""

from __future__ import annotations

import os
import shutil
import stat
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import closing
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
            found.append(Source(path, path.name))
        if found and not found[-1].path.exists():
            raise Refusal(f"{found[-1].path}: there is no such file.")
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
            if os.path.islink(path) and not Path(path).resolve().is_relative_to(home):  # noqa: PTH114
                continue
            found.append(Source(Path(path), name if prefix == "." else f"{prefix}/{name}"))
    return sorted(found, key=lambda source: source.name)


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
            yield from _one_archive(source, folder / str(number), found, refused, depth=1)
        else:
            found.append(source)
            if number % _LISTED == 0:
                yield Progress(number, 0, "Listing files")
    return Gathered(found, refused)


def _one_archive(
    source: Source, folder: Path, found: list[Source], refused: list[str], *, depth: int
) -> Iterator[Progress]:
    if depth > limits.PACKED_DEPTH:
        refused.append(
            f"{source.name}: archives lie within archives more than {limits.PACKED_DEPTH} deep; unpack it and import the folder."
        )
        return
    try:
        with closing(zips.opened(source.path)) as archive:
            yield from _members(archive, source, folder, refused)
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
            yield from _one_archive(one, folder / f"-{number}", found, refused, depth=depth + 1)
        else:
            found.append(one)


def _members(archive: zipfile.ZipFile, source: Source, folder: Path, refused: list[str]) -> Iterator[Progress]:
    members = [one for one in archive.infolist() if not one.is_dir() and not _is_furniture(one.filename)]
    size = sum(one.file_size for one in members)
    if size > limits.PACKED_TOTAL:
        raise ValueError(f"it holds {size // 1_000_000:,} MB; unpack it and import the folder")
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
