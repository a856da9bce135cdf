"""Synthetic news with tags: who says what, nested as real statements are. The same text for the same seed.

A block is a statement that runs over several paragraphs: a speech, with claims inside claims,
some of them reaching over the paragraph's end and some interrupted by their cue. Blocks do
not overlap. Every name is invented.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

CROSSING, APART = 0.18, 0.04  # shares of spans that cross paragraphs, and that are discontinuous


def _words(given: str) -> list[str]:
    return [word.strip() for word in given.split("|")]


_TITLES = _words("""Mayor | Foreign minister | Deputy minister | Senator | Police chief | Dr | Professor | Spokeswoman
                 | Union leader | Judge""")
_FIRST = _words("Ilse|Teodor|Nessa|Lida|Bero|Hanne|Marek|Oona|Dessa|Jorun|Émile|Zoë|Ruben|Salma|يوسف|ليلى")
_LAST = _words("Brandow|Morvath|Quillane|Vorsek|Lint|Ollerick|Tarrant|Haske|Drummel|Šimek|Øster|al-Rashid|Nwosu|Pell")
_BODIES = _words("""Rask Hydro | the Sarnel Basin Commission | the Ostrenian government | the growers | Velmark
                 | the ferry company | the opposition | the harbour union | وزارة المياه | the central bank
                 | the Tidemark agency""")
_CUES = _words("said | insisted | claimed | denied | told reporters | warned | argued | wrote | admitted | added")
_DOES = _words("""would withdraw its inspectors from | had concealed the drawdown plans of | was ready to meet
               | must compensate | never informed | had paid for | was negotiating with | would not sell grain to
               | relied upon | had asked for the protection of""")
_WHEN = _words("""before the winter | in spring | within ten days | for months | at the highest level | by mid-April
               | every day | without a permit | after the flood 🌊 | in writing""")
_PLAIN = _words("""On the quay there was little patience for such arithmetic. | Shares fell 2.4% in early trading.
                | The level stood at 84 centimetres on Monday. | The talks are to be resumed on 4 March 2025.
                | Nobody was hurt 🙏. | It rained again in the evening. | The word on the walls was “صبر”.
                | A decision is expected soon.""")


@dataclass(slots=True)
class Mark:
    """A span of the made text, by its place in the list."""

    label: str
    fragments: list[tuple[int, int]]
    breaks: bool = False  # goes over the end of a paragraph


@dataclass(slots=True)
class Piece:
    """A made article. Links are (type, number of the head, number of the child)."""

    text: str
    marks: list[Mark] = field(default_factory=list[Mark])
    links: list[tuple[str, int, int]] = field(default_factory=list[tuple[str, int, int]])


class _Writer:
    """Writes text and marks what it wrote."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self.parts: list[str] = []
        self.at = 0
        self.marks: list[Mark] = []
        self.links: list[tuple[str, int, int]] = []
        self.crossing = self.apart = 0

    def write(self, words: str) -> tuple[int, int]:
        self.parts.append(words)
        start, self.at = self.at, self.at + len(words)
        return start, self.at

    def mark(self, label: str, *fragments: tuple[int, int], breaks: bool = False) -> int:
        self.marks.append(Mark(label, list(fragments), breaks))
        self.crossing += breaks
        self.apart += len(fragments) > 1
        return len(self.marks) - 1

    def tagged(self, label: str, words: str) -> int:
        return self.mark(label, self.write(words))

    def pick(self, words: list[str]) -> str:
        return self.chance.choice(words)

    def person(self) -> str:
        return f"{self.pick(_TITLES)} {self.pick(_FIRST)} {self.pick(_LAST)}"

    # --- statements: each writes itself and returns the number of its claim

    def clause(self) -> list[int]:
        """What a claim says, with the actors in it."""
        actors = [self.tagged("Actor", self.pick(_BODIES))]
        self.write(f" {self.pick(_DOES)} ")
        actors.append(self.tagged("Actor", self.pick(_BODIES)))
        if self.chance.random() < 0.6:
            self.write(f" {self.pick(_WHEN)}")
        return actors

    def said(self, deep: int) -> int:
        """Somebody says that (somebody says that) something is so."""
        source = self.tagged("Source", self.person() if self.chance.random() < 0.6 else self.pick(_BODIES))
        self.write(" ")
        cue = self.tagged("Cue", self.pick(_CUES))
        self.write(" that ")
        start = self.at
        actors = [] if deep > 1 and self.said(deep - 1) else self.clause()
        claim = self.mark("Claim", (start, self.at))
        self._link(claim, source, cue, actors[:1])
        return claim

    def interrupted(self) -> int:
        """“We are ready,” she said. “The first thing …”: one claim in two pieces."""
        self.write("“")
        start = self.at
        actors = self.clause()
        first = (start, self.at)
        self.write(",” ")
        source = self.tagged("Source", self.pick(_LAST))
        self.write(" ")
        cue = self.tagged("Cue", self.pick(_CUES))
        self.write(". “")
        start = self.at
        actors += self.clause()
        claim = self.mark("Claim", first, (start, self.at))
        self.write(".”")
        self._link(claim, source, cue, actors[:2])
        return claim

    def _link(self, claim: int, source: int, cue: int, targets: list[int]) -> None:
        self.links += [("source", claim, source), ("cue", claim, cue)]
        self.links += [("target", claim, target) for target in targets]

    # --- blocks

    def block(self, room: int) -> None:
        """A speech of several paragraphs, as long as there is room for, and a paragraph of the reporter's own."""
        source, cue = self._opening()
        speech = self.at
        for _ in range(max(1, min(self.chance.randint(4, 7), room // 300))):
            if self.apart < APART * len(self.marks) or self.chance.random() < 0.3:
                self._sentence()
                self.write(" ")
            self.running()
        claim = self.mark("Claim", (speech, self.at), breaks=True)
        self._link(claim, source, cue, [])
        self.write("\n\n")
        self._outside()

    def running(self) -> None:
        """A claim that goes on in the next paragraph, with others inside that do, as many as are owed."""
        source = self.tagged("Source", self.pick(_LAST) if self.chance.random() < 0.7 else self.person())
        self.write(" ")
        cue = self.tagged("Cue", self.pick(_CUES))
        self.write(": ")
        start = self.at
        actors = self.clause()
        later = self.marks[actors[1]].fragments[0][0]
        self.write(".\n\n")
        actors += self.clause()
        over = self.marks[actors[2]].fragments[0][1]
        for extent in ((later, self.at), (start, over)):
            if self.crossing < CROSSING * (len(self.marks) + 12):
                self.mark("Claim", extent, breaks=True)
        claim = self.mark("Claim", (start, self.at), breaks=True)
        self.write(". ")
        self._link(claim, source, cue, actors[:1])

    def _opening(self) -> tuple[int, int]:
        source = self.tagged("Source", self.person())
        self.write(" ")
        cue = self.tagged("Cue", self.pick(_CUES))
        self.write(f" in {self.pick(_LAST)} on Tuesday: ")
        return source, cue

    def _sentence(self) -> None:
        if self.apart < APART * len(self.marks):
            self.interrupted()
        else:
            self.said(self.chance.choice((1, 2)))
            self.write(".")

    def _outside(self) -> None:
        self.said(self.chance.choice((1, 2, 3)))
        self.write(". ")
        self.write(self.pick(_PLAIN))
        self.write("\n\n")


def article(seed: int, length: int, spans: int) -> Piece:
    """About `length` characters with exactly `spans` marks."""
    chance = Random(seed)
    made = _Writer(chance)
    made.write(f"{made.pick(_LAST)} accuses {made.pick(_BODIES)} over the {made.pick(_LAST)} dam, no. {seed}\n\n")
    while made.at < length:
        if len(made.marks) > spans * 1.06 * made.at / length + 12:
            made.write(" ".join(made.pick(_PLAIN) for _ in range(3)) + "\n\n")
        else:
            made.block(length - made.at)
    while len(made.marks) < spans:
        made.block(0)
    return _exactly(Piece("".join(made.parts).rstrip() + "\n", made.marks, made.links), spans, chance)


def _exactly(piece: Piece, spans: int, chance: Random) -> Piece:
    """Without the marks that are too many: actors first, then whatever comes, here and there in the text."""
    linked = {child for _, _, child in piece.links}
    spare = [n for n, mark in enumerate(piece.marks) if mark.label == "Actor" and n not in linked]
    others = sorted(set(range(len(piece.marks))) - set(spare))
    surplus = max(0, len(piece.marks) - spans)
    chance.shuffle(spare)
    gone = set((spare + chance.sample(others, len(others)))[:surplus])
    place = {old: new for new, old in enumerate(n for n in range(len(piece.marks)) if n not in gone)}
    links = [(kind, place[a], place[b]) for kind, a, b in piece.links if a in place and b in place]
    return Piece(piece.text, [mark for n, mark in enumerate(piece.marks) if n not in gone], links)
