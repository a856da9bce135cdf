"""The process that `test_kill.py` kills: one that tags without end, forked again and again from one that has imported everything.

Started as a program it reads `PATH DOCUMENT SEED PAGES` lines. For each it forks a tagger, which writes to the
common output, a line each: `> mark ID` before an edit and `mark ID` once `Project.do` has returned; likewise `undo ID`.
When the tagger has died, `died` follows.
"""

from __future__ import annotations

import os
import random
import sys
from pathlib import Path

from sqlalchemy import event

from annotator.domain.change import ChangeSet, Refusal
from annotator.domain.model import Span
from annotator.services import annotate
from annotator.services.project import Project

CODER = "Ada"


def say(line: str) -> None:
    """One write: lines of a killed process come whole or not at all."""
    os.write(1, f"{line}\n".encode())


def tag(place: str, document_id: str, seed: int, pages: int) -> None:
    """Tag and take back until killed."""
    dice = random.Random(seed)
    project = Project.open(place, coder=CODER)
    assert project.coder
    event.listen(project.store.engine, "connect", lambda raw, _: raw.execute(f"PRAGMA wal_autocheckpoint={pages}"))
    project.store.engine.dispose()
    hand = annotate.Hand(project.coder, project.revision.id)
    article = project.article(document_id)
    project.listen(lambda news: article.follow(news) if isinstance(news, ChangeSet) else None)
    labels = [mark for mark in project.codebook.marks() if not mark.role]
    done: list[str] = []
    while True:
        if done and dice.random() < 0.15:
            say(f"> undo {done[-1]}")
            project.undo()
            say(f"undo {done.pop()}")
            continue
        start = dice.randrange(len(article.text) - 20)
        try:
            marked = annotate.mark(article, hand, dice.choice(labels), [(start, start + dice.randrange(1, 20))])
        except Refusal:
            continue  # tagged so already, or only white space
        assert any(type(change.value) is Span for change in marked.edit.changes)
        say(f"> mark {marked.span.id}")
        project.do(marked.edit)
        say(f"mark {marked.span.id}")
        done.append(marked.span.id)


def serve() -> None:
    """Fork a tagger for each line of the input; nothing here has a thread or a database open."""
    for line in sys.stdin:
        place, document_id, seed, pages = line.rstrip("\n").split("\t")
        assert Path(place).exists()
        child = os.fork()
        if child == 0:
            try:
                tag(place, document_id, int(seed), int(pages))
            except BaseException as error:  # noqa: BLE001  the parent must hear of it
                say(f"failed {error!r}")
            finally:
                os._exit(1)
        say(f"pid {child}")
        os.waitpid(child, 0)
        say("died")


if __name__ == "__main__":
    serve()
