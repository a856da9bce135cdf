"""The verbs of the registry: who is meant, and what is known of them. Each returns the edit; `Project.do` makes it happen."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import replace

from annotator.domain.actors import Heard, Proposal, Registry, normal
from annotator.domain.article import Article
from annotator.domain.change import Change, ChangeSet, Refusal, added
from annotator.domain.model import Entity, EntityRole, Span
from annotator.domain.suggestion import ORIGIN
from annotator.services.annotate import Hand, own_layer

_LIKE = 80  # of 100: what rapidfuzz must find, so that a spelling counts as like
_QID = re.compile(r"Q[1-9]\d*")
_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


def propose(registry: Registry, article: Article, span: Span) -> list[Proposal]:
    """Who may be meant by a span's words, the surest first."""
    before = sorted((s for s in article.spans if s.entity_id and s.start < span.start), key=lambda s: s.start)
    heard = [Heard(s.quote(article.text), s.entity_id or "") for s in before]
    words, called = span.quote(article.text), called_by(span)
    meant = [
        Proposal(entity, "called so in the article", 0.97) for entity in (registry.named(called) if called else [])
    ]
    found = {
        one.entity.id: one for one in [*registry.propose(words, heard, article.document.published, similar), *meant]
    }
    return sorted(found.values(), key=lambda one: -one.score)


def called_by(span: Span) -> str:
    """What the article calls whoever an accepted suggestion means: of “he” the name; empty where that is not known."""
    if not span.origin.startswith(ORIGIN) or not span.extra:
        return ""
    return str(json.loads(span.extra).get("called", ""))


def _fellows(article: Article, span: Span) -> list[Span]:
    """The tags of the article that suggestions put together with this one, and that name nobody yet."""
    called = called_by(span)
    return [s for s in article.spans if called and s.id != span.id and s.entity_id is None and called_by(s) == called]


def similar(words: str, names: Sequence[str]) -> list[tuple[int, float]]:
    """The places of names that are spelled alike, with their likeness 0 to 1, the likest first."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415  only when no name fits exactly

    found = process.extract(words, names, scorer=fuzz.token_sort_ratio, processor=None, score_cutoff=_LIKE, limit=5)
    return [(place, score / 100) for _, score, place in found]


def assign(article: Article, hand: Hand, span: Span, entity: Entity | None) -> ChangeSet:
    """Say whom a span means, and with it those that suggestions put together with it; or with None that nobody is said to be
    meant. Raises `Refusal`."""
    own_layer(article, hand)
    key = entity.id if entity else None
    if span.entity_id == key:
        raise Refusal(f"The tag means {entity.name} already." if entity else "The tag means no actor.")
    several = [span, *(_fellows(article, span) if key and span.entity_id is None else ())]
    title = f"Actor: {entity.name}" if entity else "Actor: not set"
    return ChangeSet(title, tuple(Change(one, replace(one, entity_id=key)) for one in several))


def enter(article: Article, hand: Hand, span: Span, entity: Entity) -> ChangeSet:
    """A new actor, whom a span means."""
    own_layer(article, hand)
    several = [span, *(_fellows(article, span) if span.entity_id is None else ())]
    links = (Change(one, replace(one, entity_id=entity.id)) for one in several)
    return ChangeSet(f"New actor: {entity.name}", (*added([checked(entity)]), *links))


def named_after(words: str, kind: str = "") -> Entity:
    """An actor with the name that stands in the text, without line breaks and what hangs on it."""
    bare = " ".join(words.split()).strip('"“”„«».,;: ')
    return Entity(name=re.sub(r"['’]s$", "", bare), type=kind)


def describe(before: Entity, after: Entity) -> ChangeSet:
    """Change what is known of an actor: name, type, aliases, QID, note, roles. Raises `Refusal`."""
    after = checked(after)
    if before == after:
        raise Refusal("Nothing was changed.")
    title = f"Rename {before.name} to {after.name}" if before.name != after.name else f"Actor {after.name}"
    return ChangeSet(title, (Change(before, after),))


def also_called(entity: Entity, words: str) -> Entity:
    """The actor with one more alias, if these words name it not yet."""
    alias = named_after(words).name
    known = {normal(name) for name in (entity.name, *entity.aliases)}
    return entity if normal(alias) in known else replace(entity, aliases=(*entity.aliases, alias))


def merge(registry: Registry, gone: Entity, keep: Entity) -> ChangeSet:
    """Two actors are one: the first becomes a signpost to the second. Its mentions need no change, so it can be split again.

    Raises `Refusal` for merging into itself, also by way of others.
    """
    target = registry.root(keep.id)
    if target is None or target.id == gone.id:
        raise Refusal(f"{gone.name} cannot be merged into itself.")
    if gone.merged_into is not None:
        raise Refusal(f"{gone.name} was merged already; split it first.")
    return ChangeSet(f"Merge {gone.name} into {target.name}", (Change(gone, replace(gone, merged_into=target.id)),))


def split(registry: Registry, entity: Entity) -> ChangeSet:
    """An actor that was merged stands by itself again, with its own mentions. Raises `Refusal`."""
    there = registry.get(entity.id)
    if there is None or there.merged_into is None:
        raise Refusal(f"{entity.name} was not merged into another actor.")
    return ChangeSet(f"Split {entity.name}", (Change(there, replace(there, merged_into=None)),))


def checked(entity: Entity) -> Entity:
    """An actor as it may be kept. Raises `Refusal`, with the field and the reason."""
    name = " ".join(entity.name.split())
    if not name:
        raise Refusal("An actor needs a name.")
    qid = entity.qid.strip().upper()
    if qid and not _QID.fullmatch(qid):
        raise Refusal(f"{entity.qid!r} is no QID of Wikidata: Q and digits, as Q7747.")
    for role in entity.roles:
        _check_role(role)
    aliases = tuple(dict.fromkeys(" ".join(alias.split()) for alias in entity.aliases if alias.strip()))
    return replace(entity, name=name, qid=qid, aliases=aliases)


def _check_role(role: EntityRole) -> None:
    if not role.title.strip():
        raise Refusal("A role needs a title.")
    for date in (role.since, role.until):
        if date and not _DATE.fullmatch(date):
            raise Refusal(f"{role.title}: {date!r} is no date; write 2015, 2015-09 or 2015-09-30.")
    if role.since and role.until and role.until < role.since[: len(role.until)]:
        raise Refusal(f"{role.title}: it cannot end ({role.until}) before it begins ({role.since}).")


def parse_roles(text: str) -> tuple[EntityRole, ...]:
    """Roles as people write them, one a line: title, and after a bar since and until: "spokesman | 2012 | 2019-05"."""
    roles: list[EntityRole] = []
    for line in text.splitlines():
        parts = [part.strip() for part in line.split("|")]
        if any(parts):
            title, since, until = (*parts, "", "")[:3]
            roles.append(EntityRole(title=title, since=since, until=until))
    return tuple(roles)


def written_roles(roles: Sequence[EntityRole]) -> str:
    """Roles as `parse_roles` reads them."""
    return "\n".join(f"{r.title} | {r.since} | {r.until}".rstrip(" |") for r in roles)
