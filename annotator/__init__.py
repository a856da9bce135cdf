"""Annotator: who says what in news articles, tagged, reviewed and exported.

The public Python face is `open_project`; everything else is the product's own.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.services.project import Project

__version__ = "0.1.0"
__all__ = ["__version__", "open_project"]


def open_project(place: str | Path, *, coder: str | None = None) -> Project:
    """Open the project at `place` (a file, or a `postgresql://` URL).

    Without `coder` the project is read-only and every edit raises `Refusal`;
    with it, edits are made in that coder's name. Use it as a context manager.
    Raises `Refusal`, with one sentence, when the project cannot be opened.
    """
    from annotator.services.project import Project  # noqa: PLC0415  the window starts without SQLAlchemy

    return Project.open(place, coder=coder)
