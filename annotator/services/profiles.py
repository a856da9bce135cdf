"""Profiles: what was chosen for an export or an import, saved under a name, for every project of this user."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Generic, TypeVar

import msgspec

from annotator import paths
from annotator.domain import limits
from annotator.domain.change import Refusal
from annotator.interchange.jsons import check
from annotator.interchange.source import content_of
from annotator.services import choosing, intake, writing

T = TypeVar("T")
_ENDING = ".json"
_NAME = re.compile(r"[^\\/:*?\"<>|\x00-\x1f.][^\\/:*?\"<>|\x00-\x1f]{0,79}")


@dataclass(frozen=True, slots=True)
class Import:
    """An import to run again: how, and which files and folders."""

    options: intake.Options = field(default_factory=intake.Options)
    paths: tuple[str, ...] = ()


class Shelf(Generic[T]):
    """The profiles of one kind, a file each in a folder of the user's."""

    def __init__(self, folder: str, kind: type[T]) -> None:
        self._name, self._kind = folder, kind

    def names(self) -> list[str]:
        """All profiles, in the order of the alphabet."""
        return sorted((one.name.removesuffix(_ENDING) for one in self._folder().glob(f"*{_ENDING}")), key=str.casefold)

    def save(self, name: str, profile: T) -> None:
        """Save a profile; one of the same name is replaced. Raises `Refusal`."""
        path = self._path(name)
        kept: Any = profile
        writing.write(path, (json.dumps(asdict(kept), indent=1) + "\n").encode())  # in ASCII: halves of a pair, too

    def load(self, name: str) -> T:
        """A saved profile. Raises `Refusal`."""
        path = self._path(name)
        if not path.is_file():
            raise Refusal(f"There is no profile {name!r}; there are: {', '.join(self.names()) or 'none'}.")
        try:
            data = content_of(path, limits.SETTINGS)
            check(data)
            return msgspec.json.decode(data, type=self._kind)
        except OSError as error:
            raise Refusal(f"{path}: cannot be read: {writing.reason(error)}.") from error
        except (msgspec.MsgspecError, ValueError, RecursionError) as error:
            raise Refusal(f"{path}: cannot be read: {error}.") from error

    def remove(self, name: str) -> None:
        """Forget a profile; one that is not there stays so."""
        self._path(name).unlink(missing_ok=True)

    def _path(self, name: str) -> Path:
        if not _NAME.fullmatch(name):
            raise Refusal(f"{name!r} is no name of a profile.")
        return self._folder() / f"{name}{_ENDING}"

    def _folder(self) -> Path:
        folder = paths.user_data() / self._name
        folder.mkdir(exist_ok=True)
        return folder


EXPORTS: Shelf[choosing.Options] = Shelf("profiles", choosing.Options)
IMPORTS: Shelf[Import] = Shelf("import-profiles", Import)
