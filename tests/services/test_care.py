"""Care for project files: damage is found, what can be mended is, backups are kept and come back."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotator.domain.change import Refusal
from annotator.services import care
from annotator.services.project import Project
from annotator.services.steps import run


@pytest.fixture
def place(demo_file: Path, tmp_path: Path) -> Path:
    made = tmp_path / "demo.annotator"
    made.write_bytes(demo_file.read_bytes())
    return made


def change(place: Path, sql: str) -> None:
    with closing(sqlite3.connect(place)) as database, database:
        assert database.execute(sql).rowcount > 0


def test_a_sound_project_is_all_well(place: Path) -> None:
    before = place.read_bytes()
    assert care.check(str(place)) == {"ok": True, "repaired": 0, "findings": []}
    assert place.read_bytes() == before


def test_one_flipped_byte_inside_a_text_is_found(place: Path) -> None:
    data = bytearray(place.read_bytes())
    at = data.rindex(b"Tarnholt mayor accuses dam operator of hiding drawdown plans\n\nThe mayor")
    data[at] ^= 1
    place.write_bytes(data)
    found = care.check(str(place))
    assert not found["ok"]
    assert [row["mendable"] for row in found["findings"]] == [False]
    assert "Tarnholt" in str(found["findings"][0])


def test_a_damaged_text_is_not_shown(place: Path) -> None:
    change(place, "UPDATE text SET text = 'x' || substr(text, 2) WHERE id = (SELECT min(id) FROM text)")
    with Project.open(place) as opened:
        (damaged,) = [d for d in opened.documents() if d.id == min(x.id for x in opened.documents())]
        with pytest.raises(Refusal, match="is damaged"):
            opened.text(damaged.id)


@pytest.mark.parametrize(
    ("sql", "words"),
    [
        ("UPDATE span SET \"end\" = 999999 WHERE id = (SELECT min(id) FROM span WHERE fragments = '')", "is not within"),
        ('UPDATE zone SET "end" = 999999 WHERE id = (SELECT min(id) FROM zone)', "does not lie within the text"),
    ],
)  # fmt: skip
def test_offsets_outside_the_text_are_found_and_not_mended(place: Path, sql: str, words: str) -> None:
    change(place, sql)
    for repair in (False, True):
        found = care.check(str(place), repair=repair)
        assert (found["ok"], found["repaired"]) == (False, 0)
        assert words in found["findings"][0]["what"]


def test_a_wrong_length_is_found_and_mended(place: Path) -> None:
    change(place, "UPDATE document SET length = length + 1 WHERE number = 1")
    found = care.check(str(place))
    assert [row["mendable"] for row in found["findings"]] == [True]
    assert care.check(str(place), repair=True) == {"ok": True, "repaired": 1, "findings": []}
    assert care.check(str(place))["ok"]


def test_a_file_that_is_no_project_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "x.annotator"
    other.write_text("<html>" * 100)
    with pytest.raises(Refusal, match=r"this is not an Annotator project."):
        care.check(str(other))


# --- backups ------------------------------------------------------------------------------------------------


def test_a_day_has_one_backup_and_it_is_a_whole_project(demo: Project) -> None:
    made = run(care.daily_backup(demo))
    assert made
    assert care.backups(demo.place) == [made]
    assert run(care.daily_backup(demo)) is None
    assert care.check(str(made))["ok"]
    with Project.open(made) as copy:
        assert copy.statistics() == demo.statistics()


def test_the_last_five_days_stay(demo: Project) -> None:
    place = Path(demo.place)
    folder = place.with_name(place.name + "-backups")
    folder.mkdir()
    for day in range(1, 10):
        (folder / f"demo-2001-01-0{day}.annotator").write_text("old")
    made = run(care.daily_backup(demo))
    assert made
    kept = [p.name for p in care.backups(demo.place)]
    assert kept == [made.name, *(f"demo-2001-01-0{day}.annotator" for day in (9, 8, 7, 6))]
    assert sorted(p.name for p in folder.iterdir()) == sorted(kept)


def test_backups_are_found_whatever_the_name_and_somebodys_own_copy_is_none(tmp_path: Path) -> None:
    with Project.create(tmp_path / "a[1] *.annotator", coder="Ada") as made:
        backup = run(care.daily_backup(made))
        assert backup
        (backup.parent / "mine.annotator").write_text("my own copy")
        assert care.backups(made.place) == [backup]


def test_a_project_that_is_only_read_makes_no_backup(place: Path) -> None:
    with Project.open(place) as opened:
        assert run(care.daily_backup(opened)) is None
    assert care.backups(str(place)) == []


def test_where_no_folder_can_be_made_the_backup_is_refused(demo: Project) -> None:
    place = Path(demo.place)
    place.with_name(place.name + "-backups").write_text("in the way")
    with pytest.raises(Refusal, match="no backup could be made"):
        run(care.daily_backup(demo))


def test_a_backup_is_restored_beside_the_project_and_replaces_nothing(demo: Project, tmp_path: Path) -> None:
    made = run(care.daily_backup(demo))
    assert made
    target = tmp_path / "restored.annotator"
    care.restore(made, target)
    assert care.check(str(target))["ok"]
    with pytest.raises(Refusal, match=r"restored.annotator: there is such a file already."):
        care.restore(made, target)
    with pytest.raises(Refusal, match=r"the folder .* does not exist."):
        care.restore(made, tmp_path / "gone" / "x.annotator")
    with pytest.raises(Refusal, match=r"there is no such file."):
        care.restore(tmp_path / "gone.annotator", tmp_path / "y.annotator")


# --- where a project lies -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "folder", ["Dropbox", "Dropbox (Work)", "OneDrive - University", "Nextcloud", "Google Drive", "iCloud~x"]
)
def test_a_folder_that_a_cloud_syncs_is_warned_of(tmp_path: Path, folder: str) -> None:
    told = care.place_warning(str(tmp_path / folder / "deep" / "p.annotator"))
    assert told.startswith("p.annotator lies in a folder that ")
    assert "syncs" in told


@pytest.mark.parametrize("name", ["p.annotator", "dropbox.annotator", "mydropbox/p.annotator"])
def test_another_folder_is_not(tmp_path: Path, name: str) -> None:
    assert care.place_warning(str(tmp_path / name)) == ""


def test_a_team_database_lies_in_no_folder() -> None:
    assert care.place_warning("postgresql://dropbox/annotator") == ""


def test_a_network_drive_is_warned_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotator.storage.sqlite.on_network", lambda _: True)
    assert "lies on a network drive" in care.place_warning(str(tmp_path / "p.annotator"))
