"""The command `pack`: every form, the same to the byte on any day and in any time zone, or a refusal."""

import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from cjm_studio.cli.main import run
from cjm_studio.storage.project_file import ProjectFile
from tests.exchange.pack_projects import fates
from tests.pdf_text import letter_maps, told

FORMS = (".pdf", ".pptx", ".xlsx", ".html")

Output = pytest.CaptureFixture[str]


@pytest.fixture
def file(tmp_path: Path, qapp: QApplication) -> Path:
    path = tmp_path / "shop.cjm"
    ProjectFile.create(fates(), path).close()
    return path


def elsewhere(file: Path, folder: Path, *, zone: str, seed: str) -> dict[str, str]:
    """Write all forms in a process of another time zone; return what their bytes add up to."""
    folder.mkdir()
    code = "import sys\nfrom cjm_studio.cli.main import run\n"
    code += "for out in sys.argv[2:]: run(['pack', sys.argv[1], out])"
    outs = [str(folder / f"pack{form}") for form in FORMS]
    around = {**os.environ, "TZ": zone, "PYTHONHASHSEED": seed, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([sys.executable, "-c", code, str(file), *outs], check=True, env=around, timeout=60)
    return {form: hashlib.sha256((folder / f"pack{form}").read_bytes()).hexdigest() for form in FORMS}


def test_the_same_file_gives_the_same_bytes_in_any_process_and_time_zone(file: Path, tmp_path: Path) -> None:
    here = elsewhere(file, tmp_path / "here", zone="UTC", seed="1")
    assert elsewhere(file, tmp_path / "there", zone="Asia/Kolkata", seed="2") == here


@pytest.mark.parametrize("form", FORMS)
def test_a_pack_is_written_and_the_project_left_alone(
    file: Path, tmp_path: Path, form: str, capsys: Output
) -> None:
    before = file.read_bytes()
    out = tmp_path / f"pack{form}"
    assert run(["pack", str(file), str(out), "--language", "ru", "--date", "2026-06-01"]) == 0
    assert capsys.readouterr().out == f"{out}\n"
    starts = {".pdf": b"%PDF", ".pptx": b"PK", ".xlsx": b"PK", ".html": b"<!DOCTYPE html>"}
    assert out.read_bytes().startswith(starts[form])
    assert file.read_bytes() == before


def test_the_places_in_a_pdf_are_right_after_its_dates_were_set(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "pack.pdf"
    assert run(["pack", str(file), str(out), "--date", "2026-06-01"]) == 0
    data = out.read_bytes()
    assert data.count(b"(D:20260601000000Z)") == 2
    table = int(data.rpartition(b"startxref\n")[2].split()[0])
    assert data[table:].startswith(b"xref")
    places = re.findall(rb"^(\d{10}) 00000 n", data[table:], re.MULTILINE)
    assert len(places) > 10
    for number, place in enumerate(map(int, places), 1):
        assert data[place:].startswith(b"%d 0 obj" % number)


def test_figures_in_a_pdf_can_be_searched_and_copied(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "pack.pdf"
    assert run(["pack", str(file), str(out), "--language", "ru"]) == 0
    data = out.read_bytes()
    assert b"/Lang (ru)" in data
    assert b"/DisplayDocTitle true" in data
    maps = letter_maps(out)
    assert len(maps) == 2  # of the plain face and of the bold one
    assert "".join(letter for letter in " 0123456789%(),.–·" if not told(maps, letter)) == ""
    assert not told(maps, "\t")  # a blank is no tab


def test_the_day_and_the_segments_are_those_asked_for(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "pack.html"
    asked = ["--date", "2026-06-01", "--segment", "calm", "--since", "wave 2"]
    assert run(["pack", str(file), str(out), *asked]) == 0
    page = out.read_text(encoding="utf-8")
    assert "as of 1 June 2026" in page
    assert "new since: Wave 2" in page
    assert "Segment: Calm" in page
    assert "New clients" not in page


@pytest.mark.parametrize(
    ("out", "options", "said"),
    [
        ("pack.doc", [], ".pptx"),
        ("pack", [], ".pptx"),
        ("pack.pdf", ["--date", "yesterday"], "yesterday"),
        ("pack.pdf", ["--since", "Wave 9"], "Wave 9"),
        ("pack.pdf", ["--segment", "Nobody"], "New clients"),
    ],
)
def test_what_cannot_be_used_is_refused_and_nothing_written(
    file: Path, tmp_path: Path, out: str, options: list[str], said: str, capsys: Output
) -> None:
    assert run(["pack", str(file), str(tmp_path / out), *options]) == 2
    words = capsys.readouterr()
    assert said in words.err
    assert words.out == ""
    assert [path.name for path in tmp_path.iterdir()] == ["shop.cjm"]


def test_a_pack_cannot_be_written_where_there_is_no_folder(file: Path, tmp_path: Path) -> None:
    assert run(["pack", str(file), str(tmp_path / "none" / "pack.html")]) == 2
