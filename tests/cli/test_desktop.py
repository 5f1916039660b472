"""The program in the desktop's menu: what is written, where, and that it can be taken away again."""

import configparser
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from cjm_studio.cli.desktop import _quoted, command
from cjm_studio.cli.main import run
from cjm_studio.wording.resources import resource_path, sample_path

ROOT = Path(__file__).parents[2]
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"

Output = pytest.CaptureFixture[str]


@pytest.fixture
def share(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "my share"
    monkeypatch.setenv("XDG_DATA_HOME", str(folder))
    return folder


def entry(path: Path) -> configparser.ConfigParser:
    parsed = configparser.ConfigParser(interpolation=None)
    parsed.optionxform = str  # type: ignore[assignment,method-assign]
    parsed.read_string(path.read_text(encoding="utf-8"))
    return parsed


def test_what_is_written_is_named_and_taken_away_again(share: Path, capsys: Output) -> None:
    assert run(["--install-desktop"]) == 0
    told = [Path(line) for line in capsys.readouterr().out.splitlines()]
    assert all(path.is_file() for path in told)
    assert len(told) == 5
    assert run(["--uninstall-desktop"]) == 0
    assert [Path(line) for line in capsys.readouterr().out.splitlines()] == told
    assert not any(path.exists() for path in told)
    assert run(["--uninstall-desktop"]) == 0


def test_without_a_word_of_the_user_it_goes_to_the_usual_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", "relative/does/not/count")
    run(["--install-desktop"])
    assert (tmp_path / ".local/share/applications/cjm-studio.desktop").is_file()


def test_the_entry_starts_this_very_program_with_any_files(share: Path) -> None:
    run(["--install-desktop"])
    installed = entry(share / "applications" / "cjm-studio.desktop")
    started = installed["Desktop Entry"]["Exec"]
    assert started == f"{command()} %F"
    assert str(Path(sys.executable).parent) in started
    assert "--new-window" in installed["Desktop Action new-window"]["Exec"]


@pytest.mark.parametrize(
    ("word", "written"),
    [("/opt/cjm/bin", "/opt/cjm/bin"), ("/my dir/x", '"/my dir/x"'), ("/a$b%", '"/a\\\\$b%%"')],
)
def test_a_place_with_blanks_or_signs_is_quoted(word: str, written: str) -> None:
    assert _quoted(word) == written


def test_the_entry_is_sound() -> None:
    path = resource_path("desktop", "cjm-studio.desktop")
    parsed = entry(path)["Desktop Entry"]
    assert parsed["Type"] == "Application"
    assert parsed["Exec"] == "cjm-studio %F"
    assert parsed["Icon"] == "cjm-studio"
    for key in ("Name", "Comment", "GenericName"):
        assert parsed[key]
    assert parsed["Comment[ru]"]
    assert all(parsed[key].endswith(";") for key in ("MimeType", "Categories", "Keywords", "Actions"))
    tool = shutil.which("desktop-file-validate")
    if tool:
        told = subprocess.run([tool, str(path)], capture_output=True, text=True, check=False)
        assert told.stdout + told.stderr == ""


def test_a_project_is_known_by_its_name_and_by_its_first_bytes() -> None:
    kind = ET.parse(resource_path("desktop", "cjm-studio.xml")).getroot()[0]
    entry_type = entry(resource_path("desktop", "cjm-studio.desktop"))["Desktop Entry"]["MimeType"]
    assert entry_type == f"{kind.get('type')};"
    assert [glob.get("pattern") for glob in kind.iter(f"{MIME}glob")] == ["*.cjm"]
    head = sample_path("shop.cjm").read_bytes()[:100]
    for match in kind.iter(f"{MIME}match"):
        start = int(match.get("offset") or 0)
        assert head[start:].startswith((match.get("value") or "?").encode())


def test_the_catalogue_page_is_sound() -> None:
    path = resource_path("desktop", "cjm-studio.metainfo.xml")
    root = ET.parse(path).getroot()
    assert root.findtext("launchable") == "cjm-studio.desktop"
    assert root.findtext("project_license") == "MIT"
    tool = shutil.which("appstreamcli")
    if tool:
        told = subprocess.run(
            [tool, "validate", "--no-net", str(path)], capture_output=True, text=True, check=False
        )
        assert "E:" not in told.stdout


def test_a_wheel_carries_them_too() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    shared = project["tool"]["hatch"]["build"]["targets"]["wheel"]["shared-data"]
    assert all((ROOT / source).is_file() for source in shared)
    places = set(shared.values())
    assert "share/applications/cjm-studio.desktop" in places
    assert "share/mime/packages/cjm-studio.xml" in places
    assert "share/metainfo/cjm-studio.metainfo.xml" in places
    assert "share/icons/hicolor/scalable/apps/cjm-studio.svg" in places
