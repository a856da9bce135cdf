"""`annotator …`: the same services without a window. The contract: one JSON object on standard output
with `--json`, everything else on standard error; exit status 0 done, 1 refused, 2 usage.

A room for each kind of commands, and `speaking` for what they all say; ADD of a room puts its commands into the parser.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from annotator import __version__
from annotator.cli import coders, counting, exporting, importing, leaks, projects, registers, suggesting
from annotator.cli.ending import end_as_cancelled
from annotator.domain.change import Refusal
from annotator.storage.address import is_server, without_secrets
from annotator.storage.handover import leave_process_list


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns the exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if arguments is None:
        leave_process_list(given)
        end_as_cancelled()
    parser, commands = _parser()
    valued = {n + 1 for n, word in enumerate(given) if word == "--coder"}
    word = next((word for n, word in enumerate(given) if not word.startswith("-") and n not in valued), "")
    if word not in commands and not {"-h", "--help", "--version"} & set(given):
        if word and not _is_place(word):
            parser.error(f"{word!r} is no command, and no project either")
        given = ["window", *given]
    options = parser.parse_args(given)
    try:
        status: int = options.run(options)
        sys.stdout.flush()  # a full disk is told here, and not by Python when everything is over
    except Refusal as refusal:
        return _refused(options, str(refusal))
    except BrokenPipeError:  # the reader of our output went away (`| head`)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:  # of a place that nobody asked after in time: a name too long, a disk that went or is full
        if not error.filename:  # the output: what waits to be written has no place to go
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _refused(options, f"{error.filename or 'The output'}: {error.strerror or error}.")
    except KeyboardInterrupt:
        print("Cancelled; nothing was changed.", file=sys.stderr)
        return 1
    return status


def _refused(options: argparse.Namespace, sentence: str) -> int:
    print(sentence, file=sys.stderr)
    if getattr(options, "json", False):
        print(json.dumps({"error": sentence}, ensure_ascii=False))
    return 1


class _Parser(argparse.ArgumentParser):
    """Says what is wrong without the password of an address that stands at a wrong place. Parsers of commands are such, too."""

    def error(self, message: str) -> NoReturn:
        super().error(without_secrets(message))


def _is_place(word: str) -> bool:
    return is_server(word) or word.endswith(".annotator") or os.path.exists(word)  # noqa: PTH110  whatever it is


def _parser() -> tuple[argparse.ArgumentParser, frozenset[str]]:
    """The parser and the names of its commands."""
    parser = _Parser(prog="annotator", description="Tag who says what in news articles.")
    parser.add_argument("--version", action="version", version=f"annotator {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND")
    for room in (projects, importing, exporting, leaks, counting, coders, registers, suggesting):
        for add in room.ADD:
            add(commands)
    return parser, frozenset(commands.choices)
