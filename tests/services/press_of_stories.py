"""A press that tells 80 stories in 300 articles: copies, edited paragraphs, and chains whose ends
have little in common."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

STORIES, ARTICLES = 80, 300
_OUTLETS = ("Harbour Post", "Morning Mail", "The Globe", "Valley Echo", "Wire")
_AUTHORS = ("A. Berg", "C. Dahl", "E. Falk", "G. Holm", "I. Jansen", "K. Lund", "")
_PARAGRAPHS, _SENTENCES, _WORDS = 6, 3, 14  # of an article; of a paragraph; of a sentence
_FURNITURE = (
    "Sign up to our newsletter and get the news of the day directly to your inbox every morning."
)


@dataclass(slots=True)
class Press:
    """What was written: lines of our format, and which story each article really tells."""

    lines: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    story: dict[str, int] = field(default_factory=dict[str, int])

    def texts(self) -> dict[str, str]:
        """The text of every article by its id."""
        return {line["id"]: line["text"] for line in self.lines}

    def save(self, path: Path) -> Path:
        """Write the lines to a file of ours."""
        path.write_text("".join(json.dumps(line) + "\n" for line in self.lines), "utf-8")
        return path


class Newsroom:
    """Writes articles by a seed."""

    def __init__(self, seed: int = 0) -> None:
        self._chance = random.Random(seed)
        self._lexicon = [
            "".join(self._chance.choices("abdefgiklmnorstu", k=self._chance.randint(3, 9)))
            for _ in range(6_000)
        ]

    def press(self) -> Press:
        """All 300 articles."""
        made = Press()
        for story, versions in enumerate(self._sizes()):
            paragraphs = [self.paragraph() for _ in range(_PARAGRAPHS)]
            for number in range(versions):
                paragraphs = self._next(paragraphs, number)
                key = f"story{story:02}-{number:02}"
                made.lines.append(self._line(key, paragraphs))
                made.story[key] = story
        self._chance.shuffle(made.lines)
        return made

    def _sizes(self) -> list[int]:
        sizes = [1] * STORIES
        for _ in range(ARTICLES - STORIES):
            sizes[int(STORIES * self._chance.random() ** 2)] += 1  # a few stories are told by many
        return sizes

    def _next(self, before: list[str], number: int) -> list[str]:
        """The next version: the first as it is, then copies now and then, else one paragraph
        written anew."""
        if number == 0 or self._chance.random() < 0.2:
            return before
        at = number % _PARAGRAPHS
        return [*before[:at], self.paragraph(), *before[at + 1 :]]

    def _line(self, key: str, paragraphs: list[str]) -> dict[str, Any]:
        chance, text = self._chance, "\n\n".join(paragraphs)
        zones: list[dict[str, Any]] = []
        if chance.random() < 0.5:
            zones = [
                {
                    "kind": "boilerplate",
                    "start": len(text) + 2,
                    "end": len(text) + 2 + len(_FURNITURE),
                }
            ]
            text = f"{text}\n\n{_FURNITURE}"
        meta = {"title": f"On {key}", "outlet": chance.choice(_OUTLETS), "author": chance.choice(_AUTHORS),
                "published": f"{chance.randint(2023, 2025)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"}  # fmt: skip
        meta = {name: value for name, value in meta.items() if value}
        end = len(paragraphs[0])
        spans = [{"id": f"{key}-s", "label": "Claim", "start": 0, "end": end, "text": text[:end]}]
        return {"schema": "annotator/1", "id": key, "text": text, "meta": meta, "zones": zones, "layer": "ada",
                "coder": "ada", "status": "complete", "spans": spans}  # fmt: skip

    def paragraph(self) -> str:
        """Some sentences that nobody else writes."""
        return " ".join(self._sentence() for _ in range(_SENTENCES))

    def _sentence(self) -> str:
        words = " ".join(self._chance.choice(self._lexicon) for _ in range(_WORDS))
        return f"{words.capitalize()}."
