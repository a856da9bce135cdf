"""Checking the sides of a split, against merely making the fingerprints of its texts."""

from __future__ import annotations

import json
import random
import time
from pathlib import Path

from annotator.services import leaks
from annotator.services.resemblance import imprint
from annotator.services.steps import run as finish
from tests.benchmarks import child
from tests.benchmarks.row import Row, Work, at_least, below, told

NAME = "leaks"
_WORDS, _PARAGRAPHS, _AGAIN = (
    45,
    8,
    0.4,
)  # of a paragraph; of an article; how many tell a story once more
_LEXICON = 20_000


def run(work: Work) -> list[Row]:
    articles = work.times(100_000, 3_000)
    path = _written(work.folder / f"sides-{articles}.jsonl", articles)
    found = child.call(__name__, "checked", str(path))
    size = f"{path.stat().st_size / 1e6:.0f} MB, {found['leaks']:,} leaks"
    return [
        told("articles checked, cpu", articles / found["checking"], "articles/s", size),
        at_least(
            "fingerprints alone / whole check", found["signing"] / found["checking"], 0.5, "x"
        ),
        below("peak memory", found["peak"], 500, "MB", f"of {articles:,} articles"),
    ]


def checked(place: str) -> dict[str, float]:
    """Seconds of CPU and MB of a check, and of the fingerprints of a tenth of the articles, times
    ten."""
    cpu = time.process_time()
    result = finish(leaks.check([Path(place)]))
    checking, peak = time.process_time() - cpu, child.peak()
    with Path(place).open(encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for n, line in enumerate(lines) if n % 10 == 0]
    cpu = time.process_time()
    for text in texts:
        imprint(text)
    signing = 10 * (time.process_time() - cpu)
    leaks_found = len(result.leaks)
    return {"peak": peak, "checking": checking, "signing": signing, "leaks": leaks_found}


def _written(path: Path, articles: int) -> Path:
    """Articles of which some tell the story of the one before, on sides drawn by chance: many
    leaks."""
    if path.exists():
        return path
    chance = random.Random(1)
    lexicon = [
        "".join(chance.choices("abdefgiklmnorstu", k=chance.randint(3, 9))) for _ in range(_LEXICON)
    ]
    before: list[str] = []
    with path.open("w", encoding="utf-8") as out:
        for number in range(articles):
            paragraphs = [" ".join(chance.choices(lexicon, k=_WORDS)) for _ in range(_PARAGRAPHS)]
            if before and chance.random() < _AGAIN:
                paragraphs[:6] = before[:6]
            before = paragraphs
            line = {"schema": "annotator/1", "id": f"d{number}", "text": "\n\n".join(paragraphs), "layer": None,
                    "split": chance.choice(("train", "train", "train", "train", "test"))}  # fmt: skip
            out.write(json.dumps(line) + "\n")
    return path
