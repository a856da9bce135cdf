"""ZIP archives opened with care: nothing is written by a name of theirs, and nothing grows without a limit."""

from __future__ import annotations

import zipfile
import zlib
from pathlib import Path

from annotator.domain import limits
from annotator.domain.limits import PACKED_MEMBER, PACKED_MEMBERS, PACKED_RATIO, PACKED_TOTAL, Beyond

_PIECE = 1 << 20  # bytes that are unpacked at once


def opened(path: Path) -> zipfile.ZipFile:
    """The archive. Raises ValueError where it is none, has too many files, or would grow beyond every measure."""
    try:
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise ValueError(f"this archive cannot be read: {error}") from None
    members = archive.infolist()
    if len(members) > PACKED_MEMBERS:
        archive.close()
        raise Beyond(f"the archive holds {len(members):,} files; more than {PACKED_MEMBERS:,} are not taken at once")
    if sum(one.file_size for one in members) > PACKED_TOTAL:
        archive.close()
        raise Beyond(f"the archive would grow to more than {PACKED_TOTAL // 1_000_000_000} GB")
    return archive


def problem(member: zipfile.ZipInfo, most: int = PACKED_MEMBER) -> str:
    """Why a file in an archive is not taken, or nothing."""
    if member.flag_bits & 1:
        return "it is protected by a password"
    if member.file_size > most:
        return f"it would grow to {member.file_size // 1_000_000:,} MB; more than {most // 1_000_000} MB are not taken"
    if member.file_size > 1_000_000 and member.file_size > PACKED_RATIO * max(member.compress_size, 1):
        return f"it would grow {member.file_size // max(member.compress_size, 1):,} times, as attacks do"
    return ""


def data(archive: zipfile.ZipFile, name: str, most: int = PACKED_MEMBER) -> bytes:
    """The bytes of one file in an archive. Raises ValueError where there is none such, or it may not be taken."""
    try:
        member = archive.getinfo(name)
        if reason := problem(member, most):
            raise ValueError(f"{name}: {reason}")
        with archive.open(member) as file:
            found = file.read(most + 1)
    except KeyError:
        raise ValueError(f"{name} is not in it") from None
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError, NotImplementedError) as error:
        raise ValueError(f"{name} cannot be read: {error}") from None
    if len(found) > most:
        raise ValueError(f"{name}: it grows beyond what it says of itself")
    return found


def check_document(archive: zipfile.ZipFile, *, signs_most: int = limits.MARKUP_SIGNS, streamed: str = "\0") -> None:
    """Raises ValueError for an archive that is one document (Word, Excel, a book) and would take all memory: libraries read it whole.

    The signs of markup are counted while it is unpacked piece by piece, before anything is built of them. What lies below
    the folder `streamed` is read piece by piece later, too, and may be of any number.
    """
    signs = size = 0
    for member in archive.infolist():
        if reason := problem(member):
            raise ValueError(f"{member.filename}: {reason}")
        if member.filename.startswith(streamed):
            continue
        size += member.file_size
        if size > limits.FILE:
            raise Beyond(f"it would grow to more than {limits.FILE // 1_000_000} MB")
        if member.filename.lower().endswith((".xml", ".rels", ".xhtml", ".html")):
            signs += _signs(archive, member)
        if signs > signs_most:
            raise Beyond(f"it has more than {signs_most:,} signs of markup")


def _signs(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> int:
    count = 0
    try:
        with archive.open(member) as file:
            while piece := file.read(_PIECE):
                count += piece.count(b"<")
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError, NotImplementedError) as error:
        raise ValueError(f"{member.filename} cannot be read: {error}") from None
    return count
