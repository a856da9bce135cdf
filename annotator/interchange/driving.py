"""Readers, driven: the one place that hears of everything that goes wrong while a file is read.

A file of a stranger goes through libraries of others: lxml, pypdf, python-docx, pyarrow, spaCy. What these raise on garbage is
written down nowhere, and each of their versions raises something else. Whatever it is, it says that *this file* cannot be read:
it becomes a refusal of that file, and the others come in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from annotator.domain import limits
from annotator.domain.change import Refusal
from annotator.domain.exchange import Record, Rejected
from annotator.interchange.source import Source, check_size

if TYPE_CHECKING:
    from annotator.interchange import Reader

_SAID = 120  # characters of what a library says


def records(reader: Reader, source: Source) -> Iterator[Record | Rejected]:
    """What a reader finds in a file; what breaks it off comes as `Rejected` in the end. Raises `Refusal` where nothing can be
    read for want of a library, a file or memory."""
    try:
        most: int | None = getattr(reader, "LARGEST", limits.FILE)
        if most is not None:
            check_size(source.path, most)
        for found in reader.read(source):
            yield _counted(source, found)
    except (Refusal, GeneratorExit):
        raise
    except Rejected as rejected:
        yield _on_one_line(rejected)
    except OSError as error:
        raise Refusal(
            f"{source.name}: cannot be read: {error.strerror or _said(error)}."
        ) from error
    except MemoryError:
        raise Refusal(f"{source.name}: it needs more memory than there is for one file.") from None
    except RecursionError:
        yield Rejected(source.name, None, "", "what is in it lies too deep within itself.")
    except limits.Beyond as error:
        yield Rejected(source.name, None, "", f"{error}.")
    except Exception as error:  # noqa: BLE001  see above: nobody knows what a library raises on garbage
        yield Rejected(source.name, None, "", f"this file cannot be read ({_said(error)}).")


def fits(look: Callable[[Source], bool], source: Source) -> bool:
    """A reader's look into a file, to tell whether it is its own; one that breaks it is not."""
    try:
        return look(source)
    except (OSError, MemoryError):
        raise
    except Exception:  # noqa: BLE001  it is no file of this kind, whatever a library says of it
        return False


def header(look: Callable[[Source], list[str]], source: Source) -> list[str]:
    """The names of a table's columns; none where there is no table that can be read."""
    try:
        return look(source)
    except Exception:  # noqa: BLE001  whoever reads it tells why
        return []


def _counted(source: Source, found: Record | Rejected) -> Record | Rejected:
    if isinstance(found, Rejected):
        return _on_one_line(found)
    reason = excess(len(found.spans), len(found.relations), len(found.text))
    return (
        Rejected(source.name, found.line if found.line > 1 else None, "", reason)
        if reason
        else found
    )


def _on_one_line(rejected: Rejected) -> Rejected:
    """Some libraries say what is wrong over several lines."""
    if "\n" not in rejected.reason:
        return rejected
    made = Rejected(
        rejected.file,
        rejected.line,
        rejected.where,
        " ".join(rejected.reason.split()).replace(" .", "."),
    )
    made.record = rejected.record
    return made


def excess(spans: int, relations: int, length: int) -> str:
    """Why an article with so many spans, relations and characters is too large for one; empty where it is not."""
    if spans > limits.SPANS or relations > limits.SPANS:
        return f"the article has more than {limits.SPANS:,} spans or relations."
    if length > limits.TEXT:
        return f"the text has {length:,} characters; more than {limits.TEXT:,} are no article."
    return ""


def _said(error: Exception) -> str:
    words = " ".join(str(error).split())[:_SAID]
    return words or type(error).__name__
