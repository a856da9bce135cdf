"""The analyst's desk: everything that keys and mouse mean for the article in hand.

Views show what the desk holds and ask it; the desk asks the verbs and has the project do them.
A refusal becomes a sentence, never silence.
"""

from __future__ import annotations

from collections.abc import Callable

from annotator.domain import text as units
from annotator.domain.article import Article
from annotator.domain.change import ChangeSet, Refusal
from annotator.domain.codebook import Mark
from annotator.domain.model import Fragment, Relation, Span
from annotator.services import annotate
from annotator.services.annotate import Hand
from annotator.ui.caret import Caret, Mode


class Desk(Caret):
    """What can be done with what is in hand."""

    # --- tagging ----------------------------------------------------------------------------------------

    def hand(self) -> Hand:
        """Who tags. Raises `Refusal` where the project is open to read only."""
        if self.project.coder is None:
            raise Refusal(self.tr("The project is open read-only; nothing was changed."))
        return Hand(self.project.coder, self.project.revision.id)

    def do(self, verb: Callable[[Article, Hand], ChangeSet], said: str = "") -> bool:
        """Have an edit made, or say why not."""
        if self.article is None:
            self.said.emit(self.tr("No article is open."), True)
            return False
        try:
            edit = verb(self.article, self.hand())
            self.project.do(edit)
        except Refusal as refusal:
            self.said.emit(str(refusal), True)
            return False
        self.said.emit(said or edit.title, False)
        return True

    def do_freely(self, verb: Callable[[], ChangeSet]) -> bool:
        """Have an edit made that needs no article, or say why not."""
        try:
            edit = verb()
            self.project.do(edit)
        except Refusal as refusal:
            self.said.emit(str(refusal), True)
            return False
        self.said.emit(edit.title, False)
        return True

    def press(self, key: str) -> None:
        """A digit: a label, a role, or what the mode makes of it."""
        mark = next((m for m in self.project.codebook.marks() if m.key == key), None)
        mode = self.mode
        self.set_mode(Mode.USUAL)
        if mode is Mode.BIND:
            self._bind(key)
        elif mark is None:
            self.said.emit(self.tr("The codebook gives the key {key} to no label.").format(key=key), True)
        elif mode is Mode.RELABEL:
            self._on_span(lambda a, h, s: annotate.relabel(a, h, s, mark.label))
        elif mode is Mode.ROLE:
            self._to_role(mark)
        else:
            self._mark(mark, alone=mode is Mode.ALONE)

    def _mark(self, mark: Mark, *, alone: bool) -> None:
        article = self.article
        if article is None:
            self.said.emit(self.tr("No article is open."), True)
            return
        if not self.fragments and self._link_under_caret(mark, alone=alone):
            return
        fragments = self.fragments or [t for t in [units.token_at(article.text, self.caret)] if t]
        claim = None if alone else self.claim
        try:
            marked = annotate.mark(article, self.hand(), mark, fragments, open_claim=claim)
            self.project.do(marked.edit)
        except Refusal as refusal:
            self.said.emit(str(refusal), True)
            return
        self.said.emit(marked.said, False)
        self.extra.clear()
        self.anchor = self.caret = marked.span.end
        self._grown.clear()
        self._chosen = self._recent = marked.span.id
        if article.is_claim(marked.span) and not alone:
            self.open(marked.span)
        self.place_changed.emit()
        self.tagged.emit(article.spans.get(marked.span.id) or marked.span, marked.said)

    def _link_under_caret(self, mark: Mark, *, alone: bool) -> bool:
        """Without a selection, a fitting span under the caret joins the open statement."""
        span, claim, article = self.span, self.claim, self.article
        if alone or not mark.role or span is None or claim is None or article is None:
            return False
        role = article.codebook.label(claim.label).role(mark.role)
        if role is None or span.label not in role.accepts:
            return False
        number = article.position(claim) + 1
        self.do(
            lambda a, h: annotate.link(a, h, claim, role, span),
            self.tr("{role} joined statement {n}").format(role=role.name.capitalize(), n=number),
        )
        return True

    def _to_role(self, mark: Mark) -> None:
        claim, span, article = self.claim, self.span, self.article
        role = article.codebook.label(claim.label).role(mark.role or mark.label) if article and claim else None
        if claim is None or span is None or role is None:
            self.said.emit(self.tr("A role needs an open statement and a tag under the caret."), True)
            return
        self.do(lambda a, h: annotate.link(a, h, claim, role, span))

    def _on_span(self, verb: Callable[[Article, Hand, Span], ChangeSet]) -> None:
        span = self.span
        if span is None:
            self.said.emit(self.tr("No tag stands under the caret."), True)
            return
        self.do(lambda article, hand: verb(article, hand, span))

    def delete(self) -> None:
        """Delete the span under the caret."""
        self._on_span(annotate.unmark)

    def add_fragment(self) -> None:
        """Add everything selected to the span that was touched last."""
        span = self.article.spans.get(self._recent) if self.article and self._recent else None
        pieces = self.fragments
        if span is None or not pieces:
            self.said.emit(self.tr("Tag the first words, then select further ones and press D."), True)
            return
        if self.do(lambda a, h: annotate.add_fragments(a, h, span, pieces)):
            self.anchor = self.caret
            self.extra.clear()
            self._chosen = span.id
            self.place_changed.emit()

    def move_edge(self, edge: str, by: int) -> None:
        """Move the start or the end of the span in hand by one token."""
        article, span = self.article, self.span
        if article is None or span is None:
            self.said.emit(self.tr("No tag stands under the caret."), True)
            return
        pieces = sorted(span.fragments)
        start, end = pieces[0][0], pieces[-1][1]
        if edge == "end":
            end = units.token_end_right(article.text, end) if by > 0 else units.token_end_left(article.text, end)
            pieces[-1] = (pieces[-1][0], end)
        else:
            start = units.token_right(article.text, start) if by > 0 else units.token_left(article.text, start)
            pieces[0] = (start, pieces[0][1])
        if pieces[0][0] >= pieces[0][1] or pieces[-1][0] >= pieces[-1][1]:
            self.said.emit(self.tr("Nothing would be left of the tag; Del deletes it."), True)
            return
        chosen = span.id
        if self.do(lambda a, h: annotate.resize(a, h, span, pieces)):
            self._chosen = chosen
            self.place_changed.emit()

    def resize(self, span: Span, fragments: list[Fragment]) -> None:
        """Give a span other ends (a handle was dragged)."""
        self.do(lambda a, h: annotate.resize(a, h, span, fragments))

    def set_attribute(self, name: str, value: str | None) -> None:
        """Set an attribute of the open claim."""
        claim = self.claim
        if claim is None:
            self.said.emit(self.tr("No statement is open. Enter opens the one under the caret."), True)
            return
        self.do(lambda a, h: annotate.set_attribute(a, h, claim, name, value))

    def step_attribute(self, key: str) -> bool:
        """The next value of the attribute with this key; False where the open claim has none."""
        claim, article = self.claim, self.article
        if claim is None or article is None:
            return False
        kind = next((a for a in article.codebook.label(claim.label).attributes if a.key == key), None)
        if kind is None or not kind.values:
            return False
        if not kind.applies(claim.attributes):
            self.said.emit(
                self.tr("{name} applies only where {condition}.").format(
                    name=kind.name.capitalize(), condition=kind.condition()
                ),
                True,
            )
            return True
        now = claim.attribute(kind.name)
        at = kind.values.index(now) + 1 if isinstance(now, str) and now in kind.values else 0
        self.set_attribute(kind.name, kind.values[at] if at < len(kind.values) else None)
        return True

    def set_note(self, span_id: str, note: str) -> None:
        """Write the note of a span."""
        span = self.article.spans.get(span_id) if self.article else None
        if span is not None and span.note != note.strip():
            self.do(lambda a, h: annotate.set_note(a, h, span, note))

    def unlink(self, role: str, span: Span) -> None:
        """Take a span out of a role of the open statement."""
        claim = self.claim
        if claim is not None:
            self.do(lambda a, h: annotate.unlink(a, h, claim, role, span))

    def unrelate(self, relation: Relation) -> None:
        """Take away a link between two claims."""
        self.do(lambda a, h: annotate.unrelate(a, h, relation))

    def set_link_note(self, relation: Relation, note: str) -> None:
        """Write something down about a link between two claims."""
        if dict(relation.attributes).get(annotate.LINK_NOTE, "") != note.strip():
            self.do(lambda a, h: annotate.set_link_note(a, h, relation, note))

    def start_bind(self) -> None:
        """Begin to link the open claim to another one."""
        claim, article = self.claim, self.article
        if claim is None or article is None:
            self.said.emit(self.tr("No statement is open. Enter opens the one under the caret."), True)
            return
        try:
            annotate.own_layer(article, self.hand())
        except Refusal as refusal:
            self.said.emit(str(refusal), True)
            return
        self._bind_from = claim
        self.set_mode(Mode.BIND)

    def _bind(self, key: str) -> None:
        kinds = self.project.codebook.relations
        head = self._bind_from
        child = self.claim
        if not key.isdigit() or not 1 <= int(key) <= len(kinds) or head is None or child is None:
            self.said.emit(self.tr("Bind: open the other claim, then 1 or 2."), True)
            return
        self.do(lambda a, h: annotate.relate(a, h, kinds[int(key) - 1].name, head, child))

    def toggle_complete(self) -> None:
        """Mark the article complete, or begun again."""
        layer = self.article.layer if self.article else None
        status = "begun" if layer and layer.status == "complete" else "complete"
        told = self.tr("Article marked complete") if status == "complete" else self.tr("Article marked begun")
        self.do(lambda a, h: annotate.set_status(a, h, status), told)

    # --- undo -------------------------------------------------------------------------------------------

    def undo(self) -> None:
        """Take back the last edit."""
        self._history(self.project.undo, self.tr("Undone"))

    def redo(self) -> None:
        """Do again what was undone."""
        self._history(self.project.redo, self.tr("Done again"))

    def _history(self, step: Callable[[], str], word: str) -> None:
        try:
            title = step()
        except Refusal as refusal:
            self.said.emit(str(refusal), True)
        else:
            self._chosen = ""
            self.said.emit(f"{word}: {title}", False)
            self.place_changed.emit()
