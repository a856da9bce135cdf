"""Starting the window: first paint at once, the project right after."""

from __future__ import annotations

import ctypes
import os
import socket
import sys

from PySide6.QtCore import QByteArray, QTimer
from PySide6.QtWidgets import QApplication

from annotator import __version__
from annotator.domain.change import Refusal
from annotator.storage.address import is_server
from annotator.ui import ask, crash, memory, theme
from annotator.ui.endings import Endings
from annotator.ui.language import speak
from annotator.ui.settings import Settings
from annotator.ui.text import accessible
from annotator.ui.window import Window


def start(place: str | None, *, demo: bool = False, coder: str | None = None) -> int:
    """Open the window and stay until it closes; returns the exit status."""
    if sys.platform.startswith("linux") and not _has_display():
        raise Refusal("There is no display to open a window on. Log in to a desktop, or set DISPLAY; "
                      "'annotator window --check' tries everything without a screen.")  # fmt: skip
    application = make_application()
    window = make_window()
    crash.install(lambda words: window.say(words, refused=True))
    endings = Endings(application.closeAllWindows, window)
    window.show()
    QTimer.singleShot(0, window, lambda: window.run(lambda w: first(w, place, demo=demo, coder=coder)))
    status = application.exec()
    endings.forget()
    return status


def make_application() -> QApplication:
    """The one application, dressed."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("Annotator")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("annotator")
    theme.load_fonts()
    accessible.install()
    memory.calm()
    return application


def make_window(settings: Settings | None = None) -> Window:
    """A window as it starts, not shown yet."""
    settings = settings or Settings.load()
    application = QApplication.instance()
    if isinstance(application, QApplication) and settings.language != "en":
        speak(application, settings.language)
    window = Window(settings)
    if isinstance(application, QApplication):
        theme.apply(application, window.theme)
    window.resize(1280, 800)
    if window.settings.geometry:
        window.restoreGeometry(QByteArray.fromBase64(window.settings.geometry.encode()))
    return window


def first(window: Window, place: str | None, *, demo: bool, coder: str | None) -> None:
    """What the window opens by itself: the given project, else the demo, else the last one, else nothing."""
    recent = window.settings.recent[0] if window.settings.recent else None
    if place:
        window.open_place(place if is_server(place) else os.path.abspath(place), coder)  # noqa: PTH100
    elif demo:
        ask.open_demo(window)
    elif recent and (is_server(recent) or os.path.exists(recent)):  # noqa: PTH110
        window.open_place(recent, coder)


def _has_display() -> bool:
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    if platform and not platform.startswith(("xcb", "wayland")):
        return True
    return _wayland_answers() or _x_answers()


def _wayland_answers() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY")
    if not name:
        return False
    with socket.socket(socket.AF_UNIX) as asked:
        return asked.connect_ex(os.path.join(os.environ.get("XDG_RUNTIME_DIR", "/"), name)) == 0  # noqa: PTH118


def _x_answers() -> bool:
    """Asked before Qt does: where nobody answers, Qt aborts the program."""
    if not os.environ.get("DISPLAY"):
        return False
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # Qt names what is missing
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not failed
