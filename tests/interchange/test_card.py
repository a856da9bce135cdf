"""The head of a card as a dataset hub reads it, whatever titles, licences and languages there are."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, cast

import jsonschema
import pytest
import srsly
from hypothesis import given
from hypothesis import strategies as st

from annotator import paths
from annotator.interchange.front_matter import SCHEMA, front_matter, language_code, licences

CHECK = jsonschema.Draft202012Validator(json.loads((paths.resources() / "schema" / SCHEMA).read_text("utf-8")))


def head(card: str) -> dict[str, Any]:
    """What a hub reads: the YAML between the first two lines of dashes, which its schema accepts."""
    before, yaml, *_ = card.split("---\n", 2)
    assert before == ""
    fields = cast("dict[str, Any]", srsly.yaml_loads(yaml))
    CHECK.validate(fields)
    return fields


def made(title: str = "t", languages: tuple[str, ...] = (), licence: str = "", files: Mapping[str, str] | None = None) -> dict[str, Any]:
    return head(front_matter(title, 7, languages, licence, files or {}))


WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=30)


@given(WORDS, st.lists(WORDS, max_size=3), WORDS, st.dictionaries(st.from_regex(r"[\w-]+", fullmatch=True), st.just("data/a.parquet"), max_size=2))
def test_whatever_is_said_a_hub_can_read_the_head(title: str, languages: list[str], licence: str, files: dict[str, str]) -> None:
    fields = made(title, tuple(languages), licence, files)
    assert fields["pretty_name"] == title
    assert bool(fields.get("license")) == bool(licence.strip())


@pytest.mark.parametrize("title", ["yes", "null", "1:2", "- a", "# no comment", 'a "b" \\ c', "a\u2028b\u0085c", "{x}", "🙂", "0x1F", "n"])
def test_a_title_that_yaml_takes_for_something_else_stays_a_title(title: str) -> None:
    assert made(title)["pretty_name"] == title


@pytest.mark.parametrize(
    ("licence", "fields"),
    [
        ("CC BY 4.0", {"license": "cc-by-4.0"}),
        ("apache-2.0", {"license": "apache-2.0"}),
        ("ask Ines", {"license": "other", "license_name": "ask-ines", "license_details": "ask Ines"}),
        ("https://x.org/terms", {"license": "other", "license_name": "https-x.org-terms", "license_link": "https://x.org/terms"}),
        ("other", {"license": "other", "license_name": "other", "license_details": "other"}),
        ("„§“", {"license": "other", "license_name": "other", "license_details": "„§“"}),
        ("  ", {}),
    ],
)
def test_a_licence_is_what_was_said_and_none_is_made_up(licence: str, fields: dict[str, str]) -> None:
    found = made(licence=licence)
    assert {key: value for key, value in found.items() if key.startswith("license")} == fields


def test_hubs_know_languages_by_their_codes_only() -> None:
    assert [language_code(one) for one in ("en", "de-AT", "pt_BR", "English", "", "nds", "x")] == ["en", "de", "pt", "", "", "nds", ""]
    assert made(languages=("de-AT", "de", "English"))["language"] == ["de"]
    assert "language" not in made(languages=("English", ""))


def test_the_schema_refuses_what_no_hub_takes() -> None:
    good = made(licence="mine", files={"train": "data/a.parquet"})
    assert len(licences()) > 50
    for wrong in ({"license": "cc-by-9.0"}, {"size_categories": ["many"]}, {"language": ["English"]}, {"homepage": "x"},
                  {"license": "mit"}, {"configs": [{"config_name": "a", "data_files": [{"split": "a-b", "path": "x"}]}]}):  # fmt: skip
        with pytest.raises(jsonschema.ValidationError):
            CHECK.validate(good | wrong)
