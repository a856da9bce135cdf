"""What in a test depends on how fast the machine is: a deadline, a sleep, a time of its own to wait for something.

What must come is waited for with the patience of `tests/patience.py`; how many examples are tried stands in
`tests/examples.py`. Benchmarks and the evaluation measure time, which is another matter.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
MEASURING = {"benchmarks", "evaluation"}
PROFILE, ROBOT = "examples.py", "ui/bot.py"
CLOCKS = {"monotonic", "perf_counter", "monotonic_ns", "perf_counter_ns", "time_ns", "sleep", "qWait", "qSleep", "msleep", "usleep"}
WAITING = {"wait", "waitExposed", "waitActive", "waitForDone", "waitForFinished", "waitForStarted", "join", "communicate", "Timer"}

ONLY_WITH = {"waitExposed", "waitActive", "waitSignal", "waitSignals"}


def files() -> list[Path]:
    """All of our tests, as paths below `tests`."""
    every = (file.relative_to(HERE) for file in HERE.rglob("*.py"))
    return sorted(file for file in every if file.parts[0] not in MEASURING)


def calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    """Every call with the last part of the name that is called."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield getattr(node.func, "attr", getattr(node.func, "id", "")), node


def is_number(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and type(node.value) in {int, float} and node.value != 0


def by_the_clock(file: str, source: str) -> list[str]:
    """What in a file of tests depends on how fast the machine is."""
    found = list[str]()
    tree = ast.parse(source)
    thrown_away = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for name, call in calls(tree):
        words = {word.arg: word.value for word in call.keywords if word.arg}
        if name in CLOCKS:
            found.append(f"{file}:{call.lineno}: {name}: no test looks at a clock or sleeps")
        if file != PROFILE and words.keys() & {"deadline", "max_examples"}:
            found.append(f"{file}:{call.lineno}: use share() of tests/examples.py")
        if file != ROBOT and is_number(words.get("timeout", ast.Name("none"))):
            found.append(f"{file}:{call.lineno}: use the patience of tests/patience.py")
        if name in WAITING and any(map(is_number, call.args[:1])):
            found.append(f"{file}:{call.lineno}: {name}: use the patience of tests/patience.py, or settle() of ui/bot.py")
        if name in ONLY_WITH and id(call) in thrown_away:
            found.append(f"{file}:{call.lineno}: {name} waits only as a `with`: see until_exposed() of ui/bot.py")
        if name == "singleShot" and is_number(call.args[0]):
            found.append(f"{file}:{call.lineno}: singleShot: wait for what must have happened instead")
    return found


def all_by_the_clock() -> list[str]:
    """The same of all files."""
    return [line for file in files() for line in by_the_clock(file.as_posix(), (HERE / file).read_text(encoding="utf-8"))]
