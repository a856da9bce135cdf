"""The real window for a screen reader: opens the demo, shows every panel and dialog in turn as it is told on standard input."""

from __future__ import annotations

import sys
import threading

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog

from annotator.ui import ask
from annotator.ui.app import make_application, make_window
from annotator.ui.settings import Settings

LONG = 1000  # ms: what is put off for longer makes something disappear


class Told(QObject):
    """Lines of standard input, in the window's thread."""

    line = Signal(str)

    def listen(self) -> None:
        for line in sys.stdin:
            self.line.emit(line.strip())
        self.line.emit("quit")


def main() -> None:
    application = make_application()
    window = make_window(Settings(theme="light", coder="Maria Kessler", suggest=False))
    window.show()
    ask.open_demo(window)
    told = Told()

    def act(line: str) -> None:
        kind, _, name = line.partition(" ")
        if kind == "panel":
            window.docks.show(name)
        elif kind == "command":
            window.run_by_id(name)
        elif kind == "close":
            for dialog in window.findChildren(QDialog):
                dialog.close()
            window.palette_.close_palette()
        elif kind == "caret":
            window.desk.place(int(name))
        elif kind == "quit":
            window.close()
            application.quit()
        done.append(line)
        looking.start()

    def answer() -> None:
        """Not before everything has happened that was put off a little."""
        if not any(timer.isActive() and timer is not looking and timer.interval() < LONG for timer in window.findChildren(QTimer)):
            looking.stop()
            print(f"done {done.pop()}", flush=True)

    done = ["start"]
    looking = QTimer(window, interval=10)
    looking.timeout.connect(answer)
    told.line.connect(act, Qt.ConnectionType.QueuedConnection)
    threading.Thread(target=told.listen, daemon=True).start()
    looking.start()
    application.exec()


if __name__ == "__main__":
    main()
