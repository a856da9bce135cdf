"""The registry of actors as a file: CSV for spreadsheets, JSON Lines for programs. One actor a row; nothing is half read."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from annotator.domain.actors import Registry, normal
from annotator.domain.change import Change, ChangeSet, Refusal, added
from annotator.domain.model import Entity, EntityRole, Value
from annotator.services import actors
from annotator.services.project import Project

COLUMNS = ("id", "name", "type", "aliases", "qid", "note", "roles", "merged_into")
_JOIN = "; "


def write(project: Project, target: Path) -> int:
    """Write every actor, merged ones included, to `.csv` or `.jsonl`; returns how many. Raises `Refusal`."""
    entities = sorted(project.entities(), key=lambda e: (e.name.casefold(), e.id))
    text = (
        _csv(entities) if _is_csv(target) else "".join(json.dumps(_row(e), ensure_ascii=False) + "\n" for e in entities)
    )
    part = target.with_name(target.name + ".part")
    try:
        part.write_text(text, encoding="utf-8-sig" if _is_csv(target) else "utf-8", newline="")
        part.replace(target)
    except OSError as error:
        raise Refusal(f"{target}: cannot be written: {error.strerror}.") from error
    return len(entities)


def read(project: Project, source: Path) -> ChangeSet:
    """The edit that takes in a file: an actor whose id is known is changed, one whose name is known is passed over,
    any other is new. Raises `Refusal` with file, line and reason."""
    registry = project.registry()
    given = [(line, _entity(source, line, row)) for line, row in _rows(source)]
    ids = [entity.id for _, entity in given]
    if twice := next((key for key in ids if ids.count(key) > 1), None) if len(set(ids)) < len(ids) else None:
        raise Refusal(f"{source.name}: the id {twice!r} stands there twice.")
    changes: list[Change[Value]] = []
    fresh: dict[str, None] = {}
    for line, entity in given:
        known = registry.get(entity.id)
        if known:
            after = replace(entity, extra=known.extra)
            changes += [Change(known, after)] if after != known else []
        elif not registry.named(entity.name) and normal(entity.name) not in fresh:
            fresh[normal(entity.name)] = None
            changes += added([entity])
        _check_target(source, line, entity, registry, ids)
    if not changes:
        raise Refusal(f"{source.name}: every actor there is known already.")
    return ChangeSet(f"Import {len(changes)} actors from {source.name}", tuple(_targets_first(changes)))


def _targets_first(changes: list[Change[Value]]) -> list[Change[Value]]:
    """Whoever others are merged into must be there before them."""
    return sorted(changes, key=lambda change: cast("Entity", change.value).merged_into is not None)


def _check_target(source: Path, line: int, entity: Entity, registry: Registry, ids: list[str]) -> None:
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
        roles = _JOIN.join(actors.written_roles([role]) for role in e.roles)
        cells = (e.id, e.name, e.type, _JOIN.join(e.aliases), e.qid, e.note, roles, e.merged_into or "")
        table.writerow([_harmless(cell) for cell in cells])
    return out.getvalue()


def _harmless(cell: str) -> str:
    """A spreadsheet must not take a name for a formula."""
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@") else cell


def _rows(source: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """The rows of a file with their lines. Raises `Refusal`."""
    as_csv = _is_csv(source)
    try:
        text = source.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise Refusal(f"{source}: cannot be read: {error}.") from error
    if not text.strip():
        raise Refusal(f"{source.name}: the file is empty.")
    yield from _csv_rows(source, text) if as_csv else _json_rows(source, text)


def _csv_rows(source: Path, text: str) -> Iterator[tuple[int, dict[str, Any]]]:
    table = csv.DictReader(io.StringIO(text), delimiter=";" if text.split("\n", 1)[0].count(";") > 3 else ",")
    missing = {"name"} - set(table.fieldnames or ())
    if missing:
        raise Refusal(f"{source.name}:1: there is no column 'name'; known are {', '.join(COLUMNS)}.")
    for row in table:
        cells = {key: (cell or "").removeprefix("'") for key, cell in row.items() if key in COLUMNS}
        roles = "\n".join((cells.get("roles") or "").split(";"))
        listed = [alias.strip() for alias in (cells.get("aliases") or "").split(";") if alias.strip()]
        yield table.line_num, {**cells, "aliases": listed, "roles": actors.parse_roles(roles)}


def _json_rows(source: Path, text: str) -> Iterator[tuple[int, dict[str, Any]]]:
    for line, content in enumerate(text.splitlines(), 1):
        if not content.strip():
            continue
        try:
            row = json.loads(content)
            roles = tuple(EntityRole(**role) for role in row.get("roles", ()))
        except (ValueError, TypeError, AttributeError) as error:
            raise Refusal(f"{source.name}:{line}: this is no actor: {error}.") from error
        yield line, {**row, "roles": roles}


def _entity(source: Path, line: int, row: dict[str, Any]) -> Entity:
    words = {name: row.get(name) or "" for name in ("id", "name", "type", "qid", "note", "merged_into")}
    aliases = row.get("aliases") or []
    if any(not isinstance(word, str) for word in (*words.values(), *aliases)) or not isinstance(aliases, list):
        raise Refusal(f"{source.name}:{line}: a field is no text.")
    known = {name: words[name] for name in ("name", "type", "qid", "note")} | (
        {"id": words["id"]} if words["id"] else {}
    )
    entity = Entity(**known, aliases=tuple(aliases), roles=row["roles"], merged_into=words["merged_into"] or None)
    try:
        return actors.checked(entity)
    except Refusal as refusal:
        raise Refusal(f"{source.name}:{line}: {refusal}") from refusal
