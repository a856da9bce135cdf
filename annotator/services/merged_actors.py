"""The actors of a bundle: which come in, under which ids, and into whom they were merged."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace

from annotator.domain.actors import normal, rings
from annotator.domain.change import Change, Refusal
from annotator.domain.clashing import apart, shared
from annotator.domain.model import Entity, EntityRole
from annotator.interchange.bodies import EntityBody
from annotator.interchange.bundles import Found
from annotator.services.newcomers import Newcomers
from annotator.storage import reading

_OURS = re.compile(
    r"[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
)  # nobody else has made such an id


def take(coming: Newcomers) -> None:
    """What comes in of the actors. Raises `Refusal` for those that are merged into nobody, or into themselves."""
    known = {entity.id: entity for entity in coming.project.store.read(Entity)}
    _check_redirects(coming, known)
    hidden = reading.hidden_entities(coming.project.store, coming.project.coder)
    names: dict[str, str] = {}
    came: dict[str, Entity] = {}
    for found in coming.bundle.of("entity"):
        key = _key(found, known, hidden)
        names[found.id] = key
        ours = known.get(key)
        if coming.comes_in(found, coming.out.entity(ours) if ours else None):
            came[key] = _entity(key, found.body)
            coming.receive(key, found.rank)
    came = {key: _redirected(entity, names) for key, entity in came.items()}
    coming.renamed_actors = {there: here for there, here in names.items() if there != here}
    coming.actors = known.keys() | came.keys()
    _open_rings(coming, known, came)
    for entity in roots_first(came):
        ours = known.get(entity.id)
        if ours is None:
            coming.new_actors.append(entity)
        elif ours != entity:
            coming.changes.append(Change(ours, entity))
    if renamed := len(coming.renamed_actors):
        coming.notes.append(f"{renamed:,} actors got new ids: theirs were taken by others already.")


def _check_redirects(coming: Newcomers, known: Mapping[str, Entity]) -> None:
    """A bundle tells of one project, and in none is anybody merged into themselves, or into nobody."""
    names: dict[str, str] = {}
    into: dict[str, str] = {}
    for found in coming.bundle.of("entity"):
        names[found.id] = found.body.name
        if found.body.merged_into:
            into[found.id] = found.body.merged_into
    for key, target in into.items():
        if target not in names and target not in known:
            raise Refusal(
                f"The actor “{names[key]}” was merged into one that is not in the bundle; nothing was changed."
            )
    for ring in rings(into):
        raise Refusal(
            f"The actor “{names[ring[0]]}” was merged into itself, by way of others; nothing was changed."
        )


def _key(found: Found, known: Mapping[str, Entity], hidden: AbstractSet[str]) -> str:
    """The id of an actor here. An id that a file gave may be another actor's: then none of their names are the same."""
    ours, first = known.get(found.id), known.get(shared(found.id))
    if ours is not None and (_OURS.fullmatch(found.id) or _alike(ours, found.body)):
        return found.id
    if first is not None and _alike(first, found.body):
        return first.id  # there it is the one that got a new id
    if ours is None and found.id not in hidden:
        return found.id
    return apart(found.id, normal(found.body.name))


def _alike(ours: Entity, body: EntityBody) -> bool:
    return bool(_names(ours.name, ours.aliases) & _names(body.name, body.aliases))


def _names(name: str, aliases: Iterable[str]) -> set[str]:
    return {normal(words) for words in (name, *aliases)}


def _entity(key: str, body: EntityBody) -> Entity:
    roles = tuple(
        EntityRole(title=title, since=since, until=until) for title, since, until in body.roles
    )
    return Entity(id=key, name=body.name, type=body.type, aliases=tuple(body.aliases), qid=body.qid, note=body.note,
                  roles=roles, merged_into=body.merged_into, extra=body.extra)  # fmt: skip


def _redirected(entity: Entity, actors: Mapping[str, str]) -> Entity:
    into = entity.merged_into
    return replace(entity, merged_into=actors.get(into, into)) if into else entity


def _open_rings(coming: Newcomers, known: Mapping[str, Entity], came: dict[str, Entity]) -> None:
    """Where one side merged A into B and the other B into A, the one with the smaller id stays: on both sides the same."""
    now = {**known, **came}
    for ring in rings(
        {key: entity.merged_into for key, entity in now.items() if entity.merged_into}
    ):
        stays = min(ring)
        came[stays] = replace(now[stays], merged_into=None)
        name = now[stays].name
        coming.notes.append(
            f"The actor “{name}” was merged into another here, and that one into “{name}” there: “{name}” stays."
        )


def roots_first(came: Mapping[str, Entity]) -> Iterator[Entity]:
    """Actors before those that were merged into them."""
    done: set[str] = set()
    for entity in came.values():
        chain = [entity]
        while (
            (above := came.get(chain[-1].merged_into or "")) is not None
            and above.id not in done
            and above not in chain
        ):
            chain.append(above)
        for one in reversed(chain):
            if one.id not in done:
                done.add(one.id)
                yield one
