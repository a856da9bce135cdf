"""The pages that people read, taken apart: sentences, commands, options, names of files, keys, menus."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from annotator import interchange, paths

ROOT = Path(__file__).resolve().parent.parent
PAGES = (*sorted((paths.resources() / "manual").glob("*.md")), ROOT / "README.md", ROOT / "CONTRIBUTING.md")

_BLOCK = re.compile(r"^```\w*\n(.*?)^```", re.DOTALL | re.MULTILINE)
_INLINE = re.compile(r"`([^`\n]+)`")
_BREAK = re.compile(r"\n\s*\n|\n(?=[-|#*] ?)|\n(?=\d+\. )")
_END = re.compile(r"(?<=[.!?:])\s+(?=[A-Z“*`])")
# What says that something is refused, or what can and cannot be read: a promise about the product.
_CLAIM = re.compile(
    r"\brefus(?:ed|es)\b|\b(?:can|cannot) be read\b|\b(?:is|are) not read\b|\bonly (?:read|written)\b|\bno reader\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Said:
    """Something that stands on a page."""

    page: str
    words: str

    def __str__(self) -> str:
        return f"{self.page}: {self.words}"


def blocks() -> Iterator[Said]:
    """Blocks of code, whole."""
    for page in PAGES:
        for block in _BLOCK.finditer(page.read_text(encoding="utf-8")):
            yield Said(page.name, block[1])


def code() -> Iterator[Said]:
    """What stands between backticks in a line of prose."""
    for page in PAGES:
        for found in _INLINE.finditer(_BLOCK.sub("", page.read_text(encoding="utf-8"))):
            yield Said(page.name, found[1])


def prose() -> Iterator[Said]:
    """Sentences and rows of tables, each on one line."""
    for page in PAGES:
        for part in _BREAK.split(_BLOCK.sub("", page.read_text(encoding="utf-8"))):
            for sentence in _END.split(" ".join(part.split())):
                yield Said(page.name, sentence)


def claims() -> Iterator[Said]:
    """Sentences that promise that something is refused, or is or is not read."""
    return (said for said in prose() if _CLAIM.search(said.words))


def commands() -> Iterator[Said]:
    """Lines of blocks that begin with our command, lines that go on joined to them."""
    for block in blocks():
        joined = re.sub(r"\n +(?=\[)", " ", block.words)
        for line in joined.splitlines():
            if line.startswith("annotator"):
                yield Said(block.page, line.strip())


# --- lists that are made from the product -----------------------------------------------------------------

_ROW = re.compile(r"^\| `([\w-]+)` \| (.+?) \| (yes|no) \| (yes|no) \| (.+) \|$")
FORMATS = paths.resources() / "manual" / "05-import-export.md"


def format_rows() -> dict[str, tuple[str, str, str]]:
    """The rows of the list of formats: files, reads, writes, by name."""
    rows = map(_ROW.match, FORMATS.read_text(encoding="utf-8").splitlines())
    return {row[1]: (row[2], row[3], row[4]) for row in rows if row}


TO_BE_TOLD = "TO BE TOLD"


def with_formats(text: str) -> str:
    """The page with its list of formats as the product has them: what is read and written is corrected, formats that are
    gone go, new ones come in with their title and want a line of what they carry."""
    facts, lines, last = format_facts(), list[str](), 0
    for line in text.splitlines(keepends=True):
        row = _ROW.match(line.rstrip("\n"))
        if row is None:
            lines.append(line)
        elif row[1] in facts:
            _, reads, writes = facts.pop(row[1])
            lines.append(f"| `{row[1]}` | {row[2]} | {reads} | {writes} | {row[5]} |\n")
            last = len(lines)
    new = [
        f"| `{name}` | {', '.join(f'`{end}`' for end in suffixes)} | {reads} | {writes} | {TO_BE_TOLD} |\n"
        for name, (suffixes, reads, writes) in facts.items()
    ]
    return "".join((*lines[:last], *new, *lines[last:]))


def format_facts() -> dict[str, tuple[tuple[str, ...], str, str]]:
    """What the product knows: endings, reads, writes, by name."""
    readable, writable = interchange.readable(), interchange.writable()
    return {
        name: (tuple(found.SUFFIXES), "yes" if name in readable else "no", "yes" if name in writable else "no")
        for name, found in interchange.formats().items()
    }


if __name__ == "__main__":
    FORMATS.write_text(with_formats(FORMATS.read_text(encoding="utf-8")), encoding="utf-8")
