"""Every command of the window, in one table: menus, shortcuts, key sheet and manual read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence

from annotator.ui import ask, ways
from annotator.ui.caret import Mode
from annotator.ui.command import Command, Run
from annotator.ui.docks import LEFT, RIGHT
from annotator.ui.language import QT_TRANSLATE_NOOP
from annotator.ui.review.commands import REVIEW
from annotator.ui.suggestions.commands import SUGGESTIONS, accept_or_open, reject_or_delete
from annotator.ui.text import moves
from annotator.ui.versions.commands import VERSIONS

if TYPE_CHECKING:
    from annotator.ui.window import Window

MENUS = (QT_TRANSLATE_NOOP("Menu", "&File"), QT_TRANSLATE_NOOP("Menu", "&Edit"), QT_TRANSLATE_NOOP("Menu", "&Article"), QT_TRANSLATE_NOOP("Menu", "&Tag"), QT_TRANSLATE_NOOP("Menu", "&Review"), QT_TRANSLATE_NOOP("Menu", "&Go"),
         QT_TRANSLATE_NOOP("Menu", "&View"), QT_TRANSLATE_NOOP("Menu", "&Help"))  # fmt: skip


def _command(id_: str, menu: str, text: str, run: Run, *keys: str, rule: bool = False) -> Command:
    return Command(id_, menu, text, run, keys, rule=rule)


def _tag(id_: str, text: str, run: Run, *keys: str, rule: bool = False) -> Command:
    return Command(id_, "&Tag", text, run, keys, "article", rule=rule)


def _go(id_: str, text: str, run: Run, *keys: str, shown: bool = False, rule: bool = False) -> Command:
    return Command(id_, "&Go", text, run, keys, "article", shown, rule)


WORKSPACES = {
    "annotate": QT_TRANSLATE_NOOP("Command", "&Annotate"),
    "review": QT_TRANSLATE_NOOP("Command", "&Review"),
    "agreement": QT_TRANSLATE_NOOP("Command", "A&greement"),
}


def _move(name: str, key: str, text: str, selecting: str) -> tuple[Command, ...]:
    """A movement and the same with Shift, which extends the selection."""

    def command(id_: str, told: str, pressed: str, *, extend: bool) -> Command:
        return Command(id_, "&Go", told, lambda w: moves.move(w.view, name, extend=extend), (pressed,), "article",
                       shown=False, moves=True)  # fmt: skip

    return (
        command(f"go.{name}", text, key, extend=False),
        command(f"go.{name}.select", selecting, _shifted(key), extend=True),
    )


def _shifted(key: str) -> str:
    head, plus, last = key.rpartition("+")
    return f"{head}{plus}Shift+{last}"


COMMANDS: tuple[Command, ...] = (
    _command("file.new", "&File", QT_TRANSLATE_NOOP("Command", "&New project…"), ask.new_project, "Ctrl+N"),
    _command("file.open", "&File", QT_TRANSLATE_NOOP("Command", "&Open project…"), ask.open_project, "Ctrl+O"),
    _command("file.demo", "&File", QT_TRANSLATE_NOOP("Command", "Open the &demo"), ask.open_demo),
    _command(
        "file.import",
        "&File",
        QT_TRANSLATE_NOOP("Command", "&Import articles…"),
        ask.import_files,
        "Ctrl+I",
        rule=True,
    ),
    _command("file.export", "&File", QT_TRANSLATE_NOOP("Command", "&Export…"), ask.export_file, "Ctrl+E"),
    _command("file.actors.in", "&File", QT_TRANSLATE_NOOP("Command", "Import actors…"), ask.import_actors),
    _command("file.actors.out", "&File", QT_TRANSLATE_NOOP("Command", "Export actors…"), ask.export_actors),
    _command("file.codebook.in", "&File", QT_TRANSLATE_NOOP("Command", "Import codebook…"), ask.import_codebook),
    _command("file.codebook.out", "&File", QT_TRANSLATE_NOOP("Command", "Export codebook…"), ask.export_codebook),
    _command("file.bundle.in", "&File", QT_TRANSLATE_NOOP("Command", "Merge bundle…"), ask.merge_bundle),
    _command("file.bundle.out", "&File", QT_TRANSLATE_NOOP("Command", "Export bundle…"), ask.export_bundle),
    _command("file.copy", "&File", QT_TRANSLATE_NOOP("Command", "Save a &copy…"), ask.save_copy),
    _command("file.coder", "&File", QT_TRANSLATE_NOOP("Command", "Co&der…"), ask.change_coder, rule=True),
    _command("file.settings", "&File", QT_TRANSLATE_NOOP("Command", "&Settings…"), ask.show_settings, "Ctrl+,"),
    _command(
        "file.close", "&File", QT_TRANSLATE_NOOP("Command", "&Close project"), lambda w: w.close_project(), "Ctrl+W"
    ),
    _command("file.quit", "&File", QT_TRANSLATE_NOOP("Command", "&Quit"), lambda w: w.quit(), "Ctrl+Q"),
    _command("edit.undo", "&Edit", QT_TRANSLATE_NOOP("Command", "&Undo"), lambda w: w.desk_or_say().undo(), "Ctrl+Z"),
    _command(
        "edit.redo",
        "&Edit",
        QT_TRANSLATE_NOOP("Command", "&Redo"),
        lambda w: w.desk_or_say().redo(),
        "Ctrl+Shift+Z",
        "Ctrl+Y",
    ),
    _command(
        "edit.copy",
        "&Edit",
        QT_TRANSLATE_NOOP("Command", "&Copy"),
        lambda w: w.copy_text(source=False),
        "Ctrl+C",
        rule=True,
    ),
    _command(
        "edit.copysource",
        "&Edit",
        QT_TRANSLATE_NOOP("Command", "Copy with &source line"),
        lambda w: w.copy_text(source=True),
        "Ctrl+Shift+C",
    ),
    _command("edit.all", "&Edit", QT_TRANSLATE_NOOP("Command", "Select &all"), lambda w: w.select_all(), "Ctrl+A"),
    _command(
        "edit.find",
        "&Edit",
        QT_TRANSLATE_NOOP("Command", "&Find in article"),
        lambda w: w.finder.open(),
        "Ctrl+F",
        rule=True,
    ),
    _command(
        "edit.findnext", "&Edit", QT_TRANSLATE_NOOP("Command", "Find &next"), lambda w: w.finder.step(1), "Ctrl+G", "F3"
    ),
    _command(
        "edit.findprevious",
        "&Edit",
        QT_TRANSLATE_NOOP("Command", "Find &previous"),
        lambda w: w.finder.step(-1),
        "Ctrl+Shift+G",
        "Shift+F3",
    ),
    _command(
        "edit.findall",
        "&Edit",
        QT_TRANSLATE_NOOP("Command", "Find in &all articles"),
        ways.find_everywhere,
        "Ctrl+Shift+F",
    ),
    _command(
        "article.next",
        "&Article",
        QT_TRANSLATE_NOOP("Command", "&Next article"),
        lambda w: w.step_article(1),
        "Ctrl+PgDown",
    ),
    _command(
        "article.previous",
        "&Article",
        QT_TRANSLATE_NOOP("Command", "&Previous article"),
        lambda w: w.step_article(-1),
        "Ctrl+PgUp",
    ),
    Command(
        "article.next.letter",
        "&Article",
        QT_TRANSLATE_NOOP("Command", "Next article"),
        lambda w: w.step_article(1),
        ("Shift+J",),
        "article",
        shown=False,
    ),
    Command(
        "article.previous.letter",
        "&Article",
        QT_TRANSLATE_NOOP("Command", "Previous article"),
        lambda w: w.step_article(-1),
        ("Shift+K",),
        "article",
        shown=False,
    ),
    _command(
        "article.complete",
        "&Article",
        QT_TRANSLATE_NOOP("Command", "&Complete"),
        lambda w: w.complete(),
        "Ctrl+Return",
        "Ctrl+Enter",
        rule=True,
    ),
    _command(
        "article.filter",
        "&Article",
        QT_TRANSLATE_NOOP("Command", "&Filter the queue"),
        lambda w: w.focus_filter(),
        "Ctrl+L",
        rule=True,
    ),
    Command(
        "article.labels",
        "&Article",
        QT_TRANSLATE_NOOP("Command", "&Labels of the article"),
        ways.tag_article,
        ("T",),
        "article",
    ),
    _command(
        "codebook.edit",
        "&Article",
        QT_TRANSLATE_NOOP("Command", "Edit the &codebook…"),
        ways.edit_codebook,
        rule=True,
    ),
    _command(
        "codebook.relook",
        "&Article",
        QT_TRANSLATE_NOOP("Command", "Tags under an &older definition"),
        ways.look_again,
    ),
    _tag("tag.hints", QT_TRANSLATE_NOOP("Command", "&Hints"), lambda w: w.hints.open(), "F"),
    _tag(
        "tag.hints.stay",
        QT_TRANSLATE_NOOP("Command", "Hints that s&tay"),
        lambda w: w.hints.open(stay=True),
        "Shift+F",
    ),
    _tag("tag.grow", QT_TRANSLATE_NOOP("Command", "&Grow selection"), lambda w: w.desk_or_say().grow(), "Space"),
    _tag(
        "tag.shrink",
        QT_TRANSLATE_NOOP("Command", "S&hrink selection"),
        lambda w: w.desk_or_say().shrink(),
        "Shift+Space",
    ),
    _tag(
        "tag.alone",
        QT_TRANSLATE_NOOP("Command", "Label &without joining"),
        lambda w: w.desk_or_say().set_mode(Mode.ALONE),
        "0",
        rule=True,
    ),
    _tag("tag.fragment", QT_TRANSLATE_NOOP("Command", "Add &fragment"), lambda w: w.desk_or_say().add_fragment(), "D"),
    _tag(
        "tag.relabel", QT_TRANSLATE_NOOP("Command", "Re&label"), lambda w: w.desk_or_say().set_mode(Mode.RELABEL), "L"
    ),
    _tag("tag.role", QT_TRANSLATE_NOOP("Command", "Set &role"), lambda w: w.desk_or_say().set_mode(Mode.ROLE), "R"),
    _tag("tag.actor", QT_TRANSLATE_NOOP("Command", "&Actor"), lambda w: w.actors.accept(), "A"),
    _tag(
        "tag.everywhere",
        QT_TRANSLATE_NOOP("Command", "E&very occurrence…"),
        ways.every_occurrence,
        "Ctrl+D",
    ),
    _tag("tag.definition", QT_TRANSLATE_NOOP("Command", "What the label &means"), ways.show_definition, "I"),
    _tag("tag.note", QT_TRANSLATE_NOOP("Command", "&Note"), ways.write_note, "C"),
    _tag("tag.bind", QT_TRANSLATE_NOOP("Command", "&Bind claims"), lambda w: w.desk_or_say().start_bind(), "B"),
    _tag(
        "tag.delete",
        QT_TRANSLATE_NOOP("Command", "&Delete tag"),
        reject_or_delete,
        "Del",
        "Backspace",
    ),
    *SUGGESTIONS,
    _tag(
        "tag.edges",
        QT_TRANSLATE_NOOP("Command", "Move &edges"),
        lambda w: w.desk_or_say().set_mode(Mode.EDGES),
        "E",
        rule=True,
    ),
    _tag(
        "tag.end.right",
        QT_TRANSLATE_NOOP("Command", "End one token right"),
        lambda w: w.desk_or_say().move_edge("end", 1),
        "Alt+Right",
    ),
    _tag(
        "tag.end.left",
        QT_TRANSLATE_NOOP("Command", "End one token left"),
        lambda w: w.desk_or_say().move_edge("end", -1),
        "Alt+Left",
    ),
    _tag(
        "tag.start.right",
        QT_TRANSLATE_NOOP("Command", "Start one token right"),
        lambda w: w.desk_or_say().move_edge("start", 1),
        "Alt+Shift+Right",
    ),
    _tag(
        "tag.start.left",
        QT_TRANSLATE_NOOP("Command", "Start one token left"),
        lambda w: w.desk_or_say().move_edge("start", -1),
        "Alt+Shift+Left",
    ),
    _go(
        "go.open",
        QT_TRANSLATE_NOOP("Command", "&Open statement under the caret"),
        accept_or_open,
        "Return",
        "Enter",
        shown=True,
    ),
    _go("go.next", QT_TRANSLATE_NOOP("Command", "&Next statement"), lambda w: w.desk_or_say().step(1), "J", shown=True),
    _go(
        "go.previous",
        QT_TRANSLATE_NOOP("Command", "&Previous statement"),
        lambda w: w.desk_or_say().step(-1),
        "K",
        shown=True,
    ),
    _go(
        "go.outer",
        QT_TRANSLATE_NOOP("Command", "O&uter claim"),
        lambda w: w.desk_or_say().climb(-1),
        "Alt+Up",
        shown=True,
    ),
    _go(
        "go.inner",
        QT_TRANSLATE_NOOP("Command", "&Inner claim"),
        lambda w: w.desk_or_say().climb(1),
        "Alt+Down",
        shown=True,
    ),
    _go(
        "go.overlap",
        QT_TRANSLATE_NOOP("Command", "Next o&verlapping tag"),
        lambda w: w.desk_or_say().cycle(1),
        "O",
        shown=True,
        rule=True,
    ),
    _go(
        "go.overlap.back",
        QT_TRANSLATE_NOOP("Command", "Previous overlapping tag"),
        lambda w: w.desk_or_say().cycle(-1),
        "Shift+O",
        shown=True,
    ),
    _go("go.back", QT_TRANSLATE_NOOP("Command", "One layer &back"), lambda w: w.escape(), "Esc", shown=True, rule=True),
    *_move(
        "left", "Left", QT_TRANSLATE_NOOP("Command", "Token left"), QT_TRANSLATE_NOOP("Command", "Select: token left")
    ),
    *_move(
        "right",
        "Right",
        QT_TRANSLATE_NOOP("Command", "Token right"),
        QT_TRANSLATE_NOOP("Command", "Select: token right"),
    ),
    *_move(
        "clause.left",
        "Ctrl+Left",
        QT_TRANSLATE_NOOP("Command", "Clause left"),
        QT_TRANSLATE_NOOP("Command", "Select: clause left"),
    ),
    *_move(
        "clause.right",
        "Ctrl+Right",
        QT_TRANSLATE_NOOP("Command", "Clause right"),
        QT_TRANSLATE_NOOP("Command", "Select: clause right"),
    ),
    *_move("up", "Up", QT_TRANSLATE_NOOP("Command", "Line up"), QT_TRANSLATE_NOOP("Command", "Select: line up")),
    *_move(
        "down", "Down", QT_TRANSLATE_NOOP("Command", "Line down"), QT_TRANSLATE_NOOP("Command", "Select: line down")
    ),
    *_move(
        "paragraph.up",
        "Ctrl+Up",
        QT_TRANSLATE_NOOP("Command", "Paragraph up"),
        QT_TRANSLATE_NOOP("Command", "Select: paragraph up"),
    ),
    *_move(
        "paragraph.down",
        "Ctrl+Down",
        QT_TRANSLATE_NOOP("Command", "Paragraph down"),
        QT_TRANSLATE_NOOP("Command", "Select: paragraph down"),
    ),
    *_move(
        "home",
        "Home",
        QT_TRANSLATE_NOOP("Command", "Start of line"),
        QT_TRANSLATE_NOOP("Command", "Select: start of line"),
    ),
    *_move(
        "end", "End", QT_TRANSLATE_NOOP("Command", "End of line"), QT_TRANSLATE_NOOP("Command", "Select: end of line")
    ),
    *_move(
        "top",
        "Ctrl+Home",
        QT_TRANSLATE_NOOP("Command", "Start of article"),
        QT_TRANSLATE_NOOP("Command", "Select: start of article"),
    ),
    *_move(
        "bottom",
        "Ctrl+End",
        QT_TRANSLATE_NOOP("Command", "End of article"),
        QT_TRANSLATE_NOOP("Command", "Select: end of article"),
    ),
    *_move("page.up", "PgUp", QT_TRANSLATE_NOOP("Command", "Page up"), QT_TRANSLATE_NOOP("Command", "Select: page up")),
    *_move(
        "page.down",
        "PgDown",
        QT_TRANSLATE_NOOP("Command", "Page down"),
        QT_TRANSLATE_NOOP("Command", "Select: page down"),
    ),
    *REVIEW,
    _command(
        "review.comments",
        "&Review",
        QT_TRANSLATE_NOOP("Command", "C&omments"),
        lambda w: w.show_panel("Comments"),
        "Ctrl+Shift+M",
        rule=True,
    ),
    _command(
        "review.inbox",
        "&Review",
        QT_TRANSLATE_NOOP("Command", "&Feedback"),
        lambda w: w.show_panel("Feedback"),
        "Ctrl+Shift+I",
    ),
    _command("review.again", "&Review", QT_TRANSLATE_NOOP("Command", "Tag earlier articles a&gain…"), ask.tag_again),
    _command("go.annotate", "&Go", WORKSPACES["annotate"], lambda w: w.workspaces.show("annotate"), "Ctrl+1"),
    _command("go.review", "&Go", WORKSPACES["review"], lambda w: w.workspaces.show("review"), "Ctrl+2"),
    _command("go.agreement", "&Go", WORKSPACES["agreement"], lambda w: w.workspaces.show("agreement"), "Ctrl+3"),
    _command(
        "palette",
        "&Go",
        QT_TRANSLATE_NOOP("Command", "&Command palette…"),
        lambda w: w.open_palette(),
        "Ctrl+K",
        "Ctrl+Shift+P",
        rule=True,
    ),
    _command("view.layer", "&View", QT_TRANSLATE_NOOP("Command", "&Layer…"), ask.choose_layer),
    _command(
        "view.queue",
        "&View",
        QT_TRANSLATE_NOOP("Command", "Left panel"),
        lambda w: w.docks.toggle(LEFT),
        "Ctrl+B",
        rule=True,
    ),
    _command(
        "view.side",
        "&View",
        QT_TRANSLATE_NOOP("Command", "Right panel"),
        lambda w: w.docks.toggle(RIGHT),
        "Ctrl+Shift+B",
    ),
    _command("view.focus", "&View", QT_TRANSLATE_NOOP("Command", "&Focus"), lambda w: w.docks.toggle(), "Ctrl+Shift+D"),
    _command(
        "view.pane",
        "&View",
        QT_TRANSLATE_NOOP("Command", "Next &pane"),
        lambda w: w.docks.next_pane(w.reading or w.view),
        "F6",
    ),
    _command(
        "view.reading",
        "&View",
        QT_TRANSLATE_NOOP("Command", "Text for screen &readers"),
        lambda w: w.toggle_reading(),
        "Ctrl+Shift+R",
    ),
    _command(
        "view.larger",
        "&View",
        QT_TRANSLATE_NOOP("Command", "&Larger text"),
        lambda w: w.view.set_zoom(1),
        "Ctrl++",
        "Ctrl+=",
        rule=True,
    ),
    _command(
        "view.smaller", "&View", QT_TRANSLATE_NOOP("Command", "&Smaller text"), lambda w: w.view.set_zoom(-1), "Ctrl+-"
    ),
    _command(
        "view.plain", "&View", QT_TRANSLATE_NOOP("Command", "Text at 100 %"), lambda w: w.view.set_zoom(0), "Ctrl+0"
    ),
    Command(
        "view.fold",
        "&View",
        QT_TRANSLATE_NOOP("Command", "&Fold or unfold boilerplate"),
        lambda w: w.view.fold_or_unfold(),
        ("Z",),
        "article",
        rule=True,
    ),
    Command(
        "article.zone",
        "&Article",
        QT_TRANSLATE_NOOP("Command", "Set part of the &page…"),
        ways.set_zone,
        ("Shift+Z",),
        "article",
    ),
    *VERSIONS,
    _command(
        "view.dark", "&View", QT_TRANSLATE_NOOP("Command", "&Dark or light"), lambda w: w.toggle_theme(), rule=True
    ),
    _command("view.contrast", "&View", QT_TRANSLATE_NOOP("Command", "High &contrast"), lambda w: w.toggle_contrast()),
    _command("help.manual", "&Help", QT_TRANSLATE_NOOP("Command", "&Manual"), ask.show_manual, "F1"),
    _command("help.keys", "&Help", QT_TRANSLATE_NOOP("Command", "&Keys"), ask.show_keys, "?"),
    _command("help.about", "&Help", QT_TRANSLATE_NOOP("Command", "&About Annotator"), ask.show_about),
)


def build(window: Window) -> dict[str, QAction]:
    """One action for each command, in its menu and with its keys."""
    actions: dict[str, QAction] = {}
    menus = {text: window.top.menus.addMenu(QCoreApplication.translate("Menu", text)) for text in MENUS}
    for command in COMMANDS:
        action = _action(window, command)
        actions[command.id] = action
        if command.shown:
            if command.rule:
                menus[command.menu].addSeparator()
            menus[command.menu].addAction(action)
    return actions


def _action(window: Window, command: Command) -> QAction:
    action = QAction(QCoreApplication.translate("Command", command.text), window)
    action.setObjectName(command.id)
    action.setShortcuts([QKeySequence(key) for key in window.keymap.keys(command.id)])
    action.triggered.connect(lambda _checked=False, run=command.run: window.run(run))
    if command.where == "article":
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        window.view.addAction(action)
    elif command.where == "review":  # the page takes it in when it is made
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    else:
        window.addAction(action)
    return action
