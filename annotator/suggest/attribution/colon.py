"""“Mayor: the dam is safe”: a headline that begins with who says it, or a name with a quotation behind its colon."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from annotator.suggest.attribution.page import Attribution, Page
from annotator.suggest.lexicon import Lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

RULE = "a name and a colon"
_LONGEST, _FEWEST = 6, 3  # words before the colon, and behind it
_NAMING = frozenset(("NOUN", "PROPN", "ADJ", "DET", "NUM", "ADP", "PART", "CCONJ"))


def find(page: Page, colon: Token, lexicon: Lexicon) -> Iterator[Attribution]:
    """The statement of a line that begins with a name and a colon, where it is one."""
    line = page.line(colon.i)
    before = [page.doc[at] for at in range(line.start, colon.i) if page.is_word(at)]
    behind = range(colon.i + 1, line.stop)
    names = 0 < len(before) <= _LONGEST and all(token.pos_ in _NAMING for token in before)
    # A line that ends with a full stop is a sentence, whose colon may open a list.
    headline = page.doc[line.stop - 1].text != "." or page.doc[colon.i + 1].text in ("“", '"')
    if (
        names
        and headline
        and before[-1].lemma_.lower() not in lexicon.headings
        and before[-1].pos_ in ("PROPN", "NOUN")
        and page.words(behind) >= _FEWEST
    ):
        yield from page.made((colon.i,), range(line.start, colon.i), behind, RULE)
