"""Export profiles: what was chosen for an export, saved under a name, for every project of this user."""

from __future__ import annotations

import json
import os
import re
from dataclasses import asdict
from pathlib import Path

import msgspec

from annotator import paths
from annotator.domain.change import Refusal
from annotator.services.choosing import Options

_FOLDER, _ENDING = "profiles", ".json"
_NAME = re.compile(r"[^\\/:*?\"<>|\x00-\x1f.][^\\/:*?\"<>|\x00-\x1f]{0,79}")


def names() -> list[str]:
    """All profiles, in the order of the alphabet."""
    return sorted((path.name.removesuffix(_ENDING) for path in _folder().glob(f"*{_ENDING}")), key=str.casefold)


def save(name: str, options: Options) -> None:
    """Save a profile; one of the same name is replaced. Raises `Refusal`."""
    path = _path(name)
    part = path.with_name(f"{path.name}.part")
    try:
        part.write_text(json.dumps(asdict(options), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        os.replace(part, path)  # noqa: PTH105  the same on Windows
    except OSError as error:
        raise Refusal(f"{path}: cannot be written: {error.strerror}.") from error


def load(name: str) -> Options:
    """A saved profile. Raises `Refusal`."""
    path = _path(name)
    if not path.is_file():
        raise Refusal(f"There is no profile {name!r}; there are: {', '.join(names()) or 'none'}.")
    try:
        return msgspec.json.decode(path.read_bytes(), type=Options)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise Refusal(f"{path}: cannot be read: {error}.") from error


def remove(name: str) -> None:
    """Forget a profile; one that is not there stays so."""
    _path(name).unlink(missing_ok=True)


def _path(name: str) -> Path:
    if not _NAME.fullmatch(name):
        raise Refusal(f"{name!r} is no name of a profile.")
    return _folder() / f"{name}{_ENDING}"


def _folder() -> Path:
    folder = paths.user_data() / _FOLDER
    folder.mkdir(exist_ok=True)
    return folder
