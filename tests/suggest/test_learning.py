"""Learning from tagged articles: a verb that no rule knows is learned, and what was learned is compared with the rules."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace
from pathlib import Path
from random import Random

import msgspec
import pytest

from annotator.suggest import pipeline
from annotator.suggest.attribution import Attribution, Page, find
from annotator.suggest.learning import model, process, trial
from annotator.suggest.learning.together import together
from annotator.suggest.learning.trial import Example, Statement, Task, Unlearnable, attributions, learn
from annotator.suggest.lexicon import lexicon

pytest.importorskip("pycrfsuite")
parsed = pytest.mark.skipif(not pipeline.installed(), reason="no spaCy pipeline is installed")
NAMES = ("Maria Hale", "Tomas Rehm", "Ada Finch", "Peter Okoro", "Lena Brandt", "Omar Said")
THINGS = (
    "the harbour is closed",
    "the ferry sails at noon",
    "the dam is safe",
    "the school stays open",
    "the road was flooded",
)
CLOSING = ("The weather was mild.", "Nobody was hurt.", "Boats lay along the quay.", "The council meets again in May.")


def example(seed: int) -> Example:
    """An article in which people “blog” what they say: no rule knows the word."""
    chance, text, found = Random(seed), "", list[Statement]()
    for _ in range(6):
        name, thing = chance.choice(NAMES), chance.choice(THINGS)
        start = len(text)
        text += f"{name} blogged that {thing} on Monday. {chance.choice(CLOSING)}\n\n"
        cue = start + len(name) + 1
        found.append(
            Statement(claim=((cue + 8, cue + 13 + len(thing)),), source=((start, cue - 1),), cue=((cue, cue + 7),))
        )
    return Example(text=text, statements=tuple(found))


@pytest.fixture(scope="module")
def learned() -> tuple[trial.Report, bytes, list[tuple[int, int, str]]]:
    told = list[tuple[int, int, str]]()
    report, data = learn(Task(language="en", examples=tuple(map(example, range(20)))), lambda *row: told.append(row))
    return report, data, told


@parsed
def test_what_no_rule_knows_is_learned(learned: tuple[trial.Report, bytes, list[tuple[int, int, str]]]) -> None:
    from annotator.suggest.learning.model import Model

    report, data, told = learned
    assert (report.articles, report.statements, report.learned_f1 > report.rules_f1) == (20, 120, True)
    assert (report.rules_f1, report.learned_f1 > 0.9) == (0.0, True)
    assert 2 <= report.held_out <= 10
    doc = pipeline.load(pipeline.installed()[0])("Ruth Adler blogged that the bridge is closed on Friday.")
    page = Page(doc)
    (one,) = Model(data).find(page, find(page, lexicon("en")), lexicon("en"))
    assert [doc[at].text for at in sorted(one.cue)] == ["blogged"]
    assert [doc[at].text for at in sorted(one.source)] == ["Ruth", "Adler"]
    assert "closed" in [doc[at].text for at in sorted(one.content)]
    assert one.sure is not None
    assert 0.05 <= one.sure <= 0.45  # no rule says so too
    assert {doing for _, _, doing in told} == {
        "Parsing",
        "Looking at statements",
        "Learning for the trial",
        "Learning from all articles",
    }
    assert all(0 <= done <= of for done, of, _ in told)


@parsed
def test_the_same_articles_are_held_out_again(learned: tuple[trial.Report, bytes, list[tuple[int, int, str]]]) -> None:
    again, _ = learn(Task(language="en", examples=tuple(map(example, range(20)))), lambda *_: None)
    assert again == learned[0]


def test_few_articles_are_not_enough() -> None:
    with pytest.raises(Unlearnable, match="19 tagged articles are not enough to learn from; it takes 20"):
        learn(Task(language="en", examples=tuple(map(example, range(19)))), lambda *_: None)


def test_a_language_without_words_is_not_learned() -> None:
    with pytest.raises(Unlearnable, match="No words of saying are known for “xx”"):
        learn(Task(language="xx", examples=tuple(map(example, range(20)))), lambda *_: None)


def test_what_is_no_model_says_so() -> None:
    from annotator.suggest.learning.model import Damaged, Model

    with pytest.raises(Damaged, match="damaged"):
        Model(b"nothing")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("cues", b"x" * 60)
        packed.writestr("statements", b"x" * 60)
    with pytest.raises(Damaged, match="cannot be read"):
        Model(out.getvalue())


@parsed
def test_the_process_tells_why_it_learned_nothing(tmp_path: Path) -> None:
    task, out = Task(language="en", examples=tuple(map(example, range(3)))), io.StringIO()
    process.answer(io.BytesIO(msgspec.json.encode(task)), out, tmp_path / "model")
    assert json.loads(out.getvalue()) == {"refused": "3 tagged articles are not enough to learn from; it takes 20."}
    assert not (tmp_path / "model").exists()


@parsed
def test_stretches_become_the_tokens_that_they_touch() -> None:
    one = example(1)
    page = Page(pipeline.load(pipeline.installed()[0])(one.text))
    (first, *_) = attributions(page, one.statements)
    assert page.doc[min(first.cue)].text == "blogged"
    assert one.text[one.statements[0].claim[0][0] :].startswith("that ")
    assert page.doc[min(first.content)].text == "that"


@parsed
def test_rule_and_learning_make_each_other_surer() -> None:
    page = Page(
        pipeline.load(pipeline.installed()[0])("Ruth Adler said that the bridge is closed. Nobody denied the report.")
    )
    words = lexicon("en")
    said, denied = find(page, words)
    alone = Attribution(said.cue, said.source, said.content, "learned", 0.9)
    (both,) = together(page, [alone], [said], words)
    (lonely,) = together(page, [alone], [], words)
    assert (both.sure or 0) > 0.8
    assert (lonely.sure or 0) < 0.5
    assert [one.rule for one in together(page, [], [said, denied], words)] == ["say"]  # the surer rule stays


def test_a_damaged_model_is_told_before_the_library_reads_it(tmp_path: Path) -> None:
    """The library crashes its process where a model is cut off: what was not written by us is not given to it."""
    for n in (1, 2):
        (tmp_path / ("cues", "statements")[n - 1]).write_bytes(b"lCRF" + bytes(400))
    data = model._packed(tmp_path)
    assert model._unpacked(data) == (b"lCRF" + bytes(400),) * 2
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name, body in parts.items():
            packed.writestr(name, body[:-9] if name == "cues" else body)
    for broken in (out.getvalue(), data[:-40], data[:34] + b"\xff\xff" + data[36:], b"", b"no archive"):
        with pytest.raises(model.Damaged):
            model._unpacked(broken)


def test_an_article_that_is_there_twice_teaches_once() -> None:
    task = Task(language="en", examples=(example(1),) * 30)
    with pytest.raises(Unlearnable, match="1 tagged articles are not enough"):
        learn(task, lambda *_: None)


def test_a_fifth_is_held_out_whatever_the_texts_are() -> None:
    several = [example(n) for n in range(25)]
    assert len(trial._held_out(several)) == 5
    assert trial._held_out(several) == trial._held_out(several)


def test_versions_of_a_story_are_held_out_together_or_not_at_all() -> None:
    for seed in range(20):
        chance = Random(seed)
        several = [replace(example(100 * seed + n), story=f"story {chance.randrange(12)}") for n in range(40)]
        tried = trial._held_out(several)
        told = {several[number].story for number in tried}
        assert tried == {number for number, one in enumerate(several) if one.story in told}
        assert 4 <= len(tried) <= 8


def test_where_every_story_is_large_the_smallest_is_held_out_and_one_story_is_not_enough() -> None:
    several = [replace(example(n), story="a" if n < 15 else "b") for n in range(25)]
    assert trial._held_out(several) == frozenset(range(15, 25))
    task = Task(language="en", examples=tuple(replace(one, story="a") for one in several))
    with pytest.raises(Unlearnable, match="All tagged articles tell one story"):
        learn(task, lambda *_: None)
