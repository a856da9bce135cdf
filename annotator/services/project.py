"""An open project: the only object that changes data, and the only one that says so."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self, TypeAlias

from annotator import paths
from annotator.domain.actors import Registry
from annotator.domain.article import Article, Statement
from annotator.domain.change import (
    BatchSwitch,
    Change,
    ChangeSet,
    Conflict,
    Refusal,
    Unanswered,
    added,
)
from annotator.domain.codebook import Codebook, dump
from annotator.domain.codebook_edits import changed_meanings
from annotator.domain.codebook_file import parse
from annotator.domain.model import (
    GOLD,
    CodebookRevision,
    Coder,
    Document,
    Entity,
    Layer,
    Relation,
    Span,
    Text,
    Value,
    Zone,
    new_id,
    now,
)
from annotator.domain.review import Decision
from annotator.domain.text import sha256
from annotator.interchange.refi import codes as refi_codes
from annotator.services import conflicts
from annotator.storage import address, effort, reading, search, sqlite
from annotator.storage.arriving import Arrivals
from annotator.storage.clashes import LayerThere
from annotator.storage.store import Direction, OutOfDate, Revision, Store

__all__ = ["Direction", "Listener", "News", "OutOfDate", "Project", "Revision", "copy", "read_codebook", "revised"]

News: TypeAlias = ChangeSet | BatchSwitch
Listener: TypeAlias = Callable[[News], None]

_LOOKED_AT = 500  # changes of an edit whose values are read again after a conflict
DEFAULT_CODEBOOK = "actors-claims-sources.toml"


class Project:
    """Reads values, does edits, tells listeners. Without a coder it is read-only."""

    def __init__(self, store: Store, coder: Coder | None) -> None:
        self.store = store
        self.coder = coder
        self.codebook, self.revision = _codebook(store)
        self._listeners: list[Listener] = []
        self._unanswered = ""  # the id of an edit whose answer was lost
        self._busy = ""

    # --- opening ----------------------------------------------------------------------------------------

    @classmethod
    def create(cls, place: str | Path, *, codebook: Path | None = None, coder: str | None = None) -> Project:
        """A new project with the codebook of a TOML file, or the default one. Raises `Refusal`."""
        book = read_codebook(codebook or paths.seeds() / "codebooks" / DEFAULT_CODEBOOK)
        owner = Coder(name=coder or "Annotator")
        founding = ChangeSet(f"New project with codebook “{book.name}”", added([revised(book, 1)]))
        store = Store.create(str(place), owner, founding)
        return cls(store, owner if coder else None)

    @classmethod
    def open(cls, place: str | Path, *, coder: str | None = None) -> Project:
        """The project at a file or URL, for a coder or (without one) to read only. Raises `Refusal`."""
        store = Store.open(str(place), read_only=coder is None)
        try:
            return cls(store, store.coder(coder) if coder and not store.read_only else None)
        except BaseException:
            store.close()
            raise

    def close(self) -> None:
        """Let go of the database. Everything done is saved already."""
        self._listeners.clear()
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def place(self) -> str:
        """Where the project lies, as people may read it."""
        return self.store.place

    @property
    def name(self) -> str:
        """The project's short name: its file without folder and suffix, or the database's name."""
        return address.name(self.place)

    # --- changing ---------------------------------------------------------------------------------------

    def listen(self, listener: Listener) -> None:
        """Call `listener` after every edit, when the project is already as it will stay."""
        self._listeners.append(listener)

    def do(self, edit: ChangeSet) -> None:
        """Make an edit happen: one transaction, committed when this returns.

        Raises `Refusal`; `Conflict` where somebody changed the same values meanwhile; `Unanswered`
        where the connection broke: whether the edit landed shows with the next one.
        """
        author = self.author
        landed = self._settle_unanswered()
        if isinstance(landed, ChangeSet) and conflicts.do_the_same(landed, edit):
            return  # the gesture was made again because nobody knew that it had landed
        try:
            self._tell(self._applied(edit, author))
        except Unanswered:
            self._unanswered = edit.id
            raise

    def _applied(self, edit: ChangeSet, author: Coder) -> ChangeSet:
        """Write an edit, into the layers that another window made meanwhile where need be; returns what listeners hear."""
        try:
            self.store.apply(edit, author)
        except LayerThere:
            wanted = {(layer.document_id, layer.name) for layer in conflicts.new_layers(edit)}
            documents = list({document_id for document_id, _ in wanted})
            layers = self.store.read(Layer, document_id=documents)
            there = [layer for layer in layers if (layer.document_id, layer.name) in wanted]
            settled = conflicts.into_layers(edit, there)
            if settled is None:
                raise
            self.store.apply(settled, author)
            return self._with_what_was_there(settled, there)
        except Conflict:
            self._tell_what_is_there(edit)
            raise
        return edit

    def _tell_what_is_there(self, edit: ChangeSet) -> None:
        """After a conflict listeners hear what became of the values of an edit, so that nobody goes on from what was."""
        self.reread_codebook()
        if len(edit.changes) > _LOOKED_AT:
            self._tell(BatchSwitch("Changed elsewhere", 0, live=True))
            return
        there: dict[str, Value] = {}
        for kind in {type(change.value) for change in edit.changes} - {CodebookRevision}:
            ids = [change.value.id for change in edit.of(kind)]
            there |= {value.id: value for value in self.store.read(kind, id=ids)}
        if moved := conflicts.what_moved(edit, there):
            self._tell(ChangeSet("Changed elsewhere", moved))
        if edit.of(Decision):
            self._tell(BatchSwitch("Changed elsewhere", 0, live=True))

    def _with_what_was_there(self, edit: ChangeSet, layers: Sequence[Layer]) -> ChangeSet:
        """An edit as its listeners want it, who know nothing yet of the layers that another window made."""
        brought = {change.value.id for change in edit.changes if change.before is None}
        ids = [layer.id for layer in layers]
        spans = [span for span in self.store.read(Span, layer_id=ids) if span.id not in brought]
        relations = [link for link in self.store.read(Relation, layer_id=ids) if link.id not in brought]
        return conflicts.with_what_was_there(edit, layers, spans, relations)

    def reread_codebook(self) -> None:
        """The codebook as it is by now; listeners are told where another window changed it."""
        known = self.revision
        self.codebook, self.revision = _codebook(self.store)
        if self.revision != known:
            self._tell(ChangeSet("Codebook changed elsewhere", (Change(None, self.revision),)))

    def merge(
        self,
        brought: Collection[Value],
        edit: ChangeSet | None,
        title: str,
        *,
        corrects: str = "",
        arrivals: Arrivals | None = None,
    ) -> None:
        """Bring articles and an edit that rests on them, both or neither. Undo takes them back one after the other.

        `corrects` is the hash of the text that a new version of an article follows; `arrivals` are rows that come and go
        with the edit. Raises `Refusal`, `Conflict` or `Unanswered`.
        """
        author, batch_id = self.author, new_id()
        self._settle_unanswered()
        try:
            switch = self.store.merge(
                brought, edit, author, title, corrects=corrects, batch_id=batch_id, arrivals=arrivals
            )
        except Unanswered:
            self._unanswered = batch_id if brought or edit is None else edit.id
            raise
        if switch is not None:
            self._tell(switch)
        if edit is not None:
            self._tell(edit)
        if edit is not None and arrivals is not None:
            self._tell(BatchSwitch(edit.title, 0, live=True))

    def undo(self) -> str:
        """Take back the coder's latest edit, also of an earlier day; returns its title."""
        return self._step("undo")

    def redo(self) -> str:
        """Do again what was undone last; returns its title."""
        return self._step("redo")

    def _step(self, direction: Direction) -> str:
        author, step_id = self.author, new_id()
        landed = self._settle_unanswered()
        if landed is not None:
            return landed.title  # one look at what had landed after all, before anything more is taken back
        try:
            done = self.store.step(author, direction, step_id)
        except Unanswered:
            self._unanswered = step_id
            raise
        self._tell(done)
        return done.title

    def _settle_unanswered(self) -> News | None:
        """Ask what became of the edit whose answer was lost, and tell listeners where it landed. Raises `Refusal`
        while the server still does not answer."""
        if not self._unanswered:
            return None
        landed = self.store.outcome(self._unanswered)
        self._unanswered = ""
        if landed is not None:
            self._tell(landed)
        return landed

    @property
    def undo_title(self) -> str | None:
        """What undo would take back."""
        return self.store.next_title(self.coder, "undo") if self.coder else None

    @property
    def redo_title(self) -> str | None:
        """What redo would do again."""
        return self.store.next_title(self.coder, "redo") if self.coder else None

    @contextmanager
    def busy(self, doing: str) -> Iterator[None]:
        """While a long edit writes, other edits are refused with its name instead of waiting for the lock."""
        self._busy = doing
        try:
            yield
        finally:
            self._busy = ""

    def unanswered(self, edit_id: str) -> None:
        """Of this edit nobody knows yet whether it landed; the next edit asks first."""
        self._unanswered = edit_id

    def announce(self, news: News) -> None:
        """Tell listeners of an edit that was written by its own road (an import)."""
        self.codebook, self.revision = _codebook(self.store)
        self._tell(news)

    @property
    def author(self) -> Coder:
        """Whose edits are made here. Raises `Refusal` where nobody can make one now."""
        if self._busy:
            raise Refusal(f"{self._busy} is under way; nothing was changed. Wait for it, or cancel it.")
        if self.coder is None:
            raise Refusal(f"{self.place}: the project is open read-only; nothing was changed.")
        return self.coder

    def _tell(self, news: News) -> None:
        """Last of all: a listener must find the project already as it will stay."""
        if isinstance(news, ChangeSet) and news.of(CodebookRevision):
            self.codebook, self.revision = _codebook(self.store)
        for listener in self._listeners:
            listener(news)

    @contextmanager
    def at_one_moment(self) -> Iterator[Project]:
        """The project as it is now, to be read as a whole while others go on tagging; it takes no edits."""
        with self.store.at_one_moment() as store:
            yield Project(store, self.coder)

    @staticmethod
    def shown(place: str) -> str:
        """A place as it may be written down: a URL without its password."""
        return address.shown(place)

    # --- reading ----------------------------------------------------------------------------------------

    def documents(self) -> list[Document]:
        """Every article, in the project's order."""
        return self.store.read(Document, order=("number", "id"))

    def document(self, document_id: str) -> Document:
        """One article. Raises `Refusal` where it is not there (any more)."""
        found = self.store.read(Document, id=document_id)
        if not found:
            raise Refusal("This article is not in the project any more.")
        return found[0]

    def named(self, name: str) -> Document:
        """The article with an id, or with a title that no other has (of a corrected one the newest version). Raises `Refusal`."""
        newest = set(self.document_ids())
        found = self.store.read(Document, id=name) or [
            one for one in self.store.read(Document, title=name) if one.id in newest
        ]
        if len(found) != 1:
            if not found:
                raise Refusal(f"{self.place}: there is no article with the id or the title {name!r}.")
            raise Refusal(f"{self.place}: {len(found)} articles are called {name!r}.")
        return found[0]

    def text(self, document_id: str) -> str:
        """The characters of an article. Raises `Refusal` where they are not the ones that were imported."""
        found = self.store.read(Text, id=document_id)
        document = self.document(document_id)
        if not found or sha256(found[0].text) != document.sha256:
            raise Refusal(
                f"{self.place}: the text of “{document.title}” is damaged (its checksum is wrong); restore a backup."
            )
        return found[0].text

    def layers(self, document_id: str) -> list[Layer]:
        """The layers of an article, in order; without those that are sealed for this coder."""
        found = self.store.read(Layer, order=("number", "id"), document_id=document_id)
        if self.coder is None:
            return found
        sealed = self.sealed(document_id) | _being_repeated(found, self.coder)
        return [layer for layer in found if layer.id not in sealed]

    def sealed(self, document_id: str) -> frozenset[str]:
        """The layers of colleagues that came sealed: nobody sees them before the own layer of the article is complete. What
        somebody did not begin to code hides nothing from them once they coded nothing at all."""
        found = reading.sealed_layers(self.store, document_id)
        if not found or not self.coder or not reading.has_layers(self.store, self.coder.id):
            return frozenset()
        own = self.store.read(Layer, document_id=document_id, coder_id=self.coder.id)
        done = any(layer.status == "complete" for layer in own if layer.name != GOLD)
        return frozenset() if done else frozenset(key for key, coder in found.items() if coder != self.coder.id)

    def _coder_id(self) -> str:
        return self.coder.id if self.coder else ""

    def own_layer(self, document_id: str) -> Layer | None:
        """The coder's own layer of an article, or None while it has no tag of theirs."""
        if self.coder is None:
            return None
        mine = [x for x in self.layers(document_id) if x.coder_id == self.coder.id and x.name != GOLD]
        return next((x for x in mine if x.status != "complete" and '"again"' in x.extra), next(iter(mine), None))

    def article(self, document_id: str, layer: Layer | None = None, *, whole: bool = True) -> Article:
        """An article with one layer (the coder's own unless given). Not `whole`: without spans yet."""
        document = self.document(document_id)
        chosen = layer or self.own_layer(document_id)
        article = Article(
            document, self.text(document_id), self.store.read(Zone, document_id=document_id), chosen, self.codebook
        )
        if whole and chosen:
            article.add(*self.spans_between(chosen.id, 0, document.length + 1))
        return article

    def spans(self, layer: Layer) -> list[Span]:
        """The spans of a layer, in the order of the text."""
        return self.store.read(Span, order=("start", "end", "id"), layer_id=layer.id)

    def relations(self, layer: Layer) -> list[Relation]:
        """The relations of a layer."""
        return self.store.read(Relation, order=("head", "type", "child", "id"), layer_id=layer.id)

    def entities(self) -> list[Entity]:
        """The registry of actors, by name."""
        return self.store.read(Entity, order=("name", "id"))

    def registry(self) -> Registry:
        """The actors, to look them up; its owner keeps it in step with the edits."""
        return Registry(self.store.read(Entity))

    def entity_family(self, entity_id: str) -> list[str]:
        """The ids of an actor and of those that were merged into it, without reading the whole registry."""
        return reading.entity_family(self.store, entity_id)

    def mentions(self, registry: Registry, entity: Entity, limit: int = 500) -> list[reading.Mention]:
        """The spans that mean an actor, those of actors merged into it included."""
        return reading.mentions(self.store, [entity.id, *(e.id for e in registry.merged(entity.id))], limit)

    def place_of(self, span_id: str) -> reading.Mention | None:
        """Where a span stands: its layer, its article, its extent; None where it is not there (any more)."""
        return reading.place_of(self.store, span_id)

    def mention_counts(self, registry: Registry) -> dict[str, int]:
        """How many spans mean each actor, by the id of the actor that merged ones stand for."""
        counts: dict[str, int] = {}
        for key, n in reading.mention_counts(self.store).items():
            root = registry.root(key)
            if root:
                counts[root.id] = counts.get(root.id, 0) + n
        return counts

    def document_ids(self) -> list[str]:
        """The ids of all articles, of corrected ones the newest version, in the project's order."""
        return reading.document_ids(self.store)

    def outdated(self) -> dict[str, tuple[str, ...]]:
        """For every label whose meaning has changed the ids of the revisions under which it meant something else."""
        found: dict[str, tuple[str, ...]] = {}
        for revision in self.store.read(CodebookRevision, order=("number",)):
            if revision.id != self.revision.id:
                for label in changed_meanings(parse(revision.content, checked=False), self.codebook):
                    found[label] = (*found.get(label, ()), revision.id)
        return found

    def relation_count(self, kind: str) -> int:
        """How many relations of a type there are, in all layers."""
        return reading.relation_count(self.store, kind)

    def outlets(self) -> list[str]:
        """The outlets of the articles, in the order of the alphabet."""
        return search.outlets(self.store)

    def statements(self, document_id: str, layer: Layer | None = None) -> list[Statement]:
        """The statements of a layer of an article, in reading order."""
        article = self.article(document_id, layer)
        claims = (article.claim_at(n) for n in range(article.claim_count))
        return [article.statement(claim) for claim in claims if claim]

    def history(self, document_id: str | None = None, limit: int = 200) -> list[Revision]:
        """The latest edits, newest first."""
        return self.store.history(document_id=document_id, limit=limit)

    def coder_names(self) -> dict[str, str]:
        """Coders' names by id."""
        return reading.coder_names(self.store)

    def layer_names(self) -> list[str]:
        """What layers are called, in the order of the alphabet."""
        return reading.layer_names(self.store)

    def tagged_documents(self) -> int:
        """How many articles have a layer that somebody began."""
        return reading.tagged_documents(self.store)

    def zone_kinds(self) -> list[str]:
        """The kinds of zones that the articles have, in the order of the alphabet."""
        return reading.zone_kinds(self.store)

    def statistics(self) -> dict[str, object]:
        """Counts as in the contract: documents, entities, and per layer spans by label and relations by type."""
        found = reading.statistics(self.store)  # one reading: one state
        for counts in found["layers"].values():
            counts["spans"] = {self.codebook.label(label).name: n for label, n in counts["spans"].items()}
        return found

    def spans_between(self, layer_id: str, start: int, end: int) -> reading.Place:
        """The spans of a layer that touch `start:end`, and their relations."""
        return reading.place(self.store, layer_id, start, end)

    def queue_ids(self, words: str = "", status: str = "", order: reading.Order = "number") -> list[str]:
        """The articles that hold all the words in title, outlet, author or date and have the status for this coder."""
        return reading.queue_ids(self.store, self._coder_id(), words, status, order)

    def queue_rows(self, ids: Sequence[str]) -> dict[str, reading.QueueRow]:
        """A page of the queue."""
        return reading.queue_rows(self.store, self._coder_id(), ids, [label.id for label in self.codebook.claims])

    def done_count(self) -> int:
        """How many articles this coder calls complete."""
        return reading.done_count(self.store, self._coder_id())

    # --- time -------------------------------------------------------------------------------------------

    def spend(self, document_id: str, seconds: int) -> None:
        """Count time that this coder worked on an article. Where nothing can be written it is not counted."""
        if self.coder is not None and not self._busy:
            effort.spend(self.store, document_id, self.coder.id, seconds)

    def spent(self, document_id: str = "") -> int:
        """The seconds that this coder worked on an article, or on all of them."""
        return effort.spent(self.store, self._coder_id(), document_id)

    # --- copies -----------------------------------------------------------------------------------------

    def backup(self, target: Path) -> None:
        """A consistent copy of the project while it is in use, even if its file is gone. Raises `Refusal`, and for
        team databases."""
        _must_be_free(self.place, target)
        self.store.copy(target)


def copy(place: str, target: Path) -> None:
    """Copy a project file to a new file, or everything in a shared database to a dump. Raises `Refusal`; an existing file
    is not overwritten."""
    if address.is_server(place):
        for _ in Store.dump_shared(place, target):
            pass
        return
    _must_be_free(place, target)
    sqlite.inspect(Path(place))
    sqlite.copy(Path(place), target)


def _must_be_free(place: str, target: Path) -> None:
    if address.is_server(place):
        raise Refusal("A shared project is backed up with “annotator backup”, or on its server.")
    if os.path.isdir(target):  # noqa: PTH112  a name that is too long is no folder; Path would raise
        raise Refusal(f"{target}: this is a folder; name a file.")
    if os.path.lexists(target):
        raise Refusal(f"{target}: there is such a file already.")
    if not os.path.isdir(target.parent):  # noqa: PTH112
        raise Refusal(f"{target}: the folder {target.parent} does not exist.")


def read_codebook(path: Path) -> Codebook:
    """The codebook of a TOML file, or the codes of REFI-QDA's (.qdc, or .qdpx with a project around them). Raises `Refusal`."""
    if path.suffix.lower() in (".qdc", ".qdpx"):
        return refi_codes.read_codebook(path)
    try:
        content = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise Refusal(f"{path}: cannot be read: {error}.") from error
    return parse(content, str(path))


def _being_repeated(layers: Sequence[Layer], coder: Coder) -> set[str]:
    """The coder's layers that are being tagged again: out of sight until that is done."""
    open_ = [x for x in layers if x.coder_id == coder.id and x.status != "complete" and '"again"' in x.extra]
    return {str(json.loads(layer.extra)["again"]) for layer in open_}


def revised(book: Codebook, number: int) -> CodebookRevision:
    """A codebook as a revision of a project."""
    return CodebookRevision(id=book.id, number=number, name=book.name, content=dump(book), created=now())


def _codebook(store: Store) -> tuple[Codebook, CodebookRevision]:
    found = store.read(CodebookRevision, order=("number",))
    if not found:
        raise Refusal(f"{store.place}: the project has no codebook; run 'annotator check' and restore a backup.")
    return parse(found[-1].content, f"{store.place}: codebook", checked=False), found[-1]
