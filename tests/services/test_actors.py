"""The verbs of the registry, and its files."""

from __future__ import annotations

import csv
import io
import time
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import cast as cast_

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.actors import Registry
from annotator.domain.change import Refusal, added, edit
from annotator.domain.codebook import Mark
from annotator.domain.model import Entity, EntityRole, Span
from annotator.services import actors, annotate, registry
from annotator.services.annotate import Hand
from annotator.services.project import Project
from tests.conftest import import_text

TEXT = "Dmitry Peskov spoke. Mr Peskov said it rained. Dimitri Peskow agreed. He left."


def tagged(project: Project, document: str, words: str) -> Span:
    article, start = project.article(document), TEXT.index(words)
    assert project.coder
    made = annotate.mark(
        article,
        Hand(project.coder, project.revision.id),
        Mark(key="4", name="Actor", label="actor"),
        [(start, start + len(words))],
    )
    project.do(made.edit)
    return made.span


def hand(project: Project) -> Hand:
    assert project.coder
    return Hand(project.coder, project.revision.id)


@pytest.fixture
def document(project: Project, tmp_path: Path) -> str:
    return import_text(project, tmp_path, TEXT)


def test_a_new_actor_comes_with_its_mention_and_goes_with_undo(project: Project, document: str) -> None:
    span = tagged(project, document, "Dmitry Peskov")
    made = actors.named_after("Dmitry\nPeskov’s", "person")
    project.do(actors.enter(project.article(document), hand(project), span, made))
    (stored,) = project.entities()
    assert (stored.name, stored.type) == ("Dmitry Peskov", "person")
    assert project.article(document).spans.get(span.id).entity_id == stored.id  # type: ignore[union-attr]
    project.undo()
    assert project.entities() == []
    assert project.article(document).spans.get(span.id).entity_id is None  # type: ignore[union-attr]


def test_mentions_are_proposed_by_what_stands_before_them_and_by_spelling(project: Project, document: str) -> None:
    first = tagged(project, document, "Dmitry Peskov")
    project.do(
        actors.enter(project.article(document), hand(project), first, actors.named_after("Dmitry Peskov", "person"))
    )
    (peskov,) = project.entities()
    for words in ("Mr Peskov", "He", "Dimitri Peskow"):
        span = tagged(project, document, words)
        (best, *_) = actors.propose(project.registry(), project.article(document), span)
        assert best.entity == peskov, words
        project.do(actors.assign(project.article(document), hand(project), span, peskov))
    counts = project.mention_counts(project.registry())
    assert counts == {peskov.id: 4}
    mentions = project.mentions(project.registry(), peskov)
    assert [TEXT[m.start : m.end] for m in mentions] == ["Dmitry Peskov", "Mr Peskov", "Dimitri Peskow", "He"]
    with pytest.raises(Refusal, match=r"The tag means Dmitry Peskov already\."):
        actors.assign(
            project.article(document), hand(project), mentions and project.spans(project.layers(document)[0])[0], peskov
        )


def test_a_merge_moves_the_mentions_and_a_split_gives_them_back(project: Project, document: str) -> None:
    first, second = Entity(name="Dmitry Peskov"), Entity(name="D. Peskov")
    project.do(edit("Two", *added([first, second])))
    for words, who in (("Dmitry Peskov", first), ("Mr Peskov", second)):
        span = tagged(project, document, words)
        project.do(actors.assign(project.article(document), hand(project), span, who))
    project.do(actors.merge(project.registry(), second, first))
    known = project.registry()
    assert project.mention_counts(known) == {first.id: 2}
    assert [e.id for e in known.merged(first.id)] == [second.id]
    project.do(actors.split(known, second))
    assert project.mention_counts(project.registry()) == {first.id: 1, second.id: 1}
    with pytest.raises(Refusal, match=r"D\. Peskov was not merged"):
        actors.split(project.registry(), second)


def test_nobody_is_merged_into_themselves_also_not_by_way_of_another(project: Project) -> None:
    one, two = Entity(name="One"), Entity(name="Two")
    project.do(edit("Two", *added([one, two])))
    with pytest.raises(Refusal, match="One cannot be merged into itself"):
        actors.merge(project.registry(), one, one)
    project.do(actors.merge(project.registry(), one, two))
    known = project.registry()
    with pytest.raises(Refusal, match="Two cannot be merged into itself"):
        actors.merge(known, two, one)
    gone = known.get(one.id)
    assert gone
    with pytest.raises(Refusal, match="One was merged already"):
        actors.merge(known, gone, two)


PERSON = Entity(id="e", name="Ada")


@pytest.mark.parametrize(
    ("after", "sentence"),
    [
        (replace(PERSON, name="  "), "An actor needs a name."),
        (replace(PERSON, qid="7747"), "'7747' is no QID of Wikidata: Q and digits, as Q7747."),
        (replace(PERSON, roles=(EntityRole(title="mayor", since="last year"),)), "mayor: 'last year' is no date"),
        (replace(PERSON, roles=(EntityRole(title=" "),)), "A role needs a title."),
        (replace(PERSON, roles=(EntityRole(title="mayor", since="2015", until="2014-12"),)), "mayor: it cannot end (2014-12) before it begins (2015)."),
        (PERSON, "Nothing was changed."),
    ],
)  # fmt: skip
def test_what_cannot_be_so_is_refused_with_the_reason(after: Entity, sentence: str) -> None:
    with pytest.raises(Refusal) as refused:
        actors.describe(PERSON, after)
    assert str(refused.value).startswith(sentence)


def test_names_qids_and_aliases_are_tidied(project: Project) -> None:
    project.do(edit("One", *added([PERSON])))
    project.do(actors.describe(PERSON, replace(PERSON, name=" Ada  King ", qid=" q7259 ", aliases=("Ada", " ", "Ada"))))
    (stored,) = project.entities()
    assert (stored.name, stored.qid, stored.aliases) == ("Ada King", "Q7259", ("Ada",))
    assert actors.also_called(stored, "Ada King’s") == stored
    assert actors.also_called(stored, "Lady Lovelace").aliases == ("Ada", "Lady Lovelace")


def test_roles_are_written_and_read_by_people() -> None:
    roles = (EntityRole(title="spokesman", since="2012", until="2019-05"), EntityRole(title="adviser"))
    assert actors.written_roles(roles) == "spokesman | 2012 | 2019-05\nadviser"
    assert actors.parse_roles(actors.written_roles(roles) + "\n\n") == roles


# --- files --------------------------------------------------------------------------------------------------

FULL = Entity(id="f", name="=Ada; King", type="person", aliases=("Ada", "Lady L."), qid="Q7259", note='a "note",\nlong',
              roles=(EntityRole(title="countess", since="1838"),))  # fmt: skip


@pytest.mark.parametrize("name", ["actors.csv", "actors.jsonl"])
def test_the_registry_goes_out_and_comes_back_the_same(project: Project, tmp_path: Path, name: str) -> None:
    kept, gone = replace(FULL, name="Ada King"), Entity(id="g", name="A. King", merged_into="f")
    project.do(edit("Two", *added([kept, gone])))
    assert registry.write(project, tmp_path / name) == 2
    with Project.create(tmp_path / "other.annotator", coder="Bea") as other:
        other.do(registry.read(other, tmp_path / name))
        assert sorted(other.entities(), key=lambda e: e.id) == [kept, gone]
        with pytest.raises(Refusal, match="every actor there is known already"):
            registry.read(other, tmp_path / name)
        other.undo()
        assert other.entities() == []


_NAMES = st.text(
    st.sampled_from("aé =+-@'\"\t\r\n;|\\,\u2028\u0085\u00a0\u202e\u05d0\u0301\U0001f600{}") | st.characters(exclude_categories=["Cs"], exclude_characters="\0"),
    min_size=1, max_size=12,
).filter(lambda name: bool(name.strip()))  # fmt: skip


@st.composite
def _casts(draw: st.DrawFn) -> list[Entity]:
    roles = st.builds(EntityRole, title=_NAMES, since=st.sampled_from(["", "2015"]), until=st.sampled_from(["", "2016-03"]))
    cast = [
        Entity(id=f"e{n}", name=draw(_NAMES), type=draw(st.sampled_from(["", "person"]) | _NAMES), note=draw(st.just("") | _NAMES),
               aliases=tuple(draw(st.lists(_NAMES, max_size=3))), roles=tuple(draw(st.lists(roles, max_size=2))), qid=draw(st.sampled_from(["", "Q7"])))
        for n in range(draw(st.integers(1, 4)))
    ]  # fmt: skip
    if len(cast) > 1 and draw(st.booleans()):
        cast[0] = replace(cast[0], merged_into=cast[1].id)
    return cast


@pytest.mark.parametrize("name", ["a.csv", "a.jsonl"])
@given(cast=_casts())
def test_whatever_actors_are_called_they_come_back_as_they_were(
    tmp_path_factory: pytest.TempPathFactory, name: str, cast: list[Entity]
) -> None:
    folder = tmp_path_factory.mktemp("actors")
    holder = cast_holder(cast)
    registry.write(holder, folder / name)
    changes = registry.read(cast_holder([]), folder / name).changes
    assert sorted((change.after for change in changes), key=lambda e: e.id) == cast
    table = (folder / name).read_bytes().decode("utf-8-sig")
    if name.endswith(".csv"):
        cells = [cell for row in csv.reader(io.StringIO(table, newline="")) for cell in row]
        assert not [cell for cell in cells if cell[:1] and cell[:1] in "=+-@\t\r\n"], "no cell begins like a formula"


def cast_holder(cast: list[Entity]) -> Project:
    """What the registry's files ask of a project."""
    return cast_("Project", SimpleNamespace(entities=lambda: cast, registry=lambda: Registry(cast)))


def test_actors_merged_in_a_ring_are_refused(project: Project, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("id,name,merged_into\na,Ada,b\nb,Bea,c\nc,Cleo,a\n", encoding="utf-8")
    with pytest.raises(Refusal, match=r"a\.csv:2: merged_into: Ada cannot be merged into itself\."):
        registry.read(project, file)


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.jsonl", b'{"name":"a","odd":' + b"1" * 6_000 + b"}", "a.jsonl:1: this is no actor: a number has more than 300 digits."),
        ("a.jsonl", b'{"name":' + b"[" * 100_000 + b"]" * 100_000 + b"}", "a.jsonl:1: this is no actor: it lies more than 100 deep within itself."),
        ("a.jsonl", b'{"name":"a","odd":[' + b"[]," * 3_100_000 + b"0]}", "a.jsonl:1: this is no actor: it holds more than 3,000,000 values."),
        ("a.csv", b"name" + b",c" * 1_000_000, "a.csv:1: it has more than 2,000 columns."),
        ("a.csv", b'name\n"' + b"x" * 20_000_001, "a.csv:2: this row cannot be read: field larger than field limit (20000000)."),
        ("a.csv", None, "a.csv: it has 60 MB; more than 50 MB are not read at once."),
    ],
)  # fmt: skip
def test_hostile_registries_are_refused(project: Project, tmp_path: Path, name: str, data: bytes | None, reason: str) -> None:
    file = tmp_path / name
    with file.open("wb") as out:
        out.write(data or b"")
        if data is None:
            out.truncate(60_000_000)
    began = time.process_time()
    with pytest.raises(Refusal) as refusal:
        registry.read(project, file)
    assert str(refusal.value).endswith(reason)
    assert time.process_time() - began < 5


def test_a_spreadsheet_sees_no_formula_and_the_name_comes_back(project: Project, tmp_path: Path) -> None:
    project.do(edit("One", *added([FULL])))
    registry.write(project, tmp_path / "a.csv")
    assert ",'=Ada; King," in (tmp_path / "a.csv").read_text(encoding="utf-8-sig")
    with Project.create(tmp_path / "other.annotator", coder="Bea") as other:
        other.do(registry.read(other, tmp_path / "a.csv"))
        assert other.entities() == [FULL]


def test_a_known_id_is_changed_a_known_name_passed_over(project: Project, tmp_path: Path) -> None:
    project.do(edit("One", *added([Entity(id="a", name="Ada"), Entity(id="b", name="Bea")])))
    file = tmp_path / "a.csv"
    file.write_text("id,name,type\na,Ada King,person\n,bea,group\n,Cleo,person\n,cleo,person\n", encoding="utf-8")
    project.do(registry.read(project, file))
    assert [(e.name, e.type) for e in project.entities()] == [("Ada King", "person"), ("Bea", ""), ("Cleo", "person")]


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.csv", "", "a.csv: the file is empty."),
        ("a.csv", "id,nom\n1,Ada\n", "a.csv:1: there is no column 'name'"),
        ("a.csv", "name,qid\nAda,7\n", "a.csv:2: '7' is no QID"),
        ("a.csv", "name,roles\nAda,mayor | soon\n", "a.csv:2: mayor: 'soon' is no date"),
        ("a.csv", "id,name\n1,Ada\n1,Bea\n", "a.csv: the id '1' stands there twice."),
        ("a.csv", "id,name,merged_into\n1,Ada,9\n", "a.csv:2: merged_into: there is no actor '9'."),
        ("a.csv", "id,name,merged_into\n1,Ada,1\n", "a.csv:2: merged_into: Ada cannot be merged into itself."),
        ("a.jsonl", '{"name": "Ada"}\n{"name"\n', "a.jsonl:2: this is no actor"),
        ("a.jsonl", '{"name": 7}\n', "a.jsonl:1: a field is no text."),
        ("a.jsonl", "[1]\n", "a.jsonl:1: this is no actor"),
        ("a.jsonl", '{"name": ""}\n', "a.jsonl:1: An actor needs a name."),
        ("a.txt", "Ada\n", "a.txt: the registry is written as .csv or .jsonl."),
    ],
)  # fmt: skip
def test_a_bad_file_gets_one_sentence_and_changes_nothing(
    project: Project, tmp_path: Path, name: str, content: str, sentence: str
) -> None:
    file = tmp_path / name
    file.write_text(content, encoding="utf-8")
    with pytest.raises(Refusal) as refused:
        project.do(registry.read(project, file))
    assert str(refused.value).startswith(sentence)
    assert project.entities() == []
    with pytest.raises(Refusal, match="cannot be read"):
        registry.read(project, tmp_path / "none.csv")
    with pytest.raises(Refusal, match="cannot be written"):
        registry.write(project, tmp_path / "none" / "a.csv")
