"""Comments on articles, cases and spans, as threads. A comment is never changed: it is answered, and its thread resolved."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from annotator.domain.change import ChangeSet, Refusal, added
from annotator.domain.model import Span, now, now_after
from annotator.domain.review import Comment
from annotator.services.annotate import Hand


@dataclass(frozen=True, slots=True)
class Thread:
    """A comment and what answers it, oldest first. `resolved`: whoever spoke of that last closed it."""

    first: Comment
    answers: tuple[Comment, ...]

    @property
    def resolved(self) -> bool:
        """Is there nothing left to say?"""
        marks = [one.resolves for one in self.answers if one.resolves]
        return bool(marks) and marks[-1] > 0


def threads(comments: Iterable[Comment]) -> list[Thread]:
    """Comments as threads: those of the article first, then in the order of the text."""
    ordered = sorted(comments, key=lambda one: (one.created, one.id))
    known = {one.id for one in ordered}
    answers: dict[str, list[Comment]] = {}
    for one in ordered:
        if one.parent in known:
            answers.setdefault(one.parent, []).append(one)
    first = [one for one in ordered if one.parent not in known]
    return [
        Thread(one, tuple(answers.get(one.id, ()))) for one in sorted(first, key=lambda c: (c.start, c.created, c.id))
    ]


def on_article(hand: Hand, document_id: str, text: str) -> ChangeSet:
    """Say something about an article. Raises `Refusal` without words."""
    return _said(Comment(document_id=document_id, coder_id=hand.coder.id, created=now(), text=_words(text)))


def on_span(hand: Hand, document_id: str, span: Span, text: str) -> ChangeSet:
    """Say something about a span. Raises `Refusal` without words."""
    return _said(Comment(document_id=document_id, about=span.id, start=span.start, end=span.end, coder_id=hand.coder.id,
                         created=now(), text=_words(text)))  # fmt: skip


def on_case(hand: Hand, document_id: str, key: str, start: int, end: int, text: str) -> ChangeSet:
    """Say something about a case of a review. Raises `Refusal` without words."""
    return _said(Comment(document_id=document_id, about=key, start=start, end=end, coder_id=hand.coder.id, created=now(),
                         text=_words(text)))  # fmt: skip


def answer(hand: Hand, thread: Thread, text: str) -> ChangeSet:
    """Answer a comment; the thread is open again. Raises `Refusal` without words."""
    return _said(_reply(hand, thread, _words(text), -1 if thread.resolved else 0))


def resolve(hand: Hand, thread: Thread) -> ChangeSet:
    """Close a thread, or open it again."""
    title = "Open the comment again" if thread.resolved else "Resolve the comment"
    return ChangeSet(title, added([_reply(hand, thread, "", -1 if thread.resolved else 1)]))


def _reply(hand: Hand, thread: Thread, text: str, resolves: int) -> Comment:
    first = thread.first
    moment = now_after(max(comment.created for comment in (first, *thread.answers)))
    return Comment(document_id=first.document_id, about=first.about, start=first.start, end=first.end, parent=first.id,
                   coder_id=hand.coder.id, created=moment, text=text, resolves=resolves)  # fmt: skip


def _words(text: str) -> str:
    if not text.strip():
        raise Refusal("Write the comment first.")
    return text.strip()


def _said(comment: Comment) -> ChangeSet:
    return ChangeSet("Comment", added([comment]))
