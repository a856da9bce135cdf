"""E-mail: a message a file, or many of them in an mbox. Nothing that is attached is opened, no picture is fetched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart
from email.utils import parsedate_to_datetime

from annotator.domain import limits
from annotator.domain.exchange import Rejected
from annotator.interchange.decoding import decode
from annotator.interchange.press import markup
from annotator.interchange.press.clipping import Clipping, Part, assembled, names, one_line
from annotator.interchange.source import Source

NAME = "mail"
TITLE = "E-mail"
SUFFIXES = (".eml", ".mbox")

_HEADER = re.compile(
    rb"^(?:From|Subject|Date|Message-ID|MIME-Version|Received|Delivered-To|Return-Path|X-[\w-]+|To|DKIM-Signature):",
    re.IGNORECASE | re.MULTILINE,
)
_HEADER_MOST = 20_000  # characters; Python takes the square of them
_LONG_HEADER = re.compile(rb"^([\w-]+):(?:[^\n]|\n[ \t]){%d}" % _HEADER_MOST, re.MULTILINE)
_BETWEEN = re.compile(rb"^From \S+\s[^\n]*\d{4}[^\n]*$", re.MULTILINE)  # parts the messages of an mbox


def sniff(head: bytes, name: str) -> bool:
    """By three headers at the beginning, which may have a blank line before them; or by its name."""
    top = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    first = top.split(b"\n", 1)[0]
    begins = bool(_HEADER.match(first)) or bool(_BETWEEN.match(first))
    return begins and len(set(map(bytes.lower, _HEADER.findall(head)))) >= 3


def clippings(source: Source) -> Iterator[Clipping | Rejected]:
    """A clipping for each message."""
    data = source.content().lstrip(b"\xef\xbb\xbf \t\r\n")
    for number, message in enumerate(_messages(data), 1):
        try:
            yield _article(message, number)
        except limits.Beyond as error:
            yield Rejected(source.name, number if number > 1 else None, "", f"{error}.")
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError, IndexError) as error:
            place = number if number > 1 else None
            yield Rejected(source.name, place, "", f"this message cannot be read ({one_line(str(error))[:120]}).")


def _messages(data: bytes) -> Iterator[bytes]:
    cuts = [hit.start() for hit in _BETWEEN.finditer(data)] if data.startswith(b"From ") else []
    if not cuts:
        yield data
        return
    for start, end in zip(cuts, [*cuts[1:], len(data)], strict=True):
        yield data[start:end].split(b"\n", 1)[1]


def _article(data: bytes, line: int) -> Clipping:
    if long := _LONG_HEADER.search(data[: data.find(b"\n\n") + 1 or None]):
        raise limits.Beyond(f"the header {long[1].decode('ascii', 'replace')[:60]!r} is longer than {_HEADER_MOST:,} characters")
    message = message_from_bytes(data, policy=policy.default)
    subject = one_line(str(message["subject"] or ""))
    said = _body(message)
    parts = [Part(subject, "headline"), *map(Part, said if not said or one_line(said[0]) != subject else said[1:])]
    text, marks = assembled(parts, "the subject of the e-mail")
    if not said:
        raise ValueError("it has no text")
    return Clipping(
        text=text,
        marks=marks,
        title=subject,
        author=_sender(message),
        published=_day(str(message["date"] or "")),
        line=line,
    )


def _sender(message: EmailMessage) -> str:
    told = message["from"]
    addresses = getattr(told, "addresses", ())
    return names([one.display_name or one.addr_spec for one in addresses]) or one_line(str(told or ""))


def _day(told: str) -> str:
    """The day in the time zone of whoever sent it."""
    try:
        return parsedate_to_datetime(told).date().isoformat()
    except (ValueError, TypeError, IndexError):
        return ""


def _body(message: EmailMessage) -> list[str]:
    """The paragraphs: of the plain version where there is one, else of the HTML."""
    plain = message.get_body(("plain",))
    if plain is not None:
        words = _content(plain).replace("\r\n", "\n").strip()
        if words:
            return _paragraphs(words)
    rich = message.get_body(("html",))
    return markup.paragraphs(markup.html(_content(rich))) if rich is not None else []


def _content(part: MIMEPart) -> str:
    """Text in the encoding that it says, or in the one it is in."""
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return str(data or "")
    charset = part.get_content_charset("utf-8")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    try:
        return data.decode(charset)
    except (LookupError, UnicodeDecodeError):
        return decode(data)[0] or data.decode("cp1252", "replace")


def _paragraphs(words: str) -> list[str]:
    """Parted by blank lines; lines that were broken at a width are joined, short ones stay."""
    found: list[str] = []
    for block in re.split(r"\n[ \t]*\n", words):
        lines = [one_line(line) for line in block.split("\n") if line.strip()]
        broken = len(lines) > 1 and all(50 <= len(line) <= 80 for line in lines[:-1])
        found += [" ".join(lines)] if broken else lines
    return found
