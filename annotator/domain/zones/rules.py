"""The rules by which the parts of a page are told, in the order in which they are asked.

A rule looks at a page, on which earlier rules have marked what they knew, and yields what it finds among the paragraphs that are
still free. It is modest: what it does not know stays the body's, and no sentence of an article is lost to a guess.
Figures of confidence are ours, set by hand: 0.95 for words that mean nothing else, 0.6 for a shape.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from annotator.domain.dates import is_only_a_date
from annotator.domain.zones import BOILERPLATE, BYLINE, CAPTION, CREDIT, DATELINE, HEADLINE, STANDFIRST
from annotator.domain.zones.lexicon import lexicon
from annotator.domain.zones.page import Found, Page, Paragraph

_HEAD = 10  # paragraphs in which the head of a page lies
_PARENTHESES = re.compile(r"[(\[][^()\[\]]{1,80}[)\]]\.?\Z")
_TWO_NAMES = re.compile(r"[(\[]\w[\w.'’\- ]+\s?/\s?[A-ZÀ-Þ][\w.'’\- ]+[)\]]")
_AFTER_BAR = re.compile(
    r"(?:(?<=[.!?])|\s[|/–—-])\s+((?:Photo|Photograph|Picture|Image|Credit|Foto|Bild|Crédit)\w*\s*:?\s.{2,80})\Z",
    re.IGNORECASE,
)
_PICTURE = frozenset(
    ("photo", "photos", "photograph", "photographs", "picture", "image", "credit", "foto", "bild", "crédit")
)
_CREDIT_LINE = re.compile(
    r"(?:photo|photograph|picture|image|foto|bild|crédit|credit)s?\s*(?:credit|by|von|de)?\s*:", re.IGNORECASE
)
_PLACE = re.compile(
    r"(?P<place>[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’.\- ]{2,40}(?:,\s+[\w.\u00c0-\u017f' ]{2,30}){0,2}|(?:[A-ZÀ-Þ][\w.'’\-]+(?:,? )){1,4})"
    r"(?P<source>\s*\((?:[A-Za-zÀ-ÿ /.-]{2,40})\))?\s*(?:--|[–—-])\s+(?=\S)"
)  # fmt: skip
_NAME = re.compile(
    r"[^\W\d_a-zß-öø-ÿ][\w'’.\-]*(?:,?\s+(?:(?:de|der|den|van|von|da|di|del|la|le|bin|al|el|and|und|et|y|in|&|,)\s+)*[^\W\d_a-zß-öø-ÿ][\w'’.\-]*)*,?"
)
_BETWEEN_LINKS = re.compile(r" (?:\|\|?|·|•|/{2}) ")
_ADDRESS = re.compile(r"\S+@\S+\.\w+|@\w{2,}")


class Rule(NamedTuple):
    """A rule with the name that people see."""

    name: str
    find: Callable[[Page], Iterator[tuple[str, Paragraph, float] | Found]]


def furniture(page: Page) -> Iterator[tuple[str, Paragraph, float]]:
    """Paragraphs that say what only the page around an article says."""
    words = lexicon()
    there = page.words & words.furniture_within.rare
    for paragraph in page.paragraphs:
        if paragraph.kind or paragraph.count > 45:
            continue
        if (sure := _furniture(paragraph, there)) > 0:
            yield BOILERPLATE, paragraph, sure


def _furniture(paragraph: Paragraph, there: frozenset[str]) -> float:
    """How sure it is that a paragraph belongs to the page around the article; 0 where it does not seem so. `there`: rare words of the page."""
    words, few = lexicon(), paragraph.count <= 16
    if few and paragraph.plain in words.furniture:
        return 0.95
    opening = (few or paragraph.text[0] == "©") and words.furniture_opening.find(paragraph)
    if opening:
        return 0.85 if paragraph.text[0] not in "\"“”'‘«„" else 0.0
    if there and words.furniture_within.find(paragraph.plain, there):
        return 0.85
    return 0.8 if paragraph.text[-1] != "." and _rows_of_links(paragraph.text) else 0.0


def _rows_of_links(text: str) -> bool:
    return text.count(" | ") >= 2 or text.count(" · ") >= 2 or text.count(" || ") >= 2


def tail(page: Page) -> Iterator[tuple[str, Paragraph, float]]:
    """Scraps at the end among furniture: from the first furniture behind the last sentence, all that is no sentence."""
    there = page.words & lexicon().furniture_in_tail.rare
    run: list[Paragraph] = []
    for paragraph in reversed(page.paragraphs[1:]):
        if paragraph.kind not in ("", BOILERPLATE) or not (
            paragraph.kind or _scrap(paragraph) or _calls(paragraph, there)
        ):
            break
        run.append(paragraph)
    known = [at for at, paragraph in enumerate(run) if paragraph.kind == BOILERPLATE or _calls(paragraph, there)]
    if known:
        for paragraph in run[: known[-1] + 1]:  # up to the furniture that stands first
            if not paragraph.kind:
                yield BOILERPLATE, paragraph, 0.7


def _calls(paragraph: Paragraph, there: frozenset[str]) -> bool:
    """Does a paragraph at the end call upon the reader to subscribe, sign in, read on?"""
    return (
        paragraph.count <= 45
        and '"' not in paragraph.text
        and bool(lexicon().furniture_in_tail.find(paragraph.plain, there))
    )


def _scrap(paragraph: Paragraph) -> bool:
    """A heading, a link, a name: some words without an end, which nobody says."""
    few = paragraph.count <= 14 and paragraph.text[-1] not in '.!?…"”»'
    return few or bool(_BETWEEN_LINKS.search(paragraph.text))


def datelines(page: Page) -> Iterator[tuple[str, Paragraph, float]]:
    """Lines in the head that hold nothing but a date, or say when the article was published."""
    opening = lexicon().dateline_opening
    for paragraph in page.paragraphs[:_HEAD]:
        if not paragraph.kind and paragraph.count <= 14:
            if is_only_a_date(paragraph.text):
                yield DATELINE, paragraph, 0.95
            elif opening.find(paragraph) and any(map(str.isdigit, paragraph.text)):
                yield DATELINE, paragraph, 0.85


def captions(page: Page) -> Iterator[tuple[str, Paragraph, float] | Found]:
    """Captions, by the credit that ends them or the word that begins them; the credit is a zone of its own in them."""
    words, pictured = lexicon(), page.words & _PICTURE
    for paragraph in page.paragraphs:
        if paragraph.kind or paragraph.count > 60:
            continue
        credit = _credit(paragraph, pictured=pictured)
        if credit:
            whole = credit[0] <= paragraph.start + 1
            yield (CREDIT if whole else CAPTION), paragraph, 0.9
            if not whole:
                yield Found(CREDIT, *credit, "the source of a picture", 0.9)
        elif words.caption_opening.find(paragraph):
            yield (CREDIT if _CREDIT_LINE.match(paragraph.text) else CAPTION), paragraph, 0.85


def _credit(paragraph: Paragraph, *, pictured: frozenset[str]) -> tuple[int, int] | None:
    """Where the source of a picture stands at the end of a paragraph, in code points of the text. `pictured`: the words of the page for one."""
    hit = _PARENTHESES.search(paragraph.text) if paragraph.text[-1] in ").]" else None
    if (
        hit
        and (lexicon().credits.search(hit[0].lower()) or _TWO_NAMES.match(hit[0]))
        and paragraph.count <= 45
        and _no_speech(paragraph.text[: hit.start()])
    ):
        return paragraph.start + hit.start(), paragraph.end
    bar = _AFTER_BAR.search(paragraph.text) if any(word in paragraph.plain for word in pictured) else None
    if bar and _CREDIT_LINE.match(bar[1]):
        return paragraph.start + bar.start(1), paragraph.end
    return None


def _no_speech(words: str) -> bool:
    """A caption is one sentence, and nobody speaks in it: else it is a paragraph that names a source."""
    return words.count(". ") <= 2 and not any(sign in words for sign in '"“”«»„')


def bylines(page: Page) -> Iterator[tuple[str, Paragraph, float]]:
    """Who wrote it: the author whom the source names, an agency, or a name behind “By”."""
    words = lexicon()
    for n, paragraph in enumerate(page.paragraphs):
        if paragraph.kind or paragraph.count > 16:
            continue
        said, head = paragraph.plain, n < _HEAD
        if said.strip("()[] ") in words.agencies:
            yield BYLINE, paragraph, 0.9
        elif head and page.author and said.removeprefix("by ") == page.author:
            yield BYLINE, paragraph, 0.95
        elif (opening := words.byline_opening.find(paragraph)) and _is_name(paragraph, opening.end()):
            near = head or n >= len(page.paragraphs) - _HEAD
            if near:
                yield BYLINE, paragraph, 0.9 if head else 0.8
        elif head and not paragraph.stops and _ADDRESS.fullmatch(paragraph.text):
            yield BYLINE, paragraph, 0.8


def _is_name(paragraph: Paragraph, behind: int) -> bool:
    """Is what stands behind the first words a name, perhaps with an office or an agency, and no sentence?"""
    rest = paragraph.text[behind:].strip(" :.")
    if not rest or paragraph.text[-1] in '!?…"”»':
        return False
    named = _NAME.match(rest)
    if not named:
        return paragraph.count <= 8 and bool(lexicon().offices.match(rest.lower()))
    left = rest[named.end() :].strip(" ,|/-–—·in.").strip()
    return (
        not left
        or bool(lexicon().offices.search(left.lower()))
        or left.lower() in lexicon().agencies
        or bool(_ADDRESS.search(left))
        or is_only_a_date(left)
    )


def bare_names(page: Page) -> Iterator[tuple[str, Paragraph, float]]:
    """A name alone, or with its place, between the headline and the first sentence."""
    sentences = 0
    if not any(one.prose for one in page.paragraphs):
        return
    for paragraph in page.paragraphs[:_HEAD]:
        sentences += paragraph.prose
        if not paragraph.kind and 2 <= paragraph.count <= 6 and not paragraph.stops and sentences <= 2:
            named = _NAME.fullmatch(paragraph.text)
            placed = re.search(r",| in | à | aus ", paragraph.text)  # a name alone may as well be a heading in the text
            if named and (placed or not sentences):
                yield BYLINE, paragraph, 0.6


def headline(page: Page) -> Iterator[tuple[str, Paragraph, float]]:
    """The line that the source calls its title; else the first line of the head that is some words and no sentence."""
    head = page.paragraphs[:_HEAD]
    if any(one.kind == HEADLINE for one in head):
        return
    titled = [one for one in head if page.title and not one.kind and _same_title(one.plain, page.title)]
    if titled:
        yield HEADLINE, titled[0], 0.95
        return
    for n, paragraph in enumerate(head):
        if paragraph.kind:
            continue
        several = len(page.paragraphs) > n + 1
        if several and paragraph.count <= 30 and not paragraph.prose and paragraph.text[-1] not in ".…":
            yield HEADLINE, paragraph, 0.65 if paragraph.stops else 0.85
        return


def _same_title(line: str, title: str) -> bool:
    """Equal, or one goes on where the other was cut or has the name of the paper behind it."""
    return line == title or (min(len(line), len(title)) >= 20 and (line.startswith(title) or title.startswith(line)))


def standfirst(page: Page) -> Iterator[tuple[str, Paragraph, float]]:
    """What stands between the headline and the byline, date or picture below it; or is said there twice; or has no full stop."""
    numbers = [n for n, one in enumerate(page.paragraphs[:_HEAD]) if one.kind == HEADLINE]
    if not numbers:
        return
    first = numbers[0] + 1
    signs = [n for n in range(first, min(_HEAD, len(page.paragraphs))) if page.paragraphs[n].kind in (BYLINE, DATELINE)]
    last = signs[-1] if signs and signs[-1] - first <= 5 and signs[-1] < len(page.paragraphs) - 1 else first
    again = {n for later, earlier in page.repeats.items() if later - earlier <= 2 for n in (later, earlier)}
    for n in range(first, min(len(page.paragraphs), _HEAD)):
        paragraph = page.paragraphs[n]
        if paragraph.kind:
            continue
        before_sign, short = n < last, paragraph.count <= 60
        if not short or not (before_sign or n in again or (not paragraph.stops and paragraph.count >= 5)):
            return
        if not any(not one.kind for one in page.paragraphs[n + 1 :]):
            return  # something must be left that it stands above
        yield STANDFIRST, paragraph, 0.85 if before_sign or n in again else 0.7


def place_line(page: Page) -> Iterator[Found]:
    """`PARIS (Reuters) - ` before the first sentence."""
    for paragraph in page.paragraphs[: _HEAD + 2]:
        if paragraph.kind:
            continue
        hit = _PLACE.match(paragraph.text)
        if hit and hit.end() < len(paragraph.text) and (hit["source"] or hit["place"].isupper()):
            yield Found(
                DATELINE,
                paragraph.start,
                paragraph.start + len(hit[0].rstrip()),
                "a place before the first sentence",
                0.85,
            )
        if paragraph.prose:
            return


RULES: tuple[Rule, ...] = (
    Rule("words of the page around", furniture),
    Rule("a date alone", datelines),
    Rule("the source of a picture", captions),
    Rule("a name or an agency", bylines),
    Rule("the title", headline),
    Rule("a name alone", bare_names),
    Rule("under the headline", standfirst),
    Rule("scraps at the end", tail),
    Rule("a place before the first sentence", place_line),
)
