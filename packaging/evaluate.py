#!/usr/bin/env python3
"""Set up everything and print how good suggestions are on a folder of brat attributions: `evaluate.py FOLDER`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import setup_env


def main() -> int:
    setup_env.system_libraries()
    setup_env.environment("team", dev=True)
    arguments = [str(setup_env.PYTHON), "-m", "tests.evaluation", *_absolute(sys.argv[1:])]
    return subprocess.run(arguments, cwd=setup_env.ROOT, check=False).returncode


def _absolute(words: list[str]) -> list[str]:
    """Files as whoever typed them meant them, for we run from the checkout."""
    return [str(Path(word).resolve()) if Path(word).exists() or word.endswith(".json") else word for word in words]


if __name__ == "__main__":
    sys.exit(main())
