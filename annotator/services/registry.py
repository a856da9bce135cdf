"""The registry of actors as a file: CSV for spreadsheets, JSON Lines for programs. One actor a row; nothing is half read."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from annotator.domain import limits
from annotator.domain.actors import Registry, normal
from annotator.domain.change import Change, ChangeSet, Refusal, added
from annotator.domain.model import Entity, EntityRole, Value
from annotator.domain.text import storable
from annotator.interchange.jsons import loads
from annotator.interchange.sheets import safe, unsafe
from annotator.interchange.source import content_of
from annotator.services import actors, writing
from annotator.services.project import Project

COLUMNS = ("id", "name", "type", "aliases", "qid", "note", "roles", "merged_into")
_JOIN = "; "
_ESCAPED = re.compile(r"\\([\\;|\s])")


def write(project: Project, target: Path) -> int:
    """Write every actor, merged ones included, to `.csv` or `.jsonl`; returns how many. Raises `Refusal`."""
    entities = sorted(project.entities(), key=lambda e: (e.name.casefold(), e.id))
    text = (
        _csv(entities) if _is_csv(target) else "".join(json.dumps(_row(e), ensure_ascii=False) + "\n" for e in entities)
    )
    writing.write(target, text.encode("utf-8-sig" if _is_csv(target) else "utf-8"))
    return len(entities)


def read(project: Project, source: Path) -> ChangeSet:
    """The edit that takes in a file: an actor whose id is known is changed, one whose name is known is passed over,
    any other is new. Raises `Refusal` with file, line and reason."""
    registry = project.registry()
    given = [(line, _entity(source, line, row), bool(row.get("id"))) for line, row in _rows(source)]
    ids = Counter(entity.id for _, entity, _ in given)
    if twice := next((key for key, count in ids.items() if count > 1), None):
        raise Refusal(f"{source.name}: the id {twice!r} stands there twice.")
    changes: list[Change[Value]] = []
    fresh: dict[str, None] = {}
    for line, entity, has_id in given:
        known = registry.get(entity.id)
        if known:
            after = replace(entity, extra=known.extra)
            changes += [Change(known, after)] if after != known else []
        elif not registry.named(entity.name) and (has_id or normal(entity.name) not in fresh):
            fresh[normal(entity.name)] = None
            changes += added([entity])
        _check_target(source, line, entity, registry, ids.keys())
    _check_rings(source, [(line, entity) for line, entity, _ in given], registry)
    if not changes:
        raise Refusal(f"{source.name}: every actor there is known already.")
    return ChangeSet(f"Import {len(changes)} actors from {source.name}", tuple(_targets_first(changes)))


def _targets_first(changes: list[Change[Value]]) -> list[Change[Value]]:
    """Whoever others are merged into must be there before them."""
    return sorted(changes, key=lambda change: cast("Entity", change.value).merged_into is not None)


def _check_rings(source: Path, given: Sequence[tuple[int, Entity]], registry: Registry) -> None:
    """Nobody may be merged into themselves by way of others. Raises `Refusal`."""
    into = {entity.id: entity.merged_into for _, entity in given}
    for line, entity in given:
        seen, at = {entity.id}, entity.merged_into
        while at:
            if at in seen:
                raise Refusal(f"{source.name}:{line}: merged_into: {entity.name} cannot be merged into itself.")
            seen.add(at)
            known = registry.get(at)
            at = into.get(at, known.merged_into if known else None)
        if len(seen) > limits.FAMILY:
            raise Refusal(f"{source.name}:{line}: merged_into: more than {limits.FAMILY} actors are merged one into the other.")


def _check_target(source: Path, line: int, entity: Entity, registry: Registry, ids: Collection[str]) -> None:
    target = entity.merged_into
    if target == entity.id:
        raise Refusal(f"{source.name}:{line}: merged_into: {entity.name} cannot be merged into itself.")
    if target and target not in ids and registry.get(target) is None:
        raise Refusal(f"{source.name}:{line}: merged_into: there is no actor {target!r}.")


def _is_csv(path: Path) -> bool:
    if path.suffix.lower() not in (".csv", ".jsonl"):
        raise Refusal(f"{path.name}: the registry is written as .csv or .jsonl.")
    return path.suffix.lower() == ".csv"


def _row(entity: Entity) -> dict[str, Any]:
    roles = [{"title": r.title, "since": r.since, "until": r.until} for r in entity.roles]
    row = {"id": entity.id, "name": entity.name, "type": entity.type, "aliases": list(entity.aliases), "qid": entity.qid,
           "note": entity.note, "roles": roles, "merged_into": entity.merged_into or ""}  # fmt: skip
    return {name: value for name, value in row.items() if value or name in ("id", "name")}


def _csv(entities: Iterable[Entity]) -> str:
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(COLUMNS)
    for e in entities:
        cells = (e.id, e.name, e.type, _JOIN.join(map(_escaped, e.aliases)), e.qid, e.note, _JOIN.join(map(_role_cell, e.roles)),
                 e.merged_into or "")  # fmt: skip
        table.writerow([safe(cell) for cell in cells])
    return out.getvalue()


def _escaped(words: str) -> str:
    """One of several in a cell: what parts them, and spaces at its ends, stand behind a backslash."""
    return re.sub(r"[\\;|\n]|\A\s|\s\Z", r"\\\g<0>", words)


def _pieces(cell: str, sign: str) -> list[str]:
    found, at, behind = list[str](), 0, False
    for n, here in enumerate(cell):
        if behind:
            behind = False
        elif here == "\\":
            behind = True
        elif here == sign:
            found.append(cell[at:n])
            at = n + 1
    return [*found, cell[at:]]


def _plain(part: str) -> str:
    """What `_escaped` was given; a backslash before any other sign is one."""
    return _ESCAPED.sub(r"\1", part)


def _stripped(part: str) -> str:
    """Without spaces at its ends, but for those behind a backslash."""
    bare = part.strip()
    return part.lstrip()[: len(bare) + 1] if len(bare) - len(bare.rstrip("\\")) & 1 and part.rstrip() != part else bare


def _role_cell(role: EntityRole) -> str:
    words = [role.title, role.since, role.until]
    while words and not words[-1]:
        words.pop()
    return " | ".join(map(_escaped, words))


def _rows(source: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """The rows of a file with their lines. Raises `Refusal`."""
    as_csv = _is_csv(source)
    try:
        data = content_of(source, limits.ACTORS)
        text = data.decode("utf-8-sig")
    except OSError as error:
        raise Refusal(f"{source}: cannot be read: {error.strerror or error}.") from error
    except limits.Beyond as error:
        raise Refusal(f"{source}: {error}.") from error
    except UnicodeDecodeError as error:
        raise Refusal(f"{source}: cannot be read: {error}.") from error
    if not text.strip():
        raise Refusal(f"{source.name}: the file is empty.")
    yield from _csv_rows(source, text) if as_csv else _json_rows(source, data)


def _csv_rows(source: Path, text: str) -> Iterator[tuple[int, dict[str, Any]]]:
    csv.field_size_limit(limits.CELL)
    table = csv.reader(io.StringIO(text, newline=""), delimiter=";" if text.split("\n", 1)[0].count(";") > 3 else ",")
    try:
        names = next(table, [])
        if "name" not in names:
            raise Refusal(f"{source.name}:1: there is no column 'name'; known are {', '.join(COLUMNS)}.")
        if len(names) > limits.COLUMNS:
            raise Refusal(f"{source.name}:1: it has more than {limits.COLUMNS:,} columns.")
        for row in table:
            if not row:
                continue
            cells = {name: unsafe(cell) for name, cell in zip(names, row, strict=False) if name in COLUMNS}
            aliases = [_plain(alias) for alias in map(_stripped, _pieces(cells.get("aliases", ""), ";")) if alias]
            yield table.line_num, {**cells, "aliases": aliases, "roles": _roles(cells.get("roles", ""))}
    except csv.Error as error:
        raise Refusal(f"{source.name}:{table.line_num}: this row cannot be read: {error}.") from error


def _roles(cell: str) -> tuple[EntityRole, ...]:
    """Roles as `_role_cell` writes them, each on a line or behind a semicolon."""
    found = list[EntityRole]()
    for part in (line for piece in _pieces(cell, ";") for line in _pieces(piece, "\n")):
        words = [_plain(_stripped(word)) for word in _pieces(part, "|")]
        if any(words):
            title, since, until = (*words, "", "")[:3]
            found.append(EntityRole(title=title, since=since, until=until))
    return tuple(found)


def _json_rows(source: Path, data: bytes) -> Iterator[tuple[int, dict[str, Any]]]:
    """Lines end with a line feed and nothing else: other signs that end lines for Python may stand within a name."""
    for line, content in enumerate(data.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        if not content.strip():
            continue
        try:
            row = loads(content)
            roles = tuple(EntityRole(**role) for role in row.get("roles", ()))
        except (ValueError, TypeError, AttributeError) as error:
            raise Refusal(f"{source.name}:{line}: this is no actor: {error}.") from error
        yield line, {**row, "roles": roles}


def _entity(source: Path, line: int, row: dict[str, Any]) -> Entity:
    """The actor as the file has it: one that was written here comes back with every space."""
    words = {name: row.get(name) or "" for name in ("id", "name", "type", "qid", "note", "merged_into")}
    aliases = row.get("aliases") or []
    if not isinstance(aliases, list) or any(not isinstance(word, str) for word in (*words.values(), *aliases)):
        raise Refusal(f"{source.name}:{line}: a field is no text.")
    if any(not isinstance(word, str) for role in row["roles"] for word in (role.title, role.since, role.until)):
        raise Refusal(f"{source.name}:{line}: a field is no text.")
    words = {name: storable(word)[0] for name, word in words.items()}
    known = {name: words[name] for name in ("name", "type", "qid", "note")} | (
        {"id": words["id"]} if words["id"] else {}
    )
    told = tuple(storable(alias)[0] for alias in aliases)
    entity = Entity(**known, aliases=told, roles=row["roles"], merged_into=words["merged_into"] or None)
    try:
        return replace(entity, qid=actors.checked(entity).qid)
    except Refusal as refusal:
        raise Refusal(f"{source.name}:{line}: {refusal}") from refusal
