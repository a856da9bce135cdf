"""The time of a record is never earlier than that of the record before, on both databases."""

from __future__ import annotations

import pytest

from annotator.storage import revisions
from annotator.storage.store import Store
from tests.storage.material import Desk


def test_a_record_behind_a_future_one_is_a_second_later(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = Desk.laid(store, store.coder("Ada"))
    monkeypatch.setattr(revisions, "now", lambda: "2030-03-31T01:59:59Z")
    desk.tag(note="first")
    monkeypatch.setattr(revisions, "now", lambda: "2029-12-31T00:00:00Z")
    desk.tag(start=4, end=6)
    store.step(desk.coder, "undo")
    monkeypatch.setattr(revisions, "now", lambda: "2030-03-31T03:00:00Z")
    desk.tag(start=6, end=8)
    desk.tag(start=8, end=9)
    created = [revision.created for revision in store.history()][:5]
    assert created == [
        "2030-03-31T03:00:00Z", "2030-03-31T03:00:00Z", "2030-03-31T02:00:01Z", "2030-03-31T02:00:00Z",
        "2030-03-31T01:59:59Z",
    ]  # fmt: skip
