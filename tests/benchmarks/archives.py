"""Articles of archives: how fast they come in, what the readers add to their libraries, whether the window waits, and stories."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Callable
from itertools import cycle
from pathlib import Path
from random import Random
from typing import Any

from annotator import interchange
from annotator.domain.exchange import Record
from annotator.interchange.press import Press
from annotator.interchange.source import Source
from annotator.services import bring, stories
from annotator.services.elsewhere import elsewhere
from annotator.services.project import Project
from annotator.services.reading import here
from annotator.services.steps import run as finish
from tests.benchmarks import child, material, prose
from tests.benchmarks.row import Clock, Row, Work, at_least, below, told
from tests.interchange import clippings

NAME = "archives"
_TIMES = 7  # each of the two is timed so often, in turn; the best of each counts


def run(work: Work) -> list[Row]:
    """Every goal of bringing articles in."""
    return [*_plain_text(work), *_readers(work), *_window(work), *_stories(work)]


# --- plain text ---------------------------------------------------------------------------------------------------


def _plain_text(work: Work) -> list[Row]:
    few, many = work.times(5_000, 100), work.times(20_000, 400)
    small, large = _texts(work.folder, few), _texts(work.folder, many)
    one = min((_imported(work.folder, small, "here") for _ in range(3)), key=lambda found: float(found["cpu"]))
    first, other = (_imported(work.folder, texts, "elsewhere") for texts in (small, large))
    size = sum(file.stat().st_size for file in small.iterdir()) / few
    return [
        at_least("plain text, wall", many / other["wall"], 2_000, "articles/s",
                 f"{many:,} files of {size:,.0f} bytes, zones found, a second process reads"),
        told("plain text, all of it in one process, cpu", few / one["cpu"], "articles/s", f"{few:,} files, best of 3"),
        below("memory that a further file costs", (other["peak"] - first["peak"]) * 1024 / (many - few), 3, "KB",
              f"{first['peak']:.0f} MB for {few:,}, {other['peak']:.0f} for {many:,}: names and hashes; no text stays"),
    ]  # fmt: skip


def _texts(folder: Path, count: int) -> Path:
    place = folder / f"texts-{count}"
    if not place.exists():
        part = folder / f"texts-{count}.part"
        part.mkdir()
        pieces = [prose.article(500 + n, 3_000, 20).text for n in range(200)]
        for n, piece in zip(range(count), cycle(pieces), strict=False):
            paragraphs = piece.split("\n\n")
            Random(n).shuffle(paragraphs)
            words = "\n\n".join([f"Dispatch no. {n} of the day", *paragraphs])
            (part / f"2025-03-{n % 28 + 1:02}_Post_{n}.txt").write_text(words, encoding="utf-8")
        part.rename(place)
    return place


def _imported(folder: Path, texts: Path, where: str) -> dict[str, Any]:
    target = folder / "archives.annotator"
    _remove(target)
    found: dict[str, Any] = child.call(__name__, "bring_in", str(texts), str(target), where)
    return found


def _remove(project: Path) -> None:
    """A project with all that lies beside it."""
    for old in project.parent.glob(project.name + "*"):
        shutil.rmtree(old) if old.is_dir() else old.unlink()


def bring_in(texts: str, target: str, where: str) -> dict[str, Any]:
    """Import a folder into a new project, read `here` or `elsewhere`."""
    with Project.create(target, coder=material.CODER) as project:
        wall, cpu = time.perf_counter(), time.process_time()
        report = finish(bring.bring(project, bring.sources([texts]), bring.Options(names="{*}/{date}_{outlet}_{*}"),
                                   elsewhere if where == "elsewhere" else here))  # fmt: skip
        found = {"wall": time.perf_counter() - wall, "cpu": time.process_time() - cpu, "peak": child.peak()}
    if report.refused or report.documents != len(list(Path(texts).iterdir())):
        raise RuntimeError(f"not all came in: {report.sentence()}")
    return found


# --- readers and their libraries ------------------------------------------------------------------------------------


def _readers(work: Work) -> list[Row]:
    rows: list[dict[str, Any]] = child.call(__name__, "read_in", str(work.folder), str(work.times(_TIMES, 2)))
    found: list[Row] = []
    for row in rows:
        note = f"{row['ours'] * 1e3:.2f} ms by {row['theirs'] * 1e3:.2f} ms of {row['library']}; with zones {row['zones'] * 1e3:.2f} ms"
        found.append(
            below(f"reading {row['kind']} by its library, cpu", row["ours"] / row["theirs"], 1.3, "times", note)
        )
    return found


def _body(seed: int, length: int) -> list[str]:
    """Paragraphs in letters that every format has."""
    text = prose.article(seed, length, 20).text.encode("cp1252", "ignore").decode("cp1252").encode("latin-1", "ignore")
    return [line for line in text.decode("latin-1").splitlines() if line.strip()]


def read_in(folder: str, times: str) -> list[dict[str, Any]]:
    """The CPU of reading a file of each kind, and of its library doing so, in seconds."""
    place = Path(folder) / "clippings"
    place.mkdir(exist_ok=True)
    body = _body(9, 6_000)
    with clippings.saying(body):
        return [_one_reader(kind, make(place), library, own, int(times)) for kind, make, library, own in _LIBRARIES]


def _one_reader(kind: str, file: Path, library: str, own: Callable[[Path], Any], times: int) -> dict[str, Any]:
    source = Source(file, file.name)
    reader = interchange.recognise(source)
    if not isinstance(reader, Press):
        raise TypeError(f"{file.name} was taken for {reader}")

    def ours() -> list[Any]:
        return list(reader.clippings(source))

    def whole() -> list[Any]:
        return [found for found in reader.read(source) if isinstance(found, Record)]

    if not whole():
        raise RuntimeError(f"{file.name}: no article")
    own(file)
    best = {"ours": 1e9, "theirs": 1e9, "zones": 1e9}
    for _ in range(times):
        for name, work in (("ours", ours), ("theirs", lambda: own(file)), ("zones", whole)):
            rounds = 5
            cpu = time.process_time()
            for _ in range(rounds):
                work()
            best[name] = min(best[name], (time.process_time() - cpu) / rounds)
    return {"kind": kind, "library": library, **best}


def _html(file: Path) -> Any:
    from trafilatura import bare_extraction

    return bare_extraction(file.read_text("utf-8"), with_metadata=True, include_comments=False,
                           date_extraction_params={"extensive_search": False, "original_date": True})  # fmt: skip


def _pdf(file: Path) -> Any:
    from pypdf import PdfReader

    return [page.extract_text() for page in PdfReader(file).pages]


def _docx(file: Path) -> Any:
    import docx

    return [(one.style.name if one.style else "", one.text) for one in docx.Document(str(file)).paragraphs]


def _rtf(file: Path) -> Any:
    from striprtf.striprtf import rtf_to_text

    return rtf_to_text(file.read_text("latin-1"))


def _mail(file: Path) -> Any:
    from email import message_from_bytes, policy

    found = message_from_bytes(file.read_bytes(), policy=policy.default)
    body = found.get_body(("plain", "html"))
    return found["subject"], found["from"], found["date"], body.get_content() if body else ""


def _feed(file: Path) -> Any:
    import feedparser

    return feedparser.parse(file.read_bytes())


def _warc(file: Path) -> Any:
    from trafilatura import bare_extraction
    from warcio.archiveiterator import ArchiveIterator

    pages = []
    with file.open("rb") as opened:
        for record in ArchiveIterator(opened):
            data = record.content_stream().read()
            if record.http_headers and "html" in (record.http_headers.get_header("Content-Type") or ""):
                pages.append(bare_extraction(data.decode(), with_metadata=True, include_comments=False,
                                             date_extraction_params={"extensive_search": False, "original_date": True}))  # fmt: skip
    return pages


def _xlsx(file: Path) -> Any:
    from openpyxl import load_workbook

    book = load_workbook(file, read_only=True, data_only=True)
    rows = [row for sheet in book.worksheets for row in sheet.iter_rows(values_only=True)]
    book.close()
    return rows


_LIBRARIES: tuple[tuple[str, Callable[[Path], Path], str, Callable[[Path], Any]], ...] = (
    ("web page", clippings.html, "trafilatura", _html),
    ("PDF", clippings.pdf, "pypdf", _pdf),
    ("Word", clippings.docx, "python-docx", _docx),
    ("RTF", clippings.rtf, "striprtf", _rtf),
    ("e-mail", clippings.mail, "email", _mail),
    ("feed", clippings.rss, "feedparser", _feed),
    ("web archive", clippings.warc, "warcio and trafilatura", _warc),
    ("Excel", clippings.xlsx, "openpyxl", _xlsx),
)


# --- the window -----------------------------------------------------------------------------------------------------


def _window(work: Work) -> list[Row]:
    found: dict[str, Any] = child.call(__name__, "import_in_the_window", str(work.folder), str(work.times(40, 2)))
    note = f"{found['articles']:,} articles, heavy and plain files mixed, in {found['wall']:.1f} s; 99 % of the turns below {found['most']:.1f} ms"
    return [below("longest gap of the event loop while importing, wall", found["gap"], 50, "ms", note)]


def import_in_the_window(folder: str, copies: str) -> dict[str, Any]:
    """Import a mixed folder in a shown window; how long its event loop was busy at once, at the longest."""
    from PySide6.QtCore import QEventLoop
    from PySide6.QtWidgets import QApplication

    from tests.benchmarks.desktop import Desktop

    mixed = _mixed(Path(folder), int(copies))
    target = Path(folder) / "window.annotator"
    _remove(target)
    Project.create(target, coder=material.CODER).close()
    desktop = Desktop(target)
    work = desktop.window.work
    turns, begun = Clock(), time.perf_counter()
    work.bring([str(mixed)])
    while work.job is not None:
        # Waiting for something to do is no gap: a turn is timed that has something to do.
        with turns.once():
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        time.sleep(0.0005)
    wall = time.perf_counter() - begun
    articles = len(desktop.desk.project.documents())
    desktop.window.close()
    if not articles:
        raise RuntimeError("nothing came in")
    return {"gap": max(turns.wall), "most": turns.of("wall", 0.99), "wall": wall, "articles": articles}


def _mixed(folder: Path, copies: int) -> Path:
    place = folder / f"mixed-{copies}"
    if place.exists():
        return place
    part = folder / f"mixed-{copies}.part"
    part.mkdir()
    for n in range(copies):
        body = _body(900 + n, 20_000)
        inner = part / f"{n:03}"
        inner.mkdir()
        with clippings.saying(body):
            for _, make, _, _ in _LIBRARIES:
                make(inner)
        for m in range(25):
            text = "\n\n".join([f"Dispatch {n} {m}", *body[m % 7 :]])
            (inner / f"{m}.txt").write_text(text, encoding="utf-8")
    part.rename(place)
    return place


# --- stories --------------------------------------------------------------------------------------------------------


def _stories(work: Work) -> list[Row]:
    count = work.times(100_000, 1_000)
    place = _tellings(work.folder, count)
    found: dict[str, Any] = child.call(__name__, "cluster", str(place))
    return [
        below(f"{count:,} articles clustered, cpu", found["cpu"], 300, "s", f"{found['joined']:,} joined a story; wall {found['wall']:.0f} s"),
        told("and again, with nothing new, cpu", found["again"], "s"),
        told("peak of the clustering process", found["peak"], "MB", "resident"),
    ]  # fmt: skip


def _tellings(folder: Path, count: int) -> Path:
    """A project of articles of 250 words; every fifth tells the story of an earlier one with a sixth of its words changed."""
    place = folder / f"stories-{count}.annotator"
    if place.exists():
        return place
    file, chance = folder / f"stories-{count}.jsonl", Random(3)
    words = [f"{a}{b}{c}" for a in ("ba", "ko", "ri", "sen", "tal", "vo") for b in ("da", "ler", "min", "pu", "ro", "sti", "ga")
             for c in ("n", "rt", "ck", "m", "sa", "le", "tti", "x", "nd", "ph")] * 20  # fmt: skip
    words = [f"{word}{n % 61 or ''}" for n, word in enumerate(words)]
    with file.open("w", encoding="utf-8") as out:
        told_before: list[list[str]] = []
        for n in range(count):
            said = chance.choices(words, k=250)
            if n % 5 == 4:
                said = list(chance.choice(told_before))
                at = chance.randrange(200)
                said[at : at + 40] = chance.choices(words, k=40)
            elif len(told_before) < 5_000:
                told_before.append(said)
            text = ". ".join(" ".join(said[m : m + 12]) for m in range(0, 250, 12))
            out.write(
                json.dumps({"schema": "annotator/1", "id": f"s{n:07}", "text": text, "meta": {"title": f"Telling {n}"}})
                + "\n"
            )
    with Project.create(place.with_suffix(".part"), coder=material.CODER) as project:
        finish(bring.bring(project, bring.sources([file]), bring.Options()))
    place.with_suffix(".part").rename(place)
    return place


def cluster(place: str) -> dict[str, Any]:
    """Find the stories, and undo that."""
    with Project.open(place, coder=material.CODER) as project:
        wall, cpu = time.perf_counter(), time.process_time()
        joined = finish(stories.find(project))
        found = {
            "wall": time.perf_counter() - wall,
            "cpu": time.process_time() - cpu,
            "peak": child.peak(),
            "joined": joined,
        }
        cpu = time.process_time()
        finish(stories.find(project))
        found["again"] = time.process_time() - cpu
    _remove(Path(place))  # what was found is in it: the next run makes it anew
    if not joined:
        raise RuntimeError("no story was found")
    return found
