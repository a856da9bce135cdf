"""What goes into an export: which articles and layers, without which parts, under whose names, on which side of a split."""

from __future__ import annotations

import hashlib
from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from pathlib import Path

from annotator.domain.change import Refusal
from annotator.domain.dates import is_part_of_a_day
from annotator.domain.exchange import Record
from annotator.domain.model import GOLD, STATUSES, Document, Layer
from annotator.domain.suggestion import SUGGESTED
from annotator.domain.zones import KINDS
from annotator.interchange import Names
from annotator.interchange.carrying import Tally
from annotator.interchange.provenance import provenance, with_provenance
from annotator.services import proposing
from annotator.services.again import first_of
from annotator.services.cutting import cut
from annotator.services.kin import Imprints, Looking, stories_by_article, with_story
from annotator.services.majority import MAJORITY, majority
from annotator.services.project import Project
from annotator.services.settling import Settled, settled
from annotator.services.sides import Wish
from annotator.services.steps import Steps
from annotator.services.where import articles_where
from annotator.storage import bulk
from annotator.storage.carried import has_sides

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Options:
    """What to export, and how.

    `layer`: a name, `gold`, `majority`, `all`. `since` and `until`: the first and the last day, `2026`, `2026-03` or
    `2026-03-09`; articles without a date are left out then. `without`: kinds of zones that are left out of the text.
    `split`: shares by name, drawn by `seed` (see `sides`), which also draws the letters of anonymous coders. `group`: articles
    of one `author` or `outlet` stand on one side, too. `one_version`: one article of every story (see `versions`).
    `licence` and `citation` stand in the card.
    """

    format: str | None = None
    layer: str = "all"
    statuses: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    without: tuple[str, ...] = ()
    anonymous: bool = False
    split: Mapping[str, float] = field(default_factory=dict[str, float])
    seed: int = 0
    strict: bool = False
    superseded: bool = False  # articles too whose text was corrected since
    card: bool = False  # lay the dataset's card beside it
    verify: bool = True  # read it back and compare
    group: str = ""
    one_version: bool = False
    template: str = ""  # the file of a template, for formats that are written by one
    by_side: bool = False  # one file a side of the split
    side: str = ""  # only this side
    where: str = ""  # a query for articles: see `domain.criteria`
    licence: str = ""  # as a person said it
    citation: str = ""


class Chosen:
    """The records that options choose. Raises `Refusal` where they ask for what is not there."""

    def __init__(self, project: Project, options: Options) -> None:
        self._project, self._store, self._options = project, project.store, options
        self._selection = _selection(project, options)
        labels = {label.id: label.name for label in project.codebook.labels}
        coders = project.coder_names()
        self._layers: dict[str, str] = {}
        if options.anonymous:
            coders, self._layers = _letters(project, coders, options.seed)
        template = Path(options.template) if options.template else None
        self.names = Names(labels, {**coders, MAJORITY: MAJORITY}, project.codebook, template=template)
        self.total = bulk.count(project.store, self._selection)
        self._considered = bulk.count_articles(project.store, self._selection)
        self._articles = 0
        self.settled = Settled()

    @property
    def left_out(self) -> int:
        """How many articles have nothing that was chosen; known when all records were asked for."""
        return self._considered - self._articles

    def records(self, tally: Tally) -> Generator[Record, None, None]:
        """All of them; what is lost with zones that are left out is added to the tally."""
        found: Iterator[Record] = bulk.records(self._store, self._selection)
        if self._options.layer == proposing.LAYER:
            found = proposing.records(self._project, self._selection)
        elif self._options.layer == MAJORITY:
            found = _majorities(found)
        stories = stories_by_article(self._project)
        for record in self._of_side(self.settled.wanted(self._counted(found))):
            record.document = with_story(record.document, stories)
            left = cut(record, self._options.without, tally) if self._options.without else record
            if self._layers and left.layer is not None:
                left.layer = replace(left.layer, name=self._layers.get(left.layer.name, left.layer.name))
            if left.layer is not None and left.layer.name in (GOLD, MAJORITY):
                left.spans = [row._replace(extra=_named(row.extra, self.names.coders)) for row in left.spans]
            yield left

    def article_ids(self) -> list[str]:
        """The articles that are chosen, further versions of stories not among them; known when that is settled."""
        ids = bulk.document_ids(self._store, self._selection, tagged=not self._selection.untagged)
        left_out, side = self.settled.left_out, self._options.side
        return [key for key in ids if key not in left_out and (not side or self.settled.side.get(key) == side)]

    def layer_name(self, name: str) -> str:
        """What a layer is called outside."""
        return self._layers.get(name, name)

    def _counted(self, records: Iterator[Record]) -> Iterator[Record]:
        """The same records; their articles are counted."""
        self._articles, last = 0, ""
        for record in records:
            self._articles += record.document.id != last
            last = record.document.id
            yield record

    def _of_side(self, records: Iterator[Record]) -> Iterator[Record]:
        """The records of the one side that is asked for, or all."""
        side, sides = self._options.side, self.settled.side
        return (record for record in records if not side or sides.get(record.document.id) == side)

    def settle(self, able: Sequence[str], usual: Mapping[str, float], imprints: Imprints | None = None) -> Steps[Settled]:
        """Find out which version of a story and which side of the split every article is, before records are asked for.

        `able`: what the format carries; `usual`: the sides it cannot do without; `imprints`: those of an earlier look.
        """
        options = self._options
        if not (options.split or usual or options.one_version or has_sides(self._store)):
            return self.settled
        tagged = "articles without tags" not in able and bool(options.split or usual)
        chosen = set(bulk.document_ids(self._store, self._selection, tagged=tagged))
        articles = [article for article in self._store.read(Document) if article.id in chosen]
        looking = Looking(options.without, options.group, {} if imprints is None else imprints)
        wish = Wish(options.split, options.seed, usual, fill="unknown keys" not in able, by=options.group)
        self.settled = yield from settled(
            self._project, articles, looking, wish, self._layers_chosen() if options.one_version else None
        )
        return self.settled

    def _layers_chosen(self) -> list[Layer]:
        names, statuses = self._selection.layers, self._options.statuses
        return [layer for layer in self._store.read(Layer)
                if (names is None or layer.name in names) and (not statuses or layer.status in statuses)]  # fmt: skip


def _selection(project: Project, options: Options) -> bulk.Selection:
    layers: tuple[str, ...] | None = None if options.layer in ("all", MAJORITY, proposing.LAYER) else (options.layer,)
    known = {layer.name for layer in project.store.read(Layer)} if layers or options.layer == MAJORITY else set[str]()
    if layers and options.layer not in known:
        there = ", ".join(sorted(known)) or "none"
        raise Refusal(f"{project.place}: there is no layer {options.layer!r}; there are: {there}.")
    if wrong := next((status for status in options.statuses if status not in STATUSES), None):
        raise Refusal(f"There is no status {wrong!r}; there are: {', '.join(STATUSES)}.")
    for day in filter(None, (options.since, options.until)):
        if not is_part_of_a_day(day):
            raise Refusal(f"{day!r} is no day of the form 2026-03-09, 2026-03 or 2026.")
    kinds = (*KINDS, *project.zone_kinds())
    if strange := next((kind for kind in options.without if kind not in kinds), None):
        raise Refusal(f"There is no zone {strange!r}; there are {', '.join(dict.fromkeys(kinds))}.")
    if options.layer == MAJORITY:
        layers = tuple(sorted(known - {GOLD, SUGGESTED}))
    labels = tuple(_label_id(project, name) for name in options.labels)
    return bulk.Selection(
        layers=layers,
        statuses=options.statuses,
        labels=labels,
        since=options.since,
        until=options.until,
        superseded=options.superseded,
        untagged=options.layer == "all",
        among=articles_where(project, options.where),
    )


def _label_id(project: Project, name: str) -> str:
    label = project.codebook.named(name)
    if label is None:
        there = ", ".join(label.name for label in project.codebook.labels)
        raise Refusal(f"The codebook has no label {name!r}; there are: {there}.")
    return label.id


def _majorities(records: Iterator[Record]) -> Iterator[Record]:
    voting = (record for record in records if record.layer is not None and not first_of(record.layer))
    for _, several in groupby(voting, key=lambda record: record.document.id):
        yield majority(list(several))


def _named(extra: str, coders: Mapping[str, str]) -> str:
    """Where a span is from, with the names of the coders who had it instead of their ids; letters, where they are
    anonymous."""
    how = provenance(extra)
    if not isinstance(how.get("coders"), list):
        return extra
    return with_provenance(extra, how | {"coders": sorted(coders.get(key, key) for key in how["coders"])})


# --- without names ------------------------------------------------------------------------------------------


def _letters(project: Project, coders: Mapping[str, str], seed: int) -> tuple[dict[str, str], dict[str, str]]:
    """Letters for coders, in an order that the seed draws, and for layers those of their coders; gold keeps its name."""

    def drawn(key: str) -> bytes:
        return hashlib.sha256(f"{seed}:{key}".encode()).digest()

    letter = {key: _letter(n) for n, key in enumerate(sorted(coders, key=drawn))}
    owners: dict[str, set[str]] = {}
    for layer in project.store.read(Layer):
        owners.setdefault(layer.name, set()).add(layer.coder_id)
    names: dict[str, str] = {}
    taken: dict[str, int] = {}
    for name in sorted(owners.keys() - {GOLD}, key=drawn):
        whose = letter.get(next(iter(owners[name])), "") if len(owners[name]) == 1 else "several"
        taken[whose] = taken.get(whose, 0) + 1
        names[name] = whose if taken[whose] == 1 else f"{whose} {taken[whose]}"
    return letter, names


def _letter(number: int) -> str:
    round_, at = divmod(number, len(_LETTERS))
    return _LETTERS[at] + (str(round_ + 1) if round_ else "")
