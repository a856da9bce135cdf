"""Finding words and tags in an article and in all of them, with and without the index, on SQLite and on PostgreSQL."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from annotator.domain import query as queries
from annotator.domain.change import Refusal, added, edit
from annotator.domain.model import Document, Entity, Layer, Span, Text, attributes, now
from annotator.domain.query import Query
from annotator.domain.text import sha256
from annotator.services import finding
from annotator.services.finding import BadExpression
from annotator.services.project import Project
from annotator.services.steps import run
from annotator.storage import search
from annotator.storage import words as index
from tests.domain.strategies import texts
from tests.examples import share
from tests.storage.conftest import Cluster

ONE = "Peace talks began in Geneva. “Talks about peace,” said Mr Orlov.\nPeace\n talks stopped: don’t ask. Café à la carte."
TWO = "No peace without talks, Vesna said. She denied it all (twice)."
TWO_PIECES = f"{TWO[40:46]} … {TWO[24:29]}"
THREE = "Nothing happened in Geneva, no flood🌊; straße, ÄRGER und ärger."


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def here(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Project]:
    """Three articles, of which Ada tagged the first and Bert the second."""
    if request.param == "postgres":
        cluster: Cluster = request.getfixturevalue("cluster")
        place = cluster.database()
    else:
        place = str(tmp_path / "p.annotator")
    with Project.create(place, coder="Ada") as project:
        fill(project)
        yield project


def fill(project: Project) -> None:
    assert project.coder
    bert = project.store.coder("Bert")
    days = ("2026-01-30", "2026-02-01", "")
    documents = [
        Document(id=f"d{n}", number=n, title=f"Article {n}", outlet="Post" if n < 3 else "Echo", published=days[n - 1],
                 sha256=sha256(text), length=len(text))
        for n, text in enumerate((ONE, TWO, THREE), 1)
    ]  # fmt: skip
    texts_ = [Text(id=f"d{n}", text=text) for n, text in enumerate((ONE, TWO, THREE), 1)]
    orlov = Entity(id="e1", name="Orlov")
    other = Entity(id="e2", name="O.", merged_into="e1")
    mine = Layer(id="l1", document_id="d1", name="Ada", coder_id=project.coder.id, status="complete")
    his = Layer(id="l2", document_id="d2", name="Bert", coder_id=bert.id)
    start = ONE.index("Mr Orlov")
    quote = ONE.index("Talks about")
    spans = [
        Span(id="s1", layer_id="l1", label="source", fragments=((start, start + 8),), entity_id="e2",
             coder_id=project.coder.id, created=now()),
        Span(id="s2", layer_id="l1", label="claim", fragments=((quote, quote + 17),), coder_id=project.coder.id,
             attributes=attributes({"stance": "asserts"}), created=now()),
        Span(id="s3", layer_id="l2", label="claim", fragments=((40, 46), (24, 29)), coder_id=bert.id,
             attributes=attributes({"stance": "denies"}), created=now()),
    ]  # fmt: skip
    project.do(
        edit("All", *added(documents), *added(texts_), *added([orlov, other]), *added([mine, his]), *added(spans))
    )


def found(project: Project, words: str = "", **more: Any) -> list[tuple[str, str]]:
    return [(one.document.id, one.words) for one in run(finding.find(project, Query(words=words, **more)))]


def test_words_as_written_are_whole_words_over_line_breaks_in_any_case(here: Project) -> None:
    assert found(here, "peace talks") == [("d1", "Peace talks"), ("d1", "Peace talks")]
    assert found(here, "peace talks", same_case=True) == []
    assert found(here, "alk") == []
    assert found(here, "GENEVA") == [("d1", "Geneva"), ("d3", "Geneva")]


@pytest.mark.parametrize("words", ["don’t", "(twice)", "café à", "Straße", "flood", "ärger", "peace.”"])
def test_signs_and_accents_mean_themselves(here: Project, words: str) -> None:
    texts_ = {"d1": ONE, "d2": TWO, "d3": THREE}
    wanted = [key for key, text in texts_.items() if words.casefold() in text.casefold()]
    assert list(dict.fromkeys(key for key, _ in found(here, words))) == wanted
    assert found(here, "cafe") == []


def test_all_words_are_sought_anywhere_in_the_article(here: Project) -> None:
    assert {key for key, _ in found(here, "talks peace", mode="words")} == {"d1", "d2"}
    assert [words for key, words in found(here, "talks peace", mode="words") if key == "d2"] == ["peace", "talks"]
    assert found(here, "peace Geneva nothing", mode="words") == []


def test_every_one_of_the_words_must_stand_in_the_article_also_what_the_index_does_not_know(here: Project) -> None:
    assert run(finding.find(here, Query(words="peace $", mode="words"))) == []
    assert run(finding.find(here, Query(words="Talks peace Nothing", mode="words"))) == []
    assert len(run(finding.find(here, Query(words="peace (", mode="words")))) == 2
    assert run(finding.find(here, Query(words="Talks don", mode="words", same_case=True, document="d2"))) == []


@pytest.mark.parametrize(
    "there", ["İstanbul", "ıstanbul", "ISTANBUL", "ΛΌΓΟΣ λόγος", "ᲀода", "Вода", "ſtraße", "ᎠᎡ", "ꭰꭱ", "µm", "ẛa"]
)
def test_letters_that_are_equal_where_case_does_not_count_are_found_alike(here: Project, there: str) -> None:
    words = {
        "İstanbul",
        "ıstanbul",
        "ISTANBUL",
        "istanbul",
        "λόγοσ",
        "ΛΌΓΟΣ",
        "вода",
        "ВОДА",
        "STRASSE",
        "straße",
        "ᎠᎡ",
        "ꭰꭱ",
        "μm",
        "ẛA",
        "ṡA",
    }
    assert here.coder
    made = Document(id="d9", number=9, title="Odd", sha256=sha256(there), length=len(there))
    here.do(edit("Odd", *added([made, Text(id="d9", text=there)])))
    for word in sorted(words):
        naive = list(queries.places(there, word, "phrase", same_case=False))
        found = run(finding.find(here, Query(words=word, document="")))
        assert [(one.start, one.end) for one in found if one.document.id == "d9"] == naive, word


def test_parts_of_words_and_expressions_read_every_article(here: Project) -> None:
    assert found(here, "enev", mode="part") == [("d1", "enev"), ("d3", "enev")]
    assert found(here, r"\bVes\w+|Mr \w+", mode="regex") == [("d1", "Mr Orlov"), ("d2", "Vesna")]
    assert found(here, r"^Peace$", mode="regex") == [("d1", "Peace")]
    assert found(here, "x*", mode="regex") == []


def test_what_stands_around_and_the_own_tags_come_with_a_hit(here: Project) -> None:
    (one,) = run(finding.find(here, Query(words="Mr Orlov")))
    assert (one.before[-6:], one.behind[:7]) == (" said ", ". Peace")
    assert [span.id for span in one.tags] == ["s1"]
    assert one.span is None
    assert (one.start, one.end) == one.fragments[0]


def test_tags_are_found_by_label_attribute_actor_and_coder(here: Project) -> None:
    bert = next(key for key, name in here.coder_names().items() if name == "Bert")
    assert found(here, label="claim") == [("d1", "Talks about peace"), ("d2", TWO_PIECES)]
    assert found(here, attribute=("stance", "denies")) == [("d2", TWO_PIECES)]
    assert found(here, attribute=("stance", "predicts")) == []
    assert found(here, entity="e1") == [("d1", "Mr Orlov")]
    assert [key for key, _ in found(here, coder=bert)] == ["d2"]
    assert found(here, "peace", label="claim") == [("d1", "Talks about peace")]
    assert found(here, "peace", label="source") == []
    one, two = run(finding.find(here, Query(label="claim")))
    assert (one.layer, [s.id for s in one.tags], two.layer, two.tags) == ("Ada", ["s2"], "Bert", ())


def test_status_outlet_and_dates_of_the_article(here: Project) -> None:
    assert [key for key, _ in found(here, "talks", status="complete")] == ["d1", "d1", "d1"]
    assert [key for key, _ in found(here, "talks", status="new")] == ["d2"]
    assert [key for key, _ in found(here, "geneva", outlet="Echo")] == ["d3"]
    assert {key for key, _ in found(here, "talks", since="2026-02")} == {"d2"}
    assert {key for key, _ in found(here, "talks", until="2026-01")} == {"d1"}
    assert {key for key, _ in found(here, "geneva", until="2030")} == {"d1"}
    assert {key for key, _ in found(here, "talks", since="2026-01-30", until="2026")} == {"d1", "d2"}


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        ({}, "Which words?"),
        ({"words": " \n"}, "Which words?"),
        ({"words": "a", "since": "1.2.2026"}, "“1.2.2026” is no date: write 2026, 2026-11 or 2026-11-22."),
        ({"words": "a", "since": "2026-03", "until": "2026-02-01"}, "No day is after 2026-03 and before 2026-02-01."),
        ({"words": "a(b", "mode": "regex"}, "The expression has a mistake at character 4: missing )."),
    ],
)
def test_what_cannot_be_sought_is_refused_with_the_reason(here: Project, asked: dict[str, Any], why: str) -> None:
    for act in (lambda q: run(finding.find(here, q)), lambda q: finding.first(here, q)):
        with pytest.raises(Refusal) as told:
            act(Query(**asked))
        assert why in str(told.value)


def test_a_bad_expression_says_where() -> None:
    with pytest.raises(BadExpression) as told:
        finding.matcher(Query(words="ab[c", mode="regex"))
    assert told.value.position == 4


def test_an_expression_that_never_ends_is_stopped(project: Project) -> None:
    fill(project)
    long = "a" * 60 + "b"
    project.do(edit("Long", *added([Document(id="d9", number=9, title="Long", sha256=sha256(long), length=61)]),
                    *added([Text(id="d9", text=long)])))  # fmt: skip
    with pytest.raises(Refusal, match=r"takes longer than 0\.5 seconds .* was stopped"):
        found(project, "(a|aa)+$", mode="regex")


# --- the index ----------------------------------------------------------------------------------------------


def test_the_index_is_made_at_the_first_search_and_follows_imports(here: Project) -> None:
    assert index.missing(here.store) == 3
    assert finding.first(here, Query(words="geneva")) is None
    found(here, "geneva")
    assert index.missing(here.store) == 0
    text = "Late news from Geneva"
    here.do(edit("Late", *added([Document(id="d4", number=0, title="Late", sha256=sha256(text), length=len(text))]),
                 *added([Text(id="d4", text=text)])))  # fmt: skip
    assert index.missing(here.store) == 1
    assert {key for key, _ in found(here, "geneva")} == {"d1", "d3", "d4"}


def test_the_first_hits_come_at_once_and_are_those_of_the_whole_search(
    here: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = run(finding.find(here, Query(words="talks")))
    assert finding.first(here, Query(words="talks")) == (whole, True)
    assert finding.first(here, Query(words="unheard")) == ([], True)
    assert finding.first(here, Query(words="talks", mode="part")) is None
    monkeypatch.setattr(finding, "FIRST", 2)
    assert finding.first(here, Query(words="talks")) == (whole[:2], False)
    monkeypatch.setattr(search, "FIRST", 1)
    assert finding.first(here, Query(words="geneva")) == (run(finding.find(here, Query(words="geneva")))[:1], False)
    assert finding.first(here, Query(words="talks", label="claim")) is None


def test_without_a_finished_index_everything_is_found_all_the_same(
    here: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index, "CHUNK", 1)
    steps = finding.index(here)
    next(steps)
    steps.close()
    assert index.missing(here.store) == 2
    monkeypatch.setattr(here.store, "read_only", True)
    assert {key for key, _ in found(here, "geneva")} == {"d1", "d3"}
    assert index.missing(here.store) == 2


def test_a_project_to_read_without_an_index_is_searched_by_reading(here: Project) -> None:
    here.store.read_only = True
    assert [key for key, _ in found(here, "peace talks")] == ["d1", "d1"]


def test_no_more_than_can_be_ticked(here: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "MOST", 2)
    assert len(found(here, "e", mode="part")) == 2


def is_border(letter: str) -> bool:
    """Does a word end here, for us? (No text holds half a character.)"""
    return not letter.isalnum() and not "\u0300" <= letter <= "\u036f" and not "\ud800" <= letter <= "\udfff"


def test_the_tokenizer_sees_letters_where_we_do() -> None:
    """Every character there is, between two letters: a word border for us is one for the index, too."""
    borders = list(filter(is_border, map(chr, range(1, 0x110000))))
    pieces = (borders[n : n + 1000] for n in range(0, len(borders), 1000))
    texts_ = (" ".join(f"a{one}b" for one in some) for some in pieces)
    with closing(sqlite3.connect(":memory:")) as made:
        made.execute("CREATE VIRTUAL TABLE w USING fts5(text, tokenize='unicode61 remove_diacritics 0')")
        made.execute("CREATE VIRTUAL TABLE v USING fts5vocab(w, row)")
        made.executemany("INSERT INTO w(text) VALUES (?)", ((index.plainly(text),) for text in texts_))
        words = dict(made.execute("SELECT term, cnt FROM v"))
    assert len(borders) > 900_000
    assert words == {"a": len(borders), "b": len(borders)}


@share(0.6, unchecked=[HealthCheck.function_scoped_fixture])
@given(st.lists(texts, min_size=1, max_size=3), st.data())
def test_the_index_loses_nothing_that_reading_finds(
    tmp_path_factory: pytest.TempPathFactory, written: list[str], data: st.DataObject
) -> None:
    """Words cut out of a text anywhere are found with the index wherever they are found without it."""
    text = data.draw(st.sampled_from(written))
    a = data.draw(st.integers(0, len(text)))
    words = text[a : data.draw(st.integers(a, len(text)))]
    if not words.strip():
        return
    with Project.create(tmp_path_factory.mktemp("h") / "p.annotator", coder="Ada") as project:
        documents = [
            Document(id=f"d{n}", number=n, title="T", sha256=sha256(t), length=len(t)) for n, t in enumerate(written)
        ]
        project.do(edit("All", *added(documents), *added([Text(id=f"d{n}", text=t) for n, t in enumerate(written)])))
        hits = [(one.document.id, one.start) for one in run(finding.find(project, Query(words=words, same_case=True)))]
        read = [(f"d{n}", start) for n, t in enumerate(written) for start, _ in queries.places(t, words)]
        assert hits == read


def test_hits_are_only_in_articles_that_a_query_asks_for(demo: Project) -> None:
    gold = {layer.document_id for layer in demo.store.read(Layer, name="gold")}
    everywhere = run(finding.find(demo, Query(words="the", same_case=False)))
    chosen = run(finding.find(demo, Query(words="the", same_case=False, where="layer:gold")))
    assert chosen == [hit for hit in everywhere if hit.document.id in gold] != everywhere
    first = finding.first(demo, Query(words="the", same_case=False, where="layer:gold"))
    assert first is not None
    assert {hit.document.id for hit in first.hits} <= gold
    with pytest.raises(Refusal, match="at character 1: this bracket is not closed"):
        run(finding.find(demo, Query(words="the", where="(a")))
