"""What run.py and test.py share: a virtual environment in .venv, and the system libraries that Qt needs.

Standard library only: this runs before anything is installed.
"""

from __future__ import annotations

import ctypes.util
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

# Package on Debian and Ubuntu, and a library that is there when the package is.
QT_LIBRARIES = {
    "libgl1": "GL", "libegl1": "EGL", "libdbus-1-3": "dbus-1", "libfontconfig1": "fontconfig", "libglib2.0-0": "glib-2.0",
    "libxkbcommon-x11-0": "xkbcommon-x11", "libxcb-cursor0": "xcb-cursor", "libxcb-icccm4": "xcb-icccm",
    "libxcb-keysyms1": "xcb-keysyms", "libxcb-shape0": "xcb-shape", "libx11-xcb1": "X11-xcb",
    "libwayland-cursor0": "wayland-cursor", "libwayland-client0": "wayland-client", "libbrotli1": "brotlidec",
}  # fmt: skip

# Debian and Ubuntu split it from Python.
VENV_PACKAGE = f"python3.{sys.version_info.minor}-venv"


def say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


def environment(*extras: str, dev: bool = False) -> None:
    """Make .venv, or bring it up to date; a second call with nothing changed takes no time."""
    if sys.version_info < (3, 11):
        raise SystemExit(f"Annotator needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
    stamp = VENV / "installed"
    wanted = hashlib.sha256(
        (ROOT / "pyproject.toml").read_bytes() + repr((extras, dev, sys.version)).encode()
    ).hexdigest()
    if stamp.exists() and wanted in stamp.read_text().split() and PYTHON.exists():
        return
    if not _has_pip():  # none yet, half made, or of a Python that has been replaced
        say("Making a virtual environment in .venv …")
        _make_venv()
    say("Installing what Annotator needs (some minutes the first time) …")
    target = f"{ROOT}[{','.join(extras)}]" if extras else str(ROOT)
    _pip("install", "--quiet", "--disable-pip-version-check", "--editable", target, *(_dev() if dev else []))
    known = stamp.read_text() if stamp.exists() else ""
    stamp.write_text(f"{known}\n{wanted}")


def _has_pip() -> bool:
    words = [str(PYTHON), "-m", "pip", "--version"]
    return PYTHON.exists() and subprocess.run(words, capture_output=True, check=False).returncode == 0


def _make_venv() -> None:
    try:
        venv.create(VENV, with_pip=True, symlinks=os.name != "nt")  # a copy cannot mend one made of links
    except (subprocess.CalledProcessError, ImportError, OSError, SystemExit) as error:  # Debian's venv exits
        shutil.rmtree(VENV, ignore_errors=True)
        raise SystemExit(
            f"No virtual environment could be made ({error}). Try: sudo apt-get install {VENV_PACKAGE}"
        ) from error


def _pip(*words: str) -> None:
    done = subprocess.run([str(PYTHON), "-m", "pip", *words], cwd=ROOT, check=False)
    if done.returncode:
        raise SystemExit("Installing failed; the reason stands above. Is there a connection to a package registry?")


def _dev() -> list[str]:
    import tomllib

    data = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return list(data["dependency-groups"]["dev"])


def system_libraries(*more: str) -> None:
    """See to what Linux must bring, Qt's libraries and venv: install it when allowed, else say the one command."""
    if not sys.platform.startswith("linux"):
        return
    missing = [package for package, library in QT_LIBRARIES.items() if not _has(library)]
    missing += [package for package in more if not _has_package(package)]
    missing += [] if importlib.util.find_spec("ensurepip") else [VENV_PACKAGE]
    if not missing or _install(missing):
        return
    raise SystemExit(
        "Some system packages are missing. Run once, then try again:\n  sudo apt-get install " + " ".join(missing)
    )


def _has(library: str) -> bool:
    if ctypes.util.find_library(library):
        return True
    folders = ("/usr/lib", "/lib", "/usr/lib64", "/usr/local/lib")
    return any(next(Path(folder).glob(f"**/lib{library}.so*"), None) for folder in folders if Path(folder).is_dir())


def _has_package(package: str) -> bool:
    if not shutil.which("dpkg-query"):
        return True
    done = subprocess.run(["dpkg-query", "-W", "-f=${Status}", package], capture_output=True, text=True, check=False)
    return "install ok installed" in done.stdout


def _install(packages: list[str]) -> bool:
    """Install Debian packages where we may; libraries renamed since (libglib2.0-0t64) are provided under the old name."""
    if not shutil.which("apt-get") or not hasattr(os, "geteuid"):
        return False
    sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if sudo and (
        not shutil.which("sudo") or subprocess.run([*sudo, "true"], capture_output=True, check=False).returncode
    ):
        return False
    say("Installing system packages: " + " ".join(packages))
    apt = [*sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]  # sudo drops variables
    subprocess.run([*apt, "update"], stdout=sys.stderr, check=False)
    words = [*apt, "install", "-y", "--no-install-recommends", *packages]
    return subprocess.run(words, stdout=subprocess.DEVNULL, check=False).returncode == 0
