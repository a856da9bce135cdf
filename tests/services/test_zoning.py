"""Zones corrected by hand: one edit, undone as one, and no word of the text touched."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.change import Refusal
from annotator.domain.model import Document, Zone
from annotator.domain.text import sha256
from annotator.domain.zones import KINDS
from annotator.domain.zones.finding import find
from annotator.services import bring, zoning
from annotator.services.project import Project
from annotator.services.steps import run

TEXT = "Ferry line to close\n\nThe last boat leaves at ten, the company said.\n\nRain is expected on the coast all week.\n\nThe council met on Monday, and said no word of it."


@pytest.fixture
def article(project: Project, tmp_path: Path) -> Document:
    (tmp_path / "a.txt").write_text(TEXT, newline="")
    run(bring.bring(project, bring.sources([tmp_path / "a.txt"]), bring.Options()))
    return project.store.read(Document)[0]


def told(project: Project, document: Document) -> list[tuple[str, str, str]]:
    zones = sorted(project.store.read(Zone, document_id=document.id), key=lambda zone: (zone.start, -zone.end))
    return [(zone.kind, TEXT[zone.start : zone.end], zone.rule) for zone in zones]


def zones(project: Project, document: Document) -> list[Zone]:
    return project.store.read(Zone, document_id=document.id)


def test_a_paragraph_of_the_body_becomes_boilerplate_and_comes_back_with_undo(
    project: Project, article: Document
) -> None:
    before = told(project, article)
    at = TEXT.index("expected")
    project.do(zoning.set_kind(article, TEXT, zones(project, article), at, at, "boilerplate"))
    assert told(project, article) == [
        ("headline", "Ferry line to close", "the title"), ("body", "The last boat leaves at ten, the company said.", "the rest"),
        ("boilerplate", "Rain is expected on the coast all week.", "by hand"), ("body", "The council met on Monday, and said no word of it.", "the rest")]  # fmt: skip
    assert project.undo_title == "Set zone: boilerplate"
    project.undo()
    assert told(project, article) == before
    assert project.text(article.id) == TEXT


def test_a_selection_takes_its_whole_paragraphs(project: Project, article: Document) -> None:
    start, end = TEXT.index("boat"), TEXT.index("coast")
    project.do(zoning.set_kind(article, TEXT, zones(project, article), start, end, "standfirst"))
    assert told(project, article)[1] == (
        "standfirst",
        TEXT[TEXT.index("The last") : TEXT.index(" all week") + 10],
        "by hand",
    )


@pytest.mark.parametrize(
    ("at", "kind", "reason"),
    [(3, "headline", "already"), (3, "page", "no zone 'page'"), (20, "body", "no words"), (3, "duplicate", "no zone")],
)
def test_what_cannot_be_is_refused(project: Project, article: Document, at: int, kind: str, reason: str) -> None:
    with pytest.raises(Refusal, match=reason):
        zoning.set_kind(article, TEXT, zones(project, article), at, at, kind)


def test_looking_again_keeps_what_was_set_by_hand(project: Project, article: Document) -> None:
    at = TEXT.index("expected")
    project.do(zoning.set_kind(article, TEXT, zones(project, article), at, at, "caption"))
    project.do(zoning.find_again(article, TEXT, [zone for zone in zones(project, article) if zone.kind != "headline"]))
    assert ("caption", "Rain is expected on the coast all week.", "by hand") in told(project, article)
    bare = Document(title="t", sha256=sha256(TEXT), length=len(TEXT))
    with pytest.raises(Refusal, match="just the zones"):
        zoning.find_again(
            bare,
            TEXT,
            [
                Zone(document_id=bare.id, kind=z.kind, start=z.start, end=z.end, rule=z.rule)
                for z in find(TEXT, title="t")
            ],
        )


@given(st.text(alphabet="ab .\n|“(©", min_size=1, max_size=120), st.data())
def test_zones_set_by_hand_never_leave_a_word_without_a_zone(text: str, data: st.DataObject) -> None:
    document = Document(title="t", sha256=sha256(text), length=len(text))
    there = [Zone(document_id=document.id, kind=z.kind, start=z.start, end=z.end, rule=z.rule) for z in find(text)]
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    kind = data.draw(st.sampled_from([one for one in KINDS if one != "duplicate"]))
    try:
        made = zoning.set_kind(document, text, there, start, end, kind)
    except Refusal:
        return
    after = {zone.id: zone for zone in there}
    for change in made.of(Zone):
        if change.after is None:
            del after[change.value.id]
        else:
            after[change.after.id] = change.after
    covered = {at for zone in after.values() for at in range(zone.start, zone.end)}
    assert all(at in covered for at, sign in enumerate(text) if not sign.isspace())
    whole = [(z.start, z.end) for z in after.values() if z.kind not in ("duplicate", "credit", "dateline")]
    assert all(
        a_end <= b_start or b_end <= a_start
        for n, (a_start, a_end) in enumerate(whole)
        for b_start, b_end in whole[n + 1 :]
    )
