"""The bundle file: what its archive may not be, what it may not ask for, and that it is never in memory as a whole."""

from __future__ import annotations

import hashlib
import io
import json
import resource
import struct
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from annotator.domain.bundle import Record, canonical
from annotator.domain.change import Refusal
from annotator.interchange import bundles
from annotator.services.steps import run

ROOT = Path(__file__).resolve().parents[2]
MANIFEST = {"format": "annbundle/1", "by": "x", "made": "", "project": "", "records": 10**6, "sha256": "0" * 64}


def record(key: str, name: str = "Peskov") -> Record:
    body = {"name": name, "type": "", "aliases": [], "qid": "", "note": "", "roles": [], "merged_into": None, "extra": ""}
    return Record("entity", key, canonical(body))


def line(key: str, name: str = "Peskov") -> bytes:
    return bundles._line(record(key, name))  # as a forger would write it, too


def pack(place: Path, pieces: Iterator[bytes], manifest: object = MANIFEST, *more: tuple[str, bytes]) -> Path:
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        archive.writestr("manifest.json", json.dumps(manifest))
        with archive.open("records.jsonl", "w", force_zip64=True) as inside:
            for piece in pieces:
                inside.write(piece)
        for name, data in more:
            archive.writestr(name, data)
    return place


def honest(place: Path, count: int = 3) -> Path:
    run(bundles.write(place, (record(f"e{n:06}") for n in range(count)), by="x", made="y", project="z"))
    return place


# --- what asks for too much -------------------------------------------------------------------------------


def empty_lines(place: Path) -> None:
    pack(place, (b"\n" * 1_000_000 for _ in range(300)))


def one_line(place: Path) -> None:
    pack(place, (b" " * 1_000_000 for _ in range(100)))


def one_line_by_chance(place: Path) -> None:
    piece = hashlib.shake_256(b"x").hexdigest(500_000).encode()
    pack(place, iter([b'{"kind": "entity", "id": "', *[piece] * 60]))


def deep(place: Path) -> None:
    pack(place, iter([b'{"kind": "entity", "id": "a", "stamp": "", "hash": "", "body": ', b"[" * 900_000]))


def many_values(place: Path) -> None:
    noise = ",".join(str(n * 7919 % 1000003) for n in range(5_000_000)).encode()
    pack(place, iter([b'{"kind": "layer", "id": "a", "stamp": "", "hash": "", "body": {"spans": [', noise, b"]}}\n"]))


def many_zones(place: Path) -> None:
    zones = ",".join(f'["z{n}",{n},{n},"","",0.5]' for n in range(900_000)).encode()
    pack(place, iter([b'{"kind": "document", "id": "a", "stamp": "", "hash": "", "body": {"zones": [', zones, b"]}}\n"]))


def many_records(place: Path) -> None:
    pack(place, iter(()), MANIFEST | {"records": 10**12})


def more_records_than_told(place: Path) -> None:
    pack(place, (line(f"{n:09}") for n in range(100_000)), MANIFEST | {"records": 2})


def large_manifest(place: Path) -> None:
    pack(place, iter(()), {"format": "x" * 5_000_000})


def deep_manifest(place: Path) -> None:
    with zipfile.ZipFile(place, "w") as archive:
        archive.writestr("manifest.json", "[" * 90_000)
        archive.writestr("records.jsonl", "")


def many_members(place: Path) -> None:
    with zipfile.ZipFile(place, "w") as archive:
        for n in range(60_000):
            archive.writestr(f"{n}", b"")


def long_list(place: Path) -> None:
    """An end that says that the list of files has 4 GB."""
    place.write_bytes(b"PK" * 1_000_000 + struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 2, 2, 0xFFFFFFF0, 0, 0))


HOSTILE: dict[str, tuple[Callable[[Path], None], str]] = {
    "empty lines": (empty_lines, "it would grow"),
    "one line": (one_line, "it would grow"),
    "one line by chance": (one_line_by_chance, "is longer than 40,000,000 bytes"),
    "deep": (deep, "line 1: this is no record"),
    "many values": (many_values, "it holds more than 2,000,000 values"),
    "many zones": (many_zones, "it holds more than 2,000,000 values"),
    "many records": (many_records, "it has more than 2,000,000 records"),
    "more records than told": (more_records_than_told, "are not those that the manifest was made for"),
    "large manifest": (large_manifest, "manifest.json: it would grow to 5 MB"),
    "deep manifest": (deep_manifest, "its manifest cannot be read"),
    "many members": (many_members, "it must hold manifest.json and records.jsonl, once each"),
    "long list": (long_list, "it must hold manifest.json and records.jsonl, once each"),
}
_SECONDS, _BYTES = 5, 300_000_000
_CHILD = """
import resource, sys
from pathlib import Path
from annotator.domain.change import Refusal
from annotator.interchange import bundles
from annotator.services import merging
used = lambda: int(next(line for line in open("/proc/self/status") if line.startswith("VmSize")).split()[1]) * 1024
began = resource.getrusage(resource.RUSAGE_SELF)
resource.setrlimit(resource.RLIMIT_AS, (used() + {room}, -1))
resource.setrlimit(resource.RLIMIT_CPU, (int(began.ru_utime + began.ru_stime) + {seconds} + 1, -1))
try:
    bundles.read(Path(sys.argv[1]))
except Refusal as refusal:
    print(refusal)
    print(int(next(line for line in open("/proc/self/status") if line.startswith("VmHWM")).split()[1]) * 1024)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="limits of a process are told by Linux only")
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_bundle_is_refused_before_it_grows(name: str, tmp_path: Path) -> None:
    make, reason = HOSTILE[name]
    place = tmp_path / "hostile.annbundle"
    make(place)
    code = _CHILD.format(room=_BYTES, seconds=_SECONDS)
    done = subprocess.run([sys.executable, "-c", code, str(place)], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-600:]
    told, peak = done.stdout.splitlines()
    assert reason in told
    assert int(peak) < _BYTES
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss > 0


# --- what is no bundle -------------------------------------------------------------------------------------


def altered(place: Path, change: Callable[[bytes], bytes]) -> None:
    place.write_bytes(change(honest(place).read_bytes()))


def members(*names: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in names:
            archive.writestr(name, b"{}")
    return out.getvalue()


def encrypted(data: bytes) -> bytes:
    """The flag of a password on every member, here and in the list at the end."""
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        pieces = data.split(mark)
        data = mark.join([pieces[0], *(p[: at - 4] + bytes([p[at - 4] | 1]) + p[at - 3 :] for p in pieces[1:])])
    return data


def lying(data: bytes) -> bytes:
    """The list at the end tells a smaller size than there is."""
    at = data.rfind(b"PK\x01\x02", 0, data.rfind(b"PK\x01\x02"))
    return data[: at + 24] + struct.pack("<L", 10) + data[at + 28 :]


def otherwise(data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as given, zipfile.ZipFile(out, "w", zipfile.ZIP_LZMA) as archive:
        for name in given.namelist():
            archive.writestr(name, given.read(name))
    return out.getvalue()


def gzipped(data: bytes) -> bytes:
    import gzip

    return gzip.compress(data)


def damaged(data: bytes) -> bytes:
    at = data.index(b"records.jsonl") + 20
    return data[:at] + bytes(byte ^ 0x55 for byte in data[at : at + 30]) + data[at + 30 :]


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda data: data + b"more", "this is no bundle, or it is cut off"),
        (lambda data: data[:-30], "this is no bundle, or it is cut off"),
        (lambda _: b"", "this is no bundle, or it is cut off"),
        (gzipped, "this is no bundle, or it is cut off"),
        (damaged, "this is no bundle, or it is cut off"),
        (lying, "this is no bundle, or it is cut off"),
        (otherwise, "is packed in another way"),
        (encrypted, "it is protected by a password"),
        (lambda _: members("manifest.json", "manifest.json", "records.jsonl"), "once each"),
        (lambda _: members("manifest.json", "records.jsonl", "records.jsonl"), "once each"),
        (lambda _: members("manifest.json", "records.jsonl/"), "a bundle holds no file “records.jsonl/”"),
        (lambda _: members("/manifest.json", "records.jsonl"), "a bundle holds no file “/manifest.json”"),
        (lambda _: members("manifest.json", "..\\records.jsonl"), "a bundle holds no file"),
        (lambda _: members("manifest.json", "Records.jsonl"), "a bundle holds no file “Records.jsonl”"),
        (lambda _: members("manifest.json", "\ud800.txt".encode("utf-8", "replace").decode()), "a bundle holds no file"),
        (lambda _: members("manifest.json", "records.jsonl"), "its manifest does not say annbundle/1"),
    ],
)
def test_what_is_no_bundle_is_told_in_one_sentence(
    tmp_path: Path, change: Callable[[bytes], bytes], reason: str
) -> None:
    place = tmp_path / "b.annbundle"
    altered(place, change)
    with pytest.raises(Refusal) as refusal:
        bundles.read(place)
    assert reason in str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_a_folder_is_no_bundle(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="it is no file that can be read to its end"):
        bundles.read(tmp_path)


# --- going over ---------------------------------------------------------------------------------------------


def test_records_go_over_and_the_same_records_make_the_same_bytes(tmp_path: Path) -> None:
    one, other = honest(tmp_path / "1.annbundle", 500), honest(tmp_path / "2.annbundle", 500)
    assert one.read_bytes() == other.read_bytes()
    bundle = bundles.read(one)
    assert list(bundle.records) == [record(f"e{n:06}") for n in range(500)]
    assert [found.id for found in bundle.of("entity")] == [f"e{n:06}" for n in range(500)]
    assert list(bundle.of("layer", "document")) == []


def test_an_honest_bundle_of_our_own_shape_made_by_hand_is_read(tmp_path: Path) -> None:
    data = [line(f"{n:03}") for n in range(9)]
    manifest = MANIFEST | {"records": 9, "sha256": hashlib.sha256(b"".join(data)).hexdigest()}
    assert len(list(bundles.read(pack(tmp_path / "b.annbundle", iter(data), manifest)).records)) == 9


def test_a_bundle_that_cannot_be_written_leaves_the_old_one(tmp_path: Path) -> None:
    place = honest(tmp_path / "b.annbundle")
    before = place.read_bytes()

    def broken() -> Iterator[Record]:
        yield record("a")
        raise OSError(28, "No space left on device")

    with pytest.raises(Refusal, match="it cannot be written"):
        run(bundles.write(place, broken(), by="", made="", project=""))
    assert place.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["b.annbundle"]
