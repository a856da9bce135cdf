"""How the caret moves: by token, clause, line, paragraph and page."""

from __future__ import annotations

from collections.abc import Callable

from annotator.domain import text as units
from annotator.ui.caret import Mode
from annotator.ui.text.view import ArticleView

Move = Callable[[ArticleView, str, int], int]


def move(view: ArticleView, name: str, *, extend: bool) -> None:
    """Move the caret, or with `extend` the end of the selection; in edge mode arrows move edges."""
    desk = view.desk
    if desk.article is None:
        return
    if desk.mode is Mode.EDGES and name in ("left", "right"):
        desk.move_edge("start" if extend else "end", 1 if name == "right" else -1)
        return
    if name in _VERTICAL:
        x = view.goal[1] if view.goal[0] == desk.caret else view.column_x(desk.caret)
        desk.place(_vertical(view, name, desk.caret, x), extend=extend)
        view.goal = desk.caret, x
    else:
        desk.place(_MOVES[name](view, desk.article.text, desk.caret), extend=extend)
    view.show_offset(desk.caret)


_VERTICAL = ("up", "down", "page.up", "page.down")


def _vertical(view: ArticleView, name: str, caret: int, x: float) -> int:
    by = 1 if name.endswith("down") else -1
    if not name.startswith("page"):
        return view.line_step(caret, by, x)
    page = view.page
    if page is None:
        return caret
    line, y = page.line_of(caret)
    return page.offset_at(x, max(0.0, min(page.height - 1, y + line.height / 2 + by * (view.viewport().height() - 60))))


def _home(view: ArticleView, text: str, caret: int) -> int:
    return view.page.line_of(caret)[0].start if view.page else caret


def _end(view: ArticleView, text: str, caret: int) -> int:
    if view.page is None:
        return caret
    line = view.page.line_of(caret)[0]
    shown = text[line.start : line.end]
    if line.last:
        return line.end
    return min(line.start + len(shown.rstrip()), line.end - 1)  # behind its end the next line begins


def _paragraph_up(view: ArticleView, text: str, caret: int) -> int:
    start = units.paragraph_at(text, caret)[0]
    while start == caret or (start > 0 and not text[start : units.paragraph_at(text, start)[1]].strip()):
        if start == 0:
            break
        start = units.paragraph_at(text, start - 1)[0]
    return start


def _paragraph_down(view: ArticleView, text: str, caret: int) -> int:
    end = units.paragraph_at(text, caret)[1]
    while end < len(text):
        start, after = units.paragraph_at(text, end + 1)
        if start > caret and text[start:after].strip():
            return start
        end = max(after, end + 1)
    return len(text)


_MOVES: dict[str, Move] = {
    "left": lambda _v, text, at: units.token_left(text, at),
    "right": lambda _v, text, at: units.token_right(text, at),
    "clause.left": lambda _v, text, at: units.clause_left(text, at),
    "clause.right": lambda _v, text, at: units.clause_right(text, at),
    "paragraph.up": _paragraph_up,
    "paragraph.down": _paragraph_down,
    "home": _home,
    "end": _end,
    "top": lambda _v, _text, _at: 0,
    "bottom": lambda _v, text, _at: len(text),
}
