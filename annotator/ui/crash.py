"""When something unforeseen happens: a report on disk, a sentence in the window, and the error itself untouched."""

from __future__ import annotations

import platform
import sys
import threading
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from annotator import __version__, paths
from annotator.storage.address import without_secrets

Tell = Callable[[str], None]


def install(tell: Tell) -> None:
    """Report every error that nobody caught, then print it as Python does, but without passwords."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not issubclass(kind, KeyboardInterrupt):
            tell(f"Something went wrong ({kind.__name__}); everything saved is safe. {_reported(error)}")
        if sys.stderr is not None:  # a program without a console has none
            sys.stderr.write(_told(error.with_traceback(trace)))

    sys.excepthook = hook
    threading.excepthook = lambda given: hook(given.exc_type, given.exc_value or given.exc_type(), given.exc_traceback)


def _reported(error: BaseException) -> str:
    try:
        return f"Report: {write_report(error)}"
    except OSError as full:
        return f"No report could be written: {full.strerror or full}."


def write_report(error: BaseException) -> Path:
    """The error with versions and platform, without any text of an article, as a file in the user's folder."""
    folder = paths.user_data() / "crashes"
    folder.mkdir(exist_ok=True)
    target = folder / f"crash-{datetime.now(UTC).strftime('%Y%m%d-%H%M%S-%f')}.txt"
    head = f"Annotator {__version__}\nPython {sys.version}\n{platform.platform()}\n\n"
    target.write_text(head + _told(error), encoding="utf-8")
    return target


def _told(error: BaseException) -> str:
    return without_secrets("".join(traceback.format_exception(error)))
