"""Which articles of a project a query asks for (`domain.criteria`): names become ids, and each term one question to the storage."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NoReturn, TypeAlias

from annotator.domain.change import Refusal
from annotator.domain.criteria import Criteria, Every, Not, Some, Term, Words, parse
from annotator.domain.query import Query, literal
from annotator.services.kin import stories_by_article
from annotator.services.project import Project
from annotator.storage import criteria, search

Ids: TypeAlias = frozenset[str]
_SHOWN = 8  # names in a refusal


def articles_where(project: Project, words: str) -> Ids | None:
    """The ids of the articles that a query asks for; None where there is no query. Raises `Refusal`: a mistake in the query, or
    a name that the project does not have."""
    return _of(project, parse(words)) if words.strip() else None


def _of(project: Project, tree: Criteria) -> Ids:
    if isinstance(tree, Some):
        return frozenset().union(*(_of(project, part) for part in tree.parts))
    if isinstance(tree, Every):
        first, *others = (_of(project, part) for part in tree.parts)
        return first.intersection(*others)
    if isinstance(tree, Not):
        return criteria.every(project.store) - _of(project, tree.part)
    if isinstance(tree, Words):
        return _holding(project, tree.words)
    return _TERMS[tree.field](project, tree)


def _holding(project: Project, words: str) -> Ids:
    """Articles that hold words as they are written, in any case. The index of words, where there is one, says where to look."""
    pattern = literal(words, "phrase", same_case=False)
    sought = search.Tags(Query(words=words), "", own=True)
    ids = search.articles(project.store, sought)
    try:
        return frozenset(
            looked.document.id
            for some in ids
            for looked in search.look(project.store, some, sought)
            if pattern.search(looked.text)
        )
    finally:
        ids.close()


def _column(project: Project, term: Term) -> Ids:
    known = criteria.different(project.store, term.field)
    wanted = [name for name in known if name.casefold() == term.value.casefold()]
    if not wanted:
        _unknown(term, known)
    return criteria.with_values(project.store, term.field, wanted)


def _day(project: Project, term: Term) -> Ids:
    return criteria.published(project.store, **{term.field: term.value})


def _story(project: Project, term: Term) -> Ids:
    """The articles that tell the story of one, which is named by its id or its title."""
    document = project.named(term.value)
    stories = stories_by_article(project)
    story = stories.get(document.id) or document.id
    return frozenset(key for key, other in stories.items() if other == story) | {document.id}


def _actor(project: Project, term: Term) -> Ids:
    wanted = term.value.casefold()
    found = [
        one
        for one in project.entities()
        if wanted in (name.casefold() for name in (one.name, *one.aliases))
    ]
    if not found:
        _unknown(term, [one.name for one in project.entities()])
    family = dict.fromkeys(key for one in found for key in project.entity_family(one.id))
    return criteria.with_spans(project.store, entities=list(family))


def _label(project: Project, term: Term) -> Ids:
    label = project.codebook.named(term.value)
    if label is None:
        _unknown(term, [one.name for one in project.codebook.labels])
    return criteria.with_spans(project.store, labels=list(project.codebook.family(label.id)))


def _layer(project: Project, term: Term) -> Ids:
    names = project.layer_names()
    if term.value not in names:
        _unknown(term, names)
    return criteria.with_layers(project.store, name=term.value)


def _coder(project: Project, term: Term) -> Ids:
    names = project.coder_names()
    wanted = [key for key, name in names.items() if name.casefold() == term.value.casefold()]
    if not wanted:
        _unknown(term, sorted(names.values()))
    return frozenset().union(*(criteria.with_layers(project.store, coder=key) for key in wanted))


def _status(project: Project, term: Term) -> Ids:
    """Articles with a coder's layer of this status; new ones are also those that nobody began."""
    found = criteria.with_layers(project.store, status=term.value)
    return (
        found | (criteria.every(project.store) - criteria.begun(project.store))
        if term.value == "new"
        else found
    )


def _unknown(term: Term, known: Iterable[str]) -> NoReturn:
    names = list(known)
    there = ", ".join(names[:_SHOWN]) + (", …" if len(names) > _SHOWN else "")
    raise Refusal(
        f"{term.field}:{term.value} names nothing that the project has; there are: {there or 'none'}."
    )


_TERMS: dict[str, Callable[[Project, Term], Ids]] = {
    **dict.fromkeys(criteria.COLUMNS, _column),
    "since": _day, "until": _day, "story": _story, "actor": _actor, "label": _label, "layer": _layer, "coder": _coder,
    "status": _status,
    "attribute": lambda project, term: criteria.with_attribute(project.store, term.name, term.value),
    "article": lambda project, term: criteria.with_article_label(project.store, term.name, term.value),
    "field": lambda project, term: criteria.with_field(project.store, term.name, term.value),
}  # fmt: skip
