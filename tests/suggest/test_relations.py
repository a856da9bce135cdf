"""Another language without code: a file of words, and a parse by Universal Dependencies read by the same rules.

The parses are written by hand, as a French pipeline gives them: no such pipeline comes with the tests.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator.suggest import relations
from annotator.suggest.attribution import Page, find
from annotator.suggest.lexicon import Lexicon, languages, lexicon

if TYPE_CHECKING:
    from spacy.tokens import Doc

spacy = pytest.importorskip("spacy")


def parsed(*rows: tuple[str, str, str, str, int]) -> Doc:
    """A parse of word, lemma, part of speech, relation and the place of the head."""
    from spacy.util import get_lang_class
    from spacy.vocab import create_vocab

    words, lemmas, pos, deps, heads = (list(column) for column in zip(*rows, strict=True))
    vocab = create_vocab("fr", get_lang_class("fr").Defaults)  # without the tokenizer, which takes seconds
    made: Doc = spacy.tokens.Doc(vocab, words=words, lemmas=lemmas, pos=pos, deps=deps, heads=heads)
    return made


SELON = (
    ("Selon", "selon", "ADP", "case", 2), ("le", "le", "DET", "det", 2), ("ministre", "ministre", "NOUN", "obl:mod", 7),
    (",", ",", "PUNCT", "punct", 2), ("la", "le", "DET", "det", 5), ("loi", "loi", "NOUN", "nsubj:pass", 7),
    ("sera", "être", "AUX", "aux:pass", 7), ("votée", "voter", "VERB", "ROOT", 7), (".", ".", "PUNCT", "punct", 7),
)  # fmt: skip
PAR = (
    ("Le", "le", "DET", "det", 1), ("rapport", "rapport", "NOUN", "nsubj:pass", 4), ("a", "avoir", "AUX", "aux:tense", 4),
    ("été", "être", "AUX", "aux:pass", 4), ("critiqué", "critiquer", "VERB", "ROOT", 4), ("par", "par", "ADP", "case", 7),
    ("le", "le", "DET", "det", 7), ("syndicat", "syndicat", "NOUN", "obl:agent", 4), (".", ".", "PUNCT", "punct", 4),
)  # fmt: skip
QUE = (
    ("Elle", "elle", "PRON", "nsubj", 2), ("a", "avoir", "AUX", "aux:tense", 2), ("promis", "promettre", "VERB", "ROOT", 2),
    ("de", "de", "ADP", "mark", 4), ("fermer", "fermer", "VERB", "xcomp", 2), ("le", "le", "DET", "det", 6),
    ("port", "port", "NOUN", "obj", 4), (".", ".", "PUNCT", "punct", 2),
)  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "source", "cue", "claim"),
    [
        (SELON, "le ministre", "Selon", "la loi sera votée"),
        (PAR, "le syndicat", "critiqué", "Le rapport"),
        (QUE, "Elle", "promis", "de fermer le port"),
    ],
    ids=["selon", "par", "de"],
)
def test_french_is_read_by_the_same_rules(
    rows: tuple[tuple[str, str, str, str, int], ...], source: str, cue: str, claim: str
) -> None:
    doc = relations.known(parsed(*rows))
    (found,) = find(Page(doc), lexicon("fr"))
    told = [" ".join(doc[at].text for at in sorted(part)) for part in (found.source, found.cue, found.content)]
    assert told == [source, cue, claim]


def test_a_preposition_takes_the_place_of_its_noun_and_nothing_is_lost() -> None:
    before = parsed(*SELON)
    after = relations.known(parsed(*SELON))
    assert [token.text for token in after] == [token.text for token in before]
    assert (after[0].head.text, after[0].dep_) == ("votée", "prep")
    assert (after[2].head.text, after[2].dep_) == ("Selon", "pobj")
    assert {token.i for token in after[7].subtree} == set(range(9))
    assert after[5].dep_ == "nsubjpass"


def test_a_noun_that_is_the_whole_sentence_gives_its_place_to_its_preposition() -> None:
    doc = relations.known(parsed(("Selon", "selon", "ADP", "case", 1), ("Anna", "Anna", "PROPN", "ROOT", 1)))
    assert [(token.dep_, token.head.i) for token in doc] == [("ROOT", 0), ("pobj", 0)]


@pytest.mark.parametrize("language", languages())
def test_every_language_has_all_words_that_rules_ask_for(language: str) -> None:
    words = lexicon(language)
    assert isinstance(words, Lexicon)
    assert words.say
    assert words.according
    assert words.small
    assert words.plainest | words.plain <= words.say
    assert set(words.stances.values()) <= {"denies", "questions", "demands", "predicts"}
