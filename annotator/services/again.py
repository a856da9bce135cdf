"""Self-agreement: a share of a coder's earlier articles comes back, without what they tagged, and is tagged again.

The second layer belongs to the same coder and names the first one in its `extra`. While it is not complete the first is
out of sight; afterwards both are there to be compared, and neither counts as another coder's.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from annotator.domain.change import ChangeSet, Refusal, added
from annotator.domain.model import GOLD, Coder, Layer
from annotator.services.project import Project
from annotator.storage import stamps

AGAIN = "again"  # in a layer's `extra`: the id of the layer that is tagged again


def first_of(layer: Layer) -> str:
    """The id of the layer that this one repeats; empty where it is a first one."""
    return str(json.loads(layer.extra).get(AGAIN, "")) if layer.extra and AGAIN in layer.extra else ""


def due(project: Project, coder: Coder, share: float, days: int, *, today: datetime | None = None) -> list[Layer]:
    """The coder's complete layers that come back: that share of those untouched for so many days, drawn by their ids.

    The same ones whenever it is asked, so that nobody draws until they like the result. Raises `Refusal` for a share that is
    none, or fewer than no days.
    """
    if not 0 < share <= 1 or days < 0:
        raise Refusal("The share must be above 0 and at most 1, and the days not below 0.")
    layers = [one for one in project.store.read(Layer, coder_id=coder.id) if one.name != GOLD]
    repeated = {first_of(one) for one in layers}
    when = stamps.layer_stamps(project.store)
    before = ((today or datetime.now(UTC)) - timedelta(days=days)).strftime("%Y-%m-%dT%H:%M:%SZ")
    old = [one for one in layers
           if one.status == "complete" and not first_of(one) and one.id not in repeated and when.get(one.id, "") <= before]  # fmt: skip
    return [one for one in sorted(old, key=lambda one: one.id) if _drawn(one.id) < share]


def _drawn(layer_id: str) -> float:
    """A number from 0 to 1 that a layer always has."""
    return int(hashlib.sha256(f"again:{layer_id}".encode()).hexdigest()[:8], 16) / 0xFFFFFFFF


def bring_back(coder: Coder, layers: Iterable[Layer], codebook: str) -> ChangeSet:
    """Have these articles tagged again. Raises `Refusal` where none is due."""
    made = [Layer(document_id=one.document_id, number=one.number + 1, name=f"{one.name} (again)", coder_id=coder.id, status="new",
                  codebook=codebook, extra=json.dumps({AGAIN: one.id})) for one in layers]  # fmt: skip
    if not made:
        raise Refusal("No article is due to be tagged again: none was completed that long ago.")
    return ChangeSet(f"Tag {len(made)} articles again", added(made))
