"""ZIP archives opened with care: nothing is written by a name of theirs, and nothing grows without a limit."""

from __future__ import annotations

import zipfile
from pathlib import Path

MEMBER = 500_000_000  # bytes that one file in an archive may have
RATIO = 200  # times that a member above a megabyte may grow
MEMBERS = 200_000
TOTAL = 20_000_000_000  # bytes of all files in an archive


def opened(path: Path) -> zipfile.ZipFile:
    """The archive. Raises ValueError where it is none, has too many files, or would grow beyond every measure."""
    try:
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise ValueError(f"this archive cannot be read: {error}") from None
    members = archive.infolist()
    if len(members) > MEMBERS:
        archive.close()
        raise ValueError(f"the archive holds {len(members):,} files; more than {MEMBERS:,} are not taken at once")
    if sum(one.file_size for one in members) > TOTAL:
        archive.close()
        raise ValueError(f"the archive would grow to more than {TOTAL // 1_000_000_000} GB")
    return archive


def problem(member: zipfile.ZipInfo) -> str:
    """Why a file in an archive is not taken, or nothing."""
    if member.flag_bits & 1:
        return "it is protected by a password"
    if member.file_size > MEMBER:
        return (
            f"it would grow to {member.file_size // 1_000_000:,} MB; more than {MEMBER // 1_000_000} MB are not taken"
        )
    if member.file_size > 1_000_000 and member.file_size > RATIO * max(member.compress_size, 1):
        return f"it would grow {member.file_size // max(member.compress_size, 1):,} times, as attacks do"
    return ""


def data(archive: zipfile.ZipFile, name: str) -> bytes:
    """The bytes of one file in an archive. Raises ValueError where there is none such, or it may not be taken."""
    try:
        member = archive.getinfo(name)
        if reason := problem(member):
            raise ValueError(f"{name}: {reason}")
        with archive.open(member) as file:
            found = file.read(MEMBER + 1)
    except KeyError:
        raise ValueError(f"{name} is not in it") from None
    except (zipfile.BadZipFile, OSError, EOFError, RuntimeError, NotImplementedError) as error:
        raise ValueError(f"{name} cannot be read: {error}") from None
    if len(found) > MEMBER:
        raise ValueError(f"{name}: it grows beyond what it says of itself")
    return found
