"""Where a file may be written: under a name that is free or a plain file's, and through links."""

from __future__ import annotations

from pathlib import Path

from annotator.domain.change import Refusal


def to_write(target: Path) -> Path:
    """The file behind a name: of a link what it leads to, also where nothing is there yet.

    A file is written beside its name and then put in its place, which would take away a device, a
    pipe, or the link itself. Raises `Refusal` for what is no plain file; folders are the caller's.
    """
    try:
        real = target.resolve() if target.is_symlink() else target
        strange = real.exists() and not real.is_file() and not real.is_dir()
    except (OSError, RuntimeError) as error:  # a link in a ring
        raise Refusal(f"{target}: cannot be written: {error}.") from error
    if strange:
        raise Refusal(f"{target}: cannot be written: it is no file, but a device or a pipe.")
    return real
