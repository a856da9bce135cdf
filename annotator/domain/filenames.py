"""What the names of files tell of their articles: `Harbour Post_2024-05-14_Ferry line.txt` by the pattern `{outlet}_{date}_{title}`.

A pattern holds fields in braces and words as they stand. `{*}` is something that tells nothing. A slash parts folders: a
pattern with one is laid at the last folders of the name. The ending of a name does not count.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import PurePosixPath

from annotator.domain import dates, limits
from annotator.domain.change import Refusal

FIELDS = ("title", "outlet", "author", "date", "section", "language", "url")
EXAMPLE = "{outlet}_{date}_{title}"
_ENDINGS = re.compile(r"(?:\.[A-Za-z][A-Za-z0-9]{0,5}){1,2}\Z")
_FIELD = re.compile(r"\{([^{}]*)\}")


class Pattern:
    """A pattern, ready to be laid at names. Raises `Refusal` for one that names no field or an unknown one."""

    def __init__(self, pattern: str, *, day_first: bool | None = None) -> None:
        self.text = pattern
        self._day_first = day_first
        if len(pattern) > limits.PATTERN:
            raise Refusal(f"The pattern for names of files is longer than {limits.PATTERN:,} characters.")
        names = _FIELD.findall(pattern)
        unknown = [name for name in names if name not in (*FIELDS, "*")]
        if unknown:
            raise Refusal(f"There is no field {unknown[0]!r} for names of files; there are {', '.join(FIELDS)} and *.")
        if not set(names) & set(FIELDS):
            raise Refusal(f"The pattern {pattern!r} names no field; write one in braces, as in {EXAMPLE}.")
        repeated = next((name for name in names if name != "*" and names.count(name) > 1), None)
        if repeated:
            raise Refusal(f"The pattern {pattern!r} names {repeated!r} twice.")
        self._depth = pattern.count("/") + 1
        self._fields, self._between = names, _FIELD.sub("{}", pattern).split("{}")

    def read(self, name: str) -> Mapping[str, str]:
        """What a file's name tells, by field (`published` for the date); empty where the pattern does not fit it."""
        parts = PurePosixPath(name.replace("\\", "/")).parts[-self._depth :]
        bare = _ENDINGS.sub("", "/".join(parts))
        matched = self._matched(bare)
        if matched is None:
            return {}
        found = {field: words.replace("_", " ").strip() for field, words in matched.items()}
        if "date" in found:
            found["published"] = dates.day(found.pop("date"), day_first=self._day_first)
        return {field: words for field, words in found.items() if words}

    def _matched(self, bare: str) -> dict[str, str] | None:
        """As little as possible for each field but the last one; no field goes over a slash.

        What stands between two fields is sought once, from left to right: an expression would try all ways to lay the pattern
        at a name, and some names have more than anybody can wait for.
        """
        if not bare.startswith(self._between[0]):
            return None
        found: dict[str, str] = {}
        at, last = len(self._between[0]), len(self._fields) - 1
        for n, (field, behind) in enumerate(zip(self._fields, self._between[1:], strict=True)):
            least = at + (field != "*")
            end = bare.find(behind, least) if n < last else len(bare) - len(behind)
            if end < least or not bare.startswith(behind, end) or "/" in bare[at:end]:
                return None
            if field != "*":
                found[field] = bare[at:end]
            at = end + len(behind)
        return found
