"""One file for each side of a split, where a format writes all sides into one."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from annotator.domain.change import Refusal


def named(out: Path, side: str, suffixes: Sequence[str]) -> Path:
    """`out.jsonl` for the side `train` is `out.train.jsonl`; a format's own long suffix stays at the end."""
    name = out.name
    fitting = [suffix for suffix in suffixes if name.lower().endswith(suffix)]
    suffix = name[-len(max(fitting, key=len)) :] if fitting else out.suffix
    return out.with_name(f"{name.removesuffix(suffix)}.{side}{suffix}")


@contextmanager
def gathered(out: Path) -> Iterator[Path]:
    """A folder to write several files into. At the end all of them lie beside `out`; after an error none does.

    Raises `Refusal` where nothing can be written there.
    """
    try:
        with tempfile.TemporaryDirectory(
            prefix=f".{out.name}.", suffix=".part", dir=out.parent
        ) as name:
            folder = Path(name)
            yield folder
            for file in sorted(folder.iterdir()):
                file.replace(out.parent / file.name)
    except OSError as error:
        raise Refusal(f"{out}: cannot be written: {error.strerror or error}.") from error
