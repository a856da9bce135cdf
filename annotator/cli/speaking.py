"""What every command says and asks: its place in the parser, its answer in words or JSON, its progress."""

from __future__ import annotations

import argparse
import getpass
import json
import sys
from collections.abc import Callable
from contextlib import ExitStack, closing
from typing import Any, TypeAlias

from annotator.cli.ending import undisturbed
from annotator.domain.change import Refusal
from annotator.services.steps import Steps

Command: TypeAlias = Callable[[argparse.Namespace], int]


def command(commands: Any, name: str, run: Command, text: str, *, json: bool = True) -> argparse.ArgumentParser:
    """Put a command into the parser; `wrong` of its options tells wrong usage and ends the program."""
    made: argparse.ArgumentParser = commands.add_parser(name, help=text, description=text)
    made.set_defaults(run=run, wrong=made.error)
    if json:
        made.add_argument("--json", action="store_true", help="print one JSON object")
    return made


def say(options: argparse.Namespace, result: dict[str, Any], sentence: str) -> None:
    """The result: one JSON object where it was asked for, else a sentence."""
    print(json.dumps(result, ensure_ascii=False) if options.json else sentence)


def user() -> str:
    """The name that the system knows this person by."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "Annotator"


def drive(steps: Steps[Any]) -> Any:
    """Drive long work; on a terminal its progress stands on one line of standard error.

    Cancelled, it takes back what it began; what cannot be stopped any more is done to its end.
    """
    with closing(steps), ExitStack() as rest:
        final = False
        while True:
            try:
                at = next(steps)
            except StopIteration as end:
                _show("")
                return end.value
            if at.final and not final:
                final = True
                rest.enter_context(undisturbed())
            share = f"{at.done:,} of {at.total:,}" if at.total else f"{at.done:,}"
            _show(f"{at.doing} {share}")


def _show(words: str) -> None:
    if sys.stderr.isatty():
        print(f"\r\033[K{words}", end="", file=sys.stderr, flush=True)


def pairs(given: str, option: str) -> dict[str, str]:
    """`OLD=NEW,OLD=NEW` as it is meant. Raises `Refusal`, which names the option."""
    found = [part.partition("=") for part in given.split(",") if part]
    if any(not (old and equals and new) for old, equals, new in found):
        raise Refusal(f"{option} {given!r} is not of the form OLD=NEW,OLD=NEW.")
    return {old: new for old, _, new in found}


def names(given: str) -> tuple[str, ...]:
    """Names with commas between them."""
    return tuple(name.strip() for name in given.split(",") if name.strip())
