"""Who is meant by words: names, aliases, the article before, offices at a date, like spellings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.actors import Heard, Proposal, Registry, held_at, normal, sure, without_title
from annotator.domain.change import Change
from annotator.domain.model import Entity, EntityRole

PESKOV = Entity(id="p", name="Dmitry Peskov", type="person", aliases=("Mr Putin's spokesman",),
                roles=(EntityRole(title="presidential spokesman", since="2012", until="2019-05"),))  # fmt: skip
KHOJA = Entity(id="k", name="Khaled Khoja", type="person")
STATE = Entity(id="i", name="Islamic State", type="group", aliases=("ISIS", "IS"))
OTHER = Entity(id="o", name="International Spectator", type="organisation", aliases=("IS",))
ALL = Registry([PESKOV, KHOJA, STATE, OTHER])


def none_alike(_words: str, _names: Sequence[str]) -> list[tuple[int, float]]:
    return []


def names(found: Sequence[Proposal]) -> list[str]:
    return [one.entity.name for one in found]


@pytest.mark.parametrize(
    ("words", "expected"),
    [("The  Islamic\nState", "islamic state"), ("Russia’s", "russia"), ("“Peskov”,", "peskov"), ("ISIS.", "isis")],
)
def test_words_are_compared_without_article_possessive_and_marks(words: str, expected: str) -> None:
    assert normal(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Mr Peskov", "peskov"),
        ("Prime Minister Dr. Brandow", "brandow"),
        ("President", "president"),
        ("Mario", "mario"),
    ],
)
def test_titles_before_a_name_are_left_out_and_nothing_else(words: str, expected: str) -> None:
    assert without_title(words) == expected


@pytest.mark.parametrize("words", ["Dmitry Peskov", "dmitry  peskov’s", "Mr Putin’s spokesman"])
def test_a_name_or_alias_is_sure(words: str) -> None:
    best = sure(ALL.propose(words, [], "", none_alike))
    assert best is not None
    assert best.entity == PESKOV


def test_an_alias_of_two_asks() -> None:
    found = ALL.propose("IS", [], "", none_alike)
    assert sorted(names(found)) == ["International Spectator", "Islamic State"]
    assert sure(found) is None


def test_a_surname_means_who_was_named_before_in_the_article_and_nobody_before_that() -> None:
    heard = [Heard("Khaled Khoja", "k"), Heard("Dmitry Peskov", "p")]
    assert names(ALL.propose("Mr Peskov", heard, "", none_alike)) == ["Dmitry Peskov"]
    assert names(ALL.propose("Khoja", heard, "", none_alike)) == ["Khaled Khoja"]
    assert ALL.propose("Mr Peskov", heard[:1], "", none_alike) == []


def test_of_two_with_a_surname_the_later_mention_is_meant() -> None:
    brother = Entity(id="b", name="Ivan Peskov", type="person")
    registry = Registry([PESKOV, brother])
    heard = [Heard("Dmitry Peskov", "p"), Heard("Ivan Peskov", "b")]
    assert names(registry.propose("Peskov", heard, "", none_alike)) == ["Ivan Peskov"]


def test_a_pronoun_means_the_last_whom_it_fits() -> None:
    heard = [Heard("Dmitry Peskov", "p"), Heard("Islamic State", "i")]
    assert names(ALL.propose("He", heard, "", none_alike)) == ["Dmitry Peskov"]
    assert names(ALL.propose("they", heard, "", none_alike)) == ["Islamic State"]
    assert ALL.propose("she", [], "", none_alike) == []


@pytest.mark.parametrize(
    ("date", "fits"),
    [
        ("2015-09-30", True),
        ("2012-01-01", True),
        ("2011-12-31", False),
        ("2019-05-31", True),
        ("2019-06-01", False),
        ("", True),
    ],
)
def test_the_date_of_the_article_chooses_who_held_an_office(date: str, fits: bool) -> None:
    assert (names(ALL.propose("The presidential spokesman", [], date, none_alike)) == ["Dmitry Peskov"]) is fits
    assert held_at(PESKOV.roles[0], date) is fits


def test_an_office_without_end_goes_on() -> None:
    assert held_at(EntityRole(title="x", since="2020-02-03"), "2031")
    assert not held_at(EntityRole(title="x", since="2020-02-03"), "2020-02-02")


def test_like_spellings_are_asked_only_where_nothing_else_fits() -> None:
    asked: list[str] = []

    def alike(words: str, known: Sequence[str]) -> list[tuple[int, float]]:
        asked.append(words)
        return [(known.index("dmitry peskov"), 0.9)]

    (found,) = ALL.propose("Mr Dimitri Peskow", [], "", alike)
    assert (found.entity, found.score < 0.9) == (PESKOV, True)
    ALL.propose("ISIS", [], "", alike)
    ALL.propose("Mr X", [], "", alike)
    assert asked == ["dimitri peskow"]


def test_who_was_merged_is_found_as_the_one_they_are_now() -> None:
    registry = Registry([PESKOV, KHOJA, STATE])
    gone = Entity(id="d", name="Daesh", type="group")
    registry.follow([Change(None, gone), Change(gone, replace(gone, merged_into="i"))])
    assert registry.named("Daesh") == [STATE]
    assert registry.merged("i") == [replace(gone, merged_into="i")]
    assert STATE in registry.all()
    assert len(registry) == 3
    registry.follow([Change(replace(gone, merged_into="i"), gone)])
    assert registry.named("Daesh") == [gone]
    registry.follow([Change(gone, None)])
    assert registry.named("Daesh") == []


def test_a_ring_of_merges_in_damaged_data_ends() -> None:
    one, two = Entity(id="1", name="A", merged_into="2"), Entity(id="2", name="B", merged_into="1")
    assert Registry([one, two]).root("1") in (one, two)


def test_search_finds_inside_names_and_puts_beginnings_first() -> None:
    assert (
        names([Proposal(e, "", 0) for e in ALL.search("is")]) == ["International Spectator", "Islamic State"]
        or ALL.search("is")[0].id in "io"
    )
    assert [e.id for e in ALL.search("kho")] == ["k"]
    assert ALL.search("nobody") == []


@given(st.lists(st.text("abcdeAB '’.", max_size=8), max_size=12), st.data())
def test_after_any_edits_the_registry_is_that_of_a_fresh_one(given_names: list[str], data: st.DataObject) -> None:
    registry, there = Registry(), dict[str, Entity]()
    for n, name in enumerate(given_names):
        key = data.draw(st.sampled_from([str(n), *there]))
        before = there.get(key)
        after = (
            data.draw(st.sampled_from([None, Entity(id=key, name=name, aliases=(name[::-1],))]))
            if before
            else Entity(id=key, name=name)
        )
        registry.follow([Change(before, after)])
        there.pop(key, None)
        if after:
            there[key] = after
    fresh = Registry(there.values())
    assert registry.all() == fresh.all()
    for name in given_names:
        assert {e.id for e in registry.named(name)} == {e.id for e in fresh.named(name)}
