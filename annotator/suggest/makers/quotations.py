"""Quotations that nobody is named for: in a parsed text those that the rules left, in any other all of them, by their marks alone."""

from __future__ import annotations

from annotator.domain.codebook import Label
from annotator.domain.model import attributes
from annotator.domain.suggestion import Part, Suggestion
from annotator.domain.text import paragraphs, quotations, tokens
from annotator.suggest import statements
from annotator.suggest.attribution import alone
from annotator.suggest.sheet import Sheet, Unable

NAME, TITLE = "quotations", "Quotations"
_FEWEST = 4  # words: fewer are a name, a title or irony
_SURE = 0.3  # where nobody looks at what stands around it
_MARKS = "\"“”„«»‘’'‹›"
_ENDS = _MARKS + " \t\u00a0\u202f\u2009\u2028"  # what a quotation neither begins nor ends with


def suggest(sheet: Sheet) -> list[Suggestion]:
    """The quotations of an article that are left."""
    try:
        return statements.suggestions(sheet, alone.rest(sheet.page, sheet.said), NAME)
    except Unable:
        return _by_marks(sheet, sheet.claim) if sheet.claim else []


def _by_marks(sheet: Sheet, label: Label) -> list[Suggestion]:
    text, found = sheet.request.text, list[Suggestion]()
    direct = {"quotation": "direct"} if any(
        one.name == "quotation" and "direct" in one.values for one in label.attributes
    ) else {}  # fmt: skip
    for paragraph in paragraphs(text):
        for start, end in quotations(text, *paragraph):
            said = text[start:end]
            a = start + len(said) - len(said.lstrip(_ENDS))
            b = end - len(said) + len(said.rstrip(_ENDS + ",;:"))
            long = sum(text[x:y][0].isalnum() for x, y in tokens(text, a, b)) >= _FEWEST if a < b else False
            if long and not sheet.is_silent(a, b):
                part = Part(label.id, ((a, b),), attributes=attributes(dict(direct)))
                found.append(
                    Suggestion(
                        document_id=sheet.request.document_id,
                        maker=NAME,
                        rule="quotation",
                        confidence=_SURE,
                        parts=(part,),
                    )
                )
    return found
