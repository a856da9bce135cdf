"""The parts of a page: found in the unchanged text, with the rule that found them, and no sentence lost."""

from __future__ import annotations

import json
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator import paths
from annotator.domain import dates
from annotator.domain.zones import KINDS
from annotator.domain.zones.finding import find
from annotator.domain.zones.page import Found
from tests.conftest import SHARED

PAGE = """Tuesday 14 May 2024

Ferry line to close its night service

Passengers had asked for more boats, not fewer
Passengers had asked for more boats, not fewer
By Nora Feld in Sant Orel
The last boat leaves the pier at Gate 4. (Photo: Marit Oke)

SANT OREL (Tidemark) - The ferry company said on Tuesday that the last boat would leave at ten from June on.

Read more: Who owns the harbour?

“Nobody asked us,” said Tomas Rehm, who works nights in the harbour and lives across the bay.

Promoted Links
Ten walks in the hills | Is your cellar ready? | Soup
More from the harbour
"""


def told(text: str, **known: str) -> list[tuple[str, str]]:
    return [(one.kind, text[one.start : one.end]) for one in find(text, **known)]  # type: ignore[arg-type]


def test_a_page_is_told_apart() -> None:
    lead, body = "Passengers had asked for more boats, not fewer", PAGE.index("SANT OREL (T")
    assert told(PAGE) == [
        ("dateline", "Tuesday 14 May 2024"), ("headline", "Ferry line to close its night service"), ("standfirst", lead),
        ("duplicate", lead), ("standfirst", lead), ("byline", "By Nora Feld in Sant Orel"),
        ("caption", "The last boat leaves the pier at Gate 4. (Photo: Marit Oke)"), ("credit", "(Photo: Marit Oke)"),
        ("body", PAGE[body : PAGE.index("\n\nRead more")]), ("dateline", "SANT OREL (Tidemark) -"),
        ("boilerplate", "Read more: Who owns the harbour?"),
        ("body", "“Nobody asked us,” said Tomas Rehm, who works nights in the harbour and lives across the bay."),
        ("boilerplate", "Promoted Links"), ("boilerplate", "Ten walks in the hills | Is your cellar ready? | Soup"),
        ("boilerplate", "More from the harbour"),
    ]  # fmt: skip


def test_each_zone_tells_its_rule_and_how_sure_it_is() -> None:
    rules = {one.kind: (one.rule, one.confidence) for one in find(PAGE)}
    assert rules["caption"] == ("the source of a picture", 0.9)
    assert all(rule and 0 < sure <= 1 for rule, sure in rules.values())


@pytest.mark.skipif(not SHARED.is_dir(), reason="the real material is not at hand (../shared/data)")
def test_the_article_of_the_mission() -> None:
    text = (SHARED / "article.txt").read_bytes().decode()
    lead = "Vladimir Putin's spokesman says Russia's airstrikes in Syria are targeting other groups as well as Islamic State"
    found = told(text)
    begin, end = text.index("Russian jets have"), text.index("\n\nPress Association")
    assert found == [
        ("dateline", "Monday 22 January 2018"),
        ("headline", "Russia's Syria airstrikes resume amid claims US-backed rebels are being targeted"),
        ("standfirst", lead), ("duplicate", lead), ("standfirst", lead),
        ("caption", "Sergey Lavrov listed countries with a key role to play in resolving the chaos in Syria (AP)"), ("credit", "(AP)"),
        ("body", text[begin:end]), ("byline", "Press Association"), ("boilerplate", "Promoted Links"),
        ("boilerplate", "Today's news headlines, directly to your inbox every morning."), ("boilerplate", "Promoted Links"),
        ("boilerplate", "Editors Choice"), ("boilerplate", "Also in World News"),
    ]  # fmt: skip


def test_the_articles_of_the_demo_keep_what_was_marked_in_them_by_hand() -> None:
    right, wrong, missed = Counter[str](), Counter[str](), Counter[str]()
    for text, title, marked in {
        line["text"]: (line["text"], line["meta"]["title"], frozenset((z["kind"], z["start"], z["end"]) for z in line["zones"]))
        for line in map(json.loads, (paths.seeds() / "demo" / "demo.jsonl").read_text("utf-8").splitlines())
    }.values():  # fmt: skip
        ours = {one[:3] for one in find(text, title=title) if one.kind not in ("body", "duplicate")}
        theirs = {one for one in marked if one[0] != "body"}
        right.update(kind for kind, *_ in ours & theirs)
        wrong.update(kind for kind, *_ in ours - theirs)
        missed.update(kind for kind, *_ in theirs - ours)
    assert sum(right.values()) >= 70
    assert sum(wrong.values()) <= 2
    assert sum(missed.values()) <= 2
    assert not wrong["boilerplate"], "no sentence of an article is taken for furniture"


def test_what_the_source_tells_is_not_guessed_again() -> None:
    text = (
        "Rain\n\nThe first words have no stop\n\nIt rained in Orlin on Monday, said the mayor, and it will rain again."
    )
    given_ = [Found("headline", 0, 4, "NITF", 1.0)]
    assert [one.rule for one in find(text, given=given_) if one.kind == "headline"] == ["NITF"]


@pytest.mark.parametrize(
    "said",
    [
        "Follow us, he said, and they followed him into the hall where the council was waiting for the vote to begin.",
        "“Read more books,” said the teacher.",
        "Subscribers to the plan had been told in March that nothing would change, according to the ministry in Orlin.",
        "By Monday the water had fallen so far that boats could no longer reach the upper pier, the harbour master said.",
        "Reuters reported on Monday that the company would close the line, citing two people who had seen the plan.",
        "The caption under the photograph, a lie (he said), had been written by the photo editor of the agency itself.",
        "Share prices fell.",
    ],
)
def test_a_sentence_of_the_body_stays_in_the_body(said: str) -> None:
    before = "The ferry company said on Tuesday that the last boat would leave at ten in the evening from June on."
    text = f"Ferry line to close\n\n{before}\n\n{said}\n\n{before.replace('Tuesday', 'Friday')}"
    (body,) = [words for kind, words in told(text) if kind == "body"]
    assert said in body


@given(st.text(alphabet="ab .\n\r\u2028\u00a0“”()|©:/BY1", max_size=300))
def test_every_word_lies_in_a_zone_and_no_zone_outside_of_the_text(text: str) -> None:
    found = find(text)
    covered = set[int]()
    for one in found:
        assert 0 <= one.start < one.end <= len(text)
        assert one.kind in KINDS
        assert not text[one.start].isspace()
        covered.update(range(one.start, one.end))
    assert all(at in covered for at, sign in enumerate(text) if not sign.isspace())


@given(st.text(alphabet="ab .\n“”()|BY1", max_size=200))
def test_zones_of_paragraphs_do_not_overlap(text: str) -> None:
    found = [one for one in find(text) if one.kind not in ("duplicate", "credit", "dateline")]
    ends = [one.end for one in found]
    assert all(end <= after.start for end, after in zip(ends, found[1:], strict=False))


# --- days -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Monday 22 January 2018", "2018-01-22"), ("January 11, 2010 Monday", "2010-01-11"), ("20020225T143000-0500", "2002-02-25"),
        ("2012-01-09T01:35:58Z", "2012-01-09"), ("jeudi 5 octobre 2013", "2013-10-05"), ("29 décembre 2011", "2011-12-29"),
        ("1er août 2020", "2020-08-01"), ("22. Januar 2018", "2018-01-22"), ("14.05.2024", "2024-05-14"), ("25/12/2019", "2019-12-25"),
        ("12/25/2019", "2019-12-25"), ("03/04/2024", ""), ("5 de mayo de 2021", "2021-05-05"), ("Sun, 06 Sep 2009 16:20:00 +0000", "2009-09-06"),
        ("3rd of March 1999", "1999-03-03"), ("March 2019", "2019-03"), ("2019", "2019"), ("31 February 2020", ""), ("May be 12 people", ""),
        ("2024年5月14日", "2024-05-14"), ("14 мая 2024", "2024-05-14"), ("", ""), ("Route 66, 2020 cars", ""), ("Sept. 3, 2001", "2001-09-03"),
    ],
)  # fmt: skip
def test_a_day_is_read_or_unknown(words: str, day: str) -> None:
    assert dates.day(words) == day


@given(st.dates(min_value=__import__("datetime").date(1600, 1, 1)))
def test_a_written_day_comes_back(day: object) -> None:
    for form in ("%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%d.%m.%Y", "%Y%m%dT101112"):
        words = day.strftime(form)  # type: ignore[attr-defined]
        if form == "%Y%m%dT101112" and not words.startswith(("19", "20")):
            continue
        assert dates.day(words) == str(day)
