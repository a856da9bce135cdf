"""Care for project files: checks, daily backups, restoring, and warnings about where a file lies."""

from __future__ import annotations

from datetime import date
from glob import escape
from pathlib import Path
from typing import Any

from annotator.domain.change import Refusal
from annotator.services.project import Project, copy
from annotator.services.steps import Progress, Steps
from annotator.storage import address, health, sqlite
from annotator.storage.dump import is_dump
from annotator.storage.store import Store

KEPT = 5  # daily backups
_SYNCED = (
    "dropbox",
    "onedrive",
    "nextcloud",
    "owncloud",
    "google drive",
    "googledrive",
    "icloud",
    "mobile documents",
    "pcloud",
)


def check(place: str, *, repair: bool = False) -> dict[str, Any]:
    """Examine a project; with `repair`, first mend what can be mended without losing anything. Raises `Refusal`."""
    store = Store.open(place, read_only=not repair)
    try:
        mended = health.repair(store) if repair else 0
        found = health.examine(store)
    finally:
        store.close()
    return {"ok": not found, "repaired": mended,
            "findings": [{"where": f.where, "what": f.what, "mendable": f.mendable} for f in found]}  # fmt: skip


def restore(backup: Path, target: str | Path) -> None:
    """Make a project from a backup: a file from a file, either kind from a dump. Raises `Refusal`; what is there already
    is never replaced."""
    if is_dump(backup):
        Store.from_dump(backup, str(target))
    elif address.is_server(str(target)):
        raise Refusal(f"{backup}: only a dump, as “annotator backup” makes it of a shared project, can go to a server.")
    else:
        copy(str(backup), Path(target))


def upgrade(place: str, dumped_to: Path) -> Steps[str]:
    """Bring a shared project to this program's schema, after a dump; returns the schema that it had. Raises `Refusal`."""
    if not address.is_server(place):
        raise Refusal(f"{place}: a project file is brought up to date when it is opened; its backup lies beside it.")
    dumping = Store.upgrade_shared(place, dumped_to)
    while True:
        try:
            rows = next(dumping)
        except StopIteration as end:
            return str(end.value)
        yield Progress(rows, 0, "Rows dumped")


def backups(place: str) -> list[Path]:
    """The automatic backups of a project, newest first."""
    folder = sqlite.backups_folder(Path(place))
    pattern = (
        f"{escape(Path(place).stem)}-[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9].annotator"  # never somebody's own copy
    )
    return sorted(folder.glob(pattern), reverse=True) if folder.is_dir() else []


def daily_backup(project: Project) -> Steps[Path | None]:
    """Once a day, copy the project beside itself before the day's work; the last five days stay.

    Yields once, before the copy; returns the new backup, or None where there was one today.
    """
    path = project.store.path
    if path is None or project.store.read_only:
        return None
    folder = sqlite.backups_folder(path)
    target = folder / f"{path.stem}-{date.today().isoformat()}.annotator"  # noqa: DTZ011  the user's day
    if target.exists():
        return None
    yield Progress(0, 1, "Backing up")
    sqlite.keep(path, date.today().isoformat())  # noqa: DTZ011  the user's day
    for old in [backup for backup in backups(str(path)) if backup <= target][KEPT:]:  # not by a clock that ran ahead
        old.unlink(missing_ok=True)
    return target


def place_warning(place: str) -> str:
    """A sentence where the file lies badly (a folder that a cloud service syncs, a network drive), else nothing."""
    if address.is_server(place):
        return ""
    path = Path(place).resolve()
    parts = [part.lower() for part in path.parts[:-1]]
    synced = next((word for word in _SYNCED for part in parts if part.startswith(word)), None)
    if synced:
        return (f"{path.name} lies in a folder that {synced.title()} syncs. Copying it while it is open can damage it: "
                "move it elsewhere and sync backups instead.")  # fmt: skip
    if sqlite.on_network(path):
        return f"{path.name} lies on a network drive: only one person at a time may open it there."
    return ""
