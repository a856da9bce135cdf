"""Files from folders and archives: what comes in, what is left out and told, and nothing written elsewhere."""

from __future__ import annotations

import hashlib
import os
import time
import zipfile
from pathlib import Path

import pytest

from annotator.domain.change import Refusal
from annotator.domain.model import Document
from annotator.services import bring
from annotator.services.elsewhere import elsewhere
from annotator.services.intake import Options, Report
from annotator.services.project import Project
from annotator.services.reading import Reading, here
from annotator.services.steps import run
from tests import attacks
from tests.interchange import clippings as made

GOOD = "The council met on Monday and spoke of the dam."


def imported(project: Project, *files: Path, **options: object) -> Report:
    report: Report = run(bring.bring(project, bring.sources(files), Options(**options)))  # type: ignore[arg-type]
    return report


def test_an_archive_of_articles_comes_in_with_the_names_of_its_files(project: Project, tmp_path: Path) -> None:
    report = imported(project, made.zipped(tmp_path))
    assert (report.documents, report.refused) == (3, [])
    assert {document.file for document in project.store.read(Document)} == {
        "all.zip/inner/one.txt", "all.zip/inner/page.html", "all.zip/inner/one.json"}  # fmt: skip


def test_names_that_lead_out_of_an_archive_are_told_and_the_rest_comes_in(project: Project, tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    before = set(tmp_path.rglob("*"))
    report = imported(project, attacks.slip(inner / "slip.zip"))
    assert report.documents == 1
    assert len(report.refused) == 6
    assert sum("its name leads out of the archive" in one for one in report.refused) == 5
    assert (
        "slip.zip/link.txt: it is a link, which may lead anywhere; links in archives are not followed."
        in report.refused
    )
    assert set(tmp_path.rglob("*")) - before == {inner / "slip.zip"}
    assert not (tmp_path / "out.txt").exists()


def test_a_bomb_is_told_before_it_grows(project: Project, tmp_path: Path) -> None:
    report = imported(project, attacks.bomb(tmp_path / "bomb.zip"))
    assert report.documents == 1
    (told,) = report.refused
    assert told == "bomb.zip/bomb.txt: it would grow to 800 MB; more than 500 MB are not taken."
    smaller = imported(project, attacks.bomb(tmp_path / "bomb.zip", megabytes=20))
    assert "times, as attacks do." in smaller.refused[0]


def test_a_file_that_says_less_than_it_is_stays_out(project: Project, tmp_path: Path) -> None:
    report = imported(project, attacks.liar(tmp_path / "liar.zip"))
    assert report.documents == 0
    assert report.refused[0].startswith("liar.zip/liar.txt")


def test_archives_within_archives_have_a_limit(project: Project, tmp_path: Path) -> None:
    assert imported(project, attacks.nested(tmp_path / "two.zip", depth=2)).documents == 1
    report = imported(project, attacks.nested(tmp_path / "six.zip"))
    assert "archives lie within archives more than 3 deep" in report.refused[0]


def test_the_same_archive_again_and_again_is_not_unpacked(project: Project, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD)
    packed = attacks.multiplied(tmp_path / "many.zip")
    assert packed.stat().st_size < 500_000
    began = time.process_time()
    report = imported(project, packed, tmp_path / "good.txt")
    assert report.documents == 1
    assert report.refused == ["many.zip: it holds more files than there is room for in an archive of its size, as attacks do."]
    more = imported(project, attacks.multiplied(tmp_path / "more.zip", texts=1, times=150), tmp_path / "good.txt")
    assert more.refused == ["more.zip: more than 100 archives lie within it; unpack it and import the folder."]
    assert time.process_time() - began < 5


def test_an_archive_of_many_small_texts_comes_in(project: Project, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for n in range(120):
            archive.writestr(f"{n}.txt", f"{GOOD} {hashlib.sha512(bytes([n])).hexdigest()}")
    with zipfile.ZipFile(tmp_path / "outer.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(tmp_path / "a.zip", "a.zip")
    assert imported(project, tmp_path / "outer.zip").documents == 120


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links here")
@pytest.mark.parametrize("read", [here, elsewhere])
def test_links_in_a_ring_and_pipes_are_told_and_the_good_file_comes_in(read: Reading, project: Project, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "good.txt").write_text(GOOD)
    (folder / "a.txt").symlink_to(folder / "b.txt")
    (folder / "b.txt").symlink_to(folder / "a.txt")
    (folder / "self").symlink_to(folder / "self")
    os.mkfifo(folder / "pipe.txt")
    report = run(bring.bring(project, bring.sources([folder]), Options(), read))
    assert report.documents == 1
    assert sorted(report.refused) == [
        "folder/a.txt: cannot be read: Too many levels of symbolic links.",
        "folder/b.txt: cannot be read: Too many levels of symbolic links.",
        "folder/pipe.txt: it is no file that can be read to its end.",
        "folder/self: cannot be read: Too many levels of symbolic links.",
    ]
    with pytest.raises(Refusal, match=r"self: there is no such file\."):
        bring.sources([folder / "self"])


@pytest.mark.parametrize("data", [b"PK\x03\x04 and then nothing", b"", b"no archive at all"])
def test_a_broken_archive_is_one_sentence(data: bytes, project: Project, tmp_path: Path) -> None:
    (tmp_path / "broken.zip").write_bytes(data)
    (tmp_path / "good.txt").write_text(GOOD)
    report = imported(project, tmp_path / "broken.zip", tmp_path / "good.txt")
    assert report.documents == 1
    assert [one.startswith("broken.zip: this archive cannot be read:") for one in report.refused] == [True]


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links here")
def test_a_link_that_leads_out_of_the_folder_is_not_followed(project: Project, tmp_path: Path) -> None:
    folder, elsewhere = tmp_path / "folder", tmp_path / "secret.txt"
    folder.mkdir()
    elsewhere.write_text("A secret that nobody gave.")
    (folder / "good.txt").write_text(GOOD)
    (folder / "out.txt").symlink_to(elsewhere)
    (folder / "in.txt").symlink_to(folder / "good.txt")
    assert imported(project, folder).documents == 1
    assert [document.title for document in project.store.read(Document)] == [GOOD]


@pytest.mark.parametrize("make", [attacks.laughs, attacks.feed_of_laughs])
def test_entities_of_their_own_are_refused(make: object, project: Project, tmp_path: Path) -> None:
    report = imported(project, make(tmp_path / "bad.xml"))  # type: ignore[operator]
    assert report.refused == ["bad.xml: it declares entities, which no press archive does and attacks do."]


def test_no_other_file_is_read_by_an_entity(project: Project, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret words")
    report = imported(project, attacks.external(tmp_path / "bad.xml", secret))
    assert report.documents == 0
    assert report.refused == ["bad.xml: it declares entities, which no press archive does and attacks do."]


def test_what_lies_too_deep_is_told_and_the_rest_comes_in(project: Project, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD)
    report = imported(project, attacks.deep_json(tmp_path / "deep.json"), tmp_path / "good.txt")
    assert report.documents == 1
    assert len(report.refused) == 1
    assert report.refused[0].startswith("deep.json: ")
    deep = imported(project, attacks.deep_html(tmp_path / "deep.html"), tmp_path / "good.txt")
    assert deep.documents + len(deep.refused) == 1


def test_a_pickle_is_never_loaded(project: Project, tmp_path: Path) -> None:
    sign = tmp_path / "harm"
    for name in ("a.pkl", "a.txt", "a.json", "a.csv"):
        imported(project, attacks.pickled(tmp_path / name, sign))
    assert not sign.exists()


def test_a_locked_pdf_is_told(project: Project, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD)
    report = imported(project, made.pdf(tmp_path, password="x"), tmp_path / "good.txt")
    assert report.documents == 1
    assert report.refused == ["locked.pdf: it is protected by a password; save it without one and import it again."]


def test_nul_bytes_and_half_characters_become_signs_one_for_one(project: Project, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('[{"text": "The dam \\u0000 and \\ud800 the mayor spoke."}]')
    report = imported(project, tmp_path / "a.json")
    (document,) = project.store.read(Document)
    assert project.text(document.id) == "The dam \ufffd and \ufffd the mayor spoke."
    assert report.warnings == ["a.json: 2 characters that cannot be kept (NUL, lone surrogates) became U+FFFD."]


def test_a_file_of_more_than_a_gigabyte_is_told_and_not_read(project: Project, tmp_path: Path) -> None:
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(1_200_000_000)
    (tmp_path / "good.txt").write_text(GOOD)
    report = imported(project, tmp_path / "huge.txt", tmp_path / "good.txt")
    assert report.refused == ["huge.txt: it has 1,200 MB; more than 40 MB are not read at once."]
    assert report.documents == 1


@pytest.mark.skipif(os.name == "nt", reason="names are text here")
@pytest.mark.parametrize("read", [here, elsewhere])
def test_a_name_that_is_no_text_keeps_nothing_back(read: Reading, project: Project, tmp_path: Path) -> None:
    folder = tmp_path / "old"
    folder.mkdir()
    Path(os.fsdecode(os.fsencode(folder) + b"/caf\xe9.txt")).write_text(GOOD)
    report = run(bring.bring(project, bring.sources([folder]), Options(), read))
    assert report.documents == 1
    assert [document.file for document in project.store.read(Document)] == ["old/caf\ufffd.txt"]


def test_what_an_archive_holds_in_vain_is_told_beside_the_archive(project: Project, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.write(made.csv(tmp_path), "inner/rows.csv")
    report = imported(project, tmp_path / "a.zip", skip_bad=True)
    assert report.documents == 1
    assert (tmp_path / "a.zip_inner_rows.csv.rejects.jsonl").is_file()


def test_a_file_without_any_article_is_never_silent(project: Project, tmp_path: Path) -> None:
    (tmp_path / "empty.rss").write_text('<rss version="2.0"><channel><title>x</title></channel></rss>')
    (tmp_path / "picture.xml").write_text("<newsItem><contentMeta/></newsItem>")
    report = imported(project, tmp_path / "empty.rss", tmp_path / "picture.xml")
    assert report.refused == ["empty.rss: it holds no article.", "picture.xml: it holds no article."]


# --- what is chosen and completed -----------------------------------------------------------------------


def test_names_of_files_tell_of_articles(project: Project, tmp_path: Path) -> None:
    folder = tmp_path / "Harbour Post"
    folder.mkdir()
    (folder / "2024-05-14_Nora Feld_Ferry_line.txt").write_text(f"Ferry line to close\n\n{GOOD}")
    (folder / "odd.txt").write_text(f"{GOOD} And of the ferry.")
    imported(project, folder, names="{outlet}/{date}_{author}_{*}")
    by_file = {document.file: document for document in project.store.read(Document)}
    told = by_file["Harbour Post/2024-05-14_Nora Feld_Ferry_line.txt"]
    assert (told.outlet, told.published, told.author, told.title) == (
        "Harbour Post",
        "2024-05-14",
        "Nora Feld",
        "Ferry line to close",
    )
    assert by_file["Harbour Post/odd.txt"].outlet == "", "a name that does not fit the pattern tells nothing"


def test_only_articles_with_the_keywords_come_in(project: Project, tmp_path: Path) -> None:
    for name, words in (
        ("a", "The dam at Rask was safe."),
        ("b", "The ferries will sail."),
        ("c", "Dam and football."),
        ("d", "Madam spoke."),
    ):
        (tmp_path / f"{name}.txt").write_text(words)
    report = imported(project, *sorted(tmp_path.glob("*.txt")), keywords="dam, ferr*, -football")
    assert (report.documents, report.passed_over) == (2, 2)
    assert "2 without the keywords" in report.sentence()


def test_the_same_text_in_another_paper_is_kept_as_a_copy_and_goes_with_undo(project: Project, tmp_path: Path) -> None:
    from annotator.domain.story import COPY, Version

    rows = [("Harbour Post", "2024-05-14"), ("Atlas Wire", "2024-05-14"), ("Atlas Wire", "2024-05-14")]
    (tmp_path / "a.csv").write_text(
        "outlet,date,text\n" + "".join(f'{outlet},{day},"{GOOD}"\n' for outlet, day in rows)
    )
    report = imported(project, tmp_path / "a.csv")
    assert (report.documents, report.duplicates, report.copies) == (1, 2, 1)
    (copy,) = project.store.read(Version)
    assert (copy.origin, copy.outlet, copy.published) == (COPY, "Atlas Wire", "2024-05-14")
    project.undo()
    assert not project.store.read(Version)


def test_what_comes_again_in_an_outlet_is_boilerplate(project: Project, tmp_path: Path) -> None:
    again = "The Harbour Post is read in every house between the hills and the sea."
    for n, what in enumerate(("dam", "ferry", "market", "bridge", "school")):
        said = [f"On {what}s the council had much to say this week, and the mayor of Orlin said little of it.",
                f"“The {what} was never safe,” said Tomas Rehm, who had seen the {what} from his window."]  # fmt: skip
        (tmp_path / f"{n}.txt").write_text("\n\n".join([f"News of the {what}", said[0], again, said[1]]))
    imported(project, *sorted(tmp_path.glob("*.txt")), outlet="Harbour Post")
    for document in project.store.read(Document):
        article, text = project.article(document.id), project.text(document.id)
        zones = [
            (zone.kind, text[zone.start : zone.end]) for zone in sorted(article.zones, key=lambda zone: zone.start)
        ]
        assert [kind for kind, _ in zones] == ["headline", "body", "boilerplate", "body"]
        assert zones[2][1] == again
        assert next(zone.rule for zone in article.zones if zone.kind == "boilerplate") == "comes again in this outlet"


def test_versions_of_one_story_do_not_lose_their_body(project: Project, tmp_path: Path) -> None:
    said = ["The council met on Monday to speak of the dam above the town.", "The mayor left before the vote, her office said.",
            "A second vote is planned for the autumn, the council said."]  # fmt: skip
    for n in range(6):
        (tmp_path / f"{n}.txt").write_text(
            "\n\n".join([f"Council meets, take {n}", *said, f"It was the update number {n} of the day, sent at noon."])
        )
    imported(project, *sorted(tmp_path.glob("*.txt")))
    for document in project.store.read(Document):
        assert {zone.kind for zone in project.article(document.id).zones} == {"headline", "body"}
