"""Prints how good suggestions are on a folder of brat attributions.

python3 packaging/evaluate.py FOLDER              rules, and learning from 50 of the articles
python3 packaging/evaluate.py FOLDER --learn 20 --learn 100 --seed 3
python3 packaging/evaluate.py FOLDER --json FILE  the numbers, too
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotator import paths
from annotator.domain.codebook_file import parse
from annotator.services.project import DEFAULT_CODEBOOK
from annotator.suggest import pipeline
from tests.evaluation import gold, systems
from tests.evaluation.tally import KINDS, ROLES, Tally

FEWEST_LEFT = 10  # articles to look at, behind those that are learned from
EXPLAINED = """P, R, F1: soft, that is the cues overlap and the words of the claims have a Jaccard index of .5 or more, one to one.
+source: soft, and the sources overlap. strict: claim and source are the same words. source right: of soft matches with a source.
speech: attributions by a verb of communication or wholly in quotation marks. top 1/4: of the surest quarter, soft with the source."""


@dataclass(frozen=True, slots=True)
class Row:
    """A system's name and counts."""

    name: str
    tally: Tally


def rows_of(
    folder: Path, learn: Sequence[int], seed: int, pipeline_name: str = ""
) -> tuple[list[Row], list[systems.Learned]]:
    """Everything that is printed. Raises ValueError where there is nothing to look at, and `pipeline.Unusable`."""
    marked = gold.articles(folder)
    if not any(one.statements for one in marked):
        raise ValueError(f"{folder}: there are no .ann files with attributions (events) and their texts.")
    read = list(systems.read(marked, pipeline_name, lambda n: _tell(n, len(marked))))
    file = paths.seeds() / "codebooks" / DEFAULT_CODEBOOK
    book = parse(file.read_text(encoding="utf-8"), str(file))
    rows = [
        Row("quotation marks alone", systems.by_marks(read)),
        Row("rules", systems.by_rules(read)),
        Row("rules and quotations, as suggested", systems.as_suggested(read, book)),
    ]
    learned = [systems.by_learning(read, n, seed) for n in learn if len(read) - n >= FEWEST_LEFT]
    for one in learned:
        rows += [
            Row(f"rules, on those left by {one.taught}", one.rules),
            Row(f"learned from {one.taught}", one.learned),
        ]
    return rows, learned


def _tell(n: int, of: int) -> None:
    if n % 20 == 0:
        print(f"parsing {n} of {of}", file=sys.stderr, flush=True)


def figures(row: Row) -> dict[str, Any]:
    """A row as numbers: shares of 0 to 1, seconds of CPU for an article."""
    tally = row.tally
    return {
        "system": row.name, "articles": tally.articles, "gold": tally.all.gold, "found": tally.all.made,
        "precision": tally.all.precision, "recall": tally.all.recall, "f1": tally.all.f1, "f1_source": tally.all.f1_with_source,
        "f1_strict": tally.all.f1_strict, "source_right": tally.all.sources, "f1_speech": tally.speech.f1,
        "top_quarter": tally.top(), **{f"recall_{kind}": tally.recall(kind) for kind in KINDS},
        **{f"tokens_{role}": tally.token_f1(role) for role in ROLES}, "cpu": tally.seconds / max(1, tally.articles),
    }  # fmt: skip


_COLUMNS = (
    ("articles", "articles"), ("gold", "gold"), ("found", "found"), ("P", "precision"), ("R", "recall"), ("F1", "f1"), ("+source", "f1_source"),
    ("strict", "f1_strict"), ("source right", "source_right"), ("speech F1", "f1_speech"), ("top 1/4", "top_quarter"),
    ("direct R", "recall_direct"), ("indirect R", "recall_indirect"), ("mixed R", "recall_mixed"), ("tokens: source", "tokens_source"),
    ("cue", "tokens_cue"), ("claim", "tokens_content"), ("CPU s", "cpu"),
)  # fmt: skip


def table(rows: Sequence[Row]) -> str:
    """The rows as text."""
    lines = [["system", *(title for title, _ in _COLUMNS)]]
    for row in rows:
        told = figures(row)
        lines.append([row.name, *(_cell(name, told[name]) for _, name in _COLUMNS)])
    widths = [max(len(line[n]) for line in lines) for n in range(len(lines[0]))]
    lines.insert(1, ["-" * width for width in widths])
    return "\n".join(
        "  ".join(
            cell.rjust(width) if n else cell.ljust(width)
            for n, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        for line in lines
    )


def _cell(name: str, value: float) -> str:
    if name in ("articles", "gold", "found"):
        return f"{value:,}"
    return f"{value:.3f}" if name == "cpu" else f"{100 * value:.1f}"


def main(words: Sequence[str]) -> int:
    """Print the table; 1 where it cannot be made."""
    parser = argparse.ArgumentParser(prog="python3 packaging/evaluate.py", description="How good suggestions are.")
    parser.add_argument(
        "folder", type=Path, metavar="FOLDER", help="brat files: attributions as events, and their texts"
    )
    parser.add_argument(
        "--learn", type=int, action="append", metavar="N", help="learn from N articles, look at the others (50)"
    )
    parser.add_argument("--seed", type=int, default=0, metavar="N", help="which articles are learned from")
    parser.add_argument("--pipeline", default="", metavar="NAME", help="the installed spaCy pipeline that parses")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the numbers there")
    options = parser.parse_args(words)
    try:
        rows, learned = rows_of(options.folder, options.learn or [50], options.seed, options.pipeline)
    except (ValueError, OSError, pipeline.Unusable) as error:
        print(error, file=sys.stderr)
        return 1
    print(table(rows))
    for one in learned:
        print(
            f"Learning from {one.taught} articles took {one.seconds:.1f} s of CPU; the model has {one.size / 1e6:.1f} MB."
        )
    print(EXPLAINED)
    if options.json:
        options.json.write_text(json.dumps([figures(row) for row in rows], indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
