"""The real window for a screen reader: opens the demo, shows every panel and dialog in turn as it is told on standard input."""

from __future__ import annotations

import sys
import threading

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog

from annotator.ui import ask
from annotator.ui.app import make_application, make_window
from annotator.ui.settings import Settings


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
        print(f"done {line}", flush=True)

    told.line.connect(act, Qt.ConnectionType.QueuedConnection)
    threading.Thread(target=told.listen, daemon=True).start()
    print("done start", flush=True)
    application.exec()


if __name__ == "__main__":
    main()
