"""The codebook: what the shipped one holds, how TOML comes and goes, and what is refused."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator import paths
from annotator.domain import codebook as books
from annotator.domain.change import Refusal
from annotator.domain.codebook import AttributeType, Codebook, Label, RelationType, Role, dump
from annotator.domain.codebook_file import parse
from annotator.domain.model import attributes

SEED = (paths.seeds() / "codebooks" / "actors-claims-sources.toml").read_text(encoding="utf-8")
words = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)
names = words.filter(str.strip)
lists = st.lists(words, max_size=3).map(tuple)


@pytest.fixture
def seed() -> Codebook:
    return parse(SEED)


# --- the shipped codebook -----------------------------------------------------------------------------------


def test_the_shipped_codebook_has_actors_sources_cues_and_claims(seed: Codebook) -> None:
    assert {label.name for label in seed.labels} == {"Actor", "Source", "Cue", "Claim"}
    assert [label.name for label in seed.claims] == ["Claim"]


def test_a_statement_has_one_cue_and_addressee_but_many_sources_and_targets(seed: Codebook) -> None:
    claim = seed.label("claim")
    assert {role.name: role.many for role in claim.roles} == {
        "source": True, "cue": False, "target": True, "addressee": False,
    }  # fmt: skip
    assert claim.role("source") == seed.roles[0]
    assert claim.role("nobody") is None


def test_a_claim_has_stance_quotation_and_verification(seed: Codebook) -> None:
    assert {a.name: a.values for a in seed.label("claim").attributes} == {
        "stance": ("asserts", "denies", "questions", "demands", "predicts"),
        "quotation": ("direct", "indirect", "mixed"),
        "verification": ("unverified", "confirmed", "refuted"),
    }
    assert {a.key for a in seed.label("claim").attributes} == {"S", "Q", "V"}


def test_claims_support_and_contradict_claims(seed: Codebook) -> None:
    assert {r.name: (r.heads, r.children) for r in seed.relations} == {
        "supports": (("claim",), ("claim",)), "contradicts": (("claim",), ("claim",)),
    }  # fmt: skip
    assert seed.relation_names == {"source", "cue", "target", "addressee", "supports", "contradicts"}


def test_actors_are_persons_organisations_states_groups_or_unnamed(seed: Codebook) -> None:
    assert seed.entity_types == ("person", "organisation", "state", "group", "unnamed")


def test_every_label_and_role_is_defined(seed: Codebook) -> None:
    assert all(label.definition and all(role.definition for role in label.roles) for label in seed.labels)
    assert all(relation.definition for relation in seed.relations)


def test_the_label_bar_has_the_keys_one_to_six_in_order(seed: Codebook) -> None:
    marks = seed.marks()
    assert [(m.key, m.name, m.label, m.role) for m in marks] == [
        ("1", "Claim", "claim", ""), ("2", "Source", "source", "source"), ("3", "Cue", "cue", "cue"),
        ("4", "Actor", "actor", ""), ("5", "Target", "actor", "target"), ("6", "Addressee", "actor", "addressee"),
    ]  # fmt: skip


def test_a_role_with_a_colour_of_its_own_is_drawn_in_it(seed: Codebook) -> None:
    assert seed.colour("actor", "target") == "target"
    assert seed.colour("actor", "addressee") == "actor"
    assert seed.colour("unheard-of") == "plain"


# --- asking -------------------------------------------------------------------------------------------------


def test_a_label_is_found_by_name_and_by_id(seed: Codebook) -> None:
    assert seed.named("Claim") == seed.named("claim") == seed.label("claim")
    assert seed.named("CLAIM") is None


def test_a_label_that_the_codebook_lacks_is_one_with_nothing_but_its_name(seed: Codebook) -> None:
    assert seed.label("gone") == Label(id="gone", name="gone")


def test_an_attribute_without_values_allows_any() -> None:
    assert books.allowed(AttributeType(name="note"), 3)
    assert books.allowed(AttributeType(name="stance", values=("asserts",)), "asserts")
    assert not books.allowed(AttributeType(name="stance", values=("asserts",)), "denies")


def test_attributes_that_a_label_does_not_declare_are_told(seed: Codebook) -> None:
    assert list(books.undeclared(seed, "claim", (("mood", "x"), ("stance", "denies")))) == ["mood"]


@pytest.mark.parametrize(("name", "expected"), [("Cue", "cue"), ("No Source!", "no-source"), ("?!", "label")])
def test_an_id_is_made_from_the_name(name: str, expected: str) -> None:
    assert books.slug(name) == expected


# --- adding what is missing ---------------------------------------------------------------------------------


def test_what_is_missing_is_added_and_what_is_there_stays(seed: Codebook) -> None:
    more = seed.with_missing({"Claim", "Frame"}, {"source", "rebuts"}, {"Frame": {"tone"}, "Claim": {"stance", "x"}})
    assert more.labels[1:4] == seed.labels[1:]
    assert more.named("Frame") == Label(
        id="frame", name="Frame", colour="plain", attributes=(AttributeType(name="tone"),)
    )
    assert more.label("claim").attributes == (*seed.label("claim").attributes, AttributeType(name="x"))
    assert more.relations == (*seed.relations, RelationType(name="rebuts"))


def test_nothing_missing_leaves_the_codebook_equal(seed: Codebook) -> None:
    assert seed.with_missing({"Claim", "actor"}, {"cue", "supports"}, {"Claim": {"stance"}}) == seed


@given(st.sets(names, max_size=5), st.sets(names, max_size=3))
def test_a_codebook_with_what_was_missing_can_be_written_and_read(labels: set[str], relations: set[str]) -> None:
    more = parse(SEED).with_missing(labels, relations, {})
    assert parse(dump(more)) == more
    assert all(more.named(name) for name in labels)


def test_names_that_make_the_same_id_become_different_labels(seed: Codebook) -> None:
    more = seed.with_missing({"PERSON", "Person", "CLAIM", "!!", "??"}, set(), {})
    ids = [label.id for label in more.labels]
    assert len(ids) == len(set(ids)) == 9
    assert parse(dump(more)) == more


# --- TOML ---------------------------------------------------------------------------------------------------


@st.composite
def codebooks(draw: st.DrawFn) -> Codebook:
    ids = draw(st.lists(names, min_size=1, max_size=4, unique=True))
    accepts = st.lists(st.sampled_from(ids), min_size=1, max_size=2).map(tuple)
    role = st.builds(
        Role, name=names, accepts=accepts, label=st.sampled_from(ids), many=st.booleans(), required=st.booleans(),
        colour=words, definition=words,
    )  # fmt: skip
    attribute = st.builds(AttributeType, name=names, values=lists, key=words, definition=words)
    label = [
        st.builds(
            Label, id=st.just(i), name=names, colour=names, form=st.sampled_from(books.FORMS),
            pattern=st.sampled_from(books.PATTERNS), definition=words, roles=st.lists(role, max_size=2).map(tuple),
            attributes=st.lists(attribute, max_size=2).map(tuple),
        )
        for i in ids
    ]  # fmt: skip
    relation = st.builds(RelationType, name=names, heads=lists, children=lists, key=words, definition=words)
    return Codebook(
        name=draw(words), labels=tuple(draw(one) for one in label),
        relations=tuple(draw(st.lists(relation, max_size=2))), entity_types=draw(lists),
    )  # fmt: skip


@given(codebooks())
def test_what_is_dumped_is_read_back_equal(book: Codebook) -> None:
    content = dump(book)
    assert parse(content, checked=False) == book
    assert dump(parse(content, checked=False)) == content


@given(words)
def test_every_text_survives_toml(definition: str) -> None:
    book = Codebook(name="x", labels=(Label(id="a", name="a", colour="c", definition=definition),))
    assert tomllib.loads(dump(book))["label"][0].get("definition", "") == definition


def test_quotes_backslashes_and_control_characters_survive(seed: Codebook) -> None:
    odd = "say \"no\" \\ 'x' \x00\x07\x1b\x7f\r\n\t é😡 \u2028"
    book = Codebook(name=odd, labels=(Label(id="a", name=odd, colour="c"),))
    assert parse(dump(book)) == book


def test_the_shipped_codebook_survives(seed: Codebook) -> None:
    assert parse(dump(seed)) == seed


def test_equal_content_has_an_equal_id_and_other_content_another(seed: Codebook) -> None:
    assert seed.id == parse(SEED).id == parse(dump(seed)).id
    assert len(seed.id) == 16
    assert int(seed.id, 16) >= 0
    assert seed.with_missing({"New"}, set(), {}).id != seed.id


def test_an_attribute_may_depend_on_others_and_says_when_it_applies() -> None:
    book = parse(f"{ATTRIBUTES}when = {{ a = ['x'] }}")
    _, b = book.label("claim").attributes
    assert (b.when, b.condition()) == ((("a", ("x",)),), "a is x")
    assert [b.applies(attributes(given)) for given in ({}, {"a": "x"}, {"a": "z"})] == [False, True, False]
    assert parse(dump(book)) == book


def test_an_empty_colour_keeps_the_id_of_the_codebook() -> None:
    book = parse('[[label]]\nname = "A"\ncolour = ""\n')
    assert parse(dump(book)).id == book.id


CLAIM = '[[label]]\nname = "Claim"\n'
ATTRIBUTES = (
    f'{CLAIM}[[label.attribute]]\nname = "a"\nvalues = ["x"]\n[[label.attribute]]\nname = "b"\nvalues = ["y"]\n'
)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("name = ", "x.toml: not TOML: "),
        ("name = 1", "x.toml: 'name' is missing or not a text."),
        ("[[label]]\n", "x.toml:1: label 1: 'name' is missing or not a text."),
        ('[[label]]\nname = " "', "x.toml:1: label 1: 'name' is missing or not a text."),
        (f"{CLAIM}key = 1", "x.toml:1: label 1: 'key' is missing or not a text."),
        (f'{CLAIM}form = "star"', "x.toml:1: label 1: form is one of fill, box, line; pattern one of solid, dots,"),
        (f'{CLAIM}pattern = "zigzag"', "x.toml:1: label 1: form is one of"),
        ("label = 1", "x.toml: 'label' is not a list of tables; write [[label]]."),
        ("label = [1]", "x.toml: 'label' is not a list of tables; write [[label]]."),
        (f"{CLAIM}role = 1", "x.toml:1: label 1: 'role' is not a list of tables; write [[role]]."),
        ('entity_types = "person"', "x.toml: 'entity_types' is not a list of texts."),
        ("entity_types = [1]", "x.toml: 'entity_types' is not a list of texts."),
        (f"{CLAIM}{CLAIM}", "x.toml:3: label 2: the label 'claim' stands there twice."),
        (
            f'{CLAIM}key = "1"\n[[label]]\nname = "B"\nkey = "1"',
            "x.toml:4: label 2: the key '1' is given to two labels",
        ),
        (f'{CLAIM}[[label.role]]\nname = "s"', "x.toml:3: label 1: role 1: 'accepts' names no label."),
        (f'{CLAIM}[[label.role]]\naccepts = ["claim"]', "x.toml:3: label 1: role 1: 'name' is missing or not a text."),
        (
            f'{CLAIM}[[label.role]]\nname = "s"\naccepts = ["ghost"]',
            "x.toml:1: label 1: role 's' of 'Claim' names the label 'ghost', which is not there.",
        ),
        (
            f'{CLAIM}[[label.role]]\nname = "s"\naccepts = ["claim"]\nlabel = "ghost"',
            "x.toml:1: label 1: role 's' of 'Claim' names the label 'ghost', which is not there.",
        ),
        (f"{CLAIM}[[label.attribute]]\n", "x.toml:3: label 1: attribute 1: 'name' is missing or not a text."),
        (
            f'{CLAIM}[[label.attribute]]\nname = "a"\nvalues = "x"',
            "x.toml:3: label 1: attribute 1: 'values' is not a list of texts.",
        ),
        ('colour = "red"', "x.toml: 'colour' is not known here; known are name, entity_types, label, relation"),
        (f'{CLAIM}color = "red"', "x.toml:1: label 1: 'color' is not known here; known are id, name, key, colour,"),
        (f'{CLAIM}[[label.role]]\nname = "s"\nlabels = []', "x.toml:3: label 1: role 1: 'labels' is not known here;"),
        (
            f'{CLAIM}[[label.attribute]]\nname = "a"\nvalue = 1',
            "x.toml:3: label 1: attribute 1: 'value' is not known here;",
        ),
        ('[[relation]]\nname = "r"\nhead = 1', "x.toml:1: relation 1: 'head' is not known here;"),
        (
            f'{CLAIM}key = "1"\n[[label.role]]\nname = "s"\naccepts = ["b"]\nkey = "1"\n[[label]]\nname = "b"',
            "x.toml:1: label 1: the key '1' is given to the role 's' and to another label.",
        ),
        ("[[relation]]\n", "x.toml:1: relation 1: 'name' is missing or not a text."),
        (f"{ATTRIBUTES}when = 1", "x.toml:6: label 1: attribute 2: 'when' is no table; write when = {"),
        (f'{ATTRIBUTES}when = {{ a = "x" }}', "x.toml:6: label 1: attribute 2: 'a' is not a list of texts."),
        (
            f'{ATTRIBUTES}when = {{ a = ["z"] }}',
            "x.toml:1: label 1: 'b' of 'Claim' depends on 'a' being z, which cannot be.",
        ),
        (
            f"{ATTRIBUTES}when = {{ a = [] }}",
            "x.toml:1: label 1: 'b' of 'Claim' depends on 'a' being nothing, which cannot be.",
        ),
        (
            f'{ATTRIBUTES}when = {{ c = ["x"] }}',
            "x.toml:1: label 1: 'b' of 'Claim' depends on 'c' being x, which cannot be.",
        ),
        (f'{ATTRIBUTES}when = {{ b = ["y"] }}', "x.toml:1: label 1: 'b' of 'Claim' depends on itself."),
        ('[[relation]]\nname = "r"\nheads = 1', "x.toml:1: relation 1: 'heads' is not a list of texts."),
    ],
)
def test_a_codebook_that_is_not_right_is_refused_with_place_and_reason(content: str, sentence: str) -> None:
    with pytest.raises(Refusal) as refusal:
        parse(content, "x.toml")
    told = str(refusal.value)
    assert told.startswith(sentence)
    assert told.endswith(".")
