"""The parts of a page, found in its unchanged text: headline, standfirst, byline, caption, furniture …

`lexicon` holds the words that give them away, `page` a text as paragraphs, `rules` one rule after the other, `finding` asks
them in their order. Nothing here changes a text.
"""

from __future__ import annotations

HEADLINE, STANDFIRST, DATELINE, BYLINE = "headline", "standfirst", "dateline", "byline"
CAPTION, CREDIT, BODY, BOILERPLATE = "caption", "credit", "body", "boilerplate"
DUPLICATE = "duplicate"  # beside the kind of its own that a repeated paragraph has

KINDS = (HEADLINE, STANDFIRST, DATELINE, BYLINE, CAPTION, CREDIT, BODY, BOILERPLATE, DUPLICATE)
BY_HAND = "by hand"  # the rule of a zone that a coder set
