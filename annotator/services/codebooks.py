"""The codebook in a project's life: changed, exchanged, merged; and the spans that were made under another meaning."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from annotator.domain import codebook_edits as edits
from annotator.domain.article import Article
from annotator.domain.change import Change, ChangeSet, Refusal, added
from annotator.domain.codebook import Codebook, dump
from annotator.domain.model import CodebookRevision, Fragment, Layer, Span, Value
from annotator.domain.suggestion import Verdict
from annotator.interchange.refi.codes import write_codebook
from annotator.services import annotate, writing
from annotator.services.annotate import Hand
from annotator.services.finding import Occurrence
from annotator.services.project import Project, read_codebook, revised
from annotator.services.steps import Progress, Steps
from annotator.storage import reading

_EVERY = 2_000  # spans between two reports


def revise(project: Project, book: Codebook, title: str) -> ChangeSet:
    """The codebook as a new revision. Raises `Refusal` where nothing is different."""
    return ChangeSet(title, (_revision(project, book),))


def _revision(project: Project, book: Codebook) -> Change[Value]:
    """A revision is known by its content: one that was there before comes to the fore again."""
    if book.id == project.revision.id:
        raise Refusal("The codebook says that already.")
    made = revised(book, project.revision.number + 1)
    before = next(iter(project.store.read(CodebookRevision, id=made.id)), None)
    return Change(before, made)


def merge(project: Project, gone: str, kept: str) -> Steps[ChangeSet]:
    """One label fewer: every span of it, in every layer, bears the other one from now on. Raises `Refusal`."""
    book = edits.merged(project.codebook, gone, kept)
    names = project.codebook.label(gone).name, project.codebook.label(kept).name
    changes: list[Change[Value]] = [_revision(project, book)]
    spans = project.store.read(Span, label=gone)
    for n, span in enumerate(spans):
        if n % _EVERY == 0:
            yield Progress(n, len(spans), f"Merging {names[0]} into {names[1]}")
        changes.append(Change(span, replace(span, label=kept)))
    changes += _renamed_verdicts(project, gone, kept)
    told = f"{len(spans):,} span{'s' if len(spans) != 1 else ''}"
    return ChangeSet(f"Merge label {names[0]} into {names[1]}: {told}", tuple(changes))


def _renamed_verdicts(project: Project, gone: str, kept: str) -> Iterator[Change[Value]]:
    """What was rejected under the one name does not come again under the other. What was decided under both is decided once."""
    decided = {_decided_about(verdict) for verdict in project.store.read(Verdict, label=kept)}
    for verdict in project.store.read(Verdict, label=gone):
        twice = _decided_about(verdict) in decided
        yield Change(verdict, None if twice else replace(verdict, label=kept))


def _decided_about(verdict: Verdict) -> tuple[str, str, tuple[Fragment, ...]]:
    return verdict.document_id, verdict.coder_id, verdict.fragments


def remove(project: Project, label_id: str) -> ChangeSet:
    """Take a label away that no span bears. Raises `Refusal`."""
    label = project.codebook.label(label_id)
    if used := usage(project).get(label_id):
        raise Refusal(f"{used:,} spans bear {label.name}; retire it, or merge it into another label.")
    roles = [f"{other.name}: {role.name}" for other in project.codebook.labels for role in other.roles
             if label_id in (*role.accepts, role.label) and other.id != label_id]  # fmt: skip
    if roles:
        raise Refusal(f"{label.name} has a place in {', '.join(roles)}; take it out there first.")
    kept = tuple(
        replace(o, parent=label.parent if o.parent == label_id else o.parent)
        for o in project.codebook.labels
        if o.id != label_id
    )
    return revise(project, replace(project.codebook, labels=kept), f"Remove label {label.name}")


def usage(project: Project) -> dict[str, int]:
    """How many spans bear each label, in all layers."""
    return reading.label_counts(project.store)


# --- files --------------------------------------------------------------------------------------------------


def write(project: Project, path: Path) -> None:
    """Write the codebook as TOML, or by the suffix .qdc as REFI-QDA's. Raises `Refusal`."""
    refi = path.suffix.lower() == ".qdc"
    writing.write(path, write_codebook(project.codebook) if refi else dump(project.codebook).encode())


def read(project: Project, path: Path) -> ChangeSet:
    """The codebook of a file in the place of the project's; labels that are in use stay, retired. Raises `Refusal`."""
    book = edits.adopted(project.codebook, read_codebook(path), usage(project))
    return revise(project, book, f"Codebook of {path.name}")


# --- looking again ------------------------------------------------------------------------------------------


def outdated_count(project: Project) -> int:
    """How many spans were made under another meaning of their label, in all layers."""
    return reading.made_under(project.store, project.outdated())


def confirm(project: Project, hand: Hand, chosen: Sequence[Occurrence]) -> Steps[ChangeSet]:
    """The coder looked at these spans again and lets them stand. Raises `Refusal` where none is the coder's own."""
    old = project.outdated()
    spans = [one.tags[0] for one in chosen if one.span and one.tags]
    changes: list[Change[Value]] = []
    for n, listed in enumerate(spans):
        if n % _EVERY == 0:
            yield Progress(n, len(spans), "Confirming")
        now_ = next(iter(project.store.read(Span, id=listed.id)), None)
        if now_ and now_.codebook in old.get(now_.label, ()):
            changes.append(Change(now_, replace(now_, codebook=hand.codebook)))
    if not changes:
        raise Refusal("None of the ticked ones is yours and made under an older definition.")
    return ChangeSet(
        f"Confirm {len(changes):,} span{'s' if len(changes) > 1 else ''} under the new definition", tuple(changes)
    )


# --- the whole article --------------------------------------------------------------------------------------


def set_article_label(article: Article, hand: Hand, name: str, values: Sequence[str]) -> ChangeSet:
    """Say something of the whole article (its frame, its topic). Raises `Refusal` for what the codebook does not offer."""
    kind = next((one for one in article.codebook.article_labels if one.name == name), None)
    if kind is None or not set(values) <= set(kind.values) or (len(values) > 1 and not kind.many):
        raise Refusal(f"The codebook has no {name} {', '.join(map(repr, values))} for articles.")
    ordered = tuple(value for value in kind.values if value in values)

    def changed(layer: Layer) -> Layer:
        kept = dict(layer.labels) | {name: ordered}
        return replace(layer, labels=tuple((key, kept[key]) for key in sorted(kept) if kept[key]))

    return _on_layer(article, hand, changed, f"{name.capitalize()}: {', '.join(ordered) or 'not set'}")


def set_article_note(article: Article, hand: Hand, note: str) -> ChangeSet:
    """Write something down about the article. Raises `Refusal` where it says that already."""
    return _on_layer(article, hand, lambda layer: replace(layer, note=note.strip()), "Article note")


def _on_layer(article: Article, hand: Hand, changed: Callable[[Layer], Layer], title: str) -> ChangeSet:
    layer, _ = annotate.own_layer(article, hand)
    after = changed(layer)
    if article.layer is None:
        return ChangeSet(title, added([after]))
    if after == article.layer:
        raise Refusal("That is so already.")
    return ChangeSet(title, (Change(article.layer, after),))
