"""Every format out and in: spans a second, memory, and the libraries that others use for the same files.

The material is PolNeAR ten times over where it is at hand, else our own prose. A format is to do 100,000 spans a second, or no
more than 1.3 times what its library needs for the same file (DocBin: 1.6 times spaCy's tokenizing).
"""

from __future__ import annotations

import csv
import json
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from annotator import interchange
from annotator.interchange.carrying import Tally
from annotator.interchange.sheets import rows, sheets
from annotator.services import bring, send
from annotator.services.choosing import Chosen, Options
from annotator.services.project import Project
from annotator.services.steps import run as finish
from tests.benchmarks import child, material
from tests.benchmarks.row import Row, Work, told
from tests.conftest import SHARED

NAME = "formats"
_GOAL, _RATIO, _TOKENIZING = 100_000, 1.3, 1.6
_COPIES, _PROSE = 10, 1_000  # of PolNeAR; articles of a hundred spans each where it is not here
_LIBRARIES = {"xmi": "cassis", "uimajson": "cassis", "conllu": "conllu", "parquet": "pyarrow", "csv": "csv", "xlsx": "xlsxwriter",
              "spacy": "spaCy's tokenizer"}  # fmt: skip


def run(work: Work) -> list[Row]:
    small, large = _projects(work)
    found: list[Row] = []
    for name in interchange.writable():
        went: dict[str, Any] = child.call(
            __name__, "out", str(small), str(large), str(work.folder / f"formats-{name}"), name
        )
        alone: dict[str, Any] = child.call(__name__, "alone", str(small), str(work.folder / f"alone-{name}"), name)
        note = f"{went['spans']:,} spans; peak {went['peak']:.0f} MB, {went['grown']:.0f} more than when it was open"
        found.append(
            _row(f"{name} out", went["spans"] / went["write"], alone["write"], alone.get("library_write"), note, name)
        )
        if name in interchange.readable():
            found.append(told(f"{name} read back and compared", went["spans"] / went["verify"], "spans/s"))
            came: dict[str, Any] = child.call(
                __name__, "back", str(work.folder / f"formats-{name}"), str(work.folder / f"formats-{name}.annotator")
            )
            note = f"{came['spans']:,} spans; peak {came['peak']:.0f} MB"
            found.append(
                _row(f"{name} in", came["spans"] / came["read"], alone["read"], alone.get("library_read"), note, name)
            )
    return found


def _row(title: str, speed: float, own: float, library: float | None, note: str, name: str) -> Row:
    """A speed from the project's file to that of the format or back; beside it what the format itself and its library need."""
    most = _TOKENIZING if name == "spacy" else _RATIO
    goal, met = f">= {_GOAL:,}", speed >= _GOAL
    note += f"; without the project {own:.2f} s for the small one"
    if library:
        goal, met = f"{goal} or <= {most} x {_LIBRARIES[name]}", met or own / library <= most
        note += f", {_LIBRARIES[name]} {library:.2f} s: {own / library:.2f} x"
    return Row(f"{title}, cpu", speed, "spans/s", goal, met, note)


# --- the material -------------------------------------------------------------------------------------------


def _projects(work: Work) -> tuple[Path, Path]:
    """The articles once, and many times."""
    polnear = SHARED / "polnear"
    small, large = work.folder / "formats-small.annotator", work.folder / "formats-large.annotator"
    if not large.exists():
        copies = work.times(_COPIES, 1)
        lines = (
            list(_polnear(polnear, work.folder))
            if polnear.is_dir()
            else list(material._collection(work.times(_PROSE // 10, 20), "linked"))
        )
        for place, times in ((small, 1), (large, copies)):
            path = work.folder / f"{place.stem}.jsonl"
            with path.open("w", encoding="utf-8") as out:
                for n in range(times):
                    for line in lines:
                        out.write(json.dumps(_copy(line, n), ensure_ascii=False) + "\n")
            material._import(path, place)
    return small, large


def _polnear(folder: Path, at: Path) -> Iterator[dict[str, Any]]:
    place, lines = at / "polnear.annotator", at / "polnear.jsonl"
    with Project.create(place, coder=material.CODER) as project:
        finish(bring.bring(project, bring.sources([folder / "attributions", folder / "six-coders"]), bring.Options()))
        finish(send.send(project, lines, Options(verify=False)))
    with lines.open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def _copy(line: dict[str, Any], number: int) -> dict[str, Any]:
    """An article again, as another one: with ids of its own, and a number below its text."""
    made: dict[str, Any] = json.loads(json.dumps(line))
    made["id"], made["text"] = f"{line['id']}-{number}", f"{line['text']}\n\n({number})"
    made.pop("sha256", None)
    for one in (*made.get("spans", ()), *made.get("relations", ())):
        one["id"] = f"{one['id']}-{number}"
    for one in made.get("relations", ()):
        one["head"], one["child"] = f"{one['head']}-{number}", f"{one['child']}-{number}"
    return made


# --- in processes of their own ------------------------------------------------------------------------------


def out(small: str, place: str, target: str, name: str) -> dict[str, Any]:
    """Write the project in a format, and then again with reading it back; seconds of CPU."""
    seconds: list[float] = []
    report, grown = send.Report(), 0.0
    with Project.open(small) as project:  # imports and tables of tokens are nobody's speed
        finish(send.send(project, Path(f"{target}-warm"), Options(format=name)))
    _remove(Path(f"{target}-warm"))
    with Project.open(place) as project:
        for verify in (False, True):
            _remove(Path(target))
            before, cpu = child.resident(), time.process_time()
            report = finish(send.send(project, Path(target), Options(format=name, verify=verify)))
            seconds.append(time.process_time() - cpu)
            grown = grown or child.resident() - before
    return {
        "spans": report.spans,
        "write": seconds[0],
        "verify": max(seconds[1] - seconds[0], 1e-6),
        "peak": child.peak(),
        "grown": grown,
    }


def back(source: str, place: str) -> dict[str, Any]:
    """Import what was written into an empty project."""
    for file in Path(place).parent.glob(f"{Path(place).name}*"):
        file.unlink()
    named = Path(source)
    with Project.create(place, coder=material.CODER) as project:
        cpu = time.process_time()
        report = finish(
            bring.bring(
                project, bring.sources([named]), bring.Options(format=None if named.is_dir() else _format_of(named))
            )
        )
        took = time.process_time() - cpu
    if report.refused or not report.spans:
        raise RuntimeError(f"what was written was refused: {report.refused[:1]}")
    return {"spans": report.spans, "read": took, "peak": child.peak()}


def _format_of(path: Path) -> str:
    return path.name.removeprefix("formats-")


def alone(place: str, target: str, name: str) -> dict[str, float]:
    """Seconds of CPU that the format itself needs, and its library, without the project's database."""
    path = Path(target)
    _remove(path)
    with Project.open(place) as project:
        chosen = Chosen(project, Options())
        records = list(chosen.records(Tally()))
        found: dict[str, float] = {}
        for _ in range(2):  # the first one warms up
            _remove(path)
            found["write"] = _timed(lambda: _write(name, records, chosen.names, path))
        if name in interchange.readable():
            found["read"] = _timed(lambda: _read(name, path))
        library: Callable[..., dict[str, float]] | None = globals().get(f"_library_{name}")
        if library:
            found |= library(path, records, chosen.names)
    return found


def _timed(act: Callable[[], object]) -> float:
    cpu = time.process_time()
    act()
    return time.process_time() - cpu


def _write(name: str, records: list[Any], names: Any, path: Path) -> None:
    fitting = (send.fitted(name, record, names, Tally()) for record in records)
    with send._opened(interchange.writer(name), path, names, (record for record in fitting if record)) as written:
        for _ in written:
            pass


def _read(name: str, path: Path) -> None:
    reader = interchange.reader(name)
    for source in bring.sources([path]):
        if path.is_file() or interchange.recognise(source) is reader:
            for _ in reader.read(source):
                pass


# --- the libraries of others --------------------------------------------------------------------------------


def _library_xmi(path: Path, _records: Any, _names: Any) -> dict[str, float]:
    import cassis

    types = cassis.load_typesystem((path / "TypeSystem.xml").read_text("utf-8"))
    files = sorted(path.rglob("*.xmi"))
    loaded: list[Any] = []
    read = _timed(lambda: loaded.extend(cassis.load_cas_from_xmi(file.read_text("utf-8"), types) for file in files))
    return {"library_read": read, "library_write": _timed(lambda: [cas.to_xmi() for cas in loaded])}


def _library_uimajson(path: Path, _records: Any, _names: Any) -> dict[str, float]:
    import cassis

    loaded: list[Any] = []
    read = _timed(
        lambda: loaded.extend(
            cassis.load_cas_from_json(file.read_text("utf-8")) for file in sorted(path.rglob("*.json"))
        )
    )
    return {"library_read": read, "library_write": _timed(lambda: [cas.to_json() for cas in loaded])}


def _library_conllu(path: Path, _records: Any, _names: Any) -> dict[str, float]:
    import conllu

    loaded: list[Any] = []
    read = _timed(lambda: loaded.extend(conllu.parse(path.read_text("utf-8"))))
    return {"library_read": read, "library_write": _timed(lambda: [one.serialize() for one in loaded])}


def _library_parquet(path: Path, _records: Any, _names: Any) -> dict[str, float]:
    import pyarrow as pa
    import pyarrow.parquet as pq

    (file,) = path.rglob("*.parquet")
    loaded: list[Any] = []
    read = _timed(lambda: loaded.extend(pq.read_table(file).to_pylist()))
    schema = pq.read_schema(file)
    target = path / "again.parquet"
    write = _timed(lambda: pq.write_table(pa.Table.from_pylist(loaded, schema=schema), target, compression="zstd"))
    target.unlink()
    return {"library_read": read, "library_write": write}


def _library_csv(path: Path, records: Any, names: Any) -> dict[str, float]:
    loaded: dict[str, list[list[str]]] = {}

    def read() -> None:
        csv.field_size_limit(2**31 - 1)
        for file in sorted(path.glob("*.csv")):
            with file.open(encoding="utf-8-sig", newline="") as opened:
                loaded[file.stem] = list(csv.reader(opened))

    def write() -> None:
        for name, given in loaded.items():
            with (path / f"again-{name}").open("w", encoding="utf-8-sig", newline="") as opened:
                csv.writer(opened).writerows(given)

    return {"library_read": _timed(read), "library_write": _timed(write)}


def _library_xlsx(path: Path, records: Any, names: Any) -> dict[str, float]:
    import xlsxwriter

    made = sheets(names)
    cells: dict[str, list[list[Any]]] = {name: [list(columns)] for name, columns in made.columns.items()}
    last = ""
    for record in records:
        for name, row in rows(record, names, made, new=record.document.id != last):
            cells[name].append([one[:32_000] if isinstance(one, str) else one for one in row])
        last = record.document.id

    def write() -> None:
        with xlsxwriter.Workbook(
            str(path) + ".again", {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        ) as book:
            for name, table in cells.items():
                sheet = book.add_worksheet(name)
                for n, row in enumerate(table):
                    for k, cell in enumerate(row):
                        sheet.write(n, k, cell)

    return {"library_write": _timed(write)}


def _library_spacy(path: Path, records: Any, _names: Any) -> dict[str, float]:
    import spacy

    nlp = spacy.blank("en")
    texts = [record.text for record in records]
    return {"library_write": _timed(lambda: [nlp.make_doc(text) for text in texts])}


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    elif path.exists():
        path.unlink()
