"""A screen reader's side: starts the window, passes on what it is told to do, and tells as JSON what it sees and hears.

Run by the system's Python, which has gi and Atspi, with the command of the window as its arguments.
"""

import json
import subprocess
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

HEARD = []
PATIENCE = 60  # seconds; then there is nothing to be tested


def main():
    window = subprocess.Popen(sys.argv[1:], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    listener = Atspi.EventListener.new(lambda event: HEARD.append(str(event.any_data)))
    listener.register("object:announcement")
    begun = window.stdout.readline().strip()
    wait_for_the_window()
    tell(begun)
    for line in sys.stdin:
        kind, _, rest = line.strip().partition(" ")
        if kind == "do":
            window.stdin.write(rest + "\n")
            window.stdin.flush()
            tell(window.stdout.readline().strip())
        else:
            catch_up()
            tell({"tree": list(walk(application())), "heard": list(HEARD)})
            HEARD.clear()
    window.stdin.close()
    window.wait()


def tell(what):
    print("@" + json.dumps(what), flush=True)


def catch_up():
    """Hear all that the window has said so far: it speaks in order, so its answer to a question comes behind that."""
    shown = application()
    if shown is not None:
        shown.get_attributes()
    while GLib.MainContext.default().iteration(False):
        pass


def wait_for_the_window():
    """It comes onto the bus a while after it has started; on some machines never."""
    context = GLib.MainContext.default()
    GLib.timeout_add(50, lambda: True)
    for _ in range(PATIENCE * 20):
        if application() is not None:
            return
        context.iteration(True)


def application():
    desktop = Atspi.get_desktop(0)
    found = (desktop.get_child_at_index(n) for n in range(desktop.get_child_count()))
    return next((one for one in found if one and one.get_name() == "Annotator"), None)


def walk(node, depth=0):
    if node is None or depth > 25:
        return
    states = node.get_state_set()
    if depth and not states.contains(Atspi.StateType.SHOWING):
        return
    yield row(node, states)
    for n in range(min(node.get_child_count(), 200)):
        yield from walk(node.get_child_at_index(n), depth + 1)


def row(node, states):
    role = node.get_role_name()
    found = {"role": role, "name": node.get_name() or "", "focusable": states.contains(Atspi.StateType.FOCUSABLE)}
    text = node.get_text_iface() if role == "text" else None
    if text is not None:
        count = Atspi.Text.get_character_count(text)
        found["text"] = Atspi.Text.get_text(text, 0, min(count, 400))
        found["caret"] = Atspi.Text.get_caret_offset(text)
        found["attributes"] = str(Atspi.Text.get_attribute_run(text, 0, False)[0])
    return found


main()
