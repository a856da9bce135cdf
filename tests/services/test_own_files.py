"""Our own files come back as they were, whatever stands in them: codebooks, profiles, settings, keymaps, places."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator import paths
from annotator.domain.change import Refusal
from annotator.domain.codebook import (
    FORMS,
    PATTERNS,
    ArticleLabel,
    AttributeType,
    Codebook,
    Label,
    RelationType,
    Role,
    dump,
)
from annotator.domain.codebook_file import parse
from annotator.interchange.refi.codes import read_codebook, write_codebook
from annotator.interchange.xmls import allowed
from annotator.services import choosing, intake, profiles
from annotator.ui.places import Place, Places
from annotator.ui.settings import Settings

ODD = "a é=+-@'\"\t\r\n,;:|\\/<>&#_*[]{}%\u2028\u2029\u0085\u00a0\u202e\u05d0\u0301\U0001f600\ufeff\ufffe\x00\x08\x0b\x1f\x7f\x9f"
WILD = st.text(st.sampled_from(ODD) | st.characters(exclude_categories=["Cs"]), max_size=12)
NAMED = WILD.filter(lambda words: bool(words.strip()))


@st.composite
def codebooks(draw: st.DrawFn) -> Codebook:
    """A codebook that breaks no rule, called by anything."""
    ids = draw(st.lists(NAMED, min_size=1, max_size=4, unique=True))
    labels = [
        Label(
            id=key, name=draw(NAMED), colour=draw(NAMED), form=draw(st.sampled_from(FORMS)), pattern=draw(st.sampled_from(PATTERNS)),
            definition=draw(WILD), inclusion=draw(WILD), exclusion=draw(WILD), examples=tuple(draw(st.lists(WILD, max_size=2))),
            parent=ids[n - 1] if n and draw(st.booleans()) else "", memo=draw(WILD), retired=draw(st.booleans()),
            roles=tuple(Role(name=draw(NAMED), accepts=(ids[0],), label=ids[-1], many=draw(st.booleans()), definition=draw(WILD))
                        for _ in range(draw(st.integers(0, 2)))),
            attributes=tuple(AttributeType(name=name, values=tuple(draw(st.lists(WILD, max_size=2))), definition=draw(WILD))
                             for name in draw(st.lists(NAMED, max_size=2, unique=True))),
        )
        for n, key in enumerate(ids)
    ]  # fmt: skip
    if labels[0].attributes and labels[0].attributes[0].values and len(labels[0].attributes) > 1:
        first, second, *rest = labels[0].attributes
        labels[0] = replace(labels[0], attributes=(first, replace(second, when=((first.name, first.values[:1]),)), *rest))
    return Codebook(
        name=draw(WILD), labels=tuple(labels), entity_types=tuple(draw(st.lists(WILD, max_size=2))),
        relations=tuple(RelationType(name=draw(NAMED), heads=(ids[0],), definition=draw(WILD)) for _ in range(draw(st.integers(0, 2)))),
        article_labels=tuple(ArticleLabel(name=draw(NAMED), values=(draw(WILD),), many=draw(st.booleans())) for _ in range(draw(st.integers(0, 1)))),
    )  # fmt: skip


@given(book=codebooks())
def test_a_codebook_comes_back_from_toml_as_it_was(book: Codebook) -> None:
    assert parse(dump(book)) == book
    assert parse(dump(book)).id == book.id


@given(book=codebooks())
def test_a_codebook_comes_back_from_refi_with_names_definitions_and_families(tmp_path_factory: pytest.TempPathFactory, book: Codebook) -> None:
    """What XML forbids is replaced; labels of one name are told apart by those above them."""
    file = tmp_path_factory.mktemp("qdc") / "book.qdc"
    file.write_bytes(write_codebook(book))
    back = read_codebook(file)
    names = [allowed(label.name) for label in book.labels]
    assert len(back.labels) == len(book.labels)
    if len({name.strip() for name in names}) == len(names):
        told = {label.name: (label.definition, back.label(label.parent).name if label.parent else "") for label in back.labels}
        assert told == {
            allowed(label.name): (allowed(label.definition), allowed(book.label(label.parent).name) if label.parent else "") for label in book.labels
        }


_OPTIONS = st.builds(choosing.Options, format=WILD, layer=WILD)
_IMPORTS = st.builds(
    profiles.Import,
    st.builds(intake.Options, coder=st.none() | WILD, rename=st.dictionaries(WILD, WILD, max_size=2), columns=st.dictionaries(WILD, WILD, max_size=2),
              day_first=st.none() | st.booleans(), names=WILD, outlet=WILD, keywords=WILD, skip_bad=st.booleans()),
    st.lists(WILD, max_size=3).map(tuple),
)  # fmt: skip


@given(chosen=_OPTIONS, brought=_IMPORTS)
def test_profiles_come_back_as_they_were(chosen: choosing.Options, brought: profiles.Import) -> None:
    profiles.EXPORTS.save("mine", chosen)
    assert profiles.EXPORTS.load("mine") == chosen
    profiles.IMPORTS.save("mine", brought)
    assert profiles.IMPORTS.load("mine") == brought


_SETTINGS = st.builds(
    Settings, coder=WILD, theme=WILD, face=WILD, language=WILD, geometry=WILD, state=WILD, zoom=st.floats(0.5, 3), contrast=st.booleans(),
    characters=st.integers(40, 120), recent=st.lists(WILD, max_size=4), coders=st.dictionaries(WILD, WILD, max_size=3),
    keys=st.dictionaries(WILD, st.lists(WILD, max_size=3), max_size=3),
)  # fmt: skip


@given(kept=_SETTINGS, project=WILD, places=st.dictionaries(WILD, st.tuples(st.integers(0, 10**9), st.integers(0, 10**9)), max_size=4))
def test_settings_keymaps_and_places_come_back_as_they_were(kept: Settings, project: str, places: dict[str, tuple[int, int]]) -> None:
    kept.save()
    assert Settings.load() == kept
    held = Places(project)
    for document, place in places.items():
        held.keep(document, Place(*place))
    held.save()
    assert {document: Places(project).of(document) for document in places} == {document: Place(*place) for document, place in places.items()}


_NESTED = "[" * 100_000 + "]" * 100_000
HOSTILE = {
    "deep": f'{{"keys": {_NESTED}}}', "digits": '{"characters": ' + "1" * 6_000 + "}", "no number": '{"zoom": NaN}', "infinite": '{"zoom": 1e400}',
    "zoom of thousands": '{"zoom": 9e9}', "keys that are none": '{"keys": {"a": 5, "b": [1]}, "recent": [1, {}], "coders": {"x": []}}', "a list": "[1]",
}  # fmt: skip


@pytest.mark.parametrize("what", HOSTILE)
def test_settings_that_mean_harm_are_the_usual_ones(what: str) -> None:
    for name in ("settings.json", "places.json"):
        (paths.user_data() / name).write_text(HOSTILE[what])
    assert Settings.load() == Settings()
    assert Places("p").of("d") == Place()


@pytest.mark.parametrize("size", [5_000_000, 300_000_000])
def test_settings_and_profiles_of_many_megabytes_are_not_read(size: int) -> None:
    profiles.EXPORTS.save("mine", choosing.Options())
    for place in (paths.user_data() / "settings.json", paths.user_data() / "places.json", paths.user_data() / "profiles" / "mine.json"):
        with place.open("wb") as file:
            file.truncate(size)
    assert Settings.load() == Settings()
    assert Places("p").last == ""
    with pytest.raises(Refusal, match=r"mine\.json: cannot be read: it has \d+ MB; more than 4 MB are not read at once\."):
        profiles.EXPORTS.load("mine")


@pytest.mark.parametrize("words", [_NESTED, '{"columns": ' + "{" * 10 + "}"])
def test_a_profile_that_means_harm_is_one_sentence(words: str) -> None:
    profiles.IMPORTS.save("mine", profiles.Import())
    (paths.user_data() / "import-profiles" / "mine.json").write_text(words)
    with pytest.raises(Refusal, match=r"mine\.json: cannot be read: "):
        profiles.IMPORTS.load("mine")


def test_a_codebook_of_refi_that_means_harm_is_one_sentence(tmp_path: Path) -> None:
    file = tmp_path / "book.qdc"
    head, code = '<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>', '<Code guid="{0}" name="{0}" isCodable="true">'
    for content, reason in {
        head + "".join(code.format(n) for n in range(5_000)) + "</Code>" * 5_000 + "</Codes></CodeBook>": "a code stands under more than 100 others.",
        head + "".join(code.format(n) + "</Code>" for n in range(9_000)) + "</Codes></CodeBook>": "it has more than 5,000 labels.",
        head: "this is not XML: no element found",
        head.replace("<Codes>", " " * 5_000_000): "it has 5 MB; more than 4 MB are not read at once.",
        "PK\x03\x04": "this is not XML: ",
    }.items():
        file.write_text(content)
        with pytest.raises(Refusal) as refusal:
            read_codebook(file)
        assert str(refusal.value).startswith(f"{file}: {reason}")
