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


def main():
    window = subprocess.Popen(sys.argv[1:], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    listener = Atspi.EventListener.new(lambda event: HEARD.append(str(event.any_data)))
    listener.register("object:announcement")
    tell(window.stdout.readline().strip())
    for line in sys.stdin:
        kind, _, rest = line.strip().partition(" ")
        if kind == "do":
            window.stdin.write(rest + "\n")
            window.stdin.flush()
            tell(window.stdout.readline().strip())
        else:
            wait()
            tell({"tree": list(walk(application())), "heard": list(HEARD)})
            HEARD.clear()
    window.stdin.close()
    window.wait()


def tell(what):
    print("@" + json.dumps(what), flush=True)


def wait():
    """Events arrive a moment later."""
    end = GLib.get_monotonic_time() + 400_000
    while GLib.get_monotonic_time() < end:
        GLib.MainContext.default().iteration(False)


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
