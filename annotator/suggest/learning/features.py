"""What a model is told of a token: the token and its neighbours, its place in the parse, quotation marks, and what the rules found.

Features are short strings, as CRFsuite wants them; each begins with a letter or two that says what it is about.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from annotator.suggest.attribution.page import Attribution, Page, Tokens
from annotator.suggest.lexicon import Lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

Features = list[str]
_CHILDREN = frozenset(
    ("ccomp", "nsubj", "nsubjpass", "xcomp", "dobj", "acl", "mark", "prep", "agent", "acomp", "advcl")
)
_FRAME = frozenset(("ccomp", "nsubj", "xcomp", "dobj", "acl", "prep"))
_OPENS = frozenset(("VERB", "AUX", "NOUN", "ADJ", "ADP"))
_HIGHEST = 8  # steps up the parse to a verb of saying
_LEFT, _RIGHT = 70, 80  # tokens around a cue
_DEEPEST = 30
_FAR, _STEPS = (0, 1, 2, 5, 12, 30), ("0", "1", "2", "5", "12", "30", "+")  # tokens from a cue, and what that is called


def paragraphs(page: Page) -> list[list[int]]:
    """The tokens of each paragraph that are no spaces."""
    found: dict[int, list[int]] = {}
    for token in page.doc:
        if not token.is_space:
            found.setdefault(page.paragraphs[token.i], []).append(token.i)
    return list(found.values())


def of_tokens(page: Page, rules: Sequence[Attribution], lexicon: Lexicon) -> list[Features]:
    """The features of every token of a text."""
    spoken = [lexicon_says(token, lexicon) for token in page.doc]
    by_rule = _roles(rules)
    sentence = _sentences(page, spoken)
    low = [token.lower_ for token in page.doc]
    tags = [token.tag_ for token in page.doc]
    found = list[Features]()
    for token in page.doc:
        if token.is_space:
            found.append([])
            continue
        features = _own(page, token)
        features += _above(token, spoken)
        features += _around(low, tags, token.i)
        features += sentence[token.i]
        features += _told(by_rule.get(token.i), token)
        found.append(features)
    return found


def lexicon_says(token: Token, lexicon: Lexicon) -> bool:
    """Is it a verb of saying or thinking?"""
    return token.pos_ in ("VERB", "AUX") and token.lemma_.lower() in lexicon.verbs


def _own(page: Page, token: Token) -> Features:
    lemma, tag, dep, head = token.lemma_.lower(), token.tag_, token.dep_, token.head
    side = "0" if head.i == token.i else "L" if head.i < token.i else "R"
    kinds = {child.dep_ for child in token.children}
    features = [
        "b", f"w={token.lower_}", f"l={lemma}", f"t={tag}", f"d={dep}", f"sh={token.shape_}", f"suf={token.lower_[-3:]}",
        f"hl={head.lemma_.lower()}", f"hp={head.pos_}", f"dhl={dep}|{head.lemma_.lower()}", f"e={token.ent_type_ or '-'}",
        f"q={page.quoted[token.i]:d}", f"td={tag}{dep}", f"dir={side}",
    ]  # fmt: skip
    features += [f"c={kind}" for kind in sorted(kinds & _CHILDREN)]
    if token.pos_ in _OPENS:
        features.append(f"fr={lemma}|{'.'.join(sorted(kinds & _FRAME))}")
    return features


def _above(token: Token, spoken: Sequence[bool]) -> Features:
    """The way up to the nearest verb of saying."""
    path, at, found = list[str](), token, "none"
    for _ in range(_HIGHEST):
        if at.i != token.i and spoken[at.i]:
            found = at.lemma_.lower()
            break
        if at.head.i == at.i:
            found = "root"
            break
        path.append(at.dep_)
        at = at.head
    top = path[-1] if path else "-"
    says = found not in ("none", "root")
    features = [f"say={'Y' if says else found}", f"top={top}", f"tops={top}|{found}", f"pl={min(len(path), 4)}"]
    if says:
        features.append(f"side={'L' if token.i < at.i else 'R'}{top}")
    return features


def _around(low: Sequence[str], tags: Sequence[str], at: int) -> Features:
    features = list[str]()
    for step in (-2, -1, 1, 2):
        if 0 <= at + step < len(low):
            features += [f"w{step}={low[at + step]}", f"t{step}={tags[at + step]}"]
        else:
            features.append(f"w{step}=^")
    if at + 1 < len(low):
        features.append(f"w01={low[at]}_{low[at + 1]}")
    if at:
        features.append(f"w-10={low[at - 1]}_{low[at]}")
    return features


def _sentences(page: Page, spoken: Sequence[bool]) -> dict[int, Features]:
    """Of each token: does its sentence hold a verb of saying outside quotation marks, a quotation, and does it begin with one?"""
    found: dict[int, Features] = {}
    for sentence in page.doc.sents:
        says = any(spoken[token.i] and not page.quoted[token.i] for token in sentence)
        quotes = any(page.quoted[token.i] for token in sentence)
        begins = page.quoted[sentence.start]
        for token in sentence:
            told = f"{says:d}{quotes:d}{begins:d}"
            found[token.i] = [f"ss={told}", f"ssq={told}{page.quoted[token.i]:d}"]
    return found


def _roles(rules: Iterable[Attribution]) -> dict[int, set[tuple[str, str]]]:
    """What the rules say of tokens: role and rule."""
    found: dict[int, set[tuple[str, str]]] = {}
    for one in rules:
        for role, tokens in (("co", one.content), ("so", one.source), ("cu", one.cue)):
            for at in tokens:
                found.setdefault(at, set()).add((role, one.rule))
    return found


def _told(roles: set[tuple[str, str]] | None, token: Token) -> Features:
    if not roles:
        return ["R0"]
    features = [f"R={role}:{rule}" for role, rule in sorted(roles)]
    features += [f"Rr={role}" for role in sorted({role for role, _ in roles})]
    return features + [f"Rl={rule}|{token.lemma_.lower()}" for role, rule in sorted(roles) if role == "cu"]


# --- around a cue -----------------------------------------------------------------------------------------------------------


class Surroundings:
    """The features of the tokens around each cue of a text, which tell its source and its claim."""

    def __init__(
        self, page: Page, tokens: Sequence[Features], rules: Sequence[Attribution], cues: Sequence[Tokens]
    ) -> None:
        self._page, self._tokens, self._rules, self._cues = page, tokens, rules, cues
        self._all = frozenset(at for cue in cues for at in cue)

    def of(self, cue: Tokens) -> tuple[list[int], list[Features]]:
        """The tokens around a cue, and their features."""
        first, last, head = min(cue), max(cue), self._head(cue)
        paragraphs = self._page.paragraphs
        here = [
            at for at in range(max(0, first - _LEFT), min(len(self._page.doc), last + _RIGHT))
            if not self._page.doc[at].is_space and abs(paragraphs[at] - paragraphs[head.i]) <= 1
        ]  # fmt: skip
        below, above = self._below(cue), _ancestors(head)
        between, by_rule = self._between(cue, here), self._by_rule(cue)
        frame, sentence = (
            _frame(head),
            range(head.sent.start, head.sent.end),
        )  # asked once: spaCy looks for its ends each time
        found = list[Features]()
        for at in here:
            features = [
                *self._tokens[at],
                *self._place(at, cue, first, last, sentence, paragraphs[head.i], between.get(at, 0)),
            ]
            told = by_rule.get(at, "-" if by_rule else "none")
            features += [f"RC={told}", f"RCs={told[:3]}"]
            features += self._relation(
                at, below.get(at), above, head, frame, at in sentence, "L" if at < first else "R" if at > last else "M"
            )
            found.append(features)
        return here, found

    def _head(self, cue: Tokens) -> Token:
        doc = self._page.doc
        return next((doc[at] for at in sorted(cue) if doc[at].head.i not in cue), doc[min(cue)])

    def _below(self, cue: Tokens) -> dict[int, tuple[str, int]]:
        """Of the tokens that hang from the cue: the relation of the topmost one on the way, and how deep they hang."""
        doc, found = self._page.doc, dict[int, tuple[str, int]]()
        layer = [(child, child.dep_) for at in cue for child in doc[at].children if child.i not in cue]
        depth = 1
        while layer and depth <= _DEEPEST:
            for token, relation in layer:
                found.setdefault(token.i, (relation, depth))
            layer = [(child, relation) for token, relation in layer for child in token.children if child.i not in cue]
            depth += 1
        return found

    def _between(self, cue: Tokens, here: Sequence[int]) -> dict[int, int]:
        """How many other cues stand between a token and this one."""
        others, found = self._all - cue, dict[int, int]()
        for step, start, stop in ((1, max(cue) + 1, here[-1] + 1), (-1, min(cue) - 1, here[0] - 1)):
            passed = 0
            for at in range(start, stop, step):
                passed += at in others and at - step not in others
                found[at] = passed
        return found

    def _by_rule(self, cue: Tokens) -> dict[int, str]:
        found: dict[int, str] = {}
        for one in self._rules:
            if one.cue & cue:
                for role, tokens in (("content", one.content), ("source", one.source)):
                    found.update(dict.fromkeys(tokens, role + one.rule))
        return found

    def _place(
        self, at: int, cue: Tokens, first: int, last: int, sentence: range, paragraph: int, between: int
    ) -> Features:
        page = self._page
        side = "L" if at < first else "R" if at > last else "M"
        far = 0 if at in cue else first - at if at < first else at - last
        steps = _STEPS[bisect_left(_FAR, far)]
        within = at in sentence
        away = page.paragraphs[at] - paragraph
        features = [
            f"C{side}", f"Cd={side}{steps}", f"Cin={within:d}{side}", f"Cp={away}", f"Coc={side}{min(between, 2)}",
            f"Cq={side}{page.quoted[at]:d}{within:d}{away}", f"Cqo={side}{page.quoted[at]:d}{min(between, 2)}",
        ]  # fmt: skip
        if at in cue:
            features.append("CUE")
        elif at in self._all:
            features.append("OCUE")
        return features

    def _relation(
        self,
        at: int,
        below: tuple[str, int] | None,
        above: dict[int, tuple[str, int]],
        head: Token,
        frame: str,
        within: bool,
        side: str,
    ) -> Features:
        if below:
            relation, depth = below
            return [f"Cr={relation}", f"Crs={relation}{side}", f"Crl={relation}|{head.lemma_.lower()}", f"Crk={relation}{min(depth, 3)}",
                    f"Crf={relation}{frame}"]  # fmt: skip
        features = ["Cr=-", f"Crs=-{side}{within:d}", f"Crf=-{side}{within:d}{frame}"]
        token, last, steps = self._page.doc[at], self._page.doc[at], 0
        while token.i not in above and token.head.i != token.i and steps < _HIGHEST * 2:
            last, token, steps = token, token.head, steps + 1
        if token.i in above:
            relation, depth = above[token.i]
            features.append(f"Ca={last.dep_ if token.i != at else 'self'}<{relation}{min(depth, 3)}")
        return features


def _ancestors(head: Token) -> dict[int, tuple[str, int]]:
    """What the cue hangs from: by which relation, how far up."""
    found: dict[int, tuple[str, int]] = {}
    token, depth = head, 0
    while token.head.i != token.i and depth < 6:
        relation, token, depth = token.dep_, token.head, depth + 1
        found[token.i] = (relation, depth)
    return found


def _frame(head: Token) -> str:
    """What hangs from a cue, in letters: subject, clause, infinitive, object."""
    kinds = {child.dep_ for child in head.children}
    subject = "S" if kinds & {"nsubj", "nsubjpass"} else ""
    letters = "".join(letter for letter, kind in (("C", "ccomp"), ("X", "xcomp"), ("O", "dobj")) if kind in kinds)
    return f"{subject}{letters}{head.pos_[:1]}{head.dep_}"
