"""A codebook as people write it: TOML, read with care. Whatever is wrong is told with file, line and reason."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from typing import Any, TypeAlias, cast

from annotator.domain import limits
from annotator.domain.change import Refusal
from annotator.domain.codebook import (
    FORMS,
    LABEL_KEYS,
    PATTERNS,
    ArticleLabel,
    AttributeType,
    Codebook,
    Label,
    RelationType,
    Role,
    slug,
)
from annotator.domain.codebook_rules import check, check_counts

Table: TypeAlias = Mapping[str, Any]

_KEY_PARTS = 20  # TOML's reader takes the square of them; ours have two
_HEAD = re.compile(r"^[ \t]*\[\[[ \t]*([\w.]+)[ \t]*\]\]", re.MULTILINE)
_NUMBER = re.compile(rf"\d[\d_]{{{limits.DIGITS},}}")
_PART = r"""(?:[\w-]+|"[^"\n]*"|'[^'\n]*')[ \t]*\.[ \t]*"""  # of a key with dots, each of which is a table
_LONG_KEY = re.compile(rf"(?:^|[{{,\[])[ \t]*(?:{_PART}){{{_KEY_PARTS}}}", re.MULTILINE)


class Place:
    """A table of the file: where it stands, for people."""

    def __init__(self, file: str, what: str, line: int = 0) -> None:
        self.file, self.what, self.line = file, what, line

    def __str__(self) -> str:
        at = f"{self.file}:{self.line}" if self.line else self.file
        return f"{at}: {self.what}" if self.what else at


class _Lines:
    """The lines at which tables begin, in the order of the file: TOML's reader does not tell them."""

    def __init__(self, file: str, content: str) -> None:
        self.file = file
        self._lines: dict[str, list[int]] = {}
        self._inside: dict[int, dict[str, list[int]]] = {}  # by the line of the label that they stand in
        line, at = 1, 0
        label: dict[str, list[int]] = {}
        for hit in _HEAD.finditer(content):
            line += content.count("\n", at, hit.start())
            at = hit.start()
            self._lines.setdefault(hit[1], []).append(line)
            if hit[1] == "label":
                self._inside[line] = label = {}
            else:
                label.setdefault(hit[1], []).append(line)

    def of(self, name: str, n: int) -> Place:
        """The `n`th table of a name; 1 is the first."""
        lines = self._lines.get(name, [])
        return Place(self.file, f"{name} {n}", lines[n - 1] if n <= len(lines) else 0)

    def inside(self, outer: Place, kind: str, n: int) -> Place:
        """The `n`th table of a kind inside a label."""
        lines = self._inside.get(outer.line, {}).get(f"label.{kind}", [])
        return Place(self.file, f"{outer.what}: {kind} {n}", lines[n - 1] if n <= len(lines) else outer.line)


def parse(content: str, file: str = "codebook", *, checked: bool = True) -> Codebook:
    """Read a codebook from TOML. Raises `Refusal` with file, line and reason.

    Not `checked`: one that a project holds already. Rules grow, and nobody must be locked out of a project by a new one.
    """
    if checked:
        _check_size(content, file)
    data = _loaded(content, file)
    lines = _Lines(file, content)
    whole = Place(file, "")
    _no_other(whole, data, "name", "entity_types", "label", "relation", "article")
    book = Codebook(
        name=_text(whole, data, "name", "Codebook"),
        labels=tuple(_label(lines, n, row) for n, row in enumerate(_rows(whole, data, "label"), 1)),
        relations=tuple(_relation(lines, n, row) for n, row in enumerate(_rows(whole, data, "relation"), 1)),
        article_labels=tuple(_article(lines, n, row) for n, row in enumerate(_rows(whole, data, "article"), 1)),
        entity_types=_names(whole, data, "entity_types"),
    )
    if checked:
        check_counts(book, file)
        check(book, lambda n: lines.of("label", n))
    return book


def _check_size(content: str, file: str) -> None:
    """Raises `Refusal` for what TOML's reader would be at for minutes; it is told before that begins."""
    if len(content) > limits.CODEBOOK:
        raise Refusal(f"{file}: it has {len(content):,} characters; a codebook has at most {limits.CODEBOOK:,}.")
    if content.count("[[") > 2 * limits.LABELS and sum(hit[1] == "label" for hit in _HEAD.finditer(content)) > limits.LABELS:
        raise Refusal(f"{file}: it has more than {limits.LABELS:,} labels.")
    if hit := _LONG_KEY.search(content):
        raise Refusal(f"{file}:{_line_at(content, hit.start())}: a key has more than {_KEY_PARTS} parts.")


def _loaded(content: str, file: str) -> dict[str, Any]:
    try:
        return tomllib.loads(content)
    except tomllib.TOMLDecodeError as error:
        raise Refusal(f"{file}: not TOML: {error}.") from error
    except ValueError as error:  # Python makes no number of more digits than it has a mind to
        hit = _NUMBER.search(content)
        line = _line_at(content, hit.start()) if hit else 1
        raise Refusal(f"{file}:{line}: a number has more than {limits.DIGITS} digits.") from error
    except RecursionError as error:
        raise Refusal(f"{file}: what is in it lies too deep within itself.") from error


def _line_at(content: str, at: int) -> int:
    return content.count("\n", 0, at + 1) + 1


def _label(lines: _Lines, n: int, row: Table) -> Label:
    where = lines.of("label", n)
    _no_other(where, row, *LABEL_KEYS, "role", "attribute")
    name = _text(where, row, "name")
    form, pattern = _text(where, row, "form", "box"), _text(where, row, "pattern", "solid")
    if form not in FORMS or pattern not in PATTERNS:
        raise Refusal(f"{where}: form is one of {', '.join(FORMS)}; pattern one of {', '.join(PATTERNS)}.")
    texts = {
        key: _text(where, row, key, "") for key in ("key", "definition", "inclusion", "exclusion", "parent", "memo")
    }
    roles, attributes = _rows(where, row, "role"), _rows(where, row, "attribute")
    return Label(
        id=_text(where, row, "id", "") or slug(name), name=name, colour=_text(where, row, "colour", "") or "plain",
        form=form, pattern=pattern, examples=_names(where, row, "examples"), retired=row.get("retired") is True,
        roles=tuple(_role(lines.inside(where, "role", i), r) for i, r in enumerate(roles, 1)),
        attributes=tuple(_attribute(lines.inside(where, "attribute", i), r) for i, r in enumerate(attributes, 1)),
        **texts,
    )  # fmt: skip


def _role(where: Place, row: Table) -> Role:
    _no_other(where, row, "name", "accepts", "label", "many", "required", "key", "colour", "definition")
    accepts = _names(where, row, "accepts")
    if not accepts:
        raise Refusal(f"{where}: 'accepts' names no label.")
    return Role(
        name=_text(where, row, "name"), accepts=accepts, label=_text(where, row, "label", accepts[0]),
        many=row.get("many") is True, required=row.get("required") is True, key=_text(where, row, "key", ""),
        colour=_text(where, row, "colour", ""), definition=_text(where, row, "definition", ""),
    )  # fmt: skip


def _attribute(where: Place, row: Table) -> AttributeType:
    _no_other(where, row, "name", "values", "key", "definition", "when")
    return AttributeType(
        name=_text(where, row, "name"),
        values=_names(where, row, "values"),
        key=_text(where, row, "key", ""),
        definition=_text(where, row, "definition", ""),
        when=_when(where, row.get("when", {})),
    )


def _when(where: Place, given: object) -> tuple[tuple[str, tuple[str, ...]], ...]:
    if not isinstance(given, dict):
        raise Refusal(f"{where}: 'when' is no table; write when = {{ stance = [\"asserts\"] }}.")
    table = cast("Table", given)
    return tuple((name, _names(where, table, name)) for name in sorted(table))


def _relation(lines: _Lines, n: int, row: Table) -> RelationType:
    where = lines.of("relation", n)
    _no_other(where, row, "name", "heads", "children", "key", "definition")
    return RelationType(
        name=_text(where, row, "name"),
        heads=_names(where, row, "heads"),
        key=_text(where, row, "key", ""),
        children=_names(where, row, "children"),
        definition=_text(where, row, "definition", ""),
    )


def _article(lines: _Lines, n: int, row: Table) -> ArticleLabel:
    where = lines.of("article", n)
    _no_other(where, row, "name", "values", "many", "definition")
    return ArticleLabel(
        name=_text(where, row, "name"),
        values=_names(where, row, "values"),
        many=row.get("many") is True,
        definition=_text(where, row, "definition", ""),
    )


def _no_other(where: Place, row: Table, *known: str) -> None:
    """A word written wrongly is told, not passed over."""
    if other := next((name for name in row if name not in known), None):
        raise Refusal(f"{where}: {other!r} is not known here; known are {', '.join(known)}.")


def _text(where: Place, row: Table, name: str, default: str | None = None) -> str:
    value = row.get(name, default)
    if not isinstance(value, str) or (default is None and not value.strip()):
        raise Refusal(f"{where}: {name!r} is missing or not a text.")
    return value


def _rows(where: Place, row: Table, name: str) -> list[Table]:
    value = row.get(name, [])
    if not isinstance(value, list) or not all(isinstance(x, dict) for x in cast("list[object]", value)):
        raise Refusal(f"{where}: {name!r} is not a list of tables; write [[{name}]].")
    return cast("list[Table]", value)


def _names(where: Place, row: Table, name: str) -> tuple[str, ...]:
    value = row.get(name, [])
    if not isinstance(value, list) or not all(isinstance(x, str) for x in cast("list[object]", value)):
        raise Refusal(f"{where}: {name!r} is not a list of texts.")
    return tuple(cast("list[str]", value))
