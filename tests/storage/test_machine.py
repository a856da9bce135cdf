"""Any sequence of edits, undo and redo by two coders leaves what a simple dict would hold."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from annotator.domain.change import Change, ChangeSet, Conflict, Refusal, added, removed
from annotator.domain.model import Coder, Span, Value, new_id
from annotator.storage.store import Store
from tests.examples import share
from tests.storage import material
from tests.storage.material import Desk

WHO = st.integers(0, 1)


class Model:
    """The spans as a dict, and for each coder the edits to take back and to do again."""

    def __init__(self) -> None:
        self.spans: dict[str, Span] = {}
        self.done: list[list[ChangeSet]] = [[], []]
        self.undone: list[list[ChangeSet]] = [[], []]

    def fits(self, edit: ChangeSet) -> bool:
        trial = dict(self.spans)
        return all(_applied(trial, change) for change in edit.changes)

    def apply(self, edit: ChangeSet) -> None:
        for change in edit.changes:
            assert _applied(self.spans, change)


def _applied(spans: dict[str, Span], change: Change[Any]) -> bool:
    there = spans.pop(change.value.id, None)
    if there != change.before:
        return False
    if change.after is not None:
        spans[change.value.id] = change.after
    return True


class Tagging(RuleBasedStateMachine):
    """Two coders at one article; now and then the program is closed and opened again."""

    store: Store
    place: str

    def __init__(self) -> None:
        super().__init__()
        self.coders = [Coder(id=new_id(), name=f"Coder {new_id()}") for _ in range(2)]
        self.desk = Desk.laid(self.store, self.store.coder(self.coders[0].name))
        self.coders = [self.store.coder(coder.name) for coder in self.coders]
        self.model = Model()
        self.seen: list[Span] = []  # every span that ever was: stale ones are tried, too

    def _do(self, who: int, edit: ChangeSet) -> None:
        if self.model.fits(edit):
            self.store.apply(edit, self.coders[who])
            self.model.apply(edit)
            self.model.done[who].append(edit)
            self.model.undone[who].clear()
        else:
            with pytest.raises(Conflict):
                self.store.apply(edit, self.coders[who])

    @rule(who=WHO, n=st.integers(1, 4), data=st.data())
    def add(self, who: int, n: int, data: st.DataObject) -> None:
        made = [data.draw(material.spans(self.desk.layer, self.coders[who])) for _ in range(n)]
        self.seen += made
        self._do(who, ChangeSet(f"Add {n}", added(made)))

    @precondition(lambda self: self.seen)
    @rule(who=WHO, data=st.data(), note=material.texts, given=material.any_attributes)
    def change(self, who: int, data: st.DataObject, note: str, given: Any) -> None:
        before = data.draw(st.sampled_from(self.seen))
        after = replace(before, note=note, attributes=given)
        self.seen.append(after)
        self._do(who, ChangeSet("Change", (Change(before, after),)))

    @precondition(lambda self: self.seen)
    @rule(who=WHO, data=st.data())
    def remove_some_and_add_one(self, who: int, data: st.DataObject) -> None:
        gone = data.draw(st.lists(st.sampled_from(self.seen), min_size=1, max_size=3, unique_by=lambda span: span.id))
        made = data.draw(material.spans(self.desk.layer, self.coders[who]))
        self.seen.append(made)
        news: list[Value] = [made]
        self._do(who, ChangeSet("Swap", (*added(news), *removed(gone))))

    @rule(who=WHO)
    def undo(self, who: int) -> None:
        self._step(who, "undo", self.model.done[who], self.model.undone[who])

    @rule(who=WHO)
    def redo(self, who: int) -> None:
        self._step(who, "redo", self.model.undone[who], self.model.done[who])

    def _step(self, who: int, direction: Any, source: list[ChangeSet], target: list[ChangeSet]) -> None:
        title = self.store.next_title(self.coders[who], direction)
        assert title == (source[-1].title if source else None)
        if not source:
            with pytest.raises(Refusal, match=f"There is nothing to {direction}"):
                self.store.step(self.coders[who], direction)
            return
        edit = source[-1].inverse() if direction == "undo" else source[-1]
        if not self.model.fits(edit):
            with pytest.raises(Conflict, match=f"Cannot {direction} “{title}”: Coder .* changed it at"):
                self.store.step(self.coders[who], direction)
            return
        assert self.store.step(self.coders[who], direction) == edit
        self.model.apply(edit)
        target.append(source.pop())

    @rule()
    def begin_a_new_day(self) -> None:
        """The store forgets everything that is not in the database."""
        self.store.close()
        type(self).store = Store.open(self.place)
        self.desk = replace(self.desk, store=self.store)
        self.coders = [self.store.coder(coder.name) for coder in self.coders]

    @invariant()
    def the_database_holds_what_the_model_holds(self) -> None:
        found = self.store.read(Span, layer_id=self.desk.layer.id)
        assert {span.id: span for span in found} == self.model.spans


def test_edits_undo_and_redo_agree_with_a_model(store: Store, place: str) -> None:
    class Here(Tagging):
        pass

    Here.store, Here.place = store, place
    run_state_machine_as_test(  # type: ignore[no-untyped-call]
        Here,
        settings=share(0.2, steps=25, unchecked=HealthCheck),
    )
    Here.store.close()
