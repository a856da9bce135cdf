"""An edit is one transaction with its record; undo and redo go the same road, for each author alone."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest
from sqlalchemy import func, select

from annotator.domain.change import Change, ChangeSet, Conflict, Refusal, added, edit, removed
from annotator.domain.model import Coder, Document, Entity, Layer, Relation, Span, Text, new_id
from annotator.storage.schema import revision, touch
from annotator.storage.store import Store
from tests.storage.material import Desk, a_document


def records(store: Store) -> int:
    with store.reading() as connection:
        return int(connection.scalar(select(func.count()).select_from(revision)) or 0)


# --- one transaction ----------------------------------------------------------------------------------------


def test_a_change_that_fails_in_the_middle_leaves_nothing(desk: Desk) -> None:
    there = desk.tag()
    before = records(desk.store)
    stale = replace(there, note="never was")
    changes = (
        *added([desk.span(5, 9)]),
        Change(there, replace(there, note="changed")),
        Change(stale, replace(stale, note="x")),
        *added([desk.span(10, 12)]),
    )
    with pytest.raises(Conflict):
        desk.store.apply(ChangeSet("Four", changes), desk.coder)
    assert desk.spans() == [there]
    assert records(desk.store) == before


def test_a_row_that_points_nowhere_is_refused_and_leaves_nothing(desk: Desk) -> None:
    """The databases themselves keep the references."""
    there = desk.tag()
    before = records(desk.store)
    lost = [
        desk.span(4, 5, layer_id=new_id()),
        desk.span(4, 5, entity_id=new_id()),
        desk.span(4, 5, coder_id=new_id()),
        Relation(layer_id=desk.layer.id, type="source", head=there.id, child=new_id()),
        Text(id=new_id(), text="of no document"),
        Layer(document_id=new_id(), name="x", coder_id=desk.coder.id),
        Entity(name="x", merged_into=new_id()),
    ]
    for value in lost:
        with pytest.raises(Refusal):
            desk.store.apply(ChangeSet("Lost", added([desk.span(6, 7), value])), desk.coder)
    assert desk.spans() == [there]
    assert records(desk.store) == before


def test_a_span_does_not_go_while_a_relation_hangs_on_it(desk: Desk) -> None:
    head, child = desk.tag(start=0), desk.tag(start=5, end=7)
    link = Relation(layer_id=desk.layer.id, type="source", head=head.id, child=child.id)
    desk.store.apply(ChangeSet("Link", added([link])), desk.coder)
    with pytest.raises(Refusal, match="nothing was changed"):
        desk.remove(child)
    desk.store.apply(ChangeSet("Remove", removed([link, child])), desk.coder)
    assert desk.spans() == [head]
    assert desk.store.step(desk.coder, "undo").title == "Remove"
    assert desk.store.read(Relation, layer_id=desk.layer.id) == [link]


def test_the_same_id_does_not_come_twice(desk: Desk) -> None:
    there = desk.tag()
    with pytest.raises(Refusal, match="nothing was changed"):
        desk.store.apply(ChangeSet("Again", added([replace(there, label="claim")])), desk.coder)
    assert desk.spans() == [there]


def test_an_update_of_what_changed_meanwhile_is_a_conflict(desk: Desk, bob: Coder) -> None:
    mine = desk.tag()
    theirs = desk.change(mine, bob, note="Bob was here")
    before = records(desk.store)
    with pytest.raises(Conflict, match="nothing was changed"):
        desk.change(mine, label="claim")
    assert desk.spans() == [theirs]
    assert records(desk.store) == before


def test_deleting_what_changed_meanwhile_is_a_conflict(desk: Desk, bob: Coder) -> None:
    mine = desk.tag()
    theirs = desk.change(mine, bob, label="claim")
    with pytest.raises(Conflict):
        desk.remove(mine)
    assert desk.spans() == [theirs]


def test_changing_what_was_deleted_meanwhile_is_a_conflict(desk: Desk, bob: Coder) -> None:
    mine = desk.tag()
    desk.remove(mine, author=bob)
    for act in (desk.remove, lambda span: desk.change(span, note="x")):
        with pytest.raises(Conflict):
            act(mine)
    assert desk.spans() == []


@pytest.mark.parametrize(
    "field",
    [{"label": "claim"}, {"fragments": ((0, 2),)}, {"fragments": ((0, 1), (1, 3))}, {"attributes": (("a", 1),)},
     {"note": "n"}, {"origin": "import"}, {"created": "2020"}, {"codebook": "c"}, {"extra": "{}"}],
    ids=lambda given: "-".join(given),
)  # fmt: skip
def test_a_difference_in_any_field_is_a_conflict(desk: Desk, field: dict[str, object]) -> None:
    mine = desk.tag()
    theirs = desk.change(mine, **field)
    with pytest.raises(Conflict):
        desk.change(mine, note="mine")
    assert desk.spans() == [theirs]


@pytest.mark.parametrize("after", [True, False], ids=["changed", "removed"])
def test_the_text_is_written_once(desk: Desk, after: bool) -> None:
    (text,) = desk.store.read(Text, id=desk.document.id)
    change = Change(text, replace(text, text="other") if after else None)
    with pytest.raises(Refusal, match="written once"):
        desk.store.apply(edit("Rewrite", change), desk.coder)
    assert desk.store.read(Text, id=desk.document.id) == [text]


def test_an_article_that_has_a_text_does_not_go_by_undo(store: Store, ada: Coder) -> None:
    """Articles come by imports and go as a whole with them; a single edit must not take a text away."""
    document = a_document()
    store.apply(ChangeSet("By hand", added([document, Text(id=document.id, text="x")])), ada)
    with pytest.raises(Refusal, match="written once"):
        store.step(ada, "undo")
    assert store.read(Document, id=document.id) == [document]


def test_a_thousand_changes_are_one_edit_and_are_undone_as_one(desk: Desk) -> None:
    made = [desk.span(n, n + 3) for n in range(1000)]
    desk.store.apply(ChangeSet("Mark 1,000", added(made)), desk.coder)
    recoded = [replace(span, label="claim") for span in made]
    recode = ChangeSet("Recode", tuple(Change(a, b) for a, b in zip(made, recoded, strict=True)))
    desk.store.apply(recode, desk.coder)
    desk.store.apply(ChangeSet("Remove all", removed(recoded)), desk.coder)
    assert desk.spans() == []
    for expected in (recoded, made, []):
        desk.store.step(desk.coder, "undo")
        assert sorted(desk.spans(), key=lambda s: s.start) == expected
    for _ in range(2):
        desk.store.step(desk.coder, "redo")
    assert sorted(desk.spans(), key=lambda s: s.start) == recoded


def test_one_stale_value_in_a_thousand_stops_the_whole_edit(desk: Desk, bob: Coder) -> None:
    made = [desk.span(n, n + 3) for n in range(1000)]
    desk.store.apply(ChangeSet("Mark 1,000", added(made)), desk.coder)
    theirs = desk.change(made[500], bob, note="mine now")
    with pytest.raises(Conflict):
        desk.store.apply(ChangeSet("Remove all", removed(made)), desk.coder)
    assert len(desk.spans()) == 1000
    assert desk.store.read(Span, id=theirs.id) == [theirs]


# --- undo and redo ------------------------------------------------------------------------------------------


def test_undo_and_redo_have_no_bottom(desk: Desk) -> None:
    seen = [desk.spans()]
    for n in range(60):
        desk.tag(f"Mark {n}", start=n, end=n + 2)
        seen.append(desk.spans())
    for n in reversed(range(60)):
        assert desk.store.next_title(desk.coder, "undo") == f"Mark {n}"
        desk.store.step(desk.coder, "undo")
        assert desk.spans() == seen[n]
    with pytest.raises(Refusal, match=r"^There is nothing to undo\.$"):
        desk.store.step(desk.coder, "undo")
    for n in range(60):
        desk.store.step(desk.coder, "redo")
        assert desk.spans() == seen[n + 1]
    with pytest.raises(Refusal, match=r"^There is nothing to redo\.$"):
        desk.store.step(desk.coder, "redo")


def test_undo_and_redo_survive_the_end_of_the_program(place: str) -> None:
    first = Store.create(place)
    ada = first.coder("Ada")
    desk = Desk.laid(first, ada)
    one, two = desk.tag("One"), desk.tag("Two", start=5, end=8)
    first.step(ada, "undo")
    first.close()
    second = Store.open(place)
    try:
        again = second.coder("Ada")
        assert again == ada
        assert (second.next_title(again, "undo"), second.next_title(again, "redo")) == ("One", "Two")
        second.step(again, "redo")
        assert second.read(Span, order=("start",)) == [one, two]
        second.step(again, "undo")
        second.step(again, "undo")
        assert second.read(Span) == []
    finally:
        second.close()


def test_a_new_edit_cuts_off_redo(desk: Desk) -> None:
    first = desk.tag("First")
    desk.tag("Second", start=5, end=7)
    desk.store.step(desk.coder, "undo")
    third = desk.tag("Third", start=9, end=11)
    assert desk.store.next_title(desk.coder, "redo") is None
    with pytest.raises(Refusal, match="nothing to redo"):
        desk.store.step(desk.coder, "redo")
    assert desk.spans() == [first, third]
    desk.store.step(desk.coder, "undo")
    assert desk.store.next_title(desk.coder, "undo") == "First"


def test_a_refused_edit_does_not_cut_off_redo(desk: Desk) -> None:
    made = desk.tag("First")
    desk.store.step(desk.coder, "undo")
    with pytest.raises(Conflict):
        desk.change(made, note="it is not there")
    assert desk.store.step(desk.coder, "redo").title == "First"
    assert desk.spans() == [made]


def test_each_coder_undoes_their_own_edits_only(desk: Desk, bob: Coder) -> None:
    hers = desk.tag("Hers")
    his = desk.span(5, 8, coder_id=bob.id)
    desk.store.apply(ChangeSet("His", added([his])), bob)
    assert desk.store.step(desk.coder, "undo").title == "Hers"
    assert desk.spans() == [his]
    assert desk.store.step(bob, "undo").title == "His"
    assert desk.store.step(desk.coder, "redo").title == "Hers"
    assert desk.spans() == [hers]
    assert desk.store.next_title(bob, "redo") == "His"


def test_undo_over_a_colleagues_newer_change_names_them_and_changes_nothing(desk: Desk, bob: Coder) -> None:
    mine = desk.tag("Mark Source")
    theirs = desk.change(mine, bob, note="Bob was here")
    before = records(desk.store)
    with pytest.raises(Conflict) as told:
        desk.store.step(desk.coder, "undo")
    assert str(told.value).startswith("Cannot undo “Mark Source”: Bob changed it at ")
    assert str(told.value).endswith(". Nothing was changed.")
    assert desk.spans() == [theirs]
    assert records(desk.store) == before
    assert desk.store.next_title(desk.coder, "undo") == "Mark Source"
    desk.store.step(bob, "undo")  # once the colleague takes it back, the way is free
    desk.store.step(desk.coder, "undo")
    assert desk.spans() == []


def test_the_named_colleague_is_the_one_who_changed_it(desk: Desk, bob: Coder) -> None:
    """Not the one who tagged something else in the same article last."""
    mine = desk.tag("Mark Source")
    desk.change(mine, bob, note="Bob was here")
    carol = desk.store.coder("Carol")
    desk.store.apply(ChangeSet("Elsewhere", added([desk.span(20, 30, coder_id=carol.id)])), carol)
    with pytest.raises(Conflict, match="Bob changed it"):
        desk.store.step(desk.coder, "undo")


def test_redo_over_a_colleagues_newer_change_names_them_and_changes_nothing(desk: Desk, bob: Coder) -> None:
    first = desk.tag("Mark Source")
    desk.change(first, title="Note", note="Ada’s")
    desk.store.step(desk.coder, "undo")
    theirs = desk.change(first, bob, note="Bob’s")
    with pytest.raises(Conflict, match="Cannot redo “Note”: Bob changed it at "):
        desk.store.step(desk.coder, "redo")
    assert desk.spans() == [theirs]


def test_undo_of_what_a_colleague_built_upon_names_them_and_changes_nothing(desk: Desk, bob: Coder) -> None:
    """Here the database's own references object, not our comparison."""
    mine = desk.tag("Mark Source")
    other = desk.span(5, 8, coder_id=bob.id)
    link = Relation(layer_id=desk.layer.id, type="source", head=other.id, child=mine.id)
    desk.store.apply(ChangeSet("Link", added([other, link])), bob)
    with pytest.raises(Conflict) as told:
        desk.store.step(desk.coder, "undo")
    assert "Bob changed it at" in str(told.value)
    assert desk.spans() == [mine, other]
    assert desk.store.read(Relation, layer_id=desk.layer.id) == [link]


def test_undo_of_an_actor_that_a_colleague_uses_names_them(desk: Desk, bob: Coder) -> None:
    actor = Entity(name="The mayor")
    desk.store.apply(ChangeSet("New actor", added([actor])), desk.coder)
    theirs = desk.span(5, 8, coder_id=bob.id, entity_id=actor.id)
    desk.store.apply(ChangeSet("Mark", added([theirs])), bob)
    with pytest.raises(Conflict, match="Cannot undo “New actor”: Bob changed it"):
        desk.store.step(desk.coder, "undo")
    assert desk.store.read(Entity, id=actor.id) == [actor]


def test_undo_over_ones_own_change_from_elsewhere_says_so(desk: Desk, place: str) -> None:
    """What the same coder wrote by a road that undo passes over stands in the way, and nobody else is blamed."""
    mine = desk.tag("Mark Source")
    desk.store.note(edit("Kept", Change(mine, replace(mine, note="kept"))), desk.coder)
    with pytest.raises(Conflict, match="Cannot undo “Mark Source”: it was changed since"):
        desk.store.step(desk.coder, "undo")


def test_a_note_is_passed_over_by_undo(desk: Desk) -> None:
    made = desk.tag("Mark Source")
    actor = Entity(name="Kept")
    desk.store.note(ChangeSet("Registry", added([actor])), desk.coder)
    assert desk.store.next_title(desk.coder, "undo") == "Mark Source"
    assert desk.store.step(desk.coder, "undo").changes == (Change(made, None),)  # type: ignore[union-attr]
    assert desk.store.read(Entity) == [actor]
    with pytest.raises(Refusal, match="nothing to undo"):
        desk.store.step(desk.coder, "undo")


def test_a_note_does_not_cut_off_redo(desk: Desk) -> None:
    made = desk.tag("Mark Source")
    desk.store.step(desk.coder, "undo")
    desk.store.note(ChangeSet("Registry", added([Entity(name="Kept")])), desk.coder)
    desk.store.step(desk.coder, "redo")
    assert desk.spans() == [made]


# --- history ------------------------------------------------------------------------------------------------


def test_the_history_tells_who_did_what_newest_first(desk: Desk, bob: Coder) -> None:
    desk.tag("Mark Source")
    desk.store.apply(ChangeSet("His", added([desk.span(5, 8, coder_id=bob.id)])), bob)
    desk.store.step(desk.coder, "undo")
    desk.store.step(desk.coder, "redo")
    rows = desk.store.history()
    told = [(row.coder, row.title, row.state) for row in rows]
    assert told == [
        ("Ada", "Redo Mark Source", "redo"),
        ("Ada", "Undo Mark Source", "undo"),
        ("Bob", "His", "done"),
        ("Ada", "Mark Source", "done"),
        ("Ada", "Laid", "kept"),
    ]
    assert [row.reverts for row in rows] == [rows[3].id, rows[3].id, None, None, None]
    assert [row.id for row in rows] == sorted((row.id for row in rows), reverse=True)
    assert all(len(row.created) == 20 for row in rows)
    assert rows == desk.store.history(limit=5)
    assert rows[:2] == desk.store.history(limit=2)


def test_the_history_of_an_article_holds_its_edits_only(desk: Desk) -> None:
    other = Desk.laid(desk.store, desk.coder, "Another text.", "Another")
    desk.tag("Here")
    other.tag("There")
    link = [desk.span(9, 12), other.span(0, 2)]
    desk.store.apply(ChangeSet("Both", added(link)), desk.coder)
    desk.store.apply(ChangeSet("Nowhere", added([Entity(name="x")])), desk.coder)
    assert [row.title for row in desk.store.history(document_id=desk.document.id)] == ["Both", "Here", "Laid"]
    assert [row.title for row in desk.store.history(document_id=other.document.id)] == ["Both", "There", "Laid"]


def test_states_in_the_history_follow_undo_and_a_newer_edit(desk: Desk) -> None:
    desk.tag("One")
    desk.store.step(desk.coder, "undo")
    assert {row.title: row.state for row in desk.store.history()}["One"] == "undone"
    desk.tag("Two")
    assert desk.store.next_title(desk.coder, "redo") is None
    desk.store.step(desk.coder, "undo")
    assert {row.title: row.state for row in desk.store.history()}["One"] == "dropped"


def test_removing_a_layer_with_its_first_tag_is_found_in_the_articles_history(store: Store, ada: Coder) -> None:
    document = a_document()
    store.note(ChangeSet("Laid", added([document])), ada)
    layer = Layer(document_id=document.id, name="Ada", coder_id=ada.id)
    span = Span(layer_id=layer.id, label="source", fragments=((0, 1),), coder_id=ada.id)
    store.apply(ChangeSet("First tag", added([layer, span])), ada)
    store.step(ada, "undo")
    titles = [row.title for row in store.history(document_id=document.id)]
    assert titles == ["Undo First tag", "First tag", "Laid"]
    with store.reading() as connection:
        assert connection.scalar(select(func.count()).select_from(touch)) == 3


# --- coders and doors ---------------------------------------------------------------------------------------


def test_a_coder_is_made_once(store: Store) -> None:
    assert store.coder("Ada") == store.coder("Ada")
    assert store.coder("ada") != store.coder("Ada")
    assert len(store.read(Coder)) == 2


def test_two_programs_that_make_the_same_coder_at_once_both_get_them(store: Store, place: str) -> None:
    """One comes second between the question and the answer."""
    other = Store.open(place)
    try:
        reads = store.read
        made: list[Coder] = []

        def late(kind: type[Coder], **where: object) -> list[Coder]:
            found = reads(kind, **where)
            if not made:
                made.append(other.coder("Zoë"))
            return found

        store.read = late  # type: ignore[method-assign, assignment]
        assert store.coder("Zoë") == made[0]
    finally:
        other.close()


def test_a_store_is_not_made_where_there_is_one(store: Store, place: str) -> None:
    with pytest.raises(Refusal, match=r"there is (such a file|a project) already"):
        Store.create(place)
    assert store.coder("Ada").name == "Ada"


def test_read_only_stores_read_and_write_nothing(desk: Desk, place: str) -> None:
    made = desk.tag()
    readers = Store.open(place, read_only=True)
    try:
        assert readers.read(Span) == [made]
        for act in (
            lambda: readers.apply(ChangeSet("x", added([desk.span(5, 6)])), desk.coder),
            lambda: readers.step(desk.coder, "undo"),
            lambda: readers.note(ChangeSet("x", ()), desk.coder),
            lambda: readers.coder("Nobody"),
        ):
            with pytest.raises(Refusal, match="read-only; nothing was changed"):
                act()
        later = desk.tag(start=9, end=12)
        assert readers.read(Span, order=("start",)) == [made, later]
    finally:
        readers.close()


def test_two_stores_at_one_place_see_each_others_edits_and_lose_none(store: Store, place: str) -> None:
    """Two programs at once, each with fifty edits on layers of their own and a span both fight over."""
    other = Store.open(place)
    try:
        desks = [Desk.laid(store, store.coder("Ada")), Desk.laid(other, other.coder("Bob"))]
        shared = desks[0].tag(start=70, end=71)
        errors: list[BaseException] = []
        won: list[str] = []

        def work(desk: Desk) -> None:
            try:
                for n in range(50):
                    desk.tag(start=n, end=n + 1)
                    try:
                        (now,) = desk.store.read(Span, id=shared.id)
                        won.append(desk.change(now, note=f"{desk.coder.name} {n}").note)
                    except Conflict:
                        pass
            except BaseException as error:  # noqa: BLE001  a thread's accident is told by the test
                errors.append(error)

        threads = [threading.Thread(target=work, args=(desk,)) for desk in desks]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert not errors
        assert [len(desk.spans()) for desk in desks] == [51, 50]
        notes = [row for row in store.history(limit=1000) if row.title == "Change"]
        assert len(notes) == len(won)
        (last,) = other.read(Span, id=shared.id)
        assert last.note in won
    finally:
        other.close()
