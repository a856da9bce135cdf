"""The command line against the contract: exit status, one JSON object on standard output, words on standard error."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from annotator import __version__, paths
from annotator.cli import speaking
from annotator.interchange.press import readers
from annotator.services.project import Project
from tests.cli.conftest import Annotator, Ran

DEMO = paths.seeds() / "demo" / "demo.jsonl"
BOOK = '[[label]]\nname = "Frame"\nkey = "1"\n'


def line(key: str = "a", **more: Any) -> str:
    return (
        json.dumps({"schema": "annotator/1", "id": key, "text": f"Peskov said {key}.", "layer": "gold"} | more) + "\n"
    )


def span(end: int = 6, **more: Any) -> dict[str, Any]:
    return {"label": "Source", "start": 0, "end": end} | more


def bad(folder: Path) -> Path:
    made = folder / "articles.jsonl"
    made.write_text(line("a") + line("b", spans=[span(912)]) + line("c"))
    return made


# --- usage --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        ["new"], ["import"], ["import", "p"], ["export", "p"], ["validate"], ["stats"], ["check"], ["backup", "p"],
        ["restore", "p"], ["stats", "p", "--nonsense"], ["export", "p", "o", "--seed", "x"], ["a.annotator", "b.annotator"],
    ],
    ids=" ".join,
)  # fmt: skip
def test_wrong_usage_is_status_2_and_told_on_standard_error(annotator: Annotator, words: list[str]) -> None:
    ran = annotator(*words)
    assert (ran.status, ran.out) == (2, "")
    assert "usage: annotator" in ran.err


@pytest.mark.parametrize("word", ["sugest", "statistics", "learn-it"])
def test_a_word_that_is_no_command_and_no_project_opens_no_window(annotator: Annotator, word: str) -> None:
    ran = annotator(word)
    assert (ran.status, ran.out) == (2, "")
    assert word in ran.err


def test_help_tells_every_command(annotator: Annotator) -> None:
    ran = annotator("--help")
    assert ran.status == 0
    for command in ("new", "import", "export", "formats", "validate", "stats", "check", "backup", "restore"):
        assert command in ran.out


def test_the_version_is_told(annotator: Annotator) -> None:
    ran = annotator("--version")
    assert (ran.status, ran.out) == (0, f"annotator {__version__}\n")


MISSING: list[list[str]] = [
    ["import", "gone.annotator", str(DEMO)], ["export", "gone.annotator", "out.jsonl"], ["stats", "gone.annotator"],
    ["check", "gone.annotator"], ["backup", "gone.annotator", "copy.annotator"], ["restore", "gone.annotator", "new.annotator"],
    ["validate", "gone.jsonl"],
]  # fmt: skip


@pytest.mark.parametrize("words", MISSING, ids=lambda words: words[0])
@pytest.mark.parametrize("flag", [[], ["--json"]], ids=["plain", "json"])
def test_a_file_that_is_not_there_is_refused_in_one_sentence(
    annotator: Annotator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], flag: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = annotator(*words, *flag)
    assert ran.status == 1
    assert ran.json == {"error": ran.err.rstrip()} if flag else ran.out == ""
    assert ran.err.startswith("gone.")
    assert ran.err.endswith("there is no such file.\n")
    assert ran.err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


# --- new ----------------------------------------------------------------------------------------------------


def test_new_makes_a_project_with_the_default_codebook(annotator: Annotator, tmp_path: Path) -> None:
    made = tmp_path / "p.annotator"
    ran = annotator("new", made, "--json")
    assert ran.status == 0
    assert ran.json["project"] == str(made)
    with Project.open(made) as project:
        assert project.codebook.id == ran.json["codebook"]
        assert project.codebook.named("Claim")


def test_new_takes_a_codebook_from_a_file(annotator: Annotator, tmp_path: Path) -> None:
    book = tmp_path / "book.toml"
    book.write_text(BOOK)
    ran = annotator("new", tmp_path / "p.annotator", "--codebook", book)
    assert (ran.status, ran.out) == (0, f"Created {tmp_path / 'p.annotator'}.\n")
    with Project.open(tmp_path / "p.annotator") as project:
        assert [label.name for label in project.codebook.labels] == ["Frame"]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [("label = 1", "'label' is not a list of tables"), ("x =", "not TOML"), (None, "cannot be read")],
)
def test_new_refuses_a_codebook_that_is_none_and_makes_nothing(
    annotator: Annotator, tmp_path: Path, content: str | None, sentence: str
) -> None:
    book = tmp_path / "book.toml"
    if content is not None:
        book.write_text(content)
    ran = annotator("new", tmp_path / "p.annotator", "--codebook", book, "--json")
    assert (ran.status, ran.json) == (1, {"error": ran.err.rstrip()})
    assert sentence in ran.err
    assert not (tmp_path / "p.annotator").exists()


def test_new_replaces_nothing(annotator: Annotator, place: Path) -> None:
    before = place.read_bytes()
    ran = annotator("new", place)
    assert ran.status == 1
    assert "there is such a file already." in ran.err
    assert place.read_bytes() == before


# --- import -------------------------------------------------------------------------------------------------

KEYS = {"documents", "spans", "relations", "entities", "duplicates", "skipped", "warnings"}


def test_import_tells_what_came_in(annotator: Annotator, empty: Path) -> None:
    ran = annotator("import", empty, DEMO, "--json")
    assert (ran.status, ran.err) == (0, "")
    assert set(ran.json) == KEYS
    assert (ran.json["documents"], ran.json["spans"], ran.json["skipped"], ran.json["warnings"]) == (8, 952, [], [])


def test_import_says_a_sentence_without_json(annotator: Annotator, empty: Path) -> None:
    ran = annotator("import", empty, DEMO)
    assert (ran.status, ran.out) == (0, "Imported 8 articles, 952 spans.\n")


def test_import_refuses_with_file_line_field_and_reason_and_writes_nothing(
    annotator: Annotator, empty: Path, tmp_path: Path
) -> None:
    before = annotator("stats", empty, "--json").json
    ran = annotator("import", empty, bad(tmp_path), "--json")
    assert (ran.status, set(ran.json)) == (1, KEYS)
    assert not any(ran.json.values())
    assert ran.err == "articles.jsonl:2: spans[0].end 912 is past the end of the text (14).\n"
    assert annotator("stats", empty, "--json").json == before


def test_import_skips_the_bad_and_writes_them_beside(annotator: Annotator, empty: Path, tmp_path: Path) -> None:
    given = bad(tmp_path)
    ran = annotator("import", empty, given, "--skip-bad", "--json")
    reason = "articles.jsonl:2: spans[0].end 912 is past the end of the text (14)."
    assert ran.status == 0
    assert ran.json["documents"] == 2
    assert ran.json["skipped"] == [{"file": "articles.jsonl", "line": 2, "reason": reason}]
    assert reason in ran.err
    assert json.loads((tmp_path / "articles.jsonl.rejects.jsonl").read_text())["reason"] == reason


def test_import_tells_what_it_added_to_the_codebook(annotator: Annotator, empty: Path, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(line(spans=[span(label="Frame")]))
    ran = annotator("import", empty, tmp_path / "a.jsonl", "--json")
    assert ran.json["warnings"] == ["added to the codebook: label 'Frame'"]
    assert ran.err == "added to the codebook: label 'Frame'\n"


def test_import_strictly_refuses_what_the_codebook_lacks(annotator: Annotator, empty: Path, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(line(spans=[span(label="Frame")]))
    ran = annotator("import", empty, tmp_path / "a.jsonl", "--strict")
    assert (ran.status, ran.out, ran.err) == (1, "", "a.jsonl:1: the codebook has no label 'Frame'.\n")


def test_import_renames_labels(annotator: Annotator, empty: Path, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(line(spans=[span(label="Frame"), span(label="Verb")]))
    assert (
        annotator("import", empty, tmp_path / "a.jsonl", "--map", "Frame=Claim,Verb=Cue", "--json").json["warnings"]
        == []
    )
    assert annotator("stats", empty, "--json").json["layers"]["gold"]["spans"] == {"Claim": 1, "Cue": 1}


@pytest.mark.parametrize("given", ["Frame", "=Claim", "Frame="])
def test_import_refuses_a_map_that_is_none(annotator: Annotator, empty: Path, given: str) -> None:
    ran = annotator("import", empty, DEMO, "--map", given)
    assert (ran.status, ran.out) == (1, "")
    assert "is not of the form OLD=NEW" in ran.err


def test_import_takes_the_coder_where_the_file_names_none(annotator: Annotator, empty: Path, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(line(spans=[span()]))
    annotator("import", empty, tmp_path / "a.jsonl", "--coder", "Maria")
    annotator("export", empty, tmp_path / "out.jsonl")
    assert json.loads((tmp_path / "out.jsonl").read_text())["coder"] == "Maria"


def test_import_takes_folders_globs_and_several_paths(annotator: Annotator, empty: Path, tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    folder.mkdir()
    for name in ("one", "two", "three"):
        (folder / f"{name}.txt").write_text(f"Peskov said {name}.")
    (tmp_path / "a.jsonl").write_text(line())
    ran = annotator("import", empty, folder, tmp_path / "*.jsonl", "--json")
    assert ran.json["documents"] == 4
    assert annotator("import", empty, folder, "--json").json["duplicates"] == 3


def feed(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))


def test_what_is_refused_of_standard_input_goes_to_the_present_folder(
    annotator: Annotator, empty: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    feed(monkeypatch, bad(tmp_path).read_bytes())
    ran = annotator("import", empty, "-", "--skip-bad", "--json")
    (left,) = here.iterdir()
    assert (ran.status, ran.json["documents"], left.name) == (0, 2, "standard-input.jsonl.rejects.jsonl")
    assert "is past the end of the text" in json.loads(left.read_text())["reason"]
    assert left.name in ran.err


@pytest.mark.parametrize(
    ("data", "documents", "spans"),
    [
        (line("a", spans=[span()]).encode() + line("b").encode(), 2, 1),
        (b"\xef\xbb\xbf" + line("a", spans=[span()]).encode(), 1, 1),
        ("Peskov said “no”.".encode(), 1, 0),
    ],
    ids=["jsonl", "jsonl with a mark", "text"],
)
def test_import_reads_standard_input(
    annotator: Annotator, empty: Path, monkeypatch: pytest.MonkeyPatch, data: bytes, documents: int, spans: int
) -> None:
    feed(monkeypatch, data)
    ran = annotator("import", empty, "-", "--json")
    assert ran.status == 0
    assert (ran.json["documents"], ran.json["spans"]) == (documents, spans)


def test_import_refuses_an_empty_standard_input(
    annotator: Annotator, empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    feed(monkeypatch, b"")
    ran = annotator("import", empty, "-")
    assert (ran.status, ran.out) == (1, "")
    assert "the file is empty." in ran.err


def test_import_refuses_an_unknown_format(annotator: Annotator, empty: Path) -> None:
    ran = annotator("import", empty, DEMO, "--format", "xyz")
    assert (ran.status, ran.out) == (1, "")
    assert "No format 'xyz' can be read; there are " in ran.err


# --- export -------------------------------------------------------------------------------------------------


def test_export_tells_what_went_out(annotator: Annotator, place: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    ran = annotator("export", place, out, "--json")
    assert (ran.status, ran.err) == (0, "")
    assert set(ran.json) == {"documents", "spans", "relations", "lost", "files", "receipt"}
    assert (ran.json["documents"], ran.json["spans"], ran.json["lost"], ran.json["files"]) == (8, 952, [], [str(out)])
    assert annotator("export", place, out).out == f"Exported 8 articles, 952 spans to {out}.\n"


def test_export_and_import_and_export_give_the_same_bytes(
    annotator: Annotator, empty: Path, place: Path, tmp_path: Path
) -> None:
    first, second = tmp_path / "first.jsonl", tmp_path / "second.jsonl"
    annotator("export", place, first)
    annotator("import", empty, first)
    annotator("export", empty, second)
    assert first.read_bytes() == second.read_bytes()


def test_export_chooses_layer_status_label_and_split(annotator: Annotator, place: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    words = [
        "--layer",
        "maria",
        "--status",
        "complete",
        "--label",
        "Claim",
        "--split",
        "train=0.5,test=0.5",
        "--seed",
        "4",
    ]
    ran = annotator("export", place, out, *words, "--json")
    rows = [json.loads(one) for one in out.read_text("utf-8").splitlines()]
    assert {(row["layer"], row["status"]) for row in rows} == {("maria", "complete")}
    assert {s["label"] for row in rows for s in row["spans"]} == {"Claim"}
    assert {row["split"] for row in rows} == {"train", "test"}
    assert ran.json["spans"] == sum(len(row["spans"]) for row in rows)


def test_export_chooses_days_zones_and_names_and_keeps_that_in_a_profile(
    annotator: Annotator, place: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out.jsonl"
    given = [
        "--layer",
        "majority",
        "--since",
        "2025",
        "--without",
        "boilerplate",
        "--anonymous",
        "--card",
        "--save-profile",
        "Mine",
        "--json",
    ]
    ran = annotator("export", place, out, *given)
    assert ran.status == 0
    assert ran.json["files"] == [str(out), f"{out}.card.md"]
    first = out.read_bytes()
    assert b'"layer":"majority"' in first
    assert annotator("export", place, out, "--profile", "Mine").status == 0
    assert out.read_bytes() == first
    ran = annotator("export", place, out, "--profile", "Yours")
    assert (ran.status, ran.err) == (1, "There is no profile 'Yours'; there are: Mine.\n")
    ran = annotator("export", place, out, "--since", "March")
    assert (ran.status, ran.err) == (1, "'March' is no day of the form 2026-03-09, 2026-03 or 2026.\n")


def test_every_format_says_truly_whether_it_writes(annotator: Annotator) -> None:
    ran = annotator("formats", "--json")
    assert ran.status == 0
    unwritten = {row["name"] for row in ran.json["formats"] if not row["writes"]}
    assert unwritten == {"dna", *(press.NAME for press in readers())}  # of articles as archives deliver them


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--layer", "nobody"], "there is no layer 'nobody'"),
        (["--label", "Frame"], "The codebook has no label 'Frame'"),
        (["--split", "train=2"], "the shares must be above 0 and add up to 1."),
        (["--format", "xyz"], "No format 'xyz' can be written"),
    ],
)
def test_export_refuses_what_is_not_there_and_writes_nothing(
    annotator: Annotator, place: Path, tmp_path: Path, words: list[str], sentence: str
) -> None:
    ran = annotator("export", place, tmp_path / "out.jsonl", *words, "--json")
    assert (ran.status, ran.json) == (1, {"error": ran.err.rstrip()})
    assert sentence in ran.err
    assert not list(tmp_path.glob("out*"))


def test_export_changes_nothing_in_the_project(annotator: Annotator, place: Path, tmp_path: Path) -> None:
    before = place.read_bytes()
    annotator("export", place, tmp_path / "out.jsonl")
    assert place.read_bytes() == before


# --- the others ---------------------------------------------------------------------------------------------


def test_formats_are_told(annotator: Annotator) -> None:
    rows = {row["name"]: row for row in annotator("formats", "--json").json["formats"]}
    assert set(rows["jsonl"]) >= {"name", "suffixes", "reads", "writes", "carries"}
    assert (rows["jsonl"]["reads"], rows["jsonl"]["writes"], rows["jsonl"]["suffixes"]) == (
        True,
        True,
        [".jsonl", ".ndjson"],
    )
    assert (rows["text"]["reads"], rows["text"]["writes"]) == (True, False)
    plain = annotator("formats")
    assert plain.status == 0
    assert len(plain.out.splitlines()) == len(rows)


def test_validate_is_content_with_what_is_right(annotator: Annotator) -> None:
    ran = annotator("validate", DEMO, "--json")
    assert (ran.status, ran.err) == (0, "")
    assert ran.json == {"ok": True, "records": 18, "problems": []}
    assert annotator("validate", DEMO).out == "18 records are right, 0 are not.\n"


def test_validate_tells_every_line_that_is_not(annotator: Annotator, tmp_path: Path) -> None:
    given = bad(tmp_path)
    ran = annotator("validate", given, DEMO, "--json")
    reason = "articles.jsonl:2: spans[0].end 912 is past the end of the text (14)."
    assert (ran.status, ran.err) == (1, f"{reason}\n")
    assert ran.json == {
        "ok": False,
        "records": 20,
        "problems": [{"file": "articles.jsonl", "line": 2, "reason": reason}],
    }


def test_stats_count_by_layer_label_and_type(annotator: Annotator, place: Path) -> None:
    found = annotator("stats", place, "--json").json
    assert set(found) == {"documents", "entities", "layers"}
    assert found["documents"] == 8
    assert {name: layer["documents"] for name, layer in found["layers"].items()} == {"maria": 8, "jonas": 6, "gold": 4}
    assert sum(n for layer in found["layers"].values() for n in layer["spans"].values()) == 952
    assert set(found["layers"]["gold"]["spans"]) == {"Claim", "Source", "Cue", "Actor"}
    assert set(found["layers"]["gold"]["relations"]) >= {"source", "cue"}
    assert annotator("stats", place).out.startswith("8 articles, ")


def test_check_is_content_or_tells_what_is_wrong(annotator: Annotator, place: Path) -> None:
    ran = annotator("check", place, "--json")
    assert (ran.status, ran.err) == (0, "")
    assert ran.json["ok"] is True
    data = bytearray(place.read_bytes())
    data[data.rindex(b"Tarnholt mayor accuses dam operator of hiding drawdown plans\n\nThe")] ^= 1
    place.write_bytes(data)
    broken = annotator("check", place, "--json")
    assert broken.status == 1
    assert broken.json["ok"] is False
    assert len(broken.json["findings"]) == len(broken.err.splitlines()) == 1
    assert annotator("check", place, "--repair").status == 1


def test_a_backup_is_made_and_restored(annotator: Annotator, place: Path, tmp_path: Path) -> None:
    copy, again = tmp_path / "copy.annotator", tmp_path / "again.annotator"
    made = annotator("backup", place, copy, "--json")
    assert (made.status, made.json) == (0, {"backup": str(copy)})
    back = annotator("restore", copy, again, "--json")
    assert (back.status, back.json) == (0, {"project": str(again)})
    assert annotator("stats", again, "--json").json == annotator("stats", place, "--json").json
    assert (
        annotator("backup", place, tmp_path / "third.annotator").out == f"Copied to {tmp_path / 'third.annotator'}.\n"
    )
    assert annotator("restore", copy, tmp_path / "fourth.annotator").out.startswith("Restored to ")


def test_a_backup_is_made_while_the_project_is_in_use(annotator: Annotator, place: Path, tmp_path: Path) -> None:
    with Project.open(place, coder="Ada"):
        assert annotator("backup", place, tmp_path / "copy.annotator").status == 0
    assert annotator("check", tmp_path / "copy.annotator").status == 0


@pytest.mark.parametrize("command", ["backup", "restore"])
def test_no_copy_replaces_a_file(annotator: Annotator, place: Path, tmp_path: Path, command: str) -> None:
    there = tmp_path / "there.annotator"
    there.write_text("mine")
    ran = annotator(command, place, there, "--json")
    assert (ran.status, ran.json) == (1, {"error": ran.err.rstrip()})
    assert "there is such a file already." in ran.err
    assert there.read_text() == "mine"


# --- the window and the terminal ----------------------------------------------------------------------------


@pytest.mark.parametrize(("words", "expected"), [
    ([], (None, False, None)),
    (["--demo"], (None, True, None)),
    (["window", "--coder", "Eve"], (None, False, "Eve")),
    (["p.annotator"], ("p.annotator", False, None)),
    (["p.annotator", "--coder", "Eve"], ("p.annotator", False, "Eve")),
    (["window", "p.annotator"], ("p.annotator", False, None)),
    (["postgresql://host/team"], ("postgresql://host/team", False, None)),
])  # fmt: skip
def test_a_place_or_nothing_opens_the_window(
    annotator: Annotator,
    monkeypatch: pytest.MonkeyPatch,
    words: list[str],
    expected: tuple[str | None, bool, str | None],
) -> None:
    from annotator.ui import app

    started: list[tuple[str | None, bool, str | None]] = []

    def start(place: str | None, *, demo: bool, coder: str | None) -> int:
        started.append((place, demo, coder))
        return 5

    monkeypatch.setattr(app, "start", start)
    assert annotator(*words).status == 5
    assert started == [expected]


def test_the_check_without_a_screen_gives_its_status(annotator: Annotator, monkeypatch: pytest.MonkeyPatch) -> None:
    from annotator.ui import selfcheck

    monkeypatch.setattr(selfcheck, "selfcheck", lambda: 1)
    assert annotator("window", "--check").status == 1


def test_an_interrupt_is_one_sentence(annotator: Annotator, monkeypatch: pytest.MonkeyPatch, place: Path) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Project, "statistics", interrupted)
    assert annotator("stats", place) == Ran(1, "", "Cancelled; nothing was changed.\n")


def test_a_reader_that_goes_away_is_no_error(place: Path) -> None:
    """`annotator … | head`: nothing is said, because nobody listens any more."""
    words = [sys.executable, "-m", "annotator", "stats", str(place), "--json"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as ran:
        assert ran.stdout
        assert ran.stderr
        ran.stdout.close()
        told = ran.stderr.read()
    assert "Traceback" not in told


def test_on_a_terminal_progress_stands_on_one_line_and_is_wiped(
    annotator: Annotator, monkeypatch: pytest.MonkeyPatch, empty: Path
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    ran = annotator("import", empty, DEMO)
    assert ran.status == 0
    assert "\n" not in ran.err
    assert " of " in ran.err
    assert ran.err.endswith("\r\033[K")


@pytest.mark.parametrize("error", [KeyError("uid"), OSError("none")], ids=["no such user", "no system"])
def test_a_system_that_knows_no_name_gives_a_plain_one(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    def nobody() -> str:
        raise error

    monkeypatch.setattr("getpass.getuser", nobody)
    assert speaking.user() == "Annotator"


def test_actors_are_written_and_taken_in(annotator: Annotator, place: Path, tmp_path: Path) -> None:
    out = tmp_path / "actors.csv"
    count = annotator("actors", place, out, "--json").json["actors"]
    assert len(out.read_text(encoding="utf-8-sig").splitlines()) == count + 1
    more = tmp_path / "more.csv"
    more.write_text("name,type\nCleo Marn,person\n", encoding="utf-8")
    assert annotator("actors", place, more, "--import").out == "Import 1 actors from more.csv.\n"
    assert annotator("actors", place, out, "--json").json["actors"] == count + 1
    refused = annotator("actors", place, more, "--import")
    assert (refused.status, "known already" in refused.err) == (1, True)


def test_a_codebook_goes_out_and_comes_in(annotator: Annotator, place: Path, tmp_path: Path) -> None:
    file, again = tmp_path / "book.toml", tmp_path / "again.toml"
    assert annotator("codebook", place, file, "--json").json["revision"] == 1
    assert file.read_text(encoding="utf-8").startswith('name = "Actors, claims, sources"')
    file.write_text(file.read_text(encoding="utf-8").replace("Cue", "Verb"), encoding="utf-8")
    assert annotator("codebook", place, file, "--import", "--coder", "Ada").status == 0
    assert annotator("codebook", place, again, "--json").json["revision"] == 2
    assert "Verb" in again.read_text(encoding="utf-8")
    refused = annotator("codebook", place, file, "--import")
    assert (refused.status, "says that already" in refused.err) == (1, True)


# --- several coders -----------------------------------------------------------------------------------------


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux has a disk that is always full")
@pytest.mark.parametrize("words", [["stats"], ["stats", "--json"], ["check", "--json"]])
def test_an_output_onto_a_full_disk_is_one_sentence(demo_file: Path, words: list[str]) -> None:
    command = [sys.executable, "-m", "annotator", words[0], str(demo_file), *words[1:]]
    with Path("/dev/full").open("w") as out:
        done = subprocess.run(command, stdout=out, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr == "The output: No space left on device.\n"
