"""How large a codebook may be, what is measured before JSON is read, and that honest material stays far below."""

from __future__ import annotations

import json
import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator import paths
from annotator.domain import limits
from annotator.domain.change import Refusal
from annotator.domain.codebook import AttributeType, Codebook, Label, Role, dump
from annotator.domain.codebook_file import parse
from annotator.domain.codebook_rules import check

_HEAD = 'name = "b"\n'


def _labels(count: int) -> str:
    return _HEAD + "".join(f'[[label]]\nname = "label {n}"\n' for n in range(count))


def _chain(count: int) -> str:
    return _HEAD + "".join(f'[[label]]\nname = "l{n}"\nparent = "{f"l{n - 1}" if n else ""}"\n' for n in range(count))


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda: _labels(100_000), "b.toml: it has more than 5,000 labels."),
        (lambda: "x = " + "[" * 10_000 + "]" * 10_000, "b.toml: what is in it lies too deep within itself."),
        (lambda: _HEAD + "a = " + "{ b = " * 10_000 + "1" + "}" * 10_000, "b.toml: what is in it lies too deep within itself."),
        (lambda: _HEAD + "\nx = " + "1" * 6_000, "b.toml:3: a number has more than 300 digits."),
        (lambda: f'name = "{"x" * 10_000_000}"', "b.toml: it has 10,000,009 characters; a codebook has at most 4,000,000."),
        (lambda: _HEAD + "a." * 1_000_000 + "b = 1", "b.toml:2: a key has more than 20 parts."),
        (lambda: _HEAD + "[" + '"a" . ' * 500_000 + "b]", "b.toml:2: a key has more than 20 parts."),
        (lambda: _HEAD + 'c = {"' + 'a".\'b\'."' * 300_000 + '" = 1}', "b.toml:2: a key has more than 20 parts."),
        (lambda: _chain(200), "b.toml:305: label 102: 'l101' stands under more than 100 others."),
        (lambda: dump(Codebook(name="b", labels=(Label(id="a", name="a", attributes=tuple(AttributeType(name=str(n)) for n in range(300))),))),
         "b.toml: 'a' has more than 200 roles or attributes."),
        (lambda: _HEAD + "".join(f'[[relation]]\nname = "r{n}"\n' for n in range(6_000)), "b.toml: it has more than 5,000 relations or article labels."),
    ],
    ids=["labels", "lists", "tables", "digits", "size", "keys", "heads", "quoted keys", "family", "attributes", "relations"],
)  # fmt: skip
def test_a_codebook_beyond_a_limit_is_refused_at_once(make: Callable[[], str], reason: str) -> None:
    content = make()
    began = time.process_time()
    with pytest.raises(Refusal) as refusal:
        parse(content, "b.toml")
    assert str(refusal.value) == reason
    assert time.process_time() - began < 5


def test_a_large_honest_codebook_is_read() -> None:
    definition = "Words that say what the label means, to be read by whoever tags. " * 5
    labels = tuple(
        Label(id=f"l{n}", name=f"Label {n}", colour="plain", definition=definition, parent=f"l{n // 10}" if n else "",
              roles=(Role(name="source", accepts=("l1",), label="l1"),) if n else (),
              attributes=(AttributeType(name="stance", values=("for", "against")),))
        for n in range(2_000)
    )  # fmt: skip
    book = Codebook(name="b", labels=labels)
    assert parse(dump(book), "b.toml") == book
    assert len(book.tree()) == 2_000
    assert len(book.family("l1")) == len([1 for n in range(2_000) if str(n).startswith("1")])


def test_the_work_of_checking_grows_as_the_codebook_does() -> None:
    """Twice the labels may take four times as long at most, where the square would take sixteen times of four times as many."""

    def seconds(count: int) -> float:
        labels = tuple(Label(id=f"l{n}", name=f"{n}", parent=f"l{n // 2}" if n else "") for n in range(count))
        book = Codebook(name="b", labels=labels)
        began = time.process_time()
        check(book)
        book.tree()
        book.family("l0")
        return time.process_time() - began

    few = min(seconds(2_000) for _ in range(3))
    assert min(seconds(16_000) for _ in range(3)) < 32 * few + 0.05


def test_two_conditions_on_the_same_attribute_are_no_ring() -> None:
    kinds = (
        AttributeType(name="a", values=("1",)),
        AttributeType(name="b", values=("1",), when=(("a", ("1",)),)),
        AttributeType(name="c", values=("1",), when=(("a", ("1",)), ("b", ("1",)))),
    )
    check(Codebook(name="b", labels=(Label(id="l", name="l", attributes=kinds),)))


_JSON = st.recursive(st.integers(0, 9) | st.text('ab[]{}\\"', max_size=4), lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
    st.text("ab[{", max_size=2), inner, max_size=3), max_leaves=20)  # fmt: skip


def _depth(value: object) -> int:
    inner = list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else None
    return 0 if inner is None else 1 + max(map(_depth, inner), default=0)


@given(value=_JSON, most=st.integers(1, 6))
def test_honest_json_never_counts_as_too_deep(value: object, most: int) -> None:
    data = json.dumps(value).encode()
    brackets_in_words = any(sign in word for sign in "[]{}" for word in _words(value))
    if not brackets_in_words:
        assert limits.lies_deeper(data, most) == (_depth(value) > most)


def _words(value: object) -> list[str]:
    if isinstance(value, dict):
        return [*value, *(word for one in value.values() for word in _words(one))]
    return [word for one in value for word in _words(one)] if isinstance(value, list) else [str(value)]


def test_the_manual_tells_the_limits() -> None:
    page = (paths.resources() / "manual" / "09-safety.md").read_text(encoding="utf-8")
    told = {
        f"{limits.FILE // 1_000_000} MB", f"{limits.PAGE // 1_000_000} MB", f"{limits.LINE:,} bytes, {limits.VALUES:,} values, {limits.DEPTH} deep",
        f"{limits.TEXT:,} characters, {limits.SPANS:,} spans", f"{limits.DIGITS} digits", f"{limits.MARKUP_SIGNS:,} signs of markup",
        f"{limits.COLUMNS:,} columns; a sheet {limits.ROWS:,} rows", f"{limits.PAGES:,} pages",
        f"{limits.PACKED_MEMBER // 1_000_000} MB, and {limits.PACKED_RATIO} times",
        f"{limits.CODEBOOK:,} characters, {limits.LABELS:,} labels, {limits.PARTS} roles",
    }  # fmt: skip
    assert not [words for words in told if words not in page]
