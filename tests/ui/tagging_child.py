"""A window in a program of its own that tags by keys and mouse, for `test_two_windows.py`.

Called with PLACE CODER SEED COUNT UNDO. It says `ready`, waits for a line, and says a line
for each edit once it is saved: `mark ID` for a span that came, `gone ID` for one that went; also
`refused SENTENCE`, and `done` at its end. It tries COUNT times to tag.
"""

from __future__ import annotations

import os
import random
import sys

from PySide6.QtWidgets import QApplication

from annotator.domain.change import BatchSwitch, ChangeSet
from annotator.domain.model import Span
from annotator.ui.app import make_application, make_window
from annotator.ui.settings import Settings
from tests.ui.conftest import CTRL, Hand


def say(line: str) -> None:
    """One write: lines of two programs never mix."""
    os.write(1, f"{line}\n".encode())


def tell(news: ChangeSet | BatchSwitch) -> None:
    """What was saved."""
    for change in news.of(Span) if isinstance(news, ChangeSet) else []:
        if change.before is None:
            say(f"mark {change.value.id}")
        elif change.after is None:
            say(f"gone {change.value.id}")


def main(place: str, coder: str, seed: int, count: int, *, undo: bool) -> None:
    """Tag by hand, and take some of it back."""
    application, dice = make_application(), random.Random(seed)
    window = make_window(Settings(theme="light", suggest=False))
    window.show()
    window.open_place(place, coder=coder)
    assert window.project is not None
    window.project.listen(tell)
    window.desk.said.connect(lambda words, refused: say(f"refused {words}") if refused else None)
    hand, words = Hand(window), _words(window.desk.article.text if window.desk.article else "")
    say("ready")
    sys.stdin.readline()
    for _ in range(count):
        start, end = dice.choice(words)
        hand.drag(start, end)
        hand.key(dice.choice("1234"))
        if undo and dice.random() < 0.2:
            hand.key("Z", CTRL)
        QApplication.processEvents()
    window.close()
    application.quit()
    say("done")


def _words(text: str) -> list[tuple[int, int]]:
    at, found = 0, list[tuple[int, int]]()
    for word in text.split():
        at = text.index(word, at)
        found.append((at, at + len(word)))
        at += len(word)
    return found


if __name__ == "__main__":
    place_, coder_, seed_, count_, undo_ = sys.argv[1:]
    main(place_, coder_, int(seed_), int(count_), undo=undo_ == "undo")
