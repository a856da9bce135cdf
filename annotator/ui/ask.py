"""What the window asks people: files, names, layers; and the windows that only tell."""

from __future__ import annotations

import getpass
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog, QMessageBox

from annotator import __version__
from annotator.domain.change import Refusal
from annotator.ui.dialogs.keys import Keys
from annotator.ui.dialogs.manual import Manual
from annotator.ui.sentences import told

if TYPE_CHECKING:
    from annotator.ui.window import Window

translate = QCoreApplication.translate
SUFFIX = ".annotator"
_CODEBOOKS = "TOML (*.toml);;REFI-QDA (*.qdc)"  # a .qdpx can be taken in, too, but is none to be written


def user() -> str:
    """The name that the system knows this person by."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "Annotator"


def _project_file(place: str) -> Path:
    return Path(place if place.endswith(SUFFIX) else place + SUFFIX)


def new_project(window: Window) -> None:
    """Ask for a file and make a project there. Raises `Refusal`."""
    from annotator.services.project import Project

    kinds = translate("Window", "Projects (*.annotator)")
    place, _ = QFileDialog.getSaveFileName(window, translate("Window", "New project"), str(Path.home()), kinds)
    if place:
        path, coder = _project_file(place), window.settings.coder or user()
        window.show_project(Project.create(path, coder=coder))
        window.settings.remember(str(path), coder)


def open_project(window: Window) -> None:
    """Ask for a project file and open it. Raises `Refusal`."""
    kinds = translate("Window", "Projects (*.annotator)")
    place, _ = QFileDialog.getOpenFileName(window, translate("Window", "Open project"), str(Path.home()), kinds)
    if place:
        window.open_place(place)


def bring_up_to_date(window: Window, place: str, coder: str, why: str) -> None:
    """A shared project of an older format: nothing happens to it before somebody says so, and everything is dumped first."""
    box = QMessageBox(window)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(translate("Window", "Bring the shared project up to date?"))
    box.setText(told(why))
    box.setInformativeText(
        translate(
            "Window",
            "Colleagues whose program is older can open it no more afterwards. Everything in it is written to a file first, from "
            "which it can be restored.",
        )
    )
    go = box.addButton(translate("Window", "Write the file and update…"), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(translate("Window", "Leave it as it is"), QMessageBox.ButtonRole.RejectRole)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.buttonClicked.connect(lambda button: _dump_and_update(window, place, coder) if button is go else None)
    box.open()


def _dump_and_update(window: Window, place: str, coder: str) -> None:
    from annotator.services import care

    kinds = translate("Window", "Dumps (*.json.gz)")
    title = translate("Window", "Where to keep the project as it is now")
    target, _ = QFileDialog.getSaveFileName(window, title, str(Path.home() / "project.json.gz"), kinds)
    if not target:
        return

    def begin(window: Window) -> None:
        doing = translate("Window", "Update of the project")
        window.work.read(care.upgrade(place, Path(target)), doing, lambda _schema: window.run(open_again))

    def open_again(window: Window) -> None:
        window.open_place(place, coder)

    window.run(begin)


def open_demo(window: Window) -> None:
    """The demo; made at the first time. Raises `Refusal`."""
    from annotator.services.demo import DEMO_CODER, demo_place

    place = str(demo_place())
    window.open_place(place, coder=window.settings.coders.get(place, DEMO_CODER))


def change_coder(window: Window) -> None:
    """Tag in another name."""
    project = window.desk.project
    names = sorted(project.coder_names().values())
    now = project.coder.name if project.coder else ""
    at = names.index(now) if now in names else 0
    name, ok = QInputDialog.getItem(
        window, translate("Window", "Coder"), translate("Window", "Tag as"), names, at, editable=True
    )
    if ok and name.strip():
        place = window.given or str(project.place)
        window.close_project()
        window.open_place(place, coder=name.strip())


def save_copy(window: Window) -> None:
    """Ask where, and write a consistent copy of the project there. Raises `Refusal`."""
    project = window.desk.project
    kinds = translate("Window", "Projects (*.annotator)")
    place, _ = QFileDialog.getSaveFileName(window, translate("Window", "Save a copy"), str(Path.home()), kinds)
    if place:
        project.backup(_project_file(place))
        window.say(translate("Window", "Copied to {file}").format(file=_project_file(place)))


def import_files(window: Window) -> None:
    """Show what is in files, and bring them in. Raises `Refusal`."""
    show_import(window)


def show_import(window: Window, files: Sequence[str] = ()) -> None:
    """The conversation about an import, beside the window. Raises `Refusal`."""
    from annotator.ui.importing.dialog import ImportDialog

    _ = window.desk.project
    window.work.must_rest()
    _show(ImportDialog(window, files))


def export_file(window: Window) -> None:
    """Choose what to export, beside the window. Raises `Refusal`."""
    from annotator.ui.dialogs.export import ExportDialog

    _ = window.desk.project
    window.work.must_rest()
    _show(ExportDialog(window))


_ACTOR_FILES = "CSV (*.csv);;JSON Lines (*.jsonl)"


def export_actors(window: Window) -> None:
    """Ask for a file and write the registry of actors there. Raises `Refusal`."""
    from annotator.services import registry

    project = window.desk.project
    start = str(Path.home() / "actors.csv")
    place, kind = QFileDialog.getSaveFileName(window, translate("Window", "Export actors"), start, _ACTOR_FILES)
    if place:
        path = Path(place) if Path(place).suffix else Path(place + (".jsonl" if "jsonl" in kind else ".csv"))
        window.say(
            translate("Window", "{n} actors written to {file}").format(n=registry.write(project, path), file=path)
        )


def import_actors(window: Window) -> None:
    """Ask for a file of actors and take it in as one edit. Raises `Refusal`."""
    from annotator.services import registry

    project = window.desk.project
    kinds = translate("Window", "Actors (*.csv *.jsonl)")
    place, _kind = QFileDialog.getOpenFileName(window, translate("Window", "Import actors"), str(Path.home()), kinds)
    if place:
        window.desk.do_freely(lambda: registry.read(project, Path(place)))


def import_codebook(window: Window) -> None:
    """Ask for a codebook and put it in the place of the project's, as one edit. Raises `Refusal`."""
    from annotator.services import codebooks

    project = window.desk.project
    place, _kind = QFileDialog.getOpenFileName(
        window, translate("Window", "Import codebook"), str(Path.home()), "TOML, REFI-QDA (*.toml *.qdc *.qdpx)"
    )
    if place:
        window.desk.do_freely(lambda: codebooks.read(project, Path(place)))


def export_codebook(window: Window) -> None:
    """Ask for a file and write the codebook there. Raises `Refusal`."""
    from annotator.services import codebooks

    project = window.desk.project
    start = str(Path.home() / "codebook.toml")
    place, _kind = QFileDialog.getSaveFileName(window, translate("Window", "Export codebook"), start, _CODEBOOKS)
    if place:
        path = Path(place) if Path(place).suffix else Path(f"{place}.toml")
        codebooks.write(project, path)
        window.say(translate("Window", "Codebook written to {file}").format(file=path))


def tag_again(window: Window) -> None:
    """Have a share of one's own earlier articles come back, to see how steady one is. Raises `Refusal`."""
    from annotator.services import again

    hand = window.desk.hand()
    title = translate("Window", "Tag earlier articles again")
    share, sure = QInputDialog.getInt(
        window, title, translate("Window", "Percent of the articles that you completed"), 10, 1, 100
    )
    if not sure:
        return
    days, sure = QInputDialog.getInt(
        window, title, translate("Window", "Completed at least so many days ago"), 14, 0, 3650
    )
    if sure:
        layers = again.due(window.desk.project, hand.coder, share / 100, days)
        window.desk.do_freely(lambda: again.bring_back(hand.coder, layers, hand.codebook))


def export_bundle(window: Window) -> None:
    """Write a bundle for colleagues. Raises `Refusal`."""
    from annotator.interchange.bundles import SUFFIX as BUNDLE
    from annotator.services import bundling

    project = window.desk.project
    title, kinds = (
        translate("Window", "Export bundle"),
        translate("Window", "Bundles (*{suffix})").format(suffix=BUNDLE),
    )
    place, _ = QFileDialog.getSaveFileName(window, title, f"{project.name}{BUNDLE}", kinds)
    if place:
        out = Path(place) if place.endswith(BUNDLE) else Path(place + BUNDLE)

        def done(count: int) -> None:
            window.say(translate("Window", "{n} records written to {file}").format(n=f"{count:,}", file=out))

        window.work.read(bundling.send(project, out), title, done)


def merge_bundle(window: Window) -> None:
    """Take in a colleague's bundle, after showing what it would change. Raises `Refusal`."""
    from annotator.interchange.bundles import SUFFIX as BUNDLE

    _ = window.desk.project
    place, _ = QFileDialog.getOpenFileName(
        window,
        translate("Window", "Merge bundle"),
        "",
        translate("Window", "Bundles (*{suffix})").format(suffix=BUNDLE),
    )
    if place:
        show_bundle(window, Path(place))


def show_bundle(window: Window, place: Path) -> None:
    """Show what a bundle would change. Raises `Refusal` where it is none, or does not fit."""
    from annotator.services import merging
    from annotator.ui.dialogs.merge import Merge

    window.work.must_rest()
    dialog = Merge(window.desk.project, merging.load(place), window)
    dialog.merged.connect(lambda words: window.say(translate("Window", "Merged: {what}").format(what=words)))
    _show(dialog)


def choose_layer(window: Window) -> None:
    """Look at a colleague's layer, or go back to the own one. Raises `Refusal`."""
    document = window.desk.document
    if document is None:
        raise Refusal("No article is open.")
    layers = window.desk.project.layers(document.id)
    names = [translate("Window", "My own"), *(layer.name for layer in layers)]
    name, ok = QInputDialog.getItem(
        window, translate("Window", "Layer"), translate("Window", "Show the layer"), names, 0, editable=False
    )
    if ok:
        at = names.index(name)
        window.desk.open_article(document.id, layers[at - 1] if at else None)


def show_manual(window: Window) -> None:
    """The manual, beside the window."""
    _show(Manual(window))


def show_settings(window: Window) -> None:
    """How it looks and reads, beside the window."""
    from annotator.ui.dialogs.settings import SettingsDialog

    _show(SettingsDialog(window))


def show_keys(window: Window) -> None:
    """Every key, beside the window."""
    _show(Keys(window.desk, window.commands, window.keymap, window))


def _show(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.show()


def show_about(window: Window) -> None:
    """Name, version and licences."""
    box = QMessageBox(window)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(translate("Window", "About Annotator"))
    words = translate("Window", "Who said what, about whom, on whose word.\nApache-2.0. Source Serif 4 and Inter: OFL.")
    box.setText(f"Annotator {__version__}\n\n{words}")
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
