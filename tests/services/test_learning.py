"""What a project learns from: versions of a story are told apart from articles of their own."""

from __future__ import annotations

from collections import Counter

from annotator.services import learning
from annotator.services.project import Project
from annotator.services.steps import run
from annotator.suggest.learning import trial
from tests.services.press_of_stories import Press
from tests.services.test_sides import newsroom, press, press_file

__all__ = ["newsroom", "press", "press_file"]  # fixtures


def test_no_story_is_learned_from_and_tried_on(newsroom: Project, press: Press) -> None:
    """Drawn by texts alone, 35 of the 38 stories that were held out were taught, too."""
    examples = run(learning.examples(newsroom))
    assert len(examples) == 300
    told = {text: press.story[key] for key, text in press.texts().items()}
    tried = trial._held_out(examples)
    held_out = Counter(told[example.text] for n, example in enumerate(examples) if n in tried)
    taught = Counter(told[example.text] for n, example in enumerate(examples) if n not in tried)
    assert held_out.total() == 60
    assert not held_out.keys() & taught.keys()
