"""The layers of articles, laid side by side for comparing: whose, of which state, and what was left out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from annotator.domain.change import Refusal
from annotator.domain.compare.aided import without_suggested
from annotator.domain.compare.frames import Sheet, Work, with_roots
from annotator.domain.model import GOLD, Document, Entity, Layer
from annotator.domain.suggestion import SUGGESTED
from annotator.services.again import first_of
from annotator.services.project import Project
from annotator.storage import machine, reading


@dataclass(frozen=True, slots=True)
class Laid:
    """An article's sheet, and the layers that do not count: nothing is in them and their coder did not call them complete."""

    sheet: Sheet
    left_out: tuple[Layer, ...] = ()


def counts(layer: Layer, *, tagged: bool) -> bool:
    """Is a layer one to compare? One that was not begun is not; one without a tag only where its coder calls it complete."""
    return layer.name not in (GOLD, SUGGESTED) and layer.status != "new" and (tagged or layer.status == "complete")


def lay(project: Project, document_id: str, names: Sequence[str] = ()) -> Laid:
    """The sheet of one article, of the named layers or of all that coders made. Raises `Refusal`."""
    return _lay(project, project.document(document_id), tuple(names), _roots(project))


# Which tags count where coders are compared: all; all but those that suggestions had a part in; those of articles that were coded
# without suggestions.
ALL_TAGS, UNSUGGESTED, UNAIDED = TAGS = ("all", "unsuggested", "unaided")


def lay_all(
    project: Project, names: Sequence[str] = (), tags: str = ALL_TAGS, documents: Collection[str] | None = None
) -> Iterator[Laid]:
    """The sheets of all articles (newest versions), or of some `documents`, that have at least two layers to compare.
    Raises `Refusal` for names that are nowhere."""
    wanted = None if documents is None else frozenset(documents)
    known = set(project.layer_names())
    if unknown := [name for name in names if name not in known]:
        there = ", ".join(sorted(known)) or "none"
        raise Refusal(f"{project.place}: there is no layer {unknown[0]!r}; there are: {there}.")
    root = _roots(project)
    several = reading.with_layers(project.store, tuple(names))
    unaided = machine.unaided_documents(project.store) if tags == UNAIDED else frozenset[str]()
    for document in project.documents():
        if wanted is not None and document.id not in wanted:
            continue
        if several.get(document.id, 0) > 1 and (tags != UNAIDED or document.id in unaided):
            laid = _lay(project, document, tuple(names), root)
            if len(laid.sheet.works) > 1:
                yield replace(laid, sheet=without_suggested(laid.sheet)) if tags == UNSUGGESTED else laid


def _lay(project: Project, document: Document, names: tuple[str, ...], root: Callable[[str], str]) -> Laid:
    works: list[Work] = []
    left_out: list[Layer] = []
    for layer in project.layers(document.id):
        if (names and layer.name not in names) or (not names and (layer.name == GOLD or first_of(layer))):
            continue
        place = reading.layer_content(project.store, layer.id)
        if counts(layer, tagged=bool(place.spans)) or layer.name in names:
            works.append(with_roots(Work(layer, tuple(place.spans), tuple(place.relations)), root))
        else:
            left_out.append(layer)
    return Laid(Sheet(document, project.text(document.id), tuple(works)), tuple(left_out))


def _roots(project: Project) -> Callable[[str], str]:
    """The actor that merged ones stand for."""
    into = {entity.id: entity.merged_into for entity in project.store.read(Entity) if entity.merged_into}

    def root(entity_id: str) -> str:
        seen = set[str]()
        while entity_id in into and entity_id not in seen:
            seen.add(entity_id)
            entity_id = into[entity_id]
        return entity_id

    return root
