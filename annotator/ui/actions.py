"""Every command of the window, in one table: menus, shortcuts, key sheet and manual read it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QT_TRANSLATE_NOOP as N
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

from annotator.ui.desk import Mode
from annotator.ui.text import moves

if TYPE_CHECKING:
    from annotator.ui.window import Window

Run = Callable[["Window"], None]
Where = Literal["window", "article"]

MENUS = (N("Menu", "&File"), N("Menu", "&Edit"), N("Menu", "&Article"), N("Menu", "&Tag"), N("Menu", "&Go"),
         N("Menu", "&View"), N("Menu", "&Help"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that can be done. `where` article: the keys act only while the article has the focus."""

    id: str
    menu: str
    text: str
    run: Run
    keys: tuple[str, ...] = ()
    where: Where = "window"
    shown: bool = True  # in the menu; the rest stands in the key sheet only
    rule: bool = False  # a line above it


def _command(id_: str, menu: str, text: str, run: Run, *keys: str, rule: bool = False) -> Command:
    return Command(id_, menu, text, run, keys, rule=rule)


def _tag(id_: str, text: str, run: Run, *keys: str, rule: bool = False) -> Command:
    return Command(id_, "&Tag", text, run, keys, "article", rule=rule)


def _go(id_: str, text: str, run: Run, *keys: str, shown: bool = False, rule: bool = False) -> Command:
    return Command(id_, "&Go", text, run, keys, "article", shown, rule)


def _move(name: str, text: str, key: str) -> tuple[Command, ...]:
    """A movement and the same with Shift, which extends the selection."""
    return (
        _go(f"go.{name}", text, lambda w: moves.move(w.view, name, extend=False), key),
        _go(
            f"go.{name}.select",
            f"Select: {text.lower()}",
            lambda w: moves.move(w.view, name, extend=True),
            _shifted(key),
        ),
    )


def _shifted(key: str) -> str:
    head, plus, last = key.rpartition("+")
    return f"{head}{plus}Shift+{last}"


COMMANDS: tuple[Command, ...] = (
    _command("file.new", "&File", N("Command", "&New project…"), lambda w: w.new_project(), "Ctrl+N"),
    _command("file.open", "&File", N("Command", "&Open project…"), lambda w: w.open_project(), "Ctrl+O"),
    _command("file.demo", "&File", N("Command", "Open the &demo"), lambda w: w.open_demo()),
    _command(
        "file.import", "&File", N("Command", "&Import articles…"), lambda w: w.import_files(), "Ctrl+I", rule=True
    ),
    _command("file.export", "&File", N("Command", "&Export…"), lambda w: w.export_file(), "Ctrl+E"),
    _command("file.copy", "&File", N("Command", "Save a &copy…"), lambda w: w.save_copy()),
    _command("file.coder", "&File", N("Command", "Co&der…"), lambda w: w.change_coder(), rule=True),
    _command("file.close", "&File", N("Command", "&Close project"), lambda w: w.close_project(), "Ctrl+W"),
    _command("file.quit", "&File", N("Command", "&Quit"), lambda w: w.quit(), "Ctrl+Q"),
    _command("edit.undo", "&Edit", N("Command", "&Undo"), lambda w: w.desk_or_say().undo(), "Ctrl+Z"),
    _command("edit.redo", "&Edit", N("Command", "&Redo"), lambda w: w.desk_or_say().redo(), "Ctrl+Shift+Z", "Ctrl+Y"),
    _command("edit.copy", "&Edit", N("Command", "&Copy"), lambda w: w.copy_text(source=False), "Ctrl+C", rule=True),
    _command(
        "edit.copysource",
        "&Edit",
        N("Command", "Copy with &source line"),
        lambda w: w.copy_text(source=True),
        "Ctrl+Shift+C",
    ),
    _command("edit.all", "&Edit", N("Command", "Select &all"), lambda w: w.select_all(), "Ctrl+A"),
    _command("edit.find", "&Edit", N("Command", "&Find in article"), lambda w: w.find.open(), "Ctrl+F", rule=True),
    _command("edit.findnext", "&Edit", N("Command", "Find &next"), lambda w: w.find.step(1), "Ctrl+G", "F3"),
    _command(
        "edit.findprevious",
        "&Edit",
        N("Command", "Find &previous"),
        lambda w: w.find.step(-1),
        "Ctrl+Shift+G",
        "Shift+F3",
    ),
    _command("article.next", "&Article", N("Command", "&Next article"), lambda w: w.step_article(1), "Ctrl+PgDown"),
    _command(
        "article.previous", "&Article", N("Command", "&Previous article"), lambda w: w.step_article(-1), "Ctrl+PgUp"
    ),
    Command(
        "article.next.letter",
        "&Article",
        N("Command", "Next article"),
        lambda w: w.step_article(1),
        ("Shift+J",),
        "article",
        shown=False,
    ),
    Command(
        "article.previous.letter",
        "&Article",
        N("Command", "Previous article"),
        lambda w: w.step_article(-1),
        ("Shift+K",),
        "article",
        shown=False,
    ),
    _command(
        "article.complete",
        "&Article",
        N("Command", "&Complete"),
        lambda w: w.desk_or_say().toggle_complete(),
        "Ctrl+Return",
        "Ctrl+Enter",
        rule=True,
    ),
    _command(
        "article.filter", "&Article", N("Command", "&Filter the queue"), lambda w: w.focus_filter(), "Ctrl+L", rule=True
    ),
    _tag("tag.grow", N("Command", "&Grow selection"), lambda w: w.desk_or_say().grow(), "Space"),
    _tag("tag.shrink", N("Command", "S&hrink selection"), lambda w: w.desk_or_say().shrink(), "Shift+Space"),
    _tag(
        "tag.alone",
        N("Command", "Label &without joining"),
        lambda w: w.desk_or_say().set_mode(Mode.ALONE),
        "0",
        rule=True,
    ),
    _tag("tag.fragment", N("Command", "Add &fragment"), lambda w: w.desk_or_say().add_fragment(), "D"),
    _tag("tag.relabel", N("Command", "Re&label"), lambda w: w.desk_or_say().set_mode(Mode.RELABEL), "L"),
    _tag("tag.role", N("Command", "Set &role"), lambda w: w.desk_or_say().set_mode(Mode.ROLE), "R"),
    _tag("tag.note", N("Command", "&Note"), lambda w: w.write_note(), "C"),
    _tag("tag.bind", N("Command", "&Bind claims"), lambda w: w.desk_or_say().start_bind(), "B"),
    _tag("tag.delete", N("Command", "&Delete tag"), lambda w: w.desk_or_say().delete(), "Del", "Backspace"),
    _tag("tag.edges", N("Command", "Move &edges"), lambda w: w.desk_or_say().set_mode(Mode.EDGES), "E", rule=True),
    _tag(
        "tag.end.right", N("Command", "End one token right"), lambda w: w.desk_or_say().move_edge("end", 1), "Alt+Right"
    ),
    _tag(
        "tag.end.left", N("Command", "End one token left"), lambda w: w.desk_or_say().move_edge("end", -1), "Alt+Left"
    ),
    _tag(
        "tag.start.right",
        N("Command", "Start one token right"),
        lambda w: w.desk_or_say().move_edge("start", 1),
        "Alt+Shift+Right",
    ),
    _tag(
        "tag.start.left",
        N("Command", "Start one token left"),
        lambda w: w.desk_or_say().move_edge("start", -1),
        "Alt+Shift+Left",
    ),
    _go(
        "go.open",
        N("Command", "&Open statement under the caret"),
        lambda w: w.desk_or_say().open_here(),
        "Return",
        "Enter",
        shown=True,
    ),
    _go("go.next", N("Command", "&Next statement"), lambda w: w.desk_or_say().step(1), "J", shown=True),
    _go("go.previous", N("Command", "&Previous statement"), lambda w: w.desk_or_say().step(-1), "K", shown=True),
    _go("go.outer", N("Command", "O&uter claim"), lambda w: w.desk_or_say().climb(-1), "Alt+Up", shown=True),
    _go("go.inner", N("Command", "&Inner claim"), lambda w: w.desk_or_say().climb(1), "Alt+Down", shown=True),
    _go(
        "go.overlap",
        N("Command", "Next o&verlapping tag"),
        lambda w: w.desk_or_say().cycle(1),
        "O",
        shown=True,
        rule=True,
    ),
    _go(
        "go.overlap.back",
        N("Command", "Previous overlapping tag"),
        lambda w: w.desk_or_say().cycle(-1),
        "Shift+O",
        shown=True,
    ),
    _go("go.back", N("Command", "One layer &back"), lambda w: w.escape(), "Esc", shown=True, rule=True),
    *_move("left", "Token left", "Left"),
    *_move("right", "Token right", "Right"),
    *_move("clause.left", "Clause left", "Ctrl+Left"),
    *_move("clause.right", "Clause right", "Ctrl+Right"),
    *_move("up", "Line up", "Up"),
    *_move("down", "Line down", "Down"),
    *_move("paragraph.up", "Paragraph up", "Ctrl+Up"),
    *_move("paragraph.down", "Paragraph down", "Ctrl+Down"),
    *_move("home", "Start of line", "Home"),
    *_move("end", "End of line", "End"),
    *_move("top", "Start of article", "Ctrl+Home"),
    *_move("bottom", "End of article", "Ctrl+End"),
    *_move("page.up", "Page up", "PgUp"),
    *_move("page.down", "Page down", "PgDown"),
    _command("view.layer", "&View", N("Command", "&Layer…"), lambda w: w.choose_layer()),
    _command(
        "view.queue",
        "&View",
        N("Command", "Left panel"),
        lambda w: w.toggle_side(Qt.DockWidgetArea.LeftDockWidgetArea),
        "Ctrl+B",
        rule=True,
    ),
    _command(
        "view.side",
        "&View",
        N("Command", "Right panel"),
        lambda w: w.toggle_side(Qt.DockWidgetArea.RightDockWidgetArea),
        "Ctrl+Shift+B",
    ),
    _command("view.focus", "&View", N("Command", "&Focus"), lambda w: w.toggle_focus(), "Ctrl+Shift+D"),
    _command("view.pane", "&View", N("Command", "Next &pane"), lambda w: w.next_pane(), "F6"),
    _command(
        "view.larger",
        "&View",
        N("Command", "&Larger text"),
        lambda w: w.view.set_zoom(1),
        "Ctrl++",
        "Ctrl+=",
        rule=True,
    ),
    _command("view.smaller", "&View", N("Command", "&Smaller text"), lambda w: w.view.set_zoom(-1), "Ctrl+-"),
    _command("view.plain", "&View", N("Command", "Text at 100 %"), lambda w: w.view.set_zoom(0), "Ctrl+0"),
    _command("view.dark", "&View", N("Command", "&Dark or light"), lambda w: w.toggle_theme(), rule=True),
    _command("help.manual", "&Help", N("Command", "&Manual"), lambda w: w.show_manual(), "F1"),
    _command("help.keys", "&Help", N("Command", "&Keys"), lambda w: w.show_keys(), "?"),
    _command("help.about", "&Help", N("Command", "&About Annotator"), lambda w: w.show_about()),
)


def build(window: Window) -> dict[str, QAction]:
    """One action for each command, in its menu and with its keys."""
    actions: dict[str, QAction] = {}
    menus = {text: window.menuBar().addMenu(window.tr(text)) for text in MENUS}
    for command in COMMANDS:
        action = _action(window, command)
        actions[command.id] = action
        if command.shown:
            if command.rule:
                menus[command.menu].addSeparator()
            menus[command.menu].addAction(action)
    return actions


def _action(window: Window, command: Command) -> QAction:
    action = QAction(window.tr(command.text), window)
    action.setObjectName(command.id)
    action.setShortcuts([QKeySequence(key) for key in command.keys])
    action.triggered.connect(lambda _checked=False, run=command.run: window.run(run))
    if command.where == "article":
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        window.view.addAction(action)
    else:
        window.addAction(action)
    return action
