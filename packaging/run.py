#!/usr/bin/env python3
"""Set up everything in .venv and open the window on the demo. `--check` does the same without a screen."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import setup_env


def main() -> int:
    words = sys.argv[1:]
    check = "--check" in words
    if (
        not check
        and sys.platform.startswith("linux")
        and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    ):
        setup_env.say(
            "There is no display to open a window on. Log in to a desktop and run this again, or try --check."
        )
        return 1
    setup_env.system_libraries()
    setup_env.environment("nlp")
    arguments = words if check else (words or ["--demo"])
    return subprocess.run([str(setup_env.PYTHON), "-m", "annotator", "window", *arguments], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
