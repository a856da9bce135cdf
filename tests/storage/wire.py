"""A wire between program and server that can be cut: it stands where PostgreSQL's socket would, and passes bytes on."""

from __future__ import annotations

import contextlib
import select
import socket
import threading
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Self

_SOCKET = ".s.PGSQL.5432"
_A_WHILE = 0.05


class Wire:
    """Use it as a context; `url` leads to the server through it.

    After `cut_at_commit()` the next commit reaches the server and is carried out there, but its
    answer does not come back. With `stay_cut`, nobody gets through afterwards until `mend()`.
    """

    def __init__(self, server: Path, user: str, database: str) -> None:
        self._server = server / _SOCKET
        self._folder = TemporaryDirectory(prefix="wire-", dir="/tmp")
        self.url = f"postgresql://{user}@/{database}?host={self._folder.name}"
        self._armed = self._stay_cut = self._cut = self._over = False
        self._listening = socket.socket(socket.AF_UNIX)
        self._listening.bind(str(Path(self._folder.name) / _SOCKET))
        self._listening.listen()
        self._listening.settimeout(_A_WHILE)
        self._threads = [threading.Thread(target=self._accept)]
        self.cuts = 0

    def __enter__(self) -> Self:
        self._threads[0].start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over = True
        for thread in self._threads:
            thread.join()
        self._listening.close()
        self._folder.cleanup()

    def cut_at_commit(self, *, stay_cut: bool = False) -> None:
        """Lose the answer of the next commit."""
        self._armed, self._stay_cut = True, stay_cut

    def mend(self) -> None:
        """Let programs through again."""
        self._cut = False

    def _accept(self) -> None:
        while not self._over:
            with contextlib.suppress(TimeoutError):
                program, _ = self._listening.accept()
                thread = threading.Thread(target=self._pass, args=(program,))
                self._threads.append(thread)
                thread.start()

    def _pass(self, program: socket.socket) -> None:
        with program, socket.socket(socket.AF_UNIX) as server:
            if self._cut:
                return
            server.connect(str(self._server))
            self._shuttle(program, server)

    def _shuttle(self, program: socket.socket, server: socket.socket) -> None:
        losing = False
        while not self._over and not (self._cut and not losing):
            ready, _, _ = select.select([program, server], [], [], _A_WHILE)
            for end in ready:
                sent = end.recv(1 << 16)
                if not sent:
                    return
                if end is program:
                    losing = losing or (self._armed and b"COMMIT\0" in sent)
                    server.sendall(sent)
                elif losing:
                    self._armed, self._cut = False, self._stay_cut
                    self.cuts += 1
                    return
                else:
                    program.sendall(sent)
