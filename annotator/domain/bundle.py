"""What colleagues exchange without a server: records whose hash tells their content, and how two states become one.

A state maps the id of each record to the record. Joining two states takes from each id the record that ranks higher: by
the time of its last change, then by its hash. So joining is idempotent, commutative and associative, and whoever has
the same records has the same state, in whatever order they came.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from annotator.domain.model import Value

FORMAT = "annbundle/1"
KINDS = ("codebook", "document", "entity", "layer", "decision", "comment", "answer")


@dataclass(frozen=True, slots=True)
class Record:
    """One thing that is exchanged whole. `stamp` is the time of its last change, empty where it never changes."""

    kind: str
    id: str
    body: str  # canonical JSON
    stamp: str = ""

    @property
    def hash(self) -> str:
        """SHA-256 of what it is and says, in hex."""
        return hashlib.sha256(f"{self.kind}\n{self.id}\n{self.stamp}\n{self.body}".encode()).hexdigest()

    @property
    def rank(self) -> tuple[str, str]:
        """Which of two versions of a thing holds: the higher."""
        return self.stamp, self.hash

    def content(self) -> dict[str, Any]:
        """Its body as values."""
        found: dict[str, Any] = json.loads(self.body)
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt(Value):
    """That a layer or an actor (its id is the receipt's) came with a bundle: which version, and from whom.

    `sealed` is 1 for a layer that colleagues who code the same article do not see before their own one is complete.
    """

    stamp: str = ""
    hash: str
    sender: str = ""
    sealed: int = 0


State: TypeAlias = Mapping[tuple[str, str], Record]


def canonical(body: Any) -> str:
    """JSON in the one form that is hashed: keys in order, no spaces, characters as they are."""
    return json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def joined(*states: Iterable[Record]) -> dict[tuple[str, str], Record]:
    """The state of all records together."""
    found: dict[tuple[str, str], Record] = {}
    for state in states:
        for record in state:
            key = record.kind, record.id
            if key not in found or found[key].rank < record.rank:
                found[key] = record
    return found


def layer_name(name: str, coder: str) -> str:
    """What all copies of a project call a layer that is called “name (coder)” here, where another coder had its name."""
    return name.removesuffix(f" ({coder})") or name


def in_order(records: Iterable[Record]) -> list[Record]:
    """Records as a bundle holds them: what others refer to comes first."""
    return sorted(records, key=lambda record: (KINDS.index(record.kind), record.id, record.hash))


def digest(records: Iterable[Record]) -> str:
    """One hash of a state: equal states, equal hash."""
    whole = hashlib.sha256()
    for record in in_order(records):
        whole.update(record.hash.encode())
    return whole.hexdigest()
