"""Where things lie: our own resources in a checkout, a wheel or a frozen build, and the user's folder."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_HERE = Path(__file__).resolve().parent


def _shipped(name: str) -> Path:
    inside = _HERE / f"_{name}"
    return inside if inside.is_dir() else _HERE.parent / name


def resources() -> Path:
    """Themes, fonts, icons, the manual and the JSON Schema."""
    return _shipped("resources")


def seeds() -> Path:
    """The demo articles and the codebooks that come with the product."""
    return _shipped("seeds")


def user_data() -> Path:
    """The user's own folder (settings, the demo project, crash reports), made when it is missing.

    `ANNOTATOR_HOME` names another one.
    """
    folder = Path(os.environ.get("ANNOTATOR_HOME") or _platform_folder())
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _platform_folder() -> Path:
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA", home / "AppData" / "Roaming")) / "Annotator"
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "Annotator"
    return Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share") / "annotator"
