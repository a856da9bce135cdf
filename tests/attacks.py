"""Files that mean harm, or are merely broken: made here when a test wants them, never kept."""

from __future__ import annotations

import io
import pickle
import stat
import struct
import zipfile
import zlib
from pathlib import Path

LAUGHS = '<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)


def slip(target: Path, *, good: str = "The council met on Monday and spoke of the dam.") -> Path:
    """Names that lead out of the archive, a link, and one good article among them."""
    with zipfile.ZipFile(target, "w") as archive:
        for name in ("../out.txt", "/etc/out.txt", "a/../../out.txt", "C:\\out.txt", "..\\out.txt"):
            archive.writestr(zipfile.ZipInfo(name), "harm")
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("good/article.txt", good)
    return target


def bomb(target: Path, megabytes: int = 800) -> Path:
    """A file that grows a thousand times."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        with archive.open("bomb.txt", "w", force_zip64=True) as file:
            piece = b"\0" * 1_000_000
            for _ in range(megabytes):
                file.write(piece)
        archive.writestr("good.txt", "The council met on Monday and spoke of the dam.")
    return target


def liar(target: Path) -> Path:
    """A file of an archive that says that it is small and is not."""
    body = zlib.compress(b"a" * 5_000_000)[2:-4]
    name = b"liar.txt"
    local = struct.pack("<4sHHHHHIIIHH", b"PK\x03\x04", 20, 0, 8, 0, 33, 0, len(body), 100, len(name), 0) + name + body
    central = (
        struct.pack(
            "<4sHHHHHHIIIHHHHHII", b"PK\x01\x02", 20, 20, 0, 8, 0, 33, 0, len(body), 100, len(name), 0, 0, 0, 0, 0, 0
        )
        + name
    )
    end = struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, 1, 1, len(central), len(local), 0)
    target.write_bytes(local + central + end)
    return target


def nested(target: Path, depth: int = 6) -> Path:
    """Archives within archives within archives."""
    data = b"The council met on Monday."
    name = "a.txt"
    for _ in range(depth):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            archive.writestr(name, data)
        data, name = out.getvalue(), "inner.zip"
    target.write_bytes(data)
    return target


def multiplied(target: Path, texts: int = 100, times: int = 99) -> Path:
    """The same archive again and again within an archive: small, and thousands of texts."""
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        for n in range(texts):
            archive.writestr(f"{n}.txt", f"The council met for the {n}th time.")
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for n in range(times):
            archive.writestr(f"{n}.zip", inner.getvalue())
    return target


def laughs(target: Path) -> Path:
    """Entities that grow to a thousand million of them."""
    target.write_text(f"{LAUGHS}]><nitf><body><body.content><p>&i;</p></body.content></body></nitf>")
    return target


def external(target: Path, secret: Path) -> Path:
    """An entity that would read another file."""
    target.write_text(f'<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
                      "<nitf><body><body.content><p>&x; and more words</p></body.content></body></nitf>")  # fmt: skip
    return target


def feed_of_laughs(target: Path) -> Path:
    """The same in a feed."""
    target.write_text(
        f"{LAUGHS.replace('nitf', 'rss')}]><rss version='2.0'><channel><item><title>&i;</title></item></channel></rss>"
    )
    return target


def deep_json(target: Path) -> Path:
    """Lists within lists."""
    target.write_text('{"text": ' + "[" * 200_000 + "]" * 200_000 + "}")
    return target


def deep_html(target: Path) -> Path:
    """Elements within elements."""
    target.write_text("<html><body>" + "<div>" * 100_000 + "<p>The council met on Monday.</p>" + "</div>" * 100_000)
    return target


class _Harm:
    """Would write a file when it is unpickled."""

    def __init__(self, sign: Path) -> None:
        self.sign = sign

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return Path.touch, (self.sign,)


def pickled(target: Path, sign: Path) -> Path:
    """A pickle that would run code."""
    target.write_bytes(pickle.dumps(_Harm(sign)))
    return target
