"""Conversations for training language models: an article is asked about, and its statements are the answer. Written, not read.

A line for each layer of each article: `{"messages": [system, user, assistant]}`, the form that
trainers of chat models read. What is said stands in a template (`templates.py`). The answer has
the words of the article and never an offset: models count badly.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, BinaryIO

import msgspec

from annotator.domain.exchange import Record
from annotator.interchange import Names, templates
from annotator.interchange.carrying import Tally
from annotator.interchange.statements import Said, claim_ids, only_statements, statements
from annotator.interchange.tags import Tag, said
from annotator.interchange.templates import Template

NAME = "chat"
TITLE = "Conversations for language models"
SUFFIXES = (".chat.jsonl",)
CARRIES = ("text", "metadata", "layers", "spans", "nested spans", "discontinuous spans", "attributes", "relations", "statements",
           "entities")  # fmt: skip

_encoder = msgspec.json.Encoder()


def fit(record: Record, names: Names, tally: Tally) -> Record | None:
    """Statements only. An article in which there is none stays: that there is none is an answer, too."""
    return (
        only_statements(record, names, tally)
        if _has_claims(record, names)
        else _without_tags(record, tally)
    )


def _has_claims(record: Record, names: Names) -> bool:
    claims = claim_ids(names)
    return any(row.label in claims for row in record.spans)


def _without_tags(record: Record, tally: Tally) -> Record:
    for row in record.spans:
        tally.add("spans that are in no statement", record.text[row.start : row.end])
    return replace(record, spans=[], relations=[])


def write(records: Iterable[Record], names: Names, out: BinaryIO) -> Iterator[Record]:
    """A conversation for each layer. Raises `Refusal` where the template cannot be used."""
    template = templates.read(names.template or templates.usual(), _words_of_statements(names))
    for record in records:
        out.write(_encoder.encode(_conversation(record, names, template)) + b"\n")
        yield record


def _words_of_statements(names: Names) -> list[str]:
    """The roles and the attributes of claims, as blanks are called."""
    claims = names.codebook.claims if names.codebook else ()
    roles = [role.name for label in claims for role in label.roles]
    return [*roles, *(attribute.name for label in claims for attribute in label.attributes)]


def _conversation(record: Record, names: Names, template: Template) -> dict[str, Any]:
    about = _about(record, names)
    turns = (("system", template.system), ("user", template.user))
    messages = [
        {"role": role, "content": templates.filled(words, lambda name: about.get(name, ""))}
        for role, words in turns
        if words
    ]
    messages.append({"role": "assistant", "content": _answer(record, names, template, about)})
    line: dict[str, Any] = {"messages": messages, "id": record.document.id}
    return line | ({"split": record.document.split} if record.document.split else {})


def _about(record: Record, names: Names) -> dict[str, str]:
    """What is known of an article, by the names of blanks."""
    document = record.document
    fields = {name: str(getattr(document, name, "")) for name in templates.OF_ARTICLE}
    claims = names.codebook.claims if names.codebook else ()
    return fields | {"text": record.text, "labels": ", ".join(label.name for label in claims)}


def _answer(record: Record, names: Names, template: Template, about: dict[str, str]) -> str:
    there = [_statement(one, record, template) for one in statements(record, names)]
    if not there:
        return templates.filled(template.none, lambda name: about.get(name, ""))
    if template.answer == "json":
        rows = [{key: value for key, value in row.items() if key != "sentence"} for row in there]
        return json.dumps(rows, ensure_ascii=False)
    return "\n".join(_as_line(row, template, about) for row in there)


def _statement(one: Said, record: Record, template: Template) -> dict[str, Any]:
    """A statement in words: the claim, its label, its attributes, and who or what fills each role."""
    start, end = one.sentence
    roles = {
        role: [_called(tag, template) for tag in filling] for role, filling in one.roles.items()
    }
    attributes = {name: said(value) for name, value in one.claim.attributes.items()}
    whole = {"claim": one.claim.text, "label": one.claim.label, "sentence": record.text[start:end]}
    return whole | attributes | roles


def _called(tag: Tag, template: Template) -> str:
    return tag.entity.name if template.actors and tag.entity else tag.text


def _as_line(row: dict[str, Any], template: Template, about: dict[str, str]) -> str:
    def value(name: str) -> str:
        given = row.get(name, about.get(name, ""))
        return " and ".join(given) if isinstance(given, list) else str(given)

    return " ".join(templates.filled(template.line, value).split())
