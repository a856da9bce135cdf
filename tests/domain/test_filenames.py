"""Patterns for names of files, and keywords."""

from __future__ import annotations

import pytest

from annotator.domain.change import Refusal
from annotator.domain.filenames import Pattern
from annotator.domain.keywords import Keywords


@pytest.mark.parametrize(
    ("pattern", "name", "told"),
    [
        ("{outlet}_{date}_{title}", "Harbour Post_2024-05-14_Ferry line.txt", {"outlet": "Harbour Post", "published": "2024-05-14", "title": "Ferry line"}),
        ("{outlet}/{date}/{title}", "x/y/Post/20240514/A_long_title.html", {"outlet": "Post", "published": "2024-05-14", "title": "A long title"}),
        ("{date} - {title} ({outlet})", "14.05.2024 - Ferry (Post).pdf", {"published": "2024-05-14", "title": "Ferry", "outlet": "Post"}),
        ("{*}-{title}", "0001-Ferry-line.warc.gz", {"title": "Ferry-line"}),
        ("{outlet}_{title}", "nothing fits.txt", {}),
        ("{title}", "v1.2 of a text.txt", {"title": "v1.2 of a text"}),
        ("{outlet}_{date}", "Post_03-04-2024.txt", {"outlet": "Post"}),
    ],
)  # fmt: skip
def test_a_name_tells_what_its_pattern_asks(pattern: str, name: str, told: dict[str, str]) -> None:
    assert Pattern(pattern).read(name) == told


@pytest.mark.parametrize("pattern", ["plain", "{*}", "{page}", "{title}_{title}", "{}"])
def test_a_pattern_that_is_none_is_refused(pattern: str) -> None:
    with pytest.raises(Refusal, match=r"field|twice"):
        Pattern(pattern)


@pytest.mark.parametrize(
    ("given", "text", "fits"),
    [
        ("dam", "The DAM broke.", True), ("dam", "Madam spoke.", False), ("ferr*", "Ferries sail.", True), ('"harbour union"', "the harbour\nunion", True),
        ('"harbour union"', "the union of the harbour", False), ("dam, -vote", "The dam and the vote", False), ("-vote", "The dam", True),
        ("c++", "in C++ code", True), ("dam,\nferry,", "a ferry", True),
    ],
)  # fmt: skip
def test_keywords_choose(given: str, text: str, fits: bool) -> None:
    assert Keywords(given).fit(text) is fits


@pytest.mark.parametrize("given", ["", "  ", ",", "*", '""', '"open'])
def test_keywords_that_are_none_are_refused(given: str) -> None:
    with pytest.raises(Refusal):
        Keywords(given)
