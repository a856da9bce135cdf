"""HTML and XML as paragraphs. Nothing outside of the file is opened: no network, no document type, no entity of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, TypeAlias

from annotator.domain import limits
from annotator.interchange.press.clipping import one_line

Element: TypeAlias = Any  # of lxml, which is imported when the first such file is read

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hl1",
        "hl2",
        "hr",
        "html",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_UNREAD = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "iframe",
        "object",
        "embed",
        "svg",
        "math",
        "head",
        "title",
        "select",
        "textarea",
        "button",
        "input",
    ]
)
_SPACE, _ODD = re.compile(r"[ \t\r\n\f]+"), re.compile(r"[\t\r\n\f]|  ")
_ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)
_DOCTYPE = re.compile(rb"<!DOCTYPE[^>\[]*(\[.*?\]\s*)?>", re.IGNORECASE | re.DOTALL)


def xml(data: bytes) -> Element:
    """The root of an XML document. Raises ValueError with a reason: no XML, or entities of its own."""
    check(data.count(b"<"))
    head = _doctype(data[:65536])
    if _ENTITY.search(data[:65536]) or (head and head[1] and b"<!" in head[1]):
        raise ValueError("it declares entities, which no press archive does and attacks do")
    try:
        return _parsed(data)
    except ValueError as error:
        reason = error
    try:
        return _parsed(_unmarked(data))
    except ValueError:
        raise ValueError(f"this is not XML: {reason}") from None


def check(signs: int) -> None:
    """Raises `limits.Beyond` for more signs of markup than any article or collection of them has."""
    if signs > limits.MARKUP_SIGNS:
        raise limits.Beyond(f"it has more than {limits.MARKUP_SIGNS:,} signs of markup")


def _doctype(data: bytes) -> re.Match[bytes] | None:
    """The one document type: looking for its end from every place where one could begin would never come to an end."""
    at = data.upper().find(b"<!DOCTYPE")
    return _DOCTYPE.match(data, at) if at >= 0 else None


def _parsed(data: bytes) -> Element:
    """Prefixes of namespaces that nobody declared are forgiven: pieces cut out of a message have them."""
    from lxml import etree  # noqa: PLC0415

    safe: dict[str, Any] = {
        "resolve_entities": False, "no_network": True, "load_dtd": False, "remove_comments": True, "remove_pis": True,
    }  # fmt: skip
    try:
        return etree.fromstring(data, etree.XMLParser(**safe))
    except etree.XMLSyntaxError as error:
        if error.code != etree.ErrorTypes.NS_ERR_UNDEFINED_NAMESPACE:
            raise ValueError(str(error.msg)) from None
    return etree.fromstring(data, etree.XMLParser(**safe, recover=True))


def _unmarked(data: bytes) -> bytes:
    """The same as UTF-8 without a declaration of another encoding, which is wrong more often than not where a parser stumbles."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    return re.sub(r"\A\s*<\?xml[^>]*\?>", "", text).lstrip().encode()


def html(text: str) -> Element:
    """The root of an HTML page or of a piece of one. Raises ValueError where there is nothing in it."""
    from lxml import etree  # noqa: PLC0415
    from lxml import html as pages  # noqa: PLC0415

    clean = re.sub(r"\A\s*<\?xml[^>]*\?>", "", text).replace("\0", "")
    if not clean.strip():
        raise ValueError("there is nothing in it")
    check(clean.count("<"))
    parser = pages.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = pages.document_fromstring(clean.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise ValueError(f"this is not HTML: {error}") from None
    return root


def name(element: Element) -> str:
    """The name of an element without its namespace, in lower case; empty for what is none."""
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def words(element: Element | None) -> str:
    """What an element says, on one line."""
    return one_line(" ".join(paragraphs(element))) if element is not None else ""


def paragraphs(element: Element) -> list[str]:
    """The paragraphs of an element in their order. A `<br>` alone breaks a line, two of them part paragraphs."""
    found: list[str] = []
    line: list[str] = []

    def end() -> None:
        said = "".join(line)
        line.clear()
        for piece in re.split(r"\n\s*\n", said):
            clean = "\n".join(filter(None, map(one_line, piece.split("\n"))))
            if clean:
                found.append(clean)

    for kind, text in _events(element):
        if kind == "block":
            end()
        else:
            line.append("\n" if kind == "break" else text)
    end()
    return found


def _events(element: Element) -> Iterator[tuple[str, str]]:
    """The words, the breaks and the borders of blocks in an element, without going down the stack of Python."""
    stack: list[tuple[Element | str, bool]] = [(element, False)]
    while stack:
        one, ended = stack.pop()
        if isinstance(one, str):
            yield "words", _flat(one)
            continue
        tag = name(one)
        if ended:
            yield "block", ""
            continue
        if not tag or tag in _UNREAD:
            continue
        if tag == "br":
            yield "break", ""
        block = tag in _BLOCKS
        if block:
            yield "block", ""
            stack.append((one, True))
        for child in reversed(one):
            if child.tail:
                stack.append((child.tail, False))
            stack.append((child, False))
        if one.text:
            stack.append((one.text, False))


def _flat(text: str) -> str:
    """White space in markup is one space, whatever it is made of."""
    return _SPACE.sub(" ", text) if _ODD.search(text) else text


def first(element: Element, *path: str) -> Element | None:
    """The first descendant at the end of a path of names, whatever their namespace: `first(e, "head", "title")`."""
    for step in path:
        element = next((child for child in element.iter() if child is not element and name(child) == step), None)
        if element is None:
            return None
    return element


def every(element: Element, wanted: str) -> list[Element]:
    """All descendants of a name, whatever their namespace, in their order."""
    return [child for child in element.iter() if name(child) == wanted]
